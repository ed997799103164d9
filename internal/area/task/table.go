package task

import (
	"context"
	"encoding/csv"
	"io"
	"mime"
	"net/http"
	"strings"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
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

// Tabled says who knows what stands in tables. It is called while the house is built.
func (s *Service) Tabled(t Tables) { s.tables = t }

// headings of a table, before the own fields.
var headings = []string{"Title", "Notes", "For", "Due", "Time", "Time zone", "Priority", "Done", "Assigned to", "Repeats", "Tags", "Private", "Made"}

var priorities = map[int]string{1: "high", 5: "medium", 9: "low"}

// Table writes the tasks of a filter as comma-separated values (RFC 4180), every page of them.
// Errors: field.filter; before anything is written.
func (s *Service) Table(ctx context.Context, a access.Actor, f Filter, w io.Writer) error {
	home, err := s.zones.ZoneOf(ctx, a)
	if err != nil {
		return err
	}
	z, err := zone.Load(home)
	if err != nil {
		return err
	}
	columns, err := s.tables.Columns(ctx, a)
	if err != nil {
		return err
	}
	called, err := s.tables.Called(ctx, a)
	if err != nil {
		return err
	}
	f.Page = record.Page{Limit: record.MaxLimit}
	out := csv.NewWriter(w)
	out.UseCRLF = true
	for first := true; first || f.Cursor != ""; first = false {
		items, next, err := s.List(ctx, a, f)
		if err != nil {
			return err
		}
		if first {
			if _, err := io.WriteString(w, "\ufeff"); err != nil { // by which spreadsheets know UTF-8
				return err
			}
			_ = out.Write(heading(columns))
		}
		for i := range items {
			_ = out.Write(items[i].cells(columns, called, z))
		}
		out.Flush()
		if err := out.Error(); err != nil {
			return err
		}
		f.Cursor = next
	}
	return nil
}

func heading(columns []Column) []string {
	row := append([]string{}, headings...)
	for _, c := range columns {
		row = append(row, inert(c.Name))
		if c.Type == own.Money {
			row = append(row, inert(c.Name+" (currency)"))
		}
	}
	return row
}

// cells are a task's row: its own words inert, numbers and dates as they are.
func (t *Task) cells(columns []Column, called map[ref.ID]string, z *zone.Zone) []string {
	tags := []string{}
	for _, id := range t.Tags {
		if name := called[id]; name != "" {
			tags = append(tags, name)
		}
	}
	row := []string{inert(t.Title), inert(t.Notes), inert(called[ref.ID(t.Space)]), string(t.Due), t.DueTime, t.Zone, priorities[t.Priority], onWall(t.DoneUS, z),
		inert(called[ref.ID(t.Assignee)]), t.RuleText, inert(strings.Join(tags, ", ")), yes(t.Private), onWall(t.CreatedUS, z)}
	for _, c := range columns {
		v, _ := t.Fields.Of(c.Field)
		switch c.Type {
		case own.Money:
			row = append(row, v.Value, v.Currency)
		case own.Number, own.Date:
			row = append(row, v.Value)
		case own.Checkbox:
			row = append(row, yes(v.Value != ""))
		case own.Choice, own.Person:
			row = append(row, inert(called[ref.ID(v.Value)]))
		default:
			row = append(row, inert(v.Value))
		}
	}
	return row
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

// inert is a text that a spreadsheet reads as a text, never as a formula.
func inert(s string) string {
	start := strings.TrimLeft(s, " \t\r\n\u00a0")
	if start != "" && strings.ContainsRune("=+-@|%", rune(start[0])) || strings.HasPrefix(s, "\t") || strings.HasPrefix(s, "\r") || strings.HasPrefix(s, "\n") {
		return "'" + s
	}
	return s
}

// getTable answers with the table; what is asked is read as the list reads it.
func (s *Service) getTable(a access.Actor, w http.ResponseWriter, r *http.Request) error {
	q := r.URL.Query()
	f := Filter{State: State(q.Get("state")), DueBefore: clock.Date(q.Get("due_before")), Tag: ref.ID(q.Get("tag")), Assignee: ref.Member(q.Get("assignee")), Text: q.Get("q"), Sort: q.Get("sort"), Own: q["own"]}
	if spaces := q.Get("spaces"); spaces != "" {
		for one := range strings.SplitSeq(spaces, ",") {
			f.Spaces = append(f.Spaces, ref.Space(one))
		}
	}
	for name, tooLong := range map[string]bool{"q": len(f.Text) > 4*400, "own": len(f.Own) > own.MaxFilters, "spaces": len(f.Spaces) > 200, "tag": len(f.Tag) > 36, "assignee": len(f.Assignee) > 36, "due_before": len(f.DueBefore) > 10} {
		if tooLong {
			return errs.New(errs.Invalid, "input.invalid", "The request can't be read.").With("query."+name, "too long")
		}
	}
	if f.State == Trashed {
		f.State = Open
	}
	return s.Table(r.Context(), a, f, &lateTable{w: w})
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
