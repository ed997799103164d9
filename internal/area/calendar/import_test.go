package calendar

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"anteroom/internal/area/calendar/intake"
	"anteroom/internal/area/calendar/object"
	"anteroom/internal/area/calendar/store"
	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ical"
	"anteroom/internal/core/ref"
)

var firstFile = ics(
	"X-WR-CALNAME:Team\nX-APPLE-CALENDAR-COLOR:#FF2968\nX-FOO;X-BAR=1:kept\n",
	vevent("one", ":20260312T090000Z", "One", "X-KEPT;VALUE=TEXT:a\\,b\n", "DTEND:20260312T100000Z\n"),
	vevent("two", ";TZID=W. Europe Standard Time:20260312T120000", "Two", "RRULE:FREQ=DAILY;COUNT=3\n"),
	"BEGIN:VEVENT\nUID:two\nRECURRENCE-ID;TZID=W. Europe Standard Time:20260313T120000\nDTSTART;TZID=W. Europe Standard Time:20260313T150000\nSUMMARY:Two later\nEND:VEVENT\n",
	vevent("three", ";VALUE=DATE:20260314", "Three"),
	"BEGIN:VTODO\nUID:todo\nSUMMARY:Call\nEND:VTODO\n",
	"BEGIN:VJOURNAL\nUID:diary\nSUMMARY:Dear\nEND:VJOURNAL\n",
)

const firstWindow = "12 09:00 One; 12 11:00 Two; 13 14:00 Two later; 14 00:00 Three; 14 11:00 Two"

func TestAnImportIsOneActThatCanBeTakenBack(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		var states []intake.Stage
		st, err := h.Import(t.Context(), h.Ben, ImportRequest{Space: h.Vera, FileName: `C:\work\team.ics`, Size: int64(len(firstFile))}, strings.NewReader(firstFile), func(st ImportState) { states = append(states, st.State) })
		if err != nil {
			t.Fatal(err)
		}
		want := intake.Counts{Bytes: int64(len(firstFile)), Total: int64(len(firstFile)), Events: 3, Series: 1, Overrides: 1, Tasks: 1, Added: 4, Skipped: 1}
		if st.Counts != want || st.State != intake.Published || st.Name != "Team" || st.File != "team.ics" || st.Act == "" {
			t.Errorf("%+v", st)
		}
		if !slices.ContainsFunc(st.Notes, func(n intake.Note) bool { return n.Severity == "skipped" && n.UID == "diary" && n.Line > 0 }) {
			t.Errorf("notes %+v", st.Notes)
		}
		if len(states) < 3 || states[0] != intake.Reading || states[len(states)-1] != intake.Published {
			t.Errorf("progress %v", states)
		}
		if got := h.window(h.Ben, "2026-03-12T00:00", "2026-03-16T00:00", ""); got != firstWindow {
			t.Errorf("window: %s", got)
		}
		c, err := h.Calendar(t.Context(), h.Ben, st.Calendar)
		if err != nil || c.Source != store.Import || c.Events != 3 || c.Colour == nil || *c.Colour != 5 {
			t.Errorf("%+v, %v", c, err)
		}
		if !strings.Contains(h.todos.texts["todo"], "SUMMARY:Call") {
			t.Error("the task did not arrive")
		}
		again := h.importText(h.Ben, ImportRequest{Space: h.Vera, FileName: "team.ics"}, strings.ReplaceAll(firstFile, "DTSTAMP:20260301T080000Z", "DTSTAMP:20260309T080000Z"))
		if again.Act != "" || again.Unchanged != 4 || again.Calendar != st.Calendar {
			t.Errorf("%+v", again)
		}
		if _, err := h.undo(h.Ben, st.Act); err != nil {
			t.Fatal(err)
		}
		if got := h.window(h.Ben, "2026-03-12T00:00", "2026-03-16T00:00", ""); got != "" {
			t.Errorf("window: %s", got)
		}
		all, err := h.Calendars(t.Context(), h.Ben)
		if err != nil || len(all) != 0 {
			t.Errorf("%v, %v", all, err)
		}
		h.importText(h.Ben, ImportRequest{Space: h.Vera}, firstFile)
		if got := h.window(h.Ben, "2026-03-12T00:00", "2026-03-16T00:00", ""); got != firstWindow {
			t.Errorf("window: %s", got)
		}
	})
}

func TestAChangedFileUpdatesAndOffersWhatVanished(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		st := h.importText(h.Ben, ImportRequest{Space: h.Vera, Name: "Team"}, firstFile)
		second := ics(
			vevent("one", ":20260312T093000Z", "One moved", "X-KEPT;VALUE=TEXT:a\\,b\n", "DTEND:20260312T100000Z\n"),
			vevent("four", ":20260312T180000Z", "Four"),
		)
		next := h.importText(h.Ben, ImportRequest{Calendar: st.Calendar}, second)
		if next.Added != 1 || next.Updated != 1 || next.Vanished != 2 || next.Unchanged != 0 {
			t.Errorf("%+v", next)
		}
		if got := h.window(h.Ben, "2026-03-12T00:00", "2026-03-16T00:00", ""); !strings.HasPrefix(got, "12 09:30 One moved; 12 11:00 Two; 12 18:00 Four") {
			t.Errorf("window: %s", got)
		}
		gone, err := h.imports.ListVanished(t.Context(), h.Carl, next.ID)
		if err != nil || len(gone) != 2 || gone[0].Title == "" || gone[0].Start == "" {
			t.Errorf("%+v, %v", gone, err)
		}
		_, err = h.imports.ListVanished(t.Context(), h.Eve, next.ID)
		code(t, err, "import.not_found")
		_, err = h.imports.RemoveVanished(t.Context(), h.Eve, next.ID)
		code(t, err, "import.not_found")
		_, err = h.imports.RemoveVanished(t.Context(), h.Carl, next.ID)
		code(t, err, "access.forbidden")
		act, err := h.imports.RemoveVanished(t.Context(), h.Ben, next.ID)
		if err != nil {
			t.Fatal(err)
		}
		if got := h.window(h.Ben, "2026-03-12T00:00", "2026-03-16T00:00", ""); got != "12 09:30 One moved; 12 18:00 Four" {
			t.Errorf("window: %s", got)
		}
		_, err = h.imports.RemoveVanished(t.Context(), h.Ben, next.ID)
		code(t, err, "import.nothing_vanished")
		for _, one := range []ref.Act{act, next.Act} {
			if _, err := h.undo(h.Ben, one); err != nil {
				t.Fatal(err)
			}
		}
		if got := h.window(h.Ben, "2026-03-12T00:00", "2026-03-16T00:00", ""); got != firstWindow {
			t.Errorf("window: %s", got)
		}
	})
}

// TestAFileChangesNothingThatItsBringerDoesNotSee holds that the rule of PatchEvent
// and TrashEvent is not got round by a file, whose UIDs are easily known.
func TestAFileChangesNothingThatItsBringerDoesNotSee(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		c := h.calendar(h.Ben, "Work")
		d := draft("Coup", "2026-03-12T09:00", "2026-03-12T10:00")
		d.Class = "private"
		secret, _ := h.event(h.Ada, c.ID, d)
		st := h.importText(h.Ben, ImportRequest{Calendar: c.ID}, ics(vevent(secret.UID, ":20260312T090000Z", "Mine now")))
		if st.Updated != 0 || st.Skipped != 1 || st.Act != "" {
			t.Errorf("%+v", st)
		}
		if got := h.window(h.Ada, "2026-03-12T00:00", "2026-03-13T00:00", ""); got != "12 09:00 Coup" {
			t.Errorf("Ada's entry is now %s", got)
		}
		if st = h.importText(h.Ada, ImportRequest{Calendar: c.ID}, ics(vevent(secret.UID, ":20260312T090000Z", "Peace"))); st.Updated != 1 {
			t.Errorf("%+v", st)
		}
	})
}

// TestAReportSaysWhatBecameOfItsImport holds that a report that is opened later knows what
// was taken back meanwhile, and what of the vanished is left to whoever asks.
func TestAReportSaysWhatBecameOfItsImport(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		first := ics(vevent("open", ":20260312T090000Z", "Open"), vevent("coup", ":20260312T110000Z", "Coup", "CLASS:PRIVATE\n"))
		st := h.importText(h.Ada, ImportRequest{Space: h.Vera, Name: "Team"}, first)
		next := h.importText(h.Ben, ImportRequest{Calendar: st.Calendar}, ics(vevent("new", ":20260312T130000Z", "New")))
		says := func(a access.Actor, taken bool, left int) {
			t.Helper()
			one, err := h.imports.Get(t.Context(), a, next.ID)
			if err != nil {
				t.Fatal(err)
			}
			list, err := h.imports.List(t.Context(), a)
			if err != nil {
				t.Fatal(err)
			}
			i := slices.IndexFunc(list, func(st *ImportState) bool { return st.ID == next.ID })
			for _, st := range []*ImportState{one, list[i]} {
				if (st.TakenBackUS == h.now()) != taken || st.VanishedLeft != left || st.Vanished != 2 {
					t.Errorf("taken back %v, %d of %d left", st.TakenBackUS, st.VanishedLeft, st.Vanished)
				}
			}
		}
		if next.VanishedLeft != 1 {
			t.Errorf("%d are left at first", next.VanishedLeft)
		}
		says(h.Ben, false, 1)
		says(h.Ada, false, 2)
		removed, err := h.imports.RemoveVanished(t.Context(), h.Ada, next.ID)
		if err != nil {
			t.Fatal(err)
		}
		says(h.Ada, false, 0)
		if _, err := h.undo(h.Ada, removed); err != nil {
			t.Fatal(err)
		}
		says(h.Ada, false, 2)
		back, err := h.undo(h.Ben, next.Act)
		if err != nil {
			t.Fatal(err)
		}
		says(h.Ada, true, 2)
		if _, err := h.undo(h.Ben, back); err != nil {
			t.Fatal(err)
		}
		says(h.Ada, false, 2)
	})
}

func TestPrivateEntriesVanishByThoseWhoSeeThem(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		first := ics(vevent("open", ":20260312T090000Z", "Open"), vevent("coup", ":20260312T110000Z", "Coup", "CLASS:PRIVATE\n"))
		st := h.importText(h.Ada, ImportRequest{Space: h.Vera, Name: "Team"}, first)
		next := h.importText(h.Ben, ImportRequest{Calendar: st.Calendar}, ics(vevent("new", ":20260312T130000Z", "New")))
		if _, err := h.imports.RemoveVanished(t.Context(), h.Ben, next.ID); err != nil {
			t.Fatal(err)
		}
		if got := h.window(h.Ada, "2026-03-12T00:00", "2026-03-13T00:00", ""); got != "12 11:00 Coup; 12 13:00 New" {
			t.Errorf("after Ben: %s", got)
		}
		_, err := h.imports.RemoveVanished(t.Context(), h.Ben, next.ID)
		code(t, err, "import.nothing_vanished")
		if _, err := h.imports.RemoveVanished(t.Context(), h.Ada, next.ID); err != nil {
			t.Fatal(err)
		}
		if got := h.window(h.Ada, "2026-03-12T00:00", "2026-03-13T00:00", ""); got != "12 13:00 New" {
			t.Errorf("after Ada: %s", got)
		}
	})
}

func TestAnImportIntoACalendarOfOnesOwnRemovesNothing(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		c := h.calendar(h.Ben, "Mine")
		h.event(h.Ben, c.ID, draft("Made here", "2026-03-12T08:00", "2026-03-12T08:30"))
		h.importText(h.Ben, ImportRequest{Calendar: c.ID}, firstFile)
		st := h.importText(h.Ben, ImportRequest{Calendar: c.ID}, ics(vevent("five", ":20260312T070000Z", "Five")))
		if st.Vanished != 0 || st.Added != 1 {
			t.Errorf("%+v", st)
		}
		if got := h.window(h.Ben, "2026-03-12T00:00", "2026-03-16T00:00", ""); got != "12 07:00 Five; 12 08:00 Made here; "+firstWindow {
			t.Errorf("window: %s", got)
		}
		_, err := h.Import(t.Context(), h.Carl, ImportRequest{Calendar: c.ID}, strings.NewReader(firstFile), nil)
		code(t, err, "access.forbidden")
		_, err = h.Import(t.Context(), h.Eve, ImportRequest{Space: h.Vera}, strings.NewReader(firstFile), nil)
		code(t, err, "import.not_found")
	})
}

// count tells how many rows an import has left behind.
func (h *house) count(q db.SQL) (n int) {
	h.t.Helper()
	if err := h.db().QueryRow(h.t.Context(), q).Scan(&n); err != nil {
		h.t.Fatal(err)
	}
	return n
}

const (
	qCountEvents db.SQL = `SELECT COUNT(*) FROM event`
	qCountStaged db.SQL = `SELECT COUNT(*) FROM calendar_staged`
	qDead        db.SQL = `INSERT INTO calendar_import (org, id, space, calendar, member, name, file, state, created_us, updated_us, counts, notes, error, act)
VALUES ($1, $2, $3, '', $4, '', '', 'ready', $5, $5, '{}', '[]', '', '')`
	qDeadStaged db.SQL = `INSERT INTO calendar_staged (org, import, n, kind, uid, line, hash, projection, text) VALUES ($1, $2, 0, 'event', 'one', 1, '', '{}', '')`
)

func TestHostileFilesLeaveNothing(t *testing.T) {
	good := vevent("one", ":20260312T090000Z", "One")
	var many strings.Builder
	for i := range 12_000 {
		fmt.Fprintf(&many, "X-P%d:1\n", i)
	}
	files := map[string]struct{ text, code string }{
		"nothing":       {"", "ical.not_a_calendar"},
		"a page":        {"<!doctype html><html></html>", "ical.not_a_calendar"},
		"cut off":       {strings.TrimSuffix(ics(good), "END:VCALENDAR\r\n"), "ical.truncated"},
		"deep":          {ics(good, strings.Repeat("BEGIN:VEVENT\n", 5000)), "ical.too_deep"},
		"endless line":  {ics(good, "SUMMARY:"+strings.Repeat("x", 5<<20)+"\n"), "ical.line_too_long"},
		"many":          {ics(good, "BEGIN:VEVENT\nUID:m\nDTSTART:20260312T090000Z\n"+many.String()+"END:VEVENT\n"), "ical.too_many_properties"},
		"binary":        {"BEGIN:VCALENDAR\r\n\x00\x01\x02\xff\xfe", "ical.truncated"},
		"a huge object": {ics(good, "BEGIN:VEVENT\nUID:m\nDTSTART:20260312T090000Z\n"+strings.Repeat("COMMENT:"+strings.Repeat("y", 60_000)+"\n", 20)+"END:VEVENT\n"), "ical.object_too_large"},
	}
	each(t, func(t *testing.T, h *house) {
		for name, tc := range files {
			st, err := h.Import(t.Context(), h.Ben, ImportRequest{Space: h.Vera}, strings.NewReader(tc.text), nil)
			if err == nil || errs.Of(err).Code != tc.code {
				t.Errorf("%s: %v", name, err)
			}
			if e := errs.Of(err); len(e.Fields) == 0 || !strings.HasPrefix(e.Fields[0].Path, "line ") {
				t.Errorf("%s: no line in %v", name, err)
			}
			if st == nil || st.State != intake.Failed || st.Error == "" {
				t.Errorf("%s: %+v", name, st)
			}
			if e, g := h.count(qCountEvents), h.count(qCountStaged); e+g != 0 {
				t.Errorf("%s: %d events and %d staged rows are left", name, e, g)
			}
		}
	})
}

func TestStrangeEventsDoNotHideTheOthers(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		st := h.importText(h.Ben, ImportRequest{Space: h.Vera}, ics(
			vevent("often", ":20260312T090000Z", "Often", "RRULE:FREQ=SECONDLY\n"),
			vevent("long", ":20260312T090000Z", "Long", "RRULE:FREQ=DAILY;COUNT=2147483647\n"),
			vevent("zone", ";TZID=Nowhere/Land:20260312T110000", "Zone"),
			"BEGIN:VEVENT\nUID:none\nSUMMARY:No start\nEND:VEVENT\n",
			vevent("back", ":20260312T100000Z", "Back", "DTEND:20260311T100000Z\n"),
			vevent(strings.Repeat("u", 2000), ":20260312T100000Z", "UID"),
			vevent("nul", ":20260312T120000Z", "NUL\x00here"),
			vevent("never", ":20260312T100000Z", "Never", "RRULE:FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30\n"),
		))
		if st.Events != 6 || st.Skipped != 2 {
			t.Errorf("%+v", st)
		}
		items, err := h.Window(t.Context(), h.Ben, at("2026-03-12T08:00"), at("2026-03-12T13:00"), nil, "")
		if err != nil {
			t.Fatal(err)
		}
		titles := map[string]int{}
		for _, i := range items {
			titles[i.Title]++
		}
		if titles["Often"] == 0 || titles["Often"] > 2*500 || titles["Long"] != 1 || titles["Zone"] != 1 || titles["Back"] != 1 || titles["Never"] != 1 {
			t.Errorf("%v", titles)
		}
	})
}

// TestManySeriesTogetherAreBounded holds that a small file of series that repeat all
// the time takes neither the week from those who read it, nor all memory.
func TestManySeriesTogetherAreBounded(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		parts := []string{vevent("daily", ":20260305T060000Z", "Daily", "RRULE:FREQ=DAILY\n")}
		for i := range 150 {
			parts = append(parts, vevent(fmt.Sprint("often", i), ":20260305T090000Z", "Often", strings.Repeat("RRULE:FREQ=MINUTELY\n", 10)))
		}
		h.importText(h.Ben, ImportRequest{Space: h.Vera}, ics(parts...))
		for _, days := range []int{7, 300} {
			items, err := h.Window(t.Context(), h.Ben, at("2026-03-05T00:00"), at("2026-03-05T00:00").Add(time.Duration(days)*24*time.Hour), []ref.Space{h.Vera}, "")
			if err != nil {
				t.Fatal(err)
			}
			daily, warned := 0, false
			for _, i := range items {
				if i.Title == "Daily" {
					daily++
				} else {
					warned = warned || len(i.Warnings) > 0
				}
			}
			if len(items) > 2*60_000 || daily != days || !warned {
				t.Errorf("%d days: %d instances, %d daily ones, said so: %v", days, len(items), daily, warned)
			}
		}
	})
}

func TestReadingThatStopsInTheMiddleLeavesNothing(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		broken := errors.New("the line dropped")
		_, err := h.Import(t.Context(), h.Ben, ImportRequest{Space: h.Vera}, io.MultiReader(strings.NewReader(firstFile[:400]), iotest.ErrReader(broken)), nil)
		if !errors.Is(err, broken) {
			t.Errorf("%v", err)
		}
		ctx, cancel := context.WithCancel(t.Context())
		_, err = h.Import(ctx, h.Ben, ImportRequest{Space: h.Vera}, strings.NewReader(firstFile), func(ImportState) { cancel() })
		if !errors.Is(err, context.Canceled) {
			t.Errorf("%v", err)
		}
		// The program dies between staging and publishing.
		_, err = h.Import(t.Context(), h.Ben, ImportRequest{Space: h.Vera}, strings.NewReader(firstFile), func(st ImportState) {
			if st.State != intake.Ready {
				return
			}
			if h.count(qCountStaged) == 0 {
				t.Error("nothing was staged")
			}
			if got := h.window(h.Ben, "2026-03-12T00:00", "2026-03-16T00:00", ""); got != "" {
				t.Errorf("staged events are seen: %s", got)
			}
		})
		if err != nil {
			t.Fatal(err)
		}
		dead := h.ID()
		err = h.db().Housekeep(t.Context(), "import", func(tx *db.Tx) error {
			if _, err := tx.Exec(qDead, h.Org, dead, h.Vera, h.Ben.Member, h.now()); err != nil {
				return err
			}
			_, err := tx.Exec(qDeadStaged, h.Org, dead)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		h.Clock.Move(2 * 3600 * 1e9)
		if err := h.Recover(t.Context()); err != nil {
			t.Fatal(err)
		}
		if n := h.count(qCountStaged); n != 0 {
			t.Errorf("%d staged rows are left", n)
		}
		all, err := h.imports.List(t.Context(), h.Ben)
		if err != nil || len(all) != 4 {
			t.Fatalf("%v, %v", all, err)
		}
		for _, st := range all {
			if st.State == intake.Published {
				continue
			}
			if st.State != intake.Failed || st.Error == "" {
				t.Errorf("%+v", st)
			}
		}
	})
}

// properties lists every property of a file's events and tasks, in order of their text.
func properties(t *testing.T, text string) []string {
	t.Helper()
	var all []string
	var walk func(c *ical.Component, path string)
	walk = func(c *ical.Component, path string) {
		for i := range c.Props {
			all = append(all, path+" "+string((&ical.Component{Name: "X", Props: c.Props[i : i+1]}).Encode()))
		}
		for _, k := range c.Children {
			walk(k, path+"/"+k.Name)
		}
	}
	_, err := ical.Split(strings.NewReader(text), func(o *ical.Object) error {
		for _, c := range o.Calendar.Children {
			if c.Name == "VEVENT" {
				walk(c, o.UID)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(all)
	return all
}

func TestWhatCameInGoesOutWhole(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		st := h.importText(h.Ben, ImportRequest{Space: h.Vera}, firstFile)
		var out strings.Builder
		if err := h.Export(t.Context(), h.Ben, st.Calendar, &out); err != nil {
			t.Fatal(err)
		}
		if want, got := properties(t, firstFile), properties(t, out.String()); !slices.Equal(want, got) {
			t.Errorf("want %q\ngot  %q", want, got)
		}
		for _, line := range []string{"X-WR-CALNAME:Team\r\n", "X-APPLE-CALENDAR-COLOR:#FF2968\r\n", "X-FOO;X-BAR=1:kept\r\n"} {
			if !strings.Contains(out.String(), line) {
				t.Errorf("%q is missing", line)
			}
		}
		var whole strings.Builder
		if err := h.ExportSpace(t.Context(), h.Ben, h.Vera, "Vera", &whole); err != nil {
			t.Fatal(err)
		}
		if want, got := properties(t, firstFile), properties(t, whole.String()); !slices.Equal(want, got) {
			t.Errorf("want %q\ngot  %q", want, got)
		}
		code(t, h.Export(t.Context(), h.Eve, st.Calendar, &out), "calendar.not_found")
		code(t, h.Export(t.Context(), h.Dora, st.Calendar, &out), "access.forbidden")
		// What an edit is not about stays.
		title := "One, renamed"
		e := h.named("One")
		if _, _, err := h.PatchEvent(t.Context(), h.Ben, Target{ID: e.Event}, EventPatch{Change: object.Change{Title: &title}}); err != nil {
			t.Fatal(err)
		}
		out.Reset()
		if err := h.Export(t.Context(), h.Ben, st.Calendar, &out); err != nil {
			t.Fatal(err)
		}
		for _, line := range []string{"SUMMARY:One\\, renamed\r\n", "X-KEPT;VALUE=TEXT:a\\,b\r\n"} {
			if !strings.Contains(out.String(), line) {
				t.Errorf("%q is missing in %s", line, out.String())
			}
		}
	})
}

// named finds an instance of March 2026 by its title.
func (h *house) named(title string) Instance {
	h.t.Helper()
	items, err := h.Window(h.t.Context(), h.Ada, at("2026-03-01T00:00"), at("2026-04-01T00:00"), nil, "")
	if err != nil {
		h.t.Fatal(err)
	}
	for _, i := range items {
		if i.Title == title {
			return *i
		}
	}
	h.t.Fatalf("there is no %s", title)
	return Instance{}
}
