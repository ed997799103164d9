package app

import (
	"context"
	"time"

	"anteroom/internal/area/calendar"
	"anteroom/internal/area/capture"
	"anteroom/internal/area/identity"
	"anteroom/internal/area/principal"
	"anteroom/internal/area/task"
	"anteroom/internal/area/today"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/words"
	"anteroom/internal/edge/web"
)

// The types here join areas that don't know each other: each answers an
// interface that one area declares with what another knows.

// habits tells capture how a member writes dates.
type habits struct{ *identity.Service }

func (h habits) Habits(ctx context.Context, a access.Actor) (capture.Habits, error) {
	me, err := h.Me(ctx, a)
	return capture.Habits{Zone: me.Member.Zone, Locale: me.Member.Locale, WeekStart: me.Member.WeekStart}, err
}

// people tells capture whom a line of words may be about.
type people struct{ *principal.Service }

func (p people) People(ctx context.Context, a access.Actor) ([]words.Person, error) {
	list, err := p.List(ctx, a)
	all := make([]words.Person, 0, len(list))
	for _, one := range list {
		all = append(all, words.Person{ID: string(one.ID), Names: []string{one.Name}, Zone: one.Now.Zone})
	}
	return all, err
}

// spaces names the spaces that an actor sees: principals by their names.
type spaces struct {
	identity  *identity.Service
	principal *principal.Service
}

func (s spaces) SpaceNames(ctx context.Context, a access.Actor) (map[ref.Space]string, error) {
	me, err := s.identity.Me(ctx, a)
	if err != nil {
		return nil, err
	}
	names := map[ref.Space]string{ref.Space(a.Org): me.Organisation.Name, ref.Space(a.Member): me.Member.Name}
	list, err := s.principal.Principals(ctx, a)
	for _, p := range list {
		names[p.Space] = p.Name
	}
	return names, err
}

// columns tells today whose days there are, and where those people are.
type columns struct{ *principal.Service }

func (c columns) Principals(ctx context.Context, a access.Actor) ([]today.Person, error) {
	list, err := c.Service.Principals(ctx, a)
	all := make([]today.Person, 0, len(list))
	for _, p := range list {
		all = append(all, today.Person{ID: p.ID, Name: p.Name, Title: p.Title, Colour: p.Colour})
	}
	return all, err
}

func (c columns) Days(ctx context.Context, a access.Actor, ids []ref.ID, from, until clock.Date) (map[ref.ID][]today.Day, error) {
	days, err := c.Service.Days(ctx, a, ids, from, until)
	all := make(map[ref.ID][]today.Day, len(days))
	for id, list := range days {
		for _, d := range list {
			working := make([]today.Span, 0, len(d.Working))
			for _, w := range d.Working {
				working = append(working, today.Span{FromUS: w.From, UntilUS: w.Until})
			}
			all[id] = append(all[id], today.Day{Date: d.Date, Place: d.Place, Zone: d.Zone, Away: d.Away, Working: working})
		}
	}
	return all, err
}

// meetings tells today what is in the calendars.
type meetings struct{ *calendar.Service }

func (m meetings) Meetings(ctx context.Context, a access.Actor, from, until clock.Micros, spaces []ref.Space, zone *time.Location) ([]today.Meeting, error) {
	list, err := m.Window(ctx, a, from, until, spaces, zone.String())
	all := make([]today.Meeting, 0, len(list))
	for _, i := range list {
		all = append(all, today.Meeting{
			Event: i.Event, Calendar: i.Calendar, Space: i.Space, RecurrenceID: i.RecurrenceID, Title: i.Title,
			StartUS: i.StartUS, EndUS: i.EndUS, Start: i.Start, End: i.End, Zone: i.Zone, AllDay: i.AllDay, Floating: i.Floating,
			Place: i.Place, Link: i.Link, Status: i.Status, Class: i.Class, Busy: i.Busy, Redacted: i.Redacted, Recurring: i.Recurring,
			Guests: i.Guests, Replies: today.Replies(i.Replies), Tags: i.Tags, Rev: i.Rev, Warnings: i.Warnings, Clash: []ref.ID{},
		})
	}
	return all, err
}

// dues tells today what is to be done.
type dues struct{ *task.Service }

func (d dues) Due(ctx context.Context, a access.Actor, before clock.Micros, limit int) ([]today.Task, error) {
	list, err := d.Service.Due(ctx, a, before, limit)
	all := make([]today.Task, 0, len(list))
	for _, t := range list {
		all = append(all, today.Task{
			ID: t.ID, Space: t.Space, Title: t.Title, Due: t.Due, DueTime: t.DueTime, Zone: t.Zone, DueUS: t.DueUS,
			Priority: t.Priority, RuleText: t.RuleText, Tags: t.Tags, Rev: t.Rev,
		})
	}
	return all, err
}

// agendas tells the printing pages what a day holds.
type agendas struct {
	today    *today.Service
	identity *identity.Service
}

func (g agendas) Agenda(ctx context.Context, a access.Actor, principal ref.ID, date clock.Date, readerZone string) (web.Agenda, error) {
	if readerZone == "" {
		me, err := g.identity.Me(ctx, a)
		if err != nil {
			return web.Agenda{}, err
		}
		readerZone = me.Member.Zone
	}
	day, err := g.today.Agenda(ctx, a, principal, date, readerZone)
	if err != nil {
		return web.Agenda{}, err
	}
	return web.Agenda{
		Name: day.Principal.Name, Title: day.Principal.Title, Date: date, Place: day.Day.Place, Zone: day.Day.Zone,
		AllDay: agendaLines(day.AllDay), Lines: agendaLines(day.Entries),
	}, nil
}

func agendaLines(entries []today.Entry) []web.AgendaLine {
	lines := make([]web.AgendaLine, 0, len(entries))
	for _, e := range entries {
		lines = append(lines, web.AgendaLine{
			Time: e.Time, YourTime: e.YourTime, Title: e.Title, Place: e.Place, Link: e.Link, Notes: e.Notes,
			Tentative: e.Status == "tentative", Cancelled: e.Status == "cancelled",
		})
	}
	return lines
}

// describe puts changes into words for today: those of meetings.
func (h *house) describe(a access.Actor, zone *time.Location, first, last journal.Row) (today.Description, bool) {
	title, summary, fields, ok := h.calendar.Changed(a, zone, first, last)
	d := today.Description{Title: title, Summary: summary, Fields: make([]today.Field, 0, len(fields))}
	for _, f := range fields {
		d.Fields = append(d.Fields, today.Field(f))
	}
	return d, ok
}
