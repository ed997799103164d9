package undertaken

import (
	"context"
	"fmt"
	"time"

	"anteroom/internal/area/effort"
	"anteroom/internal/area/project"
	"anteroom/internal/area/task"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/op"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// Person is somebody of the demo who assists an executive.
type Person struct {
	As     func(context.Context) (access.Actor, error)
	Member ref.Member
	Zone   string
	For    ref.Space // of the executive
}

// Work is what the projects are made with.
type Work struct {
	Task       *task.Service
	Project    *project.Service
	Effort     *effort.Service
	Sam, Jonah Person
	Date       func(days int) clock.Date // so many days from now
}

// undertaking is a project with its tasks.
type undertaking struct {
	Jonahs bool // and not Sam’s
	Name   string
	About  string
	From   int
	Until  int
	Colour int
	Tasks  []part
}

type part struct {
	Title     string
	Due       int
	Minutes   int
	Milestone bool
	Done      bool
	AfterLast bool   // it comes after the one before it
	Wait      string // for whom it waits
	Chase     int
	Steps     []string
}

var undertakings = []undertaking{
	{Name: "Strategy days in Lisbon", About: "Two days with the committee and three guests. Helen wants one open evening.", From: -30, Until: 52, Colour: 3, Tasks: []part{
		{Title: "Dates agreed with the committee", Due: -20, Minutes: 60, Milestone: true, Done: true},
		{Title: "Shortlist of three houses", Due: -6, Minutes: 120, Done: true},
		{Title: "Contract with the house", Due: 3, Minutes: 45, AfterLast: true, Wait: "Quinta das Andorinhas", Chase: -1, Steps: []string{"Ask Legal about the cancellation clause", "Rooms for two late guests", "Signature"}},
		{Title: "House is booked", Due: 7, Milestone: true, AfterLast: true},
		{Title: "Flights and cars for eleven", Due: 16, Minutes: 240, AfterLast: true},
		{Title: "Papers to the guests", Due: 38, Minutes: 90},
		{Title: "Run sheet for both days", Due: 40, Minutes: 120},
		{Title: "Dinner for the open evening", Due: 41, Minutes: 45},
		{Title: "Lisbon begins", Due: 50, Milestone: true},
	}},
	{Jonahs: true, Name: "Investor day", About: "Slides, guests, and the room at the museum.", From: -40, Until: 25, Colour: 5, Tasks: []part{
		{Title: "Guest list agreed", Due: -12, Minutes: 90, Milestone: true, Done: true},
		{Title: "Invitations out", Due: -4, Minutes: 60, Done: true},
		{Title: "Rehearsal with Marcus", Due: 12, Minutes: 90, Wait: "Odile Ferrand", Chase: 2},
		{Title: "Slides are final", Due: 17, Milestone: true},
		{Title: "Badges and seating", Due: 18, Minutes: 60, AfterLast: true},
		{Title: "Press line with Legal", Due: 19, Minutes: 45},
	}},
}

// Fill makes two projects, lets what waits wait, and notes what twelve weeks took.
func (b Work) Fill(ctx context.Context) error {
	for _, u := range undertakings {
		if err := b.undertake(ctx, u); err != nil {
			return fmt.Errorf("%s: %w", u.Name, err)
		}
	}
	for _, w := range []struct {
		by               Person
		title, who, then string
		chase, chased    int
	}{
		{b.Sam, "Chase the signed facility letter from Straits Bank", "Straits Bank, Wei Kiat", "Lena Ong, his assistant", -1, 3},
		{b.Sam, "Audit questions back to Greta Halloran", "Greta Halloran", "", 1, 1},
	} {
		a, err := w.by.As(ctx)
		if err != nil {
			return err
		}
		open, _, err := b.Task.List(ctx, a, task.Filter{Page: record.Page{Limit: record.MaxLimit}})
		if err != nil {
			return err
		}
		for _, t := range open {
			if t.Title != w.title {
				continue
			}
			wait := task.Waiting{For: w.who, ChaseOn: b.Date(w.chase), EscalateTo: w.then}
			if _, err := b.Task.Update(ctx, a, t.ID, 0, task.Change{StepChange: task.StepChange{Wait: op.Some(wait)}}); err != nil {
				return err
			}
			for range w.chased {
				if _, err := b.Task.Chased(ctx, a, t.ID, 0, task.Chase{Next: b.Date(w.chase)}); err != nil {
					return err
				}
			}
		}
	}
	return b.efforts(ctx)
}

func (b Work) undertake(ctx context.Context, u undertaking) error {
	by := b.Sam
	if u.Jonahs {
		by = b.Jonah
	}
	a, err := by.As(ctx)
	if err != nil {
		return err
	}
	space := by.For
	p, err := b.Project.Create(ctx, a, project.Draft{Space: space, Change: project.Change{Name: op.Some(u.Name), About: op.Some(u.About), Lead: op.Some(by.Member),
		From: op.Some(b.Date(u.From)), Until: op.Some(b.Date(u.Until)), Colour: op.Some(u.Colour)}})
	if err != nil {
		return err
	}
	var last ref.ID
	for _, one := range u.Tasks {
		c := task.Change{Title: op.Some(one.Title), Due: op.Some(b.Date(one.Due)), Zone: op.Some(by.Zone), Assignee: op.Some(by.Member)}
		c.Of, c.Minutes, c.Milestone = op.Some(task.StepOf{Kind: project.Name, ID: p.Project.ID}), op.Some(one.Minutes), op.Some(one.Milestone)
		if one.AfterLast {
			c.After = op.Some([]ref.ID{last})
		}
		if one.Wait != "" {
			c.Wait = op.Some(task.Waiting{For: one.Wait, ChaseOn: b.Date(one.Chase)})
		}
		made, err := b.Task.Create(ctx, a, task.Draft{Space: space, Change: c})
		if err != nil {
			return err
		}
		last = made.Task.ID
		if one.Done {
			if _, err := b.Task.Complete(ctx, a, last, 0); err != nil {
				return err
			}
		}
		for i, title := range one.Steps {
			step := task.Change{Title: op.Some(title)}
			step.Of = op.Some(task.StepOf{Kind: task.Name, ID: last})
			made, err := b.Task.Create(ctx, a, task.Draft{Space: space, Change: step})
			if err == nil && i == 0 {
				_, err = b.Task.Complete(ctx, a, made.Task.ID, 0)
			}
			if err != nil {
				return err
			}
		}
	}
	return nil
}

// efforts notes what two of them spent in the twelve weeks before now, the parts of projects shared.
func (b Work) efforts(ctx context.Context) error {
	for i, who := range []Person{b.Sam, b.Jonah} {
		a, err := who.As(ctx)
		if err != nil {
			return err
		}
		all, err := b.spendable(ctx, a)
		if err != nil {
			return err
		}
		for back := 84; back > 0; back-- {
			day := b.Date(-back)
			if wd := day.In(time.UTC).Weekday(); wd == time.Saturday || wd == time.Sunday {
				continue
			}
			for k := range 2 + (back+i)%2 {
				about := all[(back*7+k*3)%len(all)]
				d := effort.Draft{About: effort.EffortOn{Kind: task.Name, ID: about.ID}}
				d.Day, d.Minutes = op.Some(day), op.Some([]int{15, 30, 5, 60, 15, 45}[(back+k*2)%6])
				d.Shared = op.Some(about.Of != nil)
				if _, err := b.Effort.Create(ctx, a, d); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// spendable gives what somebody may have spent time on.
func (b Work) spendable(ctx context.Context, a access.Actor) ([]task.Task, error) {
	all, _, err := b.Task.List(ctx, a, task.Filter{State: task.All, Sort: "created", DueFrom: clock.Date("2000-01-01"), Page: record.Page{Limit: 60}})
	if err == nil && len(all) == 0 {
		err = fmt.Errorf("there is nothing to spend time on")
	}
	return all, err
}
