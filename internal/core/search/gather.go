package search

import (
	"context"

	"anteroom/internal/core/db"
)

const (
	// calm is how many write transactions between two calls still leave room for gathering.
	calm = 20
	// gatherPages is how much of the index one transaction puts together, in pages of 4 KiB: a few milliseconds.
	gatherPages = 64
)

const (
	qGather  db.OnlySQLite = `INSERT INTO search_fts (search_fts, rank) VALUES ('merge', $1)`
	qChanges db.OnlySQLite = `SELECT total_changes()`
)

// Gatherer puts the parts of SQLite's index of words together while little is
// written: each commit adds a part, and a search has to ask every one of them. It is
// called again and again, by one goroutine.
type Gatherer struct {
	d    *db.DB
	last int64 // write transactions at the last call
	done int64 // write transactions when nothing was left to do
}

// NewGatherer makes one for d. On PostgreSQL it has nothing to do.
func NewGatherer(d *db.DB) *Gatherer { return &Gatherer{d: d, done: -1} }

// Gather works until nothing is left to do, others begin to write, or ctx ends.
func (g *Gatherer) Gather(ctx context.Context) error {
	if g.d.Engine() == db.Postgres {
		return nil
	}
	for ctx.Err() == nil {
		now := g.d.Written()
		busy := now-g.last > calm
		g.last = now
		if busy || now == g.done {
			return nil
		}
		more, err := g.some(ctx)
		if err != nil {
			return err
		}
		if !more {
			g.done = g.d.Written()
		}
	}
	return nil
}

// some puts a few pages together, and says whether there was something to do.
func (g *Gatherer) some(ctx context.Context) (more bool, err error) {
	err = g.d.Housekeep(ctx, "search", func(tx *db.Tx) error {
		before, err := changes(ctx, tx)
		if err != nil {
			return err
		}
		if _, err := tx.Exec(qGather.SQL(), gatherPages); err != nil {
			return err
		}
		after, err := changes(ctx, tx)
		more = after-before >= 2 // one is the command itself
		return err
	})
	return more, err
}

func changes(ctx context.Context, tx *db.Tx) (n int64, err error) {
	return n, tx.QueryRow(ctx, qChanges.SQL()).Scan(&n)
}
