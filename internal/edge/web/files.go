package web

import (
	"compress/gzip"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"path"
	"strconv"
	"strings"
)

// types are the media types of what a build holds: the machine's own table is not
// asked, so that every machine answers alike.
var types = map[string]string{
	".css": "text/css; charset=utf-8", ".html": "text/html; charset=utf-8", ".ico": "image/x-icon", ".js": "text/javascript; charset=utf-8",
	".json": "application/json", ".png": "image/png", ".svg": "image/svg+xml", ".txt": "text/plain; charset=utf-8",
	".webmanifest": "application/manifest+json", ".webp": "image/webp", ".woff2": "font/woff2",
}

// files are the built front end, with what was compressed ahead.
type files struct {
	dist fs.FS
	by   map[string]file
}

// file is one file of the build; tag is empty for those whose name changes with their content.
type file struct {
	name     string
	size     map[string]int64 // by content encoding, "" for as it is; what is not there is not in it
	tag      string
	lifetime string // Cache-Control
}

// encoded is a form in which a file may be there; as it is when empty.
type encoded struct{ name, suffix string }

// encodings in the order in which we like them.
var encodings = []encoded{{"br", ".br"}, {"gzip", ".gz"}}

// newFiles looks through a build.
func newFiles(dist fs.FS) (*files, error) {
	f := &files{dist: dist, by: map[string]file{}}
	err := fs.WalkDir(dist, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name = strings.TrimSuffix(name, ".gz") // what is there packed only
		if d.IsDir() || types[path.Ext(name)] == "" || hidden(name) {
			return nil
		}
		one, err := f.look(name)
		f.by["/"+name] = one
		return err
	})
	return f, err
}

func hidden(name string) bool { return strings.HasPrefix(name, ".") || strings.Contains(name, "/.") }

func (f *files) look(name string) (file, error) {
	one := file{name: name, size: map[string]int64{}, lifetime: "public, max-age=31536000, immutable"}
	for _, e := range append(encodings[:len(encodings):len(encodings)], encoded{}) {
		switch packed, err := fs.Stat(f.dist, name+e.suffix); {
		case err == nil:
			one.size[e.name] = packed.Size()
		case !errors.Is(err, fs.ErrNotExist):
			return file{}, err
		}
	}
	if !strings.HasPrefix(name, "assets/") {
		content, err := fs.ReadFile(f.dist, name)
		if err != nil {
			return file{}, err
		}
		sum := sha256.Sum256(content)
		one.tag, one.lifetime = base64.RawURLEncoding.EncodeToString(sum[:12]), "no-cache"
	}
	return one, nil
}

// find gives the file at a path.
func (f *files) find(p string) (file, bool) {
	one, ok := f.by[p]
	return one, ok && p != "/index.html"
}

// send writes a file, in the smallest form the browser takes.
func (f *files) send(w http.ResponseWriter, r *http.Request, one file) error {
	encoding, suffix := "", ""
	for _, e := range encodings {
		if one.size[e.name] > 0 && takes(r.Header.Get("Accept-Encoding"), e.name) {
			encoding, suffix = e.name, e.suffix
			break
		}
	}
	h := w.Header()
	h.Set("Content-Type", types[path.Ext(one.name)])
	h.Set("Cache-Control", one.lifetime)
	if len(one.size) > 1 || one.size[""] == 0 {
		h.Set("Vary", "Accept-Encoding")
	}
	if one.tag != "" {
		tag := `"` + one.tag + suffix + `"`
		h.Set("ETag", tag)
		if asks(r.Header.Get("If-None-Match"), tag) {
			w.WriteHeader(http.StatusNotModified)
			return nil
		}
	}
	content, err := f.open(one, encoding, suffix)
	if err != nil {
		return fmt.Errorf("opening a built file: %w", err)
	}
	defer func() { _ = content.Close() }()
	if encoding != "" {
		h.Set("Content-Encoding", encoding)
	}
	if size, known := one.size[encoding]; known {
		h.Set("Content-Length", strconv.FormatInt(size, 10))
	}
	w.WriteHeader(http.StatusOK)
	if r.Method != http.MethodHead {
		_, _ = io.Copy(w, content) // whoever stopped listening is no error of ours
	}
	return nil
}

// open gives a file in a form, unpacked where it is there packed only.
func (f *files) open(one file, encoding, suffix string) (io.ReadCloser, error) {
	if _, there := one.size[encoding]; there {
		return f.dist.Open(one.name + suffix)
	}
	packed, err := f.dist.Open(one.name + ".gz")
	if err != nil {
		return nil, err
	}
	plain, err := gzip.NewReader(packed)
	if err != nil {
		return nil, errors.Join(err, packed.Close())
	}
	return plain, nil // closing what is packed frees nothing: it is part of the program
}

// takes reports whether an Accept-Encoding allows an encoding (RFC 9110 §12.5.3).
func takes(header, encoding string) bool {
	for one := range strings.SplitSeq(header, ",") {
		name, parameters, _ := strings.Cut(strings.TrimSpace(one), ";")
		if !strings.EqualFold(strings.TrimSpace(name), encoding) {
			continue
		}
		q, weighted := strings.CutPrefix(strings.TrimSpace(parameters), "q=")
		weight, err := strconv.ParseFloat(q, 64)
		return !weighted || err == nil && weight > 0
	}
	return false
}

// asks compares weakly, as RFC 9110 §13.1.2 says for If-None-Match.
func asks(header, tag string) bool {
	for one := range strings.SplitSeq(header, ",") {
		if one = strings.TrimSpace(one); one == "*" || strings.TrimPrefix(one, "W/") == tag {
			return true
		}
	}
	return false
}
