package pdf

import (
	"bytes"
	"compress/gzip"
	"embed"
	"encoding/binary"
	"io"
	"sync"
)

//go:embed fonts/*.ttf.gz
var fonts embed.FS

// Face is one of the faces that texts are set in.
type Face int

// The faces.
const (
	Regular Face = iota
	Italic
	Bold
)

// Box is drawn for what a face has no sign for.
const Box = '□'

var names = [...]string{"Inter-Regular", "Inter-Italic", "Inter-SemiBold"}

var files = [...]string{"fonts/inter-regular.ttf.gz", "fonts/inter-italic.ttf.gz", "fonts/inter-semibold.ttf.gz"}

// face is a TrueType font that was read. It never changes.
type face struct {
	name     string
	tables   map[string][]byte
	glyphs   map[rune]uint16
	advances []uint16 // of each glyph, in thousandths of the size
	offsets  []uint32 // of each outline in glyf, and the end
	box      [4]int   // around all glyphs
	ascent   int
	descent  int
}

var faces = [...]func() *face{load(Regular), load(Italic), load(Bold)}

func load(f Face) func() *face {
	return sync.OnceValue(func() *face {
		packed, err := fonts.ReadFile(files[f])
		if err != nil {
			panic(err) // it is part of the program
		}
		z, err := gzip.NewReader(bytes.NewReader(packed))
		if err != nil {
			panic(err)
		}
		ttf, err := io.ReadAll(z)
		if err != nil {
			panic(err)
		}
		return read(names[f], ttf)
	})
}

// read takes a font apart that is known to be sound.
func read(name string, ttf []byte) *face {
	f := &face{name: name, tables: map[string][]byte{}, glyphs: map[rune]uint16{}}
	for i := range int(u16(ttf, 4)) {
		entry := ttf[12+16*i:]
		at, size := u32(entry, 8), u32(entry, 12)
		f.tables[string(entry[:4])] = ttf[at : at+size]
	}
	head, hhea, hmtx, loca := f.tables["head"], f.tables["hhea"], f.tables["hmtx"], f.tables["loca"]
	units := int(u16(head, 18))
	scaled := func(v int) int { return (v*1000 + units/2) / units }
	for i := range f.box {
		f.box[i] = scaled(int(i16(head, 36+2*i)))
	}
	f.ascent, f.descent = scaled(int(i16(hhea, 4))), scaled(int(i16(hhea, 6)))
	long := int(u16(hhea, 34))
	count := int(u16(f.tables["maxp"], 4))
	for g := range count {
		f.advances = append(f.advances, uint16(scaled(int(u16(hmtx, 4*min(g, long-1))))))
	}
	for g := range count + 1 {
		if u16(head, 50) == 0 {
			f.offsets = append(f.offsets, 2*uint32(u16(loca, 2*g)))
		} else {
			f.offsets = append(f.offsets, u32(loca, 4*g))
		}
	}
	f.letters(f.tables["cmap"])
	return f
}

// letters reads which glyph a letter has, from the tables for Unicode in the forms 4 and 12.
func (f *face) letters(cmap []byte) {
	for i := range int(u16(cmap, 2)) {
		sub := cmap[u32(cmap, 4+8*i+4):]
		switch u16(sub, 0) {
		case 4:
			f.segments(sub)
		case 12:
			for g := range int(u32(sub, 12)) {
				group := sub[16+12*g:]
				for r := u32(group, 0); r <= u32(group, 4); r++ {
					f.glyphs[rune(r)] = uint16(u32(group, 8) + r - u32(group, 0))
				}
			}
		}
	}
	delete(f.glyphs, 0xFFFF)
}

func (f *face) segments(sub []byte) {
	n := int(u16(sub, 6)) // twice their number
	for s := 0; s < n; s += 2 {
		end, start, delta, far := u16(sub, 14+s), u16(sub, 16+n+s), u16(sub, 16+2*n+s), int(u16(sub, 16+3*n+s))
		for r := int(start); r <= int(end) && r < 0xFFFF; r++ {
			glyph := uint16(r) + delta
			if far != 0 {
				if glyph = u16(sub, 16+3*n+s+far+2*(r-int(start))); glyph != 0 {
					glyph += delta
				}
			}
			if glyph != 0 {
				f.glyphs[rune(r)] = glyph
			}
		}
	}
}

// Has reports whether a face has a sign for a letter.
func (f Face) Has(r rune) bool { return faces[f]().glyphs[r] != 0 }

// Width is how wide a text is in a size.
func (f Face) Width(s string, size float64) float64 {
	of, sum := faces[f](), 0
	for _, r := range s {
		sum += int(of.advances[of.glyph(r)])
	}
	return float64(sum) * size / 1000
}

func (f *face) glyph(r rune) uint16 {
	if g := f.glyphs[r]; g != 0 {
		return g
	}
	return f.glyphs[Box]
}

// subset makes a font of the glyphs that are used, which keep their numbers.
func (f *face) subset(used map[uint16]rune) []byte {
	keep := map[uint16]bool{0: true}
	for g := range used {
		f.parts(g, keep)
	}
	var glyf, loca, hmtx []byte
	for g := range len(f.offsets) - 1 {
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
		advance := uint16(0)
		if keep[uint16(g)] {
			advance = u16(f.tables["hmtx"], 4*min(g, int(u16(f.tables["hhea"], 34))-1))
			glyf = append(glyf, f.outline(uint16(g))...)
			glyf = append(glyf, make([]byte, -len(glyf)&3)...)
		}
		hmtx = append(binary.BigEndian.AppendUint16(hmtx, advance), 0, 0)
	}
	loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
	head, hhea := bytes.Clone(f.tables["head"]), bytes.Clone(f.tables["hhea"])
	binary.BigEndian.PutUint16(head[50:], 1) // loca in four bytes
	binary.BigEndian.PutUint16(hhea[34:], uint16(len(f.offsets)-1))
	return font([]table{{"glyf", glyf}, {"head", head}, {"hhea", hhea}, {"hmtx", hmtx}, {"loca", loca}, {"maxp", f.tables["maxp"]}, {"prep", f.tables["prep"]}})
}

func (f *face) outline(g uint16) []byte { return f.tables["glyf"][f.offsets[g]:f.offsets[g+1]] }

// parts marks a glyph and those that it is put together from.
func (f *face) parts(g uint16, keep map[uint16]bool) {
	if keep[g] {
		return
	}
	keep[g] = true
	o := f.outline(g)
	if len(o) < 12 || i16(o, 0) >= 0 {
		return
	}
	const words, scale, more, twoScales, matrix = 1, 8, 32, 64, 128
	for at := 10; ; {
		flags := u16(o, at)
		f.parts(u16(o, at+2), keep)
		at += 6
		if flags&words != 0 {
			at += 2
		}
		switch {
		case flags&scale != 0:
			at += 2
		case flags&twoScales != 0:
			at += 4
		case flags&matrix != 0:
			at += 8
		}
		if flags&more == 0 {
			return
		}
	}
}

type table struct {
	name string
	data []byte
}

// font puts tables, which are in the order of their names, into one file.
func font(tables []table) []byte {
	n := len(tables)
	power := 1
	for power*2 <= n {
		power *= 2
	}
	log := uint16(0)
	for 1<<log < power {
		log++
	}
	out := binary.BigEndian.AppendUint32(nil, 0x00010000)
	for _, v := range []uint16{uint16(n), uint16(16 * power), log, uint16(16 * (n - power))} {
		out = binary.BigEndian.AppendUint16(out, v)
	}
	var body []byte
	for _, t := range tables {
		padded := append(bytes.Clone(t.data), make([]byte, -len(t.data)&3)...)
		sum := uint32(0)
		for i := 0; i < len(padded); i += 4 {
			sum += u32(padded, i)
		}
		out = append(out, t.name...)
		for _, v := range []uint32{sum, uint32(12 + 16*n + len(body)), uint32(len(t.data))} {
			out = binary.BigEndian.AppendUint32(out, v)
		}
		body = append(body, padded...)
	}
	return append(out, body...)
}

func u16(b []byte, at int) uint16 { return binary.BigEndian.Uint16(b[at:]) }
func i16(b []byte, at int) int16  { return int16(u16(b, at)) }
func u32(b []byte, at int) uint32 { return binary.BigEndian.Uint32(b[at:]) }
