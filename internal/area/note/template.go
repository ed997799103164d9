package note

import (
	"slices"
	"strings"

	"anteroom/internal/core/errs"
	"anteroom/internal/core/pattern"
)

// blank is a field of a template: {{name}}.
var blank = pattern.Of(`\{\{[ \t]*([^{}\n]{1,80}?)[ \t]*\}\}`)

// NoteValue is what somebody fills into a field of a template.
type NoteValue struct {
	Name string `json:"name" maxLength:"80"`
	Text string `json:"text" maxLength:"5000"`
}

// Blanks lists the fields of a template in the order in which they come, each once.
func Blanks(texts ...string) []string {
	all := []string{}
	for _, text := range texts {
		for _, m := range blank().FindAllStringSubmatch(text, -1) {
			if !slices.Contains(all, m[1]) {
				all = append(all, m[1])
			}
		}
	}
	return all
}

// fill writes values into the fields of texts. Errors: note.fields_missing.
func fill(values []NoteValue, texts ...string) ([]string, error) {
	given := map[string]string{}
	for _, v := range values {
		given[strings.TrimSpace(v.Name)] = strings.TrimSpace(v.Text)
	}
	var missing []string
	for _, name := range Blanks(texts...) {
		if given[name] == "" {
			missing = append(missing, name)
		}
	}
	if len(missing) > 0 {
		e := errs.Newf(errs.Invalid, "note.fields_missing", "Fill in what is still missing: %s.", strings.Join(missing, ", "))
		for _, name := range missing {
			e = e.With("body.values", name)
		}
		return nil, e
	}
	for i, text := range texts {
		texts[i] = blank().ReplaceAllStringFunc(text, func(field string) string {
			return given[blank().FindStringSubmatch(field)[1]]
		})
	}
	return texts, nil
}
