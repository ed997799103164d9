package calendar

import (
	"bytes"
	"context"
	"time"

	"anteroom/internal/area/calendar/store"
	"anteroom/internal/core/access"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ref"
)

// RefreshDue reads the subscriptions that are due, and tidies up what an earlier
// run of the program left undone. It is called every few seconds.
func (s *Service) RefreshDue(ctx context.Context) error {
	if err := store.ReindexDue(ctx, s.db()); err != nil || s.feeds == nil {
		return err
	}
	return s.feeds.Due(ctx)
}

// Refresh reads one subscription now. Errors: calendar.not_found,
// calendar.no_subscription, access.*. How the reading went is in the answer.
func (s *Service) Refresh(ctx context.Context, a access.Actor, id ref.ID) (View, error) {
	c, _, err := store.Calendars.Open(ctx, s.db(), a, id, access.Write)
	if err != nil {
		return View{}, err
	}
	if c.Source != store.Subscription || c.TrashedUS != 0 || s.feeds == nil {
		return View{}, errs.New(errs.Conflict, "calendar.no_subscription", "Only a subscription that is not in the trash can be read again.")
	}
	if err := s.feeds.Now(ctx, a.Org, id); err != nil {
		return View{}, err
	}
	return s.Calendar(ctx, a, id)
}

// mirror is the feed.Take of this area.
func (s *Service) mirror(ctx context.Context, org ref.Org, calendar ref.ID, body []byte) (changed bool, every time.Duration, err error) {
	c, err := store.Calendars.Get(ctx, s.db(), org, calendar)
	if err != nil {
		return false, 0, err
	}
	a, err := s.cfg.Actors.ActorOf(ctx, org, c.CreatedBy, access.Job)
	if err != nil {
		return false, 0, errs.New(errs.Forbidden, "subscription.no_actor", "Whoever made this subscription is no longer here. Somebody else has to make it anew.").Because(err)
	}
	if _, err := access.Authorize(a, access.On(KindEvent, access.Write), c.Space); err != nil {
		return false, 0, errs.New(errs.Forbidden, "subscription.no_actor", "Whoever made this subscription may no longer write here. Somebody else has to make it anew.")
	}
	changed, every, err = s.imports.Mirror(ctx, a, c, bytes.NewReader(body))
	if err != nil {
		if e := errs.Of(err); e.Kind == errs.Invalid || e.Kind == errs.TooLarge {
			return false, 0, errs.Newf(errs.Invalid, "subscription.unreadable", "What the other server sends is no calendar: %s", e.Msg)
		}
		return false, 0, err
	}
	return changed, every, nil
}
