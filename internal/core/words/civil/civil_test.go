package civil_test

import (
	"testing"
	"time"
	_ "time/tzdata"

	"anteroom/internal/core/words/civil"
)

func TestExists(t *testing.T) {
	for _, c := range []struct {
		y, m, d int
		want    bool
	}{{2028, 2, 29, true}, {2027, 2, 29, false}, {2027, 4, 31, false}, {2027, 13, 1, false}, {2027, 0, 1, false}, {2027, 1, 0, false}} {
		if _, got := civil.Exists(c.y, c.m, c.d); got != c.want {
			t.Errorf("%d-%d-%d: %v", c.y, c.m, c.d, got)
		}
	}
}

func TestDays(t *testing.T) {
	for _, c := range []struct {
		name      string
		got, want time.Time
	}{
		{"last Friday of February 2027", civil.NthOf(2027, 2, -1, time.Friday), civil.Day(2027, 2, 26)},
		{"first Monday of February 2027", civil.NthOf(2027, 2, 1, time.Monday), civil.Day(2027, 2, 1)},
		{"fourth Sunday of February 2027", civil.NthOf(2027, 2, 4, time.Sunday), civil.Day(2027, 2, 28)},
		{"a month after 31 January", civil.AddMonths(civil.Day(2027, 1, 31), 1), civil.Day(2027, 2, 28)},
		{"thirteen months before 31 March", civil.AddMonths(civil.Day(2027, 3, 31), -13), civil.Day(2026, 2, 28)},
		{"two working days after a Friday", civil.AddWorkingDays(civil.Day(2026, 11, 20), 2), civil.Day(2026, 11, 24)},
	} {
		if !c.got.Equal(c.want) {
			t.Errorf("%s is %s, want %s", c.name, c.got, c.want)
		}
	}
}

func TestInstant(t *testing.T) {
	for _, c := range []struct {
		zone string
		day  time.Time
		min  int
		want string // UTC
	}{
		{"Europe/London", civil.Day(2027, 3, 28), 90, "2027-03-28T01:30:00Z"},        // skipped: as if it were still winter
		{"Europe/London", civil.Day(2027, 10, 31), 90, "2027-10-31T00:30:00Z"},       // twice: the first
		{"America/New_York", civil.Day(2027, 3, 14), 150, "2027-03-14T07:30:00Z"},    // skipped
		{"America/Santiago", civil.Day(2026, 9, 6), 0, "2026-09-06T04:00:00Z"},       // midnight skipped
		{"Asia/Singapore", civil.Day(2026, 11, 18), 24 * 60, "2026-11-18T16:00:00Z"}, // the end of the day
		{"Australia/Lord_Howe", civil.Day(2026, 10, 4), 135, "2026-10-03T15:45:00Z"}, // half an hour skipped
	} {
		loc, err := time.LoadLocation(c.zone)
		if err != nil {
			t.Fatal(err)
		}
		if got := civil.Instant(c.day, c.min, loc).UTC().Format(time.RFC3339); got != c.want {
			t.Errorf("%s %s +%d min is %s, want %s", c.zone, c.day.Format(time.DateOnly), c.min, got, c.want)
		}
	}
}
