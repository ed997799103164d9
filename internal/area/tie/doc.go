// Package tie says what belongs together: any record that the search finds to any other, with
// what the tie means in words for both directions, and a note if somebody wants to say more.
//
// A tie is a record of its own, so that it has a story, can be undone, and is told of as it
// happens; neither end changes. It lives in the space of one of its ends, and counts for nothing
// by itself: each read asks anew which of the two ends the reader may see (core/search knows, for
// every kind alike), and shows the tie only where it is both. Whoever may change one end and read
// the other may link them, change that and end it.
//
// What must always hold: nobody learns by a tie of a record that they don't see, neither its
// name nor that it is there; nothing is linked to what is in the trash, or with itself; two
// records are linked once with one meaning; and a tie goes when both its ends are deleted for good.
package tie
