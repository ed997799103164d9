package store

import (
	"context"
	"slices"

	"anteroom/internal/core/db"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

const (
	qTaggedWith db.SQL = `SELECT t.id, t.tags, (SELECT string_agg(g.tag, ',') FROM tagged g WHERE g.org = t.org AND g.kind = 'event' AND g.id = t.id)
FROM tagged x JOIN event t ON t.org = x.org AND t.id = x.id WHERE x.org = $1 AND x.kind = 'event' AND x.tag = $2 ORDER BY t.id`
	qTagsSet db.SQL = `UPDATE event SET tags = $3 WHERE org = $1 AND id = $2`
)

// Retagged writes the tags of every event that has a tag beside the event again, where merging
// tags changed the common rows.
func Retagged(ctx context.Context, tx *journal.Tx, tag ref.ID) error {
	type retagged struct {
		id   ref.ID
		tags []ref.ID
	}
	var changed []retagged
	err := db.Each(ctx, tx, func(row db.Row) error {
		var id ref.ID
		var had []byte
		var has string
		if err := row.Scan(&id, &had, &has); err != nil {
			return err
		}
		var was []ref.ID
		if err := decodeList(had, &was); err != nil {
			return err
		}
		if now := record.TagIDs(has); !slices.Equal(was, now) {
			changed = append(changed, retagged{id, now})
		}
		return nil
	}, qTaggedWith, tx.Org(), tag)
	if err != nil {
		return err
	}
	for _, one := range changed {
		if _, err := tx.Derive(qTagsSet, tx.Org(), one.id, encodeList(one.tags)); err != nil {
			return err
		}
	}
	return nil
}
