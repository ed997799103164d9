package principal

import (
	"context"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

var errEnded = errs.New(errs.Conflict, "partnership.ended", "This has ended already. Make a new one instead.")

// NewPartnership says who will support whom. From is today, at the principal's
// home, when empty.
type NewPartnership struct {
	ID, Principal ref.ID
	Member        ref.Member
	Role          access.Role
	From, Until   clock.Date
	SeesPrivate   bool
	Reason        string
}

// assign gives the permit to decide over who supports a principal, in the
// organisation's space where partnerships live.
func assign(a access.Actor, principal ref.ID) (access.Permit, error) {
	manage := access.On(KindPartnership, access.Manage)
	if a.May(manage, ref.Space(a.Org)) {
		return access.Authorize(a, manage, ref.Space(a.Org))
	}
	if _, err := access.Authorize(a, manage, ref.Space(principal)); err != nil {
		return access.Permit{}, asPrincipal(err)
	}
	return access.Office(a, access.On("organisation", access.Read))
}

// Assign makes a partnership, and with it the grant.
// Errors: principal.not_found, access.forbidden, partnership.invalid, partnership.id_taken.
func (s *Service) Assign(ctx context.Context, a access.Actor, n NewPartnership) (p Partnership, act ref.Act, err error) {
	if err := record.CheckID(n.ID); err != nil {
		return p, "", err
	}
	permit, err := assign(a, n.Principal)
	if err != nil {
		return p, "", err
	}
	members, err := s.members.MemberNames(ctx, a)
	if err != nil {
		return p, "", err
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		of, err := principals.Get(ctx, tx, a.Org, n.Principal)
		if err == nil && of.TrashedUS != 0 {
			err = errs.Missing(string(Name))
		}
		if err != nil {
			return err
		}
		home, err := zone.Load(of.Zone)
		if err != nil {
			return err
		}
		if n.From == "" {
			n.From = home.ToWall(tx.Now()).Date()
		}
		p = Partnership{
			Head: record.Born(tx, n.ID, ref.Space(a.Org)), Principal: n.Principal, Member: n.Member, Role: n.Role,
			From: n.From, Until: n.Until, SeesPrivate: n.SeesPrivate, Reason: n.Reason,
		}
		if err := s.addPartner(ctx, tx, &p, of.Zone, members); err != nil {
			return err
		}
		if act, err = createdBy(ctx, tx, p); err != nil {
			return err
		}
		return tx.Reply(partnershipAnswer{p, act})
	})
	return p, act, err
}

const qCreatedBy db.SQL = `SELECT act FROM journal WHERE org = $1 AND kind = 'partnership' AND id = $2 AND op = 'create' ORDER BY seq LIMIT 1`

// createdBy gives the act that made a partnership: this one, or an earlier one
// when the same was sent before.
func createdBy(ctx context.Context, tx *journal.Tx, p Partnership) (act ref.Act, err error) {
	return db.One(ctx, tx, db.Scan1[ref.Act], qCreatedBy, tx.Org(), p.ID)
}

func (s *Service) addPartner(ctx context.Context, tx *journal.Tx, p *Partnership, home string, members map[ref.Member]string) error {
	if err := p.check(members); err != nil {
		return err
	}
	asked := p.Principal
	if _, err := partnerships.Create(ctx, tx, p); err != nil {
		return err
	}
	if p.Principal != asked { // made before, for somebody whose home is elsewhere
		return errs.New(errs.Conflict, "partnership.id_taken", "This id belongs to something else. Make a new one.")
	}
	return grantPartner(tx, *p, home)
}

// Terms is what is changed of a partnership; nil leaves alone, and an empty Until
// takes the end away.
type Terms struct {
	Rev         int64
	Role        *access.Role
	From, Until *clock.Date
	SeesPrivate *bool
	Reason      *string
}

// Amend changes a partnership that has not ended.
// Errors: partnership.not_found, partnership.stale, partnership.invalid, partnership.ended, access.forbidden.
func (s *Service) Amend(ctx context.Context, a access.Actor, id ref.ID, t Terms) (Partnership, ref.Act, error) {
	return s.rewrite(ctx, a, id, t.Rev, func(tx *journal.Tx, p *Partnership, _ *zone.Zone) {
		set(&p.Role, t.Role)
		set(&p.From, t.From)
		set(&p.Until, t.Until)
		set(&p.SeesPrivate, t.SeesPrivate)
		set(&p.Reason, t.Reason)
	})
}

// End ends a partnership: on a later day, when that day is over; today or earlier,
// now. An empty date is today, at the principal's home.
// Errors: as of Amend.
func (s *Service) End(ctx context.Context, a access.Actor, id ref.ID, rev int64, on clock.Date) (Partnership, ref.Act, error) {
	if on != "" {
		if _, err := clock.ParseDate(string(on)); err != nil {
			return Partnership{}, "", err
		}
	}
	return s.rewrite(ctx, a, id, rev, func(tx *journal.Tx, p *Partnership, home *zone.Zone) {
		today := home.ToWall(tx.Now()).Date()
		if on > today && on >= p.From {
			p.Until = on
			return
		}
		p.EndedUS = tx.Now()
		if today >= p.From {
			p.Until = today
		}
	})
}

func (s *Service) rewrite(ctx context.Context, a access.Actor, id ref.ID, rev int64, change func(*journal.Tx, *Partnership, *zone.Zone)) (p Partnership, act ref.Act, err error) {
	opened, permit, err := s.openPartnership(ctx, a, id)
	if err != nil {
		return p, "", err
	}
	members, err := s.members.MemberNames(ctx, a)
	if err != nil {
		return p, "", err
	}
	act, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		was, err := partnerships.Current(ctx, tx, opened, rev)
		if err != nil {
			return err
		}
		of, err := principals.Get(ctx, tx, a.Org, was.Principal)
		if err != nil {
			return err
		}
		home, err := zone.Load(of.Zone)
		if err != nil {
			return err
		}
		if was.TrashedUS != 0 || was.state(home, tx.Now()) == Ended {
			return errEnded
		}
		p = was
		change(tx, &p, home)
		if err := p.check(members); err != nil {
			return err
		}
		if err := partnerships.Save(tx, was, &p); err != nil {
			return err
		}
		if err := grantPartner(tx, p, of.Zone); err != nil {
			return err
		}
		return tx.Reply(partnershipAnswer{p, tx.Act()})
	})
	return p, act, err
}

// openPartnership loads a partnership for somebody who decides over it.
func (s *Service) openPartnership(ctx context.Context, a access.Actor, id ref.ID) (Partnership, access.Permit, error) {
	p, _, err := partnerships.Open(ctx, s.j.DB(), a, id, access.Read)
	if err != nil {
		return p, access.Permit{}, err
	}
	permit, err := assign(a, p.Principal)
	if errs.KindOf(err) == errs.NotFound { // everybody sees who supports whom; deciding is another thing
		err = errs.New(errs.Forbidden, "access.forbidden", "You can see this, but not do that here. Ask whoever manages access.")
	}
	return p, permit, err
}
