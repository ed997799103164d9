package record

import (
	"bytes"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"anteroom/internal/core/own"
)

// Field is one field of a record that a change touched, in words.
type Field struct {
	Name   string `json:"name"`
	Before string `json:"before"`
	After  string `json:"after"`
}

// Shown is a field whose changes a history shows, by its name in the record's JSON.
type Shown struct {
	Name string
	// Text says in words what the field held; nil for plain texts, numbers and
	// lists of texts. The whole record is given because a date may need its zone.
	Text func(rec map[string]jsontext.Value) string
}

// Diff tells which of the shown fields differ between two stored versions of a
// record, in the order of shown. Either may be nil: it was not there then.
func Diff(before, after []byte, shown []Shown) []Field {
	was, now := fields(before), fields(after)
	changed := []Field{}
	for _, s := range shown {
		text := s.Text
		if text == nil {
			text = func(rec map[string]jsontext.Value) string { return Plain(rec[s.Name]) }
		}
		if f := (Field{Name: s.Name, Before: text(was), After: text(now)}); f.Before != f.After {
			if s.Text == nil {
				f.answer(was, now)
			}
			changed = append(changed, f)
		}
	}
	return append(changed, ownDiff(was["fields"], now["fields"])...)
}

// answer says "no" where a record that was there says neither yes nor anything else to a question of yes or no.
func (f *Field) answer(was, now map[string]jsontext.Value) {
	switch {
	case f.Before == yes && string(was[f.Name]) == "true" && len(now) > 0:
		f.After = "no"
	case f.After == yes && string(now[f.Name]) == "true" && len(was) > 0:
		f.Before = "no"
	}
}

// OwnPrefix begins the names of own fields in a Diff: the type and the id of the field follow,
// each after a colon.
const OwnPrefix = "own:"

// ownDiff tells which fields of one's own differ, from what records keep under "fields".
func ownDiff(before, after jsontext.Value) []Field {
	var was, now own.Values
	_ = json.Unmarshal(before, &was) // nothing where there are none
	_ = json.Unmarshal(after, &now)
	var changed []Field
	for _, v := range was {
		if other, still := now.Of(v.Field); !still || v != other {
			changed = append(changed, Field{Name: ownName(v), Before: v.Plain(), After: other.Plain()})
		}
	}
	for _, v := range now {
		if _, had := was.Of(v.Field); !had {
			changed = append(changed, Field{Name: ownName(v), After: v.Plain()})
		}
	}
	return changed
}

func ownName(v own.Value) string { return OwnPrefix + string(v.Type) + ":" + string(v.Field) }

func fields(stored []byte) map[string]jsontext.Value {
	rec := map[string]jsontext.Value{}
	if stored != nil {
		_ = json.Unmarshal(stored, &rec) // the journal's own JSON; an erased one shows as empty
	}
	return rec
}

const yes = "yes"

// Plain gives a JSON value as a text for people: texts without quotes, lists with
// commas, yes for true, and nothing for what is absent, null, false or an empty list.
func Plain(v jsontext.Value) string {
	var text string
	var list []string
	switch v = bytes.TrimSpace(v); {
	case len(v) == 0 || string(v) == "null" || string(v) == "false":
		return ""
	case string(v) == "true":
		return yes
	case v[0] == '"' && json.Unmarshal(v, &text) == nil:
		return text
	case v[0] == '[' && json.Unmarshal(v, &list) == nil:
		return strings.Join(list, ", ")
	}
	return string(v)
}
