package joint_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"anteroom/internal/app/joint"
	"anteroom/internal/area/calendar"
	"anteroom/internal/area/calendar/object"
	"anteroom/internal/area/replan"
	"anteroom/internal/area/rulebook"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/rank"
	"anteroom/internal/core/ref"
)

func (h *house) replan() *replan.Service {
	return joint.Replan(h.journal, h.clock, h.identity, h.principal, h.rule, h.calendar, h.resource)
}

// ill is the question when Helen can't come on the 19th, with what more is wished.
func (h *house) ill(wishes ...replan.Wish) replan.PlanQuestion {
	return replan.PlanQuestion{Away: []replan.Absence{{Principal: h.helen, From: "2026-03-19", Until: "2026-03-19"}}, Until: "2026-03-27", Zone: "Europe/London", Wishes: wishes}
}

func (h *house) planned(who string, ask replan.PlanQuestion) replan.Plan {
	h.t.Helper()
	p, err := h.replan().Solve(h.t.Context(), h.as(who), ask)
	h.must(err)
	return p
}

// inWords tells a plan in lines.
func inWords(p replan.Plan) string {
	var lines []string
	for _, m := range p.Moves {
		lines = append(lines, fmt.Sprintf("%s: %s → %s; %s; %s", m.Title, m.Was, m.Now, m.Reason, strings.Join(m.Costs, ", ")))
	}
	for _, s := range p.Stays {
		lines = append(lines, "stays "+s.Title+": "+s.Why)
	}
	for _, s := range p.Nowhere {
		lines = append(lines, "nowhere "+s.Title+": "+s.Why)
	}
	for _, m := range p.Cancels {
		lines = append(lines, "cancelled "+m.Title)
	}
	return strings.Join(lines, "\n")
}

func applied(p replan.Plan) replan.Apply {
	in := replan.Apply{Seq: p.Seq}
	for _, one := range p.People {
		in.Principals = append(in.Principals, one.ID)
	}
	for _, m := range p.Moves {
		in.Changes = append(in.Changes, replan.Shift{Parts: m.Parts, StartUS: m.StartUS, EndUS: m.EndUS})
	}
	for _, m := range p.Cancels {
		in.Changes = append(in.Changes, replan.Shift{Parts: m.Parts, Cancel: true})
	}
	return in
}

// sick is a Thursday with a meeting of two principals, one of a series, one with a guest
// from outside, a private one and a held one; and a Friday that is nearly full.
func (h *house) sick() {
	h.t.Helper()
	h.meet("sam", "Budget", "2026-03-19T10:00", "")
	h.meetOf("sam", h.other, "Budget", "2026-03-19T10:00", "2026-03-19T11:00") // 06:00 in New York
	h.meet("sam", "Stand-up", "2026-03-05T09:30", "2026-03-05T09:45", func(d *object.Draft) { d.Rule = "FREQ=WEEKLY;COUNT=9" })
	h.meet("sam", "Review", "2026-03-19T14:00", "", func(d *object.Draft) {
		d.Guests = []object.Guest{{Name: "Nina Example", Email: "nina@example.net"}, {Email: "helen@example.com"}}
	})
	h.meet("sam", "Doctor CANARY", "2026-03-19T16:00", "", func(d *object.Draft) { d.Class = "private" })
	h.meet("sam", "Off-site", "2026-03-20T09:00", "2026-03-20T15:00")
}

func (h *house) meetOf(who string, in ref.ID, title, start, end string) {
	h.t.Helper()
	_, _, err := h.calendar.CreateEvent(h.t.Context(), h.as(who), calendar.NewEvent{Calendar: in, Draft: object.Draft{Title: title, Start: start, End: end, Zone: "Europe/London"}})
	h.must(err)
}

func (h *house) meetIn(in ref.ID, zone, title, start, end string) {
	h.t.Helper()
	_, _, err := h.calendar.CreateEvent(h.t.Context(), h.as("sam"), calendar.NewEvent{Calendar: in, Draft: object.Draft{Title: title, Start: start, End: end, Zone: zone}})
	h.must(err)
}

// week lists Helen's week from the 16th: "19 10:00 Budget confirmed".
func (h *house) week(of ref.ID) string {
	from := clock.Of(time.Date(2026, 3, 16, 0, 0, 0, 0, time.UTC))
	items, err := h.calendar.Window(h.t.Context(), h.as("sam"), from, from+14*86400e6, []ref.Space{ref.Space(of)}, "Europe/London")
	h.must(err)
	var all []string
	for _, i := range items {
		all = append(all, strings.Replace(i.Start[8:16], "T", " ", 1)+" "+i.Title+" "+i.Status)
	}
	return strings.Join(all, "; ")
}

func TestAnIllDayIsPlannedAnewInOneActAndTakenBackInOne(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		h.sick()
		before := h.week(h.helen) + h.week(h.bela)
		p := h.planned("sam", h.ill())
		t.Log(inWords(p))
		if !p.Proven || len(p.Moves) != 3 || len(p.Stays) != 1 || p.Stays[0].Title != "Doctor CANARY" {
			t.Fatalf("%+v", p)
		}
		for _, m := range p.Moves {
			from := m.StartUS.Time().UTC()
			if from.Day() == 19 || from.Hour() < 9 || from.Hour() > 17 || from.Weekday() == time.Saturday || from.Weekday() == time.Sunday {
				t.Errorf("%s at %s", m.Title, from)
			}
			if m.Title == "Budget" && (len(m.Parts) != 2 || from.Hour() < 13) { // when both work
				t.Errorf("%+v", m)
			}
			if m.Title == "Review" && (len(m.Ask) != 1 || m.Ask[0] != "Nina Example") {
				t.Errorf("%+v", m.Ask)
			}
		}
		done, err := h.replan().Do(t.Context(), h.as("sam"), applied(p))
		h.must(err)
		if done.Moved != 3 {
			t.Errorf("%+v", done)
		}
		if after := h.week(h.helen); strings.Contains(after, "19 10:00") || strings.Contains(after, "19 09:30") || !strings.Contains(after, "26 09:30 Stand-up") {
			t.Error(after)
		}
		_, err = h.journal.Undo(t.Context(), h.as("sam"), done.Act, h.calendar.Reversers())
		h.must(err)
		if again := h.week(h.helen) + h.week(h.bela); again != before {
			t.Errorf("after undo %s\nwant %s", again, before)
		}
	})
}

func TestADailyMeetingIsLeftOutInsteadOfMetTwice(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		h.meet("sam", "Check-in", "2026-03-19T09:00", "2026-03-19T09:15", func(d *object.Draft) { d.Rule = "FREQ=DAILY;COUNT=5" })
		p := h.planned("sam", h.ill())
		if got := inWords(p); got != "nowhere Check-in: The next of this series is on Fri 20 Mar already, so this one can be left out" {
			t.Error(got)
		}
	})
}

func TestAPlanCanBeChanged(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		h.sick()
		key := map[string]string{}
		for _, m := range h.planned("sam", h.ill()).Moves {
			key[m.Title] = m.Key
		}
		p := h.planned("sam", h.ill(
			replan.Wish{Key: key["Budget"], Do: "stay"}, replan.Wish{Key: key["Review"], Do: "to", Start: "2026-03-24T11:00"}, replan.Wish{Key: key["Stand-up"], Do: "cancel"}))
		got := inWords(p)
		for _, want := range []string{"Review: Thu 19 Mar 2026 14:00–15:00 → Tue 24 Mar 2026 11:00–12:00", "stays Budget: You keep it where it is", "cancelled Stand-up"} {
			if !strings.Contains(got, want) {
				t.Errorf("no %q in\n%s", want, got)
			}
		}
		_, err := h.replan().Do(t.Context(), h.as("sam"), applied(p))
		h.must(err)
		if week := h.week(h.helen); !strings.Contains(week, "19 09:30 Stand-up cancelled") || !strings.Contains(week, "24 11:00 Review") || !strings.Contains(week, "19 10:00 Budget") {
			t.Error(week)
		}
		p = h.planned("sam", h.ill(replan.Wish{Key: key["Budget"], Do: "to", Start: "2026-03-20T10:00"}))
		if got := inWords(p); strings.Contains(got, "Budget: ") && !strings.Contains(got, "Off-site") {
			t.Errorf("two at once, and nothing makes room:\n%s", got)
		}
	})
}

func TestWhatMayNotBeSeenIsNeitherMovedNorTold(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		h.sick()
		p := h.planned("aida", h.ill()) // who sees nothing private, and nothing of Bela's
		all := fmt.Sprintf("%+v", p)
		if strings.Contains(all, "CANARY") || strings.Contains(all, "Bela") {
			t.Error(all)
		}
		_, err := h.replan().Solve(t.Context(), h.as("vic"), h.ill())
		code(t, err, "access.forbidden")
		_, err = h.replan().Solve(t.Context(), h.as("bo"), h.ill())
		if err == nil {
			t.Error("who sees only times plans anew")
		}
		_, err = h.replan().Do(t.Context(), h.as("vic"), applied(p))
		code(t, err, "access.forbidden")
	})
}

func TestAnOldPlanIsRefused(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		h.sick()
		p := h.planned("sam", h.ill())
		h.meet("ola", "In between", "2026-03-25T10:00", "")
		_, err := h.replan().Do(t.Context(), h.as("sam"), applied(p))
		code(t, err, "replan.stale")
	})
}

func TestOfTwoWhoApplyAtOnceOneWins(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		h.sick()
		var wait sync.WaitGroup
		var mu sync.Mutex
		won, told := 0, 0
		actors := []string{"sam", "ola", "sam", "ola"}
		var plans []replan.Plan
		for _, who := range actors {
			plans = append(plans, h.planned(who, h.ill()))
		}
		for i, who := range actors {
			a, p := h.as(who), plans[i]
			wait.Go(func() {
				_, err := h.replan().Do(t.Context(), a, applied(p))
				mu.Lock()
				defer mu.Unlock()
				if err == nil {
					won++
				} else if strings.Contains(err.Error(), "replan.stale") {
					told++
				} else {
					t.Error(err)
				}
			})
		}
		wait.Wait()
		if won != 1 || told != len(actors)-1 {
			t.Errorf("%d won, %d were told", won, told)
		}
	})
}

func TestMessagesTellTimesWhereTheirReaderIs(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		h.sick()
		p := h.planned("sam", h.ill())
		all := ""
		for _, m := range p.Messages {
			all += m.Name + " " + m.Zone + "\n" + m.Text + "\n\n"
		}
		for _, want := range []string{"Dear Nina Example,", "Helen Okafor can’t make it as planned", "“Review”\n  was: Thu 19 Mar 2026 14:00–15:00 London", "Dear Bela Example,", "was: Thu 19 Mar 2026 06:00–07:00 New York"} {
			if !strings.Contains(all, want) {
				t.Errorf("no %q in\n%s", want, all)
			}
		}
		if strings.Contains(all, "CANARY") || strings.Contains(strings.ToLower(all), "ill ") {
			t.Error(all)
		}
	})
}

func TestNonsenseIsRefused(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		for name, change := range map[string]func(*replan.PlanQuestion){
			"nobody":    func(a *replan.PlanQuestion) { a.Away = nil },
			"no date":   func(a *replan.PlanQuestion) { a.Away[0].From = "2026-02-30" },
			"backwards": func(a *replan.PlanQuestion) { a.Away[0].Until = "2026-03-18" },
			"too far":   func(a *replan.PlanQuestion) { a.Until = "2026-06-18" },
			"too soon":  func(a *replan.PlanQuestion) { a.Until = "2026-03-18" },
			"no time":   func(a *replan.PlanQuestion) { a.Wishes = []replan.Wish{{Key: "x", Do: "to", Start: "soon"}} },
			"a DST gap": func(a *replan.PlanQuestion) {
				a.Wishes = []replan.Wish{{Key: "x", Do: "to", Start: "2026-03-29T01:30"}}
			},
			"many times": func(a *replan.PlanQuestion) { a.Best = make([]replan.Whereto, 501) },
		} {
			ask := h.ill()
			change(&ask)
			if _, err := h.replan().Solve(t.Context(), h.as("sam"), ask); err == nil {
				t.Errorf("%s: no error", name)
			} else if name != "too far" {
				code(t, err, "replan.invalid")
			}
		}
		for _, in := range []replan.Apply{{}, {Principals: []ref.ID{h.helen}}, {Principals: []ref.ID{h.helen}, Changes: []replan.Shift{{Parts: []replan.Piece{{Event: h.work, Rev: 1}}, StartUS: 5, EndUS: 5}}}} {
			_, err := h.replan().Do(t.Context(), h.as("sam"), in)
			code(t, err, "replan.invalid")
		}
	})
}

func TestAPlanObeysOrdersAndProtectedTime(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		h.sick()
		plain := h.planned("sam", h.ill())
		_, err := h.rule.Order(t.Context(), h.as("sam"), rulebook.PriorityDraft{Principal: h.helen, Label: "Board", First: []rank.Line{{By: rank.Words, Value: "Review"}}})
		h.must(err)
		h.keep("Deep work", "09:00", "12:00")
		p := h.planned("sam", h.ill())
		if strings.Contains(inWords(plain), "goes first: ") || !strings.Contains(inWords(p), "goes first: Review") || p.Cost <= plain.Cost {
			t.Errorf("%d: %s\nthen %d: %s", plain.Cost, inWords(plain), p.Cost, inWords(p))
		}
		for _, m := range p.Moves {
			if hour := m.StartUS.Time().UTC().Hour(); hour < 12 {
				t.Errorf("%s lies in protected time, at %s", m.Title, m.Now)
			}
		}
	})
}
