package blob_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"anteroom/internal/core/blob"
	"anteroom/internal/core/errs"
)

func open(t *testing.T) (*blob.Store, string) {
	t.Helper()
	dir := filepath.Join(t.TempDir(), blob.Folder)
	s, err := blob.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	return s, dir
}

func left(t *testing.T, dir string) int {
	t.Helper()
	list, err := os.ReadDir(filepath.Join(dir, "incoming"))
	if err != nil {
		t.Fatal(err)
	}
	return len(list)
}

func TestWhatIsPutIsReadAgain(t *testing.T) {
	s, dir := open(t)
	for _, text := range []string{"", "x", strings.Repeat("agenda ", 40_000)} {
		c, err := s.Put(strings.NewReader(text), 1<<20)
		if err != nil {
			t.Fatal(err)
		}
		sum := sha256.Sum256([]byte(text))
		if string(c.Hash) != hex.EncodeToString(sum[:]) || c.Size != int64(len(text)) || !strings.HasPrefix(text, string(c.Head)) || len(c.Head) > blob.HeadBytes {
			t.Errorf("%.20q: %s, %d bytes, head of %d", text, c.Hash, c.Size, len(c.Head))
		}
		f, err := s.Read(c.Hash)
		if err != nil {
			t.Fatal(err)
		}
		got, err := io.ReadAll(f)
		_ = f.Close()
		if err != nil || string(got) != text {
			t.Errorf("%.20q: read %.20q, %v", text, got, err)
		}
		if wrong := s.Check(c.Hash, c.Size); wrong != "" {
			t.Error(wrong)
		}
		c.Release()
		c.Release() // twice does no harm
	}
	if n := left(t, dir); n != 0 {
		t.Errorf("%d temporary files are left", n)
	}
}

func TestWhatDoesNotArriveWholeLeavesNothing(t *testing.T) {
	s, dir := open(t)
	gone := errors.New("the line went dead")
	if _, err := s.Put(io.MultiReader(strings.NewReader("half"), failing{gone}), 100); !errors.Is(err, gone) {
		t.Errorf("a broken line: %v", err)
	}
	if _, err := s.Put(strings.NewReader("12345"), 4); errs.KindOf(err) != errs.TooLarge {
		t.Errorf("one byte too many: %v", err)
	}
	if _, err := s.Put(strings.NewReader("1234"), 4); err != nil {
		t.Errorf("exactly as much as fits: %v", err)
	}
	if n := left(t, dir); n != 0 {
		t.Errorf("%d temporary files are left", n)
	}
	if err := os.WriteFile(filepath.Join(dir, "incoming", "dead"), []byte("half"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := blob.Open(dir); err != nil || left(t, dir) != 0 {
		t.Errorf("what a dead process left half: %v, %d left", err, left(t, dir))
	}
}

type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }

func TestDamageIsSeenAndMendedByTheSameBytes(t *testing.T) {
	s, dir := open(t)
	c, err := s.Put(strings.NewReader("whole"), 100)
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(dir, string(c.Hash[:2]), string(c.Hash))
	if err := os.WriteFile(file, []byte("wrong"), 0o600); err != nil {
		t.Fatal(err)
	}
	if s.Check(c.Hash, 5) != "does not hold what its name says" || s.Check(c.Hash, 6) == "" {
		t.Error("damage is not seen")
	}
	if _, err := s.Put(strings.NewReader("whole"), 100); err != nil || s.Check(c.Hash, 5) != "" {
		t.Error("the same bytes did not mend it", err)
	}
	if err := os.Remove(file); err != nil || s.Check(c.Hash, 5) != "is not there" {
		t.Error("a hole is not seen", err)
	}
}

// TestTheSweepTakesOnlyWhatNobodyNames lets uploads of few contents, some of which are named
// by a row in the end, race with sweeps that would take everything at once.
func TestTheSweepTakesOnlyWhatNobodyNames(t *testing.T) {
	s, _ := open(t)
	var mu sync.Mutex
	rows := map[blob.Hash]int64{}
	used := func(_ context.Context, h blob.Hash) (bool, error) {
		mu.Lock()
		defer mu.Unlock()
		_, ok := rows[h]
		return ok, nil
	}
	var puts, sweeps sync.WaitGroup
	done := make(chan struct{})
	sweeps.Go(func() {
		for {
			select {
			case <-done:
				return
			default:
				if _, err := s.Sweep(t.Context(), time.Now().Add(time.Hour), used); err != nil {
					t.Error(err)
					return
				}
			}
		}
	})
	for w := range 4 {
		puts.Go(func() {
			for i := range 40 {
				c, err := s.Put(strings.NewReader(fmt.Sprint("content ", i/2)), 100)
				if err != nil {
					t.Error(err)
					return
				}
				if (w+i)%3 == 0 {
					mu.Lock()
					rows[c.Hash] = c.Size
					mu.Unlock()
				}
				c.Release()
			}
		})
	}
	puts.Wait()
	close(done)
	sweeps.Wait()
	if _, err := s.Sweep(t.Context(), time.Now().Add(time.Hour), used); err != nil {
		t.Fatal(err)
	}
	n := 0
	if err := s.Walk(func(f blob.Found) error {
		n++
		if _, ok := rows[f.Hash]; !ok {
			t.Errorf("%s is named by nothing and still there", f.Hash)
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	for h, size := range rows {
		if wrong := s.Check(h, size); wrong != "" {
			t.Errorf("%s %s", h, wrong)
		}
	}
	if n != len(rows) {
		t.Errorf("%d of %d are there", n, len(rows))
	}
}

func TestTheSweepWaits(t *testing.T) {
	s, _ := open(t)
	none := func(context.Context, blob.Hash) (bool, error) { return false, nil }
	sweep := func(before time.Time) int {
		n, err := s.Sweep(t.Context(), before, none)
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	c, err := s.Put(bytes.NewReader([]byte("about to be named")), 100)
	if err != nil {
		t.Fatal(err)
	}
	later := time.Now().Add(time.Hour)
	if sweep(later) != 0 {
		t.Error("it took what is claimed")
	}
	c.Release()
	end := s.Guard()
	if sweep(later) != 0 {
		t.Error("it took something during a backup")
	}
	end()
	if sweep(time.Now().Add(-time.Hour)) != 0 {
		t.Error("it took what came in just now")
	}
	if sweep(later) != 1 {
		t.Error("it left what nothing names")
	}
}
