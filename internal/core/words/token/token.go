package token

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"anteroom/internal/core/pattern"
)

// Kind is what a token is.
type Kind int

// The kinds of tokens.
const (
	Word    Kind = iota // letters, with apostrophes inside
	Number              // ASCII digits
	Mark                // any other single rune
	Quoted              // "…", closed to reading
	Literal             // \#…, \!…, \@…
	Tag                 // #tag
	Link                // a web address
)

// Token is a stretch of the text, From and To in bytes.
type Token struct {
	Kind     Kind
	From, To int
	Text     string
	Low      string // of a word: lower case with plain apostrophes
	N        int    // of a number: its value, -1 beyond nine digits
	Gap      bool   // white space, or the beginning of the text, stands before it
}

// List is the tokens of a text, in order.
type List []Token

var (
	linkStart = pattern.Of(`^(?i:https?://|www\.)[^\s<>"“”]+`)
	tagStart  = pattern.Of(`^#[\pL\pN_][\pL\pM\pN_/-]*`)
	wordStart = pattern.Of(`^\pL[\pL\pM]*(?:['’]\pL[\pL\pM]*)*`)
	digits    = pattern.Of(`^[0-9]+`)
)

// Lex splits text. Sigils, quotes and links count only where a word may begin.
func Lex(text string) List {
	var toks List
	gap := true
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		if unicode.IsSpace(r) {
			gap = true
			at += size
			continue
		}
		t := next(text[at:], r, size, gap || toks.Opens(len(toks)))
		t.From, t.To, t.Gap = at, at+len(t.Text), gap
		toks = append(toks, t)
		at, gap = t.To, false
	}
	return toks
}

// Opens reports whether a word may begin straight after the first i tokens.
func (l List) Opens(i int) bool {
	if i == 0 {
		return true
	}
	last := l[i-1]
	return last.Kind == Mark && strings.Contains("([,;—", last.Text)
}

// Low gives the word at i in lower case, "" where there is none.
func (l List) Low(i int) string {
	if i < 0 || i >= len(l) || l[i].Kind != Word {
		return ""
	}
	return l[i].Low
}

// Kind gives what stands at i, Mark where there is nothing.
func (l List) Kind(i int) Kind {
	if i < 0 || i >= len(l) {
		return Mark
	}
	return l[i].Kind
}

// Num gives the number at i, -1 where there is none.
func (l List) Num(i int) int {
	if i < 0 || i >= len(l) || l[i].Kind != Number {
		return -1
	}
	return l[i].N
}

// Is reports whether one of the marks stands at i.
func (l List) Is(i int, marks ...string) bool {
	return i >= 0 && i < len(l) && l[i].Kind == Mark && slices.Contains(marks, l[i].Text)
}

func next(s string, r rune, size int, begins bool) Token {
	if begins {
		if t, ok := sigil(s, r); ok {
			return t
		}
	}
	if m := wordStart().FindString(s); m != "" {
		return Token{Kind: Word, Text: m, Low: strings.ReplaceAll(strings.ToLower(m), "’", "'")}
	}
	if m := digits().FindString(s); m != "" {
		return Token{Kind: Number, Text: m, N: value(m)}
	}
	return Token{Kind: Mark, Text: s[:size]}
}

func sigil(s string, r rune) (Token, bool) {
	switch r {
	case '\\':
		if len(s) > 1 && strings.IndexByte("#!@", s[1]) >= 0 {
			end := strings.IndexFunc(s, unicode.IsSpace)
			if end < 0 {
				end = len(s)
			}
			return Token{Kind: Literal, Text: s[:end]}, true
		}
	case '"', '“':
		if end := strings.IndexAny(s[1:], "\"”"); end > 0 {
			_, size := utf8.DecodeRuneInString(s[1+end:])
			return Token{Kind: Quoted, Text: s[:1+end+size]}, true
		}
	case '#':
		if m := tagStart().FindString(s); strings.ContainsFunc(m, unicode.IsLetter) {
			return Token{Kind: Tag, Text: strings.TrimRight(m, "-/")}, true
		}
	case 'h', 'H', 'w', 'W':
		if m := linkStart().FindString(s); m != "" {
			return Token{Kind: Link, Text: trimLink(m)}, true
		}
	}
	return Token{}, false
}

// trimLink leaves the punctuation of the sentence to the sentence.
func trimLink(s string) string {
	for {
		cut := strings.TrimRight(s, ".,;:!?'’]}*")
		if strings.HasSuffix(cut, ")") && strings.Count(cut, "(") < strings.Count(cut, ")") {
			cut = cut[:len(cut)-1]
		}
		if cut == s {
			return s
		}
		s = cut
	}
}

func value(digits string) int {
	if len(digits) > 9 {
		return -1
	}
	n := 0
	for _, d := range digits {
		n = n*10 + int(d-'0')
	}
	return n
}
