package listing

import (
	"cmp"
	"context"
	"math"
	"slices"
	"strings"

	"anteroom/internal/core/access"
	"anteroom/internal/core/listed"
	"anteroom/internal/core/textkey"
)

// together compares rows by what a list has headings by: the name of a column, week: or month: and that of
// one of days, or own: and a field. Nil where there are no headings, or where the order is by them already.
func (s *Service) together(ctx context.Context, a access.Actor, about listed.ListKind, q listed.Question, group string) (func(a, b listed.ListRow) int, error) {
	name := strings.TrimPrefix(strings.TrimPrefix(group, "week:"), "month:")
	if name == "" || name == cmp.Or(q.Sort, about.Sort) {
		return nil, nil
	}
	by, err := s.columns(ctx, a, about, q.Zone, []string{name})
	if err != nil || len(by) != 1 {
		return nil, err
	}
	var options []listed.ListOption
	if i := slices.IndexFunc(about.Columns, func(c listed.ListColumn) bool { return c.Name == name }); i >= 0 {
		options = about.Columns[i].Options
	}
	// place is where a row stands: choices in their order, others by name or day, what has nothing last.
	place := func(r *listed.ListRow) (int, string) {
		text := by[0].cell(r)
		switch {
		case text == "":
			return math.MaxInt, ""
		case strings.HasPrefix(group, "month:") && len(text) > len("2026-03"):
			text = text[:len("2026-03")]
		}
		return slices.IndexFunc(options, func(o listed.ListOption) bool { return o.Value == r.Cells[name] }), textkey.Sort(text)
	}
	return func(a, b listed.ListRow) int {
		x, left := place(&a)
		y, right := place(&b)
		return cmp.Or(cmp.Compare(x, y), strings.Compare(left, right))
	}, nil
}
