package content

import (
	"strings"
	"unicode/utf8"
)

// EscapeText writes a text as a TEXT value (RFC 5545 3.3.11): CR LF, CR and LF
// become \n, other control characters are dropped, broken UTF-8 is mended.
func EscapeText(s string) string {
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "\uFFFD")
	}
	if !strings.ContainsAny(s, "\\;,\n\r") && strings.IndexFunc(s, isControl) < 0 {
		return s
	}
	s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	var b strings.Builder
	b.Grow(len(s) + 8)
	for _, r := range s {
		switch {
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\\' || r == ';' || r == ',':
			b.WriteByte('\\')
			b.WriteRune(r)
		case !isControl(r):
			b.WriteRune(r)
		}
	}
	return b.String()
}

// UnescapeText reads a TEXT value. Bare commas and semicolons are taken as they
// are, and a backslash before anything else means just that.
func UnescapeText(s string) string {
	if strings.IndexByte(s, '\\') < 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' || i+1 == len(s) {
			b.WriteByte(s[i])
			continue
		}
		i++
		switch s[i] {
		case 'n', 'N':
			b.WriteByte('\n')
		case '\\', ';', ',', ':', '"':
			b.WriteByte(s[i])
		default:
			b.WriteByte('\\')
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

// splitEscaped cuts a value at unescaped sep.
func splitEscaped(s string, sep byte) []string {
	var out []string
	start := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case sep:
			out = append(out, s[start:i])
			start = i + 1
		}
	}
	return append(out, s[start:])
}

// Text gives the value as TEXT, unescaped.
func (p *Property) Text() string {
	if p.Param("ENCODING") == "QUOTED-PRINTABLE" { // vCalendar 1.0 as some phones still write it
		return UnescapeText(fromQuotedPrintable(p.value))
	}
	return UnescapeText(p.value)
}

// TextList gives the value as a list of TEXT (CATEGORIES, RESOURCES), unescaped, without empty entries.
func (p *Property) TextList() []string {
	var out []string
	for _, part := range splitEscaped(p.value, ',') {
		if t := strings.TrimSpace(UnescapeText(part)); t != "" {
			out = append(out, t)
		}
	}
	return out
}

// TextListProperty makes a property with a list of TEXT.
func TextListProperty(name string, texts []string, params ...Param) Property {
	escaped := make([]string, len(texts))
	for i, t := range texts {
		escaped[i] = EscapeText(t)
	}
	return NewProperty(name, strings.Join(escaped, ","), params...)
}

func fromQuotedPrintable(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '=' && i+2 < len(s) {
			hi, lo := unhex(s[i+1]), unhex(s[i+2])
			if hi >= 0 && lo >= 0 {
				b.WriteByte(byte(hi<<4 | lo))
				i += 2
				continue
			}
		}
		b.WriteByte(s[i])
	}
	return strings.ToValidUTF8(b.String(), "\uFFFD")
}

func unhex(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	}
	return -1
}
