-- Rules of somebody's time: other working hours, protected time and preferences, what
-- goes first, and what was put into protected time all the same.

-- times are stretches of weekdays. season_from and season_until are dates, or days of every year ("06-01").
CREATE TABLE time_rule (
    org          {key} NOT NULL,
    id           {key} NOT NULL,
    space        {key} NOT NULL,
    rev          {int} NOT NULL,
    created_us   {instant} NOT NULL,
    created_by   {key} NOT NULL,
    updated_us   {instant} NOT NULL,
    trashed_us   {instant},
    sort         {key} NOT NULL CHECK (sort IN ('hours', 'protected', 'rather', 'rather_not')),
    label        {text} NOT NULL,
    times        {json} NOT NULL,
    season_from  {key} NOT NULL,
    season_until {key} NOT NULL,
    stay         {key} NOT NULL CHECK (stay IN ('anywhere', 'home', 'away', 'place')),
    place        {text} NOT NULL,
    override     {key} NOT NULL CHECK (override IN ('principal', 'assistant', 'anyone')),
    PRIMARY KEY (org, id),
    CHECK ((stay = 'place') = (place <> '')),
    FOREIGN KEY (org, space) REFERENCES principal (org, id)
) {strict_wr};

CREATE INDEX time_rule_space ON time_rule (org, space) WHERE trashed_us IS NULL;

-- What goes first for a principal and what can wait, from one date to another; an empty date is no bound.
CREATE TABLE priority (
    org        {key} NOT NULL,
    id         {key} NOT NULL,
    space      {key} NOT NULL,
    rev        {int} NOT NULL,
    created_us {instant} NOT NULL,
    created_by {key} NOT NULL,
    updated_us {instant} NOT NULL,
    trashed_us {instant},
    label      {text} NOT NULL,
    from_date  {key} NOT NULL,
    until_date {key} NOT NULL,
    first      {json} NOT NULL,
    last       {json} NOT NULL,
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES principal (org, id)
) {strict_wr};

CREATE INDEX priority_space ON priority (org, space) WHERE trashed_us IS NULL;

-- Why a meeting lies in protected time: the rule, when the meeting began, and whether who said so may.
CREATE TABLE exemption (
    org        {key} NOT NULL,
    id         {key} NOT NULL,
    space      {key} NOT NULL,
    rev        {int} NOT NULL,
    created_us {instant} NOT NULL,
    created_by {key} NOT NULL,
    updated_us {instant} NOT NULL,
    trashed_us {instant},
    rule       {key} NOT NULL,
    label      {text} NOT NULL,
    event      {key} NOT NULL,
    start_us   {instant} NOT NULL,
    reason     {text} NOT NULL,
    agreed     {bool} NOT NULL CHECK (agreed IN (0, 1)),
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES principal (org, id)
) {strict_wr};

CREATE UNIQUE INDEX exemption_meeting ON exemption (org, event, rule, start_us) WHERE trashed_us IS NULL;
CREATE INDEX exemption_space ON exemption (org, space, start_us) WHERE trashed_us IS NULL;
