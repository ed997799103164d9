package paper

import (
	"anteroom/internal/core/pdf"
)

// sizes of a table.
type tableLook struct {
	size   float64
	lead   float64
	padX   float64
	padY   float64
	widths []float64
	least  float64 // height of a row
}

// set is a row that was broken into lines: for each cell, its lines with their looks.
type setCell struct {
	lines []setLine
	cell  Cell
}

type setLine struct {
	line line
	size float64
	hold bool
	gap  float64 // before it
}

// table sets a table. Its head is repeated on every page; a row that is higher than a page goes on on the next.
func (s *setter) table(t Table) {
	if len(t.Columns) == 0 {
		return
	}
	look := tableLook{size: 9, lead: 1.36, padX: 5, padY: 4}
	switch {
	case t.Month:
		look = s.fitting(t)
	case t.Grid && len(t.Columns) > 6:
		look = tableLook{size: 7.5, lead: 1.3, padX: 3.5, padY: 3}
	case t.Grid:
		look.padY = 3.5
	}
	look.widths = s.widths(t, look)
	s.file.Begin("Table")
	s.head(t, look, true)
	for i, row := range t.Rows {
		if s.full || s.ctx.Err() != nil {
			break
		}
		if row.Group != "" {
			s.group(t, row, look, i)
			continue
		}
		s.row(t, row, look)
	}
	if !s.full && !t.Grid {
		s.file.Aside(func() { s.file.Line(s.x, s.y, s.x+sum(look.widths), s.y, 0.4, rule) })
	}
	s.file.End()
	s.y += 2
}

// fitting gives the largest letters in which a month stands on one page; the smallest when it doesn't.
func (s *setter) fitting(t Table) tableLook {
	unseen := s.unseen
	defer func() { s.unseen = unseen }()
	var look tableLook
	for _, size := range []float64{7.5, 7, 6.5, 6} {
		look = tableLook{size: size, lead: 1.3, padX: 3, padY: 2.5}
		look.widths = s.widths(t, look)
		free := s.free() - (size-0.5)*look.lead - 2*look.padY - 2
		heights := make([]float64, len(t.Rows))
		for r, row := range t.Rows {
			for i, c := range row.Cells {
				heights[r] = max(heights[r], s.cell(c, look, i, false).height(look)+2*look.padY)
			}
		}
		if sum(heights) <= free {
			look.least = evened(heights, free)
			return look
		}
	}
	look.size, look.least = 7, 0
	return look
}

// evened is how high rows are at least that together fill a height: those that need less give way to
// those that need more.
func evened(heights []float64, all float64) float64 {
	low, high := 0.0, all
	for high-low > 0.2 {
		middle, total := (low+high)/2, 0.0
		for _, h := range heights {
			total += max(h, middle)
		}
		if total > all {
			high = middle
		} else {
			low = middle
		}
	}
	return low
}

func sum(all []float64) (total float64) {
	for _, one := range all {
		total += one
	}
	return total
}

// head sets the names of the columns; only the first time are they part of the text.
func (s *setter) head(t Table, look tableLook, first bool) {
	named := false
	var cells [][]line
	most := 0.0
	for i, c := range t.Columns {
		wide := look.widths[i] - 2*look.padX
		lines := s.broken([]Run{{Text: c.Name, Bold: true}}, lookOf(look.size-0.5, grey), wide)
		if c.Under != "" {
			lines = append(lines, s.broken(Words(c.Under), lookOf(look.size-0.5, grey), wide)...)
		}
		named = named || c.Name != ""
		cells = append(cells, lines)
		most = max(most, float64(len(lines)))
	}
	if !named {
		s.file.Aside(func() { s.file.Line(s.x, s.y, s.x+sum(look.widths), s.y, 0.6, rule) })
		return
	}
	height := most*(look.size-0.5)*look.lead + 2*look.padY - 1
	if first && s.room(height+4*look.size*look.lead) && s.full {
		return
	}
	draw := func() {
		x := s.x
		for i, lines := range cells {
			if first {
				s.file.BeginHead("Column")
			}
			for n, l := range lines {
				at := x + look.padX
				if t.Columns[i].Right {
					at = x + look.widths[i] - look.padX - l.width
				}
				s.line(l, at, s.y+look.padY+(look.size-0.5)*((look.lead+0.72)/2+float64(n)*look.lead))
			}
			if first {
				s.file.End()
			}
			x += look.widths[i]
		}
	}
	if first {
		s.file.Begin("TR")
		draw()
		s.file.End()
	} else {
		s.file.Aside(draw)
	}
	s.y += height
	s.file.Aside(func() {
		s.file.Line(s.x, s.y, s.x+sum(look.widths), s.y, 0.9, grey)
		if t.Grid {
			s.grid(look, s.y-height, s.y)
		}
	})
}

func lookOf(size float64, shade pdf.Shade) look { return look{pdf.Regular, size, shade} }

// grid draws the lines between the cells of a row.
func (s *setter) grid(look tableLook, from, until float64) {
	x := s.x
	for i := range len(look.widths) + 1 {
		s.file.Line(x, from, x, until, 0.4, rule)
		if i < len(look.widths) {
			x += look.widths[i]
		}
	}
	s.file.Line(s.x, from, x, from, 0.4, rule)
	s.file.Line(s.x, until, x, until, 0.4, rule)
}

// group sets the name of the rows that follow, with at least one of them.
func (s *setter) group(t Table, row Row, look tableLook, i int) {
	if i > 0 {
		s.y += 8
	}
	name := s.broken([]Run{{Text: row.Group, Bold: true}}, lookOf(look.size+0.5, black), sum(look.widths)-2*look.padX)
	height := float64(len(name))*(look.size+0.5)*look.lead + 2*look.padY
	if s.room(height + 3*look.size*look.lead) {
		s.head(t, look, false)
	}
	if s.full {
		return
	}
	s.file.Begin("TR")
	s.file.BeginHead("Row")
	for n, l := range name {
		s.line(l, s.x+look.padX, s.y+look.padY+(look.size+0.5)*((look.lead+0.72)/2+float64(n)*look.lead))
	}
	s.file.End()
	s.file.End()
	s.y += height
}

// row sets a row: whole where it fits on a page, on several otherwise.
func (s *setter) row(t Table, row Row, look tableLook) {
	cells := make([]setCell, len(t.Columns))
	height := max(look.least, look.size*look.lead+2*look.padY)
	for i := range t.Columns {
		if i < len(row.Cells) {
			cells[i] = s.cell(row.Cells[i], look, i, row.Head && i == 0)
			height = max(height, cells[i].height(look)+2*look.padY)
		}
	}
	page := s.height - s.top - s.bottom - 3*look.size*look.lead
	if height <= page && s.room(height) || height > page && s.room(6*look.size*look.lead) {
		s.head(t, look, false)
	}
	s.file.Begin("TR")
	for first := true; !s.full; first = false {
		s.band(t, row, look, cells, min(height, s.free()), first)
		if rest := unset(cells); !rest {
			break
		}
		if s.page(); s.full {
			break
		}
		s.head(t, look, false)
		height = 0
		for _, c := range cells {
			height = max(height, c.height(look)+2*look.padY)
		}
	}
	s.file.End()
}

func unset(cells []setCell) bool {
	for _, c := range cells {
		if len(c.lines) > 0 {
			return true
		}
	}
	return false
}

func (c setCell) height(look tableLook) float64 {
	h := 0.0
	for _, l := range c.lines {
		h += l.gap + l.size*look.lead
	}
	return h
}

// cell breaks what is in a cell into lines.
func (s *setter) cell(c Cell, t tableLook, column int, head bool) setCell {
	out := setCell{cell: c}
	wide := t.widths[column] - 2*t.padX
	for i, l := range c.Lines {
		as := lookOf(t.size, black)
		if head || l.Style == Number && !c.Other || l.Style == Note {
			as.face = pdf.Bold
		}
		switch l.Style {
		case Place, Link:
			as.size, as.shade = t.size-0.7, grey
		case Note:
			as.size = t.size - 0.7
		case Number:
			if c.Other {
				as.shade = grey
			}
		}
		for n, one := range s.broken(l.Runs, as, wide) {
			gap := 0.0
			if n == 0 && i > 0 {
				gap = 1
			}
			out.lines = append(out.lines, setLine{one, as.size, l.Hold, gap})
		}
	}
	return out
}

// band sets of a row what fits into a height, and takes it from the cells.
func (s *setter) band(t Table, row Row, look tableLook, cells []setCell, height float64, first bool) {
	top, end := s.y, s.y+look.padY
	x := s.x
	if row.Hold {
		s.file.Aside(func() { s.file.Hatch(s.x, top, sum(look.widths), height, 5, 0.8) })
	}
	for i := range cells {
		switch {
		case first && row.Head && i == 0:
			s.file.BeginHead("Row")
		default:
			s.file.Begin("TD")
		}
		y := top + look.padY
		if first && cells[i].cell.Check != "" {
			s.box(x+look.padX-1, y+look.size*(look.lead+0.72)/2, cells[i].cell.Check)
		}
		for len(cells[i].lines) > 0 {
			l := cells[i].lines[0]
			tall := l.gap + l.size*look.lead
			if y+tall > top+height-look.padY+0.01 && y > top+look.padY {
				break
			}
			at := x + look.padX
			if t.Columns[i].Right {
				at = x + look.widths[i] - look.padX - l.line.width
			}
			if l.hold {
				s.file.Aside(func() { s.file.Hatch(x+1, y+l.gap, look.widths[i]-2, l.size*look.lead, 4, 0.75) })
			}
			s.line(l.line, at, y+l.gap+l.size*(look.lead+0.72)/2)
			y += tall
			cells[i].lines = cells[i].lines[1:]
		}
		end = max(end, y)
		s.file.End()
		x += look.widths[i]
	}
	s.y = max(top+height, end+look.padY)
	if t.Month {
		s.y = top + height
	}
	s.file.Aside(func() {
		if t.Grid {
			s.grid(look, top, s.y)
			return
		}
		s.file.Line(s.x, top, x, top, 0.4, rule)
	})
}

// widths shares the width among the columns: each gets what its longest word needs, and of what is left
// as much as what is in it asks for.
func (s *setter) widths(t Table, look tableLook) []float64 {
	const sampled = 400 // rows that are looked at
	n := len(t.Columns)
	least, most := make([]float64, n), make([]float64, n)
	for i, c := range t.Columns {
		least[i], most[i] = ask([]Run{{Text: c.Name, Bold: true}, {Text: " "}}, look.size-0.5)
		if c.Wide > 0 {
			least[i], most[i] = s.wide*c.Wide-2*look.padX, s.wide*c.Wide-2*look.padX
		}
	}
	for r, row := range t.Rows {
		if r >= sampled {
			break
		}
		for i, cell := range row.Cells {
			if i >= n || t.Columns[i].Wide > 0 {
				continue
			}
			for _, l := range cell.Lines {
				word, line := ask(l.Runs, look.size)
				least[i], most[i] = max(least[i], word), max(most[i], line)
			}
		}
	}
	return shared(least, most, s.wide, 2*look.padX, !t.Narrow)
}

// shared gives each column its width: what it asks for, and where that is too much the widest give way.
func shared(least, most []float64, wide, pad float64, stretch bool) []float64 {
	n := len(least)
	out := make([]float64, n)
	for i := range out {
		least[i] = min(least[i], wide*0.3, max(wide/float64(n)-pad, 40)) + pad
		most[i] = max(min(most[i]+pad+0.5, wide*1.5), least[i])
	}
	low, full := sum(least), sum(most)
	highest := 0.0 // no column is wider than this, when all together would be too wide
	for from, until := 0.0, wide; full > wide && until-from > 0.1; {
		highest = (from + until) / 2
		total := 0.0
		for i := range out {
			total += max(least[i], min(most[i], highest))
		}
		if total > wide {
			until = highest
		} else {
			from = highest
		}
		highest = from
	}
	for i := range out {
		switch {
		case low >= wide:
			out[i] = least[i] * wide / low
		case full > wide:
			out[i] = max(least[i], min(most[i], highest))
		case stretch:
			out[i] = most[i] + (wide-full)*most[i]/full
		default:
			out[i] = most[i]
		}
	}
	return out
}

// ask gives the width of the longest word of some runs, and of all of them in one line.
func ask(runs []Run, size float64) (word, line float64) {
	for _, r := range runs {
		face := pdf.Regular
		if r.Bold || r.Record {
			face = pdf.Bold
		}
		text := clean(r.Text, new(int))
		line += face.Width(text, size)
		for text != "" {
			end, _ := wordEnd(text)
			word = max(word, face.Width(text[:end], size))
			text = text[end:]
		}
	}
	return word, line
}
