package free

import (
	"sync"
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
	// Yields is what they are taken by that matters less than this meeting: it keeps
	// them as all else does, but comes first of what nearly fits.
	Yields []Span
	// Kept is protected time, in any order: nobody is asked for then, beyond hours or not.
	Kept []Span
	// Liked is when they would rather meet, joined; empty when they don't mind.
	Liked []Span
	// Shunned is when they would rather not, in any order.
	Shunned []Span
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
	Shunned             // when they would rather not
	Kept                // in protected time
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
	s := begin(q, grid, n)
	defer s.end()
	s.spread()
	possible, fits := s.none(), s.none()
	possible.fill(0, grid.slots-n+1)
	copy(fits, possible)
	for i := range s.people {
		s.people[i].block(fits)
	}
	a := Answer{Possible: fits.Count()}
	a.Slots = s.best(fits, q.Slots, false)
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
	q       Question
	grid    Grid
	n       int // quarters that the meeting takes
	people  []lines
	days    [dayBits]Set // the bits of the number of days since the first
	cuts    []int        // the quarters at which days begin, and the end
	uneven  uint64
	known   []known
	columns []column
	room    Set // for more sets
	free    Set // what is left of it
}

const dayBits = 6

// searches are kept for the next question, so that it finds room.
var searches = sync.Pool{New: func() any { return new(search) }}

// begin takes a search for a question.
func begin(q Question, g Grid, n int) *search {
	s := searches.Get().(*search) //nolint:forcetypeassert // the pool holds nothing else
	s.q, s.grid, s.n = q, g, n
	s.known, s.cuts, s.columns = s.known[:0], s.cuts[:0], s.columns[:0]
	if cap(s.people) < len(q.People) {
		s.people = make([]lines, len(q.People))
	}
	s.people = s.people[:len(q.People)]
	clear(s.people)
	clear(s.room)
	s.free = s.room
	return s
}

// end gives a search back; nothing that it made is used any more.
func (s *search) end() {
	s.q = Question{}
	clear(s.known[:cap(s.known)])
	searches.Put(s)
}

// lines are the starts that something speaks against, for one person; nil for none.
// Busy holds hard, which is what does not yield.
type lines struct {
	busy, hard, kept, out, lunch, odd, tight, unliked, shunned Set
	optional, beyond                                           bool
}

func (l *lines) block(fits Set) {
	if l.optional {
		return
	}
	fits.Without(l.busy)
	if l.kept != nil {
		fits.Without(l.kept)
	}
	if !l.beyond && l.out != nil {
		fits.Without(l.out)
	}
}

// spread lays everything over the grid.
func (s *search) spread() {
	for i := range s.q.People {
		p, l := &s.q.People[i], &s.people[i]
		l.optional, l.beyond = p.Optional, p.Beyond
		s.taken(p, l)
		if len(p.Kept) > 0 {
			l.kept = s.none()
			s.grid.meeting(l.kept, p.Kept, 0, s.n)
		}
		if len(p.Hours) > 0 || !p.Beyond {
			l.out = s.outside(p.Hours)
		}
		if len(p.Liked) > 0 {
			l.unliked = s.outside(p.Liked)
		}
		if len(p.Shunned) > 0 {
			l.shunned = s.none()
			s.grid.meeting(l.shunned, p.Shunned, 0, s.n)
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

// taken finds the starts from which on somebody is busy, or back to back with something.
func (s *search) taken(p *Person, l *lines) {
	g := s.grid
	gap := clock.Micros(s.q.Gap / time.Microsecond)
	l.busy, l.tight = s.none(), s.none()
	if gap == 0 {
		s.beside(l, p.Busy)
	} else {
		g.meeting(l.busy, p.Busy, gap, s.n)
		g.meeting(l.tight, p.Busy, max(gap, clock.Micros(Rest/time.Microsecond)), s.n)
	}
	l.hard = l.busy
	if len(p.Yields) > 0 {
		l.busy = s.none()
		copy(l.busy, l.hard)
		g.meeting(l.busy, p.Yields, gap, s.n)
	}
}

// beside is meeting for what is busy and, a quarter further, for what is tight. It lays
// the spans on a line that is a quarter longer at either end, and widens that at once.
func (s *search) beside(l *lines, spans []Span) {
	wide := s.line(len(l.busy) + 1)
	from := s.grid.from - Step
	limit := clock.Micros(s.grid.slots+2) * Step
	for i := range spans {
		a, b := spans[i].From-from, spans[i].Until-from
		if a >= b || b <= 0 || a >= limit {
			continue
		}
		a, b = max(a, 0), min(b, limit)
		wide.fill(int(uint64(a)/uint64(Step)), int((uint64(b)+uint64(Step)-1)/uint64(Step)))
	}
	wide.widen(s.n)
	for w := range l.busy {
		here, next := wide[w], wide[w+1]
		one := here>>1 | next<<63
		l.busy[w], l.tight[w] = one, here|one|here>>2|next<<62
	}
	if rest := uint(s.grid.slots & 63); rest != 0 { // what lies beyond the grid is no start
		last, mask := len(l.busy)-1, ^uint64(0)>>(64-rest)
		l.busy[last] &= mask
		l.tight[last] &= mask
	}
}

// none gives an empty set; it takes the room for many at once.
func (s *search) none() Set { return s.line((s.grid.slots + 63) / 64) }

func (s *search) line(words int) Set {
	if len(s.free) < words {
		s.room = make(Set, (words+1)*(6*len(s.q.People)+12))
		s.free = s.room
	}
	set := s.free[:words:words]
	s.free = s.free[words:]
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
	for b := range s.days {
		s.days[b] = s.none()
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
