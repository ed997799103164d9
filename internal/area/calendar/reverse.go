package calendar

import (
	"context"

	"github.com/go-json-experiment/json"

	"anteroom/internal/area/calendar/store"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

// Reversers gives how changes of this area's records are taken back.
func (s *Service) Reversers() map[ref.Kind]journal.Reverser {
	return map[ref.Kind]journal.Reverser{KindEvent: s.reverseEvent, KindCalendar: s.reverseCalendar}
}

// reverseEvent puts an event back to what it was before a row, the text too.
// Errors: event.changed_since, event.uid_taken, calendar.trashed.
// Blocks are not reversed themselves: they follow from how their event stands then.
func (s *Service) reverseEvent(ctx context.Context, tx *journal.Tx, row journal.Row) error {
	if e, ok := keptEvent(row.After); ok && e.Parent != "" {
		return nil
	}
	if err := s.reverseOne(ctx, tx, row); err != nil {
		return err
	}
	e, err := store.Events.Get(ctx, tx, tx.Org(), row.ID)
	if err != nil {
		return err
	}
	return store.FollowBlocks(ctx, tx, &e)
}

func (s *Service) reverseOne(ctx context.Context, tx *journal.Tx, row journal.Row) error {
	if row.Op != journal.Create && row.Op != journal.Restore {
		var before store.Event
		if row.Before == nil || json.Unmarshal(row.Before, &before) != nil {
			return store.Events.Reverse(ctx, tx, journal.Row{}) // refuses: it is no longer kept
		}
		c, err := store.Calendars.Get(ctx, tx, tx.Org(), before.Calendar)
		if err != nil {
			return err
		}
		if c.TrashedUS != 0 {
			return store.ErrTrashed("calendar")
		}
		if err := store.Events.Reverse(ctx, tx, row); err != nil {
			return err
		}
		return before.SaveText(tx)
	}
	return store.Events.Reverse(ctx, tx, row)
}

// reverseCalendar does the same for a calendar.
func (s *Service) reverseCalendar(ctx context.Context, tx *journal.Tx, row journal.Row) error {
	if row.Op == journal.Create || row.Op == journal.Restore {
		if err := store.FreeOfHolds(ctx, tx, row.ID); err != nil {
			return err
		}
	}
	if row.Op != journal.Update {
		if err := store.QueueReindex(tx, row.ID); err != nil {
			return err
		}
	}
	return store.Calendars.Reverse(ctx, tx, row)
}
