package principal

import (
	"context"
	"net/http"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/op"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

func (s *Service) whereaboutsOps() []op.Operation {
	read, write := access.On(KindWhereabouts, access.Read), access.On(KindWhereabouts, access.Write)
	return []op.Operation{
		op.New(op.Spec{
			Name: "whereabouts.list", Summary: "List where principals are away from home", Method: http.MethodGet, Path: "/whereabouts",
			Action: read, Example: "from=2026-03-01&to=2026-03-31",
		}, s.opWhereabouts),
		op.New(op.Spec{
			Name: "whereabouts.create", Summary: "Say where a principal will be", Method: http.MethodPost, Path: "/whereabouts", Action: write,
			Example: map[string]any{"principal": example, "place": "Singapore", "zone": "Asia/Singapore", "from": "2026-03-24", "until": "2026-03-27"},
		}, s.opSend),
		op.New(op.Spec{
			Name: "whereabouts.update", Summary: "Change where a principal will be", Method: http.MethodPatch, Path: "/whereabouts/{id}", Action: write,
			Example: map[string]any{"rev": 1, "until": "2026-03-28"},
		}, s.opCorrect),
		op.New(op.Spec{
			Name: "whereabouts.trash", Summary: "Put whereabouts into the trash", Method: http.MethodDelete, Path: "/whereabouts/{id}", Action: write, Example: "rev=1",
		}, s.opDiscard),
		op.New(op.Spec{
			Name: "whereabouts.restore", Summary: "Take whereabouts out of the trash", Method: http.MethodPost, Path: "/whereabouts/{id}/restore", Action: write,
			Example: map[string]any{"rev": 2},
		}, s.opRestore),
		op.New(op.Spec{
			Name: "whereabouts.trashed", Summary: "List whereabouts in the trash", Method: http.MethodGet, Path: "/trash/whereabouts", Action: write, Example: "",
		}, s.opTrash),
	}
}

type whereaboutsAnswer struct {
	Whereabouts Whereabouts `json:"whereabouts"`
	Act         ref.Act     `json:"act"`
}

type whereaboutsOut struct{ Body whereaboutsAnswer }

type whereaboutsListIn struct {
	Principal ref.ID     `query:"principal" maxLength:"36" doc:"Of one principal; of all you see when absent"`
	From      clock.Date `query:"from" maxLength:"10"`
	To        clock.Date `query:"to" maxLength:"10" doc:"Inclusive"`
}

type whereaboutsListOut struct {
	Body struct {
		Items []Whereabouts `json:"items"`
	}
}

func (s *Service) opWhereabouts(ctx context.Context, a access.Actor, in *whereaboutsListIn) (*whereaboutsListOut, error) {
	for _, d := range []clock.Date{in.From, in.To} {
		if _, err := clock.ParseDate(string(d)); d != "" && err != nil {
			return nil, err
		}
	}
	all, err := s.Whereabouts(ctx, a, in.Principal, in.From, in.To)
	out := &whereaboutsListOut{}
	out.Body.Items = all
	return out, err
}

type whereaboutsIn struct {
	Body struct {
		ID        ref.ID     `json:"id,omitempty" maxLength:"36"`
		Principal ref.ID     `json:"principal" maxLength:"36"`
		Place     string     `json:"place" maxLength:"200"`
		Zone      string     `json:"zone" maxLength:"64" doc:"IANA name"`
		From      clock.Date `json:"from" format:"date"`
		Until     clock.Date `json:"until" format:"date" doc:"The last day, inclusive"`
		Note      string     `json:"note,omitempty" maxLength:"2000"`
	}
}

func (s *Service) opSend(ctx context.Context, a access.Actor, in *whereaboutsIn) (*whereaboutsOut, error) {
	b := in.Body
	w, act, err := s.Send(ctx, a, NewWhereabouts{ID: b.ID, Principal: b.Principal, Place: b.Place, Zone: b.Zone, From: b.From, Until: b.Until, Note: b.Note})
	return &whereaboutsOut{Body: whereaboutsAnswer{w, act}}, err
}

type whereaboutsPatchIn struct {
	ID   ref.ID `path:"id" maxLength:"36"`
	Body struct {
		Rev   int64                   `json:"rev" minimum:"1"`
		Place op.Optional[string]     `json:"place,omitzero" maxLength:"200"`
		Zone  op.Optional[string]     `json:"zone,omitzero" maxLength:"64"`
		From  op.Optional[clock.Date] `json:"from,omitzero" format:"date"`
		Until op.Optional[clock.Date] `json:"until,omitzero" format:"date"`
		Note  op.Optional[string]     `json:"note,omitzero" maxLength:"2000"`
	}
}

func (s *Service) opCorrect(ctx context.Context, a access.Actor, in *whereaboutsPatchIn) (*whereaboutsOut, error) {
	b := in.Body
	w, act, err := s.Correct(ctx, a, in.ID, Move{
		Rev: b.Rev, Place: given(b.Place), Zone: given(b.Zone), From: given(b.From), Until: given(b.Until), Note: given(b.Note),
	})
	return &whereaboutsOut{Body: whereaboutsAnswer{w, act}}, err
}

type whereaboutsTrashIn struct {
	ID  ref.ID `path:"id" maxLength:"36"`
	Rev int64  `query:"rev" minimum:"1" doc:"The rev you have seen; whatever is there when absent"`
}

func (s *Service) opDiscard(ctx context.Context, a access.Actor, in *whereaboutsTrashIn) (*whereaboutsOut, error) {
	w, act, err := s.Discard(ctx, a, in.ID, in.Rev)
	return &whereaboutsOut{Body: whereaboutsAnswer{w, act}}, err
}

type whereaboutsRestoreIn struct {
	ID   ref.ID `path:"id" maxLength:"36"`
	Body *struct {
		Rev int64 `json:"rev,omitzero" minimum:"1" doc:"The rev you have seen; whatever is there when absent"`
	} `required:"false"`
}

func (s *Service) opRestore(ctx context.Context, a access.Actor, in *whereaboutsRestoreIn) (*whereaboutsOut, error) {
	var rev int64
	if in.Body != nil {
		rev = in.Body.Rev
	}
	w, act, err := s.Restore(ctx, a, in.ID, rev)
	return &whereaboutsOut{Body: whereaboutsAnswer{w, act}}, err
}

type whereaboutsTrashOut struct{ Body whereaboutsTrashPage }

func (s *Service) opTrash(ctx context.Context, a access.Actor, _ *struct{}) (*whereaboutsTrashOut, error) {
	all, err := s.Trashed(ctx, a, record.MaxLimit)
	return &whereaboutsTrashOut{Body: whereaboutsTrashPage{Items: all}}, err
}
