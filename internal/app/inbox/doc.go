// Package inbox joins requests to what they need to know of others: who there is, when
// somebody works, and what goes first of whoever a request is for; and it tells the pages
// for people outside who is signed in. What must always hold: somebody who is signed in in
// another house is nobody here.
package inbox
