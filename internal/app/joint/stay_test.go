package joint_test

import (
	"testing"

	"anteroom/internal/area/calendar"
	"anteroom/internal/area/calendar/object"
	"anteroom/internal/core/ref"
)

// TestAnEventSaysWhereItsPrincipalIsByThen and not where she is today, and only to
// whom it concerns.
func TestAnEventSaysWhereItsPrincipalIsByThen(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		before, during := h.meet("sam", "Before", "2026-03-15T15:00", "").ID, h.meet("sam", "There", "2026-03-17T09:00", "").ID
		// It is still the 18th in London, and the 19th, on which she is home again, in Singapore.
		night := h.meet("sam", "Night", "2026-03-18T20:00", "").ID
		own, _, err := h.calendar.CreateCalendar(t.Context(), h.as("sam"), calendar.NewCalendar{Space: ref.Space(h.ids["sam"]), Name: "Own"})
		h.must(err)
		mine, _, err := h.calendar.CreateEvent(t.Context(), h.as("sam"), calendar.NewEvent{Calendar: own.ID, Draft: object.Draft{Title: "Mine", Start: "2026-03-17T09:00", End: "2026-03-17T10:00", Zone: "Europe/London"}})
		h.must(err)
		for _, c := range []struct {
			who   string
			event ref.ID
			want  string
		}{
			{"sam", before, "London CANARY Europe/London"},
			{"sam", during, "Singapore CANARY Asia/Singapore"},
			{"sam", night, "London CANARY Europe/London"},
			{"vic", during, "Singapore CANARY Asia/Singapore"},
			{"bo", during, " Asia/Singapore"},
			{"sam", mine.ID, " "},
		} {
			d, err := h.calendar.Event(t.Context(), h.as(c.who), c.event, "", "")
			h.must(err)
			if got := d.StayPlace + " " + d.StayZone; got != c.want {
				t.Errorf("%s of %s: %q, want %q", c.who, d.Title, got, c.want)
			}
		}
	})
}
