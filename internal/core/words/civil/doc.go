// Package civil is arithmetic with days of the calendar. A day is a time.Time at
// midnight in UTC, whatever zone it is meant in, so that days can be added and
// compared without clock changes getting in the way; only Instant brings a zone
// in. What must always hold: what comes out is midnight in UTC.
package civil
