package ical

import (
	"anteroom/internal/core/clock"
	"anteroom/internal/core/ical/content"
	"anteroom/internal/core/zone"
)

// The words of package content that callers need, so that they import one package.
type (
	// Component is a calendar component: properties, then components within it.
	Component = content.Component
	// Property is one content line.
	Property = content.Property
	// Param is one parameter of a property.
	Param = content.Param
	// Note tells where a text departs from the standard and what was made of it.
	Note = content.Note
	// Person is an ATTENDEE or the ORGANIZER.
	Person = content.Person
	// DateTime is the value of DTSTART and its like.
	DateTime = content.DateTime
	// Form tells how a date or time is bound to the time line.
	Form = content.Form
	// Duration is nominal days and exact seconds.
	Duration = content.Duration
	// Period is a time with an end or a duration.
	Period = content.Period
	// Zones tells what the TZIDs of one calendar mean.
	Zones = content.Zones
)

// The four forms of a date or time.
const (
	DateForm     = content.DateForm
	FloatingForm = content.FloatingForm
	UTCForm      = content.UTCForm
	ZonedForm    = content.ZonedForm
)

// The limits every object keeps to.
const (
	MaxObject     = content.MaxObject
	MaxDepth      = content.MaxDepth
	MaxProperties = content.MaxProperties
	MaxLine       = content.MaxLine
	MaxFile       = content.MaxFile
)

// ProdID names this program in what it writes.
const ProdID = content.ProdID

// Parse reads the first component of a text into a tree; see content.Parse.
func Parse(text []byte) (*Component, []Note, error) { return content.Parse(text) }

// NewComponent makes an empty component.
func NewComponent(name string) *Component { return content.NewComponent(name) }

// NewProperty makes a property from its raw value; no value can begin another line.
func NewProperty(name, value string, params ...Param) Property {
	return content.NewProperty(name, value, params...)
}

// TextProperty makes a property with a TEXT value, escaped.
func TextProperty(name, text string, params ...Param) Property {
	return content.TextProperty(name, text, params...)
}

// TextListProperty makes a property with a list of TEXT, escaped.
func TextListProperty(name string, texts []string, params ...Param) Property {
	return content.TextListProperty(name, texts, params...)
}

// PersonProperty writes a person; what has its default is left out.
func PersonProperty(name string, p Person) Property { return content.PersonProperty(name, p) }

// P makes a parameter.
func P(name string, values ...string) Param { return content.P(name, values...) }

// Date gives a whole day.
func Date(w zone.Wall) DateTime { return content.Date(w) }

// Floating gives a wall without a zone.
func Floating(w zone.Wall) DateTime { return content.Floating(w) }

// UTC gives an instant in UTC form.
func UTC(m clock.Micros) DateTime { return content.UTC(m) }

// Local gives a wall in a zone.
func Local(w zone.Wall, z *zone.Zone) DateTime { return content.Local(w, z) }

// ParseDuration reads "P1DT2H", "-PT15M", "P2W".
func ParseDuration(s string) (Duration, error) { return content.ParseDuration(s) }

// EscapeText writes a text as a TEXT value.
func EscapeText(s string) string { return content.EscapeText(s) }

// UnescapeText reads a TEXT value.
func UnescapeText(s string) string { return content.UnescapeText(s) }

// Email gives the mail address of a CAL-ADDRESS in lower case, "" when there is none.
func Email(address string) string { return content.Email(address) }

// FindJoinLink finds the first address in a text that leads into a meeting.
func FindJoinLink(text string) (link, service string, ok bool) { return content.FindJoinLink(text) }

// NewZones takes the VTIMEZONEs of a calendar.
func NewZones(calendar *Component) *Zones { return content.NewZones(calendar) }
