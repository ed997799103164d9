package reslot

import (
	"context"
	"slices"

	"anteroom/internal/area/calendar/store"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

// maxTags of one event, as everywhere.
const maxTags = 50

// Tag puts a tag on an event beside those that it has.
// Errors: event.not_found, event.stale, event.private, event.trashed, event.tags, hold.*, calendar.*, access.*.
func Tag(ctx context.Context, tx *journal.Tx, event ref.ID, rev int64, tag ref.ID) error {
	was, err := current(ctx, tx, event, rev)
	if err != nil || slices.Contains(was.Tags, tag) {
		return err
	}
	if len(was.Tags) >= maxTags {
		return errs.New(errs.Invalid, "event.tags", "A meeting has at most 50 tags. Take one off first.")
	}
	e := was
	e.Tags = append(slices.Clone(was.Tags), tag)
	return store.SaveEvent(ctx, tx, was, &e)
}
