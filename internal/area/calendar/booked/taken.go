package booked

import (
	"context"
	"slices"

	"anteroom/internal/area/calendar/object"
	"anteroom/internal/area/calendar/store"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

const (
	qPlain db.SQL = `SELECT ` + store.ShownColumns + ` FROM event t JOIN calendar c ON c.org = t.org AND c.id = t.calendar AND c.trashed_us IS NULL
WHERE t.org = $1 AND t.space = $2 AND t.trashed_us IS NULL AND t.wide = 0 AND t.first_us >= $3 AND t.first_us < $4`
	qWide db.SQL = `SELECT ` + store.EventColumns + `, o.text FROM event t JOIN event_object o ON o.org = t.org AND o.id = t.id
JOIN calendar c ON c.org = t.org AND c.id = t.calendar AND c.trashed_us IS NULL
WHERE t.org = $1 AND t.space = $2 AND t.trashed_us IS NULL AND t.wide = 1 AND t.last_us > $3 AND t.first_us < $4`
)

const day = clock.Micros(zone.Day)

// few is more than what repeats within two days and means it.
var few = object.Bound{Most: 500, Steps: object.Steps}

// Taken reports whether anything but some events takes time of a space between two
// instants. r is the transaction that is going to take it. Times without a zone are
// read in z.
func Taken(ctx context.Context, r db.Reader, org ref.Org, space ref.Space, from, until clock.Micros, z *zone.Zone, but []ref.ID) (bool, error) {
	meets := func(e *store.Event, o *object.Occurrence) bool {
		p := o.Projection
		if !p.Busy || p.Status == "cancelled" || slices.Contains(but, e.ID) {
			return false
		}
		begin, end := o.Start, o.End
		if p.Unbound() {
			begin, _ = z.ToInstant(zone.Wall(begin))
			end, _ = z.ToInstant(zone.Wall(end))
		}
		return begin < end && begin < until && from < end
	}
	taken := false
	err := db.Each(ctx, r, func(row db.Row) error {
		e, err := store.ScanShown(row, space)
		if err == nil {
			o := e.Single()
			taken = taken || meets(&e, &o)
		}
		return err
	}, qPlain, org, space, from-object.PlainAtMost-day, until+day)
	if err != nil || taken {
		return taken, err
	}
	wide, err := db.All(ctx, r, store.ScanEvent, qWide, org, space, from-day, until+day)
	if err != nil {
		return false, err
	}
	for i := range wide {
		e := &wide[i]
		if slices.Contains(but, e.ID) {
			continue
		}
		occurrences, _ := object.Occurrences(e.Text, &e.Projection, from-day, until+day, few)
		for k := range occurrences {
			if meets(e, &occurrences[k]) {
				return true, nil
			}
		}
	}
	return false, nil
}
