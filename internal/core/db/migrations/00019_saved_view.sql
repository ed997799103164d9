-- Views: a question to the list of one kind, kept under a name, with its order and its look.
CREATE TABLE saved_view (
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
    sort_key   {key} NOT NULL,
    lists      {key} NOT NULL, -- the kind
    look       {key} NOT NULL,
    pinned     {bool} NOT NULL CHECK (pinned IN (0, 1)),
    asks       {json} NOT NULL, -- filters, order, groups and columns
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) {strict_wr};

CREATE UNIQUE INDEX saved_view_name ON saved_view (org, space, lists, name_key) WHERE trashed_us IS NULL;
