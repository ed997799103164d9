package object

import (
	"slices"
	"strings"
	"testing"
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
)

var now = clock.Of(time.Date(2026, 3, 12, 12, 0, 0, 0, time.UTC))

func ics(lines ...string) string {
	return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//Other//EN\r\nBEGIN:VEVENT\r\nUID:u@example.org\r\nDTSTAMP:20260101T000000Z\r\n" +
		strings.Join(lines, "\r\n") + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
}

func p[T any](v T) *T { return &v }

// lines lists the lines of a text that begin with one of the names; of time zones only their names.
func lines(text string, names ...string) string {
	var out []string
	if i := strings.Index(text, "BEGIN:VEVENT"); i >= 0 && strings.Contains(text, "BEGIN:VTIMEZONE") && !slices.Contains(names, "BEGIN:VTIMEZONE") && !slices.Contains(names, "TZID:Europe/London") {
		text = text[i:]
	}
	for l := range strings.SplitSeq(strings.ReplaceAll(text, "\r\n ", ""), "\r\n") {
		if slices.ContainsFunc(names, func(n string) bool { return strings.HasPrefix(l, n) }) {
			out = append(out, l)
		}
	}
	return strings.Join(out, "|")
}

func code(t *testing.T, err error, want string) {
	t.Helper()
	if err == nil || errs.Of(err).Code != want {
		t.Errorf("error %v, want code %s", err, want)
	}
}

func TestNew(t *testing.T) {
	free := false
	text, err := New("u", Draft{
		Title: "Budget; part 2", Start: "2026-03-29T09:00", End: "2026-03-29T10:00", Zone: "Europe/London", Place: "Room 4", Link: "https://meet.example.org/a",
		Description: "Line one\nline two", Guests: []Guest{{Name: "Ines, Example", Email: "Ines@Example.org", Role: "optional"}},
		Rule: "FREQ=WEEKLY;UNTIL=20260501", Class: "confidential", Status: "tentative", Busy: &free,
	}, now)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`SUMMARY:Budget\; part 2`, "DTSTART;TZID=Europe/London:20260329T090000", "DTEND;TZID=Europe/London:20260329T100000",
		"RRULE:FREQ=WEEKLY;UNTIL=20260501T225959Z", "CLASS:CONFIDENTIAL", "STATUS:TENTATIVE", "TRANSP:TRANSPARENT", "LOCATION:Room 4",
		`DESCRIPTION:Line one\nline two`, "CONFERENCE;VALUE=URI:https://meet.example.org/a", "BEGIN:VTIMEZONE", "TZID:Europe/London",
		`ATTENDEE;CN="Ines, Example";PARTSTAT=NEEDS-ACTION;RSVP=TRUE;ROLE=OPT-PARTICIPANT:mailto:ines@example.org`, "DTSTAMP:20260312T120000Z", "CREATED:20260312T120000Z",
	} {
		if lines(text, want) == "" {
			t.Errorf("no %s in %s", want, text)
		}
	}
	uid, pr, err := Project(text)
	if err != nil || uid != "u" || pr.Title != "Budget; part 2" || !pr.Recurring || pr.Busy || pr.Class != "confidential" || pr.Guests != 1 || pr.Link != "https://meet.example.org/a" {
		t.Errorf("%+v, %v", pr, err)
	}
	for want, d := range map[string]Draft{
		"event.title":             {Title: " ", Start: "2026-03-29"},
		"event.time":              {Title: "x", Start: "tomorrow"},
		"event.ends_before_start": {Title: "x", Start: "2026-03-29T09:00", End: "2026-03-29T08:00"},
		"event.link":              {Title: "x", Start: "2026-03-29T09:00", Link: "javascript:alert(1)"},
		"event.guest":             {Title: "x", Start: "2026-03-29T09:00", Guests: []Guest{{Email: "nobody"}}},
		"zone.unknown":            {Title: "x", Start: "2026-03-29T09:00", Zone: "Mars/Base"},
		"recur.no_freq":           {Title: "x", Start: "2026-03-29T09:00", Rule: "COUNT=3"},
	} {
		_, err := New("u", d, now)
		code(t, err, want)
	}
}

func TestTimesOfNewEvents(t *testing.T) {
	for _, tc := range []struct {
		d    Draft
		want string
	}{
		{Draft{Start: "2026-03-29T09:00"}, "DTSTART:20260329T090000|DTEND:20260329T093000"},
		{Draft{Start: "2026-03-29T09:00", Zone: "UTC"}, "DTSTART:20260329T090000Z|DTEND:20260329T093000Z"},
		{Draft{Start: "2026-03-29", AllDay: true}, "DTSTART;VALUE=DATE:20260329|DTEND;VALUE=DATE:20260330"},
		{Draft{Start: "2026-03-29", End: "2026-03-29", AllDay: true}, "DTSTART;VALUE=DATE:20260329|DTEND;VALUE=DATE:20260330"},
		{Draft{Start: "2026-03-29", End: "2026-04-01", AllDay: true}, "DTSTART;VALUE=DATE:20260329|DTEND;VALUE=DATE:20260401"},
		{Draft{Start: "2026-03-29T09:00", End: "2026-03-29T09:00"}, "DTSTART:20260329T090000|DTEND:20260329T090000"},
	} {
		tc.d.Title = "x"
		text, err := New("u", tc.d, now)
		if got := lines(text, "DTSTART", "DTEND"); err != nil || got != tc.want {
			t.Errorf("%+v: %s, %v", tc.d, got, err)
		}
	}
}

func TestEditsKeepWhatTheyAreNotAbout(t *testing.T) {
	text := ics("DTSTART;TZID=W. Europe Standard Time:20260312T100000", "DURATION:PT1H", "SUMMARY;LANGUAGE=de:Alt", "X-OTHER;X-P=1:kept", "SEQUENCE:4",
		"ATTENDEE;CN=Ines;PARTSTAT=ACCEPTED;X-NUM-GUESTS=2:MAILTO:Ines@example.org", "ATTENDEE;CN=Jo:mailto:jo@example.org", "X-GOOGLE-CONFERENCE:https://meet.google.com/abc-defg-hij",
		"BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT10M", "END:VALARM")
	for _, tc := range []struct {
		name    string
		change  Change
		changed map[string]string // by the names looked at
	}{
		{"title only", Change{Title: p("Neu")}, map[string]string{"SUMMARY": "SUMMARY:Neu", "SEQUENCE": "SEQUENCE:4", "LAST-MODIFIED": "LAST-MODIFIED:20260312T120000Z", "DURATION": "DURATION:PT1H"}},
		{"the same again", Change{Title: p("Alt"), Place: p("")}, map[string]string{"SUMMARY": "SUMMARY;LANGUAGE=de:Alt", "DTSTAMP": "DTSTAMP:20260101T000000Z", "LAST-MODIFIED": ""}},
		{"start keeps length and zone", Change{Start: p("2026-03-12T11:00")}, map[string]string{"DTSTART": "DTSTART;TZID=W. Europe Standard Time:20260312T110000", "DTEND": "DTEND;TZID=W. Europe Standard Time:20260312T120000", "DURATION": "", "SEQUENCE": "SEQUENCE:5"}},
		{"another zone", Change{Zone: p("Asia/Tokyo")}, map[string]string{"DTSTART": "DTSTART;TZID=Asia/Tokyo:20260312T100000", "DTEND": "DTEND;TZID=Asia/Tokyo:20260312T110000"}},
		{"all day", Change{AllDay: p(true)}, map[string]string{"DTSTART": "DTSTART;VALUE=DATE:20260312", "DTEND": "DTEND;VALUE=DATE:20260313"}},
		{"guests", Change{Guests: p([]Guest{{Name: "Ines", Email: "ines@example.org"}, {Name: "Kim", Email: "kim@example.org"}})},
			map[string]string{"ATTENDEE": "ATTENDEE;CN=Ines;PARTSTAT=ACCEPTED;X-NUM-GUESTS=2:MAILTO:Ines@example.org|ATTENDEE;CN=Kim;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:kim@example.org"}},
		{"another link", Change{Link: p("https://zoom.us/j/123")}, map[string]string{"CONFERENCE": "CONFERENCE;VALUE=URI:https://zoom.us/j/123", "X-GOOGLE": ""}},
		{"no link", Change{Link: p("")}, map[string]string{"CONFERENCE": "", "X-GOOGLE": ""}},
		{"cancelled", Change{Status: p("cancelled")}, map[string]string{"STATUS": "STATUS:CANCELLED", "SEQUENCE": "SEQUENCE:5"}},
		{"free", Change{Busy: p(false)}, map[string]string{"TRANSP": "TRANSP:TRANSPARENT"}},
	} {
		got, err := Edit(text, At{}, tc.change, now)
		if err != nil {
			t.Errorf("%s: %v", tc.name, err)
			continue
		}
		for name, want := range tc.changed {
			if l := lines(got, name); l != want {
				t.Errorf("%s: %s is %s, want %s", tc.name, name, l, want)
			}
		}
		if l := lines(got, "X-OTHER", "TRIGGER", "UID"); l != "UID:u@example.org|X-OTHER;X-P=1:kept|TRIGGER:-PT10M" {
			t.Errorf("%s: %s", tc.name, l)
		}
	}
}

func TestASeriesAndItsExceptions(t *testing.T) {
	text, err := New("u", Draft{Title: "Weekly", Start: "2026-03-09T09:00", End: "2026-03-09T10:00", Zone: "Europe/London", Rule: "FREQ=WEEKLY;COUNT=5"}, now)
	if err != nil {
		t.Fatal(err)
	}
	_, pr, err := Project(text)
	if err != nil {
		t.Fatal(err)
	}
	list, _ := Occurrences(text, &pr, now-clock.Micros(30*86400e6), now+clock.Micros(60*86400e6), Bound{Most: 100})
	if len(list) != 5 {
		t.Fatalf("%+v", list)
	}
	second, third := list[1].RecurrenceID, list[2].RecurrenceID
	one, err := Edit(text, At{Only: second, From: second}, Change{Start: p("2026-03-17T14:00"), Title: p("Once")}, now)
	if err != nil {
		t.Fatal(err)
	}
	if got := lines(one, "RECURRENCE-ID", "SUMMARY"); got != "SUMMARY:Weekly|SUMMARY:Once|RECURRENCE-ID;TZID=Europe/London:20260316T090000" && got != "SUMMARY:Weekly|RECURRENCE-ID;TZID=Europe/London:20260316T090000|SUMMARY:Once" {
		t.Errorf("%s", got)
	}
	// The place of the series follows into the exception, its title does not.
	all, err := Edit(one, At{}, Change{Place: p("Room 4"), Title: p("Every week")}, now)
	if err != nil || lines(all, "LOCATION") != "LOCATION:Room 4|LOCATION:Room 4" || !strings.Contains(lines(all, "SUMMARY"), "SUMMARY:Every week") || !strings.Contains(lines(all, "SUMMARY"), "SUMMARY:Once") {
		t.Errorf("%s, %v", lines(all, "LOCATION", "SUMMARY"), err)
	}
	// Times said of the third occurrence move the whole series.
	moved, err := Edit(one, At{From: third}, Change{Start: p("2026-03-24T11:30"), End: p("2026-03-24T12:00")}, now)
	if err != nil || lines(moved, "DTSTART;TZID")[:43] != "DTSTART;TZID=Europe/London:20260310T113000|" && !strings.Contains(moved, "DTSTART;TZID=Europe/London:20260310T113000") || !strings.Contains(moved, "DTEND;TZID=Europe/London:20260310T120000") {
		t.Errorf("%s, %v", lines(moved, "DTSTART", "DTEND", "RRULE"), err)
	}
	gone, err := Remove(one, second, now)
	if err != nil || lines(gone, "RECURRENCE-ID") != "" || lines(gone, "EXDATE") != "EXDATE;TZID=Europe/London:20260316T090000" {
		t.Errorf("%s, %v", lines(gone, "EXDATE", "RECURRENCE-ID"), err)
	}
	_, err = Edit(text, At{Only: second}, Change{Rule: p("FREQ=DAILY")}, now)
	code(t, err, "event.rule_one")
	_, err = Remove(text, "20270101T000000", now)
	code(t, err, "event.no_occurrence")
	_, err = Remove(text, "whatever", now)
	code(t, err, "event.no_occurrence")
	// Without its rule it happens once; exceptions go with it.
	single, err := Edit(gone, At{}, Change{Rule: p("")}, now)
	if err != nil || lines(single, "RRULE", "EXDATE") != "" {
		t.Errorf("%s, %v", lines(single, "RRULE", "EXDATE"), err)
	}
	daily, err := Edit(one, At{}, Change{Rule: p("FREQ=WEEKLY;INTERVAL=2;COUNT=3")}, now)
	if err != nil || lines(daily, "RECURRENCE-ID") != "" {
		t.Errorf("an exception of no occurrence is left: %s, %v", lines(daily, "RECURRENCE-ID"), err)
	}
}

func TestMoves(t *testing.T) {
	flight := ics("DTSTART;TZID=Europe/London:20260328T220000", "DTEND;TZID=America/New_York:20260329T010000", "SUMMARY:Flight")
	for _, tc := range []struct {
		name, text         string
		days, minutes, end int
		want               string
	}{
		{"over the change of clocks", ics("DTSTART;TZID=Europe/London:20260328T090000", "DTEND;TZID=Europe/London:20260328T100000"), 1, 0, 0, "DTSTART;TZID=Europe/London:20260329T090000|DTEND;TZID=Europe/London:20260329T100000"},
		{"into the gap", ics("DTSTART;TZID=Europe/London:20260328T013000", "DURATION:PT30M"), 1, 0, 0, "DTSTART;TZID=Europe/London:20260329T013000|DTEND;TZID=Europe/London:20260329T030000"},
		{"longer", ics("DTSTART:20260328T090000Z", "DTEND:20260328T100000Z"), 0, 0, 30, "DTSTART:20260328T090000Z|DTEND:20260328T103000Z"},
		{"a day", ics("DTSTART;VALUE=DATE:20260328"), -1, 0, 0, "DTSTART;VALUE=DATE:20260327|DTEND;VALUE=DATE:20260328"},
		{"a day longer", ics("DTSTART;VALUE=DATE:20260328"), 0, 0, 1440, "DTSTART;VALUE=DATE:20260328|DTEND;VALUE=DATE:20260330"},
		{"nothing long", ics("DTSTART:20260328T090000"), 0, 15, 0, "DTSTART:20260328T091500"},
	} {
		got, err := Move(tc.text, At{}, tc.days, tc.minutes, tc.end, now)
		if l := lines(got, "DTSTART;", "DTEND", "DTSTART:2026"); err != nil || l != tc.want {
			t.Errorf("%s: %s, %v", tc.name, l, err)
		}
		if l := lines(got, "SEQUENCE", "LAST-MODIFIED"); l != "LAST-MODIFIED:20260312T120000Z|SEQUENCE:1" && l != "SEQUENCE:1|LAST-MODIFIED:20260312T120000Z" {
			t.Errorf("%s: %s", tc.name, l)
		}
	}
	got, err := Move(flight, At{}, 7, 0, 0, now)
	if err != nil {
		t.Fatal(err)
	}
	_, pr, err := Project(got)
	if err != nil || WallText(pr.Start, false) != "2026-04-04T22:00" || WallText(pr.End, false) != "2026-04-05T06:00" && WallText(pr.End, false) != "2026-04-05T05:00" {
		t.Errorf("%+v, %v", pr, err)
	}
	_, err = Move(ics("DTSTART;VALUE=DATE:20260328"), At{}, 0, 30, 0, now)
	code(t, err, "event.move_days")
	_, err = Move(ics("DTSTART:20260328T090000Z", "DTEND:20260328T100000Z"), At{}, 0, 0, -90, now)
	code(t, err, "event.ends_before_start")
}

func TestContentHashKnowsWhatMatters(t *testing.T) {
	a := ics("DTSTART:20260328T090000Z", "SUMMARY:A")
	for other, same := range map[string]bool{
		strings.ReplaceAll(a, "DTSTAMP:20260101T000000Z", "DTSTAMP:20270101T000000Z"): true,
		strings.ReplaceAll(a, "-//Example//Other//EN", "-//Example//Other 2.0//EN"):   true,
		strings.ReplaceAll(a, "SUMMARY:A", "SUMMARY:B"):                               false,
		strings.ReplaceAll(a, "SUMMARY:A", "SUMMARY:A\r\nX-NEW:1"):                    false,
	} {
		if (ContentHash(a) == ContentHash(other)) != same {
			t.Errorf("%s: %v", other, !same)
		}
	}
}

func TestWallText(t *testing.T) {
	for _, text := range []string{"2026-03-29T09:00", "1604-02-29T23:59", "9998-12-31T00:00", "2026-03-29T09:00:59"} {
		w, err := wallOr(&text, 0, "")
		if err != nil || WallText(w, false) != text || WallText(w, true) != text[:10] {
			t.Errorf("%s: %s, %v", text, WallText(w, false), err)
		}
	}
}

func FuzzEdit(f *testing.F) {
	f.Add(ics("DTSTART:20260328T090000Z", "RRULE:FREQ=DAILY;COUNT=3", "SUMMARY:A"), "B", "2026-03-28T10:00", 1, 30)
	f.Add(ics("DTSTART;VALUE=DATE:20260328", "RDATE;VALUE=DATE:20260401"), "", "2026-03-30", 0, 0)
	f.Fuzz(func(t *testing.T, text, title, start string, days, minutes int) {
		uid, _, err := Project(text)
		if err != nil {
			return
		}
		edited, err := Edit(text, At{}, Change{Title: &title, Start: &start}, now)
		if err == nil {
			again, _, err := Project(edited)
			if err != nil || again != uid {
				t.Errorf("an edit made %q out of %q: %v", edited, text, err)
			}
		}
		_, _ = Move(text, At{}, days%4000, minutes%2000, 0, now)
	})
}
