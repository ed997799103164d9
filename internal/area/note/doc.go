// Package note keeps what people write down: notes, procedures that somebody looks after, and
// templates with fields to fill in. Texts are Markdown.
//
// A save goes: the door gives the text and the version it began with → the text is tidied → one
// act: the text of that version is read, what was saved since is merged with what came now
// (core/merge), the result becomes the next version, what the note names is written beside it,
// the journal is told of the version and not of the text, the search follows → the answer holds
// the merged text. Nobody is refused because somebody else was quicker.
//
// Saves by one person that follow one another within minutes are one burst, and a burst is one
// entry in the list of versions. The texts inside a burst are kept for a while, because somebody
// may still be writing from them.
//
// What must always hold: no word that was sent is lost to a merge; a note shows one of its
// texts; what a note names is what its text says; the name of a record is never part of a text;
// a private note is missing for everybody who does not see private records.
package note
