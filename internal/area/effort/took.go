package effort

import (
	"context"
	"slices"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/ref"
)

// TookStep is what one step took.
type TookStep struct {
	About    EffortOn     `json:"about"`
	Title    string       `json:"title"`
	Done     bool         `json:"done"`
	Minutes  int          `json:"minutes"`
	WaitedUS clock.Micros `json:"waited_us,omitzero" doc:"How long it waited for others, in microseconds"`
}

// TookBy is what one person spent.
type TookBy struct {
	Member  ref.Member `json:"member"`
	Minutes int        `json:"minutes"`
}

// Took is what a record took, as far as the reader may know.
type Took struct {
	Steps    []TookStep   `json:"steps" doc:"The record itself first, then its steps in their order"`
	People   []TookBy     `json:"people" doc:"Those who spent most first"`
	Minutes  int          `json:"minutes"`
	Unshared int          `json:"unshared" doc:"Minutes of your own in it that nobody else is told of"`
	BeganUS  clock.Micros `json:"began_us,omitzero"`
	EndedUS  clock.Micros `json:"ended_us,omitzero" doc:"When the last of it was done; absent while something is open"`
	WaitedUS clock.Micros `json:"waited_us,omitzero" doc:"How long its steps waited for others, in microseconds"`
}

type sum struct {
	about       ref.ID
	space       ref.Space
	shared      bool
	first, last clock.Date
	minutes     int
}

func scanSum(row db.Row) (s sum, err error) {
	return s, row.Scan(&s.about, &s.space, &s.shared, &s.first, &s.last, &s.minutes)
}

// Took tells what a record and its steps took: what was shared, and what the actor spent themselves.
// Errors: effort.kind, <kind>.not_found.
func (s *Service) Took(ctx context.Context, a access.Actor, about EffortOn) (Took, error) {
	out := Took{Steps: []TookStep{}, People: []TookBy{}}
	whole, err := s.records.Whole(ctx, a, about)
	if err != nil {
		return out, err
	}
	whole = whole[:min(len(whole), maxSteps)]
	ids, at := make([]ref.ID, len(whole)), map[ref.ID]int{}
	open := false
	for i, w := range whole {
		ids[i], at[w.ID] = w.ID, i
		out.Steps = append(out.Steps, TookStep{About: EffortOn{w.Kind, w.ID}, Title: w.Title, Done: w.Done, WaitedUS: w.WaitedUS})
		out.WaitedUS += w.WaitedUS
		if out.BeganUS == 0 || w.BeganUS != 0 && w.BeganUS < out.BeganUS {
			out.BeganUS = w.BeganUS
		}
		out.EndedUS = max(out.EndedUS, w.EndedUS)
		open = open || !w.Done
	}
	if open {
		out.EndedUS = 0
	}
	b := db.In(db.Build(fSums, a.Org, a.Member), "AND", "t.about", ids).Add(fEach)
	sums, err := db.All(ctx, s.j.DB(), scanSum, b.SQL(), b.Args()...)
	if err != nil {
		return out, err
	}
	by := map[ref.Member]int{}
	for _, one := range sums {
		out.Steps[at[one.about]].Minutes += one.minutes
		out.Minutes += one.minutes
		by[ref.Member(one.space)] += one.minutes
		if !one.shared {
			out.Unshared += one.minutes
		}
	}
	for member, minutes := range by {
		out.People = append(out.People, TookBy{member, minutes})
	}
	slices.SortFunc(out.People, func(x, y TookBy) int {
		if x.Minutes != y.Minutes {
			return y.Minutes - x.Minutes
		}
		return compare(x.Member, y.Member)
	})
	return out, nil
}

func compare(x, y ref.Member) int {
	switch {
	case x < y:
		return -1
	case x > y:
		return 1
	}
	return 0
}

// maxSteps is of how many steps it is told what they took.
const maxSteps = 1000
