package behind_test

import (
	"strings"
	"testing"

	"anteroom/internal/area/calendar"
	"anteroom/internal/area/calendar/object"
	"anteroom/internal/area/project"
	"anteroom/internal/area/task"
	"anteroom/internal/area/waterline"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/op"
)

func (h *house) forecast(who string) waterline.Forecast {
	h.t.Helper()
	out, err := h.behind.Forecast(h.t.Context(), h.as(who), 10)
	h.must(err)
	return out
}

func due(day clock.Date, minutes int, more ...func(*task.Change)) func(*task.Change) {
	return func(c *task.Change) {
		c.Due, c.Minutes = op.Some(day), op.Some(minutes)
		for _, m := range more {
			m(c)
		}
	}
}

func (h *house) meet(title, start, end, class string) {
	h.t.Helper()
	_, _, err := h.cal.CreateEvent(h.t.Context(), h.as("sam"), calendar.NewEvent{Calendar: h.main, Draft: object.Draft{Title: title, Start: start, End: end, Zone: "Europe/London", Class: class}})
	h.must(err)
}

// TestWhatIsKnownOfWeeksToCome: late work counts in this week, what comes back in each, what is of a project apart, and
// nothing twice.
func TestWhatIsKnownOfWeeksToCome(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		p, err := h.project.Create(t.Context(), h.as("sam"), project.Draft{Space: h.helen, Change: project.Change{Name: op.Some("Move")}})
		h.must(err)
		of := &task.StepOf{Kind: project.Name, ID: p.Project.ID}
		h.todo("sam", "Late", nil, due("2026-02-10", 40))
		h.todo("sam", "Without an estimate", nil, due("2026-03-08", 0)) // Sunday
		whole := h.todo("sam", "Pack", of, due("2026-03-09", 120))
		h.todo("sam", "Boxes", &task.StepOf{Kind: task.Name, ID: whole}, due("2026-03-10", 60)) // within those 120
		h.todo("sam", "Keys are handed over", of, due("2026-03-19", 0, func(c *task.Change) { c.Milestone = op.Some(true) }))
		h.todo("sam", "Weekly figures", nil, due("2026-03-06", 15, func(c *task.Change) { c.Rule = op.Some("FREQ=WEEKLY") }))
		h.todo("sam", "Some day", nil, nil)
		h.todo("ola", "Not Sam's", nil, due("2026-03-03", 500))
		h.todo("ola", "Ola's for Sam", nil, due("2026-04-01", 90, func(c *task.Change) { c.Assignee = op.Some(h.ids["sam"]) }))
		h.meet("Board meeting", "2026-03-18T09:00", "2026-03-18T13:00", "public")
		h.meet("The doctor", "2026-03-17T09:00", "2026-03-17T12:00", "private")
		f := h.forecast("sam")
		if f.Basis != "nothing" || f.Undated != 1 || f.Guessed != 1 || len(f.Weeks) != 12 {
			t.Errorf("%+v", f)
		}
		for i, want := range map[int]waterline.ForecastWeek{0: {Steps: 70, Recurring: 15}, 1: {Projects: 120, Recurring: 15}, 2: {Recurring: 15, Meetings: 20, Booked: 2}, 4: {Steps: 90, Recurring: 15}, 11: {Recurring: 15}} {
			got := f.Weeks[i]
			if got.Steps != want.Steps || got.Projects != want.Projects || got.Recurring != want.Recurring || got.Meetings != want.Meetings || got.Booked != want.Booked || got.Low != got.Total || got.High != got.Total {
				t.Errorf("week %d: %+v, want %+v", i, got, want)
			}
		}
		if got := strings.Join(f.Weeks[2].Why, "; "); got != "Keys are handed over; Board meeting" {
			t.Errorf("the third week is called by %s", got)
		}
		if got := strings.Join(f.Weeks[4].Why, "; "); got != "the end of the quarter" {
			t.Errorf("the fifth week is called by %s", got)
		}
		if len(f.Peaks) == 0 || f.Peaks[0].Text != "Week of 9 March: steps of projects, 2½ hours" {
			t.Errorf("peaks %+v", f.Peaks)
		}
		if eve := h.forecast("eve"); eve.Weeks[2].Booked != 0 || eve.Weeks[1].Total != 0 {
			t.Errorf("Eve is told %+v", eve.Weeks)
		}
		if vic := h.forecast("vic"); vic.Weeks[2].Booked != 0 {
			t.Errorf("Vic, who assists nobody, is told %+v", vic.Weeks[2])
		}
	})
}

// TestWhatPastWeeksLetExpect: ten hours a week for a year and a half are ten hours in weeks to come, above what is known.
func TestWhatPastWeeksLetExpect(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		id := h.todo("sam", "Everything", nil, nil)
		for week := 1; week <= 40; week++ {
			h.spent("sam", task.Name, id, clock.Date("2026-03-02").AddDays(-7*week), 600, false)
		}
		h.spent("sam", task.Name, id, "2026-03-02", 60, false)
		h.todo("sam", "Big", nil, due("2026-03-12", 240))
		f := h.forecast("sam")
		if f.Basis != "months" || f.History != 40 || f.Looks == 0 || f.Error > 30 {
			t.Errorf("%s of %d weeks, %d looks, missed by %d", f.Basis, f.History, f.Looks, f.Error)
		}
		if w := f.Weeks[0]; w.Done != 60 || w.Total < 570 || w.Total > 630 || w.Low > w.Total || w.High < w.Total {
			t.Errorf("this week %+v", w)
		}
		if w := f.Weeks[1]; w.Steps != 240 || w.Expected < 330 || w.Expected > 390 {
			t.Errorf("the next week %+v", w)
		}
		if !strings.Contains(f.Text, "40 weeks of yours") || !strings.Contains(f.Text, "missed a week by") {
			t.Errorf("in words: %s", f.Text)
		}
		if ola := h.forecast("ola"); ola.History != 0 {
			t.Errorf("Ola is told of %d weeks of Sam's", ola.History)
		}
	})
}
