package listing

import (
	"context"
	"encoding/csv"
	"io"
	"mime"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/listed"
	"anteroom/internal/core/own"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

const maxColumns = 80

// mostTogether is how many rows are kept in memory to put them together; more stand in the order of the list.
const mostTogether = 20_000

// column is one of a table.
type column struct {
	name, heading string
	cell          func(*listed.ListRow) string
}

// Table writes what a list shows as comma-separated values (RFC 4180), every page of it, in the
// columns that are asked for and are there; in all of them when none are. What stands under headings by
// a column stands together, in their order, up to mostTogether rows. Errors: those of Rows; before anything is written.
func (s *Service) Table(ctx context.Context, a access.Actor, kind ref.Kind, q listed.Question, group string, asked []string, w io.Writer) error {
	k, err := s.of(kind)
	if err != nil {
		return err
	}
	if err := s.place(ctx, a, &q); err != nil {
		return err
	}
	columns, err := s.columns(ctx, a, k.About(), q.Zone, asked)
	if err != nil {
		return err
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true
	q.Page = record.Page{Limit: record.MaxLimit}
	together, err := s.together(ctx, a, k.About(), q, group)
	if err != nil {
		return err
	}
	var kept []listed.ListRow // of all pages, where they are put together
	for first := true; first || q.Cursor != ""; first = false {
		rows, next, err := k.Page(ctx, s.r, a, q)
		if err != nil {
			return err
		}
		if first {
			if _, err := io.WriteString(w, "\ufeff"); err != nil { // by which spreadsheets know UTF-8
				return err
			}
			write(out, columns, func(c column) string { return c.heading })
		}
		if kept = append(kept, rows...); len(kept) > mostTogether {
			together = nil
		}
		if together != nil && next == "" {
			slices.SortStableFunc(kept, together)
		}
		if together == nil || next == "" {
			for i := range kept {
				write(out, columns, func(c column) string { return c.cell(&kept[i]) })
			}
			kept = nil
		}
		out.Flush()
		if err := out.Error(); err != nil {
			return err
		}
		q.Cursor = next
	}
	return nil
}

func write(out *csv.Writer, columns []column, cell func(column) string) {
	line := make([]string, len(columns))
	for i, c := range columns {
		line[i] = cell(c)
	}
	_ = out.Write(line) // Error tells after Flush
}

// columns gives the columns of a table in the order in which they are asked for.
func (s *Service) columns(ctx context.Context, a access.Actor, about listed.ListKind, z *zone.Zone, asked []string) ([]column, error) {
	called, err := s.house.Called(ctx, a)
	if err != nil {
		return nil, err
	}
	var all []column
	for _, shape := range about.Columns {
		heading := shape.Title
		if shape.Type == listed.Instant {
			heading += " (" + z.Name() + ")"
		}
		all = append(all, column{shape.Name, listed.Inert(heading), func(r *listed.ListRow) string { return plain(shape, r.Cells[shape.Name], called, z) }})
	}
	if about.Own {
		owned, err := s.house.OwnColumns(ctx, a, about.Kind)
		if err != nil {
			return nil, err
		}
		for _, f := range owned {
			all = append(all, column{"own:" + string(f.Field), listed.Inert(f.Name), func(r *listed.ListRow) string { return held(f, r.Fields, called) }})
		}
	}
	if len(asked) == 0 {
		return all, nil
	}
	var chosen []column
	for _, name := range asked {
		for _, c := range all {
			if c.name == name {
				chosen = append(chosen, c)
			}
		}
	}
	if len(chosen) == 0 {
		return all, nil
	}
	return chosen, nil
}

// plain is a cell as somebody reads it in a spreadsheet: names for ids, dates and numbers as they are.
func plain(shape listed.ListColumn, cell string, called map[ref.ID]string, z *zone.Zone) string {
	if cell == "" {
		return ""
	}
	switch shape.Type {
	case listed.Number, listed.Bytes, listed.Date:
		return cell
	case listed.Flag:
		return "yes"
	case listed.Instant:
		n, err := strconv.ParseInt(cell, 10, 64)
		if err != nil {
			return cell // a date, where whole days are meant
		}
		return clock.Micros(n).Time().In(z.Location()).Format("2006-01-02 15:04")
	case listed.Choice:
		for _, o := range shape.Options {
			if o.Value == cell {
				return listed.Inert(o.Title)
			}
		}
	case listed.Member, listed.Space, listed.Tags, listed.Calendar:
		var names []string
		for one := range strings.SplitSeq(cell, ",") {
			if name := called[ref.ID(one)]; name != "" {
				names = append(names, name)
			}
		}
		return listed.Inert(strings.Join(names, ", "))
	}
	return listed.Inert(cell)
}

func held(f OwnColumn, values own.Values, called map[ref.ID]string) string {
	v, ok := values.Of(f.Field)
	switch {
	case !ok:
		return ""
	case f.Type == own.Choice || f.Type == own.Person:
		return listed.Inert(called[ref.ID(v.Value)])
	case f.Type == own.Number || f.Type == own.Date:
		return v.Value
	}
	return listed.Inert(v.Plain())
}

// getTable answers with the table; what is asked is read as the list reads it.
func (s *Service) getTable(a access.Actor, w http.ResponseWriter, r *http.Request) error {
	v := r.URL.Query()
	group := v.Get("group")
	q := listed.Question{Filters: v["filter"], Words: v.Get("q"), Sort: v.Get("sort"), Desc: v.Get("desc") == "true"}
	for name, tooLong := range map[string]bool{"q": len(q.Words) > 4*400, "sort": len(q.Sort) > 40, "group": len(group) > 60, "column": len(v["column"]) > maxColumns, "filter": len(q.Filters) > listed.MaxFilters} {
		if tooLong {
			return errs.New(errs.Invalid, "input.invalid", "The request can't be read.").With("query."+name, "too long")
		}
	}
	kind := ref.Kind(r.PathValue("kind"))
	return s.Table(r.Context(), a, kind, q, group, v["column"], &lateTable{w: w, name: string(kind)})
}

// lateTable sends its header with the first byte, so that an error before it can still be
// answered as one.
type lateTable struct {
	w    http.ResponseWriter
	name string
	sent bool
}

func (l *lateTable) Write(b []byte) (int, error) {
	if !l.sent {
		l.sent = true
		h := l.w.Header()
		h.Set("Content-Type", "text/csv; charset=utf-8")
		h.Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": l.name + ".csv"}))
		h.Set("Cache-Control", "no-store")
		h.Set("X-Content-Type-Options", "nosniff")
	}
	return l.w.Write(b)
}
