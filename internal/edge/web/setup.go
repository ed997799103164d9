package web

import (
	"net/http"

	"anteroom/internal/core/credential"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/zone"
)

// zones are offered by their names, for browsers that don't tell their own.
var zones = zone.Names()

func setUpPage() *page {
	p := newPage("Set up Anteroom")
	p.Data = zones
	return p
}

func (s *site) showSetUp(w http.ResponseWriter, r *http.Request) {
	needed, err := s.house.NeedsSetUp(r.Context())
	switch {
	case err != nil:
		s.problem(w, r, err)
	case !needed:
		redirect(w, r, "/")
	default:
		s.show(w, "set-up", http.StatusOK, setUpPage())
	}
}

func (s *site) setUp(w http.ResponseWriter, r *http.Request) {
	f := credential.Founder{
		Organisation: r.PostFormValue("organisation"), Name: r.PostFormValue("name"), Email: r.PostFormValue("email"),
		Password: r.PostFormValue("password"), Zone: r.PostFormValue("zone"),
	}
	session, err := s.house.SetUp(r.Context(), f, visit(r))
	if errs.Of(err).Code == "set_up.done" && err != nil {
		redirect(w, r, "/sign-in")
		return
	}
	if err != nil {
		s.complain(w, r, "set-up", setUpPage().typed(r, "organisation", "name", "email", "zone"), err)
		return
	}
	s.enter(w, r, session, "/")
}
