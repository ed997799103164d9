package main

import (
	"fmt"
	"time"

	"anteroom/internal/core/forecast"
	"anteroom/internal/core/forecast/forecasttest"
)

// forecast measures by how much the work of coming weeks is missed, beside expecting each week to be like the same one
// a year before, on the same histories of three years.
func (b *bench) forecast() (group, error) {
	const seeds, weeks, ahead = 20, 156, 12
	g := group{title: "forecast: weeks of work, missed on average"}
	began := time.Now()
	for _, shape := range forecasttest.Shapes {
		progress("Looking ahead: %s", shape.Name)
		ours, naive := 0.0, 0.0
		for seed := range uint64(seeds) {
			test := forecast.Look(forecasttest.Make(shape, weeks, seed), ahead).Test
			ours, naive = ours+test.Error/seeds, naive+test.Naive/seeds
		}
		g.figures = append(g.figures, figure{
			name: "12 weeks ahead, " + shape.Name, measured: fmt.Sprintf("%.1f h", ours), reference: fmt.Sprintf("%.1f h", naive), ratio: ours / naive,
			value: ours / naive, aim: 0.8, floor: 0.95, unit: "×", atMost: true,
		})
	}
	took := time.Since(began) / time.Duration(seeds*len(forecasttest.Shapes))
	g.remarks = append(g.remarks, fmt.Sprintf("beside it: the same week of the year before; tested by rolling origin over %d made histories each, %v for one", seeds, took.Round(time.Millisecond)))
	return g, nil
}
