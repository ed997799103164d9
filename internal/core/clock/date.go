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
func DateOf(t time.Time) Date { return Date(t.Format(dateLayout)) }

// In gives midnight (or the first instant of the day, where midnight is skipped) at loc.
func (d Date) In(loc *time.Location) time.Time {
	t, err := time.ParseInLocation(dateLayout, string(d), loc)
	if err != nil {
		return time.Time{}
	}
	if DateOf(t) != d { // midnight does not exist there; time.Date went back
		t = t.Add(time.Hour)
	}
	return t
}

// AddDays gives the date n days later.
func (d Date) AddDays(n int) Date { return DateOf(d.In(time.UTC).AddDate(0, 0, n)) }

// Weekday gives the day of the week.
func (d Date) Weekday() time.Weekday { return d.In(time.UTC).Weekday() }
