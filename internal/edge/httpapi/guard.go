package httpapi

import (
	"net/http"
	"runtime/debug"

	"anteroom/internal/core/access"
	"anteroom/internal/core/credential"
	"anteroom/internal/core/errs"
)

var (
	errNotSignedIn = errs.New(errs.Unauthenticated, "access.not_signed_in", "Sign in first.")
	errOtherSite   = errs.New(errs.Forbidden, "request.other_site", "This request came from another site.")
	errReadOnly    = errs.New(errs.Forbidden, "access.read_only", "This token may only read. Make one that may write.")
	errPanicked    = errs.New(errs.Internal, "internal", "Something went wrong on our side. Try again.")
)

// guard stands before every route: it finds out who is asking, and refuses
// requests that another site makes a browser send.
func (a *API) guard(next http.Handler) http.Handler {
	otherSites := http.NewCrossOriginProtection()
	return http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		w := &answer{ResponseWriter: rw}
		defer a.recover(w, r)
		if r.URL.Path == Root+"/openapi.json" || r.URL.Path == Root+"/openapi.yaml" {
			next.ServeHTTP(w, r)
			return
		}
		actor, err := a.authenticate(r, otherSites)
		if err == nil && unsafe(r.Method) && actor.ReadOnly {
			err = errReadOnly
		}
		if err != nil {
			a.refuse(w, err)
			return
		}
		next.ServeHTTP(w, r.WithContext(access.WithActor(r.Context(), actor)))
	})
}

func (a *API) authenticate(r *http.Request, otherSites *http.CrossOriginProtection) (access.Actor, error) {
	if credential.Of(r).Kind == credential.Cookie {
		if err := otherSites.Check(r); err != nil {
			return access.Actor{}, errOtherSite
		}
		if unsafe(r.Method) && r.Header.Get("Sec-Fetch-Site") == "" && r.Header.Get("Origin") == "" {
			return access.Actor{}, errOtherSite // no browser of today sends neither
		}
	}
	return a.holder(r)
}

// holder gives who holds the credential that a request shows.
func (a *API) holder(r *http.Request) (access.Actor, error) {
	switch c := credential.Of(r); c.Kind {
	case credential.Bearer:
		return a.cfg.Auth.ByToken(r.Context(), c.Secret)
	case credential.Cookie:
		return a.cfg.Auth.BySession(r.Context(), c.Secret)
	default:
		return access.Actor{}, errNotSignedIn
	}
}

// answer knows whether it has begun: from then on it can't become an error any
// more, only be cut off.
type answer struct {
	http.ResponseWriter
	begun bool
}

func (w *answer) WriteHeader(status int) {
	w.begun = w.begun || status >= http.StatusOK
	w.ResponseWriter.WriteHeader(status)
}

func (w *answer) Write(b []byte) (int, error) {
	w.begun = true
	return w.ResponseWriter.Write(b)
}

// FlushError sends what was written so far, for http.ResponseController.
func (w *answer) FlushError() error {
	w.begun = true
	return http.NewResponseController(w.ResponseWriter).Flush()
}

// Unwrap gives the server's own writer, for http.ResponseController.
func (w *answer) Unwrap() http.ResponseWriter { return w.ResponseWriter }

// refuse answers with an error. An answer that has begun is cut off instead, so
// that half a file is not taken for a whole one.
func (a *API) refuse(w *answer, err error) {
	a.logInternal(err)
	if w.begun {
		panic(http.ErrAbortHandler)
	}
	writeProblem(w, err)
}

// recover answers for a handler that panicked: one broken request, not a broken server.
func (a *API) recover(w *answer, r *http.Request) {
	p := recover()
	switch {
	case p == nil:
	case p == http.ErrAbortHandler:
		panic(p)
	default:
		a.cfg.Log.Error("handler panicked", "method", r.Method, "path", r.URL.Path, "panic", p, "stack", string(debug.Stack()))
		if w.begun {
			panic(http.ErrAbortHandler)
		}
		writeProblem(w, errPanicked)
	}
}

func unsafe(method string) bool {
	return method != http.MethodGet && method != http.MethodHead && method != http.MethodOptions
}
