package booking

import (
	"context"
	"slices"
	"time"

	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/when"
)

// Permitted gives a booking that waits to whoever may change it, and the permit for it.
// Errors: booking.not_found, booking.ended, booking.confirmed, access.*.
func (s *Service) Permitted(ctx context.Context, a access.Actor, id ref.ID) (b Booking, permit access.Permit, err error) {
	if b, _, err = bookings.Open(ctx, s.j.DB(), a, id, access.Write); err != nil {
		return b, permit, err
	}
	permit, err = s.permit(a, Name, append([]ref.Space{b.Space}, b.spaces()...))
	if err == nil {
		err = s.waits(ctx, s.j.DB(), a.Org, &b)
	}
	return b, permit, err
}

// waits refuses a booking that nobody has to confirm.
func (s *Service) waits(ctx context.Context, r db.Reader, org ref.Org, b *Booking) error {
	now := *b
	now.Seats = slices.Clone(b.Seats)
	if err := s.asInCalendars(ctx, r, org, &now); err != nil {
		return err
	}
	switch {
	case !now.live():
		return errNotLive
	case now.State != Pending:
		return errConfirmed
	}
	return nil
}

var errConfirmed = errs.New(errs.Conflict, "booking.confirmed", "This is confirmed already.")

// When says when a booking is, on the clock of whoever booked.
func (b *Booking) When() string {
	loc, err := time.LoadLocation(b.Zone)
	if err != nil {
		loc = time.UTC
	}
	return when.Clocks{First: loc}.Span(b.StartUS, b.EndUS) + " " + when.City(loc)
}

// SettleWithin confirms a booking that waits, or declines it with a message, inside the act of
// something else. The permit of tx covers the spaces of the booking.
// Errors: booking.ended, booking.confirmed, booking.not_found.
func (s *Service) SettleWithin(ctx context.Context, tx *journal.Tx, id ref.ID, state State, message string) error {
	was, err := bookings.Get(ctx, tx, tx.Org(), id)
	if err != nil {
		return err
	}
	page, err := pages.Get(ctx, tx, tx.Org(), was.Page)
	if err != nil {
		return err
	}
	if err := s.waits(ctx, tx, tx.Org(), &was); err != nil {
		return err
	}
	now := was
	if err := s.asInCalendars(ctx, tx, tx.Org(), &now); err != nil {
		return err
	}
	now.State, now.Message, now.LapseUS, now.ByGuest = state, message, 0, false
	if err := bookings.Save(tx, was, &now); err != nil {
		return err
	}
	return s.follow(ctx, tx, &page, &was, &now, nil)
}
