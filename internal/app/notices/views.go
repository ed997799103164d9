package notices

import (
	"context"
	"fmt"
	"time"

	"anteroom/internal/app/listings"
	"anteroom/internal/area/notice"
	"anteroom/internal/area/view"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// viewed makes a notice of each view that somebody follows, on the mornings on which they want to hear of it, where
// there is something in it.
func (s *sources) viewed(ctx context.Context, m *notice.Moment) ([]notice.News, error) {
	var all []notice.News
	var due []view.Follow
	err := s.Viewed.Followers(ctx, m.Org, func(f view.Follow) {
		if m.Hearers[f.Member] != nil {
			due = append(due, f)
		}
	})
	if err != nil {
		return nil, err
	}
	for _, f := range due {
		h := m.Hearers[f.Member]
		today := h.Zone.ToWall(m.Now).Date()
		fire := h.OnDay(today)
		if fire <= m.Since || fire > m.Now || f.Every == view.Week && int(today.Weekday()+6)%7+1 != h.Wants.DigestDay {
			continue
		}
		a, err := m.As(f.Member)
		if err != nil {
			return nil, err
		}
		n, err := s.Viewed.Count(ctx, a, f.View, 0, 1)
		if untellable(err) || err == nil && n.All == 0 {
			continue // nothing to tell, or not any more
		}
		if err != nil {
			return nil, err
		}
		all = append(all, notice.News{Member: f.Member, Once: fmt.Sprintf("%s:%s", f.View, today), About: ref.Record{Kind: view.Name, ID: f.View}, Fire: fire, Until: fire.Add(lasting(f.Every))})
	}
	return all, nil
}

// untellable reports whether a view is gone, or asks what can't be asked (any more): its follower sees so when they
// open it, and everybody is told of other things as before.
func untellable(err error) bool {
	kind := errs.KindOf(err)
	return err != nil && (kind == errs.NotFound || kind == errs.Invalid || kind == errs.Forbidden)
}

// lasting is how long one notice of a view is until the next.
func lasting(every view.Every) time.Duration {
	if every == view.Week {
		return 7 * day
	}
	return day
}

// stillViewed says how much is in the views now.
func (s *sources) stillViewed(ctx context.Context, a access.Actor, all []notice.Notice) (map[ref.ID]notice.Words, error) {
	words := map[ref.ID]notice.Words{}
	counted := map[ref.ID]listings.Count{}
	now := clock.Of(s.Viewed.Clock.Now())
	for _, n := range all {
		if n.Until <= now {
			continue // there is a newer one, or it is followed no more
		}
		c, ok := counted[n.About.ID]
		if !ok {
			every := n.Until.Time().Sub(n.Made.Time()).Round(day) // since the one before
			var err error
			c, err = s.Viewed.Count(ctx, a, n.About.ID, n.Made.Add(-every), record.MaxLimit)
			if untellable(err) {
				continue
			}
			if err != nil {
				return nil, err
			}
			counted[n.About.ID] = c
		}
		words[n.ID] = notice.Words{Title: c.Name, Detail: c.String(), Space: c.Space}
	}
	return words, nil
}
