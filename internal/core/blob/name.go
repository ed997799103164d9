package blob

import (
	"path"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// MaxName is how long a name may be, in characters and in bytes.
const (
	MaxName      = 180
	maxNameBytes = 240 // what file systems take
)

// Unnamed is what something without a usable name is called.
const Unnamed = "file"

// reserved are names that Windows keeps for devices, whatever their ending.
var reserved = map[string]bool{"con": true, "prn": true, "aux": true, "nul": true, "conin$": true, "conout$": true}

func init() {
	for _, n := range "123456789" {
		reserved["com"+string(n)], reserved["lpt"+string(n)] = true, true
	}
}

// CleanName makes of what somebody calls a file a name that is safe wherever it is saved:
// one part of a path, nothing that is not seen, nothing that turns writing around, nothing
// that a file system keeps for itself. A clean name stays as it is.
func CleanName(s string) string {
	s = norm.NFC.String(strings.ToValidUTF8(s, "\uFFFD"))
	s = strings.ReplaceAll(s, `\`, "/")
	s = s[strings.LastIndexByte(s, '/')+1:]
	s = strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune(`<>:"|?*`, r):
			return '_'
		case r == '\t', r == '\n', r == '\r', unicode.Is(unicode.Zl, r), unicode.Is(unicode.Zp, r), unicode.Is(unicode.Zs, r):
			return ' '
		case unicode.IsControl(r), unicode.Is(unicode.Cf, r), unicode.Is(unicode.Co, r), r == utf8.RuneError:
			return -1
		}
		return r
	}, s)
	s = strings.Join(strings.Fields(s), " ")
	s = tidied(shortened(tidied(s)))
	if s == "" {
		return Unnamed
	}
	stem, _, _ := strings.Cut(strings.ToLower(s), ".")
	if reserved[strings.TrimSpace(stem)] {
		s = tidied(shortened("_" + s))
	}
	return norm.NFC.String(s)
}

// tidied takes off dots at the beginning, which hide a file, and at the end, which get lost.
func tidied(s string) string { return strings.TrimRight(strings.TrimLeft(s, ". "), ". ") }

// shortened cuts the middle out of a name that is too long, so that its ending stays.
func shortened(s string) string {
	if fits(s) {
		return s
	}
	ending := path.Ext(s)
	if len(ending) > 20 {
		ending = ""
	}
	stem := strings.TrimSuffix(s, ending)
	for !fits(stem + ending) {
		_, size := utf8.DecodeLastRuneInString(stem)
		stem = stem[:len(stem)-size]
	}
	return strings.TrimRight(stem, ". ") + ending
}

func fits(s string) bool { return len(s) <= maxNameBytes && utf8.RuneCountInString(s) <= MaxName }

// Disposition is the header that tells a browser what to do with an answer, and what to call
// it (RFC 6266): in ASCII for the old, and whole (RFC 8187). It takes clean names.
func Disposition(how, name string) string {
	plain := strings.Map(func(r rune) rune {
		if r < ' ' || r > '~' || strings.ContainsRune(`"\%;`, r) {
			return '_'
		}
		return r
	}, name)
	var b strings.Builder
	b.WriteString(how + `; filename="` + plain + `"`)
	if plain != name {
		b.WriteString("; filename*=UTF-8''")
		for _, c := range []byte(name) {
			if isAttr(c) {
				b.WriteByte(c)
				continue
			}
			const digits = "0123456789ABCDEF"
			b.WriteString("%" + string(digits[c>>4]) + string(digits[c&15]))
		}
	}
	return b.String()
}

// isAttr is attr-char of RFC 8187.
func isAttr(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || strings.IndexByte("!#$&+-.^_`|~", c) >= 0
}
