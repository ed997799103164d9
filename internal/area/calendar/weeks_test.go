package calendar

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/go-json-experiment/json"

	"anteroom/internal/area/calendar/object"
	"anteroom/internal/area/calendar/weeks"
	"anteroom/internal/core/access"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ref"
)

// everything lists a window as whoever looks sees it, field by field.
func everything(t *testing.T, w *weeks.Weeks, h *house, a access.Actor) (lines []string) {
	t.Helper()
	shown, err := w.Window(t.Context(), a, at("2026-02-20T00:00"), at("2026-05-20T00:00"), nil, "Asia/Kolkata")
	if err != nil {
		t.Fatal(err)
	}
	for _, i := range shown.Items {
		text, err := json.Marshal(i)
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, string(text))
	}
	return lines
}

// TestWeeksInMemoryAreAsReadAnew changes meetings in every way, and compares after each act what is held
// and put right with what somebody would read who begins with nothing.
func TestWeeksInMemoryAreAsReadAnew(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		r := rand.New(rand.NewPCG(7, 11))
		cals := []View{h.calendar(h.Ben, "Work"), h.calendar(h.Ben, "Travel")}
		mine, _, err := h.CreateCalendar(t.Context(), h.Ben, NewCalendar{Space: ref.Space(h.Ben.Member), Name: "Mine"})
		if err != nil {
			t.Fatal(err)
		}
		cals = append(cals, mine)
		var ids []ref.ID
		var acts []ref.Act
		for n := range 160 {
			what, err := history(h, r, n, cals, &ids, &acts)
			if err != nil && !refused(err) {
				t.Fatalf("%d: %s: %v", n, what, err)
			}
			if r.IntN(3) == 0 {
				continue // several acts at once
			}
			for _, a := range []access.Actor{h.Ben, h.Ada} {
				have, want := everything(t, h.weeks, h, a), everything(t, weeks.New(h.Journal, weeks.DefaultMemory), h, a)
				if !slices.Equal(have, want) {
					t.Fatalf("%d: after %s, in memory:\n%v\nread anew:\n%v", n, what, have, want)
				}
			}
		}
	})
}

// history does one thing to the calendars.
func history(h *house, r *rand.Rand, n int, cals []View, ids *[]ref.ID, acts *[]ref.Act) (what string, err error) {
	day := time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, r.IntN(60))
	wall := func(hour int) string { return day.Add(time.Duration(hour) * time.Hour).Format("2006-01-02T15:04") }
	pick := func() Target { return Target{ID: (*ids)[r.IntN(len(*ids))]} }
	var act ref.Act
	defer func() {
		if act != "" {
			*acts = append(*acts, act)
		}
	}()
	if n < 8 || r.IntN(6) == 0 {
		d := draft(fmt.Sprint("Meeting ", n), wall(9), wall(10))
		switch r.IntN(5) {
		case 0:
			d.Rule = "FREQ=WEEKLY"
		case 1:
			d.Rule = "FREQ=DAILY;COUNT=12"
		case 2:
			d.End = day.AddDate(0, 0, 5).Format("2006-01-02T15:04")
		case 3:
			d.Zone, d.Class = "", "private"
		}
		e, made, err := h.CreateEvent(h.t.Context(), h.Ben, NewEvent{Calendar: cals[r.IntN(len(cals))].ID, Draft: d})
		if act = made; err == nil {
			*ids = append(*ids, e.ID)
		}
		return "making " + d.Title, err
	}
	switch to := pick(); r.IntN(8) {
	case 0, 1:
		if e, err := h.Event(h.t.Context(), h.Ben, to.ID, "", ""); err == nil && e.Recurring && r.IntN(2) == 0 {
			to.RecurrenceID = e.RecurrenceID
		}
		_, act, err = h.MoveEvent(h.t.Context(), h.Ben, to, Move{Days: r.IntN(21) - 10, Minutes: 15 * r.IntN(4)})
		return "moving", err
	case 2:
		_, act, err = h.MoveEvent(h.t.Context(), h.Ben, to, Move{Minutes: 30, Calendar: cals[r.IntN(len(cals))].ID})
		return "moving elsewhere", err
	case 3:
		title := fmt.Sprint("Changed ", n)
		_, act, err = h.PatchEvent(h.t.Context(), h.Ben, to, EventPatch{Change: object.Change{Title: &title}})
		return "renaming", err
	case 4:
		act, err = h.TrashEvent(h.t.Context(), h.Ben, to)
		return "putting away", err
	case 5:
		_, act, err = h.RestoreEvent(h.t.Context(), h.Ben, to.ID)
		return "bringing back", err
	case 6:
		if c := cals[r.IntN(len(cals))]; r.IntN(2) == 0 {
			act, err = h.TrashCalendar(h.t.Context(), h.Ben, c.ID, 0)
		} else {
			_, act, err = h.RestoreCalendar(h.t.Context(), h.Ben, c.ID)
		}
		return "a calendar", err
	}
	act, err = h.undo(h.Ben, (*acts)[r.IntN(len(*acts))])
	return "undo", err
}

// refused reports whether a house says no, as to moving what is in the trash.
func refused(err error) bool { return errs.Of(err).Kind != errs.Internal }
