// Package pdf writes PDF files (ISO 32000-1): pages of text, lines, boxes, links and JPEG
// pictures, in order and with tags, so that they can be read aloud, searched and copied from.
// It knows nothing of what is on the pages; core/paper sets them.
//
// Texts are in Inter, of which only the letters that are used go into the file. What the typeface has
// no sign for is drawn as an empty box and is still the letter it was for whoever searches or copies.
//
// What must always hold: whatever a text says, it stands in the file as numbers of glyphs, never as
// anything that a reader could run; the only actions are links to addresses that the caller chose; the
// same calls give the same bytes.
package pdf
