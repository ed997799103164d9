package free

import (
	"cmp"
	"slices"

	"anteroom/internal/core/clock"
)

// Step is a quarter of an hour: every zone in use is a whole number of them from UTC.
const Step clock.Micros = 15 * 60 * 1e6

// Span is a stretch of time between two instants, the second excluded.
type Span struct{ From, Until clock.Micros }

// Joined puts spans in order and makes one of those that touch. It changes the list.
func Joined(spans []Span) []Span {
	if !slices.IsSortedFunc(spans, byFrom) {
		slices.SortFunc(spans, byFrom)
	}
	out := spans[:0]
	for _, s := range spans {
		switch n := len(out); {
		case s.From >= s.Until:
		case n > 0 && s.From <= out[n-1].Until:
			out[n-1].Until = max(out[n-1].Until, s.Until)
		default:
			out = append(out, s)
		}
	}
	return out
}

func byFrom(x, y Span) int { return cmp.Compare(x.From, y.From) }

// Grid is a stretch of time in quarters of an hour.
type Grid struct {
	from  clock.Micros
	slots int
}

// Over gives the grid of the whole quarters within a stretch of time.
func Over(from, until clock.Micros) Grid {
	from = -floor(-from) * Step
	return Grid{from: from, slots: int(max(0, floor(until-from)))}
}

func floor(t clock.Micros) clock.Micros {
	q := t / Step
	if t%Step < 0 {
		q--
	}
	return q
}

// Len is how many quarters there are.
func (g Grid) Len() int { return g.slots }

// At gives the instant at which a quarter begins.
func (g Grid) At(i int) clock.Micros { return g.from + clock.Micros(i)*Step }

// Of gives the quarter in which an instant lies, which may be outside the grid.
func (g Grid) Of(t clock.Micros) int { return int(floor(t - g.from)) }

// down and up give the quarter that begins at or before, and at or after, an
// instant, within the grid.
func (g Grid) down(t clock.Micros) int {
	if t <= g.from {
		return 0
	}
	return min(int(uint64(t-g.from)/uint64(Step)), g.slots)
}

func (g Grid) up(t clock.Micros) int {
	if t <= g.from {
		return 0
	}
	return min(int((uint64(t-g.from)+uint64(Step)-1)/uint64(Step)), g.slots)
}

// None gives a set of no quarter.
func (g Grid) None() Set { return make(Set, (g.slots+63)/64) }

// All gives the set of every quarter.
func (g Grid) All() Set {
	s := g.None()
	s.fill(0, g.slots)
	return s
}

// Touched puts every quarter into a set that a span touches, were it longer by
// margin on either side.
func (g Grid) Touched(s Set, spans []Span, margin clock.Micros) { g.meeting(s, spans, margin, 1) }

// Within puts every quarter into a set that lies in a span as a whole; spans that
// touch have to be joined.
func (g Grid) Within(s Set, spans []Span) { g.holding(s, spans, 1) }

// meeting puts every quarter into a set from which on n quarters meet a span.
func (g Grid) meeting(s Set, spans []Span, margin clock.Micros, n int) {
	for i := range spans {
		if one := &spans[i]; one.From < one.Until {
			s.fill(max(g.down(one.From-margin)-n+1, 0), g.up(one.Until+margin))
		}
	}
}

// holding puts every quarter into a set from which on n quarters lie in a span as a whole.
func (g Grid) holding(s Set, spans []Span, n int) {
	for _, one := range spans {
		s.fill(g.up(one.From), g.down(one.Until)-n+1)
	}
}
