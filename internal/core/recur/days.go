package recur

import (
	"math/bits"
	"slices"
	"time"

	"anteroom/internal/core/zone"
)

// yearMask holds the days of a year: bit d of entry m is day d of month m.
type yearMask [13]uint32

// load puts the days of period k into p.days, ascending, and gives the first
// day of the period, which is past lastDay when the calendar ends before it.
func (p *plan) load(k int64) (first int64) {
	p.days = p.days[:0]
	if cap(p.days) == 0 {
		p.days = p.few[:0]
	}
	switch p.freq {
	case Daily:
		first = p.day0 + k*p.interval
		if p.dayOK(first) {
			p.push(first)
		}
	case Weekly:
		first = p.weekStart(p.day0) + 7*k*p.interval
		wanted := p.weekdays
		if wanted == 0 {
			wanted = 1 << weekday(p.day0)
		}
		wd := uint(p.r.WeekStart)
		for d := first; d < first+7; d++ {
			if wanted&(1<<wd) != 0 && (!p.limits || p.dayOK(d)) {
				p.push(d)
			}
			if wd++; wd == 7 {
				wd = 0
			}
		}
	case Monthly:
		n := int64(p.y0)*12 + int64(p.m0-1) + k*p.interval
		if n/12 > 9999 {
			return lastDay + 1
		}
		y, m := int(n/12), int(n%12)+1
		first = zone.CivilDay(y, m, 1)
		p.loadMonth(y, m)
	default:
		y := int64(p.y0) + k*p.interval
		if y > 9999 {
			return lastDay + 1
		}
		first = zone.CivilDay(int(y), 1, 1)
		p.loadYear(int(y))
	}
	return first
}

// period gives the number of the last period that begins on or before a day; 0 before the start.
func (p *plan) period(day int64) int64 {
	if day <= p.day0 {
		return 0
	}
	switch p.freq {
	case Daily:
		return (day - p.day0) / p.interval
	case Weekly:
		return (p.weekStart(day) - p.weekStart(p.day0)) / 7 / p.interval
	case Monthly:
		y, m, _ := zone.DayCivil(day)
		return int64((y-p.y0)*12+m-p.m0) / p.interval
	default:
		y, _, _ := zone.DayCivil(day)
		return int64(y-p.y0) / p.interval
	}
}

// uniform gives how many instances every period after the first has, when that
// is known without looking; 0 when it isn't.
func (p *plan) uniform() int64 {
	var days int
	switch r := p.r; {
	case p.freq == Daily && !p.limits && p.weekdays == 0:
		days = 1
	case p.freq == Weekly && !p.limits:
		days = max(1, bits.OnesCount8(p.weekdays))
	case p.freq == Monthly && len(r.ByMonth)+len(r.ByYearDay)+len(r.ByWeekNo) == 0:
		days = p.uniformMonth()
	}
	n := days * p.times()
	if len(p.setPos) == 0 {
		return int64(n)
	}
	return int64(len(p.pick(n)))
}

// uniformMonth counts the days that every month has, whatever its length; 0 when months differ.
func (p *plan) uniformMonth() int {
	const common = 1<<29 - 2 // days 1 to 28
	switch {
	case len(p.r.ByDay) > 0:
		if p.weekdays != 0 || p.monthPos|p.monthNeg != 0 {
			return 0
		}
		sign := p.nth[0].N > 0
		for _, w := range p.nth {
			if w.N > 0 != sign || w.N > 4 || w.N < -4 {
				return 0
			}
		}
		return len(p.nth)
	case p.monthPos != 0 && p.monthNeg == 0 && p.monthPos&^common == 0:
		return bits.OnesCount32(p.monthPos)
	case p.monthNeg != 0 && p.monthPos == 0 && p.monthNeg&^common == 0:
		return bits.OnesCount32(p.monthNeg)
	case p.monthPos|p.monthNeg == 0 && p.d0 <= 28:
		return 1
	}
	return 0
}

// pick gives the indexes that BYSETPOS takes from a set of n, ascending.
func (p *plan) pick(n int) []int {
	p.picked = p.picked[:0]
	for _, pos := range p.setPos {
		i := pos - 1
		if pos < 0 {
			i = n + pos
		}
		if i >= 0 && i < n {
			p.picked = append(p.picked, i)
		}
	}
	slices.Sort(p.picked)
	p.picked = slices.Compact(p.picked)
	return p.picked
}

func (p *plan) push(day int64) { p.days = append(p.days, day) }

func (p *plan) pushMask(first int64, mask uint32) {
	for mask &^= 1; mask != 0; mask &= mask - 1 {
		p.push(first + int64(bits.TrailingZeros32(mask)) - 1)
	}
}

func (p *plan) weekStart(day int64) int64 {
	return day - int64(weekday(day)-p.r.WeekStart+7)%7
}

// loadMonth applies the parts of a MONTHLY rule to one month.
func (p *plan) loadMonth(y, m int) {
	if p.months&(1<<m) == 0 {
		return
	}
	first, n := zone.CivilDay(y, m, 1), zone.DaysIn(y, m)
	mask := uint32(1<<(n+1) - 2)
	switch {
	case p.monthPos|p.monthNeg != 0:
		mask &= p.monthMask(n)
	case len(p.r.ByDay)+len(p.r.ByYearDay)+len(p.r.ByWeekNo) == 0:
		mask &= 1 << p.d0
	}
	if len(p.r.ByDay) > 0 {
		mask &= p.weekdayMask(first, n) | nthMask(p.nth, first, n)
	}
	mask &= p.yearLimits(y, m)
	p.pushMask(first, mask)
}

// yearLimits is what BYYEARDAY and BYWEEKNO leave of a month.
func (p *plan) yearLimits(y, m int) uint32 {
	left := ^uint32(0)
	if len(p.r.ByYearDay) > 0 {
		var mask yearMask
		p.addYearDays(&mask, y)
		left &= mask[m]
	}
	if len(p.r.ByWeekNo) > 0 {
		var mask yearMask
		p.addWeeks(&mask, y)
		left &= mask[m]
	}
	return left
}

// loadYear applies the parts of a YEARLY rule to one year (the table under RFC 5545 3.3.10).
func (p *plan) loadYear(y int) {
	r := p.r
	months := p.months
	plain := len(r.ByMonthDay)+len(r.ByDay)+len(r.ByYearDay)+len(r.ByWeekNo) == 0
	if plain && len(r.ByMonth) == 0 {
		months = 1 << p.m0
	}
	var yearDays, weeks, nthOfYear yearMask
	if len(r.ByYearDay) > 0 {
		p.addYearDays(&yearDays, y)
	}
	if len(r.ByWeekNo) > 0 {
		p.addWeeks(&weeks, y)
	}
	byYear := len(p.nth) > 0 && len(r.ByMonth) == 0 // the N-th of the year, not of the month
	if byYear {
		addNthOfYear(&nthOfYear, p.nth, y)
	}
	first := zone.CivilDay(y, 1, 1)
	for m := 1; m <= 12; m++ {
		n := zone.DaysIn(y, m)
		mask := uint32(1<<(n+1) - 2)
		if plain {
			mask = 1 << p.d0 & mask
		}
		if len(r.ByMonthDay) > 0 {
			mask &= p.monthMask(n)
		}
		if len(r.ByYearDay) > 0 {
			mask &= yearDays[m]
		}
		if len(r.ByWeekNo) > 0 {
			mask &= weeks[m]
		}
		switch {
		case byYear:
			mask &= p.weekdayMask(first, n) | nthOfYear[m]
		case len(r.ByDay) > 0:
			mask &= p.weekdayMask(first, n) | nthMask(p.nth, first, n)
		case len(r.ByWeekNo) > 0 && len(r.ByMonthDay)+len(r.ByYearDay) == 0:
			mask &= everyWeekday(1<<weekday(p.day0), first, n) // the start tells the day of the week
		}
		if months&(1<<m) != 0 {
			p.pushMask(first, mask)
		}
		first += int64(n)
	}
}

// monthMask is BYMONTHDAY for a month of n days.
func (p *plan) monthMask(n int) uint32 {
	mask := p.monthPos
	for neg := p.monthNeg; neg != 0; neg &= neg - 1 {
		if d := n + 1 - bits.TrailingZeros32(neg); d >= 1 {
			mask |= 1 << d
		}
	}
	return mask & (1<<(n+1) - 2)
}

func (p *plan) weekdayMask(first int64, n int) uint32 { return everyWeekday(p.weekdays, first, n) }

// everyWeekday gives all days of a month that fall on one of the weekdays.
func everyWeekday(weekdays uint8, first int64, n int) uint32 {
	var mask uint32
	for wd := time.Sunday; weekdays != 0 && wd <= time.Saturday; wd++ {
		if weekdays&(1<<wd) != 0 {
			mask |= 0x10204081 << 1 << (uint(wd-weekday(first)+7) % 7) // every seventh bit
		}
	}
	return mask & (1<<(n+1) - 2)
}

// nthMask gives the N-th weekdays of a month.
func nthMask(nth []Weekday, first int64, n int) uint32 {
	var mask uint32
	for _, w := range nth {
		if d := nthDay(w, first, n); d > 0 && d <= 31 {
			mask |= 1 << d
		}
	}
	return mask
}

// nthDay gives which day, from 1, of the n days from first on is the N-th such weekday; 0 when none is.
func nthDay(w Weekday, first int64, n int) int {
	var d int
	if w.N > 0 {
		d = 1 + int(w.Day-weekday(first)+7)%7 + 7*(w.N-1)
	} else {
		d = n - int(weekday(first+int64(n)-1)-w.Day+7)%7 + 7*(w.N+1)
	}
	if d < 1 || d > n {
		return 0
	}
	return d
}

func addNthOfYear(mask *yearMask, nth []Weekday, y int) {
	first := zone.CivilDay(y, 1, 1)
	n := int(zone.CivilDay(y+1, 1, 1) - first)
	for _, w := range nth {
		if d := nthDay(w, first, n); d > 0 {
			mask.add(first + int64(d) - 1)
		}
	}
}

func (mask *yearMask) add(day int64) {
	_, m, d := zone.DayCivil(day)
	mask[m] |= 1 << d
}

// addYearDays adds the days of BYYEARDAY.
func (p *plan) addYearDays(mask *yearMask, y int) {
	first := zone.CivilDay(y, 1, 1)
	n := int(zone.CivilDay(y+1, 1, 1) - first)
	for _, d := range p.r.ByYearDay {
		if d < 0 {
			d = n + 1 + d
		}
		if d >= 1 && d <= n {
			mask.add(first + int64(d) - 1)
		}
	}
}

// addWeeks adds the days of year y that lie in a week of BYWEEKNO; the first
// and last days of a year may belong to a week of its neighbour.
func (p *plan) addWeeks(mask *yearMask, y int) {
	first, next := zone.CivilDay(y, 1, 1), zone.CivilDay(y+1, 1, 1)
	for wy := y - 1; wy <= y+1; wy++ {
		week1 := p.firstWeek(wy)
		n := int(p.firstWeek(wy+1)-week1) / 7
		for _, w := range p.r.ByWeekNo {
			if w < 0 {
				w = n + 1 + w
			}
			if w < 1 || w > n {
				continue
			}
			begin := week1 + 7*int64(w-1)
			for d := max(begin, first); d < min(begin+7, next); d++ {
				mask.add(d)
			}
		}
	}
}

// firstWeek gives the first day of week 1: the first week with four days in the year.
func (p *plan) firstWeek(y int) int64 {
	return p.weekStart(zone.CivilDay(y, 1, 4))
}
