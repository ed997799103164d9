package content

import (
	"strconv"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/recur"
	"anteroom/internal/core/zone"
)

func wholeSecond(m clock.Micros) clock.Micros { return m - m%clock.Micros(zone.Second) }

// Touch notes that a component was changed now.
func (c *Component) Touch(now clock.Micros) {
	c.Set(UTC(wholeSecond(now)).Property("DTSTAMP"))
	c.Set(UTC(wholeSecond(now)).Property("LAST-MODIFIED"))
}

// Bump is Touch for changes that guests have to answer anew: it raises SEQUENCE
// (RFC 5546 2.1.4).
func (c *Component) Bump(now clock.Micros) {
	c.Touch(now)
	c.Set(NewProperty("SEQUENCE", strconv.Itoa(c.Sequence()+1)))
}

// SetTimes sets start and end (DUE for a task) and removes DURATION. A zero end
// removes the end.
func (c *Component) SetTimes(start, end DateTime) {
	name := "DTEND"
	if c.Name == "VTODO" {
		name = "DUE"
	}
	c.Set(start.Property("DTSTART"))
	c.Remove("DURATION")
	if end.IsZero() {
		c.Remove(name)
		return
	}
	c.Set(end.Property(name))
}

// SetRule sets the one RRULE; nil removes all rules.
func (c *Component) SetRule(r *recur.Rule) {
	if r == nil {
		c.Remove("RRULE")
		return
	}
	c.Set(NewProperty("RRULE", r.String()))
}
