package calendar

import (
	"context"
	"errors"

	"anteroom/internal/area/calendar/object"
	"anteroom/internal/area/calendar/store"
	"anteroom/internal/area/calendar/weeks"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// uidOf is the UID of what is made here.
func uidOf(id ref.ID) string { return string(id) + "@anteroom" }

// carved is an event with a part of it taken out.
type carved struct {
	whole bool        // the part is all of it
	rest  store.Event // what stays; the event itself when whole
	part  store.Event // what was taken out, still without a head; the event itself when whole
}

// carve takes the part of an event that a target means out of it, as an event of
// its own called id: one occurrence, or that and all that follow.
// Errors: event.no_occurrence, ical.not_divisible, ical.last_instance.
func carve(was store.Event, t Target, only string, id ref.ID, now clock.Micros) (carved, error) {
	c := carved{rest: was, part: was}
	var head, tail string
	var err error
	switch {
	case only != "":
		if tail, err = object.Single(was.Text, only, uidOf(id), now); err == nil {
			head, err = object.Remove(was.Text, only, now)
		}
	case t.Scope == Following && was.Recurring:
		head, tail, err = object.Divide(was.Text, t.RecurrenceID, uidOf(id), now)
	}
	if c.whole = head == ""; c.whole || err != nil {
		return c, err
	}
	c.part.SourceHash = "" // no file brought it like this
	if err := c.rest.Project(head); err != nil {
		return c, err
	}
	c.part.Own = nil
	if only != "" {
		c.part.Needs, c.part.Blocks = was.Of(only)
	} else if c.part.Own, err = object.Kept(was.Own, tail); err != nil {
		return c, err
	}
	own := c.part.Own
	c.part.Own = nil
	err = c.part.Project(tail)
	c.part.Own = own
	return c, err
}

// changeFollowing changes an occurrence and all that follow: the series is
// divided before it, and the second part is changed as a whole. One act, one undo.
// Errors: as PatchEvent; ical.not_divisible.
func (s *Service) changeFollowing(ctx context.Context, a access.Actor, t Target, change func(tx *journal.Tx, e *store.Event) error) (Detail, ref.Act, error) {
	opened, p, err := s.openEvent(ctx, a, t.ID)
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
		c, err := carve(was, t, "", id, tx.Now())
		if err != nil {
			return err
		}
		if err := change(tx, &c.part); err != nil {
			return err
		}
		if c.whole {
			err = store.SaveEvent(ctx, tx, was, &c.part)
		} else {
			err = c.put(ctx, tx, was, id, was.Space)
		}
		if err != nil {
			return err
		}
		if d, err = detail(&c.part, t.RecurrenceID, weeks.SeesAll); errors.Is(err, object.ErrNoOccurrence) { // it was moved
			d, err = detail(&c.part, "", weeks.SeesAll)
		}
		if err != nil {
			return err
		}
		return tx.Reply(EventReply{Event: d, Act: tx.Act()})
	})
	return d, act, err
}

// put writes what stays and what was taken out, as a new event of a space.
func (c *carved) put(ctx context.Context, tx *journal.Tx, was store.Event, id ref.ID, space ref.Space) error {
	if err := store.SaveEvent(ctx, tx, was, &c.rest); err != nil {
		return err
	}
	c.part.Head = record.Born(tx, id, space)
	_, err := store.CreateFrom(ctx, tx, &c.part)
	return err
}

// trashFollowing ends a series before an occurrence; where nothing is before it,
// all of it goes into the trash.
func trashFollowing(ctx context.Context, tx *journal.Tx, was store.Event, t Target) (store.Event, error) {
	c, err := carve(was, t, "", was.ID, tx.Now())
	if err != nil {
		return was, err
	}
	if c.whole {
		return store.TrashEvent(ctx, tx, was)
	}
	return c.rest, store.SaveEvent(ctx, tx, was, &c.rest)
}

// copyEvent puts a copy of an event, or of the part that is meant, into a calendar.
// Who may see an event whole may copy it.
func (s *Service) copyEvent(ctx context.Context, a access.Actor, t Target, m Move) (Detail, ref.Act, error) {
	opened, _, err := store.Events.Open(ctx, s.db(), a, t.ID, access.Read)
	if err == nil {
		err = mayChange(a, &opened)
	}
	if err != nil {
		return Detail{}, "", err
	}
	if m.Calendar == "" {
		m.Calendar = opened.Calendar
	}
	to, err := store.Writable(ctx, s.db(), a, m.Calendar)
	if err != nil {
		return Detail{}, "", err
	}
	p, err := access.Authorize(a, access.On(KindEvent, access.Write), to.Space)
	if err != nil {
		return Detail{}, "", err
	}
	only, err := t.only(&opened)
	if err != nil {
		return Detail{}, "", err
	}
	id := ref.New()
	var d Detail
	act, err := s.journal.Write(ctx, p, func(tx *journal.Tx) error {
		if err := stillTakes(ctx, tx, to.ID); err != nil {
			return err
		}
		was, err := store.Events.Current(ctx, tx, opened, t.Rev)
		if err != nil {
			return err
		}
		e, err := copied(was, t, only, m, id, tx.Now())
		if err != nil {
			return err
		}
		e.Head, e.Calendar = record.Born(tx, id, to.Space), to.ID
		if _, err := store.CreateFrom(ctx, tx, &e); err != nil {
			return err
		}
		if d, err = detail(&e, "", weeks.SeesAll); err != nil {
			return err
		}
		return tx.Reply(EventReply{Event: d, Act: tx.Act()})
	})
	return d, act, err
}

// copied makes a copy of the part of an event that is meant, moved, with nobody's answers.
func copied(was store.Event, t Target, only string, m Move, id ref.ID, now clock.Micros) (store.Event, error) {
	c, err := carve(was, t, only, id, now)
	if err != nil {
		return c.part, err
	}
	text := c.part.Text
	if c.whole {
		if text, err = object.Renamed(text, uidOf(id), now); err != nil {
			return c.part, err
		}
	}
	if text, err = object.Unanswered(text); err != nil {
		return c.part, err
	}
	c.part.SourceHash, c.part.Parent, c.part.Block = "", "", ""
	c.part.NeedNothing() // a copy at the same time would take its own room
	if err := c.part.Project(text); err != nil {
		return c.part, err
	}
	return c.part, shift(&c.part, m, object.At{}, now)
}
