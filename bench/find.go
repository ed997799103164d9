package main

import (
	"fmt"
	"time"

	"anteroom/bench/crowd"
	"anteroom/internal/core/free"
)

// find measures finding a time to meet, from working hours in three zones to ranked
// answers, beside an ordinary scheduler that looks at one start and one person after the other.
func (b *bench) find() (group, error) {
	progress("Finding a time")
	g := group{title: "finding a time to meet, in process"}
	for _, c := range []struct {
		name          string
		people, days  int
		beyond        bool
		aim, floor    float64
		rounds, plain int
	}{
		{"20 people, 4 weeks, three zones", 20, 28, false, 50, 500, 400, 2},
		{"ranking a year for 6 people", 6, 365, true, 800, 0, 60, 1},
	} {
		q := crowd.Question(c.people, c.days, c.beyond)
		var ours, theirs []float64
		var possible, plainly int
		for range b.pace.rounds {
			ours = append(ours, each(c.rounds, func() { possible = crowd.Ask(&q).Possible }))
			theirs = append(theirs, each(c.plain, func() { plainly = crowd.Plainly(q) }))
		}
		if possible != plainly {
			return g, fmt.Errorf("%d starts fit here and %d there", possible, plainly)
		}
		one, other := median(ours), median(theirs)
		g.figures = append(g.figures, figure{
			name: c.name, measured: micros(one), reference: micros(other), ratio: other / one,
			value: one / 1000, aim: c.aim, floor: c.floor, unit: "µs", atMost: true,
		})
	}
	g.remarks = append(g.remarks, fmt.Sprintf("on a grid of %v; beside it: every start, every person, every meeting of theirs, and the hour on the wall by the time package",
		time.Duration(free.Step)*time.Microsecond))
	return g, nil
}

// each gives how many nanoseconds one of n calls takes.
func each(n int, call func()) float64 {
	began := time.Now()
	for range n {
		call()
	}
	return float64(time.Since(began)) / float64(n)
}
