//go:build unix

package db_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/sys/unix"

	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
)

// brokenDir is set in the child of TestFailingDiskStopsWriting.
const brokenDir = "ANTEROOM_TEST_BROKEN_DIR"

// brokenChild makes the system fail every write beyond the size that the log has now,
// and tells what becomes of writes and reads.
func brokenChild(dir string) {
	if err := watchDiskFail(dir); err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	fmt.Println("as it should be")
	os.Exit(0)
}

func watchDiskFail(dir string) error {
	ctx := context.Background()
	told := make(chan error, 1)
	d, err := db.Open(ctx, db.Config{Dir: dir, Log: quiet(), OnBroken: func(err error) { told <- err }})
	if err != nil {
		return err
	}
	if err := errors.Join(d.Migrate(ctx), d.Write(ctx, put("before", "x"))); err != nil {
		return err
	}
	info, err := os.Stat(filepath.Join(dir, db.FileName+"-wal"))
	if err != nil {
		return err
	}
	signal.Ignore(unix.SIGXFSZ)
	limit := unix.Rlimit{Cur: uint64(info.Size()), Max: unix.RLIM_INFINITY}
	if err := unix.Setrlimit(unix.RLIMIT_FSIZE, &limit); err != nil {
		return err
	}
	for _, want := range []string{"storage.unknown", "storage.broken", "storage.broken"} {
		err := d.Write(ctx, put("during", strings.Repeat("x", 1<<20)))
		if errs.Of(err).Code != want {
			return fmt.Errorf("a write got %w; want %s", err, want)
		}
	}
	if err := <-told; err == nil {
		return errors.New("OnBroken was called without an error")
	}
	n, err := db.One(ctx, d, db.Scan1[int], qCountOrg)
	if err != nil || n != 1 {
		return fmt.Errorf("reading: %d rows, %w", n, err)
	}
	return nil
}

// TestFailingDiskStopsWriting: whether a commit that met an I/O error is kept is not known,
// so nothing more is written until a restart.
func TestFailingDiskStopsWriting(t *testing.T) {
	dir := t.TempDir()
	child := exec.Command(os.Args[0])
	child.Env = append(os.Environ(), brokenDir+"="+dir)
	out, err := child.CombinedOutput()
	if err != nil || string(out) != "as it should be\n" {
		t.Fatalf("%v: %s", err, out)
	}
	d := openMigrated(t, dir)
	defer func() { _ = d.Close() }()
	if err := d.Write(t.Context(), put("after", "x")); err != nil {
		t.Errorf("after the restart: %v", err)
	}
	if err := d.Check(t.Context()); err != nil {
		t.Error(err)
	}
}

// TestLogStaysShort: one large transaction makes a long write-ahead log, which is cut.
func TestLogStaysShort(t *testing.T) {
	dir := t.TempDir()
	d := openMigrated(t, dir)
	defer func() { _ = d.Close() }()
	large := strings.Repeat("x", 1<<20)
	err := d.Write(t.Context(), func(tx *db.Tx) error {
		for i := range 70 {
			if err := put(fmt.Sprintf("o-%02d", i), large)(tx); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := d.Write(t.Context(), put("next", "x")); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(filepath.Join(dir, db.FileName+"-wal"))
	if err != nil || info.Size() > 1<<20 {
		t.Errorf("the log has %d bytes, %v", info.Size(), err)
	}
}
