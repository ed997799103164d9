// Package token cuts a line of English into words, numbers and marks, and sets
// aside what is not to be read as English: quotes, escaped sigils, tags and web
// addresses. What must always hold: the tokens lie in order, don't overlap, and
// leave out nothing but white space.
package token
