// Package booked keeps the events of what people outside book, and tells within a
// transaction by what somebody is taken. The events are ordinary ones: whoever may
// change the calendar may move or remove them, and the booking follows. What must
// always hold: everything here happens inside the act of the booking, and what Taken
// tells is what the act itself would commit over.
package booked
