package intake

import (
	"context"

	"anteroom/internal/area/calendar/object"
	"anteroom/internal/area/calendar/store"
	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/ref"
)

// Vanished is an event of a calendar that its file lacked when it was read again.
type Vanished struct {
	ID        ref.ID `json:"id"`
	Title     string `json:"title" doc:"Empty for private events that the caller doesn't see"`
	Start     string `json:"start" doc:"Wall time in zone, or a date; of a series, the first"`
	Zone      string `json:"zone,omitempty"`
	Recurring bool   `json:"recurring"`
}

// maxVanished is how many are listed; all of them are removed.
const maxVanished = 500

// ListVanished gives what an import found vanished from its file and is still in the
// calendar, in the order in which it came there. Errors: import.not_found.
func (s *Service) ListVanished(ctx context.Context, a access.Actor, id ref.ID) ([]Vanished, error) {
	st, err := s.Get(ctx, a, id)
	if err != nil {
		return nil, err
	}
	private := access.Scope(a, access.On(store.KindEvent, access.Read)).Private(st.Space)
	gone, err := db.All(ctx, s.journal.DB(), store.ScanEvent, qVanished, a.Org, id)
	if err != nil {
		return nil, err
	}
	all := make([]Vanished, 0, min(len(gone), maxVanished))
	for _, e := range gone[:min(len(gone), maxVanished)] {
		one := Vanished{ID: e.ID, Title: e.Title, Start: object.WallText(e.Start, e.AllDay), Zone: e.Zone, Recurring: e.Recurring}
		if e.Private() && !private {
			one.Title = ""
		}
		all = append(all, one)
	}
	return all, nil
}
