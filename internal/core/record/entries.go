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

// Entries yields the search entries of all living records of an organisation, for
// rebuilding the index and for checking it. page selects what Scan scans of the
// living records with id > $2 of org $1, by id, $3 of them at most.
func (k *Kind[T]) Entries(ctx context.Context, r db.Reader, org ref.Org, page db.SQL) iter.Seq2[search.Entry, error] {
	return func(yield func(search.Entry, error) bool) {
		for after := ref.ID(""); ; {
			some, err := db.All(ctx, r, k.Scan, page, org, after, entriesAtOnce)
			if err != nil {
				yield(search.Entry{}, err)
				return
			}
			for i := range some {
				if !yield(k.EntryOf(&some[i]), nil) {
					return
				}
				after = k.Head(&some[i]).ID
			}
			if len(some) < entriesAtOnce {
				return
			}
		}
	}
}
