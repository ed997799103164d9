package textkey

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold gives the search key of s: lower case, without diacritics, compatibility
// forms resolved (NFKD, then composed again so that Hangul and kana stay one
// letter), and every run of anything that is no letter and no digit as one
// space. "  Café-Zürich: Straße №5" becomes "cafe zurich strasse no5".
// Symbols fall away too, so it can be empty: for telling names apart use Name.
func Fold(s string) string {
	if plain(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	gap := false
	eachPlain(s, func(r rune) {
		if r == ' ' || isSymbol(r) {
			gap = b.Len() > 0
			return
		}
		if gap {
			b.WriteByte(' ')
			gap = false
		}
		b.WriteRune(r)
	})
	return norm.NFC.String(b.String())
}

// Name gives the key under which a name (a tag, a calendar) is the same name:
// blind to case, compatibility forms and runs of spaces, but not to accents,
// punctuation and symbols, so that "C++" and "C#", or two emoji, stay apart.
func Name(s string) string {
	var b strings.Builder
	gap := false
	for _, r := range norm.NFKC.String(strings.ToValidUTF8(s, " ")) {
		switch {
		case r == utf8.RuneError || unicode.IsSpace(r) || unicode.IsControl(r):
			gap = b.Len() > 0
			continue
		case unicode.Is(unicode.Cf, r) && r != zeroWidthJoiner:
			continue
		}
		if gap {
			b.WriteByte(' ')
			gap = false
		}
		b.WriteRune(lower(r))
	}
	return norm.NFKC.String(b.String())
}

// zeroWidthJoiner holds emoji sequences together.
const zeroWidthJoiner = '\u200d'

// plain reports whether s is its own folding, which most stored words are.
func plain(s string) bool {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= 'a' && c <= 'z', c >= '0' && c <= '9':
		case c == ' ' && i > 0 && i < len(s)-1 && s[i-1] != ' ':
		default:
			return false
		}
	}
	return true
}

// eachPlain yields the folded runes of s one by one: letters, digits, symbols,
// the marks that carry meaning, and ' ' for everything that separates.
func eachPlain(s string, yield func(rune)) {
	for _, r := range norm.NFKD.String(strings.ToValidUTF8(s, " ")) {
		r = lower(r)
		switch {
		case 'a' <= r && r <= 'z' || '0' <= r && r <= '9':
			yield(r)
		case r == utf8.RuneError || isApostrophe(r):
			yield(' ')
		case isDropped(r):
		case unicode.IsDigit(r):
			yield(digit(r))
		case unicode.IsLetter(r):
			if plain, ok := spelled[r]; ok {
				for _, p := range plain {
					yield(p)
				}
				continue
			}
			yield(r)
		case unicode.IsNumber(r) || unicode.IsMark(r) || isSymbol(r):
			yield(r)
		default:
			yield(' ')
		}
	}
}

// lower goes by way of upper case, so that ς and σ, ı and i come out equal.
func lower(r rune) rune {
	if r < utf8.RuneSelf {
		return unicode.ToLower(r)
	}
	return unicode.ToLower(unicode.ToUpper(r))
}

// isDropped is true for what leaves no trace: invisible format characters, and
// diacritics of scripts that are read without them. The vowel signs of Indic
// scripts and the voicing marks of kana are not ornaments, so they stay.
func isDropped(r rune) bool {
	if unicode.Is(unicode.Cf, r) {
		return true
	}
	if !unicode.Is(unicode.Mn, r) || r == 0x3099 || r == 0x309A {
		return false
	}
	return unicode.In(r, unicode.Inherited, unicode.Latin, unicode.Greek, unicode.Cyrillic, unicode.Hebrew, unicode.Arabic)
}

func isSymbol(r rune) bool { return unicode.IsSymbol(r) }

// isApostrophe is true for the letters of Unicode that are written as one.
func isApostrophe(r rune) bool { return r == 'ʼ' || r == 'ʻ' || r == 'ʹ' }

// digit gives the ASCII digit of any script's decimal digit. Unicode encodes
// each script's ten in order, and Go's table begins every range at a zero.
func digit(r rune) rune {
	for _, t := range unicode.Nd.R16 {
		if lo, hi := rune(t.Lo), rune(t.Hi); lo <= r && r <= hi {
			return '0' + (r-lo)%10
		}
	}
	for _, t := range unicode.Nd.R32 {
		if lo, hi := rune(t.Lo), rune(t.Hi); lo <= r && r <= hi {
			return '0' + (r-lo)%10
		}
	}
	return r
}

// spelled holds the lower-case letters that Unicode does not decompose, though
// people who lack the key type them so.
var spelled = map[rune]string{
	'ß': "ss", 'æ': "ae", 'œ': "oe", 'ø': "o", 'ł': "l", 'đ': "d", 'ð': "d", 'þ': "th",
	'ħ': "h", 'ı': "i", 'ĸ': "k", 'ŋ': "n", 'ŧ': "t", 'ƀ': "b", 'ƒ': "f", 'ɓ': "b",
	'ɗ': "d", 'ɖ': "d", 'ɨ': "i", 'ə': "e", 'ɛ': "e", 'ɔ': "o", 'ǥ': "g", 'ƙ': "k",
}
