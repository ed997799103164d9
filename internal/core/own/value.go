package own

import (
	"slices"
	"strings"

	"anteroom/internal/core/ref"
)

// Type is what a field holds. A field keeps its type for good.
type Type string

// The types.
const (
	Text     Type = "text"
	Number   Type = "number"
	Money    Type = "money"
	Date     Type = "date"
	Choice   Type = "choice"
	Person   Type = "person"
	Link     Type = "link"
	Checkbox Type = "checkbox"
)

// Types are all of them, in the order in which they are offered.
var Types = []Type{Text, Number, Money, Date, Choice, Person, Link, Checkbox}

// Bounds of what one record holds.
const (
	MaxValues = 50
	MaxText   = 2000 // characters
)

// Value is what a record holds in one field.
type Value struct {
	Field    ref.ID `json:"field"`
	Type     Type   `json:"type" enum:"text,number,money,date,choice,person,link,checkbox"`
	Value    string `json:"value" doc:"A text; a number or an amount as 1250.00; a date as 2026-03-29; the id of a choice or of a member; an address; true"`
	Currency string `json:"currency,omitempty" doc:"Of money, three letters (ISO 4217)"`
}

// Plain is the value as a text; choices and persons are ids.
func (v Value) Plain() string {
	switch {
	case v.Type == Checkbox && v.Value != "":
		return "yes"
	case v.Currency != "":
		return v.Value + " " + v.Currency
	}
	return v.Value
}

// Values are what one record holds, in the order of the fields' ids; one a field at most.
type Values []Value

// Of gives what is held in a field; ok is false for nothing.
func (v Values) Of(field ref.ID) (Value, bool) {
	i := slices.IndexFunc(v, func(one Value) bool { return one.Field == field })
	if i < 0 {
		return Value{}, false
	}
	return v[i], true
}

// Without gives the values but that of a field; v itself stays as it is.
func (v Values) Without(field ref.ID) Values {
	return slices.DeleteFunc(slices.Clone(v), func(one Value) bool { return one.Field == field })
}

// With gives the values with one put in; v itself stays as it is.
func (v Values) With(value Value) Values { return append(v.Without(value.Field), value).Tidy() }

// Tidy brings values into their one order; none are nil.
func (v Values) Tidy() Values {
	if len(v) == 0 {
		return nil
	}
	sorted := slices.Clone(v)
	slices.SortFunc(sorted, func(a, b Value) int { return strings.Compare(string(a.Field), string(b.Field)) })
	return sorted
}

// Same reports whether two records hold the same.
func (v Values) Same(w Values) bool { return slices.Equal(v, w) }

// Words are the texts by which a record is found.
func (v Values) Words() string {
	var words []string
	for _, one := range v {
		if one.Type == Text || one.Type == Link {
			words = append(words, one.Value)
		}
	}
	return strings.Join(words, "\n")
}

// Change puts a value into one field of a record, or takes it out.
type Change struct {
	Field    ref.ID  `json:"field" maxLength:"36"`
	Value    string  `json:"value" maxLength:"2000" doc:"As in a record; empty takes it out"`
	Currency string  `json:"currency,omitempty" maxLength:"3" doc:"Of money; the field's own when absent"`
	Was      *Before `json:"was,omitempty" doc:"What was there when it was changed: then a newer rev does no harm, as long as this field is still as it was"`
}

// Before is what a field held.
type Before struct {
	Value    string `json:"value" maxLength:"2000"`
	Currency string `json:"currency,omitempty" maxLength:"3"`
}

// As reports whether a field of a record still holds this.
func (b Before) As(v Values, field ref.ID) bool {
	now, _ := v.Of(field)
	return now.Value == b.Value && (now.Currency == b.Currency || b.Value == "")
}
