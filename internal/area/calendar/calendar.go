package calendar

import (
	"strings"
	"unicode/utf8"

	"anteroom/internal/core/errs"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// The kinds of record of this area.
const (
	KindCalendar ref.Kind = "calendar"
	KindEvent    ref.Kind = "event"
	KindImport   ref.Kind = "import"
)

// Source says where a calendar's events come from.
type Source string

// The sources.
const (
	Own          Source = "own"
	Import       Source = "import"       // a file that was taken in; it may come again
	Subscription Source = "subscription" // an address that is read again and again; nobody edits its events
)

// Calendar is a stored calendar.
type Calendar struct {
	record.Head
	Name   string `json:"name"`
	Colour *int   `json:"colour,omitempty"` // 0 to 7; absent means the principal's
	Source Source `json:"source"`
	// Host is where a subscription is read from, without the address itself.
	Host string `json:"host,omitempty"`
	// Properties are content lines that came with the calendar and belong to no event.
	Properties string `json:"properties,omitempty"`
}

const maxName = 200

// cleanName gives the name as it is stored. Errors: calendar.name.
func cleanName(name string) (string, error) {
	name = strings.Join(strings.Fields(name), " ")
	if name == "" || utf8.RuneCountInString(name) > maxName {
		return "", errs.Newf(errs.Invalid, "calendar.name", "Give the calendar a name of at most %d characters.", maxName).
			With("body.name", "Write a name.")
	}
	return name, nil
}
