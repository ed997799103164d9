package ahead

import (
	"fmt"
	"time"
)

// How far ahead a way to meet is missed.
const placeAhead = 7 * 24 * hour

// amongUs reports whether all guests are of the house: they know where they meet every week.
func (v *View) amongUs(m *Meeting) bool {
	for _, g := range m.Guests {
		if v.Zones[g.Email] == nil {
			return false
		}
	}
	return true
}

// Guests, and neither a place nor a link. Of a series, the next occurrence speaks for all.
var _ = register(Kind{Name: "no_location", Title: "No place or link", Find: func(v *View, found func(Finding, ...*Meeting)) {
	seen := map[string]bool{}
	for m := range v.coming {
		if m.Start > v.Now+placeAhead || m.Redacted || len(m.Guests) == 0 || m.Link != "" || !nowhere().MatchString(m.Place) || m.is(hold) || seen[string(m.Event)] || m.Recurring && v.amongUs(m) {
			continue
		}
		seen[string(m.Event)] = true
		f := Finding{Title: "No place and no link", Severity: Medium,
			Text:      fmt.Sprintf("%s, %s on %s, %s, says neither where it is nor how to join.", capital(m.named()), v.times(m.Start, m.End), v.day(m.Start), v.whose(m.Start)),
			Otherwise: "At the time, somebody will be looking for a link that is not there."}
		if m.Start > v.Now+48*hour {
			f.Severity = Low
		}
		f.Fixes = []Fix{m.open("link", "Add a link"), m.open("place", "Add a place"), v.ask(m, "Ask where it is", everybody, func(loc *time.Location) string {
			return "where do we meet for " + m.named() + ", " + span(m.Start, m.End, loc) + "? If it is a call, please send the link."
		})}
		found(f, m)
	}
}})
