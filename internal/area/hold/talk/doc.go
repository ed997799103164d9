// Package talk is what is said about held times to those who are asked, and what is
// understood of their answers. It is pure: it knows neither records nor clocks. What
// must always hold: a time is written in every zone concerned, with its date where
// that differs; an answer is understood as one option only when nothing else in it
// speaks for another, and a time that is not among the options is never taken for one
// that is.
package talk
