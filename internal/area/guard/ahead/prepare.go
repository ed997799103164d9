package ahead

import (
	"fmt"

	"anteroom/internal/core/clock"
)

// Offer: nothing kept to prepare for what everybody will remember.
var _ = register(Kind{Name: "offer_prepare", Title: "Offer: preparation", Find: func(v *View, found func(Finding, ...*Meeting)) {
	for m := range v.coming {
		if !m.is(weighty) || m.is(prepare) || len(m.Guests) == 0 {
			continue
		}
		from, ready := m.Start-3*24*hour, false
		for _, o := range v.takes {
			ready = ready || o != m && o.End > from && o.Start < m.Start && (o.is(prepare) || o.is(focus))
		}
		if ready {
			continue
		}
		f := Finding{Title: "Nothing kept to prepare", Severity: Offer,
			Text:      fmt.Sprintf("%s is on %s at %s, %s, and no time is kept to read or prepare in the three days before.", capital(m.named()), v.day(m.Start), v.times(m.Start, m.End), v.whose(m.Start)),
			Otherwise: v.Name + " reads the papers in the meeting."}
		for _, back := range []clock.Micros{24 * hour, 3 * 24 * hour} { // the day before is best
			if at, ok := v.gap(m.Start-back, m.Start-hour, hour, nil); ok && at+hour <= m.Start {
				f.Fixes = append(f.Fixes, v.block(m, "Prepare: "+clip(m.Title), at, at+hour))
				break
			}
		}
		f.Fixes = append(f.Fixes, m.open("description", "See what there is to read"))
		found(f, m)
	}
}})
