package effort

import (
	"context"
	"errors"
	"time"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/op"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

// Step is a record that is part of another one, for what that took.
type Step struct {
	ID       ref.ID
	Kind     ref.Kind
	Title    string
	Done     bool
	BeganUS  clock.Micros
	EndedUS  clock.Micros
	WaitedUS clock.Micros
}

// Records knows what effort is spent on.
type Records interface {
	// Seen refuses a record that the actor doesn't read, and a kind that takes no effort. Errors: <kind>.not_found, effort.kind.
	Seen(ctx context.Context, a access.Actor, about EffortOn) error
	// Whole gives a record and its steps as far as the actor reads them; the record first.
	Whole(ctx context.Context, a access.Actor, about EffortOn) ([]Step, error)
	// ZoneOf is where a member is at home.
	ZoneOf(ctx context.Context, a access.Actor) (string, error)
}

// Service is everything that can be done with efforts.
type Service struct {
	j       *journal.Journal
	clock   clock.Clock
	records Records
}

// New makes the service.
func New(j *journal.Journal, c clock.Clock, records Records) *Service {
	return &Service{j: j, clock: c, records: records}
}

// Answer is what a change of an effort answers with.
type Answer struct {
	Effort Effort  `json:"effort"`
	Act    ref.Act `json:"act,omitempty" doc:"Undo it with POST /acts/{act}/undo; absent when nothing had to be changed"`
}

// Draft is an effort that somebody notes.
type Draft struct {
	ID    ref.ID   `json:"id,omitempty" maxLength:"36" doc:"A UUIDv7 made by the client, so that sending it again notes it once"`
	About EffortOn `json:"about"`
	Change
}

// Change is a merge patch (RFC 7396) of what a person may write of an effort.
type Change struct {
	Day     op.Optional[clock.Date] `json:"day,omitzero" maxLength:"10" doc:"Today when absent"`
	Minutes op.Optional[int]        `json:"minutes,omitzero" minimum:"1" maximum:"1440"`
	Shared  op.Optional[bool]       `json:"shared,omitzero"`
	Note    op.Optional[string]     `json:"note,omitzero" maxLength:"500"`
}

// Create notes an effort in the actor's own space. Sent twice with one id, it is noted once.
// Errors: effort.invalid, effort.kind, effort.id_taken, <kind>.not_found.
func (s *Service) Create(ctx context.Context, a access.Actor, d Draft) (Answer, error) {
	if err := record.CheckID(d.ID); err != nil {
		return Answer{}, err
	}
	if err := s.records.Seen(ctx, a, d.About); err != nil {
		return Answer{}, err
	}
	return s.note(ctx, a, d, nil)
}

func (s *Service) note(ctx context.Context, a access.Actor, d Draft, also func(*journal.Tx) error) (out Answer, err error) {
	own := ref.Space(a.Member)
	permit, err := access.Authorize(a, access.On(Name, access.Write), own)
	if err != nil {
		return out, err
	}
	today, err := s.today(ctx, a)
	if err != nil {
		return out, err
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		e := Effort{Head: record.Born(tx, d.ID, own), About: d.About, Day: today}
		e.apply(d.Change)
		if err := e.settle(); err != nil {
			return err
		}
		act, err := kind.Create(ctx, tx, &e)
		if err != nil {
			return err
		}
		if also != nil {
			if err := also(tx); err != nil {
				return err
			}
		}
		out = Answer{Effort: e, Act: act}
		return tx.Reply(out)
	})
	return out, err
}

func (e *Effort) apply(c Change) {
	c.Day.Apply(&e.Day)
	c.Minutes.Apply(&e.Minutes)
	c.Shared.Apply(&e.Shared)
	c.Note.Apply(&e.Note)
}

// today is the day it is where the actor is at home.
func (s *Service) today(ctx context.Context, a access.Actor) (clock.Date, error) {
	home, err := s.records.ZoneOf(ctx, a)
	if err != nil {
		return "", err
	}
	z, err := zone.Load(home)
	if err != nil {
		z = zone.UTC // checked when it was stored
	}
	return clock.DateOf(s.clock.Now().In(z.Location())), nil
}

// Update changes an effort. Rev is the one the caller has seen; 0 takes whatever is there.
// Errors: effort.stale, effort.not_found, effort.invalid, access.*.
func (s *Service) Update(ctx context.Context, a access.Actor, id ref.ID, rev int64, c Change) (Answer, error) {
	return s.write(ctx, a, id, rev, func(tx *journal.Tx, was Effort) (Effort, error) {
		now := was
		now.apply(c)
		if err := now.settle(); err != nil || now == was {
			return now, err
		}
		return now, kind.Save(tx, was, &now)
	})
}

// Trash takes an effort back. Errors: effort.stale, effort.not_found, access.*.
func (s *Service) Trash(ctx context.Context, a access.Actor, id ref.ID, rev int64) (Answer, error) {
	return s.write(ctx, a, id, rev, kind.Trash)
}

func (s *Service) write(ctx context.Context, a access.Actor, id ref.ID, rev int64, change func(*journal.Tx, Effort) (Effort, error)) (out Answer, err error) {
	err = kind.Change(ctx, s.j, a, id, rev, change, func(now Effort, act ref.Act) any {
		out = Answer{now, act}
		return out
	})
	return out, err
}

// EffortShared tells how many efforts were shared, or are no more.
type EffortShared struct {
	Changed int     `json:"changed"`
	Act     ref.Act `json:"act,omitempty" doc:"Undo it with POST /acts/{act}/undo; absent when nothing had to be changed"`
}

// Share shares all that the actor spent on a record and its steps with those who see them, or takes it back, in one act.
// Errors: effort.kind, <kind>.not_found.
func (s *Service) Share(ctx context.Context, a access.Actor, about EffortOn, shared bool) (out EffortShared, err error) {
	whole, err := s.records.Whole(ctx, a, about)
	if err != nil {
		return out, err
	}
	own := ref.Space(a.Member)
	permit, err := access.Authorize(a, access.On(Name, access.Write), own)
	if err != nil {
		return out, err
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		out = EffortShared{}
		for _, step := range whole {
			all, err := db.All(ctx, tx, scan, qOwn, tx.Org(), own, step.ID, shared)
			if err != nil {
				return err
			}
			for _, was := range all {
				now := was
				now.Shared = shared
				if err := kind.Save(tx, was, &now); err != nil {
					return err
				}
				out.Changed++
			}
		}
		if out.Changed > 0 {
			out.Act = tx.Act()
		}
		return tx.Reply(out)
	})
	return out, err
}

// Mine gives what the actor spent on days from one to another, the last first; 2,000 at most.
func (s *Service) Mine(ctx context.Context, a access.Actor, from, until clock.Date) ([]Effort, error) {
	if from == "" {
		from = "0001-01-01"
	}
	if until == "" {
		until = "9999-12-31"
	}
	return db.All(ctx, s.j.DB(), scan, qMine, a.Org, a.Member, from, until)
}

// Seen tells where an effort is that the actor may read. Errors: effort.not_found.
func (s *Service) Seen(ctx context.Context, a access.Actor, id ref.ID) (ref.Space, error) {
	e, _, err := kind.Open(ctx, s.j.DB(), a, id, access.Read)
	return e.Space, err
}

// Reverse takes one change of an effort back; it is a journal.Reverser.
func (s *Service) Reverse(ctx context.Context, tx *journal.Tx, row journal.Row) error {
	return kind.Reverse(ctx, tx, row)
}

// Timer is the clock of a member.
type Timer struct {
	About   EffortOn     `json:"about"`
	SinceUS clock.Micros `json:"since_us"`
}

// Running gives the actor's clock; nil when none runs.
func (s *Service) Running(ctx context.Context, a access.Actor) (*Timer, error) {
	t, err := db.One(ctx, s.j.DB(), scanTimer, qTimer, a.Org, a.Member)
	if errors.Is(err, db.ErrNoRows) {
		return nil, nil
	}
	return &t, err
}

func scanTimer(row db.Row) (t Timer, err error) {
	return t, row.Scan(&t.About.Kind, &t.About.ID, &t.SinceUS)
}

// Start starts the actor's clock on a record. What ran before is noted first, as if it had been stopped, and told.
// Errors: effort.kind, <kind>.not_found.
func (s *Service) Start(ctx context.Context, a access.Actor, about EffortOn) (t *Timer, noted Answer, err error) {
	if err := s.records.Seen(ctx, a, about); err != nil {
		return nil, noted, err
	}
	running, err := s.Running(ctx, a)
	if err != nil || running != nil && running.About == about {
		return running, noted, err
	}
	if running != nil {
		if noted, err = s.Stop(ctx, a, true); err != nil {
			return nil, noted, err
		}
	}
	now := clock.Of(s.clock.Now())
	err = s.j.DB().Housekeep(ctx, "effort", func(tx *db.Tx) error {
		_, err := tx.Exec(qStart, a.Org, a.Member, about.Kind, about.ID, now)
		return err
	})
	return &Timer{about, now}, noted, err
}

// Stop stops the actor's clock, and notes what it ran, in whole minutes and up to a day.
// Errors: effort.no_timer.
func (s *Service) Stop(ctx context.Context, a access.Actor, keep bool) (Answer, error) {
	running, err := s.Running(ctx, a)
	if err != nil {
		return Answer{}, err
	}
	if running == nil {
		return Answer{}, errs.New(errs.Conflict, "effort.no_timer", "No clock runs. Somebody may have stopped it in another window.")
	}
	if !keep {
		return Answer{}, s.j.DB().Housekeep(ctx, "effort", func(tx *db.Tx) error {
			_, err := tx.Exec(qStop, a.Org, a.Member)
			return err
		})
	}
	ran := s.clock.Now().Sub(running.SinceUS.Time())
	minutes := min(MaxMinutes, max(1, int(ran.Round(time.Minute)/time.Minute)))
	d := Draft{About: running.About}
	d.Minutes = op.Some(minutes)
	return s.note(ctx, a, d, func(tx *journal.Tx) error {
		n, err := tx.Derive(qStop, tx.Org(), tx.Member())
		if err == nil && n == 0 {
			return errs.New(errs.Conflict, "effort.no_timer", "No clock runs. Somebody may have stopped it in another window.")
		}
		return err
	})
}
