package joint

import (
	"context"
	"slices"
	"strings"

	"anteroom/internal/area/calendar"
	"anteroom/internal/area/calendar/object"
	"anteroom/internal/area/clash"
	"anteroom/internal/area/identity"
	"anteroom/internal/area/principal"
	"anteroom/internal/area/resource"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

// Clashes makes the area that tells what a meeting would lie upon.
func Clashes(c clock.Clock, who *identity.Service, p *principal.Service, cal *calendar.Service, rooms *resource.Service) *clash.Service {
	return clash.New(c, trials{cal, p}, concerned{who, p}).WithRooms(clashRooms{rooms})
}

// trials reads meetings that are about to be saved.
type trials struct {
	calendar  *calendar.Service
	principal *principal.Service
}

func (t trials) Meeting(ctx context.Context, a access.Actor, in clash.Trial, now clock.Micros, most int, ahead clock.Micros) (m clash.Meeting, err error) {
	text := ""
	if in.Event != "" {
		list, err := t.calendar.Whole(ctx, a, []ref.ID{in.Event})
		if err != nil {
			return m, err
		}
		if len(list) == 0 {
			return m, errs.Missing("event")
		}
		text, m.Space = list[0].Text, list[0].Space
		needs, _ := list[0].Of(in.RecurrenceID)
		for _, u := range needs.Resources {
			m.Rooms = append(m.Rooms, u.Resource)
		}
	}
	if in.Start != "" {
		d := object.Draft{Title: "-", Start: in.Start, End: in.End, Zone: in.Zone, AllDay: in.AllDay, Rule: in.Rule}
		if text, err = object.New("trial", d, now); err != nil {
			return m, err
		}
		m.Rooms = in.Rooms
		for _, g := range in.Guests {
			m.Guests = append(m.Guests, strings.ToLower(g))
		}
	}
	if in.Calendar != "" {
		c, err := t.calendar.Calendar(ctx, a, in.Calendar)
		if err != nil {
			return m, err
		}
		m.Space = c.Space
	}
	if m.Space == "" {
		return m, errs.New(errs.Invalid, "clash.what", "Say in which calendar the meeting would be.").With("body.calendar", "Choose a calendar.")
	}
	_, p, err := object.Project(text)
	if err != nil {
		return m, err
	}
	if in.Start == "" {
		if p.Status == "cancelled" || !p.Busy {
			return m, nil
		}
		_, content, err := object.Look(text, &p, "")
		if err != nil {
			return m, err
		}
		for _, g := range content.GuestList {
			m.Guests = append(m.Guests, strings.ToLower(g.Email))
		}
	}
	m.Guests = slices.DeleteFunc(m.Guests, func(email string) bool { return email == "" })
	z := zone.UTC
	if p.Unbound() { // read where whoever it is about is
		if name, err := t.principal.ZoneAt(ctx, a.Org, ref.ID(m.Space), p.First); err == nil {
			if there, err := zone.Load(name); err == nil {
				z = there
			}
		}
	}
	m.Occurrences, m.More, err = occurrencesOf(text, &p, in, now, most, ahead, z)
	return m, err
}

// occurrencesOf gives when a meeting would be; of a series what is still to come.
func occurrencesOf(text string, p *object.Projection, in clash.Trial, now clock.Micros, most int, ahead clock.Micros, z *zone.Zone) (all []clash.Occurrence, more bool, err error) {
	list := []object.Occurrence{p.Single()}
	switch {
	case in.Start == "" && in.RecurrenceID != "" && p.Recurring:
		one, _, err := object.Look(text, p, in.RecurrenceID)
		if err != nil {
			return nil, false, err
		}
		list = []object.Occurrence{one}
	case p.Recurring:
		from := max(p.First, now)
		list, _ = object.Occurrences(text, p, from, from+ahead, object.Bound{Most: most + 1})
		if more = p.Last > from+ahead; len(list) > most {
			list, more = list[:most], true
		}
	}
	for _, o := range list {
		one := clash.Occurrence{From: o.Start, Until: o.End, AllDay: o.AllDay}
		if o.Unbound() {
			one.From, _ = z.ToInstant(o.StartWall)
			one.Until, _ = z.ToInstant(o.EndWall)
		}
		all = append(all, one)
	}
	return all, more, nil
}

func (t trials) Taken(ctx context.Context, a access.Actor, from, until clock.Micros, spaces []ref.Space, without ref.ID) (map[ref.Space][]clash.Taken, error) {
	all := make(map[ref.Space][]clash.Taken, len(spaces))
	for _, space := range spaces { // each in the zone of whose it is
		name, err := t.principal.ZoneAt(ctx, a.Org, ref.ID(space), from)
		if err != nil {
			name = ""
		}
		list, err := t.calendar.Window(ctx, a, from, until, []ref.Space{space}, name)
		if err != nil {
			return nil, err
		}
		for _, i := range list {
			if !i.Busy || i.Status == "cancelled" || i.Event == without || without != "" && i.Parent == without {
				continue
			}
			one := clash.Taken{Event: i.Event, RecurrenceID: i.RecurrenceID, Title: i.Title, Redacted: i.Redacted, Why: clash.Busy, From: i.StartUS, Until: i.EndUS}
			switch {
			case i.Redacted:
			case i.Hold != "":
				one.Why = clash.Held
			case i.AllDay:
				one.Why = clash.AllDay
			case i.Status == "tentative":
				one.Why = clash.Tentative
			}
			all[space] = append(all[space], one)
		}
	}
	return all, nil
}

// concerned tells who is who, and when they work.
type concerned struct {
	identity  *identity.Service
	principal *principal.Service
}

func (c concerned) Concerned(ctx context.Context, a access.Actor, space ref.Space, addresses []string) (all []clash.Person, unknown int, err error) {
	house, err := concernedByName(c).House(ctx, a)
	if err != nil {
		return nil, 0, err
	}
	add := func(name string, space ref.Space) {
		switch {
		case space == "" || !a.May(access.On(calendar.KindEvent, access.Busy), space):
			unknown++
		case !slices.ContainsFunc(all, func(p clash.Person) bool { return p.Space == space }):
			all = append(all, clash.Person{Name: name, Space: space})
		}
	}
	add(house.Principals[space].Name, space)
	for _, email := range addresses {
		one := house.ByAddress[email]
		switch {
		case one.Principal != "":
			add(one.Name, ref.Space(one.Principal))
		case strings.EqualFold(email, house.Me.Email):
			add(one.Name, ref.Space(a.Member))
		default:
			add("", "")
		}
	}
	return all, unknown, nil
}

func (c concerned) Days(ctx context.Context, a access.Actor, space ref.Space, from, until clock.Date) ([]clash.Day, error) {
	if ref.Member(space) == a.Member {
		return nil, nil
	}
	days, err := c.principal.Days(ctx, a, []ref.ID{ref.ID(space)}, from, until)
	if errs.KindOf(err) == errs.NotFound || errs.KindOf(err) == errs.Forbidden {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	all := make([]clash.Day, 0, len(days[ref.ID(space)]))
	for _, d := range days[ref.ID(space)] {
		z, err := zone.Load(d.Zone)
		if err != nil {
			continue
		}
		one := clash.Day{Date: d.Date, Zone: z.Location()}
		for _, w := range d.Working {
			one.Working = append(one.Working, clash.Occurrence{From: w.From, Until: w.Until})
		}
		all = append(all, one)
	}
	return all, nil
}
