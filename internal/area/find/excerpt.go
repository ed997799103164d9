package find

import (
	"strings"
	"unicode"

	"anteroom/internal/core/textkey"
)

// How long an excerpt is, in words before and after the first match.
const (
	wordsBefore = 6
	wordsAfter  = 18
	maxExcerpt  = 220 // characters, for texts with very long words
)

// Excerpt gives the words around the first place in text that one of the folded
// terms matches, with an ellipsis where something was left out; empty when no
// term matches.
func Excerpt(text string, terms []string) string {
	words := strings.FieldsFunc(text, unicode.IsSpace)
	for i, word := range words {
		if matches(textkey.Fold(word), terms) {
			return cut(words, i)
		}
	}
	return ""
}

// matches compares a folded word of the text, which may be several ("e-mail"),
// with the first word of each term.
func matches(folded string, terms []string) bool {
	for _, term := range terms {
		phrase, open := strings.CutSuffix(term, textkey.Prefix)
		first, _, more := strings.Cut(phrase, " ")
		for part := range strings.FieldsSeq(folded) {
			if part == first || open && !more && strings.HasPrefix(part, first) {
				return true
			}
		}
	}
	return false
}

func cut(words []string, at int) string {
	from, to := max(0, at-wordsBefore), min(len(words), at+wordsAfter)
	excerpt := []rune(strings.Join(words[from:to], " "))
	tail := to < len(words)
	if len(excerpt) > maxExcerpt {
		excerpt, tail = excerpt[:maxExcerpt], true
	}
	text := string(excerpt)
	if from > 0 {
		text = "… " + text
	}
	if tail {
		text += " …"
	}
	return text
}
