package rulebook

import (
	"context"
	"net/http"
	"slices"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/op"
	"anteroom/internal/core/rank"
	"anteroom/internal/core/ref"
)

const example ref.ID = "01980000-0000-7000-8000-000000000001"

type (
	ofIn struct {
		Principal ref.ID `query:"principal" maxLength:"36" doc:"Of one principal; of all you read when absent"`
	}
	rulesOut struct {
		Body struct {
			Items []TimeRule `json:"items"`
		}
	}
	createIn struct{ Body Draft }
	patchIn  struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body struct {
			Rev int64 `json:"rev" minimum:"1" doc:"The rev you have seen"`
			Change
		}
	}
	trashIn struct {
		ID  ref.ID `path:"id" maxLength:"36"`
		Rev int64  `query:"rev" minimum:"1" doc:"The rev you have seen; whatever is there when absent"`
	}
	restoreIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body *struct {
			Rev int64 `json:"rev,omitzero" minimum:"1" doc:"The rev you have seen; whatever is there when absent"`
		} `required:"false"`
	}
	answerOut struct{ Body Answer }
	metIn     struct{ Body PlannedMeeting }
	metOut    struct{ Body MetRules }

	prioritiesOut struct {
		Body struct {
			Items []Priority `json:"items"`
		}
	}
	orderIn   struct{ Body PriorityDraft }
	reorderIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body struct {
			Rev int64 `json:"rev" minimum:"1" doc:"The rev you have seen"`
			PriorityChange
		}
	}
	priorityOut struct{ Body PriorityAnswer }

	exemptionsIn struct {
		Principal ref.ID       `query:"principal" maxLength:"36"`
		Event     ref.ID       `query:"event" maxLength:"36"`
		FromUS    clock.Micros `query:"from_us" minimum:"0"`
		ToUS      clock.Micros `query:"to_us" minimum:"0" doc:"The first instant that no longer counts; no bound when absent"`
	}
	exemptionsOut struct {
		Body struct {
			Items []Exemption `json:"items"`
		}
	}
	exemptIn     struct{ Body NewExemption }
	exemptionOut struct{ Body ExemptionAnswer }
)

// Ops are the operations of this area.
func (s *Service) Ops() []op.Operation {
	read, write := access.On(Name, access.Read), access.On(Name, access.Write)
	all := []op.Operation{
		op.New(op.Spec{Name: "time_rule.list", Summary: "List protected time, preferences and other working hours", Method: http.MethodGet, Path: "/time-rules", Action: read, Example: ""},
			func(ctx context.Context, a access.Actor, in *ofIn) (*rulesOut, error) {
				list, err := s.Rules(ctx, a, in.Principal)
				out := &rulesOut{}
				out.Body.Items = list
				return out, err
			}),
		op.New(op.Spec{Name: "time_rule.create", Summary: "Protect time, or say when somebody would rather meet", Method: http.MethodPost, Path: "/time-rules", Action: write,
			Example: map[string]any{"principal": example, "sort": "protected", "label": "Focus", "times": []any{map[string]any{"days": []int{2, 4}, "from": "09:00", "until": "11:00"}}, "override": "assistant"}},
			func(ctx context.Context, a access.Actor, in *createIn) (*answerOut, error) {
				return told(s.Create(ctx, a, in.Body))
			}),
		op.New(op.Spec{Name: "time_rule.update", Summary: "Change a rule", Method: http.MethodPatch, Path: "/time-rules/{id}", Action: write,
			Example: map[string]any{"rev": 1, "from": "06-01", "until": "08-31"}},
			func(ctx context.Context, a access.Actor, in *patchIn) (*answerOut, error) {
				return told(s.Update(ctx, a, in.ID, in.Body.Rev, in.Body.Change))
			}),
		op.New(op.Spec{Name: "time_rule.trash", Summary: "Put a rule into the trash", Method: http.MethodDelete, Path: "/time-rules/{id}", Action: write, Example: "rev=1"},
			func(ctx context.Context, a access.Actor, in *trashIn) (*answerOut, error) {
				return told(s.Trash(ctx, a, in.ID, in.Rev))
			}),
		op.New(op.Spec{Name: "time_rule.restore", Summary: "Take a rule out of the trash", Method: http.MethodPost, Path: "/time-rules/{id}/restore", Action: write, Example: map[string]any{"rev": 2}},
			func(ctx context.Context, a access.Actor, in *restoreIn) (*answerOut, error) {
				return told(s.Restore(ctx, a, in.ID, in.rev()))
			}),
		op.New(op.Spec{Name: "time_rule.meets", Summary: "Say which protected time a meeting would lie in", Method: http.MethodPost, Path: "/time-rules/meets", Action: read,
			Example: map[string]any{"principal": example, "start": "2026-03-24T10:00", "end": "2026-03-24T10:30", "zone": "Europe/London"}},
			func(ctx context.Context, a access.Actor, in *metIn) (*metOut, error) {
				m, err := s.Meets(ctx, a, in.Body)
				return &metOut{m}, err
			}),
	}
	return slices.Concat(all, s.priorityOps(), s.exemptionOps(), s.driftOps())
}

func (in *restoreIn) rev() int64 {
	if in.Body == nil {
		return 0
	}
	return in.Body.Rev
}

func told(a Answer, err error) (*answerOut, error) { return &answerOut{a}, err }

func (s *Service) priorityOps() []op.Operation {
	read, write := access.On(KindPriority, access.Read), access.On(KindPriority, access.Write)
	told := func(a PriorityAnswer, err error) (*priorityOut, error) { return &priorityOut{a}, err }
	return []op.Operation{
		op.New(op.Spec{Name: "priority.list", Summary: "List what goes first", Method: http.MethodGet, Path: "/priorities", Action: read, Example: ""},
			func(ctx context.Context, a access.Actor, in *ofIn) (*prioritiesOut, error) {
				list, err := s.Priorities(ctx, a, in.Principal)
				out := &prioritiesOut{}
				out.Body.Items = list
				return out, err
			}),
		op.New(op.Spec{Name: "priority.create", Summary: "Say what goes first, from one date until another", Method: http.MethodPost, Path: "/priorities", Action: write,
			Example: map[string]any{"principal": example, "label": "Board before investors", "until": "2026-06-30", "first": []rank.Line{{By: rank.Words, Value: "board"}, {By: rank.Guest, Value: "@investors.example"}}}},
			func(ctx context.Context, a access.Actor, in *orderIn) (*priorityOut, error) {
				return told(s.Order(ctx, a, in.Body))
			}),
		op.New(op.Spec{Name: "priority.update", Summary: "Change what goes first", Method: http.MethodPatch, Path: "/priorities/{id}", Action: write, Example: map[string]any{"rev": 1, "until": "2026-09-30"}},
			func(ctx context.Context, a access.Actor, in *reorderIn) (*priorityOut, error) {
				return told(s.Reorder(ctx, a, in.ID, in.Body.Rev, in.Body.PriorityChange))
			}),
		op.New(op.Spec{Name: "priority.trash", Summary: "Put an order into the trash", Method: http.MethodDelete, Path: "/priorities/{id}", Action: write, Example: "rev=1"},
			func(ctx context.Context, a access.Actor, in *trashIn) (*priorityOut, error) {
				return told(s.TrashPriority(ctx, a, in.ID, in.Rev))
			}),
		op.New(op.Spec{Name: "priority.restore", Summary: "Take an order out of the trash", Method: http.MethodPost, Path: "/priorities/{id}/restore", Action: write, Example: map[string]any{"rev": 2}},
			func(ctx context.Context, a access.Actor, in *restoreIn) (*priorityOut, error) {
				return told(s.RestorePriority(ctx, a, in.ID, in.rev()))
			}),
	}
}

func (s *Service) exemptionOps() []op.Operation {
	read, write := access.On(KindExemption, access.Read), access.On(KindExemption, access.Write)
	told := func(a ExemptionAnswer, err error) (*exemptionOut, error) { return &exemptionOut{a}, err }
	return []op.Operation{
		op.New(op.Spec{Name: "exemption.list", Summary: "List why meetings lie in protected time", Method: http.MethodGet, Path: "/exemptions", Action: read, Example: ""},
			func(ctx context.Context, a access.Actor, in *exemptionsIn) (*exemptionsOut, error) {
				list, err := s.Exemptions(ctx, a, in.Principal, in.Event, in.FromUS, in.ToUS)
				out := &exemptionsOut{}
				out.Body.Items = list
				return out, err
			}),
		op.New(op.Spec{Name: "exemption.create", Summary: "Let a meeting lie in protected time, and say why", Method: http.MethodPost, Path: "/exemptions", Action: write,
			Example: map[string]any{"principal": example, "rule": example, "event": example, "start_us": 1774346400000000, "reason": "The only time the chair has"}},
			func(ctx context.Context, a access.Actor, in *exemptIn) (*exemptionOut, error) {
				return told(s.Exempt(ctx, a, in.Body))
			}),
		op.New(op.Spec{Name: "exemption.agree", Summary: "Agree to an exemption", Method: http.MethodPost, Path: "/exemptions/{id}/agree", Action: write, Example: map[string]any{"rev": 1}},
			func(ctx context.Context, a access.Actor, in *restoreIn) (*exemptionOut, error) {
				return told(s.Agree(ctx, a, in.ID, in.rev()))
			}),
		op.New(op.Spec{Name: "exemption.withdraw", Summary: "Take an exemption away", Method: http.MethodDelete, Path: "/exemptions/{id}", Action: write, Example: "rev=1"},
			func(ctx context.Context, a access.Actor, in *trashIn) (*exemptionOut, error) {
				return told(s.Withdraw(ctx, a, in.ID, in.Rev))
			}),
	}
}
