package intake

import (
	"sync"

	"anteroom/internal/core/errs"
	"anteroom/internal/core/ref"
)

// How many files are read at once, by one process and of one member. Each may have an
// object of some megabytes in memory.
const (
	atOnce   = 4
	ofMember = 2
)

// turns counts the files that are being read.
type turns struct {
	mu    sync.Mutex
	all   int
	share map[ref.Member]int
}

// enter counts a file in; leave must be called at its end. Errors: import.busy.
func (t *turns) enter(m ref.Member) (leave func(), err error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	switch {
	case t.share[m] >= ofMember:
		return nil, errs.New(errs.Busy, "import.busy", "Other files of yours are being read. Import this one when they are in.")
	case t.all >= atOnce:
		return nil, errs.New(errs.Busy, "import.busy", "Several files are being read already. Import this one in a moment.")
	}
	t.all++
	t.share[m]++
	return func() {
		t.mu.Lock()
		defer t.mu.Unlock()
		t.all--
		if t.share[m]--; t.share[m] == 0 {
			delete(t.share, m)
		}
	}, nil
}
