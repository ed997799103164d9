package recur_test

import (
	"testing"
	"time"

	rrule "github.com/teambition/rrule-go"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/recur"
	"anteroom/internal/core/zone"
)

var sink int

var cases = []struct {
	name, rule      string
	start, from, to time.Time
}{
	{"ten-years-daily", "FREQ=DAILY", date(2016, 1, 1, 9), date(2016, 1, 1, 0), date(2026, 1, 1, 0)},
	{"ten-years-weekly", "FREQ=WEEKLY;BYDAY=MO,WE,FR", date(2016, 1, 1, 9), date(2016, 1, 1, 0), date(2026, 1, 1, 0)},
	{"ten-years-last-workday", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", date(2016, 1, 29, 9), date(2016, 1, 1, 0), date(2026, 1, 1, 0)},
	{"month-nine-years-on-daily", "FREQ=DAILY", date(2016, 1, 1, 9), date(2025, 1, 1, 0), date(2025, 2, 1, 0)},
	{"month-nine-years-on-weekly", "FREQ=WEEKLY;BYDAY=MO,WE,FR", date(2016, 1, 1, 9), date(2025, 1, 1, 0), date(2025, 2, 1, 0)},
	{"month-fifty-years-on-daily", "FREQ=DAILY", date(1970, 1, 1, 9), date(2020, 1, 1, 0), date(2020, 2, 1, 0)},
}

func date(y int, m time.Month, d, h int) time.Time {
	return time.Date(y, m, d, h, 0, 0, 0, newYork)
}

var newYork = func() *time.Location {
	z, err := zone.Load("America/New_York")
	if err != nil {
		panic(err)
	}
	return z.Location()
}()

// Both expand the same rule in New York to instants; the last figure is how many
// times as long rrule-go takes as we do.
func BenchmarkRecurrence(b *testing.B) {
	z, err := zone.Load("America/New_York")
	if err != nil {
		b.Fatal(err)
	}
	for _, c := range cases {
		r, err := recur.Parse(c.rule)
		if err != nil {
			b.Fatal(err)
		}
		s := recur.Start{Wall: zone.WallOf(c.start), Zone: z}
		var ours float64
		b.Run(c.name+"/anteroom", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				sink += len(r.Between(s, clock.Of(c.from), clock.Of(c.to), nil))
			}
			ours = float64(b.Elapsed()) / float64(b.N)
		})
		b.Run(c.name+"/rrule-go", func(b *testing.B) {
			b.ReportAllocs()
			opt, err := rrule.StrToROption(c.rule)
			if err != nil {
				b.Fatal(err)
			}
			opt.Dtstart = c.start
			for b.Loop() {
				theirs, err := rrule.NewRRule(*opt)
				if err != nil {
					b.Fatal(err)
				}
				sink += len(theirs.Between(c.from, c.to, true))
			}
			b.ReportMetric(float64(b.Elapsed())/float64(b.N)/ours, "times-anteroom")
		})
	}
}
