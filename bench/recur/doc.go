// Package recur holds the recurrence engine against teambition/rrule-go: random
// rules have to give the same instances, and the benchmarks print both in one
// run. It is a module of its own so that the program does not depend on what it
// is compared with.
package recur
