package journal

import (
	"anteroom/internal/core/clock"
	"anteroom/internal/core/ref"
)

// Op is what happened to a record.
type Op string

// The operations.
const (
	Create  Op = "create"
	Update  Op = "update"
	Trash   Op = "trash"
	Restore Op = "restore"
	Delete  Op = "delete" // for good
)

// Entry is one change of one record, as the area that made it tells it.
type Entry struct {
	Space      ref.Space
	Collection ref.ID // the calendar or list it is in, when there is one
	Kind       ref.Kind
	ID         ref.ID
	Op         Op
	Rev        int64 // the record's rev after the change
	Before     any   // the record as it was; nil for a create
	After      any   // the record as it is; nil for a delete
}

// Row is one line of the journal.
type Row struct {
	Org        ref.Org      `json:"-"`
	Seq        int64        `json:"seq"`
	At         clock.Micros `json:"at_us"`
	Act        ref.Act      `json:"act"`
	Actor      ref.Member   `json:"actor"`
	OnBehalfOf ref.ID       `json:"on_behalf_of,omitempty"`
	Via        string       `json:"via"`
	Space      ref.Space    `json:"space"`
	Collection ref.ID       `json:"collection,omitempty"`
	Kind       ref.Kind     `json:"kind"`
	ID         ref.ID       `json:"id"`
	Op         Op           `json:"op"`
	Rev        int64        `json:"rev"`
	Before     []byte       `json:"-"` // JSON; nil when there was nothing, or it was erased
	After      []byte       `json:"-"`
	Undoes     ref.Act      `json:"undoes,omitempty"`
}
