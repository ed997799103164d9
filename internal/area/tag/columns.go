package tag

import (
	"context"
	"strconv"

	"anteroom/internal/core/access"
	"anteroom/internal/core/listed"
	"anteroom/internal/core/op"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/textkey"
)

// counted is a tag as somebody sees it listed.
type counted struct {
	Used
	writes bool
}

// Listed declares how tags are listed: with how often each is used, as far as whoever asks may know.
func (s *Service) Listed() listed.Lister {
	return &listed.Gathered[counted]{
		Name: Name, Title: "Tags", One: "tag", Columns: usedColumns, Sort: "name", Change: s.set,
		Row: func(t *counted) listed.ListRow {
			return listed.ListRow{ID: t.ID, Space: t.Space, Rev: t.Rev, Label: t.Name, Writes: t.writes}
		},
		All: func(ctx context.Context, a access.Actor, _ listed.Wanted) ([]counted, error) {
			tags, err := s.List(ctx, a)
			all := make([]counted, len(tags))
			for i, t := range tags {
				all[i] = counted{t, a.May(access.On(Name, access.Write), t.Space)}
			}
			return all, err
		},
	}
}

var usedColumns = []listed.Column[counted]{
	{Name: "name", Title: "Name", Type: listed.Text, Writes: true, Cell: func(t *counted) string { return t.Name }, Key: func(t *counted) record.Key { return record.Text(textkey.Sort(t.Name)) }},
	{Name: "uses", Title: "Used", Type: listed.Number, Asks: true, Falling: true, Cell: func(t *counted) string { return strconv.Itoa(t.Uses) }, Key: func(t *counted) record.Key { return record.Number(t.Uses) }},
	{Name: "space", Title: "For", Type: listed.Space, Asks: true, Cell: func(t *counted) string { return string(t.Space) }},
	{Name: "created", Title: "Made", Type: listed.Instant, Asks: true, Falling: true, Hidden: true, Cell: func(t *counted) string { return listed.Micros(t.CreatedUS) }, Key: func(t *counted) record.Key { return record.Number(t.CreatedUS) }},
	{Name: "changed", Title: "Changed", Type: listed.Instant, Asks: true, Falling: true, Hidden: true, Cell: func(t *counted) string { return listed.Micros(t.UpdatedUS) }, Key: func(t *counted) record.Key { return record.Number(t.UpdatedUS) }},
	{Name: "made_by", Title: "Made by", Type: listed.Member, Asks: true, Hidden: true, Cell: func(t *counted) string { return string(t.CreatedBy) }},
}

// set gives a tag another name.
func (s *Service) set(ctx context.Context, a access.Actor, id ref.ID, rev int64, _, value string) (ref.Act, error) {
	out, err := s.Update(ctx, a, id, rev, Change{Name: op.Some(value)})
	return out.Act, err
}
