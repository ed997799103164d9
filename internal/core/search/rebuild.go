package search

import (
	"context"
	"iter"

	"anteroom/internal/core/db"
	"anteroom/internal/core/doctor"
	"anteroom/internal/core/ref"
)

// rebuildChunk is how many entries one transaction of a rebuild writes.
const rebuildChunk = 500

const (
	qClear     db.SQL        = `DELETE FROM search_entry WHERE org = $1 AND kind = $2`
	qClearLite db.OnlySQLite = `DELETE FROM search_fts WHERE rowid NOT IN (SELECT rowid FROM search_entry)`
)

// Rebuild replaces all entries of one kind by what entries yields. It is for
// repairs with nobody else writing: what is written meanwhile may be missed.
func Rebuild(ctx context.Context, d *db.DB, org ref.Org, kind ref.Kind, entries iter.Seq2[Entry, error]) error {
	err := d.Housekeep(ctx, "search", func(tx *db.Tx) error {
		if _, err := tx.Exec(qClear, org, kind); err != nil || tx.Engine() == db.Postgres {
			return err
		}
		return tx.AtEnd(qClearLite.SQL())
	})
	if err != nil {
		return err
	}
	write := func(chunk []Entry) error {
		return d.Housekeep(ctx, "search", func(tx *db.Tx) error {
			for _, e := range chunk {
				if err := put(keeps(tx), org, e, false); err != nil {
					return err
				}
			}
			return nil
		})
	}
	var chunk []Entry
	for e, err := range entries {
		if err != nil {
			return err
		}
		if chunk = append(chunk, e); len(chunk) == rebuildChunk {
			if err := write(chunk); err != nil {
				return err
			}
			chunk = nil
		}
	}
	return write(chunk)
}

const qUnindexed db.OnlySQLite = `SELECT e.kind || ' ' || e.id || ' has no words' FROM search_entry e
WHERE NOT EXISTS (SELECT 1 FROM search_fts WHERE search_fts.rowid = e.rowid)
UNION ALL SELECT 'words of row ' || f.rowid || ' belong to no entry' FROM search_fts f
WHERE NOT EXISTS (SELECT 1 FROM search_entry e WHERE e.rowid = f.rowid) LIMIT 50`

// Checks are the index's own invariants; that entries match records is checked
// by the area whose records they are.
func Checks(engine db.Engine) []doctor.Check {
	if engine == db.Postgres { // an entry and its words are one row there
		return nil
	}
	return []doctor.Check{doctor.Query("every search entry has its words", qUnindexed.SQL())}
}
