// Package errs is the one vocabulary of refusals: a kind, a stable code, a
// message that tells a person what to do, and the fields it is about. Errors
// are returned or handled, never both; whatever is not an *Error is Internal
// and its text never reaches a caller.
package errs
