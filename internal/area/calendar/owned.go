package calendar

import (
	"anteroom/internal/area/calendar/store"
	"anteroom/internal/core/access"
	"anteroom/internal/core/record"
)

// Owned makes the own fields of events usable: a series has them as a whole, and so has what
// comes from elsewhere. What is held, and what belongs to a meeting, has none of its own.
func (s *Service) Owned() record.Owned {
	return store.Events.Owned(s.journal, mayChange, func(_ access.Actor, e *store.Event) error {
		switch {
		case e.Hold != "":
			return store.ErrHeld(e)
		case e.Parent != "":
			return store.ErrBelongs(e)
		}
		return nil
	})
}
