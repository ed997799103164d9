// Package forecast says how much work coming weeks will bring, from how much past weeks brought: a pure
// function of a history by weeks, without a clock, a store or chance.
//
// It fits level, trend, the season of the year and the ends of months, quarters and years by least squares
// that shrink what little speaks for (ridge), after what stands out has been cut to size; to that it adds how
// far the last weeks were off, fading, and how far the same week of earlier years was, as far as years were
// alike. What it is worth it tests on the history itself: from each earlier week it looks ahead knowing only
// what was known then, and its misses make the band around what it expects.
//
// What must always hold: a week is never expected below nothing, nor outside its band; the same history gives
// the same answer; and what is too short to say something from says so by its Basis.
package forecast
