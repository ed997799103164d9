-- Tags that were merged, and fields of one's own on records of any kind.

-- A tag that was merged into another lies in the trash and says where it went. The records that
-- have it have the other too; via says by which tag, so that taking it back takes off no more.
ALTER TABLE tag ADD COLUMN merged_into {key};
ALTER TABLE tagged ADD COLUMN via {key};

CREATE INDEX tagged_via ON tagged (org, via) WHERE via IS NOT NULL;

-- What a field is called, what it holds and on which kinds it is: in the organisation's space
-- on records everywhere, in another space on that one's alone.
CREATE TABLE field (
    org        {key} NOT NULL,
    id         {key} NOT NULL,
    space      {key} NOT NULL,
    rev        {int} NOT NULL,
    created_us {instant} NOT NULL,
    created_by {key} NOT NULL,
    updated_us {instant} NOT NULL,
    trashed_us {instant},
    name       {text} NOT NULL,
    name_key   {key} NOT NULL, -- under which it is the same name
    type       {key} NOT NULL CHECK (type IN ('text', 'number', 'money', 'date', 'choice', 'person', 'link', 'checkbox')),
    kinds      {text} NOT NULL, -- a JSON list
    choices    {text} NOT NULL, -- a JSON list
    currency   {key} NOT NULL,
    listed     {bool} NOT NULL CHECK (listed IN (0, 1)),
    position   {int} NOT NULL,
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) {strict_wr};

CREATE UNIQUE INDEX field_name ON field (org, space, name_key) WHERE trashed_us IS NULL;

-- What records hold in such fields. text is the value as it is written; sort_key and number are
-- what filters compare: the beginning of it folded, a number in millionths, a date in days.
-- A field in the trash keeps its rows.
CREATE TABLE field_value (
    org      {key} NOT NULL,
    kind     {key} NOT NULL,
    id       {key} NOT NULL,
    field    {key} NOT NULL,
    type     {key} NOT NULL,
    text     {text} NOT NULL,
    unit     {key} NOT NULL, -- the currency of money
    sort_key {key} NOT NULL,
    number   {int} NOT NULL,
    PRIMARY KEY (org, kind, id, field),
    FOREIGN KEY (org, field) REFERENCES field (org, id)
) {strict_wr};

CREATE INDEX field_value_text ON field_value (org, field, sort_key, kind, id);
CREATE INDEX field_value_number ON field_value (org, field, number, kind, id);
