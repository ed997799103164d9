package layout

import (
	"context"
	"net/http"

	"anteroom/internal/core/access"
	"anteroom/internal/core/op"
	"anteroom/internal/core/ref"
)

const example ref.ID = "01980000-0000-7000-8000-000000000001"

type (
	layoutsIn  struct{}
	layoutsOut struct {
		Body struct {
			Items   []LayoutShown  `json:"items"`
			Choices []LayoutChoice `json:"choices" doc:"Which the caller uses; without one for a kind of device, the ready one for it"`
			Gone    []LayoutGone   `json:"gone" doc:"What of the team's the caller used and is shared no more; once they choose anew it is told no more"`
		}
	}
	layoutIn    struct{ Body LayoutDraft }
	layoutGetIn struct {
		ID ref.ID `path:"id" maxLength:"36"`
	}
	layoutOut struct {
		Body struct {
			Layout LayoutShown `json:"layout"`
		}
	}
	layoutPatch struct {
		Rev int64 `json:"rev" minimum:"1" doc:"The rev you have seen"`
		LayoutChange
	}
	layoutPatchIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body layoutPatch
	}
	layoutTrashIn struct {
		ID  ref.ID `path:"id" maxLength:"36"`
		Rev int64  `query:"rev" minimum:"1" doc:"The rev you have seen; whatever is there when absent"`
	}
	layoutSeen struct {
		Rev int64 `json:"rev,omitzero" minimum:"1" doc:"The rev you have seen; whatever is there when absent"`
	}
	layoutRestoreIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body *layoutSeen
	}
	layoutMove struct {
		Rev   int64     `json:"rev" minimum:"1" doc:"The rev you have seen"`
		Space ref.Space `json:"space" maxLength:"36" doc:"The organisation's to share it, the caller's own to take it back"`
		NewID ref.ID    `json:"new_id,omitempty" maxLength:"36" doc:"A UUIDv7 made by the client for the layout there"`
	}
	layoutMoveIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body layoutMove
	}
	layoutChooseIn  struct{ Body LayoutChoice }
	layoutAnswerOut struct{ Body LayoutAnswer }
)

// Ops are the operations on layouts.
func (s *Service) Ops() []op.Operation {
	read, write := access.On(Name, access.Read), access.On(Name, access.Write)
	widgets := []map[string]any{{"id": "a", "widget": "day", "x": 0, "y": 0, "w": 9, "h": 20, "options": []map[string]any{}},
		{"id": "b", "widget": "tasks", "x": 9, "y": 0, "w": 3, "h": 8, "options": []map[string]any{{"name": "rows", "value": "8"}}}}
	return []op.Operation{
		op.New(op.Spec{Name: "layout.list", Summary: "List the layouts of Today, and which one uses", Method: http.MethodGet, Path: "/layouts", Action: read, Example: "", Volatile: true}, s.list),
		op.New(op.Spec{Name: "layout.create", Summary: "Keep a layout of Today", Method: http.MethodPost, Path: "/layouts", Action: write,
			Example: map[string]any{"id": example, "space": example, "name": "Board week", "began": "desk", "widgets": widgets}},
			func(ctx context.Context, a access.Actor, in *layoutIn) (*layoutAnswerOut, error) {
				return answer(s.Create(ctx, a, in.Body))
			}),
		op.New(op.Spec{Name: "layout.get", Summary: "Show a layout of Today", Method: http.MethodGet, Path: "/layouts/{id}", Action: read, Example: ""},
			func(ctx context.Context, a access.Actor, in *layoutGetIn) (*layoutOut, error) {
				out := &layoutOut{}
				var err error
				out.Body.Layout, err = s.Get(ctx, a, in.ID)
				return out, err
			}),
		op.New(op.Spec{Name: "layout.update", Summary: "Change a layout of Today", Method: http.MethodPatch, Path: "/layouts/{id}", Action: write,
			Example: map[string]any{"rev": 1, "name": "Board weeks", "widgets": widgets}},
			func(ctx context.Context, a access.Actor, in *layoutPatchIn) (*layoutAnswerOut, error) {
				return answer(s.Update(ctx, a, in.ID, in.Body.Rev, in.Body.LayoutChange))
			}),
		op.New(op.Spec{Name: "layout.move", Summary: "Share a layout of Today with everybody, or take it back", Method: http.MethodPost, Path: "/layouts/{id}/move", Action: write,
			Example: map[string]any{"rev": 1, "space": example}},
			func(ctx context.Context, a access.Actor, in *layoutMoveIn) (*layoutAnswerOut, error) {
				return answer(s.Move(ctx, a, in.ID, in.Body.Rev, LayoutDraft{ID: in.Body.NewID, Space: in.Body.Space}))
			}),
		op.New(op.Spec{Name: "layout.trash", Summary: "Put a layout of Today into the trash", Method: http.MethodDelete, Path: "/layouts/{id}", Action: write, Example: "rev=1"},
			func(ctx context.Context, a access.Actor, in *layoutTrashIn) (*layoutAnswerOut, error) {
				return answer(s.Trash(ctx, a, in.ID, in.Rev))
			}),
		op.New(op.Spec{Name: "layout.restore", Summary: "Take a layout of Today out of the trash", Method: http.MethodPost, Path: "/layouts/{id}/restore", Action: write,
			Example: map[string]any{"rev": 2}},
			func(ctx context.Context, a access.Actor, in *layoutRestoreIn) (*layoutAnswerOut, error) {
				rev := int64(0)
				if in.Body != nil {
					rev = in.Body.Rev
				}
				return answer(s.Restore(ctx, a, in.ID, rev))
			}),
		op.New(op.Spec{Name: "layout.choose", Summary: "Use a layout of Today on one kind of device", Method: http.MethodPost, Path: "/layouts/choice", Status: http.StatusNoContent,
			Action: read, Example: map[string]any{"device": "desk", "layout": "travel"}, Personal: true},
			func(ctx context.Context, a access.Actor, in *layoutChooseIn) (*struct{}, error) {
				return nil, s.Choose(ctx, a, in.Body)
			}),
	}
}

func (s *Service) list(ctx context.Context, a access.Actor, _ *layoutsIn) (*layoutsOut, error) {
	out := &layoutsOut{}
	var err error
	if out.Body.Items, err = s.List(ctx, a); err != nil {
		return nil, err
	}
	out.Body.Choices, out.Body.Gone, err = s.Choices(ctx, a, out.Body.Items)
	return out, err
}

func answer(a LayoutAnswer, err error) (*layoutAnswerOut, error) {
	return &layoutAnswerOut{Body: a}, err
}
