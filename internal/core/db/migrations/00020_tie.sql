-- Ties between records of any kinds.

-- What belongs to what, and what that means, said from one end to the other: the other direction
-- has words of its own. pair names both ends in one order, so that two records are linked once
-- with one meaning. A tie lives in the space of one of its ends; whoever sees both ends sees it.
CREATE TABLE tie (
    org        {key} NOT NULL,
    id         {key} NOT NULL,
    space      {key} NOT NULL,
    rev        {int} NOT NULL,
    created_us {instant} NOT NULL,
    created_by {key} NOT NULL,
    updated_us {instant} NOT NULL,
    trashed_us {instant},
    from_kind  {key} NOT NULL,
    from_id    {key} NOT NULL,
    to_kind    {key} NOT NULL,
    to_id      {key} NOT NULL,
    pair       {key} NOT NULL,
    meaning    {key} NOT NULL CHECK (meaning IN ('about', 'prepares', 'led_to', 'blocks', 'belongs_with')),
    note       {text} NOT NULL,
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) {strict_wr};

CREATE INDEX tie_from ON tie (org, from_kind, from_id, id);
CREATE INDEX tie_to ON tie (org, to_kind, to_id, id);
CREATE UNIQUE INDEX tie_once ON tie (org, pair, meaning) WHERE trashed_us IS NULL;
