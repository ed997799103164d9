package principal

import (
	"cmp"
	"context"
	"slices"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/textkey"
	"anteroom/internal/core/zone"
)

// PrincipalNow is where a principal is at the moment. From and Until are absent at home.
type PrincipalNow struct {
	Place string     `json:"place"`
	Zone  string     `json:"zone"`
	From  clock.Date `json:"from,omitzero" format:"date"`
	Until clock.Date `json:"until,omitzero" format:"date"`
}

// PrincipalSeen is a principal as the caller sees them: with where they are, and
// with what access the caller has to their space. Role is empty for a lead who
// looks after all principals and has no access to this one's space.
type PrincipalSeen struct {
	Principal
	Now         PrincipalNow `json:"now"`
	Role        access.Role  `json:"role" enum:"owner,lead,assistant,viewer,busy,"`
	SeesPrivate bool         `json:"sees_private"`
	UntilUS     clock.Micros `json:"until_us,omitzero" doc:"When the caller's access ends; absent for no end"`
}

// List gives the principals the actor holds a grant to and, for leads and owners
// of the organisation, every one, by name.
func (s *Service) List(ctx context.Context, a access.Actor) ([]PrincipalSeen, error) {
	all, err := s.all(ctx, a)
	if err != nil {
		return nil, err
	}
	now := s.now()
	trips, err := s.trips.Get(ctx, a.Org)
	if err != nil {
		return nil, err
	}
	grants := a.Grants()
	v := access.Scope(a, access.On(KindWhereabouts, access.Busy))
	out := make([]PrincipalSeen, len(all))
	for i, p := range all {
		out[i] = seenBy(a, grants, p)
		out[i].Now = PrincipalNow{Place: p.Place, Zone: p.Zone}
		if w, away := tripAt(trips[p.ID], now); away && v.Has(p.Space) {
			out[i].Now = PrincipalNow{Place: w.Place, Zone: w.Zone, From: w.From, Until: w.Until}
		}
		if !v.Content(p.Space) && v.Has(p.Space) {
			out[i].Now.Place, out[i].Place = "", ""
		}
	}
	return out, nil
}

// seenBy adds what access the actor has.
func seenBy(a access.Actor, grants []access.Grant, p Principal) PrincipalSeen {
	out := PrincipalSeen{Principal: p}
	out.Role, _ = a.Role(p.Space)
	var until clock.Micros
	for _, g := range grants {
		if g.Space != p.Space {
			continue
		}
		until = max(until, g.Until)
		out.SeesPrivate = out.SeesPrivate || g.SeesPrivate && access.Allows(g.Role, access.On("event", access.Read))
	}
	if until != clock.Forever {
		out.UntilUS = until
	}
	return out
}

// PartnershipSeen is a partnership with the names of both and where it stands.
type PartnershipSeen struct {
	Partnership
	PrincipalName string `json:"principal_name"`
	MemberName    string `json:"member_name"`
	State         string `json:"state" enum:"current,future,ended"`
}

// SupportedBy gives the spaces of the principals whom a member supports now.
func (s *Service) SupportedBy(ctx context.Context, org ref.Org, m ref.Member) ([]ref.Space, error) {
	people, err := s.people.Get(ctx, org)
	if err != nil {
		return nil, err
	}
	all, err := db.All(ctx, s.j.DB(), scanPartnership, qSupportedBy, org, m)
	if err != nil {
		return nil, err
	}
	var out []ref.Space
	for _, who := range people {
		home, err := zone.Load(who.Zone)
		if err != nil {
			return nil, err
		}
		if slices.ContainsFunc(all, func(p Partnership) bool { return p.Principal == who.ID && p.state(home, s.now()) == Current }) {
			out = append(out, who.Space)
		}
	}
	return out, nil
}

// Partnerships lists who supports whom, now, later and formerly: everybody in the
// organisation may know. By principal, then by when it begins.
func (s *Service) Partnerships(ctx context.Context, a access.Actor) ([]PartnershipSeen, error) {
	if _, err := access.Authorize(a, access.On(KindPartnership, access.Read), ref.Space(a.Org)); err != nil {
		return nil, err
	}
	members, err := s.members.MemberNames(ctx, a)
	if err != nil {
		return nil, err
	}
	people, err := s.people.Get(ctx, a.Org)
	if err != nil {
		return nil, err
	}
	of := map[ref.ID]Principal{}
	for _, p := range people {
		of[p.ID] = p
	}
	all, err := db.All(ctx, s.j.DB(), scanPartnership, qPartnerships, a.Org)
	if err != nil {
		return nil, err
	}
	out := make([]PartnershipSeen, 0, len(all))
	for _, p := range all {
		who, there := of[p.Principal]
		if !there { // the principal is in the trash
			continue
		}
		home, err := zone.Load(who.Zone)
		if err != nil {
			return nil, err
		}
		out = append(out, PartnershipSeen{Partnership: p, PrincipalName: who.Name, MemberName: members[p.Member], State: p.state(home, s.now())})
	}
	slices.SortFunc(out, func(x, y PartnershipSeen) int {
		return cmp.Or(cmp.Compare(textkey.Sort(x.PrincipalName), textkey.Sort(y.PrincipalName)), cmp.Compare(x.Principal, y.Principal),
			cmp.Compare(x.From, y.From), cmp.Compare(x.ID, y.ID))
	})
	return out, nil
}
