// Package resource keeps rooms and equipment, and knows when meetings take them. A
// meeting names what it takes; from that follows, in the transaction that writes the
// meeting, which rows of resource_use there are. A row holds no times of its own: they
// are the meeting's, whatever it is moved to. What must always hold: no two meetings take
// one resource at once unless one of them says why and the resource allows it; a living
// meeting has a row for each resource it names, and nothing else has; who may not see a
// meeting learns that the resource is taken and by whom it was booked, and nothing else.
package resource
