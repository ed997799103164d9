package run

import (
	"context"
	"slices"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// RunTemplateOf is a project that is to become a template.
type RunTemplateOf struct {
	ID      ref.ID     `json:"id,omitempty" maxLength:"36" doc:"A UUIDv7 made by the client, so that sending it again makes no second one"`
	Project ref.ID     `json:"project" maxLength:"36"`
	Space   ref.Space  `json:"space" maxLength:"36" doc:"Whose template it is to be"`
	Name    string     `json:"name" maxLength:"200"`
	Day     clock.Date `json:"day,omitempty" maxLength:"10" doc:"From which day its days are counted; that of its run, its last milestone, or its last day when absent"`
}

// SaveAs makes a template of a project: the days of its steps become relative to a day, and who did them becomes a role. What
// is private stays where it is, because a template is not.
// Errors: run_template.no_day, run_template.no_steps, run_template.invalid, project.not_found, access.*.
func (s *Service) SaveAs(ctx context.Context, a access.Actor, d RunTemplateOf) (out RunTemplateAnswer, err error) {
	if err := record.CheckID(d.ID); err != nil {
		return out, err
	}
	permit, err := access.Authorize(a, access.On(KindTemplate, access.Write), d.Space)
	if err != nil {
		return out, err
	}
	p, err := s.work.Shown(ctx, a, d.Project)
	if err != nil {
		return out, err
	}
	tasks, err := s.work.Standing(ctx, s.j.DB(), a, d.Project)
	if err != nil {
		return out, err
	}
	tasks = slices.DeleteFunc(tasks, func(t Standing) bool { return t.Hidden || t.Private })
	if len(tasks) == 0 {
		return out, errs.New(errs.Invalid, "run_template.no_steps", "This project has no steps that could be kept: none yet, or only private ones.")
	}
	r, err := s.Get(ctx, a, d.Project)
	if err != nil && errs.KindOf(err) != errs.NotFound {
		return out, err
	}
	if d.Day == "" {
		d.Day = dayOf(r, p, tasks)
	}
	if _, err := clock.ParseDate(string(d.Day)); err != nil {
		return out, errs.New(errs.Invalid, "run_template.no_day", "It has neither a milestone with a day nor a last day. Say from which day its days are counted.").
			With("body.day", "Say from which day, as 2026-03-29.")
	}
	names, err := s.names(ctx, a)
	if err != nil {
		return out, err
	}
	t := RunTemplate{Name: d.Name, About: p.About, DayName: r.DayName, Steps: stepsOf(r, tasks, d.Day, names)}
	return s.makeTemplate(ctx, permit, d.ID, d.Space, t)
}

// dayOf is the day from which those of a project are counted.
func dayOf(r Run, p Project, tasks []Standing) (day clock.Date) {
	if r.Day != "" {
		return r.Day
	}
	for _, t := range tasks {
		if t.Milestone {
			day = max(day, t.Due)
		}
	}
	if day == "" {
		day = p.Until
	}
	return day
}

// stepsOf makes steps of a template from the tasks of a project. What still has the day that its run gave it is counted as it was.
func stepsOf(r Run, tasks []Standing, day clock.Date, names map[ref.Member]string) []RunStep {
	placed, roles := map[ref.ID]RunPlaced{}, map[ref.Member]string{}
	for _, p := range r.Steps {
		placed[p.Task] = p
	}
	for _, p := range r.People {
		roles[p.Member] = p.Role
	}
	steps := make([]RunStep, 0, len(tasks))
	for i, t := range tasks {
		step := RunStep{Title: cut(t.Title, maxTitle), Notes: cut(t.Notes, maxNotes), Count: Undated, Minutes: min(t.Minutes, maxMinutes), Milestone: t.Milestone,
			After: i > 0 && slices.Contains(t.After, tasks[i-1].ID)}
		if t.Assignee != "" {
			if step.Role = roles[t.Assignee]; step.Role == "" {
				step.Role = cut(names[t.Assignee], maxRole)
			}
		}
		if p, ok := placed[t.ID]; ok && p.Date == t.Due && r.Day == day {
			step.Count, step.Days = p.Count, p.Days
		} else if t.Due != "" {
			step.Count, step.Days = Calendar, day.DaysTo(t.Due)
		}
		steps = append(steps, step)
	}
	return steps[:min(len(steps), MaxSteps)]
}

func cut(s string, runes int) string {
	if all := []rune(s); len(all) > runes {
		return string(all[:runes])
	}
	return s
}
