package telling

import (
	"context"
	"net/http"

	"anteroom/internal/core/access"
	"anteroom/internal/core/op"
	"anteroom/internal/core/ref"
)

const example ref.ID = "01980000-0000-7000-8000-000000000001"

type (
	listIn struct {
		Spaces []ref.Space `query:"spaces,explode" maxItems:"200" doc:"Only in these spaces; in all in which you work when absent"`
		ID     ref.ID      `query:"id" maxLength:"36" doc:"Only of this event or hold set"`
		Zone   string      `query:"zone" maxLength:"64" doc:"On whose clock summaries are; UTC when absent"`
	}
	page struct {
		Items []Untold `json:"items"`
	}
	listOut struct{ Body page }
	telled  struct {
		Items []Mark `json:"items" minItems:"1" maxItems:"500"`
	}
	toldIn  struct{ Body telled }
	toldOut struct{ Body Marked }
)

// Ops are the operations on what is not told yet.
func (s *Service) Ops() []op.Operation {
	read, write := access.On(Kind, access.Read), access.On(Kind, access.Write)
	return []op.Operation{
		op.New(op.Spec{Name: "telling.list", Summary: "List who has not been told of what, with the drafted messages", Method: http.MethodGet, Path: "/tellings", Action: read, Example: "zone=Europe/London"},
			func(ctx context.Context, a access.Actor, in *listIn) (*listOut, error) {
				items, err := s.List(ctx, a, in.Spaces, in.ID, in.Zone)
				return &listOut{Body: page{items}}, err
			}),
		op.New(op.Spec{Name: "telling.told", Summary: "Mark people as told", Method: http.MethodPost, Path: "/tellings/told", Action: write,
			Example: map[string]any{"items": []map[string]any{{"id": example, "state": "0123456789abcdef", "people": []string{"guest@example.com"}}}}},
			func(ctx context.Context, a access.Actor, in *toldIn) (*toldOut, error) {
				out, err := s.Tell(ctx, a, in.Body.Items)
				return &toldOut{Body: out}, err
			}),
		op.NewRaw(op.Spec{Name: "telling.file", Summary: "Give the calendar file to send to somebody", Method: http.MethodGet, Path: "/tellings/{id}/file", Action: read,
			Volatile: true, Gives: "text/calendar", Example: ""}, s.getFile),
	}
}
