package web

import (
	"net/http"

	"anteroom/internal/core/errs"
	"anteroom/internal/core/outside"
)

// decidePage is the question of a link, or what was answered.
type decidePage struct {
	Ask    outside.Decision
	Path   string
	Until  string
	Zone   string
	Answer string // once it was given
}

func (s *guests) decidePage(r *http.Request, o outside.Decision) (*page, *decidePage) {
	path := "/decide/" + r.PathValue("secret")
	v := newChoosing(path, r, o.Zone)
	d := &decidePage{Ask: o, Path: path, Until: v.wall(o.By).Format("Monday 2 January, 15:04"), Zone: v.zoneAt(o.By)}
	p := guestPage(o.Question, o.Organisation)
	p.Data = d
	return p, d
}

// showDecision shows the question. A mail scanner that follows the link answers nothing by it.
func (s *guests) showDecision(w http.ResponseWriter, r *http.Request) {
	o, err := s.of.Linked(r.Context(), r.PathValue("secret"))
	if err != nil {
		s.outsideProblem(w, r, err)
		return
	}
	p, _ := s.decidePage(r, o)
	s.show(w, "decide", http.StatusOK, p)
}

func (s *guests) decide(w http.ResponseWriter, r *http.Request) {
	secret := r.PathValue("secret")
	o, err := s.of.Linked(r.Context(), secret)
	if err != nil {
		s.outsideProblem(w, r, err)
		return
	}
	p, d := s.decidePage(r, o)
	p.typed(r, "note")
	answer, err := s.of.DecideByLink(r.Context(), secret, r.PostFormValue("option"), r.PostFormValue("note"))
	switch {
	case err == nil:
		d.Answer = answer
		s.show(w, "decide", http.StatusOK, p)
	case errs.KindOf(err) == errs.Invalid || errs.Of(err).Code == "decision.effect":
		s.show(w, "decide", p.refuse(err), p)
	default:
		s.outsideProblem(w, r, err)
	}
}
