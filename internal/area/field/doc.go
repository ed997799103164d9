// Package field keeps the fields that an organisation makes for itself: what they are
// called, what they hold, on which kinds of records they are and in which space. What
// records hold in them is theirs (core/own); this package reads and writes it for
// every kind that declares it.
//
// What must always hold: a field keeps its type; no two living fields of a space have
// one name; a choice that is taken away stays on the records that have it, and so does
// everything in a field that lies in the trash.
package field
