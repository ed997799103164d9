package db_test

import (
	"context"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"

	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
)

const (
	qBenchOrg   db.SQL = `INSERT INTO organisation (org, name, created_us) VALUES ($1, $2, $3)`
	qBenchHead  db.SQL = `INSERT INTO journal_head (org, seq, epoch) VALUES ($1, 0, 0)`
	qBenchSeq   db.SQL = `UPDATE journal_head SET seq = seq + 1 WHERE org = $1 RETURNING seq`
	qBenchSpace db.SQL = `INSERT INTO space (org, id, kind, name, created_us) VALUES ($1, $2, 'principal', $3, $4)`
	qBenchRow   db.SQL = `INSERT INTO journal (org, seq, at_us, act, actor, via, space, kind, id, op, rev, after) VALUES ($1, $2, $3, $4, 'm', 'api', 's', 'space', $5, 'create', 1, $6)`
	qBenchGet   db.SQL = `SELECT name, created_us FROM space WHERE org = $1 AND id = $2`
	qBenchList  db.SQL = `SELECT id, name, created_us FROM space WHERE org = $1 AND id > $2 ORDER BY org, id LIMIT 50`
)

// benchEngines runs f on SQLite, and on PostgreSQL when there is a cluster.
func benchEngines(b *testing.B, f func(b *testing.B, d *db.DB)) {
	b.Run("sqlite", func(b *testing.B) { f(b, dbtest.SQLite(b)) })
	b.Run("postgres", func(b *testing.B) { f(b, dbtest.Postgres(b)) })
}

func benchSetUp(b *testing.B, d *db.DB) {
	b.Helper()
	err := d.Housekeep(b.Context(), "setup", func(tx *db.Tx) error {
		if _, err := tx.Exec(qBenchOrg, "o", "Example", 1); err != nil {
			return err
		}
		_, err := tx.Exec(qBenchHead, "o")
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
}

// benchWrite is the smallest write of a record: head row, record, journal row.
func benchWrite(ctx context.Context, d *db.DB, n int64) error {
	return d.Write(ctx, func(tx *db.Tx) error {
		seq, err := db.One(ctx, tx, db.Scan1[int64], qBenchSeq, "o")
		if err != nil {
			return err
		}
		id := fmt.Sprintf("id-%012d", n)
		if _, err := tx.Exec(qBenchSpace, "o", id, "Corner office", n); err != nil {
			return err
		}
		_, err = tx.Exec(qBenchRow, "o", seq, n, id, id, `{"name":"Corner office"}`)
		return err
	})
}

func BenchmarkWrite(b *testing.B) {
	benchEngines(b, func(b *testing.B, d *db.DB) {
		benchSetUp(b, d)
		var n atomic.Int64
		for _, callers := range []int{1, 16, 64} {
			b.Run(fmt.Sprintf("callers=%d", callers), func(b *testing.B) {
				var left atomic.Int64
				left.Store(int64(b.N))
				var wg sync.WaitGroup
				for range callers {
					wg.Go(func() {
						for left.Add(-1) >= 0 {
							if err := benchWrite(b.Context(), d, n.Add(1)); err != nil {
								b.Error(err)
								return
							}
						}
					})
				}
				wg.Wait()
				b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "writes/s")
			})
		}
	})
}

func BenchmarkRead(b *testing.B) {
	benchEngines(b, func(b *testing.B, d *db.DB) {
		benchSetUp(b, d)
		for n := range int64(2000) {
			if err := d.Write(b.Context(), func(tx *db.Tx) error {
				_, err := tx.Exec(qBenchSpace, "o", fmt.Sprintf("id-%012d", n), "Corner office", n)
				return err
			}); err != nil {
				b.Fatal(err)
			}
		}
		ctx, cancel := context.WithCancel(b.Context())
		defer cancel()
		b.Run("one", func(b *testing.B) {
			for i := 0; b.Loop(); i++ {
				var name string
				var at int64
				if err := d.QueryRow(ctx, qBenchGet, "o", fmt.Sprintf("id-%012d", i%2000)).Scan(&name, &at); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run("one/parallel", func(b *testing.B) {
			b.RunParallel(func(p *testing.PB) {
				for i := 0; p.Next(); i++ {
					var name string
					var at int64
					if err := d.QueryRow(ctx, qBenchGet, "o", fmt.Sprintf("id-%012d", i%2000)).Scan(&name, &at); err != nil {
						b.Error(err)
						return
					}
				}
			})
		})
		b.Run("page of 50", func(b *testing.B) {
			for b.Loop() {
				rows, err := db.All(ctx, d, scanSpace, qBenchList, "o", "id-000000000500")
				if err != nil || len(rows) != 50 {
					b.Fatal(len(rows), err)
				}
			}
		})
		b.Run("snapshot of 5", func(b *testing.B) {
			for b.Loop() {
				err := d.Snapshot(ctx, func(ctx context.Context, r db.Reader) error {
					for range 5 {
						var name string
						var at int64
						if err := r.QueryRow(ctx, qBenchGet, "o", "id-000000000500").Scan(&name, &at); err != nil {
							return err
						}
					}
					return nil
				})
				if err != nil {
					b.Fatal(err)
				}
			}
		})
	})
}

type space struct {
	id, name string
	created  int64
}

func scanSpace(row db.Row) (s space, err error) {
	err = row.Scan(&s.id, &s.name, &s.created)
	return s, err
}
