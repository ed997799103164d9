package share

import (
	"context"

	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ref"
)

// A saved view is shared over a space: whoever looks sees the records of it that the view asks for now. Such a
// share lies in that space, so whoever may change the records there sees the share, and may end it.

// places gives the spaces in which shares of something are to lie. Errors: share.invalid, <kind>.not_found, share.kind.
func (s *Service) places(ctx context.Context, r db.Reader, a access.Actor, about Shared, over []ref.Space) ([]ref.Space, error) {
	at, err := s.seen(ctx, r, a, about)
	if err != nil || at.Lists == "" {
		return []ref.Space{at.Space}, err
	}
	if len(over) == 0 {
		return nil, invalid("body.over", "Say whose records the view is to show.")
	}
	return over, nil
}

// answers makes sure that nobody but those who may share records of a space decides which a view shows: it is
// the actor's own, or lies there. Errors: share.not_your_view.
func (at Anchor) answers(a access.Actor, over ref.Space) error {
	if !at.holdsOver(a.Member, over) {
		return errs.New(errs.Conflict, "share.not_your_view", "Others may change this view, and so what would be shown. Keep a view of your own that asks the same, and share that.").
			With("body.about", "not your own view, nor one of these records' space")
	}
	return nil
}

// holdsOver reports whether a view that stands so may be shared by somebody over a space.
func (at Anchor) holdsOver(by ref.Member, over ref.Space) bool {
	return at.Space == over || at.Space == ref.Space(by)
}

// over lists the spaces over which somebody may share what they see.
func (at Anchor) over(a access.Actor) []ref.Space {
	all := []ref.Space{}
	if at.Lists == "" || at.Dormant {
		return all
	}
	for _, s := range access.Scope(a, access.On(at.Lists, access.Write)).Spaces() {
		if at.holdsOver(a.Member, s) && !a.ReadOnly && a.May(access.On(Name, access.Write), s) {
			all = append(all, s)
		}
	}
	return all
}

// showsTo reports whether somebody reads what a share shows, where it is.
func (at Anchor) showsTo(a access.Actor, one Share) bool {
	if at.Lists == "" {
		return at.seenBy(a, one.About.Kind)
	}
	return access.Scope(a, access.On(at.Lists, access.Read)).Content(one.Space)
}

// seenOf makes sure that the actor reads what a share shows. Errors: <kind>.not_found, share.kind.
func (s *Service) seenOf(ctx context.Context, r db.Reader, a access.Actor, one Share) error {
	at, err := s.anchors.Anchor(ctx, r, a.Org, one.About.record())
	if err == nil && !at.showsTo(a, one) {
		err = errs.Missing(string(one.About.Kind))
	}
	return err
}

// mayStill makes sure that somebody may share what a share shows. Of a view that they don't see themselves, which a
// colleague shared, it is enough that they may change the records. Errors: those of may.
func (s *Service) mayStill(ctx context.Context, r db.Reader, a access.Actor, was Share) error {
	at, err := s.anchors.Anchor(ctx, r, a.Org, was.About.record())
	if err != nil {
		return err
	}
	if at.Lists == "" || at.Dormant || !at.holdsOver(was.CreatedBy, was.Space) {
		_, _, err = s.may(ctx, r, a, was.About, was.Space)
		return err
	}
	_, err = access.Authorize(a, access.On(at.Lists, access.Write), was.Space)
	return err
}

// asks tells whether a share of a view still shows something: whoever shared it may still change, and so share,
// the records there, and nobody else decides which. at is how the view stands.
func (k standing) asks(ctx context.Context, org ref.Org, at Anchor, one Share) (bool, error) {
	if !at.holdsOver(one.CreatedBy, one.Space) {
		return false, nil
	}
	by, known := k.by[one.CreatedBy]
	if !known {
		var err error
		by, err = k.s.people.ActorOf(ctx, org, one.CreatedBy, access.Job)
		if err != nil && errs.KindOf(err) != errs.NotFound {
			return false, err
		}
		k.by[one.CreatedBy] = by // nobody, who may do nothing, when they have left
	}
	return by.May(access.On(at.Lists, access.Write), one.Space), nil
}
