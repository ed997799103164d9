-- How far each member has read the changes of the records they see.

CREATE TABLE visit (
    org    {key} NOT NULL REFERENCES organisation (org),
    member {key} NOT NULL,
    seq    {int} NOT NULL,
    at_us  {instant} NOT NULL,
    PRIMARY KEY (org, member)
) {strict_wr};

-- What each member said to single changes: accepted ones are not shown again until the record changes anew, and what is for later stays, though
-- all else was seen. since is where the change began.
CREATE TABLE change_mark (
    org    {key} NOT NULL REFERENCES organisation (org),
    member {key} NOT NULL,
    kind   {key} NOT NULL,
    id     {key} NOT NULL,
    since  {int} NOT NULL,
    seq    {int} NOT NULL,
    said   {text} NOT NULL CHECK (said IN ('accepted', 'later', 'asked')),
    at_us  {instant} NOT NULL,
    PRIMARY KEY (org, member, kind, id)
) {strict_wr};
