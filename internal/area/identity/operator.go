package identity

import (
	"context"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ref"
)

const qFirstOwner db.SQL = `SELECT id FROM member WHERE org = $1 AND org_role = 'owner' AND disabled_us IS NULL ORDER BY created_us, id LIMIT 1`

// Operator gives the actor for whoever runs the house, on its own machine: they
// act as the organisation's first owner, and own the named spaces for the moment.
// The journal says that it came from the command line.
// Errors: organisation.not_one.
func (s *Service) Operator(ctx context.Context, spaces ...ref.Space) (access.Actor, error) {
	org, err := s.theOnlyOrg(ctx)
	if err != nil {
		return access.Actor{}, err
	}
	owner, err := db.One(ctx, s.j.DB(), db.Scan1[ref.Member], qFirstOwner, org)
	if isNoRows(err) {
		return access.Actor{}, errs.New(errs.NotFound, "organisation.no_owner", "Nobody owns this organisation. Add an owner first.")
	}
	if err != nil {
		return access.Actor{}, err
	}
	a, err := s.ActorOf(ctx, org, owner, access.CLI)
	if err != nil {
		return access.Actor{}, err
	}
	grants := a.Grants()
	for _, space := range spaces {
		grants = append(grants, access.Grant{Space: space, Role: access.Owner, Until: clock.Forever, SeesPrivate: true})
	}
	return access.NewActor(org, owner, access.CLI, false, s.now(), grants), nil
}
