package paper

import (
	"context"
	"fmt"

	"anteroom/internal/core/pdf"
	"anteroom/internal/core/ref"
)

// Pictures gives a file that is a picture, as a JPEG that is small enough for a page.
type Pictures func(ctx context.Context, file ref.ID) ([]byte, error)

// The bounds of a PDF.
const (
	maxPages    = 400
	maxPictures = 60
	maxBytes    = 24 << 20 // of all pictures
	maxDeep     = 12       // lists and quotations in one another
)

// Sizes and shades of what is set.
const (
	body  = 10.0
	small = 8.5
	high  = 1.42 // of a line, times its size

	black pdf.Shade = 0
	grey  pdf.Shade = 0.36
	rule  pdf.Shade = 0.68
	faint pdf.Shade = 0.94
)

// setter sets a document.
type setter struct {
	ctx      context.Context
	file     *pdf.File
	doc      *Document
	pictures Pictures
	bytes    int
	drawn    int // pictures

	width, height            float64
	left, right, top, bottom float64
	x, wide, y               float64 // where the next line begins, and how wide it may be
	unseen                   int
	deep                     int
	full                     bool // no more pages are begun
}

// PDF sets a document. Pictures that it can't have are replaced by their words.
// The only errors are those of a context that is done.
func PDF(ctx context.Context, d Document, pictures Pictures) ([]byte, error) {
	s := &setter{ctx: ctx, doc: &d, pictures: pictures, width: 595.28, height: 841.89}
	if d.Letter {
		s.width, s.height = 612, 792
	}
	s.left, s.top, s.bottom = 56, 54, 60
	if d.Wide {
		s.width, s.height = s.height, s.width
		s.left, s.top, s.bottom = 36, 38, 46
	}
	s.right = s.left
	s.file = pdf.New(pdf.About{Title: d.Title, Author: d.House, Lang: "en-GB", Made: d.Made})
	for _, sheet := range d.Sheets {
		s.sheet(sheet)
	}
	if len(d.Sheets) == 0 {
		s.page()
	}
	if s.full {
		s.end("This is not all: only the first pages are here.")
	}
	if s.unseen > 0 {
		s.end("Some letters are not in the typeface of this file and stand as " + string(pdf.Box) + ". Copied from here they are what they were; printed from the browser they are shown.")
	}
	s.feet()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return s.file.Bytes(), nil
}

// page begins a page.
func (s *setter) page() {
	if s.file.Pages() >= maxPages || s.ctx.Err() != nil {
		s.full = true
		return
	}
	s.file.Page(s.width, s.height)
	s.y = s.top
}

// room sees to it that something of a height fits on the page, and reports whether another was begun.
func (s *setter) room(height float64) bool {
	if s.y+height <= s.height-s.bottom || s.full {
		return false
	}
	s.page()
	return true
}

// free is how much of the page is free.
func (s *setter) free() float64 { return s.height - s.bottom - s.y }

func (s *setter) sheet(sheet Sheet) {
	s.page()
	if s.full {
		return
	}
	s.x, s.wide = s.left, s.width-s.left-s.right
	if s.doc.House != "" {
		s.file.Begin("P")
		s.lines(s.broken(Words(s.doc.House), look{pdf.Regular, small, grey}, s.wide), small, 0)
		s.file.End()
		s.y += 5
	}
	s.file.Begin("H1")
	s.lines(s.broken(Words(sheet.Title), look{pdf.Bold, 20, black}, s.wide), 20, 1.2)
	s.file.End()
	if sheet.Under != "" {
		s.file.Begin("P")
		s.y += 1
		s.lines(s.broken(Words(sheet.Under), look{pdf.Bold, 12.5, black}, s.wide), 12.5, 1.35)
		s.file.End()
	}
	if len(sheet.About) > 0 {
		s.file.Begin("P")
		s.y += 2
		s.lines(s.broken(Words(joined(sheet.About)), look{pdf.Regular, 9.5, grey}, s.wide), 9.5, 1.35)
		s.file.End()
	}
	s.y += 7
	s.file.Aside(func() { s.file.Line(s.left, s.y, s.width-s.right, s.y, 1.2, black) })
	s.y += 14
	s.parts(sheet.Parts, 7)
}

func joined(all []string) string {
	text := ""
	for _, one := range all {
		if one == "" {
			continue
		}
		if text != "" {
			text += " · "
		}
		text += one
	}
	return text
}

// lines sets lines one below the other, on the next page where this one ends.
func (s *setter) lines(all []line, size, leading float64) {
	if leading == 0 {
		leading = high
	}
	for i, l := range all {
		if i == 0 && len(all) > 1 {
			s.room(2 * size * leading) // no line is left alone
		}
		s.room(size * leading)
		if s.full {
			return
		}
		s.line(l, s.x, s.y+size*(leading+0.72)/2)
		s.y += size * leading
	}
}

// line sets one line on its base line.
func (s *setter) line(l line, x, base float64) {
	for _, p := range l.pieces {
		size := p.look.size
		if p.code {
			s.file.Aside(func() { s.file.Fill(x-1, base-size*0.85, p.width+2, size*1.15, faint) })
		}
		if p.link != "" {
			s.file.Begin("Link")
		}
		if p.text != "" {
			s.file.Text(x, base, p.look.face, size, p.look.shade, p.text)
		}
		if p.link != "" {
			s.file.Link(x, base-size*0.85, p.width, size*1.15, p.link)
			s.file.End()
			s.file.Aside(func() { s.file.Line(x, base+size*0.16, x+p.width, base+size*0.16, 0.4, grey) })
		}
		if p.struck {
			s.file.Aside(func() { s.file.Line(x, base-size*0.27, x+p.width, base-size*0.27, size*0.06, p.look.shade) })
		}
		x += p.width
	}
}

// end says something at the end of the document.
func (s *setter) end(text string) {
	s.x, s.wide = s.left, s.width-s.left-s.right
	full := s.full
	s.full = false
	lines := s.broken(Words(text), look{pdf.Italic, small, grey}, s.wide)
	if s.y += 10; full || s.free() < float64(len(lines))*small*high {
		s.file.Page(s.width, s.height)
		s.y = s.top
	}
	s.file.Begin("P")
	s.lines(lines, small, 0)
	s.file.End()
	s.full = full
}

// feet writes below every page whose it is, when it was printed and where in the whole it is.
func (s *setter) feet() {
	l := look{pdf.Regular, 7.5, grey}
	base := s.height - s.bottom + 28
	if s.doc.Wide {
		base = s.height - s.bottom + 24
	}
	for i := range s.file.Pages() {
		s.file.On(i)
		page := fmt.Sprintf("Page %d of %d", i+1, s.file.Pages())
		at := s.width - s.right - l.face.Width(page, l.size)
		words := s.broken(Words(joined([]string{s.doc.Title, s.doc.Printed})), l, at-s.left-20)
		s.file.Aside(func() {
			s.file.Line(s.left, base-13, s.width-s.right, base-13, 0.4, rule)
			s.line(words[0], s.left, base)
			s.file.Text(at, base, l.face, l.size, l.shade, page)
		})
	}
}
