package object

import (
	"slices"
	"strings"

	"anteroom/internal/core/ical"
	"anteroom/internal/core/words"
)

// Content is what is known of an event or one occurrence beside its Projection.
type Content struct {
	Description     string     `json:"description"`
	Organizer       *Organizer `json:"organizer,omitempty"`
	GuestList       []Guest    `json:"guest_list"`
	Rule            string     `json:"rule,omitempty" doc:"RRULE of the series (RFC 5545 3.3.10)"`
	RuleText        string     `json:"rule_text,omitempty" doc:"The same in words"`
	Categories      []string   `json:"categories"`
	OtherProperties []Property `json:"other_properties" doc:"What other programs keep with the event"`
}

// Organizer is who invited.
type Organizer struct {
	Name  string `json:"name"`
	Email string `json:"email"`
}

// Guest is somebody invited.
type Guest struct {
	Name     string `json:"name" maxLength:"300"`
	Email    string `json:"email" maxLength:"320"`
	Partstat string `json:"partstat,omitempty" maxLength:"30" doc:"needs-action, accepted, declined, tentative, delegated"`
	Role     string `json:"role,omitempty" maxLength:"30" doc:"required, optional, chair, information"`
	Kind     string `json:"kind,omitempty" maxLength:"30" doc:"individual, group, room, resource"`
}

// Property is one property as it stands in the object.
type Property struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

// NoContent is the content of what may not be shown.
func NoContent() Content {
	return Content{GuestList: []Guest{}, Categories: []string{}, OtherProperties: []Property{}}
}

const (
	maxDescription = 32 << 10
	maxGuests      = 1000
	maxOthers      = 200
	maxOtherValue  = 2000
)

// Look gives one occurrence of an event with its content; the first one when no
// occurrence is named. main is the event's projection. Errors: event.no_occurrence.
func Look(text string, main *Projection, recurrenceID string) (Occurrence, Content, error) {
	o, err := ical.ParseObject([]byte(text))
	if err != nil {
		return Occurrence{}, NoContent(), err
	}
	at, part := main.Single(), o.Main()
	if recurrenceID != "" && main.Recurring {
		in, err := find(o, recurrenceID)
		if err != nil {
			return Occurrence{}, NoContent(), err
		}
		at, part = occurrence(&in, o.Main(), main, map[*ical.Component]*Projection{}), in.Component
	}
	return at, content(o, part), nil
}

func content(o *ical.Object, c *ical.Component) Content {
	n := NoContent()
	n.Description = description(c)
	if p, ok := c.Organizer(); ok {
		n.Organizer = &Organizer{Name: p.Name, Email: p.Email()}
	}
	n.GuestList = append(n.GuestList, guests(c)...)
	n.Categories = append(n.Categories, c.Categories()...)
	n.Rule = o.Main().Value("RRULE")
	n.RuleText = words.RuleText(n.Rule, false)
	for i := range c.Props {
		p := &c.Props[i]
		if !slices.Contains(shownProperties, p.Name()) && len(n.OtherProperties) < maxOthers {
			n.OtherProperties = append(n.OtherProperties, Property{p.Name(), clip(p.Value(), maxOtherValue)})
		}
	}
	return n
}

// shownProperties have a place of their own in Instance and Content.
var shownProperties = []string{
	"UID", "SUMMARY", "LOCATION", "DESCRIPTION", "DTSTART", "DTEND", "DURATION", "RRULE", "EXDATE", "RDATE", "RECURRENCE-ID",
	"STATUS", "CLASS", "TRANSP", "ORGANIZER", "ATTENDEE", "CATEGORIES", "DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE",
}

func description(c *ical.Component) string { return clip(c.Text("DESCRIPTION"), maxDescription) }

func clip(s string, n int) string {
	s = strings.ReplaceAll(s, "\x00", "")
	if len(s) > n {
		return strings.ToValidUTF8(s[:n], "") + "…"
	}
	return s
}

// link gives where to join, or an address that was given for the event.
func link(c *ical.Component) string {
	if l, _, ok := c.JoinLink(); ok {
		return clip(l, 2000)
	}
	for _, scheme := range []string{"https://", "http://"} {
		if u := c.Value("URL"); len(u) > len(scheme) && strings.EqualFold(u[:len(scheme)], scheme) {
			return clip(u, 2000)
		}
	}
	return ""
}

var roles = map[string]string{"REQ-PARTICIPANT": "required", "OPT-PARTICIPANT": "optional", "CHAIR": "chair", "NON-PARTICIPANT": "information"}

// guests lists who is invited, the organizer only when they are listed with another role.
func guests(c *ical.Component) []Guest {
	organizer, _ := c.Organizer()
	var out []Guest
	for _, p := range c.Attendees() {
		email := p.Email()
		if email != "" && email == organizer.Email() {
			continue
		}
		g := Guest{Name: clip(p.Name, 300), Email: email, Partstat: strings.ToLower(p.Status), Role: roles[p.Role], Kind: strings.ToLower(p.Type)}
		if g.Role == "" {
			g.Role = "required"
		}
		if out = append(out, g); len(out) == maxGuests {
			break
		}
	}
	return out
}

// SearchText gives what an event is found by beside its title.
func SearchText(text string) string {
	o, err := ical.ParseObject([]byte(text))
	if err != nil {
		return ""
	}
	c := o.Main()
	parts := []string{c.Text("LOCATION"), description(c), strings.Join(c.Categories(), " ")}
	if p, ok := c.Organizer(); ok {
		parts = append(parts, p.Name, p.Email())
	}
	for _, g := range guests(c) {
		parts = append(parts, g.Name, g.Email)
	}
	for _, over := range o.Overrides() {
		if over.Text("SUMMARY") != c.Text("SUMMARY") {
			parts = append(parts, over.Text("SUMMARY"))
		}
	}
	parts = slices.DeleteFunc(parts, func(s string) bool { return strings.TrimSpace(s) == "" })
	return strings.Join(parts, "\n")
}

// RuleWords gives an object's rule in words.
func RuleWords(text string) string {
	o, err := ical.ParseObject([]byte(text))
	if err != nil || o.Main().Value("RRULE") == "" {
		return ""
	}
	return words.RuleText(o.Main().Value("RRULE"), false)
}

// Description gives an object's description.
func Description(text string) string {
	o, err := ical.ParseObject([]byte(text))
	if err != nil {
		return ""
	}
	return description(o.Main())
}

// GuestWords lists an object's guests with their answers.
func GuestWords(text string) string {
	var parts []string
	for _, g := range guestsOf(text) {
		part := g.called()
		if g.Partstat != "needs-action" {
			part += " (" + g.Partstat + ")"
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, ", ")
}

func guestsOf(text string) []Guest {
	o, err := ical.ParseObject([]byte(text))
	if err != nil {
		return nil
	}
	return guests(o.Main())
}

func (g Guest) called() string {
	if g.Name != "" {
		return g.Name
	}
	return g.Email
}

// CompareGuests tells who was added and removed, and what was answered in between.
func CompareGuests(before, after string) (added, gone, answers []string) {
	was := map[string]Guest{}
	for _, g := range guestsOf(before) {
		was[g.Email+"\n"+g.called()] = g
	}
	for _, g := range guestsOf(after) {
		key := g.Email + "\n" + g.called()
		old, had := was[key]
		delete(was, key)
		switch {
		case !had:
			added = append(added, g.called())
		case old.Partstat != g.Partstat:
			answers = append(answers, g.called()+" "+g.Partstat)
		}
	}
	for _, g := range guestsOf(before) {
		if _, left := was[g.Email+"\n"+g.called()]; left {
			gone = append(gone, g.called())
		}
	}
	return added, gone, answers
}
