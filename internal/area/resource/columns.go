package resource

import (
	"context"
	"strconv"
	"strings"

	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/listed"
	"anteroom/internal/core/op"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

const (
	fPick   db.Fragment = `FROM resource t WHERE t.trashed_us IS NULL`
	fSelect db.Fragment = `SELECT ` + columns + ` FROM resource t`
)

// Listed declares how rooms and equipment are listed.
func (s *Service) Listed() listed.Lister {
	return &listed.Kind[Resource]{
		Name: Name, Title: "Rooms and equipment", One: "room or equipment", Pick: fPick, Select: fSelect, Scan: scan, Head: kind.Head,
		Label: func(r *Resource) string { return r.Name }, Sort: "site", Change: s.set,
		Columns: []listed.Column[Resource]{
			{Name: "name", Title: "Name", Type: listed.Text, By: "t.name", NoIndex: true, Cell: func(r *Resource) string { return r.Name }, Key: func(r *Resource) record.Key { return record.Text(r.Name) }},
			{Name: "sort", Title: "Kind", Type: listed.Choice, At: "t.sort", Cell: func(r *Resource) string { return string(r.Sort) },
				Options: []listed.ListOption{{Value: string(Room), Title: "Room"}, {Value: string(Equipment), Title: "Equipment"}}},
			{Name: "site", Title: "Where", Type: listed.Text, By: "t.site", NoIndex: true, Cell: func(r *Resource) string { return r.Site }, Key: func(r *Resource) record.Key { return record.Text(r.Site) }},
			{Name: "floor", Title: "Floor", Type: listed.Text, Cell: func(r *Resource) string { return r.Floor }},
			{Name: "capacity", Title: "For how many", Type: listed.Number, At: "t.capacity", By: "t.capacity", NoIndex: true, Falling: true, Cell: func(r *Resource) string {
				if r.Capacity == 0 {
					return ""
				}
				return strconv.Itoa(r.Capacity)
			}, Key: func(r *Resource) record.Key { return record.Number(r.Capacity) }},
			{Name: "features", Title: "Has", Type: listed.Text, Cell: func(r *Resource) string { return strings.Join(r.Features, ", ") }},
			{Name: "doubles", Title: "May be booked twice", Type: listed.Flag, At: "t.doubles", Writes: true, Hidden: true, Cell: func(r *Resource) string { return listed.Yes(r.Doubles) }},
			{Name: "zone", Title: "Time zone", Type: listed.Text, Hidden: true, Cell: func(r *Resource) string { return r.Zone }},
			{Name: "notes", Title: "Notes", Type: listed.Text, Hidden: true, Cell: func(r *Resource) string { return r.Notes }},
		},
	}
}

// set puts a value into a column.
func (s *Service) set(ctx context.Context, a access.Actor, id ref.ID, rev int64, _, value string) (ref.Act, error) {
	out, err := s.Update(ctx, a, id, rev, ResourceChange{Doubles: op.Some(value == "true")})
	return out.Act, err
}
