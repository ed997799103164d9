package project

import (
	"slices"
	"strings"
	"unicode/utf8"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/doctor"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
	"anteroom/internal/core/textkey"
)

// Name is the kind's name.
const Name ref.Kind = "project"

// Bounds of a project's texts, in characters, and how many colours there are.
const (
	MaxName  = 200
	MaxAbout = 50_000
	colours  = 8
)

// State says how a project stands.
type State string

// The states of a project.
const (
	Planned State = "planned"
	Active  State = "active"
	Paused  State = "paused"
	Done    State = "done"
)

var states = []State{Planned, Active, Paused, Done}

// Project is something that is worked at for a while.
type Project struct {
	record.Head
	Name   string     `json:"name"`
	About  string     `json:"about" doc:"Plain text with Markdown"`
	Lead   ref.Member `json:"lead,omitempty" doc:"Who leads it; a member who sees the space"`
	From   clock.Date `json:"from,omitempty" doc:"The first day"`
	Until  clock.Date `json:"until,omitempty" doc:"The last day"`
	State  State      `json:"state" enum:"planned,active,paused,done"`
	Colour int        `json:"colour" minimum:"0" maximum:"7" doc:"One of eight; the screen knows what they look like"`
}

// settle checks a project as it is going to be stored. Errors: project.invalid.
func (p *Project) settle() error {
	bad := errs.New(errs.Invalid, "project.invalid", "The project can't be kept like this. See the fields.")
	p.Name = strings.Join(strings.Fields(p.Name), " ")
	if textkey.Name(p.Name) == "" || utf8.RuneCountInString(p.Name) > MaxName {
		bad = bad.With("body.name", "Give it a name, at most 200 characters.")
	}
	if utf8.RuneCountInString(p.About) > MaxAbout {
		bad = bad.With("body.about", "At most 50,000 characters.")
	}
	for at, day := range map[string]clock.Date{"body.from": p.From, "body.until": p.Until} {
		if _, err := clock.ParseDate(string(day)); day != "" && err != nil {
			bad = bad.With(at, "Write the day as 2026-03-29.")
		}
	}
	if p.From != "" && p.Until != "" && p.Until < p.From {
		bad = bad.With("body.until", "It would end before it begins.")
	}
	if p.State == "" {
		p.State = Active
	}
	if !slices.Contains(states, p.State) {
		bad = bad.With("body.state", "planned, active, paused or done.")
	}
	if p.Colour < 0 || p.Colour >= colours {
		bad = bad.With("body.colour", "A number from 0 to 7.")
	}
	if len(bad.Fields) > 0 {
		return bad
	}
	return nil
}

// never stands for no last day among days.
const never clock.Date = "9999-12-31"

const columns = record.HeadColumns + `, t.name, t.about, COALESCE(t.lead, ''), t.from_date, t.until_date, t.state, t.colour`

const (
	qLoad   db.SQL = `SELECT ` + columns + ` FROM project t WHERE t.org = $1 AND t.id = $2`
	qLiving db.SQL = `SELECT ` + columns + ` FROM project t WHERE t.org = $1 AND t.id > $2 AND t.trashed_us IS NULL ORDER BY t.id LIMIT $3`
	qInsert db.SQL = `INSERT INTO project (org, id, space, rev, created_us, created_by, updated_us, trashed_us, name, name_key, about, lead, from_date, until_date, state, colour)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) ON CONFLICT (org, id) DO NOTHING`
	qUpdate db.SQL = `UPDATE project SET rev = $4, created_us = $5, created_by = $6, updated_us = $7, trashed_us = $8, name = $9, name_key = $10, about = $11, lead = $12,
from_date = $13, until_date = $14, state = $15, colour = $16
WHERE org = $1 AND id = $2 AND space = $3 AND rev = $4 - 1`
	qSeesSpace db.SQL = `SELECT COUNT(*) FROM access_grant WHERE org = $1 AND member = $2 AND space = $3 AND role <> 'busy'
AND from_us <= $4 AND (until_us IS NULL OR until_us > $4)`
	qLed db.SQL = `SELECT id FROM project WHERE org = $1 AND lead = $2 AND trashed_us IS NULL ORDER BY id LIMIT 500`
)

// kind says how projects are kept.
var kind = &record.Kind[Project]{
	Name: Name, Head: headOf, Load: qLoad, Scan: scan, Insert: qInsert, Update: qUpdate,
	Values: func(p *Project) []any {
		return []any{p.Name, textkey.Sort(p.Name), p.About, record.OrNull(p.Lead), p.From, orNever(p.Until), p.State, p.Colour}
	},
	Entry: func(p *Project) search.Entry {
		return search.Entry{Kind: Name, ID: p.ID, Space: p.Space, Title: p.Name, Body: p.About}
	},
}

func headOf(p *Project) *record.Head { return &p.Head }

func orNever(d clock.Date) clock.Date {
	if d == "" {
		return never
	}
	return d
}

func scan(row db.Row) (Project, error) {
	var p Project
	err := row.Scan(append(p.Dest(), &p.Name, &p.About, &p.Lead, &p.From, &p.Until, &p.State, &p.Colour)...)
	if p.Until == never {
		p.Until = ""
	}
	return p, err
}

// Describe tells in words what a change did.
func Describe(before, after []byte) []record.Field {
	return record.Diff(before, after, []record.Shown{{Name: "name"}, {Name: "about"}, {Name: "lead"}, {Name: "from"}, {Name: "until"}, {Name: "state"}, {Name: "colour"}})
}

// Checks are what must always hold of stored projects.
func Checks() []doctor.Check {
	return []doctor.Check{
		doctor.Query("every living project can be found", `SELECT 'project ' || t.id FROM project t
LEFT JOIN search_entry e ON e.org = t.org AND e.kind = 'project' AND e.id = t.id AND e.space = t.space
WHERE t.trashed_us IS NULL AND e.id IS NULL ORDER BY t.id LIMIT 50`),
		doctor.Query("only living projects are found", `SELECT 'project ' || e.id FROM search_entry e
LEFT JOIN project t ON t.org = e.org AND t.id = e.id AND t.trashed_us IS NULL
WHERE e.kind = 'project' AND t.id IS NULL ORDER BY e.id LIMIT 50`),
	}
}
