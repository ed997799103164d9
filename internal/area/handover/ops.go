package handover

import (
	"context"
	"net/http"

	"anteroom/internal/core/access"
	"anteroom/internal/core/op"
	"anteroom/internal/core/ref"
)

const example ref.ID = "01980000-0000-7000-8000-000000000001"

type (
	handoverIn  struct{ HandoverAway }
	handoverOut struct {
		Body struct {
			Sections []HandoverSection `json:"sections" doc:"Those that are not empty"`
		}
	}
	handoverDraftIn struct{ Body HandoverDraft }
	handoverMadeOut struct{ Body HandoverMade }
)

// Ops are the operations on handovers.
func (s *Service) Ops() []op.Operation {
	return []op.Operation{
		op.New(op.Spec{Name: "handover.draft", Summary: "Gather what there is to hand over for some days", Method: http.MethodGet, Path: "/handover", Action: access.On("note", access.Read), Volatile: true,
			Example: "for=" + string(example) + "&from=2026-09-01&until=2026-09-14"},
			func(ctx context.Context, a access.Actor, in *handoverIn) (*handoverOut, error) {
				out := &handoverOut{}
				var err error
				out.Body.Sections, err = s.Draft(ctx, a, in.HandoverAway)
				return out, err
			}),
		op.New(op.Spec{Name: "handover.create", Summary: "Make a note of what is handed over, and show it to who takes over", Method: http.MethodPost, Path: "/handovers", Action: access.On("note", access.Write),
			Example: map[string]any{"id": example, "for": example, "from": "2026-09-01", "until": "2026-09-14", "words": "I am back on the 15th.", "chosen": []any{map[string]any{"kind": "task", "id": example, "remark": "Ask Legal first"}}}},
			func(ctx context.Context, a access.Actor, in *handoverDraftIn) (*handoverMadeOut, error) {
				out, err := s.Create(ctx, a, in.Body)
				return &handoverMadeOut{out}, err
			}),
	}
}
