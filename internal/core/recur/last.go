package recur

import (
	"anteroom/internal/core/clock"
	"anteroom/internal/core/zone"
)

// Last gives the instant at which the last instance begins: clock.Forever for a
// rule without end, and also when the steps ran out before the end was found.
func (r *Rule) Last(s Start, b *Budget) clock.Micros {
	b = orDefault(b)
	switch {
	case r.Endless():
		return clock.Forever
	case r.Count > 0:
		return r.lastByCount(s, b)
	}
	return r.lastByUntil(s, b)
}

// lastByUntil looks in front of UNTIL, in windows that double in length.
func (r *Rule) lastByUntil(s Start, b *Budget) clock.Micros {
	start := s.At()
	x := &run{from: start, to: horizon}
	x.init(r, s)
	x.setLimits(s.zone())
	end, _ := s.zone().ToInstant(x.wallTo)
	end = min(end, max(x.until, start), horizon) + 1
	width := clock.Micros(zone.Day) * [...]clock.Micros{Yearly: 800, Monthly: 70, Weekly: 16, Daily: 3, Hourly: 1, Minutely: 1, Secondly: 1}[r.Freq]
	if r.Freq == Secondly {
		width = clock.Micros(zone.Minute)
	}
	var found []Occurrence
	for {
		from := max(start, end-width)
		if found = r.Append(found[:0], s, from, end, b); len(found) > 0 && !b.Truncated() {
			return found[len(found)-1].At
		}
		if b.Truncated() {
			return end
		}
		if from == start { // the start itself always is there
			return start
		}
		width *= 2
	}
}

func (r *Rule) lastByCount(s Start, b *Budget) clock.Micros {
	p := newPlan(r, s)
	from := s.At()
	switch {
	case r.Freq >= Hourly && (s.Date || r.Count == 1):
		return from
	case r.Freq >= Hourly && p.plainFine():
		step := int64(zone.Second) * [...]int64{3600, 60, 1}[r.Freq-Hourly] * p.interval
		if n := int64(r.Count - 1); n < (int64(horizon)-int64(from))/step {
			return from + clock.Micros(n*step)
		}
		return horizon
	case r.Freq < Hourly:
		from = p.nearCount(s)
	}
	found := r.Between(s, from, clock.Forever, b)
	if b.Truncated() || len(found) == 0 {
		return clock.Forever
	}
	return found[len(found)-1].At
}

// nearCount gives an instant shortly before the period in which COUNT runs out,
// when that is arithmetic; the start when it isn't.
func (p *plan) nearCount(s Start) clock.Micros {
	each := p.uniform()
	if each == 0 {
		return s.At()
	}
	// The first period has at most as many as every other, so this is early by two at most.
	k := int64(p.r.Count)/each - 2
	if k < 1 || k > lastDay {
		return s.At()
	}
	first := p.load(k)
	if first > lastDay {
		return s.At()
	}
	at, _ := s.zone().ToInstant(zone.DayWall(first) - slack)
	return max(at, s.At())
}
