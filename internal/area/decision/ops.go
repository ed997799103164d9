package decision

import (
	"context"
	"net/http"

	"anteroom/internal/core/access"
	"anteroom/internal/core/op"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

const example ref.ID = "01980000-0000-7000-8000-000000000001"

type (
	listIn struct {
		State     string    `query:"state" enum:"open,ended,all" default:"open" doc:"open: still to be decided; ended: answered, lapsed or withdrawn"`
		Space     ref.Space `query:"space" maxLength:"36" doc:"Of one principal"`
		AboutKind ref.Kind  `query:"about_kind" maxLength:"40"`
		About     ref.ID    `query:"about" maxLength:"36" doc:"Only those about this record"`
		Cursor    string    `query:"cursor" maxLength:"2048" doc:"The next of the page before"`
		Limit     int       `query:"limit" minimum:"1" maximum:"200" default:"50"`
	}
	page struct {
		Items []Decision `json:"items"`
		Next  string     `json:"next,omitempty" doc:"Cursor of the next page; absent on the last"`
	}
	listOut struct{ Body page }
	idIn    struct {
		ID ref.ID `path:"id" maxLength:"36"`
	}
	shownOut struct{ Body ShownDecision }
	draftIn  struct{ Body Draft }
	patch    struct {
		Rev int64 `json:"rev" minimum:"1" doc:"The rev you have seen"`
		Change
	}
	patchIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body patch
	}
	deciding struct {
		Rev    int64  `json:"rev" minimum:"1" doc:"The rev you have seen"`
		Option string `json:"option" maxLength:"8" doc:"yes, no, or the number of an option"`
		Note   string `json:"note,omitempty" maxLength:"4000"`
	}
	decideIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body deciding
	}
	seen struct {
		Rev int64 `json:"rev" minimum:"1" doc:"The rev you have seen"`
	}
	seenIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body seen
	}
	reopening struct {
		Rev  int64  `json:"rev" minimum:"1" doc:"The rev you have seen"`
		By   string `json:"by" maxLength:"16" doc:"The new date, on the wall in zone"`
		Zone string `json:"zone,omitempty" maxLength:"64" doc:"IANA name; the decision's own when absent"`
	}
	reopenIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body reopening
	}
	putting struct {
		Rev   int64  `json:"rev" minimum:"1" doc:"The rev you have seen"`
		Until string `json:"until" maxLength:"16" doc:"On the wall in zone"`
		Zone  string `json:"zone" maxLength:"64" doc:"IANA name"`
	}
	laterIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body putting
	}
	trashIn struct {
		ID  ref.ID `path:"id" maxLength:"36"`
		Rev int64  `query:"rev" minimum:"1" doc:"The rev you have seen; whatever is there when absent"`
	}
	answerOut struct{ Body DecisionAnswer }
	linking   struct {
		Base string `json:"base" maxLength:"200" doc:"Where this house is reached: https://anteroom.example.com"`
	}
	linkIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body linking
	}
	linkOut struct{ Body DecisionLink }
	actOut  struct {
		Body struct {
			Act ref.Act `json:"act"`
		}
	}
	pointsIn struct {
		Space  ref.Space `query:"space" maxLength:"36" doc:"Of one principal"`
		Said   bool      `query:"said" doc:"Those that were said, too"`
		Cursor string    `query:"cursor" maxLength:"2048" doc:"The next of the page before"`
		Limit  int       `query:"limit" minimum:"1" maximum:"200" default:"50"`
	}
	pointPage struct {
		Items []Point `json:"items"`
		Next  string  `json:"next,omitempty" doc:"Cursor of the next page; absent on the last"`
	}
	pointsOut  struct{ Body pointPage }
	pointIn    struct{ Body NewPoint }
	pointPatch struct {
		Rev int64 `json:"rev" minimum:"1" doc:"The rev you have seen"`
		PointChange
	}
	pointPatchIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body pointPatch
	}
	pointOut struct{ Body PointAnswer }
)

// Ops are the operations on decisions and on what there is to say.
func (s *Service) Ops() []op.Operation {
	read, write := access.On(Name, access.Read), access.On(Name, access.Write)
	all := []op.Operation{
		op.New(op.Spec{Name: "decision.list", Summary: "List decisions by their date", Method: http.MethodGet, Path: "/decisions", Action: read, Example: "state=open"},
			func(ctx context.Context, a access.Actor, in *listIn) (*listOut, error) {
				items, next, err := s.List(ctx, a, Filter{State: in.State, Space: in.Space, About: DecisionAbout{in.AboutKind, in.About}, Page: record.Page{Cursor: in.Cursor, Limit: in.Limit}})
				return &listOut{page{items, next}}, err
			}),
		op.New(op.Spec{Name: "decision.create", Summary: "Ask a principal to decide something", Method: http.MethodPost, Path: "/decisions", Action: write, Status: http.StatusCreated,
			Example: map[string]any{"space": example, "question": "Dinner with the board on Thursday?", "form": "yes_no", "recommend": "yes", "by": "2026-03-24T17:00", "zone": "Europe/London", "otherwise": "no"}},
			func(ctx context.Context, a access.Actor, in *draftIn) (*answerOut, error) {
				return answered(s.Create(ctx, a, in.Body))
			}),
		op.New(op.Spec{Name: "decision.get", Summary: "Show a decision with the links to it", Method: http.MethodGet, Path: "/decisions/{id}", Action: read, Example: "", Volatile: true},
			func(ctx context.Context, a access.Actor, in *idIn) (*shownOut, error) {
				out, err := s.Get(ctx, a, in.ID)
				return &shownOut{out}, err
			}),
		op.New(op.Spec{Name: "decision.update", Summary: "Change what is asked; links that were given out end", Method: http.MethodPatch, Path: "/decisions/{id}", Action: write,
			Example: map[string]any{"rev": 1, "by": "2026-03-25T17:00"}},
			func(ctx context.Context, a access.Actor, in *patchIn) (*answerOut, error) {
				return answered(s.Update(ctx, a, in.ID, in.Body.Rev, in.Body.Change))
			}),
		op.New(op.Spec{Name: "decision.decide", Summary: "Answer a decision, or write down what the principal said", Method: http.MethodPost, Path: "/decisions/{id}/decide", Action: write,
			Example: map[string]any{"rev": 1, "option": "yes"}},
			func(ctx context.Context, a access.Actor, in *decideIn) (*answerOut, error) {
				return answered(s.Decide(ctx, a, in.ID, in.Body.Rev, in.Body.Option, in.Body.Note))
			}),
		op.New(op.Spec{Name: "decision.later", Summary: "Put a decision off; its date stays", Method: http.MethodPost, Path: "/decisions/{id}/later", Action: write,
			Example: map[string]any{"rev": 1, "until": "2026-03-24T08:00", "zone": "Europe/London"}},
			func(ctx context.Context, a access.Actor, in *laterIn) (*answerOut, error) {
				return answered(s.Later(ctx, a, in.ID, in.Body.Rev, in.Body.Until, in.Body.Zone))
			}),
		op.New(op.Spec{Name: "decision.withdraw", Summary: "Take a question back", Method: http.MethodPost, Path: "/decisions/{id}/withdraw", Action: write, Example: map[string]any{"rev": 1}},
			func(ctx context.Context, a access.Actor, in *seenIn) (*answerOut, error) {
				return answered(s.Withdraw(ctx, a, in.ID, in.Body.Rev))
			}),
		op.New(op.Spec{Name: "decision.reopen", Summary: "Ask again what was answered, lapsed or withdrawn; what followed stays done", Method: http.MethodPost, Path: "/decisions/{id}/reopen", Action: write,
			Example: map[string]any{"rev": 2, "by": "2026-03-26T17:00"}},
			func(ctx context.Context, a access.Actor, in *reopenIn) (*answerOut, error) {
				return answered(s.Reopen(ctx, a, in.ID, in.Body.Rev, in.Body.By, in.Body.Zone))
			}),
		op.New(op.Spec{Name: "decision.trash", Summary: "Put a decision into the trash", Method: http.MethodDelete, Path: "/decisions/{id}", Action: write, Example: "rev=1"},
			func(ctx context.Context, a access.Actor, in *trashIn) (*answerOut, error) {
				return answered(s.Trash(ctx, a, in.ID, in.Rev))
			}),
		op.New(op.Spec{Name: "decision.restore", Summary: "Take a decision out of the trash", Method: http.MethodPost, Path: "/decisions/{id}/restore", Action: write, Example: map[string]any{"rev": 2}},
			func(ctx context.Context, a access.Actor, in *seenIn) (*answerOut, error) {
				return answered(s.Restore(ctx, a, in.ID, in.Body.Rev))
			}),
		op.New(op.Spec{Name: "decision_link.create", Summary: "Make a link by which a decision is answered once", Method: http.MethodPost, Path: "/decisions/{id}/links", Action: access.On(KindLink, access.Write),
			Status: http.StatusCreated, Secret: true, Example: map[string]any{"base": "https://anteroom.example.com"}},
			func(ctx context.Context, a access.Actor, in *linkIn) (*linkOut, error) {
				out, err := s.NewLink(ctx, a, in.ID, in.Body.Base)
				return &linkOut{out}, err
			}),
		op.New(op.Spec{Name: "decision_link.end", Summary: "End a link to a decision", Method: http.MethodDelete, Path: "/decision-links/{id}", Action: access.On(KindLink, access.Write), Example: ""},
			func(ctx context.Context, a access.Actor, in *idIn) (*actOut, error) {
				out := &actOut{}
				var err error
				out.Body.Act, err = s.EndLink(ctx, a, in.ID)
				return out, err
			}),
	}
	return append(all, s.pointOps()...)
}

func (s *Service) pointOps() []op.Operation {
	read, write := access.On(KindPoint, access.Read), access.On(KindPoint, access.Write)
	return []op.Operation{
		op.New(op.Spec{Name: "point.list", Summary: "List what there is to say to principals", Method: http.MethodGet, Path: "/points", Action: read, Example: ""},
			func(ctx context.Context, a access.Actor, in *pointsIn) (*pointsOut, error) {
				items, next, err := s.Points(ctx, a, PointFilter{Space: in.Space, Said: in.Said, Page: record.Page{Cursor: in.Cursor, Limit: in.Limit}})
				return &pointsOut{pointPage{items, next}}, err
			}),
		op.New(op.Spec{Name: "point.create", Summary: "Write down something to say to a principal", Method: http.MethodPost, Path: "/points", Action: write, Status: http.StatusCreated,
			Example: map[string]any{"space": example, "sort": "say", "text": "The chair would like ten minutes before the dinner"}},
			func(ctx context.Context, a access.Actor, in *pointIn) (*pointOut, error) {
				out, err := s.AddPoint(ctx, a, in.Body)
				return &pointOut{out}, err
			}),
		op.New(op.Spec{Name: "point.update", Summary: "Change something to say, or tick it as said", Method: http.MethodPatch, Path: "/points/{id}", Action: write, Example: map[string]any{"rev": 1, "said": true}},
			func(ctx context.Context, a access.Actor, in *pointPatchIn) (*pointOut, error) {
				out, err := s.ChangePoint(ctx, a, in.ID, in.Body.Rev, in.Body.PointChange)
				return &pointOut{out}, err
			}),
		op.New(op.Spec{Name: "point.trash", Summary: "Put something to say into the trash", Method: http.MethodDelete, Path: "/points/{id}", Action: write, Example: "rev=1"},
			func(ctx context.Context, a access.Actor, in *trashIn) (*pointOut, error) {
				out, err := s.TrashPoint(ctx, a, in.ID, in.Rev)
				return &pointOut{out}, err
			}),
		op.New(op.Spec{Name: "point.restore", Summary: "Take something to say out of the trash", Method: http.MethodPost, Path: "/points/{id}/restore", Action: write, Example: map[string]any{"rev": 2}},
			func(ctx context.Context, a access.Actor, in *seenIn) (*pointOut, error) {
				out, err := s.RestorePoint(ctx, a, in.ID, in.Body.Rev)
				return &pointOut{out}, err
			}),
	}
}

func answered(a DecisionAnswer, err error) (*answerOut, error) { return &answerOut{a}, err }
