package main

import (
	"fmt"
	"os/exec"
	"regexp"
	"strconv"
)

var timesAnteroom = regexp.MustCompile(`(?m)^BenchmarkRecurrence/([a-z-]+)/rrule-go\S*\s.*?([\d.]+) ns/op.*?([\d.e+]+) times-anteroom`)

// recurrence runs the comparison with rrule-go, which is in a module of its own.
func (b *bench) recurrence() (group, error) {
	progress("Recurrence")
	g := group{title: "recurrence, beside teambition/rrule-go"}
	run := exec.Command("go", "test", "-run", "^$", "-bench", "Recurrence", "-benchtime", "300ms", ".")
	run.Dir = "recur"
	out, err := run.CombinedOutput()
	if err != nil {
		return g, fmt.Errorf("%w\n%s", err, out)
	}
	bounds := map[string][2]float64{"ten-years-daily": {25, 10}, "month-nine-years-on-daily": {500, 100}}
	for _, m := range timesAnteroom.FindAllSubmatch(out, -1) {
		ns, err := strconv.ParseFloat(string(m[2]), 64)
		if err != nil {
			return g, err
		}
		times, err := strconv.ParseFloat(string(m[3]), 64)
		if err != nil {
			return g, err
		}
		bound := bounds[string(m[1])]
		g.figures = append(g.figures, figure{
			name: string(m[1]), measured: micros(ns / times), reference: micros(ns), ratio: times,
			value: times, aim: bound[0], floor: bound[1], unit: "×",
		})
	}
	if len(g.figures) == 0 {
		return g, fmt.Errorf("no figures in\n%s", out)
	}
	return g, nil
}

func micros(ns float64) string { return short(ns/1000) + " µs" }
