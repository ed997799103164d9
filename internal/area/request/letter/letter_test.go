package letter

import (
	"slices"
	"strings"
	"testing"
)

func TestFillNamesWhatIsMissing(t *testing.T) {
	for _, c := range []struct {
		template string
		values   map[string]string
		text     string
		missing  []string
	}{
		{"Hello {{name}}", map[string]string{"name": "Jo"}, "Hello Jo", nil},
		{"Hello {{ name }}, by {{deadline}} and {{deadline}}", map[string]string{"name": "Jo"}, "Hello Jo, by {{deadline}} and {{deadline}}", []string{"deadline"}},
		{"{{link}}", map[string]string{"link": "x"}, "{{link}}", nil},
		{"“{{title}}”", map[string]string{"title": "Give me {{me}} and {{link}}"}, "“Give me { {me} } and { {link} }”", nil},
		{"No fields {here}", nil, "No fields {here}", nil},
	} {
		text, missing := Fill(c.template, c.values)
		if text != c.text || !slices.Equal(missing, c.missing) {
			t.Errorf("%q: %q %v, want %q %v", c.template, text, missing, c.text, c.missing)
		}
	}
}

func TestUsualTextsHaveNoUnknownFields(t *testing.T) {
	for verb, text := range Usual {
		if all := Unknown(text); len(all) > 0 {
			t.Errorf("%s names %v", verb, all)
		}
	}
	if all := Unknown("{{boss}} {{name}}"); !slices.Equal(all, []string{"boss"}) {
		t.Error(all)
	}
}

func FuzzFill(f *testing.F) {
	f.Add("Hello {{name}}", "Jo")
	f.Add("{{link}}{{{{name}}}}", "{{link}}")
	f.Add("{{ title }", "}}{{me}}")
	f.Fuzz(func(t *testing.T, template, value string) {
		if len(template) > 4000 || len(value) > 1000 {
			return
		}
		values := map[string]string{"title": value, "name": value, "me": value}
		text, missing := Fill(template, values)
		before := Named(template)
		for _, name := range Left(text) { // a value adds no field, and what is left is named
			if !slices.Contains(missing, name) && !slices.Contains(before, name) && !strings.Contains(value, "{") && !strings.Contains(value, "}") {
				t.Fatalf("%q with %q: %q is left in %q, missing %v", template, value, name, text, missing)
			}
		}
		if !slices.Contains(before, Link) && slices.Contains(Named(text), Link) && !strings.ContainsAny(template, "{}") {
			t.Fatalf("a value made a link: %q", text)
		}
	})
}
