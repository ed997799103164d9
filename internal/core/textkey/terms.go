package textkey

import "strings"

// Limits of a search: more terms than anybody means cost the database time.
const (
	maxTerms      = 12
	maxTermRunes  = 64
	maxQueryRunes = 400
)

// Prefix ends the last term of a query that is still being typed.
const Prefix = "*"

// Terms splits a query into at most 12 folded terms, each of at most 64 runes:
//
//	word         must occur as a word
//	two words    (with a space) must occur next to each other: it stood in quotes,
//	             or was one word to the eye, like "e-mail"
//	hel*         its last word may go on; only ever the last term, and only when
//	             no space or closing quote came after it
//
// Besides the star and single spaces a term holds only what Fold leaves, so it
// can't carry the syntax of a search engine. A term that came before is left out.
func Terms(s string) []string {
	s = cut(s, maxQueryRunes)
	var terms []string
	seen := map[string]bool{}
	for s != "" && len(terms) < maxTerms {
		var piece string
		var open bool
		piece, s, open = nextPiece(s)
		term := cut(Fold(piece), maxTermRunes)
		term = strings.TrimRight(term, " ")
		if term == "" {
			continue
		}
		if open && endsInWord(piece) {
			term += Prefix
		}
		if !seen[term] {
			seen[term] = true
			terms = append(terms, term)
		}
	}
	return terms
}

// nextPiece takes the next word or quoted phrase off s. Open means that the text
// ended before the piece did.
func nextPiece(s string) (piece, rest string, open bool) {
	s = strings.TrimLeft(s, " \t\r\n")
	if s == "" {
		return "", "", false
	}
	for _, q := range quotes {
		if after, ok := strings.CutPrefix(s, q); ok {
			i := strings.IndexAny(after, closers)
			if i < 0 {
				return after, "", true
			}
			return after[:i], after[i:][len(firstRune(after[i:])):], false
		}
	}
	i := strings.IndexAny(s, " \t\r\n\u00a0"+openers)
	if i < 0 {
		return s, "", true
	}
	if i == 0 { // a stray no-break space
		return "", s[len(firstRune(s)):], false
	}
	return s[:i], s[i:], false
}

const (
	openers = "\"“„«"
	closers = "\"”“»"
)

var quotes = strings.Split(openers, "")

func firstRune(s string) string {
	for i := range s {
		if i > 0 {
			return s[:i]
		}
	}
	return s
}

// endsInWord is false after punctuation: "done." is a finished word.
func endsInWord(piece string) bool {
	last := piece
	for i := range piece {
		last = piece[i:]
	}
	return Fold(last) != ""
}
