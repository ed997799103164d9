package calendar

import (
	"io"
	"strings"
	"sync"
	"testing"

	"anteroom/internal/core/access"
	"anteroom/internal/core/db/dbtest"
)

// TestFewFilesAreReadAtOnce begins imports that don't end, until no more are let in.
func TestFewFilesAreReadAtOnce(t *testing.T) {
	h := build(t, dbtest.SQLite(t))
	var all sync.WaitGroup
	var ends []*io.PipeWriter
	begin := func(a access.Actor) {
		t.Helper()
		r, w := io.Pipe()
		ends = append(ends, w)
		all.Go(func() { _, _ = h.Import(t.Context(), a, ImportRequest{Space: h.Vera}, r, nil) })
		if _, err := w.Write([]byte("BEGIN:VCALENDAR\r\n")); err != nil { // is taken when it is read
			t.Error(err)
		}
	}
	try := func(a access.Actor) error {
		_, err := h.Import(t.Context(), a, ImportRequest{Space: h.Vera}, strings.NewReader(firstFile), nil)
		return err
	}
	begin(h.Ben)
	begin(h.Ben)
	code(t, try(h.Ben), "import.busy")
	if err := try(h.Ada); err != nil {
		t.Errorf("Ada waits for Ben: %v", err)
	}
	begin(h.Ada)
	begin(h.Ada)
	code(t, try(h.Member("Gus Example", h.In(h.Vera, access.Assistant))), "import.busy")
	for _, w := range ends {
		_ = w.Close()
	}
	all.Wait()
	if err := try(h.Ben); err != nil {
		t.Errorf("when all are over: %v", err)
	}
}
