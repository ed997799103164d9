package rulebook

import (
	"github.com/go-json-experiment/json"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/record"
)

const (
	ruleColumns      = record.HeadColumns + `, t.sort, t.label, t.times, t.season_from, t.season_until, t.stay, t.place, t.override`
	priorityColumns  = record.HeadColumns + `, t.label, t.from_date, t.until_date, t.first, t.last`
	exemptionColumns = record.HeadColumns + `, t.rule, t.label, t.event, t.start_us, t.reason, t.agreed`
)

const (
	qRule    db.SQL = `SELECT ` + ruleColumns + ` FROM time_rule t WHERE t.org = $1 AND t.id = $2`
	qNewRule db.SQL = `INSERT INTO time_rule (org, id, space, rev, created_us, created_by, updated_us, trashed_us, sort, label, times, season_from, season_until, stay, place, override)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) ON CONFLICT (org, id) DO NOTHING`
	qPutRule db.SQL = `UPDATE time_rule SET rev = $4, created_us = $5, created_by = $6, updated_us = $7, trashed_us = $8,
sort = $9, label = $10, times = $11, season_from = $12, season_until = $13, stay = $14, place = $15, override = $16
WHERE org = $1 AND id = $2 AND space = $3 AND rev = $4 - 1`
	qCountRules db.SQL = `SELECT COUNT(*) FROM time_rule WHERE org = $1 AND space = $2 AND trashed_us IS NULL`

	qPriority    db.SQL = `SELECT ` + priorityColumns + ` FROM priority t WHERE t.org = $1 AND t.id = $2`
	qNewPriority db.SQL = `INSERT INTO priority (org, id, space, rev, created_us, created_by, updated_us, trashed_us, label, from_date, until_date, first, last)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT (org, id) DO NOTHING`
	qPutPriority db.SQL = `UPDATE priority SET rev = $4, created_us = $5, created_by = $6, updated_us = $7, trashed_us = $8,
label = $9, from_date = $10, until_date = $11, first = $12, last = $13 WHERE org = $1 AND id = $2 AND space = $3 AND rev = $4 - 1`
	qCountPriorities db.SQL = `SELECT COUNT(*) FROM priority WHERE org = $1 AND space = $2 AND trashed_us IS NULL`

	qExemption    db.SQL = `SELECT ` + exemptionColumns + ` FROM exemption t WHERE t.org = $1 AND t.id = $2`
	qNewExemption db.SQL = `INSERT INTO exemption (org, id, space, rev, created_us, created_by, updated_us, trashed_us, rule, label, event, start_us, reason, agreed)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) ON CONFLICT (org, id) DO NOTHING`
	qPutExemption db.SQL = `UPDATE exemption SET rev = $4, created_us = $5, created_by = $6, updated_us = $7, trashed_us = $8,
rule = $9, label = $10, event = $11, start_us = $12, reason = $13, agreed = $14 WHERE org = $1 AND id = $2 AND space = $3 AND rev = $4 - 1`
)

// Fragments of the lists.
const (
	qPlans  db.SQL = `SELECT ` + ruleColumns + ` FROM time_rule t WHERE t.org = $1 AND t.trashed_us IS NULL ORDER BY t.space, t.id`
	qOrders db.SQL = `SELECT ` + priorityColumns + ` FROM priority t WHERE t.org = $1 AND t.trashed_us IS NULL`

	fRules      db.Fragment = `SELECT ` + ruleColumns + ` FROM time_rule t WHERE t.org = ? AND t.trashed_us IS NULL`
	fPriorities db.Fragment = `SELECT ` + priorityColumns + ` FROM priority t WHERE t.org = ? AND t.trashed_us IS NULL`
	fExemptions db.Fragment = `SELECT ` + exemptionColumns + ` FROM exemption t WHERE t.org = ? AND t.trashed_us IS NULL`
	fGoneRules  db.Fragment = `SELECT ` + ruleColumns + ` FROM time_rule t WHERE t.org = ? AND t.trashed_us IS NOT NULL`
	fGonePrio   db.Fragment = `SELECT ` + priorityColumns + ` FROM priority t WHERE t.org = ? AND t.trashed_us IS NOT NULL`
)

var rules = &record.Kind[TimeRule]{
	Name: Name, Head: func(r *TimeRule) *record.Head { return &r.Head },
	Load: qRule, Scan: scanRule, Insert: qNewRule, Update: qPutRule,
	Values: func(r *TimeRule) []any {
		return []any{r.Sort, r.Label, list(r.Times), r.From, r.Until, r.Stay, r.Place, r.Override}
	},
}

func scanRule(row db.Row) (TimeRule, error) {
	var r TimeRule
	var times string
	if err := row.Scan(append(r.Dest(), &r.Sort, &r.Label, &times, &r.From, &r.Until, &r.Stay, &r.Place, &r.Override)...); err != nil {
		return r, err
	}
	return r, json.Unmarshal([]byte(times), &r.Times)
}

var priorities = &record.Kind[Priority]{
	Name: KindPriority, Head: func(p *Priority) *record.Head { return &p.Head },
	Load: qPriority, Scan: scanPriority, Insert: qNewPriority, Update: qPutPriority,
	Values: func(p *Priority) []any { return []any{p.Label, p.From, p.Until, list(p.First), list(p.Last)} },
}

func scanPriority(row db.Row) (Priority, error) {
	var p Priority
	var first, last string
	var from, until string
	if err := row.Scan(append(p.Dest(), &p.Label, &from, &until, &first, &last)...); err != nil {
		return p, err
	}
	p.From, p.Until = clock.Date(from), clock.Date(until)
	if err := json.Unmarshal([]byte(first), &p.First); err != nil {
		return p, err
	}
	return p, json.Unmarshal([]byte(last), &p.Last)
}

var exemptions = &record.Kind[Exemption]{
	Name: KindExemption, Head: func(x *Exemption) *record.Head { return &x.Head },
	Load: qExemption, Scan: scanExemption, Insert: qNewExemption, Update: qPutExemption,
	Values: func(x *Exemption) []any {
		return []any{x.Rule, x.Label, x.Event, x.StartUS, x.Reason, x.Agreed}
	},
	Taken: errs.New(errs.Conflict, "exemption.taken", "Somebody has said why already. Load the meeting again."),
}

func scanExemption(row db.Row) (Exemption, error) {
	var x Exemption
	return x, row.Scan(append(x.Dest(), &x.Rule, &x.Label, &x.Event, &x.StartUS, &x.Reason, &x.Agreed)...)
}

// list stores a list as JSON; an empty one is no null.
func list[T any](all []T) string {
	if len(all) == 0 {
		return "[]"
	}
	text, err := json.Marshal(all, json.Deterministic(true))
	if err != nil {
		return "[]" // texts and numbers always encode
	}
	return string(text)
}
