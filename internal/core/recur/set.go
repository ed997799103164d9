package recur

import (
	"slices"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/zone"
)

// Exclusion is one EXDATE: an instant, or a whole day on the wall of the series.
type Exclusion struct {
	At  clock.Micros // when !Day
	Day bool
	On  zone.Wall // midnight of the day, when Day
}

// Set is a recurrence set (RFC 5545 3.8.5): the start, what rules and RDATEs
// add, less what EXRULEs and EXDATEs take away. It does not change once made,
// and may be shared.
type Set struct {
	start   Start
	rules   []Rule
	exRules []Rule
	rdates  []Occurrence
	ats     []clock.Micros
	days    []zone.Wall
}

// NewSet makes a set. The start always belongs to it, unless it is excluded.
func NewSet(s Start, rules, exRules []Rule, rdates []Occurrence, exdates []Exclusion) *Set {
	set := &Set{start: s, rules: rules, exRules: exRules, rdates: slices.Clone(rdates)}
	sortUnique(&set.rdates)
	for _, x := range exdates {
		if x.Day {
			set.days = append(set.days, x.On.Midnight())
		} else {
			set.ats = append(set.ats, x.At)
		}
	}
	slices.Sort(set.ats)
	slices.Sort(set.days)
	return set
}

// Start gives what the set counts from.
func (set *Set) Start() Start { return set.start }

// Recurs reports whether there is more than the start.
func (set *Set) Recurs() bool { return len(set.rules)+len(set.rdates) > 0 }

// First gives the start as an instance; ok is false when it is excluded.
func (set *Set) First() (o Occurrence, ok bool) {
	at := set.start.At()
	o = Occurrence{at, set.start.zone().ToWall(at)}
	one := [1]Occurrence{o}
	return o, len(set.less(one[:], at, at+1, NewBudget(DefaultBudget))) == 1
}

// Between gives the instances with from ≤ At < to, ascending, each instant once.
// b may be nil; when its steps run out the result ends early and b says so.
func (set *Set) Between(from, to clock.Micros, b *Budget) []Occurrence {
	return set.Append(nil, from, to, b)
}

// Append is Between that adds to dst.
func (set *Set) Append(dst []Occurrence, from, to clock.Micros, b *Budget) []Occurrence {
	b = orDefault(b)
	base := len(dst)
	if len(set.rules) == 0 {
		if at := set.start.At(); at >= from && at < to {
			dst = append(dst, Occurrence{at, set.start.zone().ToWall(at)})
		}
	}
	for i := range set.rules {
		dst = set.rules[i].Append(dst, set.start, from, to, b)
	}
	for _, o := range set.rdates {
		if o.At >= from && o.At < to {
			dst = append(dst, o)
		}
	}
	mine := dst[base:]
	if len(set.rules) > 1 || len(set.rdates) > 0 {
		sortUnique(&mine)
	}
	mine = set.less(mine, from, to, b)
	return dst[:base+len(mine)]
}

func sortUnique(list *[]Occurrence) {
	slices.SortFunc(*list, func(a, b Occurrence) int { return int(min(1, max(-1, a.At-b.At))) })
	*list = slices.CompactFunc(*list, func(a, b Occurrence) bool { return a.At == b.At })
}

// less takes away what EXDATE and EXRULE exclude.
func (set *Set) less(list []Occurrence, from, to clock.Micros, b *Budget) []Occurrence {
	if len(list) == 0 {
		return list
	}
	ats := set.ats
	if len(set.exRules) > 0 {
		ats = slices.Clone(ats)
		for i := range set.exRules {
			for _, o := range expand(nil, &set.exRules[i], set.start, from, to, b, true) {
				ats = append(ats, o.At)
			}
		}
		slices.Sort(ats)
	}
	if len(ats)+len(set.days) == 0 {
		return list
	}
	kept := list[:0]
	for _, o := range list {
		if _, gone := slices.BinarySearch(ats, o.At); gone {
			continue
		}
		if len(set.days) > 0 {
			if _, gone := slices.BinarySearch(set.days, o.Wall.Midnight()); gone {
				continue
			}
		}
		kept = append(kept, o)
	}
	return kept
}

// Bounds gives when the first and the last instance begin; last is
// clock.Forever for a set without end. Exclusions don't narrow them.
func (set *Set) Bounds(b *Budget) (first, last clock.Micros) {
	b = orDefault(b)
	first = set.start.At()
	last = first
	for i := range set.rules {
		last = max(last, set.rules[i].Last(set.start, b))
	}
	if n := len(set.rdates); n > 0 {
		first, last = min(first, set.rdates[0].At), max(last, set.rdates[n-1].At)
	}
	return first, last
}
