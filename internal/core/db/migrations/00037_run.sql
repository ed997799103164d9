-- Templates of what is done again and again, and what projects remember of theirs.

CREATE TABLE run_template (
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
    day_name   {text} NOT NULL,
    branches   {text} NOT NULL, -- JSON: what is asked at the start, each with its options
    steps      {text} NOT NULL, -- JSON, in their order
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) {strict};

CREATE INDEX run_template_name ON run_template (org, space, name_key, id) WHERE trashed_us IS NULL;

-- A project that began by a template has a row here, under its own id.
CREATE TABLE project_run (
    org           {key} NOT NULL,
    id            {key} NOT NULL,
    space         {key} NOT NULL,
    rev           {int} NOT NULL,
    created_us    {instant} NOT NULL,
    created_by    {key} NOT NULL,
    updated_us    {instant} NOT NULL,
    trashed_us    {instant},
    template      {key},
    template_name {text} NOT NULL,
    day_name      {text} NOT NULL,
    day           {key} NOT NULL,
    people        {text} NOT NULL, -- JSON: who took which role
    options       {text} NOT NULL, -- JSON: what was chosen
    steps         {text} NOT NULL, -- JSON: how the day of each task follows from the day, and which it was given
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, id) REFERENCES project (org, id)
) {strict};

CREATE INDEX project_run_day ON project_run (org, space, day, id) WHERE trashed_us IS NULL;
