// Package inbox joins requests to what they need to know of others: who there is, when
// somebody works, and what goes first of whoever a request is for; it tells the pages for
// people outside who is signed in, and makes requests of mails. What must always hold:
// somebody who is signed in in another house is nobody here; a mail becomes a request with
// its files in one act, or nothing is kept of it.
package inbox
