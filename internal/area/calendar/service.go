package calendar

import (
	"context"
	"log/slog"

	"anteroom/internal/area/calendar/feed"
	"anteroom/internal/area/calendar/intake"
	"anteroom/internal/area/calendar/weeks"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/outbound"
	"anteroom/internal/core/ref"
)

// Actors gives a member as of now, for what the program does on their standing order.
type Actors interface {
	ActorOf(ctx context.Context, org ref.Org, member ref.Member, via access.Via) (access.Actor, error)
}

// Stays tells where the principal of a space is at an instant; empty where the
// space has no principal, and without the place for who may not know it.
type Stays interface {
	StayAt(ctx context.Context, a access.Actor, space ref.Space, t clock.Micros) (place, zone string, err error)
}

// Config is what the service needs beside the journal. Todos, TodoObjects, Actors
// and Stays may be nil: VTODOs are then skipped with a note and don't go out,
// subscriptions are not refreshed, and events don't say where their principal is.
type Config struct {
	Outbound    *outbound.Client
	Todos       Todos
	TodoObjects TodoObjects
	Actors      Actors
	Stays       Stays
	Log         *slog.Logger
	// WindowMemory bounds the cache of windows in bytes; weeks.DefaultMemory when zero.
	WindowMemory int
}

// Instance is one occurrence of an event as somebody may see it.
type Instance = weeks.Instance

// Shown is what lies in a window.
type Shown = weeks.Shown

// Service is everything that can be done with calendars and events.
type Service struct {
	journal *journal.Journal
	clock   clock.Clock
	cfg     Config
	weeks   *weeks.Weeks
	noted   noted
	imports *intake.Service
	feeds   *feed.Reader // nil where subscriptions are not refreshed
}

// New makes the service.
func New(j *journal.Journal, c clock.Clock, cfg Config) *Service {
	if cfg.Log == nil {
		cfg.Log = slog.Default()
	}
	if cfg.WindowMemory == 0 {
		cfg.WindowMemory = weeks.DefaultMemory
	}
	s := &Service{journal: j, clock: c, cfg: cfg, weeks: weeks.New(j, cfg.WindowMemory), imports: intake.New(j, c, cfg.Todos, cfg.Log)}
	if cfg.Actors != nil && cfg.Outbound != nil {
		s.feeds = feed.NewReader(j.DB(), c, cfg.Outbound, s.mirror, cfg.Log)
	}
	return s
}

// Shown gives what lies within from ≤ t < to, as weeks.Window does.
// Errors: event.window, zone.unknown.
func (s *Service) Shown(ctx context.Context, a access.Actor, from, to clock.Micros, spaces []ref.Space, zoneName string) (Shown, error) {
	return s.weeks.Window(ctx, a, from, to, spaces, zoneName)
}

// Window gives the instances of it, for who can't use to know that some are left out.
func (s *Service) Window(ctx context.Context, a access.Actor, from, to clock.Micros, spaces []ref.Space, zoneName string) ([]*Instance, error) {
	shown, err := s.Shown(ctx, a, from, to, spaces, zoneName)
	return shown.Items, err
}

// Unordered gives the same as Shown, space by space.
func (s *Service) Unordered(ctx context.Context, a access.Actor, from, to clock.Micros, spaces []ref.Space, zoneName string) (Shown, error) {
	return s.weeks.Unordered(ctx, a, from, to, spaces, zoneName)
}

func (s *Service) db() *db.DB { return s.journal.DB() }

func (s *Service) now() clock.Micros { return clock.Of(s.clock.Now()) }
