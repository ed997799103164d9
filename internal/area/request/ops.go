package request

import (
	"context"
	"net/http"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/op"
	"anteroom/internal/core/ref"
)

const example ref.ID = "01980000-0000-7000-8000-000000000001"

type (
	queueIn struct {
		State  string      `query:"state" enum:"open,doing,later,closed" default:"open" doc:"doing has what was answered and is not done; closed the 200 that ended last"`
		Spaces []ref.Space `query:"spaces,explode" maxItems:"200" doc:"Only for these"`
	}
	queueOut struct{ Body RequestQueue }
	newIn    struct{ Body RequestDraft }
	idIn     struct {
		ID ref.ID `path:"id" maxLength:"36"`
	}
	wholeOut     struct{ Body WholeRequest }
	answerOut    struct{ Body RequestAnswer }
	requestPatch struct {
		Rev int64 `json:"rev" minimum:"1" doc:"The rev you have seen"`
		RequestFields
	}
	patchIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body requestPatch
	}
	trashIn struct {
		ID  ref.ID `path:"id" maxLength:"36"`
		Rev int64  `query:"rev" minimum:"1" doc:"The rev you have seen"`
	}
	seen struct {
		Rev int64 `json:"rev" minimum:"1" doc:"The rev you have seen"`
	}
	seenIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body seen
	}
	draftIn struct {
		ID      ref.ID     `path:"id" maxLength:"36"`
		To      Verb       `query:"to" enum:"accept,delegate,write,later,decline,done" required:"true"`
		Member  ref.Member `query:"member" maxLength:"36"`
		Until   clock.Date `query:"until" maxLength:"10"`
		Service ref.ID     `query:"service" maxLength:"36"`
	}
	draftOut struct{ Body DraftedAnswer }
	triageIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body Triage
	}
	triageOut struct{ Body TriagedRequest }
	linkIn    struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body struct {
			Reset bool `json:"reset,omitempty" doc:"All links made before end"`
		}
	}
	linkOut struct{ Body RequestPage }
)

// Ops are the operations on requests, services, forms and texts.
func (s *Service) Ops() []op.Operation {
	return append(s.requestOps(), s.offerOps()...)
}

func (s *Service) requestOps() []op.Operation {
	read, write := access.On(Name, access.Read), access.On(Name, access.Write)
	return []op.Operation{
		op.New(op.Spec{Name: "request.list", Summary: "List requests, what goes first on top", Method: http.MethodGet, Path: "/requests", Action: read, Example: "state=open", Volatile: true},
			func(ctx context.Context, a access.Actor, in *queueIn) (*queueOut, error) {
				out, err := s.Queue(ctx, a, Filter{State: in.State, Spaces: in.Spaces})
				return &queueOut{out}, err
			}),
		op.New(op.Spec{Name: "request.create", Summary: "Write a request down", Method: http.MethodPost, Path: "/requests", Action: write, Status: http.StatusCreated,
			Example: map[string]any{"space": example, "title": "Could you just find a table for six?", "name": "Jo Field", "email": "jo@example.com", "due": "2026-03-29", "zone": "Europe/London"}},
			func(ctx context.Context, a access.Actor, in *newIn) (*answerOut, error) {
				out, err := s.Create(ctx, a, in.Body)
				return &answerOut{out}, err
			}),
		op.New(op.Spec{Name: "request.get", Summary: "Show a request with what whoever asks asked before", Method: http.MethodGet, Path: "/requests/{id}", Action: read, Example: "", Volatile: true},
			func(ctx context.Context, a access.Actor, in *idIn) (*wholeOut, error) {
				out, err := s.Get(ctx, a, in.ID)
				return &wholeOut{out}, err
			}),
		op.New(op.Spec{Name: "request.update", Summary: "Change what a request says", Method: http.MethodPatch, Path: "/requests/{id}", Action: write, Example: map[string]any{"rev": 1, "why": "Her parents are in town"}},
			func(ctx context.Context, a access.Actor, in *patchIn) (*answerOut, error) {
				out, err := s.Update(ctx, a, in.ID, in.Body.Rev, in.Body.RequestFields)
				return &answerOut{out}, err
			}),
		op.New(op.Spec{Name: "request.trash", Summary: "Put a request into the trash", Method: http.MethodDelete, Path: "/requests/{id}", Action: write, Example: "rev=1"},
			func(ctx context.Context, a access.Actor, in *trashIn) (*answerOut, error) {
				out, err := s.Trash(ctx, a, in.ID, in.Rev)
				return &answerOut{out}, err
			}),
		op.New(op.Spec{Name: "request.restore", Summary: "Take a request out of the trash", Method: http.MethodPost, Path: "/requests/{id}/restore", Action: write, Example: map[string]any{"rev": 2}},
			func(ctx context.Context, a access.Actor, in *seenIn) (*answerOut, error) {
				out, err := s.Restore(ctx, a, in.ID, in.Body.Rev)
				return &answerOut{out}, err
			}),
		op.New(op.Spec{Name: "request.draft", Summary: "Begin an answer to a request: its text, filled in", Method: http.MethodGet, Path: "/requests/{id}/draft", Action: read, Example: "to=accept", Volatile: true},
			func(ctx context.Context, a access.Actor, in *draftIn) (*draftOut, error) {
				out, err := s.Draft(ctx, a, in.ID, in.To, Sending{Member: in.Member, Until: in.Until, Service: in.Service})
				return &draftOut{out}, err
			}),
		op.New(op.Spec{Name: "request.triage", Summary: "Decide what becomes of a request, and draft the answer; nothing is sent by itself", Method: http.MethodPost, Path: "/requests/{id}/triage", Action: write, Secret: true,
			Example: map[string]any{"rev": 1, "to": "accept", "text": "Hello Jo, we have taken this on: {{link}}", "base": "https://anteroom.example.com"}},
			func(ctx context.Context, a access.Actor, in *triageIn) (*triageOut, error) {
				out, err := s.Decide(ctx, a, in.ID, in.Body)
				return &triageOut{out}, err
			}),
		op.New(op.Spec{Name: "request.link", Summary: "Make another link to the page of whoever asked", Method: http.MethodPost, Path: "/requests/{id}/link", Action: write, Secret: true, Example: map[string]any{"reset": false}},
			func(ctx context.Context, a access.Actor, in *linkIn) (*linkOut, error) {
				out, err := s.NewLink(ctx, a, in.ID, in.Body.Reset)
				return &linkOut{out}, err
			}),
	}
}
