package ical_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"anteroom/internal/core/ical"
	"anteroom/internal/core/recur"
	"anteroom/internal/core/zone"
)

// seeds are texts that broke other programs, and some that any program writes.
func seeds(f *testing.F) {
	f.Helper()
	for _, s := range []string{
		"", "0;0=", "BEGIN:VCALENDAR\n0;0=\nEND:VCALENDAR", "\xef\xbb\xbfBEGIN:VCALENDAR\rEND:VCALENDAR\r",
		strings.Repeat("BEGIN:VCALENDAR\n", 20), strings.Repeat("BEGIN:VEVENT\n", 9) + strings.Repeat("END:VEVENT\n", 9),
		"BEGIN:VCALENDAR\nX:" + strings.Repeat("y", 70_000), "BEGIN:VCALENDAR\nX:\n " + strings.Repeat("\n ", 70_000),
		cal("BEGIN:VEVENT\r\nUID:a\r\nDTSTART:20260101T000000Z\r\nRRULE:FREQ=SECONDLY\r\nEND:VEVENT"),
		cal("BEGIN:VEVENT\r\nUID:a\r\nDTSTART:19700101T000000Z\r\nRRULE:FREQ=SECONDLY;INTERVAL=2;BYSECOND=1\r\nEND:VEVENT"),
		cal("BEGIN:VEVENT\r\nUID:a\r\nDTSTART:00010101\r\nRRULE:FREQ=YEARLY;COUNT=2147483647\r\nEND:VEVENT"),
		cal("BEGIN:VEVENT\r\nUID:a\r\nDTSTART:99991231T235959\r\nDURATION:P9999W\r\nRRULE:FREQ=HOURLY;INTERVAL=2147483647\r\nEND:VEVENT"),
		cal("BEGIN:VEVENT\r\nUID:a\r\nDTSTART;TZID=Mine:20260101T000000\r\nEXDATE:20260101\r\nEND:VEVENT", "BEGIN:VTIMEZONE\r\nTZID:Mine\r\nBEGIN:STANDARD\r\nDTSTART:16010101T000000\r\nRRULE:FREQ=SECONDLY\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+9999\r\nEND:STANDARD\r\nEND:VTIMEZONE"),
		cal("BEGIN:VEVENT\r\nUID:a\r\nRECURRENCE-ID;RANGE=THISANDFUTURE:20260101\r\nSTATUS:CANCELLED\r\nEND:VEVENT", "BEGIN:VEVENT\r\nUID:a\r\nDTSTART;VALUE=DATE:20260101\r\nRDATE;VALUE=PERIOD:20260101T000000Z/P1W,x/y\r\nRRULE:FREQ=DAILY\r\nEND:VEVENT"),
		"BEGIN:VCALENDAR\n" + strings.Repeat("A:\n", 20_000),
	} {
		f.Add([]byte(s))
	}
	files, _ := filepath.Glob("testdata/*.ics")
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
}

// bounded fails when a step takes longer than any text of a fuzzer's size may.
func bounded(t *testing.T, what string, fn func()) {
	t.Helper()
	begin := time.Now()
	fn()
	if took := time.Since(begin); took > 2*time.Second {
		t.Errorf("%s took %v", what, took)
	}
}

func FuzzParse(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, text []byte) {
		bounded(t, "parse", func() {
			tree, notes, err := ical.Parse(text)
			if (tree == nil) == (err == nil) || len(notes) > 200 {
				t.Errorf("tree %v, error %v, %d notes", tree, err, len(notes))
			}
		})
		bounded(t, "split", func() {
			_, _ = ical.Split(bytes.NewReader(text), func(o *ical.Object) error {
				if o.UID == "" || o.Main() == nil {
					t.Errorf("an object without a UID or a component: %+v", o)
				}
				return nil
			})
		})
	})
}

func FuzzRoundTrip(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, text []byte) {
		tree, _, err := ical.Parse(text)
		if err != nil {
			return
		}
		once := tree.Encode()
		if !utf8.Valid(once) {
			t.Error("wrote broken UTF-8")
		}
		for _, line := range bytes.Split(once, []byte("\r\n")) {
			if len(line) > 75 {
				t.Errorf("a line of %d octets", len(line))
			}
		}
		if len(once) > ical.MaxObject {
			return // folding made it larger than what is read
		}
		again, notes, err := ical.Parse(once)
		if err != nil {
			t.Fatalf("does not read its own text: %v\n%q", err, once)
		}
		if twice := again.Encode(); !bytes.Equal(once, twice) {
			t.Errorf("not stable (%v):\n%q\n%q", notes, once, twice)
		}
		same(t, tree, again)
	})
}

// same fails when two trees differ in names, values or parameters.
func same(t *testing.T, a, b *ical.Component) {
	t.Helper()
	if a.Name != b.Name || len(a.Props) != len(b.Props) || len(a.Children) != len(b.Children) {
		t.Fatalf("%s: %d properties and %d components became %s: %d and %d", a.Name, len(a.Props), len(a.Children), b.Name, len(b.Props), len(b.Children))
	}
	for i := range a.Props {
		p, q := &a.Props[i], &b.Props[i]
		if p.Name() != q.Name() || p.Value() != q.Value() || len(p.Params()) != len(q.Params()) {
			t.Fatalf("%s:%q became %s:%q", p.Name(), p.Value(), q.Name(), q.Value())
		}
		for j, x := range p.Params() {
			y := q.Params()[j]
			if x.Name != y.Name || strings.Join(x.Values, "\x00") != strings.Join(y.Values, "\x00") {
				t.Fatalf("%s: parameter %q became %q", p.Name(), x, y)
			}
		}
	}
	for i := range a.Children {
		same(t, a.Children[i], b.Children[i])
	}
}

func FuzzExpand(f *testing.F) {
	seeds(f)
	viewer := mustZone(f, "America/New_York")
	f.Fuzz(func(t *testing.T, text []byte) {
		_, _ = ical.Split(bytes.NewReader(text), func(o *ical.Object) error {
			bounded(t, "expand", func() {
				b := recur.NewBudget(2_000)
				s := ical.Compile(o)
				first, last, _ := s.Span()
				for _, from := range []string{"1969-12-01", "2026-01-01", "9999-12-01"} {
					list := s.Expand(instant(t, from), instant(t, from).Add(40*24*time.Hour), viewer, b)
					for i, in := range list {
						if in.End < in.Start || i > 0 && in.Start < list[i-1].Start && list[i-1].Component == in.Component && !in.AllDay && !in.Floating && !in.Override {
							t.Errorf("%v is out of order or ends early", show(list[i:i+1]))
						}
						if in.Start < first || in.End > last {
							t.Errorf("span %v..%v leaves out %v", first, last, show(list[i:i+1]))
						}
					}
				}
			})
			return nil
		})
	})
}

func FuzzText(f *testing.F) {
	for _, s := range []string{"", "a\r\nb", "\\n;,:\"^", "\x00\xff", "☕", "a\u2028b\u0085", " leading", "trailing "} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		o := ical.NewObject("VEVENT", "u@example.org", now)
		o.Master().SetText("SUMMARY", s)
		o.Master().Set(ical.NewProperty("X-P", "v", ical.P("CN", s)))
		back := object(t, o.Encode())
		want := kept(s)
		if got := back.Master().Text("SUMMARY"); got != want {
			t.Errorf("%q came back as %q", s, got)
		}
		if got := back.Master().Get("X-P").Param("CN"); got != want {
			t.Errorf("parameter %q came back as %q", s, got)
		}
		if len(back.Notes) > 0 {
			t.Errorf("%v", back.Notes)
		}
	})
}

// kept is what iCalendar can hold of a text: no control characters but line
// feeds and tabs, and valid UTF-8.
func kept(s string) string {
	s = strings.ToValidUTF8(s, "\uFFFD")
	s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r == 0x7f {
			return -1
		}
		return r
	}, s)
}

var sink int

func BenchmarkParse(b *testing.B) {
	text := event("DTSTART;TZID=Europe/Berlin:20260329T093000", "DTEND;TZID=Europe/Berlin:20260329T103000", "RRULE:FREQ=WEEKLY;BYDAY=MO,WE", "SUMMARY:Budget",
		`ATTENDEE;CN="Okafor, Ines";ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED:mailto:ines@example.org`, "DESCRIPTION:"+strings.Repeat("words and ", 30))
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		o, err := ical.ParseObject(text)
		if err != nil {
			b.Fatal(err)
		}
		sink += len(o.UID)
	}
}

func BenchmarkExpandMonth(b *testing.B) {
	s := ical.Compile(series(b))
	from, to := instant(b, "2026-03-01"), instant(b, "2026-04-01")
	var list []ical.Instance
	b.ReportAllocs()
	for b.Loop() {
		list = s.Append(list[:0], from, to, zone.UTC, nil)
		sink += len(list)
	}
}

func BenchmarkCompile(b *testing.B) {
	o := series(b)
	b.ReportAllocs()
	for b.Loop() {
		sink += len(ical.Compile(o).UID)
	}
}

func BenchmarkExpandSingle(b *testing.B) {
	s := ical.Compile(object(b, event("DTSTART;TZID=Europe/Berlin:20260309T093000", "DTEND;TZID=Europe/Berlin:20260309T103000")))
	from, to := instant(b, "2026-03-01"), instant(b, "2026-04-01")
	var list []ical.Instance
	b.ReportAllocs()
	for b.Loop() {
		list = s.Append(list[:0], from, to, zone.UTC, nil)
		sink += len(list)
	}
}
