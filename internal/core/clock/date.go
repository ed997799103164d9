package clock

import (
	"time"

	"anteroom/internal/core/errs"
)

// Date is a civil date without a zone, as ISO 8601 text: "2026-03-29".
// The text sorts as the dates do.
type Date string

const dateLayout = "2006-01-02"

// ParseDate accepts ISO 8601 calendar dates of the years 1 to 9999.
// Errors: date.invalid.
func ParseDate(s string) (Date, error) {
	if _, err := time.Parse(dateLayout, s); err != nil {
		return "", errs.Newf(errs.Invalid, "date.invalid", "%q is not a date. Write it as 2026-03-29.", s)
	}
	return Date(s), nil
}

// DateOf gives the date on the wall at t's own location.
func DateOf(t time.Time) Date {
	y, m, d := t.Date()
	if y < 0 || y > 9999 {
		return Date(t.Format(dateLayout))
	}
	// Written by hand, as it is read: a question about twenty people's weeks does this thousands of times.
	return Date([]byte{byte('0' + y/1000), byte('0' + y/100%10), byte('0' + y/10%10), byte('0' + y%10), '-',
		byte('0' + m/10), byte('0' + m%10), '-', byte('0' + d/10), byte('0' + d%10)})
}

// Civil reads a date; ok is false for what is none.
func (d Date) Civil() (year int, month time.Month, day int, ok bool) {
	if len(d) != 10 || d[4] != '-' || d[7] != '-' {
		return 0, 0, 0, false
	}
	n := [3]int{}
	for i, at := range [8]int{0, 1, 2, 3, 5, 6, 8, 9} {
		c := d[at]
		if c < '0' || c > '9' {
			return 0, 0, 0, false
		}
		part := max(0, (i-2)/2)
		n[part] = n[part]*10 + int(c-'0')
	}
	year, month, day = n[0], time.Month(n[1]), n[2]
	ok = month >= 1 && month <= 12 && day >= 1 && day <= 28
	if !ok && day > 28 && day <= 31 && month >= 1 && month <= 12 {
		ok = time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Day() == day
	}
	return year, month, day, ok
}

// In gives midnight (or the first instant of the day, where midnight is skipped) at loc.
func (d Date) In(loc *time.Location) time.Time {
	year, month, day, ok := d.Civil()
	if !ok {
		return time.Time{}
	}
	t := time.Date(year, month, day, 0, 0, 0, 0, loc)
	if t.Day() != day { // midnight does not exist there; time.Date went back
		t = t.Add(time.Hour)
	}
	return t
}

// AddDays gives the date n days later.
func (d Date) AddDays(n int) Date { return DateOf(d.In(time.UTC).AddDate(0, 0, n)) }

// DaysTo counts the days from here to another date; below 0 when that is earlier.
func (d Date) DaysTo(to Date) int {
	return int(to.In(time.UTC).Sub(d.In(time.UTC)).Hours() / 24)
}

// Weekday gives the day of the week.
func (d Date) Weekday() time.Weekday { return d.In(time.UTC).Weekday() }
