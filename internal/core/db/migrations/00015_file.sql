-- Files, what they held at each version, and which bytes are in use.

-- Bytes that a version names. They lie in the data folder under their hash. text is the
-- beginning of what is text, for the search.
CREATE TABLE blob (
    org        {key} NOT NULL REFERENCES organisation (org),
    hash       {key} NOT NULL,
    size       {int} NOT NULL CHECK (size >= 0),
    text       {text} NOT NULL,
    created_us {instant} NOT NULL,
    PRIMARY KEY (org, hash)
) {strict_wr};

CREATE INDEX blob_hash ON blob (hash);

-- A file belongs to a record of another kind, or to none (about_kind and about are ''): then
-- it is a document of its space. space, private and dormant follow that record in the
-- transactions that change it; dormant is set while it is in the trash. What version shows
-- stands in the file as well. review is '9999-12-31' where no date is set.
CREATE TABLE file (
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
    about_kind {key} NOT NULL,
    about      {key} NOT NULL,
    private    {bool} NOT NULL CHECK (private IN (0, 1)),
    dormant    {bool} NOT NULL CHECK (dormant IN (0, 1)),
    owner      {key} NOT NULL,
    template   {bool} NOT NULL CHECK (template IN (0, 1)),
    note       {text} NOT NULL,
    review     {key} NOT NULL,
    version    {int} NOT NULL CHECK (version > 0),
    hash       {key} NOT NULL,
    size       {int} NOT NULL,
    type       {key} NOT NULL,
    width      {int} NOT NULL,
    height     {int} NOT NULL,
    sent_us    {instant} NOT NULL,
    sent_by    {key} NOT NULL,
    PRIMARY KEY (org, id),
    CHECK ((about_kind = '') = (about = '')),
    FOREIGN KEY (org, space) REFERENCES space (org, id),
    FOREIGN KEY (org, hash) REFERENCES blob (org, hash)
) {strict_wr};

CREATE INDEX file_about ON file (org, about_kind, about) WHERE about <> '';
CREATE INDEX file_hash ON file (org, hash);
CREATE INDEX file_name ON file (org, space, name_key, id) WHERE trashed_us IS NULL AND dormant = 0;
CREATE INDEX file_review ON file (org, space, review, id) WHERE trashed_us IS NULL AND dormant = 0;
CREATE INDEX file_sent ON file (org, space, sent_us, id) WHERE trashed_us IS NULL AND dormant = 0;
CREATE INDEX file_trash ON file (org, space, trashed_us, id) WHERE trashed_us IS NOT NULL;

-- What a file held, each time something new was brought. Rows are never changed.
CREATE TABLE file_version (
    org        {key} NOT NULL,
    file       {key} NOT NULL,
    version    {int} NOT NULL CHECK (version > 0),
    hash       {key} NOT NULL,
    size       {int} NOT NULL,
    type       {key} NOT NULL,
    width      {int} NOT NULL,
    height     {int} NOT NULL,
    sent_us    {instant} NOT NULL,
    sent_by    {key} NOT NULL,
    PRIMARY KEY (org, file, version),
    FOREIGN KEY (org, file) REFERENCES file (org, id),
    FOREIGN KEY (org, hash) REFERENCES blob (org, hash)
) {strict_wr};

CREATE INDEX file_version_hash ON file_version (org, hash);
