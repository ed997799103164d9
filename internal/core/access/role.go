package access

import (
	"fmt"
	"strings"

	"anteroom/internal/core/ref"
)

// Role is what a grant makes of a member in one space.
type Role string

// The roles, most able first.
const (
	Owner     Role = "owner"     // whose space it is: a principal, a member in their own space, an administrator in the organisation's
	Lead      Role = "lead"      // a department lead, in the organisation's space: assigns and invites
	Assistant Role = "assistant" // works in the space on the principal's behalf
	Viewer    Role = "viewer"    // reads
	BusyOnly  Role = "busy"      // sees when somebody is taken, not by what
)

// Roles lists every role, most able first.
var Roles = []Role{Owner, Lead, Assistant, Viewer, BusyOnly}

// Verb is a way of touching records.
type Verb uint8

// The verbs, each including the ones before it.
const (
	Busy   Verb = iota // learn that a time is taken
	Read               // see the content
	Write              // create, change, trash, restore
	Manage             // decide who has access
)

var verbNames = [...]string{"busy", "read", "write", "manage"}

func (v Verb) String() string { return verbNames[v] }

// Verbs lists every verb.
var Verbs = []Verb{Busy, Read, Write, Manage}

// Action is a verb on a kind of record: "event.write". Every operation carries one.
type Action struct {
	Kind ref.Kind
	Verb Verb
}

// On makes an action.
func On(kind ref.Kind, verb Verb) Action { return Action{Kind: kind, Verb: verb} }

func (a Action) String() string { return string(a.Kind) + "." + a.Verb.String() }

// ParseAction reads "event.write".
func ParseAction(s string) (Action, error) {
	kind, verb, ok := strings.Cut(s, ".")
	for i, name := range verbNames {
		if ok && verb == name && kind != "" {
			return On(ref.Kind(kind), Verb(i)), nil
		}
	}
	return Action{}, fmt.Errorf("access: %q is not an action", s)
}

// byRole says how far each role reaches, whatever the kind. Who sees only times is not told of a kind
// of record unless it takes time or is needed to read what does: byKind says so.
var byRole = map[Role]Verb{
	Owner:     Manage,
	Lead:      Read,
	Assistant: Write,
	Viewer:    Read,
}

// byKind lists where a role reaches differently for one kind of record.
var byKind = map[ref.Kind]map[Role]Verb{
	// What takes time, where people are, and what is protected: as times.
	"event": {BusyOnly: Busy}, "calendar": {BusyOnly: Busy}, "whereabouts": {BusyOnly: Busy}, "time_rule": {BusyOnly: Busy}, "time_target": {BusyOnly: Busy},

	// What everybody keeps together in the organisation's own space.
	ofAll: {Lead: Manage, Viewer: Write},

	// A tie is seen by who sees both its ends, and made by who may change one of them; the area asks
	// for both each time. So who reads in a space may write a tie there whose other end is theirs.
	"tie": {Lead: Write, Viewer: Write},

	// Who reads a record may say something about it, which changes nothing of it.
	"comment": {Lead: Write, Viewer: Write},

	"organisation": {Assistant: Read, BusyOnly: Busy},
	"member":       {Lead: Write, Assistant: Read, BusyOnly: Busy},
	"invitation":   {Lead: Manage, Assistant: Busy, Viewer: Busy, BusyOnly: Busy},
	"partnership":  {Lead: Manage, Assistant: Read, BusyOnly: Busy},
	"principal":    {Lead: Write, BusyOnly: Busy},
	// Rooms and equipment are booked and found like people, and kept like them. To book one is to write a
	// meeting; what a room is, when it is open and whether there is one concerns everybody's meetings.
	"resource": {Lead: Write, BusyOnly: Busy},
	// A field of one's own is on everybody's forms, or on those of an executive.
	"field": {Lead: Write},
}

// ofAll is what records of some kinds count as in the organisation's own space, where they are
// everybody's to keep and to mend: files, how the house does things, views and layouts (of which the
// area holds that only whoever made one changes it), tags, whom the house buys from,
// what can be asked for, templates of what is done again and again.
const ofAll ref.Kind = "of_all"

var commons = map[ref.Kind]bool{"file": true, "note": true, "saved_view": true, "layout": true, "tag": true, "supplier": true, "lesson": true, "service": true, "run_template": true}

// in gives what an action counts as in a space.
func (a Action) in(space ref.Space, org ref.Org) Action {
	if string(space) == string(org) && commons[a.Kind] {
		a.Kind = ofAll
	}
	return a
}

// reach gives the highest verb a role has on a kind; ok is false for no access at all.
func reach(r Role, kind ref.Kind) (Verb, bool) {
	if v, ok := byKind[kind][r]; ok {
		return v, true
	}
	v, ok := byRole[r]
	return v, ok
}

// Allows reports whether a role may do an action: the golden matrix is this function.
func Allows(r Role, a Action) bool {
	v, ok := reach(r, a.Kind)
	return ok && a.Verb <= v
}
