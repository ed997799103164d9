package papers

import (
	"context"
	"net/url"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"anteroom/internal/area/field"
	"anteroom/internal/area/identity"
	"anteroom/internal/area/task"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/own"
	"anteroom/internal/core/paper"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

// reader is whoever prints a list: where their days begin, and what things are called for them.
type reader struct {
	me     identity.Member
	now    clock.Micros
	zone   *zone.Zone
	today  clock.Date
	called map[ref.ID]string
	most   int // records on one list
}

func (p Papers) reader(ctx context.Context, a access.Actor) (in reader, err error) {
	in.now, in.most = clock.Of(p.Clock.Now()), maxRows
	if in.me, err = p.Identity.Own(ctx, a); err != nil {
		return in, err
	}
	if in.zone, err = zone.Load(in.me.Zone); err != nil {
		in.zone = zone.UTC // checked when it was stored
	}
	in.today = clock.DateOf(in.now.Time().In(in.zone.Location()))
	in.called, err = p.Tables.Called(ctx, a)
	return in, err
}

// readable refuses an address that holds what no address of a page holds; many may stand there more than once.
func readable(q url.Values, many string) error {
	for name, values := range q {
		bad := len(values) > 1 && name != many
		for _, value := range values {
			bad = bad || !utf8.ValidString(value) || strings.ContainsFunc(value, unicode.IsControl)
		}
		if bad {
			return errs.New(errs.Invalid, "input.invalid", "The request can't be read.").With("query."+name, "one line, once")
		}
	}
	return nil
}

// nameOf is what something is called; otherwise when nobody tells the reader.
func (in *reader) nameOf(id ref.ID, otherwise string) string {
	if name := in.called[id]; name != "" {
		return name
	}
	return otherwise
}

// names are those of ids with commas between, without those that nobody tells the reader.
func (in *reader) names(ids string) string {
	var all []string
	for id := range strings.SplitSeq(ids, ",") {
		if name := in.called[ref.ID(id)]; name != "" {
			all = append(all, name)
		}
	}
	return strings.Join(all, ", ")
}

// days writes a date; of this year without the year.
func (in *reader) days(date clock.Date) string {
	layout := "Mon 2 Jan"
	if len(date) != len(in.today) || date[:4] != in.today[:4] {
		layout = "Mon 2 Jan 2006"
	}
	return date.In(time.UTC).Format(layout)
}

// date is the day of an instant on the reader's clocks.
func (in *reader) date(at clock.Micros) string {
	if at == 0 {
		return ""
	}
	return in.days(in.dateOf(at))
}

func (in *reader) dateOf(at clock.Micros) clock.Date {
	return clock.DateOf(at.Time().In(in.zone.Location()))
}

func placeOf(name string) *time.Location {
	if z, err := zone.Load(name); err == nil {
		return z.Location()
	}
	return time.UTC
}

// held is what a record holds in a field of one's own.
func (in *reader) held(f field.OwnField, values own.Values) paper.Cell {
	v, ok := values.Of(f.ID)
	if !ok || v.Value == "" {
		return paper.Cell{}
	}
	switch f.Type {
	case own.Choice:
		return paper.Say(in.nameOf(ref.ID(v.Value), "a choice that is gone"))
	case own.Person:
		return paper.Say(in.nameOf(ref.ID(v.Value), "somebody"))
	case own.Date:
		return paper.Say(in.days(clock.Date(v.Value)))
	case own.Number, own.Money:
		return paper.Say(strings.TrimSpace(thousands(v.Value) + " " + v.Currency))
	case own.Link:
		return paper.Cell{Lines: []paper.Line{{Style: paper.Link, Runs: []paper.Run{{Text: v.Value, Link: v.Value}}}}}
	}
	return paper.Say(v.Plain())
}

// thousands puts commas into a number.
func thousands(number string) string {
	whole, rest, _ := strings.Cut(number, ".")
	digits := strings.TrimPrefix(whole, "-")
	for at := len(digits) - 3; at > 0; at -= 3 {
		digits = digits[:at] + "," + digits[at:]
	}
	if strings.HasPrefix(whole, "-") {
		digits = "-" + digits
	}
	if strings.Trim(rest, "0") != "" {
		digits += "." + rest
	}
	return digits
}

// monthOf is a calendar of a month: its weeks, and the days before and after that they have.
type monthOf struct{ first, after, from, until clock.Date }

func (in *reader) month(first clock.Date) monthOf {
	m := monthOf{first: first, after: task.MonthAfter(first)}
	m.from = first.AddDays(task.DaysLeft(first, in.me.WeekStart) - 6)
	m.until = m.after.AddDays(task.DaysLeft(m.after.AddDays(-1), in.me.WeekStart))
	return m
}

// table draws it with what stands on each day.
func (m monthOf) table(on func(clock.Date) []paper.Line) paper.Table {
	t := paper.Table{Grid: true, Month: true}
	for i := range 7 {
		t.Columns = append(t.Columns, paper.Column{Name: m.from.AddDays(i).In(time.UTC).Format("Monday"), Wide: 1.0 / 7})
	}
	for d := m.from; d < m.until; d = d.AddDays(1) {
		number := paper.Line{Style: paper.Number, Runs: paper.Words(strings.TrimPrefix(string(d[8:]), "0"))}
		c := paper.Cell{Other: d < m.first || d >= m.after, Lines: append([]paper.Line{number}, on(d)...)}
		if len(t.Rows) == 0 || len(t.Rows[len(t.Rows)-1].Cells) == 7 {
			t.Rows = append(t.Rows, paper.Row{})
		}
		week := &t.Rows[len(t.Rows)-1]
		week.Cells = append(week.Cells, c)
	}
	return t
}

// monthAsked is the month that an address names; this one when it names none.
func (in *reader) monthAsked(q url.Values) clock.Date {
	if month, err := clock.ParseDate(q.Get("month")); err == nil {
		return month[:8] + "01"
	}
	return in.today[:8] + "01"
}
