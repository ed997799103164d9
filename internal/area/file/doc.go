// Package file keeps files: on records of other kinds, and as documents of a space that
// belong to nothing (together they are the inventory). A file has versions; which of them it
// shows is a column, so that going back, undo and a new version are the same small change.
//
// One file through the house: the door (raw operation, nothing held in memory) finds out who
// asks → Bring opens the record that the file is for and mints the permit for that record's
// space, before a byte is read → blob.Put streams the bytes to disk under their sum, within
// the bound for one file, and gives a claim → the head is sniffed, pictures are measured, the
// beginning of texts is kept → one act: the record is looked at again, the house's bound is
// held, the rows blob, file_version and file are written, the journal is told, the search
// entry follows → the claim ends. It goes out the same way: open (the one question whether
// somebody may), then the bytes with headers under which no browser runs or shows them, or
// a picture made anew from them.
//
// What must always hold: who may see the record may see its files, and nobody else: space
// and privacy of a file are those of its record, brought along in the transaction that
// changes the record; every byte that leaves passes open; a version's bytes are on disk;
// bytes that no version names go away.
package file
