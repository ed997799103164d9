package openings

import (
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/free"
	"anteroom/internal/core/zone"
)

// Sample is a page over one month.
func Sample() (Rules, []Host, clock.Micros, clock.Micros) {
	from := clock.Of(time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC))
	until := from + 31*clock.Micros(zone.Day)
	var h Host
	for d := range clock.Micros(31) {
		day := from + d*clock.Micros(zone.Day)
		h.Hours = append(h.Hours, free.Span{From: day + 9*60*minute, Until: day + 18*60*minute})
		for k := range clock.Micros(4) {
			h.Busy = append(h.Busy, free.Span{From: day + (9+2*k)*60*minute, Until: day + (9+2*k)*60*minute + 45*minute})
		}
	}
	z, _ := zone.Load("Europe/London")
	return Rules{Length: 30 * minute, Before: 10 * minute, After: 10 * minute, Grid: 15, First: from, Last: until, PerDay: 4, All: true, Zone: z}, []Host{h}, from, until
}
