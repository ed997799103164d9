// Package booking keeps booking pages: what people outside may book by a link, without
// an account. A page belongs to principals and is run by their assistants. What must
// always hold: a time is given away once, because whether it is free is looked at again
// in the transaction that takes it; whoever holds a link learns when there is time and
// nothing else; of a link's secret only a digest is stored; a rule of a page is broken
// by a member only, and with a reason that is kept; and a booking's events are written
// and removed in the same act as the booking.
package booking
