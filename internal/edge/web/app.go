package web

import (
	"net/http"
	"net/url"
	"path"
	"strings"

	"anteroom/internal/core/errs"
)

var (
	errNotHere  = errs.New(errs.NotFound, "page.not_found", "There is nothing at this address.")
	errNotBuilt = errs.New(errs.Busy, "page.not_built", "The application has not been built into this program. Run `make build` and start it again.")
)

// application answers every address that is no page: the built files to anybody,
// and the one document of the application, whose router knows the rest, to
// whoever is signed in.
func (s *site) application(w http.ResponseWriter, r *http.Request) {
	if one, ok := s.files.find(r.URL.Path); ok {
		if policy, own := ownPolicies[r.URL.Path]; own {
			w.Header().Set("Content-Security-Policy", policy)
		}
		s.send(w, r, one)
		return
	}
	if strings.HasPrefix(r.URL.Path, "/assets/") || types[path.Ext(r.URL.Path)] != "" {
		s.problem(w, r, errNotHere)
		return
	}
	switch needed, err := s.house.NeedsSetUp(r.Context()); {
	case err != nil:
		s.problem(w, r, err)
		return
	case needed:
		redirect(w, r, "/set-up")
		return
	}
	switch in, err := s.signedIn(r); {
	case err != nil:
		s.problem(w, r, err)
	case !in:
		redirect(w, r, signInPath(r.URL))
	default:
		s.document(w, r)
	}
}

// signInPath is the sign-in page that leads back to where somebody wanted to go.
func signInPath(u *url.URL) string {
	if next := local(u.RequestURI()); next != "/" {
		return "/sign-in?next=" + url.QueryEscape(next)
	}
	return "/sign-in"
}

func (s *site) document(w http.ResponseWriter, r *http.Request) {
	index, built := s.files.by["/index.html"]
	if !built {
		s.problem(w, r, errNotBuilt)
		return
	}
	w.Header().Set("Content-Security-Policy", appPolicy)
	s.send(w, r, index)
}

func (s *site) send(w http.ResponseWriter, r *http.Request, one file) {
	if err := s.files.send(w, r, one); err != nil {
		s.problem(w, r, err)
	}
}
