package journal

import (
	"cmp"
	"context"
	"database/sql"
	"slices"

	"anteroom/internal/core/db"
	"anteroom/internal/core/ref"
)

// MaxPage is the most rows one read returns.
const MaxPage = 1000

const (
	outlineColumns = `seq, at_us, act, actor, on_behalf_of, via, space, collection, kind, id, op, rev, undoes, private`
	rowColumns     = outlineColumns + `, before, after`
)

// The statements of the journal.
const (
	qTakeHead db.SQL = `UPDATE journal_head SET seq = seq WHERE org = $1 RETURNING seq, epoch`
	qSetHead  db.SQL = `UPDATE journal_head SET seq = $2, epoch = $3 WHERE org = $1`
	qNewHead  db.SQL = `INSERT INTO journal_head (org, seq, epoch) VALUES ($1, 0, 1)`
	qAppend   db.SQL = `INSERT INTO journal (org, seq, at_us, act, actor, on_behalf_of, via, space, collection, kind, id, op, rev, before, after, salt, before_digest, after_digest, undoes, private)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`
	qSince   db.SQL = `SELECT ` + rowColumns + ` FROM journal WHERE org = $1 AND seq > $2 ORDER BY seq LIMIT $3`
	qOutline db.SQL = `SELECT ` + outlineColumns + ` FROM journal WHERE org = $1 AND seq > $2 ORDER BY seq LIMIT $3`
	qRecord  db.SQL = `SELECT ` + rowColumns + ` FROM journal WHERE org = $1 AND kind = $2 AND id = $3 AND seq < $4 ORDER BY seq DESC LIMIT $5`
	qAct     db.SQL = `SELECT ` + outlineColumns + ` FROM journal WHERE org = $1 AND act = $2 AND seq > $3 ORDER BY seq LIMIT $4`
	qActsEnd db.SQL = `SELECT ` + rowColumns + ` FROM journal WHERE org = $1 AND act = $2 AND seq < $3 ORDER BY seq DESC LIMIT $4`
)

// Open gives a new organisation its head, in the transaction that founds it.
func Open(tx *db.Tx, org ref.Org) error {
	_, err := tx.Exec(qNewHead, org)
	return err
}

// Since gives the rows after seq, oldest first, at most limit (and MaxPage).
func (j *Journal) Since(ctx context.Context, org ref.Org, seq int64, limit int) ([]Row, error) {
	return db.All(ctx, j.db, scanRow(org), qSince, org, seq, page(limit))
}

// Outline gives the rows after seq without what was before and after, oldest first,
// at most limit (and MaxPage): for whoever follows that something changed, not what.
func (j *Journal) Outline(ctx context.Context, org ref.Org, seq int64, limit int) ([]Row, error) {
	return db.All(ctx, j.db, scanOutline(org), qOutline, org, seq, page(limit))
}

const (
	fOfKind db.Fragment = `SELECT ` + rowColumns + ` FROM journal WHERE org = ? AND kind = ?`

	fRows  db.Fragment = `SELECT ` + rowColumns + ` FROM journal WHERE org = ?`
	fOrder db.Fragment = `ORDER BY seq`

	fOutlineOf db.Fragment = `SELECT ` + outlineColumns + ` FROM journal WHERE org = ? AND kind = ?`
)

// OutlineOf gives the rows of some records of a kind after seq, oldest first within each chunk of them.
func (j *Journal) OutlineOf(ctx context.Context, org ref.Org, kind ref.Kind, ids []ref.ID, seq int64) (all []Row, err error) {
	for some := range slices.Chunk(ids, db.MaxIn) {
		q := db.In(db.Build(fOutlineOf, org, kind), "AND", "id", some).Add("AND seq > ?", seq).Add(fOrder)
		rows, err := db.All(ctx, j.db, scanOutline(org), q.SQL(), q.Args()...)
		if err != nil {
			return nil, err
		}
		all = append(all, rows...)
	}
	return all, nil
}

// Rows gives the rows of these numbers whole, oldest first; at most MaxPage.
func (j *Journal) Rows(ctx context.Context, org ref.Org, seqs []int64) ([]Row, error) {
	q := db.In(db.Build(fRows, org), "AND", "seq", seqs).Add(fOrder)
	return db.All(ctx, j.db, scanRow(org), q.SQL(), q.Args()...)
}

// OfActs gives what some acts did to records of one kind, oldest first.
func (j *Journal) OfActs(ctx context.Context, org ref.Org, kind ref.Kind, acts []ref.Act) ([]Row, error) {
	q := db.In(db.Build(fOfKind, org, kind), "AND", "act", acts).Add(fOrder)
	return db.All(ctx, j.db, scanRow(org), q.SQL(), q.Args()...)
}

// OfRecord gives the rows of one record before seq, newest first. Pass
// clock.Forever for "from the end".
func (j *Journal) OfRecord(ctx context.Context, org ref.Org, kind ref.Kind, id ref.ID, before int64, limit int) ([]Row, error) {
	return db.All(ctx, j.db, scanRow(org), qRecord, org, kind, id, before, page(limit))
}

const fNewest db.Fragment = `ORDER BY seq DESC LIMIT ?`

// OfRecords gives the rows of some records of a kind before seq, newest first, at most limit
// (and MaxPage).
func (j *Journal) OfRecords(ctx context.Context, org ref.Org, kind ref.Kind, ids []ref.ID, before int64, limit int) (all []Row, err error) {
	for some := range slices.Chunk(ids, db.MaxIn) {
		q := db.In(db.Build(fOfKind, org, kind), "AND", "id", some).Add("AND seq < ?", before).Add(fNewest, page(limit))
		rows, err := db.All(ctx, j.db, scanRow(org), q.SQL(), q.Args()...)
		if err != nil {
			return nil, err
		}
		all = append(all, rows...)
	}
	slices.SortFunc(all, func(a, b Row) int { return cmp.Compare(b.Seq, a.Seq) })
	return all[:min(len(all), page(limit))], nil
}

func page(limit int) int {
	if limit <= 0 || limit > MaxPage {
		return MaxPage
	}
	return limit
}

func scanRow(org ref.Org) func(db.Row) (Row, error) {
	return func(row db.Row) (Row, error) {
		var r Row
		err := r.scan(org, row, &r.Before, &r.After)
		return r, err
	}
}

func scanOutline(org ref.Org) func(db.Row) (Row, error) {
	return func(row db.Row) (Row, error) {
		var r Row
		err := r.scan(org, row)
		return r, err
	}
}

// scan reads the columns of an outline, and then further ones.
func (r *Row) scan(org ref.Org, row db.Row, further ...any) error {
	var behalf, collection, undoes sql.NullString
	r.Org = org
	err := row.Scan(append([]any{&r.Seq, &r.At, &r.Act, &r.Actor, &behalf, &r.Via, &r.Space, &collection,
		&r.Kind, &r.ID, &r.Op, &r.Rev, &undoes, &r.Private}, further...)...)
	r.OnBehalfOf, r.Collection, r.Undoes = ref.ID(behalf.String), ref.ID(collection.String), ref.Act(undoes.String)
	return err
}
