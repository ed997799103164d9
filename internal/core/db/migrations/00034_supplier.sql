-- Suppliers: the first kind that is nothing but a declaration (internal/area/simple/supplier.go).

-- The columns up to title_key are those that every such kind has; then one for each of its fields:
-- text for texts, key for choices, members and days ('9999-12-31' where there is none), int for
-- numbers (-1 where there is none), bool for flags.
CREATE TABLE supplier (
    org        {key} NOT NULL,
    id         {key} NOT NULL,
    space      {key} NOT NULL,
    rev        {int} NOT NULL,
    created_us {instant} NOT NULL,
    created_by {key} NOT NULL,
    updated_us {instant} NOT NULL,
    trashed_us {instant},
    private    {bool} NOT NULL CHECK (private IN (0, 1)),
    title_key  {key} NOT NULL,
    name       {text} NOT NULL,
    good_for   {text} NOT NULL,
    standing   {key} NOT NULL,
    city       {text} NOT NULL,
    contact    {text} NOT NULL,
    phone      {text} NOT NULL,
    mail       {text} NOT NULL,
    owner      {key} NOT NULL,
    review     {key} NOT NULL,
    notes      {text} NOT NULL,
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) {strict_wr};

CREATE INDEX supplier_title ON supplier (org, space, title_key, id) WHERE trashed_us IS NULL;
CREATE INDEX supplier_trash ON supplier (org, space, trashed_us, id) WHERE trashed_us IS NOT NULL;
