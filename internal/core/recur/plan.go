package recur

import (
	"slices"
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/zone"
)

// Start is DTSTART: what the rules of a series count from.
type Start struct {
	Wall zone.Wall
	Date bool       // DTSTART is a DATE: instances are days, they begin at midnight
	Zone *zone.Zone // nil means UTC; for floating times the viewer's zone
}

func (s Start) zone() *zone.Zone {
	if s.Zone == nil {
		return zone.UTC
	}
	return s.Zone
}

// At gives the instant of the start.
func (s Start) At() clock.Micros {
	at, _ := s.zone().ToInstant(s.Wall)
	return at
}

// Occurrence is one instance: the instant it begins and what clocks show then.
type Occurrence struct {
	At   clock.Micros
	Wall zone.Wall
}

// lastDay is 9999-12-31, the last day that iCalendar can write.
const lastDay = 2932896

// plan is a rule made ready for one start: masks instead of lists.
type plan struct {
	r        *Rule
	freq     Freq // as the engine walks it
	start    Start
	day0     int64 // the start's day
	sec0     int   // the start's second of the day
	y0, m0   int   // the start's year and month (1 to 12)
	d0       int
	interval int64

	months   uint16     // BYMONTH, bit 1 is January; all when absent
	weekdays uint8      // BYDAY entries without a number
	nth      []Weekday  // BYDAY entries with one
	monthPos uint32     // BYMONTHDAY, bits 1 to 31
	monthNeg uint32     // BYMONTHDAY from the end, bits 1 to 31
	hours    []int      // the times of day: BYHOUR × BYMINUTE × BYSECOND,
	minutes  []int      // each with the start's own value when absent
	seconds  []int      // …
	setPos   []int      // BYSETPOS
	limits   bool       // days are limited by more than weekdays
	ndays    int        // how many of days are in use
	days     [372]int64 // the days of the period at hand
	picked   []int      // scratch of BYSETPOS
}

func newPlan(r *Rule, s Start) *plan {
	p := &plan{r: r, freq: r.Freq, start: s, day0: s.Wall.Day(), interval: int64(max(r.Interval, 1))}
	p.sec0 = int((s.Wall - s.Wall.Midnight()) / zone.Second)
	p.y0, p.m0, p.d0 = zone.DayCivil(p.day0)
	p.months = 1<<13 - 2
	if len(r.ByMonth) > 0 {
		p.months = 0
		for _, m := range r.ByMonth {
			p.months |= 1 << m
		}
	}
	for _, d := range r.ByDay {
		if d.N == 0 || r.Freq >= Weekly || r.Freq == Yearly && len(r.ByWeekNo) > 0 {
			p.weekdays |= 1 << d.Day // a number has no meaning there
		} else {
			p.nth = append(p.nth, d)
		}
	}
	for _, d := range r.ByMonthDay {
		if d > 0 {
			p.monthPos |= 1 << d
		} else {
			p.monthNeg |= 1 << -d
		}
	}
	p.limits = len(r.ByMonth)+len(r.ByMonthDay)+len(r.ByYearDay)+len(r.ByWeekNo) > 0
	p.setPos = r.BySetPos
	if r.Freq == Daily && p.interval == 1 && p.weekdays != 0 && !p.limits && len(p.setPos) == 0 {
		p.freq = Weekly // the same days, seven to a step
	}
	if s.Date {
		p.sec0 = 0
		p.hours, p.minutes, p.seconds = []int{0}, []int{0}, []int{0}
		return p
	}
	p.hours = sortedOr(r.ByHour, p.sec0/3600)
	p.minutes = sortedOr(r.ByMinute, p.sec0/60%60)
	p.seconds = sortedOr(r.BySecond, p.sec0%60)
	return p
}

func sortedOr(list []int, def int) []int {
	if len(list) == 0 {
		return []int{def}
	}
	if slices.IsSorted(list) {
		return list
	}
	list = slices.Clone(list)
	slices.Sort(list)
	return list
}

// times counts the times of day of a rule that repeats daily or more rarely.
func (p *plan) times() int { return len(p.hours) * len(p.minutes) * len(p.seconds) }

// second gives the i-th time of day as a second of the day.
func (p *plan) second(i int) int {
	s := len(p.seconds)
	m := len(p.minutes)
	return p.hours[i/(s*m)]*3600 + p.minutes[i/s%m]*60 + p.seconds[i%s]
}

// dayOK applies every part that limits single days.
func (p *plan) dayOK(day int64) bool {
	if p.weekdays != 0 && p.weekdays&(1<<weekday(day)) == 0 {
		return false
	}
	if !p.limits {
		return true
	}
	y, m, d := zone.DayCivil(day)
	if p.months&(1<<m) == 0 {
		return false
	}
	if p.monthPos|p.monthNeg != 0 && p.monthMask(zone.DaysIn(y, m))&(1<<d) == 0 {
		return false
	}
	if len(p.r.ByYearDay) > 0 {
		var mask yearMask
		p.addYearDays(&mask, y)
		if mask[m]&(1<<d) == 0 {
			return false
		}
	}
	if len(p.r.ByWeekNo) > 0 {
		var mask yearMask
		p.addWeeks(&mask, y)
		return mask[m]&(1<<d) != 0
	}
	return true
}

func weekday(day int64) time.Weekday {
	d := (day + 4) % 7
	if d < 0 {
		d += 7
	}
	return time.Weekday(d)
}
