package joint

import (
	"cmp"
	"context"
	"strings"

	"anteroom/internal/area/calendar"
	"anteroom/internal/area/calendar/reslot"
	"anteroom/internal/area/identity"
	"anteroom/internal/area/principal"
	"anteroom/internal/area/replan"
	"anteroom/internal/area/resource"
	"anteroom/internal/area/rulebook"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/free"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/rank"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

// Replan makes the area that plans days anew.
func Replan(j *journal.Journal, c clock.Clock, who *identity.Service, p *principal.Service, r *rulebook.Service, cal *calendar.Service, rooms *resource.Service) *replan.Service {
	people := guests{who, p, r}
	return replan.New(j, c, replanned{people}, movable{cal, needs{j.DB(), rooms}}, weighed{people}).WithRooms(minded{rooms})
}

// replanned tells replan who is where and works when.
type replanned struct{ guests }

func (r replanned) Known(ctx context.Context, a access.Actor) ([]replan.Person, error) {
	list, err := r.principal.Principals(ctx, a)
	if err != nil {
		return nil, err
	}
	addresses, err := r.addresses(ctx, a)
	all := make([]replan.Person, 0, len(list))
	for _, p := range list {
		all = append(all, replan.Person{ID: p.ID, Name: p.Name, Zone: p.Zone, Colour: p.Colour, Email: addresses[p.Member]})
	}
	return all, err
}

func (r replanned) Days(ctx context.Context, a access.Actor, ids []ref.ID, from, until clock.Date) (map[ref.ID][]replan.Day, error) {
	days, err := r.principal.Days(ctx, a, ids, from, until)
	all := make(map[ref.ID][]replan.Day, len(days))
	for id, list := range days {
		for _, d := range list {
			one := replan.Day{Date: d.Date, Zone: d.Zone, Working: make([]free.Span, len(d.Working))}
			for k, w := range d.Working {
				one.Working[k] = free.Span(w)
			}
			for _, b := range d.Blocks {
				if b.Sort == string(rulebook.Protected) {
					one.Protected = append(one.Protected, free.Span(b.Span))
				}
			}
			all[id] = append(all[id], one)
		}
	}
	return all, err
}

func (r replanned) Colleagues(ctx context.Context, a access.Actor) (map[string]replan.Colleague, error) {
	if !a.May(access.On(identity.KindMember, access.Read), ref.Space(a.Org)) {
		return map[string]replan.Colleague{}, nil
	}
	members, err := r.identity.Members(ctx, a)
	all := make(map[string]replan.Colleague, len(members))
	for _, m := range members {
		all[strings.ToLower(m.Email)] = replan.Colleague{Name: m.Name, Zone: m.Zone}
	}
	return all, err
}

func (r replanned) Home(ctx context.Context, a access.Actor) (string, error) {
	me, err := r.identity.Me(ctx, a)
	return me.Member.Zone, err
}

// weighed tells replan what goes first, by the orders of whoever it is for.
type weighed struct{ guests }

func (w weighed) Weigh(ctx context.Context, a access.Actor, meetings []replan.Meeting) ([]replan.Weight, error) {
	ids := make([]ref.ID, len(meetings))
	for i, m := range meetings {
		ids[i] = ref.ID(m.Space)
	}
	lists, err := w.Ranks(ctx, a, ids)
	if err != nil {
		return nil, err
	}
	out := make([]replan.Weight, len(meetings))
	for i, m := range meetings {
		z, err := zone.Load(cmp.Or(m.Zone, "UTC"))
		if err != nil {
			z = zone.UTC
		}
		about := rank.Meeting{Title: m.Title}
		for _, tag := range m.Tags {
			about.Tags = append(about.Tags, string(tag))
		}
		for _, g := range m.Guests {
			about.Guests = append(about.Guests, g.Email)
		}
		switch found := rank.Of(lists[ids[i]], z.ToWall(m.Start).Date(), about); {
		case found.High(): // the first of all weighs three times as much as what is usual
			out[i] = replan.Weight{Points: 4 * (found.Points - rank.Usual), Why: "goes first: " + found.Text()}
		case found.Low(): // the last of all half as much
			out[i] = replan.Weight{Points: found.Points - rank.Usual}
		}
	}
	return out, nil
}

// movable lets replan read and move what is in the calendars.
type movable struct {
	*calendar.Service
	needs needs
}

func (m movable) Meetings(ctx context.Context, a access.Actor, from, until clock.Micros, spaces []ref.Space, zone string) (all []replan.Meeting, leftOut int, err error) {
	shown, err := m.Shown(ctx, a, from, until, spaces, zone)
	if err != nil {
		return nil, 0, err
	}
	list := shown.Items
	notes, err := m.Notes(ctx, a, list)
	if err != nil {
		return nil, 0, err
	}
	needed, err := m.needs.of(ctx, a, spaces, from, until)
	if err != nil {
		return nil, 0, err
	}
	closed := map[ref.ID]bool{}
	for _, space := range spaces {
		one, err := m.Closed(ctx, a, space)
		if err != nil {
			return nil, 0, err
		}
		for id, c := range one {
			closed[id] = c
		}
	}
	all = make([]replan.Meeting, 0, len(list))
	for _, i := range list {
		one := replan.Meeting{
			Event: i.Event, Calendar: i.Calendar, Space: i.Space, RecurrenceID: i.RecurrenceID, Title: i.Title, Start: i.StartUS, End: i.EndUS,
			Zone: i.Zone, AllDay: i.AllDay, Floating: i.Floating, Busy: i.Busy && i.Status != "cancelled", Private: i.Class != "public", Redacted: i.Redacted,
			Fixed: closed[i.Calendar] || !a.May(access.On(calendar.KindEvent, access.Write), i.Space), Held: i.Hold != "", Belongs: i.Parent != "", Tags: i.Tags, Rev: i.Rev,
		}
		for _, g := range notes[calendar.Occasion{Event: i.Event, RecurrenceID: i.RecurrenceID}].Guests {
			one.Guests = append(one.Guests, replan.Guest{Name: g.Name, Email: g.Email, Room: g.Kind == "room" || g.Kind == "resource"})
		}
		around := needed.needs[i.Event]
		if want, _ := around.Of(i.RecurrenceID); !i.Redacted {
			for _, u := range want.Resources {
				one.Rooms = append(one.Rooms, u.Resource)
			}
		}
		all = append(all, one)
	}
	return all, shown.LeftOut, nil
}

// minded tells replan when rooms can be had.
type minded struct{ *resource.Service }

func (r minded) Rooms(ctx context.Context, a access.Actor, ids []ref.ID, from, until clock.Micros) ([]replan.Room, error) {
	named, err := r.Named(ctx, a)
	if err != nil {
		return nil, err
	}
	taken, err := r.Taken(ctx, a, from, until)
	var all []replan.Room
	for _, id := range ids {
		one, ok := named[id]
		if !ok {
			continue
		}
		room := replan.Room{ID: id, Name: one.Name, Open: one.Open(from, until)}
		for _, t := range taken {
			if t.Resource == id && !t.Lost {
				room.Taken = append(room.Taken, replan.RoomTaken{Span: free.Span{From: t.StartUS, Until: t.EndUS}, Event: t.Event})
			}
		}
		all = append(all, room)
	}
	return all, err
}

func (m movable) Reslot(ctx context.Context, tx *journal.Tx, slots []replan.Slot) error {
	changes := make([]reslot.Change, len(slots))
	for i, s := range slots {
		changes[i] = reslot.Change(s)
	}
	return reslot.Apply(ctx, tx, changes)
}
