// Package clash tells before a meeting is saved what it would lie upon: over all
// calendars of everybody concerned, whether what is there is fixed, tentative or only
// held, and when it would be outside somebody's working hours where they are. Nothing
// is refused and nothing is stored. What must always hold: of what the reader may not
// see they learn only that time is taken, and a meeting never lies upon itself.
package clash
