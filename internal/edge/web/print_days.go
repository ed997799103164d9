package web

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/paper"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/when"
)

// Agenda is one principal's day as it goes onto paper, in the local time of
// where they are.
type Agenda struct {
	Name, Title string
	Date        clock.Date
	Place       string
	Zone        string // IANA name of the zone of the times
	AllDay      []AgendaLine
	Lines       []AgendaLine // in the order of time
}

// AgendaLine is one meeting of a day.
type AgendaLine struct {
	Time      string // "09:00–09:30"; empty for the whole day
	YourTime  string // the same for the reader, with its place, where it differs
	Title     string
	Place     string
	Link      string
	Notes     []string // what to know: a clash, guests who have not answered
	Tentative bool
	Cancelled bool
}

// Agendas knows what there is to print of days.
type Agendas interface {
	// Agenda gives a principal's day on a date where they are. readerZone is an
	// IANA name; the actor's own zone when empty. What the actor may only know
	// as taken says no more on paper.
	// Errors: principal.not_found, zone.unknown.
	Agenda(ctx context.Context, a access.Actor, principal ref.ID, date clock.Date, readerZone string) (Agenda, error)
	// Agendas gives the same for some principals, each with their days from a date on.
	Agendas(ctx context.Context, a access.Actor, principals []ref.ID, from clock.Date, days int, readerZone string) ([][]Agenda, error)
}

// dayCards is a card for each principal, each on a page of its own.
func dayCards(in asked) (paper.Document, error) {
	d := paper.Document{Title: "Day cards", Back: "/"}
	for _, id := range in.principals {
		g, err := in.agendas.Agenda(in.ctx, in.actor, id, in.date, in.zone)
		if err != nil {
			return d, err
		}
		d.Sheets = append(d.Sheets, card(g))
	}
	if len(d.Sheets) == 1 {
		d.Title = d.Sheets[0].Title + ", " + d.Sheets[0].Under
	}
	return d, nil
}

func card(g Agenda) paper.Sheet {
	yours := slices.ContainsFunc(g.Lines, func(l AgendaLine) bool { return l.YourTime != "" })
	s := paper.Sheet{Title: g.Name, Under: g.Date.In(time.UTC).Format("Monday 2 January 2006")}
	for _, one := range []string{g.Title, g.Place} {
		if one != "" {
			s.About = append(s.About, one)
		}
	}
	s.About = append(s.About, "times in "+when.City(placeOf(g.Zone)))
	t := paper.Table{Columns: []paper.Column{{Name: "Time", Class: "time", Wide: 0.17}}}
	if yours {
		t.Columns = append(t.Columns, paper.Column{Name: "For you", Class: "yours", Wide: 0.24})
	}
	t.Columns = append(t.Columns, paper.Column{Name: "Meeting"})
	for _, l := range append(slices.Clone(g.AllDay), g.Lines...) {
		time := l.Time
		if time == "" {
			time = "All day"
		}
		cells := []paper.Cell{{Lines: []paper.Line{{Runs: []paper.Run{{Text: time, Bold: true}}}}}}
		if yours {
			cells = append(cells, paper.Say(l.YourTime))
		}
		t.Rows = append(t.Rows, paper.Row{Hold: l.Tentative, Cells: append(cells, meeting(l))})
	}
	if len(t.Rows) > 0 {
		s.Parts = append(s.Parts, t)
	} else {
		s.Parts = append(s.Parts, paper.Text{Runs: paper.Words("Nothing in the calendar.")})
	}
	s.Parts = append(s.Parts, paper.Room{Title: "Notes"})
	return s
}

func meeting(l AgendaLine) paper.Cell {
	c := paper.Cell{Lines: []paper.Line{{Runs: []paper.Run{{Text: l.Title, Bold: true, Struck: l.Cancelled}}}}}
	if l.Place != "" {
		c.Lines = append(c.Lines, paper.Line{Style: paper.Place, Runs: paper.Words(l.Place)})
	}
	if l.Link != "" {
		c.Lines = append(c.Lines, paper.Line{Style: paper.Link, Runs: []paper.Run{{Text: l.Link, Link: l.Link}}})
	}
	for _, note := range l.Notes {
		c.Lines = append(c.Lines, paper.Line{Style: paper.Note, Runs: paper.Words("! " + note)})
	}
	return c
}

// weekSheet is a table of everybody's week: a row for each, a column for each day.
func weekSheet(in asked) (paper.Document, error) {
	from := weekOf(in.date, in.start)
	people, err := in.agendas.Agendas(in.ctx, in.actor, in.principals, from, 7, in.zone)
	if err != nil {
		return paper.Document{}, err
	}
	t := paper.Table{Grid: true, Columns: []paper.Column{{Wide: 0.09}}}
	for _, d := range daysFrom(from, 7) {
		t.Columns = append(t.Columns, paper.Column{Name: d.Weekday, Under: d.Date, Wide: 0.13})
	}
	for _, days := range people {
		row := paper.Row{Head: true, Cells: []paper.Cell{paper.Say(days[0].Name)}}
		for _, day := range days {
			var c paper.Cell
			if day.Place != "" {
				c.Lines = append(c.Lines, paper.Line{Style: paper.Place, Runs: paper.Words(day.Place)})
			}
			for _, l := range append(slices.Clone(day.AllDay), day.Lines...) {
				c.Lines = append(c.Lines, inGrid("", l))
			}
			row.Cells = append(row.Cells, c)
		}
		t.Rows = append(t.Rows, row)
	}
	title := "Week from " + long(from)
	return paper.Document{Title: title, Wide: true, Back: "/calendar?view=week", Sheets: []paper.Sheet{{Title: title, About: hatched([]string{"Times where each person is"}, t), Parts: []paper.Part{t}}}}, nil
}

// hatched says what hatching means, where there is some.
func hatched(about []string, t paper.Table) []string {
	for _, row := range t.Rows {
		for _, c := range row.Cells {
			if slices.ContainsFunc(c.Lines, func(l paper.Line) bool { return l.Hold }) {
				return append(about, "hatched: held, not confirmed yet")
			}
		}
	}
	return about
}

// inGrid is a meeting in a table of days.
func inGrid(who string, l AgendaLine) paper.Line {
	line := paper.Line{Hold: l.Tentative}
	if who != "" {
		line.Runs = append(line.Runs, paper.Run{Text: who, Bold: true}, paper.Run{Text: " "})
	}
	if l.Time != "" {
		line.Runs = append(line.Runs, paper.Run{Text: l.Time + " "})
	}
	line.Runs = append(line.Runs, paper.Run{Text: l.Title, Bold: true, Struck: l.Cancelled})
	return line
}

// monthSheet is a table of a month: a row for each week, everybody's meetings together.
func monthSheet(in asked) (paper.Document, error) {
	first := in.date[:8] + "01"
	from := weekOf(first, in.start)
	days := 28
	for from.AddDays(days)[:7] == first[:7] {
		days += 7
	}
	people, err := in.agendas.Agendas(in.ctx, in.actor, in.principals, from, days, in.zone)
	if err != nil {
		return paper.Document{}, err
	}
	names := make([]string, len(people))
	for i, one := range people {
		names[i] = one[0].Name
	}
	short := initials(names)
	t := paper.Table{Grid: true, Month: true}
	for _, d := range daysFrom(from, 7) {
		t.Columns = append(t.Columns, paper.Column{Name: d.Weekday, Wide: 1.0 / 7})
	}
	for d := range days {
		date := from.AddDays(d)
		c := paper.Cell{Other: date[:7] != first[:7], Lines: []paper.Line{{Style: paper.Number, Runs: paper.Words(strings.TrimPrefix(string(date[8:]), "0"))}}}
		for i, one := range people {
			who := short[i]
			if len(people) == 1 {
				who = ""
			}
			for _, l := range append(slices.Clone(one[d].AllDay), one[d].Lines...) {
				c.Lines = append(c.Lines, inGrid(who, l))
			}
		}
		if d%7 == 0 {
			t.Rows = append(t.Rows, paper.Row{})
		}
		week := &t.Rows[len(t.Rows)-1]
		week.Cells = append(week.Cells, c)
	}
	title := first.In(time.UTC).Format("January 2006")
	about := hatched([]string{legend(short, names), "times where each person is"}, t)
	return paper.Document{Title: title, Wide: true, Back: "/calendar?view=month", Sheets: []paper.Sheet{{Title: title, About: about, Parts: []paper.Part{t}}}}, nil
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
