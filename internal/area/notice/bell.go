package notice

import (
	"sync"

	"anteroom/internal/core/ref"
)

// bell wakes the pages of members for whom there is something new.
type bell struct {
	mu      sync.Mutex
	waiting map[ref.Org]map[ref.Member]map[chan struct{}]struct{}
}

func newBell() *bell { return &bell{waiting: map[ref.Org]map[ref.Member]map[chan struct{}]struct{}{}} }

// Watch gives a channel that is rung when a member's notices changed, until stop is called.
func (s *Service) Watch(org ref.Org, member ref.Member) (rung <-chan struct{}, stop func()) {
	c, b := make(chan struct{}, 1), s.bell
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.waiting[org] == nil {
		b.waiting[org] = map[ref.Member]map[chan struct{}]struct{}{}
	}
	if b.waiting[org][member] == nil {
		b.waiting[org][member] = map[chan struct{}]struct{}{}
	}
	b.waiting[org][member][c] = struct{}{}
	return c, func() {
		b.mu.Lock()
		defer b.mu.Unlock()
		if delete(b.waiting[org][member], c); len(b.waiting[org][member]) == 0 {
			delete(b.waiting[org], member)
		}
		if len(b.waiting[org]) == 0 {
			delete(b.waiting, org)
		}
	}
}

func (b *bell) ring(org ref.Org, member ref.Member) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for c := range b.waiting[org][member] {
		select {
		case c <- struct{}{}:
		default: // it rings already
		}
	}
}
