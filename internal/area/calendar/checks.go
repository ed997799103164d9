package calendar

import (
	"anteroom/internal/core/db"
	"anteroom/internal/core/doctor"
)

const (
	qNoText db.SQL = `SELECT t.org || '/' || t.id FROM event t LEFT JOIN event_object o ON o.org = t.org AND o.id = t.id WHERE o.id IS NULL LIMIT 50`
	qAstray db.SQL = `SELECT t.org || '/' || t.id FROM event t JOIN calendar c ON c.org = t.org AND c.id = t.calendar WHERE c.space <> t.space LIMIT 50`
	qNarrow db.SQL = `SELECT t.org || '/' || t.id FROM event t WHERE t.wide = 0 AND (t.recurring = 1 OR t.last_us - t.first_us > 172800000000) LIMIT 50`
	qFeeds  db.SQL = `SELECT c.org || '/' || c.id FROM calendar c LEFT JOIN calendar_feed f ON f.org = c.org AND f.calendar = c.id
WHERE (c.source = 'subscription') <> (f.calendar IS NOT NULL) LIMIT 50`
	qUnfound db.SQL = `SELECT t.org || '/' || t.id FROM event t JOIN calendar c ON c.org = t.org AND c.id = t.calendar
LEFT JOIN search_entry s ON s.org = t.org AND s.kind = 'event' AND s.id = t.id
LEFT JOIN calendar_reindex r ON r.org = t.org AND r.calendar = t.calendar
WHERE r.calendar IS NULL AND (s.id IS NOT NULL) <> (t.trashed_us IS NULL AND c.trashed_us IS NULL) LIMIT 50`
	qUnhidden db.SQL = `SELECT t.org || '/' || t.id FROM event t JOIN search_entry s ON s.org = t.org AND s.kind = 'event' AND s.id = t.id
WHERE (t.class <> 'public') <> (s.private = 1) LIMIT 50`
)

// Checks are the area's invariants.
func (s *Service) Checks() []doctor.Check {
	return []doctor.Check{
		doctor.Query("every event has its text", qNoText),
		doctor.Query("every event is in the space of its calendar", qAstray),
		doctor.Query("every long or recurring event is looked for as such", qNarrow),
		doctor.Query("every subscription has its address", qFeeds),
		doctor.Query("every living event can be found, and no other", qUnfound),
		doctor.Query("private events are found only by who may see them", qUnhidden),
	}
}
