// Package reslot changes several meetings inside one act of another area: moves each to times
// that are given as instants, calls it off, or puts a tag on it. What must always hold: an event is written
// once, whatever number of its occurrences move; nothing moves that its reader could not
// move by hand, that stands for a hold, or that changed since it was looked at.
package reslot
