package run

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
	runTemplateListOut struct {
		Body struct {
			Items []RunTemplate `json:"items"`
			Ready []RunReady    `json:"ready" doc:"Ready-made ones that can be taken over"`
		}
	}
	runTemplateOut struct {
		Body struct {
			Template RunTemplate `json:"template"`
		}
	}
	runTemplateAnswerOut struct{ Body RunTemplateAnswer }
	runTemplateCreateIn  struct{ Body RunTemplateDraft }
	runTemplateOfIn      struct{ Body RunTemplateOf }
	runTemplatePatch     struct {
		Rev int64 `json:"rev" minimum:"1" doc:"The rev you have seen"`
		RunTemplateFields
	}
	runTemplatePatchIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body runTemplatePatch
	}
	runTrashIn struct {
		ID  ref.ID `path:"id" maxLength:"36"`
		Rev int64  `query:"rev" minimum:"1" doc:"The rev you have seen; whatever is there when absent"`
	}
	runSeen struct {
		Rev int64 `json:"rev,omitzero" minimum:"1" doc:"The rev you have seen; whatever is there when absent"`
	}
	runRestoreIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body *runSeen
	}
	runIDIn struct {
		ID ref.ID `path:"id" maxLength:"36"`
	}
	runListOut struct {
		Body struct {
			Items []RunListing `json:"items"`
		}
	}
	runOut struct {
		Body struct {
			Run Run `json:"run"`
		}
	}
	runStartIn   struct{ Body RunStart }
	runAnswerOut struct{ Body RunAnswer }
	runAskIn     struct {
		ID      ref.ID     `path:"id" maxLength:"36"`
		Space   ref.Space  `query:"space" maxLength:"36" required:"true" doc:"Whose project it would be"`
		Day     clock.Date `query:"day" format:"date" required:"true" doc:"T"`
		Options []string   `query:"options,explode" maxItems:"6" doc:"One of each question"`
	}
	runAskOut  struct{ Body RunAsked }
	runMovesIn struct {
		ID  ref.ID     `path:"id" maxLength:"36"`
		Day clock.Date `query:"day" format:"date" required:"true" doc:"The new T"`
	}
	runMovesOut struct{ Body RunShift }
	runDay      struct {
		Rev int64      `json:"rev,omitzero" minimum:"1" doc:"The rev you have seen; whatever is there when absent"`
		Day clock.Date `json:"day" maxLength:"10" doc:"The new T, as 2026-03-29"`
	}
	runShiftIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body runDay
	}
	runShiftOut struct{ Body RunShifted }
)

// Ops are the operations on templates and runs.
func (s *Service) Ops() []op.Operation {
	read, write := access.On(Name, access.Read), access.On(Name, access.Write)
	return append(s.templateOps(),
		op.New(op.Spec{Name: "run.list", Summary: "List what runs by a template, with how far it is", Method: http.MethodGet, Path: "/runs", Action: read, Example: ""},
			func(ctx context.Context, a access.Actor, _ *struct{}) (out *runListOut, err error) {
				out = &runListOut{}
				out.Body.Items, err = s.List(ctx, a)
				return out, err
			}),
		op.New(op.Spec{Name: "run.start", Summary: "Put a template to work: a project with its steps", Method: http.MethodPost, Path: "/runs", Action: write,
			Example: map[string]any{"template": example, "space": example, "name": "Board meeting in May", "day": "2026-05-12", "people": []map[string]any{{"role": "Assistant", "member": example}}, "options": []string{"in person"}}},
			func(ctx context.Context, a access.Actor, in *runStartIn) (*runAnswerOut, error) {
				out, err := s.Start(ctx, a, in.Body)
				return &runAnswerOut{out}, err
			}),
		op.New(op.Spec{Name: "run.get", Summary: "Show what a project remembers of its template", Method: http.MethodGet, Path: "/runs/{id}", Action: read, Example: ""},
			func(ctx context.Context, a access.Actor, in *runIDIn) (out *runOut, err error) {
				out = &runOut{}
				out.Body.Run, err = s.Get(ctx, a, in.ID)
				return out, err
			}),
		op.New(op.Spec{Name: "run.moves", Summary: "Tell what would move if the day of a run were another", Method: http.MethodGet, Path: "/runs/{id}/moves", Action: read, Example: "day=2026-05-19"},
			func(ctx context.Context, a access.Actor, in *runMovesIn) (*runMovesOut, error) {
				out, err := s.Moves(ctx, a, in.ID, in.Day)
				return &runMovesOut{out}, err
			}),
		op.New(op.Spec{Name: "run.shift", Summary: "Move the day of a run, and with it every open step that still has its day", Method: http.MethodPost, Path: "/runs/{id}/shift", Action: write,
			Example: map[string]any{"rev": 1, "day": "2026-05-19"}},
			func(ctx context.Context, a access.Actor, in *runShiftIn) (*runShiftOut, error) {
				out, err := s.Shift(ctx, a, in.ID, in.Body.Rev, in.Body.Day)
				return &runShiftOut{out}, err
			}),
	)
}

func (s *Service) templateOps() []op.Operation {
	read, write := access.On(KindTemplate, access.Read), access.On(KindTemplate, access.Write)
	return []op.Operation{
		op.New(op.Spec{Name: "run_template.list", Summary: "List templates, and the ready-made ones", Method: http.MethodGet, Path: "/run-templates", Action: read, Example: ""},
			func(ctx context.Context, a access.Actor, _ *struct{}) (out *runTemplateListOut, err error) {
				out = &runTemplateListOut{}
				out.Body.Ready = Ready()
				out.Body.Items, err = s.Templates(ctx, a)
				return out, err
			}),
		op.New(op.Spec{Name: "run_template.create", Summary: "Make a template", Method: http.MethodPost, Path: "/run-templates", Action: write,
			Example: map[string]any{"space": example, "name": "Board meeting", "day_name": "the day of the meeting", "steps": []map[string]any{{"title": "Papers to the members", "count": "working", "days": -5, "role": "Assistant", "minutes": 60}}}},
			func(ctx context.Context, a access.Actor, in *runTemplateCreateIn) (*runTemplateAnswerOut, error) {
				return templateAnswer(s.CreateTemplate(ctx, a, in.Body))
			}),
		op.New(op.Spec{Name: "run_template.save", Summary: "Make a template of a project", Method: http.MethodPost, Path: "/run-templates/of-project", Action: write,
			Example: map[string]any{"project": example, "space": example, "name": "Investor day", "day": "2026-05-12"}},
			func(ctx context.Context, a access.Actor, in *runTemplateOfIn) (*runTemplateAnswerOut, error) {
				return templateAnswer(s.SaveAs(ctx, a, in.Body))
			}),
		op.New(op.Spec{Name: "run_template.get", Summary: "Show a template", Method: http.MethodGet, Path: "/run-templates/{id}", Action: read, Example: ""},
			func(ctx context.Context, a access.Actor, in *runIDIn) (out *runTemplateOut, err error) {
				out = &runTemplateOut{}
				out.Body.Template, err = s.Template(ctx, a, in.ID)
				return out, err
			}),
		op.New(op.Spec{Name: "run_template.ask", Summary: "Tell which steps and days a start would make", Method: http.MethodGet, Path: "/run-templates/{id}/days", Action: read,
			Example: "space=01980000-0000-7000-8000-000000000001&day=2026-05-12"},
			func(ctx context.Context, a access.Actor, in *runAskIn) (*runAskOut, error) {
				out, err := s.Ask(ctx, a, in.ID, in.Space, in.Day, in.Options)
				return &runAskOut{out}, err
			}),
		op.New(op.Spec{Name: "run_template.update", Summary: "Change a template; what runs by it stays as it is", Method: http.MethodPatch, Path: "/run-templates/{id}", Action: write,
			Example: map[string]any{"rev": 1, "name": "Board meeting"}},
			func(ctx context.Context, a access.Actor, in *runTemplatePatchIn) (*runTemplateAnswerOut, error) {
				return templateAnswer(s.UpdateTemplate(ctx, a, in.ID, in.Body.Rev, in.Body.RunTemplateFields))
			}),
		op.New(op.Spec{Name: "run_template.trash", Summary: "Put a template into the trash", Method: http.MethodDelete, Path: "/run-templates/{id}", Action: write, Example: "rev=1"},
			func(ctx context.Context, a access.Actor, in *runTrashIn) (*runTemplateAnswerOut, error) {
				return templateAnswer(s.TrashTemplate(ctx, a, in.ID, in.Rev))
			}),
		op.New(op.Spec{Name: "run_template.restore", Summary: "Take a template out of the trash", Method: http.MethodPost, Path: "/run-templates/{id}/restore", Action: write,
			Example: map[string]any{"rev": 2}},
			func(ctx context.Context, a access.Actor, in *runRestoreIn) (*runTemplateAnswerOut, error) {
				rev := int64(0)
				if in.Body != nil {
					rev = in.Body.Rev
				}
				return templateAnswer(s.RestoreTemplate(ctx, a, in.ID, rev))
			}),
	}
}

func templateAnswer(a RunTemplateAnswer, err error) (*runTemplateAnswerOut, error) {
	return &runTemplateAnswerOut{a}, err
}
