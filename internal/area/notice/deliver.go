package notice

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"sync"
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/ref"
)

const (
	sendSide  = 8 // messages at a time
	sendHost  = 4 // of them to one push service, so that one that is slow leaves room for the others
	startFor  = 5 * time.Second
	sendFor   = 15 * time.Second // then what is under way is given up, and tried again later
	deferMost = 5 * time.Minute
)

// round is one look at what is due: what is still to be delivered, and to whom something is under way.
type round struct {
	mu      sync.Mutex
	free    *sync.Cond
	left    []message
	members map[to]bool
	hosts   map[string]int
	late    map[ref.ID]bool // devices that are to be left alone for now
	over    bool
	failed  []error
}

// deliverAll delivers side by side, to nobody two at a time, so that who has a slow device waits alone.
func (s *Service) deliverAll(ctx context.Context, due []message) error {
	if len(due) == 0 {
		return nil
	}
	r := &round{left: due, members: map[to]bool{}, hosts: map[string]int{}, late: map[ref.ID]bool{}}
	r.free = sync.NewCond(&r.mu)
	ends := time.AfterFunc(startFor, r.end) // the network knows only real time
	defer ends.Stop()
	within, cancel := context.WithTimeout(ctx, sendFor)
	defer cancel()
	var all sync.WaitGroup
	for range min(sendSide, len(due)) {
		all.Go(func() {
			for m := r.take(); m != nil; m = r.take() {
				late, err := s.deliver(ctx, within, m)
				r.leave(m, late, err)
			}
		})
	}
	all.Wait()
	return errors.Join(r.failed...)
}

// end lets nothing more begin.
func (r *round) end() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.over = true
	r.free.Broadcast()
}

// take gives the next message that may be delivered now, when there is one; nil when there is none left.
func (r *round) take() *message {
	r.mu.Lock()
	defer r.mu.Unlock()
	for {
		waits := false
		for i := range r.left {
			m := &r.left[i]
			switch {
			case m.id == "" || r.late[m.device] || r.over:
				continue
			case r.members[to{m.org, m.member}] || r.hosts[m.host()] >= sendHost:
				waits = true
				continue
			}
			taken := *m
			m.id = ""
			r.members[to{m.org, m.member}] = true
			r.hosts[m.host()]++
			return &taken
		}
		if !waits {
			return nil
		}
		r.free.Wait()
	}
}

func (r *round) leave(m *message, late bool, err error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	delete(r.members, to{m.org, m.member})
	r.hosts[m.host()]--
	r.late[m.device] = r.late[m.device] || late
	if err != nil {
		r.failed = append(r.failed, err)
	}
	r.free.Broadcast()
}

func (m *message) host() string {
	u, err := url.Parse(m.to.Endpoint)
	if err != nil {
		return ""
	}
	return u.Host
}

// deliver takes a message, so that nobody else does for now, and sends it within a time. It reports whether the
// device is to be left alone for a while.
func (s *Service) deliver(ctx, within context.Context, m *message) (late bool, err error) {
	taken, wait := false, waits[min(m.tries, len(waits)-1)]
	err = s.write(ctx, func(tx *db.Tx) error {
		now := s.now()
		n, err := tx.Exec(qTake, m.org, m.device, m.id, m.tries, now.Add(wait), now)
		taken = n > 0
		return err
	})
	if err != nil || !taken {
		return false, err
	}
	text, urgent, err := s.payload(ctx, m)
	if err != nil {
		return false, err
	}
	status := http.StatusNoContent
	if text != nil { // else it was read meanwhile, or is not theirs to see any more
		status, err = s.post(within, m, text, urgent) // what went wrong says the status, or that there is none: again later, then
	}
	reached := text != nil && status < 300 && err == nil
	late = status < 200 || status >= 500 || status == http.StatusTooManyRequests || status == http.StatusRequestTimeout
	return late, s.write(ctx, func(tx *db.Tx) error { return note(tx, m, status, reached, late, s.now(), wait) })
}

// note writes down what became of a message.
func note(tx *db.Tx, m *message, status int, reached, late bool, now clock.Micros, wait time.Duration) error {
	if status == http.StatusNotFound || status == http.StatusGone {
		_, err := tx.Exec(qGone, m.org, m.device)
		return err
	}
	if reached {
		if _, err := tx.Exec(qReached, m.org, m.device, max(now, 1)); err != nil {
			return err
		}
	}
	if late { // what else waits for it would only wait again
		if _, err := tx.Exec(qDefer, m.org, m.device, now.Add(min(wait, deferMost))); err != nil {
			return err
		}
	}
	if late && m.tries+1 < triesOf {
		return nil // again later
	}
	_, err := tx.Exec(qDone, m.org, m.device, m.id)
	return err
}
