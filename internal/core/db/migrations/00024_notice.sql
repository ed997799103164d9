-- What members are told of: derived from the journal and from what stands, after the act. No records: nobody else is told of them, and
-- they have no history.

-- once names what a member is told once. of is what decides whether they may still see it, about what it opens and what is muted. at_us
-- is when it happened or is due, until_us when it is of no more use (0 for never). It is shown from show_us on, and why says why then: a
-- digest, quiet hours, or because the house was down. silent rows only say that something is known. sent_us is when devices were told.
CREATE TABLE notice (
    org        {key} NOT NULL,
    member     {key} NOT NULL,
    once       {key} NOT NULL,
    id         {key} NOT NULL,
    kind       {key} NOT NULL,
    of_kind    {key} NOT NULL,
    of_id      {key} NOT NULL,
    about_kind {key} NOT NULL,
    about      {key} NOT NULL,
    by_member  {key} NOT NULL,
    at_us      {instant} NOT NULL,
    until_us   {instant} NOT NULL,
    made_us    {instant} NOT NULL,
    show_us    {instant} NOT NULL,
    why        {key} NOT NULL CHECK (why IN ('', 'digest', 'quiet', 'missed')),
    silent     {bool} NOT NULL CHECK (silent IN (0, 1)),
    read_us    {instant} NOT NULL,
    sent_us    {instant} NOT NULL,
    PRIMARY KEY (org, member, once)
) {strict_wr};

CREATE INDEX notice_shown ON notice (org, member, show_us, id) WHERE silent = 0;
CREATE INDEX notice_new ON notice (show_us) WHERE silent = 0;
CREATE INDEX notice_unsent ON notice (show_us) WHERE sent_us = 0 AND silent = 0;

-- What a member wants to be told how.
CREATE TABLE notice_setting (
    org        {key} NOT NULL,
    member     {key} NOT NULL,
    wants      {json} NOT NULL,
    updated_us {instant} NOT NULL,
    PRIMARY KEY (org, member)
) {strict_wr};

-- Of what a member wants to hear no more.
CREATE TABLE notice_mute (
    org    {key} NOT NULL,
    member {key} NOT NULL,
    kind   {key} NOT NULL,
    id     {key} NOT NULL,
    at_us  {instant} NOT NULL,
    PRIMARY KEY (org, member, kind, id)
) {strict_wr};

-- How far the journal was followed, and when the house last looked: what was due since then and is not told was missed.
CREATE TABLE notice_cursor (
    org    {key} NOT NULL REFERENCES organisation (org),
    seq    {int} NOT NULL,
    ran_us {instant} NOT NULL,
    PRIMARY KEY (org)
) {strict_wr};

-- Browsers that take web push, each with the sign-in it belongs to: when that ends, so does this.
CREATE TABLE push_device (
    org        {key} NOT NULL,
    id         {key} NOT NULL,
    member     {key} NOT NULL,
    session    {key} NOT NULL,
    name       {text} NOT NULL,
    endpoint   {text} NOT NULL,
    p256dh     {text} NOT NULL,
    auth       {text} NOT NULL,
    created_us {instant} NOT NULL,
    reached_us {instant} NOT NULL,
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, member) REFERENCES member (org, id)
) {strict_wr};

CREATE INDEX push_device_member ON push_device (org, member);

-- What is on its way to a device. notices are the ids told of; the words are made when it is sent.
CREATE TABLE push_message (
    org     {key} NOT NULL,
    device  {key} NOT NULL,
    id      {key} NOT NULL,
    notices {json} NOT NULL,
    tries   {int} NOT NULL,
    next_us {instant} NOT NULL,
    PRIMARY KEY (org, device, id),
    FOREIGN KEY (org, device) REFERENCES push_device (org, id) ON DELETE CASCADE
) {strict_wr};

CREATE INDEX push_message_next ON push_message (next_us);

-- The key by which push services know that it is this house that sends.
CREATE TABLE push_key (
    org        {key} NOT NULL REFERENCES organisation (org),
    private    {text} NOT NULL,
    created_us {instant} NOT NULL,
    PRIMARY KEY (org)
) {strict_wr};
