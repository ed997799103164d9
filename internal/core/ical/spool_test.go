package ical

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

func TestASpoolGivesBackWhatItKept(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	var s spool
	var spans []span
	text := func(i int) []byte { return bytes.Repeat(fmt.Appendf(nil, "%d,", i), 1+i%5000) }
	total := 0
	for i := 0; total < 3*spoolInMemory; i++ {
		at, err := s.keep(text(i))
		if err != nil {
			t.Fatal(err)
		}
		spans = append(spans, at)
		total += at.size
	}
	if cap(s.memory) > 2*spoolInMemory {
		t.Errorf("it holds %d octets in memory", cap(s.memory))
	}
	for i, at := range spans {
		if got, err := s.text(at); err != nil || !bytes.Equal(got, text(i)) {
			t.Fatalf("text %d came back as %.40q, %v", i, got, err)
		}
	}
	s.close()
	if left, _ := filepath.Glob(filepath.Join(os.TempDir(), "*")); len(left) > 0 {
		t.Errorf("left behind: %q", left)
	}
}
