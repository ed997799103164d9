package main

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"anteroom/bench/load"
	"anteroom/bench/process"
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
	cpu, theirCPU      time.Duration // of the server, for one answer
	errors, theyErrors int
	first              error
}

func (b *bench) compare(ours, theirs load.Target, clients int) (c compared, err error) {
	p := b.pace
	for _, t := range []load.Target{ours, theirs} {
		if r := t.For(p.warm, clients); c.first == nil && r.First != nil {
			c.first = r.First
		}
	}
	var us, them, ratios []float64
	var p99, theirP99 []time.Duration
	var cpu, theirCPU []time.Duration
	for range p.rounds {
		a, used, err := measure(b.house, ours, p.round, clients)
		if err != nil {
			return c, err
		}
		b, theyUsed, err := measure(b.reference, theirs, p.round, clients)
		if err != nil {
			return c, err
		}
		cpu, theirCPU = append(cpu, used), append(theirCPU, theyUsed)
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
	c.cpu, c.theirCPU = median(cpu), median(theirCPU)
	return c, nil
}

// measure runs one round and says how much processor time the server used for an answer.
func measure(p *process.Process, t load.Target, d time.Duration, clients int) (load.Result, time.Duration, error) {
	before, err := p.CPU()
	if err != nil {
		return load.Result{}, 0, err
	}
	r := t.For(d, clients)
	after, err := p.CPU()
	return r, (after - before) / time.Duration(max(1, len(r.Latencies))), err
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
		name: name, measured: c.side(c.ours, c.cpu), reference: c.side(c.theirs, c.theirCPU),
		ratio: c.ratio, value: 100 * c.ratio, aim: aim, floor: floor, unit: "%",
	}
}

// side is what one side did: answers per second, and what the server worked for one.
func (c compared) side(rate float64, cpu time.Duration) string {
	return fmt.Sprintf("%s/s, %d µs", short(rate), cpu.Microseconds())
}

func (c compared) remarks() []string {
	if c.errors+c.theyErrors == 0 && c.first == nil {
		return nil
	}
	return []string{fmt.Sprintf("%d errors here and %d there; the first: %v", c.errors, c.theyErrors, c.first)}
}
