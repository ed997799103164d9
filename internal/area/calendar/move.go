package calendar

import (
	"context"

	"anteroom/internal/area/calendar/object"
	"anteroom/internal/area/calendar/store"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// Move says where an event goes: by how much on the wall, and into which calendar.
type Move struct {
	Days     int    `json:"days,omitempty" minimum:"-3660" maximum:"3660"`
	Minutes  int    `json:"minutes,omitempty" minimum:"-1440" maximum:"1440" doc:"On the wall of the event's own zone"`
	EndBy    int    `json:"end_minutes,omitempty" minimum:"-1440" maximum:"1440" doc:"Moves the end further by this: resizing"`
	Calendar ref.ID `json:"calendar,omitempty" maxLength:"36" doc:"Into another calendar; a whole event only"`
}

// MoveEvent moves an event or one occurrence by a difference on the wall, which
// is right on the days the clocks change too. Into a calendar of another space it
// goes as a copy, and into the trash where it was: one act, one undo.
// Errors: as PatchEvent; event.move_series, event.uid_taken.
func (s *Service) MoveEvent(ctx context.Context, a access.Actor, t Target, m Move) (Detail, ref.Act, error) {
	if m.Calendar != "" {
		opened, _, err := s.openEvent(ctx, a, t.ID)
		if err != nil {
			return Detail{}, "", err
		}
		to, err := store.Writable(ctx, s.db(), a, m.Calendar)
		if err != nil {
			return Detail{}, "", err
		}
		if only, err := t.only(&opened); err != nil || only != "" {
			return Detail{}, "", errs.New(errs.Invalid, "event.move_series", "One occurrence stays in the calendar of its series. Move the whole series, or copy the occurrence.")
		}
		if to.Space != opened.Space {
			return s.moveAcross(ctx, a, opened, t, m, to)
		}
	}
	return s.changeEvent(ctx, a, t, func(tx *journal.Tx, was store.Event, only string) (store.Event, error) {
		e := was
		if m.Calendar != "" {
			e.Calendar = m.Calendar
		}
		if err := shift(&e, m, object.At{Only: only, From: t.RecurrenceID}, tx.Now()); err != nil {
			return e, err
		}
		return e, store.SaveEvent(tx, was, &e)
	})
}

func shift(e *store.Event, m Move, at object.At, now clock.Micros) error {
	if m.Days == 0 && m.Minutes == 0 && m.EndBy == 0 {
		return nil
	}
	text, err := object.Move(e.Text, at, m.Days, m.Minutes, m.EndBy, now)
	if err != nil {
		return err
	}
	return e.Project(text)
}

// moveAcross makes the event anew in another space and trashes it where it was.
func (s *Service) moveAcross(ctx context.Context, a access.Actor, opened store.Event, t Target, m Move, to store.Calendar) (Detail, ref.Act, error) {
	p, err := access.Authorize(a, access.On(KindEvent, access.Write), opened.Space, to.Space)
	if err != nil {
		return Detail{}, "", err
	}
	id := ref.New()
	var d Detail
	act, err := s.journal.Write(ctx, p, func(tx *journal.Tx) error {
		was, _, err := s.current(ctx, tx, a, opened, t)
		if err != nil {
			return err
		}
		if err := stillTakes(ctx, tx, to.ID); err != nil {
			return err
		}
		e := was
		e.Head, e.Calendar, e.SourceHash = record.Born(tx, id, to.Space), to.ID, ""
		if err := shift(&e, m, object.At{}, tx.Now()); err != nil {
			return err
		}
		if _, err := store.Events.Trash(tx, was); err != nil {
			return err
		}
		if _, err := store.CreateEvent(ctx, tx, &e); err != nil {
			return err
		}
		if d, err = detail(&e, "", seesAll); err != nil {
			return err
		}
		return tx.Reply(EventReply{Event: d, Act: tx.Act()})
	})
	return d, act, err
}
