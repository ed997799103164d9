package task

import (
	"context"
	"errors"
	"strings"
	"unicode/utf8"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ical"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

const qByUID db.SQL = `SELECT ` + columns + `, t.uid, COALESCE(t.calendar, ''), COALESCE(t.source, '') FROM task t
WHERE t.org = $1 AND t.space = $2 AND t.uid = $3 AND t.calendar = $4 AND t.trashed_us IS NULL ORDER BY t.id LIMIT 1`

// Put takes a calendar object with a VTODO (RFC 5545 §3.6.2) as it was read from a
// file or put by a client: it makes the task with that UID in that calendar, or
// brings an existing one up to date. Of an existing one only those fields change
// that the new text says differently from the last one, so that what was edited
// here meanwhile stays. The whole text is kept beside the task.
// Errors: those of ical.ParseObject, and task.private for a task that whoever brings
// the file doesn't see; before anything is written.
func (s *Service) Put(ctx context.Context, tx *journal.Tx, space ref.Space, calendar ref.ID, uid, text string) (created, updated bool, err error) {
	home, err := s.zones.ZoneOf(ctx, access.Actor{Org: tx.Org(), Member: tx.Member()})
	if err != nil {
		return false, false, err
	}
	read, err := readTodo(text, home, tx.Now())
	if err != nil {
		return false, false, err
	}
	was, err := db.One(ctx, tx, scanStored, qByUID, tx.Org(), space, uid, calendar)
	if errors.Is(err, db.ErrNoRows) {
		t := stored{Task: read, UID: uid, Calendar: calendar, Source: text}
		t.Head = record.Born(tx, "", space)
		_, err := kind.Create(ctx, tx, &t)
		return err == nil, false, err
	}
	if err != nil || was.Source == text {
		return false, false, err
	}
	if was.Private && !access.Scope(tx.Actor(), access.On(Name, access.Read)).Private(space) {
		return false, false, errHidden
	}
	now := was
	now.Source = text
	if last, err := readTodo(was.Source, home, tx.Now()); err == nil {
		now.Task.merge(last, read)
	} else {
		now.Task.merge(Task{}, read)
	}
	if err := now.settle(); err != nil { // what was edited here and what came don't fit together
		now.Task.merge(Task{}, read)
	}
	return false, true, kind.Save(tx, was, &now)
}

// errHidden refuses a file what whoever brings it may not do by hand.
var errHidden = errs.New(errs.Invalid, "task.private", "This task is private here, so only those who may see it can change it.")

// merge takes over what differs between two readings of the same object.
func (t *Task) merge(was, now Task) {
	take(&t.Title, was.Title, now.Title)
	take(&t.Notes, was.Notes, now.Notes)
	take(&t.Priority, was.Priority, now.Priority)
	take(&t.Private, was.Private, now.Private)
	take(&t.DoneUS, was.DoneUS, now.DoneUS)
	if was.Due != now.Due || was.DueTime != now.DueTime || was.Zone != now.Zone || was.Rule != now.Rule {
		t.Due, t.DueTime, t.Zone, t.DueUS, t.Rule = now.Due, now.DueTime, now.Zone, now.DueUS, now.Rule
	}
}

func take[T comparable](to *T, was, now T) {
	if was != now {
		*to = now
	}
}

// readTodo projects a VTODO on a task that can be kept. What a task can't say (a
// rule more often than daily, a due day that is none) is left to the text. Times
// without a zone are read in home.
func readTodo(text, home string, now clock.Micros) (Task, error) {
	o, err := ical.ParseObject([]byte(text))
	if err != nil {
		return Task{}, err
	}
	c := o.Main()
	t := Task{
		Title: limited(c.Text("SUMMARY"), MaxTitle), Notes: limited(c.Text("DESCRIPTION"), MaxNotes), Priority: todoPriority(c),
		Private: strings.EqualFold(c.Value("CLASS"), "PRIVATE") || strings.EqualFold(c.Value("CLASS"), "CONFIDENTIAL"),
		DoneUS:  todoDone(c, o.Zones(), now), Tags: []ref.ID{},
	}
	if strings.TrimSpace(t.Title) == "" {
		t.Title = "Task without a title"
	}
	t.setDue(todoDue(o, c), home)
	for _, rule := range []string{c.Value("RRULE"), ""} {
		t.Rule = rule
		if err = t.settle(); err == nil {
			return t, nil
		}
	}
	t.Due, t.DueTime = "", ""
	return t, t.settle()
}

// todoDue gives DUE, or DTSTART and DURATION, which mean the same; nil for neither.
func todoDue(o *ical.Object, c *ical.Component) *ical.DateTime {
	if p := c.Get("DUE"); p != nil {
		if due, err := p.DateTime(o.Zones()); err == nil {
			return &due
		}
		return nil
	}
	length := c.Get("DURATION")
	if length == nil || !c.Has("DTSTART") {
		return nil
	}
	due, err := o.StartOf(c)
	d, errLength := length.Duration()
	if err != nil || errLength != nil {
		return nil
	}
	due.Wall = due.Wall.AddDays(int(d.Days)) + zone.Wall(d.Seconds)*zone.Second
	return &due
}

// setDue writes when it is due on the wall of a zone that has a name everybody knows.
func (t *Task) setDue(due *ical.DateTime, home string) {
	if due == nil {
		return
	}
	wall := due.Wall
	t.Zone = home
	switch {
	case due.Form == ical.UTCForm:
		t.Zone = "UTC"
	case due.Form == ical.ZonedForm && due.Zone != nil && due.Zone.Location() != nil:
		t.Zone = due.Zone.Name()
	case due.Form == ical.ZonedForm && due.Zone != nil: // a zone of the file's own
		at, _ := due.Zone.ToInstant(wall)
		wall, t.Zone = zone.UTC.ToWall(at), "UTC"
	}
	t.Due = wall.Date()
	if due.Form != ical.DateForm {
		t.DueTime = wall.Time().Format("15:04")
	}
}

// todoPriority folds the nine priorities of RFC 5545 §3.8.1.9 into high, medium and low.
func todoPriority(c *ical.Component) int {
	p := c.Get("PRIORITY")
	if p == nil {
		return 0
	}
	switch n, err := p.Integer(); {
	case err != nil || n < 1 || n > 9:
		return 0
	case n < 5:
		return 1
	case n == 5:
		return 5
	}
	return 9
}

// todoDone gives when a VTODO was completed or given up; 0 for an open one.
func todoDone(c *ical.Component, zones *ical.Zones, now clock.Micros) clock.Micros {
	status := strings.ToUpper(c.Value("STATUS"))
	if !c.Has("COMPLETED") && status != "COMPLETED" && status != "CANCELLED" {
		return 0
	}
	for _, name := range []string{"COMPLETED", "LAST-MODIFIED", "DTSTAMP"} {
		if p := c.Get(name); p != nil {
			if at, err := p.DateTime(zones); err == nil {
				return at.At(nil)
			}
		}
	}
	return now
}

// limited cuts a text to a number of characters; the whole stays in the source.
func limited(s string, runes int) string {
	if utf8.RuneCountInString(s) <= runes {
		return s
	}
	return string([]rune(s)[:runes])
}
