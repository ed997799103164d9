package joint_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"anteroom/internal/area/audit"
	"anteroom/internal/area/calendar"
	"anteroom/internal/area/guard"
	"anteroom/internal/area/guard/ahead"
	"anteroom/internal/area/replan"
	"anteroom/internal/area/slot"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/ref"
)

// overfull is a calendar of which more is left out than 14 days can hold in a test.
type overfull struct {
	replan.Calendars
}

func (overfull) Ahead(context.Context, access.Actor, ref.ID, clock.Micros, clock.Micros, string) ([]ahead.Meeting, int, error) {
	return nil, 7, nil
}

func (overfull) Meetings(context.Context, access.Actor, clock.Micros, clock.Micros, []ref.Space, string) ([]replan.Meeting, int, error) {
	return nil, 7, nil
}

// somewhere says where people are and what is known of their days, to those who look into overfull calendars.
type somewhere struct {
	replan.People
	of ref.ID
}

func (s somewhere) Everybody(context.Context, ref.Org) ([]guard.Person, error) {
	return []guard.Person{{ID: s.of, Name: "Helen Okafor", Zone: "Europe/London"}}, nil
}

func (somewhere) Frame(_ context.Context, _ access.Actor, _ ref.ID, from, until clock.Date) (f guard.Frame, err error) {
	for ; from <= until; from = from.AddDays(1) {
		f.Days = append(f.Days, ahead.Day{Date: from, Zone: time.UTC})
	}
	return f, nil
}

func (somewhere) Zones(context.Context, access.Actor) (map[string]*time.Location, error) {
	return nil, nil
}

func (s somewhere) Known(context.Context, access.Actor) ([]replan.Person, error) {
	return []replan.Person{{ID: s.of, Name: "Helen Okafor", Zone: "Europe/London"}}, nil
}

func (somewhere) Days(context.Context, access.Actor, []ref.ID, clock.Date, clock.Date) (map[ref.ID][]replan.Day, error) {
	return nil, nil
}

func (somewhere) Colleagues(context.Context, access.Actor) (map[string]replan.Colleague, error) {
	return nil, nil
}

func TestWhatIsLeftOutOfAFullCalendarIsSaid(t *testing.T) {
	auditing(t, func(t *testing.T, h audited) {
		if h.journal.DB().Engine() == db.Postgres {
			t.Skip("what fits is decided in memory, and this takes seconds")
		}
		var file strings.Builder
		file.WriteString("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//test//EN\r\n")
		for i := range 4000 {
			fmt.Fprintf(&file, "BEGIN:VEVENT\r\nUID:daily%d@example.com\r\nDTSTAMP:20260301T000000Z\r\nDTSTART:20260301T060000Z\r\nDTEND:20260301T061500Z\r\nRRULE:FREQ=DAILY\r\nSUMMARY:Daily\r\nEND:VEVENT\r\n", i)
		}
		file.WriteString("END:VCALENDAR\r\n")
		_, err := h.calendar.Import(t.Context(), h.as("sam"), calendar.ImportRequest{Space: ref.Space(h.helen), Name: "Full"}, strings.NewReader(file.String()), nil)
		h.must(err)
		r, err := h.audit.Report(t.Context(), h.as("sam"), audit.Range{Principal: h.helen, From: "2026-01-01", Until: "2026-12-31"})
		h.must(err)
		if r.LeftOut.Unread == 0 {
			t.Error("audit does not say what it left out")
		}
		f := h.find("sam", slot.Ask{People: []slot.Wanted{{ID: h.helen}}, Minutes: 60, From: "2026-03-16", Until: "2027-03-12", Limit: 3})
		if f.LeftOut == 0 {
			t.Error("find does not say what it left out")
		}
		g := guard.New(h.journal, h.clock, somewhere{of: h.helen}, overfull{}, h.identity)
		if p := h.ahead(g, "sam", guard.Ask{Days: 14}); len(p.People) != 1 || p.People[0].LeftOut != 7 {
			t.Errorf("the guard says %+v", p.People)
		}
		p, err := replan.New(h.journal, h.clock, somewhere{of: h.helen}, overfull{}, nil).Solve(t.Context(), h.as("sam"), h.ill())
		h.must(err)
		if p.LeftOut != 7 {
			t.Errorf("re-plan says %d", p.LeftOut)
		}
	})
}
