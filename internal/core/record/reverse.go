package record

import (
	"bytes"
	"context"

	"github.com/go-json-experiment/json"

	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
)

// Reverse takes one change of a record back: a create by trashing it, a trash by
// restoring it, an update by writing what was before. It refuses when the record
// no longer says what the change left it saying; that it was changed and changed
// back meanwhile does not matter, so that several acts can be undone in turn.
// It is a journal.Reverser.
// Errors: <kind>.changed_since, act.not_undoable, Taken.
func (k *Kind[T]) Reverse(ctx context.Context, tx *journal.Tx, row journal.Row) error {
	var before, after T
	if row.After == nil || row.Op == journal.Delete {
		return errNotUndoable
	}
	if err := json.Unmarshal(row.After, &after); err != nil {
		return errNotUndoable.Because(err)
	}
	now, err := k.Get(ctx, tx, tx.Org(), row.ID)
	if err != nil {
		return err
	}
	if same, err := k.same(now, after); err != nil || !same {
		if err == nil {
			err = errs.Newf(errs.Conflict, string(k.Name)+".changed_since", "This %s was changed again since, so that change can't be taken back alone. Take the later one back first, or change it by hand.", k.Name)
		}
		return err
	}
	if row.Op == journal.Create {
		_, err := k.Trash(tx, now)
		return err
	}
	if row.Before == nil {
		return errNotUndoable
	}
	if err := json.Unmarshal(row.Before, &before); err != nil {
		return errNotUndoable.Because(err)
	}
	switch row.Op {
	case journal.Restore:
		k.Head(&before).TrashedUS = 0 // it goes away now
		_, err := k.TrashAs(tx, now, before)
		return err
	case journal.Trash:
		return k.save(tx, journal.Restore, now, &before, true)
	}
	return k.save(tx, journal.Update, now, &before, true)
}

var errNotUndoable = errs.New(errs.Conflict, "act.not_undoable", "What was there before is no longer kept, so this can't be taken back.")

// same compares what two versions of a record say, whatever their revs.
func (k *Kind[T]) same(a, b T) (bool, error) {
	for _, rec := range []*T{&a, &b} {
		h := k.Head(rec)
		h.Rev, h.UpdatedUS = 0, 0
		k.tidy(rec)
	}
	left, err := json.Marshal(a, json.Deterministic(true))
	if err != nil {
		return false, err
	}
	right, err := json.Marshal(b, json.Deterministic(true))
	return bytes.Equal(left, right), err
}
