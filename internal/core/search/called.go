package search

import (
	"context"

	"anteroom/internal/core/db"
	"anteroom/internal/core/ref"
)

const fCalled db.Fragment = `SELECT e.kind, e.id, e.title FROM search_entry e WHERE e.org = ?`

// Called gives what some records are called that are not in the trash, whoever asks: it is for records
// that somebody was found to be allowed to see in another way than by a View.
func Called(ctx context.Context, r db.Reader, org ref.Org, of []ref.Record) (map[ref.Record]string, error) {
	all := map[ref.Record]string{}
	for len(of) > 0 {
		some := of[:min(len(of), db.MaxIn)]
		of = of[len(some):]
		wanted, ids := map[ref.Record]bool{}, make([]ref.ID, len(some))
		for i, one := range some {
			wanted[one], ids[i] = true, one.ID
		}
		b := db.In(db.Build(fCalled, org), "AND", "e.id", ids)
		err := db.Each(ctx, r, func(row db.Row) error {
			var one ref.Record
			var title string
			err := row.Scan(&one.Kind, &one.ID, &title)
			if wanted[one] {
				all[one] = title
			}
			return err
		}, b.SQL(), b.Args()...)
		if err != nil {
			return nil, err
		}
	}
	return all, nil
}
