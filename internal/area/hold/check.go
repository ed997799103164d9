package hold

import (
	"context"
	"fmt"
	"slices"

	"anteroom/internal/core/db"
	"anteroom/internal/core/doctor"
	"anteroom/internal/core/ref"
)

const qHouses db.SQL = `SELECT org FROM organisation ORDER BY org`

// setsRead is how many sets are read at once.
const setsRead = 200

// Checks are what must always hold of hold sets.
func (s *Service) Checks() []doctor.Check {
	return []doctor.Check{
		{Name: "every hold set is listed where it takes time", Run: s.seated},
		{Name: "every hold stands for an open option, and every open option is held", Run: s.orphans},
		doctor.Query("every living hold set can be found", `SELECT 'hold_set ' || t.id FROM hold_set t
LEFT JOIN search_entry e ON e.org = t.org AND e.kind = 'hold_set' AND e.id = t.id AND e.space = t.space AND e.private = t.private
WHERE t.trashed_us IS NULL AND e.id IS NULL ORDER BY t.id LIMIT 50`),
		doctor.Query("only living hold sets are found", `SELECT 'hold_set ' || e.id FROM search_entry e
LEFT JOIN hold_set t ON t.org = e.org AND t.id = e.id AND t.trashed_us IS NULL
WHERE e.kind = 'hold_set' AND t.id IS NULL ORDER BY e.id LIMIT 50`),
	}
}

// seated compares where sets take time with where they are listed.
func (s *Service) seated(ctx context.Context, r db.Reader) ([]string, error) {
	orgs, err := db.All(ctx, r, db.Scan1[ref.Org], qHouses)
	if err != nil {
		return nil, err
	}
	var found []string
	for _, org := range orgs {
		seats := map[ref.ID][]ref.Space{}
		err := db.Each(ctx, r, func(row db.Row) error {
			var id ref.ID
			var space ref.Space
			err := row.Scan(&id, &space)
			seats[id] = append(seats[id], space)
			return err
		}, qSeats, org)
		if err != nil {
			return found, err
		}
		for after := ref.ID(""); ; {
			page, err := db.All(ctx, r, scan, qLiving, org, after, setsRead)
			if err != nil {
				return found, err
			}
			for i := range page {
				if after = page[i].ID; !slices.Equal(seats[after], page[i].spaces()) {
					found = append(found, fmt.Sprintf("the hold set %s is listed in %v, and takes time in %v", after, seats[after], page[i].spaces()))
				}
			}
			if len(page) < setsRead {
				break
			}
		}
	}
	return found[:min(len(found), doctor.Enough)], nil
}

// orphans compares the living events that stand for hold sets with the options of
// the open sets, both ways.
func (s *Service) orphans(ctx context.Context, r db.Reader) ([]string, error) {
	orgs, err := db.All(ctx, r, db.Scan1[ref.Org], qHouses)
	if err != nil {
		return nil, err
	}
	var found []string
	for _, org := range orgs {
		wrong, err := s.orphansOf(ctx, r, org)
		if err != nil {
			return found, err
		}
		found = append(found, wrong...)
	}
	return found[:min(len(found), doctor.Enough)], nil
}

func (s *Service) orphansOf(ctx context.Context, r db.Reader, org ref.Org) ([]string, error) {
	expected := map[ref.ID]Held{}
	for after := ref.ID(""); ; {
		page, err := db.All(ctx, r, scan, qOpen, org, after, setsRead)
		if err != nil {
			return nil, err
		}
		for i := range page {
			page[i].expect(expected)
			after = page[i].ID
		}
		if len(page) < setsRead {
			break
		}
	}
	held, err := s.calendars.Held(ctx, r, org)
	if err != nil {
		return nil, err
	}
	var found []string
	for _, h := range held {
		want, ok := expected[h.Event]
		delete(expected, h.Event)
		switch {
		case !ok:
			found = append(found, fmt.Sprintf("the event %s is held for %s and stands for none of its options", h.Event, h.Set))
		case want != h:
			found = append(found, fmt.Sprintf("the event %s is not as the hold set %s says: %+v, want %+v", h.Event, h.Set, h, want))
		}
	}
	for id, want := range expected {
		found = append(found, fmt.Sprintf("the hold set %s has an option without its event %s", want.Set, id))
	}
	return found, nil
}

// expect adds the events that an open set should have.
func (s *Set) expect(all map[ref.ID]Held) {
	for i := range s.Options {
		o := &s.Options[i]
		for seat, event := range o.Events {
			all[event] = Held{Event: event, Calendar: s.Seats[seat].Calendar, Set: s.ID, Space: s.Seats[seat].Space, Tentative: true, First: o.StartUS, Last: o.EndUS}
		}
	}
}
