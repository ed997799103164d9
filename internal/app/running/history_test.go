package running_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"anteroom/internal/area/project"
	"anteroom/internal/area/run"
	"anteroom/internal/area/task"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/doctor"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/op"
	"anteroom/internal/core/ref"
)

// histories is how many random histories are lived through on each database.
const histories = 12

// TestARunKeepsItsWord lives through random histories of one run on each database: its day moves, its steps are done, moved by
// hand, put into the trash and added to, and anything of it is undone. Nothing moves that a shift did not announce.
func TestARunKeepsItsWord(t *testing.T) {
	dbtest.Few(t, histories)
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		o := furnish(t, d)
		rapid.Check(t, func(rt *rapid.T) {
			option := rapid.SampledFrom([]string{"abroad", "at home"}).Draw(rt, "option")
			out, err := o.run.Start(ctx(o), o.as("sam"), o.start(option))
			o.must(err)
			l := &life{T: rt, o: o, id: out.Run.ID}
			rt.Repeat(map[string]func(*rapid.T){
				"":         l.sound,
				"shift":    l.shift,
				"complete": l.complete,
				"reopen":   l.reopen,
				"by hand":  l.byHand,
				"trash":    l.trash,
				"add":      l.add,
				"undo":     l.undo,
			})
		})
	})
}

// life is the history of one run.
type life struct {
	*rapid.T
	o    *office
	id   ref.ID
	acts []done
}

// done is an act, and how everything stood before it; nothing where that can't be said any more.
type done struct {
	act    ref.Act
	before string
}

func ctx(o *office) context.Context { return context.WithoutCancel(o.t.Context()) }

// do does something and keeps its act; what was refused is fine as long as it was said in words, and changed nothing.
func (l *life) do(what string, f func() (ref.Act, error)) bool {
	before := l.picture()
	act, err := f()
	switch {
	case err != nil && errs.KindOf(err) == errs.Internal:
		l.Fatalf("%s: %v", what, err)
	case err != nil:
		l.Logf("%s refused: %s", what, errs.Of(err).Code)
		if l.picture() != before {
			l.Fatalf("%s was refused and changed something", what)
		}
	case act != "":
		l.acts = append(l.acts, done{act, before})
	}
	return err == nil
}

// picture is all that can be seen of the run.
func (l *life) picture() string {
	r := l.now()
	p, err := l.o.project.Get(ctx(l.o), l.o.as("sam"), l.id)
	l.o.must(err)
	text := fmt.Sprintln(r.Day, r.Steps, p.From, p.Until)
	for _, t := range l.steps() {
		text += fmt.Sprintln(t.ID, t.Title, t.Due, t.DoneUS)
	}
	return text
}

func (l *life) steps() []task.Task {
	all, err := l.o.task.Steps(ctx(l.o), l.o.as("sam"), l.id)
	l.o.must(err)
	return all
}

func (l *life) step() (task.Task, bool) {
	all := l.steps()
	if len(all) == 0 {
		return task.Task{}, false
	}
	return rapid.SampledFrom(all).Draw(l.T, "step"), true
}

func (l *life) day() clock.Date {
	return clock.Date("2026-05-12").AddDays(rapid.IntRange(-60, 300).Draw(l.T, "day"))
}

func (l *life) now() run.Run {
	r, err := l.o.run.Get(ctx(l.o), l.o.as("sam"), l.id)
	l.o.must(err)
	return r
}

// shift moves the day: a step that is open and where the run last put it goes where its template says, all others stay.
func (l *life) shift(*rapid.T) {
	day := l.day()
	was := map[ref.ID]run.RunPlaced{}
	for _, p := range l.now().Steps {
		was[p.Task] = p
	}
	want := map[ref.ID]clock.Date{}
	for _, t := range l.steps() {
		want[t.ID] = t.Due
		if p, ok := was[t.ID]; ok && t.DoneUS == 0 && t.Due == p.Date {
			want[t.ID] = expected(p, day)
		}
	}
	said, err := l.o.run.Moves(ctx(l.o), l.o.as("sam"), l.id, day)
	l.o.must(err)
	ok := l.do("shift", func() (ref.Act, error) {
		out, err := l.o.run.Shift(ctx(l.o), l.o.as("sam"), l.id, 0, day)
		if err == nil && fmt.Sprint(out.Shift) != fmt.Sprint(said) {
			l.Fatalf("announced %+v, done %+v", said, out.Shift)
		}
		return out.Act, err
	})
	if !ok {
		return
	}
	for _, t := range l.steps() {
		if t.Due != want[t.ID] {
			l.Fatalf("“%s” is on %s, not %s", t.Title, t.Due, want[t.ID])
		}
	}
	if now := l.now().Day; now != day {
		l.Fatalf("its day is %s, not %s", now, day)
	}
}

// expected counts the slow way: Helen works from Monday to Friday.
func expected(p run.RunPlaced, day clock.Date) clock.Date {
	switch p.Count {
	case run.Undated:
		return ""
	case run.Calendar:
		return day.AddDays(p.Days)
	}
	step := 1
	if p.Days < 0 {
		step = -1
	}
	for left := p.Days * step; left > 0; {
		if day = day.AddDays(step); !run.Weekend(day) {
			left--
		}
	}
	return day
}

func (l *life) complete(*rapid.T) {
	if t, ok := l.step(); ok {
		l.do("complete", func() (ref.Act, error) {
			out, err := l.o.task.Complete(ctx(l.o), l.o.as("sam"), t.ID, 0)
			return out.Act, err
		})
	}
}

func (l *life) reopen(*rapid.T) {
	if t, ok := l.step(); ok {
		l.do("reopen", func() (ref.Act, error) {
			out, err := l.o.task.Reopen(ctx(l.o), l.o.as("sam"), t.ID, 0)
			return out.Act, err
		})
	}
}

func (l *life) byHand(*rapid.T) {
	if t, ok := l.step(); ok {
		due := l.day()
		l.do("by hand", func() (ref.Act, error) {
			out, err := l.o.task.Update(ctx(l.o), l.o.as("sam"), t.ID, 0, task.Change{Due: op.Some(due)})
			return out.Act, err
		})
	}
}

func (l *life) trash(*rapid.T) {
	if t, ok := l.step(); ok {
		l.do("trash", func() (ref.Act, error) {
			out, err := l.o.task.Trash(ctx(l.o), l.o.as("sam"), t.ID, 0)
			return out.Act, err
		})
	}
}

func (l *life) add(*rapid.T) {
	c := task.Change{Title: op.Some("Another"), Due: op.Some(l.day())}
	c.Of = op.Some(task.StepOf{Kind: project.Name, ID: l.id})
	l.do("add", func() (ref.Act, error) {
		out, err := l.o.task.Create(ctx(l.o), l.o.as("sam"), task.Draft{Space: ref.Space(l.o.helen), Change: c})
		return out.Act, err
	})
}

// undo takes back any act that was not taken back yet; what has changed since may refuse it. The last one always goes, and leaves
// everything as it was before.
func (l *life) undo(*rapid.T) {
	if len(l.acts) == 0 {
		return
	}
	at := rapid.IntRange(0, len(l.acts)-1).Draw(l.T, "act")
	one, last := l.acts[at], at == len(l.acts)-1
	if err := l.o.takeBack(one.act); err != nil {
		if errs.KindOf(err) == errs.Internal || last && one.before != "" {
			l.Fatalf("undo: %v", err)
		}
		l.Logf("undo refused: %s", errs.Of(err).Code)
		return
	}
	if now := l.picture(); last && one.before != "" && now != one.before {
		l.Fatalf("undone it is\n%snot\n%s", now, one.before)
	}
	l.acts = slices.Delete(l.acts, at, at+1)
	if !last {
		for i := range l.acts {
			l.acts[i].before = ""
		}
	}
}

// sound is what always holds: the run knows each of its steps once, and nothing stored contradicts itself.
func (l *life) sound(*rapid.T) {
	saw := map[ref.ID]bool{}
	for _, p := range l.now().Steps {
		if saw[p.Task] {
			l.Fatalf("%s is a step twice", p.Task)
		}
		saw[p.Task] = true
	}
	for _, c := range doctor.Run(ctx(l.o), l.o.journal.DB(), append(run.Checks(), project.Checks()...)) {
		for _, finding := range c.Findings {
			l.Fatalf("%s: %s", c.Name, finding)
		}
	}
}
