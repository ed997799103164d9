package web

import (
	"context"
	"io/fs"
	"log/slog"
	"net/http"
	"net/netip"
	"time"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/credential"
	"anteroom/internal/core/errs"
)

// House is what the pages ask of whoever knows who people are.
type House interface {
	NeedsSetUp(ctx context.Context) (bool, error)
	SetUp(ctx context.Context, f credential.Founder, v credential.Visit) (credential.Session, error)
	SignIn(ctx context.Context, email, password string, v credential.Visit) (credential.Session, error)
	SignOut(ctx context.Context, secret string) error
	Invitation(ctx context.Context, secret string) (credential.Welcome, error)
	AcceptInvitation(ctx context.Context, secret string, n credential.Newcomer, v credential.Visit) (credential.Session, error)
	BySession(ctx context.Context, secret string) (access.Actor, error)
}

// maxForm is more than any of the forms needs, in bytes.
const maxForm = 32 << 10

// formWithin is how long a form may take to arrive.
const formWithin = 30 * time.Second

// site serves the pages and the application.
type site struct {
	house      House
	files      *files
	log        *slog.Logger
	otherSites *http.CrossOriginProtection
}

// New makes the handler of everything that no other door answers. dist is the
// built front end; without one the pages work and the application says so.
func New(house House, dist fs.FS, log *slog.Logger) (http.Handler, error) {
	files, err := newFiles(dist)
	if err != nil {
		return nil, err
	}
	s := &site{house: house, files: files, log: log, otherSites: http.NewCrossOriginProtection()}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /sign-in", s.showSignIn)
	mux.HandleFunc("POST /sign-in", s.form(s.signIn))
	mux.HandleFunc("POST /sign-out", s.form(s.signOut))
	mux.HandleFunc("GET /set-up", s.showSetUp)
	mux.HandleFunc("POST /set-up", s.form(s.setUp))
	mux.HandleFunc("GET /invitation/{secret}", s.showInvitation)
	mux.HandleFunc("POST /invitation/{secret}", s.form(s.accept))
	mux.HandleFunc("GET /", s.application)
	return mux, nil
}

// form stands before every form: it refuses what another site makes a browser
// send, and what is larger than any form or does not arrive.
func (s *site) form(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if s.fromElsewhere(r) {
			s.problem(w, r, errElsewhere)
			return
		}
		r.Body = http.MaxBytesReader(w, r.Body, maxForm)
		c := http.NewResponseController(w)
		_ = c.SetReadDeadline(clock.System{}.Now().Add(formWithin)) // the network knows only real time
		err := r.ParseForm()
		_ = c.SetReadDeadline(time.Time{})
		if err != nil {
			s.problem(w, r, errUnreadable)
			return
		}
		next(w, r)
	}
}

var (
	errElsewhere  = errs.New(errs.Forbidden, "request.other_site", "This form was sent from another site. Open the page here and try again.")
	errUnreadable = errs.New(errs.Invalid, "form.unreadable", "This form can't be read. Go back and try again.")
)

// fromElsewhere reports whether another site made a browser send this.
func (s *site) fromElsewhere(r *http.Request) bool {
	// No browser of today sends neither header; only with a cookie does it matter.
	bare := r.Header.Get("Sec-Fetch-Site") == "" && r.Header.Get("Origin") == ""
	return s.otherSites.Check(r) != nil || bare && held(r) != ""
}

// held is the session secret that the browser shows; "" for none.
func held(r *http.Request) string {
	if c := credential.Of(r); c.Kind == credential.Cookie {
		return c.Secret
	}
	return ""
}

func visit(r *http.Request) credential.Visit {
	v := credential.Visit{Agent: r.UserAgent(), Held: held(r)}
	if ap, err := netip.ParseAddrPort(r.RemoteAddr); err == nil {
		v.Address = ap.Addr()
	}
	return v
}

// enter gives the browser its session and lets it in.
func (s *site) enter(w http.ResponseWriter, r *http.Request, session credential.Session, to string) {
	credential.Set(w, r, session.Secret, session.Until)
	redirect(w, r, to)
}

// redirect sends the browser to a path here, by GET, and nobody keeps the answer.
func redirect(w http.ResponseWriter, r *http.Request, to string) {
	w.Header().Set("Cache-Control", "no-store")
	http.Redirect(w, r, to, http.StatusSeeOther)
}

// signedIn reports whether the browser's session holds. An error is ours, not theirs.
func (s *site) signedIn(r *http.Request) (bool, error) {
	secret := held(r)
	if secret == "" {
		return false, nil
	}
	_, err := s.house.BySession(r.Context(), secret)
	if errs.KindOf(err) == errs.Unauthenticated && err != nil {
		return false, nil
	}
	return err == nil, err
}
