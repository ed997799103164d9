-- Which saved views members want to hear of, and how often. Theirs alone: no records, without a history.
CREATE TABLE view_follow (
    org    {key} NOT NULL REFERENCES organisation (org),
    member {key} NOT NULL,
    view   {key} NOT NULL,
    every  {key} NOT NULL CHECK (every IN ('day', 'week')),
    PRIMARY KEY (org, member, view)
) {strict_wr};
