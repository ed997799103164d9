// Package layout keeps how people arrange Today: which widgets stand where, how large, and what
// each is set to, under a name. A layout in somebody's own space is theirs alone; one in the
// organisation's is for all to use and to copy, and only whoever made it changes it. Which layout
// a member uses is kept by kind of device and is nobody else's to know: it is no record and has
// no history. What widgets there are, and which layouts come ready, only the page knows.
//
// What must always hold: a layout is within its bounds whatever it names, so that a widget that
// is not known here or no longer there costs nothing; no two living layouts in one space have one
// name; a choice whose layout is gone counts for nothing.
package layout
