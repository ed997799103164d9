package clock

import (
	"testing"
	"time"
)

// TestDatesAreAsTheTimePackageReadsThem compares what is read and written by hand.
func TestDatesAreAsTheTimePackageReadsThem(t *testing.T) {
	for day := time.Date(0, 1, 1, 23, 0, 0, 0, time.UTC); day.Year() < 2110; day = day.AddDate(0, 0, 1) {
		if day.Year() == 1000 {
			day = time.Date(1890, 1, 1, 23, 0, 0, 0, time.UTC)
		}
		d, want := DateOf(day), day.Format(dateLayout)
		if string(d) != want {
			t.Fatalf("%v is %s", day, d)
		}
		if got, _ := time.Parse(dateLayout, want); d.In(time.UTC) != got {
			t.Fatalf("%s is %v", d, d.In(time.UTC))
		}
	}
	for _, name := range []string{"Europe/London", "America/Sao_Paulo", "Africa/Cairo", "Pacific/Apia", "Asia/Kolkata"} {
		loc, err := time.LoadLocation(name)
		if err != nil {
			t.Fatal(err)
		}
		for d := Date("2008-01-01"); d < "2013-01-01"; d = d.AddDays(1) {
			want, _ := time.ParseInLocation(dateLayout, string(d), loc)
			if want.Format(dateLayout) != string(d) {
				want = want.Add(time.Hour)
			}
			if got := d.In(loc); !got.Equal(want) {
				t.Fatalf("%s in %s is %v, not %v", d, name, got, want)
			}
		}
	}
	for _, s := range []string{"", "2026-3-29", "2026-02-29", "2026-04-31", "2026-00-10", "2026-13-01", "2026-01-00", "2026-01-32", "2026/01/02", "20260102", "२०२६-०१-०२", "2026-01-02 ", "-026-01-02", "+026-01-02", "2026-01-2x"} {
		_, _, _, ok := Date(s).Civil()
		if _, err := time.Parse(dateLayout, s); ok != (err == nil) {
			t.Errorf("%q: %v, the time package says %v", s, ok, err)
		}
	}
}
