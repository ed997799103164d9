package calendar

import (
	"context"
	"io"
	"iter"

	"anteroom/internal/area/calendar/intake"
	"anteroom/internal/area/calendar/store"
	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/doctor"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
)

// The kinds of record of this area.
const (
	KindCalendar = store.KindCalendar
	KindEvent    = store.KindEvent
	KindImport   = store.KindImport
)

// What the other rooms of this area define and the rest of the house speaks of.
type (
	// Source says where a calendar's events come from.
	Source = store.Source
	// Todos takes the VTODOs of files that are read into a calendar.
	Todos = intake.Todos
	// ImportRequest says what a file is read into.
	ImportRequest = intake.Request
	// Vanished is an event that a file lacked when it was read again.
	Vanished = intake.Vanished
	// ImportState is an import as it is shown while it goes and after.
	ImportState = intake.State
)

// QReindexing selects the events of organisation $1 whose search entries are still to follow.
const QReindexing db.SQL = store.QReindexing

// Checks are the area's invariants.
func (s *Service) Checks() []doctor.Check { return store.Checks() }

// Entries yields the search entries of all events that can be found, for a rebuild.
func (s *Service) Entries(ctx context.Context, org ref.Org) iter.Seq2[search.Entry, error] {
	return store.Entries(ctx, s.db(), org)
}

// Import reads a file into a calendar; see intake.Service.Import.
func (s *Service) Import(ctx context.Context, a access.Actor, req ImportRequest, file io.Reader, progress func(ImportState)) (*ImportState, error) {
	return s.imports.Import(ctx, a, req, file, progress)
}

// Vanished lists what an import found vanished from its file; see intake.Service.ListVanished.
func (s *Service) Vanished(ctx context.Context, a access.Actor, id ref.ID) ([]Vanished, error) {
	return s.imports.ListVanished(ctx, a, id)
}

// Recover tidies up at start what an earlier run of the program left in the middle.
func (s *Service) Recover(ctx context.Context) error { return s.imports.Recover(ctx) }
