package main

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"anteroom/bench/load"
)

// How a comparison is run: both sides are warmed up, then take turns, so that what
// else the machine does meets both.
type pace struct {
	warm, round time.Duration
	rounds      int
}

// compared is what came out of it: medians over the rounds.
type compared struct {
	ours, theirs       float64 // answers per second
	ratio              float64 // median of the ratios of neighbouring rounds
	p99, theirP99      time.Duration
	errors, theyErrors int
	first              error
}

func (p pace) compare(ours, theirs load.Target, clients int) compared {
	var c compared
	for _, t := range []load.Target{ours, theirs} {
		if r := t.For(p.warm, clients); c.first == nil && r.First != nil {
			c.first = r.First
		}
	}
	var us, them, ratios []float64
	var p99, theirP99 []time.Duration
	for range p.rounds {
		a, b := ours.For(p.round, clients), theirs.For(p.round, clients)
		us, them, ratios = append(us, a.Rate()), append(them, b.Rate()), append(ratios, a.Rate()/b.Rate())
		p99, theirP99 = append(p99, a.Quantile(0.99)), append(theirP99, b.Quantile(0.99))
		c.errors += a.Errors
		c.theyErrors += b.Errors
		for _, err := range []error{a.First, b.First} {
			if c.first == nil {
				c.first = err
			}
		}
	}
	c.ours, c.theirs, c.ratio = median(us), median(them), median(ratios)
	c.p99, c.theirP99 = median(p99), median(theirP99)
	return c
}

func median[T cmp.Ordered](all []T) T {
	var none T
	if len(all) == 0 {
		return none
	}
	s := slices.Clone(all)
	slices.Sort(s)
	return s[len(s)/2]
}

// rate is the line of a comparison of answers per second; aim and floor are in percent.
func (c compared) rate(name string, aim, floor float64) figure {
	return figure{
		name: name, measured: short(c.ours) + "/s", reference: short(c.theirs) + "/s",
		ratio: c.ratio, value: 100 * c.ratio, aim: aim, floor: floor, unit: "%",
	}
}

func (c compared) remarks() []string {
	if c.errors+c.theyErrors == 0 && c.first == nil {
		return nil
	}
	return []string{fmt.Sprintf("%d errors here and %d there; the first: %v", c.errors, c.theyErrors, c.first)}
}
