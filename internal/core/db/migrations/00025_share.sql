-- Single records that are shown to colleagues for a time.

-- space and private are those of the record when it was shared: a share says nothing of a record
-- that has moved, or has become private, since. member is who may look at it. opened_us says when
-- they first did, 0 until then, and put_away that they want to see it no more; that is theirs to know, so it has no part
-- in the history.
CREATE TABLE share (
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
    member     {key} NOT NULL,
    until_us   {instant} NOT NULL,
    private    {bool} NOT NULL CHECK (private IN (0, 1)),
    note       {text} NOT NULL,
    opened_us  {instant} NOT NULL DEFAULT 0,
    put_away   {bool} NOT NULL DEFAULT 0 CHECK (put_away IN (0, 1)),
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) {strict};

CREATE INDEX share_with ON share (org, member, until_us);

CREATE INDEX share_about ON share (org, about_kind, about, id);

CREATE INDEX share_by ON share (org, created_by, until_us);
