package zone_test

import (
	"math/rand"
	"testing"
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/zone"
)

func load(t testing.TB, name string) *zone.Zone {
	t.Helper()
	z, err := zone.Load(name)
	if err != nil {
		t.Fatal(err)
	}
	return z
}

func TestToInstant(t *testing.T) {
	for _, c := range []struct {
		zone string
		wall zone.Wall
		want string
		kind zone.Kind
	}{
		{"America/New_York", zone.Civil(2026, 3, 8, 1, 59, 59), "2026-03-08T06:59:59Z", zone.Exact},
		{"America/New_York", zone.Civil(2026, 3, 8, 2, 0, 0), "2026-03-08T07:00:00Z", zone.Gap},
		{"America/New_York", zone.Civil(2026, 3, 8, 2, 30, 0), "2026-03-08T07:30:00Z", zone.Gap}, // 03:30 EDT
		{"America/New_York", zone.Civil(2026, 3, 8, 3, 0, 0), "2026-03-08T07:00:00Z", zone.Exact},
		{"America/New_York", zone.Civil(2026, 11, 1, 0, 59, 59), "2026-11-01T04:59:59Z", zone.Exact},
		{"America/New_York", zone.Civil(2026, 11, 1, 1, 30, 0), "2026-11-01T05:30:00Z", zone.Overlap}, // the first
		{"America/New_York", zone.Civil(2026, 11, 1, 2, 0, 0), "2026-11-01T07:00:00Z", zone.Exact},
		{"Australia/Lord_Howe", zone.Civil(2026, 10, 4, 2, 15, 0), "2026-10-03T15:45:00Z", zone.Gap},
		{"Australia/Lord_Howe", zone.Civil(2026, 4, 5, 1, 45, 0), "2026-04-04T14:45:00Z", zone.Overlap},
		{"Pacific/Apia", zone.Civil(2011, 12, 30, 12, 0, 0), "2011-12-30T22:00:00Z", zone.Gap}, // a whole day skipped
		{"Europe/Berlin", zone.Civil(2150, 7, 1, 12, 0, 0), "2150-07-01T10:00:00Z", zone.Exact},
		{"Europe/Berlin", zone.Civil(2150, 3, 29, 2, 30, 0), "2150-03-29T01:30:00Z", zone.Gap},
		{"Europe/Berlin", zone.Civil(2150, 10, 25, 2, 30, 0), "2150-10-25T00:30:00Z", zone.Overlap},
		{"Asia/Kolkata", zone.Civil(2150, 10, 25, 2, 30, 0), "2150-10-24T21:00:00Z", zone.Exact},
	} {
		z := load(t, c.zone)
		got, kind := z.ToInstant(c.wall)
		if got.Time().Format(time.RFC3339) != c.want || kind != c.kind {
			t.Errorf("%s %v: got %v kind %d, want %s kind %d", c.zone, c.wall.Time(), got.Time(), kind, c.want, c.kind)
		}
		cur := z.Cursor()
		cur.ToInstant(c.wall - zone.Hour*9)
		if g, k := cur.ToInstant(c.wall); g != got || k != kind {
			t.Errorf("%s %v: the cursor says %v %d", c.zone, c.wall.Time(), g.Time(), k)
		}
	}
}

// Every zone agrees with the time package at random instants, and walls come back.
func TestAgreesWithTimePackage(t *testing.T) {
	rnd := rand.New(rand.NewSource(1))
	for _, name := range zone.Names() {
		z := load(t, name)
		cur := z.Cursor()
		for range 200 {
			m := clock.Micros((rnd.Int63n(300*365*86400) - 120*365*86400) * 1e6)
			want := zone.WallOf(m.Time().In(z.Location()))
			if got := z.ToWall(m); got != want {
				t.Fatalf("%s at %v: wall %v, want %v", name, m.Time(), got.Time(), want.Time())
			}
			if got := cur.ToWall(m); got != want {
				t.Fatalf("%s at %v: cursor's wall %v, want %v", name, m.Time(), got.Time(), want.Time())
			}
			back, kind := z.ToInstant(want)
			if back != m && kind != zone.Overlap {
				t.Fatalf("%s: %v became %v", name, m.Time(), back.Time())
			}
			if b2, k2 := cur.ToInstant(want); b2 != back || k2 != kind {
				t.Fatalf("%s: cursor says %v, zone %v", name, b2.Time(), back.Time())
			}
		}
	}
}

func TestNamed(t *testing.T) {
	for in, want := range map[string]string{
		"Europe/London":                         "Europe/London",
		"europe/london":                         "Europe/London",
		"America/Port-au-Prince":                "America/Port-au-Prince",
		"W. Europe Standard Time":               "Europe/Berlin",
		"eastern standard time":                 "America/New_York",
		`"Romance Standard Time"`:               "Europe/Paris",
		"/mozilla.org/20050126_1/Europe/London": "Europe/London",
		"/freeassociation.sourceforge.net/Tzfile/America/Argentina/Buenos_Aires": "America/Argentina/Buenos_Aires",
		"/citadel.org/20210210_1/America/New_York":                               "America/New_York",
		"tzone://Microsoft/Utc":                                                  "UTC",
		"(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna":           "Europe/Amsterdam",
		"(GMT+01.00) Paris/Madrid":                                               "Europe/Paris",
		"(UTC-05:00) Eastern Time (US & Canada)":                                 "America/New_York",
		"(UTC-08:00) Pacific Time (US & Canada)":                                 "America/Los_Angeles",
		"(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi":                        "Asia/Kolkata",
		"(UTC) Coordinated Universal Time":                                       "UTC",
		"(UTC+08:00) Beijing, Chongqing, Hong Kong, Urumqi":                      "Asia/Shanghai",
		"Etc/GMT+5": "Etc/GMT+5",
		"UTC":       "UTC",
		"Z":         "UTC",
	} {
		z, ok := zone.Named(in)
		if !ok || z.Name() != want {
			t.Errorf("%q: got %v, want %s", in, z, want)
		}
	}
	for _, in := range []string{"", "Local", "../etc/passwd", "/etc/localtime", "Customized Time Zone", "(UTC+03:00) London", "Nowhere/Town", "////"} {
		if z, ok := zone.Named(in); ok {
			t.Errorf("%q named %s", in, z.Name())
		}
	}
}

func TestOffset(t *testing.T) {
	for in, want := range map[string]int{
		"GMT+0100": 3600, "UTC+01:00": 3600, "UTC-5": -5 * 3600, "+0530": 19800, "gmt-03": -3 * 3600,
		"(UTC+04:00) Somewhere": 4 * 3600, "UTC+0": 0, "(GMT-03.30) Somewhere": -12600,
	} {
		z, ok := zone.Offset(in)
		if !ok || z.OffsetAt(0) != want {
			t.Errorf("%q: got %v %v, want %d", in, z, ok, want)
		}
	}
	for _, in := range []string{"", "GMT", "+99:00", "UTC+1234567", "Room +1"} {
		if z, ok := zone.Offset(in); ok {
			t.Errorf("%q gave %s", in, z.Name())
		}
	}
}

// All Windows names lead to zones that exist.
func TestWindowsNames(t *testing.T) {
	for _, w := range []string{"GMT Standard Time", "Russia Time Zone 11", "UTC-02", "Turkey Standard Time", "Kamchatka Standard Time"} {
		if _, ok := zone.Named(w); !ok {
			t.Errorf("%q has no zone", w)
		}
	}
}

func BenchmarkToInstant(b *testing.B) {
	z := load(b, "America/New_York")
	w := zone.Civil(2026, 7, 1, 9, 0, 0)
	for i := 0; b.Loop(); i++ {
		z.ToInstant(w + zone.Wall(i%3650)*zone.Day)
	}
}

func BenchmarkCursor(b *testing.B) {
	z := load(b, "America/New_York")
	c := z.Cursor()
	w := zone.Civil(2026, 7, 1, 9, 0, 0)
	for i := 0; b.Loop(); i++ {
		c.ToInstant(w + zone.Wall(i%3650)*zone.Day)
	}
}
