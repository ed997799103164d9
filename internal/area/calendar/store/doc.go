// Package store keeps calendars and events: their rows, what the journal holds of
// them, their search entries, and the invariants that must hold between these.
// It decides nothing about who may do what beyond what core/record asks for. What
// must always hold: an event is written with its text, and its columns follow
// from that text.
package store
