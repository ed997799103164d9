package markdown

import (
	"strings"

	"anteroom/internal/core/pattern"
	"anteroom/internal/core/ref"
)

// Scheme begins the address of a record.
const Scheme = "anteroom:"

// Member is the kind of record that is mentioned instead of linked.
const Member ref.Kind = "member"

// target is the end of a link to a record in a text.
var target = pattern.Of(`\]\(anteroom:([a-z_]{1,40})/([0-9a-f-]{36})\)`)

// Link writes a link to a record.
func Link(to ref.Record) string {
	return "[" + word(to.Kind) + "](" + Scheme + string(to.Kind) + "/" + string(to.ID) + ")"
}

// word is what stands in the brackets of a link.
func word(kind ref.Kind) string {
	if kind == Member {
		return "@"
	}
	return strings.ReplaceAll(string(kind), "_", " ")
}

// Address reads the address of a record.
func Address(url string) (to ref.Record, ok bool) {
	rest, ok := strings.CutPrefix(url, Scheme)
	kind, text, cut := strings.Cut(rest, "/")
	id, valid := ref.Parse(text)
	return ref.Record{Kind: ref.Kind(kind), ID: id}, ok && cut && valid && kind != ""
}

// Tidy brings a text into the form in which it is kept: lines end alike, none at the end of the
// text, and links to records carry the word of their kind, whatever they were given.
func Tidy(text string) string {
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	text = strings.TrimRight(text, " \t\n")
	return Named(text, func(to ref.Record) (string, bool) { return word(to.Kind), true })
}

// Named writes into each link to a record what called says of it.
func Named(text string, called func(to ref.Record) (title string, ok bool)) string {
	var b strings.Builder
	from := 0
	for _, at := range target().FindAllStringSubmatchIndex(text, -1) {
		to, ok := Address(Scheme + text[at[2]:at[3]] + "/" + text[at[4]:at[5]])
		open := opening(text[from:at[0]])
		if !ok || open < 0 || open > 0 && text[from+open-1] == '!' { // the words of a picture are its own
			continue
		}
		title, ok := called(to)
		if !ok {
			continue
		}
		b.WriteString(text[from : from+open+1])
		b.WriteString(title)
		b.WriteString(text[at[0]:at[1]])
		from = at[1]
	}
	b.WriteString(text[from:])
	return b.String()
}

// opening finds the bracket that belongs to one that closes after s; -1 when there is none.
func opening(s string) int {
	depth := 0
	for i := len(s) - 1; i >= 0 && i >= len(s)-2000; i-- {
		if (s[i] == '[' || s[i] == ']') && escaped(s[:i]) {
			continue
		}
		switch s[i] {
		case '\n':
			if i > 0 && s[i-1] == '\n' { // no link runs through a blank line
				return -1
			}
		case ']':
			depth++
		case '[':
			if depth == 0 {
				return i
			}
			depth--
		}
	}
	return -1
}

func escaped(s string) bool {
	n := 0
	for len(s) > n && s[len(s)-1-n] == '\\' {
		n++
	}
	return n%2 == 1
}
