package web

import (
	"context"
	"html/template"
	"net/http"

	"anteroom/internal/core/access"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ref"
)

// NotePaper is a note as it goes onto paper.
type NotePaper struct {
	Title string
	About []string // whose it is, who looks after it, how old it is
	Body  template.HTML
}

// Notes knows notes.
type Notes interface {
	// Note gives a note as the actor reads it. Errors: note.not_found.
	Note(ctx context.Context, a access.Actor, id ref.ID) (NotePaper, error)
}

var notePaper = parsed("print-note")

func (s *site) printNote(notes Notes) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		actor, ok := s.reader(w, r)
		if !ok {
			return
		}
		id, ok := ref.Parse(r.PathValue("id"))
		if !ok {
			s.problem(w, r, errs.Missing("note"))
			return
		}
		p, err := notes.Note(r.Context(), actor, id)
		if err != nil {
			s.problem(w, r, err)
			return
		}
		s.sendPaper(w, notePaper(), p)
	}
}
