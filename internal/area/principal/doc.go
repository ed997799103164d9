// Package principal knows who is supported, where they are, and who supports
// them. A principal's space carries the principal's id, and the record lives in
// it; whereabouts say by date where the principal is away from home; partnerships,
// which live in the organisation's space, say who supports them from when to when,
// and make the grants to their space. What must always hold: no two whereabouts of
// a principal share a date; a partnership's grant is exactly what its dates say in
// the principal's home zone, and ends within a second of being ended; nobody gives
// access who may not decide over it.
package principal
