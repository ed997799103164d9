-- Projects, whose tasks are steps of them, and what effort things took.

CREATE TABLE project (
    org        {key} NOT NULL,
    id         {key} NOT NULL,
    space      {key} NOT NULL,
    rev        {int} NOT NULL,
    created_us {instant} NOT NULL,
    created_by {key} NOT NULL,
    updated_us {instant} NOT NULL,
    trashed_us {instant},
    name       {text} NOT NULL,
    name_key   {key} NOT NULL,
    about      {text} NOT NULL,
    lead       {key},
    from_date  {key} NOT NULL, -- empty when it is not said
    until_date {key} NOT NULL, -- so is this: the last day of all then
    state      {key} NOT NULL CHECK (state IN ('planned', 'active', 'paused', 'done')),
    colour     {int} NOT NULL CHECK (colour BETWEEN 0 AND 7),
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) {strict};

CREATE INDEX project_until ON project (org, space, until_date, id) WHERE trashed_us IS NULL;
CREATE INDEX project_created ON project (org, space, created_us, id) WHERE trashed_us IS NULL;

-- Minutes that somebody spent on a record, on a day. It lives in their own space and is theirs until they share it.
CREATE TABLE effort (
    org        {key} NOT NULL,
    id         {key} NOT NULL,
    space      {key} NOT NULL,
    rev        {int} NOT NULL,
    created_us {instant} NOT NULL,
    created_by {key} NOT NULL,
    updated_us {instant} NOT NULL,
    trashed_us {instant},
    about_kind {key} NOT NULL,
    about      {key} NOT NULL,
    day        {key} NOT NULL,
    minutes    {int} NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
    shared     {bool} NOT NULL CHECK (shared IN (0, 1)),
    note       {text} NOT NULL,
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) {strict};

CREATE INDEX effort_about ON effort (org, about, day) WHERE trashed_us IS NULL;
CREATE INDEX effort_day ON effort (org, space, day, id) WHERE trashed_us IS NULL;

-- On what a member's clock runs; one at a time. Theirs alone: no record, without a history.
CREATE TABLE effort_timer (
    org        {key} NOT NULL REFERENCES organisation (org),
    member     {key} NOT NULL,
    about_kind {key} NOT NULL,
    about      {key} NOT NULL,
    since_us   {instant} NOT NULL,
    PRIMARY KEY (org, member)
) {strict_wr};
