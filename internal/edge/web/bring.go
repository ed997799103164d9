package web

import (
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"net/url"
	"sync"
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/op"
	"anteroom/internal/core/outside"
)

// What people outside may bring. A form that is too large is read further than it is kept, so that
// the browser hears why; then no more.
const (
	maxBrought   = 10
	broughtBytes = 25 << 20  // with one form
	readBytes    = 120 << 20 // of one form
	dayBytes     = 250 << 20 // by one link, whether it was kept or not
	bringWithin  = 10 * time.Minute
	maxParts     = 100
	bringAtOnce  = 16 // forms with files that arrive at once; of one address
	bringOfOne   = 3
)

// porch is where what people bring waits until it is looked at: so much at once, so much of one
// address, so much a day by one link.
type porch struct {
	day *limiter // in kilobytes

	mu  sync.Mutex
	all int
	of  map[string]int
}

func newPorch() *porch {
	return &porch{day: newLimiter(dayBytes>>10, 24*time.Hour/(dayBytes>>10)), of: map[string]int{}}
}

// enter lets somebody in who brings something, until leave is called.
func (p *porch) enter(who string) (leave func(), ok bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.all >= bringAtOnce || p.of[who] >= bringOfOne {
		return func() {}, false
	}
	p.all++
	p.of[who]++
	return func() {
		p.mu.Lock()
		defer p.mu.Unlock()
		p.all--
		if p.of[who]--; p.of[who] == 0 {
			delete(p.of, who)
		}
	}, true
}

// brought is what came with a form: files that were kept, or why one was not. Then none is.
type brought struct {
	files   []outside.Kept
	n       int // how many came
	refused error

	keep  func(name string, body io.Reader) (outside.Kept, error)
	spend func(kilobytes int) bool
	until time.Time
	size  int64
	spent int64 // kilobytes
}

func (b *brought) release() {
	for _, one := range b.files {
		one.Release()
	}
}

var (
	errFilesBusy  = refusedFile(errs.New(errs.Busy, "request.files_busy", "Others are sending files just now. Try again in a minute, or ask without files."))
	errFilesMany  = refusedFile(errs.New(errs.Invalid, "request.files_many", "At most ten files go with this. Leave some out, or put them together in one."))
	errFilesLarge = errs.New(errs.TooLarge, "request.files_large", "Files may have 25 MB together. Leave one out, or write down where it can be found.")
	errFilesDay   = errs.New(errs.Busy, "request.files_enough", "More has come by this link today than it takes. Ask without files, and send them tomorrow.")
	errFilesSlow  = errs.New(errs.Invalid, "request.files_slow", "This took too long to arrive, so nothing was kept. Try again, or ask without files.")
	errFilesCut   = errs.New(errs.Invalid, "file.cut", "The file did not arrive whole, so nothing was kept of it. Send it again.")
)

// refusedFile says at the field of files what is wrong with them.
func refusedFile(err error) error {
	e := errs.Of(err)
	return e.With("body.files", e.Msg)
}

// bringing stands before a form that may bring files, as form does before those that don't. They go where
// they are kept as they come, and are let go of when the form is answered.
func (s *guests) bringing(p *porch, next func(http.ResponseWriter, *http.Request, *brought)) http.HandlerFunc {
	plain := s.form(func(w http.ResponseWriter, r *http.Request) { next(w, r, &brought{}) })
	return func(w http.ResponseWriter, r *http.Request) {
		if media, _, _ := mime.ParseMediaType(r.Header.Get("Content-Type")); media != "multipart/form-data" {
			plain(w, r)
			return
		}
		if s.fromElsewhere(r) {
			s.problem(w, r, errElsewhere)
			return
		}
		secret, now := r.PathValue("secret"), clock.System{}.Now()            // the network knows only real time
		if _, err := s.of.AskForm(r.Context(), secret, held(r)); err != nil { // nothing is read for a link that opens nothing
			s.outsideProblem(w, r, err)
			return
		}
		b := &brought{until: now.Add(bringWithin)}
		defer b.release()
		leave, ok := p.enter(neighbours(r))
		defer leave()
		if !ok {
			b.refused = errFilesBusy
		}
		b.spend = func(kilobytes int) bool { return p.day.take(secret, kilobytes, now) }
		b.keep = func(name string, body io.Reader) (outside.Kept, error) {
			return s.of.KeepFile(r.Context(), secret, held(r), name, body)
		}
		r.Body = http.MaxBytesReader(w, r.Body, readBytes)
		r.Body = flowing{op.Flowing(w, r), r.Body}
		if err := b.read(r); err != nil {
			s.problem(w, r, errUnreadable)
			return
		}
		next(w, r, b)
	}
}

type flowing struct {
	io.Reader
	io.Closer
}

// read takes a form apart: what was typed goes where forms have it, files are kept. Whatever becomes of the
// files, what was typed is there.
func (b *brought) read(r *http.Request) error {
	parts, err := r.MultipartReader()
	if err != nil {
		return err
	}
	typed, left := url.Values{}, int64(maxForm)
	r.PostForm, r.Form = typed, typed
	for range maxParts {
		part, err := parts.NextPart()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return b.broken(err)
		}
		if part.FileName() != "" {
			if err := b.take(part); err != nil {
				return b.broken(err)
			}
			continue
		}
		text, err := io.ReadAll(io.LimitReader(part, left+1))
		if left -= int64(len(text)); err == nil && left < 0 {
			err = errUnreadable
		}
		if err != nil {
			return b.broken(err)
		}
		typed.Add(part.FormName(), string(text))
	}
	return errUnreadable
}

// broken ends the reading of a form; one whose files were refused before is answered with why.
func (b *brought) broken(err error) error {
	if b.refused != nil {
		return nil
	}
	return err
}

// take keeps one file, unless one was refused before: then it is only read.
func (b *brought) take(part *multipart.Part) error {
	if b.n++; b.refused == nil && b.n > maxBrought {
		b.refused = errFilesMany
	}
	if b.refused == nil {
		one, err := b.keep(part.FileName(), metered{part, b})
		switch {
		case err == nil:
			b.files = append(b.files, one)
		case errs.KindOf(err) == errs.Internal:
			b.refused = err
		default:
			e := errs.Of(err)
			b.refused = refusedFile(errs.Newf(e.Kind, e.Code, "“%s”: %s", part.FileName(), e.Msg).Because(err))
		}
	}
	_, err := io.Copy(io.Discard, part)
	return err
}

// metered is a file that counts in what one form, and one link in a day, may bring.
type metered struct {
	from io.Reader
	*brought
}

func (m metered) Read(p []byte) (int, error) {
	n, err := m.from.Read(p)
	m.size += int64(n)
	due := m.size>>10 - m.spent
	m.spent += due
	switch {
	case m.size > broughtBytes:
		return n, errFilesLarge
	case !m.spend(int(due)):
		return n, errFilesDay
	case !clock.System{}.Now().Before(m.until):
		return n, errFilesSlow
	case err != nil && !errors.Is(err, io.EOF):
		return n, errFilesCut.Because(err)
	}
	return n, err
}
