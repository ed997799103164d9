package booking

import (
	"context"

	"github.com/go-json-experiment/json"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

func wallOf(d clock.Date, z *zone.Zone) clock.Micros {
	at, _ := z.ToInstant(zone.DateWall(d))
	return at
}

// Seen tells where a booking is that the actor may read. Errors: booking.not_found.
func (s *Service) Seen(ctx context.Context, a access.Actor, id ref.ID) (ref.Space, error) {
	b, _, err := bookings.Open(ctx, s.j.DB(), a, id, access.Read)
	return b.Space, err
}

// SeenPage tells the same of a page. Errors: booking_page.not_found.
func (s *Service) SeenPage(ctx context.Context, a access.Actor, id ref.ID) (ref.Space, error) {
	p, _, err := pages.Open(ctx, s.j.DB(), a, id, access.Read)
	return p.Space, err
}

// Guests tells who, outside, did what was done by a link. Acts that are not theirs are missing.
func (s *Service) Guests(ctx context.Context, org ref.Org, acts []ref.Act) (map[ref.Act]string, error) {
	if len(acts) == 0 {
		return nil, nil
	}
	rows, err := s.j.OfActs(ctx, org, Name, acts)
	names := make(map[ref.Act]string, len(rows))
	for _, r := range rows {
		var b Booking
		if r.Via == string(access.Link) && json.Unmarshal(r.After, &b) == nil {
			names[r.Act] = b.Name
		}
	}
	return names, err
}

// Reasons tells for which reason acts were done that are outside the rules of a page.
func (s *Service) Reasons(ctx context.Context, org ref.Org, acts []ref.Act) (map[ref.Act]string, error) {
	rows, err := s.j.OfActs(ctx, org, Name, acts)
	why := make(map[ref.Act]string, len(rows))
	for _, r := range rows {
		var was, now Booking
		if json.Unmarshal(r.After, &now) != nil || now.Reason == "" {
			continue
		}
		if json.Unmarshal(r.Before, &was) == nil && was.Reason == now.Reason && was.StartUS == now.StartUS {
			continue // it was outside of them before
		}
		why[r.Act] = now.Reason
	}
	return why, err
}

// Reversers gives how changes of this area's records are taken back.
func (s *Service) Reversers() map[ref.Kind]journal.Reverser {
	return map[ref.Kind]journal.Reverser{KindPage: pages.Reverse, KindLink: links.Reverse, Name: s.reverse}
}

// reverse takes one change of a booking back; its events are taken back by the calendar
// in the same act. What would take time that is no longer free is refused.
// Errors: booking.changed_since, booking.taken_since.
func (s *Service) reverse(ctx context.Context, tx *journal.Tx, row journal.Row) error {
	if err := bookings.Reverse(ctx, tx, row); err != nil {
		return err
	}
	var was Booking
	if json.Unmarshal(row.After, &was) != nil {
		return nil
	}
	now, err := bookings.Get(ctx, tx, tx.Org(), row.ID)
	if err == nil && now.live() && now.State == Pending && now.LapseUS <= tx.Now() {
		return errs.New(errs.Conflict, "booking.lapsed_since", "The time to confirm this has passed meanwhile, so it would lapse at once. Book the time for them instead.")
	}
	if err != nil || !now.live() || was.live() && was.StartUS == now.StartUS && was.EndUS == now.EndUS {
		return err
	}
	if len(now.Broken) > 0 { // it was never within the rules
		return nil
	}
	p, err := pages.Get(ctx, tx, tx.Org(), now.Page)
	if err != nil {
		return err
	}
	z, err := zone.Load(p.Zone)
	if err != nil {
		return err
	}
	for _, seat := range now.Seats {
		taken, err := s.calendars.Taken(ctx, tx, tx.Org(), ref.Space(seat.Principal), now.StartUS, now.EndUS, z, now.events())
		if err != nil {
			return err
		}
		if taken {
			return errs.New(errs.Conflict, "booking.taken_since", "This time has been taken since, so it can’t be had back. Move what is there first, or book another time.")
		}
	}
	return nil
}
