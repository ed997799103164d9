package web

import (
	"bytes"
	"context"
	"log/slog"
	"mime"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/paper"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/when"
	"anteroom/internal/core/zone"
)

// Letterhead is what every printed page says of whoever prints it.
type Letterhead struct {
	House  string // the organisation's name
	Letter bool   // the paper of North America instead of A4
	Zone   string // the IANA name of the reader's
}

// Paper gives a record as the actor reads it, and where it is in the application. Errors: <kind>.not_found.
type Paper func(ctx context.Context, a access.Actor, id ref.ID) (paper.Sheet, error)

// Listing gives the records that an address asks for. Wide says that they need the page across.
type Listing func(ctx context.Context, a access.Actor, asked url.Values) (sheet paper.Sheet, wide bool, err error)

// Papers gives what can be printed.
type Papers struct {
	Head    func(ctx context.Context, a access.Actor) (Letterhead, error)
	Agendas Agendas
	Note    Paper
	With    Paper // what there is to decide, say and know with a principal, by their id
	Share   Paper // what was shared with the actor, by the share's id
	Tasks   Listing
	Lists   Listing // of any other kind
	Behind  Listing // what was visible, and the work below it
	// Picture gives a file that is a picture as a small JPEG, to whoever may read it.
	Picture func(ctx context.Context, a access.Actor, file ref.ID) ([]byte, error)
	Clock   clock.Clock
	turn    chan struct{} // held while a PDF is made
}

// maxTurns is how many PDFs are made at once; others wait.
const maxTurns = 2

var printedPage = parsed("paper")

// NewPrint makes the handler of what is printed: GET /print/day?date=&principal=&principal=…&zone=,
// a card for each principal, each on a page of its own; GET /print/week and /print/month with the
// same, and start=sunday for weeks that begin then: all of them in one table.
// GET /print/note/{id}, a note; GET /print/with/{id}, what there is to decide with a principal; GET /print/share/{id}, what was shared with whoever asks; GET /print/tasks
// and /print/lists with what these pages are asked in their addresses, a list; GET /print/behind in the same way. Each is a page, and a PDF with as=pdf.
func NewPrint(house House, papers Papers, log *slog.Logger) http.Handler {
	s := &site{house: house, log: log}
	papers.turn = make(chan struct{}, maxTurns)
	mux := http.NewServeMux()
	mux.HandleFunc("GET /print/day", s.printed(papers, dated(papers.Agendas, dayCards)))
	mux.HandleFunc("GET /print/week", s.printed(papers, dated(papers.Agendas, weekSheet)))
	mux.HandleFunc("GET /print/month", s.printed(papers, dated(papers.Agendas, monthSheet)))
	mux.HandleFunc("GET /print/note/{id}", s.printed(papers, single("note", papers.Note)))
	mux.HandleFunc("GET /print/with/{id}", s.printed(papers, single("principal", papers.With)))
	mux.HandleFunc("GET /print/share/{id}", s.printed(papers, single("share", papers.Share)))
	mux.HandleFunc("GET /print/tasks", s.printed(papers, listing("/tasks", papers.Tasks)))
	mux.HandleFunc("GET /print/lists", s.printed(papers, listing("/lists", papers.Lists)))
	mux.HandleFunc("GET /print/behind", s.printed(papers, listing("/behind", papers.Behind)))
	mux.HandleFunc("/print/", func(w http.ResponseWriter, r *http.Request) { s.problem(w, r, errNotHere) })
	return mux
}

// making gives what a request wants on paper.
type making func(r *http.Request, a access.Actor) (paper.Document, error)

// single prints one record.
func single(kind string, of Paper) making {
	return func(r *http.Request, a access.Actor) (paper.Document, error) {
		id, ok := ref.Parse(r.PathValue("id"))
		if !ok {
			return paper.Document{}, errs.Missing(kind)
		}
		sheet, err := of(r.Context(), a, id)
		back := "/"
		switch kind {
		case "note":
			back = "/notes/" + string(id)
		case "principal":
			back = "/with/" + string(id)
		}
		return paper.Document{Title: sheet.Title, Back: back, Sheets: []paper.Sheet{sheet}}, err
	}
}

// maxAsked bounds what an address can ask of a list, in bytes.
const maxAsked = 8 << 10

func listing(back string, of Listing) making {
	return func(r *http.Request, a access.Actor) (paper.Document, error) {
		if len(r.URL.RawQuery) > maxAsked {
			return paper.Document{}, errs.New(errs.Invalid, "input.invalid", "The request can't be read.")
		}
		q := r.URL.Query()
		q.Del("now")
		q.Del("as")
		sheet, wide, err := of(r.Context(), a, q)
		return paper.Document{Title: sheet.Title, Wide: wide, Back: back + backTo(q), Sheets: []paper.Sheet{sheet}}, err
	}
}

// backTo is how an address of the application asks for what was printed; conditions on columns are written
// otherwise there, so that they are left to a saved view.
func backTo(q url.Values) string {
	kept := url.Values{}
	for name, values := range q {
		if name != "filter" {
			kept[name] = values
		}
	}
	if len(kept) == 0 {
		return ""
	}
	return "?" + kept.Encode()
}

// printed answers who is signed in with what make gives, as a page or as a PDF.
func (s *site) printed(papers Papers, make making) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		actor, ok := s.reader(w, r)
		if !ok {
			return
		}
		d, err := make(r, actor)
		if err == nil {
			err = s.sendPaper(w, r, papers, actor, d)
		}
		if err != nil {
			s.problem(w, r, err)
		}
	}
}

// reader gives who is signed in; anybody else is sent to sign in, or told what is wrong.
func (s *site) reader(w http.ResponseWriter, r *http.Request) (access.Actor, bool) {
	in, err := s.signedIn(r)
	if err == nil && !in {
		redirect(w, r, signInPath(r.URL))
		return access.Actor{}, false
	}
	var a access.Actor
	if err == nil {
		a, err = s.house.BySession(r.Context(), held(r))
	}
	if err != nil {
		s.problem(w, r, err)
	}
	return a, err == nil
}

// sendPaper answers with a document, once it is made.
func (s *site) sendPaper(w http.ResponseWriter, r *http.Request, papers Papers, a access.Actor, d paper.Document) error {
	head, err := papers.Head(r.Context(), a)
	if err != nil {
		return err
	}
	d.House, d.Letter, d.Made = head.House, head.Letter, papers.Clock.Now()
	d.Printed = printedAt(d.Made, head.Zone)
	switch q := r.URL.Query(); q.Get("as") {
	case "":
		q.Set("as", "pdf")
		q.Del("now")
		s.sendPage(w, d, "?"+q.Encode())
		return nil
	case "pdf":
		file, err := makePDF(r.Context(), papers, a, d)
		if err != nil {
			return errs.New(errs.Busy, "print.too_long", "This takes too long to be made. Ask for less of it.").Because(err)
		}
		_ = http.NewResponseController(w).SetWriteDeadline(clock.System{}.Now().Add(sendWithin)) // the network knows only real time; not every door can
		sendPDF(w, d.Title, file)
		return nil
	}
	return errs.New(errs.Invalid, "print.as", "Ask for the page, or for it as=pdf.")
}

// pdfWithin is how long a PDF may take to be made, and sendWithin how long whoever asked may take to fetch it.
const (
	pdfWithin  = 20 * time.Second
	sendWithin = 10 * time.Minute
)

// makePDF makes a PDF when it is its turn. Whoever is slow to fetch theirs keeps nobody waiting.
func makePDF(ctx context.Context, papers Papers, a access.Actor, d paper.Document) ([]byte, error) {
	ctx, done := context.WithTimeout(ctx, pdfWithin)
	defer done()
	select {
	case papers.turn <- struct{}{}:
		defer func() { <-papers.turn }()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	return paper.PDF(ctx, d, func(ctx context.Context, id ref.ID) ([]byte, error) { return papers.Picture(ctx, a, id) })
}

// printedAt says when a page was printed, on the reader's clocks.
func printedAt(at time.Time, home string) string {
	loc := placeOf(home)
	return "Printed " + at.In(loc).Format("2 January 2006, 15:04") + " (" + when.City(loc) + ")"
}

// placeOf is a zone by its name; UTC when there is none of it.
func placeOf(name string) *time.Location {
	if z, err := zone.Load(name); err == nil {
		return z.Location()
	}
	return time.UTC
}

func (s *site) sendPage(w http.ResponseWriter, d paper.Document, asPDF string) {
	var b bytes.Buffer
	err := printedPage().Execute(&b, struct {
		paper.Document
		PDF string
	}{d, asPDF})
	if err != nil {
		s.log.Error("a page can't be made", "page", d.Title, "err", err)
		http.Error(w, "Something went wrong on our side. Try again.", http.StatusInternalServerError)
		return
	}
	h := w.Header()
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Content-Security-Policy", publicPolicy)
	h.Set("Cache-Control", "no-store")
	_, _ = w.Write(b.Bytes())
}

// readerPolicy lets a browser's own reader of PDF show the file, and nothing else run.
const readerPolicy = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

func sendPDF(w http.ResponseWriter, title string, file []byte) {
	h := w.Header()
	h.Set("Content-Type", "application/pdf")
	h.Set("Content-Disposition", mime.FormatMediaType("inline", map[string]string{"filename": fileName(title)}))
	h.Set("Content-Length", strconv.Itoa(len(file)))
	h.Set("Content-Security-Policy", readerPolicy)
	h.Set("Cache-Control", "no-store")
	_, _ = w.Write(file)
}

// fileName is a title that can be the name of a file anywhere.
func fileName(title string) string {
	const longest = 80
	name := []rune(strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r), unicode.Is(unicode.Cf, r), strings.ContainsRune(`/\:*?"<>|`, r):
			return -1
		}
		return r
	}, strings.ToValidUTF8(title, "")))
	text := strings.Trim(strings.Join(strings.Fields(string(name[:min(len(name), longest)])), " "), ". ")
	if text == "" {
		text = "Page"
	}
	return text + ".pdf"
}

// maxCards is how many people are printed at once.
const maxCards = 30

// asked is whose days somebody who is signed in wants on paper.
type asked struct {
	ctx        context.Context
	actor      access.Actor
	agendas    Agendas
	date       clock.Date
	principals []ref.ID
	zone       string
	start      time.Weekday // weeks begin on it
}

// dated prints days of people.
func dated(agendas Agendas, make func(in asked) (paper.Document, error)) making {
	return func(r *http.Request, a access.Actor) (paper.Document, error) {
		in, err := askedOf(r.URL.Query())
		if err != nil {
			return paper.Document{}, err
		}
		in.ctx, in.actor, in.agendas = r.Context(), a, agendas
		return make(in)
	}
}

// askedOf reads what is asked for.
func askedOf(q url.Values) (asked, error) {
	in := asked{zone: q.Get("zone"), start: time.Monday}
	if q.Get("start") == "sunday" {
		in.start = time.Sunday
	}
	var err error
	if in.date, err = clock.ParseDate(q.Get("date")); err != nil {
		return in, err
	}
	principals := q["principal"]
	if len(principals) == 0 || len(principals) > maxCards {
		return in, errs.Newf(errs.Invalid, "print.principals", "Say whose days to print: at least one principal, at most %d.", maxCards)
	}
	for _, text := range principals {
		id, ok := ref.Parse(text)
		if !ok {
			return in, errs.Missing("principal")
		}
		if !slices.Contains(in.principals, id) {
			in.principals = append(in.principals, id)
		}
	}
	return in, nil
}
