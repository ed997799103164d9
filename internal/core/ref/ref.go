package ref

import (
	"github.com/google/uuid"
)

// ID is the id of any record: a UUID in lower-case text with hyphens.
type ID string

// Typed ids, so that signatures read as sentences and can't be mixed up.
type (
	// Org is an organisation, the tenant. It leads every key.
	Org string
	// Space is where records live and to which access is granted.
	Space string
	// Member is a person with a sign-in.
	Member string
	// Act is one use case: all journal rows of one use case share it.
	Act string
)

// Kind names a kind of record: "event", "task". It is part of the API and never changes.
type Kind string

// Record points at one record of any kind.
type Record struct {
	Kind Kind `json:"kind"`
	ID   ID   `json:"id"`
}

// New makes a fresh UUIDv7.
func New() ID {
	id, err := uuid.NewV7()
	if err != nil { // only when the system has no randomness left
		panic(err)
	}
	return ID(id.String())
}

// Parse accepts a UUID in its canonical text form only, so that one record has one name.
func Parse(s string) (ID, bool) {
	if len(s) != 36 {
		return "", false
	}
	u, err := uuid.Parse(s)
	if err != nil || u.String() != s {
		return "", false
	}
	return ID(s), true
}
