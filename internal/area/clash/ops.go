package clash

import (
	"context"
	"net/http"

	"anteroom/internal/core/access"
	"anteroom/internal/core/op"
)

type (
	checkIn  struct{ Body Trial }
	checkOut struct{ Body Checked }
)

// Ops are the operations of checking.
func (s *Service) Ops() []op.Operation {
	return []op.Operation{
		op.New(op.Spec{Name: "event.check", Summary: "Tell what a meeting would lie upon, before it is saved", Method: http.MethodPost, Path: "/events/check", Action: access.On("event", access.Busy),
			Example: map[string]any{"calendar": "01980000-0000-7000-8000-000000000001", "start": "2026-03-29T09:00", "end": "2026-03-29T10:00", "zone": "Europe/London"}},
			func(ctx context.Context, a access.Actor, in *checkIn) (*checkOut, error) {
				found, err := s.Check(ctx, a, in.Body)
				return &checkOut{Body: found}, err
			}),
	}
}
