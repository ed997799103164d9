package replan

import (
	"context"
	"slices"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/free"
	"anteroom/internal/core/ref"
)

// Room is a room or a piece of equipment that meetings take, and when it can be had.
type Room struct {
	ID    ref.ID
	Name  string
	Open  []free.Span
	Taken []RoomTaken
}

// RoomTaken is a time at which a room is taken; Event is empty where the actor may not know by what.
type RoomTaken struct {
	free.Span
	Event ref.ID
}

// Rooms knows when rooms can be had.
type Rooms interface {
	Rooms(ctx context.Context, a access.Actor, ids []ref.ID, from, until clock.Micros) ([]Room, error)
}

// WithRooms lets the area mind the rooms of what it moves.
func (s *Service) WithRooms(r Rooms) *Service { s.rooms = r; return s }

// minding finds out when meetings can't be because a room that they take is closed, or somebody else has it. A
// room is nobody who could be moved: it counts as taken by others where they are now, whatever the plan moves.
func (s *Service) minding(ctx context.Context, a access.Actor, q *question, from, until clock.Micros) error {
	var ids []ref.ID
	for _, g := range q.groups {
		for _, m := range g.meetings {
			for _, id := range m.Rooms {
				if g.fixed == "" && !slices.Contains(g.rooms, id) {
					g.rooms = append(g.rooms, id)
				}
			}
		}
		ids = append(ids, g.rooms...)
	}
	if len(ids) == 0 || s.rooms == nil {
		return nil
	}
	slices.Sort(ids)
	list, err := s.rooms.Rooms(ctx, a, slices.Compact(ids), from, until)
	if err != nil {
		return err
	}
	for _, g := range q.groups {
		for _, r := range list {
			if slices.Contains(g.rooms, r.ID) {
				q.shut(g, &r)
			}
		}
	}
	return nil
}

// shut notes when a room can't be had for a meeting.
func (q *question) shut(g *group, r *Room) {
	if g.shut == nil {
		g.shut = q.grid.None()
	}
	closed, open := q.grid.All(), q.grid.None()
	q.grid.Within(open, r.Open)
	closed.Without(open)
	g.shut.Or(closed)
	var taken []free.Span
	for _, t := range r.Taken {
		if !slices.ContainsFunc(g.meetings, func(m Meeting) bool { return m.Event == t.Event }) {
			taken = append(taken, t.Span)
		}
	}
	q.grid.Touched(g.shut, free.Joined(taken), 0)
	g.called = append(g.called, r.Name)
}
