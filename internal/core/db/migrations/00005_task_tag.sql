-- What is to be done, and the coloured words that records of any kind are sorted by.

CREATE TABLE tag (
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
    colour     {int} NOT NULL CHECK (colour BETWEEN 0 AND 7),
    PRIMARY KEY (org, id),
    CHECK (space = org),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) {strict_wr};

-- A name is one tag's among the living; the trash may hold others.
CREATE UNIQUE INDEX tag_name ON tag (org, name_key) WHERE trashed_us IS NULL;

-- Which record of any kind has which tags. Derived from the records; a tag in the
-- trash keeps its rows, so that restoring it puts it back on.
CREATE TABLE tagged (
    org  {key} NOT NULL,
    kind {key} NOT NULL,
    id   {key} NOT NULL,
    tag  {key} NOT NULL,
    PRIMARY KEY (org, kind, id, tag),
    FOREIGN KEY (org, tag) REFERENCES tag (org, id)
) {strict_wr};

CREATE INDEX tagged_tag ON tagged (org, tag, kind, id);

-- One thing to do. due_us is the first instant after it was due in time (the end of
-- the day when there is no time of day); without a date it is the largest number, so
-- that such tasks come last. importance orders by priority, then by when it is due.
CREATE TABLE task (
    org        {key} NOT NULL,
    id         {key} NOT NULL,
    space      {key} NOT NULL,
    rev        {int} NOT NULL,
    created_us {instant} NOT NULL,
    created_by {key} NOT NULL,
    updated_us {instant} NOT NULL,
    trashed_us {instant},
    title      {text} NOT NULL,
    title_key  {key} NOT NULL,
    due        {key},
    due_time   {key},
    zone       {key},
    due_us     {instant} NOT NULL,
    priority   {int} NOT NULL CHECK (priority IN (0, 1, 5, 9)),
    importance {int} NOT NULL,
    done_us    {instant},
    rule       {key},
    after_done {bool} NOT NULL CHECK (after_done IN (0, 1)),
    assignee   {key},
    private    {bool} NOT NULL CHECK (private IN (0, 1)),
    uid        {key} NOT NULL, -- RFC 5545 §3.8.4.7
    calendar   {key},          -- the calendar it came in by
    notes      {text} NOT NULL,
    source     {text},         -- the VTODO it came as, whole
    PRIMARY KEY (org, id),
    CHECK (due IS NOT NULL OR (due_time IS NULL AND rule IS NULL)),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) {strict_wr};

-- Lists are of living tasks; most of what is asked for is open. The orders by title and by importance have no index of
-- their own, which would cost every new task a page somewhere in the middle: they are sorted from what these two hold.
CREATE INDEX task_due ON task (org, space, due_us, id, private, importance, title_key, done_us, trashed_us) WHERE trashed_us IS NULL AND done_us IS NULL;
CREATE INDEX task_created ON task (org, space, created_us, id, private, importance, title_key, trashed_us) WHERE trashed_us IS NULL;
CREATE INDEX task_done ON task (org, space, done_us, id) WHERE trashed_us IS NULL AND done_us IS NOT NULL;
CREATE INDEX task_trash ON task (org, space, trashed_us, id) WHERE trashed_us IS NOT NULL;
CREATE INDEX task_uid ON task (org, space, uid) WHERE calendar IS NOT NULL;

-- Which acts undo which.
CREATE INDEX journal_undoes ON journal (org, undoes) WHERE undoes IS NOT NULL;

-- only: sqlite
-- How such a house looks: most tasks are one organisation's, and a space has some thousands. Without knowing, SQLite takes an
-- organisation for ten rows, and goes through all of a space to find a task whose id it has.
ANALYZE sqlite_schema;
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('task', 'task', '100000 50000 1'),
    ('task', 'task_due', '20000 20000 1000 2 1 1 1 1 1 1'),
    ('task', 'task_created', '100000 50000 5000 1 1 1 1 1 1'),
    ('task', 'task_done', '80000 40000 4000 1 1'),
    ('task', 'task_trash', '1000 1000 100 1 1'),
    ('task', 'task_uid', '10000 5000 500 1 1');
-- end only
