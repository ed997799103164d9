package principal

import (
	"cmp"
	"context"
	"slices"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/space"
	"anteroom/internal/core/textkey"
	"anteroom/internal/core/zone"
)

// Members knows who has a sign-in.
type Members interface {
	MemberNames(ctx context.Context, a access.Actor) (map[ref.Member]string, error)
}

// Service is everything that can be done with principals.
type Service struct {
	j       *journal.Journal
	clock   clock.Clock
	members Members
	rules   Rules
	people  *journal.Reading[[]Principal]              // by name
	trips   *journal.Reading[map[ref.ID][]Whereabouts] // by principal, in order
}

// New makes the area.
func New(j *journal.Journal, c clock.Clock, members Members) *Service {
	s := &Service{j: j, clock: c, members: members}
	s.people = journal.Read(j, s.readPeople, Name)
	s.trips = journal.Read(j, s.readTrips, KindWhereabouts)
	return s
}

func (s *Service) now() clock.Micros { return clock.Of(s.clock.Now()) }

// mayAssign reports whether the actor decides over who supports a principal: leads
// and owners of the organisation do, and the principal.
func mayAssign(a access.Actor, principal ref.ID) bool {
	manage := access.On(KindPartnership, access.Manage)
	return a.May(manage, ref.Space(a.Org)) || a.May(manage, ref.Space(principal))
}

// looksAfterAll reports whether the actor sees every principal of the
// organisation, in order to say who supports whom.
func looksAfterAll(a access.Actor) bool {
	return a.May(access.On(Name, access.Write), ref.Space(a.Org))
}

// Principals lists the principals whose space the actor holds a grant to, by name.
func (s *Service) Principals(ctx context.Context, a access.Actor) ([]Principal, error) {
	v := access.Scope(a, access.On(Name, access.Busy))
	all, err := s.Everybody(ctx, a.Org)
	return slices.DeleteFunc(all, func(p Principal) bool { return !v.Has(p.Space) }), err
}

// Everybody lists every principal of an organisation, whoever asks: for those who keep what is known of
// them, and look for each reader at what that one may see.
func (s *Service) Everybody(ctx context.Context, org ref.Org) ([]Principal, error) {
	all, err := s.people.Get(ctx, org)
	return slices.Clone(all), err
}

// all lists what Principals does and, for whoever looks after all, every principal.
func (s *Service) all(ctx context.Context, a access.Actor) ([]Principal, error) {
	if looksAfterAll(a) {
		return s.Everybody(ctx, a.Org)
	}
	return s.Principals(ctx, a)
}

func (s *Service) readPeople(ctx context.Context, org ref.Org) ([]Principal, error) {
	all, err := db.All(ctx, s.j.DB(), scanPrincipal, qPrincipals, org)
	slices.SortFunc(all, func(x, y Principal) int {
		return cmp.Or(cmp.Compare(textkey.Sort(x.Name), textkey.Sort(y.Name)), cmp.Compare(x.ID, y.ID))
	})
	return all, err
}

func (s *Service) readTrips(ctx context.Context, org ref.Org) (map[ref.ID][]Whereabouts, error) {
	all, err := db.All(ctx, s.j.DB(), scanWhereabouts, qTrips, org)
	by := map[ref.ID][]Whereabouts{}
	for _, w := range all {
		by[w.Principal] = append(by[w.Principal], w)
	}
	return by, err
}

// OfMember gives the principal who is a member, for doors that know people by
// their sign-in. Errors: principal.not_found.
func (s *Service) OfMember(ctx context.Context, org ref.Org, m ref.Member) (Principal, error) {
	all, err := db.All(ctx, s.j.DB(), scanPrincipal, qOfMember, org, m)
	if err == nil && len(all) == 0 {
		err = errs.Missing(string(Name))
	}
	if err != nil {
		return Principal{}, err
	}
	return all[0], nil
}

// NewPrincipal says who is to be supported. Without Hours they have OfficeHours;
// Hours that are empty but not nil mean none. Assistant is who supports them from
// today on; a plain member who names nobody does so themselves.
type NewPrincipal struct {
	ID                       ref.ID
	Name, Title, Zone, Place string
	Colour                   *int // the next in turn when nil
	Member, Assistant        ref.Member
	Hours                    []WorkingHours
	Video                    string
	Sample                   bool // there only to look around with
}

// Create adds a principal with a space of their own. Every member may: whose
// principal it is then decides who else gets to see it.
// Errors: principal.invalid, principal.id_taken, principal.sample_there, partnership.invalid.
func (s *Service) Create(ctx context.Context, a access.Actor, n NewPrincipal) (p Principal, act ref.Act, err error) {
	if err := record.CheckID(n.ID); err != nil {
		return p, "", err
	}
	if n.ID == "" {
		n.ID = ref.New()
	}
	permit, err := access.Office(a, access.On("organisation", access.Read), ref.Space(n.ID))
	if err != nil {
		return p, "", err
	}
	members, err := s.members.MemberNames(ctx, a)
	if err != nil {
		return p, "", err
	}
	if n.Assistant == "" && !looksAfterAll(a) && n.Member != a.Member {
		n.Assistant = a.Member
	}
	colours, err := s.people.Get(ctx, a.Org)
	if err != nil {
		return p, "", err
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		p = Principal{
			Head: record.Born(tx, n.ID, ref.Space(n.ID)), Name: n.Name, Title: n.Title, Colour: len(colours) % 8,
			Zone: n.Zone, Place: n.Place, Member: n.Member, Hours: n.Hours, Video: n.Video, Sample: n.Sample,
		}
		if n.Colour != nil {
			p.Colour = *n.Colour
		}
		if p.Hours == nil {
			p.Hours = OfficeHours
		}
		if act, err = s.create(ctx, tx, &p, n.Assistant, members); err != nil {
			return err
		}
		if act != tx.Act() {
			if err := stillSees(ctx, tx, a, p); err != nil {
				p = Principal{}
				return err
			}
		}
		return tx.Reply(principalAnswer{p, act})
	})
	return p, act, err
}

// stillSees refuses to show a principal to whoever once made it and has no grant any
// more. The grants are read anew: a request sent twice comes close behind the first.
func stillSees(ctx context.Context, tx *journal.Tx, a access.Actor, p Principal) error {
	held, err := space.Held(ctx, tx, tx.Org(), a.Member, tx.Now())
	if err != nil || looksAfterAll(a) || slices.ContainsFunc(held, func(g space.Grant) bool { return g.Space == p.Space && g.At(tx.Now()) }) {
		return err
	}
	return errs.New(errs.Conflict, "principal.id_taken", "This id belongs to something else. Make a new one.")
}

func (s *Service) create(ctx context.Context, tx *journal.Tx, p *Principal, assistant ref.Member, members map[ref.Member]string) (ref.Act, error) {
	p.tidy()
	if err := p.check(); err != nil {
		return "", err
	}
	if _, known := members[p.Member]; p.Member != "" && !known {
		return "", errs.New(errs.Invalid, "principal.invalid", "Some of this can't be saved as it is.").With("body.member", "There is no such member.")
	}
	if _, err := principals.Get(ctx, tx, tx.Org(), p.ID); err == nil {
		return principals.Create(ctx, tx, p) // sent twice: it answers with what there is
	} else if errs.KindOf(err) != errs.NotFound {
		return "", err
	}
	if taken, err := space.Exists(ctx, tx, tx.Org(), p.Space); err != nil {
		return "", err
	} else if taken {
		return "", errs.New(errs.Conflict, "principal.id_taken", "This id belongs to something else. Make a new one.")
	}
	if err := space.Open(tx, p.Space, space.Principal, p.Name); err != nil {
		return "", err
	}
	act, err := principals.Create(ctx, tx, p)
	if err != nil {
		return "", err
	}
	if err := grantOwner(tx, *p); err != nil || assistant == "" {
		return act, err
	}
	home, err := zone.Load(p.Zone)
	if err != nil {
		return "", err
	}
	partner := Partnership{
		Head: record.Born(tx, "", ref.Space(tx.Org())), Principal: p.ID, Member: assistant, Role: access.Assistant,
		From: home.ToWall(tx.Now()).Date(), SeesPrivate: true,
	}
	return act, s.addPartner(ctx, tx, &partner, p.Zone, members)
}

// Change is what is changed of a principal; nil leaves alone.
type Change struct {
	Rev                      int64
	Name, Title, Zone, Place *string
	Colour                   *int
	Member                   *ref.Member
	Hours                    *[]WorkingHours
	Video                    *string
}

// Update changes a principal. Whose sign-in owns the space is decided by whoever
// decides over access.
// Errors: principal.not_found, principal.stale, principal.invalid, access.forbidden.
func (s *Service) Update(ctx context.Context, a access.Actor, id ref.ID, c Change) (p Principal, act ref.Act, err error) {
	opened, permit, err := s.open(ctx, a, id)
	if err != nil {
		return p, "", err
	}
	members, err := s.members.MemberNames(ctx, a)
	if err != nil {
		return p, "", err
	}
	act, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		was, err := principals.Current(ctx, tx, opened, c.Rev)
		if err != nil {
			return err
		}
		p = was
		set(&p.Name, c.Name)
		set(&p.Title, c.Title)
		set(&p.Zone, c.Zone)
		set(&p.Place, c.Place)
		set(&p.Colour, c.Colour)
		set(&p.Member, c.Member)
		set(&p.Hours, c.Hours)
		set(&p.Video, c.Video)
		if _, known := members[p.Member]; p.Member != "" && !known {
			return errs.New(errs.Invalid, "principal.invalid", "Some of this can't be saved as it is.").With("body.member", "There is no such member.")
		}
		if err := s.follow(ctx, tx, a, was, &p); err != nil {
			return err
		}
		return tx.Reply(principalAnswer{p, tx.Act()})
	})
	return p, act, err
}

func set[T any](to *T, from *T) {
	if from != nil {
		*to = *from
	}
}

// open loads a principal for a change: by a grant to the space, or by looking
// after all principals.
func (s *Service) open(ctx context.Context, a access.Actor, id ref.ID) (Principal, access.Permit, error) {
	p, permit, err := principals.Open(ctx, s.j.DB(), a, id, access.Write)
	if err == nil || !looksAfterAll(a) {
		return p, permit, err
	}
	if p, err = principals.Get(ctx, s.j.DB(), a.Org, id); err != nil {
		return p, permit, err
	}
	permit, err = access.Office(a, access.On(Name, access.Write), p.Space)
	return p, permit, err
}

// follow saves a principal and draws the consequences: the space's name, who owns
// it, and from when to when the partnerships are, since their dates are in the
// home zone.
func (s *Service) follow(ctx context.Context, tx *journal.Tx, a access.Actor, was Principal, p *Principal) error {
	p.tidy()
	if err := p.check(); err != nil {
		return err
	}
	if p.Member != was.Member && !mayAssign(a, p.ID) {
		return errs.New(errs.Forbidden, "access.forbidden", "Only a lead, an owner or the principal can say whose sign-in this is.")
	}
	if err := principals.Save(tx, was, p); err != nil {
		return err
	}
	return s.consequences(ctx, tx, was, *p)
}

func (s *Service) consequences(ctx context.Context, tx *journal.Tx, was, p Principal) error {
	if was.Name != p.Name {
		if err := space.Rename(tx, p.Space, p.Name); err != nil {
			return err
		}
	}
	if was.Member != p.Member || was.TrashedUS != p.TrashedUS {
		if err := grantOwner(tx, p); err != nil {
			return err
		}
	}
	if was.TrashedUS != p.TrashedUS {
		if err := space.Close(tx, p.Space, p.TrashedUS); err != nil {
			return err
		}
	}
	if was.Zone == p.Zone {
		return nil
	}
	partners, err := db.All(ctx, tx, scanPartnership, qPartnershipsOf, tx.Org(), p.ID)
	if err != nil {
		return err
	}
	for _, partner := range partners {
		if err := grantPartner(tx, partner, p.Zone); err != nil {
			return err
		}
	}
	return nil
}
