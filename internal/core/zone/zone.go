package zone

import (
	"sort"
	"time"

	"anteroom/internal/core/clock"
)

// Kind says how a wall stands to the time line.
type Kind uint8

// The three kinds.
const (
	Exact   Kind = iota
	Gap          // the wall is skipped by a spring change: read with the offset before it
	Overlap      // the wall is shown twice: the first is meant
)

// Transition is one change of the offset.
type Transition struct {
	At       clock.Micros // first instant of the new offset
	From, To int          // seconds east of UTC before and after
	DST      bool         // whether the time after it is daylight saving time
	Abbr     string       // the abbreviation after it, "CEST"; may be empty
}

// Zone turns walls into instants and back. Its zero value is not usable.
type Zone struct {
	name string
	loc  *time.Location // nil when computed from a VTIMEZONE
	// trans are all changes, ascending. off[i] is the offset in microseconds
	// before trans[i]; off has one more entry, the offset after the last.
	trans []Transition
	at    []clock.Micros
	off   []Wall
	// turn[i] is the first wall read with off[i+1]; doubt[i] is the first wall
	// that trans[i] skips or repeats.
	turn, doubt []Wall
	open        bool         // changes go on after the table: ask loc
	end         clock.Micros // where the table ends, when open
}

// UTC is Coordinated Universal Time.
var UTC = build("UTC", time.UTC, 0, nil)

// Name gives the IANA name, or the TZID of a custom zone.
func (z *Zone) Name() string { return z.name }

// Location gives the zone as the time package knows it; nil for a custom zone.
func (z *Zone) Location() *time.Location { return z.loc }

// build makes the lookup tables; first is the offset in seconds before all changes.
func build(name string, loc *time.Location, first int, trans []Transition) *Zone {
	z := &Zone{name: name, loc: loc, trans: trans}
	z.off = append(make([]Wall, 0, len(trans)+1), Wall(first)*Second)
	for _, t := range trans {
		before, after := Wall(t.From)*Second, Wall(t.To)*Second
		turn, doubt := Wall(t.At)+max(before, after), Wall(t.At)+min(before, after)
		if n := len(z.turn); n > 0 { // changes closer than their difference must not cross
			turn, doubt = max(turn, z.turn[n-1]), max(doubt, z.turn[n-1])
		}
		z.at = append(z.at, t.At)
		z.off = append(z.off, after)
		z.turn = append(z.turn, turn)
		z.doubt = append(z.doubt, doubt)
	}
	return z
}

// ToInstant gives the instant at which clocks show w (RFC 5545 3.3.5).
func (z *Zone) ToInstant(w Wall) (clock.Micros, Kind) {
	if len(z.turn) == 0 {
		return clock.Micros(w - z.off[0]), Exact
	}
	if z.open && w >= Wall(z.end) {
		return z.farInstant(w)
	}
	i := sort.Search(len(z.turn), func(i int) bool { return z.turn[i] > w })
	return clock.Micros(w - z.off[i]), z.kind(i, w)
}

// kind tells whether w, which lies before turn[i], is skipped or repeated by change i.
func (z *Zone) kind(i int, w Wall) Kind {
	if i == len(z.doubt) || w < z.doubt[i] {
		return Exact
	}
	if z.off[i+1] > z.off[i] {
		return Gap
	}
	return Overlap
}

// ToWall gives what clocks show at an instant.
func (z *Zone) ToWall(m clock.Micros) Wall {
	if z.open && m >= z.end {
		return Wall(m) + farOffset(z.loc, m)
	}
	return Wall(m) + z.off[z.segment(m)]
}

// OffsetAt gives the seconds east of UTC at an instant.
func (z *Zone) OffsetAt(m clock.Micros) int { return int((z.ToWall(m) - Wall(m)) / Second) }

// segment gives the index into off that rules at m.
func (z *Zone) segment(m clock.Micros) int {
	return sort.Search(len(z.at), func(i int) bool { return z.at[i] > m })
}

// Transitions gives the changes within from ≤ At < to, ascending, as far as the
// table reaches (the year 2100 for zones that keep changing).
func (z *Zone) Transitions(from, to clock.Micros) []Transition {
	i := sort.Search(len(z.at), func(i int) bool { return z.at[i] >= from })
	j := sort.Search(len(z.at), func(i int) bool { return z.at[i] >= to })
	if i >= j {
		return nil
	}
	return append([]Transition(nil), z.trans[i:j]...)
}

// Cursor is a Zone that remembers where it looked last: walls or instants that
// come in order cost next to nothing. It is not safe for use by many.
type Cursor struct {
	z       *Zone
	lo, hi  Wall // walls within [lo, hi) are exact with offset off
	off     Wall
	ilo, ih clock.Micros // instants within [ilo, ih) have offset ioff
	ioff    Wall
}

// Cursor gives a cursor over the zone.
func (z *Zone) Cursor() Cursor { return Cursor{z: z} }

// ToInstant is Zone.ToInstant.
func (c *Cursor) ToInstant(w Wall) (clock.Micros, Kind) {
	if w >= c.lo && w < c.hi {
		return clock.Micros(w - c.off), Exact
	}
	return c.seekWall(w)
}

// Stretch gives the offset, in microseconds, that is exact for all walls from w
// to before end, for callers that map many; end is w itself when w is in doubt.
func (c *Cursor) Stretch(w Wall) (offset, end Wall) {
	if w < c.lo || w >= c.hi {
		c.seekWall(w)
	}
	if w < c.lo || w >= c.hi {
		return 0, w
	}
	return c.off, c.hi
}

func (c *Cursor) seekWall(w Wall) (clock.Micros, Kind) {
	z := c.z
	if z.open && w >= Wall(z.end)-Day {
		return z.ToInstant(w)
	}
	i := sort.Search(len(z.turn), func(i int) bool { return z.turn[i] > w })
	c.off, c.lo, c.hi = z.off[i], -1<<63, 1<<63-1
	if i > 0 {
		c.lo = z.turn[i-1]
	}
	if i < len(z.doubt) {
		c.hi = z.doubt[i]
	} else if z.open {
		c.hi = Wall(z.end) - Day
	}
	return clock.Micros(w - z.off[i]), z.kind(i, w)
}

// ToWall is Zone.ToWall.
func (c *Cursor) ToWall(m clock.Micros) Wall {
	if m >= c.ilo && m < c.ih {
		return Wall(m) + c.ioff
	}
	z := c.z
	if z.open && m >= z.end {
		return z.ToWall(m)
	}
	i := z.segment(m)
	c.ioff, c.ilo, c.ih = z.off[i], -1<<63, clock.Forever
	if i > 0 {
		c.ilo = z.at[i-1]
	}
	if i < len(z.at) {
		c.ih = z.at[i]
	} else if z.open {
		c.ih = z.end
	}
	return Wall(m) + c.ioff
}
