package joint

import (
	"context"
	"strings"
	"time"

	"github.com/go-json-experiment/json"

	"anteroom/internal/area/booking"
	"anteroom/internal/area/calendar"
	"anteroom/internal/area/calendar/object"
	"anteroom/internal/area/calendar/store"
	"anteroom/internal/area/calendar/wording"
	"anteroom/internal/area/hold"
	"anteroom/internal/area/identity"
	"anteroom/internal/area/principal"
	"anteroom/internal/area/telling"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

// Telling makes the area that knows who has not been told, and lets it hear of every
// change of meetings and hold sets.
func Telling(j *journal.Journal, c clock.Clock, who *identity.Service, p *principal.Service, cal *calendar.Service, holds *hold.Service) *telling.Service {
	j.Hear(calendar.KindEvent, meetingSaid)
	j.Hear(hold.Name, holdSaid)
	j.Hear(booking.Name, bookingSaid)
	return telling.New(j, c, map[ref.Kind]telling.Source{telling.KindEvent: toldMeetings{cal}, telling.KindHold: toldHolds{holds}}, concernedByName{who, p})
}

// meetingSaid notes what guests of a meeting have to hear, or that a file told them.
func meetingSaid(tx *journal.Tx, e journal.Entry) error {
	now, ok := e.After.(*store.Event)
	if !ok || now.Hold != "" {
		return nil
	}
	was, had := e.Before.(*store.Event)
	if !had {
		was = &store.Event{}
	}
	if now.Guests == 0 && was.Guests == 0 {
		return nil
	}
	brought := now.SourceHash != "" && now.SourceHash == object.ContentHash(now.Text) && tx.Undoes() == ""
	switch {
	case tx.Actor().Via == access.Link: // who booked, moved or cancelled by their link knows
		return telling.Forget(tx, now.ID)
	case brought && (e.Op == journal.Create || e.Op == journal.Update), tx.Actor().Via == access.Job && e.Op == journal.Trash && brought:
		return telling.Forget(tx, now.ID)
	case had && was.Text == now.Text && was.TrashedUS == now.TrashedUS:
		return nil // tags, or another calendar of the same person
	}
	known := telling.Version{}
	if had && was.TrashedUS == 0 && was.Hold == "" {
		known = telling.Version{Text: was.Text, Hash: was.Hash}
	}
	return telling.Note(tx, telling.KindEvent, now.ID, now.Space, known, max(was.Last, now.Last))
}

// holdSaid notes who has to hear that times which were offered are let go.
func holdSaid(tx *journal.Tx, e journal.Entry) error {
	now, ok := e.After.(*hold.Set)
	was, had := e.Before.(*hold.Set)
	if ok && had && now.State == hold.Confirmed && was.State != hold.Confirmed {
		return hushOthers(tx, now)
	}
	if !ok || !had || now.AskedUS == 0 || len(now.Guests) == 0 || now.State != hold.Released && now.State != hold.Expired || was.State == now.State {
		return nil
	}
	if err := telling.Forget(tx, now.ID); err != nil {
		return err
	}
	known, err := holdVersion(was)
	if err != nil {
		return err
	}
	var until clock.Micros
	for _, o := range was.Options {
		until = max(until, o.EndUS)
	}
	return telling.Note(tx, telling.KindHold, now.ID, now.Space, known, until)
}

// hushOthers lets only the first calendar of a confirmed meeting tell its guests.
func hushOthers(tx *journal.Tx, s *hold.Set) error {
	for _, o := range s.Options {
		if o.ID != s.Chosen {
			continue
		}
		for seat, event := range o.Events[1:] {
			if err := telling.Hush(tx, event, s.Seats[seat+1].Space); err != nil {
				return err
			}
		}
	}
	return nil
}

// bookingSaid lets only the first calendar of a booking tell whoever made it. Who asks for
// another time instead of one that lapsed has read that it did.
func bookingSaid(tx *journal.Tx, e journal.Entry) error {
	now, ok := e.After.(*booking.Booking)
	was, had := e.Before.(*booking.Booking)
	switch {
	case !ok:
		return nil
	case tx.Actor().Via != access.Link:
		for i, seat := range now.Seats {
			if i == 0 {
				continue
			}
			if err := telling.Hush(tx, seat.Event, ref.Space(seat.Principal)); err != nil {
				return err
			}
		}
	case had && was.State == booking.Lapsed:
		for _, seat := range was.Seats {
			if err := telling.Forget(tx, seat.Event); err != nil {
				return err
			}
		}
	}
	return nil
}

func holdVersion(s *hold.Set) (telling.Version, error) {
	text, err := json.Marshal(s, json.Deterministic(true))
	return telling.Version{Text: string(text), Hash: object.Hash(string(text))}, err
}

type toldMeetings struct{ *calendar.Service }

func (m toldMeetings) Standing(ctx context.Context, a access.Actor, ids []ref.ID) (map[ref.ID]telling.Standing, error) {
	list, err := m.Whole(ctx, a, ids)
	all := make(map[ref.ID]telling.Standing, len(list))
	for _, e := range list {
		all[e.ID] = telling.Standing{Version: telling.Version{Text: e.Text, Hash: e.Hash}, Gone: e.TrashedUS != 0}
	}
	return all, err
}

func (m toldMeetings) Read(text string, at clock.Micros) (telling.Meeting, error) {
	_, p, err := object.Project(text)
	if err != nil {
		return telling.Meeting{}, err
	}
	_, content, err := object.Look(text, &p, "")
	if err != nil {
		return telling.Meeting{}, err
	}
	next := p.Single()
	if p.Recurring {
		if list, _ := object.Occurrences(text, &p, at, at+400*clock.Micros(zone.Day), object.Bound{Most: 1}); len(list) > 0 {
			next = list[0]
		}
	}
	out := telling.Meeting{Gone: next.Status == "cancelled", Title: next.Title, Place: next.Place, Link: next.Link, Rule: content.RuleText, Tentative: next.Status == "tentative",
		Start: next.Start, End: next.End, Last: p.Last, Zone: location(p.Zone), Invited: true}
	if p.Recurring {
		out.Gone = p.Status == "cancelled"
	}
	if p.Unbound() {
		out.Unbound = unbound(next)
	}
	if content.Organizer != nil {
		out.Organizer = strings.ToLower(content.Organizer.Email)
	}
	for _, g := range content.GuestList {
		if g.Kind != "room" && g.Kind != "resource" {
			out.Guests = append(out.Guests, telling.Guest{Name: g.Name, Email: g.Email})
		}
	}
	return out, nil
}

func unbound(o object.Occurrence) string {
	if o.AllDay {
		return wording.Days(o.StartWall, o.EndWall)
	}
	return wording.OwnTime(store.Event{Projection: object.Projection{Start: o.StartWall, End: o.EndWall, First: 1}})
}

// onceAtMost is how many single occurrences one letter tells of.
const onceAtMost = 12

func (m toldMeetings) Once(was, now string) []telling.Once {
	_, before, errBefore := object.Project(was)
	_, after, errAfter := object.Project(now)
	if errBefore != nil || errAfter != nil || before.Start != after.Start || before.End != after.End || before.Zone != after.Zone || before.AllDay != after.AllDay {
		return nil // another series
	}
	var all []telling.Once
	for _, c := range object.CompareOccurrences(was, now, onceAtMost) {
		one := telling.Once{Was: spanOf(c.Was), Now: spanOf(c.Now)}
		if c.Now != nil {
			one.Cancel = c.Now.Status == "cancelled"
			if c.Was != nil {
				one.What = differs(*c.Was, *c.Now)
				if one.What == "" && c.Was.Start == c.Now.Start && c.Was.End == c.Now.End && c.Was.Status == c.Now.Status {
					continue // only what guests don't see
				}
			}
		}
		if after.Unbound() {
			one.Said = saidOnce(c)
		}
		all = append(all, one)
	}
	return all
}

func spanOf(o *object.Occurrence) *telling.Span {
	if o == nil {
		return nil
	}
	return &telling.Span{From: o.Start, Until: o.End, Zone: location(o.Zone)}
}

func differs(was, now object.Occurrence) string {
	var parts []string
	for _, f := range []struct{ name, was, now string }{{"it is called", was.Title, now.Title}, {"where", was.Place, now.Place}, {"join", was.Link, now.Link}} {
		if f.was != f.now {
			parts = append(parts, f.name+" “"+f.now+"”")
		}
	}
	return strings.Join(parts, ", ")
}

func saidOnce(c object.OccurrenceChange) string {
	switch {
	case c.Now == nil || c.Now.Status == "cancelled":
		return unbound(*c.Was) + " does not take place"
	case c.Was == nil:
		return unbound(*c.Now) + " takes place"
	}
	return unbound(*c.Was) + " → " + unbound(*c.Now)
}

// location is a zone by name; UTC for what has none.
func location(name string) *time.Location {
	if z, err := zone.Load(name); name != "" && err == nil {
		return z.Location()
	}
	return time.UTC
}

type toldHolds struct{ *hold.Service }

func (h toldHolds) Standing(ctx context.Context, a access.Actor, ids []ref.ID) (map[ref.ID]telling.Standing, error) {
	all := map[ref.ID]telling.Standing{}
	for _, id := range ids {
		set, err := h.Get(ctx, a, id, "")
		if errs.KindOf(err) == errs.NotFound || errs.KindOf(err) == errs.Forbidden {
			continue
		}
		if err != nil {
			return nil, err
		}
		v, err := holdVersion(&set.Set)
		if err != nil {
			return nil, err
		}
		all[id] = telling.Standing{Version: v}
	}
	return all, nil
}

func (h toldHolds) Read(text string, _ clock.Micros) (telling.Meeting, error) {
	var s hold.Set
	if err := json.Unmarshal([]byte(text), &s); err != nil {
		return telling.Meeting{}, err
	}
	m := telling.Meeting{Title: s.Title, Place: s.Place, Link: s.Link, Zone: location(s.Zone), Gone: s.State == hold.Released || s.State == hold.Expired, Nothing: s.State == hold.Open || s.State == hold.Confirmed}
	for _, o := range s.Options {
		m.Options = append(m.Options, telling.Span{From: o.StartUS, Until: o.EndUS, Zone: location(o.Zone)})
		m.Last = max(m.Last, o.EndUS)
		if m.Start == 0 || o.StartUS < m.Start {
			m.Start, m.End = o.StartUS, o.EndUS
		}
	}
	for _, g := range s.Guests {
		m.Guests = append(m.Guests, telling.Guest{Name: g.Name, Email: g.Email})
	}
	return m, nil
}

func (h toldHolds) Once(string, string) []telling.Once { return nil }

// concernedByName tells who is who and where.
type concernedByName struct {
	identity  *identity.Service
	principal *principal.Service
}

func (c concernedByName) ZoneAt(ctx context.Context, org ref.Org, id ref.ID, t clock.Micros) (string, error) {
	return c.principal.ZoneAt(ctx, org, id, t)
}

func (c concernedByName) House(ctx context.Context, a access.Actor) (telling.House, error) {
	me, err := c.identity.Me(ctx, a)
	if err != nil {
		return telling.House{}, err
	}
	h := telling.House{Me: telling.Someone{Name: me.Member.Name, Email: me.Member.Email, Zone: me.Member.Zone},
		Principals: map[ref.Space]telling.Someone{}, ByAddress: map[string]telling.Someone{}}
	h.Principals[ref.Space(a.Member)] = h.Me
	h.ByAddress[strings.ToLower(h.Me.Email)] = h.Me
	addresses := map[ref.Member]string{a.Member: me.Member.Email}
	if a.May(access.On(identity.KindMember, access.Read), ref.Space(a.Org)) {
		members, err := c.identity.Members(ctx, a)
		if err != nil {
			return h, err
		}
		for _, m := range members {
			addresses[m.ID] = m.Email
			h.ByAddress[strings.ToLower(m.Email)] = telling.Someone{Name: m.Name, Email: m.Email, Zone: m.Zone}
		}
	}
	list, err := c.principal.Principals(ctx, a)
	if err != nil {
		return h, err
	}
	for _, p := range list {
		one := telling.Someone{Name: p.Name, Email: addresses[p.Member], Zone: p.Zone, Principal: p.ID}
		h.Principals[p.Space] = one
		if one.Email != "" {
			h.ByAddress[strings.ToLower(one.Email)] = one
		}
	}
	h.Names, err = c.identity.MemberNames(ctx, a)
	return h, err
}
