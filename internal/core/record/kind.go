package record

import (
	"context"
	"errors"
	"slices"
	"strings"

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
	// Update has WHERE org = $1 AND id = $2 AND space = $3 AND rev = $4 - 1.
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
	rec, err := db.One(ctx, r, k.Scan, k.Load, org, id)
	if errors.Is(err, db.ErrNoRows) {
		return rec, errs.Missing(string(k.Name))
	}
	return rec, err
}

// Open loads a record and asks whether the actor may do something with it: the
// first step of every use case on one record. A record in a space that is not
// seen, or a private one seen by somebody who doesn't see those, is missing.
// Errors: <kind>.not_found, access.forbidden, access.read_only.
func (k *Kind[T]) Open(ctx context.Context, r db.Reader, a access.Actor, id ref.ID, verb access.Verb) (T, access.Permit, error) {
	var none T
	rec, err := k.Get(ctx, r, a.Org, id)
	if err != nil {
		return none, access.Permit{}, err
	}
	if !k.seenBy(a, &rec) {
		return none, access.Permit{}, errs.Missing(string(k.Name)) // before "forbidden", which would tell that it is there
	}
	permit, err := access.Authorize(a, access.On(k.Name, verb), k.Head(&rec).Space)
	if err != nil {
		return none, access.Permit{}, err
	}
	return rec, permit, nil
}

// Current loads a record again inside the transaction that will change it, and
// makes sure it is still the one that was opened and that the caller's rev is its
// rev. Whatever was seen outside may have changed meanwhile. Rev 0 stands for the
// rev that was opened: the caller takes the record as it is.
// Errors: <kind>.not_found, <kind>.stale.
func (k *Kind[T]) Current(ctx context.Context, tx *journal.Tx, opened T, rev int64) (T, error) {
	was := k.Head(&opened)
	if rev == 0 {
		rev = was.Rev
	}
	rec, err := k.Get(ctx, tx, tx.Org(), was.ID)
	if err != nil {
		return rec, err
	}
	if now := k.Head(&rec); now.Rev != rev || now.Space != was.Space || k.private(&rec) != k.private(&opened) {
		return rec, errs.StaleRev(string(k.Name))
	}
	return rec, nil
}

const qCreated db.SQL = `SELECT act FROM journal WHERE org = $1 AND kind = $2 AND id = $3 AND op = 'create' ORDER BY seq LIMIT 1`

// Create writes a new record whose head came from Born. When the same member has
// created the same id in the same space before, nothing is written: *rec becomes
// that record, and act is the one that created it.
// Errors: <kind>.id_taken, tag.unknown, Taken.
func (k *Kind[T]) Create(ctx context.Context, tx *journal.Tx, rec *T) (act ref.Act, err error) {
	return k.create(ctx, tx, rec, false)
}

// CreateAfter is Create for a record that follows another, or comes from another space, and has what that one
// has: tags that are in the trash, and those of the other space, too.
func (k *Kind[T]) CreateAfter(ctx context.Context, tx *journal.Tx, rec *T) (act ref.Act, err error) {
	return k.create(ctx, tx, rec, true)
}

func (k *Kind[T]) create(ctx context.Context, tx *journal.Tx, rec *T, anyTag bool) (act ref.Act, err error) {
	h := k.Head(rec)
	k.tidy(rec)
	n, err := tx.Exec(k.Insert, k.args(tx, rec)...)
	switch {
	case err != nil:
		return "", k.refused(err)
	case n == 0:
		return k.again(ctx, tx, rec)
	}
	if k.Tags != nil {
		if err := putTags(tx, k.Name, h, nil, *k.Tags(rec), anyTag); err != nil {
			return "", err
		}
	}
	if k.Own != nil {
		if err := own.Put(tx, k.Name, h.ID, nil, *k.Own(rec)); err != nil {
			return "", err
		}
	}
	return tx.Act(), k.tell(tx, journal.Create, nil, rec)
}

// again answers a create that was sent twice. Meanwhile the record may have become
// one that whoever made it doesn't see.
func (k *Kind[T]) again(ctx context.Context, tx *journal.Tx, rec *T) (act ref.Act, err error) {
	asked := *k.Head(rec)
	if *rec, err = k.Get(ctx, tx, tx.Org(), asked.ID); err != nil {
		return "", err
	}
	if have := k.Head(rec); have.CreatedBy != asked.CreatedBy || have.Space != asked.Space || !k.seenBy(tx.Actor(), rec) {
		var none T
		*rec = none
		return "", errs.New(errs.Conflict, string(k.Name)+".id_taken", "This id belongs to something else. Make a new one.")
	}
	return act, tx.QueryRow(ctx, qCreated, tx.Org(), k.Name, asked.ID).Scan(&act)
}

// Save writes a changed record: was is what Current gave, now the same with
// changes. It gets the next rev.
// Errors: tag.unknown, Taken.
func (k *Kind[T]) Save(tx *journal.Tx, was T, now *T) error {
	return k.save(tx, journal.Update, was, now, false)
}

// Trash puts a record away. It is no error when it is in the trash already.
func (k *Kind[T]) Trash(tx *journal.Tx, was T) (T, error) {
	return k.TrashAs(tx, was, was)
}

// TrashAs is Trash for a record that goes away as now, which may say more than was.
func (k *Kind[T]) TrashAs(tx *journal.Tx, was, now T) (T, error) {
	if k.Head(&was).TrashedUS != 0 {
		return now, nil
	}
	k.Head(&now).TrashedUS = tx.Now()
	return now, k.save(tx, journal.Trash, was, &now, true)
}

// Restore takes a record out of the trash. It is no error when it is not in it.
// Errors: Taken.
func (k *Kind[T]) Restore(tx *journal.Tx, was T) (T, error) {
	now := was
	if k.Head(&now).TrashedUS == 0 {
		return now, nil
	}
	k.Head(&now).TrashedUS = 0
	return now, k.save(tx, journal.Restore, was, &now, true)
}

// save writes; anyTag also takes tags that are in the trash, which a record may keep.
func (k *Kind[T]) save(tx *journal.Tx, op journal.Op, was T, now *T, anyTag bool) error {
	k.tidy(now)
	h := k.Head(now)
	h.Rev = k.Head(&was).Rev + 1
	h.UpdatedUS = tx.Now()
	n, err := tx.Exec(k.Update, k.args(tx, now)...)
	switch {
	case err != nil:
		return k.refused(err)
	case n == 0:
		return errs.StaleRev(string(k.Name))
	}
	if k.Tags != nil {
		if err := putTags(tx, k.Name, h, *k.Tags(&was), *k.Tags(now), anyTag); err != nil {
			return err
		}
	}
	if k.Own != nil {
		if err := own.Put(tx, k.Name, h.ID, *k.Own(&was), *k.Own(now)); err != nil {
			return err
		}
	}
	return k.tell(tx, op, &was, now)
}

// tell writes the journal row and the search entry.
func (k *Kind[T]) tell(tx *journal.Tx, op journal.Op, was, now *T) error {
	h := k.Head(now)
	e := journal.Entry{Space: h.Space, Kind: k.Name, ID: h.ID, Op: op, Rev: h.Rev, After: now, Private: k.Privacy(was, now)}
	if was != nil {
		e.Before = was
	}
	if k.Collection != nil {
		e.Collection = k.Collection(now)
	}
	if err := tx.Tell(e); err != nil {
		return err
	}
	if k.Entry == nil {
		return nil
	}
	if h.TrashedUS != 0 {
		return search.Drop(tx, k.Name, h.ID)
	}
	if op == journal.Create {
		return search.Add(tx, k.EntryOf(now))
	}
	entry := k.EntryOf(now)
	if op == journal.Update && k.Head(was).TrashedUS == 0 && k.EntryOf(was) == entry {
		return nil // it is found as it was
	}
	return search.Put(tx, entry)
}

// EntryOf is the search entry of a record with the words in its own fields.
func (k *Kind[T]) EntryOf(rec *T) search.Entry {
	e := k.Entry(rec)
	if k.Own == nil || len(*k.Own(rec)) == 0 {
		return e
	}
	if words := k.Own(rec).Words(); words != "" {
		e.Body = strings.TrimPrefix(e.Body+"\n"+words, "\n")
	}
	return e
}

// tidy brings tags and own fields into the one order in which they are stored, each once.
func (k *Kind[T]) tidy(rec *T) {
	if k.Own != nil {
		*k.Own(rec) = k.Own(rec).Tidy()
	}
	if k.Tags == nil {
		return
	}
	tags := slices.Clone(*k.Tags(rec))
	slices.Sort(tags)
	*k.Tags(rec) = append([]ref.ID{}, slices.Compact(tags)...)
}

func (k *Kind[T]) args(tx *journal.Tx, rec *T) []any {
	return append(k.Head(rec).Args(tx.Org()), k.Values(rec)...)
}

// seenBy reports whether a record may be shown to somebody who reads in its space:
// what is private only to those who see that.
func (k *Kind[T]) seenBy(a access.Actor, rec *T) bool {
	return !k.private(rec) || access.Scope(a, access.On(k.Name, access.Read)).Private(k.Head(rec).Space)
}

func (k *Kind[T]) private(rec *T) bool { return k.Private != nil && k.Private(rec) }

// Privacy tells the journal for whom a change is; was is nil for a create.
func (k *Kind[T]) Privacy(was, now *T) journal.Privacy {
	after := k.private(now) || k.Veiled != nil && k.Veiled(now)
	before := after
	if was != nil {
		before = k.private(was) || k.Veiled != nil && k.Veiled(was)
	}
	switch {
	case before && after:
		return journal.Secluded
	case before || after:
		return journal.Closing
	}
	return journal.Public
}

// refused gives a broken rule of uniqueness the kind's own words.
func (k *Kind[T]) refused(err error) error {
	if k.Taken != nil && db.IsUnique(err) {
		return k.Taken.Because(err)
	}
	return err
}
