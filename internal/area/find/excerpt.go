package find

import (
	"strings"

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
	words := strings.Fields(text)
	begins := beginnings(terms)
	for i, word := range words {
		if matches(textkey.Fold(word), begins) {
			return cut(words, i)
		}
	}
	return ""
}

// beginning is the first word of a term; when open, the word may go on.
type beginning struct {
	word string
	open bool
}

func beginnings(terms []string) []beginning {
	all := make([]beginning, len(terms))
	for i, term := range terms {
		phrase, open := strings.CutSuffix(term, textkey.Prefix)
		first, _, more := strings.Cut(phrase, " ")
		all[i] = beginning{first, open && !more}
	}
	return all
}

// matches compares a folded word of the text, which may be several ("e-mail"),
// with the beginnings of the terms.
func matches(folded string, begins []beginning) bool {
	for _, b := range begins {
		if !strings.Contains(folded, b.word) {
			continue
		}
		for part := range strings.FieldsSeq(folded) {
			if part == b.word || b.open && strings.HasPrefix(part, b.word) {
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
