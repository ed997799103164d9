package object

import (
	"errors"
	"slices"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ical"
)

// Divide splits a series before an occurrence: head is what is before, tail an
// object of its own with that occurrence and all that follow. Both are empty when
// nothing is before it, so that the whole is meant.
// Errors: event.no_occurrence, ical.not_divisible.
func Divide(text, recurrenceID, uid string, now clock.Micros) (head, tail string, err error) {
	o, err := ical.ParseObject([]byte(text))
	if err != nil {
		return "", "", err
	}
	key, err := Key(recurrenceID)
	if err != nil {
		return "", "", err
	}
	rest, err := o.Divide(key, uid, now)
	switch {
	case errors.Is(err, ical.ErrFirst):
		return "", "", nil
	case errs.KindOf(err) == errs.NotFound:
		return "", "", ErrNoOccurrence
	case err != nil:
		return "", "", err
	}
	return string(o.Encode()), string(rest.Encode()), nil
}

// Single makes one occurrence of a series an event of its own.
// Errors: event.no_occurrence.
func Single(text, recurrenceID, uid string, now clock.Micros) (string, error) {
	o, err := ical.ParseObject([]byte(text))
	if err != nil {
		return "", err
	}
	c, err := override(o, recurrenceID)
	if err != nil {
		return "", err
	}
	c.Remove("RECURRENCE-ID")
	o.Calendar.Children = slices.DeleteFunc(o.Calendar.Children, func(k *ical.Component) bool { return k.Name == o.Kind && k != c })
	return renamed(o, uid, now), nil
}

// Renamed gives the same under another UID. Errors: those of ical.ParseObject.
func Renamed(text, uid string, now clock.Micros) (string, error) {
	o, err := ical.ParseObject([]byte(text))
	if err != nil {
		return "", err
	}
	return renamed(o, uid, now), nil
}

func renamed(o *ical.Object, uid string, now clock.Micros) string {
	for _, c := range o.Calendar.Children {
		if c.Name == o.Kind {
			c.SetText("UID", uid)
			c.Remove("SEQUENCE")
			c.Touch(now)
		}
	}
	return string(o.Encode())
}

// Unanswered gives the same with no answer of any guest: a copy asks them anew.
func Unanswered(text string) (string, error) {
	o, err := ical.ParseObject([]byte(text))
	if err != nil {
		return "", err
	}
	for _, c := range o.Calendar.Children {
		for i := range c.Props {
			if p := &c.Props[i]; p.Name() == "ATTENDEE" && p.Param("PARTSTAT") != "" {
				*p = p.WithParam("PARTSTAT", "NEEDS-ACTION")
			}
		}
	}
	return string(o.Encode()), nil
}
