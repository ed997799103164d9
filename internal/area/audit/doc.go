// Package audit says where the time of a principal went and will go: by category, by
// whom they met, by kind of time, and week by week against targets, which are records in
// the principal's space, and against the ideal week, which is what the rules of their
// time make of it. What must always hold: an hour counts once, whatever lies in it (core/tally); every
// figure is the sum of what the list behind it shows; who may only know that time is
// taken counts it as such and learns nothing else; a report stores nothing.
package audit
