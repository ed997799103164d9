// Package object holds the pure rules of one calendar object: what its text
// projects to, which occurrences it has, and how a change of a person becomes a
// change of the text that leaves everything else in it alone. It knows no
// database, no clock and no access. What must always hold: a property that a
// change is not about comes out as it went in.
package object
