package run

import (
	"slices"

	"anteroom/internal/core/errs"
)

// RunReady is a ready-made template, which can be taken over and changed then.
type RunReady struct {
	Key     string `json:"key"`
	Name    string `json:"name"`
	About   string `json:"about"`
	DayName string `json:"day_name"`
	Steps   int    `json:"steps" doc:"How many it has"`
}

// Ready lists the ready-made templates.
func Ready() []RunReady {
	all := make([]RunReady, len(ready))
	for i, one := range ready {
		all[i] = RunReady{one.key, one.Name, one.About, one.DayName, len(one.Steps)}
	}
	return all
}

// readyOf gives what a ready-made template says. Errors: run_template.no_ready.
func readyOf(key string) (RunTemplate, error) {
	i := slices.IndexFunc(ready, func(r readyMade) bool { return r.key == key })
	if i < 0 {
		return RunTemplate{}, errs.New(errs.Invalid, "run_template.no_ready", "There is no ready-made template of this name.").With("body.ready", "none of those that are listed")
	}
	return ready[i].RunTemplate, nil
}

type readyMade struct {
	key string
	RunTemplate
}

// on makes a step that is so many days from T, at some working days from it with work.
func on(days int, title, role string, minutes int) RunStep {
	return RunStep{Title: title, Count: Calendar, Days: days, Role: role, Minutes: minutes}
}

func work(days int, title, role string, minutes int) RunStep {
	return RunStep{Title: title, Count: Working, Days: days, Role: role, Minutes: minutes}
}

func (s RunStep) when(option string) RunStep {
	s.Option = option
	return s
}

func (s RunStep) then() RunStep {
	s.After = true
	return s
}

func (s RunStep) mile() RunStep {
	s.Milestone = true
	return s
}
