package demo_test

import (
	"log/slog"
	"strings"
	"testing"
	"time"

	"anteroom/internal/app/deciders"
	"anteroom/internal/app/demo"
	"anteroom/internal/app/inbox"
	"anteroom/internal/app/joint"
	"anteroom/internal/app/lending"
	"anteroom/internal/app/listings"
	"anteroom/internal/app/running"
	"anteroom/internal/area/calendar"
	"anteroom/internal/area/field"
	"anteroom/internal/area/guard"
	"anteroom/internal/area/hold"
	"anteroom/internal/area/identity"
	"anteroom/internal/area/layout"
	"anteroom/internal/area/note"
	"anteroom/internal/area/principal"
	"anteroom/internal/area/project"
	"anteroom/internal/area/request"
	"anteroom/internal/area/simple"
	"anteroom/internal/area/tag"
	"anteroom/internal/area/task"
	"anteroom/internal/area/view"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/credential"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/outbound"
	"anteroom/internal/core/ref"
)

// TestTheGuardFindsWhatIsPlanted lets the demo's assistant look ahead on an
// ordinary Wednesday: what was planted is found, and not much else beside it.
func TestTheGuardFindsWhatIsPlanted(t *testing.T) {
	now, err := time.Parse(time.RFC3339, moments[0])
	if err != nil {
		t.Fatal(err)
	}
	p := look(t, now)
	perPerson, kinds := map[string]int{}, map[string]int{}
	var said []string
	for _, f := range p.Items {
		perPerson[string(f.Principal)]++
		kinds[f.Kind]++
		said = append(said, f.Kind+": "+f.Text)
		t.Logf("%-7s %s | %s | %d fixes: %s", f.Severity, f.Kind, f.Text, len(f.Fixes), labels(f))
		complete(t, f)
	}
	for _, want := range []string{
		"double_booking: “Reception, chamber of commerce” (19:00–20:30), “Remuneration committee”", "double_booking: “Plant visit, Newark”", "travel: “1:1 Rosa Lindqvist”", "travel: “Lunch, harbour trustees”",
		"no_location: “Analyst call”", "no_agenda: Nothing is written about", "Call with chair's office", "no_checkin: “Flight NX 318",
		"out_of_hours: On", "offer_transfer:", "room_gone: East room was taken by somebody else",
	} {
		if !strings.Contains(strings.Join(said, "\n"), want) {
			t.Errorf("not found: %s", want)
		}
	}
	for who, n := range perPerson {
		if n > 20 {
			t.Errorf("%s has %d findings in two weeks: nobody reads that", who, n)
		}
	}
	t.Logf("%d findings: %v", len(p.Items), kinds)
}

// TestTheGuardAlwaysExplainsItself looks ahead on odder days.
func TestTheGuardAlwaysExplainsItself(t *testing.T) {
	for _, text := range []string{"2026-03-27T08:00:00Z", "2026-11-01T06:00:00Z", "2026-12-31T23:59:00Z"} {
		now, err := time.Parse(time.RFC3339, text)
		if err != nil {
			t.Fatal(err)
		}
		p := look(t, now)
		for _, f := range p.Items {
			complete(t, f)
		}
		if len(p.Items) < 10 || len(p.Items) > 20*len(p.People) {
			t.Errorf("%s: %d findings for %d people", text, len(p.Items), len(p.People))
		}
	}
}

func complete(t *testing.T, f guard.Seen) {
	t.Helper()
	if f.Title == "" || f.Text == "" || f.Otherwise == "" || len(f.Fixes) == 0 || f.Zone == "" || strings.Contains(f.Text, "%!") {
		t.Errorf("a finding is incomplete: %+v", f)
	}
}

func labels(f guard.Seen) string {
	var all []string
	for _, x := range f.Fixes {
		all = append(all, x.Label)
	}
	return strings.Join(all, "; ")
}

// look builds the demo and gives what its assistant finds.
func look(t *testing.T, now time.Time) guard.Page {
	t.Helper()
	d, at := dbtest.SQLite(t), clock.At(now)
	j := journal.New(d, at)
	h := demo.House{Clock: at, Identity: identity.New(j, at).HashingLightly(), Tag: tag.New(j)}
	h.Principal, h.Task = principal.New(j, at, h.Identity), task.New(j, h.Identity)
	out, err := outbound.New(outbound.Config{})
	if err != nil {
		t.Fatal(err)
	}
	h.Calendar = calendar.New(j, at, calendar.Config{Outbound: out, Todos: h.Task, TodoObjects: h.Task, Actors: h.Identity, Log: slog.New(slog.NewTextHandler(t.Output(), nil))})
	h.Resource = joint.Resources(j, at, h.Identity, h.Calendar)
	h.Rules = joint.Rules(j, at, h.Principal, h.Calendar, h.Tag)
	h.Audit = joint.Audit(j, at, h.Identity, h.Principal, h.Rules, h.Calendar, h.Tag)
	h.Hold = hold.New(j, at, joint.Holds{Service: h.Calendar}, joint.Concerned{Principal: h.Principal, Identity: h.Identity}, h.Identity)
	h.Booking = joint.Booking(j, at, h.Identity, h.Principal, h.Calendar, h.Resource)
	h.File = shelf(t, j, at, h.Identity)
	h.Note, h.Tie = note.New(j, at, h.Identity), joint.Ties(j, h.Calendar)
	h.Field = field.New(j, h.Task.Owned(), h.Calendar.Owned(), h.Note.Owned(), h.File.Owned())
	h.View = view.New(j, listings.Views(listings.TaskLists, h.Note.Listed(), h.File.Listed(), h.Hold.Listed())...)
	h.Layout, h.Simple = layout.New(j), simple.New(j)
	h.Comment = joint.Comments(j, at, h.Identity, h.File)
	h.Share = lending.Shares(j, at, h.Identity)
	h.Poll = joint.Polls(j, at, h.Identity, h.Principal, h.Calendar, h.Hold)
	h.Request = inbox.New(j, at, h.Identity, h.Principal, h.Rules, h.Task)
	h.Decision = deciders.Decisions(j, at, h.Identity, h.Hold, h.Booking, h.Poll, h.Task, h.Note, h.Request)
	h.Authority = deciders.Authority(j, at, h.Identity, h.Decision, h.Hold, h.Booking, h.Poll)
	h.Project = joint.Projects(j, h.Task)
	h.Run = running.New(j, h.Identity, h.Principal, h.Project, h.Task)
	h.Effort = joint.Efforts(j, at, h.Identity, h.Task, map[ref.Kind]joint.Worked{project.Name: joint.WorkedProject(h.Project), request.Name: inbox.Worked(h.Request)})
	signIns, err := demo.Build(t.Context(), h, now, func(string) {})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range signIns {
		if s.Role != "assistant" {
			continue
		}
		session, err := h.Identity.SignIn(t.Context(), s.Email, s.Password, credential.Visit{Agent: "Firefox"})
		if err != nil {
			t.Fatal(err)
		}
		a, err := h.Identity.BySession(t.Context(), session.Secret)
		if err != nil {
			t.Fatal(err)
		}
		p, err := joint.Guard(j, at, h.Identity, h.Principal, h.Rules, h.Calendar, h.Resource).Look(t.Context(), a, guard.Ask{Days: guard.Horizon})
		if err != nil {
			t.Fatal(err)
		}
		return p
	}
	t.Fatal("the demo has no assistant")
	return guard.Page{}
}
