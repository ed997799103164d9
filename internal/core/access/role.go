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

// byRole says how far each role reaches, whatever the kind.
var byRole = map[Role]Verb{
	Owner:     Manage,
	Lead:      Read,
	Assistant: Write,
	Viewer:    Read,
	BusyOnly:  Busy,
}

// unknown is for kinds of which a role is not told that there are any.
const unknown = Verb(255)

// byKind lists where a role reaches differently for one kind of record.
var byKind = map[ref.Kind]map[Role]Verb{
	"project":  {BusyOnly: unknown}, // projects and what things took say more than times
	"effort":   {BusyOnly: unknown},
	"task":     {BusyOnly: unknown}, // tasks and imports take no time, so who sees only times
	"import":   {BusyOnly: unknown}, // isn't told of them
	"hold_set": {BusyOnly: unknown}, // the events say that time is taken; for what stays in the set
	"telling":  {BusyOnly: unknown}, // whom to tell what is more than times
	// So do the events of bookings; who books and why is for those who read.
	"booking_page": {BusyOnly: unknown}, "booking_link": {BusyOnly: unknown}, "booking": {BusyOnly: unknown},
	// Who is asked which times suit them, and what they say, is for those who read.
	"poll": {BusyOnly: unknown}, "poll_voter": {BusyOnly: unknown},
	// What was answered to a finding tells of more than times.
	"finding_answer": {BusyOnly: unknown},
	// What goes first, and why something lies in protected time, is for those who read.
	"priority":  {BusyOnly: unknown},
	"exemption": {BusyOnly: unknown},

	// What a file is called tells more than times. In the organisation's own space files are
	// everybody's to keep, as tags are.
	"file":    {BusyOnly: unknown},
	allsFiles: {Lead: Manage, Viewer: Write, BusyOnly: unknown},
	// So is what is written down there: how the house does things is for all to read and to mend.
	"note":    {BusyOnly: unknown},
	allsNotes: {Lead: Manage, Viewer: Write, BusyOnly: unknown},

	// A view that is kept for all who read in a space; in the organisation's own everybody keeps views.
	"saved_view": {BusyOnly: unknown},
	allsViews:    {Lead: Manage, Viewer: Write, BusyOnly: unknown},

	// How Today is arranged; in the organisation's own space everybody shares layouts, and the area holds that
	// only whoever made one changes it.
	"layout":    {BusyOnly: unknown},
	allsLayouts: {Lead: Manage, Viewer: Write, BusyOnly: unknown},

	// A tie is seen by who sees both its ends, and made by who may change one of them; the area asks
	// for both each time. So who reads in a space may write a tie there whose other end is theirs.
	"tie": {Lead: Write, Viewer: Write, BusyOnly: unknown},

	// Who reads a record may say something about it, which changes nothing of it; who sees only times is
	// not told of what is said.
	"comment": {Lead: Write, Viewer: Write, BusyOnly: unknown},

	// What is shown to whom tells more than times.
	"share": {BusyOnly: unknown},

	"organisation": {Assistant: Read},
	"member":       {Lead: Write, Assistant: Read},
	"invitation":   {Lead: Manage, Assistant: Busy, Viewer: Busy},
	"partnership":  {Lead: Manage, Assistant: Read},
	"principal":    {Lead: Write},
	// Rooms and equipment are booked and found like people, and kept like them. To book one is to write a
	// meeting; what a room is, when it is open and whether there is one concerns everybody's meetings.
	"resource": {Lead: Write},
	// A field of one's own is on everybody's forms, or on those of an executive.
	"field": {Lead: Write, BusyOnly: unknown},
	"tag":   {Lead: Manage, Viewer: Write}, // tags are the organisation's, and everybody's to make
}

// What files, notes, views and layouts of the organisation's own space count as.
const (
	allsFiles   ref.Kind = "file_of_all"
	allsNotes   ref.Kind = "note_of_all"
	allsViews   ref.Kind = "saved_view_of_all"
	allsLayouts ref.Kind = "layout_of_all"
)

// in gives what an action counts as in a space.
func (a Action) in(space ref.Space, org ref.Org) Action {
	if string(space) != string(org) {
		return a
	}
	switch a.Kind {
	case "file":
		a.Kind = allsFiles
	case "note":
		a.Kind = allsNotes
	case "saved_view":
		a.Kind = allsViews
	case "layout":
		a.Kind = allsLayouts
	}
	return a
}

// reach gives the highest verb a role has on a kind; ok is false for no access at all.
func reach(r Role, kind ref.Kind) (Verb, bool) {
	if v, ok := byKind[kind][r]; ok {
		return v, v != unknown
	}
	v, ok := byRole[r]
	return v, ok
}

// Allows reports whether a role may do an action: the golden matrix is this function.
func Allows(r Role, a Action) bool {
	v, ok := reach(r, a.Kind)
	return ok && a.Verb <= v
}
