package journal

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"database/sql"

	"github.com/go-json-experiment/json"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ref"
)

// Journal writes records and tells what was written.
type Journal struct {
	db       *db.DB
	clock    clock.Clock
	heads    *heads
	named    *named // with the embedded database only
	watchers map[ref.Kind][]Watcher
}

// Watcher hears of every change of a kind inside the transaction that makes it, by
// whatever way it came: acts, undos, files. It may derive rows of its own, and fails
// the act when it fails.
type Watcher func(tx *Tx, e Entry) error

// Hear adds a watcher of a kind. It is called while the house is built, before the first write.
func (j *Journal) Hear(kind ref.Kind, w Watcher) {
	if j.watchers == nil {
		j.watchers = map[ref.Kind][]Watcher{}
	}
	j.watchers[kind] = append(j.watchers[kind], w)
}

// New makes the journal of a database.
func New(d *db.DB, c clock.Clock) *Journal {
	return &Journal{db: d, clock: c, heads: newHeads(), named: &named{of: map[ref.Org]namedIn{}}}
}

// DB gives the database for reading.
func (j *Journal) DB() *db.DB { return j.db }

// Tx is one use case inside its transaction. Everything written with it commits
// together with its journal rows, or not at all.
type Tx struct {
	inner   *db.Tx
	hearing map[ref.Kind][]Watcher
	permit  access.Permit
	act     ref.Act
	undoes  ref.Act
	now     clock.Micros
	seq     int64
	changed int64
	told    map[ref.Kind]int64 // the last row of each kind
	epoch   bool
	reply   []byte
}

// Write runs fn as one act under a permit. fn may be run again when the
// database asks for it, so it must not have effects of its own; it holds SQL
// only. The act is returned so that it can be undone.
// Errors: those of fn; storage.full; idempotency.*.
func (j *Journal) Write(ctx context.Context, p access.Permit, fn func(tx *Tx) error) (ref.Act, error) {
	return j.WriteAs(ctx, p, ref.Act(ref.New()), "", fn)
}

// WriteAs is Write for a part of a longer act, or for one that undoes another.
func (j *Journal) WriteAs(ctx context.Context, p access.Permit, act, undoes ref.Act, fn func(tx *Tx) error) (ref.Act, error) {
	if !p.Valid() {
		return "", errs.New(errs.Internal, "journal.no_permit", "A write without a permit.")
	}
	org := p.Actor().Org
	once, hasKey := onceOf(ctx)
	var head, epoch int64
	err := j.db.Write(ctx, func(inner *db.Tx) error {
		tx := &Tx{inner: inner, hearing: j.watchers, permit: p, act: act, undoes: undoes, now: clock.Of(j.clock.Now()), told: map[ref.Kind]int64{}}
		before, known := inner.Left(headOf{org}).(Head)
		if !known {
			if err := inner.QueryRow(ctx, j.takeHead(), org).Scan(&before.Seq, &before.Epoch); err != nil {
				return err
			}
		}
		tx.seq, epoch = before.Seq, before.Epoch
		if err := fn(tx); err != nil {
			return err
		}
		if tx.changed > 0 && len(tx.told) == 0 {
			return errs.New(errs.Internal, "journal.untold", "A write that the journal was not told of.")
		}
		if hasKey {
			if err := tx.remember(once); err != nil {
				return err
			}
		}
		if tx.epoch {
			epoch++
		}
		if j.db.Engine() == db.SQLite {
			j.named.note(org, before.Seq, tx.seq, tx.told)
		}
		if head = tx.seq; before == (Head{head, epoch}) {
			return nil
		}
		return inner.Leave(headOf{org}, Head{head, epoch}, qSetHead, org, head, epoch)
	})
	if err != nil {
		return "", err
	}
	j.heads.publish(org, Head{Seq: head, Epoch: epoch})
	return act, nil
}

// headOf is where the acts that share a transaction leave how far the journal is.
type headOf struct{ org ref.Org }

// takeHead makes this write the organisation's only one. SQLite has one writer anyhow,
// so there it is enough to read.
func (j *Journal) takeHead() db.SQL {
	if j.db.Engine() == db.SQLite {
		return qHead
	}
	return qTakeHead
}

// Query reads inside the transaction.
func (tx *Tx) Query(ctx context.Context, q db.SQL, args ...any) (*sql.Rows, error) {
	return tx.inner.Query(ctx, q, args...)
}

// QueryRow reads one row inside the transaction.
func (tx *Tx) QueryRow(ctx context.Context, q db.SQL, args ...any) *sql.Row {
	return tx.inner.QueryRow(ctx, q, args...)
}

// Engine says on which database the transaction runs.
func (tx *Tx) Engine() db.Engine { return tx.inner.Engine() }

// Now is the one instant of the use case.
func (tx *Tx) Now() clock.Micros { return tx.now }

// Act is the id that all rows of the use case share.
func (tx *Tx) Act() ref.Act { return tx.act }

// Undoes is the act that this one takes back; empty for any other.
func (tx *Tx) Undoes() ref.Act { return tx.undoes }

// Org is the organisation written in.
func (tx *Tx) Org() ref.Org { return tx.permit.Actor().Org }

// Member is who acts.
func (tx *Tx) Member() ref.Member { return tx.permit.Actor().Member }

// Actor is who acts, with the grants that the permit was made from.
func (tx *Tx) Actor() access.Actor { return tx.permit.Actor() }

// Only narrows what the act writes to some of the spaces of its permit: for one that finds out only inside which
// records it changes, and so on whose behalf it is.
func (tx *Tx) Only(spaces ...ref.Space) { tx.permit = tx.permit.Only(spaces...) }

// Exec changes records; each change must be told by Tell before the end.
func (tx *Tx) Exec(q db.SQL, args ...any) (int64, error) {
	n, err := tx.inner.Exec(q, args...)
	tx.changed += n
	return n, err
}

// Derive writes rows that follow from records and are not records themselves:
// search entries, grants, projections. They need no journal row of their own.
func (tx *Tx) Derive(q db.SQL, args ...any) (int64, error) { return tx.inner.Exec(q, args...) }

// DeriveRow is Derive of one row of SQLite's, and gives its rowid.
func (tx *Tx) DeriveRow(q db.OnlySQLite, args ...any) (rowid int64, err error) {
	return tx.inner.Insert(q, args...)
}

// DeriveAtEnd is Derive that waits until every use case that shares the commit has
// written: see db.Tx.AtEnd.
func (tx *Tx) DeriveAtEnd(q db.SQL, args ...any) error { return tx.inner.AtEnd(q, args...) }

// GrantsChanged bumps the view epoch: streams, ETags and caches made under the old grants end.
func (tx *Tx) GrantsChanged() { tx.epoch = true }

// Tell appends a row to the journal. The entry's space must be one the permit names.
func (tx *Tx) Tell(e Entry) error {
	if !tx.permit.Allows(e.Space) {
		return errs.Newf(errs.Internal, "journal.outside_permit", "A %s outside the permit's spaces.", e.Kind)
	}
	before, err := encode(e.Before)
	if err != nil {
		return err
	}
	after, err := encode(e.After)
	if err != nil {
		return err
	}
	salt := make([]byte, 16)
	if _, err := rand.Read(salt); err != nil {
		return err
	}
	tx.seq++
	tx.told[e.Kind] = tx.seq
	a := tx.permit.Actor()
	_, err = tx.inner.Exec(qAppend, a.Org, tx.seq, tx.now, tx.act, a.Member, opt(tx.permit.Principal()), a.Via,
		e.Space, opt(e.Collection), e.Kind, e.ID, e.Op, e.Rev, text(before), text(after), salt,
		digest(salt, before), digest(salt, after), opt(tx.undoes), e.Private)
	if err != nil {
		return err
	}
	for _, hear := range tx.hearing[e.Kind] {
		if err := hear(tx, e); err != nil {
			return err
		}
	}
	return nil
}

func encode(v any) ([]byte, error) {
	if v == nil {
		return nil, nil
	}
	return json.Marshal(v, json.Deterministic(true))
}

// digest is what the seal covers: the content can be erased together with its
// salt, and the chain still holds.
func digest(salt, content []byte) []byte {
	if content == nil {
		return nil
	}
	h := sha256.New()
	h.Write(salt)
	h.Write(content)
	return h.Sum(nil)
}

func opt[T ~string](v T) any {
	if v == "" {
		return nil
	}
	return string(v)
}

func text(b []byte) any {
	if b == nil {
		return nil
	}
	return string(b)
}
