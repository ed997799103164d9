package intake

import (
	"context"
	"io"
	"log/slog"
	"sync"
	"time"

	"anteroom/internal/area/calendar/store"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

// Todos takes the VTODOs of files that are read into a calendar. Put makes or
// changes the task with that UID, inside the act that publishes the file.
type Todos interface {
	Put(ctx context.Context, tx *journal.Tx, space ref.Space, calendar ref.ID, uid, text string) (created, updated bool, err error)
}

// Service reads files.
type Service struct {
	journal *journal.Journal
	clock   clock.Clock
	todos   Todos
	log     *slog.Logger
	running sync.Map // the imports that this process is reading
	turns   turns
}

// New makes the service; without todos, VTODOs are skipped with a note.
func New(j *journal.Journal, c clock.Clock, todos Todos, log *slog.Logger) *Service {
	return &Service{journal: j, clock: c, todos: todos, log: log, turns: turns{share: map[ref.Member]int{}}}
}

func (s *Service) db() *db.DB { return s.journal.DB() }

func (s *Service) now() clock.Micros { return clock.Of(s.clock.Now()) }

// Mirror makes a subscription hold what a file says: what the file lacks goes to
// the trash. It tells whether anything changed, and how often the file wants to be
// read, 0 when it does not say. Errors: ical.*, access.*, storage.*.
func (s *Service) Mirror(ctx context.Context, a access.Actor, c store.Calendar, file io.Reader) (changed bool, every time.Duration, err error) {
	st := &State{ID: ref.New(), Space: c.Space}
	s.running.Store(st.ID, true)
	defer s.running.Delete(st.ID)
	done, err := s.takeIn(ctx, a, intake{space: c.Space, calendar: &c, mirror: true}, st, file)
	if err != nil {
		if left := s.unstage(context.WithoutCancel(ctx), a.Org, st.ID); left != nil {
			s.log.Error("what a subscription staged can't be removed", "calendar", c.ID, "err", left)
		}
		return false, 0, err
	}
	return done.Act != "", done.every, nil
}
