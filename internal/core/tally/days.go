package tally

import (
	"cmp"
	"slices"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/free"
	"anteroom/internal/core/zone"
)

// Stay is where somebody is on a date.
type Stay struct {
	Date clock.Date
	Zone *zone.Zone
}

// Day is a date of somebody as a part of the time line.
type Day struct {
	Date clock.Date
	free.Span
	zone *zone.Zone
}

// Zone is the name of the zone whose clocks the date is read from.
func (d *Day) Zone() string { return d.zone.Name() }

// Days gives the dates of all stays but the first and the last, which only say where
// their neighbours begin and end: a date begins at midnight of where somebody is then,
// and lasts until the next one begins. So dates neither overlap nor leave a gap when
// somebody flies, and a date is the same whatever range it is asked for with. A date
// that the date line skips is empty.
func Days(stays []Stay) []Day {
	if len(stays) < 3 {
		return nil
	}
	begins := make([]clock.Micros, len(stays))
	for i, s := range stays {
		begins[i], _ = s.Zone.ToInstant(zone.DateWall(s.Date))
	}
	out := make([]Day, 0, len(stays)-2)
	for i := 1; i+1 < len(stays); i++ {
		out = append(out, Day{stays[i].Date, free.Span{From: max(begins[i-1], begins[i]), Until: max(begins[i], begins[i+1])}, stays[i].Zone})
	}
	return out
}

// Instant reads what clocks show on one of the days, where somebody is then.
func Instant(days []Day, w zone.Wall) (at clock.Micros, ok bool) {
	i, ok := slices.BinarySearchFunc(days, w.Date(), func(d Day, want clock.Date) int { return cmp.Compare(d.Date, want) })
	if ok {
		at, _ = days[i].zone.ToInstant(w)
	}
	return at, ok
}

// Stretch is a part of the time line that lies in some layers and in no others.
type Stretch struct {
	free.Span
	Mask uint8 // bit i is for layer i
}

// Layers lays up to eight sets of times upon each other and gives where which of them
// hold, in order. Where none does there is no stretch.
func Layers(layers ...[]free.Span) []Stretch {
	type edge struct {
		at  clock.Micros
		bit uint8
	}
	var edges []edge
	for i, spans := range layers {
		for _, s := range free.Joined(spans) {
			edges = append(edges, edge{s.From, 1 << i}, edge{s.Until, 1 << i})
		}
	}
	slices.SortFunc(edges, func(a, b edge) int { return cmp.Compare(a.at, b.at) })
	var out []Stretch
	mask, from := uint8(0), clock.Micros(0)
	for _, e := range edges {
		if mask != 0 && from < e.at {
			out = append(out, Stretch{free.Span{From: from, Until: e.at}, mask})
		}
		mask, from = mask^e.bit, e.at
	}
	return out
}
