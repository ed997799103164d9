package papers

import (
	"testing"

	"anteroom/internal/area/identity"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/zone"
)

func TestNumbersAndSizes(t *testing.T) {
	for number, want := range map[string]string{"0": "0", "999": "999", "1000": "1,000", "-1234567.50": "-1,234,567.50", "12.00": "12", "": ""} {
		if got := thousands(number); got != want {
			t.Errorf("%q: %q", number, got)
		}
	}
	for bytes, want := range map[string]string{"0": "0 B", "157": "157 B", "3000": "3 KB", "12345678": "12 MB", "5100000000": "5.1 GB", "x": "x"} {
		if got := sized(bytes); got != want {
			t.Errorf("%q: %q", bytes, got)
		}
	}
}

func TestDatesSayTheYearWhenItIsAnother(t *testing.T) {
	in := reader{today: "2026-11-27", zone: zone.UTC, me: identity.Member{WeekStart: "monday"}}
	for date, want := range map[clock.Date]string{"2026-11-30": "Mon 30 Nov", "2027-01-06": "Wed 6 Jan 2027"} {
		if got := in.days(date); got != want {
			t.Errorf("%s: %s", date, got)
		}
	}
	m := in.month("2026-11-01")
	if m.from != "2026-10-26" || m.until != "2026-12-07" || m.after != "2026-12-01" {
		t.Errorf("%+v", m)
	}
	in.me.WeekStart = "sunday"
	if m := in.month("2026-11-01"); m.from != "2026-11-01" || m.until != "2026-12-06" {
		t.Errorf("%+v", m)
	}
}
