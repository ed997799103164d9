package openings

import (
	"math"
	"math/bits"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/free"
	"anteroom/internal/core/zone"
)

// MaxHosts is how many hosts a page may have.
const MaxHosts = 20

// Rules are those of a page, for one length.
type Rules struct {
	Length        clock.Micros
	Before, After clock.Micros // that have to be free around
	Grid          int          // minutes between starts, counted from midnight; a multiple of 15
	First, Last   clock.Micros // the first start that is late enough, and the first that is too late
	PerDay        int          // bookings; 0 for no limit
	PerWeek       int
	All           bool // every host takes part; otherwise any of them
	Zone          *zone.Zone
	Rooms         []Host // of which one has to be free too, when there are any
}

// Host is somebody who takes part.
type Host struct {
	Hours []free.Span // when they work, joined
	Busy  []free.Span // by what they are taken
	Kept  []free.Span // what other bookings keep free around themselves
}

// Slot is a start that is offered.
type Slot struct {
	Start clock.Micros
	Hosts uint32 // who could take it: a bit for each host
}

// Find gives the starts from ≤ s < until that are offered, in order. booked are the
// starts of the page's bookings.
func Find(r Rules, hosts []Host, booked []clock.Micros, from, until clock.Micros) []Slot {
	from, until = max(from, r.First), min(until, r.Last)
	if from >= until || len(hosts) == 0 || len(hosts) > MaxHosts {
		return nil
	}
	g := free.Over(from, until+free.Step-1) // every quarter that begins before until
	per := make([]free.Set, len(hosts))
	open := g.None()
	if r.All {
		open = g.All()
	}
	for i := range hosts {
		per[i] = r.starts(g, &hosts[i])
		if r.All {
			open.And(per[i])
		} else {
			open.Or(per[i])
		}
	}
	if len(r.Rooms) > 0 {
		open.And(r.withRoom(g))
	}
	full := r.count(booked)
	cursor := r.Zone.Cursor()
	day, closed := int64(math.MinInt64), false // the day last looked at, and whether its limit is reached
	out := make([]Slot, 0, open.Count())
	for w, word := range open {
		for ; word != 0; word &= word - 1 {
			i := w<<6 + bits.TrailingZeros64(word)
			at := g.At(i)
			wall := cursor.ToWall(at)
			if !r.fits(wall) {
				continue
			}
			if d := wall.Day(); d != day {
				day, closed = d, full.on(d, &r)
			}
			if closed {
				continue
			}
			s := Slot{Start: at}
			for h := range per {
				if per[h].Has(i) {
					s.Hosts |= 1 << h
				}
			}
			out = append(out, s)
		}
	}
	return out
}

// starts gives the quarters at which one host could begin.
func (r *Rules) starts(g free.Grid, h *Host) free.Set {
	can, not := g.None(), g.None()
	spans := make([]free.Span, 0, max(len(h.Hours), len(h.Busy), len(h.Kept)))
	for _, s := range h.Hours { // s.From ≤ start, start + length ≤ s.Until
		spans = append(spans, free.Span{From: s.From, Until: s.Until - r.Length + free.Step})
	}
	g.Within(can, spans)
	spans = spans[:0]
	for _, s := range h.Busy {
		spans = append(spans, r.blocked(s, r.Before, r.After))
	}
	g.Within(not, spans)
	spans = spans[:0]
	for _, s := range h.Kept {
		spans = append(spans, r.blocked(s, 0, 0))
	}
	g.Within(not, spans)
	can.Without(not)
	return can
}

// withRoom gives the quarters at which something could begin in one of the rooms, which need
// nothing kept free around.
func (r *Rules) withRoom(g free.Grid) free.Set {
	bare, any := *r, g.None()
	bare.Before, bare.After = 0, 0
	for i := range r.Rooms {
		any.Or(bare.starts(g, &r.Rooms[i]))
	}
	return any
}

// blocked gives the span that holds exactly the quarters at which nothing can begin
// because of what is taken: from − after − length < start < until + before.
func (r *Rules) blocked(s free.Span, before, after clock.Micros) free.Span {
	if s.From >= s.Until {
		return free.Span{}
	}
	return free.Span{From: s.From - after - r.Length + 1, Until: s.Until + before + free.Step - 1}
}

func (r *Rules) fits(w zone.Wall) bool {
	return (w-w.Midnight())%(zone.Wall(r.Grid)*zone.Minute) == 0
}

// counts are bookings by day and by week, in the zone of the page.
type counts struct{ day, week map[int64]int }

func (r *Rules) count(booked []clock.Micros) counts {
	if r.PerDay == 0 && r.PerWeek == 0 {
		return counts{}
	}
	c := counts{map[int64]int{}, map[int64]int{}}
	cursor := r.Zone.Cursor()
	for _, at := range booked {
		day := cursor.ToWall(at).Day()
		c.day[day]++
		c.week[week(day)]++
	}
	return c
}

// on reports whether a limit is reached on a day.
func (c counts) on(day int64, r *Rules) bool {
	return r.PerDay > 0 && c.day[day] >= r.PerDay || r.PerWeek > 0 && c.week[week(day)] >= r.PerWeek
}

// week numbers the weeks that begin on Mondays; day 0 was a Thursday.
func week(day int64) int64 {
	n := day + 3
	if n < 0 {
		n -= 6
	}
	return n / 7
}
