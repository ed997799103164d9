package words

import (
	"slices"
	"time"

	"anteroom/internal/core/recur"
	"anteroom/internal/core/words/rhythm"
)

// OwnRhythm is how a rule is told that people have no short words for.
const OwnRhythm = "in a rhythm of its own"

// RuleText tells the value of an RRULE (RFC 5545 §3.3.10) in words: "every 2 weeks
// on Mon and Thu". afterDone says that it counts from when a task is done. An
// empty rule gives an empty text.
func RuleText(rrule string, afterDone bool) string {
	if rrule == "" {
		return ""
	}
	rule, err := recur.Parse(rrule)
	if err != nil {
		return OwnRhythm
	}
	r, ok := said(rule)
	if !ok {
		return OwnRhythm
	}
	r.AfterDone = afterDone
	return r.Words()
}

// said gives the rhythm of a rule; ok is false when people have no short words for it.
func said(rule recur.Rule) (r rhythm.Rule, ok bool) {
	r = rhythm.Rule{Freq: rule.Freq.String(), Interval: rule.Interval, MonthDays: rule.ByMonthDay, Count: rule.Count}
	if rule.Until != nil {
		r.Until = rule.Until.Wall.Time()
	}
	if len(rule.BySecond)+len(rule.ByMinute)+len(rule.ByHour)+len(rule.ByYearDay)+len(rule.ByWeekNo) > 0 || len(rule.Extra) > 0 {
		return r, false
	}
	for _, d := range rule.ByDay {
		r.Days = append(r.Days, d.Day)
		r.Nth = d.N
	}
	slices.SortFunc(r.Days, func(a, b time.Weekday) int { return int(a+6)%7 - int(b+6)%7 }) // Monday first
	days, dates, months := len(rule.ByDay), len(rule.ByMonthDay), len(rule.ByMonth)
	numbered := slices.ContainsFunc(rule.ByDay, func(d recur.Weekday) bool { return d.N != 0 })
	switch rule.Freq {
	case recur.Hourly, recur.Daily:
		return r, days+dates+months+len(rule.BySetPos) == 0
	case recur.Weekly:
		return r, !numbered && dates+months+len(rule.BySetPos) == 0
	case recur.Monthly:
		return saidMonthly(r, rule, numbered)
	case recur.Yearly:
		if months == 1 {
			r.Month = time.Month(rule.ByMonth[0])
		}
		plain := months+dates == 0 || months == 1 && dates == 1 && rule.ByMonthDay[0] > 0
		return r, plain && days+len(rule.BySetPos) == 0
	}
	return r, false
}

func saidMonthly(r rhythm.Rule, rule recur.Rule, numbered bool) (rhythm.Rule, bool) {
	days, dates := len(rule.ByDay), len(rule.ByMonthDay)
	switch {
	case len(rule.ByMonth) > 0:
		return r, false
	case len(rule.BySetPos) == 1 && !numbered && dates == 0 && slices.Equal(r.Days, rhythm.Workdays):
		r.SetPos = rule.BySetPos[0]
		return r, short(r.SetPos)
	case len(rule.BySetPos) > 0:
		return r, false
	case days == 1 && dates == 0:
		return r, short(r.Nth)
	case days > 0:
		return r, false
	case dates == 1 && rule.ByMonthDay[0] == -1:
		return r, true
	}
	return r, !slices.ContainsFunc(rule.ByMonthDay, func(d int) bool { return d < 0 })
}

// short reports whether a place in the month has a word: the first to fifth, and the last.
func short(n int) bool { return n == -1 || n >= 1 && n <= 5 }
