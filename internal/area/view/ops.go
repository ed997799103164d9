package view

import (
	"context"
	"net/http"

	"anteroom/internal/core/access"
	"anteroom/internal/core/op"
	"anteroom/internal/core/ref"
)

const example ref.ID = "01980000-0000-7000-8000-000000000001"

type (
	viewsIn struct {
		Lists ref.Kind `query:"lists" maxLength:"40" doc:"Only those of this kind of record"`
	}
	viewsOut struct {
		Body struct {
			Items []Shown `json:"items"`
		}
	}
	viewIn    struct{ Body Draft }
	viewGetIn struct {
		ID ref.ID `path:"id" maxLength:"36"`
	}
	viewOut struct {
		Body struct {
			View Shown `json:"view"`
		}
	}
	viewPatch struct {
		Rev int64 `json:"rev" minimum:"1" doc:"The rev you have seen"`
		Change
	}
	viewPatchIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body viewPatch
	}
	viewTrashIn struct {
		ID  ref.ID `path:"id" maxLength:"36"`
		Rev int64  `query:"rev" minimum:"1" doc:"The rev you have seen; whatever is there when absent"`
	}
	viewSeen struct {
		Rev int64 `json:"rev,omitzero" minimum:"1" doc:"The rev you have seen; whatever is there when absent"`
	}
	viewRestoreIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body *viewSeen
	}
	viewMove struct {
		Rev   int64     `json:"rev" minimum:"1" doc:"The rev you have seen"`
		Space ref.Space `json:"space" maxLength:"36" doc:"Who is to see it"`
		NewID ref.ID    `json:"new_id,omitempty" maxLength:"36" doc:"A UUIDv7 made by the client for the view there"`
	}
	viewMoveIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body viewMove
	}
	viewAnswerOut struct{ Body Answer }
	viewEvery     struct {
		Every Every `json:"every" enum:"never,day,week"`
	}
	viewFollowIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body viewEvery
	}
)

// Ops are the operations on views.
func (s *Service) Ops() []op.Operation {
	read, write := access.On(Name, access.Read), access.On(Name, access.Write)
	asked := map[string]any{"filters": []map[string]any{{"by": "state", "value": "open"}}, "sort": "due", "desc": false, "columns": []string{"title", "due"}}
	draft := map[string]any{"id": example, "space": example, "name": "Board week", "lists": "task", "look": "board", "pinned": true, "group": "priority"}
	for key, value := range asked {
		draft[key] = value
	}
	return []op.Operation{
		op.New(op.Spec{Name: "saved_view.list", Summary: "List the saved views", Method: http.MethodGet, Path: "/views", Action: read, Volatile: true, Example: "lists=task"},
			func(ctx context.Context, a access.Actor, in *viewsIn) (*viewsOut, error) {
				out := &viewsOut{}
				var err error
				out.Body.Items, err = s.List(ctx, a, in.Lists)
				return out, err
			}),
		op.New(op.Spec{Name: "saved_view.create", Summary: "Save a view", Method: http.MethodPost, Path: "/views", Action: write, Example: draft},
			func(ctx context.Context, a access.Actor, in *viewIn) (*viewAnswerOut, error) {
				return answer(s.Create(ctx, a, in.Body))
			}),
		op.New(op.Spec{Name: "saved_view.get", Summary: "Show a saved view", Method: http.MethodGet, Path: "/views/{id}", Action: read, Volatile: true, Example: ""},
			func(ctx context.Context, a access.Actor, in *viewGetIn) (*viewOut, error) {
				out := &viewOut{}
				var err error
				out.Body.View, err = s.Get(ctx, a, in.ID)
				return out, err
			}),
		op.New(op.Spec{Name: "saved_view.update", Summary: "Change a saved view", Method: http.MethodPatch, Path: "/views/{id}", Action: write,
			Example: map[string]any{"rev": 1, "name": "Board weeks", "asks": asked}},
			func(ctx context.Context, a access.Actor, in *viewPatchIn) (*viewAnswerOut, error) {
				return answer(s.Update(ctx, a, in.ID, in.Body.Rev, in.Body.Change))
			}),
		op.New(op.Spec{Name: "saved_view.move", Summary: "Give a saved view to those who read in another space", Method: http.MethodPost, Path: "/views/{id}/move", Action: write,
			Example: map[string]any{"rev": 1, "space": example}},
			func(ctx context.Context, a access.Actor, in *viewMoveIn) (*viewAnswerOut, error) {
				return answer(s.Move(ctx, a, in.ID, in.Body.Rev, Draft{ID: in.Body.NewID, Space: in.Body.Space}))
			}),
		op.New(op.Spec{Name: "saved_view.follow", Summary: "Be told what is in a saved view, every day or week", Method: http.MethodPut, Path: "/views/{id}/follow", Action: read,
			Status: http.StatusNoContent, Personal: true, Example: map[string]any{"every": "week"}},
			func(ctx context.Context, a access.Actor, in *viewFollowIn) (*struct{}, error) {
				return nil, s.Follow(ctx, a, in.ID, in.Body.Every)
			}),
		op.New(op.Spec{Name: "saved_view.trash", Summary: "Put a saved view into the trash", Method: http.MethodDelete, Path: "/views/{id}", Action: write, Example: "rev=1"},
			func(ctx context.Context, a access.Actor, in *viewTrashIn) (*viewAnswerOut, error) {
				return answer(s.Trash(ctx, a, in.ID, in.Rev))
			}),
		op.New(op.Spec{Name: "saved_view.restore", Summary: "Take a saved view out of the trash", Method: http.MethodPost, Path: "/views/{id}/restore", Action: write,
			Example: map[string]any{"rev": 2}},
			func(ctx context.Context, a access.Actor, in *viewRestoreIn) (*viewAnswerOut, error) {
				rev := int64(0)
				if in.Body != nil {
					rev = in.Body.Rev
				}
				return answer(s.Restore(ctx, a, in.ID, rev))
			}),
	}
}

func answer(a Answer, err error) (*viewAnswerOut, error) { return &viewAnswerOut{Body: a}, err }
