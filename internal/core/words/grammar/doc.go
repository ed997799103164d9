// Package grammar recognises the dates, times, zones, rhythms, people, places and
// marks in a line of English, and where they stand; which of them hold together
// is for package words to decide. What must always hold: elements lie in order
// and don't overlap, a date that does not exist comes out as words, quoted text
// is never read, and the time taken is linear in the text.
package grammar
