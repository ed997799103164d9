package journal

import (
	"anteroom/internal/core/access"
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

// Privacy says whether what a change was about is only for those who see private records.
type Privacy int8

// The privacies.
const (
	Public   Privacy = iota
	Closing          // the record was private before the change, or after it, and not both
	Secluded         // private before and after, as far as it was there
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
	Private    Privacy
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
	Private    Privacy      `json:"-"`
}

// ToldTo reports whether somebody may learn that a change was made, but not what: for
// that they see as deep as verb in its space, and are shown the record. A private one
// is shown to nobody else, save where its kind says when time is taken. That a
// record becomes private, or is no longer, all hear who have known it or will.
func (r Row) ToldTo(a access.Actor, verb access.Verb) bool {
	if !a.May(access.On(r.Kind, verb), r.Space) {
		return false
	}
	return r.Private != Secluded || access.Allows(access.BusyOnly, access.On(r.Kind, access.Busy)) || seesPrivate(a, r.Kind, r.Space)
}

func seesPrivate(a access.Actor, kind ref.Kind, space ref.Space) bool {
	return access.Scope(a, access.On(kind, access.Read)).Private(space)
}
