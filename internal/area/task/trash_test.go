package task

import (
	"testing"

	"anteroom/internal/core/op"
	"anteroom/internal/core/record/recordtest"
	"anteroom/internal/core/ref"
)

func TestOpenSubTasksGoIntoTheTrashWithTheirTaskAndComeBackWithIt(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		trip := create(t, s, h.Ada, draft(h.Vera, "Trip")).Task.ID
		flight := create(t, s, h.Ada, stepOf(trip, h.Vera, "Flight")).Task.ID
		create(t, s, h.Ada, stepOf(flight, h.Vera, "Seats"))
		done := create(t, s, h.Ada, stepOf(trip, h.Vera, "Passport")).Task.ID
		if _, err := s.Complete(t.Context(), h.Ada, done, 0); err != nil {
			t.Fatal(err)
		}
		secret := stepOf(trip, h.Vera, "Surprise")
		secret.Private = op.Some(true)
		create(t, s, h.Ada, secret)
		alone := create(t, s, h.Ada, stepOf(trip, h.Vera, "Hotel")).Task.ID
		if _, err := s.Trash(t.Context(), h.Ada, alone, 0); err != nil {
			t.Fatal(err)
		}
		h.Clock.Move(day)
		lists := func(open, trashed string) {
			t.Helper()
			if got := list(t, s, h.Ada, Filter{Sort: "title"}); got != open {
				t.Errorf("open are %q, want %q", got, open)
			}
			if got := list(t, s, h.Ada, Filter{State: Trashed, Sort: "title"}); got != trashed {
				t.Errorf("in the trash are %q, want %q", got, trashed)
			}
		}
		gone, err := s.Trash(t.Context(), h.Ben, trip, 0)
		if err != nil || gone.Steps != 2 {
			t.Fatalf("%d went along, %v", gone.Steps, err)
		}
		lists("Surprise", "Flight Hotel Seats Trip") // Ben doesn't see the surprise, so it stays
		if got := list(t, s, h.Ada, Filter{State: Done}); got != "Passport" {
			t.Errorf("done are %q", got)
		}
		if again, err := s.Trash(t.Context(), h.Ben, trip, 0); err != nil || again.Steps != 0 || again.Act != "" {
			t.Errorf("into the trash again: %+v %v", again, err)
		}
		undo(t, h, s, h.Ben, gone.Act)
		lists("Flight Seats Surprise Trip", "Hotel")

		h.Clock.Move(day)
		if gone, err = s.Trash(t.Context(), h.Ada, trip, 0); err != nil || gone.Steps != 3 {
			t.Fatalf("%d went along, %v", gone.Steps, err)
		}
		h.Clock.Move(day)
		back, err := s.Restore(t.Context(), h.Ben, trip, 0)
		if err != nil || back.Steps != 2 {
			t.Fatalf("%d came back, %v", back.Steps, err)
		}
		lists("Flight Seats Trip", "Hotel Surprise") // the hotel went by itself
		undo(t, h, s, h.Ben, back.Act)
		lists("", "Flight Hotel Seats Surprise Trip")
	})
}

func TestManyGoIntoTheTrashWithTheirSubTasks(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		trip := create(t, s, h.Ben, draft(h.Vera, "Trip")).Task.ID
		flight := create(t, s, h.Ben, stepOf(trip, h.Vera, "Flight")).Task.ID
		create(t, s, h.Ben, stepOf(flight, h.Vera, "Seats"))
		other := create(t, s, h.Ben, draft(h.Vera, "Other")).Task.ID
		for _, picked := range [][]ref.ID{{trip, flight, other}, {flight, trip, other}} {
			all := make([]Picked, len(picked))
			for i, id := range picked {
				all[i].ID = id
			}
			out, err := s.Edit(t.Context(), h.Ben, all, Edit{Trash: true})
			if err != nil || out.Changed != 3 || out.Steps != 1 || len(out.LeftOut) != 0 || list(t, s, h.Ben, Filter{}) != "" {
				t.Fatalf("%+v %v", out, err)
			}
			undo(t, h, s, h.Ben, out.Act)
			if got := list(t, s, h.Ben, Filter{Sort: "title"}); got != "Flight Other Seats Trip" {
				t.Errorf("after undo: %q", got)
			}
		}
	})
}
