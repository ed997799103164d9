-- What people concerned by meetings have not been told yet. What they know is kept;
-- what is still to be told is the difference between that and what stands now.

-- A meeting (or hold set) that changed. known names the text that everybody knew who
-- has no row in told, '' when there was nothing to know. open marks what has to
-- be looked at; since_us and member say when the changes began and who made the last.
CREATE TABLE telling (
    org        {key} NOT NULL,
    id         {key} NOT NULL, -- of the event or hold set
    space      {key} NOT NULL,
    kind       {key} NOT NULL CHECK (kind IN ('event', 'hold_set')),
    known      {key} NOT NULL,
    open       {bool} NOT NULL CHECK (open IN (0, 1)),
    since_us   {instant} NOT NULL,
    member     {key} NOT NULL,
    quiet      {bool} NOT NULL CHECK (quiet IN (0, 1)), -- the same meeting in a further calendar: told of once
    until_us   {instant} NOT NULL, -- the last end it had: what is over for good need not be told
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) {strict_wr};

CREATE INDEX telling_open ON telling (org, space, until_us) WHERE open = 1;

-- What one person was told last, where that is not what everybody knew.
CREATE TABLE told (
    org      {key} NOT NULL,
    id       {key} NOT NULL,
    person   {text} NOT NULL, -- address, or name where there is none
    known    {key} NOT NULL,
    sequence {int} NOT NULL,  -- of the calendar object as it was sent
    at_us    {instant} NOT NULL,
    member   {key} NOT NULL,  -- who told
    PRIMARY KEY (org, id, person)
) {strict_wr};

-- The texts that are known to somebody, by their hash.
CREATE TABLE telling_text (
    org  {key} NOT NULL,
    id   {key} NOT NULL,
    hash {key} NOT NULL,
    text {text} NOT NULL,
    PRIMARY KEY (org, id, hash)
) {strict};

-- Blocks that belong to an event: travel, buffers, preparation, follow-up. blocks is what
-- an event wants around it; each is an event of its own, whose parent it is and which only
-- its parent's acts write.
ALTER TABLE event ADD COLUMN blocks {json} NOT NULL DEFAULT '[]';
ALTER TABLE event ADD COLUMN parent {key};
ALTER TABLE event ADD COLUMN block {key};
-- SQLite would rather walk through all of an organisation by the primary key than look into an index that begins with org too.
CREATE INDEX event_parent ON event (parent) WHERE parent IS NOT NULL;
