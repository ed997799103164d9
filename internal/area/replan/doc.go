// Package replan finds new times for what somebody can't come to, with the least
// disruption of everybody else: a principal falls ill on Tuesday, and the meetings of
// that day have to go elsewhere. It stores nothing. It reads the calendars of the people
// concerned, asks core/rearrange, and puts the answer into words: what moves and why, what
// is held, who must be asked, what finds no place. What must always hold: a plan moves
// only what its reader may change and what is neither private, held nor fixed, always to
// within the working hours of the principals in it; it is applied as one act, and only
// while no calendar in it has changed since it was made.
package replan
