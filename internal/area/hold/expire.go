package hold

import (
	"context"
	"errors"
	"fmt"

	"github.com/go-json-experiment/json"

	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

// atOnce is how many sets one run lets go; what is left follows in the next.
const atOnce = 100

const qDue db.SQL = `SELECT org, id FROM hold_set WHERE trashed_us IS NULL AND state = 'open' AND confirm_us <= $1 ORDER BY confirm_us LIMIT $2`

// ExpireDue releases every set that nobody confirmed in time. It is called every few
// seconds. It is the standing order of whoever made the set and needs no grant of
// theirs: holds go also when they have left the house. One set that can't be released
// keeps no other up.
func (s *Service) ExpireDue(ctx context.Context) error {
	type due struct {
		org ref.Org
		id  ref.ID
	}
	all, err := db.All(ctx, s.j.DB(), func(row db.Row) (d due, err error) { return d, row.Scan(&d.org, &d.id) }, qDue, s.now(), atOnce)
	if err != nil {
		return err
	}
	var failed []error
	for _, d := range all {
		if err := s.expire(ctx, d.org, d.id); err != nil {
			failed = append(failed, fmt.Errorf("hold set %s: %w", d.id, err))
		}
	}
	return errors.Join(failed...)
}

func (s *Service) expire(ctx context.Context, org ref.Org, id ref.ID) error {
	set, err := kind.Get(ctx, s.j.DB(), org, id)
	if err != nil {
		return err
	}
	permit := access.Founding(org, set.CreatedBy, access.Job, set.spaces()...)
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		was, err := kind.Get(ctx, tx, org, id)
		if err != nil || !was.live() || was.ConfirmUS > tx.Now() {
			return err // somebody was faster
		}
		now := was
		now.State = Expired
		if err := kind.Save(tx, was, &now); err != nil {
			return err
		}
		return s.follow(ctx, tx, was, now)
	})
	return err
}

// Reverse takes one change of a hold set back; the events that changed with it are
// taken back by the calendar, in the same act. What would hold time again after its
// date is refused. It is a journal.Reverser. Errors: hold_set.changed_since, hold_set.past.
func (s *Service) Reverse(ctx context.Context, tx *journal.Tx, row journal.Row) error {
	if err := kind.Reverse(ctx, tx, row); err != nil {
		return err
	}
	was, now := Set{}, Set{}
	if json.Unmarshal(row.After, &was) != nil {
		return nil
	}
	now, err := kind.Get(ctx, tx, tx.Org(), row.ID)
	if err == nil && now.live() && !was.live() && now.ConfirmUS <= tx.Now() {
		return errs.New(errs.Conflict, "hold_set.past", "The date to confirm by has passed meanwhile, so the holds would go again at once. Hold the times again with a later date instead.")
	}
	return err
}
