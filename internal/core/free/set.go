package free

import "math/bits"

// Set is a set of quarters of a Grid, one bit each. Sets are of use together only
// when they are of the same grid.
type Set []uint64

// Has reports whether a quarter is in the set.
func (s Set) Has(i int) bool { return i >= 0 && i>>6 < len(s) && s[i>>6]>>(i&63)&1 == 1 }

// Count is how many quarters are in the set.
func (s Set) Count() int {
	n := 0
	for _, w := range s {
		n += bits.OnesCount64(w)
	}
	return n
}

// Spans gives the instants that the set covers, in order.
func (g Grid) Spans(s Set) []Span {
	var out []Span
	for i := 0; i < g.slots; i++ {
		if !s.Has(i) {
			continue
		}
		from := i
		for i < g.slots && s.Has(i) {
			i++
		}
		out = append(out, Span{g.At(from), g.At(i)})
	}
	return out
}

// fill puts i ≤ k < j into the set.
func (s Set) fill(i, j int) {
	if i >= j {
		return
	}
	first, last := i>>6, (j-1)>>6
	head, tail := ^uint64(0)<<(i&63), ^uint64(0)>>(63-(j-1)&63)
	if first == last {
		s[first] |= head & tail
		return
	}
	s[first] |= head
	for w := first + 1; w < last; w++ {
		s[w] = ^uint64(0)
	}
	s[last] |= tail
}

// clear takes i ≤ k < j out of the set.
func (s Set) clear(i, j int) {
	for k := max(i, 0); k < j && k>>6 < len(s); k++ {
		s[k>>6] &^= 1 << (k & 63)
	}
}

// And keeps what is in the other set too.
func (s Set) And(o Set) {
	for w := range s {
		s[w] &= o[w]
	}
}

// Or adds what is in the other set.
func (s Set) Or(o Set) {
	for w := range s {
		s[w] |= o[w]
	}
}

// Without takes out what is in the other set.
func (s Set) Without(o Set) {
	for w := range s {
		s[w] &^= o[w]
	}
}

// widen adds the quarters from which on one of n quarters is in the set.
func (s Set) widen(n int) {
	for have := 1; have < n; {
		k := min(have, n-have)
		skip, by := k>>6, uint(k&63)
		for w := range s {
			var later uint64
			if w+skip < len(s) {
				later = s[w+skip] >> by
			}
			if w+skip+1 < len(s) {
				later |= s[w+skip+1] << (64 - by)
			}
			s[w] |= later
		}
		have += k
	}
}

// Starts keeps the quarters from which on n quarters are in the set without a gap.
func (s Set) Starts(n int) {
	for have := 1; have < n; {
		k := min(have, n-have)
		skip, by := k>>6, uint(k&63)
		for w := range s {
			var later uint64
			if w+skip < len(s) {
				later = s[w+skip] >> by
			}
			if w+skip+1 < len(s) {
				later |= s[w+skip+1] << (64 - by)
			}
			s[w] &= later
		}
		have += k
	}
}
