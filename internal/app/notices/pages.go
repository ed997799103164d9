package notices

import (
	"context"
	"slices"

	"anteroom/internal/core/db"
)

// pageOf is how many rows are read at once, of however many there are: nobody's many hide those of others.
const pageOf = 2000

// inPages calls each for all rows of a question that goes on after the key each gives. The key, that of nothing at
// first, and the length of a page are its last arguments.
func inPages[T any](ctx context.Context, r db.Reader, scan func(db.Row) (T, error), each func(T) []any, q db.SQL, args []any, after ...any) error {
	for {
		rows, err := db.All(ctx, r, scan, q, append(slices.Concat(args, after), pageOf)...)
		if err != nil {
			return err
		}
		for _, one := range rows {
			after = each(one)
		}
		if len(rows) < pageOf {
			return nil
		}
	}
}
