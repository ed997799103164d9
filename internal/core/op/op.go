package op

import (
	"context"
	"fmt"
	"net/http"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"anteroom/internal/core/access"
)

// Spec is what is known of an operation before anybody calls it.
type Spec struct {
	// Name is the operation's stable id: "task.create".
	Name string
	// Summary is one line for a person.
	Summary string
	// Method and Path are its place under the API's root, in net/http pattern form: "/tasks/{id}".
	Method, Path string
	// Action is what the caller must be allowed to do; the service checks it
	// for the space concerned.
	Action access.Action
	// Status is the answer's HTTP status; 200 when zero.
	Status int
	// Example is one valid request body, or the query as text where there is no body.
	Example any
	// MaxBody bounds the request body in bytes; DefaultMaxBody when zero.
	MaxBody int64
	// Volatile marks answers that depend on more than journaled records, so
	// that they get no ETag: sessions, refresh states.
	Volatile bool
	// Secret marks answers that hold a secret: never stored with an Idempotency-Key.
	Secret bool
	// Personal marks unsafe operations that touch only the caller's own
	// sign-in, so that a read-only credential is still refused but no space is asked.
	Personal bool
	// Takes and Gives are the media types of a raw operation's body and answer.
	Takes, Gives string
}

// DefaultMaxBody is 1 MiB.
const DefaultMaxBody = 1 << 20

// BodyWithin is how long the body of a typed operation may take to arrive.
const BodyWithin = 30 * time.Second

// Unsafe reports whether the operation changes something.
func (s Spec) Unsafe() bool { return s.Method != http.MethodGet && s.Method != http.MethodHead }

// Check tells what is missing in a Spec.
func (s Spec) Check() error {
	switch {
	case s.Name == "", s.Summary == "", s.Method == "", s.Path == "":
		return fmt.Errorf("op: %q lacks a name, summary, method or path", s.Name)
	case s.Action.Kind == "":
		return fmt.Errorf("op: %s lacks an access action", s.Name)
	case s.Example == nil:
		return fmt.Errorf("op: %s lacks an example", s.Name)
	}
	return nil
}

// Operation is a Spec with its handler, ready to be bound to a door.
type Operation struct {
	Spec
	// Raw handles the request itself, for bodies too large to hold and for
	// streams; nil for operations with typed input and output.
	Raw   RawHandler
	typed *typed
}

// Fail turns an error into the door's own.
type Fail func(error) error

// RawHandler writes its own answer; an error it returns is written by the door,
// provided nothing was written yet.
type RawHandler func(a access.Actor, w http.ResponseWriter, r *http.Request) error

// New makes an operation of a typed handler. I and O are structs: parameters by the
// tags path and query, the JSON in Body, each with huma's tags for its bounds.
func New[I, O any](s Spec, handle func(ctx context.Context, a access.Actor, in *I) (*O, error)) Operation {
	return Operation{Spec: s, typed: typedOf(handle)}
}

// NewRaw makes an operation that reads its own body and writes its own answer.
func NewRaw(s Spec, handle RawHandler) Operation { return Operation{Spec: s, Raw: handle} }

// Bind registers a typed operation with an API, and describes a raw one there.
// It fails for an incomplete Spec.
func (o Operation) Bind(api huma.API, fail Fail) error {
	if err := o.Check(); err != nil {
		return err
	}
	described := o.describe()
	if o.Raw == nil {
		o.typed.register(api, described, fail)
		return nil
	}
	if o.Takes != "" {
		described.RequestBody = &huma.RequestBody{Required: true, Content: map[string]*huma.MediaType{
			o.Takes: {Schema: &huma.Schema{Type: huma.TypeString}},
		}}
	}
	described.Responses = map[string]*huma.Response{"200": {Description: "OK", Content: map[string]*huma.MediaType{
		o.Gives: {Schema: &huma.Schema{Type: huma.TypeString}},
	}}}
	api.OpenAPI().AddOperation(&described)
	return nil
}

func (o Operation) describe() huma.Operation {
	return huma.Operation{
		OperationID:     o.Name,
		Summary:         o.Summary,
		Method:          o.Method,
		Path:            o.Path,
		DefaultStatus:   o.Answers(),
		MaxBodyBytes:    o.BodyLimit(),
		BodyReadTimeout: BodyWithin,
		Tags:            []string{string(o.Action.Kind)},
		Extensions:      map[string]any{"x-access": o.Action.String(), "x-example": o.Example},
		Metadata:        map[string]any{"spec": o.Spec},
	}
}

// Answers is the HTTP status of an answer that is no error.
func (s Spec) Answers() int {
	if s.Status == 0 {
		return http.StatusOK
	}
	return s.Status
}

// BodyLimit is the most bytes a request body may have.
func (s Spec) BodyLimit() int64 {
	if s.MaxBody == 0 {
		return DefaultMaxBody
	}
	return s.MaxBody
}
