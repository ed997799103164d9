package calendar

import (
	"context"

	"github.com/go-json-experiment/json"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

const eventColumns = record.HeadColumns + `, t.calendar, t.uid,
t.title, t.place, t.link, t.status, t.class, t.busy, t.recurring, t.all_day, t.floating, t.first_us, t.last_us,
t.start_wall, t.end_wall, t.zone, t.guests, t.accepted, t.declined, t.tentative, t.tags, t.warnings, t.hash, t.source_hash`

const withText = `, o.text FROM event t JOIN event_object o ON o.org = t.org AND o.id = t.id`

// The statements over events.
const (
	qEventPut db.SQL = `INSERT INTO event (org, id, space, rev, created_us, created_by, updated_us, trashed_us, calendar, uid,
title, place, link, status, class, busy, recurring, all_day, floating, first_us, last_us,
start_wall, end_wall, zone, guests, accepted, declined, tentative, tags, warnings, hash, source_hash, wide)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33)
ON CONFLICT (org, id) DO NOTHING`
	qEventSet db.SQL = `UPDATE event SET rev = $4, created_us = $5, created_by = $6, updated_us = $7, trashed_us = $8, calendar = $9, uid = $10,
title = $11, place = $12, link = $13, status = $14, class = $15, busy = $16, recurring = $17, all_day = $18, floating = $19, first_us = $20, last_us = $21,
start_wall = $22, end_wall = $23, zone = $24, guests = $25, accepted = $26, declined = $27, tentative = $28, tags = $29, warnings = $30, hash = $31, source_hash = $32, wide = $33
WHERE org = $1 AND id = $2 AND space = $3 AND rev = $4 - 1`
	qTextPut db.SQL = `INSERT INTO event_object (org, id, text) VALUES ($1, $2, $3)
ON CONFLICT (org, id) DO UPDATE SET text = excluded.text`
	qEventGet db.SQL = `SELECT ` + eventColumns + withText + ` WHERE t.org = $1 AND t.id = $2`
	qEventsOf db.SQL = `SELECT ` + eventColumns + withText + `
WHERE t.org = $1 AND t.calendar = $2 AND t.uid > $3 AND t.trashed_us IS NULL ORDER BY t.uid LIMIT $4`
	qHashesOf db.SQL = `SELECT t.uid, t.id, t.source_hash FROM event t WHERE t.org = $1 AND t.calendar = $2 AND t.trashed_us IS NULL`
	qPlain    db.SQL = `SELECT t.id, t.calendar, t.rev, t.title, t.place, t.link, t.status, t.class, t.busy + 2 * t.all_day + 4 * t.floating,
t.first_us, t.last_us, t.start_wall, t.end_wall, t.zone, ((t.guests * 4096 + t.accepted) * 4096 + t.declined) * 4096 + t.tentative, t.tags, t.warnings FROM event t
WHERE t.org = $1 AND t.space = $2 AND t.trashed_us IS NULL AND t.wide = 0 AND t.first_us >= $3 AND t.first_us < $4`
	qWide db.SQL = `SELECT ` + eventColumns + withText + `
WHERE t.org = $1 AND t.space = $2 AND t.trashed_us IS NULL AND t.wide = 1 AND t.last_us > $3 AND t.first_us < $4`
)

// Fragments of the list of the trash.
const (
	fTrash      db.Fragment = `SELECT ` + eventColumns + `, '' FROM event t WHERE t.org = ? AND t.trashed_us IS NOT NULL`
	fTrashOrder db.Fragment = `ORDER BY t.trashed_us DESC, t.id LIMIT ?`
)

// events is how events are kept; the text beside each is written by saveText.
var events = &record.Kind[Event]{
	Name: KindEvent,
	Head: func(e *Event) *record.Head { return &e.Head },
	Load: qEventGet, Scan: scanEvent, Insert: qEventPut, Update: qEventSet,
	Values:     (*Event).values,
	Entry:      (*Event).entry,
	Tags:       func(e *Event) *[]ref.ID { return &e.Tags },
	Collection: func(e *Event) ref.ID { return e.Calendar },
	Taken:      errs.New(errs.Conflict, "event.uid_taken", "The calendar already has this event. Open that one, or put it into the trash first."),
}

// scanPlain scans eventColumns; more takes what the query adds to them.
func scanPlain(row db.Row, more ...any) (Event, error) {
	var e Event
	var tags, warnings []byte
	dest := append(e.Dest(), &e.Calendar, &e.UID,
		&e.Title, &e.Place, &e.Link, &e.Status, &e.Class, &e.Busy, &e.Recurring, &e.AllDay, &e.Floating, &e.First, &e.Last,
		&e.Start, &e.End, &e.Zone, &e.Guests, &e.Accepted, &e.Declined, &e.Tentative, &tags, &warnings, &e.Hash, &e.SourceHash)
	if err := row.Scan(append(dest, more...)...); err != nil {
		return e, err
	}
	e.Tags = []ref.ID{}
	if err := decodeList(tags, &e.Tags); err != nil {
		return e, err
	}
	return e, decodeList(warnings, &e.Warnings)
}

func scanEvent(row db.Row) (Event, error) {
	var text string
	e, err := scanPlain(row, &text)
	e.Text = text
	return e, err
}

// scanShown scans what qPlain gives. A month has thousands of its rows, so small
// numbers come packed, and all go into types that need no conversion.
func scanShown(row db.Row, space ref.Space) (Event, error) {
	e := Event{Head: record.Head{Space: space}}
	var id, calendar, tags, warnings string
	var flags, first, last, start, end, people int64
	err := row.Scan(&id, &calendar, &e.Rev, &e.Title, &e.Place, &e.Link, &e.Status, &e.Class, &flags,
		&first, &last, &start, &end, &e.Zone, &people, &tags, &warnings)
	if err != nil {
		return e, err
	}
	e.ID, e.Calendar = ref.ID(id), ref.ID(calendar)
	e.Busy, e.AllDay, e.Floating = flags&1 != 0, flags&2 != 0, flags&4 != 0
	e.First, e.Last, e.Start, e.End = clock.Micros(first), clock.Micros(last), zone.Wall(start), zone.Wall(end)
	e.Guests, e.Accepted, e.Declined, e.Tentative = int(people>>36), int(people>>24&4095), int(people>>12&4095), int(people&4095)
	if err := decodeList([]byte(tags), &e.Tags); err != nil {
		return e, err
	}
	return e, decodeList([]byte(warnings), &e.Warnings)
}

func decodeList[T any](b []byte, to *[]T) error {
	if len(b) <= 2 { // [] or nothing
		return nil
	}
	return json.Unmarshal(b, to)
}

func encodeList[T any](s []T) string {
	if len(s) == 0 {
		return "[]"
	}
	b, err := json.Marshal(s)
	if err != nil {
		return "[]" // lists of texts always encode
	}
	return string(b)
}

// values are the columns after the head, in the order of qEventPut and qEventSet.
func (e *Event) values() []any {
	return []any{e.Calendar, e.UID,
		e.Title, e.Place, e.Link, e.Status, e.Class, e.Busy, e.Recurring, e.AllDay, e.Floating, e.First, e.Last,
		e.Start, e.End, e.Zone, e.Guests, e.Accepted, e.Declined, e.Tentative, encodeList(e.Tags), encodeList(e.Warnings),
		e.Hash, e.SourceHash, e.Wide()}
}

// createEvent writes a new event, or makes *e the one that was created with the
// same id before. Errors: event.id_taken, event.uid_taken, tag.unknown.
func createEvent(ctx context.Context, tx *journal.Tx, e *Event) (ref.Act, error) {
	act, err := events.Create(ctx, tx, e)
	if err != nil || act != tx.Act() {
		return act, err
	}
	return act, e.saveText(tx)
}

// saveEvent writes a changed event. Errors: event.uid_taken, tag.unknown.
func saveEvent(tx *journal.Tx, was Event, e *Event) error {
	if err := events.Save(tx, was, e); err != nil || e.Text == was.Text {
		return err
	}
	return e.saveText(tx)
}

func (e *Event) saveText(tx *journal.Tx) error {
	_, err := tx.Derive(qTextPut, tx.Org(), e.ID, e.Text)
	return err
}
