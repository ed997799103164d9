package bring

import (
	"context"
	"net/http"

	"anteroom/internal/area/task"
	"anteroom/internal/core/access"
	"anteroom/internal/core/op"
	"anteroom/internal/core/ref"
)

const example ref.ID = "01980000-0000-7000-8000-000000000001"

type (
	taskBringIn  struct{ Body Bring }
	taskBringOut struct{ Body Brought }
)

// Ops are the operations on tables of tasks.
func (s *Service) Ops() []op.Operation {
	return []op.Operation{
		op.New(op.Spec{Name: "task.bring", Summary: "Bring in tasks from a table (CSV), or see what would come of it", Method: http.MethodPost, Path: "/tasks/bring",
			Action: access.On(task.Name, access.Write), MaxBody: maxBodyText,
			Example: map[string]any{"space": example, "table": "Title,Due\nPrint the board papers,27/03/2026\n", "dry": true}},
			func(ctx context.Context, a access.Actor, in *taskBringIn) (*taskBringOut, error) {
				out, err := s.Bring(ctx, a, in.Body)
				return &taskBringOut{Body: out}, err
			}),
	}
}
