package record

import (
	"context"
	"iter"

	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/own"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
)

// Kind says how records of one kind are kept. T is the whole record as it is
// stored: its JSON goes into the journal and must hold everything that undo has
// to bring back.
type Kind[T any] struct {
	Name ref.Kind
	Head func(*T) *Head
	// Load selects one whole record by org $1 and id $2, for Scan.
	Load db.SQL
	Scan func(db.Row) (T, error)
	// Insert ends in ON CONFLICT (org, id) DO NOTHING. Insert and Update take the
	// same arguments: the head's (see Head.Args), then the kind's own from Values.
	// Update has SET rev = $4 and then each other column to its argument, WHERE org = $1 AND id = $2 AND
	// space = $3 AND rev = $4 - 1; of it runs what differs from what was loaded (see db.Narrow).
	Insert, Update db.SQL
	Values         func(*T) []any

	// Entry makes the record's search entry; nil for kinds that are not searched.
	Entry func(*T) search.Entry
	// Tags gives where the record keeps its tags; nil for kinds without tags.
	Tags func(*T) *[]ref.ID
	// Own gives where the record keeps what it holds in fields of one's own; nil for kinds
	// without. Load reads them with the record: see own.Gather.
	Own func(*T) *own.Values
	// Private reports whether only those see the record who see private ones; nil
	// for kinds that know no difference.
	Private func(*T) bool
	// Veiled reports whether those who don't see private records are shown only that
	// the record is there, and when; nil for kinds that know no difference.
	Veiled func(*T) bool
	// Collection is the calendar or list the record is in; nil for kinds without.
	Collection func(*T) ref.ID
	// Taken is the refusal when a rule of uniqueness of the kind is broken.
	Taken *errs.Error
}

// Get loads a record, living or trashed. Errors: <kind>.not_found.
func (k *Kind[T]) Get(ctx context.Context, r db.Reader, org ref.Org, id ref.ID) (T, error) {
	rec, err := records{k}.get(ctx, r, org, id)
	return whole[T](rec), err
}

// Open loads a record and asks whether the actor may do something with it: the
// first step of every use case on one record. A record in a space that is not
// seen, or a private one seen by somebody who doesn't see those, is missing.
// Errors: <kind>.not_found, access.forbidden, access.read_only.
func (k *Kind[T]) Open(ctx context.Context, r db.Reader, a access.Actor, id ref.ID, verb access.Verb) (T, access.Permit, error) {
	rec, permit, err := records{k}.open(ctx, r, a, id, verb)
	return whole[T](rec), permit, err
}

// Current loads a record again inside the transaction that will change it, and
// makes sure it is still the one that was opened and that the caller's rev is its
// rev. Whatever was seen outside may have changed meanwhile. Rev 0 stands for the
// rev that was opened: the caller takes the record as it is.
// Errors: <kind>.not_found, <kind>.stale.
func (k *Kind[T]) Current(ctx context.Context, tx *journal.Tx, opened T, rev int64) (T, error) {
	rec, err := records{k}.current(ctx, tx, &opened, rev)
	return whole[T](rec), err
}

// Change is a use case that changes one record, whole: Open, Current, change, Reply. What change
// gives it has saved; answer makes the reply of it, with the act, which is empty when nothing changed.
// Errors: those of Open and Current.
func (k *Kind[T]) Change(ctx context.Context, j *journal.Journal, a access.Actor, id ref.ID, rev int64, change func(*journal.Tx, T) (T, error), answer func(now T, act ref.Act) any) error {
	return records{k}.change(ctx, j, a, id, rev, func(tx *journal.Tx, was any) (any, error) {
		now, err := change(tx, whole[T](was))
		return &now, err
	}, func(now any, act ref.Act) any { return answer(whole[T](now), act) })
}

// Create writes a new record whose head came from Born. When the same member has
// created the same id in the same space before, nothing is written: *rec becomes
// that record, and act is the one that created it.
// Errors: <kind>.id_taken, tag.unknown, Taken.
func (k *Kind[T]) Create(ctx context.Context, tx *journal.Tx, rec *T) (act ref.Act, err error) {
	return records{k}.create(ctx, tx, rec, false)
}

// CreateAfter is Create for a record that follows another, or comes from another space, and has what that one
// has: tags that are in the trash, and those of the other space, too.
func (k *Kind[T]) CreateAfter(ctx context.Context, tx *journal.Tx, rec *T) (act ref.Act, err error) {
	return records{k}.create(ctx, tx, rec, true)
}

// Save writes a changed record: was is what Current gave, now the same with
// changes. It gets the next rev.
// Errors: tag.unknown, Taken.
func (k *Kind[T]) Save(tx *journal.Tx, was T, now *T) error {
	return records{k}.save(tx, journal.Update, &was, now, false)
}

// Trash puts a record away. It is no error when it is in the trash already.
func (k *Kind[T]) Trash(tx *journal.Tx, was T) (T, error) {
	return k.TrashAs(tx, was, was)
}

// TrashAs is Trash for a record that goes away as now, which may say more than was.
func (k *Kind[T]) TrashAs(tx *journal.Tx, was, now T) (T, error) {
	err := records{k}.trash(tx, &was, &now)
	return now, err
}

// Restore takes a record out of the trash. It is no error when it is not in it.
// Errors: Taken.
func (k *Kind[T]) Restore(tx *journal.Tx, was T) (T, error) {
	now := was
	err := records{k}.restore(tx, &was, &now)
	return now, err
}

// Reverse takes one change of a record back: a create by trashing it, a trash by
// restoring it, an update by writing what was before. It refuses when the record
// no longer says what the change left it saying; that it was changed and changed
// back meanwhile does not matter, so that several acts can be undone in turn.
// It is a journal.Reverser.
// Errors: <kind>.changed_since, act.not_undoable, Taken.
func (k *Kind[T]) Reverse(ctx context.Context, tx *journal.Tx, row journal.Row) error {
	return records{k}.reverse(ctx, tx, row)
}

// Entries yields the search entries of all living records of an organisation, for
// rebuilding the index and for checking it. page selects what Scan scans of the
// living records with id > $2 of org $1, by id, $3 of them at most.
func (k *Kind[T]) Entries(ctx context.Context, r db.Reader, org ref.Org, page db.SQL) iter.Seq2[search.Entry, error] {
	return records{k}.entries(ctx, r, org, page)
}

// EntryOf is the search entry of a record with the words in its own fields.
func (k *Kind[T]) EntryOf(rec *T) search.Entry { return records{k}.entryOf(rec) }

// Privacy tells the journal for whom a change is; was is nil for a create.
func (k *Kind[T]) Privacy(was, now *T) journal.Privacy {
	if was == nil {
		return records{k}.privacy(nil, now)
	}
	return records{k}.privacy(was, now)
}

// Owned makes the own fields of a kind usable. sees refuses who may not see a record whole, and
// changes keeps those from writing who may not change it; nil for kinds where access says all of it.
func (k *Kind[T]) Owned(j *journal.Journal, sees, changes func(access.Actor, *T) error) Owned {
	return owning{records{k}, j, judging(sees), judging(changes)}.owned()
}

func judging[T any](judge func(access.Actor, *T) error) func(access.Actor, any) error {
	return func(a access.Actor, rec any) error {
		if judge == nil {
			return nil
		}
		return judge(a, rec.(*T))
	}
}
