// Package wording puts changes of events into words: what matters most first, in one
// line. It is pure: it knows an event before and after, and the clocks of whoever
// reads, and must say nothing of what neither holds.
package wording
