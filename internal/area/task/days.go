package task

import (
	"strings"
	"time"

	"anteroom/internal/core/clock"
)

// DaysOf is what days a view of tasks means by a name, from today on, or by the first and the last of them:
// those from one on, before another, or none. What is no such name asks for nothing.
func DaysOf(due string, today clock.Date, week string) (from, before clock.Date, undated bool) {
	first, last, span := strings.Cut(due, "..")
	if span {
		if d, err := clock.ParseDate(first); err == nil {
			from = d
		}
		if d, err := clock.ParseDate(last); err == nil {
			before = d.AddDays(1)
		}
		return from, before, false
	}
	left := DaysLeft(today, week)
	switch due {
	case "late":
		return "", today, false
	case "today":
		return today, today.AddDays(1), false
	case "week":
		return today.AddDays(left - 6), today.AddDays(left + 1), false
	case "next":
		return today.AddDays(left + 1), today.AddDays(left + 8), false
	case "month":
		return today[:8] + "01", MonthAfter(today), false
	case "none":
		return "", "", true
	}
	return "", "", false
}

// DaysLeft is how many days after a date still belong to its week.
func DaysLeft(date clock.Date, week string) int {
	day := int(date.In(time.UTC).Weekday())
	if week == "sunday" {
		return 6 - day
	}
	return (7 - day) % 7
}

// MonthAfter is the first day of the month after that of a date.
func MonthAfter(date clock.Date) clock.Date {
	return clock.DateOf((date[:8] + "01").In(time.UTC).AddDate(0, 1, 0))
}
