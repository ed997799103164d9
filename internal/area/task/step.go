package task

import (
	"slices"
	"strings"
	"unicode/utf8"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/op"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// Bounds of steps and waits.
const (
	MaxMinutes = 100_000
	maxPrior   = 20
	maxFor     = 200
	maxDeep    = 5    // steps of steps of steps …
	maxChain   = 1000 // tasks that come before one, all together
)

// StepOf names the record that a task is a step of.
type StepOf struct {
	Kind ref.Kind `json:"kind" maxLength:"40" doc:"task for a sub-task"`
	ID   ref.ID   `json:"id" maxLength:"36"`
}

// Wait says for whom a task waits.
type Wait struct {
	For        string       `json:"for,omitempty" doc:"Whom, in words"`
	Member     ref.Member   `json:"member,omitempty" doc:"Whom, when it is a colleague"`
	ChaseOn    clock.Date   `json:"chase_on,omitempty" doc:"The day on which to ask again"`
	EscalateTo string       `json:"escalate_to,omitempty" doc:"Whom to turn to when asking doesn't help; the executive when absent"`
	EscalateOn clock.Date   `json:"escalate_on,omitempty" doc:"The day on which to turn to them when there is no answer"`
	SinceUS    clock.Micros `json:"since_us"`
	Chases     int          `json:"chases" doc:"How often they were asked again"`
	ChasedUS   clock.Micros `json:"chased_us,omitzero" doc:"When they were last asked again"`

	EscalatedUS clock.Micros `json:"escalated_us,omitzero" doc:"When somebody turned to whom it says"`
}

// Waiting is a wait as somebody writes it.
type Waiting struct {
	For        string     `json:"for,omitempty" maxLength:"200" doc:"Whom, in words"`
	Member     ref.Member `json:"member,omitempty" maxLength:"36" doc:"Whom, when it is a colleague"`
	ChaseOn    clock.Date `json:"chase_on,omitempty" maxLength:"10" doc:"The day on which to ask again"`
	EscalateTo string     `json:"escalate_to,omitempty" maxLength:"200" doc:"Whom to turn to when asking doesn't help; the executive when absent"`
	EscalateOn clock.Date `json:"escalate_on,omitempty" maxLength:"10" doc:"The day on which to turn to them when there is no answer"`
}

// StepTally counts the steps of a task that the reader sees.
type StepTally struct {
	All     int `json:"all"`
	Done    int `json:"done"`
	Minutes int `json:"minutes,omitzero" doc:"What those still open are estimated to take"`
}

// Blocker is an open task that comes before another one.
type Blocker struct {
	ID    ref.ID `json:"id"`
	Title string `json:"title,omitempty" doc:"Absent when you don't see it"`
}

// StepChange is the part of a Change that says where a task belongs and what it waits for.
type StepChange struct {
	Of        op.Optional[StepOf]   `json:"of,omitzero" doc:"The record it is a step of; null for none"`
	Minutes   op.Optional[int]      `json:"minutes,omitzero" minimum:"0" maximum:"100000" doc:"How long it may take; 0 for not said"`
	Milestone op.Optional[bool]     `json:"milestone,omitzero"`
	After     op.Optional[[]ref.ID] `json:"after,omitzero" maxItems:"20" doc:"Ids of tasks that come before it"`
	Wait      op.Optional[Waiting]  `json:"wait,omitzero" doc:"For whom it waits; null when it waits no more"`
}

func (c StepChange) apply(t *Task, now clock.Micros) {
	if c.Of.Set {
		t.Of = nil
		if of := c.Of.Value; of != (StepOf{}) {
			t.Of = &of
		}
	}
	c.Minutes.Apply(&t.Minutes)
	c.Milestone.Apply(&t.Milestone)
	if c.After.Set {
		after := slices.Clone(c.After.Value)
		slices.Sort(after)
		t.After = slices.Compact(after)
	}
	if !c.Wait.Set {
		return
	}
	if w := c.Wait.Value; w != (Waiting{}) {
		t.waitFor(w, now)
		return
	}
	t.answered(now)
}

// waitFor makes a task wait; one that waits for them already goes on to.
func (t *Task) waitFor(w Waiting, now clock.Micros) {
	next := Wait{For: strings.TrimSpace(w.For), Member: w.Member, ChaseOn: w.ChaseOn, EscalateTo: strings.TrimSpace(w.EscalateTo), EscalateOn: w.EscalateOn, SinceUS: now}
	if was := t.Wait; was != nil {
		if was.For == next.For && was.Member == next.Member {
			next.SinceUS, next.Chases, next.ChasedUS = was.SinceUS, was.Chases, was.ChasedUS
			if was.EscalateOn == next.EscalateOn && was.EscalateTo == next.EscalateTo {
				next.EscalatedUS = was.EscalatedUS
			}
		} else {
			t.answered(now)
		}
	}
	t.Wait = &next
}

// answered ends a wait and keeps how long it was.
func (t *Task) answered(now clock.Micros) {
	if t.Wait != nil {
		t.WaitedUS += max(0, now-t.Wait.SinceUS)
	}
	t.Wait = nil
}

// finish marks a task as done: it waits for nobody any more.
func (t *Task) finish(now clock.Micros) {
	t.answered(now)
	t.DoneUS = now
}

func (t *Task) settleStep(bad *errs.Error) *errs.Error {
	if t.Minutes < 0 || t.Minutes > MaxMinutes {
		bad = bad.With("body.minutes", "From 0 to 100,000 minutes.")
	}
	if len(t.After) > maxPrior {
		bad = bad.With("body.after", "At most 20 tasks come before one. Put them in a row instead.")
	}
	if slices.Contains(t.After, t.ID) {
		bad = bad.With("body.after", "A task can't come before itself.")
	}
	if slices.ContainsFunc(t.After, func(id ref.ID) bool { _, ok := ref.Parse(string(id)); return !ok }) {
		bad = bad.With("body.after", "Name tasks by their ids.")
	}
	w := t.Wait
	if w == nil {
		return bad
	}
	if w.For == "" && w.Member == "" {
		bad = bad.With("body.wait", "Say for whom it waits.")
	}
	if utf8.RuneCountInString(w.For) > maxFor || utf8.RuneCountInString(w.EscalateTo) > maxFor {
		bad = bad.With("body.wait", "At most 200 characters.")
	}
	for name, day := range map[string]clock.Date{"chase_on": w.ChaseOn, "escalate_on": w.EscalateOn} {
		if _, err := clock.ParseDate(string(day)); err != nil && day != "" {
			bad = bad.With("body.wait."+name, "Write the day as 2026-03-29.")
		}
	}
	return bad
}

// escalateOn is the day on which to turn to somebody else, as it is stored: NULL when there is none to come.
func (t *Task) escalateOn() any {
	if t.Wait == nil || t.Wait.EscalatedUS != 0 {
		return nil
	}
	return record.OrNull(t.Wait.EscalateOn)
}

// chaseOn is the day of the next chase as it is stored: NULL for a task that waits for nobody.
func (t *Task) chaseOn() any {
	if t.Wait == nil {
		return nil
	}
	return t.nextChase()
}

func (t *Task) nextChase() clock.Date {
	if t.Wait == nil || t.Wait.ChaseOn == "" {
		return lastDay
	}
	return t.Wait.ChaseOn
}

// lastDay stands for no day among those on which to ask again.
const lastDay clock.Date = "9999-12-31"
