// Package hold keeps hold sets: several ranked slots for one meeting, held in the
// calendars of everybody concerned until one of them is confirmed. Each open option
// is a real, tentative event in every calendar chosen, so that it takes time there,
// is seen, and goes out with everything else. What must always hold: a living held
// event stands for an option of an open set and for its times, and every option of
// an open set has one in each of its calendars; they are written in one transaction
// with the set, by the same permit over all spaces concerned, so that a confirmation
// releases the rest for everybody or for nobody. When nobody confirms in time the
// program releases all of them, whoever has left the house meanwhile.
package hold
