package project

import (
	"context"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// Make makes a project inside an act of which it is a part. The permit of the act covers its space.
// Errors: project.invalid, project.id_taken, project.lead_outside.
func (s *Service) Make(ctx context.Context, tx *journal.Tx, d Draft) (Project, error) {
	p := Project{Head: record.Born(tx, d.ID, d.Space)}
	if err := change(ctx, tx, &p, d.Change); err != nil {
		return p, err
	}
	_, err := kind.Create(ctx, tx, &p)
	return p, err
}

// Stretch gives a project another first and last day inside an act of which that is a part, where it still has those that it was
// said to have. Errors: project.trashed, project.not_found.
func (s *Service) Stretch(ctx context.Context, tx *journal.Tx, id ref.ID, was, now [2]clock.Date) error {
	p, err := kind.Get(ctx, tx, tx.Org(), id)
	if err != nil {
		return err
	}
	if p.TrashedUS != 0 {
		return errs.New(errs.Conflict, "project.trashed", "This project is in the trash. Take it out first.")
	}
	next := p
	if p.From == was[0] {
		next.From = now[0]
	}
	if p.Until == was[1] {
		next.Until = now[1]
	}
	if next.From != "" && next.Until != "" && next.Until < next.From { // one of the two was set by hand
		next.From, next.Until = p.From, max(p.From, next.Until)
	}
	if next == p {
		return nil
	}
	return kind.Save(tx, p, &next)
}
