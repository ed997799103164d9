// Package task keeps what is to be done: with a date or without, once or again
// and again, for oneself or for somebody who sees the space. What must always
// hold: a task that repeats has a date, and completing it makes the next one in
// the same act; the instant it is due follows from its date, time and zone; whoever
// a task is given to sees its space; a private task is missing for everybody who
// does not see private records; a task may be a step of a record and stands there in
// an order, of a task only in the same space and never of itself; none comes before itself
// by way of others; one that is done waits for nobody; and a task that came from a calendar file keeps
// the object it came as, whole, so that everything can go out again.
package task
