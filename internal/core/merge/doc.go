// Package merge brings together what two people made of one text at once.
//
// It compares both with the text they began with, line by line, and where both changed the same
// lines, word by word. Where both changed the same words, what both wrote is kept, one after
// the other, with a plain mark between them. It knows nothing of notes; Markdown is text to it.
//
// What must always hold: no word that either of them put in is missing from the result, also
// where the other took out what was around it; what only one of them changed is as they
// changed it; and a change that both made alike is made once.
package merge
