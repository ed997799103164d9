package object

import (
	"strings"

	"anteroom/internal/core/ical"
)

// Notes is what a check of a meeting needs to know and no window holds: whether
// anything is written about it, and who is invited.
type Notes struct {
	Described  bool
	Guests     []Guest
	Categories []string
}

// NotesOf gives the notes of some occurrences by their recurrence ids, "" for an event
// that does not recur. An occurrence that is not there any more has the series' notes.
func NotesOf(text string, occurrences []string) (map[string]Notes, error) {
	o, err := ical.ParseObject([]byte(text))
	if err != nil {
		return nil, err
	}
	own := notes(o.Main())
	all := make(map[string]Notes, len(occurrences))
	excepted := len(o.Overrides()) > 0
	for _, id := range occurrences {
		all[id] = own
		if id == "" || !excepted {
			continue
		}
		if in, err := find(o, id); err == nil && in.Component != o.Main() {
			all[id] = notes(in.Component)
		}
	}
	return all, nil
}

func notes(c *ical.Component) Notes {
	return Notes{Described: strings.TrimSpace(c.Text("DESCRIPTION")) != "", Guests: guests(c), Categories: c.Categories()}
}
