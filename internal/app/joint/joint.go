package joint

import (
	"context"
	"slices"
	"time"

	"github.com/go-json-experiment/json"

	"anteroom/internal/area/booking"
	"anteroom/internal/area/calendar"
	"anteroom/internal/area/capture"
	"anteroom/internal/area/find"
	"anteroom/internal/area/identity"
	"anteroom/internal/area/principal"
	"anteroom/internal/area/resource"
	"anteroom/internal/area/rulebook"
	"anteroom/internal/area/task"
	"anteroom/internal/area/today"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/when"
	"anteroom/internal/core/words"
	"anteroom/internal/edge/web"
)

// Habits tells capture how a member writes dates.
type Habits struct{ *identity.Service }

func (h Habits) Habits(ctx context.Context, a access.Actor) (capture.Habits, error) {
	me, err := h.Me(ctx, a)
	return capture.Habits{Zone: me.Member.Zone, Locale: me.Member.Locale, WeekStart: me.Member.WeekStart}, err
}

// Seekers tells the search how a member reads dates.
type Seekers struct{ *identity.Service }

func (s Seekers) Habits(ctx context.Context, a access.Actor) (find.Habits, error) {
	me, err := s.Me(ctx, a)
	return find.HabitsOf(me.Member.Zone, me.Member.Locale, me.Member.WeekStart), err
}

// People tells capture whom a line of words may be about.
type People struct{ *principal.Service }

func (p People) People(ctx context.Context, a access.Actor) ([]words.Person, error) {
	list, err := p.List(ctx, a)
	all := make([]words.Person, 0, len(list))
	for _, one := range list {
		all = append(all, words.Person{ID: string(one.ID), Names: []string{one.Name}, Zone: one.Now.Zone})
	}
	return all, err
}

// Columns tells today whose days there are, and where those people are.
type Columns struct{ *principal.Service }

func (c Columns) Principals(ctx context.Context, a access.Actor) ([]today.Person, error) {
	list, err := c.Service.Principals(ctx, a)
	all := make([]today.Person, 0, len(list))
	for _, p := range list {
		all = append(all, today.Person{ID: p.ID, Name: p.Name, Title: p.Title, Colour: p.Colour})
	}
	return all, err
}

func (c Columns) Days(ctx context.Context, a access.Actor, ids []ref.ID, from, until clock.Date) (map[ref.ID][]today.Day, error) {
	days, err := c.Service.Days(ctx, a, ids, from, until)
	all := make(map[ref.ID][]today.Day, len(days))
	for id, list := range days {
		for _, d := range list {
			working := make([]today.Span, 0, len(d.Working))
			for _, w := range d.Working {
				working = append(working, today.Span{FromUS: w.From, UntilUS: w.Until})
			}
			day := today.Day{Date: d.Date, Place: d.Place, Zone: d.Zone, Away: d.Away, Working: working}
			for _, b := range d.Blocks {
				if b.Sort == string(rulebook.Protected) {
					day.Kept = append(day.Kept, today.ProtectedTime{Span: today.Span{FromUS: b.From, UntilUS: b.Until}, Rule: b.Rule, Label: b.Label, Override: b.Override})
				}
			}
			all[id] = append(all[id], day)
		}
	}
	return all, err
}

// Meetings tells today what is in the calendars.
type Meetings struct{ *calendar.Service }

func (m Meetings) Meetings(ctx context.Context, a access.Actor, from, until clock.Micros, spaces []ref.Space, zone *time.Location) (all []today.Meeting, leftOut int, err error) {
	shown, err := m.Shown(ctx, a, from, until, spaces, zone.String())
	all = make([]today.Meeting, 0, len(shown.Items))
	for _, i := range shown.Items {
		all = append(all, today.Meeting{
			Event: i.Event, Calendar: i.Calendar, Space: i.Space, RecurrenceID: i.RecurrenceID, Title: i.Title,
			StartUS: i.StartUS, EndUS: i.EndUS, Start: i.Start, End: i.End, Zone: i.Zone, AllDay: i.AllDay, Floating: i.Floating,
			Place: i.Place, Link: i.Link, Status: i.Status, Class: i.Class, Busy: i.Busy, Redacted: i.Redacted, Recurring: i.Recurring,
			Guests: i.Guests, Replies: today.Replies(i.Replies), Tags: i.Tags, Hold: i.Hold, Parent: i.Parent, Block: i.Block, Rev: i.Rev, Warnings: i.Warnings, Clash: []ref.ID{},
		})
	}
	return all, shown.LeftOut, err
}

// Stays tells the calendar where the principal of a space is.
type Stays struct{ *principal.Service }

func (s Stays) StayAt(ctx context.Context, a access.Actor, space ref.Space, t clock.Micros) (place, zone string, err error) {
	place, zone, err = s.Service.StayAt(ctx, a, ref.ID(space), t)
	if err != nil && errs.Of(err).Code == "principal.not_found" { // the space of a member
		return "", "", nil
	}
	return place, zone, err
}

// Dues tells today what is to be done.
type Dues struct{ *task.Service }

func (d Dues) Due(ctx context.Context, a access.Actor, before clock.Micros, limit int) ([]today.Task, error) {
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

// Agendas tells the printing pages what a day holds.
type Agendas struct {
	Today    *today.Service
	Identity *identity.Service
	needs    needs
}

// PrintedAgendas makes what tells the printing pages.
func PrintedAgendas(d *db.DB, t *today.Service, who *identity.Service, rooms *resource.Service) Agendas {
	return Agendas{Today: t, Identity: who, needs: needs{d, rooms}}
}

// needed is what the meetings of some days need, as far as the actor reads them.
func (g Agendas) needed(ctx context.Context, a access.Actor, principals []ref.ID, from clock.Date, days int) (needed, error) {
	var spaces []ref.Space
	for _, s := range access.Scope(a, access.On(calendar.KindEvent, access.Read)).Spaces() {
		if slices.Contains(principals, ref.ID(s)) {
			spaces = append(spaces, s)
		}
	}
	if g.needs.rooms == nil || len(spaces) == 0 {
		return needed{}, nil
	}
	return g.needs.of(ctx, a, spaces, clock.Of(from.AddDays(-1).In(time.UTC)), clock.Of(from.AddDays(days+1).In(time.UTC)))
}

func (g Agendas) Agenda(ctx context.Context, a access.Actor, principal ref.ID, date clock.Date, readerZone string) (web.Agenda, error) {
	readerZone, err := g.zoneOf(ctx, a, readerZone)
	if err != nil {
		return web.Agenda{}, err
	}
	day, err := g.Today.Agenda(ctx, a, principal, date, readerZone)
	if err != nil {
		return web.Agenda{}, err
	}
	n, err := g.needed(ctx, a, []ref.ID{principal}, date, 1)
	return agendaOf(day, date, n), err
}

func (g Agendas) Agendas(ctx context.Context, a access.Actor, principals []ref.ID, from clock.Date, days int, readerZone string) ([][]web.Agenda, error) {
	readerZone, err := g.zoneOf(ctx, a, readerZone)
	if err != nil {
		return nil, err
	}
	list, err := g.Today.Agendas(ctx, a, principals, from, days, readerZone)
	if err != nil {
		return nil, err
	}
	n, err := g.needed(ctx, a, principals, from, days)
	all := make([][]web.Agenda, len(list))
	for i, one := range list {
		for k, day := range one {
			all[i] = append(all[i], agendaOf(day, from.AddDays(k), n))
		}
	}
	return all, err
}

// zoneOf is the zone that was asked for, or the member's own.
func (g Agendas) zoneOf(ctx context.Context, a access.Actor, asked string) (string, error) {
	if asked != "" {
		return asked, nil
	}
	me, err := g.Identity.Me(ctx, a)
	return me.Member.Zone, err
}

func agendaOf(day today.Agenda, date clock.Date, n needed) web.Agenda {
	return web.Agenda{
		Name: day.Principal.Name, Title: day.Principal.Title, Date: date, Place: day.Day.Place, Zone: day.Day.Zone,
		AllDay: agendaLines(day.AllDay, n), Lines: agendaLines(day.Entries, n),
	}
}

func agendaLines(entries []today.Entry, n needed) []web.AgendaLine {
	lines := make([]web.AgendaLine, 0, len(entries))
	for _, e := range entries {
		notes := e.Notes
		if !e.Redacted {
			notes = append(n.words(e.Event, e.RecurrenceID), notes...)
		}
		lines = append(lines, web.AgendaLine{
			Time: e.Time, YourTime: e.YourTime, Title: e.Title, Place: e.Place, Link: e.Link, Notes: notes,
			Tentative: e.Status == "tentative", Cancelled: e.Status == "cancelled",
		})
	}
	return lines
}

// Today makes the area that composes the day of what the others know.
func Today(j *journal.Journal, c clock.Clock, who *identity.Service, p *principal.Service, cal *calendar.Service, t *task.Service, b *booking.Service) *today.Service {
	return today.New(today.Parts{
		Journal: j, Clock: c, People: Columns{p}, Calendar: Meetings{cal}, Tasks: Dues{t}, Names: who,
		Guests:   b.Guests,
		Describe: map[ref.Kind]today.Describe{calendar.KindEvent: meetingChanged(cal), principal.KindWhereabouts: tripChanged},
	})
}

func meetingChanged(cal *calendar.Service) today.Describe {
	return func(a access.Actor, clocks when.Clocks, first, last journal.Row) (today.Description, bool) {
		title, summary, fields, ok := cal.Changed(a, clocks, first, last)
		return today.Description{Title: title, Summary: summary, Fields: fieldsOf(fields)}, ok
	}
}

// tripChanged tells what happened to where somebody will be.
func tripChanged(_ access.Actor, _ when.Clocks, first, last journal.Row) (today.Description, bool) {
	var was, now principal.Whereabouts
	if json.Unmarshal(last.After, &now) != nil {
		return today.Description{}, false
	}
	had := json.Unmarshal(first.Before, &was) == nil
	gone, wasGone := now.TrashedUS != 0, !had || was.TrashedUS != 0
	fields := principal.DescribeWhereabouts(first.Before, last.After)
	d := today.Description{Title: now.Place, Fields: fieldsOf(fields)}
	switch {
	case gone && wasGone, had && len(fields) == 0 && gone == wasGone:
		return d, false
	case gone:
		d.Summary = "No longer going, was " + stay(now)
	case wasGone:
		d.Summary = "Going, " + stay(now)
	case was.Place == now.Place:
		d.Summary = "Stay changed " + stay(was) + " → " + stay(now)
	default:
		d.Summary = "Instead of " + was.Place + ", " + stay(now)
	}
	return d, true
}

func stay(w principal.Whereabouts) string {
	const date = "Mon 2 Jan 2006"
	from := w.From.In(time.UTC).Format(date)
	if w.From == w.Until {
		return from
	}
	return from + "–" + w.Until.In(time.UTC).Format(date)
}

func fieldsOf(fields []record.Field) []today.Field {
	all := make([]today.Field, 0, len(fields))
	for _, f := range fields {
		all = append(all, today.Field(f))
	}
	return all
}
