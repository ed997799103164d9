package ahead

import (
	"fmt"
	"time"

	"anteroom/internal/core/clock"
)

// Offer: a change of place from one day to the next with no way to get there in the calendar.
var _ = register(Kind{Name: "offer_transfer", Title: "Offer: travel time", Find: func(v *View, found func(Finding, ...*Meeting)) {
	for i := 1; i < len(v.Days); i++ {
		was, now := v.Days[i-1], v.Days[i]
		midnight := now.from
		if was.Place == now.Place || was.Place == "" || now.Place == "" || midnight < v.From || midnight >= v.Until || v.onTheWay(midnight-24*hour, midnight+24*hour) {
			continue
		}
		f := Finding{Title: "A trip without travel time", Severity: Offer, Key: string(now.Date) + was.Place + ">" + now.Place,
			StartUS: midnight, EndUS: midnight,
			Text:      fmt.Sprintf("%s is in %s from %s on and in %s until then. No flight, train or transfer is in the calendar.", v.Name, now.Place, now.Date.In(time.UTC).Format("Monday 2 January"), was.Place),
			Otherwise: "The hours on the way look free, and somebody will book them."}
		f.Fixes = v.ways(was, now)
		found(f)
	}
}})

// onTheWay reports whether something between two instants is the way itself.
func (v *View) onTheWay(from, until clock.Micros) bool {
	for i := range v.Meetings {
		if m := &v.Meetings[i]; m.End > from && m.Start < until && m.Status != "cancelled" && (m.is(flight) || m.is(travel)) {
			return true
		}
	}
	return false
}

// ways offers the evening before and the morning itself.
func (v *View) ways(was, now Day) []Fix {
	title := "Travel: " + was.Place + " to " + now.Place
	var fixes []Fix
	if n := len(was.Working); n > 0 {
		if at := was.Working[n-1].Until; v.free(at, at+3*hour, nil) {
			fixes = append(fixes, v.blockIn(v.usual(), title, at, at+3*hour))
		}
	}
	at := now.from + 7*hour
	return append(fixes, v.blockIn(v.usual(), title, at, at+3*hour))
}
