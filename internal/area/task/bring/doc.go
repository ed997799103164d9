// Package bring makes tasks of tables: of files in comma-separated values that somebody brings in, and of tables that are
// part of a larger arrival. What must always hold: a table is one act, each of its lines is a task or is told why it is none,
// and looking at it first writes nothing.
package bring
