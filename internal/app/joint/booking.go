package joint

import (
	"context"
	"strings"

	"anteroom/internal/area/booking"
	"anteroom/internal/area/calendar"
	"anteroom/internal/area/calendar/booked"
	"anteroom/internal/area/calendar/object"
	"anteroom/internal/area/decision"
	"anteroom/internal/area/identity"
	"anteroom/internal/area/poll"
	"anteroom/internal/area/principal"
	"anteroom/internal/area/resource"
	"anteroom/internal/area/rulebook"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/free"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/onwall"
	"anteroom/internal/core/outside"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

// Booking makes the area of booking pages.
func Booking(j *journal.Journal, c clock.Clock, who *identity.Service, p *principal.Service, cal *calendar.Service, rooms *resource.Service) *booking.Service {
	return booking.New(j, c, bookedIn{cal}, diaries{p, cal}, who, bookedRooms{rooms})
}

// bookedRooms tells bookings when rooms can be had.
type bookedRooms struct{ *resource.Service }

func (b bookedRooms) Rooms(ctx context.Context, r db.Reader, org ref.Org, ids []ref.ID, from, until clock.Micros, but []ref.ID) ([]booking.Room, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	list, err := b.Times(ctx, r, org, ids, from, until, but)
	all := make([]booking.Room, 0, len(list))
	for _, one := range list {
		name := one.Name
		if one.Where != "" {
			name += ", " + one.Where
		}
		all = append(all, booking.Room{ID: one.ID, Name: name, Open: one.Open, Taken: one.Taken})
	}
	return all, err
}

// bookedIn lets bookings take time in calendars.
type bookedIn struct{ *calendar.Service }

func bookedEvent(m booking.Meeting) booked.Event {
	return booked.Event{
		ID: m.Event, Calendar: m.Calendar, Space: m.Space, Title: m.Title, Place: m.Place, Link: m.Link, Notes: m.Note,
		From: m.From, Until: m.Until, Zone: m.Zone, Tentative: m.Tentative, Room: m.Room, Without: m.Without, Guests: []object.Guest{{Name: m.Name, Email: m.Email, Partstat: "accepted"}},
	}
}

func (bookedIn) Add(ctx context.Context, tx *journal.Tx, m booking.Meeting) error {
	return booked.Add(ctx, tx, bookedEvent(m))
}

func (bookedIn) Change(ctx context.Context, tx *journal.Tx, m booking.Meeting) error {
	return booked.Change(ctx, tx, bookedEvent(m))
}

func (bookedIn) Remove(ctx context.Context, tx *journal.Tx, event ref.ID) error {
	return booked.Remove(ctx, tx, event)
}

func (bookedIn) At(ctx context.Context, r db.Reader, org ref.Org, events []ref.ID) (map[ref.ID]booking.Look, error) {
	list, err := booked.At(ctx, r, org, events)
	all := make(map[ref.ID]booking.Look, len(list))
	for id, l := range list {
		all[id] = booking.Look(l)
	}
	return all, err
}

func (bookedIn) Taken(ctx context.Context, r db.Reader, org ref.Org, space ref.Space, from, until clock.Micros, z *zone.Zone, but []ref.ID) (bool, error) {
	return booked.Taken(ctx, r, org, space, from, until, z, but)
}

// diaries tells bookings when principals work and by what they are taken.
type diaries struct {
	principal *principal.Service
	calendar  *calendar.Service
}

func (d diaries) Names(ctx context.Context, a access.Actor) (map[ref.ID]string, error) {
	list, err := d.principal.Principals(ctx, a)
	names := make(map[ref.ID]string, len(list))
	for _, p := range list {
		names[p.ID] = p.Name
	}
	return names, err
}

func (d diaries) Diaries(ctx context.Context, a access.Actor, ids []ref.ID, from, until clock.Micros) (map[ref.ID]booking.Diary, error) {
	const day = clock.Micros(zone.Day)
	// Where somebody is, their date may be the one before or after.
	days, err := d.principal.Days(ctx, a, ids, clock.DateOf((from - day).Time()), clock.DateOf((until + day).Time()))
	if err != nil {
		return nil, err
	}
	all := make(map[ref.ID]booking.Diary, len(days))
	for id, list := range days {
		one, err := diaryOf(list)
		if err != nil {
			return nil, err
		}
		all[id] = one
	}
	spaces := make([]ref.Space, len(ids))
	for i, id := range ids {
		spaces[i] = ref.Space(id)
	}
	taken, err := d.calendar.Window(ctx, a, from-day, until+day, spaces, "")
	if err != nil {
		return nil, err
	}
	for _, i := range taken {
		one, ok := all[ref.ID(i.Space)]
		if !ok || !i.Busy {
			continue
		}
		t := booking.Taken{Span: free.Span{From: i.StartUS, Until: i.EndUS}, Event: i.Event}
		if i.AllDay || i.Floating {
			if z := free.ZoneAt(one.Where, i.StartUS); z != nil {
				t.From, _ = z.ToInstant(wallOf(i.Start))
				t.Until, _ = z.ToInstant(wallOf(i.End))
			}
		}
		one.Busy = append(one.Busy, t)
		all[ref.ID(i.Space)] = one
	}
	return all, nil
}

// diaryOf says where somebody is and when they work there. Where two dates meet over
// the date line, the later place counts.
func diaryOf(days []principal.Day) (d booking.Diary, err error) {
	last := ""
	for _, one := range days {
		if one.Zone != last {
			z, err := zone.Load(one.Zone)
			if err != nil {
				return d, err
			}
			begins, _ := z.ToInstant(zone.DateWall(one.Date))
			if n := len(d.Where); n > 0 {
				begins = max(begins, d.Where[n-1].From)
			}
			for i := range d.Hours {
				d.Hours[i].Until = min(d.Hours[i].Until, begins)
			}
			d.Where = append(d.Where, free.Place{From: begins, Zone: z})
			last = one.Zone
		}
		for _, w := range one.Working {
			d.Hours = append(d.Hours, unprotected(free.Span(w), one.Blocks)...)
		}
	}
	d.Hours = free.Joined(d.Hours)
	return d, nil
}

// Outside is what people reach by a link.
type Outside struct {
	*booking.Service
	Polls     *poll.Service
	Decisions *decision.Service
	Clock     clock.Clock
}

// Linked gives the page of a link to a decision.
func (o Outside) Linked(ctx context.Context, secret string) (outside.Decision, error) {
	return o.Decisions.Linked(ctx, secret)
}

// DecideByLink answers the decision of a link.
func (o Outside) DecideByLink(ctx context.Context, secret, option, note string) (string, error) {
	return o.Decisions.DecideByLink(ctx, secret, option, note)
}

// BookingFile gives a booking as a calendar file, in the zone of whoever made it.
func (o Outside) BookingFile(ctx context.Context, secret, address string) (string, error) {
	b, err := o.Booking(ctx, secret)
	if err != nil {
		return "", err
	}
	z, err := zone.Load(b.Zone)
	if err != nil {
		return "", err
	}
	status := map[string]string{"pending": "tentative", "confirmed": "confirmed"}[b.State]
	if status == "" {
		status = "cancelled"
	}
	d := object.Draft{
		Title: b.Title, Start: onwall.At(b.Start, z), End: onwall.At(b.End, z), Zone: b.Zone, Place: b.Place, Link: b.Link, Status: status,
		Description: strings.TrimSpace("With " + strings.Join(b.Hosts, ", ") + "\n\n" + b.Thanks + "\n\nTo move or cancel it: " + address),
	}
	return object.New(b.UID+"@booking.anteroom", d, clock.Of(o.Clock.Now()))
}

// unprotected gives what of a stretch of working time no rule protects: nobody books the rest by a link.
func unprotected(w free.Span, blocks []principal.Block) []free.Span {
	left := []free.Span{w}
	for _, b := range blocks {
		if b.Sort != string(rulebook.Protected) {
			continue
		}
		var next []free.Span
		for _, s := range left {
			for _, part := range []free.Span{{From: s.From, Until: min(s.Until, b.From)}, {From: max(s.From, b.Until), Until: s.Until}} {
				if part.From < part.Until {
					next = append(next, part)
				}
			}
		}
		left = next
	}
	return left
}
