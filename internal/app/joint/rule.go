package joint

import (
	"context"

	"anteroom/internal/area/calendar"
	"anteroom/internal/area/principal"
	"anteroom/internal/area/rulebook"
	"anteroom/internal/area/rulebook/drift"
	"anteroom/internal/area/tag"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/free"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

// Rules makes the area that keeps the rules of people's time, and lets their days
// follow them.
func Rules(j *journal.Journal, c clock.Clock, p *principal.Service, cal *calendar.Service, tags *tag.Service) *rulebook.Service {
	s := rulebook.New(j, c, ruledPeople{p}, cal, past{p, cal}, tags)
	p.Obey(obeyed{s})
	return s
}

// ruledPeople tells rules where people are.
type ruledPeople struct{ *principal.Service }

func (r ruledPeople) Blocks(ctx context.Context, a access.Actor, id ref.ID, from, until clock.Date) ([]rulebook.Block, error) {
	days, err := r.Days(ctx, a, []ref.ID{id}, from, until)
	var all []rulebook.Block
	for _, d := range days[id] {
		for _, b := range d.Blocks {
			all = append(all, rulebook.Block{Rule: b.Rule, Sort: rulebook.Sort(b.Sort), Label: b.Label, Override: rulebook.Override(b.Override), From: b.From, Until: b.Until})
		}
	}
	return all, err
}

// obeyed tells principals what their rules say.
type obeyed struct{ *rulebook.Service }

func (o obeyed) Rules(ctx context.Context, org ref.Org, ids []ref.ID) (map[ref.ID]principal.Ruled, error) {
	plans, err := o.Plans(ctx, org, ids)
	all := make(map[ref.ID]principal.Ruled, len(plans))
	for id, p := range plans {
		all[id] = plan{p}
	}
	return all, err
}

type plan struct{ rulebook.Plan }

func dayOf(d principal.Day) rulebook.Day {
	return rulebook.Day{Date: d.Date, Place: d.Place, Zone: d.Zone, Away: d.Away}
}

func (p plan) Hours(d principal.Day) ([]principal.WorkingHours, bool) {
	times, ok := p.Plan.Hours(dayOf(d))
	all := make([]principal.WorkingHours, len(times))
	for i, t := range times {
		all[i] = principal.WorkingHours(t)
	}
	return all, ok
}

func (p plan) Blocks(d principal.Day) []principal.Block {
	var all []principal.Block
	for _, b := range p.Plan.Blocks(dayOf(d)) {
		all = append(all, principal.Block{Span: principal.Span{From: b.From, Until: b.Until}, Rule: b.Rule, Sort: string(b.Sort), Label: b.Label, Override: string(b.Override)})
	}
	return all
}

// past tells rules how days went.
type past struct {
	principal *principal.Service
	calendar  *calendar.Service
}

func (p past) DriftDays(ctx context.Context, a access.Actor, id ref.ID, from, until clock.Date) ([]drift.Day, error) {
	days, err := p.principal.Days(ctx, a, []ref.ID{id}, from, until)
	if err != nil {
		return nil, err
	}
	all := make([]drift.Day, 0, len(days[id]))
	for _, d := range days[id] {
		z, err := zone.Load(d.Zone)
		if err != nil {
			return nil, err
		}
		one := drift.Day{Date: d.Date}
		one.From, _ = z.ToInstant(zone.DateWall(d.Date))
		one.Until, _ = z.ToInstant(zone.DateWall(d.Date).AddDays(1))
		for _, w := range d.Working {
			one.Working = append(one.Working, free.Span(w))
		}
		for _, b := range d.Blocks {
			if b.Sort == string(rulebook.Protected) {
				one.Kept = append(one.Kept, drift.Kept{Span: free.Span(b.Span), Rule: b.Rule, Label: b.Label})
			}
		}
		all = append(all, one)
	}
	return all, nil
}

func (p past) DriftMeetings(ctx context.Context, a access.Actor, id ref.ID, from, until clock.Micros) ([]drift.Meeting, error) {
	home, err := p.principal.ZoneAt(ctx, a.Org, id, from)
	if err != nil {
		return nil, err
	}
	list, err := p.calendar.Window(ctx, a, from, until, []ref.Space{ref.Space(id)}, home)
	var all []drift.Meeting
	for _, i := range list {
		if !i.Busy || i.Status == "cancelled" || i.AllDay || i.Hold != "" {
			continue
		}
		m := drift.Meeting{Span: free.Span{From: i.StartUS, Until: i.EndUS}, Event: i.Event, Title: i.Title, Private: i.Class != "public"}
		m.Others = i.Redacted || i.Guests > 0 || i.Link != "" || m.Private && i.Place != ""
		if i.Redacted {
			m.Title = ""
		}
		all = append(all, m)
	}
	return all, err
}
