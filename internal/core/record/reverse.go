package record

import (
	"bytes"
	"context"

	"github.com/go-json-experiment/json"

	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
)

func (k records) reverse(ctx context.Context, tx *journal.Tx, row journal.Row) error {
	before, after := k.fresh(), k.fresh()
	if row.After == nil || row.Op == journal.Delete {
		return errNotUndoable
	}
	if err := json.Unmarshal(row.After, after); err != nil {
		return errNotUndoable.Because(err)
	}
	now, err := k.get(ctx, tx, tx.Org(), row.ID)
	if err != nil {
		return err
	}
	if same, err := k.same(now, after); err != nil || !same {
		if err == nil {
			err = errs.Newf(errs.Conflict, string(k.name())+".changed_since", "This %s was changed again since, so that change can't be taken back alone. Take the later one back first, or change it by hand.", k.name())
		}
		return err
	}
	if row.Op == journal.Create {
		return k.trash(tx, now, k.copied(now))
	}
	if row.Before == nil {
		return errNotUndoable
	}
	if err := json.Unmarshal(row.Before, before); err != nil {
		return errNotUndoable.Because(err)
	}
	switch row.Op {
	case journal.Restore:
		return k.trash(tx, now, before) // it goes away now, not when it did before
	case journal.Trash:
		return k.save(tx, journal.Restore, now, before, true)
	}
	return k.save(tx, journal.Update, now, before, true)
}

var errNotUndoable = errs.New(errs.Conflict, "act.not_undoable", "What was there before is no longer kept, so this can't be taken back.")

// same compares what two versions of a record say, whatever their revs.
func (k records) same(a, b any) (bool, error) {
	var texts [2][]byte
	for i, rec := range []any{k.copied(a), k.copied(b)} {
		h := k.head(rec)
		h.Rev, h.UpdatedUS = 0, 0
		k.tidy(rec)
		var err error
		if texts[i], err = json.Marshal(rec, json.Deterministic(true)); err != nil {
			return false, err
		}
	}
	return bytes.Equal(texts[0], texts[1]), nil
}
