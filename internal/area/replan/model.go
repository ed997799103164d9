package replan

import (
	"slices"
	"strings"
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/free"
	"anteroom/internal/core/rearrange"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

const (
	kindEvent ref.Kind = "event"
	step               = free.Step
	minute             = clock.Micros(zone.Minute)
)

// What disruption costs. Only the relations between them matter.
const (
	costMove      = 10 // of any meeting
	costOne       = 3  // for each colleague in it
	costOutsider  = 9  // for each guest who has to be asked
	costOther     = 15 // of a meeting that everybody could come to
	costDay       = 4  // for each day it goes further
	costDaysAtMax = 10
	costEarlier   = 6 // less notice than there was
	costHalfHour  = 1 // another time of the day
	costHalvesMax = 6
	costLunch     = 6
	costSoon      = 10 // within hours from now
	costNowhere   = 400
	costSkipped   = 60 // of one of a series that is followed by the next too soon
	soon          = 4 * time.Hour
)

// model is the problem, and what its numbers mean.
type model struct {
	*question
	problem rearrange.Problem
	items   []*group
	seats   map[string]int // of guests, by address
}

// build makes the problem: what can't be where it is has to move, and what shares a
// principal with that may.
func (q *question) build() *model {
	m := &model{question: q, seats: map[string]int{}}
	hit := map[int]bool{}
	for _, g := range q.groups {
		if len(g.ill) > 0 && g.fixed == "" {
			for _, w := range g.who {
				hit[w] = true
			}
		}
	}
	for _, g := range q.groups {
		if g.fixed != "" || q.wishes[g.key] == "cancel" {
			continue
		}
		if len(g.ill) > 0 || q.wishes[g.key] == "to" || slices.ContainsFunc(g.who, func(w int) bool { return hit[w] }) {
			g.item = len(m.items)
			m.items = append(m.items, g)
		}
	}
	for _, g := range q.groups { // who is in the problem is not taken by what is not
		if g.item < 0 && g.fixed == "" && q.wishes[g.key] != "cancel" {
			for _, w := range g.who {
				q.grid.Touched(q.people[w].taken, []free.Span{{From: g.start(), Until: g.end()}}, 0)
			}
		}
	}
	for _, g := range m.items {
		m.problem.Items = append(m.problem.Items, m.itemOf(g))
	}
	m.problem.People, m.problem.Slots = len(q.people)+len(m.seats), q.grid.Len()
	return m
}

func (m *model) itemOf(g *group) rearrange.Item {
	it := rearrange.Item{Length: quarters(g)}
	it.Who = append(it.Who, g.who...)
	for _, guest := range g.guests {
		email := strings.ToLower(guest.Email)
		seat, ok := m.seats[email]
		if !ok {
			seat = len(m.people) + len(m.seats)
			m.seats[email] = seat
		}
		it.Who = append(it.Who, seat)
	}
	for _, room := range g.rooms { // two that move don't meet in one
		key := "room " + string(room)
		seat, ok := m.seats[key]
		if !ok {
			seat = len(m.people) + len(m.seats)
			m.seats[key] = seat
		}
		it.Who = append(it.Who, seat)
	}
	home := m.grid.Of(down(g.start()))
	if len(g.ill) == 0 && m.wishes[g.key] != "to" {
		if home >= 0 && home+it.Length <= m.grid.Len() {
			it.Starts = append(it.Starts, rearrange.Start{At: home})
		}
	} else {
		it.Starts = append(it.Starts, rearrange.Start{At: rearrange.Nowhere, Cost: m.nowhere(g)})
	}
	if at, ok := m.to[g.key]; ok {
		if k := m.grid.Of(down(at)); k >= 0 && k+it.Length <= m.grid.Len() && !m.blocked(g, k, it.Length) {
			it.Starts = append(it.Starts, rearrange.Start{At: k, Cost: 1})
		}
		return it
	}
	for _, k := range m.starts(g, it.Length) {
		if k != home || len(g.ill) > 0 {
			it.Starts = append(it.Starts, rearrange.Start{At: k, Cost: min(m.cost(g, m.at(g, k)), rearrange.MaxCost)})
		}
	}
	return it
}

// nowhere is what it costs to leave a meeting out.
func (m *model) nowhere(g *group) int {
	if g.next > 0 && len(m.starts(g, quarters(g))) == 0 {
		return costSkipped
	}
	return costNowhere * (100 + g.weight.Points) / 100
}

func quarters(g *group) int { return int((up(g.end()) - down(g.start())) / step) }

// at is when a meeting begins in a quarter: as far into it as it does now.
func (q *question) at(g *group, slot int) clock.Micros {
	if to, ok := q.to[g.key]; ok && q.grid.Of(down(to)) == slot {
		return to
	}
	return q.grid.At(slot) + g.start() - down(g.start())
}

// blocked reports whether something that can't be moved is in the way.
func (q *question) blocked(g *group, slot, length int) bool {
	for n := range length {
		if g.shut.Has(slot + n) {
			return true
		}
	}
	for _, w := range g.who {
		for n := range length {
			if q.people[w].taken.Has(slot + n) {
				return true
			}
		}
	}
	return false
}

// starts are the quarters from which on all principals work and have nothing fixed, and its rooms can be had; on
// the hour and the half hour, or at the minute at which it is now; before the day of the next
// of its series.
func (q *question) starts(g *group, length int) []int {
	open := q.grid.All()
	for _, w := range g.who {
		open.And(q.people[w].working)
		open.Without(q.people[w].taken)
	}
	if g.shut != nil {
		open.Without(g.shut)
	}
	open.Starts(length)
	own := (q.zone.ToWall(down(g.start())) / zone.Minute) % 30
	var all []int
	for k := range q.grid.Len() {
		at := q.at(g, k)
		if !open.Has(k) || at < q.now.Add(15*time.Minute) || g.next > 0 && q.wall(&q.people[g.who[0]], at).Day() >= q.wall(&q.people[g.who[0]], g.next).Day() {
			continue
		}
		if past := (q.zone.ToWall(q.grid.At(k)) / zone.Minute) % 30; past == 0 || past == own {
			all = append(all, k)
		}
	}
	return all
}

// cost is what it disrupts to have a meeting at another time.
func (q *question) cost(g *group, at clock.Micros) int {
	sum := costMove
	for range g.who {
		sum += costOne
	}
	for _, guest := range g.guests {
		if _, ok := q.colleagues[strings.ToLower(guest.Email)]; ok {
			sum += costOne
		} else if !guest.Room {
			sum += costOutsider
		}
	}
	if len(g.ill) == 0 {
		sum += costOther
	}
	days, halves, lunch := q.apart(g, at)
	if days < 0 {
		sum += costEarlier
		days = -days
	}
	sum += costDay*min(days, costDaysAtMax) + costHalfHour*min(halves, costHalvesMax)
	if lunch {
		sum += costLunch
	}
	if at < q.now.Add(soon) {
		sum += costSoon
	}
	return max(sum*(100+g.weight.Points)/100, 1)
}

// apart says how far a time is from when a meeting is now, on the wall of who is in it first.
func (q *question) apart(g *group, at clock.Micros) (days, halves int, lunch bool) {
	p := &q.people[g.who[0]]
	was, now := q.wall(p, g.start()), q.wall(p, at)
	until := now + zone.Wall(g.end()-g.start())
	days = int(now.Day() - was.Day())
	halves = int((now - now.Midnight() - (was - was.Midnight())) / (30 * zone.Minute))
	lunch = now < now.Midnight()+13*zone.Hour+30*zone.Minute && until > now.Midnight()+12*zone.Hour+30*zone.Minute
	return days, max(halves, -halves), lunch
}

// wall is what clocks show where somebody is.
func (q *question) wall(p *person, t clock.Micros) zone.Wall {
	if z := free.ZoneAt(p.where, t); z != nil {
		return z.ToWall(t)
	}
	return q.zone.ToWall(t)
}

// from is where the search begins: as an earlier answer had it.
func (m *model) from() []int {
	if len(m.best) == 0 {
		return nil
	}
	from := make([]int, len(m.items))
	for i, g := range m.items {
		from[i] = -1
		at, ok := m.best[g.key]
		if !ok && len(g.ill) == 0 {
			at, ok = g.start(), true
		}
		for k, s := range m.problem.Items[i].Starts {
			if ok && s.At == m.grid.Of(down(at)) {
				from[i] = k
			}
		}
	}
	return from
}
