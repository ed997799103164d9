package tag

import (
	"context"

	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
)

// Follower brings what a kind keeps of its tags beside the common rows in line with them, for
// every record that has a tag. It is called inside the act that merged the tag or took that back.
type Follower func(ctx context.Context, tx *journal.Tx, tag ref.ID) error

// Followed adds a follower. It is called while the house is built.
func (s *Service) Followed(f Follower) { s.follow = append(s.follow, f) }

// Merge puts one tag into the trash and gives every record that has it another, also those
// that the caller doesn't see: the tag that stays is seen by all who saw the one that goes. It is of the same
// space, or the whole organisation's. Both revs are looked at, so that whoever merges what somebody renames is told.
// Errors: tag.stale, tag.not_found, tag.trashed, tag.itself, tag.narrower, access.*.
func (s *Service) Merge(ctx context.Context, a access.Actor, id ref.ID, rev int64, into ref.ID, intoRev int64) (out Answer, err error) {
	if id == into {
		return out, errs.New(errs.Invalid, "tag.itself", "A tag can't be merged into itself. Choose another.").With("body.into", "another tag")
	}
	opened, permit, err := kind.Open(ctx, s.j.DB(), a, id, access.Write)
	if err != nil {
		return out, err
	}
	target, _, err := kind.Open(ctx, s.j.DB(), a, into, access.Write)
	if err != nil {
		return out, err
	}
	if target.Space != opened.Space && target.Space != ref.Space(a.Org) {
		return out, errs.New(errs.Conflict, "tag.narrower", "Not everybody who has this tag would see the other one. Merge it into one of the same people, or of the whole house.").With("body.into", "a tag of the same space, or of the whole house")
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		was, err := kind.Current(ctx, tx, opened, rev)
		if err != nil {
			return err
		}
		stays, err := kind.Current(ctx, tx, target, intoRev)
		if err != nil {
			return err
		}
		if was.TrashedUS != 0 || stays.TrashedUS != 0 {
			return errs.New(errs.Conflict, "tag.trashed", "One of the two is in the trash. Take it out first.")
		}
		now := was
		now.MergedInto, now.TrashedUS = into, tx.Now()
		if err := kind.Save(tx, was, &now); err != nil {
			return err
		}
		if err := s.settle(ctx, tx, was, now); err != nil {
			return err
		}
		out = Answer{Tag: stays, Act: tx.Act()}
		return tx.Reply(out)
	})
	return out, err
}

const (
	qUnmerge db.SQL = `DELETE FROM tagged WHERE org = $1 AND via = $2`
	qMerge   db.SQL = `INSERT INTO tagged (org, kind, id, tag, via) SELECT g.org, g.kind, g.id, $3, $2 FROM tagged g WHERE g.org = $1 AND g.tag = $2
ON CONFLICT (org, kind, id, tag) DO NOTHING`
)

// settle makes the rows that a merged tag brings what they should be, and those of the tag it
// went into, if that was merged on.
func (s *Service) settle(ctx context.Context, tx *journal.Tx, was, now Tag) error {
	if was.MergedInto == now.MergedInto {
		return nil
	}
	if _, err := tx.Derive(qUnmerge, tx.Org(), now.ID); err != nil {
		return err
	}
	if now.MergedInto != "" {
		if _, err := tx.Derive(qMerge, tx.Org(), now.ID, now.MergedInto); err != nil {
			return err
		}
	}
	for _, follow := range s.follow {
		if err := follow(ctx, tx, now.ID); err != nil {
			return err
		}
	}
	if was.MergedInto == "" {
		return nil
	}
	on, err := kind.Get(ctx, tx, tx.Org(), was.MergedInto)
	if err != nil || on.MergedInto == "" {
		return err
	}
	before := on
	before.MergedInto = ""
	return s.settle(ctx, tx, before, on)
}

// Reverse takes one change of a tag back; it is a journal.Reverser.
// Errors: tag.merged_since, and those of the kind.
func (s *Service) Reverse(ctx context.Context, tx *journal.Tx, row journal.Row) error {
	was, err := kind.Get(ctx, tx, tx.Org(), row.ID)
	if err != nil {
		return err
	}
	if err := kind.Reverse(ctx, tx, row); err != nil {
		return err
	}
	now, err := kind.Get(ctx, tx, tx.Org(), row.ID)
	if err != nil {
		return err
	}
	if now.MergedInto != "" && now.MergedInto != was.MergedInto {
		into, err := kind.Get(ctx, tx, tx.Org(), now.MergedInto)
		if err != nil {
			return err
		}
		if into.TrashedUS != 0 {
			return errs.New(errs.Conflict, "tag.merged_since", "The tag that this one was merged into is in the trash now. Take it out first.")
		}
	}
	return s.settle(ctx, tx, was, now)
}

// Places lists what has a tag, of all kinds, as far as the actor may read it.
// Errors: tag.not_found.
func (s *Service) Places(ctx context.Context, a access.Actor, id ref.ID) (places []search.Place, more bool, err error) {
	if _, _, err := kind.Open(ctx, s.j.DB(), a, id, access.Read); err != nil {
		return nil, false, err
	}
	return search.Having(ctx, s.j.DB(), s.views(a), search.ByTag, id)
}

func (s *Service) views(a access.Actor) map[ref.Kind]access.View {
	views := make(map[ref.Kind]access.View, len(s.tagged))
	for _, kind := range s.tagged {
		views[kind] = access.Scope(a, access.On(kind, access.Read))
	}
	return views
}
