// Package words reads one line of English into a proposal for a task or an
// event: dates, times, zones, repetition, people, tags, priority, place. It is
// pure: the text, the moment and what the reader knows go in, a Reading comes
// out, together with the places in the text that were understood, so that a
// preview can mark them while somebody types. What must always hold: no word is
// lost (whatever was not understood stands in the title, in order), quoted text
// is never read, a date that does not exist is left as words, and no text makes
// it fail or take long.
package words
