package pdf_test

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"slices"
	"strings"
	"testing"
	"time"

	"anteroom/internal/core/pdf"
	"anteroom/internal/core/pdf/pdftest"
)

func begun() *pdf.File {
	f := pdf.New(pdf.About{Title: "Zürich (plan) \\ 日本", Author: "Example House", Lang: "en-GB", Made: time.Date(2026, 3, 27, 17, 0, 0, 0, time.UTC)})
	f.Page(595, 842)
	return f
}

func TestTextsAreReadAsTheyWereWritten(t *testing.T) {
	f := begun()
	lines := []string{"Board papers for Zoë – “final” (v2)", "Ελληνικά и Кириллица, Żółć", "a\\b) Tj ET", "1 − 2 → 3 ✓ € ₤ ½"}
	for i, line := range lines {
		f.Begin("P")
		f.Text(50, 50+20*float64(i), pdf.Face(i%3), 11, 0, line)
		f.End()
	}
	file := f.Bytes()
	pdftest.Sound(t, file)
	if got := strings.Split(strings.TrimSpace(pdftest.Text(t, file)), "\n"); !slices.Equal(got, lines) {
		t.Errorf("%q", got)
	}
	if title, lang := pdftest.Title(t, file); title != "Zürich (plan) \\ 日本" || lang != "en-GB" {
		t.Errorf("%q %q", title, lang)
	}
}

// TestTheSameCallsGiveTheSameBytes: nothing of a file depends on when or in which order something was kept.
func TestTheSameCallsGiveTheSameBytes(t *testing.T) {
	made := func() []byte {
		f := begun()
		f.Begin("P")
		f.Text(50, 50, pdf.Bold, 11, 0, "The quick brown fox jumps over the lazy dog 0123456789 ÀÉÎÕÜ")
		f.Link(50, 40, 100, 12, "https://example.com/a(b)?c=d e")
		f.End()
		return f.Bytes()
	}
	if !bytes.Equal(made(), made()) {
		t.Error("they differ")
	}
	if got := pdftest.Links(t, made()); !slices.Equal(got, []string{"https://example.com/a(b)?c=d%20e"}) {
		t.Errorf("%q", got)
	}
}

// TestWhatHasNoSignIsABoxAndStaysWhatItIs: a letter that the typeface lacks is seen to be missing.
func TestWhatHasNoSignIsABoxAndStaysWhatItIs(t *testing.T) {
	if pdf.Regular.Has('日') || !pdf.Regular.Has('A') || !pdf.Regular.Has(pdf.Box) {
		t.Fatal("the typeface has other letters than it had")
	}
	if box, one := pdf.Regular.Width("□", 10), pdf.Regular.Width("日", 10); box != one || box == 0 {
		t.Errorf("%v %v", box, one)
	}
	f := begun()
	f.Begin("P")
	f.Text(50, 50, pdf.Regular, 11, 0, "a日本b")
	f.End()
	file := f.Bytes()
	if got := strings.TrimSpace(pdftest.Text(t, file)); got != "a□□b" { // this reader knows nothing of what stands for what
		t.Errorf("%q", got)
	}
}

func TestPicturesGoInAsTheyAre(t *testing.T) {
	for _, of := range []image.Image{image.NewGray(image.Rect(0, 0, 4, 3)), image.NewNRGBA(image.Rect(0, 0, 4, 3))} {
		var b bytes.Buffer
		if err := jpeg.Encode(&b, of, nil); err != nil {
			t.Fatal(err)
		}
		p, err := pdf.ReadPicture(b.Bytes())
		if err != nil || p.Width != 4 || p.Height != 3 {
			t.Fatalf("%v %v", p.Width, err)
		}
		f := begun()
		f.BeginFigure("A plan")
		f.Picture(50, 50, 40, 30, p)
		f.End()
		file := f.Bytes()
		pdftest.Sound(t, file)
		if !bytes.Contains(file, b.Bytes()) || of.ColorModel() == color.GrayModel != bytes.Contains(file, []byte("/DeviceGray")) {
			t.Error("the picture is not in the file, or in other colours")
		}
	}
	for _, bad := range []string{"", "GIF89a", "\xff\xd8\xff"} {
		if _, err := pdf.ReadPicture([]byte(bad)); err == nil {
			t.Errorf("%q is a picture", bad)
		}
	}
}
