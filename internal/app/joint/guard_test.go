package joint_test

import (
	"strings"
	"testing"
	"time"

	"anteroom/internal/app/joint"
	"anteroom/internal/area/calendar"
	"anteroom/internal/area/calendar/object"
	"anteroom/internal/area/guard"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/doctor"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

// watch gives the guard over a house.
func (h *house) watch() *guard.Service {
	return joint.Guard(h.journal, h.clock, h.identity, h.principal, h.rule, h.calendar, h.resource)
}

func (h *house) ahead(g *guard.Service, who string, ask guard.Ask) guard.Page {
	h.t.Helper()
	if ask.Days == 0 {
		ask.Days = guard.Horizon
	}
	p, err := g.Look(h.t.Context(), h.as(who), ask)
	h.must(err)
	return p
}

// of gives the findings of a kind.
func of(p guard.Page, kind string) (some []guard.Seen) {
	for _, f := range p.Items {
		if f.Kind == kind {
			some = append(some, f)
		}
	}
	return some
}

func described(d *object.Draft) { d.Description, d.Link = "Why we meet", "https://meet.example.com/1" }

func TestTheGuardFollowsTheCalendar(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		g := h.watch()
		h.meet("sam", "Budget", "2026-03-13T10:00", "", described)
		if p := h.ahead(g, "sam", guard.Ask{}); len(of(p, "double_booking")) != 0 || len(p.People) != 2 {
			t.Fatalf("found %+v", p)
		}
		second := h.meet("sam", "Hiring", "2026-03-13T10:30", "", described)
		found := of(h.ahead(g, "sam", guard.Ask{}), "double_booking")
		if len(found) != 1 || found[0].Principal != h.helen || !strings.Contains(found[0].Text, "overlap by 30 minutes on Friday 13 March, London time") {
			t.Fatalf("found %+v", found)
		}
		// The first way out is one that the calendar takes, and ends it.
		fix := found[0].Fixes[0]
		if fix.Do != "move" || fix.Event != second.ID {
			t.Fatalf("fixes %+v", found[0].Fixes)
		}
		_, act, err := h.calendar.MoveEvent(t.Context(), h.as("sam"), calendar.Target{ID: fix.Event, Rev: fix.Rev, RecurrenceID: fix.RecurrenceID},
			calendar.Move{Days: fix.Days, Minutes: fix.Minutes, EndBy: fix.EndMinutes})
		h.must(err)
		if found := of(h.ahead(g, "sam", guard.Ask{}), "double_booking"); len(found) != 0 {
			t.Errorf("still found %+v", found)
		}
		_, err = h.journal.Undo(t.Context(), h.as("sam"), act, h.calendar.Reversers())
		h.must(err)
		if found := of(h.ahead(g, "sam", guard.Ask{}), "double_booking"); len(found) != 1 {
			t.Errorf("after undo %+v", found)
		}
		// Whereabouts count as well: at home she would be in the room.
		h.meet("sam", "Committee", "2026-03-17T09:00", "", func(d *object.Draft) { d.Place = "Boardroom" })
		if found := of(h.ahead(g, "sam", guard.Ask{}), "travel"); len(found) != 1 || !strings.Contains(found[0].Text, "Helen Okafor is in Singapore CANARY then") {
			t.Errorf("found %+v", found)
		}
		trips, err := h.principal.Whereabouts(t.Context(), h.as("sam"), h.helen, "", "")
		h.must(err)
		_, _, err = h.principal.Discard(t.Context(), h.as("sam"), trips[0].ID, 0)
		h.must(err)
		if found := of(h.ahead(g, "sam", guard.Ask{}), "travel"); len(found) != 0 {
			t.Errorf("at home, found %+v", found)
		}
	})
}

func TestWhoLearnsWhatFromTheGuard(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		g := h.watch()
		h.meet("sam", "Budget CANARY", "2026-03-13T10:00", "", described)
		h.meet("sam", "Surgery SECRET", "2026-03-13T10:30", "", described, func(d *object.Draft) { d.Class = "private" })
		h.meet("sam", "Chat", "2026-03-13T15:00", "", described, func(d *object.Draft) {
			d.Link, d.Guests = "", []object.Guest{{Name: "Gus", Email: "gus@example.net", Partstat: "needs-action"}}
		})
		for who, want := range map[string]struct{ findings, fixes, secret bool }{
			"sam": {true, true, true}, "helen": {true, true, true}, "aida": {true, true, false}, "vic": {true, false, false}, "bo": {}, "lena": {}, "olivia": {},
		} {
			for range 2 { // computed, then from memory
				p := h.ahead(g, who, guard.Ask{})
				text, moves := "", false
				for _, f := range p.Items {
					text += f.Text + f.Otherwise
					for _, x := range f.Fixes {
						text += x.Label
						moves = moves || x.Do != "ask"
					}
				}
				if got := len(of(p, "double_booking")) == 1; got != want.findings {
					t.Errorf("%s: finds it %v", who, got)
				}
				if got := strings.Contains(text, "SECRET"); got != want.secret {
					t.Errorf("%s: reads the secret %v", who, got)
				}
				if moves != want.fixes {
					t.Errorf("%s: may fix %v", who, moves)
				}
				if !want.findings && (len(p.Items) > 0 || len(p.People) > 0) {
					t.Errorf("%s sees %+v", who, p)
				}
			}
		}
	})
}

func TestAnswersHoldAsLongAsTheFinding(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		g := h.watch()
		h.meet("sam", "Budget", "2026-03-13T10:00", "", described)
		second := h.meet("sam", "Hiring", "2026-03-13T10:30", "", described)
		key := of(h.ahead(g, "sam", guard.Ask{}), "double_booking")[0].Key
		say := func(who string, n guard.NewAnswer) (guard.Reply, error) {
			n.Principal, n.Finding, n.Zone = h.helen, key, "Europe/London"
			return g.Say(t.Context(), h.as(who), n)
		}
		_, err := say("sam", guard.NewAnswer{State: guard.Accepted, Reason: " "})
		code(t, err, "finding_answer.invalid")
		_, err = say("sam", guard.NewAnswer{State: guard.Snoozed, Until: "2026-03-12"})
		code(t, err, "finding_answer.invalid")
		_, err = say("sam", guard.NewAnswer{State: guard.Snoozed, Until: "someday"})
		code(t, err, "date.invalid")
		_, err = say("vic", guard.NewAnswer{State: guard.Accepted, Reason: "x"})
		code(t, err, "access.forbidden")
		_, err = say("bo", guard.NewAnswer{State: guard.Accepted, Reason: "x"})
		code(t, err, "finding_answer.not_found")

		// Snoozed until the morning, it comes back by itself.
		_, err = say("sam", guard.NewAnswer{State: guard.Snoozed, Until: "tomorrow"})
		h.must(err)
		if p := h.ahead(g, "ola", guard.Ask{}); len(of(p, "double_booking")) != 0 || p.Answered != 1 {
			t.Errorf("snoozed: %+v", p)
		}
		if f := of(h.ahead(g, "ola", guard.Ask{Answered: true}), "double_booking"); len(f) != 1 || f[0].Answer == nil || f[0].Answer.By != "Sam" || f[0].Answer.UntilUS.Time() != time.Date(2026, 3, 13, 7, 0, 0, 0, time.UTC) {
			t.Errorf("snoozed: %+v", f)
		}
		h.clock.Move(20 * time.Hour)
		if f := of(h.ahead(g, "ola", guard.Ask{}), "double_booking"); len(f) != 1 {
			t.Errorf("in the morning: %+v", f)
		}
		// Accepted over it, taken back, and accepted again.
		r, err := say("ola", guard.NewAnswer{State: guard.Accepted, Reason: "She leaves early"})
		h.must(err)
		if r.Answer.Rev != 2 || len(of(h.ahead(g, "sam", guard.Ask{}), "double_booking")) != 0 {
			t.Errorf("accepted: %+v", r)
		}
		_, err = h.journal.Undo(t.Context(), h.as("ola"), r.Act, map[ref.Kind]journal.Reverser{guard.KindAnswer: g.Reverse})
		h.must(err)
		if len(of(h.ahead(g, "sam", guard.Ask{}), "double_booking")) != 1 {
			t.Error("after undo it is still answered")
		}
		r, err = say("ola", guard.NewAnswer{State: guard.Accepted, Reason: "She leaves early"})
		h.must(err)
		_, err = g.Reopen(t.Context(), h.as("sam"), r.Answer.ID, 1)
		code(t, err, "finding_answer.stale")
		_, err = g.Reopen(t.Context(), h.as("sam"), r.Answer.ID, r.Answer.Rev)
		h.must(err)
		_, err = say("sam", guard.NewAnswer{State: guard.Accepted, Reason: "It is short"})
		h.must(err)
		// Moved by a quarter of an hour it is another finding, which nobody answered.
		h.move("sam", calendar.Target{ID: second.ID, Rev: second.Rev}, calendar.Move{Minutes: 15})
		f := of(h.ahead(g, "sam", guard.Ask{}), "double_booking")
		if len(f) != 1 || f[0].Key == key {
			t.Errorf("after the change: %+v", f)
		}
		_, err = say("sam", guard.NewAnswer{State: guard.Accepted, Reason: "x"})
		code(t, err, "finding.gone")
		for _, r := range doctor.Run(t.Context(), h.journal.DB(), g.Checks()) {
			for _, f := range r.Findings {
				t.Errorf("%s: %s", r.Name, f)
			}
		}
	})
}

// TestAnswersToPrivateFindings are for those who see the private meeting.
func TestAnswersToPrivateFindings(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		g := h.watch()
		h.meet("sam", "Budget", "2026-03-13T10:00", "", described)
		h.meet("sam", "Surgery", "2026-03-13T10:30", "", described, func(d *object.Draft) { d.Class = "private" })
		key := of(h.ahead(g, "sam", guard.Ask{}), "double_booking")[0].Key
		if f := of(h.ahead(g, "aida", guard.Ask{}), "double_booking"); len(f) != 1 || f[0].Key != key {
			t.Fatalf("aida finds %+v", f)
		}
		for _, who := range []string{"sam", "aida"} {
			_, err := g.Say(t.Context(), h.as(who), guard.NewAnswer{Principal: h.helen, Finding: key, State: guard.Accepted, Reason: "Reason of " + who})
			h.must(err)
			if f := of(h.ahead(g, who, guard.Ask{Answered: true}), "double_booking"); f[0].Answer == nil || f[0].Answer.Reason != "Reason of "+who {
				t.Errorf("%s reads %+v", who, f[0].Answer)
			}
		}
		if f := of(h.ahead(g, "vic", guard.Ask{Answered: true}), "double_booking"); f[0].Answer == nil || f[0].Answer.Reason != "Reason of aida" {
			t.Errorf("vic reads %+v", f[0].Answer)
		}
	})
}

func TestFloatingTimesAreWhereThePrincipalIs(t *testing.T) {
	h := furnish(t, dbtest.SQLite(t))
	h.meet("sam", "Call home", "2026-03-17T10:00", "", described, func(d *object.Draft) { d.Zone = "" })
	f := of(h.ahead(h.watch(), "sam", guard.Ask{}), "missing_zone")
	if len(f) != 1 || !strings.Contains(f[0].Text, "is at 10:00 on Tuesday 17 March") || f[0].StartUS.Time().Hour() != 2 {
		t.Errorf("found %+v", f)
	}
}
