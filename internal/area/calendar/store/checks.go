package store

import (
	"context"
	"reflect"

	"anteroom/internal/area/calendar/object"
	"anteroom/internal/core/db"
	"anteroom/internal/core/doctor"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ref"
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

// checkPage is how many events are read at once.
const checkPage = 200

const (
	qTwice db.SQL = `SELECT t.org || '/' || t.calendar || ' has ' || t.uid || ' ' || CAST(COUNT(*) AS TEXT) || ' times' FROM event t
WHERE t.trashed_us IS NULL GROUP BY t.org, t.calendar, t.uid HAVING COUNT(*) > 1 LIMIT 50`
	qLeftStaged db.SQL = `SELECT DISTINCT i.org || '/' || i.id FROM calendar_import i JOIN calendar_staged g ON g.org = i.org AND g.import = i.id
WHERE i.state NOT IN ('reading', 'ready') LIMIT 50`
	qTagsAstray db.SQL = `SELECT g.org || '/' || g.id FROM tagged g LEFT JOIN event t ON t.org = g.org AND t.id = g.id WHERE g.kind = 'event' AND t.id IS NULL LIMIT 50`
	qHouses     db.SQL = `SELECT org FROM organisation ORDER BY org`
	qAnyEvent   db.SQL = `SELECT ` + EventColumns + WithText + ` WHERE t.org = $1 AND t.id > $2 ORDER BY t.id LIMIT $3`
	qTagsOf     db.SQL = `SELECT g.tag FROM tagged g WHERE g.org = $1 AND g.kind = 'event' AND g.id = $2 ORDER BY g.tag`
)

// QReindexing selects the events of organisation $1 whose search entries are still to follow.
const QReindexing db.SQL = `SELECT t.id FROM event t JOIN calendar_reindex r ON r.org = t.org AND r.calendar = t.calendar WHERE t.org = $1`

// Checks are the area's invariants.
func Checks() []doctor.Check {
	return []doctor.Check{
		doctor.Query("every event has its text", qNoText),
		doctor.Query("every event is in the space of its calendar", qAstray),
		doctor.Query("every long or recurring event is looked for as such", qNarrow),
		doctor.Query("every subscription has its address", qFeeds),
		doctor.Query("every living event can be found, and no other", qUnfound),
		doctor.Query("private events are found only by who may see them", qUnhidden),
		doctor.Query("an event stands once in its calendar", qTwice),
		doctor.Query("nothing is left of imports that are over", qLeftStaged),
		doctor.Query("tags are on events that exist", qTagsAstray),
		{Name: "every block is as its event says, and every event has its blocks", Run: strayBlocks},
		{Name: "what is known of an event follows from its text", Run: projections},
	}
}

// projections reads every event's text again and compares what follows from it
// with what is stored beside it.
func projections(ctx context.Context, r db.Reader) ([]string, error) {
	orgs, err := db.All(ctx, r, db.Scan1[ref.Org], qHouses)
	if err != nil {
		return nil, err
	}
	var found []string
	for _, org := range orgs {
		for after := ref.ID(""); ; {
			page, err := db.All(ctx, r, ScanEvent, qAnyEvent, org, after, checkPage)
			if err != nil {
				return found, err
			}
			for i := range page {
				wrong, err := astray(ctx, r, org, &page[i])
				if err != nil {
					return found, err
				}
				if wrong != "" && len(found) < doctor.Enough {
					found = append(found, string(org)+"/"+string(page[i].ID)+": "+wrong)
				}
			}
			if len(page) < checkPage {
				break
			}
			after = page[len(page)-1].ID
		}
	}
	return found, nil
}

// astray says in what the stored columns of an event differ from its text; "" for nothing.
func astray(ctx context.Context, r db.Reader, org ref.Org, e *Event) (string, error) {
	tags, err := db.All(ctx, r, db.Scan1[ref.ID], qTagsOf, org, e.ID)
	if err != nil {
		return "", err
	}
	uid, p, err := object.Project(e.Text)
	if err != nil {
		return "its text can't be read: " + errs.Of(err).Msg, nil
	}
	have := e.Projection
	if len(have.Warnings) == 0 && len(p.Warnings) == 0 {
		have.Warnings, p.Warnings = nil, nil
	}
	switch {
	case uid != e.UID:
		return "its text has another UID", nil
	case !reflect.DeepEqual(have, p):
		return "its text says something else", nil
	case !reflect.DeepEqual(tags, e.Tags) && len(tags)+len(e.Tags) > 0:
		return "it has other tags than it is listed under", nil
	}
	return "", nil
}
