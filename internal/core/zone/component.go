package zone

import (
	"fmt"
	"strings"
	"time"

	"anteroom/internal/core/clock"
)

// irregularEnd is up to when single changes are written out for a zone whose
// changes follow no yearly rule, when the wanted range has no end.
var irregularEnd = clock.Of(time.Date(2038, 1, 1, 0, 0, 0, 0, time.UTC))

// Component writes the zone as a VTIMEZONE (RFC 5545 3.6.5) that is right for
// from ≤ instant < to and holds nothing else: lines end in CRLF, none needs
// folding. to may be clock.Forever; yearly rules then have no end.
func (z *Zone) Component(from, to clock.Micros) string {
	var b strings.Builder
	b.WriteString("BEGIN:VTIMEZONE\r\nTZID:" + z.name + "\r\n")
	trans := z.Transitions(from, to)
	if i := z.segment(from); i > 0 { // the change that brought the offset at from belongs to it
		trans = append([]Transition{z.trans[i-1]}, trans...)
	} else {
		z.writeFirst(&b, from)
	}
	for _, g := range groupChanges(trans) {
		z.writeGroup(&b, g, to)
	}
	b.WriteString("END:VTIMEZONE\r\n")
	return b.String()
}

// writeFirst writes the offset from before all changes.
func (z *Zone) writeFirst(b *strings.Builder, from clock.Micros) {
	wall := min(Wall(max(from, -1<<53))+z.off[0], Civil(1970, 1, 1, 0, 0, 0))
	off := int(z.off[0] / Second)
	writeObservance(b, Transition{From: off, To: off}, max(wall, Civil(1601, 1, 1, 0, 0, 0)), "")
}

func writeObservance(b *strings.Builder, t Transition, at Wall, rule string) {
	part := "STANDARD"
	if t.DST {
		part = "DAYLIGHT"
	}
	fmt.Fprintf(b, "BEGIN:%s\r\n", part)
	if t.Abbr != "" {
		fmt.Fprintf(b, "TZNAME:%s\r\n", t.Abbr)
	}
	fmt.Fprintf(b, "TZOFFSETFROM:%s\r\nTZOFFSETTO:%s\r\nDTSTART:%s\r\n", offsetText(t.From, ""), offsetText(t.To, ""), at.Time().Format("20060102T150405"))
	b.WriteString(rule)
	fmt.Fprintf(b, "END:%s\r\n", part)
}

// offsetText writes "+01:00" with sep ":", and seconds only when there are some.
func offsetText(seconds int, sep string) string {
	sign := "+"
	if seconds < 0 {
		sign, seconds = "-", -seconds
	}
	s := fmt.Sprintf("%s%02d%s%02d", sign, seconds/3600, sep, seconds/60%60)
	if seconds%60 != 0 {
		s += fmt.Sprintf("%s%02d", sep, seconds%60)
	}
	return s
}

// group is a run of changes that could be one observance: same offsets, same
// part of the year, one each year.
type group struct {
	trans []Transition
	days  yearly
}

// groupChanges splits changes into runs, in order of their first change.
func groupChanges(trans []Transition) []*group {
	var out []*group
	open := map[[2]int]*group{}
	for _, t := range trans {
		key := [2]int{t.From, t.To}
		g := open[key]
		if g != nil {
			if days, ok := g.days.with(t); ok && t.Abbr == g.trans[0].Abbr && t.DST == g.trans[0].DST {
				g.trans, g.days = append(g.trans, t), days
				continue
			}
		}
		g = &group{trans: []Transition{t}, days: yearlyOf(t)}
		open[key] = g
		out = append(out, g)
	}
	return out
}

// writeGroup writes a run as one observance with a yearly rule; single changes without one.
func (z *Zone) writeGroup(b *strings.Builder, g *group, to clock.Micros) {
	first, last := g.trans[0], g.trans[len(g.trans)-1]
	wall := Wall(first.At) + Wall(first.From)*Second
	endless := z.open && to > z.end && last.At.Time().Year() == tableEnd.Year()-1
	if !endless && to == clock.Forever && len(g.trans) == 1 && first.At >= irregularEnd {
		return
	}
	if len(g.trans) == 1 && !endless {
		writeObservance(b, first, wall, "")
		return
	}
	rule := "RRULE:FREQ=YEARLY;BYMONTH=" + g.days.rule()
	if !endless {
		rule += ";UNTIL=" + last.At.Time().Format("20060102T150405Z")
	}
	writeObservance(b, first, wall, rule+"\r\n")
}

// yearly is what a run of yearly changes has in common.
type yearly struct {
	year     int
	month    time.Month
	weekday  time.Weekday
	clockAt  Wall // time of day
	from, to int  // least and greatest day of the month
	last     bool // always the last such weekday of the month
}

func yearlyOf(t Transition) yearly {
	w := Wall(t.At) + Wall(t.From)*Second
	c := w.Time()
	return yearly{c.Year(), c.Month(), c.Weekday(), w - w.Midnight(), c.Day(), c.Day(), inLastWeek(c)}
}

func inLastWeek(c time.Time) bool { return c.AddDate(0, 0, 7).Month() != c.Month() }

// with gives what y and the next change have in common, if a rule can say it.
func (y yearly) with(t Transition) (yearly, bool) {
	n := yearlyOf(t)
	if n.year != y.year+1 || n.month != y.month || n.weekday != y.weekday || n.clockAt != y.clockAt {
		return y, false
	}
	n.from, n.to, n.last = min(y.from, n.from), max(y.to, n.to), y.last && n.last
	return n, n.last || n.to-n.from <= 6
}

var weekdayCodes = [...]string{"SU", "MO", "TU", "WE", "TH", "FR", "SA"}

// rule writes month and day: "3;BYDAY=-1SU", "11;BYDAY=1SU", or a weekday within seven days.
func (y yearly) rule() string {
	day := weekdayCodes[y.weekday]
	nth := (y.from-1)/7 + 1
	switch {
	case y.last:
		return fmt.Sprintf("%d;BYDAY=-1%s", y.month, day)
	case (y.to-1)/7+1 == nth:
		return fmt.Sprintf("%d;BYDAY=%d%s", y.month, nth, day)
	}
	var days []string
	for d := y.to - 6; d <= y.to; d++ {
		days = append(days, fmt.Sprint(d))
	}
	return fmt.Sprintf("%d;BYDAY=%s;BYMONTHDAY=%s", y.month, day, strings.Join(days, ","))
}
