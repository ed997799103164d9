package audit

import (
	"github.com/go-json-experiment/json"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/record"
)

const columns = record.HeadColumns + `, t.sort, t.label, t.measure, t.value, t.minutes, t.people, t.weeks, t.alone, t.from_date, t.until_date`

const (
	qTarget db.SQL = `SELECT ` + columns + ` FROM time_target t WHERE t.org = $1 AND t.id = $2`
	qNew    db.SQL = `INSERT INTO time_target (org, id, space, rev, created_us, created_by, updated_us, trashed_us, sort, label, measure, value, minutes, people, weeks, alone, from_date, until_date)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18) ON CONFLICT (org, id) DO NOTHING`
	qPut db.SQL = `UPDATE time_target SET rev = $4, created_us = $5, created_by = $6, updated_us = $7, trashed_us = $8,
sort = $9, label = $10, measure = $11, value = $12, minutes = $13, people = $14, weeks = $15, alone = $16, from_date = $17, until_date = $18
WHERE org = $1 AND id = $2 AND space = $3 AND rev = $4 - 1`
	qCount db.SQL = `SELECT COUNT(*) FROM time_target WHERE org = $1 AND space = $2 AND trashed_us IS NULL`
)

// Fragments of the lists.
const (
	fTargets db.Fragment = `SELECT ` + columns + ` FROM time_target t WHERE t.org = ? AND t.trashed_us IS NULL`
	fGone    db.Fragment = `SELECT ` + columns + ` FROM time_target t WHERE t.org = ? AND t.trashed_us IS NOT NULL`
)

var targets = &record.Kind[TimeTarget]{
	Name: Name, Head: func(t *TimeTarget) *record.Head { return &t.Head },
	Load: qTarget, Scan: scan, Insert: qNew, Update: qPut,
	Values: func(t *TimeTarget) []any {
		people, err := json.Marshal(t.People)
		if err != nil || len(t.People) == 0 {
			people = []byte("[]") // texts always encode
		}
		return []any{t.Sort, t.Label, t.By, t.Value, t.Minutes, string(people), t.Weeks, t.Alone, t.From, t.Until}
	},
}

func scan(row db.Row) (TimeTarget, error) {
	var t TimeTarget
	var people, from, until string
	if err := row.Scan(append(t.Dest(), &t.Sort, &t.Label, &t.By, &t.Value, &t.Minutes, &people, &t.Weeks, &t.Alone, &from, &until)...); err != nil {
		return t, err
	}
	t.From, t.Until = clock.Date(from), clock.Date(until)
	return t, json.Unmarshal([]byte(people), &t.People)
}
