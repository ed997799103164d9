package clock

import (
	"sync"
	"time"
)

// Micros is an instant: microseconds since 1970-01-01T00:00:00Z.
type Micros int64

// Forever is later than every instant that is stored.
const Forever Micros = 1<<63 - 1

// Of gives the instant of t, cut to microseconds.
func Of(t time.Time) Micros { return Micros(t.UnixMicro()) }

// Time gives the instant as a time in UTC.
func (m Micros) Time() time.Time { return time.UnixMicro(int64(m)).UTC() }

// Add gives the instant d later.
func (m Micros) Add(d time.Duration) Micros { return m + Micros(d/time.Microsecond) }

// Clock tells the time.
type Clock interface {
	Now() time.Time
}

// System is the machine's clock in UTC.
type System struct{}

// Now gives the current time in UTC.
func (System) Now() time.Time { return time.Now().UTC() }

// Fixed is a clock that stands still until it is moved; safe for use by many.
type Fixed struct {
	mu sync.Mutex
	t  time.Time
}

// At makes a Fixed clock that shows t.
func At(t time.Time) *Fixed { return &Fixed{t: t.UTC()} }

// Now gives the time the clock stands at.
func (f *Fixed) Now() time.Time {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.t
}

// Move lets d pass.
func (f *Fixed) Move(d time.Duration) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.t = f.t.Add(d)
}
