// Package handover makes a note for whoever takes over from somebody for some days: what comes up,
// what is open, what is waited for, where things are written down and kept. It is gathered from
// living records as its writer sees them, chosen and remarked on line by line, and written as an
// ordinary note that names the records; so names stay true, what a reader may not see stays
// unnamed, and the note is changed, printed and kept like any other. It stores nothing itself.
//
// Who takes over is shown the note, and what it names, where they have no access, until the days are over.
//
// What must always hold: what is private is never put into the note, which more people may read
// than its writer sees; nothing that somebody typed can become anything but text in it.
package handover
