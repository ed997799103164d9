package store

import (
	"database/sql"

	"anteroom/internal/core/db"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// CalendarColumns are what ScanCalendar scans, of a table called t.
const CalendarColumns = record.HeadColumns + `, t.name, t.colour, t.source, t.host, t.properties`

const (
	qCalendarPut db.SQL = `INSERT INTO calendar (org, id, space, rev, created_us, created_by, updated_us, trashed_us, name, colour, source, host, properties)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT (org, id) DO NOTHING`
	qCalendarSet db.SQL = `UPDATE calendar SET rev = $4, created_us = $5, created_by = $6, updated_us = $7, trashed_us = $8, name = $9, colour = $10, source = $11, host = $12, properties = $13
WHERE org = $1 AND id = $2 AND space = $3 AND rev = $4 - 1`
	qCalendarGet db.SQL = `SELECT ` + CalendarColumns + ` FROM calendar t WHERE t.org = $1 AND t.id = $2`
)

// Calendars is how calendars are kept.
var Calendars = &record.Kind[Calendar]{
	Name: KindCalendar,
	Head: func(c *Calendar) *record.Head { return &c.Head },
	Load: qCalendarGet, Scan: ScanCalendar, Insert: qCalendarPut, Update: qCalendarSet,
	Values:     func(c *Calendar) []any { return []any{c.Name, c.Colour, c.Source, c.Host, c.Properties} },
	Collection: func(c *Calendar) ref.ID { return c.ID },
}

// ScanCalendar scans CalendarColumns.
func ScanCalendar(row db.Row) (Calendar, error) {
	var c Calendar
	var colour sql.NullInt64
	err := row.Scan(append(c.Dest(), &c.Name, &colour, &c.Source, &c.Host, &c.Properties)...)
	if colour.Valid {
		n := int(colour.Int64)
		c.Colour = &n
	}
	return c, err
}
