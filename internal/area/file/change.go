package file

import (
	"context"

	"github.com/go-json-experiment/json"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/op"
	"anteroom/internal/core/own"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
)

// FileChange is a merge patch (RFC 7396) of a file.
type FileChange struct {
	Name     op.Optional[string]     `json:"name,omitzero" maxLength:"1000" doc:"Made safe to save anywhere"`
	Owner    op.Optional[ref.Member] `json:"owner,omitzero" maxLength:"36" doc:"A member who sees the space"`
	Template op.Optional[bool]       `json:"template,omitzero"`
	Note     op.Optional[string]     `json:"note,omitzero" maxLength:"2000"`
	Review   op.Optional[clock.Date] `json:"review,omitzero" maxLength:"10" doc:"2026-03-29; null for none"`
	Tags     op.Optional[[]ref.ID]   `json:"tags,omitzero" maxItems:"50"`
	Version  op.Optional[int]        `json:"version,omitzero" minimum:"1" maximum:"1000" doc:"Which of its versions it is to show: going back"`
}

func recalled(kept journal.Answer) (out FileAnswer, err error) {
	if kept.Body == nil || json.Unmarshal(kept.Body, &out) != nil {
		return out, errs.New(errs.Conflict, "idempotency.done", "This was done already. Load the record to see it.")
	}
	return out, nil
}

const qSeesSpace db.SQL = `SELECT COUNT(*) FROM access_grant WHERE org = $1 AND member = $2 AND space = $3 AND role <> 'busy'
AND from_us <= $4 AND (until_us IS NULL OR until_us > $4)`

// Update changes a file. Errors: file.*, tag.unknown, access.*.
func (s *Service) Update(ctx context.Context, a access.Actor, id ref.ID, rev int64, c FileChange) (FileAnswer, error) {
	return s.change(ctx, a, id, rev, func(ctx context.Context, tx *journal.Tx, was stored) (stored, error) {
		if was.TrashedUS != 0 {
			return was, errTrashed
		}
		now := was
		c.Name.Apply(&now.Name)
		c.Owner.Apply(&now.Owner)
		c.Template.Apply(&now.Template)
		c.Note.Apply(&now.Note)
		c.Review.Apply(&now.Review)
		c.Tags.Apply(&now.Tags)
		if err := now.settle(); err != nil {
			return now, err
		}
		if now.Owner != was.Owner {
			n, err := db.One(ctx, tx, db.Scan1[int], qSeesSpace, tx.Org(), now.Owner, now.Space, tx.Now())
			if err != nil {
				return now, err
			}
			if n == 0 {
				return now, errs.New(errs.Invalid, "file.owner_outside", "They don't see this file, so they can't look after it. Choose somebody else, or give them access first.").With("body.owner", "no member who sees the space")
			}
		}
		if c.Version.Set && c.Version.Value != now.Version {
			if err := s.goBack(ctx, tx, &now, c.Version.Value); err != nil {
				return now, err
			}
		}
		return now, s.save(tx, was, &now)
	})
}

func (s *Service) goBack(ctx context.Context, tx *journal.Tx, f *stored, version int) error {
	c, err := db.One(ctx, tx, scanContent, qVersion, tx.Org(), f.ID, version)
	if errNoRows(err) {
		return errs.New(errs.Invalid, "file.no_version", "There is no such version of this file.").With("body.version", "none of its versions")
	}
	if err != nil {
		return err
	}
	f.Content = c
	f.text, err = db.One(ctx, tx, db.Scan1[string], qText, tx.Org(), c.Hash)
	return err
}

const qText db.SQL = `SELECT text FROM blob WHERE org = $1 AND hash = $2`

func (s *Service) change(ctx context.Context, a access.Actor, id ref.ID, rev int64, f func(context.Context, *journal.Tx, stored) (stored, error)) (out FileAnswer, err error) {
	opened, permit, err := s.open(ctx, a, id, access.Write)
	if err != nil {
		return out, err
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		was, err := kind.Current(ctx, tx, opened, rev)
		if err != nil {
			return err
		}
		now, err := f(ctx, tx, was)
		if err != nil {
			return err
		}
		if out = (FileAnswer{File: now.File}); now.Rev != was.Rev {
			out.Act = tx.Act()
		}
		return tx.Reply(out)
	})
	return out, err
}

// Trash puts a file away. Errors: file.*, access.*.
func (s *Service) Trash(ctx context.Context, a access.Actor, id ref.ID, rev int64) (FileAnswer, error) {
	return s.change(ctx, a, id, rev, func(_ context.Context, tx *journal.Tx, was stored) (stored, error) { return kind.Trash(tx, was) })
}

// Restore takes a file out of the trash. Errors: file.*, access.*.
func (s *Service) Restore(ctx context.Context, a access.Actor, id ref.ID, rev int64) (FileAnswer, error) {
	return s.change(ctx, a, id, rev, func(_ context.Context, tx *journal.Tx, was stored) (stored, error) {
		now, err := kind.Restore(tx, was)
		if err != nil {
			return now, err
		}
		return now, s.index(tx, &now)
	})
}

// Forget deletes a file that is in the trash for good, with all its versions. What it was
// called stays in the journal; its bytes go with the next sweep, unless another file has them too.
// Errors: file.not_trashed, file.stale, access.*.
func (s *Service) Forget(ctx context.Context, a access.Actor, id ref.ID, rev int64) error {
	opened, permit, err := s.open(ctx, a, id, access.Write)
	if err != nil {
		return err
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		was, err := kind.Current(ctx, tx, opened, rev)
		if err != nil {
			return err
		}
		if was.TrashedUS == 0 {
			return errs.New(errs.Conflict, "file.not_trashed", "Only what is in the trash can be deleted for good.")
		}
		if err := own.Forget(tx, Name, id); err != nil {
			return err
		}
		if _, err := tx.Exec(qForgetVersions, tx.Org(), id); err != nil {
			return err
		}
		if _, err := tx.Exec(qForgetFile, tx.Org(), id, was.Rev); err != nil {
			return err
		}
		if _, err := tx.Derive(qForgetTags, tx.Org(), id); err != nil {
			return err
		}
		if _, err := tx.Exec(qForgetBlobs, tx.Org()); err != nil {
			return err
		}
		if err := search.Drop(tx, Name, id); err != nil {
			return err
		}
		return tx.Tell(journal.Entry{Space: was.Space, Kind: Name, ID: id, Op: journal.Delete, Rev: was.Rev + 1, Before: &was, Private: kind.Privacy(&was, &was)})
	})
	return err
}
