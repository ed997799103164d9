package booking

import (
	"context"
	"slices"

	"anteroom/internal/area/booking/openings"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/free"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

const (
	day    = clock.Micros(zone.Day)
	minute = clock.Micros(zone.Minute)
	// near is how far around a time bookings count: the week it is in.
	near = 8 * day
)

// around is what is booked near some time, as things stand in the calendars.
type around struct {
	kept   map[ref.ID][]free.Span // by principal: with what the page keeps free around
	booked []clock.Micros         // starts of the page's own
}

// bookedAround looks at what is booked near from–until, without one booking. r may be
// the transaction that is going to book.
func (s *Service) bookedAround(ctx context.Context, r db.Reader, org ref.Org, p *Page, from, until clock.Micros, but ref.ID) (around, error) {
	type one struct {
		id, page      ref.ID
		start, end    clock.Micros
		seats         []Seat
		before, after int
	}
	list, err := db.All(ctx, r, func(row db.Row) (o one, err error) {
		var seats string
		if err = row.Scan(&o.id, &o.page, &o.start, &o.end, &seats, &o.before, &o.after); err != nil {
			return o, err
		}
		return o, read(kept{seats, &o.seats})
	}, qAround, org, from-near, until+near)
	a := around{kept: map[ref.ID][]free.Span{}}
	if err != nil {
		return a, err
	}
	mine := p.principals()
	list = slices.DeleteFunc(list, func(o one) bool {
		return o.id == but || o.page != p.ID && !slices.ContainsFunc(o.seats, func(seat Seat) bool { return slices.Contains(mine, seat.Principal) })
	})
	var events []ref.ID
	for _, o := range list {
		for _, seat := range o.seats {
			events = append(events, seat.Event)
		}
	}
	looks, err := s.calendars.At(ctx, r, org, events)
	if err != nil {
		return a, err
	}
	for _, o := range list {
		counted := false
		for _, seat := range o.seats {
			l, ok := looks[seat.Event]
			if !ok || l.Gone {
				continue
			}
			a.kept[seat.Principal] = append(a.kept[seat.Principal], free.Span{From: l.From - clock.Micros(o.before)*minute, Until: l.Until + clock.Micros(o.after)*minute})
			if o.page == p.ID && !counted {
				counted = true
				a.booked = append(a.booked, l.From)
			}
		}
	}
	return a, nil
}

// rules are those of a page for one length, now. Whoever moves a booking has as little
// notice as whoever books.
func (p *Page) rules(length clock.Micros, now clock.Micros) (openings.Rules, error) {
	z, err := zone.Load(p.Zone)
	if err != nil {
		return openings.Rules{}, err
	}
	last, _ := z.ToInstant(z.ToWall(now).Midnight().AddDays(p.Horizon + 1))
	return openings.Rules{
		Length: length, Before: clock.Micros(p.Before) * minute, After: clock.Micros(p.After) * minute, Grid: p.Grid,
		First: now + clock.Micros(p.Notice)*minute, Last: last, PerDay: p.PerDay, PerWeek: p.PerWeek, All: p.Pick == all, Zone: z,
	}, nil
}

// openings gives the starts that a page offers between two instants, without counting
// one booking and its events. It is the same for whoever asks.
func (s *Service) openings(ctx context.Context, org ref.Org, p *Page, length, from, until clock.Micros, but *Booking) ([]openings.Slot, error) {
	now := s.now()
	rules, err := p.rules(length, now)
	if err != nil {
		return nil, err
	}
	from, until = max(from, rules.First), min(until, rules.Last)
	if from >= until {
		return nil, nil
	}
	a, _ := access.ByLink(org, p.CreatedBy, now, p.spaces()...)
	diaries, err := s.diaries.Diaries(ctx, a, p.principals(), from-day, until+day)
	if err != nil {
		return nil, err
	}
	var id ref.ID
	var events []ref.ID
	if but != nil {
		id, events = but.ID, but.events()
	}
	near, err := s.bookedAround(ctx, s.j.DB(), org, p, from, until, id)
	if err != nil {
		return nil, err
	}
	rooms, err := s.rooms.Rooms(ctx, s.j.DB(), org, p.Rooms, from-day, until+day, events)
	if err != nil {
		return nil, err
	}
	if len(rooms) == 0 && len(p.Rooms) > 0 {
		return nil, nil // all of them are gone
	}
	rules.Rooms = roomDiary(rooms)
	return openings.Find(rules, p.diary(diaries, near, events), near.booked, from, until), nil
}

func roomDiary(rooms []Room) []openings.Host {
	list := make([]openings.Host, len(rooms))
	for i, r := range rooms {
		list[i] = openings.Host{Hours: r.Open, Busy: r.Taken}
	}
	return list
}

// diary is the hosts as they are reckoned with.
func (p *Page) diary(diaries map[ref.ID]Diary, near around, but []ref.ID) []openings.Host {
	hosts := make([]openings.Host, len(p.Hosts))
	for i, h := range p.Hosts {
		d := diaries[h.Principal]
		hosts[i] = openings.Host{Hours: d.Hours, Kept: near.kept[h.Principal], Busy: make([]free.Span, 0, len(d.Busy))}
		for _, t := range d.Busy {
			if !slices.Contains(but, t.Event) {
				hosts[i].Busy = append(hosts[i].Busy, t.Span)
			}
		}
	}
	return hosts
}
