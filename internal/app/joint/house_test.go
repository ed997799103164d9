package joint_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"anteroom/internal/app/joint"
	"anteroom/internal/area/calendar"
	"anteroom/internal/area/calendar/object"
	"anteroom/internal/area/hold"
	"anteroom/internal/area/identity"
	"anteroom/internal/area/principal"
	"anteroom/internal/area/resource"
	"anteroom/internal/area/rulebook"
	"anteroom/internal/area/tag"
	"anteroom/internal/area/task"
	"anteroom/internal/area/task/bring"
	"anteroom/internal/area/telling"
	"anteroom/internal/area/today"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/outbound"
	"anteroom/internal/core/ref"
)

// noon is where the clock stands: Thursday, 12 March 2026, 12:00 UTC.
var noon = time.Date(2026, 3, 12, 12, 0, 0, 0, time.UTC)

// house is the areas that make a day, joined as the app joins them. Helen lives in
// London and is in Singapore from the 16th to the 18th. Sam and Ola assist her; so
// does Aida, without seeing what is private. Vic reads, Bo sees when she is taken,
// Lena leads the department and has no grant. Bela is another one Sam and Ola assist.
type house struct {
	t         testing.TB
	clock     *clock.Fixed
	journal   *journal.Journal
	identity  *identity.Service
	principal *principal.Service
	calendar  *calendar.Service
	rule      *rulebook.Service
	resource  *resource.Service
	hold      *hold.Service
	telling   *telling.Service
	task      *task.Service
	bring     *bring.Service
	today     *today.Service
	org       ref.Org
	ids       map[string]ref.Member
	helen     ref.ID // the principal
	bela      ref.ID
	work      ref.ID // Helen's calendar
	other     ref.ID // Bela's
}

func each(t *testing.T, f func(t *testing.T, h *house)) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) { f(t, furnish(t, d)) })
}

func furnish(t testing.TB, d *db.DB) *house {
	t.Helper()
	return furnishAt(t, d, "example.com")
}

// furnishAt is furnish for one of several houses in a database: addresses are one member's.
func furnishAt(t testing.TB, d *db.DB, domain string) *house {
	t.Helper()
	h := &house{t: t, clock: clock.At(noon.AddDate(0, 0, -30)), org: ref.Org(ref.New()), ids: map[string]ref.Member{}}
	h.journal = journal.New(d, h.clock)
	h.identity = identity.New(h.journal, h.clock).HashingLightly()
	h.principal = principal.New(h.journal, h.clock, h.identity)
	h.task = task.New(h.journal, h.identity)
	out, err := outbound.New(outbound.Config{})
	h.must(err)
	h.calendar = calendar.New(h.journal, h.clock, calendar.Config{Outbound: out, Todos: h.task, TodoObjects: h.task, Actors: h.identity, Stays: joint.Stays{Service: h.principal}})
	h.resource = joint.Resources(h.journal, h.clock, h.identity, h.calendar)
	h.rule = joint.Rules(h.journal, h.clock, h.principal, h.calendar, tag.New(h.journal))
	h.hold = hold.New(h.journal, h.clock, joint.Holds{Service: h.calendar},
		joint.Concerned{Principal: h.principal, Identity: h.identity}, h.identity)
	h.telling = joint.Telling(h.journal, h.clock, h.identity, h.principal, h.calendar, h.hold)
	h.today = joint.Today(h.journal, h.clock, h.identity, h.principal, h.calendar, h.task, joint.Booking(h.journal, h.clock, h.identity, h.principal, h.calendar, h.resource))
	f := identity.Founding{Org: h.org, Name: "Example House", Via: access.CLI}
	for name, role := range map[string]access.Role{
		"olivia": access.Owner, "lena": access.Lead, "helen": access.Viewer, "sam": access.Viewer, "ola": access.Viewer, "aida": access.Viewer, "vic": access.Viewer, "bo": access.Viewer,
	} {
		h.ids[name] = ref.Member(ref.New())
		f.Members = append(f.Members, identity.FirstMember{Member: identity.Member{ID: h.ids[name], Name: strings.ToUpper(name[:1]) + name[1:], Email: name + "@" + domain, OrgRole: role, Zone: "Europe/London"}})
	}
	h.must(h.identity.Found(t.Context(), f))
	hours := []principal.WorkingHours{{Days: []int{1, 2, 3, 4, 5}, From: "09:00", Until: "18:00"}}
	helen, _, err := h.principal.Create(t.Context(), h.as("lena"), principal.NewPrincipal{Name: "Helen Okafor", Zone: "Europe/London", Place: "London CANARY", Member: h.ids["helen"], Hours: hours})
	h.must(err)
	bela, _, err := h.principal.Create(t.Context(), h.as("lena"), principal.NewPrincipal{Name: "Bela Example", Zone: "America/New_York", Place: "New York", Hours: hours})
	h.must(err)
	h.helen, h.bela = helen.ID, bela.ID
	h.assist("sam", h.helen, access.Assistant, true)
	h.assist("ola", h.helen, access.Assistant, true)
	h.assist("aida", h.helen, access.Assistant, false)
	h.assist("vic", h.helen, access.Viewer, false)
	h.assist("bo", h.helen, access.BusyOnly, false)
	h.assist("sam", h.bela, access.Assistant, true)
	h.assist("ola", h.bela, access.Assistant, true)
	_, _, err = h.principal.Send(t.Context(), h.as("sam"), principal.NewWhereabouts{Principal: h.helen, Place: "Singapore CANARY", Zone: "Asia/Singapore", From: "2026-03-16", Until: "2026-03-18"})
	h.must(err)
	h.work, h.other = h.newCalendar(h.helen), h.newCalendar(h.bela)
	h.clock.Move(noon.Sub(h.clock.Now()))
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
	a, err := h.identity.ActorOf(context.WithoutCancel(h.t.Context()), h.org, h.ids[name], access.Session)
	h.must(err)
	return a
}

func (h *house) assist(name string, of ref.ID, role access.Role, private bool) {
	h.t.Helper()
	_, _, err := h.principal.Assign(h.t.Context(), h.as("lena"), principal.NewPartnership{Principal: of, Member: h.ids[name], Role: role, From: "2026-01-01", SeesPrivate: private})
	h.must(err)
}

func (h *house) newCalendar(of ref.ID) ref.ID {
	h.t.Helper()
	c, _, err := h.calendar.CreateCalendar(h.t.Context(), h.as("sam"), calendar.NewCalendar{Space: ref.Space(of), Name: "Work"})
	h.must(err)
	return c.ID
}

// meet makes an event in Helen's calendar, an hour long unless until is given.
func (h *house) meet(who, title, start, until string, more ...func(*object.Draft)) calendar.Detail {
	h.t.Helper()
	d := object.Draft{Title: title, Start: start, End: until, Zone: "Europe/London"}
	if until == "" {
		at, err := time.Parse("2006-01-02T15:04", start)
		h.must(err)
		d.End = at.Add(time.Hour).Format("2006-01-02T15:04")
	}
	for _, m := range more {
		m(&d)
	}
	e, _, err := h.calendar.CreateEvent(h.t.Context(), h.as(who), calendar.NewEvent{Calendar: h.work, Draft: d})
	h.must(err)
	return e
}

func (h *house) move(who string, t calendar.Target, m calendar.Move) {
	h.t.Helper()
	_, _, err := h.calendar.MoveEvent(h.t.Context(), h.as(who), t, m)
	h.must(err)
}

func (h *house) patch(who string, e calendar.Detail, c object.Change) {
	h.t.Helper()
	_, _, err := h.calendar.PatchEvent(h.t.Context(), h.as(who), calendar.Target{ID: e.ID}, calendar.EventPatch{Change: c})
	h.must(err)
}

func (h *house) trash(who string, t calendar.Target) ref.Act {
	h.t.Helper()
	act, err := h.calendar.TrashEvent(h.t.Context(), h.as(who), t)
	h.must(err)
	return act
}

// told gives what somebody reads of the changes: "Title: summary; consequence".
func (h *house) told(who string) []string {
	h.t.Helper()
	c, err := h.today.Changes(h.t.Context(), h.as(who), "Europe/London")
	h.must(err)
	var lines []string
	for _, g := range c.Groups {
		for _, i := range g.Items {
			line := i.Title + ": " + i.Summary
			if i.Consequence != "" {
				line += "; " + i.Consequence
			}
			lines = append(lines, line)
		}
		if g.More > 0 {
			lines = append(lines, fmt.Sprintf("%s: %d more", g.Principal.Name, g.More))
		}
	}
	return lines
}

// read notes that somebody has read all there is.
func (h *house) read(who string) {
	h.t.Helper()
	c, err := h.today.Changes(h.t.Context(), h.as(who), "Europe/London")
	h.must(err)
	h.must(h.today.Seen(h.t.Context(), h.as(who), c.Head))
}

func code(t *testing.T, err error, want string) {
	t.Helper()
	if err == nil || errs.Of(err).Code != want {
		t.Errorf("error %v, want %s", err, want)
	}
}
