package replan

import (
	"context"
	"slices"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/free"
	"anteroom/internal/core/onwall"
	"anteroom/internal/core/rearrange"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

// Plan is an answer. Nothing of it has happened yet.
type Plan struct {
	Seq      int64       `json:"seq" doc:"Pass it on to apply: it says which calendars the plan was made of"`
	Zone     string      `json:"zone" doc:"IANA name: in which times are told"`
	Effort   int         `json:"effort"`
	Cost     int         `json:"cost" doc:"How much it disrupts; only good for comparing plans"`
	Bound    int         `json:"bound" doc:"No plan disrupts less"`
	Proven   bool        `json:"proven" doc:"No plan disrupts less than this one"`
	People   []Involved  `json:"people" doc:"Whose calendars are in it"`
	Moves    []Moved     `json:"moves" doc:"What goes elsewhere, in the order in which it was to be"`
	Stays    []Kept      `json:"stays" doc:"What stays though somebody can't come"`
	Nowhere  []Kept      `json:"nowhere" doc:"What finds no place, and why"`
	Cancels  []Moved     `json:"cancels" doc:"What is to be called off, as asked for"`
	Messages []Telling   `json:"messages" doc:"What could be written to each person concerned"`
	Entries  []PlanEntry `json:"entries" doc:"The days concerned, before and after"`
	LeftOut  int         `json:"left_out,omitzero" doc:"How many entries were not looked at, because there is more than can be read at once"`
}

// Involved is a principal in a plan.
type Involved struct {
	ID     ref.ID `json:"id"`
	Name   string `json:"name"`
	Colour int    `json:"colour"`
}

// Piece is an entry of a meeting in one calendar.
type Piece struct {
	Event        ref.ID `json:"event" maxLength:"36"`
	RecurrenceID string `json:"recurrence_id,omitempty" maxLength:"40"`
	Rev          int64  `json:"rev" minimum:"1" doc:"As it was seen"`
}

// Moved is a meeting that goes elsewhere.
type Moved struct {
	Key        string       `json:"key"`
	Title      string       `json:"title"`
	Principals []ref.ID     `json:"principals"`
	Parts      []Piece      `json:"parts"`
	WasStartUS clock.Micros `json:"was_start_us"`
	WasEndUS   clock.Micros `json:"was_end_us"`
	StartUS    clock.Micros `json:"start_us"`
	EndUS      clock.Micros `json:"end_us"`
	Was        string       `json:"was" doc:"In words, in zone, and where the principal is when that differs"`
	Now        string       `json:"now"`
	Reason     string       `json:"reason"`
	Costs      []string     `json:"costs" doc:"What makes it a disruption, in words"`
	Ask        []string     `json:"ask" doc:"Guests from outside, who must be asked"`
	Cost       int          `json:"cost"`
	Asked      bool         `json:"asked" doc:"The reader chose this time"`
	Others     []Instead    `json:"others" doc:"Other times that are free in this plan, best first"`
}

// Instead is another time for a meeting.
type Instead struct {
	Start string   `json:"start" doc:"On the wall in zone, to be wished for"`
	When  string   `json:"when"`
	Costs []string `json:"costs"`
}

// Kept is a meeting that is not moved.
type Kept struct {
	Key        string       `json:"key"`
	Title      string       `json:"title"`
	Principals []ref.ID     `json:"principals"`
	StartUS    clock.Micros `json:"start_us"`
	EndUS      clock.Micros `json:"end_us"`
	When       string       `json:"when"`
	Why        string       `json:"why"`
	Pinned     bool         `json:"pinned" doc:"The reader wants it to stay"`
}

// PlanEntry is something on a day concerned.
type PlanEntry struct {
	Key        string       `json:"key"`
	Title      string       `json:"title"`
	Principal  ref.ID       `json:"principal"`
	Kind       string       `json:"kind" enum:"moves,stays,nowhere,cancelled,other"`
	WasStartUS clock.Micros `json:"was_start_us"`
	WasEndUS   clock.Micros `json:"was_end_us"`
	StartUS    clock.Micros `json:"start_us"`
	EndUS      clock.Micros `json:"end_us"`
}

// efforts are how many steps the search may take.
var efforts = [...]int{2_000_000, 20_000_000, 80_000_000, 200_000_000}

// Solve plans anew.
// Errors: replan.invalid, principal.not_found, access.*, zone.unknown.
func (s *Service) Solve(ctx context.Context, a access.Actor, ask PlanQuestion) (Plan, error) {
	if ask.Zone == "" {
		var err error
		if ask.Zone, err = s.people.Home(ctx, a); err != nil {
			return Plan{}, err
		}
	}
	z, err := zone.Load(ask.Zone)
	if err != nil {
		return Plan{}, err
	}
	q := &question{now: clock.Of(s.clock.Now()), zone: z, wishes: map[string]string{}, to: map[string]clock.Micros{}, best: map[string]clock.Micros{}}
	if err := q.read(ask); err != nil {
		return Plan{}, err
	}
	head, err := s.j.Head(ctx, a.Org) // before anything is read
	if err != nil {
		return Plan{}, err
	}
	if err := s.gather(ctx, a, q); err != nil {
		return Plan{}, err
	}
	m := q.build()
	if m.problem.People*m.problem.Slots > rearrange.MaxCells || len(m.items) > 4000 {
		return Plan{}, errs.New(errs.TooLarge, "replan.too_much", "That is more than can be planned at once. Look fewer days ahead.")
	}
	effort := min(max(ask.Effort, 0), len(efforts)-1)
	found, err := rearrange.Solve(ctx, &m.problem, rearrange.Effort{Seed: 1, Steps: efforts[effort], From: m.from()})
	if err != nil {
		return Plan{}, err
	}
	if err := ctx.Err(); err != nil {
		return Plan{}, err // nobody waits for it any more
	}
	p := Plan{
		Seq: head.Seq, Zone: z.Name(), Effort: effort, Cost: found.Cost, Bound: found.Bound, Proven: found.Proven, People: []Involved{},
		Moves: []Moved{}, Stays: []Kept{}, Nowhere: []Kept{}, Cancels: []Moved{}, Messages: []Telling{}, Entries: []PlanEntry{}, LeftOut: q.leftOut,
	}
	t := teller{model: m, chosen: found.Chosen, plan: &p}
	t.tell()
	return p, nil
}

// teller puts an answer into words.
type teller struct {
	*model
	chosen []int
	plan   *Plan
	taken  []free.Set // by person and guest, in this plan
}

// slot is where an item goes; rearrange.Nowhere for nowhere.
func (t *teller) slot(g *group) int {
	if k := t.chosen[g.item]; k >= 0 {
		return t.problem.Items[g.item].Starts[k].At
	}
	return rearrange.Nowhere
}

// moved reports whether a meeting goes elsewhere.
func (t *teller) moved(g *group) bool {
	if g.item < 0 || t.slot(g) == rearrange.Nowhere {
		return false
	}
	return len(g.ill) > 0 || t.at(g, t.slot(g)) != g.start()
}

func (t *teller) tell() {
	t.occupy()
	for _, g := range t.groups {
		switch {
		case t.wishes[g.key] == "cancel" && g.fixed == "":
			mv := t.move(g, g.start())
			mv.Reason, mv.Costs, mv.Others = "You call it off", []string{}, []Instead{}
			t.plan.Cancels = append(t.plan.Cancels, mv)
		case t.moved(g):
			t.plan.Moves = append(t.plan.Moves, t.moveTo(g))
		case g.item >= 0 && t.slot(g) == rearrange.Nowhere:
			t.plan.Nowhere = append(t.plan.Nowhere, t.stay(g, t.whyNowhere(g)))
		case len(g.ill) > 0 || g.fixed == pinned:
			t.plan.Stays = append(t.plan.Stays, t.stay(g, g.fixed))
		}
	}
	t.entries()
	t.messages()
}

// occupy works out by what everybody is taken in this plan.
func (t *teller) occupy() {
	t.taken = make([]free.Set, t.problem.People)
	for i := range t.taken {
		t.taken[i] = t.grid.None()
	}
	for i, it := range t.problem.Items {
		if k := t.slot(t.items[i]); k != rearrange.Nowhere {
			span := []free.Span{{From: t.grid.At(k), Until: t.grid.At(k + it.Length)}}
			for _, w := range it.Who {
				t.grid.Touched(t.taken[w], span, 0)
			}
		}
	}
}

func (t *teller) moveTo(g *group) Moved {
	at := t.at(g, t.slot(g))
	mv := t.move(g, at)
	mv.Reason, mv.Costs, mv.Cost = t.reason(g), t.costs(g, at), t.problem.Items[g.item].Starts[t.chosen[g.item]].Cost
	mv.Asked = t.wishes[g.key] == "to"
	mv.Others = t.others(g)
	return mv
}

func (t *teller) move(g *group, at clock.Micros) Moved {
	mv := Moved{
		Key: g.key, Title: g.title(), Principals: t.ids(g), Parts: []Piece{}, WasStartUS: g.start(), WasEndUS: g.end(),
		StartUS: at, EndUS: at + g.end() - g.start(), Ask: t.outsiders(g),
	}
	mv.Was, mv.Now = t.when(g, g.start()), t.when(g, at)
	for _, m := range g.meetings {
		mv.Parts = append(mv.Parts, Piece{m.Event, m.RecurrenceID, m.Rev})
	}
	return mv
}

func (t *teller) stay(g *group, why string) Kept {
	return Kept{Key: g.key, Title: g.title(), Principals: t.ids(g), StartUS: g.start(), EndUS: g.end(), When: t.when(g, g.start()), Why: why, Pinned: g.fixed == pinned}
}

func (t *teller) ids(g *group) []ref.ID {
	ids := []ref.ID{}
	for _, w := range g.who {
		ids = append(ids, t.people[w].ID)
	}
	return ids
}

// others are the best other times that are free once the plan is done.
func (t *teller) others(g *group) []Instead {
	it := &t.problem.Items[g.item]
	type option struct{ at, cost int }
	var all []option
	for _, k := range t.starts(g, it.Length) {
		if k == t.slot(g) {
			continue
		}
		if t.free(g, k) {
			all = append(all, option{k, t.cost(g, t.at(g, k))})
		}
	}
	slices.SortStableFunc(all, func(x, y option) int { return x.cost - y.cost })
	out := []Instead{}
	for _, o := range all {
		if len(out) == 6 {
			break
		}
		at := t.grid.At(o.at) + g.start() - down(g.start())
		out = append(out, Instead{Start: onwall.At(at, t.zone), When: t.when(g, at), Costs: t.costs(g, at)})
	}
	return out
}

// free reports whether a meeting could be at another time without anything else moving.
func (t *teller) free(g *group, slot int) bool {
	it := &t.problem.Items[g.item]
	own := t.slot(g)
	for _, w := range it.Who {
		for n := range it.Length {
			k := slot + n
			if t.taken[w].Has(k) && (own == rearrange.Nowhere || k < own || k >= own+it.Length) {
				return false
			}
		}
	}
	return true
}

// entries are the days before and after, of those in whose days something changes.
func (t *teller) entries() {
	dates, people := map[clock.Date]bool{}, map[int]bool{}
	mark := func(g *group, at clock.Micros) {
		dates[t.zone.ToWall(at).Date()] = true
		for _, w := range g.who {
			people[w] = true
		}
	}
	for _, g := range t.groups {
		switch {
		case t.moved(g):
			mark(g, g.start())
			mark(g, t.at(g, t.slot(g)))
		case len(g.ill) > 0:
			mark(g, g.start())
		}
	}
	for i := range t.people {
		if people[i] {
			t.plan.People = append(t.plan.People, Involved{t.people[i].ID, t.people[i].Name, t.people[i].Colour})
		}
	}
	for _, g := range t.groups {
		e := PlanEntry{Key: g.key, Title: g.title(), Kind: "other", WasStartUS: g.start(), WasEndUS: g.end(), StartUS: g.start(), EndUS: g.end()}
		switch {
		case t.wishes[g.key] == "cancel" && g.fixed == "":
			e.Kind = "cancelled"
		case t.moved(g):
			e.Kind, e.StartUS = "moves", t.at(g, t.slot(g))
			e.EndUS = e.StartUS + g.end() - g.start()
		case g.item >= 0 && t.slot(g) == rearrange.Nowhere:
			e.Kind = "nowhere"
		case len(g.ill) > 0:
			e.Kind = "stays"
		}
		if g.meetings[0].AllDay || !dates[t.zone.ToWall(e.WasStartUS).Date()] && !dates[t.zone.ToWall(e.StartUS).Date()] {
			continue
		}
		for _, w := range g.who {
			if people[w] {
				e.Principal = t.people[w].ID
				t.plan.Entries = append(t.plan.Entries, e)
			}
		}
	}
}
