package project

import (
	"context"
	"net/http"

	"anteroom/internal/core/access"
	"anteroom/internal/core/op"
	"anteroom/internal/core/ref"
)

const example ref.ID = "01980000-0000-7000-8000-000000000001"

type (
	projectListIn  struct{}
	projectListOut struct {
		Body struct {
			Items []Listing `json:"items"`
		}
	}
	projectCreateIn struct{ Body Draft }
	projectPatch    struct {
		Rev int64 `json:"rev" minimum:"1" doc:"The rev you have seen"`
		Change
	}
	projectPatchIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body projectPatch
	}
	projectIDIn struct {
		ID ref.ID `path:"id" maxLength:"36"`
	}
	projectOut struct {
		Body struct {
			Project Listing `json:"project"`
		}
	}
	projectTrashIn struct {
		ID  ref.ID `path:"id" maxLength:"36"`
		Rev int64  `query:"rev" minimum:"1" doc:"The rev you have seen; whatever is there when absent"`
	}
	projectSeen struct {
		Rev int64 `json:"rev,omitzero" minimum:"1" doc:"The rev you have seen; whatever is there when absent"`
	}
	projectRestoreIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body *projectSeen
	}
	projectAnswerOut struct{ Body Answer }
)

// Ops are the operations on projects.
func (s *Service) Ops() []op.Operation {
	read, write := access.On(Name, access.Read), access.On(Name, access.Write)
	return []op.Operation{
		op.New(op.Spec{Name: "project.list", Summary: "List projects with how far they are", Method: http.MethodGet, Path: "/projects", Action: read, Example: ""},
			func(ctx context.Context, a access.Actor, _ *projectListIn) (*projectListOut, error) {
				out := &projectListOut{}
				var err error
				out.Body.Items, err = s.List(ctx, a)
				return out, err
			}),
		op.New(op.Spec{Name: "project.get", Summary: "Show a project", Method: http.MethodGet, Path: "/projects/{id}", Action: read, Example: ""},
			func(ctx context.Context, a access.Actor, in *projectIDIn) (*projectOut, error) {
				out := &projectOut{}
				var err error
				out.Body.Project, err = s.Get(ctx, a, in.ID)
				return out, err
			}),
		op.New(op.Spec{Name: "project.create", Summary: "Make a project", Method: http.MethodPost, Path: "/projects", Action: write,
			Example: map[string]any{"id": example, "space": example, "name": "Move to the new office", "from": "2026-03-02", "until": "2026-06-30", "colour": 3}},
			func(ctx context.Context, a access.Actor, in *projectCreateIn) (*projectAnswerOut, error) {
				return answer(s.Create(ctx, a, in.Body))
			}),
		op.New(op.Spec{Name: "project.update", Summary: "Change a project", Method: http.MethodPatch, Path: "/projects/{id}", Action: write,
			Example: map[string]any{"rev": 1, "state": "paused"}},
			func(ctx context.Context, a access.Actor, in *projectPatchIn) (*projectAnswerOut, error) {
				return answer(s.Update(ctx, a, in.ID, in.Body.Rev, in.Body.Change))
			}),
		op.New(op.Spec{Name: "project.trash", Summary: "Put a project into the trash", Method: http.MethodDelete, Path: "/projects/{id}", Action: write, Example: "rev=1"},
			func(ctx context.Context, a access.Actor, in *projectTrashIn) (*projectAnswerOut, error) {
				return answer(s.Trash(ctx, a, in.ID, in.Rev))
			}),
		op.New(op.Spec{Name: "project.restore", Summary: "Take a project out of the trash", Method: http.MethodPost, Path: "/projects/{id}/restore", Action: write,
			Example: map[string]any{"rev": 2}},
			func(ctx context.Context, a access.Actor, in *projectRestoreIn) (*projectAnswerOut, error) {
				rev := int64(0)
				if in.Body != nil {
					rev = in.Body.Rev
				}
				return answer(s.Restore(ctx, a, in.ID, rev))
			}),
	}
}

func answer(a Answer, err error) (*projectAnswerOut, error) { return &projectAnswerOut{Body: a}, err }
