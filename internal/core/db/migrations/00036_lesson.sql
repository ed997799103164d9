-- Lessons: a kind that is nothing but a declaration (internal/area/simple/lesson.go).
CREATE TABLE lesson (
    org        {key} NOT NULL,
    id         {key} NOT NULL,
    space      {key} NOT NULL,
    rev        {int} NOT NULL,
    created_us {instant} NOT NULL,
    created_by {key} NOT NULL,
    updated_us {instant} NOT NULL,
    trashed_us {instant},
    private    {bool} NOT NULL CHECK (private IN (0, 1)),
    title_key  {key} NOT NULL,
    lesson     {text} NOT NULL,
    went       {key} NOT NULL,
    area       {key} NOT NULL,
    happened   {text} NOT NULL,
    next_time  {text} NOT NULL,
    learned    {key} NOT NULL,
    owner      {key} NOT NULL,
    review     {key} NOT NULL,
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) {strict_wr};

CREATE INDEX lesson_title ON lesson (org, space, title_key, id) WHERE trashed_us IS NULL;
CREATE INDEX lesson_trash ON lesson (org, space, trashed_us, id) WHERE trashed_us IS NOT NULL;
