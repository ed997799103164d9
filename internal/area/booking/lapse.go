package booking

import (
	"context"
	"errors"
	"fmt"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

// atOnce is how many bookings one run lets go; what is left follows in the next.
const atOnce = 100

// atLeast is how long somebody has to confirm what is booked with little notice.
const atLeast = 120 * minute

const qDue db.SQL = `SELECT org, id FROM booking WHERE trashed_us IS NULL AND state = 'pending' AND lapse_us <= $1 ORDER BY lapse_us LIMIT $2`

// await lets a booking wait, where its page says that somebody confirms each one.
func (b *Booking) await(p *Page, now clock.Micros) {
	if b.LapseUS = 0; p.Confirm {
		b.State, b.LapseUS = Pending, p.lapses(now, b.StartUS)
	}
}

// lapses says until when a booking that is made now waits: as long as the page says, and
// not beyond the notice that its host wants before the start. What is booked with hardly
// more than that notice waits two hours, or half of what is left when that is less.
func (p *Page) lapses(now, start clock.Micros) clock.Micros {
	latest := max(start-clock.Micros(p.Notice)*minute, now+min(atLeast, (start-now)/2))
	return min(now+clock.Micros(p.Within)*minute, latest)
}

// LapseDue lets every booking go that nobody confirmed in time. It is called every few
// seconds, and is the standing order of whoever made the page. One that can't be let go
// keeps no other up.
func (s *Service) LapseDue(ctx context.Context) error {
	all, err := db.All(ctx, s.j.DB(), scanOwner, qDue, s.now(), atOnce)
	if err != nil {
		return err
	}
	var failed []error
	for _, d := range all {
		if err := s.lapse(ctx, d.org, d.id); err != nil {
			failed = append(failed, fmt.Errorf("booking %s: %w", d.id, err))
		}
	}
	return errors.Join(failed...)
}

func (s *Service) lapse(ctx context.Context, org ref.Org, id ref.ID) error {
	opened, err := bookings.Get(ctx, s.j.DB(), org, id)
	if err != nil {
		return err
	}
	p, err := pages.Get(ctx, s.j.DB(), org, opened.Page)
	if err != nil {
		return err
	}
	permit := access.Founding(org, opened.CreatedBy, access.Job, opened.spaces()...)
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		was, err := bookings.Get(ctx, tx, org, id)
		if err != nil || !was.live() || was.State != Pending || was.LapseUS > tx.Now() {
			return err // somebody was faster
		}
		now := was
		if err := s.asInCalendars(ctx, tx, org, &now); err != nil {
			return err
		}
		if now.ByGuest = false; now.State == Pending {
			now.State, now.Message = Lapsed, ""
		}
		if err := bookings.Save(tx, was, &now); err != nil || now.live() {
			return err // in the calendar it was confirmed before
		}
		return s.follow(ctx, tx, &p, &was, &now, nil)
	})
	return err
}

// mayAskAgain reports whether whoever asked for a time that nobody confirmed may ask for
// another one: by a page and a link that still take bookings.
func (s *Service) mayAskAgain(ctx context.Context, r db.Reader, org ref.Org, b *Booking, p *Page) (bool, error) {
	if b.State != Lapsed || b.TrashedUS != 0 || !p.live() {
		return false, nil
	}
	if b.Link == "" {
		return true, nil
	}
	l, err := links.Get(ctx, r, org, b.Link)
	return l.TrashedUS == 0, err
}

// askAgain asks for a time instead of one that nobody confirmed. It is no move of theirs.
func (s *Service) askAgain(ctx context.Context, tx *journal.Tx, p *Page, b *Booking, start clock.Micros, diaries map[ref.ID]Diary) error {
	may, err := s.mayAskAgain(ctx, tx, tx.Org(), b, p)
	if err != nil {
		return err
	}
	if !may {
		return errClosed
	}
	if err := s.enough(ctx, tx, p, b.Email); err != nil {
		return err
	}
	length := b.EndUS - b.StartUS
	l, err := s.looked(ctx, tx, p, start, length, diaries, nil)
	if err != nil {
		return err
	}
	if len(l.broken) > 0 {
		return errTaken
	}
	b.StartUS, b.EndUS, b.Seats = start, start+length, p.seats(l, nil)
	b.State, b.Message, b.Reason, b.Broken = Confirmed, "", "", []Broken{}
	b.await(p, tx.Now())
	return nil
}
