// Package rhythm is a repetition as people say it ("every other Friday", "monthly
// on the 31st"): its RRULE, its first day, and the words to tell it back. What
// must always hold: the first day is one that the RRULE falls on, and a rhythm
// that people say of every month finds a day in every month.
package rhythm
