package when_test

import (
	"testing"
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/when"
	"anteroom/internal/core/zone"
)

func loc(t *testing.T, name string) *time.Location {
	t.Helper()
	z, err := zone.Load(name)
	if err != nil {
		t.Fatal(err)
	}
	return z.Location()
}

func utc(t *testing.T, text string) clock.Micros {
	t.Helper()
	at, err := time.Parse("2006-01-02 15:04", text)
	if err != nil {
		t.Fatal(err)
	}
	return clock.Of(at)
}

func TestSpan(t *testing.T) {
	for _, c := range []struct{ from, until, first, second, want string }{
		{"2026-03-24 10:00", "2026-03-24 10:30", "Europe/London", "", "Tue 24 Mar 2026 10:00–10:30"},
		{"2026-03-24 10:00", "2026-03-24 10:30", "Europe/London", "Europe/Lisbon", "Tue 24 Mar 2026 10:00–10:30"},
		{"2026-03-24 10:00", "2026-03-24 10:30", "Europe/London", "Asia/Singapore", "Tue 24 Mar 2026 10:00–10:30 (18:00–18:30 Singapore)"},
		{"2026-03-24 17:00", "2026-03-24 18:00", "Europe/London", "Asia/Singapore", "Tue 24 Mar 2026 17:00–18:00 (Wed 25 Mar 01:00–02:00 Singapore)"},
		{"2026-03-24 15:30", "2026-03-24 16:30", "Europe/London", "Asia/Singapore", "Tue 24 Mar 2026 15:30–16:30 (23:30–Wed 25 Mar 00:30 Singapore)"},
		{"2026-03-24 15:00", "2026-03-24 16:00", "Europe/London", "Asia/Singapore", "Tue 24 Mar 2026 15:00–16:00 (23:00–00:00 Singapore)"},
		{"2026-03-24 23:00", "2026-03-25 00:30", "Europe/London", "America/New_York", "Tue 24 Mar 2026 23:00–Wed 25 Mar 00:30 (19:00–20:30 New York)"},
		{"2026-03-24 22:00", "2026-03-26 00:00", "Europe/London", "", "Tue 24 Mar 2026 22:00–Thu 26 Mar 00:00"},
		{"2026-03-24 10:00", "2026-03-24 10:00", "Europe/London", "Asia/Singapore", "Tue 24 Mar 2026 10:00 (18:00 Singapore)"},
		{"2026-12-31 20:00", "2026-12-31 21:00", "Europe/London", "Asia/Tokyo", "Thu 31 Dec 2026 20:00–21:00 (Fri 1 Jan 2027 05:00–06:00 Tokyo)"},
		// A day apart, the same time on the wall.
		{"2026-03-24 10:00", "2026-03-24 11:00", "Pacific/Honolulu", "Pacific/Kiritimati", "Tue 24 Mar 2026 00:00–01:00 (Wed 25 Mar 00:00–01:00 Kiritimati)"},
		// The clocks change while it lasts; the walls are what clocks show.
		{"2026-03-29 00:30", "2026-03-29 01:30", "Europe/London", "UTC", "Sun 29 Mar 2026 00:30–02:30 (00:30–01:30 UTC)"},
	} {
		clocks := when.Clocks{First: loc(t, c.first)}
		if c.second != "" {
			clocks.Second = when.At(loc(t, c.second))
		}
		if got := clocks.Span(utc(t, c.from), utc(t, c.until)); got != c.want {
			t.Errorf("got  %s\nwant %s", got, c.want)
		}
	}
}

func TestTimesOfADay(t *testing.T) {
	clocks := when.Clocks{First: loc(t, "Asia/Singapore"), Second: when.At(loc(t, "Europe/London"))}
	for _, c := range []struct{ from, until, first, second string }{
		{"2026-03-02 02:00", "2026-03-02 03:00", "10:00–11:00", "02:00–03:00 London"},
		{"2026-03-01 23:00", "2026-03-02 00:30", "07:00–08:30", "Sun 1 Mar 23:00–Mon 2 Mar 00:30 London"},
		{"2026-03-01 15:00", "2026-03-01 17:00", "Sun 1 Mar 23:00–Mon 2 Mar 01:00", "Sun 1 Mar 15:00–17:00 London"},
	} {
		first, second := clocks.Times(utc(t, c.from), utc(t, c.until), "2026-03-02")
		if first != c.first || second != c.second {
			t.Errorf("%q, %q; want %q, %q", first, second, c.first, c.second)
		}
	}
}

func TestMove(t *testing.T) {
	singapore, london := loc(t, "Asia/Singapore"), loc(t, "Europe/London")
	flies := func(at clock.Micros) *time.Location {
		if at < utc(t, "2026-03-25 00:00") {
			return singapore
		}
		return london
	}
	for name, c := range map[string]struct {
		second when.Place
		was    [2]string
		now    [2]string
		want   string
	}{
		"on the day": {nil, [2]string{"2026-03-24 10:00", "2026-03-24 10:30"}, [2]string{"2026-03-24 11:00", "2026-03-24 11:30"},
			"Tue 24 Mar 2026 10:00–10:30 → 11:00–11:30"},
		"on the day, elsewhere": {when.At(singapore), [2]string{"2026-03-24 10:00", "2026-03-24 10:30"}, [2]string{"2026-03-24 11:00", "2026-03-24 11:30"},
			"Tue 24 Mar 2026 10:00–10:30 → 11:00–11:30 (18:00–18:30 → 19:00–19:30 Singapore)"},
		"to another day": {nil, [2]string{"2026-03-24 10:00", "2026-03-24 10:30"}, [2]string{"2026-03-26 10:00", "2026-03-26 10:30"},
			"Tue 24 Mar 2026 10:00–10:30 → Thu 26 Mar 10:00–10:30"},
		"to where the reader is": {flies, [2]string{"2026-03-24 10:00", "2026-03-24 10:30"}, [2]string{"2026-03-26 10:00", "2026-03-26 10:30"},
			"Tue 24 Mar 2026 10:00–10:30 → Thu 26 Mar 10:00–10:30 (18:00–18:30 Singapore)"},
	} {
		clocks := when.Clocks{First: london, Second: c.second}
		got := clocks.Move(utc(t, c.was[0]), utc(t, c.was[1]), utc(t, c.now[0]), utc(t, c.now[1]))
		if got != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", name, got, c.want)
		}
	}
}
