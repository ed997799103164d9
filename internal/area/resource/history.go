package resource

import (
	"context"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// Describe tells in words what a change did to a resource.
func Describe(before, after []byte) []record.Field {
	return record.Diff(before, after, []record.Shown{{Name: "name"}, {Name: "sort"}, {Name: "site"}, {Name: "floor"}, {Name: "capacity"}, {Name: "features"}, {Name: "zone"},
		{Name: "hours", Text: hoursText}, {Name: "doubles"}, {Name: "catering"}, {Name: "visitors"}, {Name: "notes"}})
}

func hoursText(rec map[string]jsontext.Value) string {
	var hours []OpenTime
	if len(rec["hours"]) == 0 || json.Unmarshal(rec["hours"], &hours) != nil {
		return ""
	}
	names := []string{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"}
	lines := make([]string, 0, len(hours))
	for _, h := range hours {
		var days []string
		for _, d := range h.Days {
			if d >= 1 && d <= 7 {
				days = append(days, names[d-1])
			}
		}
		lines = append(lines, strings.Join(days, " ")+" "+h.From+"–"+h.Until)
	}
	return strings.Join(lines, "; ")
}

// Reverse takes a change of a resource back.
func (s *Service) Reverse(ctx context.Context, tx *journal.Tx, row journal.Row) error {
	return kind.Reverse(ctx, tx, row)
}

// Seen tells where a resource is that the actor may read.
func (s *Service) Seen(ctx context.Context, a access.Actor, id ref.ID) (ref.Space, error) {
	r, _, err := kind.Open(ctx, s.j.DB(), a, id, access.Read)
	return r.Space, err
}

// Trashed lists resources in the trash, thrown away last first.
func (s *Service) Trashed(ctx context.Context, a access.Actor, limit int) ([]record.Trashed, error) {
	b := db.Build(fTrashed, a.Org)
	db.In(b, "AND", "t.space", access.Scope(a, access.On(Name, access.Read)).Spaces())
	b.Add("ORDER BY t.trashed_us DESC, t.id LIMIT ?", limit)
	all, err := db.All(ctx, s.j.DB(), scan, b.SQL(), b.Args()...)
	out := make([]record.Trashed, 0, len(all))
	for _, r := range all {
		out = append(out, record.Trashed{Kind: Name, ID: r.ID, Space: r.Space, Title: r.Name, Rev: r.Rev, TrashedUS: r.TrashedUS})
	}
	return out, err
}
