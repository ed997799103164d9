package task

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/own"
	"anteroom/internal/core/record"
	"anteroom/internal/core/recur"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

// Name is the kind's name.
const Name ref.Kind = "task"

// Bounds of a task's texts, in characters.
const (
	MaxTitle = 500
	MaxNotes = 50_000
	maxRule  = 1000
)

// Task is one thing to do.
type Task struct {
	record.Head
	Title     string       `json:"title"`
	Notes     string       `json:"notes" doc:"Plain text with Markdown"`
	Due       clock.Date   `json:"due,omitempty" doc:"The day it is due, in zone"`
	DueTime   string       `json:"due_time,omitempty" doc:"The time of day it is due, as 15:04; absent when the day is enough"`
	Zone      string       `json:"zone,omitempty" doc:"IANA name; present whenever due is"`
	DueUS     clock.Micros `json:"due_us,omitzero" doc:"The instant it is due: the end of the day in zone when there is no time"`
	Priority  int          `json:"priority" enum:"0,1,5,9" doc:"1 high, 5 medium, 9 low, 0 none (RFC 5545 section 3.8.1.9)"`
	DoneUS    clock.Micros `json:"done_us,omitzero" doc:"When it was done; absent while it is open"`
	Rule      string       `json:"rule,omitempty" doc:"How it repeats, an RRULE value (RFC 5545 section 3.3.10)"`
	RuleText  string       `json:"rule_text,omitempty" doc:"The rule in words"`
	AfterDone bool         `json:"after_done" doc:"The rule counts from the day it was done, not from the day it was due"`
	Assignee  ref.Member   `json:"assignee,omitempty" doc:"Who is to do it; a member who sees the space"`
	Private   bool         `json:"private" doc:"Missing for those who don't see private records of the space"`
	Tags      []ref.ID     `json:"tags"`
	Fields    own.Values   `json:"fields,omitempty" doc:"What it holds in fields of one's own"`
	Of        *StepOf      `json:"of,omitempty" doc:"The record it is a step of"`
	Place     int64        `json:"place,omitzero" doc:"Its place among the steps, rising"`
	Minutes   int          `json:"minutes,omitzero" doc:"How long it may take"`
	Milestone bool         `json:"milestone,omitzero"`
	After     []ref.ID     `json:"after,omitempty" doc:"Ids of tasks that come before it"`
	Wait      *Wait        `json:"wait,omitempty" doc:"For whom it waits"`
	WaitedUS  clock.Micros `json:"waited_us,omitzero" doc:"How long it has waited before, in microseconds"`
	Steps     *StepTally   `json:"steps,omitempty" doc:"Its sub-tasks, as far as you see them"`
	OfTitle   string       `json:"of_title,omitempty" doc:"What the task is called that it is a step of"`
	Blocked   []Blocker    `json:"blocked,omitempty" doc:"Open tasks that come before it"`

	stepped bool // others are, or were, steps of it
}

// stored is a task with what only imports and exports look at. It is what the
// journal keeps.
type stored struct {
	Task
	UID      string `json:"uid"`
	Calendar ref.ID `json:"calendar,omitempty"`
	Source   string `json:"source,omitempty"`
}

// settle checks a task as it is going to be stored, and fills in what follows
// from the rest: the instant it is due and the rule's one spelling.
// Errors: task.invalid with a field for each rule that is broken.
func (t *Task) settle() error {
	bad := errs.New(errs.Invalid, "task.invalid", "The task can't be kept like this. See the fields.")
	t.Title = strings.Join(strings.FieldsFunc(t.Title, isLineBreak), " ")
	t.Title = strings.TrimSpace(t.Title)
	if t.Title == "" {
		bad = bad.With("body.title", "Say what is to be done.")
	}
	if utf8.RuneCountInString(t.Title) > MaxTitle {
		bad = bad.With("body.title", "At most 500 characters. Put the rest into the notes.")
	}
	if utf8.RuneCountInString(t.Notes) > MaxNotes {
		bad = bad.With("body.notes", "At most 50,000 characters.")
	}
	if !slices.Contains([]int{0, 1, 5, 9}, t.Priority) {
		bad = bad.With("body.priority", "1 (high), 5 (medium), 9 (low) or 0 (none).")
	}
	if len(t.Tags) > record.MaxTags {
		bad = bad.With("body.tags", "At most 50 tags.")
	}
	bad = t.settleStep(bad)
	bad = t.settleDue(bad)
	bad = t.settleRule(bad)
	if len(bad.Fields) > 0 {
		return bad
	}
	return nil
}

func isLineBreak(r rune) bool { return r == '\n' || r == '\r' || r == '\u2028' || r == '\u2029' }

func (t *Task) settleDue(bad *errs.Error) *errs.Error {
	t.DueUS = 0
	if t.Due == "" {
		if t.DueTime != "" {
			bad = bad.With("body.due_time", "A time needs a day. Set due as well.")
		}
		t.Zone = ""
		return bad
	}
	if _, err := clock.ParseDate(string(t.Due)); err != nil {
		return bad.With("body.due", "Write the day as 2026-03-29.")
	}
	z, err := zone.Load(t.Zone)
	if err != nil {
		return bad.With("body.zone", "Name a time zone as Europe/London.")
	}
	wall, ok := t.wall()
	if !ok {
		return bad.With("body.due_time", "Write the time as 09:00, from 00:00 to 23:59.")
	}
	if t.DueTime == "" {
		wall = wall.AddDays(1)
	}
	t.DueUS, _ = z.ToInstant(wall)
	return bad
}

// wall is when the task is due on the clocks of its zone; midnight at the
// beginning of the day when it has no time.
func (t *Task) wall() (zone.Wall, bool) {
	wall := zone.DateWall(t.Due)
	if t.DueTime == "" {
		return wall, true
	}
	at, err := time.Parse("15:04", t.DueTime)
	if err != nil || len(t.DueTime) != 5 {
		return 0, false
	}
	return wall + zone.Wall(at.Hour()*3600+at.Minute()*60)*zone.Second, true
}

func (t *Task) settleRule(bad *errs.Error) *errs.Error {
	if t.Rule == "" {
		t.AfterDone = false
		return bad
	}
	rule, err := recur.Parse(t.Rule)
	switch {
	case len(t.Rule) > maxRule:
		return bad.With("body.rule", "At most 1,000 characters.")
	case err != nil:
		return bad.With("body.rule", errs.Of(err).Msg)
	case rule.Freq > recur.Daily:
		return bad.With("body.rule", "A task repeats daily at most. Use a meeting for what happens more often.")
	case t.Due == "":
		return bad.With("body.due", "A task that repeats needs the day on which it is due first.")
	}
	t.Rule = rule.String()
	return bad
}

// ranks of the priorities, none last.
var ranks = map[int]int64{1: 0, 5: 1, 9: 2, 0: 3}

// importance orders by priority, none last, and within one by when it is due.
func (t *Task) importance() int64 {
	return ranks[t.Priority]*apart + min(int64(dueOrForever(t.DueUS)), apart*3/4)
}

// apart is more than any two due dates of the years 1 to 9999 are, in microseconds.
const apart = 400_000_000_000_000_000
