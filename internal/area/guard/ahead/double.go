package ahead

import (
	"cmp"
	"fmt"
	"slices"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/rank"
)

// Two meetings at once. Those that only touch don't clash.
var _ = register(Kind{Name: "double_booking", Title: "Double-booking", Find: func(v *View, found func(Finding, ...*Meeting)) {
	var open []*Meeting // those not yet over where the sweep stands
	for _, m := range v.takes {
		if m.Start >= v.Until {
			return
		}
		open = slices.DeleteFunc(open, func(o *Meeting) bool { return o.End <= m.Start })
		for _, o := range open {
			if min(o.End, m.End) > v.Now && m.End > v.From && o.Event != m.Event && !(o.Redacted && m.Redacted) {
				found(v.clash(o, m), o, m)
			}
		}
		if open = append(open, m); len(open) > 8 { // a calendar with so many at once is broken
			open = open[1:]
		}
	}
}})

func (v *View) clash(o, m *Meeting) Finding {
	both := min(o.End, m.End) - m.Start
	f := Finding{
		Title: "Two meetings at once", Severity: High, Key: o.Status + m.Status,
		Text: fmt.Sprintf("%s (%s) and %s (%s) overlap by %s on %s, %s.", capital(o.named()), v.times(o.Start, o.End), m.named(), v.times(m.Start, m.End), length(both), v.day(m.Start), v.whose(m.Start)),
	}
	switch {
	case !o.Redacted && o.Link != "" && o.Link == m.Link && o.Start == m.Start:
		f.Title, f.Severity = "One meeting, kept twice", Low
		f.Otherwise = "Both have the same link: one of them is a copy. Changes to one will not reach the other, and guests may get two invitations."
		copied, first := m, o // a forwarded one has the longer title
		if len(o.Title) > len(m.Title) {
			copied, first = o, m
		}
		f.Fixes = []Fix{copied.open("trash", "Look at "+copied.named()+" and remove it"), first.open("trash", "Look at "+first.named()+" and remove it")}
		return f
	case o.Status == "tentative" || m.Status == "tentative":
		f.Severity = Medium
		f.Otherwise = "One of them is only held: whoever confirms it double-books " + v.Name + "."
	default:
		f.Otherwise = v.Name + " can be in only one of them: somebody will be left waiting."
	}
	late, early := m, o // what should rather give way comes first
	if v.givesWay(o, m) {
		late, early = o, m
	}
	if w := v.weigh(early); w.High() && w.Points > v.weigh(late).Points {
		f.Otherwise += " " + capital(early.named()) + " goes first: " + w.Text() + "."
	}
	f.Fixes = []Fix{v.elsewhen(late), v.elsewhen(early)}
	if both <= o.length()/2 && o.End < m.End {
		f.Fixes = append(f.Fixes, v.shorten(o, both))
	}
	f.Fixes = append(f.Fixes, late.open("start", "Choose another time for "+late.named()))
	return f
}

// givesWay reports whether one of two meetings at once is rather to be moved than the other: what matters less by the principal's
// orders, then what fewer people come to.
func (v *View) givesWay(o, m *Meeting) bool {
	if o.Redacted || m.Redacted {
		return m.Redacted
	}
	return cmp.Or(cmp.Compare(v.weigh(o).Points, v.weigh(m).Points), cmp.Compare(len(o.Guests), len(m.Guests))) < 0
}

// weigh says how much a meeting matters by the principal's orders, on its date there.
func (v *View) weigh(m *Meeting) rank.Weight {
	about := rank.Meeting{Title: m.Title}
	for _, tag := range m.Tags {
		about.Tags = append(about.Tags, string(tag))
	}
	for _, g := range m.Guests {
		about.Guests = append(about.Guests, g.Email)
	}
	return rank.Of(v.Orders, clock.DateOf(m.Start.Time().In(v.zoneAt(m.Start))), about)
}
