package joint_test

import (
	"fmt"
	"strings"
	"testing"

	"anteroom/internal/app/joint"
	"anteroom/internal/area/calendar/object"
	"anteroom/internal/area/clash"
	"anteroom/internal/area/hold"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/ref"
)

// clashes gives what is in the way of a trial: "Who why title minutes there".
func (h *house) clashes(who string, t clash.Trial) (clash.Checked, string) {
	h.t.Helper()
	s := joint.Clashes(h.clock, h.identity, h.principal, h.calendar, h.resource)
	found, err := s.Check(h.t.Context(), h.as(who), t)
	h.must(err)
	var lines []string
	for _, c := range found.Clashes {
		lines = append(lines, strings.TrimRight(fmt.Sprintf("%s %s %s %d %s", c.Who, c.Why, c.Title, c.Minutes, c.There), " "))
	}
	return found, strings.Join(lines, "\n")
}

func TestWhatIsInTheWayOfAMeeting(t *testing.T) {
	h := furnish(t, dbtest.SQLite(t))
	private := h.meet("sam", "Doctor", "2026-03-24T10:30", "2026-03-24T11:30", func(d *object.Draft) { d.Class = "private" })
	h.meet("sam", "Perhaps", "2026-03-24T10:00", "2026-03-24T10:15", func(d *object.Draft) { d.Status = "tentative" })
	h.meet("sam", "Free", "2026-03-24T10:00", "2026-03-24T11:00", func(d *object.Draft) { no := false; d.Busy = &no })
	_, err := h.hold.Create(t.Context(), h.as("sam"), hold.Draft{Calendars: []ref.ID{h.work}, Title: "Dinner", Minutes: 60, ConfirmBy: "2026-03-20T12:00", Zone: "Europe/London", Options: []hold.Wanted{{Start: "2026-03-24T10:00"}}})
	h.must(err)
	trial := clash.Trial{Calendar: h.work, Start: "2026-03-24T10:00", End: "2026-03-24T11:00", Zone: "Europe/London"}
	for who, want := range map[string]string{
		"sam":  "Helen Okafor busy Doctor 30\nHelen Okafor tentative Perhaps 15\nHelen Okafor hold Dinner 60",
		"aida": "Helen Okafor busy  30\nHelen Okafor tentative Perhaps 15\nHelen Okafor hold Dinner 60",
	} {
		if _, got := h.clashes(who, trial); got != want {
			t.Errorf("%s reads\n%s\nwant\n%s", who, got, want)
		}
	}
	trial.Event = private.ID
	if _, got := h.clashes("sam", trial); strings.Contains(got, "Doctor") {
		t.Errorf("a meeting lies upon itself: %s", got)
	}
	found, got := h.clashes("sam", clash.Trial{Event: private.ID})
	if got != "Helen Okafor hold Dinner 30" || found.Looked != 1 {
		t.Errorf("as it is stored: %s %+v", got, found)
	}
}

func TestOutOfHoursIsWhereTheyAre(t *testing.T) {
	h := furnish(t, dbtest.SQLite(t))
	for start, want := range map[string]string{
		"2026-03-12T10:00": "",
		"2026-03-17T09:00": "",                                                // 17:00 in Singapore
		"2026-03-17T11:00": "Helen Okafor off_hours  0 19:00–20:00 Singapore", // within London's hours, and not within hers
		"2026-03-24T19:00": "Helen Okafor off_hours  0 19:00–20:00 London",
		"2026-03-28T10:00": "Helen Okafor off_hours  0 10:00–11:00 London", // a Saturday
	} {
		if _, got := h.clashes("sam", clash.Trial{Calendar: h.work, Start: start, End: start[:11] + fmt.Sprintf("%02d", 1+10*int(start[11]-'0')+int(start[12]-'0')) + ":00", Zone: "Europe/London"}); got != want {
			t.Errorf("%s: %q, want %q", start, got, want)
		}
	}
}

func TestASeriesListsTheFirstOfItsClashes(t *testing.T) {
	h := furnish(t, dbtest.SQLite(t))
	h.meet("sam", "Weekly", "2026-03-24T10:00", "2026-03-24T11:00", func(d *object.Draft) { d.Rule = "FREQ=WEEKLY" })
	found, _ := h.clashes("sam", clash.Trial{Calendar: h.work, Start: "2026-03-24T10:30", End: "2026-03-24T11:30", Zone: "Europe/London", Rule: "FREQ=WEEKLY;INTERVAL=2",
		Guests: []string{"Priya@outside.example", "helen@example.com"}})
	if len(found.Clashes) != 6 || found.More != 20 || found.Looked != 26 || found.Hit != 26 || !found.Further || found.Unknown != 1 || len(found.People) != 1 {
		t.Errorf("%d shown, %+v", len(found.Clashes), found)
	}
}
