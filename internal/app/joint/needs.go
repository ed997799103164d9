package joint

import (
	"context"
	"slices"
	"strings"

	"anteroom/internal/area/calendar/object"
	"anteroom/internal/area/calendar/store"
	"anteroom/internal/area/clash"
	"anteroom/internal/area/guard/ahead"
	"anteroom/internal/area/resource"
	"anteroom/internal/area/slot"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/free"
	"anteroom/internal/core/ref"
)

// needs knows what meetings need besides people. Whoever asks has seen the meetings already.
type needs struct {
	db    *db.DB
	rooms *resource.Service
}

type needed struct {
	needs  map[ref.ID]object.Around
	states map[ref.ID][]resource.State
	named  map[ref.ID]resource.Resource
}

func (n needs) of(ctx context.Context, a access.Actor, spaces []ref.Space, from, until clock.Micros) (out needed, err error) {
	if out.needs, err = store.NeedsIn(ctx, n.db, a.Org, spaces, from, until); err != nil || len(out.needs) == 0 {
		return out, err
	}
	if out.named, err = n.rooms.Named(ctx, a); err != nil {
		return out, err
	}
	out.states, err = n.rooms.States(ctx, a, spaces, from, until)
	return out, err
}

// see tells the guard of a meeting's rooms and catering.
func (n needed) see(m *ahead.Meeting) {
	if m.Redacted {
		return
	}
	around := n.needs[m.Event]
	needs, _ := around.Of(m.RecurrenceID)
	for _, s := range n.states[m.Event] {
		if !slices.ContainsFunc(needs.Resources, func(u object.Use) bool { return u.Resource == s.ID }) {
			continue
		}
		m.Rooms = append(m.Rooms, ahead.Room{Name: s.Name, Capacity: s.Capacity, Gone: s.TrashedUS != 0, Lost: s.LostAt(m.Start, m.AllDay || m.Floating), Closed: !s.OpenAt(m.Start, m.End)})
	}
	if c := needs.Catering; c.Wanted() {
		m.Catering, m.CateringTold = c.Words(), c.Told
	}
}

// words is what goes onto paper of a meeting's needs, a line for each.
func (n needed) words(event ref.ID, recurrenceID string) (lines []string) {
	around := n.needs[event]
	want, _ := around.Of(recurrenceID)
	for _, u := range want.Resources {
		if r, ok := n.named[u.Resource]; ok {
			line := r.Name
			if where := r.Where(); where != "" {
				line += ", " + where
			}
			lines = append(lines, line)
		}
	}
	if want.Catering.Wanted() {
		line := "Catering: " + want.Catering.Words()
		if !want.Catering.Told {
			line += " (not told yet)"
		}
		lines = append(lines, line)
	}
	if want.Visitors != "" {
		lines = append(lines, "Visitors: "+strings.Join(strings.Fields(want.Visitors), " "))
	}
	return lines
}

// freeRooms tells slot which rooms would do.
type freeRooms struct{ *resource.Service }

func (f freeRooms) Rooms(ctx context.Context, a access.Actor, ask slot.RoomAsk, from, until clock.Micros) ([]slot.Room, error) {
	list, err := f.Service.Rooms(ctx, a, resource.Ask(ask), from, until)
	all := make([]slot.Room, 0, len(list))
	for _, c := range list {
		r := slot.Room{ID: c.ID, Name: c.Name, Site: c.Site, Floor: c.Floor, Capacity: c.Capacity, Free: c.Free}
		for _, t := range c.Booked {
			r.Booked = append(r.Booked, slot.RoomTaken{Span: free.Span{From: t.StartUS, Until: t.EndUS}, Title: t.Title, By: t.By})
		}
		all = append(all, r)
	}
	return all, err
}

// clashRooms tells clash by what rooms are taken, and when they are open.
type clashRooms struct{ *resource.Service }

func (c clashRooms) Rooms(ctx context.Context, a access.Actor, ids []ref.ID, from, until clock.Micros, without ref.ID) ([]clash.Room, error) {
	named, err := c.Named(ctx, a)
	if err != nil {
		return nil, err
	}
	taken, err := c.Taken(ctx, a, from, until)
	var all []clash.Room
	for _, id := range ids {
		r, ok := named[id]
		if !ok {
			continue
		}
		one := clash.Room{Name: r.Name, Zone: r.Zone, Always: len(r.Hours) == 0}
		for _, t := range taken {
			if t.Resource == id && !t.Lost && (t.Event != without || without == "") {
				one.Taken = append(one.Taken, clash.Taken{Event: t.Event, Title: t.Title, Redacted: t.Event == "", Why: clash.RoomTaken, From: t.StartUS, Until: t.EndUS})
			}
		}
		for _, o := range r.Open(from, until) {
			one.Open = append(one.Open, clash.Occurrence{From: o.From, Until: o.Until})
		}
		all = append(all, one)
	}
	return all, err
}
