-- The ground everything stands on: organisations, their spaces and grants, the
-- journal, kept answers, and the search index.
--
-- Every table leads its key with org, so that a row can't point into another
-- organisation. Foreign keys are composite for the same reason.

CREATE TABLE organisation (
    org        {key} NOT NULL PRIMARY KEY,
    name       {text} NOT NULL,
    created_us {instant} NOT NULL,
    settings   {json} NOT NULL DEFAULT '{}'
) {strict_wr};

-- Where records live and to which access is granted.
CREATE TABLE space (
    org        {key} NOT NULL REFERENCES organisation (org),
    id         {key} NOT NULL,
    kind       {key} NOT NULL CHECK (kind IN ('organisation', 'member', 'principal')),
    name       {text} NOT NULL,
    created_us {instant} NOT NULL,
    PRIMARY KEY (org, id)
) {strict_wr};

-- Who may do what in a space, from when until when (until_us is the first instant
-- without it; NULL means for good). The source says what made the grant.
CREATE TABLE access_grant (
    org          {key} NOT NULL,
    id           {key} NOT NULL,
    space        {key} NOT NULL,
    member       {key} NOT NULL,
    role         {key} NOT NULL,
    from_us      {instant} NOT NULL,
    until_us     {instant},
    sees_private {bool} NOT NULL CHECK (sees_private IN (0, 1)),
    source_kind  {key} NOT NULL,
    source_id    {key} NOT NULL,
    rev          {int} NOT NULL,
    created_us   {instant} NOT NULL,
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id),
    CHECK (until_us IS NULL OR until_us > from_us)
) {strict_wr};

CREATE INDEX access_grant_member ON access_grant (org, member, space);
CREATE INDEX access_grant_space ON access_grant (org, space, member);
CREATE INDEX access_grant_source ON access_grant (org, source_kind, source_id);

-- seq is the number of the last journal row. epoch changes when grants change. The
-- row is taken first by every write, which makes writes of one organisation serial.
CREATE TABLE journal_head (
    org   {key} NOT NULL PRIMARY KEY REFERENCES organisation (org),
    seq   {int} NOT NULL,
    epoch {int} NOT NULL
) {strict_wr};

-- What happened, without gaps. before and after are the record around the change; the
-- digests are over them and the salt, so that a content can be erased with its salt
-- and the seals still hold. private says for whom the row is: 1 when the record was or
-- became private, 2 when it was so before and after.
CREATE TABLE journal (
    org           {key} NOT NULL REFERENCES organisation (org),
    seq           {int} NOT NULL,
    at_us         {instant} NOT NULL,
    act           {key} NOT NULL,
    actor         {key} NOT NULL,
    on_behalf_of  {key},
    via           {key} NOT NULL,
    space         {key} NOT NULL,
    collection    {key},
    kind          {key} NOT NULL,
    id            {key} NOT NULL,
    op            {key} NOT NULL CHECK (op IN ('create', 'update', 'trash', 'restore', 'delete')),
    rev           {int} NOT NULL,
    before        {json},
    after         {json},
    salt          {blob},
    before_digest {blob},
    after_digest  {blob},
    undoes        {key},
    private       {int} NOT NULL DEFAULT 0 CHECK (private IN (0, 1, 2)),
    PRIMARY KEY (org, seq)
) {strict};

CREATE INDEX journal_act ON journal (org, act, seq);
CREATE INDEX journal_record ON journal (org, kind, id, seq);

-- Each seal covers the rows from_seq to to_seq and the hash of the seal before it.
CREATE TABLE journal_seal (
    org      {key} NOT NULL REFERENCES organisation (org),
    from_seq {int} NOT NULL,
    to_seq   {int} NOT NULL,
    prev     {blob} NOT NULL,
    hash     {blob} NOT NULL,
    at_us    {instant} NOT NULL,
    PRIMARY KEY (org, to_seq),
    CHECK (to_seq >= from_seq)
) {strict};

-- Answers kept for requests that were sent with a key, so that sending them again
-- does nothing again.
CREATE TABLE idempotency (
    org         {key} NOT NULL REFERENCES organisation (org),
    member      {key} NOT NULL,
    key         {key} NOT NULL,
    fingerprint {key} NOT NULL,
    act         {key},
    status      {int} NOT NULL,
    body        {json},
    at_us       {instant} NOT NULL,
    PRIMARY KEY (org, member, key)
) {strict};

CREATE INDEX idempotency_age ON idempotency (at_us);

-- The search index. Its rows are derived from the records and can be rebuilt.
-- only: sqlite
CREATE TABLE search_entry (
    rowid   INTEGER PRIMARY KEY,
    org     {key} NOT NULL,
    space   {key} NOT NULL,
    kind    {key} NOT NULL,
    id      {key} NOT NULL,
    private {bool} NOT NULL CHECK (private IN (0, 1)),
    title   {text} NOT NULL,
    at_us   {instant} NOT NULL,
    UNIQUE (org, kind, id)
) {strict};

CREATE VIRTUAL TABLE search_fts USING fts5 (
    title, body, content = '', contentless_delete = 1,
    tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);
-- Each commit adds a part to the index, and a search asks every part. While much is written, parts are put together half as often as by
-- default; what then remains of them, the program puts together while little is written, two of one size at a time.
INSERT INTO search_fts (search_fts, rank) VALUES ('automerge', 8);
INSERT INTO search_fts (search_fts, rank) VALUES ('usermerge', 2);
-- end only
-- only: postgres
CREATE TABLE search_entry (
    org     {key} NOT NULL,
    space   {key} NOT NULL,
    kind    {key} NOT NULL,
    id      {key} NOT NULL,
    private {bool} NOT NULL CHECK (private IN (0, 1)),
    title   {text} NOT NULL,
    at_us   {instant} NOT NULL,
    tsv     TSVECTOR NOT NULL,
    PRIMARY KEY (org, kind, id)
);

CREATE INDEX search_entry_tsv ON search_entry USING GIN (tsv);
-- end only

