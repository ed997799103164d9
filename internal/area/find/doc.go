// Package find is the one search over records of every kind: what somebody typed,
// the best hits first, each with the name of its space and the words around the
// place that matched. What must always hold: it shows nothing that its reader may
// not read, neither as a hit nor in an excerpt.
package find
