package request

import (
	"context"
	"net/http"

	"anteroom/internal/core/access"
	"anteroom/internal/core/op"
	"anteroom/internal/core/ref"
)

type (
	offeredList struct {
		Items []ServiceOffered `json:"items"`
	}
	offeredListOut struct{ Body offeredList }
	newOfferedIn   struct{ Body ServiceDraft }
	offeredOut     struct{ Body ServiceOffered }
	offeredAnswer  struct{ Body ServiceAnswer }
	offeredPatch   struct {
		Rev int64 `json:"rev" minimum:"1" doc:"The rev you have seen"`
		ServiceFields
	}
	offeredPatchIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body offeredPatch
	}
	formList struct {
		Items []RequestForm `json:"items"`
	}
	formListOut struct{ Body formList }
	newFormIn   struct{ Body RequestFormDraft }
	formAnswer  struct{ Body RequestFormAnswer }
	formPatch   struct {
		Rev int64 `json:"rev" minimum:"1" doc:"The rev you have seen"`
		RequestFormFields
	}
	formPatchIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body formPatch
	}
	textsIn struct {
		Space ref.Space `path:"space" maxLength:"36"`
	}
	textsOut    struct{ Body AnswerTexts }
	textsChange struct {
		Rev   int64        `json:"rev" minimum:"0" doc:"The rev you have seen; 0 while all are the usual ones"`
		Texts []AnswerText `json:"texts" maxItems:"6"`
	}
	textsPutIn struct {
		Space ref.Space `path:"space" maxLength:"36"`
		Body  textsChange
	}
	textsAnswer struct {
		Body struct {
			Texts AnswerTexts `json:"texts"`
			Act   ref.Act     `json:"act"`
		}
	}
)

func (s *Service) offerOps() []op.Operation {
	read, write := access.On(KindService, access.Read), access.On(KindService, access.Write)
	return append([]op.Operation{
		op.New(op.Spec{Name: "service.list", Summary: "List what can be asked for", Method: http.MethodGet, Path: "/services", Action: read, Example: ""},
			func(ctx context.Context, a access.Actor, _ *struct{}) (*offeredListOut, error) {
				all, err := s.Services(ctx, a)
				return &offeredListOut{offeredList{all}}, err
			}),
		op.New(op.Spec{Name: "service.create", Summary: "Offer a service", Method: http.MethodPost, Path: "/services", Action: write, Status: http.StatusCreated,
			Example: map[string]any{"space": example, "title": "Book a trip", "covers": "Flights, trains, hotels", "leaves": "Visas", "promise": 480, "steps": []map[string]any{{"title": "Ask for dates", "minutes": 10}}}},
			func(ctx context.Context, a access.Actor, in *newOfferedIn) (*offeredAnswer, error) {
				out, err := s.CreateService(ctx, a, in.Body)
				return &offeredAnswer{out}, err
			}),
		op.New(op.Spec{Name: "service.get", Summary: "Show a service", Method: http.MethodGet, Path: "/services/{id}", Action: read, Example: ""},
			func(ctx context.Context, a access.Actor, in *idIn) (*offeredOut, error) {
				out, err := s.GetService(ctx, a, in.ID)
				return &offeredOut{out}, err
			}),
		op.New(op.Spec{Name: "service.update", Summary: "Change a service", Method: http.MethodPatch, Path: "/services/{id}", Action: write, Example: map[string]any{"rev": 1, "promise": 240}},
			func(ctx context.Context, a access.Actor, in *offeredPatchIn) (*offeredAnswer, error) {
				out, err := s.UpdateService(ctx, a, in.ID, in.Body.Rev, in.Body.ServiceFields)
				return &offeredAnswer{out}, err
			}),
		op.New(op.Spec{Name: "service.trash", Summary: "Stop offering a service", Method: http.MethodDelete, Path: "/services/{id}", Action: write, Example: "rev=1"},
			func(ctx context.Context, a access.Actor, in *trashIn) (*offeredAnswer, error) {
				out, err := s.TrashService(ctx, a, in.ID, in.Rev)
				return &offeredAnswer{out}, err
			}),
		op.New(op.Spec{Name: "service.restore", Summary: "Take a service out of the trash", Method: http.MethodPost, Path: "/services/{id}/restore", Action: write, Example: map[string]any{"rev": 2}},
			func(ctx context.Context, a access.Actor, in *seenIn) (*offeredAnswer, error) {
				out, err := s.RestoreService(ctx, a, in.ID, in.Body.Rev)
				return &offeredAnswer{out}, err
			}),
	}, s.formOps()...)
}

func (s *Service) formOps() []op.Operation {
	read, write := access.On(KindForm, access.Read), access.On(KindForm, access.Write)
	return []op.Operation{
		op.New(op.Spec{Name: "request_form.list", Summary: "List the forms by which people ask", Method: http.MethodGet, Path: "/request-forms", Action: read, Example: ""},
			func(ctx context.Context, a access.Actor, _ *struct{}) (*formListOut, error) {
				all, err := s.Forms(ctx, a)
				return &formListOut{formList{all}}, err
			}),
		op.New(op.Spec{Name: "request_form.create", Summary: "Make a form with its link", Method: http.MethodPost, Path: "/request-forms", Action: write, Status: http.StatusCreated, Secret: true,
			Example: map[string]any{"space": example, "title": "Ask Helen’s office", "members": false}},
			func(ctx context.Context, a access.Actor, in *newFormIn) (*formAnswer, error) {
				out, err := s.CreateForm(ctx, a, in.Body)
				return &formAnswer{out}, err
			}),
		op.New(op.Spec{Name: "request_form.update", Summary: "Change a form, pause it or open it again", Method: http.MethodPatch, Path: "/request-forms/{id}", Action: write, Example: map[string]any{"rev": 1, "paused": true}},
			func(ctx context.Context, a access.Actor, in *formPatchIn) (*formAnswer, error) {
				out, err := s.UpdateForm(ctx, a, in.ID, in.Body.Rev, in.Body.RequestFormFields)
				return &formAnswer{out}, err
			}),
		op.New(op.Spec{Name: "request_form.reset", Summary: "Give a form a new link; the one before ends", Method: http.MethodPost, Path: "/request-forms/{id}/reset", Action: write, Secret: true, Example: map[string]any{"rev": 1}},
			func(ctx context.Context, a access.Actor, in *seenIn) (*formAnswer, error) {
				out, err := s.ResetForm(ctx, a, in.ID, in.Body.Rev)
				return &formAnswer{out}, err
			}),
		op.New(op.Spec{Name: "request_form.end", Summary: "End a form", Method: http.MethodDelete, Path: "/request-forms/{id}", Action: write, Example: ""},
			func(ctx context.Context, a access.Actor, in *idIn) (*formAnswer, error) {
				out, err := s.EndForm(ctx, a, in.ID)
				return &formAnswer{out}, err
			}),
		op.New(op.Spec{Name: "answer_texts.get", Summary: "Show the texts with which a space answers requests", Method: http.MethodGet, Path: "/answer-texts/{space}", Action: access.On(KindTexts, access.Read), Example: ""},
			func(ctx context.Context, a access.Actor, in *textsIn) (*textsOut, error) {
				out, err := s.Texts(ctx, a, in.Space)
				return &textsOut{out}, err
			}),
		op.New(op.Spec{Name: "answer_texts.set", Summary: "Change the texts with which a space answers; an empty one is the usual one again", Method: http.MethodPut, Path: "/answer-texts/{space}", Action: access.On(KindTexts, access.Write),
			Example: map[string]any{"rev": 0, "texts": []map[string]any{{"to": "decline", "text": "Hello {{name}}, not this time. {{me}}"}}}},
			func(ctx context.Context, a access.Actor, in *textsPutIn) (out *textsAnswer, err error) {
				out = &textsAnswer{}
				out.Body.Texts, out.Body.Act, err = s.SetTexts(ctx, a, in.Space, in.Body.Rev, in.Body.Texts)
				return out, err
			}),
	}
}
