package calendar

import (
	"context"

	"github.com/go-json-experiment/json"

	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

// Reversers gives how changes of this area's records are taken back.
func (s *Service) Reversers() map[ref.Kind]journal.Reverser {
	return map[ref.Kind]journal.Reverser{KindEvent: s.reverseEvent, KindCalendar: s.reverseCalendar}
}

// reverseEvent puts an event back to what it was before a row, the text too.
// Errors: event.changed_since, event.uid_taken, calendar.trashed.
func (s *Service) reverseEvent(ctx context.Context, tx *journal.Tx, row journal.Row) error {
	if row.Op != journal.Create && row.Op != journal.Restore {
		var before Event
		if row.Before == nil || json.Unmarshal(row.Before, &before) != nil {
			return events.Reverse(ctx, tx, journal.Row{}) // refuses: it is no longer kept
		}
		c, err := calendars.Get(ctx, tx, tx.Org(), before.Calendar)
		if err != nil {
			return err
		}
		if c.TrashedUS != 0 {
			return errTrashed("calendar")
		}
		if err := events.Reverse(ctx, tx, row); err != nil {
			return err
		}
		return before.saveText(tx)
	}
	return events.Reverse(ctx, tx, row)
}

// reverseCalendar does the same for a calendar.
func (s *Service) reverseCalendar(ctx context.Context, tx *journal.Tx, row journal.Row) error {
	if row.Op != journal.Update {
		if err := queueReindex(tx, row.ID); err != nil {
			return err
		}
	}
	return calendars.Reverse(ctx, tx, row)
}
