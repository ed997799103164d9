package free

import (
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/zone"
)

// Person is somebody who is asked for.
type Person struct {
	// Busy is when they are taken, in any order.
	Busy []Span
	// Hours is when they can be asked, joined; Beyond lets them be asked at other
	// times too, which then counts against a slot. Whose hours nobody knows has none,
	// and is asked beyond them.
	Hours  []Span
	Beyond bool
	// Said is for hours that are not when they work but when they said they can:
	// early and late are then still early and late.
	Said bool
	// Liked is when they would rather meet, joined; empty when they don't mind.
	Liked []Span
	// Optional is who may be missing.
	Optional bool
	// Where is in which zones they are, in order. People who share one slice are
	// reckoned once.
	Where []Place
}

// Question asks when people can meet.
type Question struct {
	From, Until clock.Micros
	Length      time.Duration
	Gap         time.Duration // that has to stay free before and after, for who is required
	People      []Person
	Zone        *zone.Zone // of who asks: whose days are counted
	Slots       int        // how many answers
	PerDay      int        // how many of them on one day, as long as there are others; 2 when zero
	Misses      int        // how many near misses, when there are fewer answers than that were asked for
}

// Kind is what speaks against a slot.
type Kind uint8

// The kinds, for one person each.
const (
	Busy    Kind = iota // taken, or within the gap of what they are taken by
	Outside             // not within their hours
	Odd                 // early, late or on a weekend where they are
	Lunch               // at lunch where they are
	Tight               // back to back with something else
	Unliked             // not when they would rather meet
)

// Note says what speaks against a slot for one person of the question.
type Note struct {
	Person int
	Kind   Kind
}

// Slot is a time to meet.
type Slot struct {
	Span
	Cost  int // the lower the better
	Notes []Note
}

// Answer is the best slots, best first, and what only nearly fits.
type Answer struct {
	Slots    []Slot
	Misses   []Slot
	Possible int // how many starts there are in all
}

// Rest is what should be free before and after, so that nobody runs from one to the next.
const Rest = 15 * time.Minute

// Find answers a question.
func Find(q Question) Answer {
	grid := Over(q.From, q.Until)
	length := clock.Micros(q.Length / time.Microsecond)
	n := int((length + Step - 1) / Step)
	if n <= 0 || n > grid.slots || q.Slots <= 0 && q.Misses <= 0 {
		return Answer{}
	}
	s := search{q: q, grid: grid, n: n}
	s.spread()
	possible := grid.All()
	possible.Starts(n)
	fits := append(Set(nil), possible...)
	for i := range s.people {
		s.people[i].block(fits)
	}
	a := Answer{Possible: fits.Count()}
	a.Slots = s.best(append(Set(nil), fits...), q.Slots, false)
	if q.Misses > 0 && len(a.Slots) < q.Slots {
		possible.Without(fits)
		a.Misses = s.best(possible, q.Misses, true)
	}
	for _, list := range [][]Slot{a.Slots, a.Misses} {
		for i := range list {
			list[i].Until = list[i].From + length
		}
	}
	return a
}

// search is a question on its grid.
type search struct {
	q      Question
	grid   Grid
	n      int // quarters that the meeting takes
	people []lines
	days   []Set // the bits of the number of days since the first
	cuts   []int // the quarters at which days begin, and the end
	uneven uint64
	known  []known
	room   Set // for more sets
}

// lines are the starts that something speaks against, for one person; nil for none.
type lines struct {
	busy, out, lunch, odd, tight, unliked Set
	optional, beyond                      bool
}

func (l *lines) block(fits Set) {
	if l.optional {
		return
	}
	fits.Without(l.busy)
	if !l.beyond {
		fits.Without(l.out)
	}
}

// spread lays everything over the grid.
func (s *search) spread() {
	g := s.grid
	gap := clock.Micros(s.q.Gap / time.Microsecond)
	rest := max(gap, clock.Micros(Rest/time.Microsecond))
	s.people = make([]lines, len(s.q.People))
	for i := range s.q.People {
		p, l := &s.q.People[i], &s.people[i]
		l.optional, l.beyond = p.Optional, p.Beyond
		l.busy, l.tight = s.none(), s.none()
		if gap == 0 {
			g.meetingOrBeside(l.busy, l.tight, p.Busy, s.n)
		} else {
			g.meeting(l.busy, p.Busy, gap, s.n)
			g.meeting(l.tight, p.Busy, rest, s.n)
		}
		if len(p.Hours) > 0 || !p.Beyond {
			l.out = s.outside(p.Hours)
		}
		if len(p.Liked) > 0 {
			l.unliked = s.outside(p.Liked)
		}
		if len(p.Where) == 0 {
			continue
		}
		h := s.habits(p.Where)
		l.lunch, l.odd = h.lunch, h.odd
		if l.out != nil && !p.Said { // who works early is not asked too early
			l.odd = s.none()
			for w := range l.odd {
				l.odd[w] = h.odd[w] & l.out[w]
			}
		}
	}
	s.count()
}

// none gives an empty set; it takes the room for many at once.
func (s *search) none() Set {
	words := (s.grid.slots + 63) / 64
	if len(s.room) < words {
		s.room = make(Set, words*(5*len(s.q.People)+8))
	}
	set := s.room[:words:words]
	s.room = s.room[words:]
	return set
}

// habits gives the habits of a place, which are the same for all who are there.
func (s *search) habits(where []Place) habits {
	for i := range s.known {
		if s.known[i].of == &where[0] {
			return s.known[i].habits
		}
	}
	h := habits{lunch: s.none(), odd: s.none()}
	s.grid.habits(h, where, s.n)
	s.known = append(s.known, known{&where[0], h})
	return h
}

type known struct {
	of *Place
	habits
}

// outside gives the starts from which on a meeting is not wholly within spans.
func (s *search) outside(spans []Span) Set {
	in := s.none()
	s.grid.holding(in, spans, s.n)
	for w := range in {
		in[w] = ^in[w]
	}
	return in
}

// lateAtMost is from which day on later is no worse.
const lateAtMost = 63

// count numbers the days of who asks, and finds the uneven quarters.
func (s *search) count() {
	z := s.q.Zone
	if z == nil {
		z = zone.UTC
	}
	g := s.grid
	for range 6 {
		s.days = append(s.days, s.none())
	}
	Days([]Place{{Zone: z}}, g.from, g.At(g.slots), func(d *Day) {
		k := min(len(s.cuts), lateAtMost)
		from, until := g.down(d.From), g.up(d.Until)
		for b, set := range s.days {
			if k>>b&1 == 1 {
				set.fill(from, until)
			}
		}
		s.cuts = append(s.cuts, from)
	})
	s.cuts = append(s.cuts, g.slots)
	const odd = 0xAAAAAAAAAAAAAAAA
	s.uneven = odd
	if floor(clock.Micros(z.ToWall(g.from)))&1 == 1 {
		s.uneven = ^s.uneven
	}
}
