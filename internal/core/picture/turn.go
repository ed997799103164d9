package picture

import (
	"bytes"
	"encoding/binary"
	"image"
)

// turn is how a camera was held: the Orientation of EXIF, 1 to 8; 0 is like 1.
type turn int

func (t turn) sideways() bool { return t >= 5 && t <= 8 }

// apply turns a picture the right way up.
func (t turn) apply(from *image.RGBA) *image.RGBA {
	if t < 2 || t > 8 {
		return from
	}
	w, h := from.Bounds().Dx(), from.Bounds().Dy()
	size := image.Rect(0, 0, w, h)
	if t.sideways() {
		size = image.Rect(0, 0, h, w)
	}
	to := image.NewRGBA(size)
	for y := range h {
		for x := range w {
			tx, ty := x, y
			switch t {
			case 2:
				tx = w - 1 - x
			case 3:
				tx, ty = w-1-x, h-1-y
			case 4:
				ty = h - 1 - y
			case 5:
				tx, ty = y, x
			case 6:
				tx, ty = h-1-y, x
			case 7:
				tx, ty = h-1-y, w-1-x
			case 8:
				tx, ty = y, w-1-x
			}
			to.SetRGBA(tx, ty, from.RGBAAt(x, y))
		}
	}
	return to
}

// exif reads from the beginning of a JPEG how the camera was held, and whether it comes in waves.
func exif(b []byte) (t turn, progressive bool) {
	for at := 2; at+4 <= len(b) && b[at] == 0xFF; {
		marker := b[at+1]
		if marker == 0xFF { // filling
			at++
			continue
		}
		size := int(binary.BigEndian.Uint16(b[at+2:]))
		if size < 2 || marker == 0xDA {
			break
		}
		body := b[at+4 : min(len(b), at+2+size)]
		switch {
		case marker == 0xE1 && bytes.HasPrefix(body, []byte("Exif\x00\x00")):
			t = orientation(body[6:])
		case marker == 0xC2:
			progressive = true
		}
		at += 2 + size
	}
	return t, progressive
}

// orientation reads the one entry that matters of a TIFF header's first directory.
func orientation(b []byte) turn {
	var order binary.ByteOrder = binary.BigEndian
	if bytes.HasPrefix(b, []byte("II")) {
		order = binary.LittleEndian
	}
	if len(b) < 8 {
		return 0
	}
	at := int64(order.Uint32(b[4:]))
	if at+2 > int64(len(b)) {
		return 0
	}
	n := int64(order.Uint16(b[at:]))
	for i := range n {
		e := at + 2 + 12*i
		if e+12 > int64(len(b)) {
			return 0
		}
		if order.Uint16(b[e:]) == 0x0112 {
			if v := turn(order.Uint16(b[e+8:])); v >= 1 && v <= 8 {
				return v
			}
			return 0
		}
	}
	return 0
}
