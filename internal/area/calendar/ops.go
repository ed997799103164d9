package calendar

import (
	"context"
	"net/http"

	"anteroom/internal/area/calendar/intake"
	"anteroom/internal/core/access"
	"anteroom/internal/core/op"
	"anteroom/internal/core/ref"
)

// CalendarReply answers a write of a calendar.
type CalendarReply struct {
	Calendar View    `json:"calendar"`
	Act      ref.Act `json:"act" doc:"Undo takes this back"`
}

// ActReply answers a write that leaves nothing to show.
type ActReply struct {
	Act ref.Act `json:"act"`
}

const exampleID ref.ID = "01980000-0000-7000-8000-000000000001"

type (
	idIn struct {
		ID ref.ID `path:"id" maxLength:"36"`
	}
	calendarListOut struct {
		Body struct {
			Items []View `json:"items"`
		}
	}
	calendarOut   struct{ Body CalendarReply }
	actOut        struct{ Body ActReply }
	calendarNewIn struct{ Body NewCalendar }
	calendarSetIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body CalendarPatch
	}
	trashIn struct {
		ID  ref.ID `path:"id" maxLength:"36"`
		Rev int64  `query:"rev" minimum:"0" doc:"The rev you have seen; whatever is there when absent"`
	}
	calendarRefreshOut struct {
		Body struct {
			Calendar View `json:"calendar"`
		}
	}
	importListOut struct {
		Body struct {
			Items []*ImportState `json:"items"`
		}
	}
	vanishedOut struct {
		Body struct {
			Items []intake.Vanished `json:"items"`
		}
	}
	importOut struct{ Body ImportReply }
)

// ImportReply answers what is asked of an import.
type ImportReply struct {
	Import *ImportState `json:"import"`
}

// Ops gives every operation of the area.
func (s *Service) Ops() []op.Operation {
	all := append(s.calendarOps(), s.eventOps()...)
	return append(all, s.fileOps()...)
}

func (s *Service) calendarOps() []op.Operation {
	read, write := access.On(KindCalendar, access.Read), access.On(KindCalendar, access.Write)
	return []op.Operation{
		op.New(op.Spec{Name: "calendar.list", Summary: "List the calendars", Method: http.MethodGet, Path: "/calendars", Action: read, Example: "", Volatile: true},
			func(ctx context.Context, a access.Actor, _ *struct{}) (*calendarListOut, error) {
				out := &calendarListOut{}
				var err error
				out.Body.Items, err = s.Calendars(ctx, a)
				return out, err
			}),
		op.New(op.Spec{Name: "calendar.create", Summary: "Make a calendar, or subscribe to an address", Method: http.MethodPost, Path: "/calendars", Action: write, Status: http.StatusCreated,
			Example: map[string]any{"space": exampleID, "name": "Board", "colour": 2}},
			func(ctx context.Context, a access.Actor, in *calendarNewIn) (*calendarOut, error) {
				return calendarAnswer(s.CreateCalendar(ctx, a, in.Body))
			}),
		op.New(op.Spec{Name: "calendar.update", Summary: "Change a calendar", Method: http.MethodPatch, Path: "/calendars/{id}", Action: write,
			Example: map[string]any{"rev": 1, "name": "Board meetings"}},
			func(ctx context.Context, a access.Actor, in *calendarSetIn) (*calendarOut, error) {
				return calendarAnswer(s.PatchCalendar(ctx, a, in.ID, in.Body))
			}),
		op.New(op.Spec{Name: "calendar.trash", Summary: "Put a calendar and its events into the trash", Method: http.MethodDelete, Path: "/calendars/{id}", Action: write, Example: "rev=1"},
			func(ctx context.Context, a access.Actor, in *trashIn) (*actOut, error) {
				return actAnswer(s.TrashCalendar(ctx, a, in.ID, in.Rev))
			}),
		op.New(op.Spec{Name: "calendar.restore", Summary: "Take a calendar out of the trash", Method: http.MethodPost, Path: "/calendars/{id}/restore", Action: write, Example: ""},
			func(ctx context.Context, a access.Actor, in *idIn) (*calendarOut, error) {
				return calendarAnswer(s.RestoreCalendar(ctx, a, in.ID))
			}),
		op.New(op.Spec{Name: "calendar.refresh", Summary: "Read a subscription now", Method: http.MethodPost, Path: "/calendars/{id}/refresh", Action: write, Secret: true, Example: ""},
			func(ctx context.Context, a access.Actor, in *idIn) (*calendarRefreshOut, error) {
				out := &calendarRefreshOut{}
				var err error
				out.Body.Calendar, err = s.Refresh(ctx, a, in.ID)
				return out, err
			}),
	}
}

func calendarAnswer(c View, act ref.Act, err error) (*calendarOut, error) {
	return &calendarOut{Body: CalendarReply{c, act}}, err
}

func actAnswer(act ref.Act, err error) (*actOut, error) { return &actOut{Body: ActReply{act}}, err }
