package letter

import (
	"slices"
	"strings"

	"anteroom/internal/core/pattern"
)

// field is a field of a template.
var field = pattern.Of(`\{\{[ \t]*([^{}\n]{1,80}?)[ \t]*\}\}`)

// Link is the field in which the address of the page of a request is written, last of all.
const Link = "link"

// Field is something that can be written into an answer.
type Field struct{ Name, Means string }

// Fields are all that there are.
var Fields = []Field{
	{"name", "who asked"}, {"title", "what was asked"}, {"executive", "whom it is for"}, {"asked", "the day on which it was asked"},
	{"deadline", "by when it is wanted"}, {"promised", "by when an answer was promised"}, {"until", "the day until which it is put off"},
	{"colleague", "who does it"}, {"service", "the service it is answered with"}, {"covers", "what that service covers"},
	{Link, "the address of their page"}, {"me", "who answers"},
}

func known(name string) bool {
	return slices.ContainsFunc(Fields, func(f Field) bool { return f.Name == name })
}

// Named lists the fields of a text in the order in which they come, each once.
func Named(text string) []string {
	all := []string{}
	for _, m := range field().FindAllStringSubmatch(text, -1) {
		if !slices.Contains(all, m[1]) {
			all = append(all, m[1])
		}
	}
	return all
}

// Unknown lists the fields of a text that there are not.
func Unknown(text string) []string {
	return slices.DeleteFunc(Named(text), known)
}

// Fill writes values into the fields of a template, each once over: what a value says is no
// template. The field for the link stays, and so does what nothing is known for, which is
// named in missing.
func Fill(template string, values map[string]string) (text string, missing []string) {
	var out strings.Builder
	at := 0
	for _, m := range field().FindAllStringSubmatchIndex(template, -1) {
		name := template[m[2]:m[3]]
		value := inert(values[name])
		out.WriteString(template[at:m[0]])
		at = m[1]
		switch {
		case name == Link:
			out.WriteString("{{" + Link + "}}")
		case value == "":
			out.WriteString(template[m[0]:m[1]])
			if !slices.Contains(missing, name) {
				missing = append(missing, name)
			}
		default:
			out.WriteString(value)
		}
	}
	out.WriteString(template[at:])
	return out.String(), missing
}

// inert takes what would be read as a field out of a value, since the text is looked at again
// when it is sent.
func inert(value string) string {
	return strings.ReplaceAll(strings.ReplaceAll(value, "{{", "{ {"), "}}", "} }")
}

// Left lists the fields that are still to be filled in before a text can be sent.
func Left(text string) []string {
	return slices.DeleteFunc(Named(text), func(name string) bool { return name == Link })
}

// WithLink writes the address into a text.
func WithLink(text, address string) string {
	return field().ReplaceAllStringFunc(text, func(found string) string {
		if field().FindStringSubmatch(found)[1] == Link {
			return address
		}
		return found
	})
}

// Usual is the text with which each answer begins, by its verb.
var Usual = map[string]string{
	"accept":   "Hello {{name}},\n\nthank you, we have taken this on: “{{title}}”.\n\nHow it stands, at any time:\n{{link}}\n\n{{me}}",
	"delegate": "Hello {{name}},\n\nthank you. {{colleague}} is looking after “{{title}}” for you.\n\nHow it stands, at any time:\n{{link}}\n\n{{me}}",
	"write":    "Hello {{name}},\n\nso that {{executive}} can decide “{{title}}” without a meeting, please send us half a page: what you need, why, by when, and what you propose. You can write it here:\n{{link}}\n\n{{me}}",
	"later":    "Hello {{name}},\n\nwe have read “{{title}}” and can't take it up now. We will come back to it on {{until}}.\n\nHow it stands, at any time:\n{{link}}\n\n{{me}}",
	"decline":  "Hello {{name}},\n\nthank you for asking. {{executive}} can't do “{{title}}” this time.\n\nIf there is something we should know, write it here:\n{{link}}\n\n{{me}}",
	"done":     "Hello {{name}},\n\nthis is done: “{{title}}”.\n\nWhat was said, in one place:\n{{link}}\n\n{{me}}",
}
