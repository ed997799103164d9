package identity

import (
	"context"

	"anteroom/internal/core/access"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// SeenMember tells in which space a member's record is, if the actor may read it.
// Errors: member.not_found.
func (s *Service) SeenMember(ctx context.Context, a access.Actor, id ref.ID) (ref.Space, error) {
	m, err := memberByID(ctx, s.j.DB(), a.Org, ref.Member(id))
	if err != nil {
		return "", err
	}
	_, err = access.Authorize(a, access.On(KindMember, access.Read), m.Space)
	return m.Space, err
}

var shownOfMember = []record.Shown{
	{Name: "name"}, {Name: "email"}, {Name: "org_role"}, {Name: "title"}, {Name: "zone"}, {Name: "locale"}, {Name: "week_start"}, {Name: "state"},
}

var shownOfInvitation = []record.Shown{{Name: "name"}, {Name: "email"}, {Name: "org_role"}}

// DescribeMember tells in words what a change of a member did.
func DescribeMember(before, after []byte) []record.Field {
	return record.Diff(before, after, shownOfMember)
}

// DescribeInvitation tells in words what a change of an invitation did.
func DescribeInvitation(before, after []byte) []record.Field {
	return record.Diff(before, after, shownOfInvitation)
}
