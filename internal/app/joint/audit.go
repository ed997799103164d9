package joint

import (
	"context"
	"strings"

	"anteroom/internal/area/audit"
	"anteroom/internal/area/calendar"
	"anteroom/internal/area/calendar/reslot"
	"anteroom/internal/area/guard/ahead"
	"anteroom/internal/area/identity"
	"anteroom/internal/area/principal"
	"anteroom/internal/area/rulebook"
	"anteroom/internal/area/tag"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/free"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

// Audit makes the area that says where time went.
func Audit(j *journal.Journal, c clock.Clock, who *identity.Service, p *principal.Service, r *rulebook.Service, cal *calendar.Service, tags *tag.Service) *audit.Service {
	return audit.New(j, c, audited{guests{who, p, r}}, spent{cal, tags})
}

// audited tells the audit where people are, and what their rules say.
type audited struct{ guests }

func (w audited) Known(ctx context.Context, org ref.Org, id ref.ID) error {
	return w.principal.Known(ctx, org, id)
}

func (w audited) ZoneAt(ctx context.Context, org ref.Org, id ref.ID, t clock.Micros) (string, error) {
	return w.principal.ZoneAt(ctx, org, id, t)
}

func (w audited) Self(ctx context.Context, a access.Actor, id ref.ID) (audit.Person, error) {
	list, err := w.principal.Principals(ctx, a)
	if err != nil {
		return audit.Person{}, err
	}
	addresses, err := w.addresses(ctx, a)
	for _, p := range list {
		if p.ID == id {
			return audit.Person{Name: p.Name, Email: addresses[p.Member]}, err
		}
	}
	return audit.Person{}, err
}

// datesAtOnce is how many dates of a principal are asked for at once.
const datesAtOnce = 300

func (w audited) Days(ctx context.Context, a access.Actor, id ref.ID, from, until clock.Date) (all []audit.Day, err error) {
	zones := map[string]*zone.Zone{}
	for ; from <= until; from = from.AddDays(datesAtOnce) {
		days, err := w.principal.Days(ctx, a, []ref.ID{id}, from, min(until, from.AddDays(datesAtOnce-1)))
		if err != nil {
			return nil, err
		}
		for _, d := range days[id] {
			if zones[d.Zone] == nil {
				if zones[d.Zone], err = zone.Load(d.Zone); err != nil {
					return nil, err
				}
			}
			one := audit.Day{Date: d.Date, Zone: zones[d.Zone]}
			for _, s := range d.Working {
				one.Working = append(one.Working, free.Span(s))
			}
			for _, b := range d.Blocks {
				switch span := free.Span(b.Span); rulebook.Sort(b.Sort) {
				case rulebook.Protected:
					one.Protected = append(one.Protected, audit.Kept{Span: span, Label: b.Label})
				case rulebook.Rather:
					one.Rather = append(one.Rather, span)
				case rulebook.RatherNot:
					one.RatherNot = append(one.RatherNot, span)
				}
			}
			all = append(all, one)
		}
	}
	return all, nil
}

// spent tells the audit what took time.
type spent struct {
	*calendar.Service
	tags *tag.Service
}

func (s spent) Tags(ctx context.Context, a access.Actor) (map[ref.ID]audit.Tag, error) {
	list, err := s.tags.List(ctx, a)
	all := make(map[ref.ID]audit.Tag, len(list))
	for _, t := range list {
		all[t.ID] = audit.Tag{Name: t.Name, Colour: t.Colour}
	}
	return all, err
}

func (s spent) Heirs(ctx context.Context, org ref.Org) (map[ref.ID]ref.ID, error) {
	return s.tags.Heirs(ctx, org)
}

func (s spent) Retag(ctx context.Context, tx *journal.Tx, tag ref.ID, events []audit.SeenEvent) error {
	for _, e := range events {
		if err := reslot.Tag(ctx, tx, e.Event, e.Rev, tag); err != nil {
			return err
		}
	}
	return nil
}

func (s spent) Meetings(ctx context.Context, a access.Actor, id ref.ID, from, until clock.Micros, zoneName string) (all []audit.Meeting, leftOut int, err error) {
	shown, err := s.Shown(ctx, a, from, until, []ref.Space{ref.Space(id)}, zoneName)
	if err != nil {
		return nil, 0, err
	}
	list := shown.Items
	notes, err := s.Notes(ctx, a, list)
	if err != nil {
		return nil, 0, err
	}
	closed, err := s.Closed(ctx, a, ref.Space(id))
	if err != nil {
		return nil, 0, err
	}
	may := a.May(access.On(calendar.KindEvent, access.Write), ref.Space(id))
	all = make([]audit.Meeting, 0, len(list))
	for _, i := range list {
		m := audit.Meeting{
			Span: free.Span{From: i.StartUS, Until: i.EndUS}, Event: i.Event, RecurrenceID: i.RecurrenceID, Title: i.Title, Place: i.Place != "", Link: i.Link != "",
			AllDay: i.AllDay, Floating: i.Floating, Busy: i.Busy, Cancelled: i.Status == "cancelled", Private: i.Class == "private", Redacted: i.Redacted, Recurring: i.Recurring,
			Held: i.Hold != "", Fixed: !may || closed[i.Calendar], Parent: i.Parent, Block: i.Block, Tags: i.Tags, Rev: i.Rev,
		}
		if m.Floating && !m.AllDay {
			start, _, _ := zone.ParseStamp(i.Start) // the calendar wrote them
			end, _, _ := zone.ParseStamp(i.End)
			m.Start, m.End = start.Wall, end.Wall
		}
		if m.Redacted {
			m.Title, m.Place, m.Link = "", false, false
		}
		m.OnTheWay = ahead.OnTheWay(m.Title)
		n := notes[calendar.Occasion{Event: i.Event, RecurrenceID: i.RecurrenceID}]
		m.Categories = n.Categories
		for _, g := range n.Guests {
			m.Guests = append(m.Guests, audit.Guest{Name: g.Name, Email: g.Email, Room: g.Kind == "room" || g.Kind == "resource", Declined: strings.EqualFold(g.Partstat, "declined")})
		}
		all = append(all, m)
	}
	return all, shown.LeftOut, nil
}
