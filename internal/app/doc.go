// Package app builds the house: it opens the database, makes every area and
// every door, wires what they ask of each other, runs what runs in the
// background, and takes everything down in order. It is the only package that
// knows all the others.
package app
