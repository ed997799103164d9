package find

import (
	"context"
	"slices"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
)

const (
	// maxPins is how many records a member can pin.
	maxPins = 200
	// maxOpened is of how many records it is remembered that a member opened them.
	maxOpened = 50
	// shownOpened is how many of these are shown.
	shownOpened = 12
)

const (
	fPinned db.Fragment = `AND EXISTS (SELECT 1 FROM pin n WHERE n.org = e.org AND n.kind = e.kind AND n.id = e.id AND n.member = ?)`

	qPins  db.SQL = `SELECT kind, id FROM pin WHERE org = $1 AND member = $2 ORDER BY position, kind, id`
	qPin   db.SQL = `INSERT INTO pin (org, member, kind, id, position) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (org, member, kind, id) DO UPDATE SET position = excluded.position`
	qUnpin db.SQL = `DELETE FROM pin WHERE org = $1 AND member = $2 AND kind = $3 AND id = $4`

	qOpened  db.SQL = `SELECT kind, id FROM opened WHERE org = $1 AND member = $2 ORDER BY at_us DESC, id DESC`
	qOpen    db.SQL = `INSERT INTO opened (org, member, kind, id, at_us) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (org, member, kind, id) DO UPDATE SET at_us = excluded.at_us`
	qForget  db.SQL = `DELETE FROM opened WHERE org = $1 AND member = $2`
	qForget1 db.SQL = `DELETE FROM opened WHERE org = $1 AND member = $2 AND kind = $3 AND id = $4`
)

// AtHand is what the search shows before somebody types.
type AtHand struct {
	Pinned []Hit `json:"pinned" doc:"What you pinned and see, in your order"`
	Recent []Hit `json:"recent" doc:"What you opened last and see, the last first; nothing that is pinned"`
}

// AtHand gives what the actor pinned and opened last, as far as they see it now.
func (s *Service) AtHand(ctx context.Context, a access.Actor) (out AtHand, err error) {
	if out.Pinned, err = s.visible(ctx, a, qPins); err != nil {
		return out, err
	}
	recent, err := s.visible(ctx, a, qOpened)
	recent = slices.DeleteFunc(recent, func(h Hit) bool {
		return slices.ContainsFunc(out.Pinned, func(p Hit) bool { return p.Kind == h.Kind && p.ID == h.ID })
	})
	out.Recent = recent[:min(len(recent), shownOpened)]
	return out, err
}

func scanRecord(row db.Row) (of ref.Record, err error) { return of, row.Scan(&of.Kind, &of.ID) }

// visible gives those of a list that the actor sees, in its order.
func (s *Service) visible(ctx context.Context, a access.Actor, list db.SQL) ([]Hit, error) {
	all, err := db.All(ctx, s.j.DB(), scanRecord, list, a.Org, a.Member)
	if err != nil || len(all) == 0 {
		return []Hit{}, err
	}
	there, err := search.Titles(ctx, s.j.DB(), s.views(a), all)
	if err != nil {
		return nil, err
	}
	found := make([]search.Hit, 0, len(all))
	for _, of := range all {
		if h, ok := there[of]; ok {
			found = append(found, h)
		}
	}
	return s.shown(ctx, a, found, nil)
}

// sees refuses a record that the actor doesn't see. Errors: pin.not_found.
func (s *Service) sees(ctx context.Context, a access.Actor, of ref.Record) error {
	there, err := search.Titles(ctx, s.j.DB(), s.views(a), []ref.Record{of})
	if _, ok := there[of]; err == nil && !ok {
		err = errs.New(errs.NotFound, "pin.not_found", "This is not there any more, or you don’t see it.")
	}
	return err
}

// Pin puts a record among those that the actor keeps at hand: before another, or last. One that is
// pinned already moves there. Nobody else is told. Errors: pin.not_found, pin.too_many.
func (s *Service) Pin(ctx context.Context, a access.Actor, of ref.Record, before *ref.Record) error {
	if err := s.sees(ctx, a, of); err != nil {
		return err
	}
	return s.j.DB().Housekeep(ctx, "view", func(tx *db.Tx) error {
		was, err := db.All(ctx, tx, scanRecord, qPins, a.Org, a.Member)
		if err != nil {
			return err
		}
		now := slices.DeleteFunc(slices.Clone(was), func(one ref.Record) bool { return one == of })
		if len(now) >= maxPins {
			return errs.New(errs.Conflict, "pin.too_many", "200 things are pinned. Unpin one first.")
		}
		at := len(now)
		if before != nil {
			if i := slices.Index(now, *before); i >= 0 {
				at = i
			}
		}
		now = slices.Insert(now, at, of)
		for i, one := range now {
			if i < len(was) && was[i] == one {
				continue
			}
			if _, err := tx.Exec(qPin, a.Org, a.Member, one.Kind, one.ID, i); err != nil {
				return err
			}
		}
		return nil
	})
}

// Unpin takes a record from among them; it is no error when it is not there.
func (s *Service) Unpin(ctx context.Context, a access.Actor, of ref.Record) error {
	return s.j.DB().Housekeep(ctx, "view", func(tx *db.Tx) error {
		_, err := tx.Exec(qUnpin, a.Org, a.Member, of.Kind, of.ID)
		return err
	})
}

// Opened notes that the actor opened a record; what they opened longest ago is forgotten. Nobody
// else is told. What they can't find, because it was only shown to them or is not there, is not noted.
func (s *Service) Opened(ctx context.Context, a access.Actor, of ref.Record) error {
	switch err := s.sees(ctx, a, of); {
	case errs.KindOf(err) == errs.NotFound:
		return nil
	case err != nil:
		return err
	}
	return s.j.DB().Housekeep(ctx, "view", func(tx *db.Tx) error {
		if _, err := tx.Exec(qOpen, a.Org, a.Member, of.Kind, of.ID, clock.Of(s.clock().Now())); err != nil {
			return err
		}
		all, err := db.All(ctx, tx, scanRecord, qOpened, a.Org, a.Member)
		for _, old := range all[min(len(all), maxOpened):] {
			if _, err := tx.Exec(qForget1, a.Org, a.Member, old.Kind, old.ID); err != nil {
				return err
			}
		}
		return err
	})
}

// ForgetOpened forgets everything that the actor opened.
func (s *Service) ForgetOpened(ctx context.Context, a access.Actor) error {
	return s.j.DB().Housekeep(ctx, "view", func(tx *db.Tx) error {
		_, err := tx.Exec(qForget, a.Org, a.Member)
		return err
	})
}
