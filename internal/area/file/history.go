package file

import (
	"github.com/go-json-experiment/json"

	"anteroom/internal/core/record"
)

// Describe tells in words what a change did to a file.
func Describe(before, after []byte) []record.Field {
	return record.Diff(before, after, []record.Shown{{Name: "name"}, {Name: "version"}, {Name: "owner"}, {Name: "template"}, {Name: "note"},
		{Name: "review"}, {Name: "tags"}})
}

// Hidden reports whether the journal's version of a file was private.
func Hidden(kept []byte) bool {
	var f struct {
		Private bool `json:"private"`
	}
	return kept != nil && (json.Unmarshal(kept, &f) != nil || f.Private)
}
