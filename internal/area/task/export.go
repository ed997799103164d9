package task

import (
	"bytes"
	"context"
	"strconv"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/ical"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

const fExport db.Fragment = `SELECT ` + columns + `, t.uid, COALESCE(t.calendar, ''), COALESCE(t.source, '') FROM task t WHERE t.trashed_us IS NULL`

// exportPage is how many tasks are read at once on their way out.
const exportPage = 500

// Objects gives the tasks of a calendar that the actor may read, each as the
// object it came as with what was changed here written into it, and everything
// else as it was.
func (s *Service) Objects(ctx context.Context, a access.Actor, calendar ref.ID, visit func(*ical.Object) error) error {
	home, err := s.zones.ZoneOf(ctx, a)
	if err != nil {
		return err
	}
	for after := ref.ID(""); ; {
		b := db.Build(fExport)
		record.Visible(b, access.Scope(a, access.On(Name, access.Read)), true)
		b.Add("AND t.calendar = ? AND t.id > ? ORDER BY t.id LIMIT ?", calendar, after, exportPage)
		page, err := db.All(ctx, s.j.DB(), scanStored, b.SQL(), b.Args()...)
		if err != nil {
			return err
		}
		for i := range page {
			o, err := page[i].object(home)
			if err != nil {
				return err
			}
			if err := visit(o); err != nil {
				return err
			}
		}
		if len(page) < exportPage {
			return nil
		}
		after = page[len(page)-1].ID
	}
}

// object writes a task as a calendar object.
func (t *stored) object(home string) (*ical.Object, error) {
	text := t.Source
	if text == "" {
		text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Anteroom//EN\r\nBEGIN:VTODO\r\nUID:x\r\nEND:VTODO\r\nEND:VCALENDAR\r\n"
	}
	o, err := ical.ParseObject([]byte(text))
	if err != nil {
		return nil, err
	}
	was, err := readTodo(text, home, 0)
	if err != nil {
		return nil, err
	}
	c := o.Main()
	came := c.Encode()
	if t.Source == "" {
		was = Task{}
		c.SetText("UID", t.UID)
		c.Set(ical.UTC(t.CreatedUS).Property("CREATED"))
	}
	if t.Title != was.Title {
		c.SetText("SUMMARY", t.Title)
	}
	if t.Notes != was.Notes {
		c.SetText("DESCRIPTION", t.Notes)
	}
	if t.Priority != was.Priority {
		c.Set(ical.NewProperty("PRIORITY", strconv.Itoa(t.Priority)))
	}
	if t.Private != was.Private {
		c.Set(ical.NewProperty("CLASS", map[bool]string{true: "PRIVATE", false: "PUBLIC"}[t.Private]))
	}
	if t.DoneUS != was.DoneUS {
		writeDone(c, t.DoneUS)
	}
	if t.Due != was.Due || t.DueTime != was.DueTime || t.Zone != was.Zone {
		if err := t.writeDue(c); err != nil {
			return nil, err
		}
	}
	if t.Rule != was.Rule {
		c.Remove("RRULE")
		if t.Rule != "" {
			c.Set(ical.NewProperty("RRULE", t.Rule))
		}
	}
	if !bytes.Equal(came, c.Encode()) { // what nobody changed here goes out as it came
		c.Set(ical.UTC(t.UpdatedUS).Property("DTSTAMP"))
	}
	o.Fit()
	return o, nil
}

func writeDone(c *ical.Component, done clock.Micros) {
	if done == 0 {
		c.Remove("COMPLETED")
		c.Remove("PERCENT-COMPLETE")
		c.Set(ical.NewProperty("STATUS", "NEEDS-ACTION"))
		return
	}
	c.Set(ical.UTC(done).Property("COMPLETED"))
	c.Set(ical.NewProperty("STATUS", "COMPLETED"))
}

// writeDue writes DUE. A DURATION would say it twice, and a DTSTART after it or of
// another form would be wrong (RFC 5545 §3.8.2.3), so both go; a rule needs a
// DTSTART to count from.
func (t *stored) writeDue(c *ical.Component) error {
	for _, name := range []string{"DUE", "DURATION", "DTSTART"} {
		c.Remove(name)
	}
	if t.Due == "" {
		return nil
	}
	wall, _ := t.wall()
	due := ical.Date(wall)
	if t.DueTime != "" {
		z, err := zone.Load(t.Zone)
		if err != nil {
			return err
		}
		due = ical.Local(wall, z)
	}
	c.Set(due.Property("DUE"))
	if t.Rule != "" {
		c.Set(due.Property("DTSTART"))
	}
	return nil
}
