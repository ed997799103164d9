package record

import (
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

// Head is what a record of every kind carries. Kinds embed it.
type Head struct {
	ID        ref.ID       `json:"id" format:"uuid" doc:"UUIDv7"`
	Space     ref.Space    `json:"space" format:"uuid" doc:"Where the record lives, and with it who sees it"`
	Rev       int64        `json:"rev" doc:"Counts the changes; send it back with the next one"`
	CreatedUS clock.Micros `json:"created_us" doc:"Microseconds since 1970 in UTC"`
	CreatedBy ref.Member   `json:"created_by"`
	UpdatedUS clock.Micros `json:"updated_us"`
	TrashedUS clock.Micros `json:"trashed_us,omitzero" doc:"When it was put into the trash; absent for living records"`
}

// HeadColumns are a head's columns in the order of Dest, of a table called t.
const HeadColumns = `t.id, t.space, t.rev, t.created_us, t.created_by, t.updated_us, COALESCE(t.trashed_us, 0)`

// Dest gives what to scan HeadColumns into.
func (h *Head) Dest() []any {
	return []any{&h.ID, &h.Space, &h.Rev, &h.CreatedUS, &h.CreatedBy, &h.UpdatedUS, &h.TrashedUS}
}

// keyed is how many of Args say which record it is, and which rev of it: they stand in WHERE, the others only in SET.
const keyed = 4

// Args gives the values of org and the columns id, space, rev, created_us,
// created_by, updated_us, trashed_us: the first eight arguments of a kind's
// Insert and Update.
func (h *Head) Args(org ref.Org) []any {
	return []any{org, h.ID, h.Space, h.Rev, h.CreatedUS, h.CreatedBy, h.UpdatedUS, OrNull(h.TrashedUS)}
}

// Born makes the head of a record that is being created in a space. An empty id
// is replaced by a new one.
func Born(tx *journal.Tx, id ref.ID, space ref.Space) Head {
	if id == "" {
		id = ref.New()
	}
	return Head{ID: id, Space: space, Rev: 1, CreatedUS: tx.Now(), CreatedBy: tx.Member(), UpdatedUS: tx.Now()}
}

// CheckID accepts the id a client made, or none. Errors: id.invalid.
func CheckID(id ref.ID) error {
	if _, ok := ref.Parse(string(id)); !ok && id != "" {
		return errs.New(errs.Invalid, "id.invalid", "An id is a UUID in lower case, best a UUIDv7. Leave it out to get one.").With("body.id", "not a UUID in lower case")
	}
	return nil
}

// OrNull stores the zero value as NULL.
func OrNull[T comparable](v T) any {
	var zero T
	if v == zero {
		return nil
	}
	return v
}
