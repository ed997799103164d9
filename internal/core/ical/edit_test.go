package ical_test

import (
	"fmt"
	"strings"
	"testing"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/ical"
	"anteroom/internal/core/recur"
	"anteroom/internal/core/zone"
)

func series(t testing.TB) *ical.Object {
	return object(t, calendar(join(item(
		"DTSTAMP:20260101T000000Z", "DTSTART;TZID=Europe/Berlin:20260302T100000", "DTEND;TZID=Europe/Berlin:20260302T110000",
		"RRULE:FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20260401T080000Z", "EXDATE;TZID=Europe/Berlin:20260304T100000", "RDATE;TZID=Europe/Berlin:20260306T100000", "SUMMARY:Plain", "X-OWN:kept"),
		item("RECURRENCE-ID:20260309T090000Z", "DTSTART;TZID=Europe/Berlin:20260309T100000", "DTEND;TZID=Europe/Berlin:20260309T110000", "SUMMARY:Renamed"),
		item("RECURRENCE-ID;TZID=Europe/Berlin:20260311T100000", "DTSTART:20260312T150000Z", "DURATION:PT1H", "SUMMARY:Moved"))...))
}

func march(t *testing.T, o *ical.Object) []string {
	list, cut, _ := ical.Expand(o, instant(t, "2026-02-20"), instant(t, "2026-03-20"), zone.UTC, nil)
	if cut {
		t.Error("cut")
	}
	covers(t, "march", o, list)
	return show(list)
}

func wall(y, m, d, hh, mm int) zone.Wall {
	return zone.DayWall(zone.CivilDay(y, m, d)) + zone.Wall(hh*60+mm)*zone.Minute
}

const now = clock.Micros(1_767_225_600_000_000) // 2026-01-01T00:00:00Z

func TestMoveSeries(t *testing.T) {
	berlin, ny := mustZone(t, "Europe/Berlin"), mustZone(t, "America/New_York")
	before := "[03-02T09:00..03-02T10:00 03-06T09:00..03-06T10:00 03-09T09:00..03-09T10:00 Renamed 03-12T15:00..03-12T16:00 Moved 03-16T09:00..03-16T10:00 03-18T09:00..03-18T10:00]"
	if got := fmt.Sprint(march(t, series(t))); got != before {
		t.Fatalf("before: %v", got)
	}
	for _, c := range []struct {
		name       string
		start, end ical.DateTime
		want       string
		has        []string
	}{
		{"an hour later", ical.Local(wall(2026, 3, 2, 11, 0), berlin), ical.Local(wall(2026, 3, 2, 12, 0), berlin),
			"[03-02T10:00..03-02T11:00 03-06T10:00..03-06T11:00 03-09T10:00..03-09T11:00 Renamed 03-12T15:00..03-12T16:00 Moved 03-16T10:00..03-16T11:00 03-18T10:00..03-18T11:00]",
			[]string{"UNTIL=20260401T090000Z;BYDAY=MO,WE", "EXDATE;TZID=Europe/Berlin:20260304T110000", "RECURRENCE-ID;TZID=Europe/Berlin:20260309T110000"}},
		{"a day earlier", ical.Local(wall(2026, 3, 1, 10, 0), berlin), ical.Local(wall(2026, 3, 1, 11, 0), berlin),
			"[03-01T09:00..03-01T10:00 03-05T09:00..03-05T10:00 03-08T09:00..03-08T10:00 Renamed 03-12T15:00..03-12T16:00 Moved 03-15T09:00..03-15T10:00 03-17T09:00..03-17T10:00]",
			[]string{"UNTIL=20260331T080000Z;BYDAY=SU,TU", "EXDATE;TZID=Europe/Berlin:20260303T100000"}},
		{"to New York", ical.Local(wall(2026, 3, 2, 10, 0), ny), ical.Local(wall(2026, 3, 2, 11, 0), ny),
			"[03-02T15:00..03-02T16:00 03-06T15:00..03-06T16:00 03-09T14:00..03-09T15:00 Renamed 03-12T15:00..03-12T16:00 Moved 03-16T14:00..03-16T15:00 03-18T14:00..03-18T15:00]",
			[]string{"TZID:America/New_York", "RDATE;TZID=America/New_York:20260306T100000", "UNTIL=20260401T140000Z"}},
		{"to whole days", ical.Date(wall(2026, 3, 2, 0, 0)), ical.Date(wall(2026, 3, 3, 0, 0)),
			"[03-02T00:00..03-03T00:00 day 2026-03-02 03-06T00:00..03-07T00:00 day 2026-03-06 03-09T00:00..03-10T00:00 day 2026-03-09 Renamed 03-12T15:00..03-12T16:00 Moved 03-16T00:00..03-17T00:00 day 2026-03-16 03-18T00:00..03-19T00:00 day 2026-03-18]",
			[]string{"UNTIL=20260401;BYDAY=MO,WE", "EXDATE;VALUE=DATE:20260304"}},
	} {
		o := series(t)
		if err := o.MoveSeries(c.start, c.end, now); err != nil {
			t.Fatal(err)
		}
		got := fmt.Sprint(march(t, o))
		if got != c.want {
			t.Errorf("%s:\n got %v\nwant %v", c.name, got, c.want)
		}
		text := string(o.Encode())
		for _, h := range append(c.has, "SEQUENCE:1", "X-OWN:kept") {
			if !strings.Contains(text, h) {
				t.Errorf("%s: lacks %s:\n%s", c.name, h, text)
			}
		}
		object(t, []byte(text))
	}
	o := object(t, calendar(item("DTSTART:20260302T100000Z", "RRULE:FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1")...))
	if err := o.MoveSeries(ical.UTC(instant(t, "2026-03-05T10:00:00Z")), ical.DateTime{}, now); err == nil {
		t.Error("a rule that can't be moved was moved")
	}
}

func TestOnlyThisOne(t *testing.T) {
	o := series(t)
	key := instant(t, "2026-03-16T09:00:00Z")
	c, err := o.Override(key)
	if err != nil {
		t.Fatal(err)
	}
	c.SetText("SUMMARY", "Special")
	text := string(o.Encode())
	if !strings.Contains(text, "RECURRENCE-ID;TZID=Europe/Berlin:20260316T100000\r\nDTSTART;TZID=Europe/Berlin:20260316T100000\r\nDTEND;TZID=Europe/Berlin:20260316T110000\r\n") {
		t.Errorf("%s", text)
	}
	if got := fmt.Sprint(march(t, o)); !strings.Contains(got, "03-16T09:00..03-16T10:00 Special") || strings.Count(got, "03-16") != 2 {
		t.Errorf("got %v", got)
	}
	again, err := o.Override(key)
	if err != nil || again != c {
		t.Errorf("a second override was made: %v", err)
	}
	if err := o.MoveInstance(key, ical.UTC(instant(t, "2026-03-17T12:00:00Z")), ical.UTC(instant(t, "2026-03-17T13:00:00Z")), now); err != nil {
		t.Fatal(err)
	}
	if got := fmt.Sprint(march(t, o)); !strings.Contains(got, "03-17T12:00..03-17T13:00 Special") || strings.Contains(got, "03-16") {
		t.Errorf("got %v", got)
	}
	if _, err := o.Override(key + 1); err == nil {
		t.Error("an instance that isn't there was made")
	}
	if _, err := o.Override(instant(t, "2026-03-04T09:00:00Z")); err == nil {
		t.Error("an excluded instance was made")
	}
}

func TestDeleteInstance(t *testing.T) {
	o := series(t)
	for _, key := range []string{"2026-03-16T09:00:00Z", "2026-03-11T09:00:00Z", "2026-03-06T09:00:00Z"} {
		if err := o.DeleteInstance(instant(t, key), now); err != nil {
			t.Fatal(err)
		}
	}
	if got := fmt.Sprint(march(t, o)); got != "[03-02T09:00..03-02T10:00 03-09T09:00..03-09T10:00 Renamed 03-18T09:00..03-18T10:00]" {
		t.Errorf("got %v", got)
	}
	if text := string(o.Encode()); !strings.Contains(text, "EXDATE;TZID=Europe/Berlin:20260316T100000") || o.Master().Sequence() != 3 {
		t.Errorf("%s", text)
	}
	if err := o.DeleteInstance(instant(t, "2026-03-16T09:00:00Z"), now); err == nil {
		t.Error("deleted twice")
	}
}

func TestEndBefore(t *testing.T) {
	o := series(t)
	if err := o.EndBefore(instant(t, "2026-03-09T09:00:00Z"), now); err != nil {
		t.Fatal(err)
	}
	if got := fmt.Sprint(march(t, o)); got != "[03-02T09:00..03-02T10:00 03-06T09:00..03-06T10:00]" {
		t.Errorf("got %v", got)
	}
	if err := o.EndBefore(instant(t, "2026-03-02T09:00:00Z"), now); err == nil {
		t.Error("nothing would be left")
	}
}

func TestNewObject(t *testing.T) {
	o := ical.NewObject("VEVENT", "new@example.org", now)
	m := o.Master()
	m.SetText("SUMMARY", "Dentist; bring card, please\nRoom 3")
	z := mustZone(t, "America/New_York")
	m.SetTimes(ical.Local(wall(2026, 7, 1, 9, 0), z), ical.Local(wall(2026, 7, 1, 10, 0), z))
	r, err := recur.Parse("FREQ=WEEKLY;COUNT=3")
	if err != nil {
		t.Fatal(err)
	}
	m.SetRule(&r)
	o.Fit()
	o.Fit()
	again := object(t, o.Encode())
	if len(again.Notes) > 0 || again.Master().Text("SUMMARY") != "Dentist; bring card, please\nRoom 3" {
		t.Errorf("%v\n%s", again.Notes, o.Encode())
	}
	if n := strings.Count(string(o.Encode()), "BEGIN:VTIMEZONE"); n != 1 {
		t.Errorf("%d time zones:\n%s", n, o.Encode())
	}
	list, _, _ := ical.Expand(again, instant(t, "2026-07-01"), instant(t, "2026-08-01"), nil, nil)
	if fmt.Sprint(show(list)) != "[07-01T13:00..07-01T14:00 07-08T13:00..07-08T14:00 07-15T13:00..07-15T14:00]" {
		t.Errorf("got %v", show(list))
	}
}
