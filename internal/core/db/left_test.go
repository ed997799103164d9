package db_test

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"sync"
	"testing"

	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
)

const (
	qTakeName db.SQL = `UPDATE organisation SET name = name WHERE org = $1 RETURNING name`
	qSetName  db.SQL = `UPDATE organisation SET name = $2 WHERE org = $1`
	qNameOf   db.SQL = `SELECT name FROM organisation WHERE org = $1`
)

type counterKey struct{}

// countUp counts in the organisation's name, by what the closure before it left.
func countUp(tx *db.Tx) error {
	n, ok := tx.Left(counterKey{}).(int)
	if !ok {
		var name string
		if err := tx.QueryRow(context.Background(), qTakeName, "counted").Scan(&name); err != nil {
			return err
		}
		var err error
		if n, err = strconv.Atoi(name); err != nil {
			return err
		}
	}
	return tx.Leave(counterKey{}, n+1, qSetName, "counted", strconv.Itoa(n+1))
}

func TestClosuresLeaveValuesToThoseThatFollow(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		if err := d.Write(t.Context(), put("counted", "0")); err != nil {
			t.Fatal(err)
		}
		boom := errors.New("changed its mind")
		const each = 20
		var wg sync.WaitGroup
		for w := range 8 {
			wg.Go(func() {
				for i := range each {
					err := d.Write(t.Context(), countUp)
					if err != nil {
						t.Error(err)
					}
					if i%5 > 0 {
						continue
					}
					// Whoever fails leaves nothing, whether it wrote before or not.
					err = d.Write(t.Context(), func(tx *db.Tx) error {
						if i > 0 {
							if err := put(fmt.Sprint("gone ", w, i), "x")(tx); err != nil {
								return err
							}
						}
						return errors.Join(countUp(tx), boom)
					})
					if !errors.Is(err, boom) {
						t.Error(err)
					}
				}
			})
		}
		wg.Wait()
		name, err := db.One(t.Context(), d, db.Scan1[string], qNameOf, "counted")
		if err != nil || name != strconv.Itoa(8*each) {
			t.Errorf("counted %s, %v; want %d", name, err, 8*each)
		}
		if n := count(t, d); n != 1 {
			t.Errorf("%d organisations, want 1", n)
		}
	})
}

func TestAStatementLeftThatFailsFailsItsClosure(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		err := d.Write(t.Context(), func(tx *db.Tx) error {
			return errors.Join(put("one", "x")(tx), tx.Leave(counterKey{}, 1, qPutOrg, "one", "twice"))
		})
		if !db.IsUnique(err) {
			t.Errorf("%v, want a violation", err)
		}
		if n := count(t, d); n != 0 {
			t.Errorf("%d organisations, want none", n)
		}
	})
}
