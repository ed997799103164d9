package unpack

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
	"unicode/utf8"

	"anteroom/internal/core/errs"
)

// Limits bound what is unpacked.
type Limits struct {
	Files int   // in all, those of zip files inside too
	One   int64 // bytes of one file
	All   int64 // bytes of all files together
	Deep  int   // zip files inside zip files
	Ratio int64 // how many times larger a file may become
}

// Usual are the limits for what somebody exported elsewhere.
var Usual = Limits{Files: 20_000, One: 100 << 20, All: 1 << 30, Deep: 2, Ratio: 200}

// File is one file of an archive.
type File struct {
	Name string // its path below the top, with slashes
	Size int64  // as the archive says; Open gives no more
	from *zip.File
}

// Archive is what was found in a zip file.
type Archive struct {
	Files   []File
	Skipped []string // names that lie outside or too deep, and links
	inner   int64    // bytes that zip files inside may still have: they are held in memory, and no real one grows much
}

// maxDeep is how many folders a file may lie in, itself counted: nobody's own are deeper, and whoever reads the
// archive looks into each folder above a file.
const maxDeep = 50

// leastInner is what zip files inside may have in any case.
const leastInner = 16 << 20

// errTooMuch is what every bound answers with.
func errTooMuch(why string) error {
	return errs.New(errs.TooLarge, "unpack.too_much", "The zip file is not opened: "+why+" Export a smaller part, and bring it in part by part.")
}

var errNoZip = errs.New(errs.Invalid, "unpack.invalid", "The zip file can't be opened. Is it whole? Export it again.")

// Zip looks into a zip file. Errors: unpack.invalid, unpack.too_much.
func Zip(r io.ReaderAt, size int64, l Limits) (Archive, error) {
	a := Archive{inner: max(2*size, leastInner)}
	room := l.All
	err := a.look(r, size, "", l.Deep, l, &room)
	return a, err
}

func (a *Archive) look(r io.ReaderAt, size int64, under string, deep int, l Limits, room *int64) error {
	z, err := zip.NewReader(r, size)
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return errNoZip
	}
	for _, f := range z.File {
		if strings.HasSuffix(f.Name, "/") {
			continue
		}
		name, ok := inside(f.Name)
		full := path.Join(under, name)
		if !ok || !f.Mode().IsRegular() || tooDeep(full) {
			a.Skipped = append(a.Skipped, short(f.Name))
			continue
		}
		if rubbish(name) {
			continue
		}
		if err := a.bounded(f, l, room); err != nil {
			return err
		}
		if strings.EqualFold(path.Ext(name), ".zip") {
			if deep == 0 {
				return errTooMuch("there are zip files in zip files in it, too many deep.")
			}
			if a.inner -= int64(f.UncompressedSize64); a.inner < 0 { //nolint:gosec // bounded holds it below One
				return errTooMuch("the zip files in it are larger than it is itself.")
			}
			b, err := read(f, l.One)
			if err != nil {
				return err
			}
			// The parts of one export lie beside each other, as if it had not been divided.
			if err := a.look(bytes.NewReader(b), int64(len(b)), path.Dir(full), deep-1, l, room); err != nil {
				return err
			}
			continue
		}
		a.Files = append(a.Files, File{Name: full, Size: int64(f.UncompressedSize64), from: f}) //nolint:gosec // bounded holds it below All
		if len(a.Files)+len(a.Skipped) > l.Files {
			return errTooMuch(fmt.Sprintf("there are more than %d files in it.", l.Files))
		}
	}
	return nil
}

// bounded counts a file against the bounds by what the archive says; read holds it to that.
func (a *Archive) bounded(f *zip.File, l Limits, room *int64) error {
	size := f.UncompressedSize64
	switch {
	case size > uint64(l.One): //nolint:gosec // limits are positive
		return errTooMuch(fmt.Sprintf("“%s” would be larger than %d MB.", short(f.Name), l.One>>20))
	case size > 1<<16 && size/max(f.CompressedSize64, 1) > uint64(l.Ratio): //nolint:gosec // limits are positive
		return errTooMuch(fmt.Sprintf("“%s” is packed more tightly than anything real.", short(f.Name)))
	}
	if *room -= int64(size); *room < 0 { //nolint:gosec // at most One
		return errTooMuch(fmt.Sprintf("it would be larger than %d MB.", l.All>>20))
	}
	return nil
}

// Open reads a file, no further than the size that was counted.
func (f File) Open() (io.ReadCloser, error) {
	if f.from == nil {
		return nil, errNoZip
	}
	r, err := f.from.Open()
	if err != nil {
		return nil, errNoZip
	}
	return &held{r, f.Size}, nil
}

// Read gives a whole file of at most so many bytes. Errors: unpack.invalid, unpack.too_much.
func (f File) Read(most int64) ([]byte, error) {
	if f.Size > most {
		return nil, errTooMuch(fmt.Sprintf("“%s” is larger than %d MB.", short(f.Name), most>>20))
	}
	if f.from == nil {
		return nil, errNoZip
	}
	return read(f.from, most)
}

func read(f *zip.File, most int64) ([]byte, error) {
	r, err := f.Open()
	if err != nil {
		return nil, errNoZip
	}
	defer func() { _ = r.Close() }()
	b, err := io.ReadAll(io.LimitReader(r, most+1))
	switch {
	case err != nil:
		return nil, errNoZip
	case int64(len(b)) > most || uint64(len(b)) > f.UncompressedSize64:
		return nil, errTooMuch(fmt.Sprintf("“%s” is larger than it says.", short(f.Name)))
	}
	return b, nil
}

// held gives no more than was counted.
type held struct {
	io.ReadCloser
	left int64
}

func (h *held) Read(p []byte) (int, error) {
	n, err := h.ReadCloser.Read(p)
	if h.left -= int64(n); h.left < 0 {
		return 0, errTooMuch("a file is larger than it says.")
	}
	if err != nil && !errors.Is(err, io.EOF) {
		err = errNoZip
	}
	return n, err
}

// inside gives the path of a file below the top; ok is false for one that leads elsewhere.
func inside(name string) (string, bool) {
	if !utf8.ValidString(name) {
		name = strings.ToValidUTF8(name, "_")
	}
	name = strings.ReplaceAll(name, `\`, "/")
	if name == "" || len(name) > 1000 || strings.HasPrefix(name, "/") || len(name) > 1 && name[1] == ':' || strings.ContainsRune(name, 0) {
		return "", false
	}
	for part := range strings.SplitSeq(name, "/") {
		if part == ".." {
			return "", false
		}
	}
	name = path.Clean(name)
	return name, name != "." && !tooDeep(name)
}

func tooDeep(name string) bool { return strings.Count(name, "/") >= maxDeep }

// rubbish is what file managers leave in archives.
func rubbish(name string) bool {
	base := path.Base(name)
	return strings.HasPrefix(name, "__MACOSX/") || base == ".DS_Store" || base == "Thumbs.db" || base == "desktop.ini"
}

func short(name string) string {
	name = strings.Map(func(r rune) rune {
		if r < ' ' {
			return -1
		}
		return r
	}, strings.ToValidUTF8(name, "_"))
	if r := []rune(name); len(r) > 80 {
		return string(r[:79]) + "…"
	}
	return name
}
