package record

import (
	"context"
	"iter"

	"anteroom/internal/core/db"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
)

// entriesAtOnce is how many records one read of Entries loads.
const entriesAtOnce = 500

func (k records) entries(ctx context.Context, r db.Reader, org ref.Org, page db.SQL) iter.Seq2[search.Entry, error] {
	return func(yield func(search.Entry, error) bool) {
		for after := ref.ID(""); ; {
			some, err := db.All(ctx, r, k.scan, page, org, after, entriesAtOnce)
			if err != nil {
				yield(search.Entry{}, err)
				return
			}
			for _, rec := range some {
				if !yield(k.entryOf(rec), nil) {
					return
				}
				after = k.head(rec).ID
			}
			if len(some) < entriesAtOnce {
				return
			}
		}
	}
}
