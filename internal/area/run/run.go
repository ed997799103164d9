package run

import (
	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/doctor"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// Run is a template that was put to work: what a project remembers of it. Its id is that of the project.
type Run struct {
	record.Head
	Template     ref.ID      `json:"template,omitempty" doc:"The template; it may be in the trash, or be another one by now"`
	TemplateName string      `json:"template_name" doc:"What it was called when this began"`
	DayName      string      `json:"day_name" doc:"What the day is called"`
	Day          clock.Date  `json:"day" doc:"T, from which the days of the steps are counted"`
	People       []RunPerson `json:"people" doc:"Who took which role"`
	Options      []string    `json:"options" doc:"What was chosen"`
	Steps        []RunPlaced `json:"steps"`
}

// RunPerson is who takes a role.
type RunPerson struct {
	Role   string     `json:"role" maxLength:"60"`
	Member ref.Member `json:"member" maxLength:"36"`
}

// RunListing is a run with what its project says.
type RunListing struct {
	ID           ref.ID     `json:"id" doc:"Of the run and of its project"`
	Space        ref.Space  `json:"space"`
	Rev          int64      `json:"rev"`
	Name         string     `json:"name"`
	State        string     `json:"state" enum:"planned,active,paused,done"`
	Lead         ref.Member `json:"lead,omitempty"`
	Colour       int        `json:"colour"`
	Template     ref.ID     `json:"template,omitempty"`
	TemplateName string     `json:"template_name"`
	DayName      string     `json:"day_name"`
	Day          clock.Date `json:"day"`
	All          int        `json:"all" doc:"How many steps of it you see"`
	Done         int        `json:"done"`
	Next         *RunNext   `json:"next,omitempty" doc:"The open step that is due first"`
}

// RunNext is the open step of a run that is due first.
type RunNext struct {
	ID    ref.ID     `json:"id"`
	Title string     `json:"title"`
	Due   clock.Date `json:"due,omitempty"`
}

const columns = record.HeadColumns + `, COALESCE(t.template, ''), t.template_name, t.day_name, t.day, t.people, t.options, t.steps`

const (
	qLoad   db.SQL = `SELECT ` + columns + ` FROM project_run t WHERE t.org = $1 AND t.id = $2`
	qInsert db.SQL = `INSERT INTO project_run (org, id, space, rev, created_us, created_by, updated_us, trashed_us, template, template_name, day_name, day, people, options, steps)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) ON CONFLICT (org, id) DO NOTHING`
	qUpdate db.SQL = `UPDATE project_run SET rev = $4, created_us = $5, created_by = $6, updated_us = $7, trashed_us = $8, template = $9, template_name = $10, day_name = $11,
day = $12, people = $13, options = $14, steps = $15 WHERE org = $1 AND id = $2 AND space = $3 AND rev = $4 - 1`
)

// kind says how runs are kept.
var kind = &record.Kind[Run]{
	Name: Name, Head: func(r *Run) *record.Head { return &r.Head }, Load: qLoad, Scan: scan, Insert: qInsert, Update: qUpdate,
	Values: func(r *Run) []any {
		return []any{record.OrNull(r.Template), r.TemplateName, r.DayName, r.Day, listText(r.People), listText(r.Options), listText(r.Steps)}
	},
}

func scan(row db.Row) (r Run, err error) {
	var people, options, steps string
	if err := row.Scan(append(r.Dest(), &r.Template, &r.TemplateName, &r.DayName, &r.Day, &people, &options, &steps)...); err != nil {
		return r, err
	}
	if err := json.Unmarshal([]byte(people), &r.People); err != nil {
		return r, err
	}
	if err := json.Unmarshal([]byte(options), &r.Options); err != nil {
		return r, err
	}
	return r, json.Unmarshal([]byte(steps), &r.Steps)
}

func scanTemplate(row db.Row) (t RunTemplate, err error) {
	var branches, steps string
	if err := row.Scan(append(t.Dest(), &t.Name, &t.About, &t.DayName, &branches, &steps)...); err != nil {
		return t, err
	}
	if err := json.Unmarshal([]byte(branches), &t.Branches); err != nil {
		return t, err
	}
	if err := json.Unmarshal([]byte(steps), &t.Steps); err != nil {
		return t, err
	}
	t.Roles = rolesOf(t.Steps)
	return t, nil
}

func listText[T any](all []T) string {
	if len(all) == 0 {
		return "[]"
	}
	b, err := json.Marshal(all, json.Deterministic(true))
	if err != nil {
		return "[]" // texts and numbers always encode
	}
	return string(b)
}

// Describe tells in words what a change of a run did.
func Describe(before, after []byte) []record.Field {
	return record.Diff(before, after, []record.Shown{{Name: "day"}, {Name: "template_name"}})
}

// DescribeTemplate tells in words what a change of a template did.
func DescribeTemplate(before, after []byte) []record.Field {
	return record.Diff(before, after, []record.Shown{{Name: "name"}, {Name: "about"}, {Name: "day_name"}, {Name: "branches", Text: branchesText}, {Name: "steps", Text: stepsText}})
}

func branchesText(rec map[string]jsontext.Value) (text string) {
	var all []RunBranch
	_ = json.Unmarshal(rec["branches"], &all) // nothing where there are none
	for _, b := range all {
		text = joined(text, b.Name)
	}
	return text
}

func stepsText(rec map[string]jsontext.Value) (text string) {
	var all []RunStep
	_ = json.Unmarshal(rec["steps"], &all) // as above
	for _, s := range all {
		text = joined(text, s.Title)
	}
	return text
}

func joined(text, more string) string {
	if text == "" {
		return more
	}
	return text + ", " + more
}

// Checks are what must always hold of stored templates and runs.
func Checks() []doctor.Check {
	return []doctor.Check{
		doctor.Query("every living template can be found", `SELECT 'run_template ' || t.id FROM run_template t
LEFT JOIN search_entry e ON e.org = t.org AND e.kind = 'run_template' AND e.id = t.id AND e.space = t.space
WHERE t.trashed_us IS NULL AND e.id IS NULL ORDER BY t.id LIMIT 50`),
		doctor.Query("only living templates are found", `SELECT 'run_template ' || e.id FROM search_entry e
LEFT JOIN run_template t ON t.org = e.org AND t.id = e.id AND t.trashed_us IS NULL
WHERE e.kind = 'run_template' AND t.id IS NULL ORDER BY e.id LIMIT 50`),
		doctor.Query("every run is where its project is", `SELECT 'run ' || t.id FROM project_run t
LEFT JOIN project p ON p.org = t.org AND p.id = t.id AND p.space = t.space WHERE p.id IS NULL ORDER BY t.id LIMIT 50`),
	}
}
