-- What principals are asked to decide, what there is to tell them, and what may be decided without asking.

-- options is a JSON list: each with its key, its words and what follows when it is chosen. otherwise
-- is the key of the one that holds when nobody answers by the date; empty for nothing. version counts
-- what was asked: a link answers the one it was made for. answer says which option, how and by whom,
-- and what followed; {} until then.
CREATE TABLE decision (
    org        {key} NOT NULL,
    id         {key} NOT NULL,
    space      {key} NOT NULL,
    rev        {int} NOT NULL,
    created_us {instant} NOT NULL,
    created_by {key} NOT NULL,
    updated_us {instant} NOT NULL,
    trashed_us {instant},
    question   {text} NOT NULL,
    why        {text} NOT NULL,
    form       {key} NOT NULL CHECK (form IN ('yes_no', 'choose')),
    options    {json} NOT NULL,
    recommend  {key} NOT NULL,
    because    {text} NOT NULL,
    decide_by  {key} NOT NULL, -- on the wall in zone
    zone       {key} NOT NULL,
    by_us      {instant} NOT NULL,
    otherwise  {key} NOT NULL,
    about_kind {key} NOT NULL,
    about      {key} NOT NULL,
    private    {bool} NOT NULL CHECK (private IN (0, 1)),
    state      {key} NOT NULL CHECK (state IN ('open', 'answered', 'lapsed', 'withdrawn')),
    version    {int} NOT NULL,
    asked_by   {key} NOT NULL,
    later_us   {instant} NOT NULL,
    authority  {key}, -- the rule that put it there
    answer     {json} NOT NULL,
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) {strict_wr};

CREATE INDEX decision_by ON decision (org, space, by_us, id) WHERE trashed_us IS NULL;
CREATE INDEX decision_due ON decision (by_us) WHERE trashed_us IS NULL AND state = 'open';
CREATE INDEX decision_about ON decision (org, about, id) WHERE about <> '';

-- Links by which one decision is answered once. Only a digest of the secret is kept. used_us is no
-- part of the history: what was used stays used when the answer is taken back.
CREATE TABLE decision_link (
    org        {key} NOT NULL,
    id         {key} NOT NULL,
    space      {key} NOT NULL,
    rev        {int} NOT NULL,
    created_us {instant} NOT NULL,
    created_by {key} NOT NULL,
    updated_us {instant} NOT NULL,
    trashed_us {instant},
    decision   {key} NOT NULL,
    version    {int} NOT NULL,
    secret     {key},
    used_us    {instant} NOT NULL DEFAULT 0,
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id),
    FOREIGN KEY (org, decision) REFERENCES decision (org, id)
) {strict_wr};

CREATE UNIQUE INDEX decision_link_secret ON decision_link (secret) WHERE secret IS NOT NULL;
CREATE INDEX decision_link_of ON decision_link (org, decision, id);

-- Things to say to a principal, and what they are only to know.
CREATE TABLE point (
    org        {key} NOT NULL,
    id         {key} NOT NULL,
    space      {key} NOT NULL,
    rev        {int} NOT NULL,
    created_us {instant} NOT NULL,
    created_by {key} NOT NULL,
    updated_us {instant} NOT NULL,
    trashed_us {instant},
    sort       {key} NOT NULL CHECK (sort IN ('say', 'know')),
    text       {text} NOT NULL,
    until      {key} NOT NULL, -- the day by which it is to be said; 9999-12-31 for none
    private    {bool} NOT NULL CHECK (private IN (0, 1)),
    said_us    {instant} NOT NULL,
    said_by    {key} NOT NULL,
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) {strict_wr};

CREATE INDEX point_until ON point (org, space, until, id) WHERE trashed_us IS NULL;

-- What may be decided for a principal without asking, what is theirs to decide, and what is never done.
CREATE TABLE authority (
    org        {key} NOT NULL,
    id         {key} NOT NULL,
    space      {key} NOT NULL,
    rev        {int} NOT NULL,
    created_us {instant} NOT NULL,
    created_by {key} NOT NULL,
    updated_us {instant} NOT NULL,
    trashed_us {instant},
    deed       {key} NOT NULL,
    ruling     {key} NOT NULL CHECK (ruling IN ('decide', 'ask', 'never')),
    why        {text} NOT NULL,
    above      {int} NOT NULL,     -- amount above which it holds, in hundredths; -1 for any
    up_to      {int} NOT NULL,     -- amount up to which it holds; -1 for any
    currency   {key} NOT NULL,
    longer     {int} NOT NULL,     -- minutes above which it holds; 0 for any
    shorter    {int} NOT NULL,     -- minutes up to which it holds; 0 for any
    who        {text} NOT NULL,    -- an address, or a domain; empty for anybody
    tier       {text} NOT NULL,
    from_day   {key} NOT NULL,
    until_day  {key} NOT NULL,
    override   {key} NOT NULL CHECK (override IN ('principal', 'assistant')),
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) {strict_wr};

CREATE INDEX authority_of ON authority (org, space, id) WHERE trashed_us IS NULL;

-- Why something was done as it was: by which rule, or for which reason although a rule said never.
CREATE TABLE warrant (
    org        {key} NOT NULL,
    id         {key} NOT NULL,
    space      {key} NOT NULL,
    rev        {int} NOT NULL,
    created_us {instant} NOT NULL,
    created_by {key} NOT NULL,
    updated_us {instant} NOT NULL,
    trashed_us {instant},
    deed       {key} NOT NULL,
    about_kind {key} NOT NULL,
    about      {key} NOT NULL,
    authority  {key} NOT NULL,
    ruling     {key} NOT NULL,
    words      {text} NOT NULL,
    reason     {text} NOT NULL,
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) {strict_wr};

CREATE INDEX warrant_about ON warrant (org, about, id);
