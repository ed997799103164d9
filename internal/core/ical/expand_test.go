package ical_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/ical"
	"anteroom/internal/core/recur"
	"anteroom/internal/core/zone"
)

func instant(t testing.TB, s string) clock.Micros {
	t.Helper()
	v, err := time.Parse(time.RFC3339, s)
	if err != nil {
		v, err = time.Parse(time.DateOnly, s)
	}
	if err != nil {
		t.Fatal(err)
	}
	return clock.Of(v)
}

func mustZone(t testing.TB, name string) *zone.Zone {
	t.Helper()
	z, err := zone.Load(name)
	if err != nil {
		t.Fatal(err)
	}
	return z
}

// show writes instances as "start..end what" in UTC, with marks.
func show(list []ical.Instance) []string {
	out := []string{}
	for _, in := range list {
		s := in.Start.Time().Format("01-02T15:04") + ".." + in.End.Time().Format("01-02T15:04")
		if in.AllDay {
			s += " day " + string(in.StartWall.Date())
		}
		if in.Floating {
			s += " floating"
		}
		if in.Override {
			s += " " + in.Component.Text("SUMMARY")
		}
		if in.Cancelled {
			s += " cancelled"
		}
		out = append(out, s)
	}
	return out
}

func item(lines ...string) []string {
	return append(append([]string{"BEGIN:VEVENT", "UID:u1@example.org"}, lines...), "END:VEVENT")
}

func join(parts ...[]string) (out []string) {
	for _, p := range parts {
		out = append(out, p...)
	}
	return out
}

func TestExpand(t *testing.T) {
	for _, c := range []struct {
		name, from, to, viewer string
		lines                  []string
		want                   []string
		note                   string
	}{
		{"over the spring change, exact with DTEND", "2026-03-07", "2026-03-10", "",
			item("DTSTART;TZID=America/New_York:20260301T233000", "DTEND;TZID=America/New_York:20260302T033000", "RRULE:FREQ=DAILY"),
			[]string{"03-07T04:30..03-07T08:30", "03-08T04:30..03-08T08:30", "03-09T03:30..03-09T07:30"}, ""},
		{"a day as DURATION keeps the wall", "2026-03-07T20:00:00Z", "2026-03-08T20:00:00Z", "",
			item("DTSTART;TZID=America/New_York:20260307T120000", "DURATION:P1D"),
			[]string{"03-07T17:00..03-08T16:00"}, ""},
		{"24 hours as DURATION don't", "2026-03-07T20:00:00Z", "2026-03-08T20:00:00Z", "",
			item("DTSTART;TZID=America/New_York:20260307T120000", "DURATION:PT24H"),
			[]string{"03-07T17:00..03-08T17:00"}, ""},
		{"in the gap", "2026-03-07", "2026-03-10", "",
			item("DTSTART;TZID=America/New_York:20260306T023000", "DURATION:PT30M", "RRULE:FREQ=DAILY"),
			[]string{"03-07T07:30..03-07T08:00", "03-08T07:30..03-08T08:00", "03-09T06:30..03-09T07:00"}, ""},
		{"days are the viewer's", "2026-03-28", "2026-03-31", "Asia/Tokyo",
			item("DTSTART;VALUE=DATE:20260329", "DTEND;VALUE=DATE:20260330"),
			[]string{"03-28T15:00..03-29T15:00 day 2026-03-29"}, ""},
		{"a day of 23 hours", "2026-03-28", "2026-03-31", "Europe/Berlin",
			item("DTSTART;VALUE=DATE:20260329", "RRULE:FREQ=DAILY;COUNT=1"),
			[]string{"03-28T23:00..03-29T22:00 day 2026-03-29"}, ""},
		{"the day before is not in the window", "2026-03-29T15:00:00Z", "2026-03-31", "Asia/Tokyo",
			item("DTSTART;VALUE=DATE:20260329", "DTEND;VALUE=DATE:20260330"), []string{}, ""},
		{"floating", "2026-03-28", "2026-03-31", "America/Los_Angeles",
			item("DTSTART:20260329T080000", "DTEND:20260329T090000"),
			[]string{"03-29T15:00..03-29T16:00 floating"}, ""},
		{"several days", "2026-03-10", "2026-03-11", "",
			item("DTSTART:20260301T080000Z", "DTEND:20260320T090000Z"), []string{"03-01T08:00..03-20T09:00"}, ""},
		{"no length at the window's begin", "2026-03-10T08:00:00Z", "2026-03-11", "",
			item("DTSTART:20260310T080000Z"), []string{"03-10T08:00..03-10T08:00"}, ""},
		{"no length at the window's end", "2026-03-10", "2026-03-10T08:00:00Z", "",
			item("DTSTART:20260310T080000Z"), []string{}, ""},
		{"end before start", "2026-03-10", "2026-03-11", "",
			item("DTSTART:20260310T080000Z", "DTEND:20260310T070000Z"), []string{"03-10T08:00..03-10T08:00"}, "before the start"},
		{"a day that ends where it begins", "2026-03-10", "2026-03-12", "",
			item("DTSTART;VALUE=DATE:20260310", "DTEND;VALUE=DATE:20260310"), []string{"03-10T00:00..03-11T00:00 day 2026-03-10"}, ""},
		{"date without VALUE", "2026-03-10", "2026-03-12", "",
			item("DTSTART:20260310"), []string{"03-10T00:00..03-11T00:00 day 2026-03-10"}, "standard's form"},
		{"EXDATE as a day, in UTC and in another zone", "2026-03-01", "2026-03-07", "",
			item("DTSTART;TZID=Europe/Berlin:20260301T100000", "DURATION:PT1H", "RRULE:FREQ=DAILY", "EXDATE;VALUE=DATE:20260302", "EXDATE:20260303T090000Z,20260301T000000Z", "EXDATE;TZID=America/New_York:20260304T040000"),
			[]string{"03-01T09:00..03-01T10:00", "03-05T09:00..03-05T10:00", "03-06T09:00..03-06T10:00"}, ""},
		{"EXDATE with a time on days", "2026-03-01", "2026-03-04", "",
			item("DTSTART;VALUE=DATE:20260301", "RRULE:FREQ=DAILY", "EXDATE:20260302T000000"),
			[]string{"03-01T00:00..03-02T00:00 day 2026-03-01", "03-03T00:00..03-04T00:00 day 2026-03-03"}, ""},
		{"RDATE with period and without rule", "2026-03-01", "2026-04-01", "",
			item("DTSTART:20260301T100000Z", "DTEND:20260301T110000Z", "RDATE;VALUE=PERIOD:20260305T100000Z/PT30M,20260306T100000Z/20260306T150000Z", "RDATE:20260304T100000Z"),
			[]string{"03-01T10:00..03-01T11:00", "03-04T10:00..03-04T11:00", "03-05T10:00..03-05T10:30", "03-06T10:00..03-06T15:00"}, ""},
		{"two rules and EXRULE", "2026-03-01", "2026-03-16", "",
			item("DTSTART:20260302T100000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;BYDAY=MO", "RRULE:FREQ=WEEKLY;BYDAY=TH", "EXRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"),
			[]string{"03-02T10:00..03-02T11:00", "03-09T10:00..03-09T11:00", "03-12T10:00..03-12T11:00"}, ""},
		{"a start that the rule doesn't name", "2026-03-01", "2026-03-16", "",
			item("DTSTART:20260303T100000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=2"),
			[]string{"03-03T10:00..03-03T11:00", "03-09T10:00..03-09T11:00"}, ""},
		{"a rule nobody can read", "2026-03-01", "2026-03-16", "",
			item("DTSTART:20260303T100000Z", "RRULE:FREQ=FORTNIGHTLY"), []string{"03-03T10:00..03-03T10:00"}, "RRULE left out"},
		{"no start", "2026-03-01", "2026-03-16", "", item("SUMMARY:x"), []string{}, "no start"},
		{"unknown zone", "2026-03-01", "2026-03-16", "Asia/Tokyo", item("DTSTART;TZID=Moon/Crater:20260303T100000"), []string{"03-03T01:00..03-03T01:00 floating"}, "unknown"},
	} {
		viewer := zone.UTC
		if c.viewer != "" {
			viewer = mustZone(t, c.viewer)
		}
		o := object(t, calendar(c.lines...))
		got, cut, notes := ical.Expand(o, instant(t, c.from), instant(t, c.to), viewer, nil)
		if fmt.Sprint(show(got)) != fmt.Sprint(c.want) || cut {
			t.Errorf("%s:\n got %v\nwant %v", c.name, show(got), c.want)
		}
		if all := fmt.Sprint(notes); c.note != "" && !strings.Contains(all, c.note) || c.note == "" && len(notes) > 0 {
			t.Errorf("%s: notes %v", c.name, notes)
		}
		covers(t, c.name, o, got)
	}
}

// covers checks that the span of an object holds every instance.
func covers(t *testing.T, name string, o *ical.Object, list []ical.Instance) {
	t.Helper()
	first, last, recurring := ical.Span(o)
	for _, in := range list {
		if in.Start < first || in.End > last {
			t.Errorf("%s: span %v..%v leaves out %v", name, first.Time(), last.Time(), show([]ical.Instance{in}))
		}
	}
	if len(list) > 1 && !recurring {
		t.Errorf("%s: not recurring", name)
	}
}

func TestOverrides(t *testing.T) {
	weekly := item("DTSTART;TZID=Europe/Berlin:20260302T100000", "DTEND;TZID=Europe/Berlin:20260302T110000", "RRULE:FREQ=WEEKLY", "SUMMARY:Plain")
	days := item("DTSTART;VALUE=DATE:20260302", "RRULE:FREQ=WEEKLY", "SUMMARY:Plain")
	plain := func(day string) string { return "03-" + day + "T09:00..03-" + day + "T10:00" }
	for _, c := range []struct {
		name  string
		lines []string
		want  []string
	}{
		{"in the series' zone", join(weekly, item("RECURRENCE-ID;TZID=Europe/Berlin:20260309T100000", "DTSTART;TZID=Europe/Berlin:20260310T150000", "DURATION:PT2H", "SUMMARY:Moved")),
			[]string{plain("02"), "03-10T14:00..03-10T16:00 Moved", plain("16"), plain("23")}},
		{"before its master, in UTC", join(item("RECURRENCE-ID:20260309T090000Z", "DTSTART:20260309T120000Z", "DURATION:PT2H", "SUMMARY:Moved"), weekly),
			[]string{plain("02"), "03-09T12:00..03-09T14:00 Moved", plain("16"), plain("23")}},
		{"in another zone", join(weekly, item("RECURRENCE-ID;TZID=America/New_York:20260309T050000", "DTSTART:20260309T120000Z", "SUMMARY:Moved")),
			[]string{plain("02"), "03-09T12:00..03-09T12:00 Moved", plain("16"), plain("23")}},
		{"as a day", join(weekly, item("RECURRENCE-ID;VALUE=DATE:20260309", "DTSTART:20260309T120000Z", "SUMMARY:Moved")),
			[]string{plain("02"), "03-09T12:00..03-09T12:00 Moved", plain("16"), plain("23")}},
		{"floating", join(weekly, item("RECURRENCE-ID:20260309T100000", "DTSTART:20260309T120000Z", "SUMMARY:Moved")),
			[]string{plain("02"), "03-09T12:00..03-09T12:00 Moved", plain("16"), plain("23")}},
		{"cancelled, with no more than its name", join(weekly, item("RECURRENCE-ID:20260309T090000Z", "STATUS:CANCELLED", "SUMMARY:Off")),
			[]string{plain("02"), "03-09T09:00..03-09T10:00 Off cancelled", plain("16"), plain("23")}},
		{"moved out of the window and into it", join(weekly, item("RECURRENCE-ID:20260309T090000Z", "DTSTART:20260509T090000Z", "SUMMARY:Away"), item("RECURRENCE-ID;TZID=Europe/Berlin:20260504T100000", "DTSTART:20260304T090000Z", "SUMMARY:Here")),
			[]string{plain("02"), "03-04T09:00..03-04T09:00 Here", plain("16"), plain("23")}},
		{"this and all that follow", join(weekly, item("RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20260309T100000", "DTSTART;TZID=Europe/Berlin:20260310T123000", "DURATION:PT15M", "SUMMARY:Later")),
			[]string{plain("02"), "03-10T11:30..03-10T11:45 Later", "03-17T11:30..03-17T11:45 Later", "03-24T11:30..03-24T11:45 Later"}},
		{"this and all that follow, then one of them", join(weekly,
			item("RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20260309T100000", "DTSTART;TZID=Europe/Berlin:20260310T123000", "DURATION:PT15M", "SUMMARY:Later"),
			item("RECURRENCE-ID;TZID=Europe/Berlin:20260316T100000", "DTSTART:20260316T060000Z", "SUMMARY:Early")),
			[]string{plain("02"), "03-10T11:30..03-10T11:45 Later", "03-16T06:00..03-16T06:00 Early", "03-24T11:30..03-24T11:45 Later"}},
		{"the master lacks", item("RECURRENCE-ID;TZID=Europe/Berlin:20260309T100000", "DTSTART:20260309T120000Z", "SUMMARY:Only"),
			[]string{"03-09T12:00..03-09T12:00 Only"}},
		{"days, changed by a time", join(days, item("RECURRENCE-ID:20260309T000000", "DTSTART;VALUE=DATE:20260310", "SUMMARY:Moved")),
			[]string{"03-02T00:00..03-03T00:00 day 2026-03-02", "03-10T00:00..03-11T00:00 day 2026-03-10 Moved", "03-16T00:00..03-17T00:00 day 2026-03-16", "03-23T00:00..03-24T00:00 day 2026-03-23"}},
		{"days, changed by UTC of the evening before", join(days, item("RECURRENCE-ID:20260308T230000Z", "DTSTART;VALUE=DATE:20260310", "SUMMARY:Moved")),
			[]string{"03-02T00:00..03-03T00:00 day 2026-03-02", "03-10T00:00..03-11T00:00 day 2026-03-10 Moved", "03-16T00:00..03-17T00:00 day 2026-03-16", "03-23T00:00..03-24T00:00 day 2026-03-23"}},
	} {
		o := object(t, calendar(c.lines...))
		got, _, notes := ical.Expand(o, instant(t, "2026-03-01"), instant(t, "2026-03-29T00:00:00Z"), zone.UTC, nil)
		if fmt.Sprint(show(got)) != fmt.Sprint(c.want) {
			t.Errorf("%s:\n got %v\nwant %v\n%v", c.name, show(got), c.want, notes)
		}
		covers(t, c.name, o, got)
	}
}

func TestZonesOfTheCalendar(t *testing.T) {
	vtz := func(tzid string, extra ...string) []string {
		return append(append([]string{"BEGIN:VTIMEZONE", "TZID:" + tzid}, extra...),
			"BEGIN:STANDARD", "DTSTART:16010101T030000", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10", "END:STANDARD",
			"BEGIN:DAYLIGHT", "DTSTART:16010101T020000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3", "END:DAYLIGHT", "END:VTIMEZONE")
	}
	odd := []string{"BEGIN:VTIMEZONE", "TZID:Office", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0317", "TZOFFSETTO:+0317", "END:STANDARD", "END:VTIMEZONE"}
	for _, c := range []struct {
		tzid, want, name string
		vtimezone        []string
	}{
		{"W. Europe Standard Time", "2026-07-01T08:00:00Z", "Europe/Berlin", nil},
		{"Customized Time Zone", "2026-07-01T08:00:00Z", "Europe/Berlin", vtz("Customized Time Zone")},
		{"Mine", "2026-07-01T09:00:00Z", "Europe/Lisbon", vtz("Mine", "X-LIC-LOCATION:Europe/Lisbon")},
		{"Office", "2026-07-01T06:43:00Z", "Office", odd},
		{"GMT+0300", "2026-07-01T07:00:00Z", "UTC+03:00", nil},
		{"/mozilla.org/20050126_1/Asia/Tokyo", "2026-07-01T01:00:00Z", "Asia/Tokyo", nil},
	} {
		o := object(t, calendar(join(c.vtimezone, item("DTSTART;TZID="+c.tzid+":20260701T100000"))...))
		got, _, notes := ical.Expand(o, instant(t, "2026-06-30"), instant(t, "2026-07-03"), zone.UTC, nil)
		if len(got) != 1 || got[0].Start != instant(t, c.want) || got[0].Zone.Name() != c.name {
			t.Errorf("%s: %v %v", c.tzid, show(got), notes)
		}
	}
}

func TestOutlookDaysWrittenAsTimes(t *testing.T) {
	o := object(t, calendar(item("DTSTART;TZID=W. Europe Standard Time:20260701T000000", "DTEND;TZID=W. Europe Standard Time:20260703T000000", "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE", "X-MICROSOFT-CDO-BUSYSTATUS:OOF")...))
	got, _, _ := ical.Expand(o, instant(t, "2026-07-01"), instant(t, "2026-07-05"), mustZone(t, "America/New_York"), nil)
	if fmt.Sprint(show(got)) != "[07-01T04:00..07-03T04:00 day 2026-07-01]" {
		t.Errorf("got %v", show(got))
	}
	if b := o.Master().Busy(); b != "away" {
		t.Errorf("busy %q", b)
	}
}

func TestEndlessSeriesAreBounded(t *testing.T) {
	for _, c := range []struct {
		rule string
		cut  bool
	}{
		{"FREQ=SECONDLY", true},
		{"FREQ=SECONDLY;INTERVAL=2;BYSECOND=1", true},
		{"FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", false},
		{"FREQ=SECONDLY;INTERVAL=100000", false},
		{"FREQ=MINUTELY;COUNT=2147483647", true},
		{"FREQ=HOURLY;COUNT=2147483647", false},
		{"FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30", false},
		{"FREQ=YEARLY;COUNT=2147483647;BYMONTH=2;BYMONTHDAY=30", false},
		{"FREQ=DAILY;COUNT=2147483647;BYMONTH=2;BYMONTHDAY=30", false},
		{"FREQ=DAILY;INTERVAL=2147483647", false},
		{"FREQ=SECONDLY;COUNT=2147483647;BYHOUR=3", true},
		{"FREQ=MONTHLY;COUNT=2147483647;BYDAY=5MO;BYSETPOS=7", false},
		{"FREQ=YEARLY;BYHOUR=" + upTo(24) + ";BYMINUTE=" + upTo(60) + ";BYSECOND=" + upTo(60) + ";BYDAY=MO,TU,WE,TH,FR,SA,SU", true},
	} {
		o := object(t, calendar(item("DTSTART:19700101T000000Z", "RRULE:"+c.rule)...))
		begin := time.Now()
		list, cut, _ := ical.Expand(o, instant(t, "2026-01-01"), instant(t, "2026-02-01"), zone.UTC, nil)
		_, last, _ := ical.Span(o)
		if took := time.Since(begin); took > time.Second {
			t.Errorf("%s took %v", c.rule, took)
		}
		if len(list) > recur.DefaultBudget || cut != c.cut {
			t.Errorf("%s: %d instances, cut %v", c.rule, len(list), cut)
		}
		if last < instant(t, "1970-01-01") {
			t.Errorf("%s: ends %v", c.rule, last.Time())
		}
	}
}

func upTo(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "%d,", i)
	}
	return strings.TrimSuffix(b.String(), ",")
}

func TestTasksAndEntries(t *testing.T) {
	lines := []string{"BEGIN:VTODO", "UID:t", "DUE:20260310T080000Z", "END:VTODO"}
	got, _, _ := ical.Expand(object(t, calendar(lines...)), instant(t, "2026-03-10"), instant(t, "2026-03-11"), nil, nil)
	if fmt.Sprint(show(got)) != "[03-10T08:00..03-10T08:00]" {
		t.Errorf("task: %v", show(got))
	}
	lines = []string{"BEGIN:VJOURNAL", "UID:j", "DTSTART;VALUE=DATE:20260310", "END:VJOURNAL"}
	got, _, _ = ical.Expand(object(t, calendar(lines...)), instant(t, "2026-03-10"), instant(t, "2026-03-11"), nil, nil)
	if len(got) != 1 || !got[0].AllDay {
		t.Errorf("entry: %v", show(got))
	}
}
