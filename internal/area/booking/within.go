package booking

import (
	"context"
	"slices"

	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

// Permitted gives a booking that waits to whoever may change it, and the permit for it.
// Errors: booking.not_found, booking.ended, booking.confirmed, access.*.
func (s *Service) Permitted(ctx context.Context, a access.Actor, id ref.ID) (b Booking, permit access.Permit, err error) {
	if b, _, err = bookings.Open(ctx, s.j.DB(), a, id, access.Write); err != nil {
		return b, permit, err
	}
	permit, err = s.permit(a, Name, append([]ref.Space{b.Space}, b.spaces()...))
	if err == nil {
		_, err = s.waits(ctx, s.j.DB(), a.Org, b)
	}
	return b, permit, err
}

// waits gives a booking as it stands in the calendars, if somebody still has to confirm it.
func (s *Service) waits(ctx context.Context, r db.Reader, org ref.Org, b Booking) (Booking, error) {
	b.Seats = slices.Clone(b.Seats)
	err := s.asInCalendars(ctx, r, org, &b)
	switch {
	case err != nil:
	case !b.live():
		err = errNotLive
	case b.State != Pending:
		err = errConfirmed
	}
	return b, err
}

var errConfirmed = errs.New(errs.Conflict, "booking.confirmed", "This is confirmed already.")

// SettleWithin confirms or declines a booking that waits inside the act of something else, whose permit
// covers its spaces. Errors: booking.ended, booking.confirmed, booking.not_found.
func (s *Service) SettleWithin(ctx context.Context, tx *journal.Tx, id ref.ID, state State, message string) error {
	was, err := bookings.Get(ctx, tx, tx.Org(), id)
	if err != nil {
		return err
	}
	page, err := pages.Get(ctx, tx, tx.Org(), was.Page)
	if err != nil {
		return err
	}
	now, err := s.waits(ctx, tx, tx.Org(), was)
	if err != nil {
		return err
	}
	now.State, now.Message, now.LapseUS, now.ByGuest = state, message, 0, false
	if err := bookings.Save(tx, was, &now); err != nil {
		return err
	}
	return s.follow(ctx, tx, &page, &was, &now, nil)
}
