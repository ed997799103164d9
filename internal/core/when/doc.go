// Package when says in words when something is, to somebody who wants to read it
// on two clocks: on their own and on that of where it happens. Where both show the
// same it is said once, and a date stands wherever the day is not the one that the
// reader thinks of. Nothing here knows records.
package when
