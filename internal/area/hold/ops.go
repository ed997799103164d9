package hold

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
		Spaces []ref.Space `query:"spaces,explode" maxItems:"200" doc:"Only in these spaces; in all you see when absent"`
		State  string      `query:"state" enum:"open,ended,all" default:"open"`
		Cursor string      `query:"cursor" maxLength:"2048" doc:"The next of the page before"`
		Limit  int         `query:"limit" minimum:"1" maximum:"200" default:"50"`
	}
	page struct {
		Items []Set  `json:"items"`
		Next  string `json:"next,omitempty" doc:"Cursor of the next page; absent on the last"`
	}
	listOut  struct{ Body page }
	createIn struct{ Body Draft }
	getIn    struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Zone string `query:"zone" maxLength:"64" doc:"A clock to show beside those of the people concerned"`
	}
	shownOut struct{ Body Shown }
	patch    struct {
		Rev int64 `json:"rev" minimum:"1" doc:"The rev you have seen"`
		Change
	}
	patchIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body patch
	}
	choice struct {
		Rev    int64  `json:"rev" minimum:"1" doc:"The rev you have seen"`
		Option ref.ID `json:"option" maxLength:"36"`
		Reason string `json:"reason,omitempty" maxLength:"1000" doc:"Why it is right although standing authority says never; kept in the history"`
	}
	said struct {
		Text string `json:"text" maxLength:"20000" doc:"What was answered"`
	}
	confirmIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body choice
	}
	seen struct {
		Rev int64 `json:"rev" minimum:"1" doc:"The rev you have seen"`
	}
	seenIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body seen
	}
	readIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body said
	}
	readOut   struct{ Body Understood }
	answerOut struct{ Body Answer }
)

// Ops are the operations on hold sets.
func (s *Service) Ops() []op.Operation {
	read, write := access.On(Name, access.Read), access.On(Name, access.Write)
	return []op.Operation{
		op.New(op.Spec{Name: "hold_set.list", Summary: "List hold sets, the soonest to confirm first", Method: http.MethodGet, Path: "/hold-sets", Action: read, Example: "state=open"}, s.list),
		op.New(op.Spec{Name: "hold_set.create", Summary: "Hold several times for one meeting", Method: http.MethodPost, Path: "/hold-sets", Action: write, Status: http.StatusCreated,
			Example: map[string]any{"calendars": []ref.ID{example}, "title": "Board dinner", "minutes": 90, "options": []map[string]any{{"start": "2026-03-24T19:00"}, {"start": "2026-03-25T19:30"}},
				"confirm_by": "2026-03-20T17:00", "zone": "Europe/London"}},
			func(ctx context.Context, a access.Actor, in *createIn) (*answerOut, error) {
				return answer(s.Create(ctx, a, in.Body))
			}),
		op.New(op.Spec{Name: "hold_set.get", Summary: "Show a hold set with its texts", Method: http.MethodGet, Path: "/hold-sets/{id}", Action: read, Example: "zone=Europe/London", Volatile: true},
			func(ctx context.Context, a access.Actor, in *getIn) (*shownOut, error) {
				shown, err := s.Get(ctx, a, in.ID, in.Zone)
				return &shownOut{Body: shown}, err
			}),
		op.New(op.Spec{Name: "hold_set.update", Summary: "Change a hold set: extend it, rank, add, swap or remove options", Method: http.MethodPatch, Path: "/hold-sets/{id}", Action: write,
			Example: map[string]any{"rev": 1, "confirm_by": "2026-03-21T17:00"}},
			func(ctx context.Context, a access.Actor, in *patchIn) (*answerOut, error) {
				return answer(s.Update(ctx, a, in.ID, in.Body.Rev, in.Body.Change))
			}),
		op.New(op.Spec{Name: "hold_set.confirm", Summary: "Confirm one option and release the others for everybody", Method: http.MethodPost, Path: "/hold-sets/{id}/confirm", Action: write,
			Example: map[string]any{"rev": 1, "option": example}},
			func(ctx context.Context, a access.Actor, in *confirmIn) (*answerOut, error) {
				return answer(s.ConfirmFor(ctx, a, in.ID, in.Body.Rev, in.Body.Option, in.Body.Reason))
			}),
		op.New(op.Spec{Name: "hold_set.release", Summary: "Release all options", Method: http.MethodPost, Path: "/hold-sets/{id}/release", Action: write, Example: map[string]any{"rev": 1}},
			func(ctx context.Context, a access.Actor, in *seenIn) (*answerOut, error) {
				return answer(s.Release(ctx, a, in.ID, in.Body.Rev))
			}),
		op.New(op.Spec{Name: "hold_set.asked", Summary: "Note that the options were sent as they stand", Method: http.MethodPost, Path: "/hold-sets/{id}/asked", Action: write, Example: map[string]any{"rev": 1}},
			func(ctx context.Context, a access.Actor, in *seenIn) (*answerOut, error) {
				return answer(s.Ask(ctx, a, in.ID, in.Body.Rev))
			}),
		op.New(op.Spec{Name: "hold_set.read_answer", Summary: "Find out which option an answer means", Method: http.MethodPost, Path: "/hold-sets/{id}/read-answer", Action: read,
			Example: map[string]any{"text": "The second works"}},
			func(ctx context.Context, a access.Actor, in *readIn) (*readOut, error) {
				understood, err := s.Read(ctx, a, in.ID, in.Body.Text)
				return &readOut{Body: understood}, err
			}),
	}
}

func answer(a Answer, err error) (*answerOut, error) { return &answerOut{Body: a}, err }

func (s *Service) list(ctx context.Context, a access.Actor, in *listIn) (*listOut, error) {
	out := &listOut{}
	var err error
	out.Body.Items, out.Body.Next, err = s.List(ctx, a, Filter{Spaces: in.Spaces, State: in.State, Page: record.Page{Cursor: in.Cursor, Limit: in.Limit}})
	return out, err
}
