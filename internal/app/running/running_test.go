package running_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"anteroom/internal/app/joint"
	"anteroom/internal/app/running"
	"anteroom/internal/area/calendar"
	"anteroom/internal/area/identity"
	"anteroom/internal/area/principal"
	"anteroom/internal/area/project"
	"anteroom/internal/area/rulebook"
	"anteroom/internal/area/run"
	"anteroom/internal/area/tag"
	"anteroom/internal/area/task"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/doctor"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/op"
	"anteroom/internal/core/ref"
)

// office is a house in which Sam and Ola assist Helen, and Ola doesn't see what is private. The clock stands on 12 March 2026.
type office struct {
	t        testing.TB
	journal  *journal.Journal
	identity *identity.Service
	rule     *rulebook.Service
	task     *task.Service
	project  *project.Service
	run      *run.Service
	org      ref.Org
	ids      map[string]ref.Member
	helen    ref.ID
}

func furnish(t testing.TB, d *db.DB) *office {
	t.Helper()
	c := clock.At(time.Date(2026, 3, 12, 12, 0, 0, 0, time.UTC))
	o := &office{t: t, journal: journal.New(d, c), org: ref.Org(ref.New()), ids: map[string]ref.Member{}}
	o.identity = identity.New(o.journal, c).HashingLightly()
	people := principal.New(o.journal, c, o.identity)
	o.task = task.New(o.journal, o.identity)
	o.project = joint.Projects(o.journal, o.task)
	o.rule = joint.Rules(o.journal, c, people, calendar.New(o.journal, c, calendar.Config{Todos: o.task, TodoObjects: o.task, Actors: o.identity, Stays: joint.Stays{Service: people}}), tag.New(o.journal))
	o.run = running.New(o.journal, o.identity, people, o.project, o.task)
	f := identity.Founding{Org: o.org, Name: "Example House", Via: access.CLI}
	for name, role := range map[string]access.Role{"olivia": access.Owner, "lena": access.Lead, "helen": access.Viewer, "sam": access.Viewer, "ola": access.Viewer} {
		o.ids[name] = ref.Member(ref.New())
		f.Members = append(f.Members, identity.FirstMember{Member: identity.Member{ID: o.ids[name], Name: strings.ToUpper(name[:1]) + name[1:], Email: name + "@example.com", OrgRole: role, Zone: "Europe/London"}})
	}
	o.must(o.identity.Found(t.Context(), f))
	helen, _, err := people.Create(t.Context(), o.as("lena"), principal.NewPrincipal{Name: "Helen Okafor", Zone: "America/New_York", Place: "New York", Member: o.ids["helen"],
		Hours: []principal.WorkingHours{{Days: []int{1, 2, 3, 4, 5}, From: "09:00", Until: "18:00"}}})
	o.must(err)
	o.helen = helen.ID
	for name, private := range map[string]bool{"sam": true, "ola": false} {
		_, _, err := people.Assign(t.Context(), o.as("lena"), principal.NewPartnership{Principal: o.helen, Member: o.ids[name], Role: access.Assistant, From: "2026-01-01", SeesPrivate: private})
		o.must(err)
	}
	return o
}

func (o *office) must(err error) {
	o.t.Helper()
	if err != nil {
		o.t.Fatal(err)
	}
}

func (o *office) as(name string) access.Actor {
	o.t.Helper()
	a, err := o.identity.ActorOf(context.WithoutCancel(o.t.Context()), o.org, o.ids[name], access.Session)
	o.must(err)
	return a
}

func (o *office) undo(act ref.Act) {
	o.t.Helper()
	o.must(o.takeBack(act))
}

func (o *office) takeBack(act ref.Act) error {
	o.t.Helper()
	all := map[ref.Kind]journal.Reverser{task.Name: o.task.Reverse, project.Name: o.project.Reverse}
	for k, r := range o.run.Reversers() {
		all[k] = r
	}
	_, err := o.journal.Undo(access.WithActor(context.WithoutCancel(o.t.Context()), o.as("sam")), o.as("sam"), act, all)
	return err
}

// days gives the titles of a project's steps with their days.
func (o *office) days(id ref.ID) string {
	o.t.Helper()
	all, err := o.task.Steps(o.t.Context(), o.as("sam"), id)
	o.must(err)
	var lines []string
	for _, t := range all {
		lines = append(lines, t.Title+" "+string(t.Due))
	}
	return strings.Join(lines, ", ")
}

func (o *office) template() run.RunTemplate {
	o.t.Helper()
	f := run.RunTemplateFields{Name: op.Some("Trip"), DayName: op.Some("the day they leave"), Branches: op.Some([]run.RunBranch{{Name: "Where to", Options: []string{"abroad", "at home"}}}),
		Steps: op.Some([]run.RunStep{
			{Title: "Visa", Count: run.Calendar, Days: -10, Role: "Assistant", Option: "abroad"},
			{Title: "Tickets", Count: run.Working, Days: -3, Role: "Assistant", Minutes: 30, Milestone: true},
			{Title: "Sheet", Count: run.Working, Days: -1, Role: "Driver", After: true},
			{Title: "Ideas", Count: run.Undated},
			{Title: "Receipts", Count: run.Calendar, Days: 2, Role: "Assistant"},
		})}
	out, err := o.run.CreateTemplate(o.t.Context(), o.as("sam"), run.RunTemplateDraft{Space: ref.Space(o.helen), RunTemplateFields: f})
	o.must(err)
	return out.Template
}

func (o *office) start(options ...string) run.RunStart {
	return run.RunStart{Template: o.template().ID, Space: ref.Space(o.helen), Name: "Lisbon", Day: "2026-05-12", Options: options,
		People: []run.RunPerson{{Role: "Assistant", Member: o.ids["ola"]}, {Role: "Driver", Member: o.ids["sam"]}}}
}

func each(t *testing.T, f func(t *testing.T, o *office)) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		o := furnish(t, d)
		f(t, o)
		for _, r := range doctor.Run(context.WithoutCancel(t.Context()), d, append(append(run.Checks(), project.Checks()...), o.task.Checks()...)) {
			for _, finding := range r.Findings {
				t.Errorf("%s: %s", r.Name, finding)
			}
		}
	})
}

func TestATemplateStartsWithItsPeopleAndItsBranch(t *testing.T) {
	each(t, func(t *testing.T, o *office) {
		ctx := t.Context()
		holiday := rulebook.Draft{Principal: o.helen, Sort: rulebook.Hours, Label: "Bank holiday", From: "2026-05-08", Until: "2026-05-08"}
		_, err := o.rule.Create(ctx, o.as("sam"), holiday)
		o.must(err)
		d := o.start("abroad")
		asked, err := o.run.Ask(ctx, o.as("sam"), d.Template, d.Space, d.Day, d.Options)
		o.must(err)
		if asked.From != "2026-05-02" || asked.Until != "2026-05-14" || len(asked.Steps) != 5 {
			t.Errorf("asked: %+v", asked)
		}
		out, err := o.run.Start(ctx, o.as("sam"), d)
		o.must(err)
		if got := o.days(out.Run.ID); got != "Visa 2026-05-02, Tickets 2026-05-06, Sheet 2026-05-11, Ideas , Receipts 2026-05-14" {
			t.Errorf("days: %s", got)
		}
		steps, err := o.task.Steps(ctx, o.as("sam"), out.Run.ID)
		o.must(err)
		if s := steps[2]; s.Zone != "America/New_York" || s.Assignee != o.ids["sam"] || len(s.After) != 1 || s.After[0] != steps[1].ID || !steps[1].Milestone {
			t.Errorf("a step: %+v", s)
		}
		again := d
		again.ID = out.Run.ID
		twice, err := o.run.Start(ctx, o.as("sam"), again)
		o.must(err)
		if twice.Act != out.Act || len(twice.Run.Steps) != 5 {
			t.Errorf("sent twice: %+v", twice)
		}
		home, err := o.run.Start(ctx, o.as("sam"), func() run.RunStart { d := o.start("at home"); return d }())
		o.must(err)
		if got := o.days(home.Run.ID); strings.Contains(got, "Visa") {
			t.Errorf("at home: %s", got)
		}
		o.undo(out.Act)
		all, err := o.run.List(ctx, o.as("sam"))
		o.must(err)
		if len(all) != 1 || all[0].ID != home.Run.ID || all[0].Next == nil || all[0].Next.Title != "Tickets" || all[0].All != 4 {
			t.Errorf("runs: %+v", all)
		}
	})
}

func TestWhatIsMissingIsSaidByName(t *testing.T) {
	each(t, func(t *testing.T, o *office) {
		says := func(d run.RunStart, want string) {
			t.Helper()
			_, err := o.run.Start(t.Context(), o.as("sam"), d)
			for _, f := range errs.Of(err).Fields {
				if strings.Contains(f.Msg, want) {
					return
				}
			}
			t.Errorf("%v doesn't say %s: %v", err, want, errs.Of(err).Fields)
		}
		says(o.start(), "“Where to”")
		says(o.start("at sea", "abroad"), "“at sea”")
		d := o.start("abroad")
		d.People = d.People[:1]
		says(d, "“Driver”")
		d = o.start("abroad")
		d.Day = "soon"
		says(d, "2026-03-29")
		d = o.start("abroad")
		d.People[0].Member = o.ids["lena"]
		if _, err := o.run.Start(t.Context(), o.as("sam"), d); errs.Of(err).Code != "task.assignee_outside" {
			t.Errorf("a stranger takes a role: %v", err)
		}
		if all, err := o.run.List(t.Context(), o.as("sam")); err != nil || len(all) != 0 {
			t.Errorf("something began: %v %v", all, err)
		}
	})
}

func TestTheDayMovesWhatStillFollowsIt(t *testing.T) {
	each(t, func(t *testing.T, o *office) {
		ctx := t.Context()
		out, err := o.run.Start(ctx, o.as("sam"), o.start("abroad"))
		o.must(err)
		id := out.Run.ID
		steps, err := o.task.Steps(ctx, o.as("sam"), id)
		o.must(err)
		_, err = o.task.Complete(ctx, o.as("sam"), steps[0].ID, 0)
		o.must(err)
		_, err = o.task.Update(ctx, o.as("sam"), steps[1].ID, 0, task.Change{Due: op.Some(clock.Date("2026-05-01"))})
		o.must(err)
		_, err = o.task.Update(ctx, o.as("sam"), steps[4].ID, 0, task.Change{Private: op.Some(true)})
		o.must(err)
		before := o.days(id)
		ahead, err := o.run.Moves(ctx, o.as("ola"), id, "2026-05-19")
		o.must(err)
		if len(ahead.Moves) != 1 || len(ahead.Stays) != 2 || ahead.Hidden != 1 {
			t.Errorf("Ola would move: %+v", ahead)
		}
		moved, err := o.run.Shift(ctx, o.as("sam"), id, out.Run.Rev, "2026-05-19")
		o.must(err)
		if len(moved.Shift.Moves) != 2 || len(moved.Shift.Stays) != 2 || moved.Shift.Hidden != 0 {
			t.Errorf("Sam moved: %+v", moved.Shift)
		}
		if got := o.days(id); got != "Visa 2026-05-02, Tickets 2026-05-01, Sheet 2026-05-18, Ideas , Receipts 2026-05-21" {
			t.Errorf("days: %s", got)
		}
		p, err := o.project.Get(ctx, o.as("sam"), id)
		o.must(err)
		if p.Until != "2026-05-21" || p.From != "2026-05-02" {
			t.Errorf("the project goes from %s to %s", p.From, p.Until)
		}
		if _, err := o.run.Shift(ctx, o.as("sam"), id, out.Run.Rev, "2026-05-20"); errs.Of(err).Code != "run.stale" {
			t.Errorf("over an old rev: %v", err)
		}
		o.undo(moved.Act)
		if got := o.days(id); got != before {
			t.Errorf("after undo: %s, not %s", got, before)
		}
		if r, err := o.run.Get(ctx, o.as("sam"), id); err != nil || r.Day != "2026-05-12" {
			t.Errorf("T after undo: %s %v", r.Day, err)
		}
	})
}

func TestAProjectBecomesATemplate(t *testing.T) {
	each(t, func(t *testing.T, o *office) {
		ctx := t.Context()
		out, err := o.run.Start(ctx, o.as("sam"), o.start("at home"))
		o.must(err)
		saved, err := o.run.SaveAs(ctx, o.as("sam"), run.RunTemplateOf{Project: out.Run.ID, Space: ref.Space(o.org), Name: "Trip, as it went"})
		o.must(err)
		got := saved.Template
		if len(got.Steps) != 4 || got.Steps[0].Count != run.Working || got.Steps[0].Days != -3 || got.Steps[0].Role != "Assistant" || !got.Steps[1].After || got.Steps[2].Count != run.Undated {
			t.Errorf("saved: %+v", got)
		}
		p, err := o.project.Create(ctx, o.as("sam"), project.Draft{Space: ref.Space(o.helen), Change: project.Change{Name: op.Some("Fair")}})
		o.must(err)
		of := run.RunTemplateOf{Project: p.Project.ID, Space: ref.Space(o.helen), Name: "Fair"}
		if _, err := o.run.SaveAs(ctx, o.as("sam"), of); errs.Of(err).Code != "run_template.no_steps" {
			t.Errorf("without steps: %v", err)
		}
		c := task.Change{Title: op.Some("Stand booked"), Due: op.Some(clock.Date("2026-04-01")), Assignee: op.Some(o.ids["ola"])}
		c.Of = op.Some(task.StepOf{Kind: project.Name, ID: p.Project.ID})
		_, err = o.task.Create(ctx, o.as("sam"), task.Draft{Space: ref.Space(o.helen), Change: c})
		o.must(err)
		c.Title, c.Private = op.Some("Surprise for Ola"), op.Some(true)
		_, err = o.task.Create(ctx, o.as("sam"), task.Draft{Space: ref.Space(o.helen), Change: c})
		o.must(err)
		if _, err := o.run.SaveAs(ctx, o.as("sam"), of); errs.Of(err).Code != "run_template.no_day" {
			t.Errorf("without a day: %v", err)
		}
		of.Day = "2026-04-11"
		saved, err = o.run.SaveAs(ctx, o.as("sam"), of)
		o.must(err)
		if s := saved.Template.Steps[0]; len(saved.Template.Steps) != 1 || s.Days != -10 || s.Count != run.Calendar || s.Role != "Ola" {
			t.Errorf("saved: %+v", s)
		}
	})
}

// A plan of 200 steps is to move within 50 ms.
func BenchmarkShiftOf200(b *testing.B) {
	o := furnish(b, dbtest.SQLite(b))
	steps := make([]run.RunStep, 200)
	for i := range steps {
		steps[i] = run.RunStep{Title: "Step", Count: run.Working, Days: i - 180}
	}
	made, err := o.run.CreateTemplate(b.Context(), o.as("sam"), run.RunTemplateDraft{Space: ref.Space(o.helen), RunTemplateFields: run.RunTemplateFields{Name: op.Some("Long"), Steps: op.Some(steps)}})
	o.must(err)
	out, err := o.run.Start(b.Context(), o.as("sam"), run.RunStart{Template: made.Template.ID, Space: ref.Space(o.helen), Name: "Long", Day: "2027-05-12"})
	o.must(err)
	day := clock.Date("2027-05-12")
	for b.Loop() {
		day = day.AddDays(7)
		moved, err := o.run.Shift(b.Context(), o.as("sam"), out.Run.ID, 0, day)
		o.must(err)
		if len(moved.Shift.Moves) != 200 {
			b.Fatal(len(moved.Shift.Moves))
		}
	}
}
