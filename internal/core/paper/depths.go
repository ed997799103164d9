package paper

import (
	"fmt"

	"anteroom/internal/core/pdf"
)

// Depths is a picture of columns that stand on a line and reach below it: what is seen, and what lies under it.
type Depths struct {
	Alt         string // the picture in words
	Over, Under string // what stands above the line, and below it
	Columns     []Depth
}

// Depth is one column of them. Its figures stand at its ends.
type Depth struct {
	Name                 string // below all of it
	Above, Below         float64
	AboveSign, BelowSign string
}

// Kind names the part for the template.
func (Depths) Kind() string { return "depths" }

// The size of the picture, in points of a page across which it goes.
const (
	depthsWide, depthsHigh = 483.0, 190.0
	depthsTop              = 30.0 // room for the words and figures above
	depthsBottom           = 40.0
	depthsLeast            = 26.0 // how wide a column is for each to have its name
)

// Box is a column, or a part of it, as it is drawn.
type Box struct {
	X, Y, Wide, High float64
	Under            bool
}

// Sign is a word of a picture, around the middle of which it stands unless it begins there.
type Sign struct {
	X, Y   float64
	Text   string
	Begins bool
}

// Drawing is what is drawn of Depths.
type Drawing struct {
	Wide, High, Line float64
	Boxes            []Box
	Signs            []Sign
}

// Drawing says where everything is.
func (d Depths) Drawing() Drawing {
	above, below := 1.0, 1.0
	for _, c := range d.Columns {
		above, below = max(above, c.Above), max(below, c.Below)
	}
	room := depthsHigh - depthsTop - depthsBottom
	line := depthsTop + room*0.32
	out := Drawing{Wide: depthsWide, High: depthsHigh, Line: line}
	each := depthsWide / float64(max(len(d.Columns), 4))
	every := max(1, int(depthsLeast/each+0.999))
	for i, c := range d.Columns {
		middle := (float64(i) + 0.5) * each
		box := Box{X: middle - each*0.36, Wide: each * 0.72}
		up, down := c.Above/above*(line-depthsTop), c.Below/below*(depthsTop+room-line)
		if up > 0 {
			out.Boxes = append(out.Boxes, Box{box.X, line - up, box.Wide, up, false})
		}
		if down > 0 {
			out.Boxes = append(out.Boxes, Box{box.X, line, box.Wide, down, true})
		}
		if i%every != 0 {
			continue
		}
		out.Signs = append(out.Signs, Sign{X: middle, Y: line - up - 3, Text: c.AboveSign}, Sign{X: middle, Y: line + down + 9, Text: c.BelowSign}, Sign{X: middle, Y: depthsHigh - 4, Text: c.Name})
	}
	out.Signs = append(out.Signs, Sign{X: 0, Y: 10, Text: d.Over, Begins: true}, Sign{X: 0, Y: depthsHigh - 16, Text: d.Under, Begins: true})
	return out
}

// At writes a measure for the page.
func (Drawing) At(v float64) string { return fmt.Sprintf("%.1f", v) }

// depths sets a picture of columns as wide as the page.
func (s *setter) depths(d Depths) {
	g := d.Drawing()
	scale := s.wide / g.Wide
	if s.room(g.High * scale); s.full {
		return
	}
	s.file.BeginFigure(clean(d.Alt, new(int)))
	for _, b := range g.Boxes {
		shade := pdf.Shade(0.25)
		if b.Under {
			shade = 0.62
		}
		s.file.Fill(s.x+b.X*scale, s.y+b.Y*scale, b.Wide*scale, b.High*scale, shade)
	}
	s.file.Line(s.x, s.y+g.Line*scale, s.x+s.wide, s.y+g.Line*scale, 1.2, black)
	for _, w := range g.Signs {
		const size = 7.5
		text, x := clean(w.Text, &s.unseen), s.x+w.X*scale
		if !w.Begins {
			x -= pdf.Regular.Width(text, size) / 2
		}
		if text != "" {
			s.file.Text(x, s.y+w.Y*scale, pdf.Regular, size, black, text)
		}
	}
	s.file.End()
	s.y += g.High * scale
}
