-- What a task is a step of, how long it may take, what it waits for, and after what it comes.

-- of_kind and of_id name the record it is a step of, and place says where among its steps. wait holds for whom it waits and how
-- often they were chased; chase_on is the day of the next time, the last day of all when none is set, and NULL for a task that does not wait.
-- waited_us is how long it has waited before. prior holds the ids of those that come before it, parted by commas.
ALTER TABLE task ADD COLUMN of_kind {key};
ALTER TABLE task ADD COLUMN of_id {key};
ALTER TABLE task ADD COLUMN place {int} NOT NULL DEFAULT 0;
ALTER TABLE task ADD COLUMN minutes {int} NOT NULL DEFAULT 0 CHECK (minutes BETWEEN 0 AND 100000);
ALTER TABLE task ADD COLUMN milestone {bool} NOT NULL DEFAULT 0 CHECK (milestone IN (0, 1));
ALTER TABLE task ADD COLUMN wait {json};
ALTER TABLE task ADD COLUMN chase_on {key};
ALTER TABLE task ADD COLUMN waited_us {int} NOT NULL DEFAULT 0;
ALTER TABLE task ADD COLUMN prior {text};
-- That it has, or once had, steps itself: lists count those of no other. It follows from the steps.
ALTER TABLE task ADD COLUMN stepped {bool} NOT NULL DEFAULT 0 CHECK (stepped IN (0, 1));

-- Most tasks are no steps and wait for nobody: those cost these orders nothing.
CREATE INDEX task_of ON task (org, of_id, place, id) WHERE of_id IS NOT NULL;
CREATE INDEX task_wait ON task (org, space, chase_on, id) WHERE chase_on IS NOT NULL AND trashed_us IS NULL AND done_us IS NULL;
CREATE INDEX task_prior ON task (org, id) WHERE prior IS NOT NULL AND trashed_us IS NULL AND done_us IS NULL;
CREATE INDEX task_milestone ON task (org, space, due_us, id) WHERE milestone = 1 AND trashed_us IS NULL AND done_us IS NULL;

-- only: sqlite
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('task', 'task_of', '20000 10000 10 1 1'),
    ('task', 'task_wait', '1000 1000 50 5 1'),
    ('task', 'task_prior', '1000 1000 1'),
    ('task', 'task_milestone', '500 500 25 1 1');
-- end only
