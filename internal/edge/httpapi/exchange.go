package httpapi

import (
	"context"
	"io"
	"net/http"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"

	"anteroom/internal/core/access"
	"anteroom/internal/core/op"
)

type humaContext = huma.Context

// exchange is a request on its way to a typed operation, and what the door adds to
// the answer whoever gives it.
type exchange struct {
	humaContext
	ctx  context.Context // carries the Idempotency-Key; nil without one
	body io.Reader       // what of the request was read already
	tag  string          // of the answer, when it can be asked for again
}

// exchanges is what happens around every typed operation.
func (a *API) exchanges(hc huma.Context, next func(huma.Context)) {
	x := &exchange{humaContext: hc}
	spec, _ := hc.Operation().Metadata["spec"].(op.Spec)
	actor, err := access.ActorOf(hc.Context())
	switch {
	case err != nil:
		x.refuse(err)
		return
	case spec.Unsafe() && hc.Header("Idempotency-Key") != "":
		leave, answered := a.once(x, spec, actor)
		defer leave()
		if answered {
			return
		}
	case !spec.Unsafe() && !spec.Volatile:
		x.tag = a.tag(x, actor)
		if x.tag != "" && matches(x.Header("If-None-Match"), x.tag) {
			x.SetStatus(http.StatusNotModified)
			return
		}
	}
	next(x)
}

// Unwrap gives the context below, for huma.
func (x *exchange) Unwrap() huma.Context { return x.humaContext }

// Context gives the request's context.
func (x *exchange) Context() context.Context {
	if x.ctx != nil {
		return x.ctx
	}
	return x.humaContext.Context()
}

// SetStatus begins the answer. An error has no tag and is not kept by anybody:
// kept, it would be shown again for as long as nothing is written.
func (x *exchange) SetStatus(status int) {
	switch {
	case status >= http.StatusBadRequest:
		refusalHeaders(status, x.SetHeader)
	case x.tag != "":
		x.SetHeader("ETag", x.tag)
		x.SetHeader("Vary", "Authorization, Cookie")
		x.SetHeader("Cache-Control", "private, no-cache")
	default:
		x.SetHeader("Cache-Control", "no-store")
	}
	x.humaContext.SetStatus(status)
}

// BodyReader gives the request's body.
func (x *exchange) BodyReader() io.Reader {
	if x.body != nil {
		return arriving{x.body, x}
	}
	return arriving{x.humaContext.BodyReader(), x}
}

func (x *exchange) refuse(err error) {
	_, w := humago.Unwrap(x)
	writeProblem(w, err)
}

// arriving is a body on its way in. Once it is read the connection has no deadline
// any more: what is done with it may take longer than it took to arrive, and a
// deadline that passes meanwhile ends the request.
type arriving struct {
	io.Reader
	on huma.Context
}

func (b arriving) Close() error {
	_ = b.on.SetReadDeadline(time.Time{}) // not every connection has deadlines
	return nil
}
