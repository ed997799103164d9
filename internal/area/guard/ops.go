package guard

import (
	"context"
	"net/http"

	"anteroom/internal/core/access"
	"anteroom/internal/core/op"
	"anteroom/internal/core/ref"
)

const example ref.ID = "01980000-0000-7000-8000-000000000001"

type (
	lookIn struct {
		Days      int    `query:"days" default:"14" minimum:"1" maximum:"14" doc:"How many days ahead"`
		Principal ref.ID `query:"principal" maxLength:"36" doc:"Of one principal; of all you may read when absent"`
		Answered  bool   `query:"answered" doc:"Also what was snoozed or accepted"`
	}
	lookOut struct{ Body Page }
	sayIn   struct {
		Body struct {
			Principal ref.ID `json:"principal" maxLength:"36"`
			Finding   string `json:"finding" maxLength:"80" doc:"Key of the finding"`
			State     string `json:"state" enum:"snoozed,accepted"`
			Until     string `json:"until,omitempty" maxLength:"10" doc:"When a snoozed one comes back: 3h, tomorrow, monday or a date; in the morning"`
			Zone      string `json:"zone,omitempty" maxLength:"64" doc:"Whose morning"`
			Reason    string `json:"reason,omitempty" maxLength:"500" doc:"Why it is meant so"`
		}
	}
	reopenIn struct {
		ID  ref.ID `path:"id" maxLength:"36"`
		Rev int64  `query:"rev" minimum:"0" doc:"The rev you have seen; whatever is there when absent"`
	}
	replyOut struct{ Body Reply }
)

// Ops are the operations of the guard.
func (s *Service) Ops() []op.Operation {
	return []op.Operation{
		op.New(op.Spec{Name: "finding.list", Summary: "Check ahead: what needs attention in the coming days", Method: http.MethodGet, Path: "/findings",
			Action: access.On(kindEvent, access.Read), Example: "days=14", Volatile: true},
			func(ctx context.Context, a access.Actor, in *lookIn) (*lookOut, error) {
				p, err := s.Look(ctx, a, Ask{Principal: in.Principal, Days: in.Days, Answered: in.Answered})
				return &lookOut{p}, err
			}),
		op.New(op.Spec{Name: "finding.answer", Summary: "Snooze a finding, or accept it with a reason", Method: http.MethodPost, Path: "/findings/answers",
			Action: access.On(KindAnswer, access.Write), Example: map[string]any{"principal": example, "finding": "no_agenda.0123456789abcdef0123", "state": "accepted", "reason": "They know each other well"}},
			func(ctx context.Context, a access.Actor, in *sayIn) (*replyOut, error) {
				b := in.Body
				r, err := s.Say(ctx, a, NewAnswer{Principal: b.Principal, Finding: b.Finding, State: b.State, Until: b.Until, Zone: b.Zone, Reason: b.Reason})
				return &replyOut{r}, err
			}),
		op.New(op.Spec{Name: "finding.reopen", Summary: "Take the answer to a finding away", Method: http.MethodDelete, Path: "/findings/answers/{id}",
			Action: access.On(KindAnswer, access.Write), Example: "rev=1"},
			func(ctx context.Context, a access.Actor, in *reopenIn) (*replyOut, error) {
				r, err := s.Reopen(ctx, a, in.ID, in.Rev)
				return &replyOut{r}, err
			}),
	}
}
