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

// owner is "me" as the door lets them in.
var owner = access.NewActor(org, "me", access.Session, false, 0, []access.Grant{{Space: mine, Role: access.Owner, Until: clock.Forever}})

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
		o := journal.Once{Key: "k", Fingerprint: "f", Status: 201}
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
		kept, known, err := j.Recall(t.Context(), owner, o)
		if err != nil || !known || string(kept.Body) != `{"name":"once"}` || kept.Status != 201 {
			t.Fatalf("%+v %v %v", kept, known, err)
		}
		_, _, err = j.Recall(t.Context(), owner, journal.Once{Key: "k", Fingerprint: "another"})
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

func TestAnswersWithSecretsAreNotKept(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		j, p := found(t, d)
		o := journal.Once{Key: "k", Fingerprint: "f", Secret: true}
		_, err := j.Write(journal.WithOnce(t.Context(), o), p, func(tx *journal.Tx) error {
			if err := rename("once")(tx); err != nil {
				return err
			}
			return tx.Reply(map[string]string{"secret": "hunter2"})
		})
		if err != nil {
			t.Fatal(err)
		}
		kept, known, err := j.Recall(t.Context(), owner, o)
		if err != nil || !known || kept.Body != nil {
			t.Fatalf("%s %v %v", kept.Body, known, err)
		}
	})
}

func TestKeysAreForgottenAfterADay(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		_, p := found(t, d)
		at := clock.At(time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC))
		j := journal.New(d, at)
		o := journal.Once{Key: "k", Fingerprint: "f"}
		if _, err := j.Write(journal.WithOnce(t.Context(), o), p, rename("once")); err != nil {
			t.Fatal(err)
		}
		for _, c := range []struct {
			after time.Duration
			known bool
		}{{journal.OnceFor, true}, {time.Second, false}} {
			at.Move(c.after)
			if err := j.Forget(t.Context()); err != nil {
				t.Fatal(err)
			}
			if _, known, err := j.Recall(t.Context(), owner, o); err != nil || known != c.known {
				t.Errorf("%v later it is known: %v, %v", c.after, known, err)
			}
		}
	})
}

// TestNodesSealInTurn seals from two nodes at once, again and again while both write.
func TestNodesSealInTurn(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		here, p := found(t, d)
		there := journal.New(d, clock.System{})
		for round := range 12 {
			var wg sync.WaitGroup
			for _, node := range []*journal.Journal{here, there} {
				wg.Go(func() {
					for i := range 3 {
						if _, err := node.Write(t.Context(), p, rename(fmt.Sprintf("%d-%d", round, i))); err != nil {
							t.Error(err)
						}
						if err := node.Seal(t.Context()); err != nil {
							t.Error(err)
						}
					}
				})
			}
			wg.Wait()
		}
		if err := here.Seal(t.Context()); err != nil {
			t.Fatal(err)
		}
		if err := here.Verify(t.Context(), org); err != nil {
			t.Fatal(err)
		}
	})
}

// TestALargeActIsUndoneWhole takes back an act of several pages under a key, and one
// that refuses at its very end leaves nothing behind.
func TestALargeActIsUndoneWhole(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		j, p := found(t, d)
		const rows = 1203 // over a page of the reader, and of the undo
		act, err := j.Write(t.Context(), p, func(tx *journal.Tx) error {
			for i := range rows {
				if err := tx.Tell(journal.Entry{Space: mine, Kind: "thing", ID: ref.ID(fmt.Sprint(i)), Op: journal.Create, Rev: 1, After: i}); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		me := access.NewActor(org, "me", access.Session, false, 0, []access.Grant{{Space: mine, Role: access.Owner, Until: clock.Forever}})
		next := rows
		back := map[ref.Kind]journal.Reverser{"thing": func(_ context.Context, tx *journal.Tx, row journal.Row) error {
			next--
			if string(row.After) != fmt.Sprint(next) {
				return fmt.Errorf("row %s came when %d was next", row.After, next)
			}
			return tx.Tell(journal.Entry{Space: mine, Kind: "thing", ID: row.ID, Op: journal.Delete, Rev: 2})
		}}
		refusing := map[ref.Kind]journal.Reverser{"thing": func(ctx context.Context, tx *journal.Tx, row journal.Row) error {
			if row.ID == "0" {
				return errs.New(errs.Conflict, "thing.changed_since", "No.")
			}
			return nil
		}}
		if _, err := j.Undo(t.Context(), me, act, refusing); errs.Of(err).Code != "thing.changed_since" {
			t.Fatal(err)
		}
		once := journal.Once{Key: "k", Fingerprint: "f"}
		undo, err := j.Undo(journal.WithOnce(t.Context(), once), me, act, back)
		if err != nil || next != 0 {
			t.Fatalf("%d are left: %v", next, err)
		}
		if kept, known, err := j.Recall(t.Context(), me, once); err != nil || !known || string(kept.Body) != `{"act":"`+string(undo)+`"}` {
			t.Errorf("kept %s, %v, %v", kept.Body, known, err)
		}
		if head, err := j.Head(t.Context(), org); err != nil || head.Seq != 2*rows {
			t.Errorf("the journal is at %+v, %v", head, err)
		}
	})
}

// TestUndoWantsEverySpace refuses somebody who may no longer write in one of the
// spaces an act wrote in, and asks for each kind where it was written.
func TestUndoWantsEverySpace(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		j, _ := found(t, d)
		both := access.Founding(org, "me", access.CLI, mine, other)
		act, err := j.Write(t.Context(), both, func(tx *journal.Tx) error {
			if err := tx.Tell(journal.Entry{Space: mine, Kind: "thing", ID: "1", Op: journal.Create, Rev: 1}); err != nil {
				return err
			}
			return tx.Tell(journal.Entry{Space: other, Kind: "tag", ID: "2", Op: journal.Create, Rev: 1})
		})
		if err != nil {
			t.Fatal(err)
		}
		reverse := func(_ context.Context, tx *journal.Tx, row journal.Row) error {
			return tx.Tell(journal.Entry{Space: row.Space, Kind: row.Kind, ID: row.ID, Op: journal.Delete, Rev: 2})
		}
		all := map[ref.Kind]journal.Reverser{"thing": reverse, "tag": reverse}
		in := func(roles ...access.Role) access.Actor {
			var grants []access.Grant
			for i, r := range roles {
				grants = append(grants, access.Grant{Space: []ref.Space{mine, other}[i], Role: r, Until: clock.Forever})
			}
			return access.NewActor(org, "me", access.Session, false, 0, grants)
		}
		for name, c := range map[string]struct {
			who  access.Actor
			how  map[ref.Kind]journal.Reverser
			code string
		}{
			"a space is gone":               {in(access.Assistant), all, "act.not_found"},
			"only reads in one":             {in(access.Viewer, access.Assistant), all, "access.forbidden"},
			"nothing said to strangers":     {in(), nil, "act.not_found"},
			"a kind that can't be reversed": {in(access.Assistant, access.Assistant), map[ref.Kind]journal.Reverser{"thing": reverse}, "act.not_undoable"},
		} {
			if _, err := j.Undo(t.Context(), c.who, act, c.how); errs.Of(err).Code != c.code {
				t.Errorf("%s: %v", name, err)
			}
		}
		if _, err := j.Undo(t.Context(), in(access.Assistant, access.Assistant), act, all); err != nil {
			t.Error(err)
		}
	})
}

func TestOutlinesCarryNoContent(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		j, p := found(t, d)
		if _, err := j.Write(t.Context(), p, rename("x")); err != nil {
			t.Fatal(err)
		}
		full, err := j.Since(t.Context(), org, 0, 0)
		if err != nil || len(full) != 1 {
			t.Fatal(full, err)
		}
		short, err := j.Outline(t.Context(), org, 0, 0)
		if err != nil || len(short) != 1 || short[0].Before != nil || short[0].After != nil {
			t.Fatal(short, err)
		}
		want := full[0]
		want.Before, want.After = nil, nil
		if fmt.Sprint(short[0]) != fmt.Sprint(want) {
			t.Fatalf("%+v, want %+v", short[0], want)
		}
	})
}
