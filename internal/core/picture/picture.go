package picture

import (
	"bufio"
	"errors"
	"image"
	"image/color"
	_ "image/gif" // what is read
	"image/jpeg"
	_ "image/png" // what is read
	"io"

	"golang.org/x/image/draw"
	_ "golang.org/x/image/webp" // what is read
)

// The bounds of what is decoded.
const (
	MaxPixels = 40_000_000
	MaxBytes  = 200 << 20
)

const quality = 82

var (
	// ErrTooLarge is the refusal of a picture with too many pixels.
	ErrTooLarge = errors.New("picture: too many pixels")
	// ErrUnreadable is for what is no picture that can be read.
	ErrUnreadable = errors.New("picture: can't be read")
)

// Look is what the header of a picture says.
type Look struct {
	Width, Height int // as it is to be seen
	turn          turn
}

// Measure reads the header of a picture and says whether it can be decoded within the bounds.
// Errors: ErrTooLarge, ErrUnreadable.
func Measure(r io.Reader) (Look, error) {
	b := bufio.NewReaderSize(r, 64<<10)
	begin, _ := b.Peek(64 << 10)
	c, format, err := image.DecodeConfig(b)
	if err != nil || c.Width <= 0 || c.Height <= 0 {
		return Look{}, ErrUnreadable
	}
	l := Look{Width: c.Width, Height: c.Height}
	each := int64(4)
	switch {
	case format == "jpeg":
		var progressive bool
		l.turn, progressive = exif(begin)
		if progressive {
			each = 16 // all its waves are kept until the last one is read
		}
	case c.ColorModel == color.RGBA64Model || c.ColorModel == color.NRGBA64Model || c.ColorModel == color.Gray16Model:
		each = 8
	}
	pixels := int64(c.Width) * int64(c.Height)
	if c.Width > 1<<16 || c.Height > 1<<16 || pixels > MaxPixels || pixels*each > MaxBytes {
		return Look{}, ErrTooLarge
	}
	if l.turn.sideways() {
		l.Width, l.Height = l.Height, l.Width
	}
	return l, nil
}

// Small writes a picture at most side pixels wide and high as a JPEG, on white.
// Errors: those of Measure.
func Small(r io.ReadSeeker, side int, w io.Writer) error {
	l, err := Measure(r)
	if err != nil {
		return err
	}
	if _, err := r.Seek(0, io.SeekStart); err != nil {
		return err
	}
	from, _, err := image.Decode(bufio.NewReader(r))
	if err != nil {
		return ErrUnreadable
	}
	b := from.Bounds()
	wide, high := b.Dx(), b.Dy()
	if most := max(wide, high); most > side {
		wide, high = max(1, wide*side/most), max(1, high*side/most)
	}
	to := image.NewRGBA(image.Rect(0, 0, wide, high))
	draw.Draw(to, to.Bounds(), image.White, image.Point{}, draw.Src)
	draw.BiLinear.Scale(to, to.Bounds(), from, b, draw.Over, nil)
	return jpeg.Encode(w, l.turn.apply(to), &jpeg.Options{Quality: quality})
}
