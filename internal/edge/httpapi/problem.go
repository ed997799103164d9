package httpapi

import (
	"errors"
	"fmt"
	"net/http"
	"strings"

	"github.com/danielgtaylor/huma/v2"
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
	var tooLarge *http.MaxBytesError
	if errors.As(err, &tooLarge) {
		err = errs.Newf(errs.TooLarge, "body.too_large", "The request is larger than %d bytes.", tooLarge.Limit)
	}
	e := errs.Of(err)
	status := statuses[e.Kind]
	return &Problem{Type: "about:blank", Title: http.StatusText(status), Status: status, Detail: e.Msg, Code: e.Code, Errors: e.Fields}
}

// fail turns an error of a service into one huma writes, and logs what is ours.
func (a *API) fail(err error) error {
	a.logInternal(err)
	return problemOf(err)
}

func (a *API) logInternal(err error) {
	if errs.KindOf(err) == errs.Internal {
		a.cfg.Log.Error("request failed", "err", err)
	}
}

func writeProblem(w http.ResponseWriter, err error) {
	p := problemOf(err)
	w.Header().Set("Content-Type", "application/problem+json")
	w.Header().Set("Cache-Control", "no-store")
	if p.Status == http.StatusServiceUnavailable {
		w.Header().Set("Retry-After", "1")
	}
	w.WriteHeader(p.Status)
	_ = json.MarshalWrite(w, p)
}

func init() {
	// huma makes its own errors (a missing field, a wrong type) through this one
	// hook; they leave in the same shape as ours.
	huma.NewError = func(status int, msg string, list ...error) huma.StatusError {
		p := &Problem{Type: "about:blank", Title: http.StatusText(status), Status: status, Detail: msg, Code: humaCode(status)}
		if status == http.StatusBadRequest && strings.Contains(msg, "unmarshal") {
			p.Detail = "The JSON can't be read."
		}
		for _, err := range list {
			var d huma.ErrorDetailer
			if errors.As(err, &d) {
				p.Errors = append(p.Errors, errs.Field{Path: d.ErrorDetail().Location, Msg: d.ErrorDetail().Message})
			} else if err != nil && status < 500 {
				p.Errors = append(p.Errors, errs.Field{Path: "body", Msg: fmt.Sprint(err)})
			}
		}
		if status >= 500 {
			p.Detail = errs.Of(errors.New(msg)).Msg
		}
		return p
	}
}

func humaCode(status int) string {
	switch status {
	case http.StatusUnprocessableEntity, http.StatusBadRequest:
		return "input.invalid"
	case http.StatusRequestEntityTooLarge:
		return "body.too_large"
	case http.StatusUnsupportedMediaType:
		return "body.media_type"
	default:
		return "http." + strings.ToLower(strings.ReplaceAll(http.StatusText(status), " ", "_"))
	}
}
