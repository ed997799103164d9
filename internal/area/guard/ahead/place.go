package ahead

import (
	"strings"

	"time"

	"anteroom/internal/core/pattern"
	"anteroom/internal/core/when"
)

var (
	nowhere = pattern.Of(`(?i)^\W*(tbc|tba|tbd|to be (confirmed|agreed|decided)|unknown|\?+)?\W*$`)
	remote  = pattern.Of(`(?i)\b(video|online|zoom|teams|webex|meet|virtual|remote|phone|call|dial|by video only)\b|https?://`)
	indoors = pattern.Of(`(?i)\b(room|floor|level|boardroom|office|lobby|auditorium|lab|atrium|desk|reception|on site|canteen|cafeteria)\b`)
)

// siteOf is where somebody has to go: "" when nowhere is named or nobody has to be
// there, "office" for rooms of a house that has no name.
func siteOf(place string) string {
	p := strings.TrimSpace(place)
	switch {
	case nowhere().MatchString(p), remote().MatchString(p):
		return ""
	case indoors().MatchString(p):
		return "office"
	}
	return strings.ToLower(p)
}

// inPerson reports whether somebody has to be there: a place, and no way to join from afar.
func (m *Meeting) inPerson() bool { return m.site != "" && m.Link == "" }

// in reports whether a place names a town.
func in(place, town string) bool {
	return town != "" && strings.Contains(strings.ToLower(place), strings.ToLower(town))
}

// near reports whether a place names the town where somebody is.
func near(place string, d Day) bool { return in(place, d.Place) || in(place, when.City(d.Zone)) }

// sameClock reports whether two zones show the same time at an instant.
func sameClock(a, b *time.Location, at time.Time) bool {
	if a == nil || b == nil {
		return true
	}
	_, x := at.In(a).Zone()
	_, y := at.In(b).Zone()
	return x == y
}
