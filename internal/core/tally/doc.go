// Package tally says where time went: it cuts what somebody's calendar holds into
// pieces, each of one entry, one date, one hour of the wall, and one state of the
// rules, so that whoever adds pieces up by anything gets the same total. It is pure:
// it knows no record, no calendar and no reader. What must always hold: an instant is
// in one piece at most, however many entries take it; the pieces of two ranges that
// touch are those of both together; a day that the clocks change, or that somebody
// flies through, is as long as it really is.
package tally
