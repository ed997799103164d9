package store

import (
	"context"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

// ErrHeld refuses to change an event behind the back of its hold set.
func ErrHeld(e *Event) error {
	return errs.Newf(errs.Conflict, "event.held", "“%s” is held for a meeting that is still to be confirmed. Open its hold set to confirm, change or release it.", e.Title).
		With("hold", string(e.Hold))
}

// ErrLetGo refuses to take an event out of the trash that what it stood for has given up.
func ErrLetGo(e *Event) error {
	return errs.Newf(errs.Conflict, "event.let_go", "The time of “%s” was given up by the hold set or the booking that it stood for, so it can’t come back alone. Undo that instead, or make a new meeting.", e.Title)
}

const qHoldsIn db.SQL = `SELECT COUNT(*) FROM event WHERE org = $1 AND calendar = $2 AND trashed_us IS NULL AND hold IS NOT NULL`

// FreeOfHolds refuses what would hide a calendar in which time is held: nobody would
// see the holds any more, and they would still be there. Errors: calendar.holds.
func FreeOfHolds(ctx context.Context, tx *journal.Tx, calendar ref.ID) error {
	n, err := db.One(ctx, tx, db.Scan1[int], qHoldsIn, tx.Org(), calendar)
	if err == nil && n > 0 {
		err = errs.New(errs.Conflict, "calendar.holds", "Time is held in this calendar for meetings that are still to be confirmed. Confirm or release those holds first.")
	}
	return err
}

// Held is a living event that stands for a hold set.
type Held struct {
	Event, Calendar, Set ref.ID
	Space                ref.Space
	Tentative            bool
	First, Last          clock.Micros
	InTrash              bool // its calendar is
}

const qHeld db.SQL = `SELECT t.id, t.calendar, t.hold, t.space, t.status, t.first_us, t.last_us, COALESCE(c.trashed_us, 0) FROM event t
JOIN calendar c ON c.org = t.org AND c.id = t.calendar
WHERE t.org = $1 AND t.hold IS NOT NULL AND t.trashed_us IS NULL ORDER BY t.id`

// AllHeld gives every living event of an organisation that stands for a hold set.
func AllHeld(ctx context.Context, r db.Reader, org ref.Org) ([]Held, error) {
	return db.All(ctx, r, func(row db.Row) (h Held, err error) {
		var status string
		var trashed clock.Micros
		err = row.Scan(&h.Event, &h.Calendar, &h.Set, &h.Space, &status, &h.First, &h.Last, &trashed)
		h.Tentative, h.InTrash = status == "tentative", trashed != 0
		return h, err
	}, qHeld, org)
}
