package markdown

import (
	"strings"

	"anteroom/internal/core/pattern"
)

// numbered begins a line that would be one of a numbered list.
var numbered = pattern.Of(`^\d{1,9}[.)]`)

// web is an address of the web in which no mark means anything.
var web = pattern.Of(`^https?://[A-Za-z0-9][A-Za-z0-9./?=#%:,;+@_-]*[A-Za-z0-9/]$`)

// Literal writes a line of text so that it is read as nothing but that text, wherever in a
// paragraph or in an entry of a list it stands (CommonMark 0.31 section 2.4). Addresses that begin with their
// scheme stay what they are; www. alone makes none.
func Literal(line string) string {
	var b strings.Builder
	if end := numbered().FindString(line); end != "" {
		b.WriteString(end[:len(end)-1] + `\` + end[len(end)-1:])
		line = line[len(end):]
	} else if line != "" && strings.ContainsRune("#+-=:", rune(line[0])) {
		b.WriteByte('\\')
	}
	for i, word := range strings.Split(line, " ") {
		if i > 0 {
			b.WriteByte(' ')
		}
		if web().MatchString(word) {
			b.WriteString(word)
			continue
		}
		for i, r := range word {
			if strings.ContainsRune("\\`*_[]<>~|&", r) || r == '.' && strings.HasSuffix(strings.ToLower(word[:i]), "www") {
				b.WriteByte('\\')
			}
			b.WriteRune(r)
		}
	}
	return b.String()
}
