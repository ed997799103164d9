package recur_test

import (
	"testing"
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/recur"
)

var sink int

func BenchmarkBetween(b *testing.B) {
	day := func(y int, m time.Month) clock.Micros { return clock.Of(time.Date(y, m, 1, 0, 0, 0, 0, time.UTC)) }
	for _, c := range []struct {
		name, start, rule string
		from, to          clock.Micros
	}{
		{"ten years daily", "20160101T090000", "FREQ=DAILY", day(2016, 1), day(2026, 1)},
		{"ten years on three weekdays", "20160101T090000", "FREQ=WEEKLY;BYDAY=MO,WE,FR", day(2016, 1), day(2026, 1)},
		{"ten years last workday", "20160129T090000", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", day(2016, 1), day(2026, 1)},
		{"a month nine years on, daily", "20160101T090000", "FREQ=DAILY", day(2025, 1), day(2025, 2)},
		{"a month nine years on, daily by count", "20160101T090000", "FREQ=DAILY;COUNT=10000", day(2025, 1), day(2025, 2)},
		{"a month fifty years on, daily", "19700101T090000", "FREQ=DAILY", day(2020, 1), day(2020, 2)},
		{"a month nine years on, second Tuesday", "20160112T090000", "FREQ=MONTHLY;BYDAY=2TU", day(2025, 1), day(2025, 2)},
		{"a day of every minute", "20160101T090000", "FREQ=MINUTELY", day(2025, 1), day(2025, 1).Add(24 * time.Hour)},
	} {
		r := mustRule(b, c.rule)
		s := recur.Start{Wall: at(b, c.start), Zone: mustZone(b, "America/New_York")}
		var list []recur.Occurrence
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				list = r.Append(list[:0], s, c.from, c.to, nil)
				sink += len(list)
			}
		})
	}
}
