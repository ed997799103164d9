-- Who may sign in, and how.

-- One row at most: whoever inserts it founds this house; everybody else is too late.
CREATE TABLE founding (
    one {int} NOT NULL PRIMARY KEY CHECK (one = 1),
    org {key} NOT NULL,
    at_us {instant} NOT NULL
) {strict};

-- A person with a sign-in. The record lives in the organisation's space; the
-- member's own space carries the member's id. The e-mail address is what a person
-- signs in with, so it is one person's in the whole house.
CREATE TABLE member (
    org         {key} NOT NULL,
    id          {key} NOT NULL,
    space       {key} NOT NULL,
    rev         {int} NOT NULL,
    created_us  {instant} NOT NULL,
    created_by  {key} NOT NULL,
    updated_us  {instant} NOT NULL,
    trashed_us  {instant},
    name        {text} NOT NULL,
    email       {text} NOT NULL,
    email_key   {key} NOT NULL UNIQUE,
    org_role    {key} NOT NULL CHECK (org_role IN ('owner', 'lead', 'viewer')),
    title       {text} NOT NULL,
    zone        {key} NOT NULL,
    locale      {key} NOT NULL,
    week_start  {key} NOT NULL CHECK (week_start IN ('monday', 'sunday')),
    disabled_us {instant},
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id),
    FOREIGN KEY (org, id) REFERENCES space (org, id)
) {strict_wr};

-- An argon2id hash in PHC form. It never enters the journal.
CREATE TABLE password (
    org        {key} NOT NULL,
    member     {key} NOT NULL,
    phc        {key} NOT NULL,
    changed_us {instant} NOT NULL,
    PRIMARY KEY (org, member),
    FOREIGN KEY (org, member) REFERENCES member (org, id)
) {strict_wr};

-- A signed-in browser. Of its secret only the SHA-256 is kept.
CREATE TABLE session (
    org          {key} NOT NULL,
    id           {key} NOT NULL,
    member       {key} NOT NULL,
    secret       {blob} NOT NULL UNIQUE,
    name         {text} NOT NULL,
    via          {key} NOT NULL,
    created_us   {instant} NOT NULL,
    confirmed_us {instant} NOT NULL, -- when the password was last typed
    seen_us      {instant} NOT NULL,
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, member) REFERENCES member (org, id)
) {strict_wr};

CREATE INDEX session_member ON session (org, member);
CREATE INDEX session_age ON session (seen_us);

-- A token for programs: "ant_pat_<label>_<secret>_<sum>", kept as its SHA-256.
CREATE TABLE api_token (
    org        {key} NOT NULL,
    id         {key} NOT NULL,
    member     {key} NOT NULL,
    label      {key} NOT NULL,
    secret     {blob} NOT NULL UNIQUE,
    name       {text} NOT NULL,
    read_only  {bool} NOT NULL CHECK (read_only IN (0, 1)),
    created_us {instant} NOT NULL,
    expires_us {instant} NOT NULL,
    used_us    {instant},
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, member) REFERENCES member (org, id)
) {strict_wr};

CREATE INDEX api_token_member ON api_token (org, member);

-- How often somebody tried a password lately: per account (a digest of the address
-- typed, whether there is such a member or not) and per network address.
CREATE TABLE sign_in_attempt (
    bucket   {key} NOT NULL PRIMARY KEY,
    tries    {int} NOT NULL,
    since_us {instant} NOT NULL
) {strict_wr};

CREATE INDEX sign_in_attempt_age ON sign_in_attempt (since_us);

-- A link by which one person becomes a member, once.
CREATE TABLE invitation (
    org         {key} NOT NULL,
    id          {key} NOT NULL,
    space       {key} NOT NULL,
    rev         {int} NOT NULL,
    created_us  {instant} NOT NULL,
    created_by  {key} NOT NULL,
    updated_us  {instant} NOT NULL,
    trashed_us  {instant},
    name        {text} NOT NULL,
    email       {text} NOT NULL,
    org_role    {key} NOT NULL CHECK (org_role IN ('owner', 'lead', 'viewer')),
    secret      {blob} NOT NULL UNIQUE,
    expires_us  {instant} NOT NULL,
    accepted_us {instant},
    accepted_by {key},
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) {strict_wr};
