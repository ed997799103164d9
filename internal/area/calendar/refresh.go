package calendar

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"math/rand/v2"
	"net/http"
	"time"

	"anteroom/internal/area/calendar/store"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/outbound"
	"anteroom/internal/core/ref"
)

const (
	// maxFeed is how large a subscribed file may be, in bytes.
	maxFeed = 32 << 20
	// refreshLease is how long one reading of a feed may take before another may begin.
	refreshLease = 5 * time.Minute
	refreshBatch = 16
)

// RefreshDue reads the subscriptions that are due, and tidies up what an earlier
// run of the program left undone. It is called every few seconds; a call while
// another is going on returns at once. What goes wrong with one subscription is
// shown with it and keeps nothing else up.
func (s *Service) RefreshDue(ctx context.Context) error {
	if !s.refreshing.TryLock() {
		return nil
	}
	defer s.refreshing.Unlock()
	if err := store.ReindexDue(ctx, s.db()); err != nil {
		return err
	}
	if s.cfg.Actors == nil || s.cfg.Outbound == nil {
		return nil
	}
	type due struct {
		org      ref.Org
		calendar ref.ID
	}
	all, err := db.All(ctx, s.db(), func(row db.Row) (d due, err error) { return d, row.Scan(&d.org, &d.calendar) }, qFeedsDue, s.now(), refreshBatch)
	if err != nil {
		return err
	}
	for _, d := range all {
		if err := s.refresh(ctx, d.org, d.calendar, s.now()); err != nil {
			return err
		}
	}
	return nil
}

// Refresh reads one subscription now. Errors: calendar.not_found,
// calendar.no_subscription, access.*. How the reading went is in the answer.
func (s *Service) Refresh(ctx context.Context, a access.Actor, id ref.ID) (View, error) {
	c, _, err := store.Calendars.Open(ctx, s.db(), a, id, access.Write)
	if err != nil {
		return View{}, err
	}
	if c.Source != store.Subscription || c.TrashedUS != 0 || s.cfg.Actors == nil || s.cfg.Outbound == nil {
		return View{}, errs.New(errs.Conflict, "calendar.no_subscription", "Only a subscription that is not in the trash can be read again.")
	}
	if err := s.refresh(ctx, a.Org, id, clock.Forever); err != nil {
		return View{}, err
	}
	return s.Calendar(ctx, a, id)
}

// refresh claims one feed that is due at an instant, reads it and keeps how that went.
func (s *Service) refresh(ctx context.Context, org ref.Org, calendar ref.ID, dueAt clock.Micros) error {
	claimed := false
	err := s.db().Housekeep(ctx, "feed", func(tx *db.Tx) error {
		n, err := tx.Exec(qFeedClaim, org, calendar, dueAt, s.now().Add(refreshLease))
		claimed = n == 1
		return err
	})
	if err != nil || !claimed {
		return err
	}
	f, err := s.feedOf(ctx, s.db(), org, calendar)
	if err != nil || f == nil {
		return err
	}
	changed, wait, failed := s.fetch(ctx, f)
	if ctx.Err() != nil {
		return ctx.Err() // we are shutting down: the lease ends by itself
	}
	f.outcome(s.now(), changed, wait, failed)
	if errs.KindOf(failed) == errs.Internal && failed != nil {
		s.cfg.Log.Error("a subscription can't be kept", "calendar", calendar, "err", failed)
	}
	return s.db().Housekeep(ctx, "feed", func(tx *db.Tx) error {
		_, err := tx.Exec(qFeedSet, f.values()...)
		return err
	})
}

// outcome sets when a feed is read next: after failures ever later, and never all at once.
func (f *feed) outcome(now clock.Micros, changed bool, wait time.Duration, failed error) {
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
func (s *Service) fetch(ctx context.Context, f *feed) (changed bool, wait time.Duration, err error) {
	header := http.Header{"Accept": {"text/calendar, text/plain;q=0.5, */*;q=0.1"}}
	if f.ETag != "" {
		header.Set("If-None-Match", f.ETag)
	}
	if f.LastModified != "" {
		header.Set("If-Modified-Since", f.LastModified)
	}
	resp, err := s.cfg.Outbound.Get(ctx, outbound.Request{URL: f.URL, Header: header, Limit: maxFeed})
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
		if changed, err = s.mirror(ctx, f, body); err != nil {
			return false, 0, err
		}
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

// mirror makes a subscription hold what the file says, as one act of whoever made it.
func (s *Service) mirror(ctx context.Context, f *feed, body []byte) (changed bool, err error) {
	c, err := store.Calendars.Get(ctx, s.db(), f.org, f.calendar)
	if err != nil {
		return false, err
	}
	a, err := s.cfg.Actors.ActorOf(ctx, f.org, c.CreatedBy, access.Job)
	if err != nil {
		return false, errs.New(errs.Forbidden, "subscription.no_actor", "Whoever made this subscription is no longer here. Somebody else has to make it anew.").Because(err)
	}
	if _, err := access.Authorize(a, access.On(KindEvent, access.Write), c.Space); err != nil {
		return false, errs.New(errs.Forbidden, "subscription.no_actor", "Whoever made this subscription may no longer write here. Somebody else has to make it anew.")
	}
	changed, every, err := s.imports.Mirror(ctx, a, c, bytes.NewReader(body))
	if err != nil {
		if e := errs.Of(err); e.Kind == errs.Invalid || e.Kind == errs.TooLarge {
			return false, errs.Newf(errs.Invalid, "subscription.unreadable", "What the other server sends is no calendar: %s", e.Msg)
		}
		return false, err
	}
	f.Every = min(max(every, everyUsually), everyAtMost)
	return changed, nil
}
