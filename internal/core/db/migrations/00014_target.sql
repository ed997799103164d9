-- How much of somebody's time something is to take at most or at least each week, and
-- whom they are to meet how often.

-- measure and value say of what: a sort of time, a tag, words, somebody met. minutes are of a week. For people to be met they
-- are empty, and people and weeks say whom and how often. An empty date is no bound.
CREATE TABLE time_target (
    org        {key} NOT NULL,
    id         {key} NOT NULL,
    space      {key} NOT NULL,
    rev        {int} NOT NULL,
    created_us {instant} NOT NULL,
    created_by {key} NOT NULL,
    updated_us {instant} NOT NULL,
    trashed_us {instant},
    sort       {key} NOT NULL CHECK (sort IN ('at_most', 'at_least', 'meet')),
    label      {text} NOT NULL,
    measure    {key} NOT NULL CHECK (measure IN ('', 'kind', 'tag', 'words', 'guest')),
    value      {text} NOT NULL,
    minutes    {int} NOT NULL CHECK (minutes BETWEEN 0 AND 10080),
    people     {json} NOT NULL,
    weeks      {int} NOT NULL CHECK (weeks BETWEEN 0 AND 26),
    alone      {bool} NOT NULL CHECK (alone IN (0, 1)),
    from_date  {key} NOT NULL,
    until_date {key} NOT NULL,
    PRIMARY KEY (org, id),
    CHECK ((sort = 'meet') = (measure = '')),
    FOREIGN KEY (org, space) REFERENCES principal (org, id)
) {strict_wr};

CREATE INDEX time_target_space ON time_target (org, space) WHERE trashed_us IS NULL;
