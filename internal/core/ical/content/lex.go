package content

import (
	"strings"
	"unicode/utf8"
)

// lexer cuts a text into logical lines: unfolded, valid UTF-8, without control characters.
type lexer struct {
	s     string
	pos   int
	line  int // physical lines read so far
	notes *Notes
	buf   []byte
	lf    int // the first line feed at or behind pos, once looked for
}

// physical reads one physical line without its end: CR LF, LF, or CR alone.
func (l *lexer) physical() string {
	start := l.pos
	l.line++
	if l.lf <= start { // looked for once per line feed, however many CRs come before it
		l.lf = len(l.s)
		if i := strings.IndexByte(l.s[start:], '\n'); i >= 0 {
			l.lf = start + i
		}
	}
	if l.lf == start {
		l.pos, l.lf = start+1, 0
		return ""
	}
	text := l.s[start:l.lf]
	l.pos = min(l.lf+1, len(l.s))
	j := strings.IndexByte(text, '\r')
	switch {
	case j < 0:
		return text
	case j == len(text)-1:
		return text[:j]
	}
	l.notes.Add(l.line, "A line ends in CR alone.") // as on old Macs
	l.pos = start + j + 1
	return text[:j]
}

// folded reports whether the next physical line goes on with this one.
func (l *lexer) folded() bool {
	return l.pos < len(l.s) && (l.s[l.pos] == ' ' || l.s[l.pos] == '\t')
}

// next gives the next logical line and the number of its first physical line.
// long tells that it is over MaxLine; its beginning is given then.
func (l *lexer) next() (text string, line int, long, ok bool) {
	if l.pos >= len(l.s) {
		return "", 0, false, false
	}
	text = l.physical()
	line = l.line
	if l.folded() {
		l.buf = append(l.buf[:0], text...)
		for l.folded() {
			part := l.physical()
			if len(l.buf)+len(part) > MaxLine+1 {
				long = true
				continue
			}
			l.buf = append(l.buf, part[1:]...)
		}
		text = string(l.buf)
	}
	if len(text) > MaxLine || long {
		return text[:min(len(text), 200)], line, true, true
	}
	return l.clean(text, line), line, false, true
}

// clean makes a line storable everywhere: valid UTF-8 without control characters.
func (l *lexer) clean(s string, line int) string {
	plain := true
	for i := 0; i < len(s); i++ {
		if c := s[i]; c < ' ' && c != '\t' || c >= 0x7f {
			plain = false
			break
		}
	}
	if plain {
		return s
	}
	if !utf8.ValidString(s) {
		l.notes.Add(line, "Not valid UTF-8: read as Windows-1252.")
		s = fromWindows1252(s)
	}
	if strings.IndexFunc(s, isControl) >= 0 {
		l.notes.Add(line, "Control characters were left out.")
		s = strings.Map(func(r rune) rune {
			if isControl(r) {
				return -1
			}
			return r
		}, s)
	}
	return s
}

func isControl(r rune) bool { return r < ' ' && r != '\t' || r == 0x7f }

// upper1252 are the characters of Windows-1252 from 0x80 to 0x9f; the rest is as in Latin-1.
var upper1252 = []rune("€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ")

func fromWindows1252(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= 0x80 && c < 0xa0:
			b.WriteRune(upper1252[c-0x80])
		default:
			b.WriteRune(rune(c))
		}
	}
	return b.String()
}
