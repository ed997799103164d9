-- On which day to turn to somebody else for a task that waits; NULL when there is none, or when it was done.
ALTER TABLE task ADD COLUMN escalate_on {key};

CREATE INDEX task_escalate ON task (org, escalate_on, id) WHERE escalate_on IS NOT NULL AND trashed_us IS NULL AND done_us IS NULL;
