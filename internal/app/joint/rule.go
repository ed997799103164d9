package joint

import (
	"context"

	"anteroom/internal/area/calendar"
	"anteroom/internal/area/principal"
	"anteroom/internal/area/rulebook"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

// Rules makes the area that keeps the rules of people's time, and lets their days
// follow them.
func Rules(j *journal.Journal, p *principal.Service, cal *calendar.Service) *rulebook.Service {
	s := rulebook.New(j, ruledPeople{p}, cal)
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
