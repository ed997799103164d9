package calendar

import (
	"context"
	"sync"

	"anteroom/internal/area/calendar/object"
	"anteroom/internal/area/calendar/store"
	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/ref"
)

// Occasion names one occurrence of an event.
type Occasion struct {
	Event        ref.ID
	RecurrenceID string
}

// noted keeps the notes of events that were read, until their rev is another one.
type noted struct {
	mu   sync.Mutex
	held map[notedKey]notedAt
}

type notedKey struct {
	org ref.Org
	Occasion
}

type notedAt struct {
	rev int64
	object.Notes
}

// notedAtMost is how many occurrences are kept; then it begins anew.
const notedAtMost = 20_000

const (
	fNotes  db.Fragment = `SELECT t.id, t.space, t.rev, o.text FROM event t JOIN event_object o ON o.org = t.org AND o.id = t.id WHERE t.org = ? AND t.trashed_us IS NULL`
	fClosed db.Fragment = `SELECT ` + store.CalendarColumns + ` FROM calendar t WHERE t.org = ? AND t.trashed_us IS NULL`
)

// Notes tells of instances what no window holds: whether anything is written about
// them, and who is invited. Of redacted ones, and where the actor may not read, nothing.
func (s *Service) Notes(ctx context.Context, a access.Actor, instances []*Instance) (map[Occasion]object.Notes, error) {
	v := access.Scope(a, access.On(KindEvent, access.Read))
	all := make(map[Occasion]object.Notes, len(instances))
	missing := map[ref.ID][]string{}
	s.noted.mu.Lock()
	for _, i := range instances {
		if i.Redacted || !v.Content(i.Space) {
			continue
		}
		at := Occasion{i.Event, i.RecurrenceID}
		if n, ok := s.noted.held[notedKey{a.Org, at}]; ok && n.rev == i.Rev {
			all[at] = n.Notes
		} else {
			missing[i.Event] = append(missing[i.Event], i.RecurrenceID)
		}
	}
	s.noted.mu.Unlock()
	var ids []ref.ID
	for id := range missing {
		if ids = append(ids, id); len(ids) == db.MaxIn {
			if err := s.readNotes(ctx, v, ids, missing, all); err != nil {
				return nil, err
			}
			ids = ids[:0]
		}
	}
	if len(ids) == 0 {
		return all, nil
	}
	return all, s.readNotes(ctx, v, ids, missing, all)
}

func (s *Service) readNotes(ctx context.Context, v access.View, ids []ref.ID, missing map[ref.ID][]string, all map[Occasion]object.Notes) error {
	b := db.Build(fNotes, v.Org)
	db.In(b, "AND", "t.id", ids)
	return db.Each(ctx, s.db(), func(row db.Row) error {
		var id ref.ID
		var space ref.Space
		var rev int64
		var text string
		if err := row.Scan(&id, &space, &rev, &text); err != nil || !v.Content(space) {
			return err
		}
		read, err := object.NotesOf(text, missing[id])
		if err != nil {
			return nil // what can't be read has no notes, and shows a warning elsewhere
		}
		s.noted.mu.Lock()
		defer s.noted.mu.Unlock()
		if s.noted.held == nil || len(s.noted.held) > notedAtMost {
			s.noted.held = map[notedKey]notedAt{}
		}
		for occurrence, n := range read {
			at := Occasion{id, occurrence}
			all[at] = n
			s.noted.held[notedKey{v.Org, at}] = notedAt{rev, n}
		}
		return nil
	}, b.SQL(), b.Args()...)
}

// Closed tells which living calendars of a space take no changes, as they follow a
// subscription. Who may not read calendars there learns of none.
func (s *Service) Closed(ctx context.Context, a access.Actor, space ref.Space) (map[ref.ID]bool, error) {
	b := db.Build(fClosed, a.Org)
	db.In(b, "AND", "t.space", access.Scope(a, access.On(KindCalendar, access.Read)).Only(space).Spaces())
	list, err := db.All(ctx, s.db(), store.ScanCalendar, b.SQL(), b.Args()...)
	closed := map[ref.ID]bool{}
	for i := range list {
		closed[list[i].ID] = list[i].TakesChanges() != nil
	}
	return closed, err
}
