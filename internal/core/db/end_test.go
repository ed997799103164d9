package db_test

import (
	"errors"
	"fmt"
	"slices"
	"sync"
	"testing"

	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
)

// last is put, at the end of what shares the commit.
func last(org string) func(*db.Tx) error {
	return func(tx *db.Tx) error { return tx.AtEnd(qPutOrg, org, "x") }
}

func TestAtEndRunsAfterTheClosure(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		err := d.Write(t.Context(), func(tx *db.Tx) error {
			if err := last("b")(tx); err != nil {
				return err
			}
			n, err := db.One(t.Context(), tx, db.Scan1[int], qCountOrg)
			if n != 0 {
				t.Errorf("%d rows are there before the end", n)
			}
			return errors.Join(err, put("a", "x")(tx))
		})
		if err != nil || count(t, d) != 2 {
			t.Fatalf("%d rows, %v", count(t, d), err)
		}
		boom := errors.New("changed its mind")
		err = d.Write(t.Context(), func(tx *db.Tx) error { return errors.Join(last("c")(tx), boom) })
		if !errors.Is(err, boom) || count(t, d) != 2 {
			t.Errorf("what a failed closure put off was done: %d rows, %v", count(t, d), err)
		}
		err = d.Write(t.Context(), func(tx *db.Tx) error { return errors.Join(put("d", "x")(tx), last("a")(tx)) })
		if !db.IsUnique(err) || count(t, d) != 2 {
			t.Errorf("the closure was kept without what it put off: %d rows, %v", count(t, d), err)
		}
	})
}

// TestOneBadEndDoesNotTouchTheGroup: who fails at the end fails alone.
func TestOneBadEndDoesNotTouchTheGroup(t *testing.T) {
	d := dbtest.SQLite(t)
	letGo := held(t, d)
	const members, bad = 9, 4
	results := make([]error, members)
	var wg sync.WaitGroup
	for i := range results {
		fn := last(fmt.Sprintf("m-%d", i))
		if i == bad {
			fn = func(tx *db.Tx) error { return errors.Join(put("bad", "x")(tx), last("m-0")(tx)) }
		}
		wg.Go(func() { results[i] = d.Write(t.Context(), fn) })
		waitQueued(d, i+1)
	}
	letGo()
	wg.Wait()
	for i, err := range results {
		if (i == bad) != db.IsUnique(err) || (i != bad && err != nil) {
			t.Errorf("member %d: %v", i, err)
		}
	}
	orgs, err := db.All(t.Context(), d, db.Scan1[string], qOrgs)
	if err != nil || len(orgs) != members || slices.Contains(orgs, "bad") {
		t.Errorf("kept %q, %v", orgs, err)
	}
}
