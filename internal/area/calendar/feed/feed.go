package feed

import (
	"context"
	"errors"
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/ref"
)

// Feed is where a subscription is read from and how that goes.
type Feed struct {
	Org          ref.Org
	Calendar     ref.ID
	URL          string
	ETag         string
	LastModified string
	Content      string // hash of the body read last
	State        string // ok, waiting, failing
	Error        string
	Failures     int
	Every        time.Duration
	AtUS         clock.Micros
	NextUS       clock.Micros
	ChangedUS    clock.Micros
}

// How often a subscription is read.
const (
	everyUsually  = 5 * time.Minute
	everyAtMost   = 24 * time.Hour
	afterFailures = 6 * time.Hour
	afterGone     = 24 * time.Hour
)

const feedColumns = `org, calendar, url, etag, last_modified, content, state, error, failures, every_us, at_us, next_us, changed_us`

const (
	qFeedPut db.SQL = `INSERT INTO calendar_feed (` + feedColumns + `)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
ON CONFLICT (org, calendar) DO UPDATE SET url = excluded.url, etag = excluded.etag, last_modified = excluded.last_modified, content = excluded.content,
state = excluded.state, error = excluded.error, failures = excluded.failures, every_us = excluded.every_us,
at_us = excluded.at_us, next_us = excluded.next_us, changed_us = excluded.changed_us`
	qFeedGet  db.SQL = `SELECT ` + feedColumns + ` FROM calendar_feed WHERE org = $1 AND calendar = $2`
	qFeedsOf  db.SQL = `SELECT ` + feedColumns + ` FROM calendar_feed WHERE org = $1`
	qFeedsDue db.SQL = `SELECT f.org, f.calendar FROM calendar_feed f JOIN calendar c ON c.org = f.org AND c.id = f.calendar
JOIN space s ON s.org = c.org AND s.id = c.space
WHERE f.next_us <= $1 AND c.trashed_us IS NULL AND s.closed_us IS NULL ORDER BY f.next_us LIMIT $2`
	qFeedClaim db.SQL = `UPDATE calendar_feed SET next_us = $4 WHERE org = $1 AND calendar = $2 AND next_us <= $3`
	// What was read belongs to the address it was read from: it may have been changed meanwhile.
	qFeedSet db.SQL = `UPDATE calendar_feed SET etag = $4, last_modified = $5, content = $6, state = $7, error = $8, failures = $9, every_us = $10,
at_us = $11, next_us = $12, changed_us = $13 WHERE org = $1 AND calendar = $2 AND url = $3`
)

// New is the feed of a calendar that is read for the first time now.
func New(org ref.Org, calendar ref.ID, url string, now clock.Micros) *Feed {
	return &Feed{Org: org, Calendar: calendar, URL: url, State: "waiting", Every: everyUsually, NextUS: now}
}

func scan(row db.Row) (*Feed, error) {
	f := new(Feed)
	var every int64
	err := row.Scan(&f.Org, &f.Calendar, &f.URL, &f.ETag, &f.LastModified, &f.Content, &f.State, &f.Error, &f.Failures, &every, &f.AtUS, &f.NextUS, &f.ChangedUS)
	f.Every = time.Duration(every) * time.Microsecond
	return f, err
}

func (f *Feed) values() []any {
	return []any{f.Org, f.Calendar, f.URL, f.ETag, f.LastModified, f.Content, f.State, f.Error, f.Failures, f.Every.Microseconds(), f.AtUS, f.NextUS, f.ChangedUS}
}

// Put writes a new feed, or a new address over the old one.
func (f *Feed) Put(exec func(db.SQL, ...any) (int64, error)) error {
	_, err := exec(qFeedPut, f.values()...)
	return err
}

// Of gives a calendar's feed; nil when it is no subscription.
func Of(ctx context.Context, r db.Reader, org ref.Org, calendar ref.ID) (*Feed, error) {
	f, err := db.One(ctx, r, scan, qFeedGet, org, calendar)
	if errors.Is(err, db.ErrNoRows) {
		return nil, nil
	}
	return f, err
}

// All gives an organisation's feeds by calendar.
func All(ctx context.Context, r db.Reader, org ref.Org) (map[ref.ID]*Feed, error) {
	all, err := db.All(ctx, r, scan, qFeedsOf, org)
	feeds := make(map[ref.ID]*Feed, len(all))
	for _, f := range all {
		feeds[f.Calendar] = f
	}
	return feeds, err
}
