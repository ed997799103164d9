// Package content is the grammar of iCalendar: lines, components, properties and
// their values (RFC 5545 3.1 to 3.3, RFC 6868), without any notion of what an
// event is; package ical builds on it and names what callers need of it. What
// must always hold: a property that nobody replaced is written as it came; no
// text that is set can begin a line of its own; and reading costs linear time and
// memory within the limits of Parse.
package content
