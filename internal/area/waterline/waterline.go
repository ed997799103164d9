package waterline

import (
	"cmp"
	"context"
	"slices"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/textkey"
	"anteroom/internal/core/zone"
)

// Span is a week: its days, and the instants at which it begins and the next one does.
type Span struct {
	From, Next     clock.Date
	FromUS, NextUS clock.Micros
}

// Home is where whoever asks is at home, and on which day their weeks begin.
type Home struct {
	Zone   string
	Sunday bool
}

// Group is what was counted for one week, principal, requester and service.
type Group struct {
	Week      int
	Space     ref.Space
	Requester string // under which they are the same; empty for what nobody asked for
	Name      string // what they are called
	Service   ref.ID
	WaterlineSum
}

// Facts counts what areas keep, as far as the actor may know. all counts what others did in the same places too.
type Facts interface {
	Home(ctx context.Context, a access.Actor) (Home, error)
	Counts(ctx context.Context, a access.Actor, weeks []Span, now clock.Micros, all bool) ([]Group, error)
	// Switches counts, for each week, how often the actor went from one thing to another within a day. Days are spans of
	// one day each, seven a week.
	Switches(ctx context.Context, a access.Actor, days []Span) (map[int]int, error)
	Names(ctx context.Context, a access.Actor, spaces []ref.Space, services []ref.ID) (map[ref.ID]string, error)
	Ahead
}

// Service shows what lies behind.
type Service struct {
	facts Facts
	clock clock.Clock
}

// New makes the area.
func New(facts Facts, c clock.Clock) *Service { return &Service{facts, c} }

// WaterlineSum is what can be seen, and what lies below it.
type WaterlineSum struct {
	Requests int          `json:"requests" doc:"Requests that were answered"`
	Steps    int          `json:"steps" doc:"Tasks and steps that were done"`
	Minutes  int          `json:"minutes" doc:"What was noted, in minutes; nothing is made up for what was not"`
	Shared   int          `json:"shared" doc:"Of the minutes, those that colleagues shared"`
	Waits    int          `json:"waits" doc:"Steps that waited for somebody: those done by then, and in this week those that wait now"`
	WaitedUS clock.Micros `json:"waited_us" doc:"How long those that are done had waited, in microseconds"`
	Switches int          `json:"switches" doc:"Changes from one thing to another within a day, by you"`
}

func (s *WaterlineSum) add(o WaterlineSum) {
	s.Requests += o.Requests
	s.Steps += o.Steps
	s.Minutes += o.Minutes
	s.Shared += o.Shared
	s.Waits += o.Waits
	s.WaitedUS += o.WaitedUS
	s.Switches += o.Switches
}

// WaterlineWeek is one week of it.
type WaterlineWeek struct {
	From  clock.Date `json:"from"`
	Until clock.Date `json:"until" doc:"Its last day"`
	WaterlineSum
}

// WaterlinePart is what it was for one principal, requester or service.
type WaterlinePart struct {
	Key  string `json:"key,omitempty" doc:"To ask for it alone; empty for what has none"`
	Name string `json:"name,omitempty"`
	WaterlineSum
}

// Waterline is what was visible and what lay below.
type Waterline struct {
	From       clock.Date      `json:"from" doc:"The first day of the first week"`
	Until      clock.Date      `json:"until" doc:"The last day of the last week"`
	Today      clock.Date      `json:"today"`
	Weeks      []WaterlineWeek `json:"weeks"`
	Total      WaterlineSum    `json:"total"`
	Principals []WaterlinePart `json:"principals"`
	Requesters []WaterlinePart `json:"requesters"`
	Services   []WaterlinePart `json:"services"`
	Switches   bool            `json:"whole" doc:"Switches are counted: nothing was asked for alone"`
	Text       string          `json:"text" doc:"All of it in words"`
	Latest     string          `json:"latest" doc:"The last week in words"`
}

// Asked is which weeks are looked at, of whose work, and which part of it alone.
type Asked struct {
	From, Until clock.Date // any days of the first and the last week; the last 12 weeks when empty
	All         bool
	Space       ref.Space
	Requester   string
	Service     ref.ID
}

// The bounds of what is asked.
const (
	usualWeeks = 12
	mostWeeks  = 53
	mostParts  = 40
)

// now is where somebody is in time.
type now struct {
	at     clock.Micros
	today  clock.Date
	first  clock.Date // of this week
	zone   *zone.Zone
	sunday bool
}

func (s *Service) now(ctx context.Context, a access.Actor) (n now, err error) {
	home, err := s.facts.Home(ctx, a)
	if err != nil {
		return n, err
	}
	if n.zone, err = zone.Load(home.Zone); err != nil {
		n.zone = zone.UTC // checked when it was stored
	}
	n.at, n.sunday = clock.Of(s.clock.Now()), home.Sunday
	n.today = n.zone.ToWall(n.at).Date()
	n.first = n.weekOf(n.today)
	return n, nil
}

// weekOf is the first day of the week of a day.
func (n now) weekOf(day clock.Date) clock.Date {
	back := int(day.Weekday())
	if !n.sunday {
		back = (back + 6) % 7
	}
	return day.AddDays(-back)
}

// spans are so many stretches of days from a day on.
func (n now) spans(from clock.Date, count, days int) []Span {
	all := make([]Span, count)
	for i := range all {
		first := from.AddDays(days * i)
		all[i] = Span{From: first, Next: first.AddDays(days)}
		all[i].FromUS, _ = n.zone.ToInstant(zone.DateWall(first))
		all[i].NextUS, _ = n.zone.ToInstant(zone.DateWall(all[i].Next))
	}
	return all
}

// weeks are those that were asked for. Errors: waterline.range.
func (n now) weeks(q Asked) ([]Span, error) {
	bad := errs.New(errs.Invalid, "waterline.range", "Ask for up to 53 weeks, from an earlier day to a later one.")
	for name, day := range map[string]clock.Date{"query.from": q.From, "query.until": q.Until} {
		if _, err := clock.ParseDate(string(day)); day != "" && err != nil {
			bad = bad.With(name, "Write the day as 2026-03-29.")
		}
	}
	if len(bad.Fields) > 0 {
		return nil, bad
	}
	last := n.first
	if q.Until != "" {
		last = n.weekOf(q.Until)
	}
	first := last.AddDays(-7 * (usualWeeks - 1))
	if q.From != "" {
		first = n.weekOf(q.From)
	}
	count := 0
	for day := first; day <= last && count <= mostWeeks; day = day.AddDays(7) {
		count++
	}
	if count == 0 || count > mostWeeks || first < "1900" || last > "9990" {
		return nil, bad.With("query.from", "a day up to 53 weeks before the last one")
	}
	return n.spans(first, count, 7), nil
}

// Show gives what was visible and what lay below. Errors: waterline.range.
func (s *Service) Show(ctx context.Context, a access.Actor, q Asked) (out Waterline, err error) {
	n, err := s.now(ctx, a)
	if err != nil {
		return out, err
	}
	weeks, err := n.weeks(q)
	if err != nil {
		return out, err
	}
	groups, err := s.facts.Counts(ctx, a, weeks, n.at, q.All)
	if err != nil {
		return out, err
	}
	out = Waterline{From: weeks[0].From, Until: weeks[len(weeks)-1].Next.AddDays(-1), Today: n.today, Switches: q.Space == "" && q.Requester == "" && q.Service == ""}
	for _, w := range weeks {
		out.Weeks = append(out.Weeks, WaterlineWeek{From: w.From, Until: w.Next.AddDays(-1)})
	}
	groups = slices.DeleteFunc(groups, func(g Group) bool {
		return q.Space != "" && g.Space != q.Space || q.Requester != "" && g.Requester != q.Requester || q.Service != "" && g.Service != q.Service
	})
	for _, g := range groups {
		out.Weeks[g.Week].add(g.WaterlineSum)
		out.Total.add(g.WaterlineSum)
	}
	if out.Switches {
		switches, err := s.facts.Switches(ctx, a, n.spans(weeks[0].From, 7*len(weeks), 1))
		if err != nil {
			return out, err
		}
		for week, count := range switches {
			out.Weeks[week].Switches = count
			out.Total.Switches += count
		}
	}
	if err := s.parts(ctx, a, &out, groups); err != nil {
		return out, err
	}
	out.Text, out.Latest = out.words(), out.lastWords()
	return out, nil
}

// parts sums by principal, requester and service, the largest first.
func (s *Service) parts(ctx context.Context, a access.Actor, out *Waterline, groups []Group) error {
	var spaces []ref.Space
	var services []ref.ID
	for _, g := range groups {
		spaces, services = append(spaces, g.Space), append(services, g.Service)
	}
	names, err := s.facts.Names(ctx, a, sorted(spaces), sorted(services))
	if err != nil {
		return err
	}
	named := func(id string) string { return names[ref.ID(id)] }
	out.Principals = partsBy(groups, func(g *Group) (string, string) { return string(g.Space), named(string(g.Space)) })
	out.Requesters = partsBy(groups, func(g *Group) (string, string) { return g.Requester, g.Name })
	out.Services = partsBy(groups, func(g *Group) (string, string) { return string(g.Service), named(string(g.Service)) })
	return nil
}

// sorted gives each once, without the empty one.
func sorted[T ~string](all []T) []T {
	slices.Sort(all)
	all = slices.Compact(all)
	return slices.DeleteFunc(all, func(one T) bool { return one == "" })
}

func partsBy(groups []Group, by func(*Group) (key, name string)) []WaterlinePart {
	at, all := map[string]int{}, []WaterlinePart{}
	for i := range groups {
		key, name := by(&groups[i])
		if key != "" && name == "" {
			key = "" // not to be told by name
		}
		n, ok := at[key]
		if !ok {
			n, at[key] = len(all), len(all)
			all = append(all, WaterlinePart{Key: key})
		}
		all[n].Name = max(all[n].Name, name) // who asks under two names is called by the later
		all[n].add(groups[i].WaterlineSum)
	}
	slices.SortFunc(all, func(x, y WaterlinePart) int {
		return cmp.Or(cmp.Compare(y.Minutes, x.Minutes), cmp.Compare(y.Steps, x.Steps), cmp.Compare(y.Requests, x.Requests), cmp.Compare(textkey.Sort(x.Name), textkey.Sort(y.Name)), cmp.Compare(x.Key, y.Key))
	})
	if len(all) > mostParts {
		rest := WaterlinePart{Name: "Others"}
		for _, one := range all[mostParts:] {
			rest.add(one.WaterlineSum)
		}
		all = append(all[:mostParts], rest)
	}
	return all
}
