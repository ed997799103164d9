package slot

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/free"
	"anteroom/internal/core/rank"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/said"
	"anteroom/internal/core/zone"
)

const (
	maxDays      = 366
	limitIfZero  = 5
	missesAtMost = 3
	oneDay       = clock.Micros(zone.Day)
)

// question is an Ask that was understood.
type question struct {
	zone        *zone.Zone
	from, until clock.Micros
	length, gap time.Duration
	guests      []guest
	about       rank.Meeting
	rooms       []Room // that would do
	needs       string // of a room, in words
	leftOut     int    // entries that were not looked at
}

// guest is one of those who should meet.
type guest struct {
	asked Asked
	says  string // of an outsider
	room  bool   // nobody, but a room that is needed
	taken []Taken
	free.Person
	blocks []Block
	lists  []rank.List
}

// Find answers an Ask. Errors: slot.invalid, slot.no_room, zone.unknown, principal.not_found.
func (s *Service) Find(ctx context.Context, a access.Actor, ask Ask) (Found, error) {
	h, err := s.reader.Habits(ctx, a)
	if err != nil {
		return Found{}, err
	}
	q, from, until, err := s.understand(ask, h)
	if err != nil {
		return Found{}, err
	}
	if err := s.guests(ctx, a, q, ask.People, from, until); err != nil {
		return Found{}, err
	}
	if err := q.outsiders(ask.Outsiders, s.clock.Now(), h.DayFirst); err != nil {
		return Found{}, err
	}
	if err := s.room(ctx, a, q, ask.Room); err != nil {
		return Found{}, err
	}
	fq := free.Question{
		From: q.from, Until: q.until, Length: q.length, Gap: q.gap, Zone: q.zone, Slots: ask.Limit, Misses: missesAtMost,
	}
	if fq.Slots == 0 {
		fq.Slots = limitIfZero
	}
	f := Found{Zone: q.zone.Name(), Minutes: ask.Minutes, Asked: []Asked{}, LeftOut: q.leftOut}
	for _, g := range q.guests {
		fq.People = append(fq.People, g.Person)
		if !g.room {
			f.Asked = append(f.Asked, g.asked)
		}
	}
	answer := free.Find(fq)
	f.Possible = answer.Possible
	f.Slots, f.Misses = q.tell(answer.Slots), q.tell(answer.Misses)
	return f, nil
}

// understand checks what was asked. The past is no time to meet.
func (s *Service) understand(ask Ask, h Habits) (q *question, from, until clock.Date, err error) {
	e := errs.New(errs.Invalid, "slot.invalid", "This can’t be asked as it is.")
	name := ask.Zone
	if name == "" {
		name = h.Zone
	}
	z, err := zone.Load(name)
	if err != nil {
		return nil, "", "", err
	}
	if from, err = clock.ParseDate(ask.From); err != nil {
		e = e.With("body.from", errs.Of(err).Msg)
	}
	if until, err = clock.ParseDate(ask.Until); err != nil {
		e = e.With("body.until", errs.Of(err).Msg)
	}
	switch {
	case len(e.Fields) > 0:
	case from < "1900-01-01" || until > "2199-12-31":
		e = e.With("body.from", "Choose dates between 1900 and 2199.")
	case until < from:
		e = e.With("body.until", "The last day is before the first.")
	case until >= from.AddDays(maxDays):
		e = e.With("body.until", "Ask for a year at most.")
	}
	if len(ask.People)+len(ask.Outsiders) == 0 {
		e = e.With("body.people", "Say who should meet.")
	}
	if len(e.Fields) > 0 {
		return nil, "", "", e
	}
	q = &question{zone: z, about: ask.about(), length: time.Duration(ask.Minutes) * time.Minute, gap: time.Duration(ask.Gap) * time.Minute}
	q.from, _ = z.ToInstant(zone.DateWall(from))
	q.until, _ = z.ToInstant(zone.DateWall(until).AddDays(1))
	q.from = max(q.from, clock.Of(s.clock.Now()))
	return q, from, until, nil
}

// guests adds those whose calendars the actor sees.
func (s *Service) guests(ctx context.Context, a access.Actor, q *question, wanted []Wanted, from, until clock.Date) error {
	known, err := s.people.Known(ctx, a)
	if err != nil {
		return err
	}
	var ids []ref.ID
	var spaces []ref.Space
	for _, w := range wanted {
		i := slices.IndexFunc(known, func(k Known) bool { return k.ID == w.ID })
		if i < 0 || !a.May(access.On("event", access.Busy), ref.Space(w.ID)) {
			return errs.Missing("principal")
		}
		if slices.Contains(ids, w.ID) {
			return errs.New(errs.Invalid, "slot.invalid", "This can’t be asked as it is.").With("body.people", known[i].Name+" is asked for twice.")
		}
		ids, spaces = append(ids, w.ID), append(spaces, ref.Space(w.ID))
		q.guests = append(q.guests, guest{asked: Asked{ID: w.ID, Name: known[i].Name, Zone: known[i].Zone, Optional: w.Optional}, Person: free.Person{Optional: w.Optional, Beyond: w.Beyond}})
	}
	if len(ids) == 0 {
		return nil
	}
	// Where somebody is, their date may be the one before or after.
	days, err := s.people.Days(ctx, a, ids, from.AddDays(-1), until.AddDays(1))
	if err != nil {
		return err
	}
	ranks, err := s.people.Ranks(ctx, a, ids)
	if err != nil {
		return err
	}
	q.about.Guests = append(q.about.Guests, addresses(known, ids)...)
	var taken map[ref.Space][]Taken
	if q.from < q.until {
		if taken, q.leftOut, err = s.calendar.Taken(ctx, a, q.from-oneDay, q.until+oneDay, spaces, byGuests(ranks)); err != nil {
			return err
		}
	}
	alone := map[string][]free.Place{}
	for i := range q.guests {
		g := &q.guests[i]
		g.lists = ranks[g.asked.ID]
		if err := g.place(days[g.asked.ID], q, alone); err != nil {
			return err
		}
		g.taken = taken[ref.Space(g.asked.ID)]
		g.Busy = slices.Grow(g.Busy, len(g.taken))
		for k := range g.taken {
			g.taken[k].settle(g.Where)
			if q.goesBefore(g, &g.taken[k]) {
				g.Yields = append(g.Yields, g.taken[k].Span)
			} else {
				g.Busy = append(g.Busy, g.taken[k].Span)
			}
		}
	}
	return nil
}

// place says where somebody is and when they work. Who has no days has no hours.
func (g *guest) place(days []Day, q *question, alone map[string][]free.Place) error {
	if len(days) == 0 {
		days, g.Beyond = []Day{{Zone: g.asked.Zone}}, true
	}
	last := ""
	for _, d := range days {
		if d.Zone != last {
			z, err := zone.Load(d.Zone)
			if err != nil {
				return err
			}
			begins, _ := z.ToInstant(zone.DateWall(d.Date))
			if n := len(g.Where); n > 0 {
				begins = max(begins, g.Where[n-1].From)
			}
			g.leave(begins)
			g.Where = append(g.Where, free.Place{From: begins, Zone: z})
			last = d.Zone
		}
		g.Hours = append(g.Hours, d.Working...)
		g.blocks = append(g.blocks, d.Blocks...)
	}
	g.Hours = free.Joined(g.Hours)
	q.obey(g, days)
	g.asked.Zone = free.ZoneAt(g.Where, q.from).Name()
	g.asked.Understood, g.asked.Unread = []string{}, []string{}
	if len(g.Where) == 1 { // those who are in one place are reckoned together
		if alone[last] == nil {
			alone[last] = g.Where
		}
		g.Where = alone[last]
	}
	return nil
}

// leave ends the hours of the place before: where two dates meet over the date line,
// the later place counts.
func (g *guest) leave(at clock.Micros) {
	for i := range g.Hours {
		g.Hours[i].Until = min(g.Hours[i].Until, at)
	}
	for i := range g.blocks {
		g.blocks[i].Until = min(g.blocks[i].Until, at)
	}
}

// settle turns times on the wall into instants where somebody is.
func (t *Taken) settle(where []free.Place) {
	if !t.Loose {
		return
	}
	for _, end := range []*clock.Micros{&t.From, &t.Until} {
		*end, _ = free.ZoneAt(where, *end).ToInstant(zone.Wall(*end))
	}
}

// outsiders adds those of whom only their words are known.
func (q *question) outsiders(list []Outsider, now time.Time, dayFirst bool) error {
	for i, o := range list {
		z := q.zone
		if o.Zone != "" {
			var err error
			if z, err = zone.Load(o.Zone); err != nil {
				return errs.New(errs.Invalid, "slot.invalid", "This can’t be asked as it is.").With(fmt.Sprintf("body.outsiders[%d].zone", i), errs.Of(err).Msg)
			}
		}
		g := guest{says: strings.TrimSpace(o.Says), asked: Asked{Name: strings.TrimSpace(o.Name), Zone: z.Name(), Optional: o.Optional, Understood: []string{}, Unread: []string{}}}
		g.Person = free.Person{Optional: o.Optional, Beyond: true, Where: []free.Place{{Zone: z}}}
		if g.says != "" {
			r := said.Read(o.Says, said.Context{Now: clock.Of(now), From: q.from, Until: q.until, Zone: z, DayFirst: dayFirst})
			if len(r.Understood) > 0 {
				g.Hours, g.Beyond, g.Said = r.Can, false, true
			}
			g.asked.Understood, g.asked.Unread = append(g.asked.Understood, r.Understood...), append(g.asked.Unread, r.Unread...)
		}
		q.guests = append(q.guests, g)
	}
	return nil
}
