package ahead

import (
	"fmt"
	"time"

	"anteroom/internal/core/when"
)

// A time without a zone while the principal is in another one: it moves with whoever looks.
var _ = register(Kind{Name: "missing_zone", Title: "Missing zone", Find: func(v *View, found func(Finding, ...*Meeting)) {
	home := v.home()
	for m := range v.coming {
		d := v.dayAt(m.Start)
		if !m.Floating || m.Redacted || !d.Away || home == nil || sameClock(home, d.Zone, m.Start.Time()) || !m.others() && !m.inPerson() {
			continue
		}
		clockTime := m.Start.Time().In(d.Zone).Format("15:04")
		f := Finding{Title: "Time without a zone", Severity: Medium, Key: d.Zone.String(),
			Text:      fmt.Sprintf("%s is at %s on %s, and nothing says where. %s is in %s then; at home it is another time.", capital(m.named()), clockTime, v.day(m.Start), v.Name, d.where()),
			Otherwise: fmt.Sprintf("Some will come at %s %s time and some at %s %s time.", clockTime, when.City(d.Zone), clockTime, when.City(home))}
		for _, loc := range []*time.Location{d.Zone, home} {
			x := m.on("set", "It is at "+clockTime+" "+when.City(loc)+" time")
			x.Zone = loc.String()
			f.Fixes = append(f.Fixes, x)
		}
		f.Fixes = append(f.Fixes, v.ask(m, "Ask in which zone it is", everybody, func(*time.Location) string {
			return "is " + m.named() + " on " + v.day(m.Start) + " at " + clockTime + " " + when.City(d.Zone) + " time, or " + when.City(home) + " time?"
		}))
		found(f, m)
	}
}})
