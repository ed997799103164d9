package textkey

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// maxSort is how many runes of a text take part in its order; an index entry
// has to stay well below PostgreSQL's 2,700 bytes.
const maxSort = 120

// level separates the first comparison (letters and numbers) from the second
// (accents and punctuation). It sorts before everything else.
const level = '\u0001'

// Sort gives a key whose byte order is the order a person expects: blind to
// case, blind to accents unless nothing else differs, runs of digits by their
// value ("Room 2" before "Room 10"), runs of spaces and punctuation as one
// space. Only the first 120 runes count.
func Sort(s string) string {
	s = cut(s, maxSort)
	var key, bare strings.Builder
	var number []byte
	gap := false
	flush := func() {
		if number != nil {
			writeNumber(&key, number)
			number = nil
		}
	}
	eachPlain(s, func(r rune) {
		if r == ' ' {
			gap = bare.Len() > 0
			return
		}
		if gap {
			flush()
			key.WriteByte(' ')
			bare.WriteByte(' ')
			gap = false
		}
		bare.WriteRune(r)
		if '0' <= r && r <= '9' {
			number = append(number, byte(r))
			return
		}
		flush()
		key.WriteRune(r)
	})
	flush()
	if second := Name(s); second != norm.NFC.String(bare.String()) {
		key.WriteRune(level)
		key.WriteString(second)
	}
	return key.String()
}

// writeNumber writes the digits so that byte order is numeric order: first how
// many there are without leading zeros, then the digits. Counts from nine up
// take a '9' for each full nine, so any length keeps its place.
func writeNumber(b *strings.Builder, digits []byte) {
	for len(digits) > 0 && digits[0] == '0' {
		digits = digits[1:]
	}
	n := len(digits)
	for ; n >= 9; n -= 9 {
		b.WriteByte('9')
	}
	b.WriteByte(byte('0' + n))
	b.Write(digits)
}

// cut gives at most n runes of s, composed first so that the same name written
// with combining marks is cut at the same place.
func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	if len(s) > 16*n { // far beyond what n runes can hold; saves normalising it
		s = strings.ToValidUTF8(s[:16*n], "")
	}
	s = norm.NFC.String(s)
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}
