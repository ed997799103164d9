package store

import (
	"context"
	"strings"
	"unicode/utf8"

	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
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

// MaxName is how many characters a name has at most.
const MaxName = 200

// CleanName gives the name as it is stored. Errors: calendar.name.
func CleanName(name string) (string, error) {
	name = strings.Join(strings.Fields(name), " ")
	if name == "" || utf8.RuneCountInString(name) > MaxName {
		return "", errs.Newf(errs.Invalid, "calendar.name", "Give the calendar a name of at most %d characters.", MaxName).
			With("body.name", "Write a name.")
	}
	return name, nil
}

// TakesChanges refuses what is in the trash and what mirrors a subscription.
// Errors: calendar.trashed, calendar.read_only.
func (c *Calendar) TakesChanges() error {
	switch {
	case c.TrashedUS != 0:
		return ErrTrashed("calendar")
	case c.Source == Subscription:
		return errs.New(errs.Conflict, "calendar.read_only", "This comes from a subscription and follows its source. Copy it into a calendar of your own to change it.")
	}
	return nil
}

// ErrTrashed refuses to change what is in the trash.
func ErrTrashed(kind string) error {
	return errs.Newf(errs.Conflict, kind+".trashed", "This %s is in the trash. Restore it first.", kind)
}

// Writable gives a living calendar whose events the actor may change.
// Errors: calendar.not_found, calendar.trashed, calendar.read_only, access.*.
func Writable(ctx context.Context, r db.Reader, a access.Actor, id ref.ID) (Calendar, error) {
	c, _, err := Calendars.Open(ctx, r, a, id, access.Write)
	if err == nil {
		err = c.TakesChanges()
	}
	return c, err
}
