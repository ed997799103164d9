package zone_test

import (
	"testing"
	"time"

	"anteroom/internal/core/zone"
)

func TestParseStamp(t *testing.T) {
	for _, c := range []struct {
		in             string
		want           string
		date, utc, str bool
	}{
		{"20260329", "20260329T000000", true, false, true},
		{"20260329T023000", "20260329T023000", false, false, true},
		{"20260329T023000Z", "20260329T023000", false, true, true},
		{"2026-03-29T02:30:00Z", "20260329T023000", false, true, false},
		{"20260329t0230", "20260329T023000", false, false, false},
		{"20261231T240000", "20270101T000000", false, false, false},
		{"20161231T235960Z", "20161231T235959", false, true, false},
	} {
		st, strict, ok := zone.ParseStamp(c.in)
		if !ok || st.Wall.Text() != c.want || st.Date != c.date || st.UTC != c.utc || strict != c.str {
			t.Errorf("%q: %+v %s strict=%v ok=%v", c.in, st, st.Wall.Text(), strict, ok)
		}
	}
	for _, in := range []string{"", "2026", "20260230", "20261301", "00000101", "20260101T250000", "20260101T000000ZZ", "20260101Z", "202601011", "x0260101", "20260101T000000Z0", "--------"} {
		if _, _, ok := zone.ParseStamp(in); ok {
			t.Errorf("accepted %q", in)
		}
	}
}

func TestCivilDayAgreesWithTimePackage(t *testing.T) {
	for d := int64(-800000); d < 3000000; d += 13 {
		y, m, dd := zone.DayCivil(d)
		c := time.Unix(d*86400, 0).UTC()
		if y != c.Year() || m != int(c.Month()) || dd != c.Day() || zone.CivilDay(y, m, dd) != d || zone.DayWall(d).Weekday() != c.Weekday() {
			t.Fatalf("day %d: %d-%d-%d, want %v", d, y, m, dd, c)
		}
	}
}
