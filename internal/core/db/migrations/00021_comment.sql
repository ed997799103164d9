-- What members say about records of any kind.

-- space, private and dormant are those of the record, brought along in the act that changes it.
-- mentions is a JSON list of who is named in the text, by id and as they were called.
CREATE TABLE comment (
    org        {key} NOT NULL,
    id         {key} NOT NULL,
    space      {key} NOT NULL,
    rev        {int} NOT NULL,
    created_us {instant} NOT NULL,
    created_by {key} NOT NULL,
    updated_us {instant} NOT NULL,
    trashed_us {instant},
    about_kind {key} NOT NULL,
    about      {key} NOT NULL,
    private    {bool} NOT NULL CHECK (private IN (0, 1)),
    dormant    {bool} NOT NULL CHECK (dormant IN (0, 1)),
    text       {text} NOT NULL,
    mentions   {text} NOT NULL,
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) {strict};

CREATE INDEX comment_about ON comment (org, about_kind, about, id);

-- Who is mentioned in which comment, as it is now, and whether they have read it: 0 until then.
CREATE TABLE comment_mention (
    org     {key} NOT NULL,
    member  {key} NOT NULL,
    comment {key} NOT NULL,
    read_us {instant} NOT NULL,
    PRIMARY KEY (org, member, comment),
    FOREIGN KEY (org, comment) REFERENCES comment (org, id)
) {strict_wr};

CREATE INDEX comment_mention_of ON comment_mention (org, comment, member);
