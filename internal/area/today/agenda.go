package today

import (
	"context"
	"fmt"
	"strings"
	"time"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/when"
)

// Agenda is one principal's day in the principal's own local time, for text and paper.
type Agenda struct {
	Principal Person
	Day       Day
	AllDay    []Entry
	Entries   []Entry
}

// Entry is one line of an agenda.
type Entry struct {
	Event        ref.ID
	RecurrenceID string
	Redacted     bool   // the reader may only know that time is taken
	Class        string // public, private or confidential, of this date of it
	Parent       ref.ID // the meeting that it is a block of
	Time         string // "09:00–09:30", local to where the principal is
	YourTime     string // the same in the reader's zone with its place, when it differs
	Title        string
	Place        string
	Link         string
	Status       string   // confirmed, tentative, cancelled
	Notes        []string // what to know: tentative, clash, guests who have not answered
}

// Agenda gives a principal's day on a date where they are, with the reader's
// own time beside it. Errors: principal.not_found, date.invalid, zone.unknown.
func (s *Service) Agenda(ctx context.Context, a access.Actor, principal ref.ID, date clock.Date, readerZone string) (Agenda, error) {
	reader, err := location(readerZone)
	if err == nil {
		err = reachable(date)
	}
	if err != nil {
		return Agenda{}, err
	}
	days, err := s.people.Days(ctx, a, []ref.ID{principal}, date, date)
	if err != nil {
		return Agenda{}, err
	}
	zone := reader
	if d := days[principal]; len(d) > 0 {
		if zone, err = location(d[0].Zone); err != nil {
			return Agenda{}, err
		}
	}
	columns, _, err := s.columns(ctx, a, date, 1, zone, []ref.ID{principal})
	if err != nil {
		return Agenda{}, err
	}
	c := columns[0]
	g := Agenda{Principal: c.Principal}
	if len(c.Days) > 0 {
		g.Day = c.Days[0]
	}
	for _, m := range c.AllDay {
		g.AllDay = append(g.AllDay, entry(m, date, zone, reader, c.Meetings))
	}
	for _, m := range c.Meetings {
		g.Entries = append(g.Entries, entry(m, date, zone, reader, c.Meetings))
	}
	return g, nil
}

// entry is a meeting's line on a day: the times where the principal is first, the
// reader's where they differ. Floating times are the same everywhere.
func entry(m Meeting, day clock.Date, zone, reader *time.Location, others []Meeting) Entry {
	e := Entry{Event: m.Event, RecurrenceID: m.RecurrenceID, Redacted: m.Redacted, Class: m.Class, Parent: m.Parent, Title: m.Title, Place: m.Place, Link: m.Link, Status: m.Status}
	if !m.AllDay {
		clocks := when.Clocks{First: zone}
		if !m.Floating {
			clocks.Second = when.At(reader)
		}
		e.Time, e.YourTime = clocks.Times(m.StartUS, m.EndUS, day)
	}
	switch m.Status {
	case "tentative":
		e.Notes = append(e.Notes, "tentative")
	case "cancelled":
		e.Notes = append(e.Notes, "cancelled")
	}
	for _, id := range m.Clash {
		for _, o := range others {
			if o.Event == id && o.StartUS < m.EndUS && m.StartUS < o.EndUS {
				e.Notes = append(e.Notes, "at the same time as "+named(o))
				break
			}
		}
	}
	if m.Replies.Waiting > 0 {
		e.Notes = append(e.Notes, fmt.Sprintf("%d of %d guests have not answered", m.Replies.Waiting, m.Guests))
	}
	if m.Replies.Declined > 0 {
		e.Notes = append(e.Notes, fmt.Sprintf("%d declined", m.Replies.Declined))
	}
	return e
}

// named is what a sentence calls a meeting.
func named(m Meeting) string {
	if m.Redacted {
		return "something private"
	}
	return m.Title
}

// Text is the agenda as plain text, to be pasted into a message.
func (g Agenda) Text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n%s", g.Principal.Name, g.Day.Date.In(time.UTC).Format("Monday 2 January 2006"))
	if g.Day.Place != "" {
		fmt.Fprintf(&b, ", %s", g.Day.Place)
	} else if loc, err := location(g.Day.Zone); err == nil { // whose times these are
		fmt.Fprintf(&b, ", %s time", when.City(loc))
	}
	b.WriteString("\n")
	if len(g.AllDay)+len(g.Entries) == 0 {
		b.WriteString("\nNothing in the calendar.\n")
		return b.String()
	}
	b.WriteString("\n")
	for _, e := range g.AllDay {
		writeEntry(&b, "All day", e)
	}
	for _, e := range g.Entries {
		writeEntry(&b, e.Time, e)
	}
	return b.String()
}

func writeEntry(b *strings.Builder, when string, e Entry) {
	fmt.Fprintf(b, "%s  %s", when, e.Title)
	if e.Place != "" {
		fmt.Fprintf(b, ", %s", e.Place)
	}
	if e.YourTime != "" {
		fmt.Fprintf(b, " (%s)", e.YourTime)
	}
	b.WriteString("\n")
	if e.Link != "" {
		fmt.Fprintf(b, "    %s\n", e.Link)
	}
	for _, n := range e.Notes {
		fmt.Fprintf(b, "    %s\n", n)
	}
}
