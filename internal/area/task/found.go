package task

import "anteroom/internal/core/db"

// Over a search entry e of a task: that it is still to do, and that it is done.
const (
	FStillOpen db.Fragment = `AND EXISTS (SELECT 1 FROM task k WHERE k.org = e.org AND k.id = e.id AND k.done_us IS NULL)`
	FIsDone    db.Fragment = `AND EXISTS (SELECT 1 FROM task k WHERE k.org = e.org AND k.id = e.id AND k.done_us IS NOT NULL)`
)
