package joint_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"anteroom/internal/area/hold"
	"anteroom/internal/area/principal"
	"anteroom/internal/area/replan"
	"anteroom/internal/area/slot"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

// changes are days on which clocks change, or nothing changes, with how many hours they have.
var changes = []struct {
	zone, date string
	hours      int
	gap        string // a time that the wall skips
}{
	{"Europe/London", "2026-03-29", 23, "01:30"},
	{"Europe/London", "2026-10-25", 25, ""},
	{"America/Los_Angeles", "2027-03-14", 23, "02:30"},
	{"America/Los_Angeles", "2026-11-01", 25, ""},
	{"Asia/Kolkata", "2026-03-29", 24, ""},
	{"Pacific/Apia", "2026-04-05", 24, ""},
}

// sundays is a house whose principal lives in a zone and works on every day.
func sundays(t *testing.T, name string) (*house, ref.ID, ref.ID) {
	h := furnish(t, dbtest.SQLite(t))
	hours := []principal.WorkingHours{{Days: []int{1, 2, 3, 4, 5, 6, 7}, From: "09:00", Until: "18:00"}}
	p, _, err := h.principal.Create(t.Context(), h.as("lena"), principal.NewPrincipal{Name: "Nora Example", Zone: name, Place: "Home", Hours: hours})
	h.must(err)
	h.assist("sam", p.ID, access.Assistant, true)
	return h, p.ID, h.newCalendar(p.ID)
}

// TestHoldsAndPlansOnDaysTheClocksChange holds, finds and plans anew on days of 23 and of 25 hours.
func TestHoldsAndPlansOnDaysTheClocksChange(t *testing.T) {
	for _, c := range changes {
		t.Run(c.zone+" "+c.date, func(t *testing.T) {
			h, nora, cal := sundays(t, c.zone)
			z, err := zone.Load(c.zone)
			h.must(err)
			wall := func(text string) clock.Micros {
				d, err := time.Parse("2006-01-02T15:04", text)
				h.must(err)
				at, _ := z.ToInstant(zone.WallOf(d))
				return at
			}
			next := string(clock.Date(c.date).AddDays(1))
			if day := wall(next+"T00:00") - wall(c.date+"T00:00"); day != clock.Micros(c.hours)*3600e6 {
				t.Fatalf("the day lasts %d µs", day)
			}
			// A time that the wall skips is refused; what is held around it is as long as it says.
			draft := hold.Draft{Calendars: []ref.ID{cal}, Title: "Held", Minutes: 60, ConfirmBy: "2026-03-20T17:00", Zone: c.zone}
			if c.gap != "" {
				draft.Options = []hold.Wanted{{Start: c.date + "T" + c.gap}}
				if _, err := h.hold.Create(t.Context(), h.as("sam"), draft); err == nil || !strings.Contains(fmt.Sprint(err), "hold") {
					t.Errorf("held at a time that is skipped: %v", err)
				}
			}
			draft.Options = []hold.Wanted{{Start: c.date + "T10:00"}}
			set := h.holdFor("sam", draft).Set
			if o := set.Options[0]; o.StartUS != wall(c.date+"T10:00") || o.EndUS-o.StartUS != 3600e6 {
				t.Errorf("held from %v to %v", o.StartUS.Time(), o.EndUS.Time())
			}
			// What is held is not found, and hours are those of the wall.
			f := h.find("sam", slot.Ask{People: []slot.Wanted{{ID: nora}}, Minutes: 60, From: c.date, Until: c.date, Zone: c.zone, Limit: 20})
			first, last := wall(c.date+"T09:00"), wall(c.date+"T18:00")
			if want := (9*4 - 4 + 1) - 7; f.Possible != want { // nine hours, less those that touch the hold
				t.Errorf("%d starts are possible, not %d", f.Possible, want)
			}
			for _, s := range f.Slots {
				if s.StartUS < first || s.EndUS > last || s.StartUS < wall(c.date+"T11:00") && s.EndUS > wall(c.date+"T10:00") {
					t.Errorf("found %s", s.When)
				}
			}
			// Gone from 13:00 to 15:30 on the wall: what lies there moves, the rest stays.
			for at, title := range map[string]string{"12:00": "Before", "13:30": "Within", "15:00": "Across", "16:00": "After"} {
				end := strings.Replace(at, ":30", ":45", 1)
				if end == at {
					end = at[:3] + "59"
				}
				h.meetIn(cal, c.zone, title, c.date+"T"+at, c.date+"T"+end)
			}
			p := h.planned("sam", replan.PlanQuestion{
				Away: []replan.Absence{{Principal: nora, From: c.date, FromTime: "13:00", Until: c.date, UntilTime: "15:30"}}, Until: next, Zone: c.zone,
			})
			moved := map[string]bool{}
			for _, m := range p.Moves {
				moved[m.Title] = true
				if m.StartUS < wall(c.date+"T15:30") && m.EndUS > wall(c.date+"T13:00") || m.EndUS > wall(next+"T18:00") {
					t.Errorf("%s goes to %s", m.Title, m.Now)
				}
			}
			if len(moved) != 2 || !moved["Within"] || !moved["Across"] || !p.Proven {
				t.Errorf("%s", inWords(p))
			}
		})
	}
}

// TestAbsencesOfPartsOfDays says what is refused.
func TestAbsencesOfPartsOfDays(t *testing.T) {
	h := furnish(t, dbtest.SQLite(t))
	for name, a := range map[string]replan.Absence{
		"backwards": {From: "2026-03-19", FromTime: "13:00", Until: "2026-03-19", UntilTime: "11:00"},
		"no time":   {From: "2026-03-19", FromTime: "1pm", Until: "2026-03-19"},
		"never":     {From: "2026-03-19", Until: "2026-03-19", UntilTime: "25:00"},
		"nothing":   {From: "2026-03-19", FromTime: "13:00", Until: "2026-03-19", UntilTime: "13:00"},
	} {
		a.Principal = h.helen
		_, err := h.replan().Solve(t.Context(), h.as("sam"), replan.PlanQuestion{Away: []replan.Absence{a}, Until: "2026-03-27", Zone: "Europe/London"})
		t.Run(name, func(t *testing.T) { code(t, err, "replan.invalid") })
	}
	// Over several days the times are those of the first and of the last.
	h.meet("sam", "Early", "2026-03-19T09:00", "")
	h.meet("sam", "Late", "2026-03-19T17:00", "")
	h.meet("sam", "Next early", "2026-03-20T09:00", "")
	h.meet("sam", "Next late", "2026-03-20T16:00", "")
	p := h.planned("sam", replan.PlanQuestion{
		Away: []replan.Absence{{Principal: h.helen, From: "2026-03-19", FromTime: "15:30", Until: "2026-03-20", UntilTime: "11:00"}}, Until: "2026-03-27", Zone: "Europe/London",
	})
	moved := []string{}
	for _, m := range p.Moves {
		moved = append(moved, m.Title)
	}
	if got := strings.Join(moved, ", "); got != "Late, Next early" && got != "Next early, Late" {
		t.Errorf("moved: %s\n%s", got, inWords(p))
	}
}
