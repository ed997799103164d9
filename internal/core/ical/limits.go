package ical

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
	maxComponents = 500_000   // events, tasks and so on in one file
	maxNotes      = 200       // notes kept about one object or file
)

// Note tells where a text departs from the standard and what was made of it.
type Note struct {
	Line int    `json:"line"` // from 1; 0 when it is about the whole
	Msg  string `json:"msg"`
}

// notes collects notes, up to a bound.
type notes struct{ list []Note }

func (n *notes) add(line int, format string, args ...any) {
	switch {
	case len(n.list) < maxNotes-1:
		n.list = append(n.list, Note{line, fmt.Sprintf(format, args...)})
	case len(n.list) == maxNotes-1:
		n.list = append(n.list, Note{line, "Further notes are left out."})
	}
}

// refuse makes an error about one line.
func refuse(kind errs.Kind, code string, line int, msg string) *errs.Error {
	return errs.Newf(kind, code, "Line %d: %s", line, msg).With(fmt.Sprintf("line %d", line), msg)
}

func errLineTooLong(line int) *errs.Error {
	return refuse(errs.TooLarge, "ical.line_too_long", line, "This line is longer than 64 KiB. Shorten the text or take the attachment out.")
}

func errTooDeep(line int) *errs.Error {
	return refuse(errs.TooLarge, "ical.too_deep", line, "Components are nested more than 8 deep here. This is no calendar that a program would write.")
}

func errTooMany(line int) *errs.Error {
	return refuse(errs.TooLarge, "ical.too_many_properties", line, "There are more than 10,000 properties in one calendar object. Split it up.")
}

func errObjectTooLarge(line int) *errs.Error {
	return refuse(errs.TooLarge, "ical.object_too_large", line, "One calendar object is larger than 1 MiB. Take its attachments out.")
}

func errNotACalendar(line int) *errs.Error {
	return refuse(errs.Invalid, "ical.not_a_calendar", line, "This is not a calendar: it doesn't begin with BEGIN:VCALENDAR. Choose an .ics file.")
}

func errTruncated(line int, name string) *errs.Error {
	return refuse(errs.Invalid, "ical.truncated", line, "The text ends in the middle of a "+name+". Download or export it again.")
}
