package httpapi

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"net/http"
	"strings"

	"anteroom/internal/core/access"
	"anteroom/internal/core/credential"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/op"
)

const maxOnceKey = 200

var (
	errNotSignedIn = errs.New(errs.Unauthenticated, "access.not_signed_in", "Sign in first.")
	errOtherSite   = errs.New(errs.Forbidden, "request.other_site", "This request came from another site.")
	errLongKey     = errs.Newf(errs.Invalid, "idempotency.key_too_long", "An Idempotency-Key has at most %d characters.", maxOnceKey)
	errDoneBefore  = errs.New(errs.Conflict, "idempotency.done", "This was done already. Load the record to see it.")
)

// guard stands before every route: it finds out who is asking, refuses requests
// that another site makes a browser send, and answers requests sent twice.
func (a *API) guard(next http.Handler) http.Handler {
	otherSites := http.NewCrossOriginProtection()
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer a.recover(w, r)
		if r.URL.Path == Root+"/openapi.json" || r.URL.Path == Root+"/openapi.yaml" {
			next.ServeHTTP(w, r)
			return
		}
		actor, err := a.authenticate(r, otherSites)
		if err != nil {
			a.logInternal(err)
			writeProblem(w, err)
			return
		}
		r = r.WithContext(access.WithActor(r.Context(), actor))
		if unsafe(r.Method) && actor.ReadOnly {
			writeProblem(w, errs.New(errs.Forbidden, "access.read_only", "This token may only read. Make one that may write."))
			return
		}
		if unsafe(r.Method) && r.Header.Get("Idempotency-Key") != "" && takesJSON(r) {
			if r, err = a.once(w, r, actor); r == nil {
				if err != nil {
					writeProblem(w, err)
				}
				return
			}
		}
		next.ServeHTTP(w, r)
	})
}

func (a *API) authenticate(r *http.Request, otherSites *http.CrossOriginProtection) (access.Actor, error) {
	c := credential.Of(r)
	switch c.Kind {
	case credential.Bearer:
		return a.cfg.Auth.ByToken(r.Context(), c.Secret)
	case credential.Cookie:
		if err := otherSites.Check(r); err != nil {
			return access.Actor{}, errOtherSite
		}
		if unsafe(r.Method) && r.Header.Get("Sec-Fetch-Site") == "" && r.Header.Get("Origin") == "" {
			return access.Actor{}, errOtherSite // no browser of today sends neither
		}
		return a.cfg.Auth.BySession(r.Context(), c.Secret)
	default:
		return access.Actor{}, errNotSignedIn
	}
}

// once answers a request whose key is known with its stored answer (and a nil
// request), or gives the request back with the key in its context.
func (a *API) once(w http.ResponseWriter, r *http.Request, actor access.Actor) (*http.Request, error) {
	key := r.Header.Get("Idempotency-Key")
	if len(key) > maxOnceKey {
		return nil, errLongKey
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, op.DefaultMaxBody))
	if err != nil {
		return nil, err
	}
	sum := sha256.New()
	sum.Write([]byte(r.Method + " " + r.URL.RequestURI() + "\n"))
	sum.Write(body)
	o := journal.Once{Key: key, Fingerprint: hex.EncodeToString(sum.Sum(nil))}
	_, stored, done, err := a.cfg.Journal.Recall(r.Context(), actor, o)
	switch {
	case err != nil:
		return nil, err
	case done && stored == nil:
		return nil, errDoneBefore
	case done:
		w.Header().Set("Content-Type", "application/json")
		w.Header().Set("Cache-Control", "no-store")
		w.Header().Set("Idempotent-Replay", "true")
		_, _ = w.Write(stored)
		return nil, nil
	}
	r = r.WithContext(journal.WithOnce(r.Context(), o))
	r.Body = io.NopCloser(bytes.NewReader(body))
	return r, nil
}

// recover answers for a handler that panicked: one broken request, not a broken server.
func (a *API) recover(w http.ResponseWriter, r *http.Request) {
	if p := recover(); p != nil {
		if p == http.ErrAbortHandler {
			panic(p)
		}
		a.cfg.Log.Error("handler panicked", "path", r.URL.Path, "panic", p)
		writeProblem(w, errs.New(errs.Internal, "internal", "Something went wrong on our side. Try again."))
	}
}

func unsafe(method string) bool {
	return method != http.MethodGet && method != http.MethodHead && method != http.MethodOptions
}

func takesJSON(r *http.Request) bool {
	t := r.Header.Get("Content-Type")
	return t == "" || strings.HasPrefix(t, "application/json") || strings.HasPrefix(t, "application/merge-patch+json")
}
