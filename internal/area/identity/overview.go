package identity

import (
	"cmp"
	"context"
	"slices"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/space"
	"anteroom/internal/core/textkey"
)

// AccessSpace is a space with everybody who can see it, now or later.
type AccessSpace struct {
	Space     ref.Space     `json:"space"`
	SpaceName string        `json:"space_name"`
	SpaceKind space.Kind    `json:"space_kind" enum:"organisation,member,principal"`
	Grants    []AccessGrant `json:"grants"`
}

// AccessGrant is one line of who can see a space.
type AccessGrant struct {
	Member      ref.Member   `json:"member"`
	MemberName  string       `json:"member_name"`
	Role        access.Role  `json:"role" enum:"owner,lead,assistant,viewer,busy"`
	FromUS      clock.Micros `json:"from_us"`
	UntilUS     clock.Micros `json:"until_us,omitzero" doc:"First instant without it; absent for no end"`
	SeesPrivate bool         `json:"sees_private"`
	Source      ref.Record   `json:"source" doc:"The record that made it: a member, a principal or a partnership"`
}

const qSpaces db.SQL = `SELECT id, kind, name FROM space WHERE org = $1`

type named struct {
	id   ref.Space
	kind space.Kind
	name string
}

func scanSpace(row db.Row) (named, error) {
	var n named
	return n, row.Scan(&n.id, &n.kind, &n.name)
}

// Overview says who can see what: the spaces the actor has a grant to and, for
// leads and owners, every principal's. Nobody sees another member's own space.
func (s *Service) Overview(ctx context.Context, a access.Actor) ([]AccessSpace, error) {
	if _, err := access.Authorize(a, access.On(KindOrganisation, access.Read), ref.Space(a.Org)); err != nil {
		return nil, err
	}
	all := a.May(access.On("partnership", access.Manage), ref.Space(a.Org))
	view := access.Scope(a, access.On("partnership", access.Read))
	var out []AccessSpace
	err := s.j.DB().Snapshot(ctx, func(ctx context.Context, r db.Reader) error {
		spaces, err := db.All(ctx, r, scanSpace, qSpaces, a.Org)
		if err != nil {
			return err
		}
		grants, err := space.All(ctx, r, a.Org, s.now())
		if err != nil {
			return err
		}
		members, err := membersOf(ctx, r, a.Org)
		if err != nil {
			return err
		}
		names := map[ref.Member]string{}
		for _, m := range members {
			names[m.ID] = m.Name
		}
		for _, sp := range spaces {
			if view.Has(sp.id) || all && sp.kind == space.Principal {
				out = append(out, AccessSpace{Space: sp.id, SpaceName: sp.name, SpaceKind: sp.kind, Grants: grantsTo(sp.id, grants, names)})
			}
		}
		return nil
	})
	order := map[space.Kind]int{space.Principal: 0, space.Organisation: 1, space.Member: 2}
	slices.SortFunc(out, func(x, y AccessSpace) int {
		return cmp.Or(cmp.Compare(order[x.SpaceKind], order[y.SpaceKind]), cmp.Compare(textkey.Sort(x.SpaceName), textkey.Sort(y.SpaceName)), cmp.Compare(x.Space, y.Space))
	})
	return out, err
}

func grantsTo(id ref.Space, grants []space.Grant, names map[ref.Member]string) []AccessGrant {
	var out []AccessGrant
	for _, g := range grants {
		if g.Space != id {
			continue
		}
		line := AccessGrant{Member: g.Member, MemberName: names[g.Member], Role: g.Role, FromUS: g.From, SeesPrivate: g.SeesPrivate, Source: g.Source}
		if g.Until != clock.Forever {
			line.UntilUS = g.Until
		}
		out = append(out, line)
	}
	slices.SortStableFunc(out, func(x, y AccessGrant) int {
		return cmp.Or(cmp.Compare(slices.Index(access.Roles, x.Role), slices.Index(access.Roles, y.Role)),
			cmp.Compare(textkey.Sort(x.MemberName), textkey.Sort(y.MemberName)), cmp.Compare(x.FromUS, y.FromUS))
	})
	return out
}
