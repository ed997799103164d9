package forecast

import (
	"math"
	"slices"
	"time"

	"anteroom/internal/core/clock"
)

// model is what a history was found to follow.
type model struct {
	rows    [][]float64 // of the weeks of the history and of those after it
	flat    float64     // what is expected when there is little to go by
	weights []float64   // of the features
	weeks   int
	off     float64   // how far the last weeks were off
	rests   []float64 // what the features don't explain, week by week
	alike   float64   // how alike the rests of a week and of the one a year before are
}

// fading is how much of the last weeks' rest is left a week later.
const fading = 0.75

// at is what is expected so many weeks after the last one.
func (m *model) at(h int) float64 {
	if m.weights == nil {
		return m.flat
	}
	is := dot(m.weights, m.rows[m.weeks-1+h]) + m.off*math.Pow(fading, float64(h-1))
	if same, ok := m.same(m.weeks - 1 + h); ok {
		is += m.alike * same
	}
	return max(0, is)
}

// same is the mean rest of the same week of the years before.
func (m *model) same(at int) (float64, bool) {
	sum, n := 0.0, 0
	for i := at - year; i >= 0; i -= year {
		if i < len(m.rests) {
			sum += m.rests[i]
			n++
		}
	}
	if n == 0 {
		return 0, false
	}
	return sum / float64(n), true
}

// fit finds what a history follows. There are rows for it and for the weeks that are asked for.
func fit(history []Week, rows [][]float64) *model {
	n := len(history)
	m := &model{rows: rows, weeks: n}
	basis := BasisOf(n)
	if basis == Nothing || basis == Recent {
		m.flat = mean(history[max(0, n-8):])
		return m
	}
	rows = rows[:n]
	is := make([]float64, n)
	for i, w := range history {
		is[i] = w.Hours
	}
	if basis == Months {
		rows = seasonless(rows)
	}
	m.weights = ridge(rows, is)
	m.weights = ridge(rows, cut(rows, is, m.weights)) // again, without what stands out
	m.rests = make([]float64, n)
	for i := range rows {
		m.rests[i] = is[i] - dot(m.weights, rows[i])
	}
	spread := spreadOf(m.rests)
	for i, r := range m.rests {
		m.rests[i] = min(max(r, -3*spread), 3*spread)
	}
	m.off, m.alike = recent(m.rests), alike(m.rests)
	return m
}

// cut cuts weeks that stand out to three times what is usual.
func cut(rows [][]float64, is, weights []float64) []float64 {
	rests, out := make([]float64, len(is)), make([]float64, len(is))
	for i := range is {
		rests[i] = is[i] - dot(weights, rows[i])
	}
	most := 3 * spreadOf(rests)
	for i := range is {
		out[i] = is[i] - rests[i] + min(max(rests[i], -most), most)
	}
	return out
}

// spreadOf is the usual size of rests, whatever stands out among them.
func spreadOf(rests []float64) float64 {
	all := make([]float64, len(rests))
	for i, r := range rests {
		all[i] = math.Abs(r)
	}
	slices.Sort(all)
	return 1.4826 * quantile(all, 0.5)
}

// recent is how far the last weeks were off, as far as weeks that follow each other are alike.
func recent(rests []float64) float64 {
	sum, weight, all := 0.0, 1.0, 0.0
	for i := len(rests) - 1; i >= 0 && weight > 0.01; i-- {
		sum += weight * rests[i]
		all += weight
		weight *= 0.6
	}
	return sum / all * min(1, 1.5*likeness(rests, 1))
}

// alike is how alike weeks a year apart are: 0 when they have nothing to do with each other.
func alike(rests []float64) float64 {
	if len(rests) < year+quarter {
		return 0
	}
	return likeness(rests, year)
}

// likeness is the correlation of rests so many weeks apart, less what chance makes of as many, from 0 to 1.
func likeness(rests []float64, apart int) float64 {
	both, one, other := 0.0, 0.0, 0.0
	n := len(rests) - apart
	if n < 2 {
		return 0
	}
	for i := range n {
		both += rests[i] * rests[i+apart]
		one += rests[i] * rests[i]
		other += rests[i+apart] * rests[i+apart]
	}
	if one == 0 || other == 0 {
		return 0
	}
	return max(0, both/math.Sqrt(one*other)-1/math.Sqrt(float64(n)))
}

// waves is how many waves a season is made of.
const waves = 3

// plain is how many features come before those of the season.
const plain = 5

func seasonless(rows [][]float64) [][]float64 {
	out := make([][]float64, len(rows))
	for i, row := range rows {
		out[i] = row[:plain]
	}
	return out
}

// rowsOf are the features of a history and of the weeks after it.
func rowsOf(history []Week, ahead int) [][]float64 {
	var rows [][]float64
	for i := range len(history) + ahead {
		rows = append(rows, features(history[0].From.AddDays(7*i), i))
	}
	return rows
}

// features are what a week is made of: the same for each, the trend, whether a month, a quarter or a year ends in it, and
// where in the year it is.
func features(from clock.Date, at int) []float64 {
	monthEnds, quarterEnds, yearTurns := Ends(from)
	f := []float64{1, float64(at) / year, flag(monthEnds), flag(quarterEnds), flag(yearTurns)}
	day := float64(from.AddDays(3).In(time.UTC).YearDay()-1) / 365.25
	for k := 1; k <= waves; k++ {
		sin, cos := math.Sincos(2 * math.Pi * float64(k) * day)
		f = append(f, sin, cos)
	}
	return f
}

// Ends says whether the last working day of a month or of a quarter lies in a week, and whether Christmas or New Year does.
func Ends(from clock.Date) (monthEnds, quarterEnds, yearTurns bool) {
	for i := range 7 {
		day := from.AddDays(i).In(time.UTC)
		if lastWorking(day) {
			monthEnds, quarterEnds = true, day.Month()%3 == 0
		}
		if day.Month() == time.December && day.Day() == 25 || day.YearDay() == 1 {
			yearTurns = true
		}
	}
	return monthEnds, quarterEnds, yearTurns
}

func lastWorking(day time.Time) bool {
	if day.Weekday() == time.Saturday || day.Weekday() == time.Sunday {
		return false
	}
	next := day.AddDate(0, 0, 1)
	for next.Weekday() == time.Saturday || next.Weekday() == time.Sunday {
		next = next.AddDate(0, 0, 1)
	}
	return next.Month() != day.Month()
}

func flag(is bool) float64 {
	if is {
		return 1
	}
	return 0
}

// dot multiplies; weights may be fewer than features.
func dot(a, b []float64) float64 {
	sum := 0.0
	for i := range a {
		sum += a[i] * b[i]
	}
	return sum
}

// shrinks is how strongly a feature is shrunk: not the level, the trend most.
func shrinks(feature int) float64 {
	switch feature {
	case 0:
		return 1e-6
	case 1:
		return 4
	}
	return 1
}

// ridge solves least squares, shrunk.
func ridge(rows [][]float64, is []float64) []float64 {
	n := len(rows[0])
	a := make([][]float64, n) // with what is wanted as its last column
	for i := range a {
		a[i] = make([]float64, n+1)
		a[i][i] = shrinks(i)
	}
	for r, row := range rows {
		for i := range n {
			for j := range n {
				a[i][j] += row[i] * row[j]
			}
			a[i][n] += row[i] * is[r]
		}
	}
	for i := range n { // positive definite, so nothing has to be swapped
		for k := i + 1; k < n; k++ {
			by := a[k][i] / a[i][i]
			for j := i; j <= n; j++ {
				a[k][j] -= by * a[i][j]
			}
		}
	}
	w := make([]float64, n)
	for i := n - 1; i >= 0; i-- {
		w[i] = a[i][n]
		for j := i + 1; j < n; j++ {
			w[i] -= a[i][j] * w[j]
		}
		w[i] /= a[i][i]
	}
	return w
}
