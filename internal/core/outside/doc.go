// Package outside is the vocabulary between people without an account and what they
// reach by a link: what they are shown, and what they say. It checks nothing. What is
// here is all that an outsider is ever told.
package outside
