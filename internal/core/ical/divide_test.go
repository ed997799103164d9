package ical_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"anteroom/internal/core/errs"
	"anteroom/internal/core/ical"
	"anteroom/internal/core/zone"
)

// divided divides an object and gives both parts as they are read again from their texts.
func divided(t *testing.T, o *ical.Object, key string) (head, tail *ical.Object) {
	t.Helper()
	rest, err := o.Divide(instant(t, key), "tail@example.org", now)
	if err != nil {
		t.Fatalf("%s: %v\n%s", key, err, o.Encode())
	}
	return object(t, o.Encode()), object(t, rest.Encode())
}

func timesOf(t *testing.T, o *ical.Object) []string {
	list, cut, _ := ical.Expand(o, instant(t, "2026-01-01"), instant(t, "2028-01-01"), zone.UTC, nil)
	if cut {
		t.Error("cut")
	}
	return show(list)
}

func TestDivide(t *testing.T) {
	o := series(t)
	head, tail := divided(t, o, "2026-03-11T09:00:00Z")
	if got := fmt.Sprint(march(t, head)); got != "[03-02T09:00..03-02T10:00 03-06T09:00..03-06T10:00 03-09T09:00..03-09T10:00 Renamed]" {
		t.Errorf("before: %v", got)
	}
	if got := fmt.Sprint(march(t, tail)); got != "[03-12T15:00..03-12T16:00 Moved 03-16T09:00..03-16T10:00 03-18T09:00..03-18T10:00]" {
		t.Errorf("after: %v", got)
	}
	text := string(tail.Encode())
	for _, has := range []string{"X-OWN:kept", "UID:tail@example.org", "DTSTART;TZID=Europe/Berlin:20260311T100000", "UNTIL=20260401T080000Z", "RECURRENCE-ID;TZID=Europe/Berlin:20260311T100000"} {
		if !strings.Contains(text, has) {
			t.Errorf("lacks %s:\n%s", has, text)
		}
	}
	for _, no := range []string{"EXDATE", "RDATE", "Renamed", "SEQUENCE", "UID:a@"} {
		if strings.Contains(text, no) {
			t.Errorf("has %s:\n%s", no, text)
		}
	}
	if text = string(head.Encode()); !strings.Contains(text, "EXDATE") || !strings.Contains(text, "RDATE") || strings.Contains(text, "Moved") || !strings.Contains(text, "SEQUENCE:1") {
		t.Errorf("%s", text)
	}
}

func TestDivideGoesOnWhereItWas(t *testing.T) {
	for name, c := range map[string]struct {
		lines []string
		key   string
		has   []string // in the second part
	}{
		"what is left of COUNT, excluded ones counted": {[]string{"DTSTART:20260302T100000Z", "RRULE:FREQ=DAILY;COUNT=10", "EXDATE:20260303T100000Z,20260308T100000Z"},
			"2026-03-06T10:00:00Z", []string{"COUNT=6", "EXDATE:20260308T100000Z", "DTSTART:20260306T100000Z"}},
		"every other week stays in step": {[]string{"DTSTART:20260302T100000Z", "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR;WKST=MO"},
			"2026-03-06T10:00:00Z", []string{"DTSTART:20260306T100000Z", "INTERVAL=2"}},
		"an RDATE between does not set the weekday": {[]string{"DTSTART:20260302T100000Z", "RRULE:FREQ=WEEKLY", "RDATE:20260311T120000Z"},
			"2026-03-11T12:00:00Z", []string{"DTSTART:20260316T100000Z", "RDATE:20260311T120000Z"}},
		"only RDATEs": {[]string{"DTSTART:20260302T100000Z", "RDATE:20260303T100000Z,20260311T120000Z,20260312T120000Z"},
			"2026-03-11T12:00:00Z", []string{"DTSTART:20260311T120000Z", "RDATE:20260312T120000Z"}},
		"an RDATE after the rule has ended": {[]string{"DTSTART:20260302T100000Z", "RRULE:FREQ=DAILY;COUNT=2", "RDATE:20260311T120000Z,20260312T120000Z"},
			"2026-03-12T12:00:00Z", []string{"DTSTART:20260312T120000Z"}},
		"a time that the clocks skip is still meant": {[]string{"DTSTART;TZID=Europe/Berlin:20260327T023000", "DTEND;TZID=Europe/Berlin:20260327T033000", "RRULE:FREQ=DAILY;COUNT=5"},
			"2026-03-29T01:30:00Z", []string{"DTSTART;TZID=Europe/Berlin:20260329T023000", "COUNT=3"}},
		"days": {[]string{"DTSTART;VALUE=DATE:20260302", "DTEND;VALUE=DATE:20260304", "RRULE:FREQ=MONTHLY;COUNT=4"},
			"2026-04-02", []string{"DTSTART;VALUE=DATE:20260402", "DTEND;VALUE=DATE:20260404", "COUNT=3"}},
		"floating, with a duration": {[]string{"DTSTART:20260302T100000", "DURATION:PT90M", "RRULE:FREQ=DAILY;UNTIL=20260310T100000"},
			"2026-03-05T10:00:00Z", []string{"DTSTART:20260305T100000", "DURATION:PT90M", "UNTIL=20260310T100000"}},
		"an exclusion of a whole day": {[]string{"DTSTART:20260302T100000Z", "RRULE:FREQ=DAILY;COUNT=9", "EXDATE;VALUE=DATE:20260303,20260307"},
			"2026-03-05T10:00:00Z", []string{"EXDATE;VALUE=DATE:20260307", "COUNT=6"}},
		"the last day of months": {[]string{"DTSTART:20260131T100000Z", "RRULE:FREQ=MONTHLY"},
			"2026-03-31T10:00:00Z", []string{"DTSTART:20260331T100000Z"}},
		"the end in another zone": {[]string{"DTSTART;TZID=Europe/Berlin:20260302T100000", "DTEND;TZID=America/New_York:20260302T100000", "RRULE:FREQ=WEEKLY"},
			"2026-03-16T09:00:00Z", []string{"DTEND;TZID=America/New_York:20260316T110000"}},
	} {
		t.Run(name, func(t *testing.T) {
			o := object(t, calendar(item(append(c.lines, "SUMMARY:Plain")...)...))
			before := timesOf(t, o)
			head, tail := divided(t, o, c.key)
			if got := append(timesOf(t, head), timesOf(t, tail)...); !slices.Equal(got, before) {
				t.Errorf("\n got %v\nwant %v\n%s", got, before, tail.Encode())
			}
			for _, has := range c.has {
				if !strings.Contains(string(tail.Encode()), has) {
					t.Errorf("lacks %s:\n%s", has, tail.Encode())
				}
			}
		})
	}
}

func TestDivideRefuses(t *testing.T) {
	for name, c := range map[string]struct {
		lines []string
		key   string
		want  string
	}{
		"the first":              {[]string{"DTSTART:20260302T100000Z", "RRULE:FREQ=DAILY"}, "2026-03-02T10:00:00Z", "ical.first_instance"},
		"the first left":         {[]string{"DTSTART:20260302T100000Z", "RRULE:FREQ=DAILY", "EXDATE:20260302T100000Z"}, "2026-03-03T10:00:00Z", "ical.first_instance"},
		"what is not there":      {[]string{"DTSTART:20260302T100000Z", "RRULE:FREQ=DAILY"}, "2026-03-03T10:30:00Z", "ical.no_such_instance"},
		"two rules":              {[]string{"DTSTART:20260302T100000Z", "RRULE:FREQ=DAILY", "RRULE:FREQ=WEEKLY"}, "2026-03-03T10:00:00Z", "ical.not_divisible"},
		"a rule of exclusions":   {[]string{"DTSTART:20260302T100000Z", "RRULE:FREQ=DAILY", "EXRULE:FREQ=WEEKLY;BYDAY=SU"}, "2026-03-03T10:00:00Z", "ical.not_divisible"},
		"what happens only once": {[]string{"DTSTART:20260302T100000Z"}, "2026-03-02T10:00:00Z", "ical.first_instance"},
	} {
		o := object(t, calendar(item(append(c.lines, "SUMMARY:Plain")...)...))
		before := string(o.Encode())
		_, err := o.Divide(instant(t, c.key), "tail@example.org", now)
		if err == nil || errs.Of(err).Code != c.want {
			t.Errorf("%s: %v, want %s", name, err, c.want)
		}
		if string(o.Encode()) != before {
			t.Errorf("%s: the series was changed", name)
		}
	}
	o := object(t, calendar(join(item("DTSTART:20260302T100000Z", "RRULE:FREQ=DAILY", "SUMMARY:Plain"),
		item("RECURRENCE-ID;RANGE=THISANDFUTURE:20260304T100000Z", "DTSTART:20260304T110000Z", "SUMMARY:Later"))...))
	if _, err := o.Divide(instant(t, "2026-03-06T10:00:00Z"), "tail@example.org", now); err == nil || errors.Is(err, ical.ErrFirst) {
		t.Errorf("a series that another program divided in its way: %v", err)
	}
}

// Whatever a series is like and wherever it is divided, both parts together have
// its instances, each on its side.
func TestDividedPartsAreTheWhole(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 11))
	rules := []string{"FREQ=DAILY", "FREQ=DAILY;INTERVAL=3", "FREQ=WEEKLY", "FREQ=WEEKLY;BYDAY=MO,WE,FR", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,TU;WKST=SU",
		"FREQ=MONTHLY", "FREQ=MONTHLY;BYDAY=-1FR", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=YEARLY;BYMONTH=3,10;BYDAY=1SU", "FREQ=DAILY;BYHOUR=2,9"}
	starts := []string{":%sT013000Z", ";TZID=Europe/London:%sT013000", ";TZID=America/Los_Angeles:%sT023000", ";TZID=Asia/Kolkata:%sT093000", ";TZID=Pacific/Apia:%sT090000", ":%sT080000"}
	for range 400 {
		day := fmt.Sprintf("2026%02d%02d", 1+r.IntN(6), 1+r.IntN(28))
		lines := []string{"DTSTART" + fmt.Sprintf(starts[r.IntN(len(starts))], day), "DURATION:PT45M", "SUMMARY:Plain", "X-OWN:kept"}
		rule := rules[r.IntN(len(rules))]
		switch r.IntN(3) {
		case 0:
			rule += fmt.Sprintf(";COUNT=%d", 4+r.IntN(20))
		case 1:
			rule += ";UNTIL=20261115T090000Z"
		}
		o := object(t, calendar(item(append(lines, "RRULE:"+rule)...)...))
		s := ical.Compile(o)
		all := s.Expand(instant(t, "2026-01-01"), instant(t, "2028-01-01"), zone.UTC, nil)
		if len(all) < 3 {
			continue
		}
		for range r.IntN(4) {
			if key := all[r.IntN(len(all))].Key; r.IntN(2) == 0 {
				_ = o.DeleteInstance(key, now)
			} else if c, err := o.Override(key); err == nil {
				c.SetText("SUMMARY", fmt.Sprint("Own ", r.IntN(100)))
			}
		}
		o = object(t, o.Encode())
		all = ical.Compile(o).Expand(instant(t, "2026-01-01"), instant(t, "2028-01-01"), zone.UTC, nil)
		if len(all) < 2 {
			continue
		}
		key := all[1+r.IntN(len(all)-1)].Key
		before, text := timesOf(t, o), o.Encode()
		tail, err := o.Divide(key, "tail@example.org", now)
		if errors.Is(err, ical.ErrFirst) {
			continue
		}
		if err != nil {
			t.Fatalf("%v\n%s", err, text)
		}
		head, tail := object(t, o.Encode()), object(t, tail.Encode())
		if got := append(timesOf(t, head), timesOf(t, tail)...); !slices.Equal(got, before) {
			t.Fatalf("at %v\n got %v\nwant %v\n%s\n%s\n%s", key.Time(), got, before, text, head.Encode(), tail.Encode())
		}
		for i, part := range []*ical.Object{head, tail} {
			for _, in := range ical.Compile(part).Expand(instant(t, "2026-01-01"), instant(t, "2028-01-01"), zone.UTC, nil) {
				if (in.Key < key) != (i == 0) {
					t.Fatalf("%v is on the wrong side of %v", in.Key.Time(), key.Time())
				}
			}
		}
	}
}
