package task

import (
	"fmt"
	"strings"
	"testing"

	"anteroom/internal/core/access"
	"anteroom/internal/core/ical"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/op"
	"anteroom/internal/core/record/recordtest"
	"anteroom/internal/core/ref"
)

func vtodo(lines ...string) string {
	all := append([]string{"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//example//EN", "BEGIN:VTODO", "UID:one@example.org"}, lines...)
	return strings.Join(append(all, "END:VTODO", "END:VCALENDAR", ""), "\r\n")
}

func TestReadingATodo(t *testing.T) {
	for _, c := range []struct {
		lines []string
		want  string // title|due|time|zone|priority|done|rule|private
	}{
		{[]string{"SUMMARY:Call"}, "Call||||0|false||false"},
		{[]string{"SUMMARY:  "}, "Task without a title||||0|false||false"},
		{[]string{"SUMMARY:Call\\nback"}, "Call back||||0|false||false"},
		{[]string{"SUMMARY:x", "DUE;VALUE=DATE:20260327"}, "x|2026-03-27||Europe/London|0|false||false"},
		{[]string{"SUMMARY:x", "DUE:20260327T170000Z"}, "x|2026-03-27|17:00|UTC|0|false||false"},
		{[]string{"SUMMARY:x", "DUE:20260327T170000"}, "x|2026-03-27|17:00|Europe/London|0|false||false"},
		{[]string{"SUMMARY:x", "DUE;TZID=America/New_York:20260327T170000"}, "x|2026-03-27|17:00|America/New_York|0|false||false"},
		{[]string{"SUMMARY:x", "DUE;TZID=W. Europe Standard Time:20260327T170000"}, "x|2026-03-27|17:00|Europe/Berlin|0|false||false"},
		{[]string{"SUMMARY:x", "DTSTART;VALUE=DATE:20260327", "DURATION:P2D"}, "x|2026-03-29||Europe/London|0|false||false"},
		{[]string{"SUMMARY:x", "DUE:soon"}, "x||||0|false||false"},
		{[]string{"SUMMARY:x", "PRIORITY:3"}, "x||||1|false||false"},
		{[]string{"SUMMARY:x", "PRIORITY:7"}, "x||||9|false||false"},
		{[]string{"SUMMARY:x", "PRIORITY:11"}, "x||||0|false||false"},
		{[]string{"SUMMARY:x", "STATUS:COMPLETED"}, "x||||0|true||false"},
		{[]string{"SUMMARY:x", "COMPLETED:20260301T100000Z"}, "x||||0|true||false"},
		{[]string{"SUMMARY:x", "STATUS:CANCELLED"}, "x||||0|true||false"},
		{[]string{"SUMMARY:x", "CLASS:CONFIDENTIAL"}, "x||||0|false||true"},
		{[]string{"SUMMARY:x", "DUE;VALUE=DATE:20260327", "RRULE:FREQ=DAILY"}, "x|2026-03-27||Europe/London|0|false|FREQ=DAILY|false"},
		{[]string{"SUMMARY:x", "DUE;VALUE=DATE:20260327", "RRULE:FREQ=HOURLY"}, "x|2026-03-27||Europe/London|0|false||false"},
		{[]string{"SUMMARY:x", "RRULE:FREQ=DAILY"}, "x||||0|false||false"},
		{[]string{"SUMMARY:" + strings.Repeat("é", 600)}, strings.Repeat("é", 500) + "||||0|false||false"},
	} {
		got, err := readTodo(vtodo(c.lines...), "Europe/London", 1)
		if err != nil {
			t.Errorf("%v: %v", c.lines, err)
		}
		text := fmt.Sprintf("%s|%s|%s|%s|%d|%v|%s|%v", got.Title, got.Due, got.DueTime, got.Zone, got.Priority, got.DoneUS != 0, got.Rule, got.Private)
		if text != c.want {
			t.Errorf("%v reads as %s, want %s", c.lines, text, c.want)
		}
	}
}

// put brings a VTODO in as an import does.
func put(t *testing.T, h *recordtest.House, s *Service, text string) (created, updated bool) {
	t.Helper()
	permit, err := access.Authorize(h.Ben, access.On("calendar", access.Write), h.Vera)
	if err != nil {
		t.Fatal(err)
	}
	_, err = h.Journal.Write(t.Context(), permit, func(tx *journal.Tx) (err error) {
		created, updated, err = s.Put(t.Context(), tx, h.Vera, "calendar", "one@example.org", text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return created, updated
}

func TestAChangedFileChangesOnlyWhatItSays(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		first := vtodo("SUMMARY:Call the bank", "DESCRIPTION:old", "X-OWN:kept")
		if created, updated := put(t, h, s, first); !created || updated {
			t.Errorf("new: %v %v", created, updated)
		}
		if created, updated := put(t, h, s, first); created || updated {
			t.Errorf("the same again: %v %v", created, updated)
		}
		items, _, err := s.List(t.Context(), h.Ben, Filter{})
		if err != nil || len(items) != 1 {
			t.Fatal(items, err)
		}
		if _, err := s.Update(t.Context(), h.Ben, items[0].ID, 1, Change{Title: op.Some("Call the bank twice"), Priority: op.Some(1)}); err != nil {
			t.Fatal(err)
		}
		if created, updated := put(t, h, s, vtodo("SUMMARY:Call the bank", "DESCRIPTION:new", "X-OWN:changed")); created || !updated {
			t.Errorf("changed: %v %v", created, updated)
		}
		got, err := s.Get(t.Context(), h.Ben, items[0].ID)
		if err != nil || got.Title != "Call the bank twice" || got.Notes != "new" || got.Priority != 1 {
			t.Errorf("%+v, %v", got, err)
		}
		if _, err := s.Trash(t.Context(), h.Ben, got.ID, 0); err != nil {
			t.Fatal(err)
		}
		if created, _ := put(t, h, s, first); !created {
			t.Error("what was thrown away does not come back with the next import")
		}
	})
}

// TestAFileOpensNoPrivateTask holds that a file can't make a private task, and what was
// written to it here, public for whoever brings the file.
func TestAFileOpensNoPrivateTask(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		put(t, h, s, vtodo("SUMMARY:Call", "CLASS:PRIVATE"))
		if got := list(t, s, h.Ben, Filter{}); got != "" {
			t.Fatalf("Ben sees %q", got)
		}
		permit, err := access.Authorize(h.Ben, access.On("calendar", access.Write), h.Vera)
		if err != nil {
			t.Fatal(err)
		}
		_, err = h.Journal.Write(t.Context(), permit, func(tx *journal.Tx) error {
			_, _, err := s.Put(t.Context(), tx, h.Vera, "calendar", "one@example.org", vtodo("SUMMARY:Call", "CLASS:PUBLIC"))
			return err
		})
		code(t, err, "task.private")
		if got := list(t, s, h.Ben, Filter{}); got != "" {
			t.Errorf("Ben sees %q", got)
		}
		if got := list(t, s, h.Ada, Filter{}); got != "Call" {
			t.Errorf("Ada sees %q", got)
		}
	})
}

func TestEverythingGoesOutAgain(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		source := vtodo("SUMMARY:Call", "X-OWN;X-P=\"a;b\":kept", "CATEGORIES:a,b", "DUE;VALUE=DATE:20260327", "ATTENDEE;PARTSTAT=ACCEPTED:mailto:kim@example.org")
		put(t, h, s, source)
		out := func() string {
			t.Helper()
			var text []byte
			if err := s.Objects(t.Context(), h.Carl, "calendar", func(o *ical.Object) error { text = append(text, o.Encode()...); return nil }); err != nil {
				t.Fatal(err)
			}
			return string(text)
		}
		untouched := out()
		for line := range strings.SplitSeq(source, "\r\n") {
			if !strings.Contains(untouched, line) {
				t.Errorf("%q did not go out again:\n%s", line, untouched)
			}
		}
		items, _, _ := s.List(t.Context(), h.Ben, Filter{})
		c := Change{Title: op.Some("Call again"), Due: op.Some(items[0].Due), DueTime: op.Some("09:30"), Rule: op.Some("FREQ=WEEKLY")}
		if _, err := s.Update(t.Context(), h.Ben, items[0].ID, 1, c); err != nil {
			t.Fatal(err)
		}
		if _, err := s.Complete(t.Context(), h.Ben, items[0].ID, 2); err != nil {
			t.Fatal(err)
		}
		changed := out()
		for _, want := range []string{"X-OWN", "SUMMARY:Call again", "DUE;TZID=Europe/London:20260327T093000", "DTSTART;TZID=Europe/London:20260327T093000",
			"RRULE:FREQ=WEEKLY", "STATUS:COMPLETED", "COMPLETED:20260312T120000Z", "BEGIN:VTIMEZONE"} {
			if !strings.Contains(changed, want) {
				t.Errorf("%s is missing:\n%s", want, changed)
			}
		}
		if strings.Contains(changed, "VALUE=DATE:20260327") {
			t.Errorf("the old day went out as well:\n%s", changed)
		}
		if err := s.Objects(t.Context(), h.Eve, "calendar", func(*ical.Object) error { t.Error("a stranger gets a task"); return nil }); err != nil {
			t.Fatal(err)
		}
	})
}

func TestATaskMadeHereGoesOutToo(t *testing.T) {
	mine := stored{Task: Task{Title: "Made; here", Tags: []ref.ID{}, Priority: 5}, UID: "two"}
	o, err := mine.object("Europe/London")
	if err != nil {
		t.Fatal(err)
	}
	text := string(o.Encode())
	for _, want := range []string{"UID:two\r\n", "SUMMARY:Made\\; here\r\n", "PRIORITY:5\r\n", "BEGIN:VTODO\r\n"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing:\n%s", want, text)
		}
	}
}
