package principal

import (
	"testing"
	"time"

	"anteroom/internal/core/clock"
)

func TestHours(t *testing.T) {
	for _, c := range []struct {
		h  WorkingHours
		ok bool
	}{
		{WorkingHours{[]int{1, 7}, "09:00", "18:00"}, true},
		{WorkingHours{[]int{1}, "00:00", "24:00"}, true},
		{WorkingHours{[]int{1}, "18:00", "09:00"}, false},
		{WorkingHours{[]int{1}, "09:00", "09:00"}, false},
		{WorkingHours{[]int{1}, "24:00", "24:00"}, false},
		{WorkingHours{[]int{1}, "09:60", "18:00"}, false},
		{WorkingHours{[]int{1}, "09:00", "24:01"}, false},
		{WorkingHours{[]int{1}, "9:00", "18:00"}, false},
		{WorkingHours{[]int{1}, "09.00", "18:00"}, false},
		{WorkingHours{[]int{0}, "09:00", "18:00"}, false},
		{WorkingHours{[]int{8}, "09:00", "18:00"}, false},
		{WorkingHours{nil, "09:00", "18:00"}, false},
	} {
		if msg := c.h.wrong(); (msg == "") != c.ok {
			t.Errorf("%+v: %q", c.h, msg)
		}
	}
}

func TestWorkingTimeOverAChangeOfClocks(t *testing.T) {
	span := func(day clock.Date, zone, from, until string) []Span {
		all := []int{1, 2, 3, 4, 5, 6, 7}
		return working([]WorkingHours{{all, from, until}}, day, zone)
	}
	hours := func(s []Span) float64 {
		total := 0.0
		for _, one := range s {
			total += float64(one.Until-one.From) / 3.6e9
		}
		return total
	}
	for _, c := range []struct {
		day         clock.Date
		from, until string
		want        float64
	}{
		{"2026-03-29", "00:00", "24:00", 23}, {"2026-10-25", "00:00", "24:00", 25}, {"2026-03-28", "00:00", "24:00", 24},
		{"2026-03-29", "00:30", "03:00", 1.5}, {"2026-03-29", "01:10", "01:50", 40. / 60}, {"2026-10-25", "00:30", "03:00", 3.5},
	} {
		if got := hours(span(c.day, "Europe/London", c.from, c.until)); got < c.want-1e-9 || got > c.want+1e-9 {
			t.Errorf("%s %s–%s: %v hours, want %v", c.day, c.from, c.until, got, c.want)
		}
	}
}

func TestNobodyWorksOnADateThatIsSkipped(t *testing.T) {
	hours := []WorkingHours{{[]int{1, 2, 3, 4, 5, 6, 7}, "09:00", "17:00"}}
	for day, want := range map[clock.Date]int{"2011-12-29": 1, "2011-12-30": 0, "2011-12-31": 1} {
		if got := working(hours, day, "Pacific/Apia"); len(got) != want {
			t.Errorf("%s: %v", day, got)
		}
	}
}

func TestLaterTripCountsOverTheDateLine(t *testing.T) {
	trips := []Whereabouts{ // the 25th begins in Kiritimati a day before the 24th ends in Honolulu
		{Place: "Honolulu", Zone: "Pacific/Honolulu", From: "2026-03-23", Until: "2026-03-24"},
		{Place: "Kiritimati", Zone: "Pacific/Kiritimati", From: "2026-03-25", Until: "2026-03-26"},
	}
	midnight := clock.Of(clock.Date("2026-03-24").In(time.UTC))
	for after, want := range map[time.Duration]string{
		-15 * time.Hour: "", -14 * time.Hour: "Honolulu", 10*time.Hour - 1000: "Honolulu", 10 * time.Hour: "Kiritimati", 34 * time.Hour: "Kiritimati", 58 * time.Hour: "",
	} {
		if w, _ := tripAt(trips, midnight.Add(after)); w.Place != want {
			t.Errorf("%s after: %q, want %q", after, w.Place, want)
		}
	}
}

func TestChangesAreDescribedInWords(t *testing.T) {
	got := Describe([]byte(`{"name":"A","hours":[]}`), []byte(`{"name":"B","hours":[{"days":[1,5],"from":"09:00","until":"12:00"}]}`))
	if len(got) != 2 || got[0].Before != "A" || got[0].After != "B" || got[1].After != "Mon Fri 09:00–12:00" {
		t.Fatalf("%+v", got)
	}
}
