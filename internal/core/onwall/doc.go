// Package onwall is how a minute on the wall is written where times are proposed, held,
// asked about or booked: 2026-03-29T09:00, which says nothing without a zone. Whoever
// takes such a text reads it here, so that all of them refuse the same: seconds are let
// go, and the zone's own word on minutes that the clocks skip is passed on.
package onwall
