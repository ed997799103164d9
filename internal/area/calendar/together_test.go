package calendar

import (
	"fmt"
	"sync"
	"sync/atomic"
	"testing"

	"anteroom/internal/area/calendar/object"
	"anteroom/internal/core/access"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ref"
)

func TestTwoPeopleEditAtOnce(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		c := h.calendar(h.Ben, "Work")
		e, _ := h.event(h.Ben, c.ID, draft("Budget", "2026-03-12T09:00", "2026-03-12T10:00"))
		var won, stale atomic.Int64
		var all sync.WaitGroup
		for i, a := range []access.Actor{h.Ada, h.Ben, h.Ada, h.Ben, h.Ada, h.Ben, h.Ada, h.Ben} {
			all.Go(func() {
				title := fmt.Sprintf("By %d", i)
				_, _, err := h.PatchEvent(t.Context(), a, Target{ID: e.ID, Rev: 1}, EventPatch{Change: object.Change{Title: &title}})
				switch {
				case err == nil:
					won.Add(1)
				case errs.Of(err).Code == "event.stale":
					stale.Add(1)
				default:
					t.Error(err)
				}
			})
		}
		all.Wait()
		if won.Load() != 1 || stale.Load() != 7 {
			t.Errorf("%d won, %d were told to look again", won.Load(), stale.Load())
		}
	})
}

func TestTheSameIDMakesOneEvent(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		c := h.calendar(h.Ben, "Work")
		id := ref.New()
		var acts sync.Map
		var all sync.WaitGroup
		for range 6 {
			all.Go(func() {
				e, act, err := h.CreateEvent(t.Context(), h.Ben, NewEvent{ID: id, Calendar: c.ID, Draft: draft("Budget", "2026-03-12T09:00", "")})
				if err != nil || e.ID != id {
					t.Errorf("%+v, %v", e, err)
				}
				acts.Store(act, true)
			})
		}
		all.Wait()
		n := 0
		acts.Range(func(_, _ any) bool { n++; return true })
		if n != 1 || h.count(qCountEvents) != 1 {
			t.Errorf("%d acts, %d events", n, h.count(qCountEvents))
		}
		_, _, err := h.CreateEvent(t.Context(), h.Ada, NewEvent{ID: id, Calendar: c.ID, Draft: draft("Mine", "2026-03-12T09:00", "")})
		code(t, err, "event.id_taken")
		_, _, err = h.CreateEvent(t.Context(), h.Ben, NewEvent{ID: "no-uuid", Calendar: c.ID, Draft: draft("Mine", "2026-03-12T09:00", "")})
		code(t, err, "id.invalid")
	})
}

// TestSendingAgainShowsNothingThatBecamePrivate holds that whoever made an event can't
// read it by making it again after somebody else kept it to themselves.
func TestSendingAgainShowsNothingThatBecamePrivate(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		c := h.calendar(h.Ben, "Work")
		n := NewEvent{ID: ref.New(), Calendar: c.ID, Draft: draft("Lunch", "2026-03-12T09:00", "")}
		_, first, err := h.CreateEvent(t.Context(), h.Ben, n)
		if err != nil {
			t.Fatal(err)
		}
		title, class := "Divorce lawyer", "private"
		change := EventPatch{Change: object.Change{Title: &title, Description: &title, Class: &class}}
		if _, _, err := h.PatchEvent(t.Context(), h.Ada, Target{ID: n.ID, Rev: 1}, change); err != nil {
			t.Fatal(err)
		}
		again, act, err := h.CreateEvent(t.Context(), h.Ben, n)
		if err != nil || act != first || again.ID != n.ID || !again.Redacted || again.Title != "Busy" || again.Description != "" {
			t.Errorf("Ben is answered %+v, %v", again, err)
		}
	})
}

// TestWindowsAreNeverStale reads windows while others write: what was written
// before a window was asked for is in it.
func TestWindowsAreNeverStale(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		c := h.calendar(h.Ben, "Work")
		e, _ := h.event(h.Ben, c.ID, draft("Rev 1", "2026-03-12T09:00", "2026-03-12T10:00"))
		var done atomic.Int64
		done.Store(1)
		stop := make(chan struct{})
		var readers sync.WaitGroup
		for range 4 {
			readers.Go(func() {
				for {
					select {
					case <-stop:
						return
					default:
					}
					before := done.Load()
					items, err := h.Window(t.Context(), h.Ben, at("2026-03-01T00:00"), at("2026-04-01T00:00"), nil, "")
					if err != nil || len(items) != 1 || items[0].Rev < before {
						t.Errorf("rev %d was written, the window has %+v, %v", before, items, err)
						return
					}
				}
			})
		}
		for i := range 40 {
			title := fmt.Sprintf("Rev %d", i+2)
			got, _, err := h.PatchEvent(t.Context(), h.Ben, Target{ID: e.ID}, EventPatch{Change: object.Change{Title: &title}})
			if err != nil {
				t.Fatal(err)
			}
			done.Store(got.Rev)
		}
		close(stop)
		readers.Wait()
	})
}

func TestAnImportOfTenThousandIsTakenBack(t *testing.T) {
	if testing.Short() {
		t.Skip("long")
	}
	h := build(t, dbtest.SQLite(t))
	st := h.importText(h.Ben, ImportRequest{Space: h.Vera, Name: "Large"}, manyEvents(10_000))
	if st.Added != 10_000 {
		t.Fatalf("%+v", st)
	}
	if again := h.importText(h.Ben, ImportRequest{Space: h.Vera, Name: "Large"}, manyEvents(10_000)); again.Act != "" || again.Unchanged != 10_000 {
		t.Errorf("%+v", again)
	}
	if _, err := h.undo(h.Ben, st.Act); err != nil {
		t.Fatal(err)
	}
	items, err := h.Window(t.Context(), h.Ben, at("2025-06-01T00:00"), at("2026-06-01T00:00"), nil, "")
	if err != nil || len(items) != 0 {
		t.Errorf("%d are left, %v", len(items), err)
	}
	h.Sound(h.Checks()...)
}
