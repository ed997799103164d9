package hold

import (
	"context"
	"slices"

	"anteroom/internal/core/access"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/op"
	"anteroom/internal/core/ref"
)

// Change is a merge patch (RFC 7396) of a hold set. Options are given whole and in
// order: that adds, removes, ranks anew and, by another start for an id, swaps.
type Change struct {
	Title     op.Optional[string]    `json:"title,omitzero" maxLength:"500"`
	Private   op.Optional[bool]      `json:"private,omitzero"`
	Minutes   op.Optional[int]       `json:"minutes,omitzero" minimum:"1" maximum:"1440"`
	Place     op.Optional[string]    `json:"place,omitzero" maxLength:"1000"`
	Link      op.Optional[string]    `json:"link,omitzero" maxLength:"2000"`
	Notes     op.Optional[string]    `json:"notes,omitzero" maxLength:"20000"`
	Guests    op.Optional[[]Invitee] `json:"guests,omitzero" maxItems:"200"`
	Blocks    op.Optional[[]Around]  `json:"blocks,omitzero" maxItems:"6"`
	Rooms     op.Optional[[]ref.ID]  `json:"rooms,omitzero" maxItems:"10"`
	Options   op.Optional[[]Wanted]  `json:"options,omitzero" maxItems:"12" doc:"All slots, best first. One that is left out is released"`
	ConfirmBy op.Optional[string]    `json:"confirm_by,omitzero" maxLength:"16" doc:"A later time extends the holds; of released or expired ones it holds them again"`
	Zone      op.Optional[string]    `json:"zone,omitzero" maxLength:"64"`
}

func (c *Change) apply(s *Set) {
	c.Title.Apply(&s.Title)
	c.Private.Apply(&s.Private)
	c.Minutes.Apply(&s.Minutes)
	c.Place.Apply(&s.Place)
	c.Link.Apply(&s.Link)
	c.Notes.Apply(&s.Notes)
	c.ConfirmBy.Apply(&s.ConfirmBy)
	c.Zone.Apply(&s.Zone)
	if c.Guests.Set {
		s.Guests = slices.Clone(c.Guests.Value)
	} else {
		s.Guests = slices.Clone(s.Guests)
	}
	if c.Blocks.Set {
		s.Blocks = slices.Clone(c.Blocks.Value)
	}
	if c.Rooms.Set {
		s.Rooms = slices.Clone(c.Rooms.Value)
	}
	if c.Options.Set {
		s.Options = s.wanted(s.Options, c.Options.Value)
	} else {
		s.Options = slices.Clone(s.Options)
	}
}

// Update changes a set that is open. With a new confirm-by, released and expired
// holds are held again. Rev is the one the caller has seen; 0 takes whatever is there.
// Errors: hold_set.stale, hold_set.ended, hold_set.not_found, and those of Create.
func (s *Service) Update(ctx context.Context, a access.Actor, id ref.ID, rev int64, c Change) (Answer, error) {
	return s.write(ctx, a, id, rev, func(tx *journal.Tx, was Set) (Set, error) {
		now := was
		c.apply(&now)
		switch {
		case was.State == Open:
		case was.State == Confirmed || !c.ConfirmBy.Set:
			return now, errEnded
		default:
			now.State, now.Asked, now.AskedUS = Open, []ref.ID{}, 0
			now.again()
		}
		if err := now.settle(); err != nil {
			return now, err
		}
		if now.ConfirmUS != was.ConfirmUS || was.State != Open {
			if err := now.inTime(tx.Now()); err != nil {
				return now, err
			}
		}
		return now, nil
	})
}

// Authority says whether somebody may confirm a held time by themselves.
type Authority interface {
	// Confirms judges it for every principal concerned, and gives what keeps inside the act why it
	// was done. It refuses what is the principal's to decide, which it asks them, and what is never
	// done unless there is a reason. Errors: authority.ask, authority.never, authority.override.
	Confirms(ctx context.Context, a access.Actor, set *Set, option ref.ID, reason string) (keep func(context.Context, *journal.Tx) error, err error)
}

// Bind makes a standing authority count. It is called while the house is built.
func (s *Service) Bind(by Authority) { s.authority = by }

// Confirm makes one option the meeting, and releases all others for everybody.
// Errors: hold_set.stale, hold_set.ended, hold_set.no_option, hold_set.not_found, access.*, and
// those of Authority.
func (s *Service) Confirm(ctx context.Context, a access.Actor, id ref.ID, rev int64, option ref.ID) (Answer, error) {
	return s.ConfirmFor(ctx, a, id, rev, option, "")
}

// ConfirmFor is Confirm with a reason why that is right although standing authority says never.
func (s *Service) ConfirmFor(ctx context.Context, a access.Actor, id ref.ID, rev int64, option ref.ID, reason string) (Answer, error) {
	var keep func(context.Context, *journal.Tx) error
	if s.authority != nil {
		set, err := s.open(ctx, a, id, access.Write)
		if err == nil && (set.Rev == rev || rev == 0) && set.live() && set.option(option) != nil {
			if _, err = s.permit(a, &set); err == nil {
				keep, err = s.authority.Confirms(ctx, a, &set, option, reason)
			}
		}
		if err != nil {
			return Answer{}, err
		}
	}
	return s.write(ctx, a, id, rev, func(tx *journal.Tx, was Set) (Set, error) {
		now, err := was.confirmed(option)
		if err == nil && keep != nil {
			err = keep(ctx, tx)
		}
		return now, err
	})
}

var errNoOption = errs.New(errs.Conflict, "hold_set.no_option", "This option is no longer held. Look at those that are left, then choose one.")

// Release lets all options go, for everybody.
// Errors: hold_set.stale, hold_set.ended, hold_set.not_found, access.*.
func (s *Service) Release(ctx context.Context, a access.Actor, id ref.ID, rev int64) (Answer, error) {
	return s.write(ctx, a, id, rev, func(_ *journal.Tx, was Set) (Set, error) {
		now := was
		if was.State != Open {
			return now, errEnded
		}
		now.State = Released
		return now, nil
	})
}

// Ask notes that the options were sent as they stand: answers mean this order from
// now on, and the letters stay with their options.
// Errors: hold_set.stale, hold_set.ended, hold_set.not_found, access.*.
func (s *Service) Ask(ctx context.Context, a access.Actor, id ref.ID, rev int64) (Answer, error) {
	return s.write(ctx, a, id, rev, func(tx *journal.Tx, was Set) (Set, error) {
		now := was
		if was.State != Open {
			return now, errEnded
		}
		now.Asked, now.AskedUS = nil, tx.Now()
		now.Options = slices.Clone(was.Options)
		for _, o := range was.Options {
			now.Asked = append(now.Asked, o.ID)
		}
		now.letter()
		return now, nil
	})
}

// write is the way of every change of one set: open it, take the one writer's place,
// make sure nothing changed, change it with its events, keep the answer.
func (s *Service) write(ctx context.Context, a access.Actor, id ref.ID, rev int64, change func(*journal.Tx, Set) (Set, error)) (out Answer, err error) {
	opened, err := s.open(ctx, a, id, access.Write)
	if err != nil {
		return out, err
	}
	permit, err := s.permit(a, &opened)
	if err != nil {
		return out, err
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		was, err := kind.Current(ctx, tx, opened, rev)
		if err != nil {
			return err
		}
		if was.TrashedUS != 0 {
			return errEnded
		}
		now, err := change(tx, was)
		if err != nil {
			return err
		}
		if now.Private && !was.Private {
			if _, err := s.permit(a, &now); err != nil {
				return err
			}
		}
		if err := kind.Save(tx, was, &now); err != nil {
			return err
		}
		if err := s.follow(ctx, tx, was, now); err != nil {
			return err
		}
		out = Answer{Set: now, Act: tx.Act()}
		return tx.Reply(out)
	})
	return out, s.explained(ctx, a, id, err)
}
