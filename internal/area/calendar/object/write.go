package object

import (
	"bufio"
	"io"
	"strings"

	"anteroom/internal/core/ical"
)

// Writer joins calendar objects into one iCalendar stream. A VTIMEZONE stands
// before the first object that names it, and once.
type Writer struct {
	to    *bufio.Writer
	zones map[string]bool
}

// NewWriter begins a calendar of a name, with properties that came with it: the
// content lines of a VCALENDAR beyond those every one has.
func NewWriter(w io.Writer, name, properties string) *Writer {
	head := ical.NewComponent("VCALENDAR")
	if c, _, err := ical.Parse([]byte("BEGIN:VCALENDAR\r\n" + properties + "END:VCALENDAR\r\n")); err == nil {
		head.Props = c.Props
	}
	head.Props = append([]ical.Property{
		ical.NewProperty("VERSION", "2.0"), ical.NewProperty("PRODID", ical.ProdID), ical.NewProperty("CALSCALE", "GREGORIAN"),
	}, head.Props...)
	if head.Text("NAME") != name && head.Text("X-WR-CALNAME") != name {
		head.SetText("NAME", name)
		head.SetText("X-WR-CALNAME", name)
	}
	out := &Writer{to: bufio.NewWriter(w), zones: map[string]bool{}}
	_, _ = out.to.WriteString(strings.TrimSuffix(string(head.Encode()), "END:VCALENDAR\r\n")) // Close tells
	return out
}

// Write adds a calendar object as it is.
func (w *Writer) Write(text string) error {
	root, _, err := ical.Parse([]byte(text))
	if err != nil {
		return err
	}
	for _, c := range root.Children {
		if c.Name == "VTIMEZONE" {
			if w.zones[c.Text("TZID")] {
				continue
			}
			w.zones[c.Text("TZID")] = true
		}
		if _, err := w.to.Write(c.Encode()); err != nil {
			return err
		}
	}
	return nil
}

// timing are the properties that say when something is, and nothing else.
var timing = map[string]bool{
	"DTSTAMP": true, "DTSTART": true, "DTEND": true, "DURATION": true, "RRULE": true, "RDATE": true, "EXDATE": true, "EXRULE": true,
	"RECURRENCE-ID": true, "SEQUENCE": true, "TRANSP": true,
}

// WriteBusy adds when an object takes time under another UID, and nothing else of it.
func (w *Writer) WriteBusy(text, uid string) error {
	o, err := ical.ParseObject([]byte(text))
	if err != nil {
		return err
	}
	for _, c := range o.Calendar.Children {
		if c.Name == "VTIMEZONE" {
			continue
		}
		kept := c.Props[:0:0]
		for _, p := range c.Props {
			if timing[p.Name()] {
				kept = append(kept, p)
			}
		}
		c.Props, c.Children = kept, nil
		c.Set(ical.TextProperty("UID", uid))
		c.Set(ical.TextProperty("SUMMARY", "Busy"))
		c.Set(ical.NewProperty("CLASS", "PRIVATE"))
	}
	return w.Write(string(o.Encode()))
}

// Close ends the calendar.
func (w *Writer) Close() error {
	if _, err := w.to.WriteString("END:VCALENDAR\r\n"); err != nil {
		return err
	}
	return w.to.Flush()
}
