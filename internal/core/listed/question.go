package listed

import (
	"fmt"
	"strconv"
	"strings"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

// MaxFilters is how many things one question may ask.
const MaxFilters = 30

// maxValues is how many values one filter may name.
const maxValues = 50

// Question is what a list is asked.
type Question struct {
	// Filters are COLUMN:is:VALUE,VALUE… (one of them), COLUMN:from:VALUE, COLUMN:to:VALUE (with the
	// value), COLUMN:set and COLUMN:empty. A day may be given as today, today+7 or today-30, a
	// member as me. own:FIELD:… asks a field of one's own: see own.Filters.
	Filters []string
	Words   string // to be found in the record
	Sort    string // the name of a column; the kind's own order when empty
	Desc    bool   // the other way round than usual
	record.Page

	Me    ref.Member
	Zone  *zone.Zone // in which days begin
	Today clock.Date // there
}

// ask is one filter that was understood.
type ask struct {
	column  string
	at      db.Fragment
	typ     Type
	how     string
	values  []any
	nothing any
}

const (
	fTagged   db.Fragment = `AND (SELECT COUNT(*) FROM tagged f WHERE f.org = t.org AND f.kind = ? AND f.id = t.id`
	fUntagged db.Fragment = `) = 0`
	fSome     db.Fragment = `) > 0`
)

// where adds the condition of a filter on a kind's records, of a table called t.
func (f ask) where(b *db.Builder, kind ref.Kind) {
	if f.typ == Tags {
		b.Add(fTagged, kind)
		if len(f.values) > 0 {
			db.In(b, "AND", "f.tag", f.values)
		}
		b.If(f.how == "empty", fUntagged).If(f.how != "empty", fSome)
		return
	}
	switch f.how {
	case "is":
		db.In(b, "AND", f.at, f.values)
	case "from":
		b.Add("AND").Add(f.at).Add(">= ?", f.values[0])
	case "to":
		b.Add("AND").Add(f.at).Add("<= ?", f.values[0])
	case "before":
		b.Add("AND").Add(f.at).Add("< ?", f.values[0])
	case "set":
		b.Add("AND").Add(f.at).Add("<> ?", f.nothing)
	case "empty":
		b.Add("AND").Add(f.at).Add("= ?", f.nothing)
	}
	if ranged := f.how == "from" || f.how == "to" || f.how == "before"; ranged {
		b.Add("AND").Add(f.at).Add("<> ?", f.nothing)
	}
}

// read checks a question against the columns of a kind; fields are those to own fields.
// Errors: list.question.
func read[T any](columns []Column[T], hasOwn bool, q Question) (asked []ask, fields []string, err error) {
	bad := errs.New(errs.Invalid, "list.question", "This can't be asked of this list. See the fields.")
	if q.Sort != "" {
		if c, known := named(columns, q.Sort); !known || c.Key == nil {
			return nil, nil, bad.With("query.sort", "There is no such order.")
		}
	}
	if len(q.Filters) > MaxFilters {
		return nil, nil, bad.With("query.filter", fmt.Sprintf("At most %d.", MaxFilters))
	}
	for i, one := range q.Filters {
		if rest, isOwn := strings.CutPrefix(one, "own:"); isOwn && hasOwn {
			fields = append(fields, rest)
			continue
		}
		more, wrong := filter(columns, one, q)
		if wrong != "" {
			bad = bad.With(fmt.Sprintf("query.filter.%d", i), wrong)
			continue
		}
		asked = append(asked, more...)
	}
	if len(bad.Fields) > 0 {
		return nil, nil, bad
	}
	return asked, fields, nil
}

func filter[T any](columns []Column[T], text string, q Question) (asked []ask, wrong string) {
	part := strings.SplitN(text, ":", 3)
	if len(part) < 2 {
		return nil, "Write it as COLUMN:is:VALUE, COLUMN:from:VALUE, COLUMN:to:VALUE, COLUMN:set or COLUMN:empty."
	}
	c, known := named(columns, part[0])
	if !known || !c.asks() {
		return nil, "There is no such column, or it can't be asked."
	}
	f := ask{column: c.Name, at: c.At, typ: c.Type, how: part[1], nothing: c.nothing()}
	switch f.how {
	case "set", "empty":
		if c.Type == Flag || c.Type == Space {
			return nil, "This column always holds something."
		}
		return []ask{f}, ""
	case "is", "from", "to":
	default:
		return nil, "Ask is, from, to, set or empty."
	}
	if len(part) < 3 || strings.TrimSpace(part[2]) == "" {
		return nil, "A value is missing."
	}
	if f.how != "is" && !ordered[c.Type] {
		return nil, "This column can't be asked from or to."
	}
	return f.valued(c.Type, c.Options, strings.Split(part[2], ","), q)
}

// ordered are the types that can be asked for from and to.
var ordered = map[Type]bool{Number: true, Bytes: true, Date: true, Instant: true}

func (c Column[T]) nothing() any {
	if c.Type == Number || c.Type == Bytes || c.Type == Instant {
		n, _ := strconv.ParseInt(c.Nothing, 10, 64) // 0 where the declaration says nothing
		return n
	}
	return c.Nothing
}

// valued reads the values of a filter by the type of its column.
func (f ask) valued(t Type, options []ListOption, values []string, q Question) ([]ask, string) {
	if len(values) > maxValues || f.how != "is" && len(values) > 1 {
		return nil, "These are too many values."
	}
	if t == Instant {
		return f.days(values, q)
	}
	for _, v := range values {
		v = strings.TrimSpace(v)
		switch t {
		case Flag:
			if v != "true" && v != "false" {
				return nil, "true or false"
			}
			f.values = append(f.values, btoi(v == "true"))
		case Number, Bytes:
			n, err := strconv.ParseInt(v, 10, 64)
			if err != nil {
				return nil, "A whole number."
			}
			f.values = append(f.values, n)
		case Date:
			d, ok := day(v, q.Today)
			if !ok {
				return nil, "Write the day as 2026-03-29, today or today+7."
			}
			f.values = append(f.values, string(d))
		case Choice:
			if !has(options, v) {
				return nil, "There is no such choice."
			}
			f.values = append(f.values, v)
		case Member:
			if v == "me" {
				v = string(q.Me)
			}
			f.values = append(f.values, v)
		default:
			f.values = append(f.values, v)
		}
	}
	return []ask{f}, ""
}

// days asks an instant for days, which begin where the one who asks is at home.
func (f ask) days(values []string, q Question) ([]ask, string) {
	d, ok := day(strings.TrimSpace(values[0]), q.Today)
	if !ok || len(values) > 1 {
		return nil, "Write one day as 2026-03-29, today or today+7."
	}
	begins := func(d clock.Date) any {
		at, _ := q.Zone.ToInstant(zone.DateWall(d))
		return int64(at)
	}
	from, before := f, f
	from.how, from.values = "from", []any{begins(d)}
	before.how, before.values = "before", []any{begins(d.AddDays(1))}
	switch f.how {
	case "from":
		return []ask{from}, ""
	case "to":
		return []ask{before}, ""
	}
	return []ask{from, before}, ""
}

// day reads 2026-03-29, today, today+7 and today-30.
func day(text string, today clock.Date) (clock.Date, bool) {
	rest, relative := strings.CutPrefix(text, "today")
	if !relative {
		d, err := clock.ParseDate(text)
		return d, err == nil
	}
	if rest == "" {
		return today, true
	}
	n, err := strconv.Atoi(rest)
	if err != nil || n < -3660 || n > 3660 || rest[0] != '+' && rest[0] != '-' {
		return "", false
	}
	return today.AddDays(n), true
}

func has(options []ListOption, value string) bool {
	for _, o := range options {
		if o.Value == value {
			return true
		}
	}
	return false
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}
