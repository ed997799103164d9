package task

import (
	"strings"
	"testing"
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
)

func at(t *testing.T, s string) clock.Micros {
	t.Helper()
	v, err := time.Parse(time.RFC3339, s)
	if err != nil {
		t.Fatal(err)
	}
	return clock.Of(v)
}

func TestTheInstantATaskIsDue(t *testing.T) {
	for _, c := range []struct{ due, time, zone, want string }{
		{"2026-03-12", "", "UTC", "2026-03-13T00:00:00Z"},
		{"2026-03-12", "", "America/New_York", "2026-03-13T04:00:00Z"},
		{"2026-03-28", "", "Europe/London", "2026-03-29T00:00:00Z"}, // the last day before summer time
		{"2026-03-29", "", "Europe/London", "2026-03-29T23:00:00Z"}, // a day of 23 hours
		{"2026-03-12", "17:30", "Asia/Singapore", "2026-03-12T09:30:00Z"},
		{"2026-03-29", "01:30", "Europe/London", "2026-03-29T01:30:00Z"}, // skipped on the wall
		{"2026-10-25", "01:30", "Europe/London", "2026-10-25T00:30:00Z"}, // twice on the wall: the first
		{"2011-12-30", "", "Pacific/Apia", "2011-12-30T10:00:00Z"},       // a day that Samoa left out
	} {
		task := Task{Title: "x", Due: clock.Date(c.due), DueTime: c.time, Zone: c.zone}
		if err := task.settle(); err != nil {
			t.Errorf("%v: %v", c, err)
		}
		if task.DueUS != at(t, c.want) {
			t.Errorf("%s %s in %s is due at %v, want %s", c.due, c.time, c.zone, task.DueUS.Time(), c.want)
		}
	}
}

func TestWhatCantBeKept(t *testing.T) {
	for _, c := range []struct {
		task Task
		path string
	}{
		{Task{}, "body.title"},
		{Task{Title: " \n "}, "body.title"},
		{Task{Title: strings.Repeat("é", 501)}, "body.title"},
		{Task{Title: "x", Notes: strings.Repeat("n", 50_001)}, "body.notes"},
		{Task{Title: "x", Priority: 2}, "body.priority"},
		{Task{Title: "x", DueTime: "09:00"}, "body.due_time"},
		{Task{Title: "x", Due: "2026-02-30", Zone: "UTC"}, "body.due"},
		{Task{Title: "x", Due: "tomorrow", Zone: "UTC"}, "body.due"},
		{Task{Title: "x", Due: "2026-03-12", Zone: "Mars/Olympus"}, "body.zone"},
		{Task{Title: "x", Due: "2026-03-12"}, "body.zone"},
		{Task{Title: "x", Due: "2026-03-12", Zone: "UTC", DueTime: "24:00"}, "body.due_time"},
		{Task{Title: "x", Due: "2026-03-12", Zone: "UTC", DueTime: "9:00"}, "body.due_time"},
		{Task{Title: "x", Rule: "FREQ=DAILY"}, "body.due"},
		{Task{Title: "x", Due: "2026-03-12", Zone: "UTC", Rule: "FREQ=HOURLY"}, "body.rule"},
		{Task{Title: "x", Due: "2026-03-12", Zone: "UTC", Rule: "every day"}, "body.rule"},
		{Task{Title: "x", Due: "2026-03-12", Zone: "UTC", Rule: "FREQ=DAILY;X-A=" + strings.Repeat("a", 1000)}, "body.rule"},
	} {
		err := errs.Of(c.task.settle())
		if err.Code != "task.invalid" || len(err.Fields) != 1 || err.Fields[0].Path != c.path {
			t.Errorf("%+v: %v, want a complaint about %s", c.task, err, c.path)
		}
	}
}

func TestTheNextTask(t *testing.T) {
	for _, c := range []struct {
		name, due, time, rule string
		after                 bool
		done                  string
		want, wantRule        string
	}{
		{"done on the day", "2026-03-12", "", "FREQ=DAILY", false, "2026-03-12T10:00:00Z", "2026-03-13", "FREQ=DAILY"},
		{"done early", "2026-03-16", "", "FREQ=WEEKLY;BYDAY=MO", false, "2026-03-12T10:00:00Z", "2026-03-23", "FREQ=WEEKLY;BYDAY=MO"},
		{"days were missed", "2026-03-02", "", "FREQ=DAILY", false, "2026-03-12T10:00:00Z", "2026-03-12", "FREQ=DAILY"},
		{"weeks were missed", "2026-02-02", "", "FREQ=WEEKLY;INTERVAL=2", false, "2026-03-12T10:00:00Z", "2026-03-16", "FREQ=WEEKLY;INTERVAL=2"},
		{"the last of a month", "2026-01-31", "", "FREQ=MONTHLY;BYMONTHDAY=-1", false, "2026-01-31T10:00:00Z", "2026-02-28", "FREQ=MONTHLY;BYMONTHDAY=-1"},
		{"a day that February lacks", "2026-01-31", "", "FREQ=MONTHLY", false, "2026-01-31T10:00:00Z", "2026-03-31", "FREQ=MONTHLY"},
		{"a leap day", "2024-02-29", "", "FREQ=YEARLY", false, "2026-03-12T10:00:00Z", "2028-02-29", "FREQ=YEARLY"},
		{"counted", "2026-03-12", "", "FREQ=DAILY;COUNT=3", false, "2026-03-12T10:00:00Z", "2026-03-13", "FREQ=DAILY;COUNT=2"},
		{"counted and missed", "2026-03-10", "", "FREQ=DAILY;COUNT=5", false, "2026-03-12T10:00:00Z", "2026-03-12", "FREQ=DAILY;COUNT=3"},
		{"the last one", "2026-03-12", "", "FREQ=DAILY;COUNT=1", false, "2026-03-12T10:00:00Z", "", ""},
		{"until", "2026-03-12", "", "FREQ=DAILY;UNTIL=20260312", false, "2026-03-12T10:00:00Z", "", ""},
		{"never again", "2026-03-12", "", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", false, "2026-03-12T10:00:00Z", "", ""},
		{"after it was done", "2026-03-02", "", "FREQ=DAILY;INTERVAL=3", true, "2026-03-12T10:00:00Z", "2026-03-15", "FREQ=DAILY;INTERVAL=3"},
		{"after it was done early", "2026-03-20", "", "FREQ=WEEKLY", true, "2026-03-12T10:00:00Z", "2026-03-19", "FREQ=WEEKLY"},
		{"after, counted", "2026-03-12", "", "FREQ=DAILY;COUNT=2", true, "2026-03-12T10:00:00Z", "2026-03-13", "FREQ=DAILY;COUNT=1"},
		{"later today", "2026-03-11", "17:00", "FREQ=DAILY", false, "2026-03-12T10:00:00Z", "2026-03-12", "FREQ=DAILY"},
		{"today's time is over", "2026-03-11", "09:00", "FREQ=DAILY", false, "2026-03-12T10:00:00Z", "2026-03-13", "FREQ=DAILY"},
		{"done after midnight over there", "2026-03-12", "", "FREQ=DAILY", true, "2026-03-13T02:00:00Z", "2026-03-13", "FREQ=DAILY"},
	} {
		zone := "UTC"
		if strings.Contains(c.name, "over there") {
			zone = "America/New_York" // still the 12th
		}
		task := stored{Task: Task{Title: "x", Due: clock.Date(c.due), DueTime: c.time, Zone: zone, Rule: c.rule, AfterDone: c.after}}
		next, ok, err := task.next(at(t, c.done))
		if err != nil || ok != (c.want != "") || string(next.Due) != c.want || next.Rule != c.wantRule {
			t.Errorf("%s: %v %s %s %v, want %s %s", c.name, ok, next.Due, next.Rule, err, c.want, c.wantRule)
		}
		if next.DueTime != "" && next.DueTime != c.time {
			t.Errorf("%s: due at %s, want %s", c.name, next.DueTime, c.time)
		}
	}
}
