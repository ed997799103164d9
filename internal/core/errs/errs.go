package errs

import (
	"errors"
	"fmt"
)

// Kind says what sort of refusal an error is. Each door maps the nine kinds to
// its own status in one table.
type Kind uint8

// The nine kinds.
const (
	Internal        Kind = iota // our fault; the text never leaves the process
	Invalid                     // the input breaks a rule; Fields say where
	Unauthenticated             // nobody is signed in, or the credential ended
	Forbidden                   // the caller may see the thing but not do this
	NotFound                    // no such thing, or none the caller may see
	Conflict                    // somebody else was faster, or a rule of uniqueness
	Stale                       // the record has a newer rev than the caller's
	TooLarge                    // the input is over a stated limit
	Busy                        // too many requests, no space, or shutting down: try again
)

var kindNames = [...]string{
	"internal", "invalid", "unauthenticated", "forbidden", "not_found", "conflict", "stale", "too_large", "busy",
}

func (k Kind) String() string { return kindNames[k] }

// Field is one broken rule of the input.
type Field struct {
	// Path is where: a JSON path like "body.title", or "line 12" of a file.
	Path string `json:"path"`
	// Msg tells a person what to do about it.
	Msg string `json:"msg"`
}

// Error is the one error type that crosses package boundaries.
type Error struct {
	Kind   Kind
	Code   string // stable, machine-readable: "task.title_missing"
	Msg    string // for a person: what happened and what to do next
	Fields []Field
	cause  error
}

// New makes an error of a kind with a stable code and a message for a person.
func New(kind Kind, code, msg string) *Error { return &Error{Kind: kind, Code: code, Msg: msg} }

// Newf is New with a formatted message.
func Newf(kind Kind, code, format string, args ...any) *Error {
	return &Error{Kind: kind, Code: code, Msg: fmt.Sprintf(format, args...)}
}

// With returns a copy that carries one more field.
func (e *Error) With(path, msg string) *Error {
	c := *e
	c.Fields = append(append([]Field(nil), e.Fields...), Field{Path: path, Msg: msg})
	return &c
}

// Because returns a copy that wraps cause, for logs only.
func (e *Error) Because(cause error) *Error {
	c := *e
	c.cause = cause
	return &c
}

// Error gives code, message and cause; it is for logs, not for screens.
func (e *Error) Error() string {
	s := e.Code + ": " + e.Msg
	for _, f := range e.Fields {
		s += "; " + f.Path + ": " + f.Msg
	}
	if e.cause != nil {
		s += ": " + e.cause.Error()
	}
	return s
}

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.cause }

// Is reports whether target is an *Error with the same code.
func (e *Error) Is(target error) bool {
	var t *Error
	return errors.As(target, &t) && t.Code == e.Code
}

// KindOf gives the kind of the first *Error in err's chain; Internal when there is none.
func KindOf(err error) Kind {
	var e *Error
	if errors.As(err, &e) {
		return e.Kind
	}
	return Internal
}

// Of gives the first *Error in err's chain, or one of kind Internal that wraps err.
func Of(err error) *Error {
	var e *Error
	if errors.As(err, &e) {
		return e
	}
	return &Error{Kind: Internal, Code: "internal", Msg: "Something went wrong on our side. Try again; if it stays, the log has the details.", cause: err}
}

// Missing is the answer for a record that does not exist or that the caller may not see:
// the two are never told apart.
func Missing(kind string) *Error {
	return Newf(NotFound, kind+".not_found", "There is no such %s, or you can't see it.", kind)
}

// StaleRev is the answer when the caller's rev is not the stored one.
func StaleRev(kind string) *Error {
	return Newf(Stale, kind+".stale", "Somebody changed this %s meanwhile. Load it again, then make your change.", kind)
}
