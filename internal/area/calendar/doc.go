// Package calendar keeps calendars and what is in them. An event is one calendar
// object as RFC 5545 means it: everything that shares a UID, a series with its
// exceptions included. Its text is the truth and is kept without loss; the
// columns beside it are a projection of it, so that a window is read without
// parsing, and series are expanded when somebody looks. What must always hold:
// the projection follows from the text, a UID stands once among the living
// events of a calendar, whoever may only see that time is taken learns nothing
// else in any answer, and what came in by a file or a subscription goes out again
// with every property it had.
package calendar
