package hold

import (
	"context"
	"slices"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// Slot is an option in one calendar, as the calendar is told of it.
type Slot struct {
	Event, Calendar, Set, Option ref.ID
	Space                        ref.Space
	Title, Place, Link, Notes    string
	Start, End, Zone             string // on the wall
	Private                      bool
	Guests                       []Invitee // of the meeting, once it is confirmed
	Blocks                       []Around  // the same
	Rooms                        []ref.ID  // held with it, in one of its calendars
	From, Until                  clock.Micros
}

// Held is a living event that stands for a hold set.
type Held struct {
	Event, Calendar, Set ref.ID
	Space                ref.Space
	Tentative            bool
	First, Last          clock.Micros
	InTrash              bool // its calendar is
}

// Calendars keeps the events that stand for options, inside the act of their set.
type Calendars interface {
	// WritableIn gives the space of a calendar in which the actor may hold time.
	WritableIn(ctx context.Context, r db.Reader, a access.Actor, calendar ref.ID) (ref.Space, error)
	// Hold makes a slot's event, Rehold brings it in line with the slot, Settle makes it
	// the meeting itself, and Free puts it away.
	Hold(ctx context.Context, tx *journal.Tx, s Slot) error
	Rehold(ctx context.Context, tx *journal.Tx, s Slot) error
	Settle(ctx context.Context, tx *journal.Tx, s Slot) error
	Free(ctx context.Context, tx *journal.Tx, event, set ref.ID) error
	// Held gives every living event that stands for a hold set.
	Held(ctx context.Context, r db.Reader, org ref.Org) ([]Held, error)
}

// People knows who is where: the zone of a principal at an instant, and what people are called.
type People interface {
	ZoneAt(ctx context.Context, org ref.Org, principal ref.ID, t clock.Micros) (string, error)
	Names(ctx context.Context, a access.Actor) (map[ref.Space]string, error)
}

// Members knows the colleagues' names and in which zone one of them lives.
type Members interface {
	MemberNames(ctx context.Context, a access.Actor) (map[ref.Member]string, error)
	ZoneOf(ctx context.Context, a access.Actor) (string, error)
}

// Service is everything that can be done with hold sets.
type Service struct {
	j         *journal.Journal
	clock     clock.Clock
	calendars Calendars
	people    People
	members   Members
	authority Authority
}

// New makes the service.
func New(j *journal.Journal, c clock.Clock, calendars Calendars, people People, members Members) *Service {
	return &Service{j: j, clock: c, calendars: calendars, people: people, members: members}
}

func (s *Service) now() clock.Micros { return clock.Of(s.clock.Now()) }

// Answer is what a change of a hold set answers with.
type Answer struct {
	Set Set     `json:"hold_set"`
	Act ref.Act `json:"act,omitempty" doc:"Undo it with POST /acts/{act}/undo; absent when nothing had to be changed"`
}

// Wanted is a slot that somebody wants to have held.
type Wanted struct {
	ID    ref.ID `json:"id,omitempty" maxLength:"36" doc:"Of an option that is there already; absent for a new one"`
	Start string `json:"start" maxLength:"16" doc:"On the wall in zone: 2026-03-29T09:00"`
	Zone  string `json:"zone,omitempty" maxLength:"64" doc:"IANA name; the set's own when absent"`
}

// Draft is a hold set that somebody asks for.
type Draft struct {
	ID        ref.ID    `json:"id,omitempty" maxLength:"36" doc:"A UUIDv7 made by the client, so that sending it again holds nothing twice"`
	Calendars []ref.ID  `json:"calendars" minItems:"1" maxItems:"20" doc:"In which to hold the time, one for each person; the set lives in the space of the first"`
	Title     string    `json:"title" maxLength:"500"`
	Private   bool      `json:"private,omitempty"`
	Minutes   int       `json:"minutes" minimum:"1" maximum:"1440"`
	Place     string    `json:"place,omitempty" maxLength:"1000"`
	Link      string    `json:"link,omitempty" maxLength:"2000"`
	Notes     string    `json:"notes,omitempty" maxLength:"20000"`
	Guests    []Invitee `json:"guests,omitempty" maxItems:"200"`
	Blocks    []Around  `json:"blocks,omitempty" maxItems:"6" doc:"Time around the meeting, once an option is confirmed"`
	Rooms     []ref.ID  `json:"rooms,omitempty" maxItems:"10" doc:"Rooms and equipment to hold with each option"`
	Options   []Wanted  `json:"options" minItems:"1" maxItems:"12" doc:"The slots, best first"`
	ConfirmBy string    `json:"confirm_by" maxLength:"16" doc:"On the wall in zone: when all holds go by themselves"`
	Zone      string    `json:"zone" maxLength:"64" doc:"IANA name"`
}

// Create holds the options of a new set in every calendar chosen. Sent twice with
// one id by one member, it is made once.
// Errors: hold_set.invalid, hold_set.past, hold_set.private_forbidden, hold_set.id_taken,
// hold.clock, resource.*, calendar.*, access.*.
func (s *Service) Create(ctx context.Context, a access.Actor, d Draft) (out Answer, err error) {
	if err := record.CheckID(d.ID); err != nil {
		return out, err
	}
	made := Set{
		Title: d.Title, Private: d.Private, State: Open, Minutes: d.Minutes, Place: d.Place, Link: d.Link, Notes: d.Notes,
		Guests: slices.Clone(d.Guests), Blocks: slices.Clone(d.Blocks), Rooms: slices.Clone(d.Rooms), ConfirmBy: d.ConfirmBy, Zone: d.Zone,
	}
	if made.Seats, err = s.seats(ctx, a, d.Calendars); err != nil {
		return out, err
	}
	made.Space = made.Seats[0].Space
	permit, err := s.permit(a, &made)
	if err != nil {
		return out, err
	}
	made.Options = made.wanted(nil, d.Options)
	if err := made.settle(); err != nil {
		return out, err
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		set := made
		set.Head = record.Born(tx, d.ID, made.Space)
		if err := set.inTime(tx.Now()); err != nil {
			return err
		}
		act, err := kind.Create(ctx, tx, &set)
		if err == nil && act == tx.Act() {
			err = set.seat(tx)
		}
		if err == nil && act == tx.Act() {
			err = s.follow(ctx, tx, Set{}, set)
		}
		if err != nil {
			return err
		}
		out = Answer{Set: set, Act: act}
		return tx.Reply(out)
	})
	return out, err
}

// seats finds the calendars chosen, each in a space of its own.
func (s *Service) seats(ctx context.Context, a access.Actor, calendars []ref.ID) ([]Seat, error) {
	var all []Seat
	for _, id := range calendars {
		space, err := s.calendars.WritableIn(ctx, s.j.DB(), a, id)
		if err != nil {
			return nil, err
		}
		if slices.ContainsFunc(all, func(seat Seat) bool { return seat.Space == space }) {
			return nil, errs.New(errs.Invalid, "hold_set.invalid", "The time would be held twice for one person. Choose one calendar for each.").
				With("body.calendars", "One calendar for each person.")
		}
		all = append(all, Seat{space, id})
	}
	if len(all) == 0 || len(all) > MaxSeats {
		return nil, errs.New(errs.Invalid, "hold_set.invalid", "Choose the calendars in which to hold the time.").With("body.calendars", "One for each person.")
	}
	return all, nil
}

var errElsewhere = errs.New(errs.Forbidden, "hold_set.elsewhere", "This time is also held for somebody whose calendar you can't change. Ask a colleague who supports all of them.")

// permit covers the set and its events in every space concerned: what is held for
// several people is changed for all of them or for none.
// Errors: hold_set.not_found, hold_set.elsewhere, hold_set.private_forbidden, access.*.
func (s *Service) permit(a access.Actor, set *Set) (access.Permit, error) {
	p, err := access.Authorize(a, access.On(Name, access.Write), set.Space)
	if err != nil {
		return p, err
	}
	seen := access.Scope(a, access.On(Name, access.Read))
	for _, space := range set.spaces() {
		switch {
		case !a.May(access.On(Name, access.Write), space):
			return p, errElsewhere
		case set.Private && !seen.Private(space):
			return p, errs.New(errs.Forbidden, "hold_set.private_forbidden", "You would not see these private holds yourself. Ask for access to private records first.")
		}
	}
	for _, k := range []ref.Kind{Name, kindEvent} {
		more, err := access.Authorize(a, access.On(k, access.Write), set.spaces()...)
		if err != nil {
			return p, err
		}
		p = access.Together(p, more)
	}
	return p, nil
}

// wanted makes options of what somebody wants, keeping those that are there already.
func (s *Set) wanted(have []Option, want []Wanted) []Option {
	var all []Option
	for _, w := range want {
		o := Option{ID: ref.New()}
		for i := range have {
			if w.ID != "" && have[i].ID == w.ID && !slices.ContainsFunc(all, func(o Option) bool { return o.ID == w.ID }) {
				o = have[i]
			}
		}
		if o.Events == nil {
			for range s.Seats {
				o.Events = append(o.Events, ref.New())
			}
		}
		o.Start, o.Zone = w.Start, w.Zone
		if o.Zone == "" {
			o.Zone = s.Zone
		}
		all = append(all, o)
	}
	return all
}

// inTime refuses holds that would go at once, or that begin before they are confirmed by now.
// Errors: hold_set.past.
func (s *Set) inTime(now clock.Micros) error {
	past := errs.New(errs.Invalid, "hold_set.past", "This has passed already, so the holds would go at once. Choose a later time.")
	if s.ConfirmUS <= now {
		return past.With("body.confirm_by", "Choose a time that is still to come.")
	}
	return nil
}
