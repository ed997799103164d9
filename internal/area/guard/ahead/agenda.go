package ahead

import (
	"fmt"
	"time"
)

// How far ahead an agenda is missed.
const agendaAhead = 36 * hour

// Meetings with guests that nothing is written about; one finding for a day.
var _ = register(Kind{Name: "no_agenda", Title: "No agenda", Find: func(v *View, found func(Finding, ...*Meeting)) {
	for _, d := range v.Days {
		var some []*Meeting
		for m := range v.coming {
			if clockDate(m, d) && m.Start <= v.Now+agendaAhead && !m.Redacted && !m.Described && !m.Recurring && len(m.Guests) > 0 && m.length() >= 25*minute && !m.is(social) && !m.is(hold) {
				some = append(some, m)
			}
		}
		if len(some) == 0 {
			continue
		}
		names := make([]string, len(some))
		for i, m := range some {
			names[i] = m.named() + " (" + v.times(m.Start, m.End) + ")"
		}
		first := some[0]
		f := Finding{Title: "No agenda", Severity: Low,
			Text:      fmt.Sprintf("Nothing is written about %s on %s, %s.", listed(names), v.day(first.Start), v.whose(first.Start)),
			Otherwise: v.Name + " goes in without knowing what it is about."}
		for _, m := range some[:min(3, len(some))] {
			f.Fixes = append(f.Fixes, m.open("description", "Write what "+m.named()+" is about"))
		}
		for _, m := range some[:min(2, len(some))] {
			f.Fixes = append(f.Fixes, v.ask(m, "Ask what "+m.named()+" is about", everybody, func(loc *time.Location) string {
				return "what would you like to talk about in " + m.named() + ", " + span(m.Start, m.End, loc) + "? Two or three points and anything to read beforehand would help."
			}))
		}
		found(f, some...)
	}
}})
