package onwall_test

import (
	"testing"

	"anteroom/internal/core/onwall"
	"anteroom/internal/core/zone"
)

func TestWhatIsWrittenIsReadBack(t *testing.T) {
	london, err := zone.Load("Europe/London")
	if err != nil {
		t.Fatal(err)
	}
	for _, one := range []struct {
		text, want string
		ok         bool
		kind       zone.Kind
	}{
		{"2026-06-01T09:00", "2026-06-01T09:00", true, zone.Exact},
		{"2026-06-01T09:00:59", "2026-06-01T09:00", true, zone.Exact},
		{"2026-03-29T01:30", "2026-03-29T02:30", true, zone.Gap},
		{"2026-10-25T01:30", "2026-10-25T01:30", true, zone.Overlap},
		{"2026-06-01", "", false, 0},
		{"2026-06-01T09:00Z", "", false, 0},
		{"2026-06-01 09:00", "", false, 0},
		{"2026-02-30T09:00", "", false, 0},
		{"tomorrow at nine", "", false, 0},
		{"", "", false, 0},
	} {
		at, kind, ok := onwall.Read(one.text, london)
		if ok != one.ok || kind != one.kind || ok && onwall.At(at, london) != one.want {
			t.Errorf("%q is read as %s, %v, %v", one.text, onwall.At(at, london), kind, ok)
		}
	}
}
