// Package reslot moves several meetings inside one act of another area: each to times
// that are given as instants, or called off. What must always hold: an event is written
// once, whatever number of its occurrences move; nothing moves that its reader could not
// move by hand, that stands for a hold, or that changed since it was looked at.
package reslot
