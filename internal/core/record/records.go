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

// records is what Kind does, without the type of its records: was, now, opened and rec are what kept takes.
type records struct{ kept }

func (k records) name() ref.Kind { return k.facts().name }

// copied gives a record that can be changed without the first one.
func (k records) copied(rec any) any {
	other := k.fresh()
	k.set(other, rec)
	return other
}

func (k records) get(ctx context.Context, r db.Reader, org ref.Org, id ref.ID) (any, error) {
	rec, err := db.One(ctx, r, k.scan, k.facts().load, org, id)
	if errors.Is(err, db.ErrNoRows) {
		return nil, errs.Missing(string(k.name()))
	}
	return rec, err
}

func (k records) open(ctx context.Context, r db.Reader, a access.Actor, id ref.ID, verb access.Verb) (any, access.Permit, error) {
	rec, err := k.get(ctx, r, a.Org, id)
	if err != nil {
		return nil, access.Permit{}, err
	}
	if !k.seenBy(a, rec) {
		return nil, access.Permit{}, errs.Missing(string(k.name())) // before "forbidden", which would tell that it is there
	}
	permit, err := access.Authorize(a, access.On(k.name(), verb), k.head(rec).Space)
	if err != nil {
		return nil, access.Permit{}, err
	}
	return rec, permit, nil
}

func (k records) current(ctx context.Context, tx *journal.Tx, opened any, rev int64) (any, error) {
	was := k.head(opened)
	if rev == 0 {
		rev = was.Rev
	}
	rec, err := k.get(ctx, tx, tx.Org(), was.ID)
	if err != nil {
		return rec, err
	}
	if now := k.head(rec); now.Rev != rev || now.Space != was.Space || k.private(rec) != k.private(opened) {
		return rec, errs.StaleRev(string(k.name()))
	}
	return rec, nil
}

func (k records) change(ctx context.Context, j *journal.Journal, a access.Actor, id ref.ID, rev int64, change func(*journal.Tx, any) (any, error), answer func(any, ref.Act) any) error {
	opened, permit, err := k.open(ctx, j.DB(), a, id, access.Write)
	if err != nil {
		return err
	}
	_, err = j.Write(ctx, permit, func(tx *journal.Tx) error {
		was, err := k.current(ctx, tx, opened, rev)
		if err != nil {
			return err
		}
		now, err := change(tx, was)
		if err != nil {
			return err
		}
		var act ref.Act
		if k.head(now).Rev != k.head(was).Rev {
			act = tx.Act()
		}
		return tx.Reply(answer(now, act))
	})
	return err
}

const qCreated db.SQL = `SELECT act FROM journal WHERE org = $1 AND kind = $2 AND id = $3 AND op = 'create' ORDER BY seq LIMIT 1`

// create writes; anyTag also takes tags that are in the trash, and of other spaces.
func (k records) create(ctx context.Context, tx *journal.Tx, rec any, anyTag bool) (act ref.Act, err error) {
	k.tidy(rec)
	n, err := tx.Exec(k.facts().insert, k.args(tx, rec)...)
	switch {
	case err != nil:
		return "", k.refused(err)
	case n == 0:
		return k.again(ctx, tx, rec)
	}
	if err := k.putBeside(tx, nil, rec, anyTag); err != nil {
		return "", err
	}
	return tx.Act(), k.tell(tx, journal.Create, nil, rec)
}

// again answers a create that was sent twice. Meanwhile the record may have become
// one that whoever made it doesn't see.
func (k records) again(ctx context.Context, tx *journal.Tx, rec any) (act ref.Act, err error) {
	asked := *k.head(rec)
	found, err := k.get(ctx, tx, tx.Org(), asked.ID)
	if err != nil {
		return "", err
	}
	if have := k.head(found); have.CreatedBy != asked.CreatedBy || have.Space != asked.Space || !k.seenBy(tx.Actor(), found) {
		k.set(rec, k.fresh())
		return "", errs.New(errs.Conflict, string(k.name())+".id_taken", "This id belongs to something else. Make a new one.")
	}
	k.set(rec, found)
	return act, tx.QueryRow(ctx, qCreated, tx.Org(), k.name(), asked.ID).Scan(&act)
}

func (k records) trash(tx *journal.Tx, was, now any) error {
	if k.head(was).TrashedUS != 0 {
		return nil
	}
	k.head(now).TrashedUS = tx.Now()
	return k.save(tx, journal.Trash, was, now, true)
}

func (k records) restore(tx *journal.Tx, was, now any) error {
	if k.head(now).TrashedUS == 0 {
		return nil
	}
	k.head(now).TrashedUS = 0
	return k.save(tx, journal.Restore, was, now, true)
}

// save writes; anyTag also takes tags that are in the trash, which a record may keep.
func (k records) save(tx *journal.Tx, op journal.Op, was, now any, anyTag bool) error {
	k.tidy(now)
	h := k.head(now)
	h.Rev = k.head(was).Rev + 1
	h.UpdatedUS = tx.Now()
	update, args, err := db.Narrow(k.facts().update, keyed, k.args(tx, was), k.args(tx, now))
	if err != nil {
		return err
	}
	n, err := tx.Exec(update, args...)
	switch {
	case err != nil:
		return k.refused(err)
	case n == 0:
		return errs.StaleRev(string(k.name()))
	}
	if err := k.putBeside(tx, was, now, anyTag); err != nil {
		return err
	}
	return k.tell(tx, op, was, now)
}

// putBeside writes what a record holds in tables beside its own; was is nil for a create.
func (k records) putBeside(tx *journal.Tx, was, now any, anyTag bool) error {
	var hadTags []ref.ID
	var hadOwn own.Values
	tags, owns := k.tags(now), k.own(now)
	if was != nil && tags != nil {
		hadTags = *k.tags(was)
	}
	if was != nil && owns != nil {
		hadOwn = *k.own(was)
	}
	if tags != nil {
		if err := putTags(tx, k.name(), k.head(now), hadTags, *tags, anyTag); err != nil {
			return err
		}
	}
	if owns != nil {
		return own.Put(tx, k.name(), k.head(now).ID, hadOwn, *owns)
	}
	return nil
}

// tell writes the journal row and the search entry; was is nil for a create.
func (k records) tell(tx *journal.Tx, op journal.Op, was, now any) error {
	h := k.head(now)
	e := journal.Entry{Space: h.Space, Kind: k.name(), ID: h.ID, Op: op, Rev: h.Rev, Before: was, After: now, Private: k.privacy(was, now), Collection: k.collection(now)}
	if err := tx.Tell(e); err != nil {
		return err
	}
	if !k.facts().searched {
		return nil
	}
	if h.TrashedUS != 0 {
		return search.Drop(tx, k.name(), h.ID)
	}
	if op == journal.Create {
		return search.Add(tx, k.entryOf(now))
	}
	if op == journal.Update && k.head(was).TrashedUS == 0 {
		return search.Replace(tx, k.entryOf(was), k.entryOf(now))
	}
	return search.Put(tx, k.entryOf(now))
}

func (k records) entryOf(rec any) search.Entry {
	e := k.entry(rec)
	owns := k.own(rec)
	if owns == nil || len(*owns) == 0 {
		return e
	}
	if words := owns.Words(); words != "" {
		e.Body = strings.TrimPrefix(e.Body+"\n"+words, "\n")
	}
	return e
}

// tidy brings tags and own fields into the one order in which they are stored, each once.
func (k records) tidy(rec any) {
	if owns := k.own(rec); owns != nil {
		*owns = owns.Tidy()
	}
	if tags := k.tags(rec); tags != nil {
		sorted := slices.Clone(*tags)
		slices.Sort(sorted)
		*tags = append([]ref.ID{}, slices.Compact(sorted)...)
	}
}

func (k records) args(tx *journal.Tx, rec any) []any {
	return append(k.head(rec).Args(tx.Org()), k.values(rec)...)
}

// seenBy reports whether a record may be shown to somebody who reads in its space:
// what is private only to those who see that.
func (k records) seenBy(a access.Actor, rec any) bool {
	return !k.private(rec) || access.Scope(a, access.On(k.name(), access.Read)).Private(k.head(rec).Space)
}

func (k records) privacy(was, now any) journal.Privacy {
	after := k.private(now) || k.veiled(now)
	before := after
	if was != nil {
		before = k.private(was) || k.veiled(was)
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
func (k records) refused(err error) error {
	if taken := k.facts().taken; taken != nil && db.IsUnique(err) {
		return taken.Because(err)
	}
	return err
}
