package find

import (
	"context"
	"net/http"

	"anteroom/internal/core/access"
	"anteroom/internal/core/op"
	"anteroom/internal/core/ref"
)

// PinOf is the record that is pinned or opened.
type PinOf struct {
	Kind ref.Kind `json:"kind" maxLength:"32"`
	ID   ref.ID   `json:"id" maxLength:"36"`
}

func (of PinOf) record() ref.Record { return ref.Record{Kind: of.Kind, ID: of.ID} }

// PinDraft says what is pinned, and where.
type PinDraft struct {
	PinOf
	Before *PinOf `json:"before,omitempty" doc:"The pinned record that comes after it; absent for the last place"`
}

type (
	findIn struct {
		Q     string `query:"q" required:"true" maxLength:"400" doc:"Words that all have to occur, phrases in quotes, -words that must not; the last word may go on. Filters: kind: tag: in: by: on: from: until: after: before: is:"`
		Limit int    `query:"limit" minimum:"1" maximum:"200" default:"20"`
	}
	findOut   struct{ Body Answer }
	atHandOut struct{ Body AtHand }
	pinIn     struct{ Body PinDraft }
	pinOfIn   struct{ Body PinOf }
)

const example = "01980000-0000-7000-8000-000000000001"

// Ops are the operations of searching, and on what one keeps at hand.
func (s *Service) Ops() []op.Operation {
	read := access.On("organisation", access.Read)
	one := map[string]any{"kind": "note", "id": example}
	return []op.Operation{
		op.New(op.Spec{Name: "find.search", Summary: "Search records of every kind", Method: http.MethodGet, Path: "/search",
			Action: read, Example: "q=board+papers&limit=20"},
			func(ctx context.Context, a access.Actor, in *findIn) (*findOut, error) {
				out, err := s.Find(ctx, a, in.Q, in.Limit)
				return &findOut{out}, err
			}),
		op.New(op.Spec{Name: "find.titles", Summary: "Tell what records are called", Method: http.MethodGet, Path: "/titles",
			Action: read, Example: "of=task/" + example}, s.titles),
		op.New(op.Spec{Name: "pin.list", Summary: "List what you pinned and what you opened last", Method: http.MethodGet, Path: "/pins",
			Action: read, Volatile: true, Example: ""},
			func(ctx context.Context, a access.Actor, _ *struct{}) (*atHandOut, error) {
				out, err := s.AtHand(ctx, a)
				return &atHandOut{out}, err
			}),
		op.New(op.Spec{Name: "pin.put", Summary: "Pin a record, or move it among what you pinned", Method: http.MethodPost, Path: "/pins",
			Action: read, Status: http.StatusNoContent, Personal: true, Example: one},
			func(ctx context.Context, a access.Actor, in *pinIn) (*struct{}, error) {
				var before *ref.Record
				if in.Body.Before != nil {
					of := in.Body.Before.record()
					before = &of
				}
				return nil, s.Pin(ctx, a, in.Body.record(), before)
			}),
		op.New(op.Spec{Name: "pin.drop", Summary: "Unpin a record", Method: http.MethodPost, Path: "/pins/drop",
			Action: read, Status: http.StatusNoContent, Personal: true, Example: one},
			func(ctx context.Context, a access.Actor, in *pinOfIn) (*struct{}, error) {
				return nil, s.Unpin(ctx, a, in.Body.record())
			}),
		op.New(op.Spec{Name: "opened.note", Summary: "Note that you opened a record", Method: http.MethodPost, Path: "/opened",
			Action: read, Status: http.StatusNoContent, Personal: true, Example: one},
			func(ctx context.Context, a access.Actor, in *pinOfIn) (*struct{}, error) {
				return nil, s.Opened(ctx, a, in.Body.record())
			}),
		op.New(op.Spec{Name: "opened.forget", Summary: "Forget what you opened", Method: http.MethodPost, Path: "/opened/forget",
			Action: read, Status: http.StatusNoContent, Personal: true, Example: ""},
			func(ctx context.Context, a access.Actor, _ *struct{}) (*struct{}, error) {
				return nil, s.ForgetOpened(ctx, a)
			}),
	}
}
