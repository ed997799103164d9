package forecast_test

import (
	"reflect"
	"testing"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/forecast"
	"anteroom/internal/core/forecast/forecasttest"
)

const ahead = 12

// TestItIsBetterThanTheYearBefore: over believable histories it misses less than whoever expects each week to be like
// the same one a year before, from two years of history on and of every shape.
func TestItIsBetterThanTheYearBefore(t *testing.T) {
	for _, weeks := range []int{104, 156} {
		for _, shape := range forecasttest.Shapes {
			ours, naive := 0.0, 0.0
			const seeds = 12
			for seed := range uint64(seeds) {
				got := forecast.Look(forecasttest.Make(shape, weeks, seed), ahead).Test
				if got.Looks < 100 {
					t.Fatalf("%s: tested on %d weeks", shape.Name, got.Looks)
				}
				ours, naive = ours+got.Error, naive+got.Naive
			}
			t.Logf("%d weeks, %s: %.2f h against %.2f h (%.2f)", weeks, shape.Name, ours/seeds, naive/seeds, ours/naive)
			if ours >= 0.9*naive {
				t.Errorf("%d weeks, %s: it misses %.2f h, the year before %.2f h", weeks, shape.Name, ours/seeds, naive/seeds)
			}
		}
	}
}

// TestBandsHold: of weeks that it has not seen, about four of five lie within.
func TestBandsHold(t *testing.T) {
	in, all := 0, 0
	for _, shape := range forecasttest.Shapes {
		for seed := range uint64(25) {
			whole := forecasttest.Make(shape, 130, seed)
			for i, e := range forecast.Look(whole[:118], ahead).Weeks {
				is := whole[118+i]
				if e.From != is.From {
					t.Fatalf("week of %s, want %s", e.From, is.From)
				}
				all++
				if e.Low <= is.Hours && is.Hours <= e.High {
					in++
				}
			}
		}
	}
	if share := float64(in) / float64(all); share < 0.7 || share > 0.92 {
		t.Errorf("%.2f of the weeks lie within the band", share)
	}
}

func TestWhatIsTooShortSaysSo(t *testing.T) {
	whole := forecasttest.Make(forecasttest.Shapes[0], 80, 1)
	for _, c := range []struct {
		weeks int
		basis forecast.Basis
	}{{0, forecast.Nothing}, {3, forecast.Nothing}, {4, forecast.Recent}, {25, forecast.Recent}, {26, forecast.Months}, {64, forecast.Months}, {65, forecast.Years}, {80, forecast.Years}} {
		got := forecast.Look(whole[:c.weeks], ahead)
		want := ahead
		if c.basis == forecast.Nothing {
			want = 0
		}
		if got.Basis != c.basis || len(got.Weeks) != want {
			t.Errorf("%d weeks: %s, %d weeks ahead", c.weeks, got.Basis, len(got.Weeks))
		}
		for _, e := range got.Weeks {
			if e.Low < 0 || e.Low > e.Hours || e.Hours > e.High || e.High-e.Low < 1 {
				t.Errorf("%d weeks: %+v", c.weeks, e)
			}
		}
		if again := forecast.Look(whole[:c.weeks], ahead); !reflect.DeepEqual(got, again) {
			t.Errorf("%d weeks: twice asked, two answers", c.weeks)
		}
	}
}

// TestNothingBreaksIt: weeks without work, all alike, and one that stands out by far.
func TestNothingBreaksIt(t *testing.T) {
	for name, hours := range map[string]func(i int) float64{
		"empty": func(int) float64 { return 0 }, "alike": func(int) float64 { return 20 },
		"one": func(i int) float64 {
			if i == 90 {
				return 400
			}
			return 20
		},
	} {
		var history []forecast.Week
		for i := range 120 {
			history = append(history, forecast.Week{From: clock.Date("2023-01-02").AddDays(7 * i), Hours: hours(i)})
		}
		for _, e := range forecast.Look(history, ahead).Weeks {
			if want := hours(0); e.Hours < want-2 || e.Hours > want+2 || e.Low > e.Hours || e.High < e.Hours {
				t.Errorf("%s: %+v", name, e)
			}
		}
	}
}

func TestEnds(t *testing.T) {
	for _, c := range []struct {
		from                 clock.Date
		month, quarter, turn bool
	}{
		{"2026-03-23", false, false, false}, {"2026-03-30", true, true, false}, {"2026-05-25", true, false, false}, // Friday the 29th is May's last working day
		{"2026-06-01", false, false, false}, {"2025-12-22", false, false, true}, {"2025-12-29", true, true, true},
	} {
		if m, q, y := forecast.Ends(c.from); m != c.month || q != c.quarter || y != c.turn {
			t.Errorf("%s: %v %v %v", c.from, m, q, y)
		}
	}
}
