package today

import (
	"context"
	"net/http"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/op"
	"anteroom/internal/core/ref"
)

type pageIn struct {
	Date string `query:"date" required:"true" maxLength:"10" example:"2026-03-29" doc:"First date, in zone"`
	Days int    `query:"days" default:"1" minimum:"1" maximum:"62" doc:"How many days: a month with the weeks it begins and ends in"`
	Zone string `query:"zone" required:"true" maxLength:"64" example:"Europe/London" doc:"Zone of the axis: the reader's own"`
}

type pageOut struct{ Body Page }

type agendaIn struct {
	Date      string `query:"date" required:"true" maxLength:"10" example:"2026-03-29" doc:"Date where the principal is"`
	Principal string `query:"principal" required:"true" maxLength:"36"`
	Zone      string `query:"zone" required:"true" maxLength:"64" example:"Europe/London" doc:"The reader's own zone"`
}

type agendaOut struct {
	Body struct {
		Text string `json:"text"`
	}
}

type changesIn struct {
	Zone string `query:"zone" required:"true" maxLength:"64" example:"Europe/London" doc:"Zone of the times in the summaries"`
}

type changesOut struct{ Body Changes }

type seenIn struct {
	Body struct {
		Seq int64 `json:"seq" minimum:"0" doc:"Number of the last change that was read"`
	}
}

type changeSaidIn struct {
	Body struct {
		Kind ref.Kind `json:"kind" maxLength:"32"`
		ID   string   `json:"id" maxLength:"36"`
		Seq  int64    `json:"seq" minimum:"0" doc:"Number of its last change that was read"`
		Said string   `json:"said" enum:"accepted,later,asked,none" doc:"None takes back what was said before"`
	}
}

// Ops are the operations of the day.
func (s *Service) Ops() []op.Operation {
	read := access.On("event", access.Busy)
	return []op.Operation{
		op.New(op.Spec{Name: "today.get", Summary: "The day or week of all principals side by side", Method: http.MethodGet, Path: "/today",
			Action: read, Example: "date=2026-03-29&days=1&zone=Europe/London", Volatile: true}, s.getPage),
		op.New(op.Spec{Name: "today.agenda", Summary: "One principal's day as text", Method: http.MethodGet, Path: "/today/agenda",
			Action: read, Example: "date=2026-03-29&principal=0198c0de-0000-7000-8000-000000000001&zone=Europe/London"}, s.getAgenda),
		op.New(op.Spec{Name: "changes.list", Summary: "What others changed since the last visit", Method: http.MethodGet, Path: "/changes",
			Action: access.On("event", access.Read), Example: "zone=Europe/London", Volatile: true}, s.getChanges),
		op.New(op.Spec{Name: "changes.seen", Summary: "Note that the changes were read", Method: http.MethodPost, Path: "/changes/seen", Status: http.StatusNoContent,
			Action: access.On("event", access.Read), Example: map[string]any{"seq": 1200}, Personal: true}, s.postSeen),
		op.New(op.Spec{Name: "changes.say", Summary: "Accept one change, or keep it for later", Method: http.MethodPost, Path: "/changes/said", Status: http.StatusNoContent,
			Action: access.On("event", access.Read), Personal: true,
			Example: map[string]any{"kind": "event", "id": "0198c0de-0000-7000-8000-000000000001", "seq": 1200, "said": "later"}}, s.postSaid),
	}
}

func (s *Service) getPage(ctx context.Context, a access.Actor, in *pageIn) (*pageOut, error) {
	date, err := clock.ParseDate(in.Date)
	if err != nil {
		return nil, err
	}
	p, err := s.Page(ctx, a, date, in.Days, in.Zone)
	return &pageOut{p}, err
}

func (s *Service) getAgenda(ctx context.Context, a access.Actor, in *agendaIn) (*agendaOut, error) {
	date, err := clock.ParseDate(in.Date)
	if err != nil {
		return nil, err
	}
	id, ok := ref.Parse(in.Principal)
	if !ok {
		return nil, errs.Missing("principal")
	}
	g, err := s.Agenda(ctx, a, id, date, in.Zone)
	if err != nil {
		return nil, err
	}
	out := &agendaOut{}
	out.Body.Text = g.Text()
	return out, nil
}

func (s *Service) getChanges(ctx context.Context, a access.Actor, in *changesIn) (*changesOut, error) {
	c, err := s.Changes(ctx, a, in.Zone)
	return &changesOut{c}, err
}

func (s *Service) postSeen(ctx context.Context, a access.Actor, in *seenIn) (*struct{}, error) {
	return nil, s.Seen(ctx, a, in.Body.Seq)
}

func (s *Service) postSaid(ctx context.Context, a access.Actor, in *changeSaidIn) (*struct{}, error) {
	id, ok := ref.Parse(in.Body.ID)
	if !ok || s.describe[in.Body.Kind] == nil {
		return nil, errs.Missing("change")
	}
	return nil, s.Say(ctx, a, ref.Record{Kind: in.Body.Kind, ID: id}, in.Body.Seq, in.Body.Said)
}
