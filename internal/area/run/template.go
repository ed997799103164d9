package run

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
	"anteroom/internal/core/textkey"
)

// The kinds of records this area keeps.
const (
	Name         ref.Kind = "run"
	KindTemplate ref.Kind = "run_template"
)

// Bounds of templates.
const (
	MaxSteps    = 200
	maxName     = 200
	maxAbout    = 5000
	maxTitle    = 300
	maxNotes    = 2000
	maxRole     = 60
	maxBranches = 6
	maxOptions  = 8
	maxFar      = 730 // days before or after T
	maxMinutes  = 6000
)

// RunTemplate is what is done again and again, with days relative to a day T.
type RunTemplate struct {
	record.Head
	Name     string      `json:"name"`
	About    string      `json:"about" doc:"What it is for, plain text with Markdown"`
	DayName  string      `json:"day_name" doc:"What T is called: the day of the meeting"`
	Branches []RunBranch `json:"branches" doc:"What is chosen when it starts"`
	Steps    []RunStep   `json:"steps"`
	Roles    []string    `json:"roles" doc:"Those that steps name, in their order"`
}

// RunBranch is something that is chosen when a template is put to work.
type RunBranch struct {
	Name    string   `json:"name" maxLength:"60" doc:"What is asked: Where to"`
	Options []string `json:"options" minItems:"2" maxItems:"8" doc:"abroad, at home; each is a name in one question only"`
}

// Count says how the days between a step and T are counted.
type Count string

// The counts.
const (
	Calendar Count = "days"
	Working  Count = "working"
	Undated  Count = "none"
)

// RunStep is a step of a template.
type RunStep struct {
	Title     string `json:"title" maxLength:"300"`
	Notes     string `json:"notes,omitempty" maxLength:"2000"`
	Count     Count  `json:"count" enum:"days,working,none" doc:"none for a step without a day"`
	Days      int    `json:"days" minimum:"-730" maximum:"730" doc:"How many days after T; negative before it"`
	Role      string `json:"role,omitempty" maxLength:"60" doc:"Who does it, as a role"`
	Option    string `json:"option,omitempty" maxLength:"60" doc:"The option of a question to which it belongs; made always when absent"`
	Minutes   int    `json:"minutes,omitzero" minimum:"0" maximum:"6000" doc:"How long it may take"`
	Milestone bool   `json:"milestone,omitzero"`
	After     bool   `json:"after,omitzero" doc:"It comes after the step before it"`
}

// settle tidies a template and says what is wrong with it. Errors: run_template.invalid.
func (t *RunTemplate) settle() error {
	bad := errs.New(errs.Invalid, "run_template.invalid", "The template can't be kept like this. See the fields.")
	t.Name, t.DayName, t.About = oneLine(t.Name), oneLine(t.DayName), strings.TrimSpace(t.About)
	if textkey.Name(t.Name) == "" || utf8.RuneCountInString(t.Name) > maxName {
		bad = bad.With("body.name", "Give it a name, at most 200 characters.")
	}
	if utf8.RuneCountInString(t.About) > maxAbout {
		bad = bad.With("body.about", "At most 5,000 characters.")
	}
	if utf8.RuneCountInString(t.DayName) > maxName {
		bad = bad.With("body.day_name", "At most 200 characters.")
	}
	if len(t.Steps) > MaxSteps {
		bad = bad.With("body.steps", "At most 200 steps.")
	}
	offered, bad := t.settleBranches(bad)
	t.Steps = append([]RunStep{}, t.Steps...)
	for i := range t.Steps {
		bad = t.Steps[i].settle(bad, fmt.Sprintf("body.steps[%d]", i), offered)
	}
	t.Roles = rolesOf(t.Steps)
	if len(bad.Fields) > 0 {
		return bad
	}
	return nil
}

// settleBranches tidies the questions, and gives all that is offered.
func (t *RunTemplate) settleBranches(bad *errs.Error) (map[string]bool, *errs.Error) {
	offered, asked := map[string]bool{}, map[string]bool{}
	if len(t.Branches) > maxBranches {
		bad = bad.With("body.branches", "At most 6 questions.")
	}
	branches := []RunBranch{}
	for i, b := range t.Branches {
		at := fmt.Sprintf("body.branches[%d]", i)
		if b.Name = oneLine(b.Name); b.Name == "" || utf8.RuneCountInString(b.Name) > maxRole || asked[b.Name] {
			bad = bad.With(at+".name", "Say what is asked, each question once, in at most 60 characters.")
		}
		asked[b.Name] = true
		if len(b.Options) < 2 || len(b.Options) > maxOptions {
			bad = bad.With(at+".options", "Two to eight to choose from.")
		}
		options := []string{}
		for _, o := range b.Options {
			if o = oneLine(o); o == "" || utf8.RuneCountInString(o) > maxRole {
				bad = bad.With(at+".options", "Call each by at most 60 characters.")
			}
			if offered[o] {
				bad = bad.With(at+".options", "“"+o+"” is there twice. Call one of the two otherwise.")
			}
			offered[o], options = true, append(options, o)
		}
		branches = append(branches, RunBranch{b.Name, options})
	}
	t.Branches = branches
	return offered, bad
}

func (s *RunStep) settle(bad *errs.Error, at string, offered map[string]bool) *errs.Error {
	s.Title, s.Role, s.Option, s.Notes = oneLine(s.Title), oneLine(s.Role), oneLine(s.Option), strings.TrimSpace(s.Notes)
	if s.Title == "" || utf8.RuneCountInString(s.Title) > maxTitle {
		bad = bad.With(at+".title", "Say what is to be done, in at most 300 characters.")
	}
	if utf8.RuneCountInString(s.Notes) > maxNotes {
		bad = bad.With(at+".notes", "At most 2,000 characters.")
	}
	if utf8.RuneCountInString(s.Role) > maxRole {
		bad = bad.With(at+".role", "At most 60 characters.")
	}
	if s.Option != "" && !offered[s.Option] {
		bad = bad.With(at+".option", "“"+s.Option+"” can't be chosen: no question offers it.")
	}
	switch s.Count {
	case Calendar, Working:
	case Undated:
		s.Days = 0
	case "":
		s.Count = Calendar
	default:
		bad = bad.With(at+".count", "days, working or none.")
	}
	if s.Days < -maxFar || s.Days > maxFar {
		bad = bad.With(at+".days", "At most 730 days before or after.")
	}
	if s.Minutes < 0 || s.Minutes > maxMinutes {
		bad = bad.With(at+".minutes", "Up to 6,000 minutes.")
	}
	return bad
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

const templateColumns = record.HeadColumns + `, t.name, t.about, t.day_name, t.branches, t.steps`

const (
	qTemplate    db.SQL = `SELECT ` + templateColumns + ` FROM run_template t WHERE t.org = $1 AND t.id = $2`
	qTemplates   db.SQL = `SELECT ` + templateColumns + ` FROM run_template t WHERE t.org = $1 AND t.id > $2 AND t.trashed_us IS NULL ORDER BY t.id LIMIT $3`
	qNewTemplate db.SQL = `INSERT INTO run_template (org, id, space, rev, created_us, created_by, updated_us, trashed_us, name, name_key, about, day_name, branches, steps)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) ON CONFLICT (org, id) DO NOTHING`
	qPutTemplate db.SQL = `UPDATE run_template SET rev = $4, created_us = $5, created_by = $6, updated_us = $7, trashed_us = $8,
name = $9, name_key = $10, about = $11, day_name = $12, branches = $13, steps = $14 WHERE org = $1 AND id = $2 AND space = $3 AND rev = $4 - 1`
)

// templates says how templates are kept.
var templates = &record.Kind[RunTemplate]{
	Name: KindTemplate, Head: func(t *RunTemplate) *record.Head { return &t.Head }, Load: qTemplate, Scan: scanTemplate, Insert: qNewTemplate, Update: qPutTemplate,
	Values: func(t *RunTemplate) []any {
		return []any{t.Name, textkey.Sort(t.Name), t.About, t.DayName, listText(t.Branches), listText(t.Steps)}
	},
	Entry: func(t *RunTemplate) search.Entry {
		return search.Entry{Kind: KindTemplate, ID: t.ID, Space: t.Space, Title: t.Name, Body: t.words()}
	},
}

// words is what a template is found by besides its name.
func (t *RunTemplate) words() string {
	all := []string{t.About}
	for _, s := range t.Steps {
		all = append(all, s.Title)
	}
	return strings.TrimSpace(strings.Join(all, "\n"))
}
