package op

import (
	"context"
	"fmt"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"anteroom/internal/core/access"
	"anteroom/internal/core/errs"
)

// Spec is what is known of an operation before anybody calls it.
type Spec struct {
	// Name is the operation's stable id: "task.create".
	Name string
	// Summary is one line for a person.
	Summary string
	// Method and Path are its place under /api/v1, in net/http pattern form: "/tasks/{id}".
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
	// Fresh demands a sign-in of the last minutes, for what opens doors.
	Fresh bool
}

// DefaultMaxBody is 1 MiB.
const DefaultMaxBody = 1 << 20

// Operation is a Spec that can be bound to a door.
type Operation struct {
	Spec
	bind func(api huma.API, o huma.Operation, around Around)
}

// Around is run before each call with the operation's Spec: the door's place for
// what concerns every operation. It may refuse.
type Around func(ctx context.Context, s Spec, a access.Actor) error

// New makes an operation of a handler. I and O are huma input and output
// structs: path, query and header fields by tags, the JSON in Body.
func New[I, O any](s Spec, handle func(ctx context.Context, a access.Actor, in *I) (*O, error)) Operation {
	return Operation{Spec: s, bind: func(api huma.API, o huma.Operation, around Around) {
		huma.Register(api, o, func(ctx context.Context, in *I) (*O, error) {
			a, err := access.ActorOf(ctx)
			if err != nil {
				return nil, err
			}
			if err := around(ctx, s, a); err != nil {
				return nil, err
			}
			return handle(ctx, a, in)
		})
	}}
}

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

// Bind registers the operation with an API. It fails for an incomplete Spec.
func (o Operation) Bind(api huma.API, around Around) error {
	if err := o.Check(); err != nil {
		return err
	}
	status := o.Status
	if status == 0 {
		status = http.StatusOK
	}
	maxBody := o.MaxBody
	if maxBody == 0 {
		maxBody = DefaultMaxBody
	}
	h := huma.Operation{
		OperationID:   o.Name,
		Summary:       o.Summary,
		Method:        o.Method,
		Path:          o.Path,
		DefaultStatus: status,
		MaxBodyBytes:  maxBody,
		Tags:          []string{string(o.Action.Kind)},
		Extensions:    map[string]any{"x-access": o.Action.String(), "x-example": o.Example},
		Metadata:      map[string]any{"spec": o.Spec},
	}
	o.bind(api, h, around)
	return nil
}

// Unsafe reports whether the operation changes something.
func (s Spec) Unsafe() bool { return s.Method != http.MethodGet && s.Method != http.MethodHead }

// ReadOnlyRefused is the refusal of an unsafe operation by a read-only credential.
func ReadOnlyRefused() error {
	return errs.New(errs.Forbidden, "access.read_only", "This token may only read. Make one that may write.")
}
