package space

import (
	"context"
	"database/sql"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

// Kind says whose a space is.
type Kind string

// The kinds.
const (
	Organisation Kind = "organisation"
	Member       Kind = "member"
	Principal    Kind = "principal"
)

// Grant is a stored grant and the record that made it.
type Grant struct {
	access.Grant
	Member ref.Member
	Source ref.Record
}

const (
	qOpen   db.SQL = `INSERT INTO space (org, id, kind, name, created_us) VALUES ($1, $2, $3, $4, $5)`
	qRename db.SQL = `UPDATE space SET name = $3 WHERE org = $1 AND id = $2`
	qAdd    db.SQL = `INSERT INTO access_grant (org, id, space, member, role, from_us, until_us, sees_private, source_kind, source_id, rev, created_us)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1, $11)`
	qDrop db.SQL = `DELETE FROM access_grant WHERE org = $1 AND source_kind = $2 AND source_id = $3`
	qHeld db.SQL = `SELECT space, member, role, from_us, until_us, sees_private, source_kind, source_id
FROM access_grant WHERE org = $1 AND member = $2 AND (until_us IS NULL OR until_us > $3) ORDER BY space, id`
	qAll db.SQL = `SELECT space, member, role, from_us, until_us, sees_private, source_kind, source_id
FROM access_grant WHERE org = $1 AND (until_us IS NULL OR until_us > $2) ORDER BY space, member, id`
)

// Open makes a space. Its id must be new; a member's or principal's space carries their id.
func Open(tx *journal.Tx, id ref.Space, kind Kind, name string) error {
	_, err := tx.Derive(qOpen, tx.Org(), id, kind, name, tx.Now())
	return err
}

// Rename follows the name of whose space it is.
func Rename(tx *journal.Tx, id ref.Space, name string) error {
	_, err := tx.Derive(qRename, tx.Org(), id, name)
	return err
}

// Replace makes the grants of a source exactly these; none takes all away. A
// grant that would end before it begins is left out. Source is filled in.
func Replace(tx *journal.Tx, source ref.Record, grants ...Grant) error {
	tx.GrantsChanged()
	if _, err := tx.Derive(qDrop, tx.Org(), source.Kind, source.ID); err != nil {
		return err
	}
	for _, g := range grants {
		if g.Until <= g.From {
			continue
		}
		var until any
		if g.Until != clock.Forever {
			until = g.Until
		}
		_, err := tx.Derive(qAdd, tx.Org(), ref.New(), g.Space, g.Member, g.Role, g.From, until, g.SeesPrivate,
			source.Kind, source.ID, tx.Now())
		if err != nil {
			return err
		}
	}
	return nil
}

// Held gives the grants a member holds at an instant or will hold later.
func Held(ctx context.Context, r db.Reader, org ref.Org, member ref.Member, at clock.Micros) ([]Grant, error) {
	return db.All(ctx, r, scan, qHeld, org, member, at)
}

// All gives every grant of an organisation that holds at an instant or will
// later, by space and member. Narrow it by a View before showing it.
func All(ctx context.Context, r db.Reader, org ref.Org, at clock.Micros) ([]Grant, error) {
	return db.All(ctx, r, scan, qAll, org, at)
}

func scan(row db.Row) (Grant, error) {
	var g Grant
	var until sql.NullInt64
	err := row.Scan(&g.Space, &g.Member, &g.Role, &g.From, &until, &g.SeesPrivate, &g.Source.Kind, &g.Source.ID)
	g.Until = clock.Forever
	if until.Valid {
		g.Until = clock.Micros(until.Int64)
	}
	return g, err
}

const (
	qClose  db.SQL      = `UPDATE space SET closed_us = $3 WHERE org = $1 AND id = $2`
	fClosed db.Fragment = `SELECT COUNT(*) FROM space WHERE org = ? AND closed_us IS NOT NULL`
)

// Close closes a space with whose it is at an instant, or opens it again at 0. Its grants are ended by whoever made
// them; this says so to those who come without one.
func Close(tx *journal.Tx, id ref.Space, at clock.Micros) error {
	var when any
	if at != 0 {
		when = at
	}
	_, err := tx.Derive(qClose, tx.Org(), id, when)
	return err
}

// Closed reports whether any of some spaces is closed: then no link leads into it and nobody is shown what is in it.
func Closed(ctx context.Context, r db.Reader, org ref.Org, ids ...ref.Space) (bool, error) {
	b := db.In(db.Build(fClosed, org), "AND", "id", ids)
	n, err := db.One(ctx, r, db.Scan1[int], b.SQL(), b.Args()...)
	return n > 0, err
}

const qExists db.SQL = `SELECT COUNT(*) FROM space WHERE org = $1 AND id = $2`

// Exists reports whether there is a space with this id.
func Exists(ctx context.Context, r db.Reader, org ref.Org, id ref.Space) (bool, error) {
	n, err := db.One(ctx, r, db.Scan1[int], qExists, org, id)
	return n > 0, err
}

const fNames db.Fragment = `SELECT id, name FROM space WHERE org = ?`

// Names gives the names of spaces.
func Names(ctx context.Context, r db.Reader, org ref.Org, ids []ref.Space) (map[ref.Space]string, error) {
	return names(ctx, r, db.In(db.Build(fNames, org), "AND", "id", ids))
}

// AllNames gives the names of all spaces of an organisation.
func AllNames(ctx context.Context, r db.Reader, org ref.Org) (map[ref.Space]string, error) {
	return names(ctx, r, db.Build(fNames, org))
}

func names(ctx context.Context, r db.Reader, q *db.Builder) (map[ref.Space]string, error) {
	names := map[ref.Space]string{}
	err := db.Each(ctx, r, func(row db.Row) error {
		var id ref.Space
		var name string
		err := row.Scan(&id, &name)
		names[id] = name
		return err
	}, q.SQL(), q.Args()...)
	return names, err
}
