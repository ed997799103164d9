package ical

import (
	"slices"
	"strings"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ical/content"
	"anteroom/internal/core/zone"
)

// Object is one calendar object (RFC 4791 4.1): a VCALENDAR with everything of
// one UID, that is a master, its overrides, and the time zones they refer to. It
// is not safe for use by many; Series is.
type Object struct {
	Calendar *Component
	Kind     string // VEVENT, VTODO or VJOURNAL
	UID      string
	Notes    []Note

	zones *Zones
}

// ParseObject reads a text that holds exactly one calendar object, as a CalDAV
// client puts it.
// Errors: those of Parse; ical.no_component, ical.no_uid, ical.several_uids,
// ical.several_kinds, ical.several_masters (Invalid).
func ParseObject(text []byte) (*Object, error) {
	root, found, err := Parse(text)
	if err != nil {
		return nil, err
	}
	if root.Name != "VCALENDAR" {
		return nil, content.NotACalendar(root.Line)
	}
	o := &Object{Calendar: root, Notes: found}
	masters := 0
	for _, c := range o.items() {
		uid := c.Text("UID")
		switch {
		case uid == "":
			return nil, content.Refuse(errs.Invalid, "ical.no_uid", c.Line, "This "+c.Name+" has no UID.")
		case o.Kind != "" && c.Name != o.Kind:
			return nil, content.Refuse(errs.Invalid, "ical.several_kinds", c.Line, "One calendar object can't hold both "+o.Kind+" and "+c.Name+".")
		case o.UID != "" && uid != o.UID:
			return nil, content.Refuse(errs.Invalid, "ical.several_uids", c.Line, "One calendar object can't hold several UIDs. Import the file instead.")
		}
		o.Kind, o.UID = c.Name, uid
		if !c.Has("RECURRENCE-ID") {
			masters++
		}
	}
	if o.Kind == "" {
		return nil, content.Refuse(errs.Invalid, "ical.no_component", root.Line, "The calendar holds no event, task or journal entry.")
	}
	if masters > 1 {
		return nil, content.Refuse(errs.Invalid, "ical.several_masters", root.Line, "The same UID is there twice without a RECURRENCE-ID.")
	}
	return o, nil
}

// items gives the components that the object is about.
func (o *Object) items() []*Component {
	var out []*Component
	for _, c := range o.Calendar.Children {
		if content.IsItem(c.Name) {
			out = append(out, c)
		}
	}
	return out
}

// Master gives the component without a RECURRENCE-ID, nil when there is none:
// somebody was invited to single instances only.
func (o *Object) Master() *Component {
	for _, c := range o.Calendar.Children {
		if c.Name == o.Kind && !c.Has("RECURRENCE-ID") {
			return c
		}
	}
	return nil
}

// Overrides gives the components with a RECURRENCE-ID, in their order.
func (o *Object) Overrides() []*Component {
	var out []*Component
	for _, c := range o.Calendar.Children {
		if c.Name == o.Kind && c.Has("RECURRENCE-ID") {
			out = append(out, c)
		}
	}
	return out
}

// Main gives the master, or the first override where there is no master.
func (o *Object) Main() *Component {
	if m := o.Master(); m != nil {
		return m
	}
	return o.items()[0]
}

// Zones gives what the object's TZIDs mean.
func (o *Object) Zones() *Zones {
	if o.zones == nil {
		o.zones = NewZones(o.Calendar)
	}
	return o.zones
}

// Method gives METHOD in upper case (iTIP); "" in stored objects.
func (o *Object) Method() string { return strings.ToUpper(o.Calendar.Value("METHOD")) }

// Clone gives a deep copy.
func (o *Object) Clone() *Object {
	return &Object{Calendar: o.Calendar.Clone(), Kind: o.Kind, UID: o.UID, Notes: slices.Clone(o.Notes)}
}

// Encode writes the object as iCalendar text: CRLF, folded at 75 octets.
func (o *Object) Encode() []byte { return o.Calendar.Encode() }

// Start, end and the like of one component.

// StartOf gives DTSTART of a component of this object; for a task without one, DUE.
// Errors: ical.no_start, ical.bad_value (Invalid).
func (o *Object) StartOf(c *Component) (DateTime, error) {
	p := c.Get("DTSTART")
	if p == nil && c.Name == "VTODO" {
		p = c.Get("DUE")
	}
	if p == nil {
		return DateTime{}, content.Refuse(errs.Invalid, "ical.no_start", c.Line, "This "+c.Name+" has no start.")
	}
	return p.DateTime(o.Zones())
}

// Fit adds the VTIMEZONEs that the object's TZIDs need and lacks, written for
// the times it covers. Zones that are there already are left as they are.
func (o *Object) Fit() {
	have := map[string]bool{}
	for _, c := range o.Calendar.Children {
		if c.Name == "VTIMEZONE" {
			have[c.Text("TZID")] = true
		}
	}
	var need []*zone.Zone
	for _, c := range o.items() {
		for i := range c.Props {
			tzid := c.Props[i].Param("TZID")
			if tzid == "" || have[tzid] {
				continue
			}
			have[tzid] = true
			if z, ok := o.Zones().Resolve(tzid); ok && z.Name() == tzid && z != zone.UTC {
				need = append(need, z)
			}
		}
	}
	if len(need) == 0 {
		return
	}
	first, last, _ := Compile(o).Span()
	if last != clock.Forever {
		last = last.Add(slackTime)
	}
	at := slices.IndexFunc(o.Calendar.Children, func(c *Component) bool { return c.Name != "VTIMEZONE" })
	for _, z := range need {
		c, _, err := Parse([]byte("BEGIN:VCALENDAR\r\n" + z.Component(first, last) + "END:VCALENDAR\r\n"))
		if err == nil {
			o.Calendar.Children = slices.Insert(o.Calendar.Children, at, c.Children[0].Unline())
			at++
		}
	}
	o.zones = nil
}
