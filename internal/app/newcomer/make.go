package newcomer

import (
	"context"
	"fmt"
	"strings"
	"time"

	"anteroom/internal/area/calendar"
	"anteroom/internal/area/calendar/object"
	"anteroom/internal/area/hold"
	"anteroom/internal/area/identity"
	"anteroom/internal/area/note"
	"anteroom/internal/area/principal"
	"anteroom/internal/area/rulebook"
	"anteroom/internal/area/task"
	"anteroom/internal/area/welcome"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/op"
	"anteroom/internal/core/ref"
)

// Sample makes the executive to look around with, and takes them away.
type Sample struct {
	Clock     clock.Clock
	Identity  *identity.Service
	Principal *principal.Service
	Rules     *rulebook.Service
	Calendar  *calendar.Service
	Tasks     *task.Service
	Notes     *note.Service
	Holds     *hold.Service
}

// Sample implements welcome.Houses.
func (s Sample) Sample(ctx context.Context, org ref.Org) (welcome.SampleOf, error) {
	p, err := s.Principal.Sample(ctx, org)
	return welcome.SampleOf{ID: p.ID, Name: p.Name, Rev: p.Rev, CreatedUS: p.CreatedUS, CreatedBy: p.CreatedBy}, err
}

// May implements welcome.Houses.
func (s Sample) May(a access.Actor) bool { return principal.MaySample(a) }

// Remove implements welcome.Houses.
func (s Sample) Remove(ctx context.Context, a access.Actor, id ref.ID, rev int64, check func(*journal.Tx) error) (ref.Act, error) {
	return s.Principal.RemoveSample(ctx, a, id, rev, check)
}

// maker is one sample being made.
type maker struct {
	Sample
	a     access.Actor // in whose name
	id    ref.ID
	now   time.Time // on the clocks of whoever asks
	zone  string
	there string // the zone of the trip
}

// Make implements welcome.Houses. Everything after the executive is made by the program in the name of whoever asks, so
// that it can be told from what people add. What could only be half made is taken away again.
func (s Sample) Make(ctx context.Context, a access.Actor) error {
	ctx = journal.WithOnce(ctx, journal.Once{}) // many acts: the first of them says that there is one already
	home, err := s.Identity.ZoneOf(ctx, a)
	if err != nil {
		return err
	}
	loc, err := time.LoadLocation(home)
	if err != nil {
		home, loc = "UTC", time.UTC
	}
	p, _, err := s.Principal.Create(ctx, a, principal.NewPrincipal{Name: name, Title: title, Zone: home, Place: cityOf(home), Assistant: a.Member, Sample: true})
	if err != nil {
		return err
	}
	m := &maker{Sample: s, id: p.ID, now: s.Clock.Now().In(loc), zone: home, there: "Asia/Singapore"}
	if home == m.there {
		m.there = "Europe/London"
	}
	if err := m.fill(ctx, a); err != nil {
		undone := context.WithoutCancel(ctx)
		if _, gone := s.Principal.RemoveSample(undone, a, p.ID, 0, func(*journal.Tx) error { return nil }); gone != nil {
			return fmt.Errorf("%w (and what there is could not be taken away: %w)", err, gone)
		}
		return err
	}
	return nil
}

func (m *maker) fill(ctx context.Context, a access.Actor) (err error) {
	if m.a, err = m.Identity.ActorOf(ctx, a.Org, a.Member, access.Sample); err != nil {
		return err
	}
	for _, step := range []func(context.Context) error{m.rules, m.places, m.days, m.tasks, m.notes} {
		if err := step(ctx); err != nil {
			return err
		}
	}
	return nil
}

// cityOf is the city that a zone is named by.
func cityOf(zone string) string {
	return strings.ReplaceAll(zone[strings.LastIndexByte(zone, '/')+1:], "_", " ")
}

// date is the n-th working day after today, which is day 0 whatever it is.
func (m *maker) date(n int) clock.Date {
	at := m.now
	for ; n > 0; n-- {
		at = at.AddDate(0, 0, 1)
		for at.Weekday() == time.Saturday || at.Weekday() == time.Sunday {
			at = at.AddDate(0, 0, 1)
		}
	}
	return clock.DateOf(at)
}

func (m *maker) rules(ctx context.Context) error {
	for _, d := range timeRules {
		d.Principal = m.id
		if _, err := m.Rules.Create(ctx, m.a, d); err != nil {
			return fmt.Errorf("%s: %w", d.Label, err)
		}
	}
	return nil
}

func (m *maker) places(ctx context.Context) error {
	_, _, err := m.Principal.Send(ctx, m.a, principal.NewWhereabouts{Principal: m.id, Place: cityOf(m.there), Zone: m.there, From: m.date(3), Until: m.date(4), Note: "Partners and the harbour office"})
	return err
}

// days fills a calendar, and holds times for a dinner.
func (m *maker) days(ctx context.Context) error {
	cal, _, err := m.Calendar.CreateCalendar(ctx, m.a, calendar.NewCalendar{Space: ref.Space(m.id), Name: "Robin’s calendar"})
	if err != nil {
		return err
	}
	for _, one := range meetings {
		day := string(m.date(one.On))
		d := object.Draft{Title: one.Title, Start: day + "T" + one.From, End: day + "T" + one.Until, Zone: m.zone, Place: one.Place, Link: one.Link, Description: one.About, Guests: one.Guests, Rule: one.Rule}
		if one.Away {
			d.Zone = m.there
		}
		if one.Private {
			d.Class = "private"
		}
		if _, _, err := m.Calendar.CreateEvent(ctx, m.a, calendar.NewEvent{Calendar: cal.ID, Draft: d}); err != nil {
			return fmt.Errorf("%s: %w", one.Title, err)
		}
	}
	_, err = m.Holds.Create(ctx, m.a, hold.Draft{
		Calendars: []ref.ID{cal.ID}, Title: "Dinner with Nordwind", Minutes: 120, Place: "The Glasshouse, Mill Lane", Zone: m.zone,
		Guests: []hold.Invitee{{Name: olof.Name, Email: olof.Email}}, ConfirmBy: string(m.date(2)) + "T17:00",
		Options: []hold.Wanted{{Start: string(m.date(8)) + "T19:00"}, {Start: string(m.date(9)) + "T19:30"}, {Start: string(m.date(11)) + "T19:00"}},
	})
	return err
}

func (m *maker) tasks(ctx context.Context) error {
	for _, one := range todos {
		c := task.Change{Title: op.Some(one.Title), Notes: op.Some(one.Notes), Priority: op.Some(one.High), Zone: op.Some(m.zone)}
		if !one.Never {
			c.Due = op.Some(clock.DateOf(m.now).AddDays(one.Due))
		}
		if one.At != "" {
			c.DueTime = op.Some(one.At)
		}
		made, err := m.Tasks.Create(ctx, m.a, task.Draft{Space: ref.Space(m.id), Change: c})
		if err == nil && one.Done {
			_, err = m.Tasks.Complete(ctx, m.a, made.Task.ID, made.Task.Rev)
		}
		if err != nil {
			return fmt.Errorf("%s: %w", one.Title, err)
		}
	}
	return nil
}

func (m *maker) notes(ctx context.Context) error {
	for _, one := range pages {
		d := note.NoteDraft{Space: ref.Space(m.id), Body: one.Text}
		d.Title, d.Pinned = op.Some(one.Title), op.Some(one.Pinned)
		if _, err := m.Notes.Create(ctx, m.a, d); err != nil {
			return fmt.Errorf("%s: %w", one.Title, err)
		}
	}
	return nil
}
