package journal

import (
	"context"

	"anteroom/internal/core/db"
	"anteroom/internal/core/ref"
)

const (
	fTouched   db.Fragment = `SELECT space, MAX(seq) FROM journal WHERE org = ? AND seq > ?`
	fTouchedBy db.Fragment = `GROUP BY space`
)

// Touched gives, for each space in which records of some kinds changed after seq,
// the number of the last such change: what was read of a space before it is stale.
func (j *Journal) Touched(ctx context.Context, org ref.Org, seq int64, kinds ...ref.Kind) (map[ref.Space]int64, error) {
	return TouchedIn(ctx, j.db, org, seq, kinds...)
}

// TouchedIn is Touched as a transaction sees it: with what others wrote just before it.
func TouchedIn(ctx context.Context, r db.Reader, org ref.Org, seq int64, kinds ...ref.Kind) (map[ref.Space]int64, error) {
	last := map[ref.Space]int64{}
	q := db.In(db.Build(fTouched, org, seq), "AND", "kind", kinds).Add(fTouchedBy)
	err := db.Each(ctx, r, func(row db.Row) error {
		var space ref.Space
		var seq int64
		err := row.Scan(&space, &seq)
		last[space] = seq
		return err
	}, q.SQL(), q.Args()...)
	return last, err
}
