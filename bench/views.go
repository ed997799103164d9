package main

import (
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"anteroom/bench/sample"
	"anteroom/internal/app/joint"
	"anteroom/internal/app/running"
	"anteroom/internal/area/field"
	plans "anteroom/internal/area/run"
	"anteroom/internal/area/tag"
	"anteroom/internal/area/task"
	"anteroom/internal/area/task/bring"
	"anteroom/internal/area/task/bring/sheet"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/op"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// listed is over how many tasks views are measured.
const listed = 100_000

// views measures the first pages of filtered and sorted lists over a hundred thousand tasks, and
// changing a thousand of them in one act.
func (b *bench) views() (group, error) {
	g := group{title: fmt.Sprintf("views over %d tasks, in process", listed)}
	progress("Views over %d tasks", listed)
	v, err := b.openViewed()
	if err != nil {
		return g, err
	}
	defer func() { _ = v.db.Close() }()
	if err := v.fill(); err != nil {
		return g, err
	}
	today := clock.DateOf(time.Now().UTC())
	for _, c := range []struct {
		name string
		f    task.Filter
	}{
		{"open, by due date", task.Filter{}},
		{"due in a month, of one priority", task.Filter{DueFrom: today.AddDays(200), DueBefore: today.AddDays(230), Priority: []int{5}}},
		{"with a tag, high priority, by due date", task.Filter{Tag: v.tags[0], Priority: []int{1}}},
		{"of one executive, without a tag", task.Filter{Spaces: v.spaces[1:2], Tag: task.None}},
		{"all with a tag, newest first", task.Filter{State: task.All, Tag: v.tags[1], Sort: "created"}},
		{"open, by title", task.Filter{Sort: "title"}},
		{"high priority, by title backwards", task.Filter{Priority: []int{1}, Sort: "title", Desc: true}},
		{"with a tag, latest first", task.Filter{Tag: v.tags[0], Sort: "due", Desc: true}},
	} {
		var page []task.Task
		one, err := repeat(func() (err error) {
			page, _, err = v.tasks.List(context.Background(), v.actor, c.f)
			return err
		})
		if err != nil || len(page) != record.DefaultLimit {
			return g, fmt.Errorf("%s: %d tasks, %w", c.name, len(page), errors.Join(err, errors.New("no full page")))
		}
		bare, err := repeat(func() error { return v.bare(page) })
		if err != nil {
			return g, err
		}
		g.figures = append(g.figures, figure{name: c.name, measured: millis(one), reference: millis(bare), ratio: float64(one) / float64(bare), value: ms(one), aim: 10, floor: 40, unit: "ms", atMost: true})
	}
	bulk, err := v.bulk()
	g.figures = append(g.figures, bulk...)
	if err == nil {
		var plan figure
		plan, err = v.plan()
		g.figures = append(g.figures, plan)
	}
	g.remarks = append(g.remarks, "beside a page: its 50 rows by key with the bare driver; beside a change: 1,000 updates of one row by key, without a journal, in one commit")
	return g, err
}

type viewed struct {
	db     *db.DB
	j      *journal.Journal
	tasks  *task.Service
	runs   *plans.Service
	bring  *bring.Service
	named  *tag.Service
	actor  access.Actor
	spaces []ref.Space
	tags   []ref.ID
}

// openViewed opens a house in this process, whose lead works for four executives.
func (b *bench) openViewed() (*viewed, error) {
	dir := filepath.Join(b.dir, "views")
	other := &bench{product: b.product, dir: b.dir}
	if _, err := other.demo(dir); err != nil {
		return nil, err
	}
	lead, err := signInOf(dir, "lead")
	if err != nil {
		return nil, err
	}
	token, err := other.cli("token", "create", "--data", dir, "--member", lead)
	if err != nil {
		return nil, err
	}
	w, err := openWatch(dir, token, 4, []string{"Europe/London"}, []byte("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//EN\r\nEND:VCALENDAR\r\n"))
	if err != nil {
		return nil, err
	}
	v := &viewed{db: w.db, j: w.j, tasks: task.New(w.j, w.identity), named: tag.New(w.j, task.Name), actor: w.actor, spaces: w.spaces}
	tables := joint.Tables{DB: w.db, Fields: field.New(w.j, v.tasks.Owned()), Tags: v.named, People: w.identity}
	v.runs = running.New(w.j, w.identity, w.principal, joint.Projects(w.j, v.tasks), v.tasks)
	v.bring = bring.New(w.j, v.tasks, w.identity, tables)
	return v, nil
}

const (
	qOneTask   db.SQL = `SELECT title, notes, due_us, priority FROM task WHERE org = $1 AND id = $2`
	qTouchTask db.SQL = `UPDATE task SET notes = $3 WHERE org = $1 AND id = $2`
)

// fill makes the tasks, most of them done, as a house has them after some years.
func (v *viewed) fill() error {
	ctx := context.Background()
	names := []string{"sample one", "sample two", "sample three"}
	for i, name := range names {
		made, err := v.named.Create(ctx, v.actor, tag.Draft{Name: name, Colour: i})
		if err != nil {
			return err
		}
		v.tags = append(v.tags, made.Tag.ID)
	}
	for from := 0; from < listed; from += sheet.MaxRows {
		var table strings.Builder
		out := csv.NewWriter(&table)
		_ = out.Write([]string{"Title", "Notes", "Due", "Priority", "Tags", "Done"})
		for n := from; n < from+sheet.MaxRows; n++ {
			t := sample.NthTask(n)
			tags := make([]string, len(t.Tags))
			for i, at := range t.Tags {
				tags[i] = names[at]
			}
			_ = out.Write([]string{t.Title, t.Notes, t.Due, fmt.Sprint(t.Priority), strings.Join(tags, ","), []string{"no", "yes"}[min(n%5, 1)]})
		}
		out.Flush()
		made, err := v.bring.Bring(ctx, v.actor, bring.Bring{Space: v.spaces[from/sheet.MaxRows%len(v.spaces)], Table: table.String()})
		if err != nil || made.Made != sheet.MaxRows {
			return fmt.Errorf("%d tasks brought in, %w", made.Made, errors.Join(err, errors.New("too few")))
		}
	}
	return nil
}

// bare reads the rows of a page by their keys.
func (v *viewed) bare(page []task.Task) error {
	for i := range page {
		var title, notes string
		var due, priority int64
		if err := v.db.QueryRow(context.Background(), qOneTask, v.actor.Org, page[i].ID).Scan(&title, &notes, &due, &priority); err != nil {
			return err
		}
	}
	return nil
}

// bulk changes a thousand tasks in one act, in several ways, and takes it back.
func (v *viewed) bulk() ([]figure, error) {
	ctx := context.Background()
	var picked []task.Picked
	f := task.Filter{Spaces: v.spaces}
	for f.Limit = record.MaxLimit; len(picked) < task.MaxBulk; {
		items, next, err := v.tasks.List(ctx, v.actor, f)
		if err != nil {
			return nil, err
		}
		for i := range items {
			picked = append(picked, task.Picked{ID: items[i].ID})
		}
		if f.Cursor = next; next == "" {
			break
		}
	}
	n := 0
	bare, err := repeat(func() error {
		n++
		return v.db.Write(ctx, func(tx *db.Tx) error {
			for _, p := range picked {
				if _, err := tx.Exec(qTouchTask, v.actor.Org, p.ID, fmt.Sprint("touched ", n)); err != nil {
					return err
				}
			}
			return nil
		})
	})
	if err != nil {
		return nil, err
	}
	var undo []time.Duration
	row := func(name string, one time.Duration) figure {
		return figure{name: name, measured: millis(one), reference: millis(bare), ratio: float64(one) / float64(bare), value: ms(one), aim: 300, floor: 1200, unit: "ms", atMost: true}
	}
	var rows []figure
	for _, c := range []struct {
		name string
		edit func(n int) task.Edit
	}{
		{"1,000 tasks get another priority", func(n int) task.Edit { return task.Edit{Priority: op.Some([]int{1, 5, 9}[n%3])} }},
		{"1,000 tasks get another day", func(n int) task.Edit { return task.Edit{Due: op.Some(clock.Date("2027-05-01").AddDays(n))} }},
		{"1,000 tasks get a tag for another", func(n int) task.Edit {
			return task.Edit{AddTags: v.tags[n%3 : n%3+1], RemoveTags: v.tags[(n+1)%3 : (n+1)%3+1]}
		}},
	} {
		var took []time.Duration
		for round := range 7 {
			start := time.Now()
			out, err := v.tasks.Edit(ctx, v.actor, picked, c.edit(round))
			took = append(took, time.Since(start))
			if err != nil || out.Changed+out.Same != len(picked) {
				return nil, fmt.Errorf("%s: %d changed, %w", c.name, out.Changed, err)
			}
			if round == 6 && out.Act != "" {
				start = time.Now()
				if _, err := v.j.Undo(ctx, v.actor, out.Act, map[ref.Kind]journal.Reverser{task.Name: v.tasks.Reverse}); err != nil {
					return nil, err
				}
				undo = append(undo, time.Since(start))
			}
		}
		rows = append(rows, row(c.name, median(took)))
	}
	taken := row("  and it is taken back", median(undo))
	taken.value, taken.aim, taken.floor, taken.atMost = 0, 0, 0, false
	return append(rows, taken), nil
}
