package identity

import (
	"context"
	"strings"

	"anteroom/internal/core/access"
	"anteroom/internal/core/listed"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/textkey"
)

// Supporting knows whom members support now, by name.
type Supporting interface {
	Supported(ctx context.Context, a access.Actor) (map[ref.Member][]string, error)
}

// colleague is a member as listed.
type colleague struct {
	Member
	supports []string
}

// Listed declares how people are listed: everybody who has, or had, a sign-in.
func (s *Service) Listed(of Supporting) listed.Lister {
	return &listed.Gathered[colleague]{
		Name: KindMember, Title: "People", One: "person", Columns: colleagueColumns, Sort: "name",
		Row: func(m *colleague) listed.ListRow {
			return listed.ListRow{ID: ref.ID(m.ID), Space: m.Space, Rev: m.Rev, Label: m.Name}
		},
		All: func(ctx context.Context, a access.Actor, _ listed.Wanted) ([]colleague, error) {
			if !a.May(access.On(KindMember, access.Read), ref.Space(a.Org)) {
				return nil, nil // it is somebody who only looks at what was shared
			}
			members, err := s.Members(ctx, a)
			if err != nil {
				return nil, err
			}
			supported, err := of.Supported(ctx, a)
			all := make([]colleague, len(members))
			for i, m := range members {
				all[i] = colleague{m, supported[m.ID]}
			}
			return all, err
		},
	}
}

var colleagueColumns = []listed.Column[colleague]{
	{Name: "name", Title: "Name", Type: listed.Text, Cell: func(m *colleague) string { return m.Name }, Key: func(m *colleague) record.Key { return record.Text(textkey.Sort(m.Name)) }},
	{Name: "title", Title: "Title", Type: listed.Text, Asks: true, Cell: func(m *colleague) string { return m.Title }, Key: func(m *colleague) record.Key { return record.Text(textkey.Sort(m.Title)) }},
	{Name: "email", Title: "Email", Type: listed.Text, Cell: func(m *colleague) string { return m.Email }, Key: func(m *colleague) record.Key { return record.Text(textkey.Sort(m.Email)) }},
	{Name: "place", Title: "Place in the house", Type: listed.Choice, Asks: true, Cell: func(m *colleague) string { return string(m.OrgRole) },
		Options: []listed.ListOption{{Value: string(access.Owner), Title: "Owner"}, {Value: string(access.Lead), Title: "Lead"}, {Value: string(access.Viewer), Title: "Member"}}},
	{Name: "supports", Title: "Supports", Type: listed.Text, Asks: true, Cell: func(m *colleague) string { return strings.Join(m.supports, ", ") }},
	{Name: "state", Title: "Sign-in", Type: listed.Choice, Asks: true, Cell: func(m *colleague) string { return m.State },
		Options: []listed.ListOption{{Value: Active, Title: "Active"}, {Value: Disabled, Title: "Disabled"}}},
	{Name: "zone", Title: "Zone", Type: listed.Text, Hidden: true, Cell: func(m *colleague) string { return m.Zone }, Key: func(m *colleague) record.Key { return record.Text(textkey.Sort(m.Zone)) }},
	{Name: "space", Title: "For", Type: listed.Space, Asks: true, Hidden: true, Cell: func(m *colleague) string { return string(m.Space) }},
	{Name: "created", Title: "Since", Type: listed.Instant, Asks: true, Hidden: true, Falling: true, Cell: func(m *colleague) string { return listed.Micros(m.CreatedUS) }, Key: func(m *colleague) record.Key { return record.Number(m.CreatedUS) }},
	{Name: "changed", Title: "Changed", Type: listed.Instant, Hidden: true, Cell: func(m *colleague) string { return listed.Micros(m.UpdatedUS) }},
}
