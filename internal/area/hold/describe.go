package hold

import (
	"context"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"anteroom/internal/core/access"
	"anteroom/internal/core/onwall"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// Describe tells in words what a change did, from the set as the journal kept it
// before and after.
func Describe(before, after []byte) []record.Field {
	return record.Diff(before, after, []record.Shown{
		{Name: "title"},
		{Name: "state", Text: func(rec map[string]jsontext.Value) string {
			if state := record.Plain(rec["state"]); state != string(Open) {
				return state
			}
			return ""
		}},
		{Name: "chosen", Text: func(rec map[string]jsontext.Value) string {
			for _, o := range optionsOf(rec) {
				if string(o.ID) == record.Plain(rec["chosen"]) {
					return o.words()
				}
			}
			return ""
		}},
		{Name: "options", Text: func(rec map[string]jsontext.Value) string {
			var all []string
			for _, o := range optionsOf(rec) {
				all = append(all, o.words())
			}
			return strings.Join(all, ", ")
		}},
		{Name: "confirm_by", Text: func(rec map[string]jsontext.Value) string {
			return onwall.Words(record.Plain(rec["confirm_by"]), record.Plain(rec["zone"]))
		}},
		{Name: "asked", Text: func(rec map[string]jsontext.Value) string {
			if record.Plain(rec["asked_us"]) == "" {
				return ""
			}
			return "sent"
		}},
		{Name: "rooms"}, {Name: "minutes"}, {Name: "place"}, {Name: "link"}, {Name: "notes"}, {Name: "private"},
	})
}

func optionsOf(rec map[string]jsontext.Value) (all []Option) {
	_ = json.Unmarshal(rec["options"], &all) // the journal's own JSON
	return all
}

func (o *Option) words() string {
	return onwall.Words(o.Start, o.Zone)
}

// Hidden reports whether the journal's version of a set was private.
func Hidden(kept []byte) bool {
	var s struct {
		Private bool `json:"private"`
	}
	return kept != nil && (json.Unmarshal(kept, &s) != nil || s.Private)
}

// Seen tells in which of its spaces the actor reads a hold set. Errors: hold_set.not_found.
func (s *Service) Seen(ctx context.Context, a access.Actor, id ref.ID) (ref.Space, error) {
	set, err := s.open(ctx, a, id, access.Read)
	if err != nil {
		return "", err
	}
	seen := access.Scope(a, access.On(Name, access.Read))
	for _, space := range set.spaces() {
		if seen.Content(space) && (!set.Private || seen.Private(space)) {
			return space, nil
		}
	}
	return set.Space, nil
}
