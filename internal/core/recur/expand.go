package recur

import (
	"slices"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/zone"
)

// Between gives the instances of a series of one rule with from ≤ At < to, ascending.
// The start always is the first instance and counts as the first of COUNT,
// whether the rule names it or not. b may be nil; see Budget.
func (r *Rule) Between(s Start, from, to clock.Micros, b *Budget) []Occurrence {
	return r.Append(nil, s, from, to, b)
}

// Append is Between that adds to dst.
func (r *Rule) Append(dst []Occurrence, s Start, from, to clock.Micros, b *Budget) []Occurrence {
	return expand(dst, r, s, from, to, orDefault(b), false)
}

// slack is more than any two offsets of one zone differ by: Samoa once skipped a day.
const slack = 26 * zone.Hour

// horizon is the first instant that no instance reaches.
const horizon = clock.Micros((lastDay + 2) * int64(zone.Day))

// run is one expansion under way.
type run struct {
	plan
	b        *Budget
	cur      zone.Cursor
	from, to clock.Micros // the window
	// The same window on the wall, widened so that no instance is missed; the
	// upper end also minds UNTIL.
	wallFrom, wallTo zone.Wall
	until            clock.Micros // the last allowed instant
	after            zone.Wall    // instances lie after this wall
	counted          bool
	left             int64 // how many instances COUNT still allows
	base             int   // where our part of out begins
	out              []Occurrence
	unsorted         bool
}

// expand runs a rule. strict leaves out a start that the rule does not name, which is what EXRULE needs.
func expand(dst []Occurrence, r *Rule, s Start, from, to clock.Micros, b *Budget, strict bool) []Occurrence {
	z := s.zone()
	from, to = max(from, -horizon), max(to, -horizon)
	x := &run{b: b, cur: z.Cursor(), from: from, to: min(to, horizon), base: len(dst), out: dst}
	x.init(r, s)
	x.after, x.counted, x.left = s.Wall, r.Count > 0, int64(r.Count)-1
	if strict {
		x.after, x.left = s.Wall-1, int64(r.Count)
	}
	x.setLimits(z)
	if at := s.At(); !strict && at >= from && at < to && x.b.Spend(1) {
		x.out = append(x.out, Occurrence{at, z.ToWall(at)})
	}
	switch {
	case r.Freq < Hourly:
		x.coarse()
	case !s.Date: // days have no hours to repeat in
		x.fine()
	}
	if x.unsorted {
		slices.SortFunc(x.out[x.base:], func(a, b Occurrence) int { return int(min(1, max(-1, a.At-b.At))) })
		tail := slices.CompactFunc(x.out[x.base:], func(a, b Occurrence) bool { return a.At == b.At })
		x.out = x.out[:x.base+len(tail)]
	}
	return x.out
}

// setLimits works out the window on the wall and what UNTIL allows.
func (x *run) setLimits(z *zone.Zone) {
	x.until = clock.Forever
	x.wallTo = z.ToWall(x.to) + slack
	x.wallFrom = z.ToWall(x.from) - slack
	u := x.r.Until
	switch {
	case u == nil:
	case u.Date || x.start.Date: // the whole of that day
		x.wallTo = min(x.wallTo, u.Wall.Midnight().AddDays(1))
	case u.UTC:
		x.until = clock.Micros(u.Wall)
		x.wallTo = min(x.wallTo, z.ToWall(x.until)+slack)
	default:
		x.wallTo = min(x.wallTo, u.Wall+1)
	}
}

// add takes one instance by its wall; it reports whether later ones can still be wanted.
func (x *run) add(w zone.Wall) bool {
	if w <= x.after {
		return true
	}
	if w >= x.wallTo || x.counted && x.left <= 0 {
		return false
	}
	x.left--
	if w < x.wallFrom {
		return true
	}
	at, kind := x.cur.ToInstant(w)
	if kind == zone.Gap {
		w = x.cur.ToWall(at)
	}
	x.put(at, w)
	return true
}

// put adds an instance that lies in the window and not after UNTIL.
func (x *run) put(at clock.Micros, w zone.Wall) {
	if at < x.from || at >= x.to || at > x.until {
		return
	}
	if n := len(x.out); n > x.base && x.out[n-1].At >= at { // only around a spring gap
		x.unsorted = true
	}
	x.out = append(x.out, Occurrence{at, w})
}

// coarse walks the periods of a rule that repeats daily or more rarely.
func (x *run) coarse() {
	k, ok := x.skip()
	if first, step, at := x.pattern(); len(at) > 0 && ok {
		x.stride(first+zone.Wall(k)*step, step, at)
		return
	}
	for ok {
		if !x.b.Spend(1) {
			return
		}
		first := x.load(k)
		if first > lastDay || zone.DayWall(first) >= x.wallTo {
			return
		}
		if !x.addPeriod() {
			return
		}
		k++
		if x.freq == Daily && len(x.days) == 0 && x.limits {
			k = max(k, x.nextMonth(first))
		}
	}
}

// stride is coarse for rules whose periods are all alike: nothing has to be
// worked out for a period but its begin.
func (x *run) stride(begin, step zone.Wall, places []zone.Wall) {
	last := min(x.wallTo, zone.DayWall(lastDay+1))
	if begin >= last {
		return
	}
	expected := int64((last-begin)/step+1) * int64(len(places))
	x.out = slices.Grow(x.out, int(min(expected, int64(x.b.left), 4096)))
	for begin < last && x.b.Spend(1) {
		for i, place := range places {
			if i > 0 && !x.b.Spend(1) || !x.add(begin+place) {
				return
			}
		}
		begin += step
		if len(places) == 1 && begin < last {
			begin += step * zone.Wall(x.batch(begin+places[0], step))
		}
	}
}

// batch takes, of instances a step apart from w on, those that one offset maps
// and that nothing has to be asked about; it gives how many.
func (x *run) batch(w, step zone.Wall) int64 {
	off, end := x.cur.Stretch(w)
	if w <= x.after || clock.Micros(w-off) < x.from {
		return 0
	}
	end = min(end, x.wallTo, zone.DayWall(lastDay+1), zone.Wall(x.to)+off)
	if x.until < x.to {
		end = min(end, zone.Wall(x.until)+off+1)
	}
	n := int64((end - w + step - 1) / step)
	if n = min(n, int64(x.b.left)); x.counted {
		n = min(n, x.left)
	}
	if n <= 0 {
		return 0
	}
	x.b.left -= int(n)
	x.left -= n
	out := x.out
	if last := len(out) - 1; last >= x.base && out[last].At >= clock.Micros(w-off) { // only behind a spring gap
		x.unsorted = true
	}
	for range n {
		out = append(out, Occurrence{clock.Micros(w - off), w})
		w += step
	}
	x.out = out
	return n
}

// skip finds the period to begin with: near the window, when what COUNT says of
// it can be told without walking.
func (x *run) skip() (k int64, ok bool) {
	target := x.period(x.wallFrom.Day()) - 1
	if target < 2 {
		return 0, true
	}
	if !x.counted {
		return target, true
	}
	each := x.uniform()
	if each == 0 {
		return 0, true
	}
	x.load(0)
	if !x.b.Spend(1) || !x.addPeriod() {
		return 0, false
	}
	x.left -= each * (target - 1)
	return target, x.left > 0
}

// addPeriod takes the instances of the period whose days are loaded.
func (x *run) addPeriod() bool {
	n := x.times()
	if len(x.setPos) > 0 {
		for i, at := range x.pick(len(x.days) * n) {
			if i > 0 && !x.b.Spend(1) || !x.add(zone.DayWall(x.days[at/n])+zone.Wall(x.second(at%n))*zone.Second) {
				return false
			}
		}
		return true
	}
	for i, day := range x.days {
		midnight := zone.DayWall(day)
		if midnight+zone.Day <= x.wallFrom && day > x.day0 { // a whole day before the window
			x.left -= int64(n)
			continue
		}
		for j := range n {
			if i+j > 0 && !x.b.Spend(1) || !x.add(midnight+zone.Wall(x.second(j))*zone.Second) {
				return false
			}
		}
	}
	return true
}

// nextMonth gives the period that begins on or after the next month that BYMONTH names.
func (x *run) nextMonth(day int64) int64 {
	y, m, _ := zone.DayCivil(day)
	if x.months&(1<<m) != 0 {
		return 0
	}
	for x.months&(1<<m) == 0 {
		if m++; m > 12 {
			y, m = y+1, 1
		}
	}
	return (zone.CivilDay(y, m, 1) - x.day0 + x.interval - 1) / x.interval
}
