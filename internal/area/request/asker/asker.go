package asker

import (
	"context"
	"net/http"

	"anteroom/internal/area/request"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/op"
	"anteroom/internal/core/ref"
)

// MyRequest is a request as the member who asked sees it, wherever it lies: what the page by link shows.
type MyRequest struct {
	ID         ref.ID        `json:"id"`
	For        string        `json:"for" doc:"Whom it is for"`
	Title      string        `json:"title"`
	Body       string        `json:"body"`
	Why        string        `json:"why"`
	Outcome    string        `json:"outcome"`
	Others     string        `json:"others"`
	Due        clock.Date    `json:"due,omitempty"`
	DueTime    string        `json:"due_time,omitempty"`
	Zone       string        `json:"zone"`
	State      request.State `json:"state" enum:"new,accepted,delegated,written,later,declined,done"`
	Until      clock.Date    `json:"until,omitempty" doc:"The day until which it was put off"`
	PromisedUS clock.Micros  `json:"promised_us,omitzero" doc:"By when an answer is promised, while there is none"`
	AtUS       clock.Micros  `json:"at_us" doc:"When it was asked"`
	Brought    []string      `json:"brought" doc:"Files that came with it, as they were called"`
	Words      []MyWord      `json:"words" doc:"What was said to and fro"`
	MayAdd     bool          `json:"may_add"`
}

// MyWord is something that was said about a request.
type MyWord struct {
	AtUS clock.Micros `json:"at_us"`
	Ours bool         `json:"answer" doc:"It was said to whoever asked"`
	Text string       `json:"text"`
}

// Service shows members what they asked.
type Service struct{ requests *request.Service }

// New makes the service.
func New(requests *request.Service) *Service { return &Service{requests} }

func (s *Service) shown(ctx context.Context, a access.Actor, r *request.Request) (MyRequest, error) {
	o, err := s.requests.AskerSees(ctx, a.Org, r)
	m := MyRequest{ID: r.ID, For: o.For, Title: o.Title, Body: o.Body, Why: o.Why, Outcome: o.Outcome, Others: o.Others, Due: clock.Date(o.Due), DueTime: o.DueTime, Zone: o.Zone,
		State: request.State(o.State), Until: o.Until, PromisedUS: o.Promised, AtUS: o.At, Brought: append([]string{}, o.Brought...), Words: []MyWord{}, MayAdd: o.MayAdd}
	for _, w := range o.Words {
		m.Words = append(m.Words, MyWord{AtUS: w.At, Ours: w.Ours, Text: w.Text})
	}
	return m, err
}

type (
	mineOut struct {
		Body struct {
			Items []MyRequest `json:"items" doc:"What is open, and what ended within 60 days, asked last first"`
		}
	}
	idIn struct {
		ID ref.ID `path:"id" maxLength:"36"`
	}
	mineIsOut struct{ Body MyRequest }
	wordIn    struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body struct {
			Text string `json:"text" minLength:"1" maxLength:"4000"`
		}
	}
)

// Ops are the operations for whoever asked: no space is asked about.
func (s *Service) Ops() []op.Operation {
	read := access.On(request.Name, access.Read)
	return []op.Operation{
		op.New(op.Spec{Name: "request.mine", Summary: "List what you asked yourself, also where you see nothing else", Method: http.MethodGet, Path: "/my-requests", Action: read, Example: "", Volatile: true}, s.list),
		op.New(op.Spec{Name: "request.mine_get", Summary: "Show what you asked and what was said, as the page by link does", Method: http.MethodGet, Path: "/my-requests/{id}", Action: read, Example: "", Volatile: true},
			func(ctx context.Context, a access.Actor, in *idIn) (*mineIsOut, error) {
				r, err := s.requests.MineIs(ctx, a, in.ID)
				if err != nil {
					return nil, err
				}
				out, err := s.shown(ctx, a, &r)
				return &mineIsOut{out}, err
			}),
		op.New(op.Spec{Name: "request.mine_add", Summary: "Add a word to what you asked", Method: http.MethodPost, Path: "/my-requests/{id}/words", Action: read, Status: http.StatusNoContent, Personal: true,
			Example: map[string]any{"text": "Seven o’clock would do as well"}},
			func(ctx context.Context, a access.Actor, in *wordIn) (*struct{}, error) {
				return nil, s.requests.AddToMine(ctx, a, in.ID, in.Body.Text)
			}),
	}
}

func (s *Service) list(ctx context.Context, a access.Actor, _ *struct{}) (*mineOut, error) {
	out := &mineOut{}
	out.Body.Items = []MyRequest{}
	all, err := s.requests.Mine(ctx, a)
	for i := 0; i < len(all) && err == nil; i++ {
		var one MyRequest
		one, err = s.shown(ctx, a, &all[i])
		out.Body.Items = append(out.Body.Items, one)
	}
	return out, err
}
