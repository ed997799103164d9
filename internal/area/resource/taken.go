package resource

import (
	"cmp"
	"context"
	"slices"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/free"
	"anteroom/internal/core/ref"
)

// maxWindow is how much time is looked at at once.
const maxWindow = 400 * day

// ResourceTaken is one time at which a resource is taken.
type ResourceTaken struct {
	Resource ref.ID       `json:"resource"`
	StartUS  clock.Micros `json:"start_us"`
	EndUS    clock.Micros `json:"end_us"`
	Event    ref.ID       `json:"event,omitempty" doc:"Absent where the caller may only know that it is taken"`
	Title    string       `json:"title,omitempty" doc:"Likewise"`
	By       string       `json:"by" doc:"Who booked it"`
	Reason   string       `json:"reason,omitempty" doc:"Why it is booked upon another booking"`
	Held     bool         `json:"held,omitzero" doc:"It is one of several times held for a meeting that is still to be confirmed"`
	Lost     bool         `json:"lost,omitzero" doc:"A file moved the meeting to where somebody else was first: it has no room"`
}

// ResourceOpen is when a resource is open.
type ResourceOpen struct {
	Resource ref.ID       `json:"resource"`
	StartUS  clock.Micros `json:"start_us"`
	EndUS    clock.Micros `json:"end_us"`
}

// Taken gives when resources are taken between two instants, in order.
// Errors: resource.window.
func (s *Service) Taken(ctx context.Context, a access.Actor, from, until clock.Micros) ([]ResourceTaken, error) {
	if from >= until || until-from > maxWindow || from < -clock.Micros(1)<<60 || until > clock.Micros(1)<<60 {
		return nil, errs.New(errs.Invalid, "resource.window", "Ask for at most 400 days at once, from earlier to later.")
	}
	named, err := s.Named(ctx, a)
	if err != nil || len(named) == 0 {
		return []ResourceTaken{}, err
	}
	names, err := s.members.MemberNames(ctx, a)
	if err != nil {
		return nil, err
	}
	out := []ResourceTaken{}
	err = s.each(ctx, s.j.DB(), a.Org, named, from, until, func(u use, m *Meeting, at free.Span) {
		t := ResourceTaken{Resource: u.resource, StartUS: at.From, EndUS: at.Until, By: names[u.member], Held: m.Set != "", Lost: u.lostOn(at.From)}
		if seen(a, m) {
			t.Event, t.Title, t.Reason = m.ID, m.Title, u.reason
		}
		out = append(out, t)
	})
	slices.SortFunc(out, func(x, y ResourceTaken) int {
		return cmp.Or(cmp.Compare(x.StartUS, y.StartUS), cmp.Compare(x.Resource, y.Resource), cmp.Compare(x.EndUS, y.EndUS), cmp.Compare(x.Event, y.Event))
	})
	return out, err
}

// each visits every occurrence of a meeting that takes a resource between two instants.
func (s *Service) each(ctx context.Context, r db.Reader, org ref.Org, named map[ref.ID]Resource, from, until clock.Micros, visit func(use, *Meeting, free.Span)) error {
	b := db.Build(fUses, org, from, until)
	rows, err := db.All(ctx, r, scanUse, b.SQL(), b.Args()...)
	if err != nil || len(rows) == 0 {
		return err
	}
	ids := make([]ref.ID, 0, len(rows))
	for _, u := range rows {
		ids = append(ids, u.event)
	}
	slices.Sort(ids)
	meetings, err := s.meetings.ByID(ctx, r, org, slices.Compact(ids))
	if err != nil {
		return err
	}
	for _, u := range rows {
		m, ok := meetings[u.event]
		res, known := named[u.resource]
		if !ok || !known {
			continue
		}
		for _, at := range m.Spans(u.resource, false, from, until, res.zoneOf()) {
			visit(u, &m, at)
		}
	}
	return nil
}

// Ask says which rooms would do.
type Ask struct {
	People   int      `json:"people,omitzero" minimum:"0" maximum:"10000" doc:"How many have to find room"`
	Site     string   `json:"site,omitempty" maxLength:"200" doc:"Only there"`
	Features []string `json:"features,omitempty" maxItems:"30" doc:"All of these"`
}

// Choice is a room that would do, with when it can be had.
type Choice struct {
	Resource
	Free   []free.Span // open and not taken, in order
	Booked []ResourceTaken
}

// Rooms gives the rooms that would do, the smallest first, with when they can be had.
func (s *Service) Rooms(ctx context.Context, a access.Actor, ask Ask, from, until clock.Micros) ([]Choice, error) {
	all, err := s.List(ctx, a)
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(all, func(x, y Resource) int { return better(&x, &y, ask.Site) })
	taken, err := s.Taken(ctx, a, from, until)
	if err != nil {
		return nil, err
	}
	var out []Choice
	for i := range all {
		r := &all[i]
		if r.Sort != Room || r.Capacity < ask.People || ask.Site != "" && r.Site != ask.Site || !r.Has(ask.Features) {
			continue
		}
		c := Choice{Resource: *r, Free: r.Open(from, until)}
		for _, t := range taken {
			if t.Resource == r.ID && !t.Lost {
				c.Booked = append(c.Booked, t)
				c.Free = without(c.Free, free.Span{From: t.StartUS, Until: t.EndUS})
			}
		}
		out = append(out, c)
	}
	return out, nil
}

// without takes a span out of others.
func without(spans []free.Span, out free.Span) []free.Span {
	left := make([]free.Span, 0, len(spans)+1)
	for _, one := range spans {
		if out.From >= one.Until || out.Until <= one.From || out.From >= out.Until {
			left = append(left, one)
			continue
		}
		if one.From < out.From {
			left = append(left, free.Span{From: one.From, Until: out.From})
		}
		if out.Until < one.Until {
			left = append(left, free.Span{From: out.Until, Until: one.Until})
		}
	}
	return left
}

// Times is when a resource can be had, whoever asks.
type Times struct {
	ID          ref.ID
	Name, Where string
	Open, Taken []free.Span
}

// Times gives when some resources can be had between two instants, without counting what some
// events take. r may be the transaction that is going to take one. Those in the trash are missing.
func (s *Service) Times(ctx context.Context, r db.Reader, org ref.Org, ids []ref.ID, from, until clock.Micros, but []ref.ID) ([]Times, error) {
	var all []Times
	at := map[ref.ID]int{}
	named := map[ref.ID]Resource{}
	for _, id := range ids {
		one, err := kind.Get(ctx, r, org, id)
		switch {
		case errs.KindOf(err) == errs.NotFound:
			continue
		case err != nil:
			return nil, err
		case one.TrashedUS == 0:
			at[id], named[id] = len(all), one
			all = append(all, Times{ID: id, Name: one.Name, Where: one.Where(), Open: one.Open(from, until)})
		}
	}
	if len(all) == 0 {
		return nil, nil
	}
	err := s.each(ctx, r, org, named, from, until, func(u use, _ *Meeting, span free.Span) {
		if !u.lostOn(span.From) && !slices.Contains(but, u.event) {
			one := &all[at[u.resource]]
			one.Taken = append(one.Taken, span)
		}
	})
	return all, err
}
