package calendar

import (
	"fmt"
	"testing"
	"time"

	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/ref"
)

// TestMoreSeriesThanFit shows what fits of a calendar that repeats too often, says how much it leaves out, and
// leaves out the same everywhere.
func TestMoreSeriesThanFit(t *testing.T) {
	for _, c := range []struct{ series, days, weekly, left int }{
		{300, 7, 7, 0},
		{300, 390, 7, 0},   // all of it
		{900, 390, 3, 0},   // some of every week
		{4000, 390, 1, 94}, // some series not at all
	} {
		t.Run(fmt.Sprint(c.series, " over ", c.days), func(t *testing.T) {
			h := build(t, dbtest.SQLite(t))
			parts := make([]string, c.series)
			for i := range parts {
				parts[i] = vevent(fmt.Sprint("daily", i), ":20260301T060000Z", "Daily", "RRULE:FREQ=DAILY\n")
			}
			parts = append(parts, vevent("once", ":20260310T060000Z", "Once"))
			h.importText(h.Ben, ImportRequest{Space: h.Vera}, ics(parts...))
			from := at("2026-03-05T00:00") // a Thursday, on which the weeks of memory begin
			shown, err := h.Shown(t.Context(), h.Ben, from, from.Add(time.Duration(c.days)*24*time.Hour), []ref.Space{h.Vera}, "")
			if err != nil {
				t.Fatal(err)
			}
			weeks, once, warned := map[int64]int{}, 0, 0
			for _, i := range shown.Items {
				if i.Title == "Once" {
					once++
					continue
				}
				weeks[int64(i.StartUS-from)/(7*86400e6)]++
				if len(i.Warnings) > 0 {
					warned++
				}
			}
			if once != 1 {
				t.Errorf("what happens once is shown %d times", once)
			}
			seen := c.series - shown.LeftOut
			if shown.LeftOut > 0 != (c.left > 0) {
				t.Errorf("%d are left out", shown.LeftOut)
			}
			for w := range int64(c.days / 7) {
				if n := weeks[w]; n != seen*c.weekly {
					t.Fatalf("week %d shows %d of %d", w, n, seen*c.weekly)
				}
			}
			if cut := c.weekly < 7; cut != (warned > 0) {
				t.Errorf("%d say that they are cut", warned)
			}
		})
	}
}
