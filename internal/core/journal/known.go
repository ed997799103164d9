package journal

import "anteroom/internal/core/ref"

// Known gives the newest head of an organisation that this process has seen,
// without asking the database; ok is false for none yet. What this process wrote
// itself is in it.
func (j *Journal) Known(org ref.Org) (head Head, ok bool) { return j.heads.get(org) }
