package calendar

import (
	"strings"
	"testing"
	"time"

	"anteroom/internal/area/calendar/object"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/when"
)

func TestAnEventIsMadeChangedAndUndone(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		c := h.calendar(h.Ben, "Work")
		e, act := h.event(h.Ben, c.ID, draft("Budget", "2026-03-12T09:00", "2026-03-12T10:00"))
		if got := h.window(h.Ben, "2026-03-12T00:00", "2026-03-13T00:00", ""); got != "12 09:00 Budget" {
			t.Fatalf("window: %s", got)
		}
		title, place := "Budget 2027", "Room 4"
		changed, second, err := h.PatchEvent(t.Context(), h.Ben, Target{ID: e.ID, Rev: e.Rev}, EventPatch{Change: object.Change{Title: &title, Place: &place}})
		if err != nil || changed.Rev != 2 || changed.Title != title || changed.Place != place {
			t.Fatalf("%+v, %v", changed, err)
		}
		_, _, err = h.PatchEvent(t.Context(), h.Ben, Target{ID: e.ID, Rev: 1}, EventPatch{Change: object.Change{Title: &title}})
		code(t, err, "event.stale")
		moved, third, err := h.MoveEvent(t.Context(), h.Ben, Target{ID: e.ID, Rev: 2}, Move{Days: 1, Minutes: 90})
		if err != nil || moved.Start != "2026-03-13T10:30" || moved.End != "2026-03-13T11:30" {
			t.Fatalf("%+v, %v", moved, err)
		}
		if got := h.window(h.Ben, "2026-03-12T00:00", "2026-03-14T00:00", ""); got != "13 10:30 Budget 2027" {
			t.Fatalf("window: %s", got)
		}
		for _, one := range []ref.Act{third, second, act} {
			if _, err := h.undo(h.Ben, one); err != nil {
				t.Fatal(err)
			}
		}
		if got := h.window(h.Ben, "2026-03-12T00:00", "2026-03-14T00:00", ""); got != "" {
			t.Fatalf("window: %s", got)
		}
		_, err = h.undo(h.Ben, second)
		code(t, err, "act.undone")
		back, _, err := h.RestoreEvent(t.Context(), h.Ben, e.ID)
		if err != nil || back.Title != "Budget" || back.Start != "2026-03-12T09:00" {
			t.Fatalf("%+v, %v", back, err)
		}
	})
}

func TestWhoSeesWhat(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		c := h.calendar(h.Ada, "Work")
		d := draft("Doctor CANARY", "2026-03-12T09:00", "2026-03-12T10:00")
		d.Class, d.Place, d.Description, d.Link = "private", "CANARY street", "CANARY text", "https://meet.example.org/CANARY"
		d.Guests = []object.Guest{{Name: "CANARY", Email: "canary@example.org"}}
		private, _ := h.event(h.Ada, c.ID, d)
		h.event(h.Ada, c.ID, draft("Open", "2026-03-12T11:00", "2026-03-12T12:00"))
		free := false
		d = draft("Reminder CANARY", "2026-03-12T13:00", "2026-03-12T14:00")
		d.Busy = &free
		h.event(h.Ada, c.ID, d)
		for who, want := range map[*access.Actor]string{
			&h.Ada:  "12 09:00 Doctor CANARY; 12 11:00 Open; 12 13:00 Reminder CANARY",
			&h.Ben:  "12 09:00 Busy; 12 11:00 Open; 12 13:00 Reminder CANARY",
			&h.Carl: "12 09:00 Busy; 12 11:00 Open; 12 13:00 Reminder CANARY",
			&h.Dora: "12 09:00 Busy; 12 11:00 Busy",
			&h.Eve:  "",
		} {
			if got := h.window(*who, "2026-03-12T00:00", "2026-03-13T00:00", "Europe/London"); got != want {
				t.Errorf("%s sees %s", who.Member, got)
			}
		}
		for _, a := range []access.Actor{h.Ben, h.Carl, h.Dora} {
			items, err := h.Window(t.Context(), a, at("2026-03-12T00:00"), at("2026-03-12T10:30"), nil, "")
			if err != nil || len(items) != 1 || !items[0].Redacted || items[0].Place+items[0].Link != "" || items[0].Guests != 0 {
				t.Errorf("%+v, %v", items, err)
			}
			d, err := h.Event(t.Context(), a, private.ID, "", "")
			if err != nil || !d.Redacted || d.Title != "Busy" || d.Description != "" || len(d.GuestList) != 0 || len(d.OtherProperties) != 0 || d.UID != "" {
				t.Errorf("%+v, %v", d, err)
			}
			_, err = h.Seen(t.Context(), a, private.ID)
			if err == nil {
				t.Errorf("%s sees the history", a.Member)
			}
		}
		title := "Mine now"
		_, _, err := h.PatchEvent(t.Context(), h.Ben, Target{ID: private.ID}, EventPatch{Change: object.Change{Title: &title}})
		code(t, err, "event.private")
		_, _, err = h.PatchEvent(t.Context(), h.Carl, Target{ID: private.ID}, EventPatch{Change: object.Change{Title: &title}})
		code(t, err, "access.forbidden")
		_, _, err = h.PatchEvent(t.Context(), h.Eve, Target{ID: private.ID}, EventPatch{Change: object.Change{Title: &title}})
		code(t, err, "event.not_found")
		_, err = h.Event(t.Context(), h.Eve, private.ID, "", "")
		code(t, err, "event.not_found")
		_, err = h.Calendar(t.Context(), h.Eve, c.ID)
		code(t, err, "calendar.not_found")
		_, _, err = h.CreateEvent(t.Context(), h.Eve, NewEvent{Calendar: c.ID, Draft: draft("x", "2026-03-12T09:00", "")})
		code(t, err, "calendar.not_found")
		_, _, err = h.CreateCalendar(t.Context(), h.Eve, NewCalendar{Space: h.Vera, Name: "x"})
		code(t, err, "calendar.not_found")
		rows, err := h.Journal.OfRecord(t.Context(), h.Org, KindEvent, private.ID, int64(clock.Forever), 10)
		if err != nil || len(rows) != 1 || !HiddenEvent(rows[0].After) {
			t.Fatalf("%v, %v", rows, err)
		}
		if _, _, _, ok := h.Changed(h.Ben, when.Clocks{First: time.UTC}, rows[0], rows[0]); ok {
			t.Error("the change is told to somebody who may not know")
		}
		if title, summary, _, ok := h.Changed(h.Ada, when.Clocks{First: time.UTC}, rows[0], rows[0]); !ok || title != "Doctor CANARY" || summary != "New, Thu 12 Mar 2026 09:00–10:00" {
			t.Errorf("%q %q %v", title, summary, ok)
		}
		var file strings.Builder
		if err := h.Export(t.Context(), h.Ben, c.ID, &file); err != nil {
			t.Fatal(err)
		}
		if n := strings.Count(file.String(), "CANARY"); n != 1 || !strings.Contains(file.String(), "SUMMARY:Busy\r\n") {
			t.Errorf("%d canaries in %s", n, file.String())
		}
	})
}

func TestSeriesOverTheChangeOfClocks(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		c := h.calendar(h.Ben, "Work")
		d := draft("Standup", "2026-03-27T09:00", "2026-03-27T09:15")
		d.Rule = "FREQ=DAILY;COUNT=5"
		e, _ := h.event(h.Ben, c.ID, d)
		if e.RuleText == "" || !e.Recurring {
			t.Errorf("%+v", e)
		}
		if got := h.window(h.Ben, "2026-03-27T00:00", "2026-04-02T00:00", "Europe/London"); got != "27 09:00 Standup; 28 09:00 Standup; 29 08:00 Standup; 30 08:00 Standup; 31 08:00 Standup" {
			t.Errorf("window: %s", got)
		}
		items, err := h.Window(t.Context(), h.Ben, at("2026-03-29T00:00"), at("2026-03-31T00:00"), nil, "")
		if err != nil || len(items) != 2 {
			t.Fatalf("%v %v", items, err)
		}
		// One occurrence moves; the rest stays.
		one, _, err := h.MoveEvent(t.Context(), h.Ben, Target{ID: e.ID, Rev: 1, RecurrenceID: items[0].RecurrenceID}, Move{Minutes: 60})
		if err != nil || one.Start != "2026-03-29T10:00" || one.RecurrenceID != items[0].RecurrenceID {
			t.Fatalf("%+v, %v", one, err)
		}
		// Another goes.
		if _, err := h.TrashEvent(t.Context(), h.Ben, Target{ID: e.ID, Rev: 2, RecurrenceID: items[1].RecurrenceID}); err != nil {
			t.Fatal(err)
		}
		// The series moves by a day back, on the wall; its exceptions go along.
		if _, _, err := h.MoveEvent(t.Context(), h.Ben, Target{ID: e.ID, Rev: 3, Scope: All}, Move{Days: -1, Minutes: 30}); err != nil {
			t.Fatal(err)
		}
		if got := h.window(h.Ben, "2026-03-20T00:00", "2026-04-02T00:00", "Europe/London"); got != "26 09:30 Standup; 27 09:30 Standup; 29 09:00 Standup; 30 08:30 Standup" {
			t.Errorf("window: %s", got)
		}
		_, err = h.Event(t.Context(), h.Ben, e.ID, "20260101T000000", "")
		code(t, err, "event.no_occurrence")
	})
}

func TestFloatingAndAllDayAreReadWhereOneIs(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		c := h.calendar(h.Ben, "Work")
		h.event(h.Ben, c.ID, object.Draft{Title: "Holiday", Start: "2026-03-12", End: "2026-03-13", AllDay: true})
		h.event(h.Ben, c.ID, object.Draft{Title: "Pill", Start: "2026-03-12T08:00", End: "2026-03-12T08:05"})
		for zone, want := range map[string]string{
			"":                    "12 00:00 Holiday; 12 08:00 Pill",
			"Asia/Singapore":      "11 16:00 Holiday; 12 00:00 Pill",
			"America/Los_Angeles": "12 07:00 Holiday; 12 15:00 Pill",
			"Pacific/Kiritimati":  "11 10:00 Holiday; 11 18:00 Pill",
		} {
			if got := h.window(h.Ben, "2026-03-10T00:00", "2026-03-14T00:00", zone); got != want {
				t.Errorf("in %s: %s", zone, got)
			}
		}
		if got := h.window(h.Ben, "2026-03-12T16:00", "2026-03-13T00:00", "Asia/Singapore"); got != "" {
			t.Errorf("on the next day in Singapore: %s", got)
		}
		_, err := h.Window(t.Context(), h.Ben, 0, 1, nil, "Mars/Base")
		code(t, err, "zone.unknown")
		_, err = h.Window(t.Context(), h.Ben, 0, 401*24*clock.Micros(time.Hour/time.Microsecond), nil, "")
		code(t, err, "event.window")
	})
}

func TestMovingIntoAnotherSpace(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		c := h.calendar(h.Ben, "Work")
		mine, _, err := h.CreateCalendar(t.Context(), h.Ben, NewCalendar{Space: ref.Space(h.Ben.Member), Name: "Mine"})
		if err != nil {
			t.Fatal(err)
		}
		e, _ := h.event(h.Ben, c.ID, draft("Budget", "2026-03-12T09:00", "2026-03-12T10:00"))
		moved, act, err := h.MoveEvent(t.Context(), h.Ben, Target{ID: e.ID, Rev: 1}, Move{Calendar: mine.ID, Minutes: 15})
		if err != nil || moved.Space != mine.Space || moved.UID != e.UID || moved.Start != "2026-03-12T09:15" {
			t.Fatalf("%+v, %v", moved, err)
		}
		if got := h.window(h.Ben, "2026-03-12T00:00", "2026-03-13T00:00", ""); got != "" {
			t.Errorf("window: %s", got)
		}
		if _, err := h.undo(h.Ben, act); err != nil {
			t.Fatal(err)
		}
		if got := h.window(h.Ben, "2026-03-12T00:00", "2026-03-13T00:00", ""); got != "12 09:00 Budget" {
			t.Errorf("window: %s", got)
		}
		other := h.calendar(h.Ada, "Other")
		moved, _, err = h.MoveEvent(t.Context(), h.Ben, Target{ID: e.ID}, Move{Calendar: other.ID})
		if err != nil || moved.ID != e.ID || moved.Calendar != other.ID {
			t.Fatalf("%+v, %v", moved, err)
		}
		if _, err := h.TrashCalendar(t.Context(), h.Ben, other.ID, other.Rev); err != nil {
			t.Fatal(err)
		}
		if got := h.window(h.Ben, "2026-03-12T00:00", "2026-03-13T00:00", ""); got != "" {
			t.Errorf("of a trashed calendar: %s", got)
		}
		_, _, err = h.MoveEvent(t.Context(), h.Ben, Target{ID: e.ID}, Move{Days: 1})
		code(t, err, "calendar.trashed")
		if _, _, err := h.RestoreCalendar(t.Context(), h.Ben, other.ID); err != nil {
			t.Fatal(err)
		}
		if got := h.window(h.Ben, "2026-03-12T00:00", "2026-03-13T00:00", ""); got != "12 09:00 Budget" {
			t.Errorf("window: %s", got)
		}
	})
}
