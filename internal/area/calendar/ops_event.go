package calendar

import (
	"context"
	"net/http"
	"strings"

	"anteroom/internal/area/calendar/object"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/op"
	"anteroom/internal/core/ref"
)

// EventReply answers a write of an event.
type EventReply struct {
	Event Detail  `json:"event"`
	Act   ref.Act `json:"act" doc:"Undo takes this back"`
}

type (
	windowIn struct {
		From   clock.Micros `query:"from_us" required:"true" doc:"Inclusive"`
		To     clock.Micros `query:"to_us" required:"true" doc:"Exclusive; at most 400 days after from_us"`
		Spaces string       `query:"spaces" maxLength:"4000" doc:"Ids with commas between them; all you may see when absent"`
		Zone   string       `query:"zone" maxLength:"64" doc:"Where floating and all-day times are read; UTC when absent"`
	}
	windowOut struct {
		Body struct {
			Items   []*Instance `json:"items"`
			LeftOut int         `json:"left_out,omitzero" doc:"How many entries are not among these, because there is more in this time than can be shown at once: ask for fewer days"`
		}
	}
	eventIn struct {
		ID           ref.ID `path:"id" maxLength:"36"`
		RecurrenceID string `query:"recurrence_id" maxLength:"40" doc:"Which occurrence of a series"`
		Zone         string `query:"zone" maxLength:"64"`
	}
	eventShown struct {
		Event Detail `json:"event"`
	}
	eventGetOut struct{ Body eventShown }
	eventOut    struct{ Body EventReply }
	eventNewIn  struct{ Body NewEvent }
	eventSetIn  struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body eventPatch
	}
	eventMoveIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body eventMove
	}
	eventTrashIn struct {
		ID           ref.ID `path:"id" maxLength:"36"`
		Rev          int64  `query:"rev" minimum:"0" doc:"The rev you have seen; whatever is there when absent"`
		RecurrenceID string `query:"recurrence_id" maxLength:"40"`
		Scope        Scope  `query:"scope" enum:"this,following,all," doc:"this occurrence, it and all that follow, or all; by default this when one is named"`
	}
	trashedOut struct {
		Body struct {
			Items []Trashed `json:"items"`
		}
	}
)

// Which names what a change is about.
type Which struct {
	Rev          int64  `json:"rev" minimum:"0" doc:"The rev you have seen; 0 for whatever is there"`
	RecurrenceID string `json:"recurrence_id,omitempty" maxLength:"40"`
	Scope        Scope  `json:"scope,omitempty" enum:"this,following,all," doc:"this occurrence, it and all that follow, or all; by default this when one is named"`
}

func (w Which) target(id ref.ID) Target {
	return Target{ID: id, Rev: w.Rev, RecurrenceID: w.RecurrenceID, Scope: w.Scope}
}

type eventMove struct {
	Which
	Move
}

// eventPatch is a merge patch of an event (RFC 7396): null empties a field.
type eventPatch struct {
	Which
	Title       op.Optional[string]             `json:"title,omitzero" maxLength:"500"`
	Start       op.Optional[string]             `json:"start,omitzero" maxLength:"19"`
	End         op.Optional[string]             `json:"end,omitzero" maxLength:"19"`
	Zone        op.Optional[string]             `json:"zone,omitzero" maxLength:"64"`
	AllDay      op.Optional[bool]               `json:"all_day,omitzero"`
	Place       op.Optional[string]             `json:"place,omitzero" maxLength:"1000"`
	Link        op.Optional[string]             `json:"link,omitzero" maxLength:"2000"`
	Description op.Optional[string]             `json:"description,omitzero" maxLength:"100000"`
	Guests      op.Optional[[]object.Guest]     `json:"guests,omitzero" maxItems:"500"`
	Rule        op.Optional[string]             `json:"rule,omitzero" maxLength:"1000"`
	Class       op.Optional[string]             `json:"class,omitzero" enum:"public,confidential,private"`
	Status      op.Optional[string]             `json:"status,omitzero" enum:"confirmed,tentative,cancelled"`
	Busy        op.Optional[bool]               `json:"busy,omitzero"`
	Tags        op.Optional[[]ref.ID]           `json:"tags,omitzero" maxItems:"50"`
	Blocks      op.Optional[[]object.TimeBlock] `json:"blocks,omitzero" maxItems:"6" doc:"All of them"`
	Needs       op.Optional[object.Needs]       `json:"needs,omitzero" doc:"All of it"`
}

func given[T any](o op.Optional[T]) *T {
	if !o.Set {
		return nil
	}
	return &o.Value
}

func (p *eventPatch) patch() EventPatch {
	return EventPatch{Tags: given(p.Tags), Blocks: given(p.Blocks), Needs: given(p.Needs), Change: object.Change{
		Title: given(p.Title), Start: given(p.Start), End: given(p.End), Zone: given(p.Zone), AllDay: given(p.AllDay),
		Place: given(p.Place), Link: given(p.Link), Description: given(p.Description), Guests: given(p.Guests),
		Rule: given(p.Rule), Class: given(p.Class), Status: given(p.Status), Busy: given(p.Busy),
	}}
}

// spacesOf reads a list of ids with commas.
func spacesOf(list string) []ref.Space {
	var spaces []ref.Space
	for id := range strings.SplitSeq(list, ",") {
		if id = strings.TrimSpace(id); id != "" {
			spaces = append(spaces, ref.Space(id))
		}
	}
	return spaces
}

func (s *Service) eventOps() []op.Operation {
	busy, read, write := access.On(KindEvent, access.Busy), access.On(KindEvent, access.Read), access.On(KindEvent, access.Write)
	return []op.Operation{
		op.New(op.Spec{Name: "event.list", Summary: "List what happens within a window of time", Method: http.MethodGet, Path: "/events", Action: busy, Example: "from_us=1774742400000000&to_us=1774828800000000&zone=Europe/London"},
			func(ctx context.Context, a access.Actor, in *windowIn) (*windowOut, error) {
				out := &windowOut{}
				shown, err := s.Shown(ctx, a, in.From, in.To, spacesOf(in.Spaces), in.Zone)
				out.Body.Items, out.Body.LeftOut = shown.Items, shown.LeftOut
				return out, err
			}),
		op.New(op.Spec{Name: "event.get", Summary: "Show an event or one occurrence of it", Method: http.MethodGet, Path: "/events/{id}", Action: busy, Example: ""},
			func(ctx context.Context, a access.Actor, in *eventIn) (*eventGetOut, error) {
				d, err := s.Event(ctx, a, in.ID, in.RecurrenceID, in.Zone)
				return &eventGetOut{Body: eventShown{d}}, err
			}),
		op.New(op.Spec{Name: "event.create", Summary: "Make an event", Method: http.MethodPost, Path: "/events", Action: write, Status: http.StatusCreated,
			Example: map[string]any{"calendar": exampleID, "title": "Budget", "start": "2026-03-29T09:00", "end": "2026-03-29T10:00", "zone": "Europe/London"}},
			func(ctx context.Context, a access.Actor, in *eventNewIn) (*eventOut, error) {
				return eventAnswer(s.CreateEvent(ctx, a, in.Body))
			}),
		op.New(op.Spec{Name: "event.update", Summary: "Change an event or a part of it", Method: http.MethodPatch, Path: "/events/{id}", Action: write,
			Example: map[string]any{"rev": 1, "title": "Budget 2027"}},
			func(ctx context.Context, a access.Actor, in *eventSetIn) (*eventOut, error) {
				return eventAnswer(s.PatchEvent(ctx, a, in.Body.target(in.ID), in.Body.patch()))
			}),
		op.New(op.Spec{Name: "event.move", Summary: "Move or copy an event by days and minutes, or into another calendar", Method: http.MethodPost, Path: "/events/{id}/move", Action: write,
			Example: map[string]any{"rev": 1, "days": 1, "minutes": 30}},
			func(ctx context.Context, a access.Actor, in *eventMoveIn) (*eventOut, error) {
				return eventAnswer(s.MoveEvent(ctx, a, in.Body.target(in.ID), in.Body.Move))
			}),
		op.New(op.Spec{Name: "event.trash", Summary: "Put an event into the trash, or take a part out", Method: http.MethodDelete, Path: "/events/{id}", Action: write, Example: "rev=1"},
			func(ctx context.Context, a access.Actor, in *eventTrashIn) (*actOut, error) {
				return actAnswer(s.TrashEvent(ctx, a, Target{ID: in.ID, Rev: in.Rev, RecurrenceID: in.RecurrenceID, Scope: in.Scope}))
			}),
		op.New(op.Spec{Name: "event.restore", Summary: "Take an event out of the trash", Method: http.MethodPost, Path: "/events/{id}/restore", Action: write, Example: ""},
			func(ctx context.Context, a access.Actor, in *idIn) (*eventOut, error) {
				return eventAnswer(s.RestoreEvent(ctx, a, in.ID))
			}),
		op.New(op.Spec{Name: "event.trashed", Summary: "List the events in the trash", Method: http.MethodGet, Path: "/trash/events", Action: read, Example: ""},
			func(ctx context.Context, a access.Actor, _ *struct{}) (*trashedOut, error) {
				out := &trashedOut{}
				var err error
				out.Body.Items, err = s.TrashedEvents(ctx, a)
				return out, err
			}),
	}
}

func eventAnswer(d Detail, act ref.Act, err error) (*eventOut, error) {
	return &eventOut{Body: EventReply{d, act}}, err
}
