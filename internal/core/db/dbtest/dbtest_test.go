package dbtest_test

import (
	"testing"

	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
)

func TestEachDatabaseIsMigratedAndItsOwn(t *testing.T) {
	const qPut db.SQL = `INSERT INTO organisation (org, name, created_us) VALUES ($1, $2, $3)`
	const qCount db.SQL = `SELECT count(*) FROM organisation`
	for range 2 { // the second round would see the first one's row
		dbtest.Each(t, func(t *testing.T, d *db.DB) {
			if err := d.Housekeep(t.Context(), "setup", func(tx *db.Tx) error {
				_, err := tx.Exec(qPut, "org", "Example", 1)
				return err
			}); err != nil {
				t.Fatal(err)
			}
			n, err := db.One(t.Context(), d, db.Scan1[int], qCount)
			if err != nil || n != 1 {
				t.Fatalf("rows = %d, %v; want the one just written", n, err)
			}
		})
	}
}
