// Package rank says how much a meeting matters to somebody on a date, by the
// orders that they gave: what goes first, in which order, and what can wait, each
// list from one date until another. It is pure: it knows no record, no calendar and
// no reader. What must always hold: the same lists, date and meeting give the same
// weight, whatever the order in which the lists come; of two things in one list, the
// one named first weighs more; what is in no list that holds weighs Usual.
package rank
