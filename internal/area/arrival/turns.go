package arrival

import (
	"context"
	"time"

	"anteroom/internal/core/errs"
)

// Bounds of how many files are looked through or brought in at once, in the whole house: each may need much memory.
const (
	maxTurns = 2
	patience = 5 * time.Second // of whoever waits for a turn
)

// turns are held while a file is looked through and brought in.
type turns struct {
	held   chan struct{}
	within time.Duration
}

func newTurns() turns { return turns{make(chan struct{}, maxTurns), patience} }

// take waits for a turn, not for long. Errors: arrival.busy, and that of a context that ended.
func (t turns) take(ctx context.Context) (done func(), err error) {
	select { // a free one is taken without waiting
	case t.held <- struct{}{}:
		return func() { <-t.held }, nil
	default:
	}
	short, stop := context.WithTimeout(ctx, t.within)
	defer stop()
	select {
	case t.held <- struct{}{}:
		return func() { <-t.held }, nil
	case <-short.Done():
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return nil, errs.New(errs.Busy, "arrival.busy", "Others are bringing something in right now. Try again in a minute.")
}
