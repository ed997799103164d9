package share

import (
	"context"
	"net/http"

	"anteroom/internal/core/access"
	"anteroom/internal/core/op"
	"anteroom/internal/core/ref"
)

const example ref.ID = "01980000-0000-7000-8000-000000000001"

type (
	putAwayIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body putAway
	}
	putAway struct {
		Away bool `json:"away" doc:"false takes it back into the list"`
	}
	sharesIn  struct{}
	sharesOut struct {
		Body struct {
			With []ShareSeen `json:"with" doc:"Shared with you, of that what can be looked at now"`
			By   []ShareSeen `json:"by" doc:"Shared by you, of that what you still see"`
			// Others is what colleagues share.
			Others []ShareSeen `json:"others" doc:"Shared by others with third persons, of that what you may change"`
		}
	}
	sharesOfIn struct {
		Kind ref.Kind `query:"kind" required:"true" maxLength:"40" doc:"Of the record"`
		ID   ref.ID   `query:"id" required:"true" maxLength:"36"`
	}
	sharesOfOut struct{ Body SharesOf }
	shareIn     struct {
		ID ref.ID `path:"id" maxLength:"36"`
	}
	shareOut struct {
		Body struct {
			Share ShareSeen   `json:"share"`
			Sheet SharedSheet `json:"sheet"`
		}
	}
	shareDraftIn   struct{ Body ShareDraft }
	sharesEndIn    struct{ Body SharesEnd }
	shareAnswerOut struct{ Body ShareAnswer }
)

// Ops are the operations on shares.
func (s *Service) Ops() []op.Operation {
	read, write := access.On(Name, access.Read), access.On(Name, access.Write)
	return []op.Operation{
		op.New(op.Spec{Name: "share.list", Summary: "List what is shared with you and by you", Method: http.MethodGet, Path: "/shares", Action: read, Volatile: true, Example: ""},
			func(ctx context.Context, a access.Actor, _ *sharesIn) (*sharesOut, error) {
				out := &sharesOut{}
				var err error
				if out.Body.With, err = s.With(ctx, a); err != nil {
					return nil, err
				}
				if out.Body.By, err = s.By(ctx, a); err != nil {
					return nil, err
				}
				out.Body.Others, err = s.Others(ctx, a)
				return out, err
			}),
		op.New(op.Spec{Name: "share.of", Summary: "List with whom a record is shared", Method: http.MethodGet, Path: "/shares/of", Action: read, Volatile: true, Example: "kind=task&id=" + string(example)},
			func(ctx context.Context, a access.Actor, in *sharesOfIn) (*sharesOfOut, error) {
				out, err := s.Of(ctx, a, Shared{in.Kind, in.ID})
				return &sharesOfOut{out}, err
			}),
		op.New(op.Spec{Name: "share.open", Summary: "Look at what was shared with you", Method: http.MethodGet, Path: "/shares/{id}", Action: read, Volatile: true, Example: ""},
			func(ctx context.Context, a access.Actor, in *shareIn) (*shareOut, error) {
				out := &shareOut{}
				var err error
				out.Body.Share, out.Body.Sheet, err = s.Open(ctx, a, in.ID)
				return out, err
			}),
		op.New(op.Spec{Name: "share.opened", Summary: "Note that you have looked at what was shared with you", Method: http.MethodPost, Path: "/shares/{id}/opened", Status: http.StatusNoContent, Action: read, Personal: true,
			Example: ""},
			func(ctx context.Context, a access.Actor, in *shareIn) (*struct{}, error) {
				return nil, s.Opened(ctx, a, in.ID)
			}),
		op.New(op.Spec{Name: "share.put_away", Summary: "Take what was shared with you out of your list, or back into it", Method: http.MethodPost, Path: "/shares/{id}/put-away", Status: http.StatusNoContent, Action: read, Personal: true,
			Example: map[string]any{"away": true}},
			func(ctx context.Context, a access.Actor, in *putAwayIn) (*struct{}, error) {
				return nil, s.PutAway(ctx, a, in.ID, in.Body.Away)
			}),
		op.NewRaw(op.Spec{Name: "share.file", Summary: "Give what a file holds that was shared with you, or belongs to what was", Method: http.MethodGet, Path: "/shares/{id}/files/{file}", Action: read, Volatile: true,
			Gives: "application/octet-stream", Example: ""}, s.give),
		op.New(op.Spec{Name: "share.create", Summary: "Share records with colleagues until a day", Method: http.MethodPost, Path: "/shares", Action: write,
			Example: map[string]any{"about": []any{map[string]any{"kind": "task", "id": example}}, "with": []ref.ID{example}, "until": "2026-09-01", "note": "You look after this while I am away"}},
			func(ctx context.Context, a access.Actor, in *shareDraftIn) (*shareAnswerOut, error) {
				out, err := s.Create(ctx, a, in.Body)
				return &shareAnswerOut{out}, err
			}),
		op.New(op.Spec{Name: "share.end", Summary: "End shares", Method: http.MethodPost, Path: "/shares/end", Action: write,
			Example: map[string]any{"shares": []any{map[string]any{"id": example, "rev": 1}}}},
			func(ctx context.Context, a access.Actor, in *sharesEndIn) (*shareAnswerOut, error) {
				out, err := s.End(ctx, a, in.Body)
				return &shareAnswerOut{out}, err
			}),
	}
}
