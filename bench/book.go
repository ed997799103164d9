package main

import (
	"fmt"

	"anteroom/bench/crowd"
)

// book measures which starts a booking page offers in a month, from working hours to
// the list, beside an ordinary scheduler that looks at one start after the other.
func (b *bench) book() (group, error) {
	progress("Booking pages")
	g := group{title: "a month of a booking page, in process"}
	for _, c := range []struct {
		name  string
		hosts int
		all   bool
	}{
		{"one host, buffers and limits", 1, true},
		{"any of five hosts", 5, false},
	} {
		p := crowd.Offered(c.hosts, c.all)
		var ours, theirs []float64
		var open, plainly int
		for range b.pace.rounds {
			ours = append(ours, each(400, func() { open = p.Openings() }))
			theirs = append(theirs, each(4, func() { plainly = p.Plainly() }))
		}
		if open != plainly {
			return g, fmt.Errorf("%d starts are open here and %d there", open, plainly)
		}
		one, other := median(ours), median(theirs)
		g.figures = append(g.figures, figure{
			name: c.name, measured: micros(one), reference: micros(other), ratio: other / one, value: one / 1000, aim: 100, unit: "µs", atMost: true,
		})
	}
	g.remarks = append(g.remarks, "four meetings on every workday, starts every 15 minutes; beside it: every start, every meeting, every booking, and the wall by the time package")
	return g, nil
}
