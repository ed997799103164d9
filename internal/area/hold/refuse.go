package hold

import (
	"context"
	"time"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/when"
)

var errEnded = errs.New(errs.Conflict, "hold_set.ended", "These holds are over. Look at what became of them.")

// explained tells whoever came second who was first, what they did, and what now.
// Every other error passes as it is.
func (s *Service) explained(ctx context.Context, a access.Actor, id ref.ID, err error) error {
	if err == nil {
		return nil
	}
	code := errs.Of(err).Code
	if code != errEnded.Code && code != "hold_set.stale" {
		return err
	}
	set, failed := kind.Get(ctx, s.j.DB(), a.Org, id)
	if failed != nil {
		return err
	}
	rows, failed := s.j.OfRecord(ctx, a.Org, Name, id, int64(clock.Forever), 1)
	if failed != nil || len(rows) == 0 {
		return err
	}
	who := "Somebody"
	if names, failed := s.members.MemberNames(ctx, a); failed == nil && names[rows[0].Actor] != "" {
		who = names[rows[0].Actor]
	}
	if rows[0].Actor == a.Member {
		who = "You"
	}
	at := " at " + s.onTheirClock(ctx, a, rows[0].At).Format("15:04 on Mon 2 Jan")
	switch {
	case set.TrashedUS != 0:
		return errs.New(errs.Conflict, errEnded.Code, who+" took these holds back"+at+". Hold the times anew if they are still wanted.")
	case set.State == Confirmed:
		text := who + " confirmed an option" + at
		if o := set.option(set.Chosen); o != nil {
			text = who + " confirmed option " + o.Letter + " (" + s.onIts(o) + ")" + at
		}
		return errs.New(errs.Conflict, errEnded.Code, text+". The other holds are released. If the meeting has to change, open it in the calendar.")
	case set.State == Released:
		return errs.New(errs.Conflict, errEnded.Code, who+" released these holds"+at+". Hold them again with a new date if they are still wanted.")
	case set.State == Expired:
		return errs.New(errs.Conflict, errEnded.Code, "Nobody confirmed by the date, so the holds went"+at+". Hold them again with a later date if they are still wanted.")
	}
	return errs.New(errs.Stale, "hold_set.stale", who+" changed these holds"+at+". Look at them again, then make your change.")
}

// onTheirClock gives an instant in the reader's zone.
func (s *Service) onTheirClock(ctx context.Context, a access.Actor, t clock.Micros) time.Time {
	name, err := s.members.ZoneOf(ctx, a)
	loc := time.UTC
	if err == nil {
		loc = location(name)
	}
	return t.Time().In(loc)
}

// onIts says when an option is, in its own zone.
func (s *Service) onIts(o *Option) string {
	loc := location(o.Zone)
	return when.Clocks{First: loc}.Span(o.StartUS, o.EndUS) + " " + when.City(loc)
}

func location(name string) *time.Location {
	loc, err := time.LoadLocation(name)
	if err != nil {
		return time.UTC // checked when it was stored
	}
	return loc
}
