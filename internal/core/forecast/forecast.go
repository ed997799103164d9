package forecast

import (
	"math"
	"slices"

	"anteroom/internal/core/clock"
)

// Week is how much work a week brought.
type Week struct {
	From  clock.Date // its first day
	Hours float64
}

// Expected is how much work a week is going to bring: in four weeks of five something within Low and High.
type Expected struct {
	From             clock.Date
	Hours, Low, High float64
}

// Basis says what there was to go by.
type Basis string

// From what something is expected, the weakest first.
const (
	Nothing Basis = "nothing" // fewer than 4 weeks: nothing is expected
	Recent  Basis = "recent"  // the mean of the last weeks, and a wide band
	Months  Basis = "months"  // level, trend and the ends of months and quarters
	Years   Basis = "years"   // the season of the year too
)

// How many weeks there must be for each.
const (
	leastRecent = 4
	leastMonths = 26
	leastYears  = 65
	year        = 52 // weeks
	quarter     = 13
)

// Test is what looking ahead from earlier weeks was worth.
type Test struct {
	Looks int     // weeks that were looked at beforehand
	Error float64 // by how many hours they were missed on average
	Naive float64 // and by how many if each had been expected to be like the same week of the year before
}

// Outlook is what is expected of the coming weeks.
type Outlook struct {
	Basis Basis
	Weeks []Expected
	Test  Test
}

// BasisOf says what a history of so many weeks is good for.
func BasisOf(weeks int) Basis {
	switch {
	case weeks < leastRecent:
		return Nothing
	case weeks < leastMonths:
		return Recent
	case weeks < leastYears:
		return Months
	}
	return Years
}

// Look says what the weeks after a history bring. The history has every week from its first to its last, the
// empty ones too.
func Look(history []Week, ahead int) Outlook {
	out := Outlook{Basis: BasisOf(len(history)), Weeks: make([]Expected, 0, max(ahead, 0))}
	if out.Basis == Nothing || ahead <= 0 {
		return out
	}
	rows := rowsOf(history, ahead)
	m := fit(history, rows)
	test, misses := tested(history, rows, ahead)
	out.Test = test
	for h := 1; h <= ahead; h++ {
		low, high := band(history, misses, h)
		e := Expected{From: history[len(history)-1].From.AddDays(7 * h), Hours: m.at(h)}
		e.Low, e.High = max(0, e.Hours+min(low, 0)), e.Hours+max(high, 0)
		out.Weeks = append(out.Weeks, e)
	}
	return out
}

// Naive is the week like the same one a year before; of the quarter before when there is no such, and else the mean.
func Naive(history []Week, h int) float64 {
	at := len(history) - 1 + h
	for _, back := range []int{year, quarter} {
		if i := at - back; i >= 0 && i < len(history) {
			return history[i].Hours
		}
	}
	return mean(history)
}

func mean(history []Week) float64 {
	sum := 0.0
	for _, w := range history {
		sum += w.Hours
	}
	return sum / float64(max(1, len(history)))
}

// miss is by how much a week was more than it had been expected to be, so many weeks ahead.
type miss struct {
	ahead int
	hours float64
}

// leastLook is from how many weeks on it is looked ahead when a history is tested.
const leastLook = 12

// tested looks ahead from each earlier week, knowing only what was before it.
func tested(history []Week, rows [][]float64, ahead int) (t Test, misses []miss) {
	n := len(history)
	first := max(leastLook, min(leastYears, n-26))
	var naive []float64
	for known := first; known < n; known++ {
		before := history[:known]
		m := fit(before, rows)
		for h := 1; h <= ahead && known-1+h < n; h++ {
			is := history[known-1+h].Hours
			misses = append(misses, miss{h, is - m.at(h)})
			naive = append(naive, math.Abs(is-Naive(before, h)))
		}
	}
	t.Looks = len(misses)
	if t.Looks == 0 {
		return t, nil
	}
	for i, one := range misses {
		t.Error += math.Abs(one.hours)
		t.Naive += naive[i]
	}
	t.Error, t.Naive = t.Error/float64(t.Looks), t.Naive/float64(t.Looks)
	return t, misses
}

// leastMisses is how many misses make a band.
const leastMisses = 30

// band is between which misses four of five lay, of those that looked about as far ahead. Where there are too few
// of them it is as wide as the history, and half as much again.
func band(history []Week, misses []miss, h int) (low, high float64) {
	var near []float64
	for _, m := range misses {
		if (m.ahead-1)/4 == (h-1)/4 {
			near = append(near, m.hours)
		}
	}
	if len(near) < leastMisses {
		about := mean(history)
		for _, w := range history {
			low, high = min(low, w.Hours-about), max(high, w.Hours-about)
		}
		least := max(about/4, 1)
		return min(1.5*low, -least), max(1.5*high, least)
	}
	slices.Sort(near)
	return quantile(near, 0.1), quantile(near, 0.9)
}

// quantile reads a share of sorted values, between two of them where it has to.
func quantile(sorted []float64, share float64) float64 {
	at := share * float64(len(sorted)-1)
	i := int(at)
	if i+1 >= len(sorted) {
		return sorted[len(sorted)-1]
	}
	return sorted[i] + (at-float64(i))*(sorted[i+1]-sorted[i])
}
