package replan

import (
	"context"
	"net/http"

	"anteroom/internal/core/access"
	"anteroom/internal/core/op"
	"anteroom/internal/core/ref"
)

const example ref.ID = "01980000-0000-7000-8000-000000000001"

type (
	solveIn  struct{ Body PlanQuestion }
	solveOut struct{ Body Plan }
	applyIn  struct{ Body Apply }
	applyOut struct{ Body Applied }
)

// Ops are the operations. Solving is a POST because a question is nobody's address; it
// changes nothing, so its action is to read.
func (s *Service) Ops() []op.Operation {
	return []op.Operation{
		op.New(op.Spec{
			Name: "replan.solve", Summary: "Plan anew what somebody can't come to, with the least disruption", Method: http.MethodPost, Path: "/replans/solve",
			Action:  access.On(kindEvent, access.Read),
			Example: map[string]any{"away": []any{map[string]any{"principal": example, "from": "2026-03-17", "until": "2026-03-17"}}, "until": "2026-03-31", "zone": "Europe/London"},
		}, func(ctx context.Context, a access.Actor, in *solveIn) (*solveOut, error) {
			p, err := s.Solve(ctx, a, in.Body)
			return &solveOut{Body: p}, err
		}),
		op.New(op.Spec{
			Name: "replan.apply", Summary: "Make a plan happen: all of it at once, or nothing", Method: http.MethodPost, Path: "/replans/apply",
			Action: access.On(kindEvent, access.Write),
			Example: map[string]any{"seq": 1, "principals": []any{example}, "changes": []any{
				map[string]any{"parts": []any{map[string]any{"event": example, "rev": 1}}, "start_us": 1773741600000000, "end_us": 1773745200000000},
			}},
		}, func(ctx context.Context, a access.Actor, in *applyIn) (*applyOut, error) {
			d, err := s.Do(ctx, a, in.Body)
			return &applyOut{Body: d}, err
		}),
	}
}
