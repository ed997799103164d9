package calendar

import (
	"context"

	"anteroom/internal/area/calendar/object"
	"anteroom/internal/area/calendar/store"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// Slot is time that a hold set takes in one calendar.
type Slot struct {
	Event, Calendar, Set, Option ref.ID
	Space                        ref.Space
	Title, Place, Link, Notes    string
	Start, End, Zone             string // on the wall
	Private                      bool
	Guests                       []object.Guest     // of the meeting, once it is confirmed
	Blocks                       []object.TimeBlock // the same
	Uses                         []object.Use       // held with it
	From, Until                  clock.Micros
}

// draft is a held event without guests: nobody is invited to what may never be.
func (h *Slot) draft() object.Draft {
	d := object.Draft{Title: h.Title, Start: h.Start, End: h.End, Zone: h.Zone, Place: h.Place, Link: h.Link, Description: h.Notes, Status: "tentative", Class: "public"}
	if h.Private {
		d.Class = "private"
	}
	return d
}

// WritableIn gives the space of a living calendar in which the actor may hold time.
// Errors: calendar.not_found, calendar.trashed, calendar.read_only, access.*.
func (s *Service) WritableIn(ctx context.Context, r db.Reader, a access.Actor, id ref.ID) (ref.Space, error) {
	c, err := store.Writable(ctx, r, a, id)
	return c.Space, err
}

// Hold makes the event that stands for a slot, inside the act of its hold set.
// Errors: event.*, calendar.trashed, calendar.read_only, hold.clock.
func (s *Service) Hold(ctx context.Context, tx *journal.Tx, h Slot) error {
	if err := stillTakes(ctx, tx, h.Calendar); err != nil {
		return err
	}
	e := store.Event{Head: record.Born(tx, h.Event, h.Space), Calendar: h.Calendar, Hold: h.Set, Tags: []ref.ID{}, Around: object.Around{Needs: object.Needs{Resources: h.Uses}}}
	text, err := object.New(string(h.Event)+"@anteroom", h.draft(), tx.Now())
	if err == nil {
		text, err = object.Hold(text, string(h.Set), string(h.Option))
	}
	if err == nil {
		err = e.Project(text)
	}
	if err == nil {
		err = h.sameTimes(&e)
	}
	if err != nil {
		return err
	}
	_, err = store.CreateEvent(ctx, tx, &e)
	return err
}

// sameTimes refuses a slot that no event can say: one that ends in the hour that is shown twice.
func (h *Slot) sameTimes(e *store.Event) error {
	if e.First == h.From && e.Last == h.Until {
		return nil
	}
	return errs.New(errs.Invalid, "hold.clock", "The clocks change while this would take place. Choose a time before or after.").With("body.options", "Choose another time.")
}

// Rehold brings the event of a slot in line with it. Errors: event.not_found, and as Hold.
func (s *Service) Rehold(ctx context.Context, tx *journal.Tx, h Slot) error {
	return s.changeHeld(ctx, tx, h.Event, h.Set, func(e *store.Event) error {
		d := h.draft()
		e.Needs.Resources = h.Uses
		text, err := object.Edit(e.Text, object.At{}, object.Change{
			Title: &d.Title, Start: &d.Start, End: &d.End, Zone: &d.Zone, Place: &d.Place, Link: &d.Link, Description: &d.Description, Class: &d.Class,
		}, tx.Now())
		if err == nil {
			err = e.Project(text)
		}
		if err == nil {
			err = h.sameTimes(e)
		}
		return err
	})
}

// Settle makes the event of a slot an ordinary, confirmed one, with the time around it. Errors: event.not_found, event.guest, event.block.
func (s *Service) Settle(ctx context.Context, tx *journal.Tx, h Slot) error {
	if err := object.CheckBlocks(h.Blocks); err != nil {
		return err
	}
	return s.changeHeld(ctx, tx, h.Event, h.Set, func(e *store.Event) error {
		text, err := object.Settle(e.Text, h.Guests, tx.Now())
		if err != nil {
			return err
		}
		e.Hold, e.Blocks = "", h.Blocks
		return e.Project(text)
	})
}

func (s *Service) changeHeld(ctx context.Context, tx *journal.Tx, id, set ref.ID, change func(*store.Event) error) error {
	was, err := s.held(ctx, tx, id, set)
	if err != nil {
		return err
	}
	if err := stillTakes(ctx, tx, was.Calendar); err != nil {
		return err
	}
	e := was
	if err := change(&e); err != nil {
		return err
	}
	return store.SaveEvent(ctx, tx, was, &e)
}

func (s *Service) held(ctx context.Context, tx *journal.Tx, id, set ref.ID) (store.Event, error) {
	e, err := store.Events.Get(ctx, tx, tx.Org(), id)
	if err == nil && (e.Hold != set || e.TrashedUS != 0) {
		err = errs.Newf(errs.Internal, "hold.astray", "The event %s no longer stands for the hold set %s.", id, set)
	}
	return e, err
}

// Free lets the event of a slot go.
func (s *Service) Free(ctx context.Context, tx *journal.Tx, id, set ref.ID) error {
	e, err := s.held(ctx, tx, id, set)
	if err == nil {
		err = store.LetGo(ctx, tx, e)
	}
	return err
}

// Held gives every living event of an organisation that stands for a hold set.
func (s *Service) Held(ctx context.Context, r db.Reader, org ref.Org) ([]store.Held, error) {
	return store.AllHeld(ctx, r, org)
}
