package booking

import (
	"context"

	"anteroom/internal/core/access"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

// Authority says whether somebody may settle a booking by themselves.
type Authority interface {
	// Settles judges it for every host, and gives what keeps why inside the act. What is theirs to decide it
	// asks them. Errors: authority.ask, authority.never, authority.override.
	Settles(ctx context.Context, a access.Actor, b *Booking, to State, reason, message string) (keep func(context.Context, *journal.Tx) error, err error)
}

// Bind makes a standing authority count. It is called while the house is built.
func (s *Service) Bind(by Authority) { s.authority = by }

// bound asks the standing authority about a booking as the caller has seen it; what is old or over
// is refused by the change itself.
func (s *Service) bound(ctx context.Context, a access.Actor, id ref.ID, rev int64, to State, message, reason string) (keep func(context.Context, *journal.Tx) error, err error) {
	nothing := func(context.Context, *journal.Tx) error { return nil }
	if s.authority == nil {
		return nothing, nil
	}
	b, _, err := bookings.Open(ctx, s.j.DB(), a, id, access.Write)
	if err != nil {
		return nil, err
	}
	if b.Rev != rev || !b.live() || to == Confirmed && b.State != Pending {
		return nothing, nil
	}
	if keep, err = s.authority.Settles(ctx, a, &b, to, reason, message); keep == nil {
		keep = nothing
	}
	return keep, err
}
