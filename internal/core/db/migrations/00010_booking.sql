-- Booking pages: what people outside may book by a link, without an account.

-- hosts are the principals with the calendar of each in which a booking takes time;
-- minutes are the lengths offered; notice, before and after are minutes too, horizon is days.
CREATE TABLE booking_page (
    org        {key} NOT NULL,
    id         {key} NOT NULL,
    space      {key} NOT NULL,
    rev        {int} NOT NULL,
    created_us {instant} NOT NULL,
    created_by {key} NOT NULL,
    updated_us {instant} NOT NULL,
    trashed_us {instant},
    title      {text} NOT NULL,
    about      {text} NOT NULL,
    thanks     {text} NOT NULL, -- what whoever has booked is told
    place      {text} NOT NULL,
    link       {text} NOT NULL, -- where to join; shown once it is confirmed
    state      {key} NOT NULL CHECK (state IN ('open', 'closed')),
    hosts      {json} NOT NULL,
    pick       {key} NOT NULL CHECK (pick IN ('all', 'any')),
    zone       {key} NOT NULL, -- in which days and weeks are counted
    minutes    {json} NOT NULL,
    grid       {int} NOT NULL CHECK (grid > 0),
    notice     {int} NOT NULL CHECK (notice >= 0),
    horizon    {int} NOT NULL CHECK (horizon > 0),
    before     {int} NOT NULL CHECK (before >= 0),
    after      {int} NOT NULL CHECK (after >= 0),
    per_day    {int} NOT NULL CHECK (per_day >= 0),  -- 0 for no limit
    per_week   {int} NOT NULL CHECK (per_week >= 0), -- 0 for no limit
    moves      {int} NOT NULL CHECK (moves >= 0),    -- how often whoever booked may move it
    confirm    {bool} NOT NULL CHECK (confirm IN (0, 1)),
    confirm_within {int} NOT NULL CHECK (confirm_within > 0), -- minutes; what nobody confirms lapses
    questions  {json} NOT NULL,
    rooms      {json} NOT NULL, -- of which each booking takes one
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) {strict_wr};

CREATE INDEX booking_page_space ON booking_page (org, space, id) WHERE trashed_us IS NULL;

-- A link to a page; of its secret only a digest is stored, and the journal has not even that.
CREATE TABLE booking_link (
    org        {key} NOT NULL,
    id         {key} NOT NULL,
    space      {key} NOT NULL,
    rev        {int} NOT NULL,
    created_us {instant} NOT NULL,
    created_by {key} NOT NULL,
    updated_us {instant} NOT NULL,
    trashed_us {instant}, -- when it was ended
    page       {key} NOT NULL,
    label      {text} NOT NULL,
    secret     {key},
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, page) REFERENCES booking_page (org, id)
) {strict_wr};

CREATE UNIQUE INDEX booking_link_secret ON booking_link (secret) WHERE secret IS NOT NULL;
CREATE INDEX booking_link_page ON booking_link (org, page);

-- seats are the hosts who take part, with the event of each; the events are the truth
-- about when it takes place, start_us is when it was booked for.
CREATE TABLE booking (
    org        {key} NOT NULL,
    id         {key} NOT NULL,
    space      {key} NOT NULL,
    rev        {int} NOT NULL,
    created_us {instant} NOT NULL,
    created_by {key} NOT NULL,
    updated_us {instant} NOT NULL,
    trashed_us {instant},
    page       {key} NOT NULL,
    link       {key}, -- by which it was booked; none when a member booked it
    state      {key} NOT NULL CHECK (state IN ('pending', 'confirmed', 'declined', 'cancelled', 'lapsed')),
    name       {text} NOT NULL,
    email      {text} NOT NULL,
    email_key  {key} NOT NULL,
    answers    {json} NOT NULL,
    start_us   {instant} NOT NULL,
    end_us     {instant} NOT NULL,
    zone       {key} NOT NULL, -- of whoever booked
    seats      {json} NOT NULL,
    room       {key}, -- of the page's, for as long as nobody gives the event another
    moved      {int} NOT NULL,
    by_guest   {bool} NOT NULL CHECK (by_guest IN (0, 1)), -- who wrote last
    reason     {text} NOT NULL, -- why it is outside the rules of its page
    broken     {json} NOT NULL, -- and which rules those are
    message    {text} NOT NULL, -- what the other side is told
    lapse_us   {instant}, -- until when somebody has to confirm it
    secret     {key},
    PRIMARY KEY (org, id),
    CHECK (end_us > start_us),
    CHECK (state <> 'pending' OR lapse_us IS NOT NULL),
    FOREIGN KEY (org, page) REFERENCES booking_page (org, id)
) {strict_wr};

CREATE UNIQUE INDEX booking_secret ON booking (secret) WHERE secret IS NOT NULL;
CREATE INDEX booking_page_start ON booking (org, page, start_us) WHERE trashed_us IS NULL;
CREATE INDEX booking_list ON booking (org, space, start_us, id) WHERE trashed_us IS NULL;
CREATE INDEX booking_due ON booking (lapse_us) WHERE trashed_us IS NULL AND state = 'pending';
