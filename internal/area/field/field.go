package field

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/go-json-experiment/json"

	"anteroom/internal/core/db"
	"anteroom/internal/core/doctor"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/own"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/textkey"
)

// Name is the kind's name.
const Name ref.Kind = "field"

// Bounds of a field.
const (
	MaxName    = 60
	MaxChoices = 100 // that are offered
	maxKept    = 300 // with those that are gone
	MaxFields  = 500 // living ones of an organisation
	colours    = 8
)

// OwnField is a field that an organisation made for itself.
type OwnField struct {
	record.Head
	Name     string       `json:"name"`
	Type     own.Type     `json:"type" enum:"text,number,money,date,choice,person,link,checkbox"`
	Kinds    []ref.Kind   `json:"kinds" doc:"On which kinds of records it is"`
	Choices  []own.Option `json:"choices" doc:"Of a choice, in their order; those that are gone last"`
	Currency string       `json:"currency,omitempty" doc:"Of money: what is meant when none is named"`
	Listed   bool         `json:"listed" doc:"Shown in lists, not only on the record"`
	Position int          `json:"position" doc:"Its place among the fields"`
}

// settle checks a field as it is going to be stored; kinds are those that have own fields.
// Errors: field.invalid with a field for each rule that is broken.
func (f *OwnField) settle(kinds []ref.Kind) error {
	bad := errs.New(errs.Invalid, "field.invalid", "The field can't be kept like this. See the fields.")
	f.Name = strings.Join(strings.Fields(f.Name), " ")
	if textkey.Name(f.Name) == "" || utf8.RuneCountInString(f.Name) > MaxName {
		bad = bad.With("body.name", "A word or a few, at most 60 characters.")
	}
	if !slices.Contains(own.Types, f.Type) {
		bad = bad.With("body.type", "Choose what the field holds.")
	}
	f.Kinds = slices.DeleteFunc(slices.Clone(kinds), func(k ref.Kind) bool { return !slices.Contains(f.Kinds, k) })
	if len(f.Kinds) == 0 {
		bad = bad.With("body.kinds", "Choose on what the field is.")
	}
	bad = f.settleChoices(bad)
	if f.Type != own.Money {
		f.Currency = ""
	} else if _, unit, wrong := own.Spelled(own.Money, "1", f.Currency); wrong != "" {
		bad = bad.With("body.currency", wrong)
	} else {
		f.Currency = unit
	}
	if len(bad.Fields) > 0 {
		return bad
	}
	return nil
}

func (f *OwnField) settleChoices(bad *errs.Error) *errs.Error {
	if f.Type != own.Choice {
		f.Choices = []own.Option{}
		return bad
	}
	offered, ids, names := 0, map[ref.ID]bool{}, map[string]bool{}
	for i := range f.Choices {
		o := &f.Choices[i]
		o.Name = strings.Join(strings.Fields(o.Name), " ")
		key := textkey.Name(o.Name)
		_, valid := ref.Parse(string(o.ID))
		switch {
		case !valid || ids[o.ID]:
			return bad.With("body.choices", "Each choice has an id of its own, a UUID in lower case.")
		case o.Colour < 0 || o.Colour >= colours:
			return bad.With("body.choices", "A colour is a number from 0 to 7.")
		case key == "" || utf8.RuneCountInString(o.Name) > MaxName:
			return bad.With("body.choices", "Give every choice a name of at most 60 characters.")
		case !o.Gone && names[key]:
			return bad.With("body.choices", "Two choices have the same name.")
		}
		ids[o.ID] = true
		if !o.Gone {
			offered++
			names[key] = true
		}
	}
	switch {
	case offered == 0:
		return bad.With("body.choices", "Offer at least one choice.")
	case offered > MaxChoices, len(f.Choices) > maxKept:
		return bad.With("body.choices", "At most 100 choices.")
	}
	slices.SortStableFunc(f.Choices, func(a, b own.Option) int {
		switch {
		case a.Gone == b.Gone:
			return 0
		case a.Gone:
			return 1
		}
		return -1
	})
	return bad
}

// keep marks the choices that are offered no more, so that records that have them keep them.
func (f *OwnField) keep(was []own.Option) {
	for _, o := range was {
		if !slices.ContainsFunc(f.Choices, func(now own.Option) bool { return now.ID == o.ID }) {
			o.Gone = true
			f.Choices = append(f.Choices, o)
		}
	}
}

const columns = record.HeadColumns + `, t.name, t.type, t.kinds, t.choices, t.currency, t.listed, t.position`

const (
	qLoad   db.SQL = `SELECT ` + columns + ` FROM field t WHERE t.org = $1 AND t.id = $2`
	qInsert db.SQL = `INSERT INTO field (org, id, space, rev, created_us, created_by, updated_us, trashed_us, name, name_key, type, kinds, choices, currency, listed, position)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) ON CONFLICT (org, id) DO NOTHING`
	qUpdate db.SQL = `UPDATE field SET rev = $4, created_us = $5, created_by = $6, updated_us = $7, trashed_us = $8, name = $9, name_key = $10, type = $11, kinds = $12,
choices = $13, currency = $14, listed = $15, position = $16
WHERE org = $1 AND id = $2 AND space = $3 AND rev = $4 - 1`
)

// kind says how fields are kept.
var kind = &record.Kind[OwnField]{
	Name: Name, Head: func(f *OwnField) *record.Head { return &f.Head }, Load: qLoad, Scan: scan, Insert: qInsert, Update: qUpdate,
	Values: func(f *OwnField) []any {
		return []any{f.Name, textkey.Name(f.Name), f.Type, encode(f.Kinds), encode(f.Choices), f.Currency, f.Listed, f.Position}
	},
	Taken: errs.New(errs.Conflict, "field.name_taken", "There is a field of this name already. Use that one, or choose another name."),
}

func encode(list any) string {
	b, err := json.Marshal(list, json.FormatNilSliceAsNull(false))
	if err != nil {
		return "[]" // lists of texts and numbers always encode
	}
	return string(b)
}

func scan(row db.Row) (OwnField, error) {
	var f OwnField
	var kinds, choices []byte
	err := row.Scan(append(f.Dest(), &f.Name, &f.Type, &kinds, &choices, &f.Currency, &f.Listed, &f.Position)...)
	if err != nil {
		return f, err
	}
	if err := json.Unmarshal(kinds, &f.Kinds); err != nil {
		return f, err
	}
	return f, json.Unmarshal(choices, &f.Choices)
}

// Describe tells in words what a change did.
func Describe(before, after []byte) []record.Field {
	return record.Diff(before, after, []record.Shown{{Name: "name"}, {Name: "type"}, {Name: "kinds"}, {Name: "choices", Text: choiceWords}, {Name: "currency"}, {Name: "listed"}, {Name: "position"}})
}

// Checks are what must always hold of what records hold in fields.
func Checks() []doctor.Check {
	return []doctor.Check{
		doctor.Query("what records hold is of its field's type", `SELECT v.kind || ' ' || v.id FROM field_value v
JOIN field f ON f.org = v.org AND f.id = v.field WHERE f.type <> v.type ORDER BY v.id LIMIT 50`),
		doctor.Query("own fields are on tasks, events, notes, files and requests that exist", `SELECT v.kind || ' ' || v.id FROM field_value v
LEFT JOIN task t ON v.kind = 'task' AND t.org = v.org AND t.id = v.id
LEFT JOIN event e ON v.kind = 'event' AND e.org = v.org AND e.id = v.id
LEFT JOIN file f ON v.kind = 'file' AND f.org = v.org AND f.id = v.id
LEFT JOIN note n ON v.kind = 'note' AND n.org = v.org AND n.id = v.id
LEFT JOIN request r ON v.kind = 'request' AND r.org = v.org AND r.id = v.id
WHERE v.kind IN ('task', 'event', 'file', 'note', 'request') AND t.id IS NULL AND e.id IS NULL AND f.id IS NULL AND n.id IS NULL AND r.id IS NULL ORDER BY v.id LIMIT 50`),
	}
}
