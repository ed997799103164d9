package booking

import (
	"context"
	"slices"
	"strings"
	"unicode/utf8"

	"anteroom/internal/area/booking/openings"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/onwall"
	"anteroom/internal/core/outside"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

// Answered is what a change of a booking answers with.
type Answered struct {
	Booking Booking `json:"booking"`
	Act     ref.Act `json:"act,omitempty" doc:"Undo it with POST /acts/{act}/undo"`
}

// Override breaks rules of a page, for a reason that is kept.
type Override struct {
	Reason string   `json:"reason" maxLength:"1000"`
	Rules  []string `json:"rules" maxItems:"20" doc:"Those that may be broken, as the refusal named them"`
}

// On is a time on the wall.
type On struct {
	Start string `json:"start" maxLength:"16" doc:"On the wall in zone: 2026-03-29T09:00"`
	Zone  string `json:"zone" maxLength:"64" doc:"IANA name"`
}

func (o On) instant() (clock.Micros, error) {
	bad := errs.New(errs.Invalid, "booking.invalid", "Some of this is missing or can’t be read. See the fields.")
	z, err := zone.Load(o.Zone)
	if err != nil {
		return 0, bad.With("body.zone", "Choose a time zone, such as Europe/London.")
	}
	at, kind, ok := onwall.Read(o.Start, z)
	switch {
	case !ok:
		return 0, bad.With("body.start", "Write it as 2026-03-29T09:00.")
	case kind == zone.Gap:
		return 0, bad.With("body.start", "The clocks skip this time on that day. Choose another.")
	}
	return at, nil
}

// ForGuest is a booking that a colleague makes for somebody outside.
type ForGuest struct {
	ID ref.ID `json:"id,omitempty" maxLength:"36" doc:"A UUIDv7 made by the client, so that sending it again books nothing twice"`
	On
	Minutes   int       `json:"minutes" minimum:"5" maximum:"480"`
	Name      string    `json:"name" maxLength:"200"`
	Email     string    `json:"email" maxLength:"320"`
	GuestZone string    `json:"guest_zone,omitempty" maxLength:"64" doc:"Of whom it is booked for; zone when absent"`
	Answers   []string  `json:"answers,omitempty" maxItems:"10" doc:"One for each question of the page"`
	Override  *Override `json:"override,omitempty"`
}

// BookFor books a time for somebody. It is confirmed at once. What is outside the
// rules of the page is refused with their names, unless they are overridden.
// Errors: booking.rules, booking.invalid, booking_page.not_found, access.*.
func (s *Service) BookFor(ctx context.Context, a access.Actor, page ref.ID, in ForGuest) (out Answered, err error) {
	if err := record.CheckID(in.ID); err != nil {
		return out, err
	}
	p, _, err := pages.Open(ctx, s.j.DB(), a, page, access.Write)
	if err != nil {
		return out, err
	}
	start, err := in.instant()
	if err != nil {
		return out, err
	}
	if in.GuestZone == "" {
		in.GuestZone = in.Zone
	}
	w, err := p.understand(outside.Wish{Name: in.Name, Email: in.Email, Zone: in.GuestZone, Minutes: in.Minutes, Start: start, Answers: in.Answers}, true)
	if err != nil {
		return out, err
	}
	permit, err := s.permit(a, Name, p.spaces())
	if err != nil {
		return out, err
	}
	diaries, err := s.diaries.Diaries(ctx, a, p.principals(), start-day, start+2*day)
	if err != nil {
		return out, err
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		now, err := pages.Get(ctx, tx, a.Org, page)
		if err != nil {
			return err
		}
		b := Booking{Page: page, State: Confirmed, Name: w.name, Email: w.email, Answers: w.answers, StartUS: start, EndUS: start + w.length, Zone: w.zone}
		b.Head = record.Born(tx, in.ID, now.Space)
		if have, err := bookings.Get(ctx, tx, a.Org, b.ID); err == nil && have.CreatedBy == a.Member && have.Page == page {
			out = Answered{Booking: have}
			return tx.Reply(out)
		}
		l, err := s.looked(ctx, tx, &now, start, w.length, diaries, nil)
		if err != nil {
			return err
		}
		if err := s.overridden(ctx, a, &now, &b, l, in.Override); err != nil {
			return err
		}
		b.Seats, b.Room = now.seats(l, nil), l.room("")
		if _, err := bookings.Create(ctx, tx, &b); err != nil {
			return err
		}
		out = Answered{b, tx.Act()}
		if err := s.follow(ctx, tx, &now, &Booking{}, &b, diaries); err != nil {
			return err
		}
		return tx.Reply(out)
	})
	return out, err
}

// overridden refuses what is outside the rules, unless somebody says why that is right.
func (s *Service) overridden(ctx context.Context, a access.Actor, p *Page, b *Booking, l look, o *Override) error {
	broken := p.broke(l.broken)
	if !slices.Contains(p.Minutes, int((b.EndUS-b.StartUS)/minute)) {
		broken = append(broken, Broken{Rule: "length"})
	}
	b.Reason, b.Broken = "", broken
	if len(broken) == 0 {
		return nil
	}
	names, err := s.diaries.Names(ctx, a)
	if err != nil {
		return err
	}
	refusal := errs.New(errs.Conflict, "booking.rules", "This is outside the rules of the page. Say why it is right all the same, or choose another time.")
	unsaid := false
	for _, one := range broken {
		refusal = refusal.With(one.Rule, openings.Words(openings.Rule(one.Rule), names[one.Principal]))
		unsaid = unsaid || o == nil || !slices.Contains(o.Rules, one.Rule)
	}
	switch {
	case unsaid:
		return refusal
	case strings.TrimSpace(o.Reason) == "":
		return errs.New(errs.Invalid, "booking.invalid", "Some of this is missing or can’t be read. See the fields.").With("body.override.reason", "Say why this is right all the same.")
	}
	b.Reason = strings.TrimSpace(o.Reason)
	return nil
}

// Confirm confirms a booking that waits. Rev is the one the caller has seen.
// Errors: booking.stale, booking.ended, booking.not_found, access.*, and those of Authority.
func (s *Service) Confirm(ctx context.Context, a access.Actor, id ref.ID, rev int64) (Answered, error) {
	return s.ConfirmFor(ctx, a, id, rev, "")
}

// ConfirmFor is Confirm with a reason why that is right although standing authority says never.
func (s *Service) ConfirmFor(ctx context.Context, a access.Actor, id ref.ID, rev int64, reason string) (Answered, error) {
	keep, err := s.bound(ctx, a, id, rev, Confirmed, "", reason)
	if err != nil {
		return Answered{}, err
	}
	return s.change(ctx, a, id, rev, 0, func(tx *journal.Tx, _ *Page, b *Booking, _ map[ref.ID]Diary) error {
		if b.State != Pending {
			return errConfirmed
		}
		b.State, b.Message, b.LapseUS = Confirmed, "", 0
		return keep(ctx, tx)
	})
}

// End declines a booking that waits, or cancels one that was confirmed; message is
// shown to whoever booked.
// Errors: booking.stale, booking.ended, booking.invalid, booking.not_found, access.*, and those of Authority.
func (s *Service) End(ctx context.Context, a access.Actor, id ref.ID, rev int64, message string) (Answered, error) {
	return s.EndFor(ctx, a, id, rev, message, "")
}

// EndFor is End with a reason, as ConfirmFor.
func (s *Service) EndFor(ctx context.Context, a access.Actor, id ref.ID, rev int64, message, reason string) (Answered, error) {
	message = strings.TrimSpace(message)
	if utf8.RuneCountInString(message) > 2000 {
		return Answered{}, errs.New(errs.Invalid, "booking.invalid", "Some of this can’t be read. See the fields.").With("body.message", "At most 2,000 characters.")
	}
	keep, err := s.bound(ctx, a, id, rev, Declined, message, reason)
	if err != nil {
		return Answered{}, err
	}
	return s.change(ctx, a, id, rev, 0, func(tx *journal.Tx, _ *Page, b *Booking, _ map[ref.ID]Diary) error {
		if b.State == Pending {
			b.State = Declined
		} else {
			b.State = Cancelled
		}
		b.Message, b.LapseUS = message, 0
		return keep(ctx, tx)
	})
}

// Move moves a booking, as BookFor books one. It is confirmed then.
// Errors: booking.rules, booking.stale, booking.ended, booking.not_found, access.*.
func (s *Service) Move(ctx context.Context, a access.Actor, id ref.ID, rev int64, to On, o *Override) (Answered, error) {
	start, err := to.instant()
	if err != nil {
		return Answered{}, err
	}
	return s.change(ctx, a, id, rev, start, func(tx *journal.Tx, p *Page, b *Booking, diaries map[ref.ID]Diary) error {
		length := b.EndUS - b.StartUS
		l, err := s.looked(ctx, tx, p, start, length, diaries, b)
		if err != nil {
			return err
		}
		b.StartUS, b.EndUS = start, start+length
		if err := s.overridden(ctx, a, p, b, l, o); err != nil {
			return err
		}
		b.Seats, b.Room, b.State, b.Message, b.LapseUS = p.seats(l, b.Seats), l.room(b.Room), Confirmed, "", 0
		return nil
	})
}

// change is the way of every change of one booking by a member.
func (s *Service) change(ctx context.Context, a access.Actor, id ref.ID, rev int64, start clock.Micros, change func(*journal.Tx, *Page, *Booking, map[ref.ID]Diary) error) (out Answered, err error) {
	opened, _, err := bookings.Open(ctx, s.j.DB(), a, id, access.Write)
	if err != nil {
		return out, err
	}
	p, err := pages.Get(ctx, s.j.DB(), a.Org, opened.Page)
	if err != nil {
		return out, err
	}
	spaces := append([]ref.Space{opened.Space}, opened.spaces()...)
	if start != 0 {
		spaces = append(spaces, p.spaces()...)
	}
	permit, err := s.permit(a, Name, spaces)
	if err != nil {
		return out, err
	}
	var diaries map[ref.ID]Diary
	if start != 0 {
		if diaries, err = s.diaries.Diaries(ctx, a, p.principals(), start-day, start+2*day); err != nil {
			return out, err
		}
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		was, err := bookings.Current(ctx, tx, opened, rev)
		if err != nil {
			return err
		}
		now := was
		if err := s.asInCalendars(ctx, tx, a.Org, &now); err != nil {
			return err
		}
		if !now.live() {
			return errNotLive
		}
		page, err := pages.Get(ctx, tx, a.Org, was.Page)
		if err != nil {
			return err
		}
		if err := change(tx, &page, &now, diaries); err != nil {
			return err
		}
		now.ByGuest = false
		if err := bookings.Save(tx, was, &now); err != nil {
			return err
		}
		out = Answered{now, tx.Act()}
		if err := s.follow(ctx, tx, &page, &was, &now, diaries); err != nil {
			return err
		}
		return tx.Reply(out)
	})
	return out, err
}
