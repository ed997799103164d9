package joint_test

import (
	"strings"
	"testing"

	"anteroom/internal/area/calendar"
	"anteroom/internal/area/calendar/object"
	"anteroom/internal/area/replan"
	"anteroom/internal/core/ref"
)

// inRoom is a meeting in Bela's calendar, whom the plan is not about, or Helen's.
func (h *house) inRoom(room, in ref.ID, title, start, end, rule string) {
	h.t.Helper()
	_, _, err := h.calendar.CreateEvent(h.t.Context(), h.as("sam"), calendar.NewEvent{
		Calendar: in, Needs: object.Needs{Resources: []object.Use{{Resource: room}}},
		Draft: object.Draft{Title: title, Start: start, End: end, Zone: "Europe/London", Rule: rule},
	})
	h.must(err)
}

func TestAMeetingMovesOnlyToWhereItsRoomIsFree(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		amber := h.newRoom("Amber", 8)
		h.inRoom(amber, h.work, "Budget", "2026-03-19T10:00", "2026-03-19T11:00", "")
		h.inRoom(amber, h.work, "Forecast", "2026-03-19T11:00", "2026-03-19T12:00", "")
		h.inRoom(amber, h.other, "Training", "2026-03-20T08:00", "2026-03-20T19:00", "FREQ=DAILY;COUNT=4") // until Monday
		h.inRoom(amber, h.other, "More training", "2026-03-24T08:00", "2026-03-24T13:00", "")
		h.inRoom(amber, h.other, "Conference", "2026-03-24T15:00", "2026-03-27T20:00", "")
		p := h.planned("sam", h.ill())
		if len(p.Moves) != 2 {
			t.Fatalf("%s", inWords(p))
		}
		for _, m := range p.Moves {
			if !strings.Contains(m.Now, "24 Mar") {
				t.Errorf("%s goes to %s, where Amber is taken", m.Title, m.Now)
			}
		}
		if p.Moves[0].StartUS == p.Moves[1].StartUS {
			t.Error("both are in Amber at once")
		}
		done, err := h.replan().Do(t.Context(), h.as("sam"), applied(p))
		h.must(err)
		h.soundRooms()
		_, err = h.journal.Undo(t.Context(), h.as("sam"), done.Act, h.calendar.Reversers())
		h.must(err)
		// At a time of one's own choice, and where there is none at all, the plan says that it is the room.
		budget := ""
		for _, m := range p.Moves {
			if m.Title == "Budget" {
				budget = m.Key
			}
		}
		p = h.planned("sam", h.ill(replan.Wish{Key: budget, Do: "to", Start: "2026-03-20T10:00"}))
		if got := inWords(p); !strings.Contains(got, "nowhere Budget: Amber can’t be had at the time you chose") {
			t.Errorf("%s", got)
		}
		h.inRoom(amber, h.other, "The rest", "2026-03-24T13:00", "2026-03-24T15:00", "")
		p = h.planned("sam", h.ill())
		if got := inWords(p); !strings.Contains(got, "nowhere Budget: Until Fri 27 Mar, Amber can’t be had at any time that suits Helen Okafor: give it another room first") {
			t.Errorf("%s", got)
		}
	})
}
