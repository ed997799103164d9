package picture_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"io"
	"path/filepath"
	"testing"

	"anteroom/internal/core/picture"
)

// drawn is a picture whose upper left corner is red.
func drawn(w, h int) *image.RGBA {
	m := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			c := color.RGBA{20, 60, 200, 255}
			if x < w/2 && y < h/2 {
				c = color.RGBA{220, 20, 20, 255}
			}
			m.Set(x, y, c)
		}
	}
	return m
}

func asJPEG(t *testing.T, m image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, m, nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func small(t *testing.T, b []byte, side int) image.Image {
	t.Helper()
	var out bytes.Buffer
	if err := picture.Small(bytes.NewReader(b), side, &out); err != nil {
		t.Fatal(err)
	}
	m, err := jpeg.Decode(&out)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func red(m image.Image, x, y int) bool {
	r, _, b, _ := m.At(x, y).RGBA()
	return r>>8 > 150 && b>>8 < 100
}

// held puts an Exif segment into a JPEG: how the camera was held, and a secret.
func held(b []byte, orientation uint16) []byte {
	tiff := []byte("MM\x00\x2a\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00\x00\x00\x00\x00\x00\x00\x00SECRET-PLACE")
	binary.BigEndian.PutUint16(tiff[18:], orientation)
	body := append([]byte("Exif\x00\x00"), tiff...)
	seg := append([]byte{0xFF, 0xE1, 0, 0}, body...)
	binary.BigEndian.PutUint16(seg[2:], uint16(len(body)+2))
	return append(append(append([]byte{}, b[:2]...), seg...), b[2:]...)
}

func TestSmallKeepsTheShapeAndTurnsIt(t *testing.T) {
	plain := asJPEG(t, drawn(800, 400))
	for orientation, want := range map[uint16]struct{ w, h, x, y int }{
		0: {200, 100, 20, 20}, 1: {200, 100, 20, 20}, 2: {200, 100, 180, 20}, 3: {200, 100, 180, 80}, 4: {200, 100, 20, 80},
		5: {100, 200, 20, 20}, 6: {100, 200, 80, 20}, 7: {100, 200, 80, 180}, 8: {100, 200, 20, 180}, 9: {200, 100, 20, 20},
	} {
		m := small(t, held(plain, orientation), 200)
		if b := m.Bounds(); b.Dx() != want.w || b.Dy() != want.h || !red(m, want.x, want.y) || red(m, want.w-1-want.x, want.h-1-want.y) {
			t.Errorf("held %d: %v, red at %d,%d: %v", orientation, b, want.x, want.y, red(m, want.x, want.y))
		}
	}
	if m := small(t, asJPEG(t, drawn(30, 20)), 200); m.Bounds().Dx() != 30 {
		t.Errorf("a small one became %v", m.Bounds())
	}
}

func TestNothingButColoursGetsThrough(t *testing.T) {
	var out bytes.Buffer
	from := held(asJPEG(t, drawn(300, 300)), 6)
	if err := picture.Small(bytes.NewReader(from), 200, &out); err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(from, []byte("SECRET")) || bytes.Contains(out.Bytes(), []byte("SECRET")) || bytes.Contains(out.Bytes(), []byte("Exif")) {
		t.Error("what the camera noted got through")
	}
}

func TestOtherFormats(t *testing.T) {
	var asPNG, asGIF bytes.Buffer
	clear := image.NewNRGBA(image.Rect(0, 0, 100, 50))
	if err := errors.Join(png.Encode(&asPNG, clear), gif.Encode(&asGIF, drawn(100, 50), nil)); err != nil {
		t.Fatal(err)
	}
	m := small(t, asPNG.Bytes(), 64)
	if r, g, b, _ := m.At(5, 5).RGBA(); r>>8 < 250 || g>>8 < 250 || b>>8 < 250 {
		t.Error("what one sees through is not white")
	}
	if m := small(t, asGIF.Bytes(), 64); !red(m, 10, 10) {
		t.Error("the GIF lost its colours")
	}
}

// bomb is a PNG of few bytes that says it is large.
func bomb(w, h uint32, depth byte) []byte {
	ihdr := append([]byte("IHDR"), 0, 0, 0, 0, 0, 0, 0, 0, depth, 6, 0, 0, 0)
	binary.BigEndian.PutUint32(ihdr[4:], w)
	binary.BigEndian.PutUint32(ihdr[8:], h)
	b := append([]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\x0d"), ihdr...)
	return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(ihdr))
}

func TestBombsAreRefusedBeforeTheyAreDecoded(t *testing.T) {
	for name, c := range map[string]struct {
		bytes []byte
		want  error
	}{
		"many pixels":   {bomb(50_000, 50_000, 8), picture.ErrTooLarge},
		"deep pixels":   {bomb(6000, 6000, 16), picture.ErrTooLarge},
		"a line":        {bomb(1<<30, 1, 8), picture.ErrTooLarge},
		"nothing in it": {bomb(100, 100, 8), picture.ErrUnreadable},
		"no picture":    {[]byte("%PDF-1.7"), picture.ErrUnreadable},
		"nothing":       {nil, picture.ErrUnreadable},
		"cut":           {asJPEG(t, drawn(300, 300))[:200], picture.ErrUnreadable},
	} {
		var out bytes.Buffer
		if err := picture.Small(bytes.NewReader(c.bytes), 200, &out); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
	}
}

func FuzzSmall(f *testing.F) {
	f.Add(bomb(10, 10, 8))
	var b bytes.Buffer
	_ = jpeg.Encode(&b, drawn(20, 10), nil)
	f.Add(b.Bytes())
	f.Add(held(b.Bytes(), 6))
	f.Fuzz(func(t *testing.T, b []byte) {
		if l, err := picture.Measure(bytes.NewReader(b)); err != nil || l.Width*l.Height > 1<<18 {
			return
		}
		var out bytes.Buffer
		if err := picture.Small(bytes.NewReader(b), 32, &out); err == nil && out.Len() == 0 {
			t.Error("an empty picture")
		}
	})
}

func TestTheCacheMakesAPictureOnceAndKeepsWhatIsWanted(t *testing.T) {
	c, err := picture.Open(filepath.Join(t.TempDir(), picture.Folder))
	if err != nil {
		t.Fatal(err)
	}
	asked := 0
	source := func() (io.ReadSeekCloser, error) {
		asked++
		return closing{bytes.NewReader(asJPEG(t, drawn(300, 200)))}, nil
	}
	for range 3 {
		f, err := c.Get("aa", 64, source)
		if err != nil {
			t.Fatal(err)
		}
		if m, err := jpeg.DecodeConfig(f); err != nil || m.Width != 64 {
			t.Errorf("%v, %v", m, err)
		}
		_ = f.Close()
	}
	if asked != 1 {
		t.Errorf("it was made %d times", asked)
	}
	for _, wanted := range []bool{true, false} {
		if err := c.Keep(func(string) (bool, error) { return wanted, nil }); err != nil {
			t.Fatal(err)
		}
	}
	if f, err := c.Get("aa", 64, source); err != nil || asked != 2 {
		t.Errorf("after it was not wanted: %v, made %d times", err, asked)
	} else {
		_ = f.Close()
	}
}

type closing struct{ io.ReadSeeker }

func (closing) Close() error { return nil }
