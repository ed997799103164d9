package resource

import (
	"context"
	"fmt"
	"slices"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/doctor"
	"anteroom/internal/core/free"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

// ResourceTrial is a meeting that is about to be saved.
type ResourceTrial struct {
	Event  ref.ID `json:"event,omitempty" maxLength:"36" doc:"The event that is changed; what it takes itself is free for it. Without a start it is looked at as it is stored"`
	Start  string `json:"start,omitempty" maxLength:"19" doc:"On the wall: 2026-03-29T09:00; a date for all-day events"`
	End    string `json:"end,omitempty" maxLength:"19"`
	Zone   string `json:"zone,omitempty" maxLength:"64"`
	AllDay bool   `json:"all_day,omitempty"`
	Rule   string `json:"rule,omitempty" maxLength:"1000"`
	People int    `json:"people,omitzero" minimum:"0" maximum:"10000" doc:"How many are expected"`
}

// ResourceFit is how a resource suits a meeting.
type ResourceFit struct {
	Resource ref.ID       `json:"resource"`
	Free     bool         `json:"free" doc:"Whether nobody else has it at any of the times looked at"`
	Open     bool         `json:"open"`
	Large    bool         `json:"large" doc:"Whether it is large enough"`
	Dates    int          `json:"dates" doc:"How many occurrences were looked at"`
	Hits     int          `json:"hits" doc:"At how many of them it is taken"`
	By       string       `json:"by,omitempty" doc:"Who has it first"`
	Title    string       `json:"title,omitempty" doc:"For what; absent where the caller may not know"`
	StartUS  clock.Micros `json:"start_us,omitzero"`
	EndUS    clock.Micros `json:"end_us,omitzero"`
}

// Check tells of every resource whether a meeting could have it, in the order of List.
// Errors: those of making an event.
func (s *Service) Check(ctx context.Context, a access.Actor, t ResourceTrial) ([]ResourceFit, error) {
	all, err := s.List(ctx, a)
	if err != nil {
		return nil, err
	}
	m, err := s.trials.Meeting(ctx, a, t, s.now())
	if err != nil {
		return nil, err
	}
	m.ID = t.Event
	names, err := s.members.MemberNames(ctx, a)
	if err != nil {
		return nil, err
	}
	out := make([]ResourceFit, 0, len(all))
	for i := range all {
		r := &all[i]
		hits, err := s.upon(ctx, s.j.DB(), a.Org, r, &m, "")
		if err != nil {
			return nil, err
		}
		from, until := m.window(s.now())
		spans := m.Spans("", false, from, until, r.zoneOf())
		f := ResourceFit{Resource: r.ID, Free: len(hits) == 0, Large: r.Capacity == 0 || r.Capacity >= t.People, Open: openAll(r, spans), Dates: len(spans), Hits: len(hits)}
		if len(hits) > 0 {
			f.By, f.StartUS, f.EndUS = names[hits[0].member], hits[0].From, hits[0].Until
			if seen(a, &hits[0].Meeting) {
				f.Title = hits[0].Title
			}
		}
		out = append(out, f)
	}
	return out, nil
}

// openAll looks at the first hundred dates: opening hours are the same every week.
func openAll(r *Resource, spans []free.Span) bool {
	return !slices.ContainsFunc(spans[:min(len(spans), 100)], func(s free.Span) bool { return !r.openAt(s) })
}

// State is how a resource that a meeting names stands at one of its times.
type State struct {
	Resource
	use use
}

// LostAt reports whether the meeting has none of it on the date that begins then. Of one without a zone the
// date is known to the day.
func (s *State) LostAt(start clock.Micros, unbound bool) bool {
	if !unbound {
		return s.use.lostOn(start)
	}
	return s.use.lost && (len(s.use.lostAt) == 0 ||
		slices.ContainsFunc(s.use.lostAt, func(t clock.Micros) bool { return start-day < t && t < start+day }))
}

// States gives how the resources that meetings of some spaces name stand, by event; closed is asked for each time by OpenAt.
func (s *Service) States(ctx context.Context, a access.Actor, spaces []ref.Space, from, until clock.Micros) (map[ref.ID][]State, error) {
	named, err := s.Named(ctx, a)
	if err != nil || len(named) == 0 {
		return nil, err
	}
	b := db.In(db.Build(fUses, a.Org, from, until), "AND", "u.space", spaces)
	rows, err := db.All(ctx, s.j.DB(), scanUse, b.SQL(), b.Args()...)
	all := map[ref.ID][]State{}
	for _, u := range rows {
		if r, ok := named[u.resource]; ok {
			all[u.event] = append(all[u.event], State{r, u})
		}
	}
	return all, err
}

// OpenAt reports whether a resource is open all the time between two instants.
func (r *Resource) OpenAt(from, until clock.Micros) bool {
	return r.openAt(free.Span{From: from, Until: until})
}

const qHouses db.SQL = `SELECT org FROM organisation ORDER BY org`

// Checks are what must always hold of resources.
func (s *Service) Checks() []doctor.Check {
	return []doctor.Check{
		{Name: "what is booked is what meetings say, and nothing twice", Run: s.astray},
		doctor.Query("every living resource can be found", `SELECT 'resource ' || t.id FROM resource t
LEFT JOIN search_entry e ON e.org = t.org AND e.kind = 'resource' AND e.id = t.id AND e.space = t.space
WHERE t.trashed_us IS NULL AND e.id IS NULL ORDER BY t.id LIMIT 50`),
	}
}

func (s *Service) astray(ctx context.Context, r db.Reader) ([]string, error) {
	orgs, err := db.All(ctx, r, db.Scan1[ref.Org], qHouses)
	var found []string
	for i := 0; err == nil && i < len(orgs); i++ {
		var some []string
		some, err = s.astrayIn(ctx, r, orgs[i])
		found = append(found, some...)
	}
	return found[:min(len(found), doctor.Enough)], err
}

// astrayIn compares the rows of an organisation with what its meetings say, and with each other.
func (s *Service) astrayIn(ctx context.Context, r db.Reader, org ref.Org) (found []string, err error) {
	rows, err := db.All(ctx, r, scanUse, qAllUses, org)
	if err != nil {
		return nil, err
	}
	by := map[[2]ref.ID]use{}
	for _, u := range rows {
		by[[2]ref.ID{u.resource, u.event}] = u
	}
	meetings := map[ref.ID]Meeting{}
	err = s.meetings.Needy(ctx, r, org, func(m Meeting) error {
		meetings[m.ID] = m
		for _, w := range m.Wants {
			u, ok := by[[2]ref.ID{w.Resource, m.ID}]
			if !m.Living {
				continue
			}
			delete(by, [2]ref.ID{w.Resource, m.ID})
			from, until := m.bounds()
			switch {
			case !ok:
				found = append(found, fmt.Sprintf("%s: the event %s names %s and has not booked it", org, m.ID, w.Resource))
			case u.space != m.Space || u.reason != w.Reason || u.from != from || u.until != until:
				found = append(found, fmt.Sprintf("%s: the booking of %s is not as its event %s says", org, w.Resource, m.ID))
			}
		}
		return nil
	})
	for key := range by {
		found = append(found, fmt.Sprintf("%s: %s is booked for %s, which does not say so", org, key[0], key[1]))
	}
	if err != nil {
		return found, err
	}
	return append(found, s.twice(org, rows, meetings)...), nil
}

// twice finds what is booked twice from now on for a year.
func (s *Service) twice(org ref.Org, rows []use, meetings map[ref.ID]Meeting) (found []string) {
	from := s.now()
	until := from + 366*day
	for len(rows) > 0 {
		n := 1
		for n < len(rows) && rows[n].resource == rows[0].resource {
			n++
		}
		for i := range rows[:n] {
			for k := range rows[:i] {
				a, b := rows[i], rows[k]
				if a.from >= b.until || b.from >= a.until {
					continue
				}
				first, other := meetings[a.event], meetings[b.event]
				if first.Spans == nil || other.Spans == nil || first.Set != "" && first.Set == other.Set {
					continue
				}
				if len(overlaps(a.had(first.Spans(a.resource, true, from, until, zone.UTC)), b.had(other.Spans(a.resource, true, from, until, zone.UTC)))) > 0 {
					found = append(found, fmt.Sprintf("%s: %s is booked for %s and for %s at once", org, a.resource, a.event, b.event))
				}
			}
		}
		rows = rows[n:]
	}
	return found
}
