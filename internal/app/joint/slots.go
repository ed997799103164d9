package joint

import (
	"context"
	"time"

	"anteroom/internal/area/calendar"
	"anteroom/internal/area/calendar/object"
	"anteroom/internal/area/identity"
	"anteroom/internal/area/principal"
	"anteroom/internal/area/resource"
	"anteroom/internal/area/rulebook"
	"anteroom/internal/area/slot"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/free"
	"anteroom/internal/core/rank"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

// Slots makes the area that finds times to meet.
func Slots(c clock.Clock, who *identity.Service, p *principal.Service, r *rulebook.Service, cal *calendar.Service, rooms *resource.Service) *slot.Service {
	return slot.New(c, asker{who}, guests{who, p, r}, takenBy{cal}).WithRooms(freeRooms{rooms})
}

// asker tells slot who asks.
type asker struct{ *identity.Service }

func (s asker) Habits(ctx context.Context, a access.Actor) (slot.Habits, error) {
	me, err := s.Own(ctx, a)
	return slot.Habits{Zone: me.Zone, DayFirst: me.Locale != "en-US"}, err
}

// guests tells slot whom somebody can ask for, where those are and when they work.
type guests struct {
	identity  *identity.Service
	principal *principal.Service
	rules     *rulebook.Service
}

func (g guests) Ranks(ctx context.Context, a access.Actor, ids []ref.ID) (map[ref.ID][]rank.List, error) {
	return g.rules.Ranks(ctx, a, ids)
}

func (g guests) Known(ctx context.Context, a access.Actor) ([]slot.Known, error) {
	list, err := g.principal.Principals(ctx, a)
	if err != nil {
		return nil, err
	}
	me, err := g.identity.Own(ctx, a)
	if err != nil {
		return nil, err
	}
	addresses, err := g.addresses(ctx, a)
	if err != nil {
		return nil, err
	}
	self := slot.Known{ID: ref.ID(a.Member), Name: me.Name, Email: me.Email, Zone: me.Zone}
	all := make([]slot.Known, 0, len(list)+1)
	for _, p := range list {
		all = append(all, slot.Known{ID: p.ID, Name: p.Name, Zone: p.Zone, Email: addresses[p.Member]})
		if p.Member == a.Member {
			self.ID = "" // whose own space is a principal's is asked for as that
		}
	}
	if self.ID != "" {
		all = append(all, self)
	}
	return all, nil
}

// addresses are those of the members whom the actor may know, their own in any case.
func (g guests) addresses(ctx context.Context, a access.Actor) (map[ref.Member]string, error) {
	if !a.May(access.On(identity.KindMember, access.Read), ref.Space(a.Org)) {
		me, err := g.identity.Own(ctx, a)
		return map[ref.Member]string{a.Member: me.Email}, err
	}
	members, err := g.identity.Members(ctx, a)
	all := make(map[ref.Member]string, len(members))
	for _, m := range members {
		all[m.ID] = m.Email
	}
	return all, err
}

func (g guests) Days(ctx context.Context, a access.Actor, ids []ref.ID, from, until clock.Date) (map[ref.ID][]slot.Day, error) {
	days, err := g.principal.Days(ctx, a, ids, from, until)
	all := make(map[ref.ID][]slot.Day, len(days))
	for id, list := range days {
		own := make([]slot.Day, len(list))
		for i, d := range list {
			own[i] = slot.Day{Date: d.Date, Zone: d.Zone, Working: d.Working}
			for _, b := range d.Blocks {
				own[i].Blocks = append(own[i].Blocks, slot.Block{Span: free.Span(b.Span), Sort: b.Sort, Label: b.Label, Override: b.Override})
			}
		}
		all[id] = own
	}
	return all, err
}

// takenBy tells slot by what people are taken: what is busy and not called off.
type takenBy struct{ *calendar.Service }

func (t takenBy) Taken(ctx context.Context, a access.Actor, from, until clock.Micros, spaces []ref.Space, withGuests bool) (all map[ref.Space][]slot.Taken, leftOut int, err error) {
	shown, err := t.Unordered(ctx, a, from, until, spaces, "")
	if err != nil {
		return nil, 0, err
	}
	list := shown.Items
	var notes map[calendar.Occasion]object.Notes
	if withGuests {
		if notes, err = t.Notes(ctx, a, list); err != nil {
			return nil, 0, err
		}
	}
	taken := make([]slot.Taken, 0, len(list)) // of all, one space after the other
	all = make(map[ref.Space][]slot.Taken, len(spaces))
	begins := 0
	for n, i := range list {
		if n > 0 && i.Space != list[n-1].Space {
			all[list[n-1].Space], begins = taken[begins:len(taken):len(taken)], len(taken)
		}
		if !i.Busy || i.Status == "cancelled" {
			continue
		}
		one := slot.Taken{Span: free.Span{From: i.StartUS, Until: i.EndUS}, Title: i.Title}
		if i.Redacted {
			one.Title = ""
		}
		if with := notes[calendar.Occasion{Event: i.Event, RecurrenceID: i.RecurrenceID}].Guests; len(i.Tags)+len(with) > 0 {
			one.About = &slot.About{}
			for _, tag := range i.Tags {
				one.About.Tags = append(one.About.Tags, string(tag))
			}
			for _, g := range with {
				one.About.Guests = append(one.About.Guests, g.Email)
			}
		}
		if i.AllDay || i.Floating {
			one.Loose, one.Span = true, free.Span{From: clock.Micros(wallOf(i.Start)), Until: clock.Micros(wallOf(i.End))}
			one.AllDay = one.Until-one.From >= clock.Micros(zone.Day)
		}
		taken = append(taken, one)
	}
	if n := len(list); n > 0 {
		all[list[n-1].Space] = taken[begins:]
	}
	return all, shown.LeftOut, err
}

// wallOf reads a time on the wall as events tell it.
func wallOf(text string) zone.Wall {
	for _, layout := range []string{"2006-01-02", "2006-01-02T15:04", "2006-01-02T15:04:05"} {
		if t, err := time.Parse(layout, text); err == nil {
			return zone.WallOf(t)
		}
	}
	return 0
}
