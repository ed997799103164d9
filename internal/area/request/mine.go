package request

import (
	"context"
	"time"

	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

// What is listed of what a member asked: all that is open, and what ended lately.
const (
	maxMine = 100
	lately  = 60 * 24 * time.Hour
)

const (
	fMine       db.Fragment = `SELECT ` + columns + ` FROM request t JOIN space s ON s.org = t.org AND s.id = t.space AND s.closed_us IS NULL WHERE t.org = ? AND t.member = ? AND t.trashed_us IS NULL`
	fMineLately db.Fragment = `AND (t.state NOT IN ('done', 'declined') OR t.updated_us > ?) ORDER BY t.created_us DESC, t.id LIMIT ?`
)

var errNotMine = errs.New(errs.NotFound, "request.not_found", "You have asked nothing like this, or it is no longer there.")

// mine begins the question for requests that the actor made. It is the one place that says which these are: theirs by name, out of
// the trash, of a space that is open. A space that they don't see is no obstacle, so what is found is shown by AskerSees alone.
func mine(a access.Actor) *db.Builder { return db.Build(fMine, a.Org, a.Member) }

// OfAsker gives those of some requests that the actor made.
func OfAsker(ctx context.Context, read db.Reader, a access.Actor, ids []ref.ID) ([]Request, error) {
	if a.Member == "" || len(ids) == 0 {
		return nil, nil
	}
	b := db.In(mine(a), "AND", "t.id", ids)
	return db.All(ctx, read, scan, b.SQL(), b.Args()...)
}

// Mine gives what the actor asked that is open or ended lately, asked last first.
func (s *Service) Mine(ctx context.Context, a access.Actor) ([]Request, error) {
	if a.Member == "" {
		return nil, nil
	}
	b := mine(a).Add(fMineLately, s.now().Add(-lately), maxMine)
	return db.All(ctx, s.j.DB(), scan, b.SQL(), b.Args()...)
}

// MineIs gives one request that the actor made. Errors: request.not_found.
func (s *Service) MineIs(ctx context.Context, a access.Actor, id ref.ID) (Request, error) {
	return myOwn(ctx, s.j.DB(), a, id)
}

// AddToMine takes what the member who asked adds. Errors: request.invalid, request.talk_full, request.not_found.
func (s *Service) AddToMine(ctx context.Context, a access.Actor, id ref.ID, text string) error {
	opened, err := s.MineIs(ctx, a, id)
	if err != nil {
		return err
	}
	_, permit := access.ByLink(a.Org, a.Member, s.now(), opened.Space)
	return s.add(ctx, permit, text, func(tx *journal.Tx) (Request, error) {
		was, err := myOwn(ctx, tx, a, id)
		if err == nil && was.Space != opened.Space {
			err = errNotMine
		}
		return was, err
	})
}

func myOwn(ctx context.Context, read db.Reader, a access.Actor, id ref.ID) (Request, error) {
	all, err := OfAsker(ctx, read, a, []ref.ID{id})
	if err == nil && len(all) == 0 {
		err = errNotMine
	}
	if err != nil {
		return Request{}, err
	}
	return all[0], nil
}
