package web

import (
	"bytes"
	"embed"
	"html/template"
	"net/http"
	"strings"
	"sync"

	"anteroom/internal/core/errs"
)

//go:embed templates/*.html
var templateFiles embed.FS

// pages are the pages without the application, by name.
var pages = func() map[string]func() *template.Template {
	all := map[string]func() *template.Template{}
	for _, name := range []string{"sign-in", "set-up", "invitation", "problem", "book", "book-form", "book-taken", "booking", "booking-move", "booking-cancel", "poll", "ask", "asked"} {
		all[name] = parsed("frame", "choosing", name)
	}
	return all
}()

// parsed gives templates that are parsed when they are first shown: all of them at once
// would hold up every start.
func parsed(names ...string) func() *template.Template {
	return sync.OnceValue(func() *template.Template {
		var files []string
		for _, name := range names {
			files = append(files, "templates/"+name+".html")
		}
		return template.Must(template.ParseFS(templateFiles, files...))
	})
}

// page is what a template is given. Values are what was typed before, without
// passwords; Errors are by field.
type page struct {
	Title   string
	Problem string // over the form, when it concerns no single field
	Values  map[string]string
	Errors  map[string]string
	Data    any
	Wide    bool   // more than a form is on it
	Guest   bool   // for somebody outside, who has nothing else to do here
	House   string // whose page it is, for somebody outside
	Sends   bool   // its form may bring files
}

func newPage(title string) *page {
	return &page{Title: title, Values: map[string]string{}, Errors: map[string]string{}}
}

// typed keeps what was typed, so that nobody types it twice.
func (p *page) typed(r *http.Request, fields ...string) *page {
	for _, f := range fields {
		p.Values[f] = r.PostFormValue(f)
	}
	return p
}

// refuse puts an error where it belongs on the page and gives the status.
func (p *page) refuse(err error) int {
	e := errs.Of(err)
	for _, f := range e.Fields {
		name := strings.TrimPrefix(f.Path, "body.")
		if p.Errors[name] == "" {
			p.Errors[name] = f.Msg
		}
	}
	if len(e.Fields) == 0 {
		p.Problem = e.Msg
	}
	return status(e)
}

// status is the HTTP status of a refusal on a page.
func status(e *errs.Error) int {
	switch e.Kind {
	case errs.Invalid:
		return http.StatusUnprocessableEntity
	case errs.Unauthenticated, errs.Forbidden:
		return http.StatusForbidden
	case errs.NotFound:
		return http.StatusNotFound
	case errs.Conflict, errs.Stale:
		return http.StatusConflict
	case errs.TooLarge:
		return http.StatusRequestEntityTooLarge
	case errs.Busy:
		if strings.HasSuffix(e.Code, ".too_many") {
			return http.StatusTooManyRequests
		}
		return http.StatusServiceUnavailable
	}
	return http.StatusInternalServerError
}

// show writes a page. It is made whole before the first byte is sent.
func (s *site) show(w http.ResponseWriter, name string, status int, p *page) {
	var b bytes.Buffer
	if err := pages[name]().ExecuteTemplate(&b, "frame", p); err != nil {
		s.log.Error("a page can't be made", "page", name, "err", err)
		http.Error(w, "Something went wrong on our side. Try again.", http.StatusInternalServerError)
		return
	}
	h := w.Header()
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Content-Security-Policy", publicPolicy)
	if p.Sends {
		h.Set("Content-Security-Policy", sendsPolicy)
	}
	h.Set("Cache-Control", "no-store")
	if p.Guest {
		h.Set("X-Robots-Tag", "noindex, nofollow")
	}
	w.WriteHeader(status)
	_, _ = w.Write(b.Bytes())
}

// problem shows a page that says what is wrong and where to go on.
func (s *site) problem(w http.ResponseWriter, r *http.Request, err error) {
	p := newPage("That didn't work")
	code := p.refuse(err)
	p.Problem = errs.Of(err).Msg
	if code == http.StatusInternalServerError {
		s.log.Error("a page failed", "path", pathOf(r), "err", err)
	}
	s.show(w, "problem", code, p)
}

// pathOf is a path for the log, without the secret of a link.
func pathOf(r *http.Request) string {
	for _, of := range []string{"/invitation/", "/book/", "/booking/", "/poll/", "/ask/", "/asked/", "/decide/"} {
		if strings.HasPrefix(r.URL.Path, of) {
			return of + "…"
		}
	}
	return r.URL.Path
}

// complain shows a form again with what is wrong about it.
func (s *site) complain(w http.ResponseWriter, r *http.Request, name string, p *page, err error) {
	code := p.refuse(err)
	if code == http.StatusInternalServerError {
		s.log.Error("a form failed", "path", pathOf(r), "err", err)
	}
	s.show(w, name, code, p)
}
