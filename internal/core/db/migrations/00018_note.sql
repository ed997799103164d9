-- Notes: what somebody writes down, what they said at each save, and what they name.

-- What a note says stands in note_text; version says which of its texts it shows. place orders
-- the list: what is pinned first, then what was changed last. review is '9999-12-31' where no
-- date is set, owner '' where nobody looks after it.
CREATE TABLE note (
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
    form       {key} NOT NULL CHECK (form IN ('note', 'procedure', 'template')),
    private    {bool} NOT NULL CHECK (private IN (0, 1)),
    pinned     {bool} NOT NULL CHECK (pinned IN (0, 1)),
    owner      {key} NOT NULL,
    review     {key} NOT NULL,
    version    {int} NOT NULL CHECK (version > 0),
    words      {int} NOT NULL,
    excerpt    {text} NOT NULL,
    place      {int} NOT NULL,
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) {strict_wr};

CREATE INDEX note_place ON note (org, space, place, id) WHERE trashed_us IS NULL;
CREATE INDEX note_title ON note (org, space, title_key, id) WHERE trashed_us IS NULL;
CREATE INDEX note_review ON note (org, space, review, id) WHERE trashed_us IS NULL;
CREATE INDEX note_trash ON note (org, space, trashed_us, id) WHERE trashed_us IS NOT NULL;

-- Every text that was saved. Rows are never changed; those inside a burst of saves by one
-- person go away once nobody can be writing from them any more. burst is the version that the
-- burst began with. A side is what somebody sent that then was merged into the next version.
-- private says what the note was then: what was private stays so when the note is opened.
CREATE TABLE note_text (
    org      {key} NOT NULL,
    note     {key} NOT NULL,
    version  {int} NOT NULL CHECK (version > 0),
    burst    {int} NOT NULL,
    begun_us {instant} NOT NULL,
    saved_us {instant} NOT NULL,
    saved_by {key} NOT NULL,
    side     {bool} NOT NULL CHECK (side IN (0, 1)),
    private  {bool} NOT NULL CHECK (private IN (0, 1)),
    body     {text} NOT NULL,
    PRIMARY KEY (org, note, version),
    FOREIGN KEY (org, note) REFERENCES note (org, id)
) {strict};

-- Which records a note names, as it is now. Derived from its text.
CREATE TABLE note_link (
    org  {key} NOT NULL,
    note {key} NOT NULL,
    kind {key} NOT NULL,
    id   {key} NOT NULL,
    PRIMARY KEY (org, note, kind, id),
    FOREIGN KEY (org, note) REFERENCES note (org, id)
) {strict_wr};

CREATE INDEX note_link_to ON note_link (org, kind, id, note);
