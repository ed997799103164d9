package ahead

import (
	"fmt"
	"time"
)

// A meeting within 24 hours that nobody has confirmed. Guests of series rarely answer.
var _ = register(Kind{Name: "unconfirmed", Title: "Not confirmed", Find: func(v *View, found func(Finding, ...*Meeting)) {
	for m := range v.coming {
		if m.Start > v.Now+24*hour || m.Redacted || m.is(hold) {
			continue
		}
		var silents []string
		for _, g := range m.Guests {
			if silent(g) {
				silents = append(silents, g.Called())
			}
		}
		f := Finding{Title: "Not confirmed yet", Severity: Medium, Key: m.Status}
		chase := v.ask(m, "Ask who has not answered", silent, func(loc *time.Location) string {
			return "can you come to " + m.named() + ", " + span(m.Start, m.End, loc) + "? A yes or no is enough."
		})
		switch {
		case m.Status == "tentative":
			f.Text = fmt.Sprintf("%s is still tentative, and begins on %s at %s, %s.", capital(m.named()), v.day(m.Start), v.times(m.Start, m.End), v.whose(m.Start))
			f.Otherwise = "Nobody knows whether it takes place."
			confirm := m.on("set", "Confirm "+m.named())
			confirm.Status = "confirmed"
			f.Fixes = []Fix{confirm, v.ask(m, "Ask whether it takes place", everybody, func(loc *time.Location) string {
				return "does " + m.named() + ", " + span(m.Start, m.End, loc) + ", take place?"
			})}
		case len(silents) > 0 && !m.Recurring:
			f.Key += listed(silents)
			f.Text = fmt.Sprintf("%s %s not answered the invitation to %s, %s on %s, %s.", listed(silents), plural(len(silents), "has", "have"), m.named(), v.times(m.Start, m.End), v.day(m.Start), v.whose(m.Start))
			f.Otherwise = v.Name + " may wait for somebody who never comes."
			if len(silents) < len(m.Guests) {
				f.Severity = Low
			}
			f.Fixes = []Fix{chase}
		default:
			continue
		}
		f.Fixes = append(f.Fixes, m.open("guests", "See who has answered"))
		found(f, m)
	}
}})

func plural(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}
