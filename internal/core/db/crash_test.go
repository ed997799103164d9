//go:build unix

package db_test

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"

	"anteroom/internal/core/db"
	"anteroom/internal/core/dirlock"
)

// Crash cycles: a child process writes and reports each acknowledged row over a pipe; it
// is killed at some moment; every reported row must be there afterwards.
const (
	crashDir = "ANTEROOM_TEST_CRASH_DIR" // set in the child
	soakEnv  = "ANTEROOM_TEST_SOAK"      // set for a long run: 200 cycles
)

func TestMain(m *testing.M) {
	if dir := os.Getenv(crashDir); dir != "" {
		crashChild(dir)
	}
	if dir := os.Getenv(brokenDir); dir != "" {
		brokenChild(dir)
	}
	os.Exit(m.Run())
}

// crashChild writes until it is killed, from several goroutines.
func crashChild(dir string) {
	ctx := context.Background()
	d, err := db.Open(ctx, db.Config{Dir: dir})
	if err == nil {
		err = d.Migrate(ctx)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println("ready")
	for c := range 8 {
		go func() {
			for i := 0; ; i++ {
				org := fmt.Sprintf("%d-%d-%d", os.Getpid(), c, i)
				err := d.Write(ctx, func(tx *db.Tx) error {
					if err := put(org, "x")(tx); err != nil {
						return err
					}
					_, err := tx.Exec(qBenchHead, org)
					return err
				})
				if err != nil {
					fmt.Fprintln(os.Stderr, err)
					os.Exit(1)
				}
				fmt.Println(org)
			}
		}()
	}
	select {}
}

func TestKilledProcessLosesNothingAcknowledged(t *testing.T) {
	cycles := 10
	if os.Getenv(soakEnv) != "" {
		cycles = 200
	}
	if testing.Short() {
		cycles = 2
	}
	dir := t.TempDir()
	acked := map[string]bool{}
	for cycle := range cycles {
		crashOnce(t, dir, time.Duration(5+(cycle*37)%150)*time.Millisecond, acked)
		verifyAfterCrash(t, dir, acked, cycle%25 == 9)
		if t.Failed() {
			return
		}
	}
	t.Logf("%d acknowledged writes over %d kills", len(acked), cycles)
	if len(acked) < cycles {
		t.Errorf("only %d writes were acknowledged: this shows nothing", len(acked))
	}
}

func crashOnce(t *testing.T, dir string, after time.Duration, acked map[string]bool) {
	t.Helper()
	child := exec.Command(os.Args[0])
	child.Env = append(os.Environ(), crashDir+"="+dir)
	child.Stderr = os.Stderr
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewReader(out)
	if first, err := lines.ReadString('\n'); err != nil || first != "ready\n" {
		_ = child.Process.Kill()
		t.Fatalf("the child said %q, %v", first, err)
	}
	time.AfterFunc(after, func() { _ = child.Process.Kill() })
	for {
		line, err := lines.ReadString('\n')
		if err != nil { // killed; a line cut short was not acknowledged to anybody
			break
		}
		acked[strings.TrimSpace(line)] = true
	}
	_ = child.Wait()
}

func verifyAfterCrash(t *testing.T, dir string, acked map[string]bool, whole bool) {
	t.Helper()
	d := openMigrated(t, dir)
	defer func() {
		if err := d.Close(); err != nil {
			t.Error(err)
		}
	}()
	orgs, err := db.All(t.Context(), d, db.Scan1[string], qOrgs)
	if err != nil {
		t.Fatal(err)
	}
	there := map[string]bool{}
	for _, org := range orgs {
		there[org] = true
	}
	for org := range acked {
		if !there[org] {
			t.Errorf("%s was acknowledged and is gone", org)
		}
	}
	heads, err := db.One(t.Context(), d, db.Scan1[int], `SELECT count(*) FROM journal_head`)
	if err != nil || heads != len(orgs) {
		t.Errorf("%d heads for %d organisations, %v: a write is torn", heads, len(orgs), err)
	}
	if whole {
		if err := d.Check(t.Context()); err != nil {
			t.Error(err)
		}
	}
}

func TestOneProcessOwnsTheFolder(t *testing.T) {
	dir := t.TempDir()
	d := openMigrated(t, dir)
	_, err := db.Open(t.Context(), db.Config{Dir: dir})
	if err == nil || !strings.HasPrefix(err.Error(), "storage.locked") || !strings.Contains(err.Error(), strconv.Itoa(os.Getpid())) {
		t.Errorf("a second one got %v; want storage.locked with the first one's process", err)
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	lock, err := dirlock.Take(dir)
	if err != nil {
		t.Fatal(err)
	}
	d, err = db.Open(t.Context(), db.Config{Dir: dir, Lock: lock})
	if err != nil {
		t.Fatalf("with the lock in hand: %v", err)
	}
	_ = d.Close()
	if _, err := dirlock.Take(dir); err == nil {
		t.Error("Close gave back a lock that was not its own")
	}
	if err := lock.Release(); err != nil {
		t.Error(err)
	}
}

func TestDataFolderIsPrivate(t *testing.T) {
	dir := t.TempDir() + "/deep/data"
	d := openMigrated(t, dir)
	defer func() { _ = d.Close() }()
	info, err := os.Stat(dir)
	if err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("mode %v, %v; want 0700", info.Mode(), err)
	}
}
