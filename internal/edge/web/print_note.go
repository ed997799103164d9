package web

import (
	"context"
	"html/template"
	"net/http"

	"anteroom/internal/core/access"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ref"
)

// NotePaper is a note, or another record, as it goes onto paper.
type NotePaper struct {
	Title string
	About []string // whose it is, who looks after it, how old it is
	Facts []PaperFact
	Body  template.HTML
}

// PaperFact is one thing that a record says, beside its text.
type PaperFact struct{ Name, Text string }

// Paper gives a record as the actor reads it. Errors: <kind>.not_found.
type Paper func(ctx context.Context, a access.Actor, id ref.ID) (NotePaper, error)

// Notes gives what can be printed one by one.
type Notes struct {
	Note  Paper
	Share Paper // what was shared with the actor, by the share's id
}

var notePaper = parsed("print-note")

func (s *site) printNote(kind string, paper Paper) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		actor, ok := s.reader(w, r)
		if !ok {
			return
		}
		id, ok := ref.Parse(r.PathValue("id"))
		if !ok {
			s.problem(w, r, errs.Missing(kind))
			return
		}
		p, err := paper(r.Context(), actor, id)
		if err != nil {
			s.problem(w, r, err)
			return
		}
		s.sendPaper(w, notePaper(), p)
	}
}
