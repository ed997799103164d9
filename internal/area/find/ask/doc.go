// Package ask reads what somebody types into the search: words, phrases in quotes, words that must
// not occur (-draft) and filters (kind:note tag:board from:last-month). It knows no records: what a
// value stands for is for whoever knows the names. What must always hold: no text makes it fail,
// what is no filter stays among the words as it was typed, and every filter tells where it stood.
package ask
