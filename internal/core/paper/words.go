package paper

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"anteroom/internal/core/pdf"
)

// clean makes a text fit to be set: composed, without what nobody sees, and with one kind of blank.
// What the typeface has no sign for is counted.
func clean(text string, unseen *int) string {
	text = norm.NFC.String(strings.ToValidUTF8(text, "\ufffd"))
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return r
		case r == '\u00a0' || r == '\u202f' || r == '\u2007':
			return '\u00a0'
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r), unicode.Is(unicode.Cf, r), unicode.Is(unicode.Variation_Selector, r), r == '\u2028' || r == '\u2029':
			return -1
		}
		if !pdf.Regular.Has(r) {
			*unseen++
		}
		return r
	}, text)
}

// look is how letters are set.
type look struct {
	face  pdf.Face
	size  float64
	shade pdf.Shade
}

// piece is a stretch of a line that is set in one go.
type piece struct {
	text   string
	look   look
	width  float64
	struck bool
	code   bool
	link   string
}

// line is a line that was broken to fit.
type line struct {
	pieces []piece
	width  float64
}

// of is a run's look, given that of the words around it.
func (l look) of(r Run) look {
	switch {
	case r.Bold || r.Record:
		l.face = pdf.Bold
	case r.Italic:
		l.face = pdf.Italic
	}
	return l
}

// breaker breaks runs into lines that are no wider than they may be.
type breaker struct {
	wide  float64
	lines []line
	now   line
	word  []piece // the word that is being gathered; its letters may look different
}

// broken breaks runs into lines. There is always one.
func (s *setter) broken(runs []Run, l look, wide float64) []line {
	b := &breaker{wide: max(wide, 2*l.size)}
	for _, r := range runs {
		p := piece{look: l.of(r), struck: r.Struck, code: r.Code, link: string(r.Href())}
		for i, text := range strings.Split(clean(r.Text, &s.unseen), "\n") {
			if i > 0 {
				b.end()
			}
			b.add(text, p)
		}
		if r.Break {
			b.end()
		}
	}
	b.end()
	return b.lines
}

// add gathers the words of a text, and puts each on a line when it ends.
func (b *breaker) add(text string, p piece) {
	for text != "" {
		end, whole := wordEnd(text)
		p.text = text[:end]
		p.width = p.look.face.Width(p.text, p.look.size)
		b.word = append(b.word, p)
		if text = text[end:]; whole {
			b.place()
		}
	}
}

// wordEnd is where the first word of a text ends, with the blanks after it, and whether a line may be
// broken there.
func wordEnd(text string) (end int, whole bool) {
	blank := false
	for i, r := range text {
		switch {
		case r == ' ':
			blank = true
		case blank:
			return i, true
		case r == '-' || r == '–' || r == '/':
			if next := i + len(string(r)); i > 0 && next < len(text) && text[next] != ' ' && text[next] != '/' {
				return next, true
			}
		}
	}
	return len(text), blank
}

// place puts the word on the line, or on the next. A word is kept whole as long as a line is wide enough for it.
func (b *breaker) place() {
	width := 0.0
	for i, p := range b.word {
		if i == len(b.word)-1 {
			p.width = p.look.face.Width(strings.TrimRight(p.text, " "), p.look.size)
		}
		width += p.width
	}
	if b.now.width+width > b.wide && len(b.now.pieces) > 0 {
		b.cut()
	}
	fits := b.now.width+width <= b.wide
	for _, p := range b.word {
		if fits {
			b.put(p)
			continue
		}
		for _, r := range p.text { // longer than a line: broken anywhere
			p.text = string(r)
			p.width = p.look.face.Width(p.text, p.look.size)
			if b.now.width+p.width > b.wide && len(b.now.pieces) > 0 {
				b.cut()
			}
			b.put(p)
		}
	}
	b.word = b.word[:0]
}

// put appends to the last piece when it looks the same.
func (b *breaker) put(p piece) {
	if len(b.now.pieces) == 0 && strings.Trim(p.text, " ") == "" {
		return
	}
	if n := len(b.now.pieces); n > 0 && b.now.pieces[n-1].like(p) {
		b.now.pieces[n-1].text += p.text
		b.now.pieces[n-1].width += p.width
	} else {
		b.now.pieces = append(b.now.pieces, p)
	}
	b.now.width += p.width
}

func (p piece) like(q piece) bool {
	return p.look == q.look && p.struck == q.struck && p.code == q.code && p.link == q.link
}

// end ends the line where the text says so.
func (b *breaker) end() {
	b.place()
	b.cut()
}

// cut begins the next line.
func (b *breaker) cut() {
	if n := len(b.now.pieces); n > 0 {
		last := &b.now.pieces[n-1]
		if kept := strings.TrimRight(last.text, " "); len(kept) < len(last.text) {
			width := last.look.face.Width(kept, last.look.size)
			b.now.width -= last.width - width
			last.text, last.width = kept, width
		}
	}
	b.lines = append(b.lines, b.now)
	b.now = line{}
}
