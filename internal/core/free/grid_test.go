package free

import (
	"math/rand/v2"
	"testing"
	"time"

	"anteroom/internal/core/clock"
)

// TestSetsAreLikeLists compares sets of quarters with lists of them.
func TestSetsAreLikeLists(t *testing.T) {
	from := clock.Of(time.Date(2026, 3, 28, 22, 15, 0, 0, time.UTC))
	for seed := range 200 {
		r := rand.New(rand.NewPCG(uint64(seed), 9))
		g := Over(from+clock.Micros(r.IntN(15))*minute, from+clock.Micros(1+r.IntN(4000))*minute)
		var spans []Span
		for range r.IntN(6) {
			a := from + clock.Micros(r.IntN(4000)-200)*minute
			spans = append(spans, Span{a, a + clock.Micros(r.IntN(600))*minute})
		}
		spans = Joined(spans)
		touched, within, both := g.None(), g.None(), g.All()
		g.Touched(touched, spans, 0)
		g.Within(within, spans)
		both.And(touched)
		both.Without(within) // quarters that are taken in part
		starts := append(Set(nil), within...)
		n := 1 + r.IntN(70)
		starts.Starts(n)
		run, count := 0, 0
		for i := g.Len() - 1; i >= 0; i-- {
			in, whole := false, true
			for m := g.At(i); m < g.At(i+1); m += minute {
				has := false
				for _, s := range spans {
					has = has || s.From <= m && m < s.Until
				}
				in, whole = in || has, whole && has
			}
			if run++; !whole {
				run = 0
			}
			if in {
				count++
			}
			if touched.Has(i) != in || within.Has(i) != whole || both.Has(i) != (in && !whole) || starts.Has(i) != (run >= n) {
				t.Fatalf("seed %d, quarter %d: %v %v %v %v", seed, i, touched.Has(i), within.Has(i), both.Has(i), starts.Has(i))
			}
		}
		if touched.Count() != count || touched.Has(-1) || touched.Has(g.Len()) {
			t.Fatalf("seed %d: %d, want %d", seed, touched.Count(), count)
		}
		again := g.None()
		g.Within(again, g.Spans(touched))
		within.Or(both)
		for i := range again {
			if again[i] != touched[i] || within[i] != touched[i] {
				t.Fatalf("seed %d: spans of a set give another", seed)
			}
		}
		if g.Len() > 0 && (g.Of(g.At(0)) != 0 || g.Of(g.At(0)-1) != -1) {
			t.Fatalf("seed %d: quarters are off", seed)
		}
	}
}

func TestNothingToFind(t *testing.T) {
	from := clock.Of(time.Date(2026, 3, 28, 0, 0, 0, 0, time.UTC))
	for _, q := range []Question{
		{},
		{From: from, Until: from - Step, Length: time.Hour, Slots: 3},
		{From: from, Until: from + Step, Length: time.Hour, Slots: 3, Misses: 3},
		{From: from, Until: from + 8*Step, Length: time.Hour},
	} {
		if a := Find(q); len(a.Slots)+len(a.Misses) > 0 {
			t.Errorf("%+v", a)
		}
	}
}
