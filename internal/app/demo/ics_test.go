package demo

import (
	"strings"
	"testing"
	"time"
)

func TestCalendarsHaveLifeOnAnyDay(t *testing.T) {
	for d := range 400 { // a year and a month of first days
		now := time.Date(2026, 1, 1, 7, 40, 0, 0, time.UTC).AddDate(0, 0, d)
		for _, p := range principals {
			text, err := calendarOf(p, now)
			if err != nil {
				t.Fatal(err)
			}
			today := now.In(time.FixedZone("", 0)).Format(date)
			if n := strings.Count(text, "BEGIN:VEVENT"); n < 100 {
				t.Fatalf("%s on %s: %d events", p.Name, today, n)
			}
			if now.Weekday() == time.Saturday && !strings.Contains(text, ":"+today+"T") {
				t.Errorf("%s has nothing on Saturday %s", p.Name, today)
			}
			for line := range strings.SplitSeq(text, "\r\n") {
				if len(line) > 75 {
					t.Fatalf("a line of %d octets: %s", len(line), line)
				}
			}
		}
	}
}

func TestTheSameDayGivesTheSameCalendar(t *testing.T) {
	now := time.Date(2026, 3, 2, 7, 40, 0, 0, time.UTC)
	one, err := calendarOf(principals[0], now)
	if err != nil {
		t.Fatal(err)
	}
	two, err := calendarOf(principals[0], now)
	if err != nil || one != two {
		t.Fatal("two runs differ")
	}
}
