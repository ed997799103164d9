-- What was answered to what the guard found. The findings themselves are never
-- stored: finding is the key of one, and an answer holds as long as it is found again.

CREATE TABLE finding_answer (
    org        {key} NOT NULL,
    id         {key} NOT NULL,
    space      {key} NOT NULL,
    rev        {int} NOT NULL,
    created_us {instant} NOT NULL,
    created_by {key} NOT NULL,
    updated_us {instant} NOT NULL,
    trashed_us {instant},
    finding    {key} NOT NULL,
    state      {key} NOT NULL CHECK (state IN ('snoozed', 'accepted')),
    until_us   {instant} NOT NULL, -- 0 for what was accepted
    reason     {text} NOT NULL,
    member     {key} NOT NULL,     -- who answered last
    private    {bool} NOT NULL CHECK (private IN (0, 1)),
    PRIMARY KEY (org, id),
    CHECK ((state = 'snoozed') = (until_us > 0)),
    FOREIGN KEY (org, space) REFERENCES space (org, id)
) {strict_wr};

-- One answer to a finding; who sees private records may have another one.
CREATE UNIQUE INDEX finding_answer_finding ON finding_answer (org, space, finding, private) WHERE trashed_us IS NULL;
