package run

import (
	"context"
	"slices"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// RunStart is a template that is to be put to work.
type RunStart struct {
	ID       ref.ID      `json:"id,omitempty" maxLength:"36" doc:"A UUIDv7 made by the client for the project, so that sending it again makes no second one"`
	Template ref.ID      `json:"template" maxLength:"36"`
	Space    ref.Space   `json:"space" maxLength:"36" doc:"Whose project it is to be"`
	Name     string      `json:"name" maxLength:"200" doc:"What the project is called"`
	Day      clock.Date  `json:"day" maxLength:"10" doc:"T, as 2026-03-29"`
	Lead     ref.Member  `json:"lead,omitempty" maxLength:"36" doc:"Who leads it"`
	People   []RunPerson `json:"people,omitempty" maxItems:"50" doc:"Who takes which role"`
	Options  []string    `json:"options,omitempty" maxItems:"6" doc:"One of each question of the template"`
}

// RunAsked is what a start would make.
type RunAsked struct {
	Day   clock.Date `json:"day"`
	From  clock.Date `json:"from" doc:"The first day of all"`
	Until clock.Date `json:"until" doc:"The last day of all"`
	Roles []string   `json:"roles" doc:"Those that are needed for these steps"`
	Steps []RunDated `json:"steps"`
}

// RunDated is a step with the day that it would get.
type RunDated struct {
	Title     string     `json:"title"`
	Due       clock.Date `json:"due,omitempty"`
	Role      string     `json:"role,omitempty"`
	Milestone bool       `json:"milestone,omitzero"`
}

// RunAnswer is what a start answers with.
type RunAnswer struct {
	Run Run     `json:"run"`
	Act ref.Act `json:"act,omitempty" doc:"Undo all of it with POST /acts/{act}/undo"`
}

// chosen gives the steps that are made when these options are chosen: one of each question.
// Errors: run.invalid, which names the question.
func (t *RunTemplate) chosen(options []string) ([]RunStep, error) {
	bad := errs.New(errs.Invalid, "run.invalid", "It can't start like this. See the fields.")
	left := slices.Clone(options)
	for _, b := range t.Branches {
		n := len(left)
		left = slices.DeleteFunc(left, func(o string) bool { return slices.Contains(b.Options, o) })
		if n-len(left) != 1 {
			bad = bad.With("body.options", "Choose one for “"+b.Name+"”.")
		}
	}
	if len(left) > 0 {
		bad = bad.With("body.options", "“"+left[0]+"” is not to choose from.")
	}
	if len(bad.Fields) > 0 {
		return nil, bad
	}
	steps := []RunStep{}
	for _, s := range t.Steps {
		if s.Option == "" || slices.Contains(options, s.Option) {
			steps = append(steps, s)
		}
	}
	return steps, nil
}

func rolesOf(steps []RunStep) []string {
	all := []string{}
	for _, s := range steps {
		if s.Role != "" && !slices.Contains(all, s.Role) {
			all = append(all, s.Role)
		}
	}
	return all
}

// Ask tells what a start would make, and writes nothing. Errors: run_template.not_found, run.invalid, access.*.
func (s *Service) Ask(ctx context.Context, a access.Actor, template ref.ID, space ref.Space, day clock.Date, options []string) (out RunAsked, err error) {
	t, err := s.Template(ctx, a, template)
	if err != nil {
		return out, err
	}
	if _, err := access.Authorize(a, access.On(Name, access.Read), space); err != nil {
		return out, err
	}
	if _, err := clock.ParseDate(string(day)); err != nil {
		return out, errs.New(errs.Invalid, "run.invalid", "It can't start like this. See the fields.").With("query.day", "Write the day as 2026-03-29.")
	}
	steps, err := t.chosen(options)
	if err != nil {
		return out, err
	}
	off, err := s.off(ctx, a, space, day, steps)
	if err != nil {
		return out, err
	}
	out = RunAsked{Day: day, From: day, Until: day, Roles: rolesOf(steps), Steps: []RunDated{}}
	from := From(day, off)
	for _, one := range steps {
		due := from.On(one.Count, one.Days)
		out.Steps = append(out.Steps, RunDated{one.Title, due, one.Role, one.Milestone})
		if due != "" {
			out.From, out.Until = min(out.From, due), max(out.Until, due)
		}
	}
	return out, nil
}

// settle says what is missing of a start, by name.
func (d *RunStart) settle(steps []RunStep) error {
	bad := errs.New(errs.Invalid, "run.invalid", "It can't start like this. See the fields.")
	if d.Name = oneLine(d.Name); d.Name == "" || len([]rune(d.Name)) > maxName {
		bad = bad.With("body.name", "Give it a name, at most 200 characters.")
	}
	if _, err := clock.ParseDate(string(d.Day)); err != nil {
		bad = bad.With("body.day", "Say on which day it is, as 2026-03-29.")
	}
	roles := rolesOf(steps)
	for _, role := range roles {
		if !slices.ContainsFunc(d.People, func(p RunPerson) bool { return p.Role == role && p.Member != "" }) {
			bad = bad.With("body.people", "Say who is “"+role+"”.")
		}
	}
	kept := []RunPerson{}
	for _, p := range d.People {
		if slices.Contains(roles, p.Role) && p.Member != "" && !slices.ContainsFunc(kept, func(k RunPerson) bool { return k.Role == p.Role }) {
			kept = append(kept, p)
		}
	}
	d.People = kept
	if len(bad.Fields) > 0 {
		return bad
	}
	return nil
}

func (d *RunStart) member(role string) ref.Member {
	for _, p := range d.People {
		if p.Role == role {
			return p.Member
		}
	}
	return ""
}

// Start puts a template to work: a project with the steps that were chosen, each with its day and its person, in one act.
// Sent twice with one id by one member, it starts once.
// Errors: run.invalid, run_template.trashed, run_template.not_found, project.*, task.assignee_outside, access.*.
func (s *Service) Start(ctx context.Context, a access.Actor, d RunStart) (out RunAnswer, err error) {
	if err := record.CheckID(d.ID); err != nil {
		return out, err
	}
	permit, err := access.Authorize(a, access.On(Name, access.Write), d.Space)
	if err != nil {
		return out, err
	}
	t, err := s.Template(ctx, a, d.Template)
	if err == nil && t.TrashedUS != 0 {
		err = errs.New(errs.Conflict, "run_template.trashed", "This template is in the trash. Take it out first.")
	}
	if err != nil {
		return out, err
	}
	chosen, err := t.chosen(d.Options)
	if err == nil {
		err = d.settle(chosen)
	}
	if err != nil {
		return out, err
	}
	off, err := s.off(ctx, a, d.Space, d.Day, chosen)
	if err != nil {
		return out, err
	}
	zone, err := s.days.Zone(ctx, a, d.Space)
	if err != nil {
		return out, err
	}
	if d.ID == "" {
		d.ID = ref.New()
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		out, err = s.start(ctx, tx, d, t, chosen, off, zone)
		if err != nil {
			return err
		}
		return tx.Reply(out)
	})
	return out, err
}

func (s *Service) start(ctx context.Context, tx *journal.Tx, d RunStart, t RunTemplate, chosen []RunStep, off Off, zone string) (RunAnswer, error) {
	r := Run{Head: record.Born(tx, d.ID, d.Space), Template: t.ID, TemplateName: t.Name, DayName: t.DayName, Day: d.Day, People: d.People, Options: append([]string{}, d.Options...)}
	if was, err := kind.Get(ctx, tx, tx.Org(), d.ID); errs.KindOf(err) != errs.NotFound {
		if err == nil { // sent twice
			r = was
			r.Head = record.Born(tx, d.ID, d.Space)
			var act ref.Act
			act, err = kind.Create(ctx, tx, &r)
			return RunAnswer{r, act}, err
		}
		return RunAnswer{}, err
	}
	steps := make([]Step, len(chosen))
	r.Steps = make([]RunPlaced, len(chosen))
	counted := From(d.Day, off)
	for i, one := range chosen {
		due := counted.On(one.Count, one.Days)
		steps[i] = Step{one, due, d.member(one.Role)}
		r.Steps[i] = RunPlaced{Count: one.Count, Days: one.Days, Date: due}
	}
	from, until := spanOf(r.Steps, d.Day)
	p := Project{ID: d.ID, Space: d.Space, Name: d.Name, About: t.About, Lead: d.Lead, From: from, Until: until}
	made, err := s.work.Begin(ctx, tx, p, steps, zone)
	if err != nil {
		return RunAnswer{}, err
	}
	for i, id := range made {
		r.Steps[i].Task = id
	}
	act, err := kind.Create(ctx, tx, &r)
	return RunAnswer{r, act}, err
}
