package slot

import (
	"context"
	"net/http"

	"anteroom/internal/core/access"
	"anteroom/internal/core/op"
)

type (
	findIn  struct{ Body Ask }
	findOut struct{ Body Found }
	readIn  struct {
		Body struct {
			Text string `json:"text" minLength:"1" maxLength:"20000" doc:"A mail as it was pasted"`
		}
	}
	readOut struct{ Body Letter }
)

// Ops are POSTs because whom one asks for and what one pastes is nobody's address;
// their action is learning when somebody is taken, because they change nothing.
func (s *Service) Ops() []op.Operation {
	action := access.On("event", access.Busy)
	return []op.Operation{
		op.New(op.Spec{
			Name: "slot.find", Summary: "Find times at which people can meet", Method: http.MethodPost, Path: "/slots/find", Action: action,
			Example: map[string]any{
				"people": []any{map[string]any{"id": "0198c0de-0000-7000-8000-000000000001"}}, "outsiders": []any{map[string]any{"name": "Nina Example", "says": "Tue afternoon, not Friday", "zone": "Asia/Dubai"}},
				"minutes": 60, "from": "2026-03-16", "until": "2026-03-27",
			},
		}, func(ctx context.Context, a access.Actor, in *findIn) (*findOut, error) {
			f, err := s.Find(ctx, a, in.Body)
			return &findOut{Body: f}, err
		}),
		op.New(op.Spec{
			Name: "slot.read", Summary: "Read who should meet, for how long and when out of a mail", Method: http.MethodPost, Path: "/slots/read", Action: action,
			Example: map[string]any{"text": "From: Nina Example <nina@example.com>\n\nCould we have half an hour with Helen next week? I can do Tuesday afternoon."},
		}, func(ctx context.Context, a access.Actor, in *readIn) (*readOut, error) {
			d, err := s.Read(ctx, a, in.Body.Text)
			return &readOut{Body: d}, err
		}),
	}
}
