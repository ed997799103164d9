-- Rooms and equipment, and when meetings take them.

-- features are words; hours are stretches of weekdays on the wall in zone, none for always.
-- doubles says whether it may be booked twice for a reason.
CREATE TABLE resource (
    org        {key} NOT NULL,
    id         {key} NOT NULL,
    space      {key} NOT NULL,
    rev        {int} NOT NULL,
    created_us {instant} NOT NULL,
    created_by {key} NOT NULL,
    updated_us {instant} NOT NULL,
    trashed_us {instant},
    sort       {key} NOT NULL CHECK (sort IN ('room', 'equipment')),
    name       {text} NOT NULL,
    site       {text} NOT NULL,
    floor      {text} NOT NULL,
    capacity   {int} NOT NULL CHECK (capacity >= 0),
    features   {json} NOT NULL,
    zone       {key} NOT NULL,
    hours      {json} NOT NULL,
    doubles    {bool} NOT NULL CHECK (doubles IN (0, 1)),
    catering   {text} NOT NULL,
    visitors   {text} NOT NULL,
    notes      {text} NOT NULL,
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) {strict_wr};

-- What a meeting needs besides people: rooms and equipment, catering, visitors at reception.
ALTER TABLE event ADD COLUMN needs {json} NOT NULL DEFAULT '{}';
-- What single dates of a series need or want around them otherwise than the series.
ALTER TABLE event ADD COLUMN own {json} NOT NULL DEFAULT '[]';
CREATE INDEX event_needs ON event (org, space, last_us) WHERE needs <> '{}' OR own <> '[]';

-- Which meeting takes which resource. It follows from the event in the transaction that writes
-- that; the times themselves are the event's, from_us and until_us only tell where to look.
-- lost is set when a file moved the meeting to where somebody else was first.
CREATE TABLE resource_use (
    org      {key} NOT NULL,
    resource {key} NOT NULL,
    event    {key} NOT NULL,
    space    {key} NOT NULL, -- of the event
    member   {key} NOT NULL, -- who booked or moved it last
    reason   {text} NOT NULL, -- why it lies upon another booking, '' when it may not
    lost     {bool} NOT NULL CHECK (lost IN (0, 1)),
    from_us  {instant} NOT NULL,
    until_us {instant} NOT NULL,
    PRIMARY KEY (org, resource, event),
    FOREIGN KEY (org, resource) REFERENCES resource (org, id),
    FOREIGN KEY (org, event) REFERENCES event (org, id)
) {strict_wr};

CREATE INDEX resource_use_event ON resource_use (org, event);
CREATE INDEX resource_use_when ON resource_use (org, resource, until_us, from_us);

-- From what a principal's video links are made.
ALTER TABLE principal ADD COLUMN video {text} NOT NULL DEFAULT '';
