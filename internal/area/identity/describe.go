package identity

import (
	"anteroom/internal/core/record"
)

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
