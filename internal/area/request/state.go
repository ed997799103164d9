package request

import (
	"slices"

	"anteroom/internal/core/clock"
)

// State says what has become of a request.
type State string

// The states.
const (
	Fresh     State = "new"
	Asked     State = "asked" // the principal is asked to decide
	Accepted  State = "accepted"
	Delegated State = "delegated"
	Written   State = "written" // whoever asked is to put it into a text
	Later     State = "later"
	Declined  State = "declined"
	Done      State = "done"
)

// States are all states, in the order of a board's columns.
var States = []State{Fresh, Asked, Later, Accepted, Delegated, Written, Done, Declined}

// Verb is what somebody does about a request.
type Verb string

// The verbs.
const (
	Accept   Verb = "accept"
	Delegate Verb = "delegate"
	Write    Verb = "write"
	PutOff   Verb = "later"
	Decline  Verb = "decline"
	Finish   Verb = "done"
	Reopen   Verb = "reopen"
)

// move says from where a verb leads, and where to.
type move struct {
	from []State
	to   State
}

// undecided are the states of a request that waits for an answer.
var undecided = []State{Fresh, Asked, Later}

var moves = map[Verb]move{
	Accept:   {undecided, Accepted},
	Delegate: {append([]State{Accepted, Delegated}, undecided...), Delegated},
	Write:    {undecided, Written},
	PutOff:   {undecided, Later},
	Decline:  {undecided, Declined},
	Finish:   {append([]State{Accepted, Delegated, Written}, undecided...), Done},
	Reopen:   {[]State{Asked, Accepted, Delegated, Written, Later, Declined, Done}, Fresh},
}

// next is the state to which a verb leads; it is not ok when the verb makes no sense there.
func next(from State, v Verb) (to State, ok bool) {
	m, known := moves[v]
	if !known || !slices.Contains(m.from, from) {
		return from, false
	}
	return m.to, true
}

// Standing is the state as of a date: what was put off until a day is new on that day.
func (r *Request) Standing(today clock.Date) State {
	if r.State == Later && r.Until != "" && r.Until <= today {
		return Fresh
	}
	return r.State
}

// decided reports whether somebody has answered.
func (s State) decided() bool { return !slices.Contains(undecided, s) }

// ended reports whether nothing more is to be done.
func (s State) ended() bool { return s == Done || s == Declined }
