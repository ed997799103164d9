package words

import (
	"strconv"
	"strings"
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/words/civil"
)

// Days is a stretch of whole days. Last is in it.
type Days struct{ First, Last clock.Date }

// Lean says which of two days a name means that comes round again: "monday", "march".
type Lean int

// The two ways.
const (
	Back    Lean = iota // the latest that has begun
	Forward             // today's, or the next
)

var (
	monthNames = [...]string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}
	dayNames   = [...]string{"sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"}
)

// Period reads the name of a day or of a stretch of days, as a filter has it: "last-month", "2026-03",
// "march", "monday", "yesterday", "3-weeks-ago", "12 March". It is never guessed: what is no such name is not ok.
func Period(text string, c Context, lean Lean) (d Days, ok bool) {
	if c.Zone == nil {
		c.Zone = time.UTC
	}
	now := c.Now.In(c.Zone)
	p := period{today: civil.Day(now.Year(), now.Month(), now.Day()), weekStart: c.WeekStart, lean: lean}
	text = strings.ToLower(strings.TrimSpace(text))
	if len(text) > 64 {
		return Days{}, false
	}
	first, last, ok := p.read(strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '-' || r == '_' }))
	if !ok {
		return dated(text, c)
	}
	return Days{clock.DateOf(first), clock.DateOf(last)}, true
}

// dated leaves the rest to what reads a line: a date, and nothing else.
func dated(text string, c Context) (Days, bool) {
	c.People, c.Tags, c.Force = nil, nil, Task
	for _, spelled := range []string{text, strings.ReplaceAll(text, "-", " ")} {
		if r := Read(spelled, c); r.Due != nil && r.Due.Time == "" && r.Rule == "" && r.Title == "" {
			return Days{r.Due.Date, r.Due.Date}, true
		}
	}
	return Days{}, false
}

type period struct {
	today     time.Time
	weekStart time.Weekday
	lean      Lean
}

func (p period) read(words []string) (first, last time.Time, ok bool) {
	switch len(words) {
	case 1:
		return p.one(words[0])
	case 2:
		if d, last, ok := p.stretch(words[0], words[1]); ok {
			return d, last, true
		}
		return p.month(words)
	case 3:
		if words[2] == "ago" {
			return p.ago(words[0], words[1])
		}
		return isoDay(words)
	}
	return first, last, false
}

func (p period) one(word string) (first, last time.Time, ok bool) {
	day := func(n int) (time.Time, time.Time, bool) { d := p.today.AddDate(0, 0, n); return d, d, true }
	switch word {
	case "today", "now":
		return day(0)
	case "yesterday":
		return day(-1)
	case "tomorrow":
		return day(1)
	}
	if y, err := strconv.Atoi(word); err == nil && len(word) == 4 && y >= 1900 {
		return civil.Day(y, 1, 1), civil.Day(y, 12, 31), true
	}
	if m := named(monthNames[:], word); m >= 0 {
		return p.monthNamed(time.Month(m + 1))
	}
	wd := named(dayNames[:], word)
	if wd < 0 {
		return first, last, false
	}
	if p.lean == Back {
		return day(-(int(p.today.Weekday()) - wd + 7) % 7)
	}
	return day((wd - int(p.today.Weekday()) + 7) % 7)
}

// named finds a name or the first letters of it, three at least.
func named(names []string, word string) int {
	if len(word) >= 3 {
		for i, name := range names {
			if strings.HasPrefix(name, word) {
				return i
			}
		}
	}
	return -1
}

func (p period) monthNamed(m time.Month) (first, last time.Time, ok bool) {
	y := p.today.Year()
	switch {
	case p.lean == Back && m > p.today.Month():
		y--
	case p.lean == Forward && m < p.today.Month():
		y++
	}
	return civil.Day(y, m, 1), civil.Day(y, m+1, 0), true
}

// month reads "2026-03" and "march-2026".
func (p period) month(words []string) (first, last time.Time, ok bool) {
	year, name := words[0], words[1]
	if len(name) == 4 {
		year, name = name, year
	}
	y, err := strconv.Atoi(year)
	if err != nil || len(year) != 4 || y < 1900 {
		return first, last, false
	}
	m, err := strconv.Atoi(name)
	if err != nil {
		m = named(monthNames[:], name) + 1
	}
	if m < 1 || m > 12 {
		return first, last, false
	}
	return civil.Day(y, time.Month(m), 1), civil.Day(y, time.Month(m)+1, 0), true
}

func isoDay(words []string) (first, last time.Time, ok bool) {
	y, errY := strconv.Atoi(words[0])
	m, errM := strconv.Atoi(words[1])
	d, errD := strconv.Atoi(words[2])
	if errY != nil || errM != nil || errD != nil || len(words[0]) != 4 || y < 1900 {
		return first, last, false
	}
	day, ok := civil.Exists(y, m, d)
	return day, day, ok
}

// stretch reads "last week", "this month", "next quarter".
func (p period) stretch(which, unit string) (first, last time.Time, ok bool) {
	n, ok := map[string]int{"last": -1, "previous": -1, "this": 0, "next": 1}[which]
	if !ok {
		return first, last, false
	}
	first, next := p.unit(unit, n)
	return first, next.AddDate(0, 0, -1), !first.IsZero()
}

// unit gives the unit n after today's, and the one after that.
func (p period) unit(unit string, n int) (first, next time.Time) {
	y, m := p.today.Year(), p.today.Month()
	switch strings.TrimSuffix(unit, "s") {
	case "day":
		first = p.today.AddDate(0, 0, n)
		return first, first.AddDate(0, 0, 1)
	case "week":
		first = p.today.AddDate(0, 0, 7*n-int(p.today.Weekday()-p.weekStart+7)%7)
		return first, first.AddDate(0, 0, 7)
	case "month":
		return civil.Day(y, m+time.Month(n), 1), civil.Day(y, m+time.Month(n)+1, 1)
	case "quarter":
		m -= (m - 1) % 3
		return civil.Day(y, m+time.Month(3*n), 1), civil.Day(y, m+time.Month(3*n)+3, 1)
	case "year":
		return civil.Day(y+n, 1, 1), civil.Day(y+n+1, 1, 1)
	}
	return first, next
}

// ago reads "3 weeks ago": that very day.
func (p period) ago(count, unit string) (first, last time.Time, ok bool) {
	n, err := strconv.Atoi(count)
	if err != nil || n < 0 || n > 999 {
		return first, last, false
	}
	switch strings.TrimSuffix(unit, "s") {
	case "day":
		first = p.today.AddDate(0, 0, -n)
	case "week":
		first = p.today.AddDate(0, 0, -7*n)
	case "month":
		first = civil.AddMonths(p.today, -n)
	case "year":
		first = civil.AddMonths(p.today, -12*n)
	default:
		return first, last, false
	}
	return first, first, true
}
