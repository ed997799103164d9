// Package textkey folds text into keys for searching, sorting and comparing.
// The database never does this itself, because SQLite and PostgreSQL disagree
// about case, accents and order: columns ending in _key hold what this package
// made, and are compared byte by byte. What must always hold: a key is valid
// UTF-8 without control characters other than U+0001, the same text gives the
// same key on every machine, and folding a folded text changes nothing. A change
// in here means that stored keys have to be made again.
package textkey
