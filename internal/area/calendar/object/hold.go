package object

import (
	"anteroom/internal/core/clock"
	"anteroom/internal/core/ical"
)

// The properties that tell other programs, and us after an export, for what time is held.
const (
	propHold   = "X-ANTEROOM-HOLD-SET"
	propOption = "X-ANTEROOM-HOLD-OPTION"
)

// Hold notes in an event's text of which option of which hold set it is.
func Hold(text, set, option string) (string, error) {
	o, err := ical.ParseObject([]byte(text))
	if err != nil {
		return "", err
	}
	o.Main().Set(ical.TextProperty(propHold, set))
	o.Main().Set(ical.TextProperty(propOption, option))
	return string(o.Encode()), nil
}

// Settle makes a held event an ordinary one with the guests it was held for.
func Settle(text string, guests []Guest, now clock.Micros) (string, error) {
	confirmed := "confirmed"
	ch := Change{Status: &confirmed}
	if len(guests) > 0 {
		ch.Guests = &guests
	}
	text, err := Edit(text, At{}, ch, now)
	if err != nil {
		return "", err
	}
	o, err := ical.ParseObject([]byte(text))
	if err != nil {
		return "", err
	}
	o.Main().Remove(propHold)
	o.Main().Remove(propOption)
	return string(o.Encode()), nil
}
