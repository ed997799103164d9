package todoist

import (
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"anteroom/internal/area/arrival/parcel"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/own"
)

// Project is one file of an export.
type Project struct {
	Name string
	Text []byte
}

// Known reports whether a table is an export of Todoist, by its head.
func Known(text []byte) bool {
	head, _, _ := bytes.Cut(bytes.TrimPrefix(text, []byte("\ufeff")), []byte("\n"))
	cells := strings.Split(strings.ToUpper(strings.ReplaceAll(strings.TrimSpace(string(head)), `"`, "")), ",")
	return slices.Contains(cells, "TYPE") && slices.Contains(cells, "CONTENT") && (slices.Contains(cells, "INDENT") || slices.Contains(cells, "PRIORITY"))
}

// The columns of the table that all projects become.
const (
	cTask = iota
	cNotes
	cProject
	cSection
	cLabels
	cPriority
	cDue
	cResponsible
)

// numbered is what backups add to the names of projects.
var numbered = regexp.MustCompile(`\s*\[\d+\]$`)

// Read reads projects, asked on a day. Errors: arrival.invalid, arrival.too_many, and that of a context that ended.
func Read(ctx context.Context, projects []Project, today clock.Date) (*parcel.Parcel, error) {
	p := &parcel.Parcel{Source: "todoist", Name: "Todoist"}
	t := parcel.Table{Part: 1, Name: "Todoist", As: parcel.Tasks, Columns: []parcel.Column{
		{Name: "Task", As: parcel.Title, Type: own.Text}, {Name: "Description", As: parcel.Notes, Type: own.Text}, {Name: "Project", As: parcel.Tags, Type: own.Choice}, {Name: "Section", As: parcel.Tags, Type: own.Choice},
		{Name: "Labels", As: parcel.Tags, Type: own.Text}, {Name: "Priority", As: parcel.Priority, Type: own.Choice}, {Name: "Date", As: parcel.Due, Type: own.Date}, {Name: "Responsible", As: parcel.Assignee, Type: own.Text},
	}}
	for _, one := range projects {
		r := reader{ctx: ctx, p: p, project: parcel.Line(numbered.ReplaceAllString(one.Name, "")), today: today, table: &t}
		if err := r.read(one.Text); err != nil {
			return nil, err
		}
		if len(t.Rows) > parcel.MaxParts {
			break
		}
	}
	if len(projects) == 1 {
		p.Name = parcel.Line(numbered.ReplaceAllString(projects[0].Name, ""))
	}
	p.Tables = []parcel.Table{t}
	return p, p.Check()
}

// reader is one project on its way.
type reader struct {
	ctx     context.Context
	p       *parcel.Parcel
	project string
	today   clock.Date
	table   *parcel.Table
	columns map[string]int
	section string
	above   []string // the tasks that the next one is below, outermost first
	own     int      // rows of this project
}

func (r *reader) read(text []byte) error {
	c := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(text, []byte("\ufeff"))))
	c.FieldsPerRecord, c.LazyQuotes = -1, true
	for {
		if err := r.ctx.Err(); err != nil {
			return err
		}
		cells, err := c.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return errs.Newf(errs.Invalid, "arrival.invalid", "“%s” can't be read as a table. Export it again.", parcel.Short(r.project)).Because(err)
		}
		if r.columns == nil {
			r.columns = map[string]int{}
			for i, name := range cells {
				r.columns[strings.ToUpper(strings.TrimSpace(name))] = i
			}
			continue
		}
		if len(r.table.Rows) > parcel.MaxParts {
			return nil
		}
		r.line(cells)
	}
}

func (r *reader) cell(cells []string, name string) string {
	at, ok := r.columns[name]
	if !ok || at >= len(cells) {
		return ""
	}
	return strings.TrimSpace(parcel.Text(cells[at]))
}

func (r *reader) line(cells []string) {
	content := r.cell(cells, "CONTENT")
	switch strings.ToLower(r.cell(cells, "TYPE")) {
	case "section":
		r.section, r.above = parcel.Line(content), nil
	case "task":
		r.task(cells, content)
	case "note":
		r.note(cells, content)
	case "", "meta": // how the project was looked at
	default:
		r.p.Tell(r.project, "A line of the kind “%s” is not known, and left out.", parcel.Short(r.cell(cells, "TYPE")))
	}
}

// labelled finds labels in what is to be done; an address of mail is none.
var labelled = regexp.MustCompile(`(?:^|\s)@([\p{L}\p{N}_\-/&.]+)`)

func (r *reader) task(cells []string, content string) {
	content = strings.TrimPrefix(content, "* ") // one that can't be ticked off
	var labels []string
	for _, m := range labelled.FindAllStringSubmatch(content, 50) {
		labels = append(labels, strings.ReplaceAll(m[1], "_", " "))
	}
	title := parcel.Line(labelled.ReplaceAllString(content, " "))
	if title == "" {
		title = parcel.Line(content)
	}
	row := parcel.Row{Cells: make([]string, cResponsible+1)}
	row.Cells[cTask], row.Cells[cProject], row.Cells[cSection], row.Cells[cLabels] = title, r.project, r.section, strings.Join(labels, "\n")
	row.Cells[cPriority] = priorities[r.cell(cells, "PRIORITY")]
	row.Cells[cResponsible] = person(r.cell(cells, "RESPONSIBLE"))
	notes := r.cell(cells, "DESCRIPTION")
	level, err := strconv.Atoi(r.cell(cells, "INDENT"))
	if err != nil || level < 1 {
		level = 1
	}
	level = min(level, len(r.above)+1)
	r.above = append(r.above[:level-1:level-1], title)
	if level > 1 {
		notes = strings.TrimSpace("Below: " + strings.Join(r.above[:level-1], " › ") + "\n" + notes)
	}
	row.Cells[cNotes] = notes
	r.when(&row, title, cells)
	for name, about := range map[string]string{"DURATION": "how long it takes", "DEADLINE": "its deadline"} {
		if v := r.cell(cells, name); v != "" && v != "None" {
			row.Notes += fmt.Sprintf("%s: %s\n", strings.ToUpper(name[:1])+strings.ToLower(name[1:]), strings.TrimSpace(v+" "+strings.TrimPrefix(r.cell(cells, name+"_UNIT"), "None")))
			r.p.Tell(title, "There is no place of its own for %s (%s); it is in the notes.", about, parcel.Short(v))
		}
	}
	r.table.Rows = append(r.table.Rows, row)
	r.own++
}

var priorities = map[string]string{"1": "high", "2": "medium", "3": "low"}

// person is somebody without the number that Todoist knows them by.
func person(s string) string {
	if at := strings.LastIndex(s, " ("); at > 0 && strings.HasSuffix(s, ")") {
		s = s[:at]
	}
	return parcel.Line(s)
}

func (r *reader) when(row *parcel.Row, title string, cells []string) {
	words := r.cell(cells, "DATE")
	if words == "" {
		return
	}
	w, ok := Means(words, strings.ToLower(r.cell(cells, "DATE_LANG")), r.today)
	if !ok {
		row.Notes += "Date: " + parcel.Line(words) + "\n"
		r.p.Tell(title, "“%s” could mean several days, so it has no date; the words are in the notes.", parcel.Short(words))
		return
	}
	row.Cells[cDue] = strings.TrimSpace(string(w.Due) + " " + w.At)
	row.Rule, row.AfterDone = w.Rule, w.AfterDone
	if w.At != "" {
		row.Zone = r.cell(cells, "TIMEZONE")
	}
}

// attached is how a file is written into a comment.
var attached = regexp.MustCompile(`\[\[file\s*(\{.*\})\s*\]\]`)
var quoted = regexp.MustCompile(`"(file_name|file_url)"\s*:\s*"([^"]*)"`)

// note puts a comment below the notes of the task above it.
func (r *reader) note(cells []string, content string) {
	if m := attached.FindStringSubmatch(content); m != nil {
		known := map[string]string{}
		for _, q := range quoted.FindAllStringSubmatch(m[1], 10) {
			known[q[1]] = q[2]
		}
		content = strings.TrimSpace(strings.Replace(content, m[0], "", 1) + "\nFile: " + known["file_name"] + " " + known["file_url"])
		r.p.Tell(r.project, "The file “%s” is not in the export; its address is in the notes.", parcel.Short(known["file_name"]))
	}
	if r.own == 0 {
		r.p.Tell(r.project, "A comment on the whole project is left out: “%s”", parcel.Short(content))
		return
	}
	row := &r.table.Rows[len(r.table.Rows)-1]
	who := person(r.cell(cells, "AUTHOR"))
	if at := r.cell(cells, "DATE"); at != "" {
		who = strings.TrimSpace(who + ", " + parcel.Line(at))
	}
	row.Notes += strings.TrimPrefix(who+": ", ": ") + strings.TrimSpace(content) + "\n"
}
