package web

import (
	"strings"
	"testing"
	"time"

	"anteroom/internal/core/clock"
)

func TestInitialsStayApart(t *testing.T) {
	names := []string{"Helen Okafor", "Mei-Lin Tan", "Hugo Olsen", "Åsa", ""}
	if got := strings.Join(initials(names), " "); got != "HO MT HO2 Å " {
		t.Errorf("got %q", got)
	}
	if got := legend(initials(names[:2]), names[:2]); got != "HO Helen Okafor · MT Mei-Lin Tan" {
		t.Errorf("got %q", got)
	}
	if got := legend(initials(names[:1]), names[:1]); got != "Helen Okafor" {
		t.Errorf("got %q", got)
	}
}

func TestWeeksBeginWhereTheyAreSaidTo(t *testing.T) {
	for date, want := range map[clock.Date][2]clock.Date{
		"2026-03-12": {"2026-03-09", "2026-03-08"},
		"2026-03-09": {"2026-03-09", "2026-03-08"},
		"2026-03-15": {"2026-03-09", "2026-03-15"},
		"2026-01-01": {"2025-12-29", "2025-12-28"},
	} {
		if monday, sunday := weekOf(date, time.Monday), weekOf(date, time.Sunday); monday != want[0] || sunday != want[1] {
			t.Errorf("%s: %s and %s", date, monday, sunday)
		}
	}
}
