package clash

import (
	"context"
	"slices"
	"time"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/when"
)

// Room is a room or a piece of equipment that a meeting would take.
type Room struct {
	Name   string
	Zone   string // IANA name of where it stands
	Always bool   // it never closes
	Taken  []Taken
	Open   []Occurrence
}

// Rooms knows rooms by id; without is the event that is left out.
type Rooms interface {
	Rooms(ctx context.Context, a access.Actor, ids []ref.ID, from, until clock.Micros, without ref.ID) ([]Room, error)
}

// WithRooms lets the area look at rooms too.
func (s *Service) WithRooms(r Rooms) *Service { s.rooms = r; return s }

// upon adds what is in the way of an occurrence in a room.
func (r *Room) upon(all []Clash, o Occurrence) []Clash {
	p := Person{Name: r.Name, Taken: r.Taken}
	all = p.upon(all, o)
	if r.Always || slices.ContainsFunc(r.Open, func(w Occurrence) bool { return w.From <= o.From && o.Until <= w.Until }) {
		return all
	}
	loc, err := time.LoadLocation(r.Zone)
	if err != nil {
		return all
	}
	first, _ := when.Clocks{First: loc}.Times(o.From, o.Until, clock.DateOf(o.From.Time().In(loc)))
	return append(all, Clash{Who: r.Name, Why: Closed, StartUS: o.From, EndUS: o.Until, AtUS: o.From, There: first + " " + when.City(loc)})
}
