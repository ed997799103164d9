package behind_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"anteroom/internal/app/behind"
	"anteroom/internal/app/inbox"
	"anteroom/internal/app/joint"
	"anteroom/internal/area/calendar"
	"anteroom/internal/area/effort"
	"anteroom/internal/area/identity"
	"anteroom/internal/area/principal"
	"anteroom/internal/area/project"
	"anteroom/internal/area/request"
	"anteroom/internal/area/tag"
	"anteroom/internal/area/task"
	"anteroom/internal/area/waterline"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/op"
	"anteroom/internal/core/outbound"
	"anteroom/internal/core/ref"
)

// monday is where the clock stands at first: 2 March 2026, 9 o'clock in London.
var monday = time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)

// house is what the work behind is counted of. Sam and Ola assist Helen, Aida does without seeing what is private, Vic
// reads there; Eve sees nothing of her.
type house struct {
	t       *testing.T
	clock   *clock.Fixed
	who     *identity.Service
	people  *principal.Service
	task    *task.Service
	project *project.Service
	request *request.Service
	effort  *effort.Service
	cal     *calendar.Service
	behind  *waterline.Service
	org     ref.Org
	ids     map[string]ref.Member
	helen   ref.Space
	main    ref.ID // Helen's calendar
}

func each(t *testing.T, f func(t *testing.T, h *house)) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) { f(t, furnish(t, d)) })
}

func furnish(t *testing.T, d *db.DB) *house {
	h := &house{t: t, clock: clock.At(monday), org: ref.Org(ref.New()), ids: map[string]ref.Member{}}
	j := journal.New(d, h.clock)
	h.who = identity.New(j, h.clock).HashingLightly()
	h.people = principal.New(j, h.clock, h.who)
	h.task = task.New(j, h.who)
	h.project = joint.Projects(j, h.task)
	out, err := outbound.New(outbound.Config{})
	h.must(err)
	h.cal = calendar.New(j, h.clock, calendar.Config{Outbound: out, Todos: h.task, TodoObjects: h.task, Actors: h.who, Stays: joint.Stays{Service: h.people}})
	rules := joint.Rules(j, h.clock, h.people, h.cal, tag.New(j))
	h.request = inbox.New(j, h.clock, h.who, h.people, rules, h.task)
	h.effort = joint.Efforts(j, h.clock, h.who, h.task, map[ref.Kind]joint.Worked{project.Name: joint.WorkedProject(h.project), request.Name: inbox.Worked(h.request)})
	h.behind = behind.New(d, h.clock, h.who, h.people, h.request, h.cal)
	f := identity.Founding{Org: h.org, Name: "Example House", Via: access.CLI}
	for _, name := range []string{"olivia", "lena", "sam", "ola", "aida", "vic", "eve"} {
		role := access.Viewer
		switch name {
		case "olivia":
			role = access.Owner
		case "lena":
			role = access.Lead
		}
		h.ids[name] = ref.Member(ref.New())
		f.Members = append(f.Members, identity.FirstMember{Member: identity.Member{ID: h.ids[name], Name: strings.ToUpper(name[:1]) + name[1:], Email: name + "@example.com", OrgRole: role, Zone: "Europe/London"}})
	}
	h.must(h.who.Found(t.Context(), f))
	helen, _, err := h.people.Create(t.Context(), h.as("lena"), principal.NewPrincipal{Name: "Helen Okafor", Zone: "Europe/London", Place: "London",
		Hours: []principal.WorkingHours{{Days: []int{1, 2, 3, 4, 5}, From: "09:00", Until: "18:00"}}})
	h.must(err)
	h.helen = helen.Space
	for name, role := range map[string]access.Role{"sam": access.Assistant, "ola": access.Assistant, "aida": access.Assistant, "vic": access.Viewer} {
		_, _, err := h.people.Assign(t.Context(), h.as("lena"), principal.NewPartnership{Principal: helen.ID, Member: h.ids[name], Role: role, From: "2026-01-01", SeesPrivate: name == "sam" || name == "ola"})
		h.must(err)
	}
	c, _, err := h.cal.CreateCalendar(t.Context(), h.as("sam"), calendar.NewCalendar{Space: h.helen, Name: "Work"})
	h.must(err)
	h.main = c.ID
	return h
}

func (h *house) must(err error) {
	h.t.Helper()
	if err != nil {
		h.t.Fatal(err)
	}
}

func (h *house) as(name string) access.Actor {
	h.t.Helper()
	a, err := h.who.ActorOf(context.WithoutCancel(h.t.Context()), h.org, h.ids[name], access.Session)
	h.must(err)
	return a
}

// at moves the clock to an hour of a day, counted from the first Monday.
func (h *house) at(day, hour int) {
	h.clock.Move(monday.AddDate(0, 0, day).Add(time.Duration(hour-9) * time.Hour).Sub(h.clock.Now()))
}

func (h *house) todo(who, title string, of *task.StepOf, change func(*task.Change)) ref.ID {
	h.t.Helper()
	c := task.Change{Title: op.Some(title), Zone: op.Some("Europe/London")}
	if of != nil {
		c.Of = op.Some(*of)
	}
	if change != nil {
		change(&c)
	}
	out, err := h.task.Create(h.t.Context(), h.as(who), task.Draft{Space: h.helen, Change: c})
	h.must(err)
	return out.Task.ID
}

func (h *house) done(who string, id ref.ID) {
	h.t.Helper()
	_, err := h.task.Complete(h.t.Context(), h.as(who), id, 0)
	h.must(err)
}

func (h *house) spent(who string, kind ref.Kind, id ref.ID, day clock.Date, minutes int, shared bool) {
	h.t.Helper()
	d := effort.Draft{About: effort.EffortOn{Kind: kind, ID: id}}
	d.Day, d.Minutes, d.Shared = op.Some(day), op.Some(minutes), op.Some(shared)
	_, err := h.effort.Create(h.t.Context(), h.as(who), d)
	h.must(err)
}

func (h *house) asked(who, from string, service ref.ID, private bool) request.Request {
	h.t.Helper()
	f := request.RequestFields{Title: op.Some("From " + from), Name: op.Some(from), Email: op.Some(strings.ToLower(from) + "@example.net"), Private: op.Some(private)}
	if service != "" {
		f.Service = op.Some(service)
	}
	out, err := h.request.Create(h.t.Context(), h.as(who), request.RequestDraft{Space: h.helen, RequestFields: f})
	h.must(err)
	return out.Request
}

func (h *house) answer(who string, r request.Request, to request.Verb) {
	h.t.Helper()
	_, err := h.request.Decide(h.t.Context(), h.as(who), r.ID, request.Triage{Rev: r.Rev, To: to, Text: "Yes"})
	h.must(err)
}

func (h *house) show(who string, q waterline.Asked) waterline.Waterline {
	h.t.Helper()
	out, err := h.behind.Show(h.t.Context(), h.as(who), q)
	h.must(err)
	return out
}
