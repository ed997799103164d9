-- Who is supported, where they are, and by whom they are supported.

-- A person or team supported. The record lives in its own space, which carries its id.
CREATE TABLE principal (
    org        {key} NOT NULL,
    id         {key} NOT NULL,
    space      {key} NOT NULL,
    rev        {int} NOT NULL,
    created_us {instant} NOT NULL,
    created_by {key} NOT NULL,
    updated_us {instant} NOT NULL,
    trashed_us {instant},
    name       {text} NOT NULL,
    title      {text} NOT NULL,
    colour     {int} NOT NULL CHECK (colour BETWEEN 0 AND 7),
    zone       {key} NOT NULL,
    place      {text} NOT NULL,
    member     {key},
    hours      {json} NOT NULL,
    PRIMARY KEY (org, id),
    CHECK (space = id),
    FOREIGN KEY (org, space) REFERENCES space (org, id),
    FOREIGN KEY (org, member) REFERENCES member (org, id)
) {strict_wr};

CREATE INDEX principal_member ON principal (org, member);

-- Where a principal is away from home, from one date to another, both inclusive.
CREATE TABLE whereabouts (
    org        {key} NOT NULL,
    id         {key} NOT NULL,
    space      {key} NOT NULL,
    rev        {int} NOT NULL,
    created_us {instant} NOT NULL,
    created_by {key} NOT NULL,
    updated_us {instant} NOT NULL,
    trashed_us {instant},
    principal  {key} NOT NULL,
    place      {text} NOT NULL,
    zone       {key} NOT NULL,
    from_date  {key} NOT NULL,
    until_date {key} NOT NULL,
    note       {text} NOT NULL,
    PRIMARY KEY (org, id),
    CHECK (until_date >= from_date),
    FOREIGN KEY (org, space) REFERENCES space (org, id),
    FOREIGN KEY (org, principal) REFERENCES principal (org, id)
) {strict_wr};

CREATE INDEX whereabouts_when ON whereabouts (org, principal, until_date);

-- Who supports a principal, from one date to another, both inclusive, in the
-- principal's home zone. Each makes a grant to the principal's space.
CREATE TABLE partnership (
    org          {key} NOT NULL,
    id           {key} NOT NULL,
    space        {key} NOT NULL,
    rev          {int} NOT NULL,
    created_us   {instant} NOT NULL,
    created_by   {key} NOT NULL,
    updated_us   {instant} NOT NULL,
    trashed_us   {instant},
    principal    {key} NOT NULL,
    member       {key} NOT NULL,
    role         {key} NOT NULL CHECK (role IN ('owner', 'assistant', 'viewer', 'busy')),
    from_date    {key} NOT NULL,
    until_date   {key},
    sees_private {bool} NOT NULL CHECK (sees_private IN (0, 1)),
    reason       {text} NOT NULL,
    ended_us     {instant}, -- when it was ended before its time
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, space) REFERENCES space (org, id),
    FOREIGN KEY (org, principal) REFERENCES principal (org, id),
    FOREIGN KEY (org, member) REFERENCES member (org, id)
) {strict_wr};

CREATE INDEX partnership_principal ON partnership (org, principal);
CREATE INDEX partnership_member ON partnership (org, member);
