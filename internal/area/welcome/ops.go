package welcome

import (
	"context"
	"net/http"

	"anteroom/internal/core/access"
	"anteroom/internal/core/op"
	"anteroom/internal/core/ref"
)

type (
	stepsOut struct {
		Body struct {
			Steps FirstSteps `json:"steps"`
		}
	}
	stepsIn struct {
		Body struct {
			Shown bool `json:"shown"`
		}
	}
	sampleOut struct {
		Body struct {
			Sample SampleShown `json:"sample"`
		}
	}
	sampleRemoveIn struct {
		Body struct {
			ID   ref.ID `json:"id" maxLength:"36" doc:"Whom you were shown"`
			Rev  int64  `json:"rev" minimum:"1" doc:"The rev you have seen"`
			Told int    `json:"told" minimum:"0" maximum:"1000000" doc:"How many things that people added you were told of"`
		}
	}
	sampleRemoveOut struct {
		Body struct {
			Act ref.Act `json:"act" doc:"Undo brings all of it back"`
		}
	}
)

// Ops are the operations of this area.
func (s *Service) Ops() []op.Operation {
	own, see, made := access.On("organisation", access.Read), access.On("invitation", access.Read), access.On("principal", access.Write)
	return []op.Operation{
		op.New(op.Spec{Name: "first_steps.get", Summary: "Show the first steps of the caller, and which are taken", Method: http.MethodGet, Path: "/first-steps",
			Action: own, Example: "", Volatile: true},
			func(ctx context.Context, a access.Actor, _ *struct{}) (*stepsOut, error) {
				out := &stepsOut{}
				var err error
				out.Body.Steps, err = s.Steps(ctx, a)
				return out, err
			}),
		op.New(op.Spec{Name: "first_steps.show", Summary: "Put the caller's first steps away, or show them again", Method: http.MethodPost, Path: "/first-steps", Status: http.StatusNoContent,
			Action: own, Example: map[string]any{"shown": false}, Personal: true},
			func(ctx context.Context, a access.Actor, in *stepsIn) (*struct{}, error) {
				return nil, s.Show(ctx, a, in.Body.Shown)
			}),
		op.New(op.Spec{Name: "sample.get", Summary: "Tell what the sample executive has, and what people added", Method: http.MethodGet, Path: "/sample", Action: see, Example: ""},
			func(ctx context.Context, a access.Actor, _ *struct{}) (*sampleOut, error) {
				return shown(s.Sample(ctx, a))
			}),
		op.New(op.Spec{Name: "sample.create", Summary: "Make an executive to look around with", Method: http.MethodPost, Path: "/sample", Action: made, Example: ""},
			func(ctx context.Context, a access.Actor, _ *struct{}) (*sampleOut, error) {
				return shown(s.Make(ctx, a))
			}),
		op.New(op.Spec{Name: "sample.remove", Summary: "Take the sample executive away with all that is theirs", Method: http.MethodPost, Path: "/sample/remove", Action: made,
			Example: map[string]any{"id": "01980000-0000-7000-8000-000000000001", "rev": 1, "told": 0}},
			func(ctx context.Context, a access.Actor, in *sampleRemoveIn) (*sampleRemoveOut, error) {
				out := &sampleRemoveOut{}
				var err error
				out.Body.Act, err = s.Remove(ctx, a, in.Body.ID, in.Body.Rev, in.Body.Told)
				return out, err
			}),
	}
}

func shown(s SampleShown, err error) (*sampleOut, error) {
	out := &sampleOut{}
	out.Body.Sample = s
	return out, err
}
