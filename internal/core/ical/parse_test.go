package ical_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"anteroom/internal/core/errs"
	"anteroom/internal/core/ical"
)

// calendar wraps lines into a VCALENDAR with CRLF.
func calendar(lines ...string) []byte {
	all := append([]string{"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Example//Test//EN"}, lines...)
	return []byte(strings.Join(append(all, "END:VCALENDAR", ""), "\r\n"))
}

// event wraps lines into a calendar with one event.
func event(lines ...string) []byte {
	all := append([]string{"BEGIN:VEVENT", "UID:u1@example.org", "DTSTAMP:20260101T000000Z"}, lines...)
	return calendar(append(all, "END:VEVENT")...)
}

func object(t testing.TB, text []byte) *ical.Object {
	t.Helper()
	o, err := ical.ParseObject(text)
	if err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	return o
}

func TestRoundTripKeepsEveryByteOfAGoodFile(t *testing.T) {
	text := event(
		"DTSTART;TZID=Europe/Berlin:20260329T093000",
		`ATTENDEE;CN="Okafor, Ines";ROLE=REQ-PARTICIPANT;MEMBER="mailto:a@example.org","mailto:b@example.org":mailto:ines@example.org`,
		`ORGANIZER;CN=Ana ^'the boss^' Lima;SENT-BY="mailto:assistant@example.org":mailto:ana@example.org`,
		`summary;X-Odd=^x:Budget\, first draft\; "final"\nsecond line`,
		"X-ORDER-ONE:1", "X-ORDER-TWO:2", "X-ORDER-ONE:3",
		"DESCRIPTION:"+strings.Repeat("a", 63), // 75 octets exactly
		"BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT15M", "END:VALARM",
	)
	o := object(t, text)
	if len(o.Notes) > 0 {
		t.Errorf("notes on a good file: %v", o.Notes)
	}
	if got := bytes.ReplaceAll(o.Encode(), []byte("\r\n "), nil); !bytes.Equal(got, text) {
		t.Errorf("got\n%s\nwant\n%s", got, text)
	}
	m := o.Master()
	if got := m.Text("SUMMARY"); got != "Budget, first draft; \"final\"\nsecond line" {
		t.Errorf("summary %q", got)
	}
	who := m.Attendees()[0]
	if who.Name != "Okafor, Ines" || who.Email() != "ines@example.org" {
		t.Errorf("attendee %+v", who)
	}
	boss, _ := m.Organizer()
	if boss.Name != `Ana "the boss" Lima` || ical.Email(boss.SentBy) != "assistant@example.org" {
		t.Errorf("organizer %+v", boss)
	}
	if got := m.Attendee("MAILTO:Ines@Example.org"); got == nil {
		t.Error("an address is not found in another case")
	}
}

func TestFolding(t *testing.T) {
	long := strings.Repeat("Überraschung für Zoë ☕ ", 12)
	o := object(t, event("DTSTART:20260101T090000Z", "SUMMARY:x"))
	o.Master().SetText("SUMMARY", long)
	out := o.Encode()
	for _, line := range strings.Split(string(out), "\r\n") {
		if len(line) > 75 {
			t.Errorf("%d octets: %q", len(line), line)
		}
	}
	if got := object(t, out).Master().Text("SUMMARY"); got != long {
		t.Errorf("came back as %q", got)
	}
	// Others fold in the middle of a character, with LF and with tabs.
	split := strings.Replace(string(event("DTSTART:20260101T090000Z", "SUMMARY:Zoë's day")), "Zo\xc3\xab", "Zo\xc3\r\n \xab", 1)
	if got := object(t, []byte(split)).Master().Text("SUMMARY"); got != "Zoë's day" {
		t.Errorf("a split character came back as %q", got)
	}
	tabs := strings.ReplaceAll(strings.Replace(string(event("DTSTART:20260101T090000Z", "SUMMARY:one two")), "one", "o\n\tne", 1), "\r\n", "\n")
	if got := object(t, []byte(tabs)).Master().Text("SUMMARY"); got != "one two" {
		t.Errorf("folded with LF and tab: %q", got)
	}
}

func TestDirtIsUnderstoodAndNoted(t *testing.T) {
	for _, c := range []struct{ name, line, prop, want, note string }{
		{"bare comma", "SUMMARY:Coffee, then tea", "SUMMARY", "Coffee, then tea", ""},
		{"escaped colon", `SUMMARY:12\:30 lunch`, "SUMMARY", "12:30 lunch", ""},
		{"lone backslash", `LOCATION:C:\rooms\big`, "LOCATION", "C:\\rooms\\big", ""},
		{"capital N", `SUMMARY:a\Nb`, "SUMMARY", "a\nb", ""},
		{"space after name", "SUMMARY :x", "SUMMARY", "x", "Space after"},
		{"unescaped break", "DESCRIPTION:first\r\nsecond, really", "DESCRIPTION", "first\nsecond, really", "next line"},
		{"blank line", "\r\nSUMMARY:x", "SUMMARY", "x", "Blank"},
		{"latin", "SUMMARY:caf\xe9 \x80", "SUMMARY", "café €", "1252"},
		{"control", "SUMMARY:a\x00b\x0bc", "SUMMARY", "abc", "Control"},
		{"no line at all", "garbage without meaning\r\nSUMMARY:x", "SUMMARY", "x", "Left out"},
		{"end of nothing", "END:VALARM\r\nSUMMARY:x", "SUMMARY", "x", "closes nothing"},
		{"lone CR", "SUMMARY:x\rLOCATION:y", "LOCATION", "y", "CR alone"},
	} {
		o := object(t, event("DTSTART:20260101T090000Z", c.line))
		if got := o.Master().Text(c.prop); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
		if all := fmt.Sprint(o.Notes); c.note != "" && !strings.Contains(all, c.note) || c.note == "" && len(o.Notes) > 0 {
			t.Errorf("%s: notes %v", c.name, o.Notes)
		}
		again := object(t, o.Encode())
		if got := again.Master().Text(c.prop); got != c.want || len(again.Notes) > 0 {
			t.Errorf("%s: written as\n%s %v", c.name, o.Encode(), again.Notes)
		}
	}
}

func TestParametersWithoutQuotes(t *testing.T) {
	for _, c := range []struct{ line, prop, param, want, value string }{
		{"ORGANIZER;SENT-BY=mailto:a@example.org:mailto:b@example.org", "ORGANIZER", "SENT-BY", "mailto:a@example.org", "mailto:b@example.org"},
		{"ATTENDEE;CN=Okafor, Ines;RSVP=TRUE:mailto:ines@example.org", "ATTENDEE", "CN", "Okafor, Ines", "mailto:ines@example.org"},
		{"DTSTART;TZID=(UTC+01:00) Amsterdam, Berlin:20260101T090000", "DTSTART", "TZID", "(UTC+01:00) Amsterdam, Berlin", "20260101T090000"},
		{`ATTENDEE;CN="Ines:mailto:ines@example.org`, "ATTENDEE", "CN", "Ines", "mailto:ines@example.org"},
		{`ATTENDEE;CN="Ines" Okafor:mailto:ines@example.org`, "ATTENDEE", "CN", "Ines Okafor", "mailto:ines@example.org"},
		{"ATTENDEE;RSVP;CN=Ines:mailto:ines@example.org", "ATTENDEE", "CN", "Ines", "mailto:ines@example.org"},
		{`ATTENDEE;CN="":mailto:ines@example.org`, "ATTENDEE", "CN", "", "mailto:ines@example.org"},
	} {
		tree, notes, err := ical.Parse(calendar("BEGIN:VEVENT", c.line, "END:VEVENT"))
		if err != nil {
			t.Fatal(err)
		}
		p := tree.Children[0].Get(c.prop)
		if p == nil || p.Param(c.param) != c.want || p.Value() != c.value {
			t.Errorf("%s: got %+v (%v)", c.line, p, notes)
			continue
		}
		again, more, err := ical.Parse(tree.Encode())
		if err != nil || len(more) > 0 {
			t.Fatalf("%v %v\n%s", err, more, tree.Encode())
		}
		if q := again.Children[0].Get(c.prop); q.Param(c.param) != c.want || q.Value() != c.value {
			t.Errorf("%s: came back as %+v", c.line, q)
		}
	}
}

func TestRefusals(t *testing.T) {
	deep := strings.Repeat("BEGIN:X\r\n", 50_000)
	for _, c := range []struct {
		name, text, code string
		kind             errs.Kind
		line             string
	}{
		{"nothing", "", "ical.not_a_calendar", errs.Invalid, "line 1"},
		{"a web page", "<!DOCTYPE html>\n<html>", "ical.not_a_calendar", errs.Invalid, "line 1"},
		{"zero", "0;0=", "ical.not_a_calendar", errs.Invalid, "line 1"},
		{"cut short", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\n", "ical.truncated", errs.Invalid, "line 3"},
		{"nested", "BEGIN:VCALENDAR\r\n" + deep, "ical.too_deep", errs.TooLarge, "line 9"},
		{"a long line", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:" + strings.Repeat("x", ical.MaxLine) + "\n", "ical.line_too_long", errs.TooLarge, "line 3"},
		{"a long folded line", "BEGIN:VCALENDAR\nX-A:b\n" + strings.Repeat(" xxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n", 9000), "ical.line_too_long", errs.TooLarge, "line 2"},
		{"many properties", "BEGIN:VCALENDAR\n" + strings.Repeat("A:\n", 20_000), "ical.too_many_properties", errs.TooLarge, "line 10001"},
		{"large", "BEGIN:VCALENDAR\n" + strings.Repeat("A:b\n", 300_000), "ical.object_too_large", errs.TooLarge, "line 1"},
	} {
		_, _, err := ical.Parse([]byte(c.text))
		var e *errs.Error
		if !errors.As(err, &e) || e.Code != c.code || e.Kind != c.kind || len(e.Fields) == 0 || e.Fields[0].Path != c.line {
			t.Errorf("%s: %v", c.name, err)
		}
	}
	for _, c := range []struct {
		name, code string
		text       []byte
	}{
		{"no component", "ical.no_component", calendar()},
		{"no UID", "ical.no_uid", calendar("BEGIN:VEVENT", "END:VEVENT")},
		{"two UIDs", "ical.several_uids", calendar("BEGIN:VEVENT", "UID:a", "END:VEVENT", "BEGIN:VEVENT", "UID:b", "END:VEVENT")},
		{"two kinds", "ical.several_kinds", calendar("BEGIN:VEVENT", "UID:a", "END:VEVENT", "BEGIN:VTODO", "UID:a", "END:VTODO")},
		{"two masters", "ical.several_masters", calendar("BEGIN:VEVENT", "UID:a", "END:VEVENT", "BEGIN:VEVENT", "UID:a", "END:VEVENT")},
	} {
		if _, err := ical.ParseObject(c.text); errs.Of(err).Code != c.code {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

// Hostile texts of the largest size cost linear time. The bound is generous:
// what was quadratic took minutes.
func TestHostileTextsAreQuick(t *testing.T) {
	const n = ical.MaxObject - 2000
	head := "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n"
	for name, text := range map[string]string{
		"carriage returns": head + strings.Repeat("\r", n),
		"parameters":       head + "A" + strings.Repeat(";B=c", 15_000) + "\r\n" + strings.Repeat(";", n/2),
		"quotes":           head + "A;B=" + strings.Repeat(`"`, 60_000) + "\r\n",
		"stray lines":      head + "DESCRIPTION:x\r\n" + strings.Repeat("y\r\n", n/3),
		"folds":            head + "A:b" + strings.Repeat("\r\n ", n/3),
		"commas":           head + strings.Repeat("A;CN="+strings.Repeat(",", 60_000)+":x\r\n", 15),
		"lists":            head + strings.Repeat("A;B="+strings.Repeat(",", 60_000)+":x\r\n", 15),
		"carets":           head + "A;B=" + strings.Repeat("^", 60_000) + ":x\r\n",
		"nested":           strings.Repeat("BEGIN:VEVENT\n", n/13),
		"ends":             head + strings.Repeat("END:X\n", n/6),
		"properties":       head + strings.Repeat("A:\n", n/3),
	} {
		begin := time.Now()
		_, _, _ = ical.Parse([]byte(text))
		_, _ = ical.Split(strings.NewReader(text), func(*ical.Object) error { return nil })
		if took := time.Since(begin); took > 2*time.Second {
			t.Errorf("%s took %v", name, took)
		}
	}
}

func TestNothingCanBeInjected(t *testing.T) {
	o := object(t, event("DTSTART:20260101T090000Z"))
	m := o.Master()
	evil := "x\r\nATTENDEE:mailto:mallory@example.org\rA:b\nB:c\x00\u2028"
	m.SetText("SUMMARY", evil)
	m.Set(ical.NewProperty("X-RAW\r\nEVIL", evil, ical.P("CN\r\nX", evil, `a"b:c;d,e^f`)))
	m.Add(ical.PersonProperty("ATTENDEE", ical.Person{Address: "mailto:ines@example.org\r\nX-EVIL:1", Name: evil}))
	tree, notes, err := ical.Parse(o.Encode())
	if err != nil || len(notes) > 0 {
		t.Fatalf("%v %v", err, notes)
	}
	if n := len(tree.Children[0].Props); n != 6 {
		t.Fatalf("%d properties:\n%s", n, o.Encode())
	}
	got := tree.Children[0].Get("X-RAW--EVIL")
	if v := got.ParamValues("CN--X"); len(v) != 2 || v[1] != `a"b:c;d,e^f` || !strings.HasPrefix(v[0], "x\nATTENDEE") {
		t.Errorf("parameter came back as %q", v)
	}
	if s := tree.Children[0].Text("SUMMARY"); s != "x\nATTENDEE:mailto:mallory@example.org\nA:b\nB:c\u2028" {
		t.Errorf("summary %q", s)
	}
}

func TestPropertiesKeepTheirPlaces(t *testing.T) {
	o := object(t, event("SUMMARY:a", "DTSTART:20260101T090000Z", "X-A:1", "X-B:1", "X-A:2", "LOCATION:l"))
	m := o.Master()
	m.SetText("SUMMARY", "b")
	m.Set(ical.NewProperty("X-A", "3"))
	m.Add(ical.NewProperty("X-B", "2"))
	m.Remove("location")
	var names []string
	for _, p := range m.Props {
		names = append(names, p.Name()+"="+p.Value())
	}
	want := "[UID=u1@example.org DTSTAMP=20260101T000000Z SUMMARY=b DTSTART=20260101T090000Z X-A=3 X-B=1 X-B=2]"
	if fmt.Sprint(names) != want {
		t.Errorf("got  %v\nwant %s", names, want)
	}
}
