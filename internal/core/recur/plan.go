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

	months   uint16       // BYMONTH, bit 1 is January; all when absent
	weekdays uint8        // BYDAY entries without a number
	nth      []Weekday    // BYDAY entries with one
	monthPos uint32       // BYMONTHDAY, bits 1 to 31
	monthNeg uint32       // BYMONTHDAY from the end, bits 1 to 31
	hours    []int        // the times of day: BYHOUR × BYMINUTE × BYSECOND,
	minutes  []int        // each with the start's own value when absent
	seconds  []int        // …
	own      [3]int       // the start's own
	setPos   []int        // BYSETPOS
	limits   bool         // days are limited by more than weekdays
	days     []int64      // the days of the period at hand
	few      [31]int64    // room for them, mostly
	picked   []int        // scratch of BYSETPOS
	places   [8]zone.Wall // room for pattern
}

// init makes p ready; it is a method so that a run on the stack can hold its plan.
func (p *plan) init(r *Rule, s Start) {
	*p = plan{r: r, freq: r.Freq, start: s, day0: s.Wall.Day(), interval: int64(max(r.Interval, 1))}
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
	p.own = [3]int{p.sec0 / 3600, p.sec0 / 60 % 60, p.sec0 % 60}
	if s.Date {
		p.own = [3]int{}
	}
	p.hours, p.minutes, p.seconds = p.own[0:1], p.own[1:2], p.own[2:3]
	if !s.Date {
		p.hours = sortedOr(r.ByHour, p.hours)
		p.minutes = sortedOr(r.ByMinute, p.minutes)
		p.seconds = sortedOr(r.BySecond, p.seconds)
	}
}

func newPlan(r *Rule, s Start) *plan {
	p := new(plan)
	p.init(r, s)
	return p
}

// pattern gives, for a rule whose periods are all alike (daily and weekly ones
// without limits), the first period's begin, the distance to the next, and where
// instances lie within a period. It has nothing for other rules.
func (p *plan) pattern() (first, step zone.Wall, at []zone.Wall) {
	n := p.times()
	if p.interval > lastDay || p.limits || len(p.setPos) > 0 || n > 48 || p.freq != Weekly && (p.freq != Daily || p.weekdays != 0) {
		return 0, 0, nil
	}
	day, wanted := p.day0, uint8(1<<weekday(p.day0))
	step = zone.Wall(p.interval) * zone.Day
	if p.freq == Weekly {
		step *= 7
		day = p.weekStart(p.day0)
		if p.weekdays != 0 {
			wanted = p.weekdays
		}
	}
	at = p.places[:0]
	for d := range int64(7) {
		if wanted&(1<<weekday(day+d)) == 0 {
			continue
		}
		for i := range n {
			at = append(at, zone.Wall(d)*zone.Day+zone.Wall(p.second(i))*zone.Second)
		}
	}
	return zone.DayWall(day), step, at
}

func sortedOr(list, def []int) []int {
	if len(list) == 0 {
		return def
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
