-- How far each member has read the changes of the records they see.

CREATE TABLE visit (
    org    {key} NOT NULL REFERENCES organisation (org),
    member {key} NOT NULL,
    seq    {int} NOT NULL,
    at_us  {instant} NOT NULL,
    PRIMARY KEY (org, member)
) {strict_wr};
