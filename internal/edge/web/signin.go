package web

import (
	"net/http"

	"anteroom/internal/core/credential"
)

func (s *site) showSignIn(w http.ResponseWriter, r *http.Request) {
	next := local(r.URL.Query().Get("next"))
	if needed, err := s.house.NeedsSetUp(r.Context()); err != nil {
		s.problem(w, r, err)
		return
	} else if needed {
		redirect(w, r, "/set-up")
		return
	}
	if in, _ := s.signedIn(r); in {
		redirect(w, r, next)
		return
	}
	p := newPage("Sign in")
	p.Values["next"] = next
	s.show(w, "sign-in", http.StatusOK, p)
}

func (s *site) signIn(w http.ResponseWriter, r *http.Request) {
	next := local(r.PostFormValue("next"))
	session, err := s.house.SignIn(r.Context(), r.PostFormValue("email"), r.PostFormValue("password"), visit(r))
	if err != nil {
		p := newPage("Sign in").typed(r, "email")
		p.Values["next"] = next
		s.complain(w, r, "sign-in", p, err)
		return
	}
	s.enter(w, r, session, next)
}

// signOut ends the session and takes what the browser has kept of ours.
func (s *site) signOut(w http.ResponseWriter, r *http.Request) {
	if secret := held(r); secret != "" {
		if err := s.house.SignOut(r.Context(), secret); err != nil {
			s.problem(w, r, err)
			return
		}
	}
	credential.Clear(w, r)
	w.Header().Set("Clear-Site-Data", `"cache"`)
	redirect(w, r, "/sign-in")
}
