package zone

import (
	"slices"
	"sync"
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
)

// Onset is one change of the clocks as a VTIMEZONE states it (RFC 5545 3.6.5).
type Onset struct {
	At       Wall // what clocks showed when they were changed: in the offset From
	From, To int  // seconds east of UTC
	DST      bool
	Abbr     string
	// Ruled tells that the onset comes from a rule without end: such rules are
	// often written as if they had held since 1601, so they tell nothing of the past.
	Ruled bool
}

const maxOffset = 18 * 3600

// FromOnsets makes the zone that changes at the given onsets, in any order;
// after the last one its offset stays. One onset makes a fixed zone.
// Errors: zone.empty, zone.bad_offset (Invalid).
func FromOnsets(name string, onsets []Onset) (*Zone, error) {
	if len(onsets) == 0 {
		return nil, errs.Newf(errs.Invalid, "zone.empty", "The time zone %q has no STANDARD or DAYLIGHT part.", name)
	}
	for _, o := range onsets {
		if max(o.From, -o.From, o.To, -o.To) > maxOffset {
			return nil, errs.Newf(errs.Invalid, "zone.bad_offset", "The time zone %q is more than 18 hours away from UTC.", name)
		}
	}
	sorted := slices.Clone(onsets)
	slices.SortStableFunc(sorted, func(a, b Onset) int { return int(min(1, max(-1, a.instant()-b.instant()))) })
	first := sorted[0].From
	if len(sorted) == 1 {
		first = sorted[0].To
	}
	var trans []Transition
	prev := first
	for _, o := range sorted {
		if o.To == prev {
			continue
		}
		trans = append(trans, Transition{At: o.instant(), From: prev, To: o.To, DST: o.DST, Abbr: o.Abbr})
		prev = o.To
	}
	return build(name, nil, first, trans), nil
}

func (o Onset) instant() clock.Micros { return clock.Micros(o.At - Wall(o.From)*Second) }

// The years whose changes stand for what a zone does nowadays.
var (
	matchFrom = clock.Of(time.Date(2023, 1, 1, 0, 0, 0, 0, time.UTC))
	matchTo   = clock.Of(time.Date(2033, 1, 1, 0, 0, 0, 0, time.UTC))
	matchPast = clock.Of(time.Date(1990, 1, 1, 0, 0, 0, 0, time.UTC))
)

type candidate struct {
	z     *Zone
	off   int
	trans []Transition
}

// candidates are the zones that Match compares with: the ones Windows has a
// name for, which are the distinct zones people live in, the populous first.
var candidates = sync.OnceValue(func() []candidate {
	names := []string{"UTC", "Europe/Berlin", "Europe/London", "America/New_York", "America/Chicago", "America/Denver",
		"America/Los_Angeles", "Asia/Tokyo", "Asia/Shanghai", "Asia/Kolkata", "Asia/Dubai", "Australia/Sydney", "Europe/Moscow"}
	var rest []string
	for _, n := range windowsNames {
		if !slices.Contains(names, n) {
			rest = append(rest, n)
		}
	}
	slices.Sort(rest)
	var out []candidate
	for _, n := range slices.Compact(append(names, rest...)) {
		if z, ok := mustLoad(n); ok {
			out = append(out, candidate{z, z.OffsetAt(matchFrom), z.Transitions(matchFrom, matchTo)})
		}
	}
	return out
})

// Match finds an IANA zone that nowadays (2023 to 2032) changes at the same
// moments as the onsets say, and that agrees with every single onset since 1990.
func Match(onsets []Onset) (*Zone, bool) {
	own, err := FromOnsets("", onsets)
	if err != nil {
		return nil, false
	}
	off, trans := own.OffsetAt(matchFrom), own.Transitions(matchFrom, matchTo)
	for _, c := range candidates() {
		if c.off != off || !sameChanges(c.trans, trans) || !agrees(c.z, onsets) {
			continue
		}
		return c.z, true
	}
	return nil, false
}

func sameChanges(a, b []Transition) bool {
	return slices.EqualFunc(a, b, func(x, y Transition) bool { return x.At == y.At && x.To == y.To })
}

func agrees(z *Zone, onsets []Onset) bool {
	for _, o := range onsets {
		at := o.instant()
		if o.Ruled || at < matchPast {
			continue
		}
		if z.OffsetAt(at) != o.To || z.OffsetAt(at-1) != o.From {
			return false
		}
	}
	return true
}
