package calendar

import (
	"context"
	"errors"

	"anteroom/internal/area/calendar/object"
	"anteroom/internal/area/calendar/store"
	"anteroom/internal/area/calendar/weeks"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// NewEvent is what makes an event.
type NewEvent struct {
	ID       ref.ID             `json:"id,omitempty" maxLength:"36" doc:"Made by the client, so that sending twice is safe"`
	Calendar ref.ID             `json:"calendar" maxLength:"36"`
	Tags     []ref.ID           `json:"tags,omitempty" maxItems:"50"`
	Blocks   []object.TimeBlock `json:"blocks,omitempty" maxItems:"6" doc:"Time that belongs to it: each becomes an event of its own that follows it"`
	Needs    object.Needs       `json:"needs,omitzero" doc:"Rooms, equipment, catering and visitors"`
	object.Draft
}

// CreateEvent makes an event, or gives the one the same member made with the same
// id. Errors: calendar.not_found, calendar.read_only, event.*, access.*.
func (s *Service) CreateEvent(ctx context.Context, a access.Actor, in NewEvent) (Detail, ref.Act, error) {
	c, err := store.Writable(ctx, s.db(), a, in.Calendar)
	if err != nil {
		return Detail{}, "", err
	}
	p, err := access.Authorize(a, access.On(KindEvent, access.Write), c.Space)
	if err != nil {
		return Detail{}, "", err
	}
	if err := record.CheckID(in.ID); err != nil {
		return Detail{}, "", err
	}
	if in.ID == "" {
		in.ID = ref.New()
	}
	text, err := object.New(uidOf(in.ID), in.Draft, s.now())
	if err == nil {
		err = object.CheckBlocks(in.Blocks)
	}
	if err == nil {
		in.Needs, err = in.Needs.Tidied()
	}
	if err != nil {
		return Detail{}, "", err
	}
	e := store.Event{Calendar: c.ID, Tags: in.Tags, Around: object.Around{Blocks: in.Blocks, Needs: in.Needs}}
	if err := e.Project(text); err != nil {
		return Detail{}, "", err
	}
	var d Detail
	var act ref.Act
	_, err = s.journal.Write(ctx, p, func(tx *journal.Tx) (err error) {
		if err := stillTakes(ctx, tx, c.ID); err != nil {
			return err
		}
		made := e
		made.Head = record.Born(tx, in.ID, c.Space)
		if act, err = store.CreateEvent(ctx, tx, &made); err != nil {
			return err
		}
		sees := weeks.SeesAll
		if act != tx.Act() { // made before: others may have made it private since
			sees = weeks.SightOf(a, access.Scope(a, access.On(KindEvent, access.Read)), made.Space)
		}
		if d, err = detail(&made, "", sees); err != nil {
			return err
		}
		return tx.Reply(EventReply{Event: d, Act: act})
	})
	return d, act, err
}

// stillTakes looks again, inside the act, whether a calendar takes changes.
func stillTakes(ctx context.Context, tx *journal.Tx, calendar ref.ID) error {
	c, err := store.Calendars.Get(ctx, tx, tx.Org(), calendar)
	if err != nil {
		return err
	}
	return c.TakesChanges()
}

// Scope says how much of a series a change is about.
type Scope string

// The scopes. The default is This when an occurrence is named, All otherwise.
const (
	This      Scope = "this"
	Following Scope = "following" // the occurrence named and all that follow
	All       Scope = "all"
)

// Target names what a change is about: an event, or one occurrence of it.
type Target struct {
	ID           ref.ID
	Rev          int64 // the rev the caller has seen; 0 for whatever is stored
	RecurrenceID string
	Scope        Scope
	trashed      bool // what is in the trash is meant too
}

// only gives the occurrence a change is about; "" for the whole event.
func (t Target) only(e *store.Event) (string, error) {
	switch {
	case (t.Scope == This || t.Scope == Following) && t.RecurrenceID == "" && e.Recurring:
		return "", errs.New(errs.Invalid, "event.which", "Say which occurrence is meant.").With("recurrence_id", "Pass on the recurrence_id of the occurrence.")
	case t.RecurrenceID != "" && t.Scope != All && t.Scope != Following && e.Recurring:
		return t.RecurrenceID, nil
	}
	return "", nil
}

// EventPatch changes an event.
type EventPatch struct {
	object.Change
	Tags   *[]ref.ID           // nil leaves them as they are
	Blocks *[]object.TimeBlock // likewise
	Needs  *object.Needs       // likewise
}

// PatchEvent changes an event, one occurrence of it, or that and all that follow. Everything that the change
// is not about stays as it is, also what only other programs understand.
// Errors: event.not_found, event.stale, event.private, event.trashed, event.*, calendar.read_only, access.*.
func (s *Service) PatchEvent(ctx context.Context, a access.Actor, t Target, in EventPatch) (Detail, ref.Act, error) {
	if t.Scope == Following {
		return s.changeFollowing(ctx, a, t, func(tx *journal.Tx, e *store.Event) error {
			return in.apply(e, object.At{From: t.RecurrenceID}, tx.Now())
		})
	}
	return s.changeEvent(ctx, a, t, func(tx *journal.Tx, was store.Event, only string) (store.Event, error) {
		e := was
		if err := in.apply(&e, object.At{Only: only, From: t.RecurrenceID}, tx.Now()); err != nil {
			return e, err
		}
		return e, store.SaveEvent(ctx, tx, was, &e)
	})
}

// apply changes an event in memory.
func (in *EventPatch) apply(e *store.Event, at object.At, now clock.Micros) error {
	if in.Tags != nil {
		e.Tags = *in.Tags
	}
	if err := in.arrange(e, at); err != nil {
		return err
	}
	if in.Change.Empty() {
		return nil
	}
	text, err := object.Edit(e.Text, at, in.Change, now)
	if err != nil {
		return err
	}
	return e.Project(text)
}

// arrange changes what an event needs and wants around it.
func (in *EventPatch) arrange(e *store.Event, at object.At) error {
	if in.Blocks == nil && in.Needs == nil {
		return nil
	}
	if in.Blocks != nil {
		if err := object.CheckBlocks(*in.Blocks); err != nil {
			return err
		}
	}
	var needs *object.Needs
	if in.Needs != nil {
		tidied, err := in.Needs.Tidied()
		if err != nil {
			return err
		}
		needs = &tidied
	}
	if at.Only != "" {
		if _, _, err := object.Look(e.Text, &e.Projection, at.Only); err != nil {
			return err
		}
	}
	return e.Arrange(at, needs, in.Blocks)
}

// changeEvent loads, checks, changes and writes one event as an act.
func (s *Service) changeEvent(ctx context.Context, a access.Actor, t Target, change func(tx *journal.Tx, was store.Event, only string) (store.Event, error)) (Detail, ref.Act, error) {
	opened, p, err := s.openEvent(ctx, a, t.ID)
	if err != nil {
		return Detail{}, "", err
	}
	var d Detail
	act, err := s.journal.Write(ctx, p, func(tx *journal.Tx) error {
		was, only, err := s.current(ctx, tx, a, opened, t)
		if err != nil {
			return err
		}
		e, err := change(tx, was, only)
		if err != nil {
			return err
		}
		d, err = detail(&e, only, weeks.SeesAll)
		if errors.Is(err, object.ErrNoOccurrence) { // it was the occurrence itself that went
			d, err = detail(&e, "", weeks.SeesAll)
		}
		if err != nil {
			return err
		}
		return tx.Reply(EventReply{Event: d, Act: tx.Act()})
	})
	return d, act, err
}

// openEvent loads an event that the actor may change.
func (s *Service) openEvent(ctx context.Context, a access.Actor, id ref.ID) (store.Event, access.Permit, error) {
	e, p, err := store.Events.Open(ctx, s.db(), a, id, access.Write)
	if err != nil {
		return e, p, err
	}
	return e, p, mayChange(a, &e)
}

// mayChange refuses changes of what somebody may not see whole.
func mayChange(a access.Actor, e *store.Event) error {
	if weeks.SightOf(a, access.Scope(a, access.On(KindEvent, access.Busy)), e.Space).Whole(e.Class) {
		return nil
	}
	return errs.New(errs.Forbidden, "event.private", "This entry is private, so only those who may see it can change it.")
}

// current gives the event as it is inside the act, refusing what is stale, in
// the wrong place, or not ours to change; and which occurrence is meant.
func (s *Service) current(ctx context.Context, tx *journal.Tx, a access.Actor, opened store.Event, t Target) (store.Event, string, error) {
	was, err := store.Events.Current(ctx, tx, opened, t.Rev)
	if err != nil {
		return was, "", err
	}
	if err := mayChange(a, &was); err != nil { // its class may have changed meanwhile
		return was, "", err
	}
	if was.LetGo {
		return was, "", store.ErrLetGo(&was)
	}
	if was.Hold != "" {
		return was, "", store.ErrHeld(&was)
	}
	if was.Parent != "" {
		return was, "", store.ErrBelongs(&was)
	}
	if was.TrashedUS != 0 && !t.trashed {
		return was, "", store.ErrTrashed("event")
	}
	if err := stillTakes(ctx, tx, was.Calendar); err != nil {
		return was, "", err
	}
	only, err := t.only(&was)
	return was, only, err
}

// TrashEvent puts an event into the trash, takes one occurrence out of its series, or
// ends the series before it.
// Errors: as PatchEvent.
func (s *Service) TrashEvent(ctx context.Context, a access.Actor, t Target) (ref.Act, error) {
	t.trashed = true
	_, act, err := s.changeEvent(ctx, a, t, func(tx *journal.Tx, was store.Event, only string) (store.Event, error) {
		if t.Scope == Following {
			return trashFollowing(ctx, tx, was, t)
		}
		if only == "" {
			return store.TrashEvent(ctx, tx, was)
		}
		e := was
		text, err := object.Remove(e.Text, only, tx.Now())
		if err != nil {
			return e, err
		}
		if err := e.Project(text); err != nil {
			return e, err
		}
		return e, store.SaveEvent(ctx, tx, was, &e)
	})
	return act, err
}

// RestoreEvent takes an event out of the trash. Errors: event.uid_taken, and as PatchEvent.
func (s *Service) RestoreEvent(ctx context.Context, a access.Actor, id ref.ID) (Detail, ref.Act, error) {
	return s.changeEvent(ctx, a, Target{ID: id, Scope: All, trashed: true}, func(tx *journal.Tx, was store.Event, _ string) (store.Event, error) {
		return store.RestoreEvent(ctx, tx, was)
	})
}

// Trashed is an event in the trash.
type Trashed struct {
	Instance
	ID        ref.ID       `json:"id"`
	TrashedUS clock.Micros `json:"trashed_us"`
}

// Fragments of the list of the trash.
const (
	fTrash      db.Fragment = `SELECT ` + store.EventColumns + `, '' FROM event t WHERE t.org = ? AND t.trashed_us IS NOT NULL AND t.let_go = 0 AND t.parent IS NULL`
	fTrashOrder db.Fragment = `ORDER BY t.trashed_us DESC, t.id LIMIT ?`
)

// maxTrash is how many entries of the trash are listed.
const maxTrash = 500

// TrashedEvents lists what is in the trash and may be read whole, newest first.
func (s *Service) TrashedEvents(ctx context.Context, a access.Actor) ([]Trashed, error) {
	v := access.Scope(a, access.On(KindEvent, access.Read))
	if len(v.Spaces()) == 0 {
		return []Trashed{}, nil
	}
	q := db.In(db.Build(fTrash, a.Org), "AND", "t.space", v.Spaces()).Add(fTrashOrder, maxTrash)
	all, err := db.All(ctx, s.db(), store.ScanEvent, q.SQL(), q.Args()...)
	if err != nil {
		return nil, err
	}
	out := make([]Trashed, 0, len(all))
	for _, e := range all {
		if weeks.SightOf(a, v, e.Space).Whole(e.Class) {
			o := e.Single()
			out = append(out, Trashed{weeks.InstanceOf(&e, &o), e.ID, e.TrashedUS})
		}
	}
	return out, nil
}
