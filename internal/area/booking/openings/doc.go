// Package openings works out which starts a booking page offers. It is pure: rules,
// hosts and what is booked go in, starts come out, or what keeps one start from being
// among them. What must always hold: a start is offered exactly when Check finds no
// rule broken, both to the microsecond, and a start lies on the page's grid as the
// clocks of its zone show it.
package openings
