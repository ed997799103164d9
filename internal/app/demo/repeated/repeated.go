package repeated

import (
	"context"
	"fmt"
	"slices"

	"anteroom/internal/app/demo/undertaken"
	"anteroom/internal/area/project"
	"anteroom/internal/area/run"
	"anteroom/internal/area/task"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/op"
	"anteroom/internal/core/ref"
)

// Plans is what the plans are made with, beside what projects are.
type Plans struct {
	undertaken.Work
	Run *run.Service
}

// plan is a template that is put to work; days are relative to today.
type plan struct {
	jonahs  bool // and not Sam's
	ready   string
	name    string
	day     int
	friday  bool // the last Friday before that day
	options []string
	done    bool // all of it, long since
	byHand  int  // which of the open steps somebody moved, counted from 1
}

var plans = []plan{
	{ready: "board", name: "Board meeting of the quarter", day: 21, options: []string{"in person"}, byHand: 4},
	{ready: "trip", name: "Marcus in Zurich", day: 12, options: []string{"abroad"}, jonahs: true},
	{ready: "wrap-up", name: "Wrap-up of last week", day: -1, friday: true, done: true},
}

// Fill takes three ready-made templates over for the whole house, and puts them to work.
func (p Plans) Fill(ctx context.Context) error {
	for _, one := range plans {
		if err := p.begin(ctx, one); err != nil {
			return fmt.Errorf("%s: %w", one.name, err)
		}
	}
	return nil
}

func (p Plans) begin(ctx context.Context, one plan) error {
	by := p.Sam
	if one.jonahs {
		by = p.Jonah
	}
	a, err := by.As(ctx)
	if err != nil {
		return err
	}
	made, err := p.Run.CreateTemplate(ctx, a, run.RunTemplateDraft{Space: ref.Space(a.Org), Ready: one.ready})
	if err != nil {
		return err
	}
	day := p.Date(one.day)
	for one.friday && day.Weekday() != 5 {
		day = day.AddDays(-1)
	}
	d := run.RunStart{Template: made.Template.ID, Space: by.For, Name: one.name, Day: day, Lead: by.Member, Options: one.options}
	for _, role := range made.Template.Roles {
		d.People = append(d.People, run.RunPerson{Role: role, Member: by.Member})
	}
	out, err := p.Run.Start(ctx, a, d)
	if err != nil {
		return err
	}
	open := slices.DeleteFunc(slices.Clone(out.Run.Steps), func(s run.RunPlaced) bool { return s.Date <= p.Date(0) || one.done })
	for _, s := range out.Run.Steps {
		if slices.Contains(open, s) {
			continue
		}
		if _, err := p.Task.Complete(ctx, a, s.Task, 0); err != nil {
			return err
		}
	}
	if one.byHand > 0 && one.byHand <= len(open) {
		s := open[one.byHand-1]
		if _, err := p.Task.Update(ctx, a, s.Task, 0, task.Change{Due: op.Some(clock.Date(s.Date.AddDays(1)))}); err != nil {
			return err
		}
	}
	if one.done {
		_, err = p.Project.Update(ctx, a, out.Run.ID, 0, project.Change{State: op.Some(project.Done)})
	}
	return err
}
