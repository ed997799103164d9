package web

import (
	"net/http"
	"net/netip"
	"sync"
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
)

// limiter lets so much through for each key: burst at once, then one after every pause.
type limiter struct {
	burst int
	pause time.Duration

	mu   sync.Mutex
	full map[string]time.Time // when the key has its whole burst again
}

// keysAtMost is how many keys are remembered; beyond it those that have their whole
// burst are forgotten, and then all.
const keysAtMost = 50_000

func newLimiter(burst int, pause time.Duration) *limiter {
	return &limiter{burst: burst, pause: pause, full: map[string]time.Time{}}
}

// allow takes one from what a key may have.
func (l *limiter) allow(key string, now time.Time) bool { return l.take(key, 1, now) }

// take takes so many from what a key may have, or none.
func (l *limiter) take(key string, n int, now time.Time) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	if len(l.full) >= keysAtMost {
		for k, at := range l.full {
			if !at.After(now) {
				delete(l.full, k)
			}
		}
		if len(l.full) >= keysAtMost {
			clear(l.full)
		}
	}
	full := l.full[key]
	if full.Before(now) {
		full = now
	}
	full = full.Add(time.Duration(n) * l.pause)
	if full.Sub(now) > time.Duration(l.burst)*l.pause {
		return false
	}
	l.full[key] = full
	return true
}

// limits are those of the pages for people outside.
type limits struct{ reads, writes, link *limiter }

func newLimits() limits {
	return limits{reads: newLimiter(300, time.Second/2), writes: newLimiter(30, 10*time.Second), link: newLimiter(600, time.Second)}
}

var errTooFast = errs.New(errs.Busy, "request.too_many", "That was too much at once. Wait a minute and try again.")

// limited stands before every page for people outside: so much for each address, and
// so much for each link.
func (s *site) limited(l limits, next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		now := clock.System{}.Now() // the network knows only real time
		by := l.reads
		if r.Method == http.MethodPost {
			by = l.writes
		}
		if !by.allow(neighbours(r), now) || r.Method == http.MethodPost && !l.link.allow(r.PathValue("secret"), now) {
			w.Header().Set("Retry-After", "60")
			s.outsideProblem(w, r, errTooFast)
			return
		}
		next(w, r)
	}
}

// neighbours is the address somebody comes from; of IPv6 the network, which is one household's.
func neighbours(r *http.Request) string {
	ap, err := netip.ParseAddrPort(r.RemoteAddr)
	if err != nil {
		return r.RemoteAddr
	}
	a := ap.Addr().Unmap()
	if a.Is6() {
		if p, err := a.Prefix(64); err == nil {
			return p.String()
		}
	}
	return a.String()
}
