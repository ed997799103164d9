package audit

import (
	"context"
	"net/http"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/op"
	"anteroom/internal/core/ref"
)

const example ref.ID = "0197b3a0-0000-7000-8000-000000000001"

type (
	listTargetIn struct {
		Principal ref.ID `query:"principal" maxLength:"36" doc:"Of one principal; of all you read when absent"`
	}
	targetsOut struct {
		Body struct {
			Items []TimeTarget `json:"items"`
		}
	}
	createTargetIn struct{ Body TargetDraft }
	patchTargetIn  struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body struct {
			Rev int64 `json:"rev" minimum:"1" doc:"The rev you have seen"`
			TargetChange
		}
	}
	trashTargetIn struct {
		ID  ref.ID `path:"id" maxLength:"36"`
		Rev int64  `query:"rev" minimum:"1" doc:"The rev you have seen; whatever is there when absent"`
	}
	targetRev struct {
		Rev int64 `json:"rev,omitzero" minimum:"1" doc:"The rev you have seen; whatever is there when absent"`
	}
	restoreTargetIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body *targetRev
	}
	targetOut struct{ Body TargetAnswer }

	RangeIn struct {
		Principal ref.ID     `query:"principal" required:"true" maxLength:"36"`
		From      clock.Date `query:"from" maxLength:"10" doc:"First date where the principal is; today's week when absent"`
		Until     clock.Date `query:"until" maxLength:"10" doc:"Last date, inclusive; at most 366 in all"`
	}
	reportOut  struct{ Body AuditReport }
	meetingsIn struct {
		RangeIn
		Kind     string `query:"kind" maxLength:"20"`
		Category string `query:"category" maxLength:"300" doc:"As a report names it"`
		Guest    string `query:"guest" maxLength:"320" doc:"As a report names them"`
		Weekday  int    `query:"weekday" minimum:"1" maximum:"7" doc:"1 is Monday"`
		Hour     int    `query:"hour" minimum:"-1" maximum:"23" default:"-1"`
		Outside  bool   `query:"outside" doc:"Only outside working hours"`
		Repeats  bool   `query:"repeats" doc:"Only what repeats"`
		Meets    bool   `query:"meets" doc:"Only one-to-ones, meetings, and what is private"`
		Against  bool   `query:"against" doc:"Only where the rules want no meeting"`
	}
	meetingsOut    struct{ Body CountedList }
	categoriseIn   struct{ Body Categorise }
	categorisedOut struct{ Body Categorised }
)

func (in *RangeIn) asked() Range { return Range{in.Principal, in.From, in.Until} }

func (in *meetingsIn) of() Of {
	of := Of{Kind: in.Kind, Category: in.Category, Guest: in.Guest, Outside: in.Outside, Repeats: in.Repeats, Meets: in.Meets, Against: in.Against}
	if in.Weekday > 0 {
		weekday := in.Weekday - 1
		of.Weekday = &weekday
	}
	if in.Hour >= 0 {
		of.Hour = &in.Hour
	}
	return of
}

// Ops are the operations of this area.
func (s *Service) Ops() []op.Operation {
	read, write := access.On(Name, access.Read), access.On(Name, access.Write)
	told := func(a TargetAnswer, err error) (*targetOut, error) { return &targetOut{a}, err }
	return []op.Operation{
		op.New(op.Spec{Name: "audit.report", Summary: "Say where a principal's time went and will go", Method: http.MethodGet, Path: "/audit",
			Action: read, Example: "principal=" + string(example) + "&from=2026-03-02&until=2026-03-29", Volatile: true},
			func(ctx context.Context, a access.Actor, in *RangeIn) (*reportOut, error) {
				r, err := s.Report(ctx, a, in.asked())
				return &reportOut{r}, err
			}),
		op.New(op.Spec{Name: "audit.meetings", Summary: "List what a figure of the report counts", Method: http.MethodGet, Path: "/audit/meetings",
			Action: read, Example: "principal=" + string(example) + "&from=2026-03-02&until=2026-03-29&kind=one_to_one", Volatile: true},
			func(ctx context.Context, a access.Actor, in *meetingsIn) (*meetingsOut, error) {
				list, err := s.Meetings(ctx, a, in.asked(), in.of())
				return &meetingsOut{list}, err
			}),
		op.New(op.Spec{Name: "audit.categorise", Summary: "Put meetings under a category, all at once", Method: http.MethodPost, Path: "/audit/categorise",
			Action: access.On(kindEvent, access.Write), Example: map[string]any{"principal": example, "tag": example, "events": []SeenEvent{{example, 1}}}},
			func(ctx context.Context, a access.Actor, in *categoriseIn) (*categorisedOut, error) {
				done, err := s.Categorise(ctx, a, in.Body)
				return &categorisedOut{done}, err
			}),
		op.New(op.Spec{Name: "time_target.list", Summary: "List the targets of people's time", Method: http.MethodGet, Path: "/time-targets", Action: read, Example: ""},
			func(ctx context.Context, a access.Actor, in *listTargetIn) (*targetsOut, error) {
				out := &targetsOut{}
				var err error
				out.Body.Items, err = s.Targets(ctx, a, in.Principal)
				return out, err
			}),
		op.New(op.Spec{Name: "time_target.create", Summary: "Set a target", Method: http.MethodPost, Path: "/time-targets", Action: write,
			Example: map[string]any{"principal": example, "label": "Meetings", "sort": AtMost, "by": ByKind, "value": meetings, "minutes": 1200}},
			func(ctx context.Context, a access.Actor, in *createTargetIn) (*targetOut, error) {
				return told(s.Create(ctx, a, in.Body))
			}),
		op.New(op.Spec{Name: "time_target.update", Summary: "TargetChange a target", Method: http.MethodPatch, Path: "/time-targets/{id}", Action: write, Example: map[string]any{"rev": 1, "minutes": 1080}},
			func(ctx context.Context, a access.Actor, in *patchTargetIn) (*targetOut, error) {
				return told(s.Update(ctx, a, in.ID, in.Body.Rev, in.Body.TargetChange))
			}),
		op.New(op.Spec{Name: "time_target.trash", Summary: "Put a target into the trash", Method: http.MethodDelete, Path: "/time-targets/{id}", Action: write, Example: "rev=1"},
			func(ctx context.Context, a access.Actor, in *trashTargetIn) (*targetOut, error) {
				return told(s.Trash(ctx, a, in.ID, in.Rev))
			}),
		op.New(op.Spec{Name: "time_target.restore", Summary: "Take a target out of the trash", Method: http.MethodPost, Path: "/time-targets/{id}/restore", Action: write, Example: map[string]any{"rev": 2}},
			func(ctx context.Context, a access.Actor, in *restoreTargetIn) (*targetOut, error) {
				rev := int64(0)
				if in.Body != nil {
					rev = in.Body.Rev
				}
				return told(s.Restore(ctx, a, in.ID, rev))
			}),
	}
}
