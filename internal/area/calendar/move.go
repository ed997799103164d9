package calendar

import (
	"context"

	"anteroom/internal/area/calendar/object"
	"anteroom/internal/area/calendar/store"
	"anteroom/internal/area/calendar/weeks"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// Move says where an event goes: by how much on the wall, and into which calendar.
type Move struct {
	Days     int    `json:"days,omitempty" minimum:"-3660" maximum:"3660"`
	Minutes  int    `json:"minutes,omitempty" minimum:"-1440" maximum:"1440" doc:"On the wall of the event's own zone"`
	EndBy    int    `json:"end_minutes,omitempty" minimum:"-1440" maximum:"1440" doc:"Moves the end further by this: resizing"`
	Calendar ref.ID `json:"calendar,omitempty" maxLength:"36" doc:"Into another calendar; part of a series becomes an event of its own there"`
	Copy     bool   `json:"copy,omitempty" doc:"It stays where it is as well: the copy has no answers of guests"`
}

// MoveEvent moves an event or a part of it by a difference on the wall, which is
// right on the days the clocks change too. Into a calendar of another space it
// goes as a copy, and into the trash where it was; a part of a series goes into
// another calendar as an event of its own. One act, one undo.
// Errors: as PatchEvent; ical.not_divisible, event.uid_taken.
func (s *Service) MoveEvent(ctx context.Context, a access.Actor, t Target, m Move) (Detail, ref.Act, error) {
	if m.Copy {
		return s.copyEvent(ctx, a, t, m)
	}
	if m.Calendar != "" {
		opened, _, err := s.openEvent(ctx, a, t.ID)
		if err != nil {
			return Detail{}, "", err
		}
		to, err := store.Writable(ctx, s.db(), a, m.Calendar)
		if err != nil {
			return Detail{}, "", err
		}
		only, err := t.only(&opened)
		if err != nil {
			return Detail{}, "", err
		}
		part := only != "" || t.Scope == Following && opened.Recurring
		if to.Space != opened.Space || part && to.ID != opened.Calendar {
			return s.moveAcross(ctx, a, opened, t, m, to)
		}
	}
	if t.Scope == Following {
		return s.changeFollowing(ctx, a, t, func(tx *journal.Tx, e *store.Event) error {
			return shift(e, m, object.At{}, tx.Now())
		})
	}
	return s.changeEvent(ctx, a, t, func(tx *journal.Tx, was store.Event, only string) (store.Event, error) {
		e := was
		if m.Calendar != "" {
			e.Calendar = m.Calendar
		}
		if err := shift(&e, m, object.At{Only: only, From: t.RecurrenceID}, tx.Now()); err != nil {
			return e, err
		}
		return e, store.SaveEvent(ctx, tx, was, &e)
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

// moveAcross makes an event, or a part of one, anew in another calendar, and takes
// it away where it was.
func (s *Service) moveAcross(ctx context.Context, a access.Actor, opened store.Event, t Target, m Move, to store.Calendar) (Detail, ref.Act, error) {
	p, err := access.Authorize(a, access.On(KindEvent, access.Write), opened.Space, to.Space)
	if err != nil {
		return Detail{}, "", err
	}
	id := ref.New()
	var d Detail
	act, err := s.journal.Write(ctx, p, func(tx *journal.Tx) error {
		was, only, err := s.current(ctx, tx, a, opened, t)
		if err != nil {
			return err
		}
		if err := stillTakes(ctx, tx, to.ID); err != nil {
			return err
		}
		c, err := carve(was, t, only, id, tx.Now())
		if err != nil {
			return err
		}
		c.part.Calendar, c.part.SourceHash = to.ID, ""
		if err := shift(&c.part, m, object.At{}, tx.Now()); err != nil {
			return err
		}
		if c.whole {
			err = c.replace(ctx, tx, was, id, to.Space)
		} else {
			err = c.put(ctx, tx, was, id, to.Space)
		}
		if err != nil {
			return err
		}
		if d, err = detail(&c.part, "", weeks.SeesAll); err != nil {
			return err
		}
		return tx.Reply(EventReply{Event: d, Act: tx.Act()})
	})
	return d, act, err
}

// replace moves the whole: within a space it stays the same event, in another it
// is made anew and goes into the trash where it was.
func (c *carved) replace(ctx context.Context, tx *journal.Tx, was store.Event, id ref.ID, space ref.Space) error {
	if space == was.Space {
		return store.SaveEvent(ctx, tx, was, &c.part)
	}
	if _, err := store.TrashEvent(ctx, tx, was); err != nil {
		return err
	}
	c.part.Head = record.Born(tx, id, space)
	_, err := store.CreateFrom(ctx, tx, &c.part)
	return err
}
