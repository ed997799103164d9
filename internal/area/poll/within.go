package poll

import (
	"context"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

// Authority says whether somebody may fix a time by themselves.
type Authority interface {
	// Fixes judges it for every principal concerned, and gives what keeps inside the act why it was done; held says that the
	// time is held, so that holds are confirmed by it. It refuses what is the principal's to decide, which it asks them, and
	// what is never done unless there is a reason. Errors: authority.ask, authority.never, authority.override.
	Fixes(ctx context.Context, a access.Actor, p *Poll, option ref.ID, held bool, people []string, reason string) (keep func(context.Context, *journal.Tx) error, err error)
}

// Bind makes a standing authority count. It is called while the house is built.
func (s *Service) Bind(by Authority) { s.authority = by }

// bound asks the standing authority about a poll as the caller has seen it; what is old or over is refused by the change itself.
func (s *Service) bound(ctx context.Context, a access.Actor, id ref.ID, rev int64, option ref.ID, reason string) (keep func(context.Context, *journal.Tx) error, err error) {
	nothing := func(context.Context, *journal.Tx) error { return nil }
	if s.authority == nil {
		return nothing, nil
	}
	p, _, err := s.Permitted(ctx, a, id)
	if errs.Of(err).Code == errEnded.Code {
		return nothing, nil
	} else if err != nil {
		return nil, err
	}
	if _, err := p.Fixable(option, s.now()); err != nil || rev != 0 && p.Rev != rev {
		return nothing, nil
	}
	held := false
	if p.HoldSet != "" {
		set, err := s.holds.Standing(ctx, s.j.DB(), a.Org, p.HoldSet)
		if err != nil {
			return nil, err
		}
		_, held = set.slot(p.option(option))
	}
	asked, err := votersOf(ctx, s.j.DB(), a.Org, id)
	if err != nil {
		return nil, err
	}
	var people []string
	for _, v := range asked {
		people = append(people, v.Email)
	}
	if keep, err = s.authority.Fixes(ctx, a, &p, option, held, people, reason); keep == nil {
		keep = nothing
	}
	return keep, err
}

// Permitted gives a poll as it stands whose time the actor may fix, and the permit for that.
// Errors: poll.ended, poll.elsewhere, poll.private_forbidden, poll.not_found, access.*.
func (s *Service) Permitted(ctx context.Context, a access.Actor, id ref.ID) (p Poll, permit access.Permit, err error) {
	p, _, err = kind.Open(ctx, s.j.DB(), a, id, access.Write)
	if err == nil && p.TrashedUS != 0 {
		err = errEnded
	}
	if err != nil {
		return p, permit, err
	}
	if permit, err = s.permit(a, &p, true); err != nil {
		return p, permit, err
	}
	return p, permit, s.standing(ctx, s.j.DB(), a.Org, &p)
}

// Fixable refuses a poll that is over, and a time that is no longer proposed or has passed. It gives the words for the time.
// Errors: poll.ended, poll.no_option, poll.past.
func (p *Poll) Fixable(option ref.ID, now clock.Micros) (words string, err error) {
	switch o := p.option(option); {
	case p.State != Open && p.State != Closed:
		return "", errEnded
	case o == nil:
		return "", errNoOption
	case o.StartUS <= now:
		return "", errs.New(errs.Conflict, "poll.past", "This time has passed. Choose another.")
	default:
		return p.onIts(o), nil
	}
}

// ConfirmWithin is Confirm inside an act that something else is part of, too: of a decision, in the name of whoever may.
// Errors: those of Confirm.
func (s *Service) ConfirmWithin(ctx context.Context, tx *journal.Tx, a access.Actor, id, option ref.ID) error {
	was, err := kind.Get(ctx, tx, tx.Org(), id)
	if err == nil && was.TrashedUS != 0 {
		err = errEnded
	}
	if err != nil {
		return err
	}
	stands := was
	if err := s.standing(ctx, tx, tx.Org(), &stands); err != nil {
		return err
	}
	now, err := s.fixed(ctx, a, tx, stands, option)
	if err != nil {
		return err
	}
	return kind.Save(tx, was, &now)
}

// fixed makes one option of a poll the meeting.
func (s *Service) fixed(ctx context.Context, a access.Actor, tx *journal.Tx, was Poll, option ref.ID) (now Poll, err error) {
	now = was
	if _, err := was.Fixable(option, tx.Now()); err != nil {
		return now, err
	}
	asked, err := votersOf(ctx, tx, tx.Org(), was.ID)
	if err != nil {
		return now, err
	}
	now.State, now.Chosen = Confirmed, option
	now.Events, err = s.meet(ctx, a, tx, &was, was.option(option), asked)
	return now, err
}

// slot is the one that an option stands for, as long as it is held.
func (h *Held) slot(o *Option) (ref.ID, bool) {
	for _, slot := range h.Slots {
		if h.Open && slot.ID == o.Slot && slot.StartUS == o.StartUS && slot.EndUS == o.EndUS {
			return slot.ID, true
		}
	}
	return "", false
}
