package view

import (
	"context"

	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ref"
)

// Every is how often a member wants to hear of a view.
type Every string

// The ways. Never is the same as following no view.
const (
	Never Every = "never"
	Daily Every = "day"
	Week  Every = "week"
)

// Follow says that a member wants to hear of a view.
type Follow struct {
	Member ref.Member
	View   ref.ID
	Every  Every
}

// maxFollows is how many views one member can follow.
const maxFollows = 20

const (
	qFollow    db.SQL = `INSERT INTO view_follow (org, member, view, every) VALUES ($1, $2, $3, $4) ON CONFLICT (org, member, view) DO UPDATE SET every = excluded.every`
	qUnfollow  db.SQL = `DELETE FROM view_follow WHERE org = $1 AND member = $2 AND view = $3`
	qFollows   db.SQL = `SELECT member, view, every FROM view_follow WHERE org = $1 AND member = $2 ORDER BY view`
	qFollowers db.SQL = `SELECT member, view, every FROM view_follow WHERE org = $1 AND (member, view) > ($2, $3) ORDER BY member, view LIMIT 500`
)

func scanFollow(row db.Row) (f Follow, err error) {
	return f, row.Scan(&f.Member, &f.View, &f.Every)
}

// Follow makes the caller hear of a view so often. Errors: saved_view.not_found, saved_view.follows.
func (s *Service) Follow(ctx context.Context, a access.Actor, id ref.ID, every Every) error {
	if _, _, err := kind.Open(ctx, s.j.DB(), a, id, access.Read); err != nil {
		return err
	}
	return s.j.DB().Housekeep(ctx, "view", func(tx *db.Tx) error {
		if every == Never {
			_, err := tx.Exec(qUnfollow, a.Org, a.Member, id)
			return err
		}
		have, err := db.All(ctx, tx, scanFollow, qFollows, a.Org, a.Member)
		if err != nil {
			return err
		}
		if len(have) >= maxFollows {
			return errs.Newf(errs.Conflict, "saved_view.follows", "You hear of %d views already. Leave one of them first.", len(have))
		}
		_, err = tx.Exec(qFollow, a.Org, a.Member, id, every)
		return err
	})
}

// follows gives how often the caller hears of which views.
func (s *Service) follows(ctx context.Context, a access.Actor) (map[ref.ID]Every, error) {
	all, err := db.All(ctx, s.j.DB(), scanFollow, qFollows, a.Org, a.Member)
	every := make(map[ref.ID]Every, len(all))
	for _, f := range all {
		every[f.View] = f.Every
	}
	return every, err
}

// Followers visits who wants to hear of which view, in an organisation.
func (s *Service) Followers(ctx context.Context, org ref.Org, visit func(Follow)) error {
	for after := (Follow{}); ; {
		page, err := db.All(ctx, s.j.DB(), scanFollow, qFollowers, org, after.Member, after.View)
		if err != nil {
			return err
		}
		for _, f := range page {
			visit(f)
		}
		if len(page) < 500 {
			return nil
		}
		after = page[len(page)-1]
	}
}
