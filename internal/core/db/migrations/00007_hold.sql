-- Hold sets: ranked tentative slots for one meeting, of which one is confirmed and
-- the others go. Each open option is a real, tentative event in every calendar chosen.

-- seats are the calendars chosen, options the slots by rank with the events that
-- stand for them; asked is how the options stood when they were sent to somebody.
CREATE TABLE hold_set (
    org        {key} NOT NULL,
    id         {key} NOT NULL,
    space      {key} NOT NULL,
    rev        {int} NOT NULL,
    created_us {instant} NOT NULL,
    created_by {key} NOT NULL,
    updated_us {instant} NOT NULL,
    trashed_us {instant},
    title      {text} NOT NULL,
    private    {bool} NOT NULL CHECK (private IN (0, 1)),
    state      {key} NOT NULL CHECK (state IN ('open', 'confirmed', 'released', 'expired')),
    minutes    {int} NOT NULL CHECK (minutes > 0),
    place      {text} NOT NULL,
    link       {text} NOT NULL,
    notes      {text} NOT NULL,
    guests     {json} NOT NULL,
    blocks     {json} NOT NULL, -- time around the meeting, made when an option is confirmed
    rooms      {json} NOT NULL, -- and equipment, held with each option
    seats      {json} NOT NULL,
    options    {json} NOT NULL,
    confirm_by {key} NOT NULL, -- on the wall in zone
    zone       {key} NOT NULL,
    confirm_us {instant} NOT NULL,
    asked      {json} NOT NULL,
    asked_us   {instant},
    chosen     {key},
    PRIMARY KEY (org, id),
    CHECK ((state = 'confirmed') = (chosen IS NOT NULL)),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) {strict_wr};

CREATE INDEX hold_set_confirm ON hold_set (org, space, confirm_us, id) WHERE trashed_us IS NULL;
CREATE INDEX hold_set_due ON hold_set (confirm_us) WHERE trashed_us IS NULL AND state = 'open';

-- In which spaces a hold set takes time: it is listed for whoever reads one of them, at the first that they read.
CREATE TABLE hold_seat (
    org      {key} NOT NULL,
    hold_set {key} NOT NULL,
    at       {int} NOT NULL,
    space    {key} NOT NULL,
    PRIMARY KEY (org, hold_set, at),
    FOREIGN KEY (org, hold_set) REFERENCES hold_set (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) {strict_wr};

CREATE INDEX hold_seat_space ON hold_seat (org, space, hold_set);

-- Which hold set an event stands for; such an event is changed only through its set.
ALTER TABLE event ADD COLUMN hold {key};
CREATE INDEX event_hold ON event (org, hold) WHERE hold IS NOT NULL;
