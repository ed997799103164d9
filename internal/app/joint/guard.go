package joint

import (
	"context"
	"strings"
	"time"

	"anteroom/internal/area/calendar"
	"anteroom/internal/area/guard"
	"anteroom/internal/area/guard/ahead"
	"anteroom/internal/area/identity"
	"anteroom/internal/area/principal"
	"anteroom/internal/area/resource"
	"anteroom/internal/area/rulebook"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

// Guard makes the area that looks ahead, of what the others know.
func Guard(j *journal.Journal, c clock.Clock, who *identity.Service, p *principal.Service, r *rulebook.Service, cal *calendar.Service, rooms *resource.Service) *guard.Service {
	return guard.New(j, c, watched{who, p, r, cal}, schedule{cal, needs{j.DB(), rooms}}, who)
}

// watched tells the guard whose days there are, and where those people are.
type watched struct {
	identity  *identity.Service
	principal *principal.Service
	rules     *rulebook.Service
	calendar  *calendar.Service
}

func (w watched) Everybody(ctx context.Context, org ref.Org) ([]guard.Person, error) {
	list, err := w.principal.Everybody(ctx, org)
	all := make([]guard.Person, 0, len(list))
	for _, p := range list {
		all = append(all, guard.Person{ID: p.ID, Name: p.Name, Colour: p.Colour, Zone: p.Zone})
	}
	return all, err
}

func (w watched) Frame(ctx context.Context, a access.Actor, id ref.ID, from, until clock.Date) (f guard.Frame, err error) {
	if f.Days, err = w.days(ctx, a, id, from, until); err != nil {
		return f, err
	}
	lists, err := w.rules.Ranks(ctx, a, []ref.ID{id})
	if err != nil {
		return f, err
	}
	f.Orders = lists[id]
	if f.Closed, err = w.calendar.Closed(ctx, a, ref.Space(id)); err != nil {
		return f, err
	}
	// No zone is further than a day from any other.
	begin, end := clock.Of(from.AddDays(-1).In(time.UTC)), clock.Of(until.AddDays(2).In(time.UTC))
	f.Exempt, err = w.exempt(ctx, a, id, begin, end)
	return f, err
}

func (w watched) days(ctx context.Context, a access.Actor, id ref.ID, from, until clock.Date) ([]ahead.Day, error) {
	days, err := w.principal.Days(ctx, a, []ref.ID{id}, from, until)
	if err != nil {
		return nil, err
	}
	all := make([]ahead.Day, 0, len(days[id]))
	for _, d := range days[id] {
		z, err := zone.Load(d.Zone)
		if err != nil {
			return nil, err
		}
		working := make([]ahead.Span, 0, len(d.Working))
		for _, span := range d.Working {
			working = append(working, ahead.Span{From: span.From, Until: span.Until})
		}
		day := ahead.Day{Date: d.Date, Place: d.Place, Zone: z.Location(), Away: d.Away, Working: working}
		for _, b := range d.Blocks {
			if b.Sort == string(rulebook.Protected) {
				day.Kept = append(day.Kept, ahead.Kept{Span: ahead.Span(b.Span), Rule: b.Rule, Label: b.Label, Override: b.Override})
			}
		}
		all = append(all, day)
	}
	return all, nil
}

func (w watched) Zones(ctx context.Context, a access.Actor) (map[string]*time.Location, error) {
	members, err := w.identity.Members(ctx, a)
	all := make(map[string]*time.Location, len(members))
	for _, m := range members {
		if z, err := zone.Load(m.Zone); err == nil {
			all[strings.ToLower(m.Email)] = z.Location()
		}
	}
	return all, err
}

// schedule tells the guard what is in a principal's calendars.
type schedule struct {
	*calendar.Service
	needs needs
}

// blockNames are the words by which the guard knows what a block is for.
var blockNames = map[string]string{
	"travel_before": "Travel", "travel_after": "Travel", "buffer_before": "Buffer", "buffer_after": "Buffer", "preparation": "Preparation", "follow_up": "Follow-up",
}

func (s schedule) Ahead(ctx context.Context, a access.Actor, id ref.ID, from, until clock.Micros, zoneName string) (all []ahead.Meeting, leftOut int, err error) {
	shown, err := s.Shown(ctx, a, from, until, []ref.Space{ref.Space(id)}, zoneName)
	if err != nil {
		return nil, 0, err
	}
	list := shown.Items
	notes, err := s.Notes(ctx, a, list)
	if err != nil {
		return nil, 0, err
	}
	needed, err := s.needs.of(ctx, a, []ref.Space{ref.Space(id)}, from, until)
	if err != nil {
		return nil, 0, err
	}
	zones := map[string]*time.Location{}
	all = make([]ahead.Meeting, 0, len(list))
	for _, i := range list {
		if i.Hold != "" {
			continue // the options of a hold set lie in each other's way on purpose, and end by themselves
		}
		m := ahead.Meeting{
			Event: i.Event, Calendar: i.Calendar, RecurrenceID: i.RecurrenceID, Title: i.Title, Start: i.StartUS, End: i.EndUS,
			AllDay: i.AllDay, Floating: i.Floating, Place: i.Place, Link: i.Link, Status: i.Status, Private: i.Class != "public",
			Belongs: i.Parent, Busy: i.Busy, Redacted: i.Redacted, Recurring: i.Recurring, Rev: i.Rev, Waiting: i.Replies.Waiting, Tags: i.Tags,
		}
		if i.Parent != "" {
			m.Title = blockNames[i.Block] // what it is for would be taken for what it is
		}
		if i.Zone != "" && zones[i.Zone] == nil {
			if z, err := zone.Load(i.Zone); err == nil {
				zones[i.Zone] = z.Location()
			}
		}
		m.Zone = zones[i.Zone]
		n := notes[calendar.Occasion{Event: i.Event, RecurrenceID: i.RecurrenceID}]
		m.Described = n.Described
		needed.see(&m)
		for _, g := range n.Guests {
			if g.Kind != "room" && g.Kind != "resource" {
				m.Guests = append(m.Guests, ahead.Guest{Name: g.Name, Email: g.Email, Answer: g.Partstat})
			}
		}
		all = append(all, m)
	}
	return all, shown.LeftOut, nil
}

// exempt gives why meetings lie in protected time.
func (w watched) exempt(ctx context.Context, a access.Actor, id ref.ID, from, until clock.Micros) (map[guard.Occasion][]ahead.Exemption, error) {
	list, err := w.rules.Exemptions(ctx, a, id, "", max(from, 1), until)
	if err != nil || len(list) == 0 {
		return nil, err
	}
	names, err := w.identity.MemberNames(ctx, a)
	all := map[guard.Occasion][]ahead.Exemption{}
	for _, x := range list {
		at := guard.Occasion{Event: x.Event, Start: x.StartUS}
		all[at] = append(all[at], ahead.Exemption{Rule: x.Rule, Reason: x.Reason, By: names[x.CreatedBy], Agreed: x.Agreed})
	}
	return all, err
}
