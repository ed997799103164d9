-- Requests: what somebody asks, how it was answered, what can be asked for, and by which links.

-- A service is something that can be asked for. steps are what it takes, with minutes; promise is
-- within how many minutes of working time somebody who asks for it is answered, 0 for no promise.
CREATE TABLE service (
    org        {key} NOT NULL,
    id         {key} NOT NULL,
    space      {key} NOT NULL,
    rev        {int} NOT NULL,
    created_us {instant} NOT NULL,
    created_by {key} NOT NULL,
    updated_us {instant} NOT NULL,
    trashed_us {instant},
    title      {text} NOT NULL,
    title_key  {key} NOT NULL,
    covers     {text} NOT NULL,
    leaves     {text} NOT NULL, -- what it does not cover
    promise    {int} NOT NULL,
    steps      {json} NOT NULL,
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) {strict_wr};

CREATE INDEX service_title ON service (org, space, title_key, id) WHERE trashed_us IS NULL;
CREATE INDEX service_trash ON service (org, space, trashed_us, id) WHERE trashed_us IS NOT NULL;

-- A form by which people ask, for whoever has its link, or for members alone. Of the link's secret
-- only a digest is kept; a new one ends the one before.
CREATE TABLE request_form (
    org        {key} NOT NULL,
    id         {key} NOT NULL,
    space      {key} NOT NULL,
    rev        {int} NOT NULL,
    created_us {instant} NOT NULL,
    created_by {key} NOT NULL,
    updated_us {instant} NOT NULL,
    trashed_us {instant},
    title      {text} NOT NULL,
    about      {text} NOT NULL,
    service    {key},
    members    {bool} NOT NULL CHECK (members IN (0, 1)),
    paused     {bool} NOT NULL CHECK (paused IN (0, 1)),
    resets     {int} NOT NULL,
    secret     {key},
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) {strict_wr};

CREATE UNIQUE INDEX request_form_secret ON request_form (secret) WHERE secret IS NOT NULL;
CREATE INDEX request_form_space ON request_form (org, space, id);

-- A request. until is the day until which it was put off, '' for none; due_us, promised_us and
-- answered_us are as late as an instant can be where there is none. talk is what was said to and
-- fro, who asked sees all of it. gen counts how often links to their page were ended.
CREATE TABLE request (
    org         {key} NOT NULL,
    id          {key} NOT NULL,
    space       {key} NOT NULL,
    rev         {int} NOT NULL,
    created_us  {instant} NOT NULL,
    created_by  {key} NOT NULL,
    updated_us  {instant} NOT NULL,
    trashed_us  {instant},
    title       {text} NOT NULL,
    title_key   {key} NOT NULL,
    body        {text} NOT NULL,
    why         {text} NOT NULL,
    outcome     {text} NOT NULL,
    others      {text} NOT NULL,
    due         {key} NOT NULL,
    due_time    {key} NOT NULL,
    zone        {key} NOT NULL,
    due_us      {instant} NOT NULL,
    name        {text} NOT NULL,
    email       {text} NOT NULL,
    email_key   {key} NOT NULL,
    member      {key} NOT NULL,
    source      {key} NOT NULL CHECK (source IN ('typed', 'quick', 'mail', 'form', 'api')),
    form        {key},
    service     {key},
    private     {bool} NOT NULL CHECK (private IN (0, 1)),
    state       {key} NOT NULL CHECK (state IN ('new', 'asked', 'accepted', 'delegated', 'written', 'later', 'declined', 'done')),
    until       {key} NOT NULL,
    assignee    {key} NOT NULL,
    promised_us {instant} NOT NULL,
    answered_us {instant} NOT NULL,
    answered_by {key} NOT NULL,
    answer_rev  {int} NOT NULL, -- the rev with which its state was last decided
    done_us     {instant} NOT NULL,
    talk        {json} NOT NULL,
    gen         {int} NOT NULL,
    once        {key}, -- under which a form was sent, so that it arrives once
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) {strict_wr};

CREATE INDEX request_state ON request (org, space, state, id) WHERE trashed_us IS NULL;
CREATE INDEX request_title ON request (org, space, title_key, id) WHERE trashed_us IS NULL;
CREATE INDEX request_due ON request (org, space, due_us, id) WHERE trashed_us IS NULL;
CREATE INDEX request_promised ON request (org, space, promised_us, id) WHERE trashed_us IS NULL;
CREATE INDEX request_email ON request (org, email_key, id) WHERE trashed_us IS NULL;
CREATE INDEX request_member ON request (org, member, id) WHERE trashed_us IS NULL;
CREATE INDEX request_form_of ON request (org, form, state) WHERE trashed_us IS NULL;
CREATE INDEX request_trash ON request (org, space, trashed_us, id) WHERE trashed_us IS NOT NULL;
CREATE UNIQUE INDEX request_once ON request (once) WHERE once IS NOT NULL;

-- Links to the page of a request, for whoever asked: each letter has one of its own.
CREATE TABLE request_link (
    org     {key} NOT NULL,
    secret  {key} NOT NULL,
    request {key} NOT NULL,
    gen     {int} NOT NULL,
    made_us {instant} NOT NULL,
    PRIMARY KEY (org, secret),
    FOREIGN KEY (org, request) REFERENCES request (org, id)
) {strict_wr};

CREATE UNIQUE INDEX request_link_secret ON request_link (secret);
CREATE INDEX request_link_request ON request_link (org, request);

-- What a space answers with, where that is not what everybody begins with: one row a space, whose id
-- is the space's.
CREATE TABLE answer_texts (
    org        {key} NOT NULL,
    id         {key} NOT NULL,
    space      {key} NOT NULL,
    rev        {int} NOT NULL,
    created_us {instant} NOT NULL,
    created_by {key} NOT NULL,
    updated_us {instant} NOT NULL,
    trashed_us {instant},
    texts      {json} NOT NULL,
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) {strict_wr};
