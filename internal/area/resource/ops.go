package resource

import (
	"context"
	"net/http"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/op"
	"anteroom/internal/core/ref"
)

type (
	resources struct {
		Items []Resource `json:"items"`
	}
	listOut       struct{ Body resources }
	createIn      struct{ Body NewResource }
	resourcePatch struct {
		Rev int64 `json:"rev" minimum:"1" doc:"The rev you have seen"`
		ResourceChange
	}
	patchIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body resourcePatch
	}
	trashIn struct {
		ID  ref.ID `path:"id" maxLength:"36"`
		Rev int64  `query:"rev" minimum:"1" doc:"The rev you have seen; whatever is there when absent"`
	}
	resourceSeen struct {
		Rev int64 `json:"rev,omitzero" minimum:"1" doc:"The rev you have seen; whatever is there when absent"`
	}
	restoreIn struct {
		ID   ref.ID        `path:"id" maxLength:"36"`
		Body *resourceSeen `required:"false"`
	}
	answerOut struct{ Body ResourceAnswer }
	takenIn   struct {
		From clock.Micros `query:"from_us" required:"true" doc:"Inclusive"`
		To   clock.Micros `query:"to_us" required:"true" doc:"Exclusive; at most 400 days after from_us"`
	}
	resourcesTaken struct {
		Items []ResourceTaken `json:"items"`
		Open  []ResourceOpen  `json:"open"`
	}
	takenOut     struct{ Body resourcesTaken }
	checkIn      struct{ Body ResourceTrial }
	resourceFits struct {
		Items []ResourceFit `json:"items"`
	}
	checkOut struct{ Body resourceFits }
)

// Ops are the operations of this area.
func (s *Service) Ops() []op.Operation {
	read, write := access.On(Name, access.Read), access.On(Name, access.Write)
	return []op.Operation{
		op.New(op.Spec{Name: "resource.list", Summary: "List rooms and equipment", Method: http.MethodGet, Path: "/resources", Action: read, Example: ""},
			func(ctx context.Context, a access.Actor, _ *struct{}) (*listOut, error) {
				out := &listOut{}
				var err error
				out.Body.Items, err = s.List(ctx, a)
				return out, err
			}),
		op.New(op.Spec{Name: "resource.create", Summary: "Add a room or a piece of equipment", Method: http.MethodPost, Path: "/resources", Action: write, Status: http.StatusCreated,
			Example: map[string]any{"sort": "room", "name": "Amber", "site": "London", "floor": "2nd floor", "capacity": 8, "features": []string{"Screen"}, "zone": "Europe/London",
				"hours": []any{map[string]any{"days": []int{1, 2, 3, 4, 5}, "from": "08:00", "until": "19:00"}}}},
			func(ctx context.Context, a access.Actor, in *createIn) (*answerOut, error) {
				return answer(s.Create(ctx, a, in.Body))
			}),
		op.New(op.Spec{Name: "resource.update", Summary: "ResourceChange a room or a piece of equipment", Method: http.MethodPatch, Path: "/resources/{id}", Action: write, Example: map[string]any{"rev": 1, "capacity": 10}},
			func(ctx context.Context, a access.Actor, in *patchIn) (*answerOut, error) {
				return answer(s.Update(ctx, a, in.ID, in.Body.Rev, in.Body.ResourceChange))
			}),
		op.New(op.Spec{Name: "resource.trash", Summary: "Put a room or a piece of equipment into the trash", Method: http.MethodDelete, Path: "/resources/{id}", Action: write, Example: "rev=1"},
			func(ctx context.Context, a access.Actor, in *trashIn) (*answerOut, error) {
				return answer(s.Trash(ctx, a, in.ID, in.Rev))
			}),
		op.New(op.Spec{Name: "resource.restore", Summary: "Take a room or a piece of equipment out of the trash", Method: http.MethodPost, Path: "/resources/{id}/restore", Action: write, Example: map[string]any{"rev": 2}},
			func(ctx context.Context, a access.Actor, in *restoreIn) (*answerOut, error) {
				rev := int64(0)
				if in.Body != nil {
					rev = in.Body.Rev
				}
				return answer(s.Restore(ctx, a, in.ID, rev))
			}),
		op.New(op.Spec{Name: "resource.taken", Summary: "Say when rooms and equipment are taken, and when they are open", Method: http.MethodGet, Path: "/resources/taken", Action: read, Example: "from_us=1774742400000000&to_us=1774828800000000"},
			s.opTaken),
		op.New(op.Spec{Name: "resource.check", Summary: "Tell which rooms and equipment a meeting could have, before it is saved", Method: http.MethodPost, Path: "/resources/check", Action: read,
			Example: map[string]any{"start": "2026-03-29T09:00", "end": "2026-03-29T10:00", "zone": "Europe/London", "people": 6}},
			func(ctx context.Context, a access.Actor, in *checkIn) (*checkOut, error) {
				out := &checkOut{}
				var err error
				out.Body.Items, err = s.Check(ctx, a, in.Body)
				return out, err
			}),
	}
}

func answer(a ResourceAnswer, err error) (*answerOut, error) { return &answerOut{a}, err }

func (s *Service) opTaken(ctx context.Context, a access.Actor, in *takenIn) (*takenOut, error) {
	out := &takenOut{}
	var err error
	if out.Body.Items, err = s.Taken(ctx, a, in.From, in.To); err != nil {
		return out, err
	}
	all, err := s.List(ctx, a)
	out.Body.Open = []ResourceOpen{}
	for i := range all {
		for _, o := range all[i].Open(in.From, in.To) {
			out.Body.Open = append(out.Body.Open, ResourceOpen{all[i].ID, o.From, o.Until})
		}
	}
	return out, err
}
