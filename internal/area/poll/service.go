package poll

import (
	"context"
	"slices"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/free"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// Guest is somebody who is invited to the meeting.
type Guest struct{ Name, Email string }

// Meeting is the meeting of a poll in one calendar.
type Meeting struct {
	Event, Calendar           ref.ID
	Space                     ref.Space
	Title, Place, Link, Notes string
	From, Until               clock.Micros
	Zone                      string
	Private                   bool
	Guests                    []Guest
}

// Calendars keeps the meeting, inside the act of its poll.
type Calendars interface {
	// WritableIn gives the space of a calendar that the actor may change.
	WritableIn(ctx context.Context, r db.Reader, a access.Actor, calendar ref.ID) (ref.Space, error)
	Add(ctx context.Context, tx *journal.Tx, m Meeting) error
	Remove(ctx context.Context, tx *journal.Tx, event ref.ID) error
	// There counts which of some events are there, be it in the trash.
	There(ctx context.Context, r db.Reader, org ref.Org, events []ref.ID) (int, error)
}

// Slot is an option of a hold set.
type Slot struct {
	ID             ref.ID
	StartUS, EndUS clock.Micros
	Events         []ref.ID
}

// Held is a hold set as a poll needs to know it.
type Held struct {
	Open, Private bool
	Chosen        ref.ID // once one is confirmed
	Seats         []Seat
	Slots         []Slot
}

// Holds knows the hold sets whose slots are asked about.
type Holds interface {
	// Open gives a set that the actor may change.
	Open(ctx context.Context, a access.Actor, id ref.ID) (Held, error)
	Standing(ctx context.Context, r db.Reader, org ref.Org, id ref.ID) (Held, error)
	// Confirm makes a slot the meeting and releases the others; Release lets all go.
	Confirm(ctx context.Context, tx *journal.Tx, set, slot ref.ID, guests []Guest) ([]ref.ID, error)
	Release(ctx context.Context, tx *journal.Tx, set ref.ID) error
}

// Taken is time that an event takes, with what the reader may know of it.
type Taken struct {
	free.Span
	Event ref.ID
	Title string // empty when the reader may not know
}

// Diary is when somebody works, what of it is protected, and by what they are taken.
type Diary struct {
	Works             bool // anything is known of when they work
	Hours, Protected  []free.Span
	Taken             []Taken
	Name, Zone, Place string
}

// People knows the days and names of those for whom there are calendars.
type People interface {
	// Diaries gives those of some spaces between two instants, as the actor may know them.
	Diaries(ctx context.Context, a access.Actor, spaces []ref.Space, from, until clock.Micros) (map[ref.Space]Diary, error)
	// Names gives what the people are called whose spaces they are.
	Names(ctx context.Context, a access.Actor) (map[ref.Space]string, error)
}

// Members knows the colleagues' names and in which zone one of them lives.
type Members interface {
	MemberNames(ctx context.Context, a access.Actor) (map[ref.Member]string, error)
	ZoneOf(ctx context.Context, a access.Actor) (string, error)
}

// Service is everything that can be done with polls.
type Service struct {
	j         *journal.Journal
	clock     clock.Clock
	calendars Calendars
	holds     Holds
	people    People
	members   Members
	authority Authority
}

// New makes the service.
func New(j *journal.Journal, c clock.Clock, calendars Calendars, holds Holds, people People, members Members) *Service {
	return &Service{j: j, clock: c, calendars: calendars, holds: holds, people: people, members: members}
}

func (s *Service) now() clock.Micros { return clock.Of(s.clock.Now()) }

// Answer is what a change of a poll answers with.
type Answer struct {
	Poll Poll    `json:"poll"`
	Act  ref.Act `json:"act,omitempty" doc:"Undo it with POST /acts/{act}/undo; absent when nothing had to be changed"`
}

// Wanted is a time that somebody wants to propose.
type Wanted struct {
	ID    ref.ID `json:"id,omitempty" maxLength:"36" doc:"Of an option that is there already; absent for a new one"`
	Start string `json:"start" maxLength:"16" doc:"On the wall in zone: 2026-03-29T09:00"`
	Zone  string `json:"zone,omitempty" maxLength:"64" doc:"IANA name; the poll's own when absent"`
}

// NewVoter is somebody who is to be asked.
type NewVoter struct {
	ID       ref.ID `json:"id,omitempty" maxLength:"36" doc:"A UUIDv7 made by the client"`
	Name     string `json:"name,omitempty" maxLength:"300"`
	Email    string `json:"email,omitempty" maxLength:"320"`
	Zone     string `json:"zone,omitempty" maxLength:"64" doc:"IANA name; left out until it is known"`
	Required bool   `json:"required,omitempty" doc:"The meeting needs them"`
}

// Draft is a poll that somebody asks for.
type Draft struct {
	ID        ref.ID     `json:"id,omitempty" maxLength:"36" doc:"A UUIDv7 made by the client, so that sending it again makes nothing twice"`
	HoldSet   ref.ID     `json:"hold_set,omitempty" maxLength:"36" doc:"Whose slots are asked about; its calendars are those of the meeting"`
	Calendars []ref.ID   `json:"calendars,omitempty" maxItems:"10" doc:"In which the meeting will be, one for each person; the poll lives in the space of the first"`
	Title     string     `json:"title" maxLength:"200"`
	Private   bool       `json:"private,omitempty"`
	About     string     `json:"about,omitempty" maxLength:"5000"`
	Minutes   int        `json:"minutes" minimum:"1" maximum:"1440"`
	Place     string     `json:"place,omitempty" maxLength:"1000"`
	Link      string     `json:"link,omitempty" maxLength:"2000"`
	Options   []Wanted   `json:"options" minItems:"1" maxItems:"20"`
	Zone      string     `json:"zone" maxLength:"64" doc:"IANA name"`
	Deadline  string     `json:"deadline" maxLength:"16" doc:"On the wall in zone: until when answers are taken"`
	ShowVotes bool       `json:"show_votes,omitempty"`
	Propose   bool       `json:"propose,omitempty"`
	People    []NewVoter `json:"people,omitempty" maxItems:"100"`
}

// Create makes a poll. Sent twice with one id by one member, it is made once.
// Errors: poll.invalid, poll.past, poll.private_forbidden, poll.id_taken, poll_voter.invalid,
// hold_set.not_found, calendar.*, access.*.
func (s *Service) Create(ctx context.Context, a access.Actor, d Draft) (out Answer, err error) {
	if err := record.CheckID(d.ID); err != nil {
		return out, err
	}
	made := Poll{
		Title: d.Title, Private: d.Private, State: Open, About: d.About, Minutes: d.Minutes, Place: d.Place, Link: d.Link,
		Zone: d.Zone, Deadline: d.Deadline, HoldSet: d.HoldSet, ShowVotes: d.ShowVotes, Propose: d.Propose,
	}
	var held Held
	if d.HoldSet != "" {
		if held, err = s.holds.Open(ctx, a, d.HoldSet); err != nil {
			return out, err
		}
		made.Seats, made.Private = held.Seats, made.Private || held.Private
	} else if made.Seats, err = s.seats(ctx, a, d.Calendars); err != nil {
		return out, err
	}
	if len(made.Seats) == 0 || len(made.Seats) > MaxSeats {
		return out, made.settle()
	}
	made.Space = made.Seats[0].Space
	permit, err := s.permit(a, &made, true)
	if err != nil {
		return out, err
	}
	made.Options = made.wanted(nil, d.Options)
	if err := made.settle(); err != nil {
		return out, err
	}
	made.standFor(held)
	asked, err := made.asking(d.People)
	if err != nil {
		return out, err
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		p := made
		p.Head = record.Born(tx, d.ID, made.Space)
		if err := p.inTime(tx.Now()); err != nil {
			return err
		}
		act, err := kind.Create(ctx, tx, &p)
		if err == nil && act == tx.Act() {
			for _, v := range asked {
				v.Poll, v.Head = p.ID, record.Born(tx, v.ID, p.Space)
				if _, err := voters.Create(ctx, tx, &v); err != nil {
					return err
				}
			}
		}
		if err != nil {
			return err
		}
		out = Answer{p, act}
		return tx.Reply(out)
	})
	return out, err
}

// asking makes voters of those who are to be asked.
func (p *Poll) asking(people []NewVoter) ([]Voter, error) {
	all := make([]Voter, 0, len(people))
	for _, one := range people {
		if err := record.CheckID(one.ID); err != nil {
			return nil, err
		}
		v := Voter{Private: p.Private, Name: one.Name, Email: one.Email, Zone: one.Zone, Required: one.Required}
		v.ID = one.ID
		if err := v.settle(); err != nil {
			return nil, err
		}
		if v.Email != "" && slices.ContainsFunc(all, func(have Voter) bool { return have.Email == v.Email }) {
			continue
		}
		all = append(all, v)
	}
	return all, nil
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
			return nil, errs.New(errs.Invalid, "poll.invalid", "The meeting would be there twice for one person. Choose one calendar for each.").
				With("body.calendars", "One calendar for each person.")
		}
		all = append(all, Seat{space, id})
	}
	if len(all) == 0 || len(all) > MaxSeats {
		return nil, errs.New(errs.Invalid, "poll.invalid", "Choose the calendars in which the meeting will be.").With("body.calendars", "One for each person.")
	}
	return all, nil
}

// permit covers the poll and, when the meeting is written, its events and holds in every
// space concerned. Errors: poll.not_found, poll.elsewhere, poll.private_forbidden, access.*.
func (s *Service) permit(a access.Actor, p *Poll, meeting bool) (access.Permit, error) {
	permit, err := access.Authorize(a, access.On(Name, access.Write), p.Space)
	if err != nil {
		return permit, err
	}
	seen := access.Scope(a, access.On(Name, access.Read))
	if p.Private && !seen.Private(p.Space) {
		return permit, errs.New(errs.Forbidden, "poll.private_forbidden", "You would not see this private poll yourself. Ask for access to private records first.")
	}
	if !meeting {
		return permit, nil
	}
	for _, space := range p.spaces() {
		if !a.May(access.On(Name, access.Write), space) || !a.May(access.On(kindEvent, access.Write), space) {
			return permit, errs.New(errs.Forbidden, "poll.elsewhere", "The meeting is also for somebody whose calendar you can't change. Ask a colleague who supports all of them.")
		}
	}
	more, err := access.Authorize(a, access.On(kindEvent, access.Write), p.spaces()...)
	if err != nil {
		return permit, err
	}
	return access.Together(permit, more), nil
}

// wanted makes options of what somebody wants, keeping those that are there already.
func (p *Poll) wanted(have []Option, want []Wanted) []Option {
	var all []Option
	for _, w := range want {
		o := Option{ID: ref.New()}
		for i := range have {
			if w.ID != "" && have[i].ID == w.ID && !slices.ContainsFunc(all, func(o Option) bool { return o.ID == w.ID }) {
				o = have[i]
			}
		}
		o.Start, o.Zone = w.Start, w.Zone
		if o.Zone == "" {
			o.Zone = p.Zone
		}
		all = append(all, o)
	}
	return all
}

// standFor notes which options are held.
func (p *Poll) standFor(held Held) {
	for i := range p.Options {
		o := &p.Options[i]
		o.Slot = ""
		for _, slot := range held.Slots {
			if held.Open && slot.StartUS == o.StartUS && slot.EndUS == o.EndUS {
				o.Slot = slot.ID
			}
		}
	}
}

// inTime refuses a poll that nobody could answer. Errors: poll.past.
func (p *Poll) inTime(now clock.Micros) error {
	if p.DeadlineUS <= now {
		return errs.New(errs.Invalid, "poll.past", "This has passed already, so nobody could answer. Choose a later time.").
			With("body.deadline", "Choose a time that is still to come.")
	}
	return nil
}
