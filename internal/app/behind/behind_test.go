package behind_test

import (
	"strings"
	"testing"

	"anteroom/internal/area/request"
	"anteroom/internal/area/task"
	"anteroom/internal/area/waterline"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/op"
	"anteroom/internal/core/ref"
)

// work fills two weeks: in the first Sam answers Priya's request for a trip and does its steps, of which one has a step of
// its own; Ola does another thing, and shares some of what it took.
func work(h *house) (trip ref.ID) {
	out, err := h.request.CreateService(h.t.Context(), h.as("sam"), request.ServiceDraft{Space: h.helen, ServiceFields: request.ServiceFields{Title: op.Some("A trip"),
		Steps: op.Some([]request.ServiceStep{{Title: "Compare", Minutes: 40}, {Title: "Book", Minutes: 30}})}})
	h.must(err)
	trip = out.Service.ID
	priya, secret := h.asked("sam", "Priya", trip, false), h.asked("ola", "Otto", "", true)
	h.at(0, 10)
	h.answer("sam", priya, request.Accept)
	h.answer("ola", secret, request.Decline)
	steps, err := h.task.Steps(h.t.Context(), h.as("sam"), priya.ID)
	h.must(err)
	under := h.todo("sam", "Ask the hotel", &task.StepOf{Kind: task.Name, ID: steps[0].ID}, func(c *task.Change) { c.Wait = op.Some(task.Waiting{For: "The hotel"}) })
	other := h.todo("ola", "Order lunch", nil, nil)
	h.at(1, 9)
	h.spent("sam", task.Name, under, "2026-03-03", 30, false)
	h.at(1, 10)
	h.done("ola", other)
	h.spent("ola", task.Name, other, "2026-03-03", 20, true)
	h.spent("ola", task.Name, other, "2026-03-03", 50, false)
	h.spent("ola", request.Name, priya.ID, "2026-03-03", 10, true)
	h.at(1, 11)
	h.done("sam", under) // it had waited for 25 hours
	h.at(1, 12)
	h.spent("sam", task.Name, other, "2026-03-03", 15, false) // a switch
	h.at(1, 13)
	h.done("sam", steps[0].ID) // and one back
	h.at(3, 9)
	h.spent("sam", request.Name, priya.ID, "2026-03-05", 45, true)
	h.at(7, 9)
	h.done("sam", steps[1].ID)
	h.todo("sam", "Chase the bank", nil, func(c *task.Change) { c.Wait = op.Some(task.Waiting{For: "The bank"}) })
	h.at(8, 9)
	return trip
}

const oneDay = 24 * 60 * 60 * 1_000_000

func TestWhatIsVisibleAndWhatLiesBelow(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		trip := work(h)
		q := waterline.Asked{From: "2026-03-04", Until: "2026-03-09"}
		w := h.show("sam", q)
		if len(w.Weeks) != 2 || w.From != "2026-03-02" || w.Until != "2026-03-15" {
			t.Fatalf("weeks %+v", w.Weeks)
		}
		want := []waterline.WaterlineSum{
			{Requests: 1, Steps: 2, Minutes: 90, Waits: 1, WaitedUS: oneDay + 3600*1_000_000, Switches: 2},
			{Steps: 1, Waits: 1},
		}
		for i, sum := range want {
			if w.Weeks[i].WaterlineSum != sum {
				t.Errorf("week %d: %+v, want %+v", i, w.Weeks[i].WaterlineSum, sum)
			}
		}
		if p := part(w.Requesters, "priya@example.net"); p.Name != "Priya" || p.Steps != 3 || p.Minutes != 75 || p.Requests != 1 {
			t.Errorf("Priya: %+v", p)
		}
		if p := part(w.Services, string(trip)); p.Name != "A trip" || p.Steps != 3 || p.Minutes != 75 {
			t.Errorf("the trip: %+v", p)
		}
		if p := part(w.Principals, string(h.helen)); p.Name != "Helen Okafor" || p.Steps != 3 || p.Minutes != 90 {
			t.Errorf("Helen: %+v", p)
		}
		sumsUp(t, w)
		if !strings.HasPrefix(w.Latest, "This week no requests were answered; below them lay 1 step, no hours noted, 1 wait and no switches") {
			t.Errorf("in words: %s", w.Latest)
		}
		q.Requester = "priya@example.net"
		if w := h.show("sam", q); w.Total.Steps != 3 || w.Total.Minutes != 75 || w.Switches || w.Total.Switches != 0 {
			t.Errorf("Priya alone: %+v", w.Total)
		}
	})
}

// TestEffortIsPrivateUntilShared: colleagues' hours count where they shared them, for who sees the record, and whatever is
// private stays with those who see it.
func TestEffortIsPrivateUntilShared(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		work(h)
		for _, c := range []struct {
			who                               string
			all                               bool
			requests, steps, minutes, theirs_ int
		}{
			{"sam", false, 1, 3, 90, 0}, {"sam", true, 2, 4, 90 + 30, 30},
			{"ola", false, 1, 1, 80, 0}, {"ola", true, 2, 4, 80 + 45, 45},
			{"aida", false, 0, 0, 0, 0}, {"aida", true, 1, 4, 75, 75}, // not the request that is private
			{"vic", true, 1, 4, 75, 75}, {"eve", true, 0, 0, 0, 0}, {"olivia", true, 0, 0, 0, 0},
		} {
			w := h.show(c.who, waterline.Asked{From: "2026-03-02", All: c.all})
			got := w.Total
			if got.Requests != c.requests || got.Steps != c.steps || got.Minutes != c.minutes || got.Shared != c.theirs_ {
				t.Errorf("%s, all %v: %+v, want %+v", c.who, c.all, got, c)
			}
			if c.who != "ola" && c.who != "sam" && part(w.Requesters, "otto@example.net").Key != "" {
				t.Errorf("%s is told of Otto", c.who)
			}
			sumsUp(t, w)
		}
	})
}

// sumsUp holds that the parts are the whole.
func sumsUp(t *testing.T, w waterline.Waterline) {
	t.Helper()
	for name, parts := range map[string][]waterline.WaterlinePart{"principals": w.Principals, "requesters": w.Requesters, "services": w.Services} {
		sum := waterline.WaterlineSum{Switches: w.Total.Switches}
		for _, p := range parts {
			sum.Requests, sum.Steps, sum.Minutes, sum.Shared, sum.Waits, sum.WaitedUS = sum.Requests+p.Requests, sum.Steps+p.Steps, sum.Minutes+p.Minutes, sum.Shared+p.Shared, sum.Waits+p.Waits, sum.WaitedUS+p.WaitedUS
		}
		if sum != w.Total {
			t.Errorf("%s: %+v of %+v", name, sum, w.Total)
		}
	}
}

func part(all []waterline.WaterlinePart, key string) waterline.WaterlinePart {
	for _, p := range all {
		if p.Key == key {
			return p
		}
	}
	return waterline.WaterlinePart{}
}

func TestWhichWeeksCanBeAskedFor(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		for _, c := range []waterline.Asked{{From: "2026-03-09", Until: "2026-03-01"}, {From: "2020-01-01"}, {From: "x"}, {Until: "2026-02-30"}, {From: "0000-01-01", Until: "0000-01-09"}, {From: "9999-12-20", Until: "9999-12-31"}} {
			if _, err := h.behind.Show(t.Context(), h.as("sam"), c); errs.Of(err).Code != "waterline.range" {
				t.Errorf("%+v: %v", c, err)
			}
		}
		if w := h.show("sam", waterline.Asked{From: "2025-03-03"}); len(w.Weeks) != 53 {
			t.Errorf("%d weeks of a year", len(w.Weeks))
		}
		if w := h.show("sam", waterline.Asked{}); len(w.Weeks) != 12 || w.Until != "2026-03-08" {
			t.Errorf("%d weeks until %s", len(w.Weeks), w.Until)
		}
	})
}
