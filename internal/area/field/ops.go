package field

import (
	"context"
	"net/http"

	"anteroom/internal/core/access"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/op"
	"anteroom/internal/core/own"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
)

const example ref.ID = "01980000-0000-7000-8000-000000000001"

type (
	fieldsOut struct {
		Body struct {
			Items []Used     `json:"items"`
			Kinds []ref.Kind `json:"kinds" doc:"The kinds of records that can have such fields"`
		}
	}
	fieldIn    struct{ Body Draft }
	fieldPatch struct {
		Rev int64 `json:"rev" minimum:"1" doc:"The rev you have seen"`
		Change
	}
	fieldPatchIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body fieldPatch
	}
	fieldTrashIn struct {
		ID  ref.ID `path:"id" maxLength:"36"`
		Rev int64  `query:"rev" minimum:"1" doc:"The rev you have seen; whatever is there when absent"`
	}
	fieldSeen struct {
		Rev int64 `json:"rev,omitzero" minimum:"1" doc:"The rev you have seen; whatever is there when absent"`
	}
	fieldRestoreIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body *fieldSeen
	}
	fieldUsesIn struct {
		ID ref.ID `path:"id" maxLength:"36"`
	}
	fieldUsesOut struct {
		Body struct {
			Items []search.Place `json:"items"`
			More  bool           `json:"more" doc:"There are more than these"`
		}
	}
	fieldOrder struct {
		IDs []ref.ID `json:"ids" maxItems:"200" doc:"Ids of fields, the first first"`
	}
	fieldOrderIn  struct{ Body fieldOrder }
	fieldOrderOut struct{ Body fieldActBody }
	ownFieldsIn   struct {
		Kind ref.Kind `path:"kind" maxLength:"40"`
		ID   ref.ID   `path:"id" maxLength:"36"`
	}
	fieldFill struct {
		Rev    int64        `json:"rev" minimum:"1" doc:"The record's rev you have seen"`
		Fields []own.Change `json:"fields" maxItems:"50" doc:"The fields that change; the others stay"`
	}
	fieldFillIn struct {
		Kind ref.Kind `path:"kind" maxLength:"40"`
		ID   ref.ID   `path:"id" maxLength:"36"`
		Body fieldFill
	}
	ownFieldsOut   struct{ Body record.Holding }
	fieldAnswerOut struct{ Body Answer }
)

// Ops are the operations on fields, and on what records of any kind hold in them.
func (s *Service) Ops() []op.Operation {
	read, write := access.On(Name, access.Read), access.On(Name, access.Write)
	return []op.Operation{
		op.New(op.Spec{Name: "field.list", Summary: "List the fields of one's own", Method: http.MethodGet, Path: "/fields", Action: read, Example: ""}, s.list),
		op.New(op.Spec{Name: "field.create", Summary: "Make a field", Method: http.MethodPost, Path: "/fields", Action: write,
			Example: map[string]any{"id": example, "space": example, "name": "Approved budget", "type": "money", "kinds": []string{"task", "event"}, "currency": "GBP", "listed": true}},
			func(ctx context.Context, a access.Actor, in *fieldIn) (*fieldAnswerOut, error) {
				return answer(s.Create(ctx, a, in.Body))
			}),
		op.New(op.Spec{Name: "field.update", Summary: "Change a field", Method: http.MethodPatch, Path: "/fields/{id}", Action: write,
			Example: map[string]any{"rev": 1, "name": "Budget"}},
			func(ctx context.Context, a access.Actor, in *fieldPatchIn) (*fieldAnswerOut, error) {
				return answer(s.Update(ctx, a, in.ID, in.Body.Rev, in.Body.Change))
			}),
		op.New(op.Spec{Name: "field.trash", Summary: "Put a field into the trash; records keep what they hold in it", Method: http.MethodDelete, Path: "/fields/{id}", Action: write, Example: "rev=1"},
			func(ctx context.Context, a access.Actor, in *fieldTrashIn) (*fieldAnswerOut, error) {
				return answer(s.Trash(ctx, a, in.ID, in.Rev))
			}),
		op.New(op.Spec{Name: "field.restore", Summary: "Take a field out of the trash", Method: http.MethodPost, Path: "/fields/{id}/restore", Action: write,
			Example: map[string]any{"rev": 2}},
			func(ctx context.Context, a access.Actor, in *fieldRestoreIn) (*fieldAnswerOut, error) {
				rev := int64(0)
				if in.Body != nil {
					rev = in.Body.Rev
				}
				return answer(s.Restore(ctx, a, in.ID, rev))
			}),
		op.New(op.Spec{Name: "field.order", Summary: "Put the fields into an order", Method: http.MethodPost, Path: "/fields/order", Action: write,
			Example: map[string]any{"ids": []ref.ID{example}}},
			func(ctx context.Context, a access.Actor, in *fieldOrderIn) (*fieldOrderOut, error) {
				act, err := s.Order(ctx, a, in.Body.IDs)
				return &fieldOrderOut{Body: fieldActBody{act}}, err
			}),
		op.New(op.Spec{Name: "field.uses", Summary: "List what holds something in a field, of all kinds", Method: http.MethodGet, Path: "/fields/{id}/uses", Action: read, Example: ""},
			func(ctx context.Context, a access.Actor, in *fieldUsesIn) (*fieldUsesOut, error) {
				out := &fieldUsesOut{}
				var err error
				out.Body.Items, out.Body.More, err = s.Places(ctx, a, in.ID)
				return out, err
			}),
		op.New(op.Spec{Name: "field.held", Summary: "Show what a record holds in its own fields", Method: http.MethodGet, Path: "/own-fields/{kind}/{id}", Action: read, Example: ""},
			func(ctx context.Context, a access.Actor, in *ownFieldsIn) (*ownFieldsOut, error) {
				o, err := s.of(in.Kind)
				if err != nil {
					return nil, err
				}
				h, err := o.Get(ctx, a, in.ID)
				return &ownFieldsOut{Body: h}, err
			}),
		op.New(op.Spec{Name: "field.fill", Summary: "Change what a record holds in its own fields", Method: http.MethodPatch, Path: "/own-fields/{kind}/{id}", Action: write,
			Example: map[string]any{"rev": 1, "fields": []map[string]any{{"field": example, "value": "1250.00", "currency": "GBP"}}}},
			func(ctx context.Context, a access.Actor, in *fieldFillIn) (*ownFieldsOut, error) {
				o, err := s.of(in.Kind)
				if err != nil {
					return nil, err
				}
				h, err := o.Set(ctx, a, in.ID, in.Body.Rev, in.Body.Fields)
				return &ownFieldsOut{Body: h}, err
			}),
	}
}

func (s *Service) list(ctx context.Context, a access.Actor, _ *struct{}) (*fieldsOut, error) {
	out := &fieldsOut{}
	var err error
	out.Body.Items, err = s.List(ctx, a)
	out.Body.Kinds = s.kinds
	return out, err
}

// of finds the kind of a record. Errors: field.kind.
func (s *Service) of(kind ref.Kind) (record.Owned, error) {
	o, ok := s.owned[kind]
	if !ok {
		return o, errs.New(errs.Invalid, "field.kind", "Records of this kind have no fields of their own.").With("path.kind", "one of those that GET /fields names")
	}
	return o, nil
}

func answer(a Answer, err error) (*fieldAnswerOut, error) { return &fieldAnswerOut{Body: a}, err }
