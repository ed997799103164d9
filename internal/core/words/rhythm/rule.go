package rhythm

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"anteroom/internal/core/words/civil"
)

// Rule is a repetition as it was said, RFC 5545 §3.3.10.
type Rule struct {
	Freq      string // HOURLY to YEARLY
	Interval  int
	Days      []time.Weekday
	Nth       int // with Days: 1 the first, -1 the last of the month
	MonthDays []int
	Month     time.Month
	SetPos    int
	Part      string // "every morning"; the words of the day, not of the rule
	AfterDone bool   // the next one counts from when this is done
	Count     int
	Until     time.Time // the last day, civil
}

var dayCodes = [...]string{"SU", "MO", "TU", "WE", "TH", "FR", "SA"}

// Workdays are the days of "every weekday".
var Workdays = []time.Weekday{time.Monday, time.Tuesday, time.Wednesday, time.Thursday, time.Friday}

// Text gives the value of an RRULE whose first day is start. Until becomes the
// last second of its day in UTC when the start has a time (RFC 5545 §3.3.10),
// loc being its zone; nil means a start without time.
func (r Rule) Text(start time.Time, loc *time.Location, weekStart time.Weekday) string {
	r = r.anchored(start)
	parts := []string{"FREQ=" + r.Freq}
	add := func(name, value string) { parts = append(parts, name+"="+value) }
	if r.Interval > 1 {
		add("INTERVAL", strconv.Itoa(r.Interval))
	}
	if r.Month > 0 {
		add("BYMONTH", strconv.Itoa(int(r.Month)))
	}
	if len(r.MonthDays) > 0 {
		add("BYMONTHDAY", numbersText(r.MonthDays))
	}
	if len(r.Days) > 0 {
		codes := make([]string, len(r.Days))
		for i, d := range r.Days {
			codes[i] = dayCodes[d]
			if r.Nth != 0 && r.SetPos == 0 {
				codes[i] = strconv.Itoa(r.Nth) + codes[i]
			}
		}
		add("BYDAY", strings.Join(codes, ","))
		if r.Freq == "WEEKLY" && r.Interval > 1 && weekStart != time.Monday {
			add("WKST", dayCodes[weekStart])
		}
	}
	if r.SetPos != 0 {
		add("BYSETPOS", strconv.Itoa(r.SetPos))
	}
	if r.Count > 0 {
		add("COUNT", strconv.Itoa(r.Count))
	} else if !r.Until.IsZero() {
		if loc == nil {
			add("UNTIL", r.Until.Format("20060102"))
		} else {
			add("UNTIL", civil.Instant(r.Until.AddDate(0, 0, 1), 0, loc).Add(-time.Second).UTC().Format("20060102T150405Z"))
		}
	}
	return strings.Join(parts, ";")
}

// anchored settles what the first day leaves open: months without a 31st get
// their last day, and so do years without a 29 February.
func (r Rule) anchored(start time.Time) Rule {
	day := start.Day()
	if len(r.MonthDays) == 1 && r.MonthDays[0] > 28 {
		day = r.MonthDays[0]
	} else if len(r.MonthDays)+len(r.Days) > 0 {
		return r
	}
	switch {
	case r.Freq == "YEARLY" && day == 29 && (r.Month == time.February || r.Month == 0 && start.Month() == time.February):
		r.Month, r.MonthDays = time.February, []int{-1}
	case r.Freq == "MONTHLY" && day > 28:
		r.MonthDays = nil
		for d := 28; d <= day; d++ {
			r.MonthDays = append(r.MonthDays, d)
		}
		r.SetPos = -1
	}
	return r
}

// First gives the first day from base on that the rule falls on.
func (r Rule) First(base time.Time) time.Time {
	r = r.anchored(base)
	for n := 0; n < 9*366; n++ {
		if day := base.AddDate(0, 0, n); r.on(day) {
			return day
		}
	}
	return base
}

func (r Rule) on(day time.Time) bool {
	if r.SetPos != 0 {
		return r.inSet(day) && r.position(day)
	}
	return r.inSet(day)
}

func (r Rule) inSet(day time.Time) bool {
	if r.Month > 0 && day.Month() != r.Month {
		return false
	}
	if len(r.MonthDays) > 0 {
		last := civil.Day(day.Year(), day.Month()+1, 0).Day()
		if !slices.Contains(r.MonthDays, day.Day()) && !slices.Contains(r.MonthDays, day.Day()-last-1) {
			return false
		}
	}
	if len(r.Days) == 0 {
		return true
	}
	if !slices.Contains(r.Days, day.Weekday()) {
		return false
	}
	return r.Nth == 0 || r.SetPos != 0 || civil.NthOf(day.Year(), day.Month(), r.Nth, day.Weekday()).Equal(day)
}

// position reports whether the day is the setPos-th of its month's set, counted
// from the end when negative.
func (r Rule) position(day time.Time) bool {
	step, n := -1, r.SetPos
	if n < 0 {
		step, n = 1, -n
	}
	seen := 0
	for d := day; d.Month() == day.Month(); d = d.AddDate(0, 0, step) {
		if r.inSet(d) {
			seen++
		}
	}
	return seen == n
}

// Words tells the rule: "every 2 weeks on Mon and Thu".
func (r Rule) Words() string {
	s := r.rhythm()
	switch {
	case r.SetPos != 0 && len(r.Days) > 0:
		s += " on the " + ordinalWord(r.SetPos) + " weekday"
	case r.Nth != 0:
		s += " on the " + ordinalWord(r.Nth) + " " + r.Days[0].String()
	case r.Freq == "YEARLY" && len(r.MonthDays) == 1 && r.MonthDays[0] > 0:
		s += fmt.Sprintf(" on %d %s", r.MonthDays[0], r.Month)
	case len(r.MonthDays) == 1 && r.MonthDays[0] == -1:
		s += " on the last day"
	case len(r.MonthDays) > 0:
		days := make([]string, len(r.MonthDays))
		for i, d := range r.MonthDays {
			days[i] = nthText(d)
		}
		s += " on the " + Join(days, "and")
	}
	if r.AfterDone {
		s += " after it is done"
	}
	if r.Count > 0 {
		s += ", " + Plural(r.Count, "time")
	} else if !r.Until.IsZero() {
		s += " until " + r.Until.Format("2 Jan 2006")
	}
	return s
}

// rhythm tells how often, with the days of a weekly rule.
func (r Rule) rhythm() string {
	unit := map[string]string{"HOURLY": "hour", "DAILY": "day", "WEEKLY": "week", "MONTHLY": "month", "YEARLY": "year"}[r.Freq]
	weekly := r.Freq == "WEEKLY" && len(r.Days) > 0
	if weekly && r.Interval <= 1 {
		if slices.Equal(r.Days, Workdays) {
			return "every weekday"
		}
		return "every " + dayList(r.Days)
	}
	if r.Interval <= 1 {
		return map[string]string{"HOURLY": "hourly", "DAILY": "daily", "WEEKLY": "weekly", "MONTHLY": "monthly", "YEARLY": "yearly"}[r.Freq]
	}
	if weekly && r.Interval == 2 && len(r.Days) == 1 {
		return "every other " + r.Days[0].String()
	}
	s := fmt.Sprintf("every %d %ss", r.Interval, unit)
	if weekly {
		s += " on " + dayList(r.Days)
	}
	return s
}

func dayList(days []time.Weekday) string {
	names := make([]string, len(days))
	for i, d := range days {
		names[i] = d.String()
		if len(days) > 1 {
			names[i] = names[i][:3]
		}
	}
	return Join(names, "and")
}

func numbersText(ns []int) string {
	out := make([]string, len(ns))
	for i, n := range ns {
		out[i] = strconv.Itoa(n)
	}
	return strings.Join(out, ",")
}

func ordinalWord(n int) string {
	return map[int]string{1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", -1: "last"}[n]
}

// nthText gives 1st, 2nd, 12th.
func nthText(n int) string {
	suffix := "th"
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			suffix = "st"
		case 2:
			suffix = "nd"
		case 3:
			suffix = "rd"
		}
	}
	return strconv.Itoa(n) + suffix
}

// Plural counts: "1 day", "2 days".
func Plural(n int, unit string) string {
	if n == 1 {
		return "1 " + unit
	}
	return strconv.Itoa(n) + " " + unit + "s"
}

// Join lists words: "a, b and c".
func Join(words []string, last string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " " + last + " " + words[len(words)-1]
}
