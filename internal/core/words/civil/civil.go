package civil

import "time"

// Day gives the date as midnight in UTC; month and day may overflow.
func Day(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }

// Exists gives the date and whether there is one.
func Exists(y, m, d int) (time.Time, bool) {
	day := Day(y, time.Month(m), d)
	return day, m >= 1 && m <= 12 && d >= 1 && day.Day() == d
}

// NthOf gives the nth such weekday of a month, the last for -1; n is at most 4,
// so it exists.
func NthOf(y int, m time.Month, n int, wd time.Weekday) time.Time {
	if n < 0 {
		last := Day(y, m+1, 0)
		return last.AddDate(0, 0, -int(last.Weekday()-wd+7)%7)
	}
	first := Day(y, m, 1)
	return first.AddDate(0, 0, int(wd-first.Weekday()+7)%7+7*(n-1))
}

// AddMonths gives the same day n months later; it keeps to the last day of a shorter month.
func AddMonths(day time.Time, n int) time.Time {
	first := Day(day.Year(), day.Month()+time.Month(n), 1)
	last := first.AddDate(0, 1, -1)
	return first.AddDate(0, 0, min(day.Day(), last.Day())-1)
}

// AddWorkingDays counts n days on, Saturdays and Sundays left out.
func AddWorkingDays(day time.Time, n int) time.Time {
	for n > 0 {
		day = day.AddDate(0, 0, 1)
		if wd := day.Weekday(); wd != time.Saturday && wd != time.Sunday {
			n--
		}
	}
	return day
}

// Instant gives the moment at which the clocks of a zone show so many minutes
// after midnight: the first of two, and for a time that the zone skips the one
// by the offset that held before the gap (RFC 5545 §3.3.5).
func Instant(day time.Time, min int, loc *time.Location) time.Time {
	y, mo, d := day.Date()
	wall := time.Date(y, mo, d, 0, min, 0, 0, time.UTC)
	some := time.Date(y, mo, d, 0, min, 0, 0, loc)
	_, offset := some.Add(-3 * time.Hour).Zone()
	first := wall.Add(-time.Duration(offset) * time.Second).In(loc)
	if shows(some, wall) && !shows(first, wall) { // the clocks changed within the three hours
		return some
	}
	return first
}

func shows(t, wall time.Time) bool {
	return t.Hour() == wall.Hour() && t.Minute() == wall.Minute() && t.Day() == wall.Day()
}
