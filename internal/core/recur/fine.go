package recur

import (
	"anteroom/internal/core/clock"
	"anteroom/internal/core/zone"
)

// fine walks an HOURLY, MINUTELY or SECONDLY rule on the time line, so that its
// hours are real hours: over a change of the clocks none is repeated or lost.
func (x *run) fine() {
	unit := [...]int64{int64(zone.Hour), int64(zone.Minute), int64(zone.Second)}[x.freq-Hourly]
	step := unit * x.interval // at most 2^31 hours: it fits
	t0 := int64(x.start.At())
	var k int64
	if skip := (int64(x.from)-unit-t0)/step - 1; skip > 0 {
		switch {
		case !x.counted:
			k = skip
		case x.plainFine():
			k = skip
			x.left -= skip - 1 // the start itself is instance 0
			if x.left <= 0 {
				return
			}
		}
	}
	end := int64(min(x.to, x.until))
	for {
		if k > (end-t0+unit)/step || !x.b.Spend(1) {
			return
		}
		t := t0 + k*step
		w := x.cur.ToWall(clock.Micros(t))
		if next := x.nextFine(w); next > 0 {
			k = max(k+1, (t+next-t0+step-1)/step)
			continue
		}
		if !x.addFine(clock.Micros(t), w) {
			return
		}
		k++
	}
}

// plainFine tells that every period has exactly one instance.
func (p *plan) plainFine() bool {
	r := p.r
	return !p.limits && p.weekdays == 0 && len(r.ByHour)+len(r.ByMinute)+len(r.BySecond)+len(r.BySetPos) == 0
}

// nextFine gives 0 when the limiting parts allow the period at w, else for how
// many microseconds at least they go on not to. A change of the clocks in
// between can only make that too short, because the time left on the wall is
// cut by an hour where clocks may go forward.
func (x *run) nextFine(w zone.Wall) int64 {
	day, r := w.Day(), x.r
	ofDay := int((w - w.Midnight()) / zone.Second)
	switch {
	case x.weekdays == 0 && !x.limits:
	case x.dayOK(day):
	default:
		left := w.Midnight().AddDays(1) - w
		if y, m, _ := zone.DayCivil(day); x.months&(1<<m) == 0 {
			for x.months&(1<<m) == 0 {
				if m++; m > 12 {
					y, m = y+1, 1
				}
			}
			left = zone.DayWall(zone.CivilDay(y, m, 1)) - w
		}
		if left > slack {
			return int64(left - slack)
		}
		return int64(min(left, max(left-2*zone.Hour, zone.Hour-ofHour(w))))
	}
	if len(r.ByHour) > 0 && !contains(x.hours, ofDay/3600) {
		return int64(zone.Hour) - int64(ofDay%3600)*int64(zone.Second)
	}
	if x.freq >= Minutely && len(r.ByMinute) > 0 && !contains(x.minutes, ofDay/60%60) {
		return int64(zone.Minute) - int64(ofDay%60)*int64(zone.Second)
	}
	if x.freq == Secondly && len(r.BySecond) > 0 && !contains(x.seconds, ofDay%60) {
		return int64(zone.Second)
	}
	return 0
}

// ofHour gives the time since the top of the hour.
func ofHour(w zone.Wall) zone.Wall { return (w - w.Midnight()) % zone.Hour }

func contains(sorted []int, v int) bool {
	for _, s := range sorted {
		if s == v {
			return true
		}
	}
	return false
}

// addFine takes the instances of one hour, minute or second that begins around t.
func (x *run) addFine(t clock.Micros, w zone.Wall) bool {
	minutes, seconds := x.minutes, x.seconds
	ofHour := int(ofHour(w) / zone.Second)
	base := t - clock.Micros(ofHour)*clock.Micros(zone.Second) // the top of the hour
	switch {
	case x.freq == Secondly:
		return x.addAt(t)
	case x.freq == Minutely:
		if len(x.r.BySecond) == 0 {
			return x.addAt(t)
		}
		minutes = []int{ofHour / 60}
	case len(x.r.ByMinute)+len(x.r.BySecond) == 0:
		return x.addAt(t)
	case len(x.r.ByMinute) == 0:
		minutes = []int{ofHour / 60}
	}
	if len(x.r.BySecond) == 0 {
		seconds = []int{ofHour % 60}
	}
	n := len(seconds)
	at := func(i int) clock.Micros {
		return base + clock.Micros(minutes[i/n]*60+seconds[i%n])*clock.Micros(zone.Second)
	}
	if len(x.setPos) > 0 {
		for j, i := range x.pick(len(minutes) * n) {
			if j > 0 && !x.b.Spend(1) || !x.addAt(at(i)) {
				return false
			}
		}
		return true
	}
	for i := range len(minutes) * n {
		if i > 0 && !x.b.Spend(1) || !x.addAt(at(i)) {
			return false
		}
	}
	return true
}

// addAt is add for an instant.
func (x *run) addAt(at clock.Micros) bool {
	if start := x.start.At(); at < start || at == start && x.after == x.start.Wall {
		return true
	}
	if at >= x.to || at > x.until || x.counted && x.left <= 0 {
		return false
	}
	w := x.cur.ToWall(at)
	if u := x.r.Until; u != nil && w >= x.wallTo && !u.UTC {
		return false
	}
	x.left--
	x.put(at, w)
	return true
}
