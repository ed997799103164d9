package ahead

import (
	"fmt"
	"time"
)

// Between these hours nobody should be in a meeting, whatever else was agreed.
const (
	nightFrom, nightUntil = 22 * 60, 6*60 + 30
	grace                 = 60 * minute
)

// Meetings outside working hours where the principal is; one finding for a day. What
// repeats at home is meant so, and so are private things and dinners.
var _ = register(Kind{Name: "out_of_hours", Title: "Out of hours", Find: func(v *View, found func(Finding, ...*Meeting)) {
	for _, d := range v.Days {
		var some []*Meeting
		night := false
		for m := range v.coming {
			if clockDate(m, d) && v.outside(m, d) {
				some = append(some, m)
				night = night || atNight(m, d.Zone)
			}
		}
		if len(some) > 0 {
			found(v.late(some, d, night), some...)
		}
	}
}})

func (v *View) outside(m *Meeting, d Day) bool {
	if m.Redacted || m.Private || m.is(social) || m.is(flight) || m.is(travel) || m.length() > 6*hour {
		return false
	}
	if atNight(m, d.Zone) {
		return m.others() || m.inPerson()
	}
	if !m.others() || m.Recurring && !d.Away {
		return false
	}
	for _, w := range d.Working {
		if m.Start >= w.From-grace && m.End <= w.Until+grace {
			return false
		}
	}
	return true
}

// atNight looks at the wall where the principal is.
func atNight(m *Meeting, loc *time.Location) bool {
	from, until := wallMinute(m.Start.Time().In(loc)), wallMinute((m.End - 1).Time().In(loc))
	return from >= nightFrom || from < nightUntil || until >= nightFrom+30 || until < nightUntil
}

func wallMinute(t time.Time) int { return t.Hour()*60 + t.Minute() }

func (v *View) late(some []*Meeting, d Day, night bool) Finding {
	names := make([]string, len(some))
	for i, m := range some {
		names[i] = m.named() + " (" + v.times(m.Start, m.End) + ")"
	}
	first := some[0]
	f := Finding{Title: "Outside working hours", Severity: Low, Key: d.Zone.String(),
		Text:      fmt.Sprintf("On %s, %s: %s. %s", v.day(first.Start), v.whose(first.Start), listed(names), hoursOf(v, d)),
		Otherwise: v.Name + " gives up the evening or the weekend without having been asked."}
	if d.Away {
		f.Severity = Medium
		f.Otherwise = "Nobody who invited may have noticed that " + v.Name + " is in " + d.where() + " then."
	}
	if night {
		f.Title, f.Severity = "In the middle of the night", High
	}
	for _, m := range some[:min(2, len(some))] {
		f.Fixes = append(f.Fixes, v.elsewhen(m))
	}
	f.Fixes = append(f.Fixes, v.ask(first, "Ask whether it can be at another time", everybody, func(loc *time.Location) string {
		return "for " + v.Name + " " + first.named() + ", " + span(first.Start, first.End, loc) + ", is at " + v.times(first.Start, first.End) + " " + v.whose(first.Start) + ". Could it be at another time, or without " + v.Name + "?"
	}), first.open("start", "Choose another time for "+first.named()))
	return f
}

func hoursOf(v *View, d Day) string {
	if len(d.Working) == 0 {
		return v.Name + " does not work that day."
	}
	text := "Working hours are "
	for i, w := range d.Working {
		if i > 0 {
			text += " and "
		}
		text += v.times(w.From, w.Until)
	}
	return text + "."
}
