
-- Layouts of Today: which widgets stand where, under a name; in somebody's own space theirs alone, in the
-- organisation's for all to use.
CREATE TABLE layout (
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
    began      {key} NOT NULL, -- the ready layout that it began with
    widgets    {json} NOT NULL, -- in the order in which a phone stacks them
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) {strict_wr};

CREATE UNIQUE INDEX layout_name ON layout (org, space, name_key) WHERE trashed_us IS NULL;

-- Which layout each member uses on which kind of device: the name of a ready one, or the id of a kept one.
-- earlier is what that one was until it was shared or taken back.
CREATE TABLE layout_choice (
    org    {key} NOT NULL REFERENCES organisation (org),
    member {key} NOT NULL,
    device {key} NOT NULL CHECK (device IN ('desk', 'phone')),
    layout {key} NOT NULL,
    earlier {key} NOT NULL,
    PRIMARY KEY (org, member, device)
) {strict_wr};
