package feed

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"log/slog"
	"math/rand/v2"
	"net/http"
	"sync"
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/outbound"
	"anteroom/internal/core/ref"
)

const (
	// MaxSize is how large a subscribed file may be, in bytes.
	MaxSize = 32 << 20
	// refreshLease is how long one reading of a feed may take before another may begin.
	refreshLease = 5 * time.Minute
	refreshBatch = 16
)

// Take makes a subscription hold what was read, as one act of whoever made it. every is how often
// the file asks to be read; 0 when it does not say.
type Take func(ctx context.Context, org ref.Org, calendar ref.ID, body []byte) (changed bool, every time.Duration, err error)

// Reader reads feeds.
type Reader struct {
	db       *db.DB
	clock    clock.Clock
	outbound *outbound.Client
	take     Take
	log      *slog.Logger
	// reading is held while due feeds are read.
	reading sync.Mutex
}

// NewReader makes a reader that hands on what it reads to take.
func NewReader(d *db.DB, c clock.Clock, client *outbound.Client, take Take, log *slog.Logger) *Reader {
	return &Reader{db: d, clock: c, outbound: client, take: take, log: log}
}

func (r *Reader) now() clock.Micros { return clock.Of(r.clock.Now()) }

// Due reads the feeds that are due. A call while another is going on returns at once. What goes
// wrong with one feed is kept with it and keeps no other up.
func (r *Reader) Due(ctx context.Context) error {
	if !r.reading.TryLock() {
		return nil
	}
	defer r.reading.Unlock()
	type due struct {
		org      ref.Org
		calendar ref.ID
	}
	all, err := db.All(ctx, r.db, func(row db.Row) (d due, err error) { return d, row.Scan(&d.org, &d.calendar) }, qFeedsDue, r.now(), refreshBatch)
	if err != nil {
		return err
	}
	for _, d := range all {
		if err := r.read(ctx, d.org, d.calendar, r.now()); err != nil {
			return err
		}
	}
	return nil
}

// Now reads one feed whether it is due or not. How that went is kept with the feed.
func (r *Reader) Now(ctx context.Context, org ref.Org, calendar ref.ID) error {
	return r.read(ctx, org, calendar, clock.Forever)
}

// read claims one feed that is due at an instant, reads it and keeps how that went.
func (r *Reader) read(ctx context.Context, org ref.Org, calendar ref.ID, dueAt clock.Micros) error {
	claimed := false
	err := r.db.Housekeep(ctx, "feed", func(tx *db.Tx) error {
		n, err := tx.Exec(qFeedClaim, org, calendar, dueAt, r.now().Add(refreshLease))
		claimed = n == 1
		return err
	})
	if err != nil || !claimed {
		return err
	}
	f, err := Of(ctx, r.db, org, calendar)
	if err != nil || f == nil {
		return err
	}
	changed, wait, failed := r.fetch(ctx, f)
	if ctx.Err() != nil {
		return ctx.Err() // we are shutting down: the lease ends by itself
	}
	f.outcome(r.now(), changed, wait, failed)
	if errs.KindOf(failed) == errs.Internal && failed != nil {
		r.log.Error("a subscription can't be kept", "calendar", calendar, "err", failed)
	}
	return r.db.Housekeep(ctx, "feed", func(tx *db.Tx) error {
		_, err := tx.Exec(qFeedSet, f.values()...)
		return err
	})
}

// outcome sets when a feed is read next: after failures ever later, and never all at once.
func (f *Feed) outcome(now clock.Micros, changed bool, wait time.Duration, failed error) {
	f.AtUS = now
	if failed == nil {
		f.State, f.Error, f.Failures = "ok", "", 0
		if changed {
			f.ChangedUS = now
		}
		wait = f.Every
	} else {
		f.State, f.Error = "failing", errs.Of(failed).Msg
		f.Failures++
		if wait == 0 {
			wait = min(f.Every<<min(f.Failures-1, 10), max(afterFailures, f.Every))
		}
	}
	f.NextUS = now.Add(jitter(wait))
}

// jitter spreads a wait over 90 to 110 per cent of it.
func jitter(d time.Duration) time.Duration {
	return d - d/10 + time.Duration(rand.Int64N(int64(d)/5+1))
}

// fetch asks for a feed's file and takes in what is new. wait is how long to leave
// the other side alone when it said so.
func (r *Reader) fetch(ctx context.Context, f *Feed) (changed bool, wait time.Duration, err error) {
	header := http.Header{"Accept": {"text/calendar, text/plain;q=0.5, */*;q=0.1"}}
	if f.ETag != "" {
		header.Set("If-None-Match", f.ETag)
	}
	if f.LastModified != "" {
		header.Set("If-Modified-Since", f.LastModified)
	}
	resp, err := r.outbound.Get(ctx, outbound.Request{URL: f.URL, Header: header, Limit: MaxSize})
	if err != nil {
		return false, 0, err
	}
	defer func() { _ = resp.Body.Close() }()
	if resp.Status == http.StatusNotModified {
		return false, 0, nil
	}
	if resp.Status != http.StatusOK {
		wait, err := refused(resp)
		return false, wait, err
	}
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		return false, 0, err
	}
	sum := sha256.Sum256(body)
	content := hex.EncodeToString(sum[:])
	if content != f.Content {
		var every time.Duration
		if changed, every, err = r.take(ctx, f.Org, f.Calendar, body); err != nil {
			return false, 0, err
		}
		f.Every = min(max(every, everyUsually), everyAtMost)
		f.Content = content
	}
	f.ETag, f.LastModified = short(resp.Header.Get("ETag")), short(resp.Header.Get("Last-Modified"))
	return changed, 0, nil
}

// short keeps a header of reasonable length only.
func short(header string) string {
	if len(header) > 500 {
		return ""
	}
	return header
}

// refused tells in words what a status means, and when to try again.
func refused(resp *outbound.Response) (time.Duration, error) {
	switch resp.Status {
	case http.StatusGone:
		return afterGone, errs.New(errs.Invalid, "subscription.gone", "The other server says this calendar is gone for good. Remove the subscription, or give it a new address.")
	case http.StatusNotFound:
		return 0, errs.New(errs.Invalid, "subscription.not_found", "There is nothing at this address any more. Check it at its source, then give the subscription the new one.")
	case http.StatusUnauthorized, http.StatusForbidden:
		return 0, errs.New(errs.Invalid, "subscription.forbidden", "The other server doesn't let us read this. Ask for an address that needs no sign-in.")
	case http.StatusTooManyRequests, http.StatusServiceUnavailable:
		wait, err := time.ParseDuration(resp.Header.Get("Retry-After") + "s")
		if err != nil || wait < everyUsually {
			wait = 0
		}
		return min(wait, everyAtMost), errs.New(errs.Busy, "subscription.busy", "The other server asks us to come back later.")
	}
	return 0, errs.Newf(errs.Busy, "subscription.status", "The other server answered with status %d instead of a calendar.", resp.Status)
}
