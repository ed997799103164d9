package zone_test

import (
	"strings"
	"testing"
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/zone"
)

// onsets gives a zone's own changes as a VTIMEZONE without rules would state them.
func onsets(z *zone.Zone, from, to int, ruled bool) []zone.Onset {
	at := func(y int) clock.Micros { return clock.Of(time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC)) }
	var out []zone.Onset
	for _, tr := range z.Transitions(at(from), at(to)) {
		out = append(out, zone.Onset{At: zone.Wall(tr.At) + zone.Wall(tr.From)*zone.Second, From: tr.From, To: tr.To, DST: tr.DST, Ruled: ruled})
	}
	return out
}

func TestFromOnsetsDoesWhatItSays(t *testing.T) {
	z := load(t, "America/New_York")
	own, err := zone.FromOnsets("Office", onsets(z, 2000, 2040, false))
	if err != nil {
		t.Fatal(err)
	}
	for w := zone.Civil(2001, 1, 1, 0, 0, 0); w < zone.Civil(2039, 1, 1, 0, 0, 0); w += 7*zone.Hour + 13*zone.Minute {
		a, ka := z.ToInstant(w)
		if b, kb := own.ToInstant(w); a != b || ka != kb {
			t.Fatalf("%v: %v %d, want %v %d", w.Time(), b.Time(), kb, a.Time(), ka)
		}
	}
	if own.Location() != nil || own.Name() != "Office" {
		t.Fatal("not a custom zone")
	}
}

func TestMatch(t *testing.T) {
	berlin := load(t, "Europe/Berlin")
	if z, ok := zone.Match(onsets(berlin, 2010, 2040, false)); !ok || z.Name() != "Europe/Berlin" {
		t.Fatalf("got %v", z)
	}
	// American rules as if they had held since 1970: still New York.
	if z, ok := zone.Match(onsets(load(t, "America/New_York"), 1970, 2040, true)); !ok || z.Name() != "America/New_York" {
		t.Fatalf("got %v", z)
	}
	// A town that changes its clocks three hours later than Berlin is nobody's zone.
	odd := onsets(berlin, 2010, 2040, true)
	for i := range odd {
		odd[i].At += 3 * zone.Hour
	}
	if z, ok := zone.Match(odd); ok {
		t.Fatalf("matched %s", z.Name())
	}
	// Changes of one past year alone must not be taken for a zone without changes.
	if z, ok := zone.Match(onsets(berlin, 2007, 2008, false)); ok && z.OffsetAt(clock.Of(time.Date(2007, 7, 1, 0, 0, 0, 0, time.UTC))) != 7200 {
		t.Fatalf("matched %s", z.Name())
	}
	fixed := []zone.Onset{{At: zone.Civil(1970, 1, 1, 0, 0, 0), From: 19800, To: 19800}}
	if z, ok := zone.Match(fixed); !ok || z.OffsetAt(0) != 19800 {
		t.Fatalf("fixed: %v", z)
	}
}

func TestFromOnsetsRefuses(t *testing.T) {
	if _, err := zone.FromOnsets("x", nil); err == nil {
		t.Error("accepted nothing")
	}
	if _, err := zone.FromOnsets("x", []zone.Onset{{To: 99 * 3600}}); err == nil {
		t.Error("accepted 99 hours")
	}
}

func TestComponent(t *testing.T) {
	at := func(s string) clock.Micros {
		v, err := time.Parse(time.DateOnly, s)
		if err != nil {
			t.Fatal(err)
		}
		return clock.Of(v)
	}
	for _, c := range []struct {
		name, zone string
		from, to   clock.Micros
		want       []string
	}{
		{"endless", "Europe/Berlin", at("2026-01-10"), clock.Forever, []string{
			"BEGIN:VTIMEZONE", "TZID:Europe/Berlin",
			"BEGIN:STANDARD", "TZNAME:CET", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "DTSTART:20251026T030000",
			"RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
			"BEGIN:DAYLIGHT", "TZNAME:CEST", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "DTSTART:20260329T020000",
			"RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT", "END:VTIMEZONE"}},
		{"one summer day", "Europe/Berlin", at("2026-07-01"), at("2026-07-02"), []string{
			"BEGIN:VTIMEZONE", "TZID:Europe/Berlin",
			"BEGIN:DAYLIGHT", "TZNAME:CEST", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "DTSTART:20260329T020000", "END:DAYLIGHT", "END:VTIMEZONE"}},
		{"rule changes", "America/New_York", at("2005-01-10"), at("2009-01-01"), []string{
			"BEGIN:VTIMEZONE", "TZID:America/New_York",
			"BEGIN:STANDARD", "TZNAME:EST", "TZOFFSETFROM:-0400", "TZOFFSETTO:-0500", "DTSTART:20041031T020000",
			"RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU;UNTIL=20061029T060000Z", "END:STANDARD",
			"BEGIN:DAYLIGHT", "TZNAME:EDT", "TZOFFSETFROM:-0500", "TZOFFSETTO:-0400", "DTSTART:20050403T020000",
			"RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU;UNTIL=20060402T070000Z", "END:DAYLIGHT",
			"BEGIN:DAYLIGHT", "TZNAME:EDT", "TZOFFSETFROM:-0500", "TZOFFSETTO:-0400", "DTSTART:20070311T020000",
			"RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU;UNTIL=20080309T070000Z", "END:DAYLIGHT",
			"BEGIN:STANDARD", "TZNAME:EST", "TZOFFSETFROM:-0400", "TZOFFSETTO:-0500", "DTSTART:20071104T020000",
			"RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU;UNTIL=20081102T060000Z", "END:STANDARD", "END:VTIMEZONE"}},
		{"never changes", "Asia/Kolkata", at("2026-01-01"), clock.Forever, []string{
			"BEGIN:VTIMEZONE", "TZID:Asia/Kolkata",
			"BEGIN:STANDARD", "TZNAME:IST", "TZOFFSETFROM:+0630", "TZOFFSETTO:+0530", "DTSTART:19451015T000000", "END:STANDARD", "END:VTIMEZONE"}},
	} {
		got := load(t, c.zone).Component(c.from, c.to)
		if want := strings.Join(c.want, "\r\n") + "\r\n"; got != want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, want)
		}
	}
	if got := zone.UTC.Component(0, clock.Forever); !strings.Contains(got, "TZOFFSETTO:+0000") {
		t.Errorf("UTC: %s", got)
	}
}

func FuzzResolve(f *testing.F) {
	for _, s := range []string{"Europe/London", "(UTC+01:00) Amsterdam, Berlin", "tzone://Microsoft/Utc", "/a/b/c", "GMT+0100", "(GMT-99.99) x", "+", "(", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		z, ok := zone.Resolve(s)
		if !ok {
			return
		}
		for _, m := range []clock.Micros{-1 << 55, 0, 1 << 51, 1 << 55} {
			if back, kind := z.ToInstant(z.ToWall(m)); back != m && kind != zone.Overlap {
				t.Errorf("%q (%s): %d became %d", s, z.Name(), m, back)
			}
		}
	})
}
