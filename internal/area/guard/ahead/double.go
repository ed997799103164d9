package ahead

import (
	"cmp"
	"fmt"
	"slices"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/rank"
)

// crowded is how many meetings at one time are told of; a calendar with more is broken.
const crowded = 50

// Meetings at once. Those that only touch don't clash. Several that share a stretch of time are one
// finding, not one for each two of them.
var _ = register(Kind{Name: "double_booking", Title: "Double-booking", Find: func(v *View, found func(Finding, ...*Meeting)) {
	var open []*Meeting // those not yet over where the sweep stands: all of them share that instant
	for i, m := range v.takes {
		if m.Start >= v.Until {
			return
		}
		open = slices.DeleteFunc(open, func(o *Meeting) bool { return o.End <= m.Start })
		if open = append(open, m); len(open) > crowded {
			open = open[1:]
		}
		if i+1 < len(v.takes) && v.takes[i+1].Start < min(v.Until, end(open)) {
			continue // the next one joins all of these
		}
		v.atOnce(open, found)
	}
}})

// end is when the first of some meetings is over.
func end(all []*Meeting) clock.Micros {
	return slices.MinFunc(all, func(a, b *Meeting) int { return cmp.Compare(a.End, b.End) }).End
}

// atOnce tells of meetings that share a stretch of time. What is kept twice counts once.
func (v *View) atOnce(all []*Meeting, found func(Finding, ...*Meeting)) {
	var set []*Meeting
	seen := 0 // that are not hidden from the reader
	for _, m := range all {
		switch {
		case m.End <= max(v.Now, v.From), slices.ContainsFunc(set, func(o *Meeting) bool { return o.Event == m.Event }):
			continue
		case !m.Redacted:
			seen++
		}
		if i := slices.IndexFunc(set, func(o *Meeting) bool { return twice(o, m) }); i >= 0 {
			found(v.clash(set[i], m), set[i], m)
			if seen--; len(m.Title) < len(set[i].Title) {
				set[i] = m // a forwarded one has the longer title
			}
			continue
		}
		set = append(set, m)
	}
	switch {
	case len(set) < 2 || seen == 0:
	case len(set) == 2:
		found(v.clash(set[0], set[1]), set...)
	default:
		found(v.crowd(set), set...)
	}
}

// twice reports whether two meetings are one.
func twice(o, m *Meeting) bool {
	return !o.Redacted && o.Link != "" && o.Link == m.Link && o.Start == m.Start
}

// crowd tells of three meetings or more at once: all but the one that matters most have to go elsewhere.
func (v *View) crowd(set []*Meeting) Finding {
	last := set[len(set)-1] // to begin
	f := Finding{Title: counted(len(set)) + " meetings at once", Severity: High}
	var named []string
	firm := 0
	for _, m := range set {
		f.Key += m.Status + " "
		named = append(named, fmt.Sprintf("%s (%s)", m.named(), v.times(m.Start, m.End)))
		if m.Status != "tentative" {
			firm++
		}
	}
	if firm < 2 {
		f.Severity = Medium
	}
	f.Text = fmt.Sprintf("%s share %s on %s, %s.", capital(listed(named)), length(end(set)-last.Start), v.day(last.Start), v.whose(last.Start))
	f.Otherwise = v.Name + " can be in only one of them: people will be left waiting in the others."
	order := slices.SortedStableFunc(slices.Values(set), func(a, b *Meeting) int {
		switch {
		case v.givesWay(a, b):
			return -1
		case v.givesWay(b, a):
			return 1
		default:
			return cmp.Compare(b.Start, a.Start)
		}
	})
	stays := order[len(order)-1]
	if w := v.weigh(stays); w.High() && !stays.Redacted {
		f.Otherwise += " " + capital(stays.named()) + " goes first: " + w.Text() + "."
	}
	for _, m := range order[:len(order)-1] {
		f.Fixes = append(f.Fixes, v.elsewhen(m))
	}
	f.Fixes = append(f.Fixes, order[0].open("start", "Choose another time for "+order[0].named()))
	return f
}

func (v *View) clash(o, m *Meeting) Finding {
	both := min(o.End, m.End) - m.Start
	f := Finding{
		Title: "Two meetings at once", Severity: High, Key: o.Status + m.Status,
		Text: fmt.Sprintf("%s (%s) and %s (%s) overlap by %s on %s, %s.", capital(o.named()), v.times(o.Start, o.End), m.named(), v.times(m.Start, m.End), length(both), v.day(m.Start), v.whose(m.Start)),
	}
	switch {
	case twice(o, m):
		f.Title, f.Severity = "One meeting, kept twice", Low
		f.Otherwise = "Both have the same link: one of them is a copy. Changes to one will not reach the other, and guests may get two invitations."
		copied, first := m, o
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
