package arrival

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"anteroom/internal/area/arrival/parcel"
	"anteroom/internal/core/own"
	"anteroom/internal/core/record"
	"anteroom/internal/core/textkey"
)

// The columns that every table of tasks has; those of own fields follow.
var taskColumns = []string{ColumnID, "title", "notes", "due", "zone", "priority", "tags", "assignee", "done", ColumnRule, ColumnAfter}

const (
	cID = iota
	cTitle
	cNotes
	cDue
	cZone
	cPriority
	cTags
	cAssignee
	cDone
	cRule
	cAfter
)

// rows is a table of tasks on its way.
type rows struct {
	*loader
	t        *parcel.Table
	out      Table
	fields   map[int]int // place of a column's values in out, by the column
	nobody   map[string]int
	unlinked int // links that become words
}

// tasks makes a task of each row of a table.
func (l *loader) tasks(t *parcel.Table) {
	r := &rows{loader: l, t: t, out: Table{Name: t.Name, Columns: slices.Clone(taskColumns)}, fields: map[int]int{}, nobody: map[string]int{}}
	for i := range t.Columns {
		if l.going() {
			r.column(i)
		}
	}
	for _, row := range t.Rows {
		if !l.going() {
			break
		}
		r.row(row)
	}
	for _, name := range sorted(r.nobody) {
		l.tell(t.Name, "Nobody who sees this is called “%s”, so %s assigned to nobody; the name is in the notes.", parcel.Short(name), counted(r.nobody[name], "1 task is", "%d tasks are"))
	}
	if r.unlinked > 0 {
		l.tell(t.Name, "Links and pictures within the notes of tasks: %d. Those notes are plain words, so the words stay; pictures are among the files of their task.", r.unlinked)
	}
	l.Tables = append(l.Tables, r.out)
}

func counted(n int, one, other string) string {
	if n == 1 {
		return one
	}
	return strings.Replace(other, "%d", itoa(n), 1)
}

func sorted(m map[string]int) []string {
	names := make([]string, 0, len(m))
	for name := range m {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// column finds the own field of a column that goes into one.
func (r *rows) column(i int) {
	c := &r.t.Columns[i]
	if c.As == "" && slices.ContainsFunc(r.t.Rows, func(row parcel.Row) bool { return row.Cell(i) != "" }) {
		r.tell(r.t.Name, "The column “%s” is left out.", parcel.Short(c.Name))
		return
	}
	if c.As != parcel.Status && !strings.HasPrefix(c.As, parcel.Field) && !strings.HasPrefix(c.As, parcel.Own) {
		return
	}
	var cells []string
	for _, row := range r.t.Rows {
		cells = append(cells, row.Cell(i))
	}
	if !slices.ContainsFunc(cells, func(s string) bool { return s != "" }) {
		return // nothing is in it
	}
	f, ok := r.field(*c, cells)
	if !ok {
		c.As = parcel.Notes
		return
	}
	if at := slices.Index(r.out.Columns, f.column); at >= 0 {
		r.fields[i] = at // two columns of one field: the first that says something counts
		return
	}
	r.fields[i] = len(r.out.Columns)
	r.out.Columns = append(r.out.Columns, f.column)
}

// wordy are columns whose cells need no name before them in the notes.
var wordy = []string{"description", "notes", "note", "details", "text"}

func (r *rows) row(row parcel.Row) {
	cells := make([]string, len(r.out.Columns))
	var first, lines, tags []string
	line := func(c parcel.Column, value string) {
		lines = append(lines, parcel.Line(c.Name)+": "+strings.ReplaceAll(value, "\n", ", "))
	}
	for i, c := range r.t.Columns {
		value := row.Cell(i)
		if value == "" {
			continue
		}
		at, isField := r.fields[i]
		switch {
		case c.As == parcel.Title && cells[cTitle] == "":
			cells[cTitle] = parcel.Line(value)
		case c.As == parcel.Notes && slices.Contains(wordy, textkey.Name(c.Name)):
			first = append(first, value)
		case c.As == parcel.Notes, c.As == parcel.Title:
			line(c, value)
		case c.As == parcel.Due && cells[cDue] == "":
			cells[cDue] = value
		case c.As == parcel.Due:
			line(c, value)
		case c.As == parcel.Done:
			if isDone(value) {
				cells[cDone] = "yes"
			}
		case c.As == parcel.Priority && cells[cPriority] == "":
			cells[cPriority] = ranked(value)
			if cells[cPriority] == "" {
				line(c, value)
			}
		case c.As == parcel.Priority:
			line(c, value)
		case c.As == parcel.Tags:
			tags = append(tags, each(c, value)...)
		case c.As == parcel.Assignee:
			if rest := r.assign(cells, each(c, value)); rest != "" {
				line(c, rest)
			}
		case isField:
			if c.As == parcel.Status && isDone(value) {
				cells[cDone] = "yes"
			}
			if words := r.fieldWords(i, at, value); utf8.RuneCountInString(words) > own.MaxText {
				line(c, value)
				r.tell(cells[cTitle], "What “%s” says is too long for a field; it is in the notes.", parcel.Short(c.Name))
			} else if cells[at] == "" {
				cells[at] = words
			}
		}
	}
	cells[cTags] = r.tagged(cells[cTitle], row, tags)
	cells[cNotes] = r.notes(row, first, lines)
	if cells[cTitle] == "" {
		cells[cTitle] = "Untitled"
		r.tell(r.t.Name, "A row without a title is called “Untitled”.")
	}
	cells[cID], cells[cZone], cells[cRule] = string(r.parts[row.Page].ID), row.Zone, row.Rule
	if row.AfterDone {
		cells[cAfter] = "yes"
	}
	for _, c := range cells {
		r.text += len(c)
	}
	r.out.Rows = append(r.out.Rows, cells)
}

// fieldWords is a cell as the field that it goes into takes it.
func (r *rows) fieldWords(column, at int, value string) string {
	kind := r.t.Columns[column].Type
	if n, ok := strings.CutPrefix(r.out.Columns[at], ColumnNew); ok {
		if place, err := strconv.Atoi(n); err == nil && place < len(r.Fields) {
			kind = r.Fields[place].Type
		}
	}
	if kind == own.Text || kind == own.Choice {
		return parcel.Line(strings.ReplaceAll(value, "\n", ", "))
	}
	return value
}

// notes are what the columns say, what else is known of the row, and what is behind it.
func (r *rows) notes(row parcel.Row, first, lines []string) string {
	page := ""
	if p := r.pages[row.Page]; p != nil {
		page = p.Body
	}
	parts := slices.DeleteFunc([]string{strings.Join(first, "\n"), strings.Join(lines, "\n"), strings.TrimSpace(row.Notes), page}, func(s string) bool { return s == "" })
	all := strings.Join(parts, "\n\n")
	r.unlinked += parcel.Links(all)
	return r.plain(all)
}

// each gives those that stand in a cell.
func each(c parcel.Column, value string) []string {
	if c.Commas && !strings.Contains(value, "\n") {
		return strings.Split(value, ", ")
	}
	return strings.Split(value, "\n")
}

// tagged names the tags of a row, as many as a task may have.
func (r *rows) tagged(title string, row parcel.Row, names []string) string {
	var out []string
	had := keys{}
	for _, name := range names {
		name = strings.TrimLeft(parcel.Line(name), "# ")
		if key := textkey.Name(name); key == "" || had[key] {
			continue
		} else if had[key] = true; len(out) == record.MaxTags {
			r.tell(title, "At most %d tags; “%s” and what follows is left out.", record.MaxTags, parcel.Short(name))
			break
		}
		colour, ok := row.Tags[name]
		if !ok {
			colour = -1
		}
		r.tag(name, colour)
		out = append(out, name)
	}
	return strings.Join(out, "\n")
}

// assign finds the first of some people who is a colleague, and gives the others.
func (r *rows) assign(cells, names []string) (rest string) {
	var others []string
	for _, name := range names {
		if name = parcel.Line(name); name == "" {
			continue
		}
		if _, known := r.known.Members[textkey.Name(name)]; known && cells[cAssignee] == "" {
			cells[cAssignee] = name
			continue
		} else if !known {
			r.nobody[name]++
		}
		others = append(others, name)
	}
	return strings.Join(others, ", ")
}

func isDone(s string) bool {
	switch textkey.Name(s) {
	case "yes", "true", "x", "done", "complete", "completed", "closed", "finished", "✓", "✔", "✅ done":
		return true
	}
	return false
}

// ranked reads a priority as people write it, with or without a sign before it.
func ranked(s string) string {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return r < 'a' || r > 'z' })
	for _, w := range words {
		switch w {
		case "high", "urgent", "highest", "critical", "important":
			return "high"
		case "medium", "normal", "med":
			return "medium"
		case "low", "lowest":
			return "low"
		case "none":
			return ""
		}
	}
	switch strings.ToUpper(strings.TrimSpace(s)) {
	case "P1", "P0":
		return "high"
	case "P2":
		return "medium"
	case "P3", "P4":
		return "low"
	}
	return ""
}
