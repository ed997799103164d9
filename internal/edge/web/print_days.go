package web

import (
	"fmt"
	"net/http"
	"strings"
	"time"
	"unicode/utf8"

	"anteroom/internal/core/clock"
)

var (
	weekSheet  = parsed("print-week")
	monthSheet = parsed("print-month")
)

// printWeek is a table of everybody's week: a row for each, a column for each day.
func (s *site) printWeek(w http.ResponseWriter, r *http.Request, in asked) error {
	from := weekOf(in.date, in.start)
	people, err := in.agendas.Agendas(r.Context(), in.actor, in.principals, from, 7, in.zone)
	if err != nil {
		return err
	}
	s.sendPaper(w, weekSheet(), map[string]any{
		"Title": "Week from " + long(from), "Days": daysFrom(from, 7), "People": people,
	})
	return nil
}

// cell is one day of a printed month.
type cell struct {
	Day   string
	Other bool // of the month before or after
	Lines []monthLine
}

// monthLine is one meeting in it.
type monthLine struct {
	Who string // initials; empty when there is one person only
	AgendaLine
}

// printMonth is a table of a month: a row for each week, everybody's meetings together.
func (s *site) printMonth(w http.ResponseWriter, r *http.Request, in asked) error {
	first := in.date[:8] + "01"
	from := weekOf(first, in.start)
	days := 28
	for from.AddDays(days)[:7] == first[:7] {
		days += 7
	}
	people, err := in.agendas.Agendas(r.Context(), in.actor, in.principals, from, days, in.zone)
	if err != nil {
		return err
	}
	names := make([]string, len(people))
	for i, one := range people {
		names[i] = one[0].Name
	}
	short := initials(names)
	var weeks [][]cell
	for d := range days {
		date := from.AddDays(d)
		c := cell{Day: strings.TrimPrefix(string(date[8:]), "0"), Other: date[:7] != first[:7]}
		for i, one := range people {
			who := short[i]
			if len(people) == 1 {
				who = ""
			}
			for _, l := range one[d].AllDay {
				c.Lines = append(c.Lines, monthLine{who, l})
			}
			for _, l := range one[d].Lines {
				c.Lines = append(c.Lines, monthLine{who, l})
			}
		}
		if d%7 == 0 {
			weeks = append(weeks, nil)
		}
		weeks[len(weeks)-1] = append(weeks[len(weeks)-1], c)
	}
	s.sendPaper(w, monthSheet(), map[string]any{
		"Title": first.In(time.UTC).Format("January 2006"), "Days": daysFrom(from, 7), "Weeks": weeks, "Legend": legend(short, names),
	})
	return nil
}

// weekOf is the first day of the week that a date is in.
func weekOf(date clock.Date, start time.Weekday) clock.Date {
	day := date.In(time.UTC).Weekday()
	return date.AddDays(-(int(day-start) + 7) % 7)
}

func long(date clock.Date) string { return date.In(time.UTC).Format("2 January 2006") }

// sheetDay heads a column.
type sheetDay struct{ Weekday, Date string }

func daysFrom(from clock.Date, days int) []sheetDay {
	out := make([]sheetDay, days)
	for i := range out {
		t := from.AddDays(i).In(time.UTC)
		out[i] = sheetDay{t.Format("Monday"), t.Format("2 January")}
	}
	return out
}

// initials shortens names so that each stays its own: "HO", and "HO2" for the next.
func initials(names []string) []string {
	seen := map[string]int{}
	out := make([]string, len(names))
	for i, name := range names {
		var b strings.Builder
		for _, word := range strings.Fields(name) {
			first, _ := utf8.DecodeRuneInString(word)
			b.WriteRune(first)
		}
		short := strings.ToUpper(b.String())
		if seen[short]++; seen[short] > 1 {
			short = fmt.Sprintf("%s%d", short, seen[short])
		}
		out[i] = short
	}
	return out
}

// legend says whose the initials are; nothing for one person.
func legend(short, names []string) string {
	if len(names) == 1 {
		return names[0]
	}
	parts := make([]string, len(names))
	for i, name := range names {
		parts[i] = short[i] + " " + name
	}
	return strings.Join(parts, " · ")
}
