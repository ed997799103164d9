package sheet

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"anteroom/internal/core/clock"
)

// Order is in which order days, months and years are written.
type Order string

// The orders that are written with numbers alone; others can be read in one way only.
const (
	DayFirst   Order = "dmy"
	MonthFirst Order = "mdy"
)

var (
	numbers = regexp.MustCompile(`^(\d{1,2})[./-](\d{1,2})[./-](\d{2}|\d{4})$`)
	clocked = regexp.MustCompile(`(?i)^(\d{1,2})(?:[:.](\d{2}))?(?:[:.]\d{2})?\s*([ap]\.?m\.?)?$`)
)

// written are the ways of writing dates that can be read in one way only.
var written = []string{"2006-01-02", "2006/01/02", "2006.01.02", "20060102", "2 Jan 2006", "2 January 2006", "Jan 2 2006", "January 2 2006", "Mon 2 Jan 2006", "Monday 2 January 2006", "2-Jan-2006", "2-Jan-06"}

// OrderOf tells in which order the dates of a column are written; sure is false when all could be read
// in both ways, and then it is usual.
func OrderOf(cells []string, usual Order) (o Order, sure bool) {
	for _, c := range cells {
		day, _, _ := strings.Cut(c, " ")
		m := numbers.FindStringSubmatch(day)
		if m == nil {
			continue
		}
		first, _ := strconv.Atoi(m[1])
		second, _ := strconv.Atoi(m[2])
		switch {
		case first > 12:
			return DayFirst, true
		case second > 12:
			return MonthFirst, true
		}
	}
	return usual, false
}

// Ambiguous reports whether a date could be read in two ways.
func Ambiguous(cell string) bool {
	day, _, _ := strings.Cut(cell, " ")
	m := numbers.FindStringSubmatch(day)
	return m != nil && m[1] != m[2]
}

// Date reads a date, with a time behind it or without.
func Date(cell string, o Order) (date clock.Date, at string, ok bool) {
	cell = strings.TrimSpace(strings.ReplaceAll(cell, ",", " "))
	cell = strings.Join(strings.Fields(cell), " ")
	if day, rest, found := strings.Cut(cell, "T"); found && len(day) == len("2006-01-02") {
		cell = day + " " + strings.TrimRight(rest, "Zz")
	}
	if d, ok := day(cell, o); ok {
		return d, "", true
	}
	for cut := strings.LastIndexByte(cell, ' '); cut > 0; cut = strings.LastIndexByte(cell[:cut], ' ') {
		at, okTime := Time(cell[cut+1:])
		if d, ok := day(cell[:cut], o); ok && okTime {
			return d, at, true
		}
	}
	return "", "", false
}

func day(s string, o Order) (clock.Date, bool) {
	if m := numbers.FindStringSubmatch(s); m != nil {
		if o == MonthFirst {
			m[1], m[2] = m[2], m[1]
		}
		if len(m[3]) == 2 {
			m[3] = "20" + m[3]
		}
		s = fmt.Sprintf("%s-%02s-%02s", m[3], m[2], m[1])
	}
	for _, layout := range written {
		if t, err := time.Parse(layout, s); err == nil {
			return clock.DateOf(t), true
		}
	}
	return "", false
}

// Time reads a time of day, as 15:04.
func Time(cell string) (string, bool) {
	m := clocked.FindStringSubmatch(strings.TrimSpace(cell))
	if m == nil || m[2] == "" && m[3] == "" {
		return "", false
	}
	hour, _ := strconv.Atoi(m[1])
	minute, _ := strconv.Atoi("0" + m[2])
	if half := strings.ToLower(m[3]); half != "" {
		if hour < 1 || hour > 12 {
			return "", false
		}
		hour %= 12
		if half[0] == 'p' {
			hour += 12
		}
	}
	if hour > 23 || minute > 59 {
		return "", false
	}
	return fmt.Sprintf("%02d:%02d", hour, minute), true
}

var priorities = map[string]int{
	"high": 1, "h": 1, "urgent": 1, "highest": 1, "critical": 1, "important": 1, "p1": 1, "a": 1, "!!!": 1, "medium": 5, "m": 5, "med": 5, "normal": 5, "p2": 5, "b": 5, "!!": 5,
	"low": 9, "l": 9, "lowest": 9, "p3": 9, "c": 9, "!": 9, "": 0, "none": 0, "no": 0, "-": 0, "p4": 0, "0": 0,
}

// Priority reads high, medium and low as people write them, or a number from 1 to 9 (RFC 5545 §3.8.1.9).
func Priority(cell string) (int, bool) {
	p, ok := priorities[strings.ToLower(strings.TrimSpace(cell))]
	if ok {
		return p, true
	}
	n, err := strconv.Atoi(strings.TrimSpace(cell))
	switch {
	case err != nil || n < 1 || n > 9:
		return 0, false
	case n < 5:
		return 1, true
	case n == 5:
		return 5, true
	}
	return 9, true
}

// Yes reads whether something is so.
func Yes(cell string) (yes, ok bool) {
	switch strings.ToLower(strings.TrimSpace(cell)) {
	case "yes", "y", "true", "x", "1", "done", "completed", "complete", "closed", "✓", "✔":
		return true, true
	case "", "no", "n", "false", "0", "open", "todo", "to do", "-", "in progress", "not started":
		return false, true
	}
	return false, false
}

// List reads several words from one cell.
func List(cell string) []string {
	var words []string
	for _, w := range strings.FieldsFunc(cell, func(r rune) bool { return r == ',' || r == ';' || r == '\n' }) {
		if w = strings.TrimLeft(strings.TrimSpace(w), "#"); w != "" {
			words = append(words, w)
		}
	}
	return words
}
