package when

import (
	"strings"
	"time"

	"anteroom/internal/core/clock"
)

// Place gives the zone of where somebody is at an instant; nil when it is not known.
type Place func(clock.Micros) *time.Location

// Clocks are those somebody reads: First is theirs, Second shows the time elsewhere
// and may be nil.
type Clocks struct {
	First  *time.Location
	Second Place
}

// At is a Place that is always the same.
func At(loc *time.Location) Place { return func(clock.Micros) *time.Location { return loc } }

const (
	hours = "15:04"
	date  = "Mon 2 Jan 2006"
)

// Span says from when until when, with the date: "Tue 24 Mar 2026 10:00–10:30",
// and the second clock where it differs: "… (18:00–18:30 Singapore)". until is
// excluded; the same as from for what has no length.
func (c Clocks) Span(from, until clock.Micros) string {
	on := from.Time().In(c.First)
	first, second := c.Times(from, until, clock.DateOf(on))
	return on.Format(date) + " " + first + inBrackets(second)
}

// Times is Span for a reader who thinks of a day: dates stand only where a clock
// shows another one. second is empty when it shows the same, or nobody knows it.
func (c Clocks) Times(from, until clock.Micros, on clock.Date) (first, second string) {
	first = span(from, until, c.First, on)
	if loc := c.second(from); loc != nil {
		if there := span(from, until, loc, on); there != first {
			second = there + " " + City(loc)
		}
	}
	return first, second
}

// Move says from when to when something was moved: the date once when it stays the
// same, "Tue 24 Mar 2026 10:00–10:30 → 11:00–11:30 (18:00–18:30 → 19:00–19:30 Singapore)".
func (c Clocks) Move(wasFrom, wasUntil, from, until clock.Micros) string {
	on := wasFrom.Time().In(c.First)
	day := clock.DateOf(on)
	first, then := c.Times(wasFrom, wasUntil, day)
	now, after := c.Times(from, until, day)
	text := on.Format(date) + " " + first + " → " + now
	switch {
	case then == "" && after == "":
		return text
	case then == "" || after == "": // one of them is where the reader is
		return text + inBrackets(strings.Trim(then+" → "+after, " →"))
	}
	if here, there := c.second(wasFrom), c.second(from); here.String() == there.String() {
		then = strings.TrimSuffix(then, " "+City(here))
	}
	return text + inBrackets(then+" → "+after)
}

func (c Clocks) second(t clock.Micros) *time.Location {
	if c.Second == nil {
		return nil
	}
	return c.Second(t)
}

func inBrackets(text string) string {
	if text == "" {
		return ""
	}
	return " (" + text + ")"
}

// span writes one clock's times, with dates where they are not the one last thought of.
func span(from, until clock.Micros, loc *time.Location, on clock.Date) string {
	begin, end := from.Time().In(loc), until.Time().In(loc)
	var b strings.Builder
	on = another(&b, begin, on)
	b.WriteString(begin.Format(hours))
	if until <= from {
		return b.String()
	}
	b.WriteString("–")
	if end.Format(hours) != "00:00" || clock.DateOf(end) != on.AddDays(1) { // midnight ends the day
		another(&b, end, on)
	}
	b.WriteString(end.Format(hours))
	return b.String()
}

// another writes t's date unless it is the one thought of, and the year when that is another one too.
func another(b *strings.Builder, t time.Time, on clock.Date) clock.Date {
	d := clock.DateOf(t)
	switch {
	case d == on:
	case d[:4] == on[:4]:
		b.WriteString(t.Format("Mon 2 Jan "))
	default:
		b.WriteString(t.Format(date + " "))
	}
	return d
}

// City is the part of a zone's name that a person says: "New York".
func City(loc *time.Location) string {
	name := loc.String()
	return strings.ReplaceAll(name[strings.LastIndexByte(name, '/')+1:], "_", " ")
}
