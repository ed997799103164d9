package journal_test

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

const (
	org   ref.Org   = "org"
	mine  ref.Space = "mine"
	other ref.Space = "other"
)

const (
	qFoundOrg   db.SQL = `INSERT INTO organisation (org, name, created_us) VALUES ($1, 'House', 0)`
	qFoundSpace db.SQL = `INSERT INTO space (org, id, kind, name, created_us) VALUES ($1, $2, 'principal', $2, 0)`
	qRename     db.SQL = `UPDATE organisation SET name = $2 WHERE org = $1`
	qName       db.SQL = `SELECT name FROM organisation WHERE org = $1`
	qTamper     db.SQL = `UPDATE journal SET at_us = at_us + 1 WHERE org = $1 AND seq = $2`
)

func found(t *testing.T, d *db.DB) (*journal.Journal, access.Permit) {
	t.Helper()
	err := d.Housekeep(t.Context(), "setup", func(tx *db.Tx) error {
		if _, err := tx.Exec(qFoundOrg, org); err != nil {
			return err
		}
		for _, s := range []ref.Space{mine, other} {
			if _, err := tx.Exec(qFoundSpace, org, s); err != nil {
				return err
			}
		}
		return journal.Open(tx, org)
	})
	if err != nil {
		t.Fatal(err)
	}
	at := clock.At(time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC))
	return journal.New(d, at), access.Founding(org, "me", access.CLI, mine)
}

// rename is a small use case: the organisation's name stands for a record.
func rename(to string) func(tx *journal.Tx) error {
	return func(tx *journal.Tx) error {
		var before string
		if err := tx.QueryRow(context.Background(), qName, org).Scan(&before); err != nil {
			return err
		}
		if _, err := tx.Exec(qRename, org, to); err != nil {
			return err
		}
		return tx.Tell(journal.Entry{Space: mine, Kind: "thing", ID: "1", Op: journal.Update, Rev: 1, Before: before, After: to})
	}
}

func TestWritersLeaveNoGap(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		j, p := found(t, d)
		const writers, each = 8, 10
		var wg sync.WaitGroup
		for w := range writers {
			wg.Go(func() {
				for i := range each {
					var err error
					if i%5 == 4 { // some fail half-way, and must leave no number behind
						_, err = j.Write(t.Context(), p, func(tx *journal.Tx) error {
							if err := rename("lost")(tx); err != nil {
								return err
							}
							return errors.New("changed my mind")
						})
						if err == nil {
							t.Error("an error was swallowed")
						}
						continue
					}
					if _, err = j.Write(t.Context(), p, rename(fmt.Sprintf("%d-%d", w, i))); err != nil {
						t.Error(err)
					}
				}
			})
		}
		wg.Wait()
		rows, err := j.Since(t.Context(), org, 0, 0)
		if err != nil {
			t.Fatal(err)
		}
		if len(rows) != writers*each*4/5 {
			t.Fatalf("%d rows", len(rows))
		}
		for i, r := range rows {
			if r.Seq != int64(i+1) {
				t.Fatalf("row %d has number %d", i, r.Seq)
			}
			if i > 0 && string(r.Before) != string(rows[i-1].After) {
				t.Fatalf("row %d starts from %s, the one before ended at %s", r.Seq, r.Before, rows[i-1].After)
			}
		}
		head, err := j.Head(t.Context(), org)
		if err != nil || head.Seq != int64(len(rows)) {
			t.Fatalf("head %+v, %v", head, err)
		}
	})
}

func TestWritesThatAreNotToldOrNotPermittedFail(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		j, p := found(t, d)
		for name, c := range map[string]struct {
			permit access.Permit
			fn     func(tx *journal.Tx) error
			code   string
		}{
			"untold": {p, func(tx *journal.Tx) error { _, err := tx.Exec(qRename, org, "x"); return err }, "journal.untold"},
			"outside": {p, func(tx *journal.Tx) error {
				return tx.Tell(journal.Entry{Space: other, Kind: "thing", ID: "1", Op: journal.Create})
			}, "journal.outside_permit"},
			"no permit": {access.Permit{}, rename("x"), "journal.no_permit"},
		} {
			_, err := j.Write(t.Context(), c.permit, c.fn)
			if errs.Of(err).Code != c.code {
				t.Errorf("%s: %v", name, err)
			}
		}
		var name string
		if err := d.QueryRow(t.Context(), qName, org).Scan(&name); err != nil || name != "House" {
			t.Fatalf("the record says %q, %v", name, err)
		}
	})
}

func TestSealShowsTampering(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		j, p := found(t, d)
		for i := range 5 {
			if _, err := j.Write(t.Context(), p, rename(fmt.Sprint(i))); err != nil {
				t.Fatal(err)
			}
			if i%2 == 0 {
				if err := j.Seal(t.Context()); err != nil {
					t.Fatal(err)
				}
			}
		}
		if err := j.Seal(t.Context()); err != nil {
			t.Fatal(err)
		}
		if err := j.Verify(t.Context(), org); err != nil {
			t.Fatal(err)
		}
		if err := d.Housekeep(t.Context(), "seal", func(tx *db.Tx) error { _, err := tx.Exec(qTamper, org, 2); return err }); err != nil {
			t.Fatal(err)
		}
		if err := j.Verify(t.Context(), org); errs.Of(err).Code != "journal.broken" {
			t.Fatalf("got %v", err)
		}
	})
}

func TestAKeyTakesEffectOnce(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		j, p := found(t, d)
		o := journal.Once{Key: "k", Fingerprint: "f"}
		ctx := journal.WithOnce(t.Context(), o)
		write := func(tx *journal.Tx) error {
			if err := rename("once")(tx); err != nil {
				return err
			}
			return tx.Reply(map[string]string{"name": "once"})
		}
		var wg sync.WaitGroup
		done := make(chan error, 5)
		for range 5 {
			wg.Go(func() { _, err := j.Write(ctx, p, write); done <- err })
		}
		wg.Wait()
		close(done)
		wins := 0
		for err := range done {
			switch {
			case err == nil:
				wins++
			case errs.Of(err).Code != "idempotency.in_progress":
				t.Errorf("got %v", err)
			}
		}
		if wins != 1 {
			t.Fatalf("%d took effect", wins)
		}
		_, body, known, err := j.Recall(t.Context(), p.Actor(), o)
		if err != nil || !known || string(body) != `{"name":"once"}` {
			t.Fatalf("%s %v %v", body, known, err)
		}
		_, _, _, err = j.Recall(t.Context(), p.Actor(), journal.Once{Key: "k", Fingerprint: "another"})
		if errs.Of(err).Code != "idempotency.reused" {
			t.Fatalf("got %v", err)
		}
	})
}

func TestWatchHoldsTheNewestHead(t *testing.T) {
	j, p := found(t, dbtest.SQLite(t))
	news, stop := j.Watch(org)
	defer stop()
	for i := range 3 {
		if _, err := j.Write(t.Context(), p, rename(fmt.Sprint(i))); err != nil {
			t.Fatal(err)
		}
	}
	if head := <-news; head.Seq != 3 {
		t.Fatalf("got %+v", head)
	}
	select {
	case head := <-news:
		t.Fatalf("an old head is left: %+v", head)
	default:
	}
}

func TestPollHearsOfOtherNodes(t *testing.T) {
	d := dbtest.Postgres(t)
	here, p := found(t, d)
	there := journal.New(d, clock.System{})
	news, stop := here.Watch(org)
	defer stop()
	if _, err := there.Write(t.Context(), p, rename("there")); err != nil {
		t.Fatal(err)
	}
	if err := here.Poll(t.Context()); err != nil {
		t.Fatal(err)
	}
	if head := <-news; head.Seq != 1 {
		t.Fatalf("got %+v", head)
	}
}

func TestUndoAndUndoOfUndo(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		j, p := found(t, d)
		act, err := j.Write(t.Context(), p, rename("new"))
		if err != nil {
			t.Fatal(err)
		}
		me := access.NewActor(org, "me", access.Session, false, 0, []access.Grant{{Space: mine, Role: access.Owner, Until: clock.Forever}})
		back := map[ref.Kind]journal.Reverser{"thing": func(_ context.Context, tx *journal.Tx, row journal.Row) error {
			return rename(string(row.Before[1 : len(row.Before)-1]))(tx)
		}}
		undo, err := j.Undo(t.Context(), me, act, back)
		if err != nil {
			t.Fatal(err)
		}
		if name := nameOf(t, d); name != "House" {
			t.Fatalf("after undo: %s", name)
		}
		if _, err := j.Undo(t.Context(), me, act, back); errs.Of(err).Code != "act.undone" {
			t.Fatalf("a second undo: %v", err)
		}
		if _, err := j.Undo(t.Context(), me, undo, back); err != nil {
			t.Fatal(err)
		}
		if name := nameOf(t, d); name != "new" {
			t.Fatalf("after redo: %s", name)
		}
		stranger := access.NewActor(org, "you", access.Session, false, 0, nil)
		if _, err := j.Undo(t.Context(), stranger, act, back); errs.Of(err).Code != "act.not_found" {
			t.Fatalf("a stranger: %v", err)
		}
	})
}

func nameOf(t *testing.T, d *db.DB) (name string) {
	t.Helper()
	if err := d.QueryRow(t.Context(), qName, org).Scan(&name); err != nil {
		t.Fatal(err)
	}
	return name
}
