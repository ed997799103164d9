package history

import (
	"context"
	"slices"
	"strings"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// Words says in words what a record is now, as its history would if it were made today. reader reads the
// record; what it speaks of by ids is named as far as a sees that, and left out otherwise.
// Errors: record.not_found for an unknown kind, <kind>.not_found.
func (s *Service) Words(ctx context.Context, a, reader access.Actor, kind ref.Kind, id ref.ID) ([]record.Field, error) {
	k, ok := s.kinds[kind]
	if !ok || k.Seen == nil || k.Describe == nil {
		return nil, errs.Missing("record")
	}
	if _, err := k.Seen(ctx, reader, id); err != nil {
		return nil, err
	}
	rows, err := s.j.OfRecord(ctx, a.Org, kind, id, int64(clock.Forever), 1)
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	fields, err := s.naming(ctx, a, k)(k.Describe(nil, rows[0].After))
	return slices.DeleteFunc(fields, func(f record.Field) bool {
		return f.After == "" || f.Name == gone || slices.Contains(strings.Split(f.After, ", "), gone)
	}), err
}
