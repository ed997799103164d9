package file

import (
	"context"
	"errors"

	"anteroom/internal/core/db"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

func errNoRows(err error) bool { return errors.Is(err, db.ErrNoRows) }

// Follow brings the files of a record in line with it, inside the act that changed the record:
// they are where it is, seen by who sees it, and out of sight while it is in the trash.
func (s *Service) Follow(ctx context.Context, tx *journal.Tx, about ref.Record) error {
	files, err := db.All(ctx, tx, scanStored, qOf, tx.Org(), about.Kind, about.ID)
	if err != nil || len(files) == 0 {
		return err
	}
	return s.follow(ctx, tx, files)
}

// FollowIn is Follow of everything of a kind in a space, where what holds it went into the trash or came back.
func (s *Service) FollowIn(ctx context.Context, tx *journal.Tx, kind ref.Kind, space ref.Space) error {
	files, err := db.All(ctx, tx, scanStored, qAllAbout, tx.Org(), kind, space)
	if err != nil {
		return err
	}
	return s.follow(ctx, tx, files)
}

func (s *Service) follow(ctx context.Context, tx *journal.Tx, files []stored) error {
	for i := range files {
		f := &files[i]
		at, err := s.anchors.Anchor(ctx, tx, tx.Org(), ref.Record{Kind: f.AboutKind, ID: f.About})
		if err != nil {
			return err
		}
		if f.Space == at.Space && f.Private == at.Private && f.Dormant == at.Dormant {
			continue
		}
		f.Space, f.Private, f.Dormant = at.Space, at.Private, at.Dormant
		if _, err := tx.Derive(qBelong, tx.Org(), f.ID, f.Space, f.Private, f.Dormant); err != nil {
			return err
		}
		if err := s.index(tx, f); err != nil {
			return err
		}
		for _, tell := range s.followed {
			if err := tell(ctx, tx, ref.Record{Kind: Name, ID: f.ID}); err != nil {
				return err
			}
		}
	}
	return nil
}

// Followed lets somebody hear, inside the act, of each file that followed its record: the journal tells of
// the record alone.
func (s *Service) Followed(tell func(ctx context.Context, tx *journal.Tx, file ref.Record) error) {
	s.followed = append(s.followed, tell)
}

// Reverse takes a change of a file back.
func (s *Service) Reverse(ctx context.Context, tx *journal.Tx, row journal.Row) error {
	if err := kind.Reverse(ctx, tx, row); err != nil {
		return err
	}
	f, err := kind.Get(ctx, tx, tx.Org(), row.ID) // with the text of the version it shows now
	if err != nil {
		return err
	}
	return s.index(tx, &f)
}
