package papers

import (
	"cmp"
	"context"
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"anteroom/internal/area/field"
	"anteroom/internal/area/task"
	"anteroom/internal/area/view"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/listed"
	"anteroom/internal/core/paper"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// list is what a list of any kind is asked, and how it is shown, as the address of Lists says it.
type list struct {
	reader
	kind     listed.ListKind
	name     string // of the saved view; empty for none
	look     string
	group    string
	columns  []string
	first    clock.Date // of the month of a calendar
	question listed.Question
	fields   []field.OwnField // of the kind
}

// List is a list of records of a kind that declares its columns, as its address asks for it.
// Errors: saved_view.not_found, list.unknown, list.question, field.filter.
func (p Papers) List(ctx context.Context, a access.Actor, q url.Values) (paper.Sheet, bool, error) {
	in, err := p.listAsked(ctx, a, q)
	if err != nil {
		return paper.Sheet{}, false, err
	}
	s := paper.Sheet{Title: in.name, About: in.about()}
	if s.Title == "" {
		s.Title = in.kind.Title
	}
	day := in.day()
	if in.look == "calendar" && day.Name != "" {
		m := in.month(in.first)
		in.question.Filters = append(in.question.Filters, cmp.Or(day.Until, day.Name)+":from:"+string(m.from), day.Name+":to:"+string(m.until.AddDays(-1)))
		rows, all, err := p.rows(ctx, a, &in)
		s.Under = day.Title + ": " + in.first.In(time.UTC).Format("January 2006")
		in.finish(&s, in.count(len(rows)), m.table(in.on(rows, day, m)), all)
		return s, true, err
	}
	rows, all, err := p.rows(ctx, a, &in)
	if err != nil {
		return s, false, err
	}
	var part paper.Part
	columns := in.shown(rows)
	if len(rows) > 0 {
		part = in.table(rows, columns)
	}
	in.finish(&s, in.count(len(rows)), part, all)
	return s, len(columns) > 6, nil
}

func (in *list) count(n int) string {
	return counted(n, in.kind.One, strings.ToLower(in.kind.Title))
}

// listAsked reads an address of Lists. What the kind doesn't have is left out, as on the screen.
func (p Papers) listAsked(ctx context.Context, a access.Actor, q url.Values) (in list, err error) {
	if err = readable(q, "filter"); err != nil {
		return in, err
	}
	if in.reader, err = p.reader(ctx, a); err != nil {
		return in, err
	}
	name := ref.Kind(q.Get("kind"))
	if id := q.Get("view"); id != "" {
		one, err := p.saved(ctx, a, id)
		if err == nil && one.Lists == task.Name {
			err = errs.Missing("saved view")
		}
		if err != nil {
			return in, err
		}
		if in.name, name = one.Name, one.Lists; q.Get("look") == "" {
			q = listAddress(one.SavedView, q.Get("month"))
		}
	}
	kinds := p.Lists.Kinds()
	i := slices.IndexFunc(kinds, func(k listed.ListKind) bool { return k.Kind == name })
	if i < 0 {
		return in, errs.New(errs.NotFound, "list.unknown", "There are no lists of such records.")
	}
	in.kind = kinds[i]
	if in.fields, err = p.fieldsOf(ctx, a, in.kind); err != nil {
		return in, err
	}
	in.read(q)
	return in, nil
}

// listAddress says what a saved view asks as an address of Lists does.
func listAddress(v view.SavedView, month string) url.Values {
	q := url.Values{"sort": {v.Sort}, "look": {v.Look}, "group": {v.Group}, "columns": {strings.Join(v.Columns, ",")}, "month": {month}}
	if v.Desc {
		q.Set("desc", "true")
	}
	for _, f := range v.Filters {
		if f.By == "words" {
			q.Set("q", f.Value)
		} else {
			q.Add("filter", f.By+":"+f.Value)
		}
	}
	return q
}

// saved opens a saved view. Errors: saved_view.not_found.
func (p Papers) saved(ctx context.Context, a access.Actor, id string) (view.Shown, error) {
	if _, valid := ref.Parse(id); !valid {
		return view.Shown{}, errs.Missing("saved view")
	}
	return p.Views.Get(ctx, a, ref.ID(id))
}

func (p Papers) fieldsOf(ctx context.Context, a access.Actor, kind listed.ListKind) ([]field.OwnField, error) {
	if !kind.Own {
		return nil, nil
	}
	all, err := p.Fields.List(ctx, a)
	var of []field.OwnField
	for _, f := range all {
		if slices.Contains(f.Kinds, kind.Kind) {
			of = append(of, f.OwnField)
		}
	}
	return of, err
}

func (in *list) read(q url.Values) {
	if look := q.Get("look"); slices.Contains([]string{"table", "board", "calendar"}, look) {
		in.look = look
	}
	if in.group = q.Get("group"); strings.HasPrefix(in.group, view.Own) && !slices.ContainsFunc(in.fields, func(f field.OwnField) bool { return view.Own+string(f.ID) == in.group }) {
		in.group = "" // a field that is gone
	}
	if columns := q.Get("columns"); columns != "" {
		in.columns = strings.Split(columns, ",")
	}
	in.first = in.monthAsked(q)
	in.question = listed.Question{Words: q.Get("q"), Desc: q.Get("desc") == "true"}
	if c, known := in.column(q.Get("sort")); known && c.Sorts {
		in.question.Sort = c.Name
	}
	for _, f := range q["filter"] {
		by, _, _ := strings.Cut(f, ":")
		if c, known := in.column(by); known && c.Asks || by == "own" && in.kind.Own {
			in.question.Filters = append(in.question.Filters, f)
		}
	}
}

func (in *list) column(name string) (listed.ListColumn, bool) {
	i := slices.IndexFunc(in.kind.Columns, func(c listed.ListColumn) bool { return c.Name == name })
	if i < 0 {
		return listed.ListColumn{}, false
	}
	return in.kind.Columns[i], true
}

// about says in words what is asked.
func (in *list) about() []string {
	var all []string
	for _, text := range in.question.Filters {
		part := strings.SplitN(text+"::", ":", 3)
		c, known := in.column(part[0])
		if !known {
			continue
		}
		value := strings.TrimSuffix(part[2], "::")
		words := map[string]string{"is": ": ", "from": " from ", "to": " until ", "set": ": something", "empty": ": nothing"}[part[1]]
		if part[1] != "set" && part[1] != "empty" {
			words += in.asked(c, value)
		}
		all = append(all, c.Title+words)
	}
	if by := in.day(); in.kind.Span != "" && in.look != "calendar" && !slices.ContainsFunc(in.question.Filters, func(f string) bool { return strings.HasPrefix(f, by.Name+":") }) {
		all = append(all, in.kind.Span)
	}
	if in.question.Words != "" {
		all = append(all, "with “"+in.question.Words+"”")
	}
	return all
}

// asked is the value of a filter in words.
func (in *list) asked(c listed.ListColumn, value string) string {
	var all []string
	for one := range strings.SplitSeq(value, ",") {
		switch c.Type {
		case listed.Date, listed.Instant:
			if d, err := clock.ParseDate(one); err == nil {
				one = in.days(d)
			}
		case listed.Member:
			if one == "me" {
				one = in.me.Name
			} else {
				one = in.nameOf(ref.ID(one), "somebody")
			}
		case listed.Space, listed.Tags, listed.Calendar:
			one = in.nameOf(ref.ID(one), "something you don’t see")
		case listed.Flag:
			one = map[string]string{"true": "yes", "false": "no"}[one]
		case listed.Choice:
			one = optionOf(c, one)
		}
		all = append(all, one)
	}
	return strings.Join(all, " or ")
}

func optionOf(c listed.ListColumn, value string) string {
	for _, o := range c.Options {
		if o.Value == value {
			return o.Title
		}
	}
	return value
}

// rows gives what is listed; all is false when there is more than is printed.
func (p Papers) rows(ctx context.Context, a access.Actor, in *list) (rows []listed.ListRow, all bool, err error) {
	in.question.Page = record.Page{Limit: record.MaxLimit}
	for {
		page, next, err := p.Lists.Rows(ctx, a, in.kind.Kind, in.question)
		if err != nil {
			return nil, false, err
		}
		if rows = append(rows, page...); len(rows) > in.most {
			return rows[:in.most], false, nil
		}
		if next == "" {
			return rows, true, nil
		}
		in.question.Cursor = next
	}
}

// listColumn is a column of a printed list.
type listColumn struct {
	name  string
	title string
	right bool
	cell  func(r *listed.ListRow) paper.Cell
}

// shown gives the columns that are asked for, the first one always among them; the usual ones in which something
// stands when none are.
func (in *list) shown(rows []listed.ListRow) []listColumn {
	var all, usual []listColumn
	for i, c := range in.kind.Columns {
		one := listColumn{c.Name, c.Title, c.Type == listed.Number || c.Type == listed.Bytes, func(r *listed.ListRow) paper.Cell { return in.cell(c, r.Cells[c.Name], i == 0) }}
		all = append(all, one)
		if !c.Hidden {
			usual = append(usual, one)
		}
	}
	for _, f := range in.fields {
		one := listColumn{view.Own + string(f.ID), f.Name, figures(f.Type), func(r *listed.ListRow) paper.Cell { return in.held(f, r.Fields) }}
		all = append(all, one)
		if f.Listed {
			usual = append(usual, one)
		}
	}
	chosen := usual
	if in.look == "table" && len(in.columns) > 0 {
		chosen = nil
		for _, name := range in.columns {
			i := slices.IndexFunc(all, func(c listColumn) bool { return c.name == name })
			if i >= 0 && !slices.ContainsFunc(chosen, func(c listColumn) bool { return c.name == name }) {
				chosen = append(chosen, all[i])
			}
		}
		if !slices.ContainsFunc(chosen, func(c listColumn) bool { return c.name == all[0].name }) {
			chosen = append(all[:1:1], chosen...)
		}
		return chosen
	}
	return slices.DeleteFunc(chosen, func(c listColumn) bool {
		some := slices.ContainsFunc(rows, func(r listed.ListRow) bool { return len(c.cell(&r).Lines) > 0 })
		return c.name != all[0].name && (!some || in.headings() && in.heading() == c.name)
	})
}

// cell says what stands in a column.
func (in *list) cell(c listed.ListColumn, value string, first bool) paper.Cell {
	if value == "" {
		return paper.Cell{}
	}
	switch c.Type {
	case listed.Number:
		value = thousands(value)
	case listed.Bytes:
		value = sized(value)
	case listed.Date:
		value = in.days(clock.Date(value))
	case listed.Instant:
		date, time := in.instant(value)
		value = strings.TrimSuffix(in.days(date)+", "+time, ", ")
	case listed.Choice:
		value = optionOf(c, value)
	case listed.Flag:
		value = "yes"
	case listed.Member, listed.Space, listed.Tags, listed.Calendar:
		value = in.names(value)
	}
	if first && value != "" {
		return paper.Cell{Lines: []paper.Line{{Runs: []paper.Run{{Text: value, Bold: true}}}}}
	}
	return paper.Say(value)
}

// instant reads a cell: on which date and at what time, where the reader is at home; no time where whole days are meant.
func (in *list) instant(cell string) (clock.Date, string) {
	n, err := strconv.ParseInt(cell, 10, 64)
	if err != nil {
		return clock.Date(cell), ""
	}
	at := clock.Micros(n)
	return in.dateOf(at), at.Time().In(in.zone.Location()).Format("15:04")
}

// sized is how much a number of bytes is.
func sized(bytes string) string {
	n, err := strconv.ParseFloat(bytes, 64)
	if err != nil {
		return bytes
	}
	for _, unit := range []string{"B", "KB", "MB"} {
		if n < 1000 {
			return strconv.FormatFloat(n, 'f', 0, 64) + " " + unit
		}
		n /= 1000
	}
	return strconv.FormatFloat(n, 'f', 1, 64) + " GB"
}

// table sets rows below each other; under what they stand on a board.
func (in *list) table(rows []listed.ListRow, columns []listColumn) paper.Table {
	var t paper.Table
	for _, c := range columns {
		t.Columns = append(t.Columns, paper.Column{Name: c.title, Right: c.right})
	}
	for _, s := range in.sections(rows) {
		if s.name != "" {
			t.Rows = append(t.Rows, paper.Row{Group: s.name})
		}
		for i := range s.rows {
			var row paper.Row
			for _, c := range columns {
				row.Cells = append(row.Cells, c.cell(&s.rows[i]))
			}
			t.Rows = append(t.Rows, row)
		}
	}
	return t
}

// day is the column by which a calendar shows the records; without a name when there is none.
func (in *list) day() listed.ListColumn {
	for _, name := range append([]string{in.group}, in.kind.Days...) {
		if c, known := in.column(name); known && slices.Contains(in.kind.Days, name) {
			return c
		}
	}
	return listed.ListColumn{}
}

// on gives what stands on a day of a calendar; what lasts stands on each of its days.
func (in *list) on(rows []listed.ListRow, day listed.ListColumn, m monthOf) func(clock.Date) []paper.Line {
	byDay := map[clock.Date][]paper.Line{}
	for _, r := range rows {
		first, time := in.instant(r.Cells[day.Name])
		last := max(first, in.lastDay(r.Cells[day.Until]))
		for d := max(first, m.from); d <= last && d < m.until; d = d.AddDays(1) {
			runs := []paper.Run{{Text: r.Label, Bold: true}}
			if d == first && time != "" {
				runs = append([]paper.Run{{Text: time + " "}}, runs...)
			}
			if first != last {
				runs = append(runs, paper.Run{Text: fmt.Sprintf(" %d/%d", first.DaysTo(d)+1, first.DaysTo(last)+1)})
			}
			byDay[d] = append(byDay[d], paper.Line{Runs: runs})
		}
	}
	return func(d clock.Date) []paper.Line { return byDay[d] }
}

// lastDay is the day of a cell that says when something ends: at midnight it is over.
func (in *list) lastDay(cell string) clock.Date {
	n, err := strconv.ParseInt(cell, 10, 64)
	if err != nil {
		return clock.Date(cell) // a date where whole days are meant, or nothing
	}
	return in.dateOf(clock.Micros(n - 1))
}
