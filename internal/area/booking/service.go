package booking

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
	"anteroom/internal/core/zone"
)

// Taken is time that an event takes.
type Taken struct {
	free.Span
	Event ref.ID
}

// Diary is when a principal works and by what they are taken.
type Diary struct {
	Where []free.Place
	Hours []free.Span
	Busy  []Taken
}

// Diaries knows the days of principals.
type Diaries interface {
	// Diaries gives those of some principals between two instants, as the actor may know
	// them; who is not seen is missing.
	Diaries(ctx context.Context, a access.Actor, ids []ref.ID, from, until clock.Micros) (map[ref.ID]Diary, error)
	// Names gives what the principals that the actor sees are called.
	Names(ctx context.Context, a access.Actor) (map[ref.ID]string, error)
}

// Meeting is the event of a booking in one calendar.
type Meeting struct {
	Event, Calendar          ref.ID
	Space                    ref.Space
	Title, Place, Link, Note string
	From, Until              clock.Micros
	Zone                     string
	Tentative                bool
	Name, Email              string // who is invited
	Room, Without            ref.ID // what it takes, and what it took before
}

// Look is what became of an event.
type Look struct {
	From, Until clock.Micros
	Gone        bool
	Tentative   bool
}

// Calendars keeps the events of bookings, inside their acts.
type Calendars interface {
	// WritableIn gives the space of a calendar that the actor may change.
	WritableIn(ctx context.Context, r db.Reader, a access.Actor, calendar ref.ID) (ref.Space, error)
	Add(ctx context.Context, tx *journal.Tx, m Meeting) error
	Change(ctx context.Context, tx *journal.Tx, m Meeting) error
	Remove(ctx context.Context, tx *journal.Tx, event ref.ID) error
	// At tells what became of events.
	At(ctx context.Context, r db.Reader, org ref.Org, events []ref.ID) (map[ref.ID]Look, error)
	// Taken reports whether anything but some events takes time of a space.
	Taken(ctx context.Context, r db.Reader, org ref.Org, space ref.Space, from, until clock.Micros, z *zone.Zone, but []ref.ID) (bool, error)
}

// Room is when a room can be had, and what it is called.
type Room struct {
	ID          ref.ID
	Name        string // with where it is
	Open, Taken []free.Span
}

// Rooms knows rooms and equipment.
type Rooms interface {
	// Rooms gives when some can be had between two instants, without what some events take;
	// those that are gone are missing.
	Rooms(ctx context.Context, r db.Reader, org ref.Org, ids []ref.ID, from, until clock.Micros, but []ref.ID) ([]Room, error)
}

// Members knows the colleagues' names.
type Members interface {
	MemberNames(ctx context.Context, a access.Actor) (map[ref.Member]string, error)
}

// Service is everything that can be done with booking pages.
type Service struct {
	j         *journal.Journal
	clock     clock.Clock
	calendars Calendars
	diaries   Diaries
	members   Members
	rooms     Rooms
	authority Authority
}

// New makes the service.
func New(j *journal.Journal, c clock.Clock, calendars Calendars, diaries Diaries, members Members, rooms Rooms) *Service {
	return &Service{j: j, clock: c, calendars: calendars, diaries: diaries, members: members, rooms: rooms}
}

func (s *Service) now() clock.Micros { return clock.Of(s.clock.Now()) }

// PageAnswer is what a change of a page answers with.
type PageAnswer struct {
	Page Page    `json:"page"`
	Act  ref.Act `json:"act,omitempty" doc:"Undo it with POST /acts/{act}/undo"`
}

// NewPage is a page that somebody makes.
type NewPage struct {
	ID    ref.ID `json:"id,omitempty" maxLength:"36" doc:"A UUIDv7 made by the client, so that sending it again makes nothing twice"`
	State string `json:"state,omitempty" enum:"open,closed,"`
	Hosts []Host `json:"hosts" minItems:"1" maxItems:"10" doc:"Whose time is booked, and in which calendar; the page lives in the space of the first"`
	Words
	Rules
}

// CreatePage makes a page. Sent twice with one id by one member, it is made once.
// Errors: booking_page.invalid, booking_page.id_taken, calendar.*, access.*.
func (s *Service) CreatePage(ctx context.Context, a access.Actor, in NewPage) (out PageAnswer, err error) {
	if err := record.CheckID(in.ID); err != nil {
		return out, err
	}
	made := Page{Words: in.Words, State: in.State, Hosts: slices.Clone(in.Hosts), Rules: in.Rules}
	if made.State == "" {
		made.State = open
	}
	if err := made.settle(); err != nil {
		return out, err
	}
	if err := s.hosts(ctx, a, made.Hosts); err != nil {
		return out, err
	}
	if err := s.thereAre(ctx, a.Org, made.Rooms); err != nil {
		return out, err
	}
	made.Space = made.Hosts[0].space()
	permit, err := access.Authorize(a, access.On(KindPage, access.Write), made.spaces()...)
	if err != nil {
		return out, err
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		page := made
		page.Head = record.Born(tx, in.ID, made.Space)
		act, err := pages.Create(ctx, tx, &page)
		if err != nil {
			return err
		}
		out = PageAnswer{page, act}
		return tx.Reply(out)
	})
	return out, err
}

// hosts makes sure that the actor may book in each host's calendar, and that it is theirs.
func (s *Service) hosts(ctx context.Context, a access.Actor, hosts []Host) error {
	names, err := s.diaries.Names(ctx, a)
	if err != nil {
		return err
	}
	bad := errs.New(errs.Invalid, "booking_page.invalid", "The page can't be kept like this. See the fields.")
	seen := map[ref.ID]bool{}
	for _, h := range hosts {
		if _, ok := names[h.Principal]; !ok {
			return errs.Missing("principal")
		}
		if seen[h.Principal] {
			return bad.With("body.hosts", names[h.Principal]+" is there twice.")
		}
		seen[h.Principal] = true
		space, err := s.calendars.WritableIn(ctx, s.j.DB(), a, h.Calendar)
		if err != nil {
			return err
		}
		if space != h.space() {
			return bad.With("body.hosts", "Choose a calendar of "+names[h.Principal]+".")
		}
		if !a.May(access.On(Name, access.Write), space) {
			return errElsewhere
		}
	}
	return nil
}

// thereAre refuses rooms that are not there. Errors: booking_page.invalid.
func (s *Service) thereAre(ctx context.Context, org ref.Org, ids []ref.ID) error {
	if len(ids) == 0 {
		return nil
	}
	rooms, err := s.rooms.Rooms(ctx, s.j.DB(), org, ids, s.now(), s.now()+minute, nil)
	if err == nil && len(rooms) != len(ids) {
		err = errs.New(errs.Invalid, "booking_page.invalid", "The page can't be kept like this. See the fields.").With("body.rooms", "One of these rooms is no longer there. Choose another.")
	}
	return err
}

var errElsewhere = errs.New(errs.Forbidden, "booking_page.elsewhere", "This page also books the time of somebody whose calendar you can't change. Ask a colleague who supports all of them.")

// permit covers a page or a booking, and the events, in every space concerned.
func (s *Service) permit(a access.Actor, kind ref.Kind, spaces []ref.Space) (access.Permit, error) {
	p, err := access.Authorize(a, access.On(kind, access.Write), spaces[0])
	if err != nil {
		return p, err
	}
	for _, space := range spaces {
		if !a.May(access.On(kind, access.Write), space) || !a.May(access.On(kindEvent, access.Write), space) {
			return p, errElsewhere
		}
	}
	for _, k := range []ref.Kind{kind, kindEvent} {
		more, err := access.Authorize(a, access.On(k, access.Write), spaces...)
		if err != nil {
			return p, err
		}
		p = access.Together(p, more)
	}
	return p, nil
}

// UpdatePage changes a page; what is booked already stays as it is. Rev is the one the
// caller has seen. Errors: booking_page.stale, booking_page.not_found, and those of CreatePage.
func (s *Service) UpdatePage(ctx context.Context, a access.Actor, id ref.ID, rev int64, c PageChange) (out PageAnswer, err error) {
	opened, _, err := pages.Open(ctx, s.j.DB(), a, id, access.Write)
	if err != nil {
		return out, err
	}
	next := opened
	c.apply(&next)
	if err := next.settle(); err != nil {
		return out, err
	}
	if c.Hosts.Set {
		if err := s.hosts(ctx, a, next.Hosts); err != nil {
			return out, err
		}
		if next.Hosts[0].space() != opened.Space {
			return out, errs.New(errs.Invalid, "booking_page.invalid", "The page can't be kept like this. See the fields.").
				With("body.hosts", "The first host keeps the page. Put them first, or make another page.")
		}
	}
	if c.Rooms.Set {
		if err := s.thereAre(ctx, a.Org, next.Rooms); err != nil {
			return out, err
		}
	}
	permit, err := s.permit(a, KindPage, next.spaces())
	if err != nil {
		return out, err
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		was, err := pages.Current(ctx, tx, opened, rev)
		if err != nil {
			return err
		}
		now := was
		c.apply(&now)
		if err := now.settle(); err != nil {
			return err
		}
		if err := pages.Save(tx, was, &now); err != nil {
			return err
		}
		out = PageAnswer{now, tx.Act()}
		return tx.Reply(out)
	})
	return out, err
}
