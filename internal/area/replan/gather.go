package replan

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/free"
	"anteroom/internal/core/onwall"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

// question is a question while it is answered.
type question struct {
	now         clock.Micros
	zone        *zone.Zone // the reader's
	away        []absence
	first, last clock.Date
	wishes      map[string]string
	to          map[string]clock.Micros
	best        map[string]clock.Micros
	people      []person
	colleagues  map[string]Colleague
	grid        free.Grid
	groups      []*group
	leftOut     int // entries that were not looked at
}

// person is a principal with their time.
type person struct {
	Person
	days    []Day
	where   []free.Place
	away    []free.Span
	working free.Set // and there
	taken   free.Set // by what can't be moved
}

// group is one meeting: the entries of it in everybody's calendars.
type group struct {
	key      string
	meetings []Meeting
	who      []int   // principals, by their number
	guests   []Guest // others, rooms too
	ill      []int   // who can't come to it; of who
	fixed    string  // why it can't be moved; empty when it can
	weight   Weight
	next     clock.Micros // of its series; 0 when there is none in sight
	item     int          // in the problem; -1 when it is not
	rooms    []ref.ID     // that it takes
	called   []string     // those of them that are known
	shut     free.Set     // when one of them can't be had; nil when all can
}

func (g *group) start() clock.Micros { return g.meetings[0].Start }
func (g *group) end() clock.Micros   { return g.meetings[0].End }
func (g *group) title() string       { return g.meetings[0].Title }

// gather reads everything that the question is about.
// Errors: replan.invalid, principal.not_found, access.*.
func (s *Service) gather(ctx context.Context, a access.Actor, q *question) error {
	known, err := s.people.Known(ctx, a)
	if err != nil {
		return err
	}
	var ids []ref.ID
	var spaces []ref.Space
	for _, p := range known {
		ids, spaces = append(ids, p.ID), append(spaces, ref.Space(p.ID))
		q.people = append(q.people, person{Person: p})
	}
	for _, one := range q.away {
		if !slices.Contains(ids, one.Principal) {
			return errs.Missing("principal")
		}
		if _, err := access.Authorize(a, access.On(kindEvent, access.Write), ref.Space(one.Principal)); err != nil {
			return err
		}
	}
	if q.colleagues, err = s.people.Colleagues(ctx, a); err != nil {
		return err
	}
	days, err := s.people.Days(ctx, a, ids, q.first.AddDays(-1), q.last.AddDays(1))
	if err != nil {
		return err
	}
	from, _ := q.zone.ToInstant(zone.DateWall(q.first.AddDays(-1)))
	until, _ := q.zone.ToInstant(zone.DateWall(q.last.AddDays(2)))
	q.grid = free.Over(from, until)
	for i := range q.people {
		if err := q.settle(&q.people[i], days[q.people[i].ID]); err != nil {
			return err
		}
	}
	list, leftOut, err := s.calendars.Meetings(ctx, a, from, until, spaces, q.zone.Name())
	if err != nil {
		return err
	}
	q.leftOut = leftOut
	q.join(list)
	if err := s.minding(ctx, a, q, from, until); err != nil {
		return err
	}
	return s.weigh(ctx, a, q)
}

// settle works out when somebody works, and when they can't come.
func (q *question) settle(p *person, days []Day) error {
	p.days = days
	p.working, p.taken = q.grid.None(), q.grid.None()
	for _, d := range days {
		z, err := zone.Load(d.Zone)
		if err != nil {
			return err
		}
		begin, _ := z.ToInstant(zone.DateWall(d.Date))
		if n := len(p.where); n == 0 || p.where[n-1].Zone.Name() != z.Name() {
			p.where = append(p.where, free.Place{From: begin, Zone: z})
		}
		for _, a := range q.away {
			if from, until, ok := a.on(d.Date); ok && a.Principal == p.ID {
				p.away = append(p.away, free.Span{From: instant(z, from), Until: instant(z, until)})
			}
		}
		if d.Date >= q.first && d.Date <= q.last {
			q.grid.Within(p.working, free.Joined(slices.Clone(d.Working)))
		}
	}
	p.away = free.Joined(p.away)
	gone := q.grid.None()
	q.grid.Touched(gone, p.away, 0)
	for _, d := range days {
		q.grid.Touched(gone, d.Protected, 0)
	}
	p.working.Without(gone)
	return nil
}

// instant is when a wall shows a time; where it skips that, when it goes on.
func instant(z *zone.Zone, w zone.Wall) clock.Micros {
	t, _ := z.ToInstant(w)
	return t
}

// join makes one group of the entries that are one meeting: those with the same
// title at the same time, of different people.
func (q *question) join(list []Meeting) {
	slices.SortStableFunc(list, func(x, y Meeting) int {
		return cmp.Or(cmp.Compare(x.Start, y.Start), cmp.Compare(x.End, y.End), cmp.Compare(x.Event, y.Event), cmp.Compare(x.RecurrenceID, y.RecurrenceID))
	})
	same := map[string]*group{}
	for _, m := range list {
		if !m.Busy || m.Start >= m.End {
			continue
		}
		who := slices.IndexFunc(q.people, func(p person) bool { return ref.Space(p.ID) == m.Space })
		if who < 0 {
			continue
		}
		name := strings.ToLower(strings.Join(strings.Fields(m.Title), " ")) + "\x00" + wallOf(m.Start) + wallOf(m.End)
		g := same[name]
		if g == nil || m.Redacted || g.meetings[0].Redacted || slices.Contains(g.who, who) {
			g = &group{key: string(m.Event) + "/" + m.RecurrenceID, item: -1}
			q.groups = append(q.groups, g)
			same[name] = g
		}
		g.meetings, g.who = append(g.meetings, m), append(g.who, who)
	}
	q.series()
	for _, g := range q.groups {
		q.invite(g)
		q.judge(g)
	}
	q.hinder()
}

// series finds out when each meeting of a series is followed by the next.
func (q *question) series() {
	later := map[ref.ID]clock.Micros{}
	for i := len(q.groups) - 1; i >= 0; i-- { // in the order they begin
		if m := &q.groups[i].meetings[0]; m.RecurrenceID != "" {
			q.groups[i].next = later[m.Event]
			later[m.Event] = m.Start
		}
	}
}

func wallOf(t clock.Micros) string { return t.Time().UTC().Format(onwall.Layout) + " " }

// invite finds out who else is in a meeting: principals by their address, and guests.
func (q *question) invite(g *group) {
	seen := map[string]bool{}
	for _, w := range g.who {
		seen[strings.ToLower(q.people[w].Email)] = true
	}
	for _, m := range g.meetings {
		for _, guest := range m.Guests {
			email := strings.ToLower(guest.Email)
			if email != "" && seen[email] {
				continue
			}
			seen[email] = true
			who := slices.IndexFunc(q.people, func(p person) bool { return email != "" && strings.EqualFold(p.Email, email) })
			if who >= 0 {
				g.who = append(g.who, who)
			} else if email != "" {
				g.guests = append(g.guests, guest)
			}
		}
	}
}

// judge finds out who can't come to a meeting, and why it could not be moved.
func (q *question) judge(g *group) {
	for _, w := range g.who {
		for _, span := range q.people[w].away {
			if g.start() < span.Until && g.end() > span.From {
				g.ill = append(g.ill, w)
				break
			}
		}
	}
	for _, m := range g.meetings {
		why := ""
		switch {
		case m.Redacted:
			why = "Private, so its times are all that is known"
		case m.AllDay:
			why = "It lasts all day"
		case m.Floating:
			why = "It has no time zone"
		case m.Held:
			why = "It is held until somebody confirms it"
		case m.Belongs:
			why = "It goes where its meeting goes"
		case m.Private:
			why = "Private: this is for you to decide"
		case m.Fixed:
			why = "It can only be changed where it comes from"
		case m.End <= q.now || m.Start <= q.now:
			why = "It has begun already"
		case m.End-m.Start > 12*60*60e6:
			why = "It is too long for one day"
		}
		if why != "" && g.fixed == "" {
			g.fixed = why
		}
	}
	if q.wishes[g.key] == "stay" && g.fixed == "" {
		g.fixed = pinned
	}
}

// pinned is why something stays that the reader wants to stay.
const pinned = "You keep it where it is"

// hinder puts what can't be moved into everybody's time: what is fixed, and what lies
// on something else already, which is not for this plan to mend.
func (q *question) hinder() {
	for _, g := range q.groups {
		if g.fixed == "" && len(g.ill) == 0 && q.wishes[g.key] == "" && q.overlaps(g) {
			g.fixed = "It lies on something else already"
		}
	}
	for _, g := range q.groups {
		if g.fixed == "" {
			continue
		}
		for _, w := range g.who {
			q.grid.Touched(q.people[w].taken, []free.Span{{From: g.start(), Until: g.end()}}, 0)
		}
	}
}

func (q *question) overlaps(g *group) bool {
	for _, other := range q.groups { // in the order they begin
		if other.start() >= g.end()+clock.Micros(free.Step) {
			break
		}
		if other != g && len(other.ill) == 0 && up(other.end()) > down(g.start()) && up(g.end()) > down(other.start()) && q.meet(g, other) {
			return true
		}
	}
	return false
}

// meet reports whether somebody is in both.
func (q *question) meet(x, y *group) bool {
	return slices.ContainsFunc(x.who, func(w int) bool { return slices.Contains(y.who, w) }) ||
		slices.ContainsFunc(x.guests, func(g Guest) bool {
			return slices.ContainsFunc(y.guests, func(other Guest) bool { return strings.EqualFold(g.Email, other.Email) })
		})
}

func down(t clock.Micros) clock.Micros { return t - ((t%free.Step)+free.Step)%free.Step }
func up(t clock.Micros) clock.Micros   { return -down(-t) }

// weigh asks how much the meetings matter.
func (s *Service) weigh(ctx context.Context, a access.Actor, q *question) error {
	if s.priorities == nil {
		return nil
	}
	all := make([]Meeting, len(q.groups))
	for i, g := range q.groups {
		all[i] = g.meetings[0]
		if len(g.ill) > 0 { // as whoever can't come weighs it
			for _, m := range g.meetings {
				if m.Space == ref.Space(q.people[g.ill[0]].ID) {
					all[i] = m
				}
			}
		}
	}
	weights, err := s.priorities.Weigh(ctx, a, all)
	for i := range weights {
		q.groups[i].weight = weights[i]
		q.groups[i].weight.Points = min(max(weights[i].Points, -75), 1000)
	}
	return err
}
