package simple

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/listed"
	"anteroom/internal/core/own"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// SimpleRecord is a record of any kind that is declared here, as the journal keeps it.
type SimpleRecord struct {
	record.Head
	Kind    ref.Kind          `json:"kind"`
	Values  map[string]string `json:"values" doc:"By the names of the fields, as in the cells of a list; what is empty is absent"`
	Private bool              `json:"private" doc:"Missing for those who don't see private records of the space"`
	Tags    []ref.ID          `json:"tags"`
	Fields  own.Values        `json:"fields,omitempty" doc:"What it holds in fields of one's own"`
}

// title is what the record is called.
func (r *SimpleRecord) title(k *Kind) string { return r.Values[k.Fields[0].Name] }

// settle tidies a record and says what is wrong with it. Errors: <kind>.invalid with a field for each value.
func (k *Kind) settle(r *SimpleRecord) error {
	bad := errs.Newf(errs.Invalid, string(k.Table)+".invalid", "The %s can't be kept like this. See the fields.", k.One)
	values := map[string]string{}
	for name, value := range r.Values {
		f, known := k.field(name)
		if !known {
			bad = bad.With("body.values."+clip(name), "There is no such field.")
			continue
		}
		value, wrong := f.tidy(value)
		if wrong != "" {
			bad = bad.With("body.values."+name, wrong)
			continue
		}
		if value != "" {
			values[name] = value
		}
	}
	for _, f := range k.Fields {
		if f.Needed && strings.TrimSpace(r.Values[f.Name]) == "" {
			bad = bad.With("body.values."+f.Name, "This is needed.")
		}
	}
	if len(r.Tags) > record.MaxTags {
		bad = bad.With("body.tags", "At most 50 tags.")
	}
	r.Values = values
	if len(bad.Fields) > 0 {
		return bad
	}
	return nil
}

// clip keeps what a stranger typed from filling an answer.
func clip(s string) string { return s[:min(len(s), 40)] }

// tidy brings a value into the form in which it is kept, or says what is wrong with it.
func (f *Field) tidy(value string) (tidied, wrong string) {
	value = strings.TrimSpace(value)
	if value == "" {
		return "", ""
	}
	switch f.Type {
	case listed.Number:
		n, err := strconv.ParseInt(value, 10, 64)
		if err != nil || n < 0 || n > MaxNumber {
			return "", "A whole number, 0 or more."
		}
		return strconv.FormatInt(n, 10), ""
	case listed.Date:
		d, err := clock.ParseDate(value)
		if err != nil || d >= never {
			return "", "Write the day as 2026-03-29."
		}
		return string(d), ""
	case listed.Choice:
		for _, o := range f.Options {
			if o.Value == value {
				return value, ""
			}
		}
		return "", "Choose one of those that are offered."
	case listed.Flag:
		if value != "true" && value != "false" {
			return "", "true or nothing"
		}
		return strings.TrimPrefix(value, "false"), ""
	case listed.Member:
		if _, ok := ref.Parse(value); !ok {
			return "", "The id of a colleague."
		}
		return value, ""
	}
	most, text := MaxLine, strings.Join(strings.Fields(value), " ")
	if f.Long {
		most, text = MaxLong, strings.ReplaceAll(value, "\r\n", "\n")
	}
	if utf8.RuneCountInString(text) > most {
		return "", "At most " + strconv.Itoa(most) + " characters."
	}
	return text, ""
}
