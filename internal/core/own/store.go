package own

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/go-json-experiment/json"

	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

// A record is read with its values in one statement: Gather + its kind + Gathered is a column
// of a table called t, that Gathering reads. The marks between are characters no value has.
const (
	Gather   = `COALESCE((SELECT string_agg(v.field || '` + between + `' || v.type || '` + between + `' || v.unit || '` + between + `' || v.text, '` + behind + `') FROM field_value v WHERE v.org = t.org AND v.kind = '`
	Gathered = `' AND v.id = t.id), '')`
	between  = "\x1f"
	behind   = "\x1e"
)

// Gathering reads the column into values.
func Gathering(joined string) Values {
	if joined == "" {
		return nil
	}
	var all Values
	for one := range strings.SplitSeq(joined, behind) {
		if part := strings.SplitN(one, between, 4); len(part) == 4 {
			all = append(all, Value{Field: ref.ID(part[0]), Type: Type(part[1]), Currency: part[2], Value: part[3]})
		}
	}
	return all.Tidy()
}

const (
	qPut db.SQL = `INSERT INTO field_value (org, kind, id, field, type, text, unit, sort_key, number) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
ON CONFLICT (org, kind, id, field) DO UPDATE SET text = excluded.text, unit = excluded.unit, sort_key = excluded.sort_key, number = excluded.number`
	qDrop   db.SQL = `DELETE FROM field_value WHERE org = $1 AND kind = $2 AND id = $3 AND field = $4`
	qForget db.SQL = `DELETE FROM field_value WHERE org = $1 AND kind = $2 AND id = $3`
	qField  db.SQL = `SELECT type, space, kinds, choices, currency FROM field WHERE org = $1 AND id = $2 AND trashed_us IS NULL`
	qMember db.SQL = `SELECT COUNT(*) FROM member WHERE org = $1 AND id = $2 AND trashed_us IS NULL`
)

// Put writes the values of a record that differ from what they were.
func Put(tx *journal.Tx, kind ref.Kind, id ref.ID, was, now Values) error {
	for _, one := range was {
		if _, still := now.Of(one.Field); !still {
			if _, err := tx.Derive(qDrop, tx.Org(), kind, id, one.Field); err != nil {
				return err
			}
		}
	}
	for _, one := range now {
		if before, _ := was.Of(one.Field); before == one {
			continue
		}
		key, number := one.compared()
		if _, err := tx.Derive(qPut, tx.Org(), kind, id, one.Field, one.Type, one.Value, one.Currency, key, number); err != nil {
			return err
		}
	}
	return nil
}

// Forget deletes the values of a record that is deleted for good.
func Forget(tx *journal.Tx, kind ref.Kind, id ref.ID) error {
	_, err := tx.Derive(qForget, tx.Org(), kind, id)
	return err
}

// Option is one of the choices of a field. One that is gone stays on the records that have it.
type Option struct {
	ID     ref.ID `json:"id" maxLength:"36" format:"uuid"`
	Name   string `json:"name" maxLength:"60"`
	Colour int    `json:"colour" minimum:"0" maximum:"7"`
	Gone   bool   `json:"gone,omitzero" doc:"Offered no more; records that have it keep it"`
}

// definition is what has to be known of a field to put something into it.
type definition struct {
	Type     Type
	Space    ref.Space
	Kinds    []ref.Kind
	Options  []Option
	Currency string
}

func scanDefinition(row db.Row) (d definition, err error) {
	var kinds, options []byte
	if err := row.Scan(&d.Type, &d.Space, &kinds, &options, &d.Currency); err != nil {
		return d, err
	}
	return d, errors.Join(json.Unmarshal(kinds, &d.Kinds), json.Unmarshal(options, &d.Options))
}

// Apply gives the values of a record after changes, inside the act that makes them.
// Errors: field.invalid with a field for each change that can't be held, field.unknown, field.too_many.
func Apply(ctx context.Context, tx *journal.Tx, kind ref.Kind, space ref.Space, values Values, changes []Change) (Values, error) {
	bad := errs.New(errs.Invalid, "field.invalid", "This can't be kept like this. See the fields.")
	for _, c := range changes {
		if plain(c.Value) == "" {
			values = values.Without(c.Field)
			continue
		}
		value, wrong, err := c.settle(ctx, tx, kind, space, values)
		if err != nil {
			return nil, err
		}
		if wrong != "" {
			bad = bad.With(Path(c.Field), wrong)
			continue
		}
		values = values.With(value)
	}
	switch {
	case len(bad.Fields) > 0:
		return nil, bad
	case len(values) > MaxValues:
		return nil, errs.New(errs.Invalid, "field.too_many", fmt.Sprintf("One record holds something in at most %d fields. Empty another first.", MaxValues))
	}
	return values.Tidy(), nil
}

// Path is where a refusal names a field.
func Path(field ref.ID) string { return "body.fields." + string(field) }

func (c Change) settle(ctx context.Context, tx *journal.Tx, kind ref.Kind, space ref.Space, values Values) (Value, string, error) {
	d, err := db.One(ctx, tx, scanDefinition, qField, tx.Org(), c.Field)
	if errors.Is(err, db.ErrNoRows) || err == nil && (!slices.Contains(d.Kinds, kind) || d.Space != ref.Space(tx.Org()) && d.Space != space) {
		return Value{}, "", errs.New(errs.Invalid, "field.unknown", "One of the fields is not there any more. Load the record again.").With(Path(c.Field), "no field of this record")
	}
	if err != nil {
		return Value{}, "", err
	}
	if c.Currency == "" {
		c.Currency = d.Currency
	}
	value := Value{Field: c.Field, Type: d.Type}
	var wrong string
	value.Value, value.Currency, wrong = Spelled(d.Type, c.Value, c.Currency)
	if had, ok := values.Of(c.Field); wrong != "" || ok && had == value {
		return value, wrong, nil
	}
	switch d.Type {
	case Choice:
		if !slices.ContainsFunc(d.Options, func(o Option) bool { return string(o.ID) == value.Value && !o.Gone }) {
			wrong = "None of the choices. Choose another."
		}
	case Person:
		n, err := db.One(ctx, tx, db.Scan1[int], qMember, tx.Org(), value.Value)
		if err != nil {
			return value, "", err
		}
		if n == 0 {
			wrong = "Nobody here. Choose a colleague."
		}
	}
	return value, wrong, nil
}
