package effort

import (
	"unicode/utf8"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// Name is the kind's name.
const Name ref.Kind = "effort"

// Bounds of an effort.
const (
	MaxMinutes = 1440 // a day
	MaxNote    = 500
)

// EffortOn names the record that took it.
type EffortOn struct {
	Kind ref.Kind `json:"kind" maxLength:"40"`
	ID   ref.ID   `json:"id" maxLength:"36"`
}

// Effort is minutes spent on a record.
type Effort struct {
	record.Head
	About   EffortOn   `json:"about"`
	Day     clock.Date `json:"day"`
	Minutes int        `json:"minutes" minimum:"1" maximum:"1440"`
	Shared  bool       `json:"shared" doc:"It counts for everybody who sees the record"`
	Note    string     `json:"note,omitempty"`
}

func (e *Effort) settle() error {
	bad := errs.New(errs.Invalid, "effort.invalid", "The time can't be kept like this. See the fields.")
	if e.Minutes < 1 || e.Minutes > MaxMinutes {
		bad = bad.With("body.minutes", "From 1 minute to a day.")
	}
	if _, err := clock.ParseDate(string(e.Day)); err != nil {
		bad = bad.With("body.day", "Write the day as 2026-03-29.")
	}
	if utf8.RuneCountInString(e.Note) > MaxNote {
		bad = bad.With("body.note", "At most 500 characters.")
	}
	if len(bad.Fields) > 0 {
		return bad
	}
	return nil
}

const columns = record.HeadColumns + `, t.about_kind, t.about, t.day, t.minutes, t.shared, t.note`

const (
	qLoad   db.SQL = `SELECT ` + columns + ` FROM effort t WHERE t.org = $1 AND t.id = $2`
	qInsert db.SQL = `INSERT INTO effort (org, id, space, rev, created_us, created_by, updated_us, trashed_us, about_kind, about, day, minutes, shared, note)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) ON CONFLICT (org, id) DO NOTHING`
	qUpdate db.SQL = `UPDATE effort SET rev = $4, created_us = $5, created_by = $6, updated_us = $7, trashed_us = $8, about_kind = $9, about = $10, day = $11, minutes = $12, shared = $13, note = $14
WHERE org = $1 AND id = $2 AND space = $3 AND rev = $4 - 1`
	qMine db.SQL = `SELECT ` + columns + ` FROM effort t WHERE t.org = $1 AND t.space = $2 AND t.trashed_us IS NULL AND t.day >= $3 AND t.day <= $4 ORDER BY t.day DESC, t.id DESC LIMIT 2000`
	qOwn  db.SQL = `SELECT ` + columns + ` FROM effort t WHERE t.org = $1 AND t.space = $2 AND t.about = $3 AND t.trashed_us IS NULL AND t.shared <> $4 ORDER BY t.id LIMIT 1000`

	fSums db.Fragment = `SELECT t.about, t.space, t.shared, MIN(t.day), MAX(t.day), SUM(t.minutes) FROM effort t WHERE t.trashed_us IS NULL AND t.org = ? AND (t.shared = 1 OR t.space = ?)`
	fEach db.Fragment = `GROUP BY t.about, t.space, t.shared ORDER BY t.about, t.space, t.shared`

	qTimer db.SQL = `SELECT about_kind, about, since_us FROM effort_timer WHERE org = $1 AND member = $2`
	qStart db.SQL = `INSERT INTO effort_timer (org, member, about_kind, about, since_us) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (org, member) DO UPDATE SET about_kind = excluded.about_kind, about = excluded.about, since_us = excluded.since_us`
	qStop db.SQL = `DELETE FROM effort_timer WHERE org = $1 AND member = $2`
)

var kind = &record.Kind[Effort]{
	Name: Name, Head: func(e *Effort) *record.Head { return &e.Head }, Load: qLoad, Scan: scan, Insert: qInsert, Update: qUpdate,
	Values: func(e *Effort) []any { return []any{e.About.Kind, e.About.ID, e.Day, e.Minutes, e.Shared, e.Note} },
}

func scan(row db.Row) (Effort, error) {
	var e Effort
	return e, row.Scan(append(e.Dest(), &e.About.Kind, &e.About.ID, &e.Day, &e.Minutes, &e.Shared, &e.Note)...)
}

// Describe tells in words what a change did.
func Describe(before, after []byte) []record.Field {
	return record.Diff(before, after, []record.Shown{{Name: "day"}, {Name: "minutes"}, {Name: "shared"}, {Name: "note"}})
}
