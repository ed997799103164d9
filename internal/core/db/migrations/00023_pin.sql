-- What members keep at hand and what they opened last. Both are theirs alone: no records, without a history.
CREATE TABLE pin (
    org      {key} NOT NULL REFERENCES organisation (org),
    member   {key} NOT NULL,
    kind     {key} NOT NULL,
    id       {key} NOT NULL,
    position {int} NOT NULL,
    PRIMARY KEY (org, member, kind, id)
) {strict_wr};

CREATE TABLE opened (
    org    {key} NOT NULL REFERENCES organisation (org),
    member {key} NOT NULL,
    kind   {key} NOT NULL,
    id     {key} NOT NULL,
    at_us  {instant} NOT NULL,
    PRIMARY KEY (org, member, kind, id)
) {strict_wr};
