package search

import (
	"context"

	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/ref"
)

const fTitles db.Fragment = `SELECT e.kind, e.id, e.space, e.title, e.at_us FROM search_entry e WHERE e.org = ?`

// Titles gives those of some records that the views show and that are not in the trash: what
// they are called, where they are.
func Titles(ctx context.Context, r db.Reader, views map[ref.Kind]access.View, of []ref.Record) (map[ref.Record]Hit, error) {
	bounds := boundsOf(views)
	all := map[ref.Record]Hit{}
	if len(bounds) == 0 || len(of) == 0 {
		return all, nil
	}
	wanted := make(map[ref.Record]bool, len(of))
	ids := make([]ref.ID, len(of))
	for i, one := range of {
		wanted[one], ids[i] = true, one.ID
	}
	b := within(db.Build(fTitles, bounds[0].org), bounds)
	db.In(b, "AND", "e.id", ids)
	err := db.Each(ctx, r, func(row db.Row) error {
		h, err := scanHit(row)
		if one := (ref.Record{Kind: h.Kind, ID: h.ID}); wanted[one] {
			all[one] = h
		}
		return err
	}, b.SQL(), b.Args()...)
	return all, err
}
