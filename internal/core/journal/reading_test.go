package journal_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

func TestAReadingHoldsUntilItsKindIsNamed(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		j, p := found(t, d)
		var reads atomic.Int64
		name := func(ctx context.Context, o ref.Org) (string, error) {
			reads.Add(1)
			return db.One(ctx, d, db.Scan1[string], qName, o)
		}
		things, others := journal.Read(j, name, "thing"), journal.Read(j, name, "other", "another")
		get := func(r *journal.Reading[string], want string, times int64) {
			t.Helper()
			if got, err := r.Get(t.Context(), org); err != nil || got != want || reads.Load() != times {
				t.Fatalf("%q, %v after %d readings; want %q after %d", got, err, reads.Load(), want, times)
			}
		}
		write := func(to string) {
			t.Helper()
			if _, err := j.Write(t.Context(), p, rename(to)); err != nil {
				t.Fatal(err)
			}
		}
		write("one")
		get(things, "one", 1)
		get(things, "one", 1)
		get(others, "one", 2)
		write("two")
		get(things, "two", 3)
		get(others, "one", 3) // nothing of its kinds was named
		for i := range journal.MaxPage + 1 {
			if i == 0 || i == journal.MaxPage {
				write(fmt.Sprint("many ", i))
			} else if err := d.Housekeep(t.Context(), "setup", func(tx *db.Tx) error { _, err := tx.Exec(qSkip, org); return err }); err != nil {
				t.Fatal(err)
			}
		}
		get(others, fmt.Sprint("many ", journal.MaxPage), 4) // too many rows to look through
	})
}

// qSkip lets the journal go on without rows, which is quicker than writing them.
const qSkip db.SQL = `UPDATE journal_head SET seq = seq + 1 WHERE org = $1`

// Whoever has written finds what they wrote, whatever others write and read meanwhile.
func TestAReadingShowsWhatWasWritten(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		j, p := found(t, d)
		seqs := journal.Read(j, func(ctx context.Context, o ref.Org) (int64, error) {
			return db.One(ctx, d, db.Scan1[int64], qSeq, o)
		}, "thing")
		var wg sync.WaitGroup
		for w := range 6 {
			wg.Go(func() {
				for i := range 20 {
					if _, err := j.Write(t.Context(), p, rename(fmt.Sprint(w, i))); err != nil {
						t.Error(err)
						return
					}
					mine, _ := j.Known(org)
					if got, err := seqs.Get(t.Context(), org); err != nil || got < mine.Seq {
						t.Errorf("read %d, %v after %d was written", got, err, mine.Seq)
					}
				}
			})
		}
		wg.Wait()
	})
}

const qSeq db.SQL = `SELECT seq FROM journal_head WHERE org = $1`

// What is remembered of who was named is what the journal says, whatever failed or was shared meanwhile.
func TestWhatWasNamedIsRemembered(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		j, p := found(t, d)
		tell := func(j *journal.Journal, fail error, kinds ...ref.Kind) {
			t.Helper()
			_, err := j.Write(t.Context(), p, func(tx *journal.Tx) error {
				for _, kind := range kinds {
					if err := tx.Tell(journal.Entry{Space: mine, Kind: kind, ID: "1", Op: journal.Update, Rev: 1}); err != nil {
						return err
					}
				}
				return fail
			})
			if !errors.Is(err, fail) {
				t.Fatal(err)
			}
		}
		named := func(after int64, want bool, kinds ...ref.Kind) {
			t.Helper()
			if got, err := j.Named(t.Context(), org, after, kinds...); err != nil || got != want {
				t.Errorf("%v after %d: %v, %v", kinds, after, got, err)
			}
		}
		tell(j, nil, "thing", "other")               // 1, 2
		tell(j, nil, "other")                        // 3
		tell(j, errors.New("it is not so"), "thing") // fails
		tell(j, nil, "another")                      // 4
		for after, kinds := range []string{"another other thing", "another other", "another other", "another", ""} {
			for _, kind := range []ref.Kind{"thing", "other", "another"} {
				named(int64(after), slices.Contains(strings.Fields(kinds), string(kind)), kind)
			}
			named(int64(after), after < 1, "thing", "nothing")
		}
		tell(journal.New(d, clock.System{}), nil, "thing") // 5, by somebody else
		tell(j, nil, "other")                              // 6
		named(4, true, "thing")
		named(5, false, "thing")
		named(5, true, "other")
	})
}
