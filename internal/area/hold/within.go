package hold

import (
	"context"
	"slices"

	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

// open gives a set to whoever reads one of the calendars in which it takes time; it is
// changed by those who may change all of them.
// Errors: hold_set.not_found, hold_set.elsewhere, access.*.
func (s *Service) open(ctx context.Context, a access.Actor, id ref.ID, verb access.Verb) (Set, error) {
	set, _, err := kind.Open(ctx, s.j.DB(), a, id, verb)
	if k := errs.KindOf(err); k != errs.NotFound && k != errs.Forbidden {
		return set, err
	}
	other, failed := kind.Get(ctx, s.j.DB(), a.Org, id)
	if failed != nil {
		return set, err
	}
	seen := access.Scope(a, access.On(Name, access.Read))
	for _, space := range other.spaces()[1:] {
		if !seen.Content(space) || other.Private && !seen.Private(space) {
			continue
		}
		if verb != access.Read {
			return set, errElsewhere
		}
		return other, nil
	}
	return set, err
}

// Standing gives a set as it stands, for whoever asks others about its options and has
// made sure that the reader may know of it. Errors: hold_set.not_found.
func (s *Service) Standing(ctx context.Context, r db.Reader, org ref.Org, id ref.ID) (Set, error) {
	return kind.Get(ctx, r, org, id)
}

// ConfirmWithin is Confirm inside the act of whoever asked about the options; the
// guests are invited with those the set has already. It gives the events that are the meeting
// now. The permit of tx covers the set's spaces. Errors: hold_set.ended, hold_set.no_option.
func (s *Service) ConfirmWithin(ctx context.Context, tx *journal.Tx, id, option ref.ID, guests []Invitee) ([]ref.ID, error) {
	was, err := kind.Get(ctx, tx, tx.Org(), id)
	if err != nil {
		return nil, err
	}
	now, err := was.confirmed(option)
	if err != nil {
		return nil, err
	}
	now.Guests = slices.Clone(was.Guests)
	for _, g := range guests {
		if !slices.ContainsFunc(now.Guests, func(have Invitee) bool {
			return have.called() == g.called() || have.Email != "" && have.Email == g.Email
		}) {
			now.Guests = append(now.Guests, g)
		}
	}
	if err := kind.Save(tx, was, &now); err != nil {
		return nil, err
	}
	return now.option(option).Events, s.follow(ctx, tx, was, now)
}

// ReleaseWithin is Release inside the act of whoever asked about the options. A set that
// is over already stays as it is.
func (s *Service) ReleaseWithin(ctx context.Context, tx *journal.Tx, id ref.ID) error {
	was, err := kind.Get(ctx, tx, tx.Org(), id)
	if err != nil || !was.live() {
		return err
	}
	now := was
	now.State = Released
	if err := kind.Save(tx, was, &now); err != nil {
		return err
	}
	return s.follow(ctx, tx, was, now)
}

// confirmed is the set with one option confirmed.
func (s *Set) confirmed(option ref.ID) (Set, error) {
	now := *s
	switch {
	case !s.live():
		return now, errEnded
	case s.option(option) == nil:
		return now, errNoOption
	}
	now.State, now.Chosen = Confirmed, option
	return now, nil
}

// Writable gives a set to whoever may change it in every calendar concerned.
// Errors: hold_set.not_found, hold_set.elsewhere, hold_set.private_forbidden, access.*.
func (s *Service) Writable(ctx context.Context, a access.Actor, id ref.ID) (Set, error) {
	set, _, err := s.Permitted(ctx, a, id)
	return set, err
}

// Permitted is Writable, and gives the permit for it.
func (s *Service) Permitted(ctx context.Context, a access.Actor, id ref.ID) (set Set, permit access.Permit, err error) {
	set, err = s.open(ctx, a, id, access.Write)
	if err == nil && set.TrashedUS != 0 {
		err = errEnded
	}
	if err == nil {
		permit, err = s.permit(a, &set)
	}
	return set, permit, err
}

// Settleable refuses a set that is over, or of which an option is no longer held; none is asked
// for when option is empty. It gives the words for the option. Errors: hold_set.ended, hold_set.no_option.
func (s *Set) Settleable(option ref.ID) (words string, err error) {
	switch o := s.option(option); {
	case !s.live():
		return "", errEnded
	case option == "":
		return "", nil
	case o == nil:
		return "", errNoOption
	default:
		return o.words(), nil
	}
}
