package store

import (
	"context"
	"iter"
	"log/slog"

	"anteroom/internal/core/db"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
)

// reindexChunk is how many search entries one transaction brings in line.
const reindexChunk = 200

// AtOnce is up to how many events an act brings the index in line itself.
const AtOnce = 200

const (
	qReindexAdd db.SQL = `INSERT INTO calendar_reindex (org, calendar) VALUES ($1, $2) ON CONFLICT (org, calendar) DO NOTHING`
	qReindexDue db.SQL = `SELECT org, calendar FROM calendar_reindex ORDER BY org, calendar LIMIT 100`
	qReindexEnd db.SQL = `DELETE FROM calendar_reindex WHERE org = $1 AND calendar = $2`
	qAfter      db.SQL = `SELECT ` + EventColumns + WithText + ` WHERE t.org = $1 AND t.calendar = $2 AND t.uid > $3 AND t.trashed_us IS NULL ORDER BY t.uid LIMIT $4`
)

// QueueReindex notes, inside an act, that a calendar's search entries are to
// follow it: an act over thousands of events would hold everybody up otherwise.
func QueueReindex(tx *journal.Tx, calendar ref.ID) error {
	_, err := tx.Derive(qReindexAdd, tx.Org(), calendar)
	return err
}

// ReindexNow runs what was queued; what fails now is done by ReindexDue.
func ReindexNow(ctx context.Context, d *db.DB, log *slog.Logger, org ref.Org, calendar ref.ID) {
	if err := reindex(context.WithoutCancel(ctx), d, org, calendar); err != nil {
		log.Error("search entries don't follow yet", "calendar", calendar, "err", err)
	}
}

// reindex brings the search entries of a calendar's living events in line with it,
// a chunk a transaction; each chunk reads what it writes about, so that it can't
// bring back what was just trashed.
func reindex(ctx context.Context, d *db.DB, org ref.Org, calendar ref.ID) error {
	after := ""
	for {
		next, done := after, false
		err := d.Housekeep(ctx, "search", func(tx *db.Tx) (err error) {
			next, done, err = reindexSome(ctx, tx, org, calendar, after)
			return err
		})
		if err != nil || done {
			return err
		}
		after = next
	}
}

// reindexSome does one chunk after a UID and tells where it ends.
func reindexSome(ctx context.Context, tx *db.Tx, org ref.Org, calendar ref.ID, after string) (next string, done bool, err error) {
	c, err := Calendars.Get(ctx, tx, org, calendar)
	if err != nil {
		return "", false, err
	}
	list, err := db.All(ctx, tx, ScanEvent, qAfter, org, calendar, after, reindexChunk)
	if err != nil {
		return "", false, err
	}
	for _, e := range list {
		if c.TrashedUS != 0 {
			err = search.DropLater(tx, org, KindEvent, e.ID)
		} else {
			err = search.PutLater(tx, org, Events.EntryOf(&e))
		}
		if err != nil {
			return "", false, err
		}
	}
	if len(list) < reindexChunk {
		_, err = tx.Exec(qReindexEnd, org, calendar)
		return "", true, err
	}
	return list[len(list)-1].UID, false, nil
}

// ReindexDue goes on with what an earlier run of the program did not finish.
func ReindexDue(ctx context.Context, on *db.DB) error {
	type due struct {
		org      ref.Org
		calendar ref.ID
	}
	all, err := db.All(ctx, on, func(row db.Row) (d due, err error) { return d, row.Scan(&d.org, &d.calendar) }, qReindexDue)
	if err != nil {
		return err
	}
	for _, d := range all {
		if err := reindex(ctx, on, d.org, d.calendar); err != nil {
			return err
		}
	}
	return nil
}

const qEveryEvent db.SQL = `SELECT ` + EventColumns + WithText + `
JOIN calendar c ON c.org = t.org AND c.id = t.calendar
WHERE t.org = $1 AND t.id > $2 AND t.trashed_us IS NULL AND c.trashed_us IS NULL ORDER BY t.id LIMIT $3`

// Entries yields the search entries of all events that can be found, for a rebuild.
func Entries(ctx context.Context, d *db.DB, org ref.Org) iter.Seq2[search.Entry, error] {
	return func(yield func(search.Entry, error) bool) {
		for after := ref.ID(""); ; {
			list, err := db.All(ctx, d, ScanEvent, qEveryEvent, org, after, reindexChunk)
			if err != nil {
				yield(search.Entry{}, err)
				return
			}
			for _, e := range list {
				if !yield(Events.EntryOf(&e), nil) {
					return
				}
			}
			if len(list) < reindexChunk {
				return
			}
			after = list[len(list)-1].ID
		}
	}
}

// FLasts holds over a search entry e of an event that takes place, once or for some of its dates, in a stretch of
// time: its end and its beginning on the wall as if in UTC, and the same as instants.
const FLasts db.Fragment = `AND EXISTS (SELECT 1 FROM event v WHERE v.org = e.org AND v.id = e.id AND
(v.all_day + v.floating > 0 AND v.first_us < ? AND v.last_us > ? OR v.all_day + v.floating = 0 AND v.first_us < ? AND v.last_us > ?))`
