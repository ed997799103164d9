package ical_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"

	"anteroom/internal/core/errs"
	"anteroom/internal/core/ical"
)

func split(t testing.TB, text string) ([]*ical.Object, ical.File, error) {
	t.Helper()
	var out []*ical.Object
	f, err := ical.Split(strings.NewReader(text), func(o *ical.Object) error {
		out = append(out, o)
		return nil
	})
	return out, f, err
}

func cal(lines ...string) string {
	return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n" + strings.Join(lines, "\r\n") + "\r\nEND:VCALENDAR\r\n"
}

func TestSplitGroupsByUID(t *testing.T) {
	vtz := "BEGIN:VTIMEZONE\r\nTZID:Mine\r\nX-LIC-LOCATION:Asia/Tokyo\r\nEND:VTIMEZONE"
	other := "BEGIN:VTIMEZONE\r\nTZID:Unused\r\nEND:VTIMEZONE"
	text := cal("X-WR-CALNAME:First", vtz, other,
		"BEGIN:VEVENT\r\nUID:a\r\nRECURRENCE-ID:20260302T000000Z\r\nDTSTART:20260302T010000Z\r\nEND:VEVENT",
		"BEGIN:VTODO\r\nUID:a\r\nEND:VTODO",
		"BEGIN:VEVENT\r\nUID:b-very-long-\r\n name\r\nDTSTART;TZID=Mine:20260301T090000\r\nEND:VEVENT") +
		cal("METHOD:REQUEST",
			"BEGIN:VEVENT\r\nDTSTART:20260301T000000Z\r\nRRULE:FREQ=DAILY\r\nUID:a\r\nBEGIN:VALARM\r\nUID:alarm\r\nEND:VALARM\r\nEND:VEVENT",
			"BEGIN:VFREEBUSY\r\nUID:f\r\nEND:VFREEBUSY")
	list, f, err := split(t, text)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, o := range list {
		got = append(got, fmt.Sprintf("%s/%s master=%v overrides=%d zones=%d", o.Kind, o.UID, o.Master() != nil, len(o.Overrides()), len(o.Calendar.Children)-len(o.Overrides())-1))
	}
	want := "[VEVENT/a master=true overrides=1 zones=0 VTODO/a master=true overrides=0 zones=0 VEVENT/b-very-long-name master=true overrides=0 zones=1]"
	if fmt.Sprint(got) != want {
		t.Errorf("got  %v\nwant %v", got, want)
	}
	if f.Name() != "First" || len(f.Calendars) != 2 || f.Objects != 3 || f.Overrides != 1 || f.Calendars[1].Value("METHOD") != "REQUEST" {
		t.Errorf("file %+v", f)
	}
	if !strings.Contains(fmt.Sprint(f.Notes), "VFREEBUSY") {
		t.Errorf("notes %v", f.Notes)
	}
}

func TestSplitKeepsTheNewer(t *testing.T) {
	text := cal(
		"BEGIN:VEVENT\r\nUID:a\r\nSEQUENCE:2\r\nSUMMARY:new\r\nEND:VEVENT",
		"BEGIN:VEVENT\r\nUID:a\r\nSEQUENCE:1\r\nSUMMARY:old\r\nEND:VEVENT",
		"BEGIN:VEVENT\r\nUID:b\r\nDTSTAMP:20260101T000000Z\r\nSUMMARY:old\r\nEND:VEVENT",
		"BEGIN:VEVENT\r\nUID:b\r\nDTSTAMP:20260201T000000Z\r\nSUMMARY:new\r\nEND:VEVENT")
	list, _, err := split(t, text)
	if err != nil || len(list) != 2 {
		t.Fatalf("%d objects, %v", len(list), err)
	}
	for _, o := range list {
		if s := o.Master().Text("SUMMARY"); s != "new" || len(o.Notes) != 1 || len(o.Calendar.Children) != 1 {
			t.Errorf("%s: %q %v", o.UID, s, o.Notes)
		}
	}
}

func TestSplitWithoutUIDNamesByContent(t *testing.T) {
	text := cal("BEGIN:VEVENT\r\nSUMMARY:x\r\nEND:VEVENT")
	one, _, err1 := split(t, text)
	two, _, err2 := split(t, "\uFEFF"+text)
	if err1 != nil || err2 != nil || one[0].UID != two[0].UID || one[0].UID == "" || one[0].Master().Text("UID") != one[0].UID {
		t.Errorf("%v %v", err1, err2)
	}
}

func TestSplitLeavesOutBulkOnly(t *testing.T) {
	big := strings.Repeat("QUJD", 40_000)
	folded := strings.Repeat("QUJDQUJDQUJDQUJDQUJD\r\n ", 8_000)
	text := cal("BEGIN:VEVENT\r\nUID:a\r\nATTACH;VALUE=BINARY;ENCODING=BASE64:" + big + "\r\nSUMMARY:kept\r\nATTACH;VALUE=BINARY;ENCODING=BASE64:" + folded + "\r\nLOCATION:here\r\nEND:VEVENT")
	list, f, err := split(t, text)
	if err != nil {
		t.Fatal(err)
	}
	m := list[0].Master()
	if m.Text("SUMMARY") != "kept" || m.Text("LOCATION") != "here" || m.Has("ATTACH") || len(f.Notes) != 2 {
		t.Errorf("%s\n%v", list[0].Encode(), f.Notes)
	}
}

func TestSplitRefuses(t *testing.T) {
	for _, c := range []struct{ name, text, code, line string }{
		{"empty", "", "ical.not_a_calendar", "line 1"},
		{"a web page", "<html>\n</html>", "ical.not_a_calendar", "line 1"},
		{"cut short", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nEND:VEVENT\n", "ical.truncated", "line 4"},
		{"cut short within", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a", "ical.truncated", "line 3"},
		{"no END before the next", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nBEGIN:VCALENDAR\n", "ical.truncated", "line 4"},
		{"deep", "BEGIN:VCALENDAR\n" + strings.Repeat("BEGIN:VEVENT\n", 100_000), "ical.too_deep", "line 9"},
		{"a long line", cal("BEGIN:VEVENT", "UID:a", "SUMMARY:"+strings.Repeat("x", 300_000), "END:VEVENT"), "ical.line_too_long", "line 6"},
		{"a long folded line", cal("BEGIN:VEVENT", "UID:a", "SUMMARY:x"+strings.Repeat("\r\n xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 3_000), "END:VEVENT"), "ical.line_too_long", "line 6"},
		{"many properties", cal("BEGIN:VEVENT", strings.Repeat("A:\r\n", 20_000)+"END:VEVENT"), "ical.too_many_properties", "line 10002"},
		{"2 M properties", cal("BEGIN:VEVENT", strings.Repeat("A:b\r\n", 2_000_000)+"END:VEVENT"), "ical.object_too_large", "line 209717"},
		{"many components", "BEGIN:VCALENDAR\n" + strings.Repeat("BEGIN:X-THING\nEND:X-THING\n", 500_001), "ical.too_many_components", "line 1000002"},
		{"many zones", "BEGIN:VCALENDAR\n" + strings.Repeat("BEGIN:VTIMEZONE\nTZID:X\nEND:VTIMEZONE\n", 10_001), "ical.too_many_zones", "line 30002"},
		{"many parts of one event", "BEGIN:VCALENDAR\n" + strings.Repeat("BEGIN:VEVENT\nEND:VEVENT\n", 10_001), "ical.too_many_properties", "line 20002"},
	} {
		_, _, err := split(t, c.text)
		e := errs.Of(err)
		if err == nil || e.Code != c.code || len(e.Fields) == 0 || e.Fields[0].Path != c.line {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

func TestSplitPassesErrorsOn(t *testing.T) {
	stop := errors.New("stop")
	_, err := ical.Split(strings.NewReader(cal("BEGIN:VEVENT\r\nUID:a\r\nEND:VEVENT")), func(*ical.Object) error { return stop })
	if !errors.Is(err, stop) {
		t.Errorf("got %v", err)
	}
	broken := io.MultiReader(strings.NewReader("BEGIN:VCALENDAR\r\n"), brokenReader{})
	if _, err := ical.Split(broken, nil); err == nil || errs.KindOf(err) != errs.Internal {
		t.Errorf("got %v", err)
	}
}

type brokenReader struct{}

func (brokenReader) Read([]byte) (int, error) { return 0, errors.New("disk") }

// endless gives the same line for ever.
type endless struct {
	line []byte
	at   int
}

func (e *endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = e.line[e.at]
		e.at = (e.at + 1) % len(e.line)
	}
	return len(p), nil
}

// A file without end is refused at 256 MiB, and one endless line costs no memory.
func TestSplitIsBounded(t *testing.T) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	_, err := ical.Split(io.MultiReader(strings.NewReader("BEGIN:VCALENDAR\r\nX-A:"), &endless{line: []byte("xxxxxxxx")}), nil)
	runtime.ReadMemStats(&after)
	if errs.Of(err).Code != "ical.file_too_large" {
		t.Errorf("got %v", err)
	}
	if used := after.TotalAlloc - before.TotalAlloc; used > 8<<20 {
		t.Errorf("an endless line took %d MiB", used>>20)
	}
	bulk := io.MultiReader(strings.NewReader("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nATTACH:x\r\n"), &endless{line: []byte(" xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\r\n")})
	if _, err := ical.Split(bulk, nil); errs.Of(err).Code != "ical.file_too_large" {
		t.Errorf("got %v", err)
	}
}

// What goes in comes out: all properties of all components of a file.
func TestSplitLosesNothing(t *testing.T) {
	var b bytes.Buffer
	for i := range 50 {
		fmt.Fprintf(&b, "BEGIN:VEVENT\r\nUID:u%d\r\nX-A;X-P=\"q,r\":v%d\r\nDTSTART:20260301T000000Z\r\nX-B:\r\nEND:VEVENT\r\n", i%7, i)
		if i%7 == i {
			continue
		}
		b.Reset()
	}
	text := cal(strings.TrimSuffix(b.String(), "\r\n"))
	list, _, err := split(t, text)
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range list {
		body := o.Master().Encode()
		if !strings.Contains(text, string(body)) {
			t.Errorf("not in the file as it was:\n%s", body)
		}
	}
}
