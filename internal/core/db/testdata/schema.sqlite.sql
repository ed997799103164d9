CREATE TABLE access_grant (
    org          TEXT NOT NULL,
    id           TEXT NOT NULL,
    space        TEXT NOT NULL,
    member       TEXT NOT NULL,
    role         TEXT NOT NULL,
    from_us      INTEGER NOT NULL,
    until_us     INTEGER,
    sees_private INTEGER NOT NULL CHECK (sees_private IN (0, 1)),
    source_kind  TEXT NOT NULL,
    source_id    TEXT NOT NULL,
    rev          INTEGER NOT NULL,
    created_us   INTEGER NOT NULL,
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id),
    CHECK (until_us IS NULL OR until_us > from_us)
) STRICT, WITHOUT ROWID
CREATE INDEX access_grant_member ON access_grant (org, member, space)
CREATE INDEX access_grant_source ON access_grant (org, source_kind, source_id)
CREATE INDEX access_grant_space ON access_grant (org, space, member)
CREATE TABLE answer_texts (
    org        TEXT NOT NULL,
    id         TEXT NOT NULL,
    space      TEXT NOT NULL,
    rev        INTEGER NOT NULL,
    created_us INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    updated_us INTEGER NOT NULL,
    trashed_us INTEGER,
    texts      TEXT NOT NULL,
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) STRICT, WITHOUT ROWID
CREATE TABLE api_token (
    org        TEXT NOT NULL,
    id         TEXT NOT NULL,
    member     TEXT NOT NULL,
    label      TEXT NOT NULL,
    secret     BLOB NOT NULL UNIQUE,
    name       TEXT NOT NULL,
    read_only  INTEGER NOT NULL CHECK (read_only IN (0, 1)),
    created_us INTEGER NOT NULL,
    expires_us INTEGER NOT NULL,
    used_us    INTEGER,
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, member) REFERENCES member (org, id)
) STRICT, WITHOUT ROWID
CREATE INDEX api_token_member ON api_token (org, member)
CREATE TABLE authority (
    org        TEXT NOT NULL,
    id         TEXT NOT NULL,
    space      TEXT NOT NULL,
    rev        INTEGER NOT NULL,
    created_us INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    updated_us INTEGER NOT NULL,
    trashed_us INTEGER,
    deed       TEXT NOT NULL,
    ruling     TEXT NOT NULL CHECK (ruling IN ('decide', 'ask', 'never')),
    why        TEXT NOT NULL,
    above      INTEGER NOT NULL,     -- amount above which it holds, in hundredths; -1 for any
    up_to      INTEGER NOT NULL,     -- amount up to which it holds; -1 for any
    currency   TEXT NOT NULL,
    longer     INTEGER NOT NULL,     -- minutes above which it holds; 0 for any
    shorter    INTEGER NOT NULL,     -- minutes up to which it holds; 0 for any
    who        TEXT NOT NULL,    -- an address, or a domain; empty for anybody
    tier       TEXT NOT NULL,
    from_day   TEXT NOT NULL,
    until_day  TEXT NOT NULL,
    override   TEXT NOT NULL CHECK (override IN ('principal', 'assistant')),
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) STRICT, WITHOUT ROWID
CREATE INDEX authority_of ON authority (org, space, id) WHERE trashed_us IS NULL
CREATE TABLE blob (
    org        TEXT NOT NULL REFERENCES organisation (org),
    hash       TEXT NOT NULL,
    size       INTEGER NOT NULL CHECK (size >= 0),
    text       TEXT NOT NULL,
    created_us INTEGER NOT NULL,
    PRIMARY KEY (org, hash)
) STRICT, WITHOUT ROWID
CREATE INDEX blob_hash ON blob (hash)
CREATE TABLE booking (
    org        TEXT NOT NULL,
    id         TEXT NOT NULL,
    space      TEXT NOT NULL,
    rev        INTEGER NOT NULL,
    created_us INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    updated_us INTEGER NOT NULL,
    trashed_us INTEGER,
    page       TEXT NOT NULL,
    link       TEXT, -- by which it was booked; none when a member booked it
    state      TEXT NOT NULL CHECK (state IN ('pending', 'confirmed', 'declined', 'cancelled', 'lapsed')),
    name       TEXT NOT NULL,
    email      TEXT NOT NULL,
    email_key  TEXT NOT NULL,
    answers    TEXT NOT NULL,
    start_us   INTEGER NOT NULL,
    end_us     INTEGER NOT NULL,
    zone       TEXT NOT NULL, -- of whoever booked
    seats      TEXT NOT NULL,
    room       TEXT, -- of the page's, for as long as nobody gives the event another
    moved      INTEGER NOT NULL,
    by_guest   INTEGER NOT NULL CHECK (by_guest IN (0, 1)), -- who wrote last
    reason     TEXT NOT NULL, -- why it is outside the rules of its page
    broken     TEXT NOT NULL, -- and which rules those are
    message    TEXT NOT NULL, -- what the other side is told
    lapse_us   INTEGER, -- until when somebody has to confirm it
    secret     TEXT,
    PRIMARY KEY (org, id),
    CHECK (end_us > start_us),
    CHECK (state <> 'pending' OR lapse_us IS NOT NULL),
    FOREIGN KEY (org, page) REFERENCES booking_page (org, id)
) STRICT, WITHOUT ROWID
CREATE INDEX booking_due ON booking (lapse_us) WHERE trashed_us IS NULL AND state = 'pending'
CREATE INDEX booking_list ON booking (org, space, start_us, id) WHERE trashed_us IS NULL
CREATE INDEX booking_page_start ON booking (org, page, start_us) WHERE trashed_us IS NULL
CREATE UNIQUE INDEX booking_secret ON booking (secret) WHERE secret IS NOT NULL
CREATE TABLE booking_event (
    org     TEXT NOT NULL,
    event   TEXT NOT NULL,
    booking TEXT NOT NULL,
    PRIMARY KEY (org, event),
    FOREIGN KEY (org, event) REFERENCES event (org, id),
    FOREIGN KEY (org, booking) REFERENCES booking (org, id)
) STRICT, WITHOUT ROWID
CREATE TABLE booking_link (
    org        TEXT NOT NULL,
    id         TEXT NOT NULL,
    space      TEXT NOT NULL,
    rev        INTEGER NOT NULL,
    created_us INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    updated_us INTEGER NOT NULL,
    trashed_us INTEGER, -- when it was ended
    page       TEXT NOT NULL,
    label      TEXT NOT NULL,
    secret     TEXT,
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, page) REFERENCES booking_page (org, id)
) STRICT, WITHOUT ROWID
CREATE INDEX booking_link_page ON booking_link (org, page)
CREATE UNIQUE INDEX booking_link_secret ON booking_link (secret) WHERE secret IS NOT NULL
CREATE TABLE booking_page (
    org        TEXT NOT NULL,
    id         TEXT NOT NULL,
    space      TEXT NOT NULL,
    rev        INTEGER NOT NULL,
    created_us INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    updated_us INTEGER NOT NULL,
    trashed_us INTEGER,
    title      TEXT NOT NULL,
    about      TEXT NOT NULL,
    thanks     TEXT NOT NULL, -- what whoever has booked is told
    place      TEXT NOT NULL,
    link       TEXT NOT NULL, -- where to join; shown once it is confirmed
    state      TEXT NOT NULL CHECK (state IN ('open', 'closed')),
    hosts      TEXT NOT NULL,
    pick       TEXT NOT NULL CHECK (pick IN ('all', 'any')),
    zone       TEXT NOT NULL, -- in which days and weeks are counted
    minutes    TEXT NOT NULL,
    grid       INTEGER NOT NULL CHECK (grid > 0),
    notice     INTEGER NOT NULL CHECK (notice >= 0),
    horizon    INTEGER NOT NULL CHECK (horizon > 0),
    before     INTEGER NOT NULL CHECK (before >= 0),
    after      INTEGER NOT NULL CHECK (after >= 0),
    per_day    INTEGER NOT NULL CHECK (per_day >= 0),  -- 0 for no limit
    per_week   INTEGER NOT NULL CHECK (per_week >= 0), -- 0 for no limit
    moves      INTEGER NOT NULL CHECK (moves >= 0),    -- how often whoever booked may move it
    confirm    INTEGER NOT NULL CHECK (confirm IN (0, 1)),
    confirm_within INTEGER NOT NULL CHECK (confirm_within > 0), -- minutes; what nobody confirms lapses
    questions  TEXT NOT NULL,
    rooms      TEXT NOT NULL, -- of which each booking takes one
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) STRICT, WITHOUT ROWID
CREATE INDEX booking_page_space ON booking_page (org, space, id) WHERE trashed_us IS NULL
CREATE TABLE calendar (
    org        TEXT NOT NULL,
    id         TEXT NOT NULL,
    space      TEXT NOT NULL,
    rev        INTEGER NOT NULL,
    created_us INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    updated_us INTEGER NOT NULL,
    trashed_us INTEGER,
    name       TEXT NOT NULL,
    colour     INTEGER CHECK (colour BETWEEN 0 AND 7),
    source     TEXT NOT NULL CHECK (source IN ('own', 'import', 'subscription')),
    host       TEXT NOT NULL, -- of a subscription's address; the address itself is a secret and stands in calendar_feed
    properties TEXT NOT NULL, -- content lines that came with the calendar and belong to no event
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) STRICT, WITHOUT ROWID
CREATE INDEX calendar_space ON calendar (org, space)
CREATE TABLE calendar_feed (
    org           TEXT NOT NULL,
    calendar      TEXT NOT NULL,
    url           TEXT NOT NULL,
    etag          TEXT NOT NULL,
    last_modified TEXT NOT NULL,
    content       TEXT NOT NULL, -- hash of the body that was read last
    state         TEXT NOT NULL CHECK (state IN ('ok', 'waiting', 'failing')),
    error         TEXT NOT NULL,
    failures      INTEGER NOT NULL,
    every_us      INTEGER NOT NULL,
    at_us         INTEGER NOT NULL, -- when it was asked last, 0 for never
    next_us       INTEGER NOT NULL,
    changed_us    INTEGER NOT NULL, -- when it last brought a change
    PRIMARY KEY (org, calendar),
    FOREIGN KEY (org, calendar) REFERENCES calendar (org, id)
) STRICT, WITHOUT ROWID
CREATE INDEX calendar_feed_due ON calendar_feed (next_us)
CREATE TABLE calendar_import (
    org         TEXT NOT NULL,
    id          TEXT NOT NULL,
    space       TEXT NOT NULL,
    calendar    TEXT NOT NULL, -- '' until the calendar is made
    member      TEXT NOT NULL,
    name        TEXT NOT NULL,
    file        TEXT NOT NULL,
    state       TEXT NOT NULL CHECK (state IN ('reading', 'ready', 'published', 'failed')),
    created_us  INTEGER NOT NULL,
    updated_us  INTEGER NOT NULL,
    counts      TEXT NOT NULL,
    notes       TEXT NOT NULL,
    error       TEXT NOT NULL,
    act         TEXT NOT NULL,
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) STRICT
CREATE INDEX calendar_import_space ON calendar_import (org, space, created_us)
CREATE TABLE calendar_reindex (
    org      TEXT NOT NULL,
    calendar TEXT NOT NULL,
    PRIMARY KEY (org, calendar)
) STRICT, WITHOUT ROWID
CREATE TABLE calendar_staged (
    org        TEXT NOT NULL,
    import     TEXT NOT NULL,
    n          INTEGER NOT NULL,
    kind       TEXT NOT NULL CHECK (kind IN ('event', 'task')),
    uid        TEXT NOT NULL,
    line       INTEGER NOT NULL,
    hash       TEXT NOT NULL,
    projection TEXT NOT NULL,
    text       TEXT NOT NULL,
    PRIMARY KEY (org, import, n)
) STRICT
CREATE UNIQUE INDEX calendar_staged_uid ON calendar_staged (org, import, kind, uid)
CREATE TABLE calendar_vanished (
    org    TEXT NOT NULL,
    import TEXT NOT NULL,
    event  TEXT NOT NULL,
    PRIMARY KEY (org, import, event)
) STRICT, WITHOUT ROWID
CREATE TABLE change_mark (
    org    TEXT NOT NULL REFERENCES organisation (org),
    member TEXT NOT NULL,
    kind   TEXT NOT NULL,
    id     TEXT NOT NULL,
    since  INTEGER NOT NULL,
    seq    INTEGER NOT NULL,
    said   TEXT NOT NULL CHECK (said IN ('accepted', 'later', 'asked')),
    at_us  INTEGER NOT NULL,
    PRIMARY KEY (org, member, kind, id)
) STRICT, WITHOUT ROWID
CREATE TABLE comment (
    org        TEXT NOT NULL,
    id         TEXT NOT NULL,
    space      TEXT NOT NULL,
    rev        INTEGER NOT NULL,
    created_us INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    updated_us INTEGER NOT NULL,
    trashed_us INTEGER,
    about_kind TEXT NOT NULL,
    about      TEXT NOT NULL,
    private    INTEGER NOT NULL CHECK (private IN (0, 1)),
    dormant    INTEGER NOT NULL CHECK (dormant IN (0, 1)),
    text       TEXT NOT NULL,
    mentions   TEXT NOT NULL,
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) STRICT
CREATE INDEX comment_about ON comment (org, about_kind, about, id)
CREATE TABLE comment_mention (
    org     TEXT NOT NULL,
    member  TEXT NOT NULL,
    comment TEXT NOT NULL,
    read_us INTEGER NOT NULL,
    PRIMARY KEY (org, member, comment),
    FOREIGN KEY (org, comment) REFERENCES comment (org, id)
) STRICT, WITHOUT ROWID
CREATE INDEX comment_mention_of ON comment_mention (org, comment, member)
CREATE TABLE decision (
    org        TEXT NOT NULL,
    id         TEXT NOT NULL,
    space      TEXT NOT NULL,
    rev        INTEGER NOT NULL,
    created_us INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    updated_us INTEGER NOT NULL,
    trashed_us INTEGER,
    question   TEXT NOT NULL,
    why        TEXT NOT NULL,
    form       TEXT NOT NULL CHECK (form IN ('yes_no', 'choose')),
    options    TEXT NOT NULL,
    recommend  TEXT NOT NULL,
    because    TEXT NOT NULL,
    decide_by  TEXT NOT NULL, -- on the wall in zone
    zone       TEXT NOT NULL,
    by_us      INTEGER NOT NULL,
    otherwise  TEXT NOT NULL,
    about_kind TEXT NOT NULL,
    about      TEXT NOT NULL,
    private    INTEGER NOT NULL CHECK (private IN (0, 1)),
    state      TEXT NOT NULL CHECK (state IN ('open', 'answered', 'lapsed', 'withdrawn')),
    version    INTEGER NOT NULL,
    asked_by   TEXT NOT NULL,
    later_us   INTEGER NOT NULL,
    authority  TEXT, -- the rule that put it there
    answer     TEXT NOT NULL,
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) STRICT, WITHOUT ROWID
CREATE INDEX decision_about ON decision (org, about, id) WHERE about <> ''
CREATE INDEX decision_by ON decision (org, space, by_us, id) WHERE trashed_us IS NULL
CREATE INDEX decision_due ON decision (by_us) WHERE trashed_us IS NULL AND state = 'open'
CREATE TABLE decision_link (
    org        TEXT NOT NULL,
    id         TEXT NOT NULL,
    space      TEXT NOT NULL,
    rev        INTEGER NOT NULL,
    created_us INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    updated_us INTEGER NOT NULL,
    trashed_us INTEGER,
    decision   TEXT NOT NULL,
    version    INTEGER NOT NULL,
    secret     TEXT,
    used_us    INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id),
    FOREIGN KEY (org, decision) REFERENCES decision (org, id)
) STRICT, WITHOUT ROWID
CREATE INDEX decision_link_of ON decision_link (org, decision, id)
CREATE UNIQUE INDEX decision_link_secret ON decision_link (secret) WHERE secret IS NOT NULL
CREATE TABLE effort (
    org        TEXT NOT NULL,
    id         TEXT NOT NULL,
    space      TEXT NOT NULL,
    rev        INTEGER NOT NULL,
    created_us INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    updated_us INTEGER NOT NULL,
    trashed_us INTEGER,
    about_kind TEXT NOT NULL,
    about      TEXT NOT NULL,
    day        TEXT NOT NULL,
    minutes    INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
    shared     INTEGER NOT NULL CHECK (shared IN (0, 1)),
    note       TEXT NOT NULL,
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) STRICT
CREATE INDEX effort_about ON effort (org, about, day) WHERE trashed_us IS NULL
CREATE INDEX effort_day ON effort (org, space, day, id) WHERE trashed_us IS NULL
CREATE TABLE effort_timer (
    org        TEXT NOT NULL REFERENCES organisation (org),
    member     TEXT NOT NULL,
    about_kind TEXT NOT NULL,
    about      TEXT NOT NULL,
    since_us   INTEGER NOT NULL,
    PRIMARY KEY (org, member)
) STRICT, WITHOUT ROWID
CREATE TABLE event (
    org         TEXT NOT NULL,
    id          TEXT NOT NULL,
    space       TEXT NOT NULL,
    rev         INTEGER NOT NULL,
    created_us  INTEGER NOT NULL,
    created_by  TEXT NOT NULL,
    updated_us  INTEGER NOT NULL,
    trashed_us  INTEGER,
    calendar    TEXT NOT NULL,
    uid         TEXT NOT NULL,
    title       TEXT NOT NULL,
    place       TEXT NOT NULL,
    link        TEXT NOT NULL,
    status      TEXT NOT NULL CHECK (status IN ('confirmed', 'tentative', 'cancelled')),
    class       TEXT NOT NULL CHECK (class IN ('public', 'confidential', 'private')),
    busy        INTEGER NOT NULL CHECK (busy IN (0, 1)),
    recurring   INTEGER NOT NULL CHECK (recurring IN (0, 1)),
    wide        INTEGER NOT NULL CHECK (wide IN (0, 1)),
    all_day     INTEGER NOT NULL CHECK (all_day IN (0, 1)),
    floating    INTEGER NOT NULL CHECK (floating IN (0, 1)),
    first_us    INTEGER NOT NULL,
    last_us     INTEGER NOT NULL,
    start_wall  INTEGER NOT NULL,
    end_wall    INTEGER NOT NULL,
    zone        TEXT NOT NULL,
    guests      INTEGER NOT NULL,
    accepted    INTEGER NOT NULL,
    declined    INTEGER NOT NULL,
    tentative   INTEGER NOT NULL,
    tags        TEXT NOT NULL,
    warnings    TEXT NOT NULL,
    hash        TEXT NOT NULL, -- of the text
    source_hash TEXT NOT NULL, hold TEXT, needs TEXT NOT NULL DEFAULT '{}', own TEXT NOT NULL DEFAULT '[]', blocks TEXT NOT NULL DEFAULT '[]', parent TEXT, block TEXT, let_go INTEGER NOT NULL DEFAULT 0 CHECK (let_go IN (0, 1)), -- of the text as it was last imported, '' when it was made here
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id),
    FOREIGN KEY (org, calendar) REFERENCES calendar (org, id)
) STRICT, WITHOUT ROWID
CREATE INDEX event_begins ON event (org, space, first_us) WHERE trashed_us IS NULL AND wide = 0
CREATE INDEX event_hold ON event (org, hold) WHERE hold IS NOT NULL
CREATE INDEX event_needs ON event (org, space, last_us) WHERE needs <> '{}' OR own <> '[]'
CREATE INDEX event_parent ON event (parent) WHERE parent IS NOT NULL
CREATE INDEX event_trash ON event (org, space, trashed_us) WHERE trashed_us IS NOT NULL
CREATE UNIQUE INDEX event_uid ON event (org, calendar, uid) WHERE trashed_us IS NULL
CREATE INDEX event_wide ON event (org, space, last_us, first_us) WHERE trashed_us IS NULL AND wide = 1
CREATE TABLE event_object (
    org  TEXT NOT NULL,
    id   TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, id) REFERENCES event (org, id)
) STRICT
CREATE TABLE exemption (
    org        TEXT NOT NULL,
    id         TEXT NOT NULL,
    space      TEXT NOT NULL,
    rev        INTEGER NOT NULL,
    created_us INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    updated_us INTEGER NOT NULL,
    trashed_us INTEGER,
    rule       TEXT NOT NULL,
    label      TEXT NOT NULL,
    event      TEXT NOT NULL,
    start_us   INTEGER NOT NULL,
    reason     TEXT NOT NULL,
    agreed     INTEGER NOT NULL CHECK (agreed IN (0, 1)),
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES principal (org, id)
) STRICT, WITHOUT ROWID
CREATE UNIQUE INDEX exemption_meeting ON exemption (org, event, rule, start_us) WHERE trashed_us IS NULL
CREATE INDEX exemption_space ON exemption (org, space, start_us) WHERE trashed_us IS NULL
CREATE TABLE field (
    org        TEXT NOT NULL,
    id         TEXT NOT NULL,
    space      TEXT NOT NULL,
    rev        INTEGER NOT NULL,
    created_us INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    updated_us INTEGER NOT NULL,
    trashed_us INTEGER,
    name       TEXT NOT NULL,
    name_key   TEXT NOT NULL, -- under which it is the same name
    type       TEXT NOT NULL CHECK (type IN ('text', 'number', 'money', 'date', 'choice', 'person', 'link', 'checkbox')),
    kinds      TEXT NOT NULL, -- a JSON list
    choices    TEXT NOT NULL, -- a JSON list
    currency   TEXT NOT NULL,
    listed     INTEGER NOT NULL CHECK (listed IN (0, 1)),
    position   INTEGER NOT NULL,
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) STRICT, WITHOUT ROWID
CREATE UNIQUE INDEX field_name ON field (org, space, name_key) WHERE trashed_us IS NULL
CREATE TABLE field_value (
    org      TEXT NOT NULL,
    kind     TEXT NOT NULL,
    id       TEXT NOT NULL,
    field    TEXT NOT NULL,
    type     TEXT NOT NULL,
    text     TEXT NOT NULL,
    unit     TEXT NOT NULL, -- the currency of money
    sort_key TEXT NOT NULL,
    number   INTEGER NOT NULL,
    PRIMARY KEY (org, kind, id, field),
    FOREIGN KEY (org, field) REFERENCES field (org, id)
) STRICT, WITHOUT ROWID
CREATE INDEX field_value_number ON field_value (org, field, number, kind, id)
CREATE INDEX field_value_text ON field_value (org, field, sort_key, kind, id)
CREATE TABLE file (
    org        TEXT NOT NULL,
    id         TEXT NOT NULL,
    space      TEXT NOT NULL,
    rev        INTEGER NOT NULL,
    created_us INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    updated_us INTEGER NOT NULL,
    trashed_us INTEGER,
    name       TEXT NOT NULL,
    name_key   TEXT NOT NULL,
    about_kind TEXT NOT NULL,
    about      TEXT NOT NULL,
    private    INTEGER NOT NULL CHECK (private IN (0, 1)),
    dormant    INTEGER NOT NULL CHECK (dormant IN (0, 1)),
    owner      TEXT NOT NULL,
    template   INTEGER NOT NULL CHECK (template IN (0, 1)),
    note       TEXT NOT NULL,
    review     TEXT NOT NULL,
    version    INTEGER NOT NULL CHECK (version > 0),
    hash       TEXT NOT NULL,
    size       INTEGER NOT NULL,
    type       TEXT NOT NULL,
    width      INTEGER NOT NULL,
    height     INTEGER NOT NULL,
    sent_us    INTEGER NOT NULL,
    sent_by    TEXT NOT NULL,
    PRIMARY KEY (org, id),
    CHECK ((about_kind = '') = (about = '')),
    FOREIGN KEY (org, space) REFERENCES space (org, id),
    FOREIGN KEY (org, hash) REFERENCES blob (org, hash)
) STRICT, WITHOUT ROWID
CREATE INDEX file_about ON file (org, about_kind, about) WHERE about <> ''
CREATE INDEX file_hash ON file (org, hash)
CREATE INDEX file_name ON file (org, space, name_key, id) WHERE trashed_us IS NULL AND dormant = 0
CREATE INDEX file_review ON file (org, space, review, id) WHERE trashed_us IS NULL AND dormant = 0
CREATE INDEX file_sent ON file (org, space, sent_us, id) WHERE trashed_us IS NULL AND dormant = 0
CREATE INDEX file_trash ON file (org, space, trashed_us, id) WHERE trashed_us IS NOT NULL
CREATE TABLE file_version (
    org        TEXT NOT NULL,
    file       TEXT NOT NULL,
    version    INTEGER NOT NULL CHECK (version > 0),
    hash       TEXT NOT NULL,
    size       INTEGER NOT NULL,
    type       TEXT NOT NULL,
    width      INTEGER NOT NULL,
    height     INTEGER NOT NULL,
    sent_us    INTEGER NOT NULL,
    sent_by    TEXT NOT NULL,
    PRIMARY KEY (org, file, version),
    FOREIGN KEY (org, file) REFERENCES file (org, id),
    FOREIGN KEY (org, hash) REFERENCES blob (org, hash)
) STRICT, WITHOUT ROWID
CREATE INDEX file_version_hash ON file_version (org, hash)
CREATE TABLE finding_answer (
    org        TEXT NOT NULL,
    id         TEXT NOT NULL,
    space      TEXT NOT NULL,
    rev        INTEGER NOT NULL,
    created_us INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    updated_us INTEGER NOT NULL,
    trashed_us INTEGER,
    finding    TEXT NOT NULL,
    state      TEXT NOT NULL CHECK (state IN ('snoozed', 'accepted')),
    until_us   INTEGER NOT NULL, -- 0 for what was accepted
    reason     TEXT NOT NULL,
    member     TEXT NOT NULL,     -- who answered last
    private    INTEGER NOT NULL CHECK (private IN (0, 1)),
    PRIMARY KEY (org, id),
    CHECK ((state = 'snoozed') = (until_us > 0)),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) STRICT, WITHOUT ROWID
CREATE UNIQUE INDEX finding_answer_finding ON finding_answer (org, space, finding, private) WHERE trashed_us IS NULL
CREATE TABLE first_steps (
    org    TEXT NOT NULL REFERENCES organisation (org),
    member TEXT NOT NULL,
    shown  INTEGER NOT NULL CHECK (shown IN (0, 1)),
    PRIMARY KEY (org, member)
) STRICT, WITHOUT ROWID
CREATE TABLE founding (
    one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    org TEXT NOT NULL,
    at_us INTEGER NOT NULL
) STRICT
CREATE TABLE hold_seat (
    org      TEXT NOT NULL,
    hold_set TEXT NOT NULL,
    at       INTEGER NOT NULL,
    space    TEXT NOT NULL,
    PRIMARY KEY (org, hold_set, at),
    FOREIGN KEY (org, hold_set) REFERENCES hold_set (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) STRICT, WITHOUT ROWID
CREATE INDEX hold_seat_space ON hold_seat (org, space, hold_set)
CREATE TABLE hold_set (
    org        TEXT NOT NULL,
    id         TEXT NOT NULL,
    space      TEXT NOT NULL,
    rev        INTEGER NOT NULL,
    created_us INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    updated_us INTEGER NOT NULL,
    trashed_us INTEGER,
    title      TEXT NOT NULL,
    private    INTEGER NOT NULL CHECK (private IN (0, 1)),
    state      TEXT NOT NULL CHECK (state IN ('open', 'confirmed', 'released', 'expired')),
    minutes    INTEGER NOT NULL CHECK (minutes > 0),
    place      TEXT NOT NULL,
    link       TEXT NOT NULL,
    notes      TEXT NOT NULL,
    guests     TEXT NOT NULL,
    blocks     TEXT NOT NULL, -- time around the meeting, made when an option is confirmed
    rooms      TEXT NOT NULL, -- and equipment, held with each option
    seats      TEXT NOT NULL,
    options    TEXT NOT NULL,
    confirm_by TEXT NOT NULL, -- on the wall in zone
    zone       TEXT NOT NULL,
    confirm_us INTEGER NOT NULL,
    asked      TEXT NOT NULL,
    asked_us   INTEGER,
    chosen     TEXT,
    PRIMARY KEY (org, id),
    CHECK ((state = 'confirmed') = (chosen IS NOT NULL)),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) STRICT, WITHOUT ROWID
CREATE INDEX hold_set_confirm ON hold_set (org, space, confirm_us, id) WHERE trashed_us IS NULL
CREATE INDEX hold_set_due ON hold_set (confirm_us) WHERE trashed_us IS NULL AND state = 'open'
CREATE TABLE idempotency (
    org         TEXT NOT NULL REFERENCES organisation (org),
    member      TEXT NOT NULL,
    key         TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    act         TEXT,
    status      INTEGER NOT NULL,
    body        TEXT,
    at_us       INTEGER NOT NULL,
    PRIMARY KEY (org, member, key)
) STRICT
CREATE INDEX idempotency_age ON idempotency (at_us)
CREATE TABLE invitation (
    org         TEXT NOT NULL,
    id          TEXT NOT NULL,
    space       TEXT NOT NULL,
    rev         INTEGER NOT NULL,
    created_us  INTEGER NOT NULL,
    created_by  TEXT NOT NULL,
    updated_us  INTEGER NOT NULL,
    trashed_us  INTEGER,
    name        TEXT NOT NULL,
    email       TEXT NOT NULL,
    org_role    TEXT NOT NULL CHECK (org_role IN ('owner', 'lead', 'viewer')),
    secret      BLOB NOT NULL UNIQUE,
    expires_us  INTEGER NOT NULL,
    accepted_us INTEGER,
    accepted_by TEXT,
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) STRICT, WITHOUT ROWID
CREATE TABLE journal (
    org           TEXT NOT NULL REFERENCES organisation (org),
    seq           INTEGER NOT NULL,
    at_us         INTEGER NOT NULL,
    act           TEXT NOT NULL,
    actor         TEXT NOT NULL,
    on_behalf_of  TEXT,
    via           TEXT NOT NULL,
    space         TEXT NOT NULL,
    collection    TEXT,
    kind          TEXT NOT NULL,
    id            TEXT NOT NULL,
    op            TEXT NOT NULL CHECK (op IN ('create', 'update', 'trash', 'restore', 'delete')),
    rev           INTEGER NOT NULL,
    before        TEXT,
    after         TEXT,
    salt          BLOB,
    before_digest BLOB,
    after_digest  BLOB,
    undoes        TEXT,
    private       INTEGER NOT NULL DEFAULT 0 CHECK (private IN (0, 1, 2)),
    PRIMARY KEY (org, seq)
) STRICT
CREATE INDEX journal_act ON journal (org, act, seq)
CREATE INDEX journal_record ON journal (org, kind, id, seq)
CREATE INDEX journal_undoes ON journal (org, undoes) WHERE undoes IS NOT NULL
CREATE TABLE journal_head (
    org   TEXT NOT NULL PRIMARY KEY REFERENCES organisation (org),
    seq   INTEGER NOT NULL,
    epoch INTEGER NOT NULL
) STRICT, WITHOUT ROWID
CREATE TABLE journal_seal (
    org      TEXT NOT NULL REFERENCES organisation (org),
    from_seq INTEGER NOT NULL,
    to_seq   INTEGER NOT NULL,
    prev     BLOB NOT NULL,
    hash     BLOB NOT NULL,
    at_us    INTEGER NOT NULL,
    PRIMARY KEY (org, to_seq),
    CHECK (to_seq >= from_seq)
) STRICT
CREATE TABLE layout (
    org        TEXT NOT NULL,
    id         TEXT NOT NULL,
    space      TEXT NOT NULL,
    rev        INTEGER NOT NULL,
    created_us INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    updated_us INTEGER NOT NULL,
    trashed_us INTEGER,
    name       TEXT NOT NULL,
    name_key   TEXT NOT NULL, -- under which it is the same name
    sort_key   TEXT NOT NULL,
    began      TEXT NOT NULL, -- the ready layout that it began with
    widgets    TEXT NOT NULL, -- in the order in which a phone stacks them
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) STRICT, WITHOUT ROWID
CREATE UNIQUE INDEX layout_name ON layout (org, space, name_key) WHERE trashed_us IS NULL
CREATE TABLE layout_choice (
    org    TEXT NOT NULL REFERENCES organisation (org),
    member TEXT NOT NULL,
    device TEXT NOT NULL CHECK (device IN ('desk', 'phone')),
    layout TEXT NOT NULL,
    earlier TEXT NOT NULL,
    PRIMARY KEY (org, member, device)
) STRICT, WITHOUT ROWID
CREATE TABLE lesson (
    org        TEXT NOT NULL,
    id         TEXT NOT NULL,
    space      TEXT NOT NULL,
    rev        INTEGER NOT NULL,
    created_us INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    updated_us INTEGER NOT NULL,
    trashed_us INTEGER,
    private    INTEGER NOT NULL CHECK (private IN (0, 1)),
    title_key  TEXT NOT NULL,
    lesson     TEXT NOT NULL,
    went       TEXT NOT NULL,
    area       TEXT NOT NULL,
    happened   TEXT NOT NULL,
    next_time  TEXT NOT NULL,
    learned    TEXT NOT NULL,
    owner      TEXT NOT NULL,
    review     TEXT NOT NULL,
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) STRICT, WITHOUT ROWID
CREATE INDEX lesson_title ON lesson (org, space, title_key, id) WHERE trashed_us IS NULL
CREATE INDEX lesson_trash ON lesson (org, space, trashed_us, id) WHERE trashed_us IS NOT NULL
CREATE TABLE member (
    org         TEXT NOT NULL,
    id          TEXT NOT NULL,
    space       TEXT NOT NULL,
    rev         INTEGER NOT NULL,
    created_us  INTEGER NOT NULL,
    created_by  TEXT NOT NULL,
    updated_us  INTEGER NOT NULL,
    trashed_us  INTEGER,
    name        TEXT NOT NULL,
    email       TEXT NOT NULL,
    email_key   TEXT NOT NULL UNIQUE,
    org_role    TEXT NOT NULL CHECK (org_role IN ('owner', 'lead', 'viewer')),
    title       TEXT NOT NULL,
    zone        TEXT NOT NULL,
    locale      TEXT NOT NULL,
    week_start  TEXT NOT NULL CHECK (week_start IN ('monday', 'sunday')),
    disabled_us INTEGER,
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id),
    FOREIGN KEY (org, id) REFERENCES space (org, id)
) STRICT, WITHOUT ROWID
CREATE TABLE note (
    org        TEXT NOT NULL,
    id         TEXT NOT NULL,
    space      TEXT NOT NULL,
    rev        INTEGER NOT NULL,
    created_us INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    updated_us INTEGER NOT NULL,
    trashed_us INTEGER,
    title      TEXT NOT NULL,
    title_key  TEXT NOT NULL,
    form       TEXT NOT NULL CHECK (form IN ('note', 'procedure', 'template')),
    private    INTEGER NOT NULL CHECK (private IN (0, 1)),
    pinned     INTEGER NOT NULL CHECK (pinned IN (0, 1)),
    owner      TEXT NOT NULL,
    review     TEXT NOT NULL,
    version    INTEGER NOT NULL CHECK (version > 0),
    words      INTEGER NOT NULL,
    excerpt    TEXT NOT NULL,
    place      INTEGER NOT NULL,
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) STRICT, WITHOUT ROWID
CREATE INDEX note_place ON note (org, space, place, id) WHERE trashed_us IS NULL
CREATE INDEX note_review ON note (org, space, review, id) WHERE trashed_us IS NULL
CREATE INDEX note_title ON note (org, space, title_key, id) WHERE trashed_us IS NULL
CREATE INDEX note_trash ON note (org, space, trashed_us, id) WHERE trashed_us IS NOT NULL
CREATE TABLE note_link (
    org  TEXT NOT NULL,
    note TEXT NOT NULL,
    kind TEXT NOT NULL,
    id   TEXT NOT NULL,
    PRIMARY KEY (org, note, kind, id),
    FOREIGN KEY (org, note) REFERENCES note (org, id)
) STRICT, WITHOUT ROWID
CREATE INDEX note_link_to ON note_link (org, kind, id, note)
CREATE TABLE note_text (
    org      TEXT NOT NULL,
    note     TEXT NOT NULL,
    version  INTEGER NOT NULL CHECK (version > 0),
    burst    INTEGER NOT NULL,
    begun_us INTEGER NOT NULL,
    saved_us INTEGER NOT NULL,
    saved_by TEXT NOT NULL,
    side     INTEGER NOT NULL CHECK (side IN (0, 1)),
    private  INTEGER NOT NULL CHECK (private IN (0, 1)),
    body     TEXT NOT NULL,
    PRIMARY KEY (org, note, version),
    FOREIGN KEY (org, note) REFERENCES note (org, id)
) STRICT
CREATE TABLE notice (
    org        TEXT NOT NULL,
    member     TEXT NOT NULL,
    once       TEXT NOT NULL,
    id         TEXT NOT NULL,
    kind       TEXT NOT NULL,
    of_kind    TEXT NOT NULL,
    of_id      TEXT NOT NULL,
    about_kind TEXT NOT NULL,
    about      TEXT NOT NULL,
    by_member  TEXT NOT NULL,
    at_us      INTEGER NOT NULL,
    until_us   INTEGER NOT NULL,
    made_us    INTEGER NOT NULL,
    show_us    INTEGER NOT NULL,
    why        TEXT NOT NULL CHECK (why IN ('', 'digest', 'quiet', 'missed')),
    silent     INTEGER NOT NULL CHECK (silent IN (0, 1)),
    read_us    INTEGER NOT NULL,
    sent_us    INTEGER NOT NULL,
    PRIMARY KEY (org, member, once)
) STRICT, WITHOUT ROWID
CREATE INDEX notice_new ON notice (show_us) WHERE silent = 0
CREATE INDEX notice_shown ON notice (org, member, show_us, id) WHERE silent = 0
CREATE INDEX notice_unsent ON notice (show_us) WHERE sent_us = 0 AND silent = 0
CREATE TABLE notice_cursor (
    org    TEXT NOT NULL REFERENCES organisation (org),
    seq    INTEGER NOT NULL,
    ran_us INTEGER NOT NULL,
    PRIMARY KEY (org)
) STRICT, WITHOUT ROWID
CREATE TABLE notice_mute (
    org    TEXT NOT NULL,
    member TEXT NOT NULL,
    kind   TEXT NOT NULL,
    id     TEXT NOT NULL,
    at_us  INTEGER NOT NULL,
    PRIMARY KEY (org, member, kind, id)
) STRICT, WITHOUT ROWID
CREATE TABLE notice_setting (
    org        TEXT NOT NULL,
    member     TEXT NOT NULL,
    wants      TEXT NOT NULL,
    updated_us INTEGER NOT NULL,
    PRIMARY KEY (org, member)
) STRICT, WITHOUT ROWID
CREATE TABLE opened (
    org    TEXT NOT NULL REFERENCES organisation (org),
    member TEXT NOT NULL,
    kind   TEXT NOT NULL,
    id     TEXT NOT NULL,
    at_us  INTEGER NOT NULL,
    PRIMARY KEY (org, member, kind, id)
) STRICT, WITHOUT ROWID
CREATE TABLE organisation (
    org        TEXT NOT NULL PRIMARY KEY,
    name       TEXT NOT NULL,
    created_us INTEGER NOT NULL,
    settings   TEXT NOT NULL DEFAULT '{}'
) STRICT, WITHOUT ROWID
CREATE TABLE partnership (
    org          TEXT NOT NULL,
    id           TEXT NOT NULL,
    space        TEXT NOT NULL,
    rev          INTEGER NOT NULL,
    created_us   INTEGER NOT NULL,
    created_by   TEXT NOT NULL,
    updated_us   INTEGER NOT NULL,
    trashed_us   INTEGER,
    principal    TEXT NOT NULL,
    member       TEXT NOT NULL,
    role         TEXT NOT NULL CHECK (role IN ('owner', 'assistant', 'viewer', 'busy')),
    from_date    TEXT NOT NULL,
    until_date   TEXT,
    sees_private INTEGER NOT NULL CHECK (sees_private IN (0, 1)),
    reason       TEXT NOT NULL,
    ended_us     INTEGER, -- when it was ended before its time
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id),
    FOREIGN KEY (org, principal) REFERENCES principal (org, id),
    FOREIGN KEY (org, member) REFERENCES member (org, id)
) STRICT, WITHOUT ROWID
CREATE INDEX partnership_member ON partnership (org, member)
CREATE INDEX partnership_principal ON partnership (org, principal)
CREATE TABLE password (
    org        TEXT NOT NULL,
    member     TEXT NOT NULL,
    phc        TEXT NOT NULL,
    changed_us INTEGER NOT NULL,
    PRIMARY KEY (org, member),
    FOREIGN KEY (org, member) REFERENCES member (org, id)
) STRICT, WITHOUT ROWID
CREATE TABLE pin (
    org      TEXT NOT NULL REFERENCES organisation (org),
    member   TEXT NOT NULL,
    kind     TEXT NOT NULL,
    id       TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (org, member, kind, id)
) STRICT, WITHOUT ROWID
CREATE TABLE point (
    org        TEXT NOT NULL,
    id         TEXT NOT NULL,
    space      TEXT NOT NULL,
    rev        INTEGER NOT NULL,
    created_us INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    updated_us INTEGER NOT NULL,
    trashed_us INTEGER,
    sort       TEXT NOT NULL CHECK (sort IN ('say', 'know')),
    text       TEXT NOT NULL,
    until      TEXT NOT NULL, -- the day by which it is to be said; 9999-12-31 for none
    private    INTEGER NOT NULL CHECK (private IN (0, 1)),
    said_us    INTEGER NOT NULL,
    said_by    TEXT NOT NULL,
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) STRICT, WITHOUT ROWID
CREATE INDEX point_until ON point (org, space, until, id) WHERE trashed_us IS NULL
CREATE TABLE poll (
    org         TEXT NOT NULL,
    id          TEXT NOT NULL,
    space       TEXT NOT NULL,
    rev         INTEGER NOT NULL,
    created_us  INTEGER NOT NULL,
    created_by  TEXT NOT NULL,
    updated_us  INTEGER NOT NULL,
    trashed_us  INTEGER,
    title       TEXT NOT NULL,
    private     INTEGER NOT NULL CHECK (private IN (0, 1)),
    state       TEXT NOT NULL CHECK (state IN ('open', 'closed', 'confirmed', 'cancelled')),
    about       TEXT NOT NULL, -- what those who are asked read above the times
    minutes     INTEGER NOT NULL CHECK (minutes > 0),
    place       TEXT NOT NULL,
    link        TEXT NOT NULL, -- where to join; shown once a time is confirmed
    seats       TEXT NOT NULL,
    options     TEXT NOT NULL,
    zone        TEXT NOT NULL, -- of deadline, and of options that have no other
    deadline    TEXT NOT NULL, -- on the wall in zone
    deadline_us INTEGER NOT NULL,
    hold_set    TEXT, -- whose slots the options are
    show_votes  INTEGER NOT NULL CHECK (show_votes IN (0, 1)), -- to each other
    propose     INTEGER NOT NULL CHECK (propose IN (0, 1)), -- those who are asked may propose other times
    open_link   INTEGER NOT NULL CHECK (open_link IN (0, 1)), -- there is a link for whoever has it
    gen         INTEGER NOT NULL, -- of the open link: those of an earlier one open nothing
    chosen      TEXT,
    events      TEXT NOT NULL, -- the meeting, one for each seat
    PRIMARY KEY (org, id),
    CHECK ((state = 'confirmed') = (chosen IS NOT NULL)),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) STRICT, WITHOUT ROWID
CREATE INDEX poll_deadline ON poll (org, space, deadline_us, id) WHERE trashed_us IS NULL
CREATE TABLE poll_link (
    org     TEXT NOT NULL,
    secret  TEXT NOT NULL,
    poll    TEXT NOT NULL,
    voter   TEXT,
    gen     INTEGER NOT NULL,
    made_us INTEGER NOT NULL,
    PRIMARY KEY (org, secret),
    FOREIGN KEY (org, poll) REFERENCES poll (org, id)
) STRICT, WITHOUT ROWID
CREATE INDEX poll_link_poll ON poll_link (org, poll)
CREATE UNIQUE INDEX poll_link_secret ON poll_link (secret)
CREATE TABLE poll_voter (
    org         TEXT NOT NULL,
    id          TEXT NOT NULL,
    space       TEXT NOT NULL,
    rev         INTEGER NOT NULL,
    created_us  INTEGER NOT NULL,
    created_by  TEXT NOT NULL,
    updated_us  INTEGER NOT NULL,
    trashed_us  INTEGER,
    poll        TEXT NOT NULL,
    private     INTEGER NOT NULL CHECK (private IN (0, 1)),
    name        TEXT NOT NULL,
    email       TEXT NOT NULL,
    zone        TEXT NOT NULL, -- theirs; empty until it is known
    required    INTEGER NOT NULL CHECK (required IN (0, 1)),
    came        INTEGER NOT NULL CHECK (came IN (0, 1)), -- by the open link
    votes       TEXT NOT NULL,
    note        TEXT NOT NULL,
    proposals   TEXT NOT NULL,
    answered_us INTEGER,
    answered_by TEXT NOT NULL CHECK (answered_by IN ('', 'guest', 'member')),
    asked_us    INTEGER, -- when they were last written to
    asked       INTEGER NOT NULL,
    ended       INTEGER NOT NULL CHECK (ended IN (0, 1)), -- their links open nothing
    gen         INTEGER NOT NULL, -- links of an earlier one open nothing
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, poll) REFERENCES poll (org, id)
) STRICT, WITHOUT ROWID
CREATE INDEX poll_voter_poll ON poll_voter (org, poll, id) WHERE trashed_us IS NULL
CREATE TABLE principal (
    org        TEXT NOT NULL,
    id         TEXT NOT NULL,
    space      TEXT NOT NULL,
    rev        INTEGER NOT NULL,
    created_us INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    updated_us INTEGER NOT NULL,
    trashed_us INTEGER,
    name       TEXT NOT NULL,
    title      TEXT NOT NULL,
    colour     INTEGER NOT NULL CHECK (colour BETWEEN 0 AND 7),
    zone       TEXT NOT NULL,
    place      TEXT NOT NULL,
    member     TEXT,
    hours      TEXT NOT NULL, video TEXT NOT NULL DEFAULT '', sample INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
    PRIMARY KEY (org, id),
    CHECK (space = id),
    FOREIGN KEY (org, space) REFERENCES space (org, id),
    FOREIGN KEY (org, member) REFERENCES member (org, id)
) STRICT, WITHOUT ROWID
CREATE INDEX principal_member ON principal (org, member)
CREATE UNIQUE INDEX principal_sample ON principal (org) WHERE sample = 1 AND trashed_us IS NULL
CREATE TABLE priority (
    org        TEXT NOT NULL,
    id         TEXT NOT NULL,
    space      TEXT NOT NULL,
    rev        INTEGER NOT NULL,
    created_us INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    updated_us INTEGER NOT NULL,
    trashed_us INTEGER,
    label      TEXT NOT NULL,
    from_date  TEXT NOT NULL,
    until_date TEXT NOT NULL,
    first      TEXT NOT NULL,
    last       TEXT NOT NULL,
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES principal (org, id)
) STRICT, WITHOUT ROWID
CREATE INDEX priority_space ON priority (org, space) WHERE trashed_us IS NULL
CREATE TABLE project (
    org        TEXT NOT NULL,
    id         TEXT NOT NULL,
    space      TEXT NOT NULL,
    rev        INTEGER NOT NULL,
    created_us INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    updated_us INTEGER NOT NULL,
    trashed_us INTEGER,
    name       TEXT NOT NULL,
    name_key   TEXT NOT NULL,
    about      TEXT NOT NULL,
    lead       TEXT,
    from_date  TEXT NOT NULL, -- empty when it is not said
    until_date TEXT NOT NULL, -- so is this: the last day of all then
    state      TEXT NOT NULL CHECK (state IN ('planned', 'active', 'paused', 'done')),
    colour     INTEGER NOT NULL CHECK (colour BETWEEN 0 AND 7),
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) STRICT
CREATE INDEX project_created ON project (org, space, created_us, id) WHERE trashed_us IS NULL
CREATE INDEX project_until ON project (org, space, until_date, id) WHERE trashed_us IS NULL
CREATE TABLE project_run (
    org           TEXT NOT NULL,
    id            TEXT NOT NULL,
    space         TEXT NOT NULL,
    rev           INTEGER NOT NULL,
    created_us    INTEGER NOT NULL,
    created_by    TEXT NOT NULL,
    updated_us    INTEGER NOT NULL,
    trashed_us    INTEGER,
    template      TEXT,
    template_name TEXT NOT NULL,
    day_name      TEXT NOT NULL,
    day           TEXT NOT NULL,
    people        TEXT NOT NULL, -- JSON: who took which role
    options       TEXT NOT NULL, -- JSON: what was chosen
    steps         TEXT NOT NULL, -- JSON: how the day of each task follows from the day, and which it was given
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, id) REFERENCES project (org, id)
) STRICT
CREATE INDEX project_run_day ON project_run (org, space, day, id) WHERE trashed_us IS NULL
CREATE TABLE push_device (
    org        TEXT NOT NULL,
    id         TEXT NOT NULL,
    member     TEXT NOT NULL,
    session    TEXT NOT NULL,
    name       TEXT NOT NULL,
    endpoint   TEXT NOT NULL,
    p256dh     TEXT NOT NULL,
    auth       TEXT NOT NULL,
    created_us INTEGER NOT NULL,
    reached_us INTEGER NOT NULL,
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, member) REFERENCES member (org, id)
) STRICT, WITHOUT ROWID
CREATE INDEX push_device_member ON push_device (org, member)
CREATE TABLE push_key (
    org        TEXT NOT NULL REFERENCES organisation (org),
    private    TEXT NOT NULL,
    created_us INTEGER NOT NULL,
    PRIMARY KEY (org)
) STRICT, WITHOUT ROWID
CREATE TABLE push_message (
    org     TEXT NOT NULL,
    device  TEXT NOT NULL,
    id      TEXT NOT NULL,
    notices TEXT NOT NULL,
    tries   INTEGER NOT NULL,
    next_us INTEGER NOT NULL,
    PRIMARY KEY (org, device, id),
    FOREIGN KEY (org, device) REFERENCES push_device (org, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID
CREATE INDEX push_message_next ON push_message (next_us)
CREATE TABLE request (
    org         TEXT NOT NULL,
    id          TEXT NOT NULL,
    space       TEXT NOT NULL,
    rev         INTEGER NOT NULL,
    created_us  INTEGER NOT NULL,
    created_by  TEXT NOT NULL,
    updated_us  INTEGER NOT NULL,
    trashed_us  INTEGER,
    title       TEXT NOT NULL,
    title_key   TEXT NOT NULL,
    body        TEXT NOT NULL,
    why         TEXT NOT NULL,
    outcome     TEXT NOT NULL,
    others      TEXT NOT NULL,
    due         TEXT NOT NULL,
    due_time    TEXT NOT NULL,
    zone        TEXT NOT NULL,
    due_us      INTEGER NOT NULL,
    name        TEXT NOT NULL,
    email       TEXT NOT NULL,
    email_key   TEXT NOT NULL,
    member      TEXT NOT NULL,
    source      TEXT NOT NULL CHECK (source IN ('typed', 'quick', 'mail', 'form', 'api')),
    form        TEXT,
    service     TEXT,
    private     INTEGER NOT NULL CHECK (private IN (0, 1)),
    state       TEXT NOT NULL CHECK (state IN ('new', 'asked', 'accepted', 'delegated', 'written', 'later', 'declined', 'done')),
    until       TEXT NOT NULL,
    assignee    TEXT NOT NULL,
    promised_us INTEGER NOT NULL,
    answered_us INTEGER NOT NULL,
    answered_by TEXT NOT NULL,
    answer_rev  INTEGER NOT NULL, -- the rev with which its state was last decided
    done_us     INTEGER NOT NULL,
    talk        TEXT NOT NULL,
    gen         INTEGER NOT NULL,
    once        TEXT, mail TEXT, mailed_us INTEGER NOT NULL DEFAULT 0, brought TEXT NOT NULL DEFAULT '[]', -- under which a form was sent, so that it arrives once
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) STRICT, WITHOUT ROWID
CREATE INDEX request_due ON request (org, space, due_us, id) WHERE trashed_us IS NULL
CREATE INDEX request_email ON request (org, email_key, id) WHERE trashed_us IS NULL
CREATE INDEX request_form_of ON request (org, form, state) WHERE trashed_us IS NULL
CREATE INDEX request_mail ON request (org, mail) WHERE mail IS NOT NULL AND trashed_us IS NULL
CREATE INDEX request_member ON request (org, member, id) WHERE trashed_us IS NULL
CREATE UNIQUE INDEX request_once ON request (once) WHERE once IS NOT NULL
CREATE INDEX request_promised ON request (org, space, promised_us, id) WHERE trashed_us IS NULL
CREATE INDEX request_state ON request (org, space, state, id) WHERE trashed_us IS NULL
CREATE INDEX request_title ON request (org, space, title_key, id) WHERE trashed_us IS NULL
CREATE INDEX request_trash ON request (org, space, trashed_us, id) WHERE trashed_us IS NOT NULL
CREATE TABLE request_form (
    org        TEXT NOT NULL,
    id         TEXT NOT NULL,
    space      TEXT NOT NULL,
    rev        INTEGER NOT NULL,
    created_us INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    updated_us INTEGER NOT NULL,
    trashed_us INTEGER,
    title      TEXT NOT NULL,
    about      TEXT NOT NULL,
    service    TEXT,
    members    INTEGER NOT NULL CHECK (members IN (0, 1)),
    paused     INTEGER NOT NULL CHECK (paused IN (0, 1)),
    resets     INTEGER NOT NULL,
    secret     TEXT,
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) STRICT, WITHOUT ROWID
CREATE UNIQUE INDEX request_form_secret ON request_form (secret) WHERE secret IS NOT NULL
CREATE INDEX request_form_space ON request_form (org, space, id)
CREATE TABLE request_link (
    org     TEXT NOT NULL,
    secret  TEXT NOT NULL,
    request TEXT NOT NULL,
    gen     INTEGER NOT NULL,
    made_us INTEGER NOT NULL,
    PRIMARY KEY (org, secret),
    FOREIGN KEY (org, request) REFERENCES request (org, id)
) STRICT, WITHOUT ROWID
CREATE INDEX request_link_request ON request_link (org, request)
CREATE UNIQUE INDEX request_link_secret ON request_link (secret)
CREATE TABLE resource (
    org        TEXT NOT NULL,
    id         TEXT NOT NULL,
    space      TEXT NOT NULL,
    rev        INTEGER NOT NULL,
    created_us INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    updated_us INTEGER NOT NULL,
    trashed_us INTEGER,
    sort       TEXT NOT NULL CHECK (sort IN ('room', 'equipment')),
    name       TEXT NOT NULL,
    site       TEXT NOT NULL,
    floor      TEXT NOT NULL,
    capacity   INTEGER NOT NULL CHECK (capacity >= 0),
    features   TEXT NOT NULL,
    zone       TEXT NOT NULL,
    hours      TEXT NOT NULL,
    doubles    INTEGER NOT NULL CHECK (doubles IN (0, 1)),
    catering   TEXT NOT NULL,
    visitors   TEXT NOT NULL,
    notes      TEXT NOT NULL,
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) STRICT, WITHOUT ROWID
CREATE TABLE resource_use (
    org      TEXT NOT NULL,
    resource TEXT NOT NULL,
    event    TEXT NOT NULL,
    space    TEXT NOT NULL, -- of the event
    member   TEXT NOT NULL, -- who booked or moved it last
    reason   TEXT NOT NULL, -- why it lies upon another booking, '' when it may not
    lost     INTEGER NOT NULL CHECK (lost IN (0, 1)),
    from_us  INTEGER NOT NULL,
    until_us INTEGER NOT NULL, lost_at TEXT NOT NULL DEFAULT '[]',
    PRIMARY KEY (org, resource, event),
    FOREIGN KEY (org, resource) REFERENCES resource (org, id),
    FOREIGN KEY (org, event) REFERENCES event (org, id)
) STRICT, WITHOUT ROWID
CREATE INDEX resource_use_event ON resource_use (org, event)
CREATE INDEX resource_use_when ON resource_use (org, resource, until_us, from_us)
CREATE TABLE run_template (
    org        TEXT NOT NULL,
    id         TEXT NOT NULL,
    space      TEXT NOT NULL,
    rev        INTEGER NOT NULL,
    created_us INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    updated_us INTEGER NOT NULL,
    trashed_us INTEGER,
    name       TEXT NOT NULL,
    name_key   TEXT NOT NULL,
    about      TEXT NOT NULL,
    day_name   TEXT NOT NULL,
    branches   TEXT NOT NULL, -- JSON: what is asked at the start, each with its options
    steps      TEXT NOT NULL, -- JSON, in their order
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) STRICT
CREATE INDEX run_template_name ON run_template (org, space, name_key, id) WHERE trashed_us IS NULL
CREATE TABLE saved_view (
    org        TEXT NOT NULL,
    id         TEXT NOT NULL,
    space      TEXT NOT NULL,
    rev        INTEGER NOT NULL,
    created_us INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    updated_us INTEGER NOT NULL,
    trashed_us INTEGER,
    name       TEXT NOT NULL,
    name_key   TEXT NOT NULL, -- under which it is the same name
    sort_key   TEXT NOT NULL,
    lists      TEXT NOT NULL, -- the kind
    look       TEXT NOT NULL,
    pinned     INTEGER NOT NULL CHECK (pinned IN (0, 1)),
    asks       TEXT NOT NULL, -- filters, order, groups and columns
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) STRICT, WITHOUT ROWID
CREATE UNIQUE INDEX saved_view_name ON saved_view (org, space, lists, name_key) WHERE trashed_us IS NULL
CREATE TABLE search_entry (
    rowid   INTEGER PRIMARY KEY,
    org     TEXT NOT NULL,
    space   TEXT NOT NULL,
    kind    TEXT NOT NULL,
    id      TEXT NOT NULL,
    private INTEGER NOT NULL CHECK (private IN (0, 1)),
    title   TEXT NOT NULL,
    at_us   INTEGER NOT NULL,
    UNIQUE (org, kind, id)
) STRICT
CREATE VIRTUAL TABLE search_fts USING fts5 (
    title, body, content = '', contentless_delete = 1,
    tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
)
CREATE TABLE service (
    org        TEXT NOT NULL,
    id         TEXT NOT NULL,
    space      TEXT NOT NULL,
    rev        INTEGER NOT NULL,
    created_us INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    updated_us INTEGER NOT NULL,
    trashed_us INTEGER,
    title      TEXT NOT NULL,
    title_key  TEXT NOT NULL,
    covers     TEXT NOT NULL,
    leaves     TEXT NOT NULL, -- what it does not cover
    promise    INTEGER NOT NULL,
    steps      TEXT NOT NULL,
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) STRICT, WITHOUT ROWID
CREATE INDEX service_title ON service (org, space, title_key, id) WHERE trashed_us IS NULL
CREATE INDEX service_trash ON service (org, space, trashed_us, id) WHERE trashed_us IS NOT NULL
CREATE TABLE session (
    org          TEXT NOT NULL,
    id           TEXT NOT NULL,
    member       TEXT NOT NULL,
    secret       BLOB NOT NULL UNIQUE,
    name         TEXT NOT NULL,
    via          TEXT NOT NULL,
    created_us   INTEGER NOT NULL,
    confirmed_us INTEGER NOT NULL, -- when the password was last typed
    seen_us      INTEGER NOT NULL,
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, member) REFERENCES member (org, id)
) STRICT, WITHOUT ROWID
CREATE INDEX session_age ON session (seen_us)
CREATE INDEX session_member ON session (org, member)
CREATE TABLE share (
    org        TEXT NOT NULL,
    id         TEXT NOT NULL,
    space      TEXT NOT NULL,
    rev        INTEGER NOT NULL,
    created_us INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    updated_us INTEGER NOT NULL,
    trashed_us INTEGER,
    about_kind TEXT NOT NULL,
    about      TEXT NOT NULL,
    member     TEXT NOT NULL,
    until_us   INTEGER NOT NULL,
    private    INTEGER NOT NULL CHECK (private IN (0, 1)),
    note       TEXT NOT NULL,
    opened_us  INTEGER NOT NULL DEFAULT 0,
    put_away   INTEGER NOT NULL DEFAULT 0 CHECK (put_away IN (0, 1)),
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) STRICT
CREATE INDEX share_about ON share (org, about_kind, about, id)
CREATE INDEX share_by ON share (org, created_by, until_us)
CREATE INDEX share_with ON share (org, member, until_us)
CREATE TABLE sign_in_attempt (
    bucket   TEXT NOT NULL PRIMARY KEY,
    tries    INTEGER NOT NULL,
    since_us INTEGER NOT NULL
) STRICT, WITHOUT ROWID
CREATE INDEX sign_in_attempt_age ON sign_in_attempt (since_us)
CREATE TABLE space (
    org        TEXT NOT NULL REFERENCES organisation (org),
    id         TEXT NOT NULL,
    kind       TEXT NOT NULL CHECK (kind IN ('organisation', 'member', 'principal')),
    name       TEXT NOT NULL,
    created_us INTEGER NOT NULL, closed_us INTEGER,
    PRIMARY KEY (org, id)
) STRICT, WITHOUT ROWID
CREATE TABLE supplier (
    org        TEXT NOT NULL,
    id         TEXT NOT NULL,
    space      TEXT NOT NULL,
    rev        INTEGER NOT NULL,
    created_us INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    updated_us INTEGER NOT NULL,
    trashed_us INTEGER,
    private    INTEGER NOT NULL CHECK (private IN (0, 1)),
    title_key  TEXT NOT NULL,
    name       TEXT NOT NULL,
    good_for   TEXT NOT NULL,
    standing   TEXT NOT NULL,
    city       TEXT NOT NULL,
    contact    TEXT NOT NULL,
    phone      TEXT NOT NULL,
    mail       TEXT NOT NULL,
    owner      TEXT NOT NULL,
    review     TEXT NOT NULL,
    notes      TEXT NOT NULL, price TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) STRICT, WITHOUT ROWID
CREATE INDEX supplier_title ON supplier (org, space, title_key, id) WHERE trashed_us IS NULL
CREATE INDEX supplier_trash ON supplier (org, space, trashed_us, id) WHERE trashed_us IS NOT NULL
CREATE TABLE "tag" (
    org         TEXT NOT NULL,
    id          TEXT NOT NULL,
    space       TEXT NOT NULL,
    rev         INTEGER NOT NULL,
    created_us  INTEGER NOT NULL,
    created_by  TEXT NOT NULL,
    updated_us  INTEGER NOT NULL,
    trashed_us  INTEGER,
    name        TEXT NOT NULL,
    name_key    TEXT NOT NULL, -- under which it is the same name
    sort_key    TEXT NOT NULL,
    colour      INTEGER NOT NULL CHECK (colour BETWEEN 0 AND 7),
    merged_into TEXT,
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) STRICT, WITHOUT ROWID
CREATE UNIQUE INDEX tag_name ON tag (org, space, name_key) WHERE trashed_us IS NULL
CREATE TABLE "tagged" (
    org  TEXT NOT NULL,
    kind TEXT NOT NULL,
    id   TEXT NOT NULL,
    tag  TEXT NOT NULL,
    via  TEXT,
    PRIMARY KEY (org, kind, id, tag),
    FOREIGN KEY (org, tag) REFERENCES "tag" (org, id)
) STRICT, WITHOUT ROWID
CREATE INDEX tagged_tag ON tagged (org, tag, kind, id)
CREATE INDEX tagged_via ON tagged (org, via) WHERE via IS NOT NULL
CREATE TABLE task (
    org        TEXT NOT NULL,
    id         TEXT NOT NULL,
    space      TEXT NOT NULL,
    rev        INTEGER NOT NULL,
    created_us INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    updated_us INTEGER NOT NULL,
    trashed_us INTEGER,
    title      TEXT NOT NULL,
    title_key  TEXT NOT NULL,
    due        TEXT,
    due_time   TEXT,
    zone       TEXT,
    due_us     INTEGER NOT NULL,
    priority   INTEGER NOT NULL CHECK (priority IN (0, 1, 5, 9)),
    importance INTEGER NOT NULL,
    done_us    INTEGER,
    rule       TEXT,
    after_done INTEGER NOT NULL CHECK (after_done IN (0, 1)),
    assignee   TEXT,
    private    INTEGER NOT NULL CHECK (private IN (0, 1)),
    uid        TEXT NOT NULL, -- RFC 5545 §3.8.4.7
    calendar   TEXT,          -- the calendar it came in by
    notes      TEXT NOT NULL,
    source     TEXT, of_kind TEXT, of_id TEXT, place INTEGER NOT NULL DEFAULT 0, minutes INTEGER NOT NULL DEFAULT 0 CHECK (minutes BETWEEN 0 AND 100000), milestone INTEGER NOT NULL DEFAULT 0 CHECK (milestone IN (0, 1)), wait TEXT, chase_on TEXT, waited_us INTEGER NOT NULL DEFAULT 0, prior TEXT, stepped INTEGER NOT NULL DEFAULT 0 CHECK (stepped IN (0, 1)), escalate_on TEXT,         -- the VTODO it came as, whole
    PRIMARY KEY (org, id),
    CHECK (due IS NOT NULL OR (due_time IS NULL AND rule IS NULL)),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) STRICT, WITHOUT ROWID
CREATE INDEX task_created ON task (org, space, created_us, id, private, importance, title_key, trashed_us) WHERE trashed_us IS NULL
CREATE INDEX task_done ON task (org, space, done_us, id) WHERE trashed_us IS NULL AND done_us IS NOT NULL
CREATE INDEX task_due ON task (org, space, due_us, id, private, importance, title_key, done_us, trashed_us) WHERE trashed_us IS NULL AND done_us IS NULL
CREATE INDEX task_escalate ON task (org, escalate_on, id) WHERE escalate_on IS NOT NULL AND trashed_us IS NULL AND done_us IS NULL
CREATE INDEX task_milestone ON task (org, space, due_us, id) WHERE milestone = 1 AND trashed_us IS NULL AND done_us IS NULL
CREATE INDEX task_of ON task (org, of_id, place, id) WHERE of_id IS NOT NULL
CREATE INDEX task_prior ON task (org, id) WHERE prior IS NOT NULL AND trashed_us IS NULL AND done_us IS NULL
CREATE INDEX task_trash ON task (org, space, trashed_us, id) WHERE trashed_us IS NOT NULL
CREATE INDEX task_uid ON task (org, space, uid) WHERE calendar IS NOT NULL
CREATE INDEX task_wait ON task (org, space, chase_on, id) WHERE chase_on IS NOT NULL AND trashed_us IS NULL AND done_us IS NULL
CREATE TABLE telling (
    org        TEXT NOT NULL,
    id         TEXT NOT NULL, -- of the event or hold set
    space      TEXT NOT NULL,
    kind       TEXT NOT NULL CHECK (kind IN ('event', 'hold_set')),
    known      TEXT NOT NULL,
    open       INTEGER NOT NULL CHECK (open IN (0, 1)),
    since_us   INTEGER NOT NULL,
    member     TEXT NOT NULL,
    quiet      INTEGER NOT NULL CHECK (quiet IN (0, 1)), -- the same meeting in a further calendar: told of once
    until_us   INTEGER NOT NULL, by_itself INTEGER NOT NULL DEFAULT 0 CHECK (by_itself IN (0, 1)), -- the last end it had: what is over for good need not be told
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) STRICT, WITHOUT ROWID
CREATE INDEX telling_open ON telling (org, space, until_us) WHERE open = 1
CREATE TABLE telling_text (
    org  TEXT NOT NULL,
    id   TEXT NOT NULL,
    hash TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (org, id, hash)
) STRICT
CREATE TABLE tie (
    org        TEXT NOT NULL,
    id         TEXT NOT NULL,
    space      TEXT NOT NULL,
    rev        INTEGER NOT NULL,
    created_us INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    updated_us INTEGER NOT NULL,
    trashed_us INTEGER,
    from_kind  TEXT NOT NULL,
    from_id    TEXT NOT NULL,
    to_kind    TEXT NOT NULL,
    to_id      TEXT NOT NULL,
    pair       TEXT NOT NULL,
    meaning    TEXT NOT NULL CHECK (meaning IN ('about', 'prepares', 'led_to', 'blocks', 'belongs_with')),
    note       TEXT NOT NULL,
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) STRICT, WITHOUT ROWID
CREATE INDEX tie_from ON tie (org, from_kind, from_id, id)
CREATE UNIQUE INDEX tie_once ON tie (org, pair, meaning) WHERE trashed_us IS NULL
CREATE INDEX tie_to ON tie (org, to_kind, to_id, id)
CREATE TABLE time_rule (
    org          TEXT NOT NULL,
    id           TEXT NOT NULL,
    space        TEXT NOT NULL,
    rev          INTEGER NOT NULL,
    created_us   INTEGER NOT NULL,
    created_by   TEXT NOT NULL,
    updated_us   INTEGER NOT NULL,
    trashed_us   INTEGER,
    sort         TEXT NOT NULL CHECK (sort IN ('hours', 'protected', 'rather', 'rather_not')),
    label        TEXT NOT NULL,
    times        TEXT NOT NULL,
    season_from  TEXT NOT NULL,
    season_until TEXT NOT NULL,
    stay         TEXT NOT NULL CHECK (stay IN ('anywhere', 'home', 'away', 'place')),
    place        TEXT NOT NULL,
    override     TEXT NOT NULL CHECK (override IN ('principal', 'assistant', 'anyone')),
    PRIMARY KEY (org, id),
    CHECK ((stay = 'place') = (place <> '')),
    FOREIGN KEY (org, space) REFERENCES principal (org, id)
) STRICT, WITHOUT ROWID
CREATE INDEX time_rule_space ON time_rule (org, space) WHERE trashed_us IS NULL
CREATE TABLE time_target (
    org        TEXT NOT NULL,
    id         TEXT NOT NULL,
    space      TEXT NOT NULL,
    rev        INTEGER NOT NULL,
    created_us INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    updated_us INTEGER NOT NULL,
    trashed_us INTEGER,
    sort       TEXT NOT NULL CHECK (sort IN ('at_most', 'at_least', 'meet')),
    label      TEXT NOT NULL,
    measure    TEXT NOT NULL CHECK (measure IN ('', 'kind', 'tag', 'words', 'guest')),
    value      TEXT NOT NULL,
    minutes    INTEGER NOT NULL CHECK (minutes BETWEEN 0 AND 10080),
    people     TEXT NOT NULL,
    weeks      INTEGER NOT NULL CHECK (weeks BETWEEN 0 AND 26),
    alone      INTEGER NOT NULL CHECK (alone IN (0, 1)),
    from_date  TEXT NOT NULL,
    until_date TEXT NOT NULL,
    PRIMARY KEY (org, id),
    CHECK ((sort = 'meet') = (measure = '')),
    FOREIGN KEY (org, space) REFERENCES principal (org, id)
) STRICT, WITHOUT ROWID
CREATE INDEX time_target_space ON time_target (org, space) WHERE trashed_us IS NULL
CREATE TABLE told (
    org      TEXT NOT NULL,
    id       TEXT NOT NULL,
    person   TEXT NOT NULL, -- address, or name where there is none
    known    TEXT NOT NULL,
    sequence INTEGER NOT NULL,  -- of the calendar object as it was sent
    at_us    INTEGER NOT NULL,
    member   TEXT NOT NULL,  -- who told
    PRIMARY KEY (org, id, person)
) STRICT, WITHOUT ROWID
CREATE TABLE view_follow (
    org    TEXT NOT NULL REFERENCES organisation (org),
    member TEXT NOT NULL,
    view   TEXT NOT NULL,
    every  TEXT NOT NULL CHECK (every IN ('day', 'week')),
    PRIMARY KEY (org, member, view)
) STRICT, WITHOUT ROWID
CREATE TABLE visit (
    org    TEXT NOT NULL REFERENCES organisation (org),
    member TEXT NOT NULL,
    seq    INTEGER NOT NULL,
    at_us  INTEGER NOT NULL,
    PRIMARY KEY (org, member)
) STRICT, WITHOUT ROWID
CREATE TABLE warrant (
    org        TEXT NOT NULL,
    id         TEXT NOT NULL,
    space      TEXT NOT NULL,
    rev        INTEGER NOT NULL,
    created_us INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    updated_us INTEGER NOT NULL,
    trashed_us INTEGER,
    deed       TEXT NOT NULL,
    about_kind TEXT NOT NULL,
    about      TEXT NOT NULL,
    authority  TEXT NOT NULL,
    ruling     TEXT NOT NULL,
    words      TEXT NOT NULL,
    reason     TEXT NOT NULL,
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) STRICT, WITHOUT ROWID
CREATE INDEX warrant_about ON warrant (org, about, id)
CREATE TABLE whereabouts (
    org        TEXT NOT NULL,
    id         TEXT NOT NULL,
    space      TEXT NOT NULL,
    rev        INTEGER NOT NULL,
    created_us INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    updated_us INTEGER NOT NULL,
    trashed_us INTEGER,
    principal  TEXT NOT NULL,
    place      TEXT NOT NULL,
    zone       TEXT NOT NULL,
    from_date  TEXT NOT NULL,
    until_date TEXT NOT NULL,
    note       TEXT NOT NULL,
    PRIMARY KEY (org, id),
    CHECK (until_date >= from_date),
    FOREIGN KEY (org, space) REFERENCES space (org, id),
    FOREIGN KEY (org, principal) REFERENCES principal (org, id)
) STRICT, WITHOUT ROWID
CREATE INDEX whereabouts_when ON whereabouts (org, principal, until_date)
