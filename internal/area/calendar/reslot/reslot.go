package reslot

import (
	"context"

	"anteroom/internal/area/calendar/object"
	"anteroom/internal/area/calendar/store"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

// Change gives one meeting, or one occurrence of a series, another time.
type Change struct {
	Event        ref.ID
	RecurrenceID string // empty for an event that does not repeat
	Rev          int64  // as it was seen
	Start, End   clock.Micros
	Cancel       bool // it stays where it is, called off
}

// Apply makes the changes.
// Errors: event.not_found, event.stale, event.private, event.trashed, event.*, hold.*, calendar.*, access.*.
func Apply(ctx context.Context, tx *journal.Tx, changes []Change) error {
	var order []ref.ID
	of := map[ref.ID][]Change{}
	for _, c := range changes {
		if of[c.Event] == nil {
			order = append(order, c.Event)
		}
		of[c.Event] = append(of[c.Event], c)
	}
	for _, id := range order {
		if err := change(ctx, tx, id, of[id]); err != nil {
			return err
		}
	}
	return nil
}

func change(ctx context.Context, tx *journal.Tx, id ref.ID, changes []Change) error {
	was, err := current(ctx, tx, id, changes[0].Rev)
	if err != nil {
		return err
	}
	e := was
	for _, c := range changes {
		if e.Recurring && c.RecurrenceID == "" {
			return errs.New(errs.Invalid, "event.which", "Say which occurrence is meant.").With("recurrence_id", "Pass on the recurrence_id of the occurrence.")
		}
		edit, err := c.edit(&e)
		if err != nil {
			return err
		}
		at := object.At{}
		if e.Recurring {
			at.Only = c.RecurrenceID
		}
		text, err := object.Edit(e.Text, at, edit, tx.Now())
		if err == nil {
			err = e.Project(text)
		}
		if err != nil {
			return err
		}
	}
	return store.SaveEvent(ctx, tx, was, &e)
}

// edit says a change on the wall of the event's own zone.
func (c *Change) edit(e *store.Event) (object.Change, error) {
	if c.Cancel {
		off := "cancelled"
		return object.Change{Status: &off}, nil
	}
	if e.AllDay || e.Floating || c.Start >= c.End {
		return object.Change{}, errs.New(errs.Invalid, "event.not_movable", "This entry has no times of a clock that could be moved.")
	}
	z, err := zone.Load(e.Zone)
	if err != nil {
		return object.Change{}, err
	}
	from, until := object.WallText(z.ToWall(c.Start), false), object.WallText(z.ToWall(c.End), false)
	name := e.Zone
	return object.Change{Start: &from, End: &until, Zone: &name}, nil
}

// current gives an event as it is inside the act, if its reader may change it.
func current(ctx context.Context, tx *journal.Tx, id ref.ID, rev int64) (store.Event, error) {
	a := tx.Actor()
	opened, _, err := store.Events.Open(ctx, tx, a, id, access.Write)
	if err != nil {
		return opened, err
	}
	was, err := store.Events.Current(ctx, tx, opened, rev)
	if err != nil {
		return was, err
	}
	v := access.Scope(a, access.On(store.KindEvent, access.Read))
	role, _ := a.Role(was.Space)
	switch {
	case !v.Content(was.Space) || was.Class != "public" && !v.Private(was.Space) && role != access.Owner:
		return was, errs.New(errs.Forbidden, "event.private", "This entry is private, so only those who may see it can change it.")
	case was.Hold != "":
		return was, store.ErrHeld(&was)
	case was.Parent != "":
		return was, store.ErrBelongs(&was)
	case was.TrashedUS != 0:
		return was, store.ErrTrashed("event")
	}
	c, err := store.Calendars.Get(ctx, tx, tx.Org(), was.Calendar)
	if err == nil {
		err = c.TakesChanges()
	}
	return was, err
}
