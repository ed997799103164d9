package paper

import (
	"strconv"
	"strings"

	"anteroom/internal/core/pdf"
)

// parts sets parts one below the other, apart from each other.
func (s *setter) parts(all []Part, apart float64) {
	s.deep++
	for i, part := range all {
		if s.full || s.ctx.Err() != nil {
			break
		}
		if _, heading := part.(Heading); heading && i > 0 {
			s.y += 6
		}
		s.part(part)
		if i < len(all)-1 {
			s.y += apart
		}
	}
	s.deep--
}

func (s *setter) part(part Part) {
	switch p := part.(type) {
	case Heading:
		s.heading(p)
	case Text:
		s.file.Begin("P")
		s.lines(s.broken(p.Runs, look{pdf.Regular, body, black}, s.wide), body, 0)
		s.file.End()
	case List:
		s.list(p)
	case Quote:
		s.quote(p)
	case Code:
		s.code(p)
	case Table:
		s.table(p)
	case Facts:
		s.facts(p)
	case Picture:
		s.picture(p)
	case Depths:
		s.depths(p)
	case Rule:
		s.room(8)
		s.file.Aside(func() { s.file.Line(s.x, s.y+3, s.x+s.wide, s.y+3, 0.6, rule) })
		s.y += 6
	case Room:
		s.leftFree(p)
	}
}

func (s *setter) heading(h Heading) {
	size := map[int]float64{2: 13, 3: 11.5}[h.Level]
	if size == 0 {
		size = 10.5
	}
	s.room(size*1.3 + 3*body*high) // not alone at the end of a page
	s.file.Begin("H" + strconv.Itoa(max(2, min(h.Level, 6))))
	s.lines(s.broken(h.Runs, look{pdf.Bold, size, black}, s.wide), size, 1.3)
	s.file.End()
	s.y -= 2
}

// within sets something a little to the right.
func (s *setter) within(by float64, set func()) {
	x, wide := s.x, s.wide
	if s.deep <= maxDeep {
		s.x, s.wide = x+by, max(wide-by, 90)
	}
	set()
	s.x, s.wide = x, wide
}

func (s *setter) list(l List) {
	s.file.Begin("L")
	for i, item := range l.Items {
		if s.full {
			break
		}
		if i > 0 {
			s.y += 2
		}
		s.room(body * high)
		s.file.Begin("LI")
		s.label(l, i, item.Check)
		s.file.Begin("LBody")
		before := s.y
		s.within(17, func() { s.parts(item.Parts, 2) })
		if s.y == before { // an entry without words
			s.y += body * high
		}
		s.file.End()
		s.file.End()
	}
	s.file.End()
}

// label is what stands before an entry.
func (s *setter) label(l List, i int, check Check) {
	base := s.y + body*(high+0.72)/2
	switch {
	case check != "":
		s.box(s.x+1, base, check)
		return
	case l.Ordered:
		s.file.Begin("Lbl")
		text := strconv.Itoa(l.Start+i) + "."
		s.file.Text(s.x+max(0, 13-pdf.Regular.Width(text, body)), base, pdf.Regular, body, black, text)
	default:
		s.file.Begin("Lbl")
		s.file.Text(s.x+4, base, pdf.Regular, body, black, "•")
	}
	s.file.End()
}

// box draws a box to tick, on a base line.
func (s *setter) box(x, base float64, check Check) {
	s.file.BeginFigure(map[Check]string{Unchecked: "to do", Checked: "done"}[check])
	s.file.Frame(x, base-7.6, 8, 8, 0.8, grey)
	if check == Checked {
		s.file.Line(x+1.8, base-3.7, x+3.5, base-1.7, 1.1, black)
		s.file.Line(x+3.5, base-1.7, x+6.6, base-6, 1.1, black)
	}
	s.file.End()
}

func (s *setter) quote(q Quote) {
	s.file.Begin("BlockQuote")
	first, from := s.file.Pages(), s.y
	s.within(14, func() { s.parts(q.Parts, 5) })
	for n := first; n <= s.file.Pages(); n++ { // the bar goes along on every page
		top, end := s.top, s.height-s.bottom
		if n == first {
			top = from
		}
		if n == s.file.Pages() {
			end = s.y
		}
		s.file.On(n - 1)
		s.file.Aside(func() { s.file.Fill(s.x+2, top, 2, max(0, end-top), rule) })
	}
	s.file.End()
}

// code is set as it stands, with its blanks.
func (s *setter) code(c Code) {
	s.file.Begin("Code")
	text := strings.ReplaceAll(strings.TrimRight(c.Text, "\n"), "\t", "    ")
	for one := range strings.SplitSeq(text, "\n") {
		blanks := len(one) - len(strings.TrimLeft(one, " "))
		for _, l := range s.broken(Words(strings.Repeat("\u00a0", blanks)+one[blanks:]), look{pdf.Regular, 9, black}, s.wide-16) {
			s.room(9 * 1.4)
			if s.full {
				break
			}
			s.file.Aside(func() { s.file.Fill(s.x, s.y, s.wide, 9*1.4+0.3, faint) })
			s.line(l, s.x+8, s.y+9*(1.4+0.72)/2)
			s.y += 9 * 1.4
		}
	}
	s.file.End()
}

// facts are set in two columns.
func (s *setter) facts(f Facts) {
	const names = 108
	s.file.Begin("Table")
	for _, fact := range f.Facts {
		name := s.broken(Words(fact.Name), look{pdf.Regular, 9.5, grey}, names-12)
		text := s.broken(Words(fact.Text), look{pdf.Regular, body, black}, s.wide-names)
		s.file.Begin("TR")
		s.room(min(float64(len(text)), 3) * body * high)
		s.file.BeginHead("Row")
		for i, l := range name {
			if s.full {
				break
			}
			s.line(l, s.x, s.y+body*(high+0.72)/2+float64(i)*9.5*high)
		}
		s.file.End()
		s.file.Begin("TD")
		from, page := s.y, s.file.Pages()
		s.within(names, func() { s.lines(text, body, 0) })
		if s.file.Pages() == page {
			s.y = max(s.y, from+float64(len(name))*9.5*high)
		}
		s.file.End()
		s.file.End()
		s.y += 3
		s.file.Aside(func() { s.file.Line(s.x, s.y, s.x+s.wide, s.y, 0.4, rule) })
		s.y += 3
	}
	s.file.End()
	s.y += 3
}

// picture sets a picture no larger than it is on a screen, and no larger than half a page.
func (s *setter) picture(p Picture) {
	data, err := s.fetched(p)
	var in pdf.Picture
	if err == nil && data != nil {
		in, err = pdf.ReadPicture(data)
	}
	if err != nil || data == nil || in.Width < 1 || in.Height < 1 {
		s.file.Begin("P")
		words := "[Picture]"
		if p.Alt != "" {
			words = "[Picture: " + p.Alt + "]"
		}
		s.lines(s.broken(Words(words), look{pdf.Italic, body, grey}, s.wide), body, 0)
		s.file.End()
		return
	}
	scale := min(0.6, s.wide/float64(in.Width), (s.height-s.top-s.bottom)*0.55/float64(in.Height))
	width, height := float64(in.Width)*scale, float64(in.Height)*scale
	if s.room(height + 4); s.full {
		return
	}
	alt := p.Alt
	if alt == "" {
		alt = "Picture"
	}
	s.file.BeginFigure(clean(alt, new(int)))
	s.file.Picture(s.x, s.y+2, width, height, in)
	s.file.End()
	s.y += height + 4
}

// fetched gives the bytes of a picture, as long as there are not too many.
func (s *setter) fetched(p Picture) ([]byte, error) {
	if s.pictures == nil || s.drawn >= maxPictures || s.bytes >= maxBytes {
		return nil, nil
	}
	data, err := s.pictures(s.ctx, p.File)
	s.drawn++
	s.bytes += len(data)
	return data, err
}

// leftFree leaves room to write on: what is left of the page, if that is enough for some lines.
func (s *setter) leftFree(r Room) {
	const least, apart = 80, 23.0
	if s.y += 8; s.full || s.free() < least {
		return
	}
	s.file.Begin("H2")
	s.lines(s.broken(Words(r.Title), look{pdf.Bold, 9, grey}, s.wide), 9, 1.4)
	s.file.End()
	s.file.Aside(func() {
		for s.y += apart; s.y < s.height-s.bottom; s.y += apart {
			s.file.Line(s.x, s.y, s.x+s.wide, s.y, 0.35, rule)
		}
	})
	s.y = s.height - s.bottom
}
