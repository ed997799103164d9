-- Polls: several times proposed for one meeting to people who answer by a link, without an account.

-- seats are the calendars in which the meeting will be, options the times proposed by
-- when they are; an option that stands for one of a hold set names it.
CREATE TABLE poll (
    org         {key} NOT NULL,
    id          {key} NOT NULL,
    space       {key} NOT NULL,
    rev         {int} NOT NULL,
    created_us  {instant} NOT NULL,
    created_by  {key} NOT NULL,
    updated_us  {instant} NOT NULL,
    trashed_us  {instant},
    title       {text} NOT NULL,
    private     {bool} NOT NULL CHECK (private IN (0, 1)),
    state       {key} NOT NULL CHECK (state IN ('open', 'closed', 'confirmed', 'cancelled')),
    about       {text} NOT NULL, -- what those who are asked read above the times
    minutes     {int} NOT NULL CHECK (minutes > 0),
    place       {text} NOT NULL,
    link        {text} NOT NULL, -- where to join; shown once a time is confirmed
    seats       {json} NOT NULL,
    options     {json} NOT NULL,
    zone        {key} NOT NULL, -- of deadline, and of options that have no other
    deadline    {key} NOT NULL, -- on the wall in zone
    deadline_us {instant} NOT NULL,
    hold_set    {key}, -- whose slots the options are
    show_votes  {bool} NOT NULL CHECK (show_votes IN (0, 1)), -- to each other
    propose     {bool} NOT NULL CHECK (propose IN (0, 1)), -- those who are asked may propose other times
    open_link   {bool} NOT NULL CHECK (open_link IN (0, 1)), -- there is a link for whoever has it
    gen         {int} NOT NULL, -- of the open link: those of an earlier one open nothing
    chosen      {key},
    events      {json} NOT NULL, -- the meeting, one for each seat
    PRIMARY KEY (org, id),
    CHECK ((state = 'confirmed') = (chosen IS NOT NULL)),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) {strict_wr};

CREATE INDEX poll_deadline ON poll (org, space, deadline_us, id) WHERE trashed_us IS NULL;

-- Somebody who is asked. votes and proposals are what they said; private is their poll's.
CREATE TABLE poll_voter (
    org         {key} NOT NULL,
    id          {key} NOT NULL,
    space       {key} NOT NULL,
    rev         {int} NOT NULL,
    created_us  {instant} NOT NULL,
    created_by  {key} NOT NULL,
    updated_us  {instant} NOT NULL,
    trashed_us  {instant},
    poll        {key} NOT NULL,
    private     {bool} NOT NULL CHECK (private IN (0, 1)),
    name        {text} NOT NULL,
    email       {text} NOT NULL,
    zone        {key} NOT NULL, -- theirs; empty until it is known
    required    {bool} NOT NULL CHECK (required IN (0, 1)),
    came        {bool} NOT NULL CHECK (came IN (0, 1)), -- by the open link
    votes       {json} NOT NULL,
    note        {text} NOT NULL,
    proposals   {json} NOT NULL,
    answered_us {instant},
    answered_by {key} NOT NULL CHECK (answered_by IN ('', 'guest', 'member')),
    asked_us    {instant}, -- when they were last written to
    asked       {int} NOT NULL,
    ended       {bool} NOT NULL CHECK (ended IN (0, 1)), -- their links open nothing
    gen         {int} NOT NULL, -- links of an earlier one open nothing
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, poll) REFERENCES poll (org, id)
) {strict_wr};

CREATE INDEX poll_voter_poll ON poll_voter (org, poll, id) WHERE trashed_us IS NULL;

-- The links that were given out; of each secret only a digest is stored. One without a
-- voter is the open link of its poll. Somebody who is reminded gets another one, and
-- those in earlier letters go on opening their page.
CREATE TABLE poll_link (
    org     {key} NOT NULL,
    secret  {key} NOT NULL,
    poll    {key} NOT NULL,
    voter   {key},
    gen     {int} NOT NULL,
    made_us {instant} NOT NULL,
    PRIMARY KEY (org, secret),
    FOREIGN KEY (org, poll) REFERENCES poll (org, id)
) {strict_wr};

CREATE UNIQUE INDEX poll_link_secret ON poll_link (secret);
CREATE INDEX poll_link_poll ON poll_link (org, poll);
