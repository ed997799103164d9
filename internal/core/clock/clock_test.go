package clock_test

import (
	"testing"
	"time"
	_ "time/tzdata"

	"anteroom/internal/core/clock"
)

func TestMicrosRoundTrip(t *testing.T) {
	want := time.Date(2026, 3, 29, 0, 59, 59, 123456000, time.UTC)
	if got := clock.Of(want).Time(); !got.Equal(want) {
		t.Fatalf("got %v", got)
	}
	if got := clock.Of(want).Add(time.Second).Time(); !got.Equal(want.Add(time.Second)) {
		t.Fatalf("got %v", got)
	}
}

func TestDateInSkippedMidnight(t *testing.T) {
	// Clocks in Santiago go from 24:00 to 01:00 on the first Sunday of September.
	loc, err := time.LoadLocation("America/Santiago")
	if err != nil {
		t.Fatal(err)
	}
	got := clock.Date("2026-09-06").In(loc)
	if clock.DateOf(got) != "2026-09-06" || got.Hour() != 1 {
		t.Fatalf("got %v", got)
	}
}

func TestParseDate(t *testing.T) {
	for _, s := range []string{"2026-02-29", "2026-2-1", "", "20260101", "2026-01-01T00:00"} {
		if _, err := clock.ParseDate(s); err == nil {
			t.Errorf("accepted %q", s)
		}
	}
	d, err := clock.ParseDate("2028-02-29")
	if err != nil || d.AddDays(1) != "2028-03-01" || d.DaysTo("2028-03-02") != 2 || d.DaysTo("2027-02-28") != -366 || d.Weekday() != time.Tuesday {
		t.Fatalf("%v %v %v", d, err, d.Weekday())
	}
}
