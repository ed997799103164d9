package calendar

import (
	"context"

	"anteroom/internal/area/calendar/object"
	"anteroom/internal/area/calendar/store"
	"anteroom/internal/area/calendar/weeks"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

// Detail is an event, or one occurrence of it, with all that is known of it.
type Detail struct {
	Instance
	ID        ref.ID             `json:"id"`
	CreatedUS clock.Micros       `json:"created_us"`
	CreatedBy ref.Member         `json:"created_by,omitempty"`
	UpdatedUS clock.Micros       `json:"updated_us"`
	TrashedUS clock.Micros       `json:"trashed_us,omitzero"`
	UID       string             `json:"uid,omitempty"`
	Source    Source             `json:"source,omitempty" doc:"Where the calendar comes from"`
	StayPlace string             `json:"stay_place,omitempty" doc:"Where the principal is when it begins; absent where there is none, or for who may not know"`
	StayZone  string             `json:"stay_zone,omitempty" doc:"The zone of where the principal is when it begins"`
	Blocks    []object.TimeBlock `json:"blocks" doc:"Time that belongs to it"`
	Needs     object.Needs       `json:"needs" doc:"What it needs besides people"`
	Own       []string           `json:"own" doc:"What of these this date has otherwise than its series: resources, catering, visitors, blocks"`
	Series    *SeriesHas         `json:"series,omitempty" doc:"What the series has, where this date has something of its own"`
	ReadOnly  bool               `json:"read_only" doc:"It follows a subscription, or the caller may not change it"`
	object.Content
}

// SeriesHas is what all meetings of a series have that have nothing of their own.
type SeriesHas struct {
	Blocks []object.TimeBlock `json:"blocks"`
	Needs  object.Needs       `json:"needs"`
}

// Event gives an event, trashed ones too; with a recurrence id, that occurrence
// of it, otherwise the first one. Floating times are read in zoneName, UTC when
// empty. What the actor may not see whole is redacted.
// Errors: event.not_found, event.no_occurrence, zone.unknown.
func (s *Service) Event(ctx context.Context, a access.Actor, id ref.ID, recurrenceID, zoneName string) (Detail, error) {
	z := zone.UTC
	if zoneName != "" {
		var err error
		if z, err = zone.Load(zoneName); err != nil {
			return Detail{}, err
		}
	}
	var e store.Event
	var c store.Calendar
	err := s.db().Snapshot(ctx, func(ctx context.Context, r db.Reader) (err error) {
		if e, err = store.Events.Get(ctx, r, a.Org, id); err == nil {
			c, err = store.Calendars.Get(ctx, r, a.Org, e.Calendar)
		}
		return err
	})
	if err != nil {
		return Detail{}, err
	}
	if _, err := access.Authorize(a, access.On(KindEvent, access.Busy), e.Space); err != nil {
		return Detail{}, err
	}
	sees := weeks.SightOf(a, access.Scope(a, access.On(KindEvent, access.Busy)), e.Space)
	if !sees.Content && (!e.Busy || e.TrashedUS != 0 || c.TrashedUS != 0) {
		return Detail{}, errs.Missing("event")
	}
	d, err := detail(&e, recurrenceID, sees)
	if err != nil {
		return Detail{}, err
	}
	if d.AllDay || d.Floating {
		d.StartUS, _ = z.ToInstant(zone.Wall(d.StartUS))
		d.EndUS, _ = z.ToInstant(zone.Wall(d.EndUS))
	}
	d.ReadOnly = d.Redacted || c.TakesChanges() != nil || !a.May(access.On(KindEvent, access.Write), e.Space)
	if !d.Redacted {
		d.Source = c.Source
	}
	if s.cfg.Stays != nil {
		d.StayPlace, d.StayZone, err = s.cfg.Stays.StayAt(ctx, a, e.Space, d.StartUS)
	}
	return d, err
}

// detail is what somebody with this sight sees of an event.
func detail(e *store.Event, recurrenceID string, sees weeks.Sight) (Detail, error) {
	o, content, err := object.Look(e.Text, &e.Projection, recurrenceID)
	if err != nil {
		return Detail{}, err
	}
	i := weeks.InstanceOf(e, &o)
	if !sees.Whole(e.Class) {
		return Detail{Instance: i.Redact(), ID: e.ID, CreatedUS: e.CreatedUS, UpdatedUS: e.UpdatedUS, TrashedUS: e.TrashedUS, Blocks: []object.TimeBlock{}, Own: []string{}, Content: object.NoContent()}, nil
	}
	needs, blocks := e.Of(recurrenceID)
	d := Detail{Instance: i, ID: e.ID, CreatedUS: e.CreatedUS, CreatedBy: e.CreatedBy, UpdatedUS: e.UpdatedUS,
		TrashedUS: e.TrashedUS, UID: e.UID, Blocks: weeks.OrEmpty(blocks), Needs: needs, Own: e.OwnOf(recurrenceID), Content: content}
	if len(d.Own) > 0 {
		d.Series = &SeriesHas{weeks.OrEmpty(e.Blocks), e.Needs}
	}
	return d, nil
}
