package task

import (
	"context"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

// Trash puts a task away, and with it its open sub-tasks and theirs, as far as whoever does it sees them. What is done stays: it
// tells what was done. Errors: task.stale, task.not_found, access.*.
func (s *Service) Trash(ctx context.Context, a access.Actor, id ref.ID, rev int64) (Answer, error) {
	return s.write(ctx, a, id, rev, func(tx *journal.Tx, was stored, out *Answer) error {
		now, err := kind.Trash(tx, was)
		if out.keep(tx, was, now); err != nil || was.TrashedUS != 0 {
			return err
		}
		out.Steps, err = away(ctx, tx, was)
		return err
	})
}

// Restore takes a task out of the trash, and the sub-tasks that went there with it.
// Errors: task.stale, task.not_found, access.*.
func (s *Service) Restore(ctx context.Context, a access.Actor, id ref.ID, rev int64) (Answer, error) {
	return s.write(ctx, a, id, rev, func(tx *journal.Tx, was stored, out *Answer) error {
		now, err := kind.Restore(tx, was)
		if out.keep(tx, was, now); err != nil || was.TrashedUS == 0 {
			return err
		}
		out.Steps, err = back(ctx, tx, was, was.TrashedUS)
		return err
	})
}

const fSubTasks db.Fragment = fWhole + ` AND t.of_kind = 'task' AND t.of_id = ? AND t.space = ? ORDER BY t.place, t.id`

// away puts the open sub-tasks of a task into the trash, however deep.
func away(ctx context.Context, tx *journal.Tx, of stored) (int, error) {
	return below(ctx, tx, of, func(t stored) (bool, error) {
		if t.TrashedUS != 0 || t.DoneUS != 0 {
			return false, nil
		}
		_, err := kind.Trash(tx, t)
		return err == nil, err
	})
}

// back takes those out of it that went there in the same act, which has one instant.
func back(ctx context.Context, tx *journal.Tx, of stored, at clock.Micros) (int, error) {
	return below(ctx, tx, of, func(t stored) (bool, error) {
		if t.TrashedUS != at {
			return false, nil
		}
		_, err := kind.Restore(tx, t)
		return err == nil, err
	})
}

// below changes what is below a task and seen, and counts what was changed.
func below(ctx context.Context, tx *journal.Tx, of stored, change func(stored) (bool, error)) (n int, err error) {
	b := db.Build(fSubTasks, tx.Org(), of.ID, of.Space)
	all, err := db.All(ctx, tx, scanStored, b.SQL(), b.Args()...)
	for i := 0; i < len(all) && err == nil; i++ {
		if !sees(tx.Actor(), all[i].Space, all[i].Private) {
			continue
		}
		var changed bool
		var deeper int
		if changed, err = change(all[i]); err != nil {
			break
		}
		if changed {
			n++
		}
		deeper, err = below(ctx, tx, all[i], change)
		n += deeper
	}
	return n, err
}
