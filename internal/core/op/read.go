package op

import (
	"errors"
	"io"
	"net"
	"net/http"
	"net/url"
	"reflect"
	"strconv"

	"github.com/danielgtaylor/huma/v2"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
)

// ErrBodyLost is a body that did not arrive whole.
var ErrBodyLost = errs.New(errs.Invalid, "body.unreadable", "The request did not arrive whole. Send it again.")

// unfit is what is wrong with a request before its operation has seen it.
type unfit struct {
	status int
	found  []error
}

func (u *unfit) Error() string { return http.StatusText(u.status) }

// reading is one request on its way into an input.
type reading struct {
	*input
	ctx   huma.Context
	query url.Values
	at    *huma.PathBuffer
	huma.ValidateResult
}

// read fills a struct of the input's type with what a request brings.
// Errors: unfit, ErrBodyLost, *http.MaxBytesError.
func (i *input) read(ctx huma.Context, into reflect.Value) error {
	u := ctx.URL()
	r := &reading{input: i, ctx: ctx, query: u.Query(), at: huma.NewPathBuffer(nil, 0)}
	for name := range r.query {
		if !i.known[name] {
			r.wrong(inQuery, name, "unknown query parameter")
		}
	}
	if len(r.Errors) > 0 {
		return &unfit{http.StatusUnprocessableEntity, r.Errors}
	}
	for _, p := range i.params {
		r.param(p, into.FieldByIndex(p.index))
	}
	if i.body != nil {
		if err := r.body(into.FieldByIndex(i.body)); err != nil {
			return err
		}
	}
	if len(r.Errors) > 0 {
		return &unfit{http.StatusUnprocessableEntity, r.Errors}
	}
	return nil
}

// wrong notes what is wrong with a part of the request.
func (r *reading) wrong(in, name, msg string) {
	r.Add(r.place(in, name), "", msg)
}

func (r *reading) place(in, name string) *huma.PathBuffer {
	r.at.Reset()
	r.at.Push(in)
	if name != "" {
		r.at.Push(name)
	}
	return r.at
}

func (r *reading) param(p param, to reflect.Value) {
	text := r.ctx.Param(p.name)
	if p.in == inQuery {
		text = r.ctx.Query(p.name)
	}
	if text == "" {
		text = p.fallback
	}
	if text == "" {
		if p.required {
			r.wrong(p.in, p.name, "required "+p.in+" parameter is missing")
		}
		return
	}
	value, fault := any(nil), ""
	if to.Kind() == reflect.Slice {
		value, fault = parseList(r.query[p.name], to)
	} else {
		value, fault = parse(text, to)
	}
	if fault != "" {
		r.wrong(p.in, p.name, fault)
		return
	}
	huma.Validate(r.schemas(), p.schema, r.place(p.in, p.name), huma.ModeWriteToServer, value, &r.ValidateResult)
}

// parse sets a field to what a text says; the value is what its schema is asked about.
func parse(text string, to reflect.Value) (value any, fault string) {
	switch to.Kind() {
	case reflect.String:
		to.SetString(text)
		return text, ""
	case reflect.Bool:
		yes, err := strconv.ParseBool(text)
		if err != nil {
			return nil, "invalid boolean"
		}
		to.SetBool(yes)
		return yes, ""
	}
	n, err := strconv.ParseInt(text, 10, to.Type().Bits())
	if err != nil {
		return nil, "invalid integer"
	}
	to.SetInt(n)
	return n, ""
}

func parseList(texts []string, to reflect.Value) (value any, fault string) {
	values := make([]any, len(texts))
	to.Set(reflect.MakeSlice(to.Type(), len(texts), len(texts)))
	for i, text := range texts {
		if values[i], fault = parse(text, to.Index(i)); fault != "" {
			return nil, fault
		}
	}
	return values, ""
}

// body reads the JSON of a request: once as any, of which the schema is asked, and then into its type.
func (r *reading) body(to reflect.Value) error {
	text, err := r.arrived()
	if err != nil {
		return err
	}
	if len(text) == 0 {
		if r.required {
			return &unfit{status: http.StatusBadRequest}
		}
		return nil
	}
	var read any
	media, before := r.ctx.Header("Content-Type"), len(r.Errors)
	if err := r.api.Unmarshal(media, text, &read); err != nil {
		r.wrong("body", "", err.Error())
		if errors.Is(err, huma.ErrUnknownContentType) {
			return &unfit{http.StatusUnsupportedMediaType, r.Errors}
		}
		return &unfit{http.StatusBadRequest, r.Errors}
	}
	huma.Validate(r.schemas(), r.schema, r.place("body", ""), huma.ModeWriteToServer, read, &r.ValidateResult)
	if len(r.Errors) == before {
		if err := r.api.Unmarshal(media, text, to.Addr().Interface()); err != nil {
			r.wrong("body", "", err.Error()) // a number that is too large
		}
	}
	return nil
}

// arrived reads the body whole.
func (r *reading) arrived() ([]byte, error) {
	_ = r.ctx.SetReadDeadline(clock.System{}.Now().Add(BodyWithin)) // the network knows only real time
	from := r.ctx.BodyReader()
	if closer, ok := from.(io.Closer); ok {
		defer closer.Close()
	}
	text, err := io.ReadAll(io.LimitReader(from, r.limit+1))
	var network net.Error
	switch {
	case int64(len(text)) > r.limit:
		return nil, &http.MaxBytesError{Limit: r.limit}
	case errors.As(err, &network) && network.Timeout():
		return nil, &unfit{status: http.StatusRequestTimeout}
	case err != nil:
		return nil, ErrBodyLost.Because(err)
	}
	return text, nil
}

func (r *reading) schemas() huma.Registry { return r.api.OpenAPI().Components.Schemas }
