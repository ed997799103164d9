package joint

import (
	"context"

	"anteroom/internal/area/effort"
	"anteroom/internal/area/identity"
	"anteroom/internal/area/project"
	"anteroom/internal/area/task"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

// Far tells projects how far their tasks are.
type Far struct{ *task.Service }

// Progress counts the tasks of projects that the actor sees.
func (f Far) Progress(ctx context.Context, a access.Actor, projects []ref.ID) (map[ref.ID]project.Progress, error) {
	tallies, err := f.Tallies(ctx, a, projects)
	all := make(map[ref.ID]project.Progress, len(tallies))
	for id, one := range tallies {
		all[id] = project.Progress(*one)
	}
	return all, err
}

// Worked gives a record that has steps, for what it took, if the actor reads it. Errors: <kind>.not_found.
type Worked func(ctx context.Context, a access.Actor, id ref.ID) (effort.Step, error)

// Spent tells effort what it can be spent on: tasks, and records that have steps.
type Spent struct {
	Tasks *task.Service
	Kinds map[ref.Kind]Worked
	*identity.Service
}

// Seen refuses a record that the actor doesn't read.
func (s Spent) Seen(ctx context.Context, a access.Actor, about effort.EffortOn) error {
	_, err := s.one(ctx, a, about)
	return err
}

func (s Spent) one(ctx context.Context, a access.Actor, about effort.EffortOn) (effort.Step, error) {
	if about.Kind == task.Name {
		t, err := s.Tasks.Get(ctx, a, about.ID)
		return stepOf(t), err
	}
	worked, ok := s.Kinds[about.Kind]
	if !ok {
		return effort.Step{}, errs.New(errs.Invalid, "effort.kind", "Time can’t be noted on this kind of record.").With("body.about.kind", "task, or what has steps")
	}
	return worked(ctx, a, about.ID)
}

func stepOf(t task.Task) effort.Step {
	return effort.Step{ID: t.ID, Kind: task.Name, Title: t.Title, Done: t.DoneUS != 0, BeganUS: t.CreatedUS, EndedUS: t.DoneUS, WaitedUS: t.WaitedUS}
}

// mostSteps is of how many steps it is told what they took.
const mostSteps = 1000

// Whole gives a record and all its steps, with theirs.
func (s Spent) Whole(ctx context.Context, a access.Actor, about effort.EffortOn) ([]effort.Step, error) {
	first, err := s.one(ctx, a, about)
	if err != nil {
		return nil, err
	}
	all := []effort.Step{first}
	for ask := []ref.ID{about.ID}; len(ask) > 0 && len(all) < mostSteps; ask = ask[1:] {
		steps, err := s.Tasks.Steps(ctx, a, ask[0])
		if err != nil {
			return nil, err
		}
		for _, t := range steps {
			all = append(all, stepOf(t))
			if t.Steps != nil {
				ask = append(ask, t.ID)
			}
		}
	}
	return all, nil
}

// Projects makes the area that keeps projects, whose tasks are steps of them.
func Projects(j *journal.Journal, tasks *task.Service) *project.Service {
	s := project.New(j, Far{tasks})
	tasks.StepsOf(project.Name, s.Seen)
	tasks.Led(s.LedBy)
	return s
}

// WorkedProject gives a project for what it took.
func WorkedProject(s *project.Service) Worked {
	return func(ctx context.Context, a access.Actor, id ref.ID) (effort.Step, error) {
		p, err := s.Get(ctx, a, id)
		return effort.Step{ID: p.ID, Kind: project.Name, Title: p.Name, Done: p.State == project.Done, BeganUS: p.CreatedUS}, err
	}
}

// Efforts makes the area that keeps what things took.
func Efforts(j *journal.Journal, c clock.Clock, who *identity.Service, tasks *task.Service, kinds map[ref.Kind]Worked) *effort.Service {
	return effort.New(j, c, Spent{Tasks: tasks, Kinds: kinds, Service: who})
}
