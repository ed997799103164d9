// Package access decides who may do what, and is the only place that does. It
// is pure: it knows grants, not tables. Records live in spaces; a grant is
// (space, member, role, from, until, sees-private); an Actor is a member with
// the grants loaded. Only Authorize mints a Permit, without which nothing is
// written; only Scope mints a View, without which nothing is listed. A space
// that is not seen at all answers "not found", one that is seen but not for
// this answers "forbidden", so nobody learns what exists beyond their grants. The
// organisation's space carries the organisation's id, a member's own space the
// member's, a principal's space the principal's: so whoever writes in a space
// that is neither theirs nor owned by them acts on behalf of its principal.
package access
