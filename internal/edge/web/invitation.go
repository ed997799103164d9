package web

import (
	"net/http"

	"anteroom/internal/core/credential"
)

func (s *site) showInvitation(w http.ResponseWriter, r *http.Request) {
	welcome, err := s.house.Invitation(r.Context(), r.PathValue("secret"))
	if err != nil {
		s.problem(w, r, err)
		return
	}
	p := invitationPage(welcome)
	p.Values["name"] = welcome.Name
	s.show(w, "invitation", http.StatusOK, p)
}

func invitationPage(w credential.Welcome) *page {
	p := newPage("Join " + w.Organisation)
	p.Data = w
	return p
}

func (s *site) accept(w http.ResponseWriter, r *http.Request) {
	secret := r.PathValue("secret")
	welcome, err := s.house.Invitation(r.Context(), secret)
	if err != nil {
		s.problem(w, r, err)
		return
	}
	n := credential.Newcomer{Name: r.PostFormValue("name"), Password: r.PostFormValue("password"), Zone: r.PostFormValue("zone")}
	session, err := s.house.AcceptInvitation(r.Context(), secret, n, visit(r))
	if err != nil {
		s.complain(w, r, "invitation", invitationPage(welcome).typed(r, "name"), err)
		return
	}
	s.enter(w, r, session, "/")
}
