package search

import (
	"context"

	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/ref"
)

const (
	fUses db.Fragment = `SELECT g.tag, COUNT(*) FROM search_entry e JOIN tagged g ON g.org = e.org AND g.kind = e.kind AND g.id = e.id
WHERE e.org = ?`
	fByTag db.Fragment = `GROUP BY g.tag`
)

// Uses counts on how many records each tag is, of those that the views show and that are not in
// the trash. A tag on none of them is not in the answer.
func Uses(ctx context.Context, r db.Reader, views map[ref.Kind]access.View) (map[ref.ID]int, error) {
	bounds := boundsOf(views)
	uses := map[ref.ID]int{}
	if len(bounds) == 0 {
		return uses, nil
	}
	b := within(db.Build(fUses, bounds[0].org), bounds).Add(fByTag)
	err := db.Each(ctx, r, func(row db.Row) error {
		var tag ref.ID
		var n int
		err := row.Scan(&tag, &n)
		uses[tag] = n
		return err
	}, b.SQL(), b.Args()...)
	return uses, err
}
