package table

import (
	"context"
	"encoding/csv"
	"io"
	"mime"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"anteroom/internal/area/task"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/listed"
	"anteroom/internal/core/op"
	"anteroom/internal/core/own"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

// Column is an own field in a table.
type Column struct {
	Field ref.ID
	Name  string
	Type  own.Type
}

// Tables knows what stands in a table beside what tasks say themselves, as the actor sees it.
type Tables interface {
	// Columns are the own fields of tasks, in their order.
	Columns(ctx context.Context, a access.Actor) ([]Column, error)
	// Called names tags, members, spaces and choices.
	Called(ctx context.Context, a access.Actor) (map[ref.ID]string, error)
}

// Tasks are asked page by page.
type Tasks interface {
	List(ctx context.Context, a access.Actor, f task.Filter) ([]task.Task, string, error)
}

// Service writes tables of tasks.
type Service struct {
	tasks  Tasks
	zones  task.Zones
	tables Tables
}

// New makes the service.
func New(tasks Tasks, zones task.Zones, tables Tables) *Service {
	return &Service{tasks: tasks, zones: zones, tables: tables}
}

// Ops are the operations on tables of tasks.
func (s *Service) Ops() []op.Operation {
	return []op.Operation{
		op.NewRaw(op.Spec{Name: "task.export", Summary: "Export tasks as a table (CSV) with their own fields; takes what the list takes, but pages, and group, by which tasks stand together", Method: http.MethodGet, Path: "/tasks/export",
			Action: access.On(task.Name, access.Read), Volatile: true, Gives: "text/csv", Example: ""}, s.getTable),
	}
}

// given is what a table is written from beside the tasks.
type given struct {
	called map[ref.ID]string
	z      *zone.Zone
}

// cellsOf is a column of a table, with its headings.
type cellsOf struct {
	name     string // by which it is asked for
	headings []string
	cells    func(t *task.Task, g given) []string
}

// OwnColumn begins the names of columns for fields of one's own.
const OwnColumn = "own:"

const maxColumns = 80

// usual are the columns before the own fields. Words are inert, numbers and dates as they are.
var usual = []cellsOf{
	{"title", []string{"Title"}, func(t *task.Task, _ given) []string { return []string{listed.Inert(t.Title)} }},
	{"notes", []string{"Notes"}, func(t *task.Task, _ given) []string { return []string{listed.Inert(t.Notes)} }},
	{"space", []string{"For"}, func(t *task.Task, g given) []string { return []string{listed.Inert(g.called[ref.ID(t.Space)])} }},
	{"due", []string{"Due", "Time", "Time zone"}, func(t *task.Task, _ given) []string { return []string{string(t.Due), t.DueTime, t.Zone} }},
	{"priority", []string{"Priority"}, func(t *task.Task, _ given) []string { return []string{priorities[t.Priority]} }},
	{"done", []string{"Done"}, func(t *task.Task, g given) []string { return []string{onWall(t.DoneUS, g.z)} }},
	{"assignee", []string{"Assigned to"}, func(t *task.Task, g given) []string { return []string{listed.Inert(g.called[ref.ID(t.Assignee)])} }},
	{"repeats", []string{"Repeats"}, func(t *task.Task, _ given) []string { return []string{t.RuleText} }},
	{"tags", []string{"Tags"}, func(t *task.Task, g given) []string { return []string{listed.Inert(strings.Join(g.tags(t), ", "))} }},
	{"private", []string{"Private"}, func(t *task.Task, _ given) []string { return []string{yes(t.Private)} }},
	{"created", []string{"Made"}, func(t *task.Task, g given) []string { return []string{onWall(t.CreatedUS, g.z)} }},
}

func (g given) tags(t *task.Task) []string {
	names := []string{}
	for _, id := range t.Tags {
		if name := g.called[id]; name != "" {
			names = append(names, name)
		}
	}
	return names
}

var priorities = map[int]string{1: "high", 5: "medium", 9: "low"}

// Table writes the tasks of a filter as comma-separated values (RFC 4180), every page of them, in the
// columns that are asked for and are there; in all of them when none are. What stands under one heading of the
// list stands together, up to mostTogether tasks. Errors: field.filter; before anything is written.
func (s *Service) Table(ctx context.Context, a access.Actor, f task.Filter, group string, asked []string, w io.Writer) error {
	home, err := s.zones.ZoneOf(ctx, a)
	if err != nil {
		return err
	}
	z, err := zone.Load(home)
	if err != nil {
		return err
	}
	fields, err := s.tables.Columns(ctx, a)
	if err != nil {
		return err
	}
	called, err := s.tables.Called(ctx, a)
	if err != nil {
		return err
	}
	columns, g := columnsOf(fields, asked), given{called, z}
	by := together(group, fields, g)
	var kept []task.Task // of all pages, where they are put together
	f.Page = record.Page{Limit: record.MaxLimit}
	out := csv.NewWriter(w)
	out.UseCRLF = true
	for first := true; first || f.Cursor != ""; first = false {
		items, next, err := s.tasks.List(ctx, a, f)
		if err != nil {
			return err
		}
		if first {
			if _, err := io.WriteString(w, "\ufeff"); err != nil { // by which spreadsheets know UTF-8
				return err
			}
			write(out, columns, func(c cellsOf) []string { return c.headings })
		}
		if kept = append(kept, items...); len(kept) > mostTogether {
			by = nil
		}
		if by != nil && next == "" {
			slices.SortStableFunc(kept, by)
		}
		if by == nil || next == "" {
			for i := range kept {
				write(out, columns, func(c cellsOf) []string { return c.cells(&kept[i], g) })
			}
			kept = nil
		}
		out.Flush()
		if err := out.Error(); err != nil {
			return err
		}
		f.Cursor = next
	}
	return nil
}

func write(out *csv.Writer, columns []cellsOf, cells func(cellsOf) []string) {
	row := []string{}
	for _, c := range columns {
		row = append(row, cells(c)...)
	}
	_ = out.Write(row) // Error tells after Flush
}

// all gives every column that a table can have.
func all(fields []Column) []cellsOf {
	all := slices.Clone(usual)
	for _, f := range fields {
		all = append(all, f.column())
	}
	return all
}

// columnsOf gives the columns of a table in the order in which they are asked for.
func columnsOf(fields []Column, asked []string) []cellsOf {
	all := all(fields)
	if len(asked) == 0 {
		return all
	}
	var chosen []cellsOf
	for _, name := range asked {
		if i := slices.IndexFunc(all, func(c cellsOf) bool { return c.name == name }); i >= 0 {
			chosen = append(chosen, all[i])
		}
	}
	if len(chosen) == 0 {
		return all
	}
	return chosen
}

func (c Column) column() cellsOf {
	headings := []string{listed.Inert(c.Name)}
	if c.Type == own.Money {
		headings = append(headings, listed.Inert(c.Name+" (currency)"))
	}
	return cellsOf{OwnColumn + string(c.Field), headings, func(t *task.Task, g given) []string {
		v, _ := t.Fields.Of(c.Field)
		switch c.Type {
		case own.Money:
			return []string{v.Value, v.Currency}
		case own.Number, own.Date:
			return []string{v.Value}
		case own.Checkbox:
			return []string{yes(v.Value != "")}
		case own.Choice, own.Person:
			return []string{listed.Inert(g.called[ref.ID(v.Value)])}
		}
		return []string{listed.Inert(v.Value)}
	}}
}

func yes(is bool) string {
	if is {
		return "yes"
	}
	return ""
}

// onWall is an instant on the clocks of a zone, as spreadsheets read it.
func onWall(at clock.Micros, z *zone.Zone) string {
	if at == 0 {
		return ""
	}
	return z.ToWall(at).Time().Format("2006-01-02 15:04")
}

// getTable answers with the table; what is asked is read as the list reads it.
func (s *Service) getTable(a access.Actor, w http.ResponseWriter, r *http.Request) error {
	q := r.URL.Query()
	f := task.Filter{State: task.State(q.Get("state")), DueBefore: clock.Date(q.Get("due_before")), DueFrom: clock.Date(q.Get("due_from")), Undated: q.Get("undated") == "true",
		Tag: ref.ID(q.Get("tag")), Assignee: ref.Member(q.Get("assignee")), Of: ref.ID(q.Get("of")), Lead: q.Get("lead") == "true", Waiting: q.Get("waiting") == "true",
		ChaseBy: clock.Date(q.Get("chase_by")), Blocked: q.Get("blocked") == "true", Milestone: q.Get("milestone") == "true", Text: q.Get("q"), Sort: q.Get("sort"), Desc: q.Get("desc") == "true", Own: q["own"]}
	for _, p := range q["priority"] {
		n, err := strconv.Atoi(p)
		if err != nil {
			return errs.New(errs.Invalid, "input.invalid", "The request can't be read.").With("query.priority", "a number")
		}
		f.Priority = append(f.Priority, n)
	}
	for _, one := range q["spaces"] {
		f.Spaces = append(f.Spaces, ref.Space(one))
	}
	for name, tooLong := range map[string]bool{"q": len(f.Text) > 4*400, "own": len(f.Own) > own.MaxFilters, "spaces": len(f.Spaces) > 200, "tag": len(f.Tag) > 36, "assignee": len(f.Assignee) > 36, "due_before": len(f.DueBefore) > 10, "due_from": len(f.DueFrom) > 10, "of": len(f.Of) > 36, "chase_by": len(f.ChaseBy) > 10, "priority": len(f.Priority) > 4, "column": len(q["column"]) > maxColumns} {
		if tooLong {
			return errs.New(errs.Invalid, "input.invalid", "The request can't be read.").With("query."+name, "too long")
		}
	}
	if q.Get("supported") == "true" {
		f.Supported = a.Member
	}
	if f.State == task.Trashed {
		f.State = task.Open
	}
	return s.Table(r.Context(), a, f, q.Get("group"), q["column"], &lateTable{w: w})
}

// lateTable sends its header with the first byte, so that an error before it can still be
// answered as one.
type lateTable struct {
	w    http.ResponseWriter
	sent bool
}

func (l *lateTable) Write(b []byte) (int, error) {
	if !l.sent {
		l.sent = true
		h := l.w.Header()
		h.Set("Content-Type", "text/csv; charset=utf-8")
		h.Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": "tasks.csv"}))
		h.Set("Cache-Control", "no-store")
		h.Set("X-Content-Type-Options", "nosniff")
	}
	return l.w.Write(b)
}
