package db_test

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"math"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ref"
)

func quiet() *slog.Logger { return slog.New(slog.NewTextHandler(io.Discard, nil)) }

func TestWriteIsAllOrNothing(t *testing.T) {
	boom := errs.New(errs.Conflict, "test.boom", "No.")
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		if err := d.Write(t.Context(), put("kept", "x")); err != nil {
			t.Fatal(err)
		}
		err := d.Write(t.Context(), func(tx *db.Tx) error {
			if err := put("undone", "x")(tx); err != nil {
				return err
			}
			return fmt.Errorf("deciding: %w", boom)
		})
		if !errors.Is(err, boom) || errs.KindOf(err) != errs.Conflict {
			t.Errorf("the closure's own error came back as %v", err)
		}
		got := func() (r any) {
			defer func() { r = recover() }()
			_ = d.Write(t.Context(), func(tx *db.Tx) error {
				_ = put("panicked", "x")(tx)
				panic("boom")
			})
			return nil
		}()
		if got != "boom" {
			t.Errorf("the panic came back as %v", got)
		}
		if n := count(t, d); n != 1 {
			t.Errorf("%d rows; want the one that was kept", n)
		}
	})
}

func TestFailedStatementEndsTheTransaction(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		err := d.Write(t.Context(), func(tx *db.Tx) error {
			_ = put("o", "first")(tx)
			if err := put("o", "second")(tx); !db.IsUnique(err) {
				t.Errorf("a second row with the same key: %v; want a unique violation", err)
			}
			if err := put("p", "third")(tx); err == nil {
				t.Error("a statement ran after one had failed")
			}
			return nil // hides it
		})
		if !db.IsUnique(err) || count(t, d) != 0 {
			t.Errorf("Write = %v with %d rows; want the violation and none", err, count(t, d))
		}
	})
}

func TestViolationsAreTold(t *testing.T) {
	const qSpace db.SQL = `INSERT INTO space (org, id, kind, name, created_us) VALUES ($1, 's', $2, $3, 1)`
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		if err := d.Write(t.Context(), put("o", "x")); err != nil {
			t.Fatal(err)
		}
		for name, c := range map[string]struct {
			args []any
			is   func(error) bool
		}{
			"no such organisation": {[]any{"nobody", "member", "x"}, db.IsForeignKey},
			"unknown kind":         {[]any{"o", "cupboard", "x"}, db.IsCheck},
			"no name":              {[]any{"o", "member", nil}, db.IsCheck},
		} {
			err := d.Write(t.Context(), func(tx *db.Tx) error {
				_, err := tx.Exec(qSpace, c.args...)
				return err
			})
			if !c.is(err) || db.IsUnique(err) || db.IsFull(err) {
				t.Errorf("%s: %v", name, err)
			}
		}
	})
}

func TestRowsAreReadBeforeTheNextStatement(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		err := d.Write(t.Context(), func(tx *db.Tx) error {
			if err := put("a", "x")(tx); err != nil {
				return err
			}
			rows, err := tx.Query(t.Context(), qOrgs)
			if err != nil {
				return err
			}
			defer func() { _ = rows.Close() }()
			_ = put("b", "x")(tx)
			return nil
		})
		if err == nil || !strings.Contains(err.Error(), "still open") {
			t.Errorf("a statement between rows: %v", err)
		}
		err = d.Write(t.Context(), func(tx *db.Tx) error {
			_, err := tx.Query(t.Context(), qOrgs) // and forgets them
			return err
		})
		if err == nil || !strings.Contains(err.Error(), "still open") {
			t.Errorf("rows left open: %v", err)
		}
		if err := d.Write(t.Context(), put("c", "x")); err != nil {
			t.Errorf("the next write: %v", err)
		}
		if n := count(t, d); n != 1 {
			t.Errorf("%d rows; want 1", n)
		}
		err = d.Snapshot(t.Context(), func(ctx context.Context, r db.Reader) error {
			return db.Each(ctx, r, func(db.Row) error {
				_, err := db.All(ctx, r, db.Scan1[string], qOrgs)
				return err
			}, qOrgs)
		})
		if err == nil || !strings.Contains(err.Error(), "still open") {
			t.Errorf("a query between the rows of a snapshot: %v", err)
		}
	})
}

func TestTransactionEndsWithItsClosure(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		var kept *db.Tx
		if err := d.Write(t.Context(), func(tx *db.Tx) error { kept = tx; return nil }); err != nil {
			t.Fatal(err)
		}
		if _, err := kept.Exec(qPutOrg, "o", "x"); err == nil {
			t.Error("a statement ran after its closure had returned")
		}
		if err := kept.QueryRow(t.Context(), qCountOrg).Scan(new(int)); err == nil {
			t.Error("a query ran after its closure had returned")
		}
	})
}

func TestValuesAreTheSameOnBothEngines(t *testing.T) {
	type flag bool
	const qPut db.SQL = `INSERT INTO idempotency (org, member, key, fingerprint, act, status, body, at_us) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`
	const qGet db.SQL = `SELECT org, act, status, body, at_us FROM idempotency WHERE member = $1`
	name := "ümläut 🗓️ 'quoted' \"twice\""
	var none *string
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		err := d.Write(t.Context(), func(tx *db.Tx) error {
			if err := put("o", "x")(tx); err != nil {
				return err
			}
			_, err := tx.Exec(qPut, ref.Org("o"), name, "k", "f", none, flag(true), json.RawMessage(`{"a":1}`), clock.Micros(math.MaxInt64))
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		var org ref.Org
		var act sql.NullString
		var status bool
		var body string
		var at clock.Micros
		if err := d.QueryRow(t.Context(), qGet, name).Scan(&org, &act, &status, &body, &at); err != nil {
			t.Fatal(err)
		}
		if org != "o" || act.Valid || !status || body != `{"a":1}` || at != clock.Forever {
			t.Errorf("got %v %v %v %v %v", org, act, status, body, at)
		}
		for what, arg := range map[string]any{
			"time": time.Unix(0, 0), "list": []string{"a"}, "NUL": "a\x00b", "not UTF-8": "a\xffb", "struct": struct{}{},
		} {
			if err := d.QueryRow(t.Context(), qGet, arg).Scan(new(string)); err == nil || errors.Is(err, db.ErrNoRows) {
				t.Errorf("%s: %v; want a refusal", what, err)
			}
		}
	})
}

func TestKeysCompareByBytes(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		for _, org := range []string{"b", "a", "B", "é", "Z", "-"} {
			if err := d.Write(t.Context(), put(org, "x")); err != nil {
				t.Fatal(err)
			}
		}
		got, err := db.All(t.Context(), d, db.Scan1[string], qOrgs)
		if err != nil || strings.Join(got, " ") != "- B Z a b é" {
			t.Errorf("order %q, %v", got, err)
		}
	})
}

func TestSnapshotSeesOneMoment(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		err := d.Snapshot(t.Context(), func(ctx context.Context, r db.Reader) error {
			for range 2 {
				n, err := db.One(ctx, r, db.Scan1[int], qCountOrg)
				if err != nil || n != 0 {
					t.Errorf("in the snapshot: %d, %v", n, err)
				}
				if err := d.Write(ctx, put(string(ref.New()), "x")); err != nil {
					t.Error(err)
				}
			}
			return nil
		})
		if err != nil || count(t, d) != 2 {
			t.Errorf("%v; %d rows afterwards", err, count(t, d))
		}
	})
}

func TestSnapshotHasALimit(t *testing.T) {
	const qEndless db.SQL = `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n`
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		d.LimitSnapshots(100 * time.Millisecond)
		err := d.Snapshot(t.Context(), func(ctx context.Context, r db.Reader) error {
			return db.Each(ctx, r, func(db.Row) error { return nil }, qEndless)
		})
		if errs.Of(err).Code != "storage.read_too_long" {
			t.Errorf("endless query: %v", err)
		}
		if n := count(t, d); n != 0 {
			t.Errorf("reading afterwards: %d", n)
		}
	})
}

func TestReadersCannotWrite(t *testing.T) {
	d := dbtest.SQLite(t)
	rows, err := d.Query(t.Context(), qPutOrg, "o", "x")
	if err == nil {
		_ = rows.Close()
		err = rows.Err()
	}
	if err == nil || count(t, d) != 0 {
		t.Errorf("a reader wrote: %v", err)
	}
}

func TestHousekeepingHasAList(t *testing.T) {
	d := dbtest.SQLite(t)
	if err := d.Housekeep(t.Context(), "setup", put("o", "x")); err != nil {
		t.Error(err)
	}
	if err := d.Housekeep(t.Context(), "task", put("p", "x")); err == nil {
		t.Error("records were written without a journal")
	}
}

// TestDeadlockIsRunAgain: two writers take the same rows in opposite order.
func TestDeadlockIsRunAgain(t *testing.T) {
	const qRename db.SQL = `UPDATE organisation SET name = $2 WHERE org = $1`
	d := dbtest.Postgres(t)
	for _, org := range []string{"a", "b"} {
		if err := d.Write(t.Context(), put(org, "x")); err != nil {
			t.Fatal(err)
		}
	}
	var both, wg sync.WaitGroup
	both.Add(2)
	for _, order := range [][2]string{{"a", "b"}, {"b", "a"}} {
		wg.Go(func() {
			first := true
			err := d.Write(t.Context(), func(tx *db.Tx) error {
				if _, err := tx.Exec(qRename, order[0], order[0]+order[1]); err != nil {
					return err
				}
				if first {
					first = false
					both.Done()
					both.Wait() // now each holds what the other wants
				}
				_, err := tx.Exec(qRename, order[1], order[0]+order[1])
				return err
			})
			if err != nil {
				t.Errorf("%v: %v", order, err)
			}
		})
	}
	wg.Wait()
}

// TestServerEndsTheSession: before the commit nothing was saved, at the commit nobody knows.
func TestServerEndsTheSession(t *testing.T) {
	const qMe db.OnlyPostgres = `SELECT pg_backend_pid()`
	const qEnd db.OnlyPostgres = `SELECT pg_terminate_backend($1, 10000)::text`
	d := dbtest.Postgres(t)
	end := func(tx *db.Tx) error {
		if err := put("o", "x")(tx); err != nil {
			return err
		}
		pid, err := db.One(t.Context(), tx, db.Scan1[int], qMe.SQL())
		if err != nil {
			return err
		}
		gone, err := db.One(t.Context(), d, db.Scan1[string], qEnd.SQL(), pid)
		if err != nil || gone != "true" {
			t.Errorf("ending the session: %q, %v", gone, err)
		}
		return err
	}
	err := d.Write(t.Context(), func(tx *db.Tx) error {
		if err := end(tx); err != nil {
			return err
		}
		return put("p", "x")(tx)
	})
	if errs.Of(err).Code != "storage.unavailable" {
		t.Errorf("before the commit: %v; want storage.unavailable", err)
	}
	if err := d.Write(t.Context(), end); errs.Of(err).Code != "storage.unknown" {
		t.Errorf("at the commit: %v; want storage.unknown", err)
	}
	if err := d.Write(t.Context(), put("q", "x")); err != nil || count(t, d) != 1 {
		t.Errorf("afterwards: %v with %d rows", err, count(t, d))
	}
}

func TestManyReadersAndWriters(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		var wg sync.WaitGroup
		for c := range 8 {
			wg.Go(func() {
				for i := range 20 {
					org := fmt.Sprintf("%d-%d", c, i)
					if err := d.Write(t.Context(), put(org, org)); err != nil {
						t.Error(err)
					}
					var n int // read your own write
					if err := d.QueryRow(t.Context(), `SELECT count(*) FROM organisation WHERE org = $1`, org).Scan(&n); err != nil || n != 1 {
						t.Errorf("%s: %d, %v", org, n, err)
					}
					runtime.Gosched()
				}
			})
		}
		wg.Wait()
		if n := count(t, d); n != 160 {
			t.Errorf("%d rows; want 160", n)
		}
	})
}
