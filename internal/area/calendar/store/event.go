package store

import (
	"context"

	"github.com/go-json-experiment/json"

	"anteroom/internal/area/calendar/object"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/own"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
	"anteroom/internal/core/zone"
)

// Event is a stored event: what the journal keeps before and after a change.
type Event struct {
	record.Head
	Calendar ref.ID `json:"calendar"`
	UID      string `json:"uid"`
	object.Projection
	Tags []ref.ID `json:"tags"`
	// Fields are what it holds in fields of one's own; a series has them as a whole.
	Fields own.Values `json:"fields,omitempty"`
	// Hold is the hold set that the event stands for; only that set changes it.
	Hold ref.ID `json:"hold,omitempty"`
	// LetGo says that what it stood for gave its time up: it is in the trash, and comes back only
	// when that is undone.
	LetGo bool `json:"let_go,omitzero"`
	// Around is what the event needs and wants around it; Parent and Block are set on what is such a block.
	object.Around
	Parent ref.ID `json:"parent,omitempty"`
	Block  string `json:"block,omitempty"`
	// SourceHash is the hash of the text as it was imported last; empty for what was made here.
	SourceHash string `json:"source_hash,omitempty"`
	// Text is the calendar object: VEVENTs and the VTIMEZONEs they name, CRLF lines.
	Text string `json:"text"`
}

// EventColumns are what ScanEvent scans, of a table called t, with WithText behind them.
const EventColumns = record.HeadColumns + `, t.calendar, t.uid,
t.title, t.place, t.link, t.status, t.class, t.busy, t.recurring, t.all_day, t.floating, t.first_us, t.last_us,
t.start_wall, t.end_wall, t.zone, t.guests, t.accepted, t.declined, t.tentative, t.tags, t.warnings, t.hash, t.source_hash, COALESCE(t.hold, ''),
t.blocks, COALESCE(t.parent, ''), COALESCE(t.block, ''), t.needs, t.own, t.let_go,
` + own.Gather + `event` + own.Gathered

// WithText adds the text to EventColumns, and where both come from.
const WithText = `, o.text FROM event t JOIN event_object o ON o.org = t.org AND o.id = t.id`

// The statements over events.
const (
	qEventPut db.SQL = `INSERT INTO event (org, id, space, rev, created_us, created_by, updated_us, trashed_us, calendar, uid,
title, place, link, status, class, busy, recurring, all_day, floating, first_us, last_us,
start_wall, end_wall, zone, guests, accepted, declined, tentative, tags, warnings, hash, source_hash, wide, hold, blocks, parent, block, needs, own, let_go)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40)
ON CONFLICT (org, id) DO NOTHING`
	qEventSet db.SQL = `UPDATE event SET rev = $4, created_us = $5, created_by = $6, updated_us = $7, trashed_us = $8, calendar = $9, uid = $10,
title = $11, place = $12, link = $13, status = $14, class = $15, busy = $16, recurring = $17, all_day = $18, floating = $19, first_us = $20, last_us = $21,
start_wall = $22, end_wall = $23, zone = $24, guests = $25, accepted = $26, declined = $27, tentative = $28, tags = $29, warnings = $30, hash = $31, source_hash = $32, wide = $33, hold = $34, blocks = $35, parent = $36, block = $37, needs = $38, own = $39, let_go = $40
WHERE org = $1 AND id = $2 AND space = $3 AND rev = $4 - 1`
	qTextPut db.SQL = `INSERT INTO event_object (org, id, text) VALUES ($1, $2, $3)
ON CONFLICT (org, id) DO UPDATE SET text = excluded.text`
	qEventGet db.SQL = `SELECT ` + EventColumns + WithText + ` WHERE t.org = $1 AND t.id = $2`
)

// Events is how events are kept; the text beside each is written by saveText.
var Events = &record.Kind[Event]{
	Name: KindEvent,
	Head: func(e *Event) *record.Head { return &e.Head },
	Load: qEventGet, Scan: ScanEvent, Insert: qEventPut, Update: qEventSet,
	Values:     (*Event).values,
	Entry:      (*Event).Entry,
	Tags:       func(e *Event) *[]ref.ID { return &e.Tags },
	Own:        func(e *Event) *own.Values { return &e.Fields },
	Veiled:     func(e *Event) bool { return e.Private() },
	Collection: func(e *Event) ref.ID { return e.Calendar },
	Taken:      errs.New(errs.Conflict, "event.uid_taken", "The calendar already has this event. Open that one, or put it into the trash first."),
}

// scanPlain scans EventColumns; more takes what the query adds to them.
func scanPlain(row db.Row, more ...any) (Event, error) {
	var e Event
	var tags, warnings, blocks, needs, dates []byte
	var fields string
	dest := append(e.Dest(), &e.Calendar, &e.UID,
		&e.Title, &e.Place, &e.Link, &e.Status, &e.Class, &e.Busy, &e.Recurring, &e.AllDay, &e.Floating, &e.First, &e.Last,
		&e.Start, &e.End, &e.Zone, &e.Guests, &e.Accepted, &e.Declined, &e.Tentative, &tags, &warnings, &e.Hash, &e.SourceHash, &e.Hold, &blocks, &e.Parent, &e.Block, &needs, &dates, &e.LetGo, &fields)
	if err := row.Scan(append(dest, more...)...); err != nil {
		return e, err
	}
	e.Tags, e.Fields = []ref.ID{}, own.Gathering(fields)
	if err := decodeList(tags, &e.Tags); err != nil {
		return e, err
	}
	if err := decodeList(blocks, &e.Blocks); err != nil {
		return e, err
	}
	if err := decodeList(dates, &e.Own); err != nil {
		return e, err
	}
	if len(needs) > 2 {
		if err := json.Unmarshal(needs, &e.Needs); err != nil {
			return e, err
		}
	}
	return e, decodeList(warnings, &e.Warnings)
}

// ScanEvent scans EventColumns and the text.
func ScanEvent(row db.Row) (Event, error) {
	var text string
	e, err := scanPlain(row, &text)
	e.Text = text
	return e, err
}

// ShownColumns are what ScanShown scans, of a table called t.
const ShownColumns = `t.id, t.calendar, t.rev, t.title, t.place, t.link, t.status, t.class, t.busy + 2 * t.all_day + 4 * t.floating,
t.first_us, t.last_us, t.start_wall, t.end_wall, t.zone, ((t.guests * 4096 + t.accepted) * 4096 + t.declined) * 4096 + t.tentative, t.tags, t.warnings, COALESCE(t.hold, ''), COALESCE(t.parent, ''), COALESCE(t.block, '')`

// ScanShown scans ShownColumns of a space. A month has thousands of its rows, so small
// numbers come packed, and all go into types that need no conversion.
func ScanShown(row db.Row, space ref.Space) (Event, error) {
	e := Event{Head: record.Head{Space: space}}
	var id, calendar, tags, warnings, hold, parent, block string
	var flags, first, last, start, end, people int64
	err := row.Scan(&id, &calendar, &e.Rev, &e.Title, &e.Place, &e.Link, &e.Status, &e.Class, &flags,
		&first, &last, &start, &end, &e.Zone, &people, &tags, &warnings, &hold, &parent, &block)
	if err != nil {
		return e, err
	}
	e.ID, e.Calendar, e.Hold = ref.ID(id), ref.ID(calendar), ref.ID(hold)
	e.Parent, e.Block = ref.ID(parent), block
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
		e.Hash, e.SourceHash, e.Wide(), record.OrNull(e.Hold),
		encodeList(e.Blocks), record.OrNull(e.Parent), record.OrNull(e.Block), e.needs(), encodeList(e.Own), e.LetGo}
}

// CreateEvent writes a new event, or makes *e the one that was created with the
// same id before. Errors: event.id_taken, event.uid_taken, tag.unknown.
func CreateEvent(ctx context.Context, tx *journal.Tx, e *Event) (ref.Act, error) {
	return created(ctx, tx, e, Events.Create)
}

// CreateFrom is CreateEvent for one that is what another is, or a part of it: it keeps tags that could not be
// chosen where it is now.
func CreateFrom(ctx context.Context, tx *journal.Tx, e *Event) (ref.Act, error) {
	return created(ctx, tx, e, Events.CreateAfter)
}

func created(ctx context.Context, tx *journal.Tx, e *Event, create func(context.Context, *journal.Tx, *Event) (ref.Act, error)) (ref.Act, error) {
	act, err := create(ctx, tx, e)
	if err != nil || act != tx.Act() {
		return act, err
	}
	if err := e.SaveText(tx); err != nil {
		return act, err
	}
	return act, follow(ctx, tx, e, e)
}

// SaveEvent writes a changed event; its blocks follow. Errors: event.uid_taken, event.block_rule, tag.unknown.
func SaveEvent(ctx context.Context, tx *journal.Tx, was Event, e *Event) error {
	if err := Events.Save(tx, was, e); err != nil {
		return err
	}
	if e.Text != was.Text {
		if err := e.SaveText(tx); err != nil {
			return err
		}
	}
	return follow(ctx, tx, &was, e)
}

// SaveText writes the text of an event whose columns were written.
func (e *Event) SaveText(tx *journal.Tx) error {
	_, err := tx.Derive(qTextPut, tx.Org(), e.ID, e.Text)
	return err
}

// Insert writes a new event without telling anybody: for acts over so many that
// journal rows and search entries are written by themselves.
func (e *Event) Insert(tx *journal.Tx) error {
	return e.write(tx, qEventPut)
}

// Replace writes a changed event likewise; its rev is one more than the stored one.
func (e *Event) Replace(tx *journal.Tx) error { return e.write(tx, qEventSet) }

func (e *Event) write(tx *journal.Tx, q db.SQL) error {
	n, err := tx.Exec(q, append(e.Args(tx.Org()), e.values()...)...)
	if err != nil {
		return err
	}
	if n != 1 {
		return errs.StaleRev("event")
	}
	return e.SaveText(tx)
}

// Project sets the text and everything that follows from it.
// Errors: those of object.Project.
func (e *Event) Project(text string) error {
	uid, p, err := object.Project(text)
	if err != nil {
		return err
	}
	if e.Own, err = object.Carried(e.Own, e.Text, text); err != nil {
		return err
	}
	e.Text, e.UID, e.Projection = text, uid, p
	return nil
}

// Entry is what an event is found by.
func (e *Event) Entry() search.Entry {
	return search.Entry{Kind: KindEvent, ID: e.ID, Space: e.Space, Private: e.Private(), Title: e.Title, Body: object.SearchText(e.Text), At: e.First}
}
