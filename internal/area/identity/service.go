package identity

import (
	"context"
	"errors"
	"net/netip"
	"slices"
	"sync/atomic"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

// Service is the identity area. It is safe for use by many.
type Service struct {
	j     *journal.Journal
	clock clock.Clock
	hash  hasher
	held  *cache
	seen  *sightings
	all   *journal.Reading[[]Member] // by name
	set   settled

	cleared atomic.Int64 // when Tend last cleared away what has expired
}

// New makes the area.
func New(j *journal.Journal, c clock.Clock) *Service {
	members := func(ctx context.Context, org ref.Org) ([]Member, error) { return membersOf(ctx, j.DB(), org) }
	return &Service{j: j, clock: c, hash: newHasher(), held: newCache(), seen: newSightings(), all: journal.Read(j, members, KindMember)}
}

func (s *Service) now() clock.Micros { return clock.Of(s.clock.Now()) }

// Profile is a member with what a screen needs to know of their organisation.
type Profile struct {
	Member       Member
	Organisation Organisation
}

// Organisation is the tenant.
type Organisation struct {
	ID   ref.Org `json:"id"`
	Name string  `json:"name"`
}

// Me gives the member who asks. Errors: member.not_found.
func (s *Service) Me(ctx context.Context, a access.Actor) (Profile, error) {
	m, err := s.Own(ctx, a)
	if err != nil {
		return Profile{}, err
	}
	name, err := db.One(ctx, s.j.DB(), db.Scan1[string], qOrgName, a.Org)
	return Profile{Member: m, Organisation: Organisation{ID: a.Org, Name: name}}, err
}

// Own gives the member who asks, without their organisation. Errors: member.not_found.
func (s *Service) Own(ctx context.Context, a access.Actor) (Member, error) {
	all, err := s.all.Get(ctx, a.Org)
	if err != nil {
		return Member{}, err
	}
	i := slices.IndexFunc(all, func(m Member) bool { return m.ID == a.Member })
	if i < 0 {
		return Member{}, errs.Missing("member")
	}
	return all[i], nil
}

// memberAnswer is the answer to a change of a member.
type memberAnswer struct {
	Member Member  `json:"member"`
	Act    ref.Act `json:"act"`
}

// Personal is what a member changes of themselves; nil leaves alone.
type Personal struct {
	Name, Zone, Locale, WeekStart *string
}

// UpdateMe changes the member's own settings. It is told in the member's own space.
// Errors: member.invalid.
func (s *Service) UpdateMe(ctx context.Context, a access.Actor, p Personal) (Member, ref.Act, error) {
	own := ref.Space(a.Member)
	permit, err := access.Authorize(a, access.On(KindMember, access.Write), own)
	if err != nil {
		return Member{}, "", err
	}
	var after Member
	act, err := s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		before, err := memberByID(ctx, tx, a.Org, a.Member)
		if err != nil {
			return err
		}
		after = before
		for to, from := range map[*string]*string{&after.Name: p.Name, &after.Zone: p.Zone, &after.Locale: p.Locale, &after.WeekStart: p.WeekStart} {
			if from != nil {
				*to = *from
			}
		}
		if after, err = putMember(tx, own, before, after); err != nil {
			return err
		}
		return tx.Reply(memberAnswer{after, tx.Act()})
	})
	return after, act, err
}

// Members lists everybody with a sign-in, disabled ones too, by name.
func (s *Service) Members(ctx context.Context, a access.Actor) ([]Member, error) {
	if _, err := access.Authorize(a, access.On(KindMember, access.Read), ref.Space(a.Org)); err != nil {
		return nil, err
	}
	all, err := s.all.Get(ctx, a.Org)
	return slices.Clone(all), err
}

// MemberNames gives the names of an organisation's members, disabled ones too, for
// areas that show who did something.
func (s *Service) MemberNames(ctx context.Context, a access.Actor) (map[ref.Member]string, error) {
	all, err := s.Members(ctx, a)
	names := make(map[ref.Member]string, len(all))
	for _, m := range all {
		names[m.ID] = m.Name
	}
	return names, err
}

// ZoneOf gives the IANA zone of the member who asks. Errors: member.not_found.
func (s *Service) ZoneOf(ctx context.Context, a access.Actor) (string, error) {
	m, err := s.Own(ctx, a)
	return m.Zone, err
}

// Placement is what leads and owners change of a member; nil leaves alone.
type Placement struct {
	Rev      int64
	OrgRole  *access.Role
	Title    *string
	Disabled *bool
}

// Place changes a member's place in the organisation. Disabling ends their
// sessions and tokens at once.
// Errors: member.not_found, member.stale, member.owners_only, member.last_owner, member.self.
func (s *Service) Place(ctx context.Context, a access.Actor, id ref.Member, p Placement) (Member, ref.Act, error) {
	org := ref.Space(a.Org)
	permit, err := access.Authorize(a, access.On(KindMember, access.Write), org)
	if err != nil {
		return Member{}, "", err
	}
	var after Member
	act, err := s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		before, err := memberByID(ctx, tx, a.Org, id)
		if err != nil {
			return err
		}
		if p.Rev != before.Rev {
			return errs.StaleRev("member")
		}
		after = before
		if p.OrgRole != nil {
			after.OrgRole = *p.OrgRole
		}
		if p.Title != nil {
			after.Title = *p.Title
		}
		if p.Disabled != nil && *p.Disabled != (before.DisabledUS != 0) {
			after.DisabledUS = 0
			if *p.Disabled {
				after.DisabledUS = tx.Now()
			}
		}
		if err := mayPlace(a, before, after); err != nil {
			return err
		}
		if after, err = putMember(tx, org, before, after); err != nil {
			return err
		}
		return tx.Reply(memberAnswer{after, tx.Act()})
	})
	return after, act, err
}

// reverseMember takes a change of a member back. What the member was may only be
// given back by somebody who could have given it.
func (s *Service) reverseMember(ctx context.Context, tx *journal.Tx, row journal.Row) error {
	if row.Op != journal.Update {
		return errs.New(errs.Conflict, "member.not_undoable", "A member can't be taken back. Disable them instead.")
	}
	before, err := memberByID(ctx, tx, tx.Org(), ref.Member(row.ID))
	if err != nil {
		return err
	}
	if before.Rev != row.Rev {
		return errs.New(errs.Conflict, "member.changed_since", "This member was changed again since. Change them by hand.")
	}
	var after Member
	if err := unmarshal(row.Before, &after); err != nil {
		return err
	}
	a, err := access.ActorOf(ctx)
	if err != nil {
		return err
	}
	if err := mayPlace(a, before, after); err != nil {
		return err
	}
	_, err = putMember(tx, row.Space, before, after)
	return err
}

// Reversers takes changes of this area's records back.
func (s *Service) Reversers() map[ref.Kind]journal.Reverser {
	return map[ref.Kind]journal.Reverser{KindMember: s.reverseMember, KindInvitation: reverseInvitation}
}

// theOnlyOrg gives the organisation of a house that has one, as every house has today.
func (s *Service) theOnlyOrg(ctx context.Context) (ref.Org, error) {
	orgs, err := db.All(ctx, s.j.DB(), db.Scan1[ref.Org], qOrgs)
	if err != nil {
		return "", err
	}
	if len(orgs) != 1 {
		return "", errs.Newf(errs.Conflict, "organisation.not_one", "There are %d organisations here; this needs exactly one. Set one up first.", len(orgs))
	}
	return orgs[0], nil
}

func isNoRows(err error) bool { return errors.Is(err, db.ErrNoRows) }

// network is the part of an address that one customer of a provider has to themselves.
func network(a netip.Addr) string {
	bits := 32
	if a = a.Unmap().WithZone(""); a.Is6() {
		bits = 64
	}
	p, err := a.Prefix(bits)
	if err != nil {
		return "unknown"
	}
	return p.String()
}
