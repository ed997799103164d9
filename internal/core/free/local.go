package free

import (
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/zone"
)

// Place is the zone in which somebody is from an instant on.
type Place struct {
	From clock.Micros
	Zone *zone.Zone
}

// ZoneAt gives the zone in which somebody is at an instant: the first place counts
// from the beginning of time. It is nil where nobody knows.
func ZoneAt(where []Place, t clock.Micros) *zone.Zone {
	var z *zone.Zone
	for i, p := range where {
		if i == 0 || p.From <= t {
			z = p.Zone
		}
	}
	return z
}

// Day is a date where somebody is, cut to when they are there.
type Day struct {
	Span
	Number  int64 // days since 1970-01-01
	Weekday time.Weekday
	wall    zone.Wall
	cursor  zone.Cursor
}

// Between gives the part of the day between two times on the wall, in minutes.
func (d *Day) Between(from, until int) Span {
	a, _ := d.cursor.ToInstant(d.wall + zone.Wall(from)*zone.Minute)
	b, _ := d.cursor.ToInstant(d.wall + zone.Wall(until)*zone.Minute)
	return Span{max(a, d.From), min(b, d.Until)}
}

// Days calls visit for every date that somebody lives through between two
// instants, in order. A date that the date line skips is none. The Day is good
// until visit returns.
func Days(where []Place, from, until clock.Micros, visit func(*Day)) {
	var d Day
	for i, p := range where {
		begin, end := max(from, p.From), until
		if i == 0 {
			begin = from
		}
		if i+1 < len(where) {
			end = min(end, where[i+1].From)
		}
		if begin >= end {
			continue
		}
		d.cursor = p.Zone.Cursor()
		d.wall = d.cursor.ToWall(begin).Midnight()
		d.Number, d.Weekday = d.wall.Day(), d.wall.Weekday()
		first, _ := d.cursor.ToInstant(d.wall)
		for first < end {
			last, _ := d.cursor.ToInstant(d.wall.AddDays(1))
			if d.Span = (Span{max(first, begin), min(last, end)}); d.From < d.Until {
				visit(&d)
			}
			d.wall, first = d.wall.AddDays(1), last
			d.Number, d.Weekday = d.Number+1, (d.Weekday+1)%7
		}
	}
}

// Hours are times on the wall, in minutes, on some days of the week.
type Hours struct {
	Days        [7]bool // by time.Weekday
	From, Until int
}

// Spans gives the instants of hours between two others, joined.
func Spans(hours []Hours, where []Place, from, until clock.Micros) []Span {
	spans := make([]Span, 0, len(hours)*(int((until-from)/clock.Micros(zone.Day))+2))
	Days(where, from, until, func(d *Day) {
		for i := range hours {
			if h := &hours[i]; h.Days[d.Weekday] {
				spans = append(spans, d.Between(h.From, h.Until))
			}
		}
	})
	return Joined(spans)
}

// What is no time to meet, in minutes on the wall, unless somebody works then.
const (
	dawn, dusk           = 9 * 60, 18 * 60
	lunchFrom, lunchTill = 12*60 + 30, 13*60 + 30
	midnight             = 24 * 60
)

// habits are the starts of meetings that meet lunch or unusual hours, where somebody is.
type habits struct{ lunch, odd Set }

func (g Grid) habits(h habits, where []Place, n int) {
	mark := func(s Set, from, until clock.Micros) {
		if from < until {
			s.fill(max(g.down(from)-n+1, 0), g.up(until))
		}
	}
	Days(where, g.from, g.At(g.slots), func(d *Day) {
		if d.Weekday == time.Saturday || d.Weekday == time.Sunday {
			mark(h.odd, d.From, d.Until)
			return
		}
		mark(h.odd, d.From, d.Between(0, dawn).Until)
		mark(h.odd, d.Between(dusk, midnight).From, d.Until)
		lunch := d.Between(lunchFrom, lunchTill)
		mark(h.lunch, lunch.From, lunch.Until)
	})
}
