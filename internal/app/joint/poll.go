package joint

import (
	"context"
	"strings"

	"anteroom/internal/area/calendar"
	"anteroom/internal/area/calendar/booked"
	"anteroom/internal/area/calendar/object"
	"anteroom/internal/area/hold"
	"anteroom/internal/area/identity"
	"anteroom/internal/area/poll"
	"anteroom/internal/area/principal"
	"anteroom/internal/area/rulebook"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/free"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/onwall"
	"anteroom/internal/core/outside"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

// Polls makes the area of polls.
func Polls(j *journal.Journal, c clock.Clock, who *identity.Service, p *principal.Service, cal *calendar.Service, held *hold.Service) *poll.Service {
	return poll.New(j, c, pollIn{cal}, pollHolds{held}, pollPeople{diaries{p, cal}}, who)
}

// pollIn lets polls make meetings.
type pollIn struct{ *calendar.Service }

func (pollIn) Add(ctx context.Context, tx *journal.Tx, m poll.Meeting) error {
	guests := make([]object.Guest, len(m.Guests))
	for i, g := range m.Guests {
		guests[i] = object.Guest{Name: g.Name, Email: g.Email}
	}
	return booked.Add(ctx, tx, booked.Event{
		ID: m.Event, Calendar: m.Calendar, Space: m.Space, Title: m.Title, Place: m.Place, Link: m.Link, Notes: m.Notes,
		From: m.From, Until: m.Until, Zone: m.Zone, Private: m.Private, Guests: guests,
	})
}

func (pollIn) Remove(ctx context.Context, tx *journal.Tx, event ref.ID) error {
	return booked.Remove(ctx, tx, event)
}

func (pollIn) There(ctx context.Context, r db.Reader, org ref.Org, events []ref.ID) (int, error) {
	list, err := booked.At(ctx, r, org, events)
	return len(list), err
}

// pollHolds tells polls of the hold sets whose slots they ask about.
type pollHolds struct{ *hold.Service }

func heldOf(s *hold.Set) poll.Held {
	h := poll.Held{Open: s.State == hold.Open && s.TrashedUS == 0, Private: s.Private, Chosen: s.Chosen}
	for _, seat := range s.Seats {
		h.Seats = append(h.Seats, poll.Seat(seat))
	}
	for _, o := range s.Options {
		h.Slots = append(h.Slots, poll.Slot{ID: o.ID, StartUS: o.StartUS, EndUS: o.EndUS, Events: o.Events})
	}
	return h
}

// Open gives a set with all its calendars, to whoever may change it in all of them.
func (p pollHolds) Open(ctx context.Context, a access.Actor, id ref.ID) (poll.Held, error) {
	s, err := p.Writable(ctx, a, id)
	return heldOf(&s), err
}

func (p pollHolds) Standing(ctx context.Context, r db.Reader, org ref.Org, id ref.ID) (poll.Held, error) {
	s, err := p.Service.Standing(ctx, r, org, id)
	return heldOf(&s), err
}

func (p pollHolds) Confirm(ctx context.Context, tx *journal.Tx, set, slot ref.ID, guests []poll.Guest) ([]ref.ID, error) {
	list := make([]hold.Invitee, len(guests))
	for i, g := range guests {
		list[i] = hold.Invitee(g)
	}
	return p.ConfirmWithin(ctx, tx, set, slot, list)
}

func (p pollHolds) Release(ctx context.Context, tx *journal.Tx, set ref.ID) error {
	return p.ReleaseWithin(ctx, tx, set)
}

// pollPeople tells polls who is free when.
type pollPeople struct{ diaries }

func (p pollPeople) Names(ctx context.Context, a access.Actor) (map[ref.Space]string, error) {
	list, err := p.principal.Principals(ctx, a)
	names := make(map[ref.Space]string, len(list))
	for _, one := range list {
		names[ref.Space(one.ID)] = one.Name
	}
	return names, err
}

func (p pollPeople) Diaries(ctx context.Context, a access.Actor, spaces []ref.Space, from, until clock.Micros) (map[ref.Space]poll.Diary, error) {
	const day = clock.Micros(zone.Day)
	names, err := p.Names(ctx, a)
	if err != nil {
		return nil, err
	}
	all := make(map[ref.Space]poll.Diary, len(spaces))
	where := map[ref.Space][]free.Place{}
	var principals []ref.ID
	for _, space := range spaces {
		if names[space] != "" {
			principals = append(principals, ref.ID(space))
		} else if a.May(access.On(calendar.KindEvent, access.Busy), space) { // a member's own
			all[space] = poll.Diary{}
		}
	}
	days, err := p.principal.Days(ctx, a, principals, clock.DateOf((from - day).Time()), clock.DateOf((until + day).Time()))
	if err != nil {
		return nil, err
	}
	for id, list := range days {
		one, err := diaryOf(list)
		if err != nil {
			return nil, err
		}
		d := poll.Diary{Works: true, Name: names[ref.Space(id)], Hours: one.Hours}
		for _, of := range list {
			for _, b := range of.Blocks {
				if b.Sort == string(rulebook.Protected) {
					d.Protected = append(d.Protected, free.Span{From: b.From, Until: b.Until})
				}
			}
		}
		all[ref.Space(id)], where[ref.Space(id)] = d, one.Where
	}
	taken, err := p.calendar.Window(ctx, a, from-day, until+day, spaces, "")
	if err != nil {
		return nil, err
	}
	for _, i := range taken {
		d, ok := all[i.Space]
		if !ok || !i.Busy || i.Status == "cancelled" {
			continue
		}
		t := poll.Taken{Span: free.Span{From: i.StartUS, Until: i.EndUS}, Event: i.Event}
		if !i.Redacted {
			t.Title = i.Title
		}
		if i.AllDay || i.Floating {
			if z := free.ZoneAt(where[i.Space], i.StartUS); z != nil {
				t.From, _ = z.ToInstant(wallOf(i.Start))
				t.Until, _ = z.ToInstant(wallOf(i.End))
			}
		}
		d.Taken = append(d.Taken, t)
		all[i.Space] = d
	}
	return all, nil
}

// Poll gives the page of a link to a poll.
func (o Outside) Poll(ctx context.Context, secret string) (outside.Poll, error) {
	return o.Polls.Poll(ctx, secret)
}

// Vote takes an answer to a poll.
func (o Outside) Vote(ctx context.Context, secret string, v outside.Vote) error {
	return o.Polls.Vote(ctx, secret, v)
}

// Withdraw takes an answer to a poll back.
func (o Outside) Withdraw(ctx context.Context, secret string) error {
	return o.Polls.Withdraw(ctx, secret)
}

// PollFile gives the meeting of a poll as a calendar file, in a zone.
func (o Outside) PollFile(ctx context.Context, secret, zoneName, address string) (string, error) {
	p, err := o.Polls.Poll(ctx, secret)
	if err != nil {
		return "", err
	}
	if p.Chosen == 0 || p.UID == "" {
		return "", errs.New(errs.NotFound, "poll.not_confirmed", "No time has been confirmed yet. This page will say so when one has.")
	}
	z, err := zone.Load(zoneName)
	if err != nil {
		return "", err
	}
	with := ""
	if len(p.Hosts) > 0 {
		with = "With " + strings.Join(p.Hosts, ", ") + "\n\n"
	}
	return object.New(p.UID+"@anteroom", object.Draft{
		Title: p.Title, Start: onwall.At(p.Chosen, z), End: onwall.At(p.Until, z), Zone: z.Name(), Place: p.Place, Link: p.Link,
		Description: strings.TrimSpace(with + p.About + "\n\n" + address),
	}, clock.Of(o.Clock.Now()))
}
