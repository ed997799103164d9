-- What a newcomer finds: an executive made to look around with, and first steps.

-- A space that was closed with whose it is: nobody holds a grant to it, and no link from outside leads into it.
ALTER TABLE space ADD COLUMN closed_us {instant};

-- An executive who is only there to look around with. An organisation has one at a time.
ALTER TABLE principal ADD COLUMN sample {bool} NOT NULL DEFAULT 0 CHECK (sample IN (0, 1));
CREATE UNIQUE INDEX principal_sample ON principal (org) WHERE sample = 1 AND trashed_us IS NULL;

-- Who has put their first steps away, and who has asked for them again.
CREATE TABLE first_steps (
    org    {key} NOT NULL REFERENCES organisation (org),
    member {key} NOT NULL,
    shown  {bool} NOT NULL CHECK (shown IN (0, 1)),
    PRIMARY KEY (org, member)
) {strict_wr};
