package tie

import (
	"context"
	"net/http"

	"anteroom/internal/core/access"
	"anteroom/internal/core/op"
	"anteroom/internal/core/ref"
)

const example ref.ID = "01980000-0000-7000-8000-000000000001"

type (
	tiesIn struct {
		Kind ref.Kind `query:"kind" required:"true" maxLength:"40" doc:"Of the record whose ties are wanted"`
		ID   ref.ID   `query:"id" required:"true" maxLength:"36"`
	}
	tiesOut    struct{ Body Ties }
	tieDraftIn struct{ Body TieDraft }
	tiePatch   struct {
		Rev int64 `json:"rev" minimum:"1" doc:"The rev you have seen"`
		TieChange
	}
	tiePatchIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body tiePatch
	}
	tieTrashIn struct {
		ID  ref.ID `path:"id" maxLength:"36"`
		Rev int64  `query:"rev" minimum:"1" doc:"The rev you have seen; whatever is there when absent"`
	}
	tieAnswerOut struct{ Body TieAnswer }
)

// Ops are the operations on ties.
func (s *Service) Ops() []op.Operation {
	read, write := access.On(Name, access.Read), access.On(Name, access.Write)
	end := func(kind string) map[string]any { return map[string]any{"kind": kind, "id": example} }
	return []op.Operation{
		op.New(op.Spec{Name: "tie.list", Summary: "List what is linked with a record", Method: http.MethodGet, Path: "/ties", Action: read,
			Example: "kind=task&id=" + string(example)},
			func(ctx context.Context, a access.Actor, in *tiesIn) (*tiesOut, error) {
				out, err := s.Of(ctx, a, TieEnd{in.Kind, in.ID})
				return &tiesOut{out}, err
			}),
		op.New(op.Spec{Name: "tie.create", Summary: "Link two records", Method: http.MethodPost, Path: "/ties", Action: write,
			Example: map[string]any{"id": example, "from": end("task"), "to": end("event"), "means": Prepares, "note": "Papers a week before"}},
			func(ctx context.Context, a access.Actor, in *tieDraftIn) (*tieAnswerOut, error) {
				return answered(s.Create(ctx, a, in.Body))
			}),
		op.New(op.Spec{Name: "tie.update", Summary: "Change what a link means", Method: http.MethodPatch, Path: "/ties/{id}", Action: write,
			Example: map[string]any{"rev": 1, "from": end("task"), "means": Blocks}},
			func(ctx context.Context, a access.Actor, in *tiePatchIn) (*tieAnswerOut, error) {
				return answered(s.Update(ctx, a, in.ID, in.Body.Rev, in.Body.TieChange))
			}),
		op.New(op.Spec{Name: "tie.trash", Summary: "End a link", Method: http.MethodDelete, Path: "/ties/{id}", Action: write, Example: "rev=1"},
			func(ctx context.Context, a access.Actor, in *tieTrashIn) (*tieAnswerOut, error) {
				return answered(s.Trash(ctx, a, in.ID, in.Rev))
			}),
	}
}

func answered(a TieAnswer, err error) (*tieAnswerOut, error) { return &tieAnswerOut{a}, err }
