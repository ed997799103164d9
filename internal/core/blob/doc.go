// Package blob keeps what files hold: bytes, under the SHA-256 of themselves, in a
// folder beside the database. It knows neither names nor people; which of them are in
// use is what the database says.
//
// Bytes come in as a stream that is never held whole: into a temporary file, counted and
// summed on the way, synced, then renamed to their sum, and the folder synced, all before
// the row that names them is written. Until that row is committed the one who brought them
// has a Claim on them, so that the sweep, which takes away what no row names, can't take
// away what is about to be named. A process that dies in the middle leaves a temporary file,
// which the next one clears away, or bytes that nothing names, which the sweep takes.
//
// What must always hold: a file in the folder holds what its name is the sum of; what a
// committed row names is there; nothing is removed that somebody has a claim on.
package blob
