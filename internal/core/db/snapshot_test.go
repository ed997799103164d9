package db_test

import (
	"context"
	"sync"
	"testing"
	"time"

	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
)

// TestFirstSnapshotsDoNotWaitForEachOther begins more snapshots at once than there
// are connections, each with statements nobody has prepared yet.
func TestFirstSnapshotsDoNotWaitForEachOther(t *testing.T) {
	const qOrganisations db.SQL = `SELECT COUNT(*) FROM organisation`
	const qSpaces db.SQL = `SELECT COUNT(*) FROM space`
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		ctx, cancel := context.WithTimeout(t.Context(), 4*time.Second) // less than a snapshot may last
		defer cancel()
		var together, all sync.WaitGroup
		together.Add(4)
		for range 4 {
			all.Go(func() {
				err := d.Snapshot(ctx, func(ctx context.Context, r db.Reader) error {
					together.Done()
					together.Wait()
					for _, q := range []db.SQL{qOrganisations, qSpaces, qOrganisations} {
						if _, err := db.One(ctx, r, db.Scan1[int], q); err != nil {
							return err
						}
					}
					return nil
				})
				if err != nil {
					t.Error(err)
				}
			})
		}
		all.Wait()
	})
}
