package ahead

import "fmt"

// How long before a flight somebody leaves for it, and how early it may be written down.
const (
	beforeFlight = 2 * hour
	checkinFrom  = 5 * hour
)

// A flight without a block for check-in and the way to the airport.
var _ = register(Kind{Name: "no_checkin", Title: "No check-in before a flight", Find: func(v *View, found func(Finding, ...*Meeting)) {
	for m := range v.coming {
		if !m.is(flight) || m.is(checkin) {
			continue
		}
		planned, across := false, []string{}
		for _, o := range v.takes {
			if o == m || o.End < m.Start-checkinFrom || o.Start >= m.Start {
				continue
			}
			if o.is(checkin) || o.is(flight) || o.is(travel) {
				planned = true
			} else if o.End > m.Start-beforeFlight {
				across = append(across, o.named())
			}
		}
		if planned {
			continue
		}
		f := Finding{Title: "No time for check-in", Severity: Medium,
			Text:      fmt.Sprintf("%s leaves at %s on %s, %s, and no time is kept for the way and check-in.", capital(m.named()), m.Start.Time().In(v.zoneAt(m.Start)).Format("15:04"), v.day(m.Start), v.whose(m.Start)),
			Otherwise: "Somebody will book that time, and the flight is missed."}
		if len(across) > 0 {
			f.Severity = High
			f.Text = f.Text[:len(f.Text)-1] + "; " + listed(across) + " " + plural(len(across), "is", "are") + " in the way."
		}
		f.Fixes = []Fix{v.blockBefore(m, "Airport and check-in: "+clip(m.Title), beforeFlight), m.open("start", "Look at the flight")}
		found(f, m)
	}
}})
