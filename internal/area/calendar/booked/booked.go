package booked

import (
	"context"
	"slices"

	"anteroom/internal/area/calendar/object"
	"anteroom/internal/area/calendar/store"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/onwall"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

// Event is the event of a booking in one calendar.
type Event struct {
	ID, Calendar ref.ID
	Space        ref.Space
	Title, Place string
	Link, Notes  string
	From, Until  clock.Micros
	Zone         string // on whose clocks it stands in the calendar
	Tentative    bool
	Private      bool
	Guests       []object.Guest
	Room         ref.ID // what it takes
	Without      ref.ID // what it took before
}

// uses gives what an event takes, with its room in place of the one before.
func (e *Event) uses(have []object.Use) []object.Use {
	if e.Room == e.Without {
		return have
	}
	all := slices.DeleteFunc(slices.Clone(have), func(u object.Use) bool { return u.Resource == e.Without || u.Resource == e.Room })
	if e.Room != "" {
		all = append(all, object.Use{Resource: e.Room})
	}
	return all
}

func (e *Event) walls() (start, end string, err error) {
	z, err := zone.Load(e.Zone)
	if err != nil {
		return "", "", err
	}
	return onwall.At(e.From, z), onwall.At(e.Until, z), nil
}

func (e *Event) class() string {
	if e.Private {
		return "private"
	}
	return "public"
}

func status(tentative bool) string {
	if tentative {
		return "tentative"
	}
	return "confirmed"
}

// Add makes the event. Errors: event.*, calendar.trashed, calendar.read_only, booking.clock.
func Add(ctx context.Context, tx *journal.Tx, in Event) error {
	start, end, err := in.walls()
	if err != nil {
		return err
	}
	if err := takes(ctx, tx, in.Calendar); err != nil {
		return err
	}
	text, err := object.New(string(in.ID)+"@anteroom", object.Draft{
		Title: in.Title, Start: start, End: end, Zone: in.Zone, Place: in.Place, Link: in.Link, Description: in.Notes,
		Guests: in.Guests, Class: in.class(), Status: status(in.Tentative),
	}, tx.Now())
	if err != nil {
		return err
	}
	e := store.Event{Head: record.Born(tx, in.ID, in.Space), Calendar: in.Calendar, Tags: []ref.ID{}}
	e.Needs.Resources = in.uses(nil)
	if err := e.Project(text); err != nil {
		return err
	}
	if e.First != in.From || e.Last != in.Until {
		return errClock
	}
	_, err = store.CreateEvent(ctx, tx, &e)
	return err
}

var errClock = errs.New(errs.Invalid, "booking.clock", "The clocks change while this would take place. Choose a time before or after.")

func takes(ctx context.Context, tx *journal.Tx, calendar ref.ID) error {
	c, err := store.Calendars.Get(ctx, tx, tx.Org(), calendar)
	if err != nil {
		return err
	}
	return c.TakesChanges()
}

// Change moves the event to other times and says whether it is tentative; what else
// was changed about it stays. Errors: as Add, event.trashed.
func Change(ctx context.Context, tx *journal.Tx, in Event) error {
	was, err := living(ctx, tx, in.ID)
	if err != nil {
		return err
	}
	if err := takes(ctx, tx, was.Calendar); err != nil {
		return err
	}
	st := status(in.Tentative)
	ch := object.Change{Status: &st}
	moved := was.First != in.From || was.Last != in.Until
	if moved {
		start, end, err := in.walls()
		if err != nil {
			return err
		}
		ch.Start, ch.End, ch.Zone = &start, &end, &in.Zone
	}
	text, err := object.Edit(was.Text, object.At{}, ch, tx.Now())
	if err != nil {
		return err
	}
	e := was
	e.Needs.Resources = in.uses(was.Needs.Resources)
	if err := e.Project(text); err != nil {
		return err
	}
	if moved && (e.First != in.From || e.Last != in.Until) {
		return errClock
	}
	return store.SaveEvent(ctx, tx, was, &e)
}

// Remove lets the event go, which may be in the trash already.
func Remove(ctx context.Context, tx *journal.Tx, id ref.ID) error {
	e, err := store.Events.Get(ctx, tx, tx.Org(), id)
	if err != nil {
		return err
	}
	return store.LetGo(ctx, tx, e)
}

func living(ctx context.Context, tx *journal.Tx, id ref.ID) (store.Event, error) {
	e, err := store.Events.Get(ctx, tx, tx.Org(), id)
	if err == nil && e.TrashedUS != 0 {
		err = store.ErrTrashed("event")
	}
	return e, err
}

// Look is what became of an event.
type Look struct {
	From, Until clock.Micros
	Gone        bool // in the trash, with its calendar or alone, or called off
	Tentative   bool
}

const fLook db.Fragment = `SELECT t.id, t.first_us, t.last_us, t.status, COALESCE(t.trashed_us, 0) + COALESCE(c.trashed_us, 0)
FROM event t JOIN calendar c ON c.org = t.org AND c.id = t.calendar WHERE t.org = ?`

// At tells what became of events; those that never were are missing.
func At(ctx context.Context, r db.Reader, org ref.Org, ids []ref.ID) (map[ref.ID]Look, error) {
	all := make(map[ref.ID]Look, len(ids))
	for len(ids) > 0 {
		some := ids[:min(len(ids), db.MaxIn)]
		ids = ids[len(some):]
		b := db.In(db.Build(fLook, org), "AND", "t.id", some)
		err := db.Each(ctx, r, func(row db.Row) error {
			var id ref.ID
			var l Look
			var status string
			var trashed clock.Micros
			err := row.Scan(&id, &l.From, &l.Until, &status, &trashed)
			l.Gone, l.Tentative = trashed != 0 || status == "cancelled", status == "tentative"
			all[id] = l
			return err
		}, b.SQL(), b.Args()...)
		if err != nil {
			return nil, err
		}
	}
	return all, nil
}
