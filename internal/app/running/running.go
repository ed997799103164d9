package running

import (
	"context"
	"strings"

	"anteroom/internal/area/identity"
	"anteroom/internal/area/principal"
	"anteroom/internal/area/project"
	"anteroom/internal/area/run"
	"anteroom/internal/area/task"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/op"
	"anteroom/internal/core/ref"
)

// New makes the area of templates and runs.
func New(j *journal.Journal, who *identity.Service, p *principal.Service, projects *project.Service, tasks *task.Service) *run.Service {
	return run.New(j, work{j, projects, tasks}, days{who, p}, who.MemberNames)
}

type work struct {
	j        *journal.Journal
	projects *project.Service
	tasks    *task.Service
}

// Begin implements run.Work.
func (w work) Begin(ctx context.Context, tx *journal.Tx, p run.Project, steps []run.Step, zone string) ([]ref.ID, error) {
	c := project.Change{Name: op.Some(p.Name), About: op.Some(p.About), From: op.Some(p.From), Until: op.Some(p.Until), Lead: op.Some(p.Lead)}
	made, err := w.projects.Make(ctx, tx, project.Draft{ID: p.ID, Space: p.Space, Change: c})
	if err != nil {
		return nil, err
	}
	ids := make([]ref.ID, len(steps))
	for i, one := range steps {
		c := task.Change{Title: op.Some(one.Title), Notes: op.Some(one.Notes), Due: op.Some(one.Due), Assignee: op.Some(one.Assignee)}
		c.Minutes, c.Milestone = op.Some(one.Minutes), op.Some(one.Milestone)
		if one.After && i > 0 {
			c.After = op.Some([]ref.ID{ids[i-1]})
		}
		all, err := w.tasks.AddSteps(ctx, tx, made.Space, task.StepOf{Kind: project.Name, ID: made.ID}, zone, []task.Change{c})
		if err != nil {
			return nil, err
		}
		ids[i] = all[0].ID
	}
	return ids, nil
}

const (
	qStanding db.SQL = `SELECT t.id, t.space, t.private, t.title, t.notes, COALESCE(t.due, ''), CASE WHEN t.done_us IS NULL THEN 0 ELSE 1 END, COALESCE(t.assignee, ''), t.minutes, t.milestone, COALESCE(t.prior, '')
FROM task t WHERE t.org = $1 AND t.of_id = $2 AND t.trashed_us IS NULL ORDER BY t.place, t.id LIMIT 2000`
	fNext   db.Fragment = `SELECT t.of_id, t.space, t.private, t.id, t.title, COALESCE(t.due, '') FROM task t WHERE t.trashed_us IS NULL AND t.done_us IS NULL AND t.org = ?`
	fNextBy db.Fragment = `ORDER BY t.of_id, t.due_us, t.place, t.id`
)

// Standing implements run.Work.
func (w work) Standing(ctx context.Context, r db.Reader, a access.Actor, project ref.ID) ([]run.Standing, error) {
	v := access.Scope(a, access.On(task.Name, access.Read))
	return db.All(ctx, r, func(row db.Row) (s run.Standing, err error) {
		var space ref.Space
		var private bool
		var prior string
		err = row.Scan(&s.ID, &space, &private, &s.Title, &s.Notes, &s.Due, &s.Done, &s.Assignee, &s.Minutes, &s.Milestone, &prior)
		for id := range strings.SplitSeq(prior, ",") {
			s.After = append(s.After, ref.ID(id))
		}
		s.Hidden = !v.Content(space) || private && !v.Private(space)
		return s, err
	}, qStanding, a.Org, project)
}

// Reschedule implements run.Work.
func (w work) Reschedule(ctx context.Context, tx *journal.Tx, to map[ref.ID]clock.Date) error {
	return w.tasks.Reschedule(ctx, tx, to)
}

// Stretch implements run.Work.
func (w work) Stretch(ctx context.Context, tx *journal.Tx, id ref.ID, was, now [2]clock.Date) error {
	return w.projects.Stretch(ctx, tx, id, was, now)
}

// Shown implements run.Work.
func (w work) Shown(ctx context.Context, a access.Actor, id ref.ID) (run.Project, error) {
	p, err := w.projects.Get(ctx, a, id)
	return run.Project{ID: p.ID, Space: p.Space, Name: p.Name, About: p.About, Lead: p.Lead, From: p.From, Until: p.Until}, err
}

// Far implements run.Work.
func (w work) Far(ctx context.Context, a access.Actor, projects []ref.ID) (map[ref.ID]run.Far, error) {
	tallies, err := w.tasks.Tallies(ctx, a, projects)
	if err != nil {
		return nil, err
	}
	far := make(map[ref.ID]run.Far, len(tallies))
	for id, one := range tallies {
		far[id] = run.Far{All: one.All, Done: one.Done}
	}
	v := access.Scope(a, access.On(task.Name, access.Read))
	b := db.In(db.Build(fNext, a.Org), "AND", "t.of_id", projects).Add(fNextBy)
	err = db.Each(ctx, w.j.DB(), func(row db.Row) error {
		var of ref.ID
		var space ref.Space
		var private bool
		next := &run.RunNext{}
		err := row.Scan(&of, &space, &private, &next.ID, &next.Title, &next.Due)
		if f := far[of]; f.Next == nil && v.Content(space) && (!private || v.Private(space)) {
			f.Next = next
			far[of] = f
		}
		return err
	}, b.SQL(), b.Args()...)
	return far, err
}

// days knows when an executive works: their hours, and the rules that replace them for a season or on a holiday.
type days struct {
	who       *identity.Service
	principal *principal.Service
}

// Zone implements run.Days: where the executive is at home, else where whoever asks lives.
func (d days) Zone(ctx context.Context, a access.Actor, space ref.Space) (string, error) {
	all, err := d.principal.Principals(ctx, a)
	if err != nil {
		return "", err
	}
	for _, p := range all {
		if p.Space == space {
			return p.Zone, nil
		}
	}
	return d.who.ZoneOf(ctx, a)
}

// most is how many days are asked for at once.
const most = 360

// Off implements run.Days. On a day without any working hours nobody works; where there are none at all, weekends alone count.
func (d days) Off(ctx context.Context, a access.Actor, space ref.Space, from, until clock.Date) (run.Off, error) {
	known, works := map[clock.Date]bool{}, false
	for ; from <= until; from = from.AddDays(most) {
		all, err := d.principal.Days(ctx, a, []ref.ID{ref.ID(space)}, from, min(until, from.AddDays(most-1)))
		if err != nil {
			return nil, err
		}
		for _, day := range all[ref.ID(space)] {
			known[day.Date] = len(day.Working) == 0
			works = works || len(day.Working) > 0
		}
	}
	if !works {
		return run.Weekend, nil
	}
	return func(day clock.Date) bool {
		off, ok := known[day]
		return ok && off || !ok && run.Weekend(day)
	}, nil
}
