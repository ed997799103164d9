package effort

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
	effortListIn struct {
		From  clock.Date `query:"from" format:"date" doc:"From this day on"`
		Until clock.Date `query:"until" format:"date" doc:"Up to this day"`
	}
	effortListOut struct {
		Body struct {
			Items []Effort `json:"items"`
		}
	}
	effortCreateIn struct{ Body Draft }
	effortPatch    struct {
		Rev int64 `json:"rev" minimum:"1" doc:"The rev you have seen"`
		Change
	}
	effortPatchIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body effortPatch
	}
	effortTrashIn struct {
		ID  ref.ID `path:"id" maxLength:"36"`
		Rev int64  `query:"rev" minimum:"1" doc:"The rev you have seen; whatever is there when absent"`
	}
	effortAnswerOut struct{ Body Answer }
	tookIn          struct {
		Kind ref.Kind `query:"kind" maxLength:"40" required:"true"`
		ID   ref.ID   `query:"id" maxLength:"36" required:"true"`
	}
	tookOut       struct{ Body Took }
	effortShareIn struct {
		Body struct {
			About  EffortOn `json:"about"`
			Shared bool     `json:"shared" doc:"false to take it back"`
		}
	}
	effortShareOut struct{ Body EffortShared }
	timerIn        struct{}
	timerOut       struct {
		Body struct {
			Timer *Timer `json:"timer,omitempty" doc:"Absent when no clock runs"`
		}
	}
	timerStartIn struct {
		Body struct {
			About EffortOn `json:"about"`
		}
	}
	timerStartOut struct {
		Body struct {
			Timer  *Timer  `json:"timer,omitempty"`
			Effort *Effort `json:"effort,omitempty" doc:"What was noted of what the clock ran on before"`
			Act    ref.Act `json:"act,omitempty" doc:"Undo takes that back"`
		}
	}
	timerStopIn struct {
		Body struct {
			Keep bool `json:"keep" doc:"Note what it ran; false to forget it"`
		}
	}
	timerStopOut struct {
		Body struct {
			Effort *Effort `json:"effort,omitempty"`
			Act    ref.Act `json:"act,omitempty"`
		}
	}
)

// Ops are the operations on efforts.
func (s *Service) Ops() []op.Operation {
	read, write := access.On(Name, access.Read), access.On(Name, access.Write)
	about := map[string]any{"kind": "task", "id": example}
	return []op.Operation{
		op.New(op.Spec{Name: "effort.list", Summary: "List what you spent", Method: http.MethodGet, Path: "/efforts", Action: read, Example: "from=2026-03-01&until=2026-03-31"},
			func(ctx context.Context, a access.Actor, in *effortListIn) (*effortListOut, error) {
				out := &effortListOut{}
				var err error
				out.Body.Items, err = s.Mine(ctx, a, in.From, in.Until)
				return out, err
			}),
		op.New(op.Spec{Name: "effort.create", Summary: "Note minutes that you spent on a record", Method: http.MethodPost, Path: "/efforts", Action: write,
			Example: map[string]any{"id": example, "about": about, "minutes": 15}},
			func(ctx context.Context, a access.Actor, in *effortCreateIn) (*effortAnswerOut, error) {
				return answer(s.Create(ctx, a, in.Body))
			}),
		op.New(op.Spec{Name: "effort.update", Summary: "Change what you noted", Method: http.MethodPatch, Path: "/efforts/{id}", Action: write,
			Example: map[string]any{"rev": 1, "minutes": 30}},
			func(ctx context.Context, a access.Actor, in *effortPatchIn) (*effortAnswerOut, error) {
				return answer(s.Update(ctx, a, in.ID, in.Body.Rev, in.Body.Change))
			}),
		op.New(op.Spec{Name: "effort.trash", Summary: "Take back what you noted", Method: http.MethodDelete, Path: "/efforts/{id}", Action: write, Example: "rev=1"},
			func(ctx context.Context, a access.Actor, in *effortTrashIn) (*effortAnswerOut, error) {
				return answer(s.Trash(ctx, a, in.ID, in.Rev))
			}),
		op.New(op.Spec{Name: "effort.took", Summary: "Tell what a record and its steps took", Method: http.MethodGet, Path: "/took", Action: read, Example: "kind=task&id=" + string(example)},
			func(ctx context.Context, a access.Actor, in *tookIn) (*tookOut, error) {
				out, err := s.Took(ctx, a, EffortOn{in.Kind, in.ID})
				return &tookOut{Body: out}, err
			}),
		op.New(op.Spec{Name: "effort.share", Summary: "Share what you spent on a record with those who see it, or take that back", Method: http.MethodPost, Path: "/efforts/share", Action: write,
			Example: map[string]any{"about": about, "shared": true}},
			func(ctx context.Context, a access.Actor, in *effortShareIn) (*effortShareOut, error) {
				out, err := s.Share(ctx, a, in.Body.About, in.Body.Shared)
				return &effortShareOut{Body: out}, err
			}),
		op.New(op.Spec{Name: "timer.get", Summary: "Show your clock", Method: http.MethodGet, Path: "/timer", Action: read, Example: "", Volatile: true},
			func(ctx context.Context, a access.Actor, _ *timerIn) (*timerOut, error) {
				out := &timerOut{}
				var err error
				out.Body.Timer, err = s.Running(ctx, a)
				return out, err
			}),
		op.New(op.Spec{Name: "timer.start", Summary: "Start your clock on a record; what ran before is noted", Method: http.MethodPost, Path: "/timer/start", Action: write,
			Example: map[string]any{"about": about}},
			func(ctx context.Context, a access.Actor, in *timerStartIn) (*timerStartOut, error) {
				out := &timerStartOut{}
				timer, noted, err := s.Start(ctx, a, in.Body.About)
				if out.Body.Timer = timer; noted.Effort.ID != "" {
					out.Body.Effort, out.Body.Act = &noted.Effort, noted.Act
				}
				return out, err
			}),
		op.New(op.Spec{Name: "timer.stop", Summary: "Stop your clock, and note what it ran", Method: http.MethodPost, Path: "/timer/stop", Action: write,
			Example: map[string]any{"keep": true}},
			func(ctx context.Context, a access.Actor, in *timerStopIn) (*timerStopOut, error) {
				out := &timerStopOut{}
				got, err := s.Stop(ctx, a, in.Body.Keep)
				if got.Effort.ID != "" {
					out.Body.Effort, out.Body.Act = &got.Effort, got.Act
				}
				return out, err
			}),
	}
}

func answer(a Answer, err error) (*effortAnswerOut, error) { return &effortAnswerOut{Body: a}, err }
