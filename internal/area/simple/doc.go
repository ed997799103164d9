// Package simple keeps records of kinds that have no rules of their own: suppliers, and
// whatever else a house wants to keep in order. Such a kind is a declaration in one file
// (supplier.go is the one to copy) and a migration that makes its table; that it is written,
// listed, searched, filed, linked, shared, undone and shown follows from the declaration. A
// kind with rules (states, dates that come due, something that follows from it) is an area
// of its own on core/record instead.
//
// What must always hold: a record holds what its kind declares and nothing else, each value
// by the type of its field; who may see and change it is said by core/access alone.
package simple
