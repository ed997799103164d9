package web

import (
	"bytes"
	"context"
	"html/template"
	"log/slog"
	"net/http"
	"slices"
	"time"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ref"
)

// Agenda is one principal's day as it goes onto paper, in the local time of
// where they are.
type Agenda struct {
	Name, Title string
	Date        clock.Date
	Place       string
	Zone        string // IANA name of the zone of the times
	AllDay      []AgendaLine
	Lines       []AgendaLine // in the order of time
}

// AgendaLine is one meeting of a day.
type AgendaLine struct {
	Time      string // "09:00–09:30"; empty for the whole day
	YourTime  string // the same for the reader, with its place, where it differs
	Title     string
	Place     string
	Link      string
	Notes     []string // what to know: a clash, guests who have not answered
	Tentative bool
	Cancelled bool
}

// Agendas knows what there is to print.
type Agendas interface {
	// Agenda gives a principal's day on a date where they are. readerZone is an
	// IANA name; the actor's own zone when empty. What the actor may only know
	// as taken says no more on paper.
	// Errors: principal.not_found, zone.unknown.
	Agenda(ctx context.Context, a access.Actor, principal ref.ID, date clock.Date, readerZone string) (Agenda, error)
	// Agendas gives the same for some principals, each with their days from a date on.
	Agendas(ctx context.Context, a access.Actor, principals []ref.ID, from clock.Date, days int, readerZone string) ([][]Agenda, error)
}

// maxCards is how many days are printed at once.
const maxCards = 30

var dayCards = parsed("print-day")

// NewPrint makes the handler of what is printed: GET /print/day?date=&principal=&principal=…&zone=,
// a card for each principal, each on a page of its own; GET /print/week and /print/month with the
// same, and start=sunday for weeks that begin then: all of them in one table.
// And GET /print/note/{id}, a note; GET /print/share/{id}, what was shared with whoever asks.
func NewPrint(house House, agendas Agendas, notes Notes, log *slog.Logger) http.Handler {
	s := &site{house: house, log: log}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /print/day", s.printed(agendas, s.printDay))
	mux.HandleFunc("GET /print/week", s.printed(agendas, s.printWeek))
	mux.HandleFunc("GET /print/month", s.printed(agendas, s.printMonth))
	mux.HandleFunc("GET /print/note/{id}", s.printNote("note", notes.Note))
	mux.HandleFunc("GET /print/share/{id}", s.printNote("share", notes.Share))
	mux.HandleFunc("/print/", func(w http.ResponseWriter, r *http.Request) { s.problem(w, r, errNotHere) })
	return mux
}

// asked is what somebody who is signed in wants on paper.
type asked struct {
	actor      access.Actor
	agendas    Agendas
	date       clock.Date
	principals []ref.ID
	zone       string
	start      time.Weekday // weeks begin on it
}

// printed answers who is signed in with what make gives.
func (s *site) printed(agendas Agendas, make func(w http.ResponseWriter, r *http.Request, in asked) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		actor, ok := s.reader(w, r)
		if !ok {
			return
		}
		in, err := askedOf(r)
		if err == nil {
			in.actor, in.agendas = actor, agendas
			err = make(w, r, in)
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

// askedOf reads what is asked for.
func askedOf(r *http.Request) (asked, error) {
	q := r.URL.Query()
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

func (s *site) printDay(w http.ResponseWriter, r *http.Request, in asked) error {
	cards := make([]card, 0, len(in.principals))
	for _, id := range in.principals {
		g, err := in.agendas.Agenda(r.Context(), in.actor, id, in.date, in.zone)
		if err != nil {
			return err
		}
		cards = append(cards, newCard(g))
	}
	title := "Day cards"
	if len(cards) == 1 {
		title = cards[0].Name + ", " + cards[0].Day
	}
	s.sendPaper(w, dayCards(), map[string]any{"Title": title, "Cards": cards})
	return nil
}

// card is an agenda with its words as the template writes them.
type card struct {
	Agenda
	Day   string // "Monday 23 November 2026"
	Yours bool   // some line has the reader's time
}

func newCard(g Agenda) card {
	yours := slices.ContainsFunc(g.Lines, func(l AgendaLine) bool { return l.YourTime != "" })
	return card{Agenda: g, Day: g.Date.In(time.UTC).Format("Monday 2 January 2006"), Yours: yours}
}

// sendPaper answers with a page that is printed.
func (s *site) sendPaper(w http.ResponseWriter, page *template.Template, values any) {
	var b bytes.Buffer
	if err := page.Execute(&b, values); err != nil {
		s.log.Error("a page can't be made", "page", page.Name(), "err", err)
		http.Error(w, "Something went wrong on our side. Try again.", http.StatusInternalServerError)
		return
	}
	h := w.Header()
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Content-Security-Policy", publicPolicy)
	h.Set("Cache-Control", "no-store")
	_, _ = w.Write(b.Bytes())
}
