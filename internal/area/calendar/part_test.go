package calendar

import (
	"strings"
	"testing"

	"anteroom/internal/area/calendar/object"
	"anteroom/internal/core/access"
	"anteroom/internal/core/ref"
)

const (
	weekBegin = "2026-03-09T00:00"
	weekEnd   = "2026-03-16T00:00"
	wholeWas  = "09 09:00 Standup; 10 09:00 Standup; 11 09:00 Standup; 12 09:00 Standup; 13 09:00 Standup"
)

// standup is a series of five days and the recurrence ids of its occurrences.
func standup(t *testing.T, h *house, c ref.ID) (Detail, []string) {
	t.Helper()
	d := draft("Standup", "2026-03-09T09:00", "2026-03-09T09:15")
	d.Rule = "FREQ=DAILY;COUNT=5"
	d.Guests = []object.Guest{{Name: "Guest", Email: "guest@example.org"}}
	e, _ := h.event(h.Ben, c, d)
	items, err := h.Window(t.Context(), h.Ben, at(weekBegin), at(weekEnd), []ref.Space{e.Space}, "")
	if err != nil || len(items) != 5 {
		t.Fatalf("%v, %v", items, err)
	}
	var ids []string
	for _, i := range items {
		ids = append(ids, i.RecurrenceID)
	}
	return e, ids
}

func (h *house) mine(t *testing.T) View {
	t.Helper()
	c, _, err := h.CreateCalendar(t.Context(), h.Ben, NewCalendar{Space: ref.Space(h.Ben.Member), Name: "Mine"})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func (h *house) weekOf(t *testing.T, space ref.Space) string {
	t.Helper()
	items, err := h.Window(t.Context(), h.Ben, at(weekBegin), at(weekEnd), []ref.Space{space}, "")
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, i := range items {
		lines = append(lines, i.StartUS.Time().Format("02 15:04")+" "+i.Title)
	}
	return strings.Join(lines, "; ")
}

func TestPartsOfASeries(t *testing.T) {
	title := "Other"
	rename := EventPatch{Change: object.Change{Title: &title}}
	for name, c := range map[string]struct {
		nth   int
		scope Scope
		do    func(h *house, to Target, mine ref.ID) (ref.Act, error)
		here  string
		there string
	}{
		"edit this and following": {2, Following, func(h *house, to Target, _ ref.ID) (ref.Act, error) {
			d, act, err := h.PatchEvent(h.t.Context(), h.Ben, to, rename)
			if err == nil && (d.ID == to.ID || d.RecurrenceID != to.RecurrenceID || d.Title != title || d.Rule != "FREQ=DAILY;COUNT=3") {
				h.t.Errorf("answer %+v", d)
			}
			return act, err
		}, "09 09:00 Standup; 10 09:00 Standup; 11 09:00 Other; 12 09:00 Other; 13 09:00 Other", ""},
		"edit the first and following is all": {0, Following, func(h *house, to Target, _ ref.ID) (ref.Act, error) {
			d, act, err := h.PatchEvent(h.t.Context(), h.Ben, to, rename)
			if err == nil && d.ID != to.ID {
				h.t.Errorf("another event was made: %+v", d)
			}
			return act, err
		}, strings.ReplaceAll(wholeWas, "Standup", "Other"), ""},
		"move this and following": {3, Following, func(h *house, to Target, _ ref.ID) (ref.Act, error) {
			_, act, err := h.MoveEvent(h.t.Context(), h.Ben, to, Move{Minutes: 90})
			return act, err
		}, "09 09:00 Standup; 10 09:00 Standup; 11 09:00 Standup; 12 10:30 Standup; 13 10:30 Standup", ""},
		"trash this and following": {1, Following, func(h *house, to Target, _ ref.ID) (ref.Act, error) {
			return h.TrashEvent(h.t.Context(), h.Ben, to)
		}, "09 09:00 Standup", ""},
		"trash the first and following is all": {0, Following, func(h *house, to Target, _ ref.ID) (ref.Act, error) {
			return h.TrashEvent(h.t.Context(), h.Ben, to)
		}, "", ""},
		"one to somebody else": {2, This, func(h *house, to Target, mine ref.ID) (ref.Act, error) {
			_, act, err := h.MoveEvent(h.t.Context(), h.Ben, to, Move{Calendar: mine, Minutes: 30})
			return act, err
		}, "09 09:00 Standup; 10 09:00 Standup; 12 09:00 Standup; 13 09:00 Standup", "11 09:30 Standup"},
		"this and following to somebody else": {3, Following, func(h *house, to Target, mine ref.ID) (ref.Act, error) {
			_, act, err := h.MoveEvent(h.t.Context(), h.Ben, to, Move{Calendar: mine})
			return act, err
		}, "09 09:00 Standup; 10 09:00 Standup; 11 09:00 Standup", "12 09:00 Standup; 13 09:00 Standup"},
		"all to somebody else": {3, All, func(h *house, to Target, mine ref.ID) (ref.Act, error) {
			_, act, err := h.MoveEvent(h.t.Context(), h.Ben, to, Move{Calendar: mine})
			return act, err
		}, "", wholeWas},
		"a copy of one": {1, This, func(h *house, to Target, _ ref.ID) (ref.Act, error) {
			d, act, err := h.MoveEvent(h.t.Context(), h.Ben, to, Move{Minutes: 60, Copy: true})
			if err == nil && (d.Recurring || d.UID == string(to.ID)+"@anteroom") {
				h.t.Errorf("answer %+v", d)
			}
			return act, err
		}, "09 09:00 Standup; 10 09:00 Standup; 10 10:00 Standup; 11 09:00 Standup; 12 09:00 Standup; 13 09:00 Standup", ""},
		"a copy of all for somebody else": {1, All, func(h *house, to Target, mine ref.ID) (ref.Act, error) {
			_, act, err := h.MoveEvent(h.t.Context(), h.Ben, to, Move{Calendar: mine, Copy: true})
			return act, err
		}, wholeWas, wholeWas},
	} {
		t.Run(name, func(t *testing.T) {
			each(t, func(t *testing.T, h *house) {
				h.t = t
				mine := h.mine(t)
				e, ids := standup(t, h, h.calendar(h.Ben, "Work").ID)
				act, err := c.do(h, Target{ID: e.ID, Rev: e.Rev, RecurrenceID: ids[c.nth], Scope: c.scope}, mine.ID)
				if err != nil {
					t.Fatal(err)
				}
				if got := h.weekOf(t, h.Vera); got != c.here {
					t.Errorf("here: %s", got)
				}
				if got := h.weekOf(t, mine.Space); got != c.there {
					t.Errorf("there: %s", got)
				}
				back, err := h.undo(h.Ben, act)
				if err != nil {
					t.Fatal(err)
				}
				if got := h.weekOf(t, h.Vera) + h.weekOf(t, mine.Space); got != wholeWas {
					t.Errorf("after undo: %s", got)
				}
				if _, err := h.undo(h.Ben, back); err != nil {
					t.Fatal(err)
				}
				if here, there := h.weekOf(t, h.Vera), h.weekOf(t, mine.Space); here != c.here || there != c.there {
					t.Errorf("after redo: %s and %s", here, there)
				}
			})
		})
	}
}

func TestWhoMayNotTakePartsOfASeries(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		c := h.calendar(h.Ada, "Work")
		e, ids := standup(t, h, c.ID)
		following := Target{ID: e.ID, RecurrenceID: ids[2], Scope: Following}
		for name, want := range map[*access.Actor]string{&h.Carl: "access.forbidden", &h.Eve: "event.not_found"} {
			_, _, err := h.MoveEvent(t.Context(), *name, following, Move{Days: 1})
			code(t, err, want)
			_, _, err = h.MoveEvent(t.Context(), *name, following, Move{Copy: true})
			code(t, err, want)
			_, err = h.TrashEvent(t.Context(), *name, following)
			code(t, err, want)
		}
		d := draft("Doctor", "2026-03-12T11:00", "2026-03-12T12:00")
		d.Class = "private"
		private, _ := h.event(h.Ada, c.ID, d)
		_, _, err := h.MoveEvent(t.Context(), h.Ben, Target{ID: private.ID}, Move{Calendar: h.mine(t).ID, Copy: true})
		code(t, err, "event.private")
		_, _, err = h.MoveEvent(t.Context(), h.Ben, Target{ID: e.ID, Scope: Following}, Move{Days: 1})
		code(t, err, "event.which")
		_, _, err = h.MoveEvent(t.Context(), h.Ben, Target{ID: e.ID, Rev: 7, RecurrenceID: ids[2], Scope: Following}, Move{Days: 1})
		code(t, err, "event.stale")
		_, _, err = h.MoveEvent(t.Context(), h.Ben, Target{ID: e.ID, RecurrenceID: "20260301T090000", Scope: Following}, Move{Days: 1})
		code(t, err, "event.no_occurrence")
		if got := h.weekOf(t, h.Vera); got != strings.Replace(wholeWas, "; 13", "; 12 11:00 Busy; 13", 1) {
			t.Errorf("something changed: %s", got)
		}
	})
}

func TestACopyAsksGuestsAnew(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		c := h.calendar(h.Ben, "Work")
		h.importText(h.Ben, ImportRequest{Calendar: c.ID}, ics(vevent("x@example.org", ":20260312T090000Z", "Lunch", "ATTENDEE;PARTSTAT=ACCEPTED:mailto:guest@example.org\n", "X-OWN:kept\n")))
		items, err := h.Window(t.Context(), h.Ben, at(weekBegin), at(weekEnd), nil, "")
		if err != nil || len(items) != 1 || items[0].Replies.Accepted != 1 {
			t.Fatalf("%v %v", items, err)
		}
		d, _, err := h.MoveEvent(t.Context(), h.Ben, Target{ID: items[0].Event}, Move{Days: 1, Copy: true})
		if err != nil || d.Replies.Accepted != 0 || d.Guests != 1 || d.Start != "2026-03-13T09:00" || len(d.OtherProperties) != 1 {
			t.Errorf("%+v, %v", d, err)
		}
	})
}
