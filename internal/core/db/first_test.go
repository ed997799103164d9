package db_test

import (
	"testing"
	"context"
	"anteroom/internal/core/db"
)

func TestFirst(t *testing.T) {
	d, err := db.Open(t.Context(), db.Config{Dir: t.TempDir()})
	if err != nil { t.Fatal(err) }
	defer d.Close()
	if err := d.Migrate(t.Context()); err != nil { t.Fatal(err) }
	err = d.Housekeep(t.Context(), "setup", func(tx *db.Tx) error {
		_, err := tx.Exec("INSERT INTO organisation (org,name,created_us) VALUES ($1,$2,$3)", "o", "n", 1)
		return err
	})
	if err != nil { t.Fatal(err) }
	n, err := db.One(context.Background(), d, db.Scan1[string], "SELECT name FROM organisation WHERE org=$1", "o")
	t.Log(n, err)
}
