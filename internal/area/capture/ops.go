package capture

import (
	"context"
	"net/http"

	"anteroom/internal/core/access"
	"anteroom/internal/core/op"
)

type (
	previewIn  struct{ Body Line }
	previewOut struct{ Body Proposal }
)

// Ops is the one operation. It is a POST because what is typed is nobody's
// address, and its action is reading because it changes nothing.
func (s *Service) Ops() []op.Operation {
	return []op.Operation{op.New(op.Spec{
		Name: "capture.preview", Summary: "Say how a line of text would be understood", Method: http.MethodPost, Path: "/quick-add/preview",
		Action: access.On("task", access.Read), Example: map[string]any{"text": "Call Helen about the board pack tomorrow 9am p1 #board"},
	}, func(ctx context.Context, a access.Actor, in *previewIn) (*previewOut, error) {
		p, err := s.Preview(ctx, a, in.Body)
		return &previewOut{Body: p}, err
	})}
}
