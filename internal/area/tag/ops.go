package tag

import (
	"context"
	"net/http"

	"anteroom/internal/core/access"
	"anteroom/internal/core/op"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
)

const example ref.ID = "01980000-0000-7000-8000-000000000001"

type (
	listIn  struct{}
	listOut struct {
		Body struct {
			Items []Used `json:"items"`
		}
	}
	createIn struct{ Body Draft }
	patch    struct {
		Rev int64 `json:"rev" minimum:"1" doc:"The rev you have seen"`
		Change
	}
	patchIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body patch
	}
	trashIn struct {
		ID  ref.ID `path:"id" maxLength:"36"`
		Rev int64  `query:"rev" minimum:"1" doc:"The rev you have seen; whatever is there when absent"`
	}
	seen struct {
		Rev int64 `json:"rev,omitzero" minimum:"1" doc:"The rev you have seen; whatever is there when absent"`
	}
	restoreIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body *seen
	}
	answerOut struct{ Body Answer }
	tagMerge  struct {
		Rev     int64  `json:"rev" minimum:"1" doc:"The rev of the tag that goes"`
		Into    ref.ID `json:"into" maxLength:"36" doc:"The tag that stays"`
		IntoRev int64  `json:"into_rev" minimum:"1" doc:"Its rev"`
	}
	tagMergeIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body tagMerge
	}
	tagUsesIn struct {
		ID ref.ID `path:"id" maxLength:"36"`
	}
	tagUsesOut struct {
		Body struct {
			Items []search.Place `json:"items"`
			More  bool           `json:"more" doc:"There are more than these"`
		}
	}
)

// Ops are the operations on tags.
func (s *Service) Ops() []op.Operation {
	read, write := access.On(Name, access.Read), access.On(Name, access.Write)
	return []op.Operation{
		op.New(op.Spec{Name: "tag.list", Summary: "List the tags", Method: http.MethodGet, Path: "/tags", Action: read, Example: ""},
			func(ctx context.Context, a access.Actor, _ *listIn) (*listOut, error) {
				out := &listOut{}
				var err error
				out.Body.Items, err = s.List(ctx, a)
				return out, err
			}),
		op.New(op.Spec{Name: "tag.create", Summary: "Make a tag", Method: http.MethodPost, Path: "/tags", Action: write,
			Example: map[string]any{"id": example, "name": "Board", "colour": 4}},
			func(ctx context.Context, a access.Actor, in *createIn) (*answerOut, error) {
				return answer(s.Create(ctx, a, in.Body))
			}),
		op.New(op.Spec{Name: "tag.update", Summary: "Change a tag", Method: http.MethodPatch, Path: "/tags/{id}", Action: write,
			Example: map[string]any{"rev": 1, "name": "Board meeting"}},
			func(ctx context.Context, a access.Actor, in *patchIn) (*answerOut, error) {
				return answer(s.Update(ctx, a, in.ID, in.Body.Rev, in.Body.Change))
			}),
		op.New(op.Spec{Name: "tag.trash", Summary: "Put a tag into the trash", Method: http.MethodDelete, Path: "/tags/{id}", Action: write, Example: "rev=1"},
			func(ctx context.Context, a access.Actor, in *trashIn) (*answerOut, error) {
				return answer(s.Trash(ctx, a, in.ID, in.Rev))
			}),
		op.New(op.Spec{Name: "tag.restore", Summary: "Take a tag out of the trash", Method: http.MethodPost, Path: "/tags/{id}/restore", Action: write,
			Example: map[string]any{"rev": 2}},
			func(ctx context.Context, a access.Actor, in *restoreIn) (*answerOut, error) {
				rev := int64(0)
				if in.Body != nil {
					rev = in.Body.Rev
				}
				return answer(s.Restore(ctx, a, in.ID, rev))
			}),
		op.New(op.Spec{Name: "tag.merge", Summary: "Merge a tag into another: everything that has the one has the other", Method: http.MethodPost, Path: "/tags/{id}/merge", Action: write,
			Example: map[string]any{"rev": 1, "into": example, "into_rev": 1}},
			func(ctx context.Context, a access.Actor, in *tagMergeIn) (*answerOut, error) {
				return answer(s.Merge(ctx, a, in.ID, in.Body.Rev, in.Body.Into, in.Body.IntoRev))
			}),
		op.New(op.Spec{Name: "tag.uses", Summary: "List what has a tag, of all kinds", Method: http.MethodGet, Path: "/tags/{id}/uses", Action: read, Example: ""},
			func(ctx context.Context, a access.Actor, in *tagUsesIn) (*tagUsesOut, error) {
				out := &tagUsesOut{}
				var err error
				out.Body.Items, out.Body.More, err = s.Places(ctx, a, in.ID)
				return out, err
			}),
	}
}

func answer(a Answer, err error) (*answerOut, error) { return &answerOut{Body: a}, err }
