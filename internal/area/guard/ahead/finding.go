package ahead

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/ref"
)

// Severity says how much it matters.
type Severity string

// The severities, worst first. An offer is help with what is coming; nothing is wrong.
const (
	High   Severity = "high"
	Medium Severity = "medium"
	Low    Severity = "low"
	Offer  Severity = "offer"
)

var severities = []Severity{High, Medium, Low, Offer}

// Finding is one thing that somebody should look at.
type Finding struct {
	Key       string       `json:"key" doc:"Stays the same as long as nothing that matters changes"`
	Kind      string       `json:"kind"`
	Severity  Severity     `json:"severity" enum:"high,medium,low,offer"`
	Principal ref.ID       `json:"principal"`
	Title     string       `json:"title" doc:"What it is, in a few words"`
	Text      string       `json:"text" doc:"What was seen"`
	Otherwise string       `json:"otherwise" doc:"What happens if nobody looks"`
	StartUS   clock.Micros `json:"start_us"`
	EndUS     clock.Micros `json:"end_us"`
	Zone      string       `json:"zone" doc:"IANA name of where the principal is then"`
	Meetings  []About      `json:"meetings"`
	Task      ref.ID       `json:"task,omitempty" doc:"The task it is about"`
	Fixes     []Fix        `json:"fixes" doc:"The best first"`
	// Private says that it tells of what not everybody sees who reads the space.
	Private bool `json:"-"`
}

// About is a meeting that a finding is about.
type About struct {
	Event        ref.ID       `json:"event"`
	RecurrenceID string       `json:"recurrence_id,omitempty"`
	Title        string       `json:"title"`
	StartUS      clock.Micros `json:"start_us"`
	EndUS        clock.Micros `json:"end_us"`
	Redacted     bool         `json:"redacted"`
}

// Fix is one way out. Do says what it is: move and set are changes of a meeting, block
// makes a new one, open is for a person to fill in, ask is a message to send; chase, escalate and drop
// are for a task that waits: write again, turn to somebody else, wait no more.
type Fix struct {
	Do           string    `json:"do" enum:"move,set,block,open,ask,chase,escalate,drop"`
	Label        string    `json:"label"`
	Event        ref.ID    `json:"event,omitempty"`
	Task         ref.ID    `json:"task,omitempty"`
	RecurrenceID string    `json:"recurrence_id,omitempty"`
	Rev          int64     `json:"rev,omitzero"`
	Days         int       `json:"days,omitzero" doc:"move: by how much, on the wall of the meeting's own zone"`
	Minutes      int       `json:"minutes,omitzero"`
	EndMinutes   int       `json:"end_minutes,omitzero" doc:"move: the end further by this"`
	Status       string    `json:"status,omitempty" doc:"set: the meeting's new status"`
	Zone         string    `json:"zone,omitempty" doc:"set: the meeting's new zone"`
	Field        string    `json:"field,omitempty" doc:"open: what to fill in"`
	Block        *Block    `json:"block,omitempty"`
	Messages     []Message `json:"messages" doc:"What to tell whom, each in their own time where that is known"`
}

// Block is time to be put into a calendar, on the wall of a zone.
type Block struct {
	Calendar ref.ID `json:"calendar"`
	Title    string `json:"title"`
	Start    string `json:"start"`
	End      string `json:"end"`
	Zone     string `json:"zone"`
	Kind     string `json:"kind,omitempty" doc:"Of a block that belongs to the meeting: travel_before and so on. It is then added to the meeting instead of the calendar"`
	Minutes  int    `json:"minutes,omitzero"`
}

// Message is a draft for one person.
type Message struct {
	Name  string `json:"name"`
	Email string `json:"email"`
	Text  string `json:"text"`
}

// Kind is one sort of finding.
type Kind struct {
	Name  string // in keys and in the API
	Title string // on the screen, where one chooses kinds
	Find  func(v *View, found func(Finding, ...*Meeting))
}

var kinds []Kind

// register is how the file of a kind makes it known.
func register(k Kind) Kind {
	kinds = append(kinds, k)
	return k
}

// Kinds lists every kind by its title.
func Kinds() []Kind {
	return slices.SortedFunc(slices.Values(kinds), func(a, b Kind) int { return cmp.Compare(a.Title, b.Title) })
}

// perKind is how many findings of one kind are listed for one principal: a calendar
// with more of them is broken in another way.
const perKind = 40

// Check finds everything in a view, soonest first, what is worse before what is not.
func Check(v *View) []Finding {
	v.prepare()
	all := []Finding{}
	for _, k := range kinds {
		n := 0
		k.Find(v, func(f Finding, about ...*Meeting) {
			if n++; n <= perKind {
				all = append(all, v.finish(k, f, about))
			}
		})
	}
	slices.SortStableFunc(all, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.StartUS, b.StartUS), cmp.Compare(slices.Index(severities, a.Severity), slices.Index(severities, b.Severity)), cmp.Compare(a.Key, b.Key))
	})
	return all
}

// finish fills in what follows from the kind and the meetings. What a kind left in
// Key is what matters to it beside the meetings and their times.
func (v *View) finish(k Kind, f Finding, about []*Meeting) Finding {
	parts := []string{f.Key}
	for _, m := range about {
		f.Private = f.Private || m.Private && !m.Redacted
		f.Meetings = append(f.Meetings, About{m.Event, m.RecurrenceID, m.shown(), m.Start, m.End, m.Redacted})
		parts = append(parts, fmt.Sprintf("%s %d-%d", m.ref(), m.Start, m.End))
	}
	slices.Sort(parts[1:])
	sum := sha256.Sum256([]byte(strings.Join(parts, "\n")))
	f.Kind, f.Principal = k.Name, v.Principal
	f.Key = k.Name + "." + hex.EncodeToString(sum[:10])
	if len(about) > 0 && f.StartUS == 0 {
		f.StartUS, f.EndUS = about[0].Start, about[0].End
		for _, m := range about {
			f.StartUS, f.EndUS = min(f.StartUS, m.Start), max(f.EndUS, m.End)
		}
	}
	f.Zone = v.zoneAt(f.StartUS).String()
	if f.Meetings == nil {
		f.Meetings = []About{}
	}
	f.Fixes = slices.DeleteFunc(f.Fixes, func(x Fix) bool { return x.Do == "" })
	if f.Fixes == nil {
		f.Fixes = []Fix{}
	}
	for i := range f.Fixes {
		if f.Fixes[i].Messages == nil {
			f.Fixes[i].Messages = []Message{}
		}
	}
	return f
}

// shown is a meeting's title on the screen.
func (m *Meeting) shown() string {
	if m.Redacted {
		return "Busy"
	}
	return m.Title
}
