package run

import (
	"context"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

// RunShifted is what a shift answers with.
type RunShifted struct {
	Run   Run      `json:"run"`
	Shift RunShift `json:"shift"`
	Act   ref.Act  `json:"act,omitempty" doc:"Undo all of it with POST /acts/{act}/undo; absent when nothing had to be changed"`
}

// Moves tells what would move if T were another day, and writes nothing. Errors: run.invalid, run.not_found.
func (s *Service) Moves(ctx context.Context, a access.Actor, id ref.ID, day clock.Date) (RunShift, error) {
	r, _, err := kind.Open(ctx, s.j.DB(), a, id, access.Read)
	if err != nil {
		return RunShift{}, err
	}
	off, err := s.offFor(ctx, a, &r, day, "query.day")
	if err != nil {
		return RunShift{}, err
	}
	now, err := s.work.Standing(ctx, s.j.DB(), a, id)
	_, out := shifted(r.Steps, now, day, off)
	return out, err
}

// offFor knows when nobody works around a new day of a run. Errors: run.invalid.
func (s *Service) offFor(ctx context.Context, a access.Actor, r *Run, day clock.Date, at string) (Off, error) {
	if _, err := clock.ParseDate(string(day)); err != nil {
		return nil, errs.New(errs.Invalid, "run.invalid", "Its day can't be moved like this.").With(at, "Say to which day, as 2026-03-29.")
	}
	steps := make([]RunStep, len(r.Steps))
	for i, p := range r.Steps {
		steps[i] = RunStep{Count: p.Count, Days: p.Days}
	}
	return s.off(ctx, a, r.Space, day, steps)
}

// Shift makes T another day. Every step that is open and still has the day that the run gave it moves along; the others stay,
// and the answer names them. Rev is that of the run, 0 takes whatever is there.
// Errors: run.invalid, run.stale, run.not_found, access.*, run.trashed, project.trashed, and those of changing a task.
func (s *Service) Shift(ctx context.Context, a access.Actor, id ref.ID, rev int64, day clock.Date) (out RunShifted, err error) {
	opened, permit, err := kind.Open(ctx, s.j.DB(), a, id, access.Write)
	if err != nil {
		return out, err
	}
	off, err := s.offFor(ctx, a, &opened, day, "body.day")
	if err != nil {
		return out, err
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		was, err := kind.Current(ctx, tx, opened, rev)
		if err == nil && was.TrashedUS != 0 {
			err = errs.New(errs.Conflict, "run.trashed", "This was taken back. Undo that first.")
		}
		if err != nil {
			return err
		}
		if out, err = s.shift(ctx, tx, a, was, day, off); err != nil {
			return err
		}
		return tx.Reply(out)
	})
	return out, err
}

func (s *Service) shift(ctx context.Context, tx *journal.Tx, a access.Actor, was Run, day clock.Date, off Off) (RunShifted, error) {
	standing, err := s.work.Standing(ctx, tx, a, was.ID)
	if err != nil {
		return RunShifted{}, err
	}
	now := was
	out := RunShifted{}
	now.Steps, out.Shift = shifted(was.Steps, standing, day, off)
	now.Day = day
	if day == was.Day && len(out.Shift.Moves) == 0 {
		out.Run = was
		return out, nil
	}
	to := make(map[ref.ID]clock.Date, len(out.Shift.Moves))
	for _, m := range out.Shift.Moves {
		to[m.Task] = m.To
	}
	if err := s.work.Reschedule(ctx, tx, to); err != nil {
		return out, err
	}
	wasFrom, wasUntil := spanOf(was.Steps, was.Day)
	from, until := spanOf(now.Steps, now.Day)
	if err := s.work.Stretch(ctx, tx, was.ID, [2]clock.Date{wasFrom, wasUntil}, [2]clock.Date{from, until}); err != nil {
		return out, err
	}
	err = kind.Save(tx, was, &now)
	out.Run, out.Act = now, tx.Act()
	return out, err
}
