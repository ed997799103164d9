// Package decision keeps what principals are asked to decide, and what there is to say to
// them. What must always hold: a decision is answered once, in the state in which it was
// read; all that an option says follows is done in the act of the answer, by the areas whose
// records it concerns, or nothing is and the answer says what could not be; it lapses once,
// at its date; a link answers the one decision it was made for, as it was asked, once and
// never by being looked at; and of a link's secret only a digest is stored.
package decision
