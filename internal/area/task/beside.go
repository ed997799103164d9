package task

import (
	"context"
	"slices"

	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/ref"
)

const (
	qStepIDs db.SQL      = `SELECT id FROM task WHERE org = $1 AND of_id = $2 ORDER BY place, id LIMIT $3`
	fTally   db.Fragment = `SELECT t.of_id, t.space, t.private, COUNT(*), COALESCE(SUM(CASE WHEN t.done_us IS NULL THEN 0 ELSE 1 END), 0),
COALESCE(SUM(CASE WHEN t.done_us IS NULL THEN t.minutes ELSE 0 END), 0) FROM task t WHERE t.trashed_us IS NULL AND t.org = ?`
	fTallied db.Fragment = `GROUP BY t.of_id, t.space, t.private`
	fNamed   db.Fragment = `SELECT t.id, t.space, t.private, t.title, CASE WHEN t.done_us IS NULL AND t.trashed_us IS NULL THEN 1 ELSE 0 END FROM task t WHERE t.org = ?`
	fBlocked db.Fragment = `SELECT t.id, t.prior FROM task t WHERE t.prior IS NOT NULL AND t.trashed_us IS NULL AND t.done_us IS NULL AND t.org = ?`
	fStill   db.Fragment = `SELECT t.id FROM task t WHERE t.trashed_us IS NULL AND t.done_us IS NULL AND t.org = ?`
)

// beside fills in what stands beside tasks: how many of their steps are done, what they are steps of, and what comes before them.
func beside(ctx context.Context, r db.Reader, v access.View, tasks []Task) error {
	var ids, named []ref.ID
	for i := range tasks {
		t := &tasks[i]
		if t.stepped {
			ids = append(ids, t.ID)
		}
		if t.Of != nil && t.Of.Kind == Name {
			named = append(named, t.Of.ID)
		}
		if t.DoneUS == 0 {
			named = append(named, t.After...)
		}
	}
	if len(ids) > 0 {
		tallies, err := tally(ctx, r, v, ids)
		if err != nil {
			return err
		}
		for i := range tasks {
			tasks[i].Steps = tallies[tasks[i].ID]
		}
	}
	if len(named) == 0 {
		return nil
	}
	slices.Sort(named)
	if named = slices.Compact(named); len(named) > db.MaxIn {
		named = named[:db.MaxIn]
	}
	return naming(ctx, r, v, tasks, named)
}

// Tallies counts the tasks that are steps of some records, as far as the actor sees them.
func (s *Service) Tallies(ctx context.Context, a access.Actor, of []ref.ID) (map[ref.ID]*StepTally, error) {
	return tally(ctx, s.j.DB(), access.Scope(a, access.On(Name, access.Read)), of)
}

func tally(ctx context.Context, r db.Reader, v access.View, ids []ref.ID) (map[ref.ID]*StepTally, error) {
	all := map[ref.ID]*StepTally{}
	b := db.In(db.Build(fTally, v.Org), "AND", "t.of_id", ids).Add(fTallied)
	err := db.Each(ctx, r, func(row db.Row) error {
		var of ref.ID
		var space ref.Space
		var private bool
		var one StepTally
		if err := row.Scan(&of, &space, &private, &one.All, &one.Done, &one.Minutes); err != nil || !v.Content(space) || private && !v.Private(space) {
			return err
		}
		if all[of] == nil {
			all[of] = &StepTally{}
		}
		all[of].All, all[of].Done, all[of].Minutes = all[of].All+one.All, all[of].Done+one.Done, all[of].Minutes+one.Minutes
		return nil
	}, b.SQL(), b.Args()...)
	return all, err
}

func naming(ctx context.Context, r db.Reader, v access.View, tasks []Task, ids []ref.ID) error {
	titles, open := map[ref.ID]string{}, map[ref.ID]bool{}
	b := db.In(db.Build(fNamed, v.Org), "AND", "t.id", ids)
	err := db.Each(ctx, r, func(row db.Row) error {
		var id ref.ID
		var space ref.Space
		var private, still bool
		var title string
		err := row.Scan(&id, &space, &private, &title, &still)
		open[id] = still
		if v.Content(space) && (!private || v.Private(space)) {
			titles[id] = title
		}
		return err
	}, b.SQL(), b.Args()...)
	for i := range tasks {
		t := &tasks[i]
		if t.Of != nil && t.Of.Kind == Name {
			t.OfTitle = titles[t.Of.ID]
		}
		for _, id := range t.After {
			if open[id] && t.DoneUS == 0 {
				t.Blocked = append(t.Blocked, Blocker{ID: id, Title: titles[id]})
			}
		}
	}
	return err
}

const fStepsOf db.Fragment = `SELECT t.id FROM task t WHERE t.trashed_us IS NULL AND t.org = ?`

// leads gives the steps of what the actor leads, whether they see them or not.
func (s *Service) leads(ctx context.Context, a access.Actor) ([]ref.ID, error) {
	if s.led == nil {
		return nil, nil
	}
	of, err := s.led(ctx, a)
	if err != nil || len(of) == 0 {
		return nil, err
	}
	b := db.In(db.Build(fStepsOf, a.Org), "AND", "t.of_id", of).Add("ORDER BY t.id LIMIT ?", db.MaxIn)
	return db.All(ctx, s.j.DB(), db.Scan1[ref.ID], b.SQL(), b.Args()...)
}

// maxBlocked is how many tasks that come after others are looked at.
const maxBlocked = 2000

// blocked gives the open tasks that come after an open one, whoever asks: they are filtered by what the view shows.
func (s *Service) blocked(ctx context.Context, v access.View) ([]ref.ID, error) {
	after := map[ref.ID][]ref.ID{} // what comes after a task
	var prior []ref.ID
	b := db.In(db.Build(fBlocked, v.Org), "AND", "t.space", v.Spaces()).Add("ORDER BY t.id LIMIT ?", maxBlocked)
	err := db.Each(ctx, s.j.DB(), func(row db.Row) error {
		var id ref.ID
		var text string
		err := row.Scan(&id, &text)
		for _, p := range idsOf(text) {
			if after[p] == nil {
				prior = append(prior, p)
			}
			after[p] = append(after[p], id)
		}
		return err
	}, b.SQL(), b.Args()...)
	if err != nil || len(prior) == 0 {
		return nil, err
	}
	prior = prior[:min(len(prior), db.MaxIn)]
	still := db.In(db.Build(fStill, v.Org), "AND", "t.id", prior)
	open, err := db.All(ctx, s.j.DB(), db.Scan1[ref.ID], still.SQL(), still.Args()...)
	seen := map[ref.ID]bool{}
	var ids []ref.ID
	for _, p := range open {
		for _, id := range after[p] {
			if !seen[id] {
				seen[id], ids = true, append(ids, id)
			}
		}
	}
	return ids[:min(len(ids), db.MaxIn)], err
}
