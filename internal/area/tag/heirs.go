package tag

import (
	"context"

	"anteroom/internal/core/db"
	"anteroom/internal/core/ref"
)

const qMerged db.SQL = `SELECT id, merged_into FROM tag WHERE org = $1 AND merged_into IS NOT NULL`

// Heirs gives for every tag that was merged the one that stands for it now, for what names
// tags and is no record with tags: an order that says what goes first, a target of time.
func (s *Service) Heirs(ctx context.Context, org ref.Org) (map[ref.ID]ref.ID, error) {
	return s.heirs.Get(ctx, org)
}

func (s *Service) readHeirs(ctx context.Context, org ref.Org) (map[ref.ID]ref.ID, error) {
	into := map[ref.ID]ref.ID{}
	err := db.Each(ctx, s.j.DB(), func(row db.Row) error {
		var of, to ref.ID
		err := row.Scan(&of, &to)
		into[of] = to
		return err
	}, qMerged, org)
	heirs := make(map[ref.ID]ref.ID, len(into))
	for of, to := range into {
		for range len(into) {
			next, merged := into[to]
			if !merged {
				break
			}
			to = next
		}
		heirs[of] = to
	}
	return heirs, err
}
