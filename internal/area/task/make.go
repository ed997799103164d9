package task

import (
	"context"
	"maps"
	"slices"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/op"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// Making is a task that is to be made inside an act of which it is a part.
type Making struct {
	ID    ref.ID // a new one when empty
	Space ref.Space
	Change
	Home string // the zone of a day that is given without one
}

// Ready is a task that can be made.
type Ready struct {
	Done bool // it is done already
	t    stored
}

// Prepare checks a task inside an act, and writes nothing. Whoever calls it holds a permit for its space, and vouches for the
// record that it is to be a step of, which the act may have made itself.
// Errors: those of Create that are about the task.
func (s *Service) Prepare(ctx context.Context, tx *journal.Tx, m Making) (Ready, error) {
	t := stored{Task: Task{Head: record.Born(tx, m.ID, m.Space)}}
	t.UID = string(t.ID)
	err := s.change(ctx, tx, tx.Actor(), &t, m.Change, m.Home)
	return Ready{t: t}, err
}

// Make writes a task that was prepared. Errors: task.id_taken, tag.unknown.
func (s *Service) Make(ctx context.Context, tx *journal.Tx, r Ready) (Task, error) {
	if r.Done {
		r.t.finish(tx.Now())
	}
	_, err := kind.Create(ctx, tx, &r.t)
	return shown(r.t.Task), err
}

// AddSteps makes steps of a record in their order, inside an act of which they are a part. The permit of the act covers the space.
// Errors: those of Prepare and Make; nothing of the act is to be kept then.
func (s *Service) AddSteps(ctx context.Context, tx *journal.Tx, space ref.Space, of StepOf, home string, steps []Change) ([]Task, error) {
	all := make([]Task, 0, len(steps))
	for _, c := range steps {
		c.Of.Set, c.Of.Null, c.Of.Value = true, false, of
		ready, err := s.Prepare(ctx, tx, Making{Space: space, Change: c, Home: home})
		if err != nil {
			return nil, err
		}
		made, err := s.Make(ctx, tx, ready)
		if err != nil {
			return nil, err
		}
		all = append(all, made)
	}
	return all, nil
}

// Steps gives the steps of a record that the actor reads, in their order, done ones too; 200 at most.
func (s *Service) Steps(ctx context.Context, a access.Actor, of ref.ID) ([]Task, error) {
	items, _, err := s.List(ctx, a, Filter{State: All, Of: of, Sort: "place", Page: record.Page{Limit: record.MaxLimit}})
	return items, err
}

// Reschedule gives tasks other days, inside an act of which that is a part. The permit of the act covers their spaces, and whoever
// calls it vouches that the actor sees them. Errors: those of Update.
func (s *Service) Reschedule(ctx context.Context, tx *journal.Tx, to map[ref.ID]clock.Date) error {
	if len(to) == 0 {
		return nil
	}
	b := db.In(db.Build(fWhole, tx.Org()), "AND", "t.id", slices.Sorted(maps.Keys(to)))
	all, err := db.All(ctx, tx, scanStored, b.SQL(), b.Args()...)
	for i := 0; err == nil && i < len(all); i++ {
		now := all[i]
		if err = s.change(ctx, tx, tx.Actor(), &now, Change{Due: op.Some(to[now.ID])}, "UTC"); err == nil {
			err = kind.Save(tx, all[i], &now)
		}
	}
	return err
}
