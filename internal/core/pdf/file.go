package pdf

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf16"
)

// About is what a file says of itself.
type About struct {
	Title, Author string
	Lang          string // BCP 47
	Made          time.Time
}

// File is a PDF that is being written. Measures are points (1/72 inch), from the upper left corner of a page.
type File struct {
	about    About
	pages    []*page
	on       *page // the page that is drawn on
	root     *element
	at       *element // what is drawn belongs to it; nil for what is no part of the text
	used     [len(names)]map[uint16]rune
	pictures []Picture
}

type page struct {
	width, height float64
	body          bytes.Buffer
	open          bool       // a marked piece is open
	of            *element   // whose it is
	marked        []*element // by the numbers of the marked pieces
	links         []link
	number        int
}

type link struct {
	box [4]float64
	to  string
	of  *element
}

// element is a piece of the structure.
type element struct {
	tag, alt string
	head     string // of a heading cell: Row or Column
	up       *element
	kids     []kid
	number   int // of its object
}

// kid is a marked piece of a page, another element, or a link.
type kid struct {
	page    *page
	mark    int
	element *element
	link    int // counts from 1
}

// Shade is how dark something is: 0 black, 1 white.
type Shade float64

// New begins a file.
func New(a About) *File {
	f := &File{about: a, root: &element{tag: "Document"}}
	for i := range f.used {
		f.used[i] = map[uint16]rune{}
	}
	f.at = f.root
	return f
}

// Page begins another page.
func (f *File) Page(width, height float64) {
	f.on = &page{width: width, height: height, number: len(f.pages)}
	f.pages = append(f.pages, f.on)
}

// Pages is how many there are.
func (f *File) Pages() int { return len(f.pages) }

// On goes to a page, counted from 0.
func (f *File) On(n int) { f.on = f.pages[n] }

// Begin opens an element of the structure, by one of the standard types (ISO 32000-1 14.8.4).
func (f *File) Begin(tag string) {
	e := &element{tag: tag, up: f.at}
	f.at.kids = append(f.at.kids, kid{element: e})
	f.at = e
}

// BeginHead opens the heading of a row or of a column.
func (f *File) BeginHead(scope string) {
	f.Begin("TH")
	f.at.head = scope
}

// BeginFigure opens what words say of a picture.
func (f *File) BeginFigure(alt string) {
	f.Begin("Figure")
	f.at.alt = alt
}

// End closes what was opened last.
func (f *File) End() { f.at = f.at.up }

// Aside draws what is no part of the text: lines, heads that are repeated, numbers of pages.
func (f *File) Aside(draw func()) {
	was := f.at
	f.at = nil
	draw()
	f.at = was
}

// mark sees to it that what is drawn next belongs to the open element.
func (f *File) mark() *bytes.Buffer {
	p := f.on
	if p.open && p.of == f.at {
		return &p.body
	}
	p.unmark()
	p.open, p.of = true, f.at
	if f.at == nil {
		p.body.WriteString("/Artifact BMC\n")
		return &p.body
	}
	fmt.Fprintf(&p.body, "/%s <</MCID %d>> BDC\n", f.at.tag, len(p.marked))
	f.at.kids = append(f.at.kids, kid{page: p, mark: len(p.marked)})
	p.marked = append(p.marked, f.at)
	return &p.body
}

func (p *page) unmark() {
	if p.open {
		p.body.WriteString("EMC\n")
	}
	p.open, p.of = false, nil
}

// Text draws one line of a text from x on, with y as its base line.
func (f *File) Text(x, y float64, face Face, size float64, shade Shade, s string) {
	b, of := f.mark(), faces[face]()
	fmt.Fprintf(b, "BT /F%d %s Tf %s g %s %s Td ", face, num(size), num(float64(shade)), num(x), num(f.on.height-y))
	for len(s) > 0 {
		end := strings.IndexFunc(s, func(r rune) bool { return of.glyphs[r] == 0 })
		if end < 0 {
			end = len(s)
		}
		if end > 0 {
			f.show(b, face, s[:end])
			s = s[end:]
			continue
		}
		if end = strings.IndexFunc(s, func(r rune) bool { return of.glyphs[r] != 0 }); end < 0 {
			end = len(s)
		}
		fmt.Fprintf(b, "/Span <</ActualText %s>> BDC ", wide(s[:end]))
		f.show(b, face, strings.Repeat(string(Box), len([]rune(s[:end]))))
		b.WriteString("EMC ")
		s = s[end:]
	}
	b.WriteString("ET\n")
}

const digits = "0123456789ABCDEF"

func (f *File) show(b *bytes.Buffer, face Face, s string) {
	of := faces[face]()
	b.WriteByte('<')
	for _, r := range s {
		g := of.glyph(r)
		if was, ok := f.used[face][g]; !ok || r < was {
			f.used[face][g] = r
		}
		b.WriteByte(digits[g>>12])
		b.WriteByte(digits[g>>8&15])
		b.WriteByte(digits[g>>4&15])
		b.WriteByte(digits[g&15])
	}
	b.WriteString("> Tj ")
}

// Line draws a line.
func (f *File) Line(x1, y1, x2, y2, width float64, shade Shade) {
	fmt.Fprintf(f.mark(), "%s w %s G %s %s m %s %s l S\n", num(width), num(float64(shade)), num(x1), num(f.on.height-y1), num(x2), num(f.on.height-y2))
}

// Fill draws a box.
func (f *File) Fill(x, y, width, height float64, shade Shade) {
	fmt.Fprintf(f.mark(), "%s g %s %s %s %s re f\n", num(float64(shade)), num(x), num(f.on.height-y-height), num(width), num(height))
}

// Frame draws the edges of a box.
func (f *File) Frame(x, y, width, height, line float64, shade Shade) {
	fmt.Fprintf(f.mark(), "%s w %s G %s %s %s %s re S\n", num(line), num(float64(shade)), num(x), num(f.on.height-y-height), num(width), num(height))
}

// Hatch draws slanted lines in a box.
func (f *File) Hatch(x, y, width, height, apart float64, shade Shade) {
	b, low := f.mark(), f.on.height-y-height
	fmt.Fprintf(b, "q %s %s %s %s re W n 0.6 w %s G\n", num(x), num(low), num(width), num(height), num(float64(shade)))
	for from := x - height; from < x+width; from += apart {
		fmt.Fprintf(b, "%s %s m %s %s l\n", num(from), num(low), num(from+height), num(low+height))
	}
	b.WriteString("S Q\n")
}

// Link makes a box lead to an address, which the caller has looked at. It belongs to the open element.
func (f *File) Link(x, y, width, height float64, to string) {
	f.on.links = append(f.on.links, link{[4]float64{x, f.on.height - y - height, x + width, f.on.height - y}, to, f.at})
	f.at.kids = append(f.at.kids, kid{page: f.on, link: len(f.on.links)})
}

// num writes a number with at most two places.
func num(v float64) string {
	s := fmt.Sprintf("%.2f", v)
	s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	if s == "-0" || s == "" {
		return "0"
	}
	return s
}

// wide writes a text in UTF-16 (ISO 32000-1 7.9.2.2).
func wide(s string) string {
	var b strings.Builder
	b.WriteString("<FEFF")
	for _, u := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, "%04X", u)
	}
	return b.String() + ">"
}

// letters gives the glyphs that are used, in their order.
func letters(used map[uint16]rune) []uint16 {
	all := make([]uint16, 0, len(used))
	for g := range used {
		all = append(all, g)
	}
	slices.Sort(all)
	return all
}
