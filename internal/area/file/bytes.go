package file

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/url"
	"os"
	"strconv"

	"github.com/go-json-experiment/json"

	"anteroom/internal/core/access"
	"anteroom/internal/core/blob"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/op"
	"anteroom/internal/core/picture"
	"anteroom/internal/core/ref"
)

// Under this policy nothing that a browser makes of the bytes runs, loads or looks like the house.
const sealed = "sandbox; default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

// A browser's own reader of PDF runs apart from the page, and not at all in a sandbox.
const readerOnly = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

// asked reads a query that the door does not look at: nothing twice, nothing unknown, nothing too long.
func asked(r *http.Request, most map[string]int) (url.Values, error) {
	bad := errs.New(errs.Invalid, "input.invalid", "The request can't be read.")
	q, err := url.ParseQuery(r.URL.RawQuery)
	if err != nil {
		return nil, bad.With("query", "not a query").Because(err)
	}
	for name, values := range q {
		switch limit, known := most[name]; {
		case !known:
			bad = bad.With("query."+name, "unknown")
		case len(values) > 1:
			bad = bad.With("query."+name, "more than once")
		case len(values[0]) > limit:
			bad = bad.With("query."+name, "too long")
		}
	}
	if len(bad.Fields) > 0 {
		return nil, bad
	}
	return q, nil
}

// brought reads what a request that brings bytes says of them.
func brought(r *http.Request, most map[string]int) (url.Values, NewFile, error) {
	q, err := asked(r, most)
	if err != nil {
		return nil, NewFile{}, err
	}
	d := NewFile{ID: ref.ID(q.Get("id")), Name: q.Get("name"), About: ref.Record{Kind: ref.Kind(q.Get("about_kind")), ID: ref.ID(q.Get("about"))},
		Space: ref.Space(q.Get("space")), Template: q.Get("template") == "true", Size: r.ContentLength}
	for name, id := range map[string]ref.ID{"id": d.ID, "about": d.About.ID, "space": ref.ID(d.Space)} {
		if _, ok := ref.Parse(string(id)); !ok && id != "" {
			return nil, d, errs.New(errs.Invalid, "id.invalid", "An id is a UUID in lower case, best a UUIDv7.").With("query."+name, "not a UUID in lower case")
		}
	}
	if key := r.Header.Get("Idempotency-Key"); key != "" {
		if len(key) > 200 {
			return nil, d, errs.New(errs.Invalid, "idempotency.key_too_long", "An Idempotency-Key has at most 200 characters.")
		}
		d.Once = &journal.Once{Key: key, Fingerprint: r.Method + " " + r.URL.RequestURI(), Status: http.StatusOK}
	}
	return q, d, nil
}

func (s *Service) post(a access.Actor, w http.ResponseWriter, r *http.Request) error {
	_, d, err := brought(r, map[string]int{"id": 36, "name": 2000, "about_kind": 40, "about": 36, "space": 36, "template": 5})
	if err != nil {
		return err
	}
	if (d.About.Kind == "") != (d.About.ID == "") || d.About.ID == "" && d.Space == "" {
		return errs.New(errs.Invalid, "file.place", "Say which record the file belongs to, by about_kind and about, or in which space it is.").With("query.about", "a record, or a space")
	}
	out, err := s.Bring(r.Context(), a, d, arriving{op.Flowing(w, r)})
	return reply(w, out, err)
}

func (s *Service) postVersion(a access.Actor, w http.ResponseWriter, r *http.Request) error {
	q, d, err := brought(r, map[string]int{"name": 2000, "rev": 18})
	if err != nil {
		return err
	}
	var rev int64
	if text := q.Get("rev"); text != "" {
		if rev, err = strconv.ParseInt(text, 10, 64); err != nil || rev < 1 {
			return errs.New(errs.Invalid, "input.invalid", "The request can't be read.").With("query.rev", "the rev you have seen, a number")
		}
	}
	out, err := s.Replace(r.Context(), a, ref.ID(r.PathValue("id")), rev, d, arriving{op.Flowing(w, r)})
	return reply(w, out, err)
}

func reply(w http.ResponseWriter, out FileAnswer, err error) error {
	if err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", "no-store")
	return json.MarshalWrite(w, out, json.FormatNilSliceAsNull(false))
}

// arriving is a body that says what it means when it does not arrive whole.
type arriving struct{ io.Reader }

func (b arriving) Read(p []byte) (int, error) {
	n, err := b.Reader.Read(p)
	var known *errs.Error
	if err != nil && !errors.Is(err, io.EOF) && !errors.As(err, &known) {
		err = errs.New(errs.Invalid, "file.cut", "The file did not arrive whole, so nothing was kept of it. Send it again.").Because(err)
	}
	return n, err
}

// version opens a file and gives one of its versions: the one it shows when none is asked for.
func (s *Service) version(ctx context.Context, a access.Actor, id ref.ID, text string) (File, Content, error) {
	f, _, err := s.open(ctx, a, id, access.Read)
	if err != nil || text == "" {
		return f.File, f.Content, err
	}
	n, err := strconv.Atoi(text)
	if err != nil {
		return f.File, f.Content, errs.New(errs.Invalid, "input.invalid", "The request can't be read.").With("query.version", "a number")
	}
	c, err := db.One(ctx, s.j.DB(), scanContent, qVersion, a.Org, id, n)
	if errNoRows(err) {
		err = errs.New(errs.NotFound, "file.no_version", "There is no such version of this file.")
	}
	return f.File, c, err
}

// getContent gives bytes as a download, whole or in part. Only a PDF may be shown in place,
// and only by what its bytes are.
func (s *Service) getContent(a access.Actor, w http.ResponseWriter, r *http.Request) error {
	q, err := asked(r, map[string]int{"version": 9, "inline": 5})
	if err != nil {
		return err
	}
	f, c, err := s.version(r.Context(), a, ref.ID(r.PathValue("id")), q.Get("version"))
	if err != nil {
		return err
	}
	return s.give(f, c, q.Get("inline") == "true", w, r)
}

// Give answers with what a file holds now, as a download. Errors: file.not_found.
func (s *Service) Give(a access.Actor, id ref.ID, w http.ResponseWriter, r *http.Request) error {
	f, c, err := s.version(r.Context(), a, id, "")
	if err != nil {
		return err
	}
	return s.give(f, c, false, w, r)
}

func (s *Service) give(f File, c Content, inline bool, w http.ResponseWriter, r *http.Request) error {
	from, err := s.blobs.Read(c.Hash)
	if err != nil {
		return lost(err)
	}
	defer func() { _ = from.Close() }()
	how, media, policy := "attachment", c.Type, sealed
	switch {
	case inline && c.Type == blob.PDF:
		how, policy = "inline", readerOnly
	case !blob.Picture(c.Type) && c.Type != blob.PDF:
		media = blob.Opaque // what a browser might run is nothing it knows
	}
	h := w.Header()
	h.Set("Content-Type", media)
	h.Set("Content-Disposition", blob.Disposition(how, f.Name))
	h.Set("Content-Security-Policy", policy)
	served(h, string(c.Hash))
	http.ServeContent(w, r, "", c.SentUS.Time(), from)
	return nil
}

// served are the headers of all bytes that leave. They are asked for again each time, since
// who may see them may change; unchanged ones are not sent again.
func served(h http.Header, tag string) {
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("Cache-Control", "private, no-cache")
	h.Set("Vary", "Authorization, Cookie")
	h.Set("ETag", `"`+tag+`"`)
}

// sizes are how large previews are.
var sizes = map[string]int{"": 256, "small": 256, "large": 1600}

func (s *Service) getPreview(a access.Actor, w http.ResponseWriter, r *http.Request) error {
	q, err := asked(r, map[string]int{"version": 9, "size": 5})
	if err != nil {
		return err
	}
	side, ok := sizes[q.Get("size")]
	if !ok {
		return errs.New(errs.Invalid, "input.invalid", "The request can't be read.").With("query.size", "small or large")
	}
	small, c, err := s.preview(r.Context(), a, ref.ID(r.PathValue("id")), q.Get("version"), side)
	if err != nil {
		return err
	}
	defer func() { _ = small.Close() }()
	h := w.Header()
	h.Set("Content-Type", "image/jpeg")
	h.Set("Content-Disposition", "inline")
	h.Set("Content-Security-Policy", sealed)
	served(h, string(c.Hash)+"-"+strconv.Itoa(side))
	http.ServeContent(w, r, "", c.SentUS.Time(), small)
	return nil
}

// preview gives a picture made small.
func (s *Service) preview(ctx context.Context, a access.Actor, id ref.ID, version string, side int) (*os.File, Content, error) {
	_, c, err := s.version(ctx, a, id, version)
	if err != nil {
		return nil, c, err
	}
	if c.Width == 0 {
		return nil, c, errNoPreview
	}
	small, err := s.small.Get(string(c.Hash), side, func() (io.ReadSeekCloser, error) { return s.blobs.Read(c.Hash) })
	switch {
	case errors.Is(err, picture.ErrUnreadable), errors.Is(err, picture.ErrTooLarge):
		return nil, c, errNoPreview.Because(err)
	case err != nil:
		return nil, c, lost(err)
	}
	return small, c, nil
}

// Picture gives a file that is a picture as a JPEG small enough for a page. Errors: file.not_found, file.no_preview.
func (s *Service) Picture(ctx context.Context, a access.Actor, id ref.ID) ([]byte, error) {
	small, _, err := s.preview(ctx, a, id, "", sizes["large"])
	if err != nil {
		return nil, err
	}
	defer func() { _ = small.Close() }()
	return io.ReadAll(small)
}

var errNoPreview = errs.New(errs.NotFound, "file.no_preview", "There is no preview of this. Download it to see it.")

// lost is what to say of bytes that should be there.
func lost(err error) error {
	return errs.New(errs.Internal, "file.lost", "What this file held can't be read.").Because(err)
}
