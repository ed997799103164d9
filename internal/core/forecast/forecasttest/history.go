package forecasttest

import (
	"math"
	"math/rand/v2"
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/forecast"
)

// Shape says what a history is like; all but the level are shares of it.
type Shape struct {
	Name    string
	Season  float64 // how far a year goes up and down
	Trend   float64 // by how much a year is more than the one before
	Month   float64 // what the end of a month adds
	Quarter float64 // and that of a quarter
	Event   float64 // what the same week of each year adds
	Noise   float64
	Away    int // weeks of leave a year, which nothing tells beforehand
}

// Shapes are the histories that forecasts are tested on.
var Shapes = []Shape{
	{Name: "a usual year", Season: 0.15, Trend: 0.05, Month: 0.12, Quarter: 0.25, Event: 0.35, Noise: 0.14, Away: 3},
	{Name: "strong seasons", Season: 0.35, Trend: 0, Month: 0.05, Quarter: 0.35, Event: 0.6, Noise: 0.1, Away: 2},
	{Name: "a role that grows", Season: 0.1, Trend: 0.25, Month: 0.1, Quarter: 0.15, Event: 0.2, Noise: 0.15, Away: 3},
	{Name: "mostly noise", Season: 0.03, Trend: 0, Month: 0, Quarter: 0.05, Event: 0, Noise: 0.3, Away: 4},
}

// Make makes so many weeks of a shape, the last one ending with March 2026.
func Make(s Shape, weeks int, seed uint64) []forecast.Week {
	rnd := rand.New(rand.NewPCG(seed, 0x5eed))
	level, phase, event := 16+12*rnd.Float64(), rnd.Float64(), rnd.IntN(365)
	away := map[int]bool{}
	for range s.Away * (weeks/52 + 1) {
		away[rnd.IntN(weeks)] = true
	}
	first := clock.Date("2026-03-23").AddDays(-7 * (weeks - 1))
	var all []forecast.Week
	carried := 0.0
	for i := range weeks {
		from := first.AddDays(7 * i)
		day := from.In(time.UTC).YearDay()
		at := 2 * math.Pi * (float64(day)/365.25 + phase)
		share := 1 + s.Season*(0.8*math.Sin(at)+0.4*math.Cos(2*at)) + s.Trend*float64(i)/52
		month, quarter, turn := forecast.Ends(from)
		if month {
			share += s.Month
		}
		if quarter {
			share += s.Quarter
		}
		if d := event - day; d >= 0 && d < 7 {
			share += s.Event
		}
		carried = 0.35*carried + s.Noise*rnd.NormFloat64()
		hours := level * (share + carried)
		if turn {
			hours *= 0.35
		}
		if away[i] {
			hours *= 0.1
		}
		all = append(all, forecast.Week{From: from, Hours: max(0, hours)})
	}
	return all
}
