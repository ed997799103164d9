-- Calendars and what is in them.
--
-- An event is one calendar object (RFC 5545: all components that share a UID). Its
-- text in event_object is the truth; the columns of event are a projection of it, so
-- that a window of plain events is read without parsing anything.

CREATE TABLE calendar (
    org        {key} NOT NULL,
    id         {key} NOT NULL,
    space      {key} NOT NULL,
    rev        {int} NOT NULL,
    created_us {instant} NOT NULL,
    created_by {key} NOT NULL,
    updated_us {instant} NOT NULL,
    trashed_us {instant},
    name       {text} NOT NULL,
    colour     {int} CHECK (colour BETWEEN 0 AND 7),
    source     {key} NOT NULL CHECK (source IN ('own', 'import', 'subscription')),
    host       {text} NOT NULL, -- of a subscription's address; the address itself is a secret and stands in calendar_feed
    properties {text} NOT NULL, -- content lines that came with the calendar and belong to no event
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) {strict_wr};

CREATE INDEX calendar_space ON calendar (org, space);

-- first_us and last_us span all instances; a wide event is a series or lasts longer than two
-- days, so that a window finds the others by where they begin. start_wall and end_wall
-- are what clocks show at both ends, in microseconds; zones are '' for UTC and for floating ones.
CREATE TABLE event (
    org         {key} NOT NULL,
    id          {key} NOT NULL,
    space       {key} NOT NULL,
    rev         {int} NOT NULL,
    created_us  {instant} NOT NULL,
    created_by  {key} NOT NULL,
    updated_us  {instant} NOT NULL,
    trashed_us  {instant},
    calendar    {key} NOT NULL,
    uid         {key} NOT NULL,
    title       {text} NOT NULL,
    place       {text} NOT NULL,
    link        {text} NOT NULL,
    status      {key} NOT NULL CHECK (status IN ('confirmed', 'tentative', 'cancelled')),
    class       {key} NOT NULL CHECK (class IN ('public', 'confidential', 'private')),
    busy        {bool} NOT NULL CHECK (busy IN (0, 1)),
    recurring   {bool} NOT NULL CHECK (recurring IN (0, 1)),
    wide        {bool} NOT NULL CHECK (wide IN (0, 1)),
    all_day     {bool} NOT NULL CHECK (all_day IN (0, 1)),
    floating    {bool} NOT NULL CHECK (floating IN (0, 1)),
    first_us    {instant} NOT NULL,
    last_us     {instant} NOT NULL,
    start_wall  {int} NOT NULL,
    end_wall    {int} NOT NULL,
    zone        {text} NOT NULL,
    guests      {int} NOT NULL,
    accepted    {int} NOT NULL,
    declined    {int} NOT NULL,
    tentative   {int} NOT NULL,
    tags        {json} NOT NULL,
    warnings    {json} NOT NULL,
    hash        {key} NOT NULL, -- of the text
    source_hash {key} NOT NULL, -- of the text as it was last imported, '' when it was made here
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id),
    FOREIGN KEY (org, calendar) REFERENCES calendar (org, id)
) {strict_wr};

CREATE UNIQUE INDEX event_uid ON event (org, calendar, uid) WHERE trashed_us IS NULL;
CREATE INDEX event_begins ON event (org, space, first_us) WHERE trashed_us IS NULL AND wide = 0;
CREATE INDEX event_wide ON event (org, space, last_us, first_us) WHERE trashed_us IS NULL AND wide = 1;
CREATE INDEX event_trash ON event (org, space, trashed_us) WHERE trashed_us IS NOT NULL;

CREATE TABLE event_object (
    org  {key} NOT NULL,
    id   {key} NOT NULL,
    text {text} NOT NULL,
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, id) REFERENCES event (org, id)
) {strict};

-- Where a subscription is read from and how that goes. Never journaled: the address may be a secret.
CREATE TABLE calendar_feed (
    org           {key} NOT NULL,
    calendar      {key} NOT NULL,
    url           {text} NOT NULL,
    etag          {text} NOT NULL,
    last_modified {text} NOT NULL,
    content       {key} NOT NULL, -- hash of the body that was read last
    state         {key} NOT NULL CHECK (state IN ('ok', 'waiting', 'failing')),
    error         {text} NOT NULL,
    failures      {int} NOT NULL,
    every_us      {int} NOT NULL,
    at_us         {instant} NOT NULL, -- when it was asked last, 0 for never
    next_us       {instant} NOT NULL,
    changed_us    {instant} NOT NULL, -- when it last brought a change
    PRIMARY KEY (org, calendar),
    FOREIGN KEY (org, calendar) REFERENCES calendar (org, id)
) {strict_wr};

CREATE INDEX calendar_feed_due ON calendar_feed (next_us);

-- An import as it goes: a receipt, not a record. notes is a list of what was skipped or changed.
CREATE TABLE calendar_import (
    org         {key} NOT NULL,
    id          {key} NOT NULL,
    space       {key} NOT NULL,
    calendar    {key} NOT NULL, -- '' until the calendar is made
    member      {key} NOT NULL,
    name        {text} NOT NULL,
    file        {text} NOT NULL,
    state       {key} NOT NULL CHECK (state IN ('reading', 'ready', 'published', 'failed')),
    created_us  {instant} NOT NULL,
    updated_us  {instant} NOT NULL,
    counts      {json} NOT NULL,
    notes       {json} NOT NULL,
    error       {text} NOT NULL,
    act         {key} NOT NULL,
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) {strict};

CREATE INDEX calendar_import_space ON calendar_import (org, space, created_us);

-- What an import has read and not yet published. Nothing but the import reads it.
CREATE TABLE calendar_staged (
    org        {key} NOT NULL,
    import     {key} NOT NULL,
    n          {int} NOT NULL,
    kind       {key} NOT NULL CHECK (kind IN ('event', 'task')),
    uid        {key} NOT NULL,
    line       {int} NOT NULL,
    hash       {key} NOT NULL,
    projection {json} NOT NULL,
    text       {text} NOT NULL,
    PRIMARY KEY (org, import, n)
) {strict};

CREATE UNIQUE INDEX calendar_staged_uid ON calendar_staged (org, import, kind, uid);

-- What was in a calendar and not in the file imported last; offered for removal.
CREATE TABLE calendar_vanished (
    org    {key} NOT NULL,
    import {key} NOT NULL,
    event  {key} NOT NULL,
    PRIMARY KEY (org, import, event)
) {strict_wr};

-- Calendars whose search entries still have to follow: too many for the act itself.
CREATE TABLE calendar_reindex (
    org      {key} NOT NULL,
    calendar {key} NOT NULL,
    PRIMARY KEY (org, calendar)
) {strict_wr};
