// Package unpack opens zip files that people bring: those inside zip files too, as large exports are
// wrapped.
//
// What must always hold: nothing is written to disk; no more is ever unpacked than the bounds allow, whatever
// the file says of itself; and a name is where a file lies below the top, never above it or elsewhere.
package unpack
