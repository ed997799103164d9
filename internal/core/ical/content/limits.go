package content

import (
	"fmt"

	"anteroom/internal/core/errs"
)

// The limits every object keeps to.
const (
	MaxObject     = 1 << 20   // octets of one object
	MaxDepth      = 8         // components within components, the calendar included
	MaxProperties = 10_000    // properties of one object
	MaxLine       = 64 << 10  // octets of one unfolded line
	MaxFile       = 256 << 20 // octets of a file that Split reads
	maxNotes      = 200       // notes kept about one object or file
)

// Note tells where a text departs from the standard and what was made of it.
type Note struct {
	Line int    `json:"line"` // from 1; 0 when it is about the whole
	Msg  string `json:"msg"`
}

// Notes collects notes, up to a bound.
type Notes struct{ List []Note }

// Add takes a note; strings among its arguments are cut to a readable length.
func (n *Notes) Add(line int, format string, args ...any) {
	for i, a := range args {
		if s, ok := a.(string); ok {
			args[i] = clip(s)
		}
	}
	switch {
	case len(n.List) < maxNotes-1:
		n.List = append(n.List, Note{line, fmt.Sprintf(format, args...)})
	case len(n.List) == maxNotes-1:
		n.List = append(n.List, Note{line, "Further notes are left out."})
	}
}

// Refuse makes an error about one line.
func Refuse(kind errs.Kind, code string, line int, msg string) *errs.Error {
	return errs.Newf(kind, code, "Line %d: %s", line, msg).With(fmt.Sprintf("line %d", line), msg)
}

// LineTooLong is ical.line_too_long.
func LineTooLong(line int) *errs.Error {
	return Refuse(errs.TooLarge, "ical.line_too_long", line, "This line is longer than 64 KiB. Shorten the text or take the attachment out.")
}

// TooDeep is ical.too_deep.
func TooDeep(line int) *errs.Error {
	return Refuse(errs.TooLarge, "ical.too_deep", line, "Components are nested more than 8 deep here. This is no calendar that a program would write.")
}

// TooMany is ical.too_many_properties.
func TooMany(line int) *errs.Error {
	return Refuse(errs.TooLarge, "ical.too_many_properties", line, "There are more than 10,000 properties in one calendar object. Split it up.")
}

// ObjectTooLarge is ical.object_too_large.
func ObjectTooLarge(line int) *errs.Error {
	return Refuse(errs.TooLarge, "ical.object_too_large", line, "One calendar object is larger than 1 MiB. Take its attachments out.")
}

// NotACalendar is ical.not_a_calendar.
func NotACalendar(line int) *errs.Error {
	return Refuse(errs.Invalid, "ical.not_a_calendar", line, "This is not a calendar: it doesn't begin with BEGIN:VCALENDAR. Choose an .ics file.")
}

// Truncated is ical.truncated: a component is not ended.
func Truncated(line int, name string) *errs.Error {
	return Refuse(errs.Invalid, "ical.truncated", line, "The text ends in the middle of a "+clip(name)+". Download or export it again.")
}
