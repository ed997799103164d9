// Package effort keeps what things took: minutes that somebody spent on a record, on a day, by one tap or by a clock that
// runs. What must always hold: an effort lives in the own space of whoever spent it and counts for nobody else until they
// share it; a sum tells a reader only of records that they see; one clock runs for a member at a time, across pages and stops
// of the house.
package effort
