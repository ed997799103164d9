package httpapi

import (
	"context"
	"errors"
	"net/http"

	"github.com/go-json-experiment/json"

	"anteroom/internal/core/errs"
)

// statuses is the one table from kinds of refusal to HTTP.
var statuses = map[errs.Kind]int{
	errs.Internal:        http.StatusInternalServerError,
	errs.Invalid:         http.StatusUnprocessableEntity,
	errs.Unauthenticated: http.StatusUnauthorized,
	errs.Forbidden:       http.StatusForbidden,
	errs.NotFound:        http.StatusNotFound,
	errs.Conflict:        http.StatusConflict,
	errs.Stale:           http.StatusConflict,
	errs.TooLarge:        http.StatusRequestEntityTooLarge,
	errs.Busy:            http.StatusServiceUnavailable,
}

var errNoRoute = errs.New(errs.NotFound, "route.not_found", "There is nothing at this address.")

// Problem is an error on the wire (RFC 9457).
type Problem struct {
	Type   string       `json:"type" doc:"about:blank"`
	Title  string       `json:"title" doc:"What the status means"`
	Status int          `json:"status"`
	Detail string       `json:"detail,omitempty" doc:"What happened and what to do next, for a person"`
	Code   string       `json:"code" doc:"Stable name of the error, for programs"`
	Errors []errs.Field `json:"errors,omitempty" doc:"Where the input broke which rule"`
}

// Error makes a Problem an error.
func (p *Problem) Error() string { return p.Code + ": " + p.Detail }

// GetStatus gives the HTTP status.
func (p *Problem) GetStatus() int { return p.Status }

// ContentType says that the JSON is a problem.
func (p *Problem) ContentType(string) string { return "application/problem+json" }

func problemOf(err error) *Problem {
	e := errs.Of(tooLarge(err))
	status := statuses[e.Kind]
	return &Problem{Type: "about:blank", Title: http.StatusText(status), Status: status, Detail: e.Msg, Code: e.Code, Errors: e.Fields}
}

// tooLarge gives the error of a body beyond its bound a kind and a code.
func tooLarge(err error) error {
	var over *http.MaxBytesError
	if errors.As(err, &over) {
		return errs.Newf(errs.TooLarge, "body.too_large", "The request is larger than %d bytes.", over.Limit)
	}
	return err
}

// fail turns an error of a service into one huma writes, and logs what is ours.
func (a *API) fail(err error) error {
	a.logInternal(err)
	return problemOf(err)
}

func (a *API) logInternal(err error) {
	if errs.KindOf(tooLarge(err)) == errs.Internal && !errors.Is(err, context.Canceled) { // who has left needs no answer
		a.cfg.Log.Error("request failed", "err", err)
	}
}

// refusalHeaders sets what an error of a status says beside its body.
func refusalHeaders(status int, set func(name, value string)) {
	set("Cache-Control", "no-store")
	switch status {
	case http.StatusUnauthorized:
		set("WWW-Authenticate", `Bearer realm="Anteroom"`)
	case http.StatusServiceUnavailable:
		set("Retry-After", "1")
	}
}

func writeProblem(w http.ResponseWriter, err error) {
	p := problemOf(err)
	w.Header().Set("Content-Type", "application/problem+json")
	refusalHeaders(p.Status, w.Header().Set)
	w.WriteHeader(p.Status)
	_ = json.MarshalWrite(w, p)
}
