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
}

// maxCards is how many days are printed at once.
const maxCards = 30

var dayCards = template.Must(template.ParseFS(templateFiles, "templates/print-day.html"))

// NewPrint makes the handler of what is printed: GET /print/day?date=&principal=&principal=…&zone=,
// a card for each principal, each on a page of its own.
func NewPrint(house House, agendas Agendas, log *slog.Logger) http.Handler {
	s := &site{house: house, log: log}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /print/day", func(w http.ResponseWriter, r *http.Request) { s.printDay(w, r, agendas) })
	mux.HandleFunc("/print/", func(w http.ResponseWriter, r *http.Request) { s.problem(w, r, errNotHere) })
	return mux
}

func (s *site) printDay(w http.ResponseWriter, r *http.Request, agendas Agendas) {
	switch in, err := s.signedIn(r); {
	case err != nil:
		s.problem(w, r, err)
		return
	case !in:
		redirect(w, r, signInPath(r.URL))
		return
	}
	actor, err := s.house.BySession(r.Context(), held(r))
	if err != nil {
		s.problem(w, r, err)
		return
	}
	cards, err := cardsOf(r, actor, agendas)
	if err != nil {
		s.problem(w, r, err)
		return
	}
	s.sendCards(w, cards)
}

// cardsOf reads what is asked for and gathers it.
func cardsOf(r *http.Request, a access.Actor, agendas Agendas) ([]card, error) {
	q := r.URL.Query()
	date, err := clock.ParseDate(q.Get("date"))
	if err != nil {
		return nil, err
	}
	principals := q["principal"]
	if len(principals) == 0 || len(principals) > maxCards {
		return nil, errs.Newf(errs.Invalid, "print.principals", "Say whose day to print: at least one principal, at most %d.", maxCards)
	}
	cards := make([]card, 0, len(principals))
	for _, text := range principals {
		id, ok := ref.Parse(text)
		if !ok {
			return nil, errs.Missing("principal")
		}
		g, err := agendas.Agenda(r.Context(), a, id, date, q.Get("zone"))
		if err != nil {
			return nil, err
		}
		cards = append(cards, newCard(g))
	}
	return cards, nil
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

func (s *site) sendCards(w http.ResponseWriter, cards []card) {
	title := "Day cards"
	if len(cards) == 1 {
		title = cards[0].Name + ", " + cards[0].Day
	}
	var b bytes.Buffer
	if err := dayCards.Execute(&b, map[string]any{"Title": title, "Cards": cards}); err != nil {
		s.log.Error("a page can't be made", "page", "print-day", "err", err)
		http.Error(w, "Something went wrong on our side. Try again.", http.StatusInternalServerError)
		return
	}
	h := w.Header()
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Content-Security-Policy", publicPolicy)
	h.Set("Cache-Control", "no-store")
	_, _ = w.Write(b.Bytes())
}
