package calendar

import (
	"encoding/json"
	"fmt"
	"testing"

	"anteroom/internal/area/calendar/store"
)

// TestHistoryTellsOfOneOccurrence holds that a change of one occurrence says what was
// before and after, also of one that was changed already.
func TestHistoryTellsOfOneOccurrence(t *testing.T) {
	series := vevent("s", ":20260313T140000Z", "Review", "DTEND:20260313T150000Z\n", "RRULE:FREQ=WEEKLY\n")
	once := func(title string, more ...string) string {
		return vevent("s", ":20260320T140000Z", title, append(more, "DTEND:20260320T150000Z\n", "RECURRENCE-ID:20260320T140000Z\n")...)
	}
	kept := func(parts ...string) []byte {
		var e store.Event
		if err := e.Project(ics(parts...)); err != nil {
			t.Fatal(err)
		}
		b, err := json.Marshal(e)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	for _, c := range []struct {
		before, after []byte
		want          string
	}{
		{kept(series), kept(series, once("Rehearsal")), "[{exceptions Fri 20 Mar 2026 14:00–15:00 UTC, Review Fri 20 Mar 2026 14:00–15:00 UTC, Rehearsal}]"},
		{kept(series, once("Rehearsal")), kept(series, once("Rehearsal", "LOCATION:Hall\n")), "[{exceptions Fri 20 Mar 2026 14:00–15:00 UTC, – Fri 20 Mar 2026 14:00–15:00 UTC, Hall}]"},
	} {
		if got := fmt.Sprint(DescribeEvent(c.before, c.after)); got != c.want {
			t.Errorf("told %s\nwant %s", got, c.want)
		}
	}
}
