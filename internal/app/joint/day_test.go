package joint_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/go-json-experiment/json"

	"anteroom/internal/area/calendar/object"
	"anteroom/internal/area/task"
	"anteroom/internal/area/today"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/op"
	"anteroom/internal/core/ref"
)

func (h *house) page(who string, date clock.Date, days int, zone string) today.Page {
	h.t.Helper()
	p, err := h.today.Page(h.t.Context(), h.as(who), date, days, zone)
	h.must(err)
	return p
}

// column gives a principal's column.
func column(t *testing.T, p today.Page, name string) today.Column {
	t.Helper()
	for _, c := range p.Columns {
		if c.Principal.Name == name {
			return c
		}
	}
	t.Fatalf("no column of %s", name)
	return today.Column{}
}

// hoursOf writes spans as hours since the page began.
func hoursOf(p today.Page, spans []today.Span) string {
	var parts []string
	for _, s := range spans {
		parts = append(parts, fmt.Sprintf("%g-%g", float64(s.FromUS-p.FromUS)/3.6e9, float64(s.UntilUS-p.FromUS)/3.6e9))
	}
	return strings.Join(parts, " ")
}

func meetingsOf(p today.Page, list []today.Meeting) string {
	var parts []string
	for _, m := range list {
		parts = append(parts, fmt.Sprintf("%s@%g-%g", m.Title, float64(m.StartUS-p.FromUS)/3.6e9, float64(m.EndUS-p.FromUS)/3.6e9))
	}
	return strings.Join(parts, " ")
}

// TestTheAxisOfADay is as long as the reader's day really is, and working hours lie
// where the principal is on that date.
func TestTheAxisOfADay(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		for _, c := range []struct {
			date       clock.Date
			days       int
			zone       string
			hours      float64
			helen      string // working hours, from the start of the page
			bela       string
			places     string
			firstClock string
		}{
			{"2026-03-12", 1, "Europe/London", 24, "9-18", "13-22", "London CANARY", "London CANARY"},
			{"2026-03-13", 1, "Asia/Singapore", 24, "0-2 17-24", "0-6 21-24", "London CANARY", ""},
			{"2026-03-16", 1, "Europe/London", 24, "1-10", "13-22", "Singapore CANARY", ""},
			{"2026-03-15", 4, "Europe/London", 96, "25-34 49-58 73-82", "37-46 61-70 85-94", "London CANARY Singapore CANARY Singapore CANARY Singapore CANARY", "London CANARY"},
			// London's clocks go forward on the 29th; New York's did on the 8th.
			{"2026-03-29", 1, "Europe/London", 23, "", "", "London CANARY", "London CANARY"},
			{"2026-03-29", 2, "Europe/London", 47, "32-41", "37-46", "London CANARY London CANARY", "London CANARY"},
			{"2026-10-25", 2, "Europe/London", 49, "34-43", "38-47", "London CANARY London CANARY", "London CANARY"},
			{"2026-03-08", 1, "America/New_York", 23, "", "", "London CANARY", "New York"},
			{"2026-03-09", 14, "Europe/London", 14 * 24, "9-18 33-42 57-66 81-90 105-114 169-178 193-202 217-226 249-258 273-282", "", "", "London CANARY"},
		} {
			p := h.page("sam", c.date, c.days, c.zone)
			if got := float64(p.UntilUS-p.FromUS) / 3.6e9; got != c.hours {
				t.Errorf("%s: %g hours, want %g", c.date, got, c.hours)
			}
			helen, bela := column(t, p, "Helen Okafor"), column(t, p, "Bela Example")
			if got := hoursOf(p, helen.Working); got != c.helen {
				t.Errorf("%s %s: Helen works %s, want %s", c.date, c.zone, got, c.helen)
			}
			if got := hoursOf(p, bela.Working); c.bela != "" && got != c.bela {
				t.Errorf("%s %s: Bela works %s, want %s", c.date, c.zone, got, c.bela)
			}
			var places []string
			for _, d := range helen.Days {
				places = append(places, d.Place)
			}
			if got := strings.Join(places, " "); c.places != "" && got != c.places || len(helen.Days) != c.days {
				t.Errorf("%s: Helen is in %s, want %s", c.date, got, c.places)
			}
			if p.Clocks[0].Zone != c.zone || p.Clocks[0].Place != c.firstClock {
				t.Errorf("%s %s: clocks %+v", c.date, c.zone, p.Clocks)
			}
		}
	})
}

// TestMeetingsOfADay holds what begins before, ends after, is cancelled or repeats.
func TestMeetingsOfADay(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		h.meet("sam", "Night", "2026-03-12T23:00", "2026-03-13T01:00")
		h.meet("sam", "Ends at midnight", "2026-03-11T22:00", "2026-03-12T00:00")
		h.meet("sam", "Two days", "2026-03-11T12:00", "2026-03-13T12:00")
		h.meet("sam", "Fair", "2026-03-12", "2026-03-14", func(d *object.Draft) { d.AllDay, d.Zone = true, "" })
		h.meet("sam", "Off", "2026-03-12T10:00", "", func(d *object.Draft) { d.Status = "cancelled" })
		h.meet("sam", "Weekly", "2026-01-08T10:30", "", weekly)
		h.meet("sam", "Floating", "2026-03-12T08:00", "", func(d *object.Draft) { d.Zone = "" })
		for _, c := range []struct {
			date clock.Date
			want string
		}{
			{"2026-03-11", "Two days@12-60 Ends at midnight@22-24"},
			{"2026-03-12", "Two days@-12-36 Floating@8-9 Off@10-11 Weekly@10.5-11.5 Night@23-25"},
			{"2026-03-13", "Two days@-36-12 Night@-1-1"},
		} {
			p := h.page("sam", c.date, 1, "Europe/London")
			if got := meetingsOf(p, column(t, p, "Helen Okafor").Meetings); got != c.want {
				t.Errorf("%s: %s, want %s", c.date, got, c.want)
			}
		}
		p := h.page("sam", "2026-03-12", 1, "Europe/London")
		helen := column(t, p, "Helen Okafor")
		if got := meetingsOf(p, helen.AllDay); got != "Fair@0-48" {
			t.Errorf("all day: %s", got)
		}
		clashes := map[string]int{}
		for _, m := range helen.Meetings {
			clashes[m.Title] = len(m.Clash)
		}
		if fmt.Sprint(clashes) != "map[Floating:1 Night:1 Off:0 Two days:3 Weekly:1]" {
			t.Errorf("clashes: %v", clashes)
		}
		// An all-day event is that day wherever one looks from.
		far := h.page("sam", "2026-03-12", 1, "Asia/Tokyo")
		if got := meetingsOf(far, column(t, far, "Helen Okafor").AllDay); got != "Fair@0-48" {
			t.Errorf("all day, from Tokyo: %s", got)
		}
	})
}

func TestTasksOfADay(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		titles := func(list []today.Task) string {
			var all []string
			for _, t := range list {
				all = append(all, t.Title)
			}
			return strings.Join(all, ", ")
		}
		add := func(title string, due clock.Date, at string) {
			c := task.Change{Title: op.Some(title), Due: op.Some(due), Zone: op.Some("Europe/London")}
			if at != "" {
				c.DueTime = op.Some(at)
			}
			_, err := h.task.Create(t.Context(), h.as("sam"), task.Draft{Space: ref.Space(h.helen), Change: c})
			h.must(err)
		}
		add("yesterday", "2026-03-11", "")
		add("this morning", "2026-03-12", "09:00")
		add("today", "2026-03-12", "")
		add("tonight", "2026-03-12", "20:00")
		add("tomorrow", "2026-03-13", "")
		zones := map[string]string{"Asia/Tokyo": "today", "Pacific/Honolulu": "tonight, today", "Pacific/Kiritimati": "today"}
		for zone, due := range zones {
			if got := titles(h.page("sam", "2026-03-12", 1, zone).Due); got != due {
				t.Errorf("the 12th in %s: due %q, want %q", zone, got, due)
			}
		}
		for _, c := range []struct {
			who       string
			date      clock.Date
			late, due string
		}{
			{"sam", "2026-03-12", "yesterday, this morning", "tonight, today"},
			{"sam", "2026-03-13", "yesterday, this morning", "tonight, today, tomorrow"},
			{"sam", "2026-03-11", "yesterday", ""},
			{"sam", "2026-03-10", "", ""},
			{"bo", "2026-03-12", "", ""},
			{"lena", "2026-03-12", "", ""},
		} {
			p := h.page(c.who, c.date, 1, "Europe/London")
			if titles(p.Late) != c.late || titles(p.Due) != c.due {
				t.Errorf("%s on %s: late %q, due %q", c.who, c.date, titles(p.Late), titles(p.Due))
			}
		}
	})
}

// TestWhoSeesOnlyThatTimeIsTaken plants a canary in every text there is.
func TestWhoSeesOnlyThatTimeIsTaken(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		full := func(d *object.Draft) {
			d.Place, d.Link, d.Description = "CANARY room", "https://canary.example.com/CANARY", "CANARY"
			d.Guests = []object.Guest{{Name: "CANARY", Email: "canary@example.com", Partstat: "declined"}}
		}
		h.meet("sam", "CANARY one", "2026-03-12T10:00", "2026-03-12T11:30", full)
		h.meet("sam", "CANARY two", "2026-03-12T11:00", "", full, private)
		h.meet("sam", "CANARY tentative", "2026-03-12T13:00", "", full, func(d *object.Draft) { d.Status = "tentative" })
		h.meet("sam", "CANARY off", "2026-03-12T14:00", "", full, func(d *object.Draft) { d.Status = "cancelled" })
		free := false
		h.meet("sam", "CANARY free", "2026-03-12T15:00", "", full, func(d *object.Draft) { d.Busy = &free })
		h.meet("sam", "CANARY day", "2026-03-12", "2026-03-13", full, func(d *object.Draft) { d.AllDay, d.Zone = true, "" })
		p := h.page("bo", "2026-03-12", 1, "Europe/London")
		if got := meetingsOf(p, column(t, p, "Helen Okafor").Meetings); got != "Busy@10-11.5 Busy@11-12 Busy@13-14" {
			t.Errorf("Bo sees %s", got)
		}
		text, err := json.Marshal(p)
		h.must(err)
		agenda, err := h.today.Agenda(t.Context(), h.as("bo"), h.helen, "2026-03-12", "Europe/London")
		h.must(err)
		changes, err := h.today.Changes(t.Context(), h.as("bo"), "Europe/London")
		h.must(err)
		for what, shown := range map[string]string{"page": string(text), "agenda": agenda.Text() + fmt.Sprintf("%+v", agenda), "changes": fmt.Sprintf("%+v", changes)} {
			for _, secret := range []string{"CANARY", "canary", "tentative", "declined"} {
				if what == "page" && (secret == "tentative" || secret == "declined") {
					continue // names of fields
				}
				if strings.Contains(shown, secret) {
					t.Errorf("%s in the %s: %s", secret, what, shown)
				}
			}
		}
		want := "Helen Okafor\nThursday 12 March 2026, London time\n\nAll day  Busy\n10:00–11:30  Busy\n    at the same time as something private\n" +
			"11:00–12:00  Busy\n    at the same time as something private\n13:00–14:00  Busy\n"
		if agenda.Text() != want {
			t.Errorf("Bo's agenda:\n%s", agenda.Text())
		}
		for _, who := range []string{"lena"} { // no grant at all
			_, err := h.today.Agenda(t.Context(), h.as(who), h.helen, "2026-03-12", "Europe/London")
			code(t, err, "principal.not_found")
			if p := h.page(who, "2026-03-12", 1, "Europe/London"); len(p.Columns) > 0 {
				t.Errorf("%s has columns", who)
			}
		}
	})
}

func TestTheAgendaOfATravellingDay(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		h.meet("sam", "Board call", "2026-03-17T09:00", "2026-03-17T10:30")
		h.meet("sam", "Late call", "2026-03-16T23:00", "2026-03-17T00:30")
		h.meet("sam", "Dinner", "2026-03-17T15:00", "2026-03-17T17:00", func(d *object.Draft) { d.Status = "tentative" })
		h.meet("sam", "Swim", "2026-03-17T06:30", "", func(d *object.Draft) { d.Zone = "" })
		agenda, err := h.today.Agenda(t.Context(), h.as("sam"), h.helen, "2026-03-17", "Europe/London")
		h.must(err)
		want := `Helen Okafor
Tuesday 17 March 2026, Singapore CANARY

06:30–07:30  Swim
    at the same time as Late call
07:00–08:30  Late call (Mon 16 Mar 23:00–00:30 London)
    at the same time as Swim
17:00–18:30  Board call (09:00–10:30 London)
23:00–Wed 18 Mar 01:00  Dinner (15:00–17:00 London)
    tentative
`
		if agenda.Text() != strings.Replace(want, "23:00–00:30 London", "23:00–Tue 17 Mar 00:30 London", 1) {
			t.Errorf("got:\n%s", agenda.Text())
		}
		_, err = h.today.Agenda(t.Context(), h.as("sam"), h.helen, "9999-12-31", "Europe/London")
		code(t, err, "date.invalid")
		_, err = h.today.Page(t.Context(), h.as("sam"), "0001-01-01", 14, "Europe/London")
		code(t, err, "date.invalid")
		for _, edge := range []clock.Date{"1900-01-01", "2199-12-31"} {
			if p := h.page("sam", edge, 14, "Europe/London"); p.UntilUS-p.FromUS < 14*24*clock.Micros(time.Hour/time.Microsecond)-clock.Micros(time.Hour/time.Microsecond) {
				t.Errorf("%s: %d to %d", edge, p.FromUS, p.UntilUS)
			}
		}
	})
}
