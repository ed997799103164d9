package own

import (
	"context"
	"fmt"
	"strings"

	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/textkey"
)

// Filter is what records are asked to hold in one field.
type Filter struct {
	field  ref.ID
	how    string
	typ    Type
	key    string
	number int64
	unit   string
}

// MaxFilters is how many fields one question may name.
const MaxFilters = 10

const qTypes db.SQL = `SELECT type FROM field WHERE org = $1 AND id = $2`

// Filters reads questions: "FIELD:is:VALUE", "FIELD:from:VALUE" and "FIELD:to:VALUE" (with the
// value), "FIELD:set" and "FIELD:empty". A value is written as in a record; an amount may name its
// currency, as "1250.00 GBP". A field in the trash can still be asked for.
// Errors: field.filter.
func Filters(ctx context.Context, r db.Reader, org ref.Org, asked []string) ([]Filter, error) {
	all := make([]Filter, 0, len(asked))
	for i, one := range asked {
		f, wrong := filter(ctx, r, org, one)
		if wrong != "" {
			return nil, errs.New(errs.Invalid, "field.filter", "This can't be asked of a field. "+wrong).With(fmt.Sprintf("query.own.%d", i), wrong)
		}
		all = append(all, f)
	}
	return all, nil
}

func filter(ctx context.Context, r db.Reader, org ref.Org, asked string) (f Filter, wrong string) {
	part := strings.SplitN(asked, ":", 3)
	if len(part) < 2 {
		return f, "Write it as FIELD:is:VALUE, FIELD:from:VALUE, FIELD:to:VALUE, FIELD:set or FIELD:empty."
	}
	f = Filter{field: ref.ID(part[0]), how: part[1]}
	var err error
	if f.typ, err = db.One(ctx, r, db.Scan1[Type], qTypes, org, f.field); err != nil {
		return f, "There is no such field."
	}
	if f.how == "set" || f.how == "empty" {
		return f, ""
	}
	ranged := f.typ == Number || f.typ == Money || f.typ == Date
	if f.how != "is" && !(ranged && (f.how == "from" || f.how == "to")) {
		return f, "This field can't be asked that."
	}
	if len(part) < 3 || strings.TrimSpace(part[2]) == "" {
		return f, "A value is missing."
	}
	return f, f.read(strings.TrimSpace(part[2]))
}

func (f *Filter) read(value string) (wrong string) {
	ok := true
	switch f.typ {
	case Number, Money:
		amount, unit, _ := strings.Cut(value, " ")
		f.number, ok = Read(amount)
		f.unit = strings.ToUpper(unit)
	case Date:
		_, _, no := Spelled(Date, value, "")
		f.number, ok = Days(value), no == ""
	case Checkbox:
		ok, f.number = value == "true", 1
	case Choice, Person:
		f.key = value
	default:
		f.key = textkey.Sort(value)
	}
	if !ok {
		return "The value is none that this field can hold."
	}
	return ""
}

// Counted, because the planner would otherwise turn it into a join and lose the order's index.
const (
	fHolds  db.Fragment = `AND (SELECT COUNT(*) FROM field_value f WHERE f.org = t.org AND f.kind = ? AND f.id = t.id AND f.field = ?`
	fEmpty  db.Fragment = `) = 0`
	fSome   db.Fragment = `) > 0`
	fIsText db.Fragment = `AND f.sort_key = ?`
	fIs     db.Fragment = `AND f.number = ?`
	fFrom   db.Fragment = `AND f.number >= ?`
	fTo     db.Fragment = `AND f.number <= ?`
	fUnit   db.Fragment = `AND f.unit = ?`
	fIDs    db.Fragment = `SELECT f.id FROM field_value f WHERE f.org = ? AND f.kind = ? AND f.field = ?`
	fFew    db.Fragment = `ORDER BY f.id LIMIT ?`
)

// Where adds the condition that records of a kind, of a table called t, hold what is asked.
func (f Filter) Where(b *db.Builder, kind ref.Kind) {
	b.Add(fHolds, kind, f.field)
	f.compare(b)
	b.If(f.how == "empty", fEmpty).If(f.how != "empty", fSome)
}

func (f Filter) compare(b *db.Builder) {
	textual := f.typ == Text || f.typ == Link || f.typ == Choice || f.typ == Person
	b.If(f.how == "is" && textual, fIsText, f.key)
	b.If(f.how == "is" && !textual, fIs, f.number)
	b.If(f.how == "from", fFrom, f.number)
	b.If(f.how == "to", fTo, f.number)
	b.If(f.unit != "", fUnit, f.unit)
}

// Few gives the only records that can match the filters, when one of them leaves at most so many.
func Few(ctx context.Context, r db.Reader, org ref.Org, kind ref.Kind, filters []Filter, most int) (ids []ref.ID, few bool, err error) {
	for _, f := range filters {
		if f.how == "empty" {
			continue
		}
		b := db.Build(fIDs, org, kind, f.field)
		f.compare(b)
		b.Add(fFew, most+1)
		if ids, err = db.All(ctx, r, db.Scan1[ref.ID], b.SQL(), b.Args()...); err != nil || len(ids) <= most {
			return ids, err == nil, err
		}
	}
	return nil, false, nil
}
