package simple

import (
	"context"
	"net/http"

	"anteroom/internal/core/access"
	"anteroom/internal/core/listed"
	"anteroom/internal/core/op"
	"anteroom/internal/core/ref"
)

// SimpleKind is a kind as the API describes it: what its form is made from.
type SimpleKind struct {
	Kind   ref.Kind      `json:"kind"`
	Title  string        `json:"title"`
	One    string        `json:"one" doc:"What one of them is called"`
	About  string        `json:"about"`
	House  bool          `json:"house" doc:"The caller may keep those of the whole organisation"`
	Fields []SimpleField `json:"fields" doc:"In the order of the form; the first is what a record is called"`
}

// SimpleField is a field as the API describes it.
type SimpleField struct {
	Name    string              `json:"name"`
	Title   string              `json:"title"`
	Hint    string              `json:"hint,omitempty"`
	Type    listed.Type         `json:"type" enum:"text,number,date,choice,flag,member"`
	Needed  bool                `json:"needed"`
	Long    bool                `json:"long" doc:"A text of several lines"`
	Options []listed.ListOption `json:"options"`
}

// About describes the kind.
func (k *Kind) describe() SimpleKind {
	out := SimpleKind{Kind: k.Name(), Title: k.Title, One: k.One, About: k.About}
	for _, f := range k.Fields {
		out.Fields = append(out.Fields, SimpleField{Name: f.Name, Title: f.Title, Hint: f.Hint, Type: f.Type, Needed: f.Needed, Long: f.Long,
			Options: append([]listed.ListOption{}, f.Options...)})
	}
	return out
}

type (
	simpleKinds struct {
		Items []SimpleKind `json:"items"`
	}
	kindsOut struct{ Body simpleKinds }
	createIn struct {
		Kind ref.Kind `path:"kind" maxLength:"40"`
		Body SimpleDraft
	}
	oneIn struct {
		Kind ref.Kind `path:"kind" maxLength:"40"`
		ID   ref.ID   `path:"id" maxLength:"36"`
	}
	oneOut      struct{ Body SimpleRecord }
	simplePatch struct {
		Rev int64 `json:"rev" minimum:"1" doc:"The rev you have seen"`
		SimpleChange
	}
	patchIn struct {
		Kind ref.Kind `path:"kind" maxLength:"40"`
		ID   ref.ID   `path:"id" maxLength:"36"`
		Body simplePatch
	}
	trashIn struct {
		Kind ref.Kind `path:"kind" maxLength:"40"`
		ID   ref.ID   `path:"id" maxLength:"36"`
		Rev  int64    `query:"rev" minimum:"1" doc:"The rev you have seen; whatever is there when absent"`
	}
	simpleSeen struct {
		Rev int64 `json:"rev,omitzero" minimum:"1" doc:"The rev you have seen; whatever is there when absent"`
	}
	restoreIn struct {
		Kind ref.Kind    `path:"kind" maxLength:"40"`
		ID   ref.ID      `path:"id" maxLength:"36"`
		Body *simpleSeen `required:"false"`
	}
	answerOut struct{ Body SimpleAnswer }
)

// Ops are the operations on records of the declared kinds. What may be done with them is asked of
// each record's own kind.
func (s *Service) Ops() []op.Operation {
	read, write := access.On("organisation", access.Read), access.On("note", access.Write)
	return []op.Operation{
		op.New(op.Spec{Name: "record.kinds", Summary: "List the kinds of simple records, and what they hold", Method: http.MethodGet, Path: "/records", Action: read, Example: ""},
			func(_ context.Context, a access.Actor, _ *struct{}) (*kindsOut, error) {
				out := &kindsOut{Body: simpleKinds{Items: []SimpleKind{}}}
				for _, k := range s.all {
					one := k.kind.describe()
					one.House = a.May(access.On(one.Kind, access.Write), ref.Space(a.Org))
					out.Body.Items = append(out.Body.Items, one)
				}
				return out, nil
			}),
		op.New(op.Spec{Name: "record.get", Summary: "Get a simple record", Method: http.MethodGet, Path: "/records/{kind}/{id}", Action: read, Example: ""},
			func(ctx context.Context, a access.Actor, in *oneIn) (*oneOut, error) {
				r, err := s.Get(ctx, a, ref.Record{Kind: in.Kind, ID: in.ID})
				return &oneOut{Body: r}, err
			}),
		op.New(op.Spec{Name: "record.create", Summary: "Make a simple record", Method: http.MethodPost, Path: "/records/{kind}", Action: write,
			Example: map[string]any{"space": "01980000-0000-7000-8000-000000000001", "values": map[string]string{"name": "Larder & Sons", "standing": "use", "good_for": "Lunch for thirty"}}},
			func(ctx context.Context, a access.Actor, in *createIn) (*answerOut, error) {
				return answer(s.Create(ctx, a, in.Kind, in.Body))
			}),
		op.New(op.Spec{Name: "record.update", Summary: "Change a simple record", Method: http.MethodPatch, Path: "/records/{kind}/{id}", Action: write,
			Example: map[string]any{"rev": 1, "values": map[string]string{"standing": "never"}}},
			func(ctx context.Context, a access.Actor, in *patchIn) (*answerOut, error) {
				return answer(s.Update(ctx, a, ref.Record{Kind: in.Kind, ID: in.ID}, in.Body.Rev, in.Body.SimpleChange))
			}),
		op.New(op.Spec{Name: "record.trash", Summary: "Put a simple record into the trash", Method: http.MethodDelete, Path: "/records/{kind}/{id}", Action: write, Example: "rev=1"},
			func(ctx context.Context, a access.Actor, in *trashIn) (*answerOut, error) {
				return answer(s.Trash(ctx, a, ref.Record{Kind: in.Kind, ID: in.ID}, in.Rev))
			}),
		op.New(op.Spec{Name: "record.restore", Summary: "Take a simple record out of the trash", Method: http.MethodPost, Path: "/records/{kind}/{id}/restore", Action: write,
			Example: map[string]any{"rev": 2}},
			func(ctx context.Context, a access.Actor, in *restoreIn) (*answerOut, error) {
				rev := int64(0)
				if in.Body != nil {
					rev = in.Body.Rev
				}
				return answer(s.Restore(ctx, a, ref.Record{Kind: in.Kind, ID: in.ID}, rev))
			}),
	}
}

func answer(a SimpleAnswer, err error) (*answerOut, error) { return &answerOut{Body: a}, err }
