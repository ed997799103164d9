package authority

import (
	"context"
	"net/http"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/op"
	"anteroom/internal/core/ref"
)

const example ref.ID = "01980000-0000-7000-8000-000000000001"

type (
	rulesIn struct {
		Space ref.Space `query:"space" maxLength:"36" doc:"Of one principal"`
	}
	ruleList struct {
		Items []AuthorityRule `json:"items"`
		Deeds []DeedKind      `json:"deeds" doc:"The kinds of deeds that rules can be about"`
	}
	rulesOut struct{ Body ruleList }
	draftIn  struct{ Body RuleDraft }
	patch    struct {
		Rev int64 `json:"rev" minimum:"1" doc:"The rev you have seen"`
		RuleChange
	}
	patchIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body patch
	}
	trashIn struct {
		ID  ref.ID `path:"id" maxLength:"36"`
		Rev int64  `query:"rev" minimum:"1" doc:"The rev you have seen; whatever is there when absent"`
	}
	seen struct {
		Rev int64 `json:"rev" minimum:"1" doc:"The rev you have seen"`
	}
	seenIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body seen
	}
	ruleOut struct{ Body RuleAnswer }
	judgeIn struct {
		Space    ref.Space  `query:"space" required:"true" maxLength:"36" doc:"Of the principal"`
		Deed     string     `query:"deed" required:"true" maxLength:"40"`
		Amount   int64      `query:"amount" minimum:"-1" maximum:"100000000000" default:"-1" doc:"In hundredths"`
		Currency string     `query:"currency" maxLength:"3"`
		Minutes  int        `query:"minutes" minimum:"0" maximum:"10080"`
		Who      []string   `query:"who,explode" maxItems:"200" doc:"The addresses of those it is with"`
		Tier     string     `query:"tier" maxLength:"60"`
		On       clock.Date `query:"on" maxLength:"10" doc:"Today when absent"`
	}
	verdictOut struct{ Body Verdict }
)

// Ops are the operations on standing authority.
func (s *Service) Ops() []op.Operation {
	read, write := access.On(Name, access.Read), access.On(Name, access.Write)
	return []op.Operation{
		op.New(op.Spec{Name: "authority.list", Summary: "List the rules of standing authority", Method: http.MethodGet, Path: "/authority", Action: read, Example: ""},
			func(ctx context.Context, a access.Actor, in *rulesIn) (*rulesOut, error) {
				items, err := s.List(ctx, a, in.Space)
				return &rulesOut{ruleList{items, Deeds}}, err
			}),
		op.New(op.Spec{Name: "authority.create", Summary: "Make a rule of standing authority", Method: http.MethodPost, Path: "/authority", Action: write, Status: http.StatusCreated,
			Example: map[string]any{"space": example, "deed": "confirm_booking", "ruling": "ask", "longer": 60}},
			func(ctx context.Context, a access.Actor, in *draftIn) (*ruleOut, error) {
				out, err := s.Create(ctx, a, in.Body)
				return &ruleOut{out}, err
			}),
		op.New(op.Spec{Name: "authority.update", Summary: "Change a rule of standing authority", Method: http.MethodPatch, Path: "/authority/{id}", Action: write,
			Example: map[string]any{"rev": 1, "ruling": "decide"}},
			func(ctx context.Context, a access.Actor, in *patchIn) (*ruleOut, error) {
				out, err := s.Update(ctx, a, in.ID, in.Body.Rev, in.Body.RuleChange)
				return &ruleOut{out}, err
			}),
		op.New(op.Spec{Name: "authority.trash", Summary: "Put a rule of standing authority into the trash", Method: http.MethodDelete, Path: "/authority/{id}", Action: write, Example: "rev=1"},
			func(ctx context.Context, a access.Actor, in *trashIn) (*ruleOut, error) {
				out, err := s.Trash(ctx, a, in.ID, in.Rev)
				return &ruleOut{out}, err
			}),
		op.New(op.Spec{Name: "authority.restore", Summary: "Take a rule of standing authority out of the trash", Method: http.MethodPost, Path: "/authority/{id}/restore", Action: write,
			Example: map[string]any{"rev": 2}},
			func(ctx context.Context, a access.Actor, in *seenIn) (*ruleOut, error) {
				out, err := s.Restore(ctx, a, in.ID, in.Body.Rev)
				return &ruleOut{out}, err
			}),
		op.New(op.Spec{Name: "authority.judge", Summary: "Say whether something may be decided, is to be asked, or is never done", Method: http.MethodGet, Path: "/authority/judge", Action: read, Volatile: true,
			Example: "space=" + string(example) + "&deed=confirm_booking&minutes=45"},
			func(ctx context.Context, a access.Actor, in *judgeIn) (*verdictOut, error) {
				if _, ok := deedKind(in.Deed); !ok {
					return nil, errs.New(errs.Invalid, "authority.invalid", "There is no such kind of deed. See the fields.").With("query.deed", "one of those that the list of rules gives")
				}
				d := Deed{Kind: in.Deed, Amount: in.Amount, Currency: in.Currency, Minutes: in.Minutes, People: in.Who, Tier: in.Tier, On: in.On}
				out, err := s.Judge(ctx, a, in.Space, d)
				return &verdictOut{out}, err
			}),
	}
}
