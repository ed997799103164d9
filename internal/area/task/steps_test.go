package task

import (
	"testing"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/op"
	"anteroom/internal/core/record/recordtest"
	"anteroom/internal/core/ref"
)

func stepOf(of ref.ID, space ref.Space, title string) Draft {
	d := draft(space, title)
	d.Of = op.Some(StepOf{Name, of})
	return d
}

func steps(t *testing.T, s *Service, a access.Actor, of ref.ID) string {
	t.Helper()
	all, err := s.Steps(t.Context(), a, of)
	if err != nil {
		t.Fatal(err)
	}
	return titles(all)
}

func TestStepsStandInTheirOrder(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		trip := create(t, s, h.Ben, draft(h.Vera, "Trip")).Task.ID
		var ids []ref.ID
		for _, name := range []string{"a", "b", "c", "d"} {
			ids = append(ids, create(t, s, h.Ben, stepOf(trip, h.Vera, name)).Task.ID)
		}
		move := func(id, before ref.ID, want string) {
			t.Helper()
			if _, err := s.Move(t.Context(), h.Ben, id, 0, before); err != nil {
				t.Fatal(err)
			}
			if got := steps(t, s, h.Ben, trip); got != want {
				t.Fatalf("steps are %s, want %s", got, want)
			}
		}
		move(ids[3], ids[0], "d a b c")
		move(ids[0], ids[2], "d b a c")
		move(ids[3], "", "b a c d")
		for i := range 60 { // until there is no room left between two
			move(ids[i%2], ids[2], map[bool]string{true: "b a c d", false: "a b c d"}[i%2 == 0])
		}
		if _, err := s.Complete(t.Context(), h.Ben, ids[1], 0); err != nil {
			t.Fatal(err)
		}
		got, err := s.Get(t.Context(), h.Ben, trip)
		if err != nil || got.Steps == nil || *got.Steps != (StepTally{All: 4, Done: 1}) {
			t.Errorf("the trip counts %+v, %v", got.Steps, err)
		}
		_, err = s.Move(t.Context(), h.Ben, ids[0], 0, trip)
		code(t, err, "task.no_step")
		_, err = s.Move(t.Context(), h.Ben, trip, 0, "")
		code(t, err, "task.no_step")
	})
}

func TestASubTaskBelongsToATaskThatIsSeenThere(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		trip := create(t, s, h.Ben, draft(h.Vera, "Trip")).Task.ID
		flight := create(t, s, h.Ben, stepOf(trip, h.Vera, "Flight")).Task.ID
		_, err := s.Update(t.Context(), h.Ben, trip, 0, Change{StepChange: StepChange{Of: op.Some(StepOf{Name, flight})}})
		code(t, err, "task.of_circle")
		_, err = s.Create(t.Context(), h.Ben, stepOf(h.ID(), h.Vera, "Of nothing"))
		code(t, err, "task.not_found")
		at := flight
		for range maxDeep - 2 {
			at = create(t, s, h.Ben, stepOf(at, h.Vera, "Deeper")).Task.ID
		}
		_, err = s.Create(t.Context(), h.Ben, stepOf(at, h.Vera, "Too deep"))
		code(t, err, "task.of_deep")
		d := draft(h.Vera, "Of a moon")
		d.Of = op.Some(StepOf{"moon", trip})
		_, err = s.Create(t.Context(), h.Ben, d)
		code(t, err, "task.of_unknown")
		got, err := s.Get(t.Context(), h.Ben, flight)
		if err != nil || got.OfTitle != "Trip" {
			t.Errorf("%+v %v", got, err)
		}
		if _, err := s.Update(t.Context(), h.Ben, flight, 0, Change{StepChange: StepChange{Of: op.Optional[StepOf]{Set: true, Null: true}}}); err != nil {
			t.Fatal(err)
		}
		if got := steps(t, s, h.Ben, trip); got != "" {
			t.Errorf("still a step: %s", got)
		}
	})
}

func TestWhatComesAfterOthersIsBlockedUntilTheyAreDone(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		a := create(t, s, h.Ben, draft(h.Vera, "Budget")).Task.ID
		d := draft(h.Vera, "Book")
		d.After = op.Some([]ref.ID{a, a})
		b := create(t, s, h.Ben, d).Task.ID
		after := func(id ref.ID, prior ...ref.ID) error {
			_, err := s.Update(t.Context(), h.Ben, id, 0, Change{StepChange: StepChange{After: op.Some(prior)}})
			return err
		}
		code(t, after(a, b), "task.after_circle")
		code(t, after(a, a), "task.invalid")
		code(t, after(a, h.ID()), "task.after_unknown")
		code(t, after(a, "nonsense"), "task.invalid")
		got, err := s.Get(t.Context(), h.Ben, b)
		if err != nil || len(got.After) != 1 || len(got.Blocked) != 1 || got.Blocked[0].Title != "Budget" {
			t.Errorf("%+v %v", got, err)
		}
		if got := list(t, s, h.Ben, Filter{Blocked: true}); got != "Book" {
			t.Errorf("blocked: %s", got)
		}
		if _, err := s.Complete(t.Context(), h.Ben, a, 0); err != nil {
			t.Fatal(err)
		}
		if got := list(t, s, h.Ben, Filter{Blocked: true}); got != "" {
			t.Errorf("still blocked: %s", got)
		}
		if got, _ = s.Get(t.Context(), h.Ben, b); got.Blocked != nil {
			t.Errorf("still blocked by %v", got.Blocked)
		}
	})
}

func TestATaskWaitsIsChasedAndIsAnswered(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		d := draft(h.Vera, "Seat map")
		d.Wait = op.Some(Waiting{For: " The airline ", ChaseOn: "2026-03-20", EscalateTo: "Their desk"})
		id := create(t, s, h.Ben, d).Task.ID
		create(t, s, h.Ben, draft(h.Vera, "Other"))
		if got := list(t, s, h.Ben, Filter{Waiting: true, Sort: "chase"}); got != "Seat map" {
			t.Errorf("waiting: %s", got)
		}
		if got := list(t, s, h.Ben, Filter{ChaseBy: "2026-03-19"}); got != "" {
			t.Errorf("to chase too soon: %s", got)
		}
		chased, err := s.Chased(t.Context(), h.Ben, id, 0, Chase{Next: "2026-03-25"})
		if err != nil || chased.Task.Wait.Chases != 1 || chased.Task.Wait.ChaseOn != "2026-03-25" || chased.Task.Wait.For != "The airline" {
			t.Fatalf("%+v %v", chased.Task.Wait, err)
		}
		_, err = s.Chased(t.Context(), h.Ben, id, 0, Chase{Next: "soon"})
		code(t, err, "task.invalid")
		kept, err := s.Update(t.Context(), h.Ben, id, 0, Change{StepChange: StepChange{Wait: op.Some(Waiting{For: "The airline", ChaseOn: "2026-03-26"})}})
		if err != nil || kept.Task.Wait.Chases != 1 {
			t.Fatalf("the same wait begins anew: %+v %v", kept.Task.Wait, err)
		}
		h.Clock.Move(day)
		done, err := s.Complete(t.Context(), h.Ben, id, 0)
		if err != nil || done.Task.Wait != nil || done.Task.WaitedUS < clock.Micros(day.Microseconds()) {
			t.Fatalf("%+v %v", done.Task, err)
		}
		_, err = s.Chased(t.Context(), h.Ben, id, 0, Chase{})
		code(t, err, "task.waits_not")
		_, err = s.Update(t.Context(), h.Ben, id, 0, Change{StepChange: StepChange{Wait: op.Some(Waiting{ChaseOn: "2026-03-26"})}})
		code(t, err, "task.invalid")
	})
}
