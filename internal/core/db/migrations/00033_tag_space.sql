-- Tags of one space, beside those of the whole organisation: a name is one tag's among the living of a space, so that
-- nobody learns from a name that is taken what tags there are in a space that they don't see.

-- only: sqlite
CREATE TABLE tag_new (
    org         {key} NOT NULL,
    id          {key} NOT NULL,
    space       {key} NOT NULL,
    rev         {int} NOT NULL,
    created_us  {instant} NOT NULL,
    created_by  {key} NOT NULL,
    updated_us  {instant} NOT NULL,
    trashed_us  {instant},
    name        {text} NOT NULL,
    name_key    {key} NOT NULL, -- under which it is the same name
    sort_key    {key} NOT NULL,
    colour      {int} NOT NULL CHECK (colour BETWEEN 0 AND 7),
    merged_into {key},
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) {strict_wr};

INSERT INTO tag_new (org, id, space, rev, created_us, created_by, updated_us, trashed_us, name, name_key, sort_key, colour, merged_into)
SELECT org, id, space, rev, created_us, created_by, updated_us, trashed_us, name, name_key, sort_key, colour, merged_into FROM tag;

CREATE TABLE tagged_new (
    org  {key} NOT NULL,
    kind {key} NOT NULL,
    id   {key} NOT NULL,
    tag  {key} NOT NULL,
    via  {key},
    PRIMARY KEY (org, kind, id, tag),
    FOREIGN KEY (org, tag) REFERENCES tag_new (org, id)
) {strict_wr};

INSERT INTO tagged_new (org, kind, id, tag, via) SELECT org, kind, id, tag, via FROM tagged;

DROP TABLE tagged;
DROP TABLE tag;
ALTER TABLE tag_new RENAME TO tag;
ALTER TABLE tagged_new RENAME TO tagged;

CREATE INDEX tagged_tag ON tagged (org, tag, kind, id);
CREATE INDEX tagged_via ON tagged (org, via) WHERE via IS NOT NULL;
-- end only
-- only: postgres
ALTER TABLE tag DROP CONSTRAINT tag_check;
DROP INDEX tag_name;
-- end only

CREATE UNIQUE INDEX tag_name ON tag (org, space, name_key) WHERE trashed_us IS NULL;
