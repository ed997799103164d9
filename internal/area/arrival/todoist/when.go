package todoist

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"anteroom/internal/core/clock"
)

// When is what a date in words means.
type When struct {
	Due       clock.Date
	At        string // 15:04, or empty
	Rule      string // RRULE value, or empty
	AfterDone bool
}

var days = map[string]time.Weekday{
	"monday": 1, "mon": 1, "tuesday": 2, "tue": 2, "tues": 2, "wednesday": 3, "wed": 3, "thursday": 4, "thu": 4, "thurs": 4, "friday": 5, "fri": 5, "saturday": 6, "sat": 6, "sunday": 0, "sun": 0,
}

var short = []string{"SU", "MO", "TU", "WE", "TH", "FR", "SA"}

var (
	clocked = regexp.MustCompile(`(?i)(?:\s+at|\s*@)?\s+(\d{1,2})(?::(\d{2}))?\s*(am|pm)?$`)
	monthly = regexp.MustCompile(`^(\d{1,2})(?:st|nd|rd|th)?$`)
	layouts = []string{"2006-01-02", "Jan 2 2006", "January 2 2006", "2 Jan 2006", "2 January 2006", "2006/01/02"}
)

// Means says what a date in words means, asked on a day; ok is false for what could mean several things.
// Words of other languages than English are read only where they are numbers.
func Means(words, language string, today clock.Date) (w When, ok bool) {
	words = strings.ToLower(strings.Join(strings.Fields(strings.ReplaceAll(words, ",", " ")), " "))
	if d, at, found := strings.Cut(words, "t"); found && len(d) == 10 && strings.Count(d, "-") == 2 {
		words = d + " " + strings.TrimSuffix(at, "z")
		if parts := strings.Split(words, ":"); len(parts) == 3 {
			words = parts[0] + ":" + parts[1]
		}
	}
	rest, at := timed(words)
	w.At = at
	if d, ok := dated(rest); ok {
		w.Due = d
		return w, true
	}
	if language != "" && language != "en" {
		return w, false
	}
	for _, begin := range []string{"every! ", "after "} {
		if _, found := strings.CutPrefix(rest, begin); found {
			w.AfterDone = true
		}
	}
	if w.AfterDone {
		rest = strings.Replace(rest, "every!", "every", 1)
	}
	return w, w.repeats(rest, today)
}

// timed takes a time of day off the end; a bare number is none, since it may be a day.
func timed(words string) (rest, at string) {
	m := clocked.FindStringSubmatch(words)
	if m == nil || m[2] == "" && m[3] == "" {
		return words, ""
	}
	hour, _ := strconv.Atoi(m[1])
	minute, _ := strconv.Atoi("0" + m[2])
	switch {
	case m[3] != "" && (hour < 1 || hour > 12), hour > 23, minute > 59:
		return words, ""
	case m[3] == "am":
		hour %= 12
	case m[3] == "pm":
		hour = hour%12 + 12
	}
	return strings.TrimSuffix(words, m[0]), time.Date(1, 1, 1, hour, minute, 0, 0, time.UTC).Format("15:04")
}

func dated(words string) (clock.Date, bool) {
	words = strings.TrimPrefix(words, "on ")
	for _, layout := range layouts {
		if t, err := time.Parse(strings.ToLower(layout), words); err == nil && t.Year() > 1 {
			return clock.DateOf(t), true
		}
		if t, err := time.Parse(layout, title(words)); err == nil {
			return clock.DateOf(t), true
		}
	}
	return "", false
}

// title writes words as layouts of dates have them.
func title(words string) string {
	all := strings.Fields(words)
	for i, w := range all {
		all[i] = strings.ToUpper(w[:1]) + w[1:]
	}
	return strings.Join(all, " ")
}

// repeats reads a repetition that says on which days it falls.
func (w *When) repeats(words string, today clock.Date) bool {
	words = strings.TrimPrefix(words, "every ")
	switch words {
	case "daily", "day":
		w.Due, w.Rule = today, "FREQ=DAILY"
		return true
	case "workday", "weekday":
		w.Rule = "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"
		w.Due = next(today, func(t time.Time) bool { return t.Weekday() != time.Saturday && t.Weekday() != time.Sunday })
		return true
	case "last day":
		w.Rule = "FREQ=MONTHLY;BYMONTHDAY=-1"
		w.Due = next(today, func(t time.Time) bool { return t.AddDate(0, 0, 1).Day() == 1 })
		return true
	}
	if m := monthly.FindStringSubmatch(words); m != nil {
		n, _ := strconv.Atoi(m[1])
		if n < 1 || n > 28 { // later ones are missing in some months, and what happens then is not said
			return false
		}
		w.Rule = "FREQ=MONTHLY;BYMONTHDAY=" + m[1]
		w.Due = next(today, func(t time.Time) bool { return t.Day() == n })
		return true
	}
	return w.onDays(words, today)
}

// onDays reads "monday", "mon wed fri" and "mon and thu".
func (w *When) onDays(words string, today clock.Date) bool {
	var on [7]bool
	var found bool
	for _, one := range strings.Fields(words) {
		day, known := days[one]
		switch {
		case known:
			on[day], found = true, true
		case one != "and" && one != "&":
			return false
		}
	}
	if !found {
		return false
	}
	var names []string
	for i := range 7 {
		if d := (i + 1) % 7; on[d] {
			names = append(names, short[d])
		}
	}
	w.Rule = "FREQ=WEEKLY;BYDAY=" + strings.Join(names, ",")
	w.Due = next(today, func(t time.Time) bool { return on[t.Weekday()] })
	return true
}

// next is the first day from today on that fits.
func next(today clock.Date, fits func(time.Time) bool) clock.Date {
	t := today.In(time.UTC)
	for range 62 {
		if fits(t) {
			return clock.DateOf(t)
		}
		t = t.AddDate(0, 0, 1)
	}
	return ""
}
