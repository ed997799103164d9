package db_test

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/errs"
)

const (
	qPutOrg   db.SQL = `INSERT INTO organisation (org, name, created_us) VALUES ($1, $2, 1)`
	qOrgs     db.SQL = `SELECT org FROM organisation ORDER BY org`
	qCountOrg db.SQL = `SELECT count(*) FROM organisation`
)

func put(org, name string) func(*db.Tx) error {
	return func(tx *db.Tx) error {
		_, err := tx.Exec(qPutOrg, org, name)
		return err
	}
}

func count(t *testing.T, d *db.DB) int {
	t.Helper()
	n, err := db.One(context.Background(), d, db.Scan1[int], qCountOrg)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// held keeps the writer busy until it is let go, so that what is written meanwhile shares
// the transaction with it.
func held(t *testing.T, d *db.DB) (letGo func()) {
	t.Helper()
	begun, end := make(chan struct{}), make(chan struct{})
	done := make(chan error, 1)
	var once sync.Once // the closure runs again when the transaction is lost
	go func() {
		done <- d.Write(context.Background(), func(tx *db.Tx) error {
			once.Do(func() { close(begun) })
			<-end
			return put("held", "first of the group")(tx)
		})
	}()
	<-begun
	return func() {
		close(end)
		if err := <-done; err != nil {
			t.Errorf("the first of the group: %v", err)
		}
	}
}

// waitQueued waits until n closures wait for the writer.
func waitQueued(d *db.DB, n int) {
	for d.Queued() < n {
		runtime.Gosched()
	}
}

func TestOneBadMemberDoesNotTouchTheGroup(t *testing.T) {
	boom := errors.New("changed its mind")
	bad := map[int]func(*db.Tx) error{
		3: func(tx *db.Tx) error { // fails after it wrote
			if err := put("bad-3", "x")(tx); err != nil {
				return err
			}
			return boom
		},
		7: func(tx *db.Tx) error { // panics after it wrote
			_ = put("bad-7", "x")(tx)
			panic("out of its mind")
		},
		11: func(tx *db.Tx) error { // ends its goroutine, as t.FailNow does
			_ = put("bad-11", "x")(tx)
			runtime.Goexit()
			return nil
		},
		15: put("m-00", "a violation"),
		19: func(tx *db.Tx) error { // hides that a statement failed
			_ = put("m-00", "a violation")(tx)
			_ = put("bad-19", "x")(tx)
			return nil
		},
	}
	d := dbtest.SQLite(t)
	letGo := held(t, d)
	results := make([]error, 31)
	panics := make([]any, 31)
	var wg sync.WaitGroup
	for i := range results {
		wg.Add(1)
		go func() {
			defer wg.Done()
			defer func() { panics[i] = recover() }()
			fn := bad[i]
			if fn == nil {
				fn = put(fmt.Sprintf("m-%02d", i), "member")
			}
			results[i] = errors.New("did not return")
			results[i] = d.Write(context.Background(), fn)
		}()
		waitQueued(d, i+1) // so that they run in this order
	}
	letGo()
	wg.Wait()

	for i, err := range results {
		_, isBad := bad[i]
		if isBad == (err == nil) {
			t.Errorf("member %d: %v", i, err)
		}
	}
	if !errors.Is(results[3], boom) || panics[7] != "out of its mind" || !db.IsUnique(results[15]) || !db.IsUnique(results[19]) {
		t.Errorf("3: %v, 7: %v, 15: %v, 19: %v", results[3], panics[7], results[15], results[19])
	}
	orgs, err := db.All(t.Context(), d, db.Scan1[string], qOrgs)
	if err != nil || len(orgs) != 1+31-len(bad) || strings.Contains(strings.Join(orgs, " "), "bad") {
		t.Errorf("kept %q, %v; want the first and the 26 good members", orgs, err)
	}
}

func TestCancellingCountsOnlyInTheQueue(t *testing.T) {
	d := dbtest.SQLite(t)
	letGo := held(t, d)
	ctx, cancel := context.WithCancel(t.Context())
	result := make(chan error, 1)
	go func() { result <- d.Write(ctx, put("withdrawn", "x")) }()
	waitQueued(d, 1)
	cancel()
	if err := <-result; !errors.Is(err, context.Canceled) { // before the writer is free
		t.Errorf("withdrawn in the queue: %v", err)
	}
	letGo()

	ctx, cancel = context.WithCancel(t.Context())
	err := d.Write(ctx, func(tx *db.Tx) error {
		cancel()
		return put("too-late", "x")(tx)
	})
	if err != nil {
		t.Errorf("cancelled while it ran: %v", err)
	}
	orgs, err := db.All(t.Context(), d, db.Scan1[string], qOrgs)
	if err != nil || strings.Join(orgs, " ") != "held too-late" {
		t.Errorf("kept %q, %v", orgs, err)
	}
}

// TestLostTransactionRunsAgain: a full disk in one member rolls back the whole group.
func TestLostTransactionRunsAgain(t *testing.T) {
	d := dbtest.SQLite(t)
	limitPages(t, d, 40)
	letGo := held(t, d)
	var runs atomic.Int32
	results := make([]error, 20)
	var wg sync.WaitGroup
	for i := range results {
		name := "small"
		if i == 9 {
			name = strings.Repeat("too large for what is left ", 40_000)
		}
		wg.Go(func() {
			results[i] = d.Write(context.Background(), func(tx *db.Tx) error {
				runs.Add(1)
				return put(fmt.Sprintf("m-%02d", i), name)(tx)
			})
		})
		waitQueued(d, i+1)
	}
	letGo()
	wg.Wait()
	for i, err := range results {
		switch {
		case i == 9 && !errors.Is(err, errs.New(errs.Busy, "storage.full", "")):
			t.Errorf("the large one: %v; want storage.full", err)
		case i != 9 && err != nil:
			t.Errorf("member %d: %v", i, err)
		}
	}
	if n := count(t, d); n != 20 {
		t.Errorf("kept %d rows; want the first and 19 members", n)
	}
	if n := runs.Load(); n < 25 {
		t.Errorf("closures ran %d times: the transaction was not lost, so this test shows nothing", n)
	}
}

// limitPages makes the disk full once the file has n pages more than now; 0 lifts that.
func limitPages(t *testing.T, d *db.DB, n int) {
	t.Helper()
	err := d.Write(t.Context(), func(tx *db.Tx) error {
		pages, err := db.One(t.Context(), tx, db.Scan1[int], "PRAGMA page_count")
		if err != nil {
			return err
		}
		limit := pages + n
		if n == 0 {
			limit = 1 << 30
		}
		_, err = tx.Exec(db.SQL(fmt.Sprintf("PRAGMA max_page_count = %d", limit)))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestFullDiskRefusesAndRecovers(t *testing.T) {
	d := dbtest.SQLite(t)
	limitPages(t, d, 30)
	kept := 0
	var err error
	for ; kept < 1000 && err == nil; kept++ {
		err = d.Write(t.Context(), put(fmt.Sprintf("o-%04d", kept), strings.Repeat("x", 2000)))
	}
	kept--
	if errs.KindOf(err) != errs.Busy || errs.Of(err).Code != "storage.full" || kept < 10 {
		t.Fatalf("after %d writes: %v; want storage.full", kept, err)
	}
	if n := count(t, d); n != kept {
		t.Errorf("reading on a full disk: %d rows; want %d", n, kept)
	}
	limitPages(t, d, 0)
	if err := d.Write(t.Context(), put("again", "room again")); err != nil {
		t.Errorf("with room again: %v", err)
	}
	if err := d.Check(t.Context()); err != nil {
		t.Error(err)
	}
}

func TestCloseFinishesWhatWasAccepted(t *testing.T) {
	dir := t.TempDir()
	d := openMigrated(t, dir)
	var acked atomic.Int64
	var wg sync.WaitGroup
	for c := range 40 {
		wg.Go(func() {
			for i := 0; ; i++ {
				err := d.Write(context.Background(), put(fmt.Sprintf("%02d-%06d", c, i), "x"))
				if err != nil {
					if errs.Of(err).Code != "storage.closing" {
						t.Errorf("refused by %v; want storage.closing", err)
					}
					return
				}
				acked.Add(1)
			}
		})
	}
	for acked.Load() < 300 {
		runtime.Gosched()
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	wg.Wait()
	if left, _ := filepath.Glob(filepath.Join(dir, "*-wal")); len(left) > 0 {
		t.Errorf("left behind: %q", left)
	}
	again := openMigrated(t, dir)
	defer func() { _ = again.Close() }()
	if n := int64(count(t, again)); n != acked.Load() {
		t.Errorf("%d rows for %d acknowledged writes", n, acked.Load())
	}
}

func openMigrated(t testing.TB, dir string) *db.DB {
	t.Helper()
	d, err := db.Open(context.Background(), db.Config{Dir: dir, Log: quiet()})
	if err != nil {
		t.Fatal(err)
	}
	if err := d.Migrate(context.Background()); err != nil {
		t.Fatal(err)
	}
	return d
}
