package principal

import (
	"context"

	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

// MaySample reports whether somebody makes an executive to look around with, and takes them away: whoever looks after
// all of them.
func MaySample(a access.Actor) bool { return !a.ReadOnly && looksAfterAll(a) }

// Sample gives the executive that an organisation has to look around with, whoever asks. Errors: principal.not_found.
func (s *Service) Sample(ctx context.Context, org ref.Org) (Principal, error) {
	all, err := s.people.Get(ctx, org)
	for _, p := range all {
		if p.Sample {
			return p, nil
		}
	}
	if err == nil {
		err = errs.Missing(string(Name))
	}
	return Principal{}, err
}

// RemoveSample takes an executive away who was there only to look around with. Their space is closed: every grant to it
// ends and no link leads there, so that what is in it is gone for everybody at once, whatever it is and however much; undo opens it again.
// check is asked inside the act, before anything is written.
// Errors: principal.not_found, principal.stale, principal.no_sample, access.*, those of check.
func (s *Service) RemoveSample(ctx context.Context, a access.Actor, id ref.ID, rev int64, check func(*journal.Tx) error) (act ref.Act, err error) {
	opened, err := principals.Get(ctx, s.j.DB(), a.Org, id)
	if err != nil {
		return "", err
	}
	permit, err := access.Office(a, access.On(Name, access.Write), opened.Space)
	if err != nil {
		return "", err
	}
	return s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		was, err := principals.Get(ctx, tx, tx.Org(), id)
		switch {
		case err != nil:
			return err
		case !was.Sample:
			return errs.New(errs.Conflict, "principal.no_sample", "This executive is no sample, and is not taken away like that.")
		case was.TrashedUS != 0:
			return errs.Missing(string(Name))
		}
		if was, err = principals.Current(ctx, tx, opened, rev); err != nil {
			return err
		}
		if err := check(tx); err != nil {
			return err
		}
		partners, err := db.All(ctx, tx, scanPartnership, qPartnershipsOf, tx.Org(), id)
		if err != nil {
			return err
		}
		for _, p := range partners {
			if p, err = partnerships.Trash(tx, p); err == nil {
				err = grantPartner(tx, p, was.Zone)
			}
			if err != nil {
				return err
			}
		}
		gone, err := principals.Trash(tx, was)
		if err != nil {
			return err
		}
		if err := s.consequences(ctx, tx, was, gone); err != nil {
			return err
		}
		return tx.Reply(struct {
			Act ref.Act `json:"act"`
		}{tx.Act()})
	})
}
