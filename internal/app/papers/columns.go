package papers

import (
	"context"
	"slices"
	"strings"

	"anteroom/internal/area/field"
	"anteroom/internal/area/task"
	"anteroom/internal/area/view"
	"anteroom/internal/core/access"
	"anteroom/internal/core/markdown"
	"anteroom/internal/core/own"
	"anteroom/internal/core/paper"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/when"
)

// column is a column of a printed table of tasks.
type column struct {
	name  string // by which it is asked for
	title string
	right bool
	cell  func(t *task.Task, in *question) paper.Cell
}

// maxNotes is how much of a task's notes stands in a table, in letters.
const maxNotes = 2000

var usual = []string{"title", "due", "priority", "space", "assignee", "tags"}

var rankWords = map[int]string{0: "No priority", 1: "High priority", 5: "Medium priority", 9: "Low priority"}

var plain = []column{
	{"title", "Task", false, func(t *task.Task, _ *question) paper.Cell {
		return paper.Cell{Lines: []paper.Line{{Runs: []paper.Run{{Text: t.Title, Bold: t.Priority == 1, Struck: t.DoneUS != 0}}}}}
	}},
	{"due", "Due", false, func(t *task.Task, in *question) paper.Cell { return dueCell(t, in) }},
	{"priority", "Priority", false, func(t *task.Task, _ *question) paper.Cell {
		return paper.Say(map[int]string{1: "High", 5: "Medium", 9: "Low"}[t.Priority])
	}},
	{"space", "For", false, func(t *task.Task, in *question) paper.Cell { return paper.Say(in.called[ref.ID(t.Space)]) }},
	{"assignee", "Assigned to", false, func(t *task.Task, in *question) paper.Cell { return paper.Say(in.called[ref.ID(t.Assignee)]) }},
	{"tags", "Tags", false, func(t *task.Task, in *question) paper.Cell {
		var names []string
		for _, id := range t.Tags {
			if name := in.called[id]; name != "" {
				names = append(names, name)
			}
		}
		return paper.Say(strings.Join(names, ", "))
	}},
	{"repeats", "Repeats", false, func(t *task.Task, _ *question) paper.Cell { return paper.Say(t.RuleText) }},
	{"notes", "Notes", false, func(t *task.Task, _ *question) paper.Cell {
		if t.Notes == "" {
			return paper.Cell{}
		}
		words := []rune(markdown.Read(t.Notes).Plain())
		if len(words) > maxNotes {
			words = append(words[:maxNotes], []rune("… (there is more)")...)
		}
		return paper.Say(string(words))
	}},
	{"created", "Made", false, func(t *task.Task, in *question) paper.Cell { return paper.Say(in.date(t.CreatedUS)) }},
	{"done", "Done", false, func(t *task.Task, in *question) paper.Cell { return paper.Say(in.date(t.DoneUS)) }},
}

// columns gives those that are asked for, in their order: the usual ones and own fields that stand in lists
// when none are. The title always is among them.
func (p Papers) columns(ctx context.Context, a access.Actor, in *question) ([]column, error) {
	fields, err := p.Fields.List(ctx, a)
	if err != nil {
		return nil, err
	}
	all, names := slices.Clone(plain), slices.Clone(usual)
	for _, f := range fields {
		if !slices.Contains(f.Kinds, task.Name) {
			continue
		}
		all = append(all, ownColumn(f.OwnField))
		if f.Listed {
			names = append(names, view.Own+string(f.ID))
		}
	}
	if in.look == "table" && len(in.columns) > 0 {
		names = in.columns
	}
	var chosen []column
	for _, name := range names {
		i := slices.IndexFunc(all, func(c column) bool { return c.name == name })
		if i >= 0 && !slices.ContainsFunc(chosen, func(c column) bool { return c.name == name }) {
			chosen = append(chosen, all[i])
		}
	}
	if !slices.ContainsFunc(chosen, func(c column) bool { return c.name == "title" }) {
		chosen = append([]column{plain[0]}, chosen...)
	}
	return chosen, nil
}

// needed leaves out columns in which nothing stands, unless they are asked for by name, and the one
// that the headings say.
func needed(columns []column, tasks []task.Task, in *question) []column {
	return slices.DeleteFunc(columns, func(c column) bool {
		if c.name == "title" || in.look == "table" && len(in.columns) > 0 {
			return false
		}
		if in.look != "table" && in.group == c.name {
			return true
		}
		return !slices.ContainsFunc(tasks, func(t task.Task) bool { return len(c.cell(&t, in).Lines) > 0 })
	})
}

func ownColumn(f field.OwnField) column {
	return column{view.Own + string(f.ID), f.Name, figures(f.Type), func(t *task.Task, in *question) paper.Cell { return in.held(f, t.Fields) }}
}

func figures(t own.Type) bool { return t == own.Number || t == own.Money }

// dueCell says when a task is due, and whose clocks that is on when they are not the reader's.
func dueCell(t *task.Task, in *question) paper.Cell {
	if t.Due == "" {
		return paper.Cell{}
	}
	words := in.days(t.Due)
	if t.DueTime != "" {
		words += ", " + t.DueTime
	}
	if loc := placeOf(t.Zone); loc.String() != in.zone.Location().String() {
		words += " (" + when.City(loc) + ")"
	}
	late := t.DoneUS == 0 && t.DueUS <= in.now
	return paper.Cell{Lines: []paper.Line{{Runs: []paper.Run{{Text: words, Bold: late}}}}}
}

// table sets sections below each other in one table, with a box to tick before each task.
func table(sections []section, columns []column, in *question) paper.Table {
	t := paper.Table{Columns: []paper.Column{{Class: "tick", Wide: 0.034}}}
	for _, c := range columns {
		t.Columns = append(t.Columns, paper.Column{Name: c.title, Right: c.right})
	}
	for _, s := range sections {
		if s.name != "" {
			t.Rows = append(t.Rows, paper.Row{Group: s.name})
		}
		for i := range s.tasks {
			check := paper.Unchecked
			if s.tasks[i].DoneUS != 0 {
				check = paper.Checked
			}
			row := paper.Row{Cells: []paper.Cell{{Check: check}}}
			for _, c := range columns {
				row.Cells = append(row.Cells, c.cell(&s.tasks[i], in))
			}
			t.Rows = append(t.Rows, row)
		}
	}
	return t
}
