package pdf

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"slices"
	"strings"
)

// writer puts streams one after the other, and gathers what is no stream, to be packed together at the end
// (ISO 32000-1 7.5.7).
type writer struct {
	out   bytes.Buffer
	at    []place // by number; 0 is none
	loose []loose
	zip   *zlib.Writer
}

// place is where an object is: in the file, or which one it is in a stream of objects.
type place struct{ offset, in, index int }

type loose struct {
	number int
	text   string
}

// next gives the number of an object that is written later.
func (w *writer) next() int {
	w.at = append(w.at, place{})
	return len(w.at) - 1
}

func (w *writer) object(n int, format string, values ...any) {
	w.loose = append(w.loose, loose{n, fmt.Sprintf(format, values...)})
}

// stream writes bytes packed, with what the dictionary says besides.
func (w *writer) stream(n int, says string, data []byte) {
	var packed bytes.Buffer
	if w.zip == nil {
		w.zip = zlib.NewWriter(&packed)
	} else {
		w.zip.Reset(&packed)
	}
	_, _ = w.zip.Write(data) // into memory
	_ = w.zip.Close()
	w.bytes(n, says+" /Filter /FlateDecode", packed.Bytes())
}

func (w *writer) bytes(n int, says string, data []byte) {
	w.at[n] = place{offset: w.out.Len()}
	fmt.Fprintf(&w.out, "%d 0 obj\n<<%s /Length %d>>\nstream\n", n, says, len(data))
	w.out.Write(data)
	w.out.WriteString("\nendstream\nendobj\n")
}

// pack writes what is no stream, some dozens of objects together: a reader unpacks all of them for one.
func (w *writer) pack() {
	const together = 60
	for all := range slices.Chunk(w.loose, together) {
		n := w.next()
		var head, body bytes.Buffer
		for i, o := range all {
			fmt.Fprintf(&head, "%d %d ", o.number, body.Len())
			body.WriteString(o.text)
			body.WriteByte('\n')
			w.at[o.number] = place{in: n, index: i}
		}
		w.stream(n, fmt.Sprintf("/Type /ObjStm /N %d /First %d", len(all), head.Len()), append(head.Bytes(), body.Bytes()...))
	}
}

// Bytes writes the file. Nothing can be drawn after it.
func (f *File) Bytes() []byte {
	w := &writer{at: []place{{}}}
	w.out.WriteString("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	catalog, info, tree, resources := w.next(), w.next(), w.next(), w.next()
	pages := make([]int, len(f.pages))
	for i := range pages {
		pages[i] = w.next()
	}
	structure := f.structure(w, pages)
	var kids strings.Builder
	for i, p := range f.pages {
		fmt.Fprintf(&kids, "%d 0 R ", pages[i])
		f.page(w, p, pages[i], tree, resources, structure)
	}
	w.object(tree, "<</Type /Pages /Count %d /Kids [%s]>>", len(pages), kids.String())
	w.object(resources, "<<%s%s>>", f.fonts(w), f.images(w))
	w.object(catalog, "<</Type /Catalog /Pages %d 0 R /Lang (%s) /MarkInfo <</Marked true>> /StructTreeRoot %d 0 R /ViewerPreferences <</DisplayDocTitle true>>>>",
		tree, plain(f.about.Lang), structure.root)
	made := f.about.Made.UTC().Format("D:20060102150405Z")
	w.object(info, "<</Title %s /Author %s /Producer (Anteroom) /CreationDate (%s) /ModDate (%s)>>", wide(f.about.Title), wide(f.about.Author), made, made)
	w.end(catalog, info)
	return w.out.Bytes()
}

// end writes where every object is (ISO 32000-1 7.5.8).
func (w *writer) end(catalog, info int) {
	w.pack()
	sum := sha256.Sum256(w.out.Bytes())
	n, start := w.next(), w.out.Len()
	w.at[n] = place{offset: start}
	table := []byte{0, 0, 0, 0, 0, 0xff, 0xff}
	for _, at := range w.at[1:] {
		kind, where, index := byte(1), at.offset, 0
		if at.in > 0 {
			kind, where, index = 2, at.in, at.index
		}
		table = binary.BigEndian.AppendUint32(append(table, kind), uint32(where))
		table = binary.BigEndian.AppendUint16(table, uint16(index))
	}
	w.stream(n, fmt.Sprintf("/Type /XRef /Size %d /W [1 4 2] /Root %d 0 R /Info %d 0 R /ID [<%X> <%X>]", len(w.at), catalog, info, sum[:16], sum[:16]), table)
	fmt.Fprintf(&w.out, "startxref\n%d\n%%%%EOF\n", start)
}

// page writes a page with its links.
func (f *File) page(w *writer, p *page, n, tree, resources int, s structure) {
	p.unmark()
	body := w.next()
	w.stream(body, "", p.body.Bytes())
	var links strings.Builder
	for i, l := range p.links {
		a := s.links[p][i]
		fmt.Fprintf(&links, "%d 0 R ", a.number)
		w.object(a.number, "<</Type /Annot /Subtype /Link /Rect [%s %s %s %s] /Border [0 0 0] /F 4 /StructParent %d /A <</S /URI /URI (%s)>>>>",
			num(l.box[0]), num(l.box[1]), num(l.box[2]), num(l.box[3]), a.parent, plain(l.to))
	}
	w.object(n, "<</Type /Page /Parent %d 0 R /MediaBox [0 0 %s %s] /Resources %d 0 R /Contents %d 0 R /StructParents %d /Tabs /S /Annots [%s]>>",
		tree, num(p.width), num(p.height), resources, body, p.number, links.String())
}

// plain writes a text that is ASCII; of any other, its letters are written as in addresses.
func plain(s string) string {
	var b strings.Builder
	for _, c := range []byte(s) {
		switch {
		case c == '(' || c == ')' || c == '\\':
			b.WriteByte('\\')
			b.WriteByte(c)
		case c <= ' ' || c >= 0x7f:
			fmt.Fprintf(&b, "%%%02X", c)
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

// fonts writes the faces that are used (ISO 32000-1 9.7).
func (f *File) fonts(w *writer) string {
	var all strings.Builder
	for i, used := range f.used {
		if len(used) == 0 {
			continue
		}
		of := faces[i]()
		var widths, letterOf strings.Builder
		glyphs := letters(used)
		for _, g := range glyphs {
			fmt.Fprintf(&widths, "%d [%d] ", g, of.advances[g])
		}
		for n, g := range glyphs { // at most a hundred at once
			if n%100 == 0 {
				if n > 0 {
					letterOf.WriteString("endbfchar\n")
				}
				fmt.Fprintf(&letterOf, "%d beginbfchar\n", min(100, len(glyphs)-n))
			}
			code := wide(string(used[g]))
			fmt.Fprintf(&letterOf, "<%04X> <%s\n", g, code[len("<FEFF"):])
		}
		letterOf.WriteString("endbfchar\n")
		font := of.subset(used)
		name := prefix(font) + of.name
		file, unicode, descriptor, cid, n := w.next(), w.next(), w.next(), w.next(), w.next()
		w.stream(file, fmt.Sprintf("/Length1 %d", len(font)), font)
		w.stream(unicode, "", []byte(mapHead+letterOf.String()+mapTail))
		w.object(descriptor, "<</Type /FontDescriptor /FontName /%s /Flags 4 /FontBBox [%d %d %d %d] /ItalicAngle %d /Ascent %d /Descent %d /CapHeight 727 /StemV 80 /FontFile2 %d 0 R>>",
			name, of.box[0], of.box[1], of.box[2], of.box[3], map[Face]int{Italic: -9}[Face(i)], of.ascent, of.descent, file)
		w.object(cid, "<</Type /Font /Subtype /CIDFontType2 /BaseFont /%s /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /FontDescriptor %d 0 R /DW 0 /W [%s] /CIDToGIDMap /Identity>>",
			name, descriptor, widths.String())
		w.object(n, "<</Type /Font /Subtype /Type0 /BaseFont /%s /Encoding /Identity-H /DescendantFonts [%d 0 R] /ToUnicode %d 0 R>>", name, cid, unicode)
		fmt.Fprintf(&all, "/F%d %d 0 R ", i, n)
	}
	return "/Font <<" + all.String() + ">>"
}

const (
	mapHead = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
	mapTail = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
)

// prefix marks the name of a font of which only some letters are there: six capitals, by what it holds.
func prefix(font []byte) string {
	sum := sha256.Sum256(font)
	name := make([]byte, 6)
	for i := range name {
		name[i] = 'A' + sum[i]%26
	}
	return string(name) + "+"
}

func (f *File) images(w *writer) string {
	if len(f.pictures) == 0 {
		return ""
	}
	var all strings.Builder
	for i, p := range f.pictures {
		n, space := w.next(), "/DeviceRGB"
		if p.grey {
			space = "/DeviceGray"
		}
		w.bytes(n, fmt.Sprintf("/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace %s /BitsPerComponent 8 /Filter /DCTDecode", p.Width, p.Height, space), p.data)
		fmt.Fprintf(&all, "/P%d %d 0 R ", i, n)
	}
	return " /XObject <<" + all.String() + ">>"
}
