package pdf

import (
	"bytes"
	"fmt"
	"image/color"
	"image/jpeg"
)

// Picture is a JPEG file, which goes into the PDF as it is.
type Picture struct {
	Width, Height int
	data          []byte
	grey          bool
}

// ReadPicture looks at a JPEG file. It decodes nothing of it but its head.
func ReadPicture(data []byte) (Picture, error) {
	c, err := jpeg.DecodeConfig(bytes.NewReader(data))
	switch {
	case err != nil:
		return Picture{}, err
	case c.ColorModel != color.YCbCrModel && c.ColorModel != color.GrayModel:
		return Picture{}, fmt.Errorf("pdf: a picture in colours of print")
	}
	return Picture{c.Width, c.Height, data, c.ColorModel == color.GrayModel}, nil
}

// Picture draws a picture in a box.
func (f *File) Picture(x, y, width, height float64, p Picture) {
	f.pictures = append(f.pictures, p)
	fmt.Fprintf(f.mark(), "q %s 0 0 %s %s %s cm /P%d Do Q\n", num(width), num(height), num(x), num(f.on.height-y-height), len(f.pictures)-1)
}
