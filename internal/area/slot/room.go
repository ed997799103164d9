package slot

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/free"
	"anteroom/internal/core/ref"
)

// RoomAsk says which room the meeting needs.
type RoomAsk struct {
	People   int      `json:"people,omitzero" minimum:"0" maximum:"10000" doc:"How many have to find room; as many as are asked for when left out"`
	Site     string   `json:"site,omitempty" maxLength:"200" doc:"Only there"`
	Features []string `json:"features,omitempty" maxItems:"30" doc:"All of these"`
}

// Room is a room that would do.
type Room struct {
	ID          ref.ID
	Name        string
	Site, Floor string
	Capacity    int
	Free        []free.Span // open and not taken, in order
	Booked      []RoomTaken
}

// RoomTaken is a time at which a room is taken; Title is empty when the actor may only know that.
type RoomTaken struct {
	free.Span
	Title, By string
}

// Rooms knows the rooms that would do, the best first, with when they can be had.
type Rooms interface {
	Rooms(ctx context.Context, a access.Actor, ask RoomAsk, from, until clock.Micros) ([]Room, error)
}

// FoundRoom is the room that a slot would have.
type FoundRoom struct {
	ID       ref.ID `json:"id"`
	Name     string `json:"name"`
	Where    string `json:"where"`
	Capacity int    `json:"capacity"`
	Others   int    `json:"others" doc:"How many others would do then"`
}

// WithRooms lets the area find rooms too.
func (s *Service) WithRooms(r Rooms) *Service { s.rooms = r; return s }

// room adds to the question that a room is needed: as somebody who can be asked only while one of
// the rooms is open and free for all of the meeting. Their times are not joined, so that a meeting never needs two rooms.
// Errors: slot.no_room.
func (s *Service) room(ctx context.Context, a access.Actor, q *question, ask *RoomAsk) error {
	if ask == nil || s.rooms == nil {
		return nil
	}
	if ask.People == 0 {
		ask.People = len(q.guests)
	}
	var err error
	if q.from < q.until {
		if q.rooms, err = s.rooms.Rooms(ctx, a, *ask, q.from, q.until+clock.Micros(q.length.Microseconds())); err != nil {
			return err
		}
	}
	if len(q.rooms) == 0 && q.from < q.until {
		return errs.New(errs.Invalid, "slot.no_room", "There is no such room.").With("body.room", "No room for "+ask.words()+". Ask for less.")
	}
	q.needs = ask.words()
	p := free.Person{Said: true}
	for _, r := range q.rooms {
		p.Hours = append(p.Hours, r.Free...)
	}
	q.guests = append(q.guests, guest{room: true, asked: Asked{Name: "A room for " + q.needs, Zone: q.zone.Name(), Understood: []string{}, Unread: []string{}}, Person: p})
	return nil
}

// words says what is asked for.
func (ask *RoomAsk) words() string {
	text := fmt.Sprintf("%d", ask.People)
	if len(ask.Features) > 0 {
		text += " with " + strings.Join(ask.Features, ", ")
	}
	if ask.Site != "" {
		text += " in " + ask.Site
	}
	return text
}

// roomAt gives the room for a time: the first that can be had, and how many others can be.
func (q *question) roomAt(s free.Span) *FoundRoom {
	var found *FoundRoom
	for _, r := range q.rooms {
		if !slices.ContainsFunc(r.Free, func(f free.Span) bool { return f.From <= s.From && s.Until <= f.Until }) {
			continue
		}
		if found != nil {
			found.Others++
			continue
		}
		where := strings.Join(slices.DeleteFunc([]string{r.Site, r.Floor}, func(t string) bool { return t == "" }), ", ")
		found = &FoundRoom{ID: r.ID, Name: r.Name, Where: where, Capacity: r.Capacity}
	}
	return found
}

// noRoom says why there is none at a time: by what the first of them is taken.
func (q *question) noRoom(s free.Span) string {
	text := "No room for " + q.needs + " is free"
	for _, r := range q.rooms {
		for _, t := range r.Booked {
			if t.From < s.Until && s.From < t.Until {
				text += ": " + r.Name + " is taken " + clockSpan(q.zone.ToWall(t.From).Time(), q.zone.ToWall(t.Until).Time(), q.zone.ToWall(s.From).Time())
				if t.Title != "" {
					text += " by “" + strings.TrimSpace(t.Title) + "”"
				} else if t.By != "" {
					text += ", booked by " + t.By
				}
				if n := len(q.rooms) - 1; n > 0 {
					text += fmt.Sprintf(", and %d more", n)
				}
				return text
			}
		}
	}
	return "No room for " + q.needs + " is open then"
}
