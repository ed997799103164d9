// Package free works out when people can meet. It is pure: spans of instants go in,
// ranked slots come out, with what speaks for and against each; it knows no
// calendar, no record and no reader. Time lies on a Grid of quarters of an hour, of
// which a Set has one bit each, so that questions over many people and weeks are a
// few operations on words. What must always hold: a quarter that anything busy
// touches is busy, one that is allowed in part is not allowed, a day that the clocks
// or the date line cut is as long as it really is, and the answer to a question is the
// same as that of looking at every minute.
package free
