package task

import (
	"fmt"
	"testing"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/op"
	"anteroom/internal/core/record/recordtest"
	"anteroom/internal/core/ref"
)

func TestManyAreChangedInOneActAndTakenBackInOne(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		tags(t, h, "red", "green")
		var picked []Picked
		for i := range 5 {
			d := draft(h.Vera, fmt.Sprint("t", i))
			d.Due, d.Tags = op.Some(clock.Date("2026-03-20")), op.Some([]ref.ID{"red"})
			if i == 1 {
				d.Rule = op.Some("FREQ=WEEKLY")
			}
			if i == 2 {
				d.Due, d.Priority = op.Optional[clock.Date]{}, op.Some(1)
			}
			made := create(t, s, h.Ben, d)
			picked = append(picked, Picked{ID: made.Task.ID, Rev: made.Task.Rev})
		}
		if _, err := s.Update(t.Context(), h.Ben, picked[3].ID, 0, Change{Title: op.Some("t3 by somebody else")}); err != nil {
			t.Fatal(err)
		}
		out, err := s.Edit(t.Context(), h.Ben, append(picked, Picked{ID: "nothing"}, picked[0]), Edit{Days: 7, Priority: op.Some(1), AddTags: []ref.ID{"green"}, RemoveTags: []ref.ID{"red"}, Done: op.Some(true)})
		if err != nil {
			t.Fatal(err)
		}
		if out.Changed != 3 || out.Next != 1 || len(out.LeftOut) != 3 || out.Act == "" {
			t.Fatalf("%+v", out)
		}
		codes := map[string]int{}
		for _, l := range out.LeftOut {
			codes[l.Code]++
		}
		if fmt.Sprint(codes) != "map[task.not_found:1 task.stale:1 task.undated:1]" {
			t.Errorf("left out: %v", codes)
		}
		got, _ := s.Get(t.Context(), h.Ben, picked[0].ID)
		if got.Due != "2026-03-27" || got.Priority != 1 || fmt.Sprint(got.Tags) != "[green]" || got.DoneUS == 0 {
			t.Errorf("%+v", got)
		}
		if left := list(t, s, h.Ben, Filter{}); left != "t3 by somebody else t1 t2" { // t1 is the next one
			t.Errorf("open: %s", left)
		}
		undo(t, h, s, h.Ben, out.Act)
		got, _ = s.Get(t.Context(), h.Ben, picked[0].ID)
		if got.Due != "2026-03-20" || got.Priority != 0 || fmt.Sprint(got.Tags) != "[red]" || got.DoneUS != 0 {
			t.Errorf("after the undo: %+v", got)
		}
		if left := list(t, s, h.Ben, Filter{State: All, Sort: "title"}); left != "t0 t1 t2 t3 by somebody else t4" {
			t.Errorf("after the undo: %s", left)
		}
	})
}

func TestWhatNobodyMayChangeIsToldAndNotChanged(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		seen := create(t, s, h.Ben, draft(h.Vera, "seen")).Task.ID
		own := create(t, s, h.Carl, draft(ref.Space(h.Carl.Member), "Carl's")).Task.ID
		out, err := s.Edit(t.Context(), h.Carl, []Picked{{ID: seen}, {ID: own}}, Edit{Priority: op.Some(5)})
		if err != nil || out.Changed != 1 || len(out.LeftOut) != 1 || out.LeftOut[0].Code != "access.forbidden" {
			t.Errorf("%+v %v", out, err)
		}
		_, err = s.Edit(t.Context(), h.Carl, []Picked{{ID: seen}}, Edit{Trash: true})
		code(t, err, "access.forbidden")
		_, err = s.Edit(t.Context(), h.Dora, []Picked{{ID: seen}, {ID: own}}, Edit{Trash: true})
		code(t, err, "task.not_found")
		_, err = s.Edit(t.Context(), h.Ben, []Picked{{ID: seen}}, Edit{AddTags: []ref.ID{"none such"}})
		code(t, err, "tag.unknown")
		_, err = s.Edit(t.Context(), h.Ben, []Picked{{ID: seen}}, Edit{Assignee: op.Some(h.Eve.Member)})
		code(t, err, "task.assignee_outside")
		_, err = s.Edit(t.Context(), h.Ben, make([]Picked, MaxBulk+1), Edit{Trash: true})
		code(t, err, "task.too_many")
		out, err = s.Edit(t.Context(), h.Ben, []Picked{{ID: seen}}, Edit{Priority: op.Some(0)})
		if err != nil || out.Same != 1 || out.Act != "" {
			t.Errorf("%+v %v", out, err)
		}
		out, err = s.Edit(t.Context(), h.Ben, []Picked{{ID: seen}}, Edit{Trash: true})
		if err != nil || out.Changed != 1 {
			t.Fatal(out, err)
		}
		undo(t, h, s, h.Ben, out.Act)
		if got := list(t, s, h.Ben, Filter{}); got != "seen" {
			t.Error(got)
		}
	})
}

func TestAnEditIsOnBehalfOfThoseWhoseTasksItChanges(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		walt := h.Space("principal", "Walt Example")
		fay := h.Member("Fay Example", h.In(h.Vera, access.Assistant), h.In(walt, access.Assistant))
		id := create(t, s, fay, draft(walt, "of Walt")).Task.ID
		out, err := s.Edit(t.Context(), fay, []Picked{{ID: id}}, Edit{Priority: op.Some(5)})
		if err != nil || out.Changed != 1 {
			t.Fatalf("%+v %v", out, err)
		}
		rows, err := h.Journal.OfActs(t.Context(), h.Org, Name, []ref.Act{out.Act})
		if err != nil || len(rows) != 1 || rows[0].OnBehalfOf != ref.ID(walt) {
			t.Errorf("%+v %v", rows, err)
		}
	})
}

func TestListsAreAskedForDaysPrioritiesAndWhatIsMissing(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		tags(t, h, "red")
		for i, due := range []clock.Date{"2026-03-10", "2026-03-20", "2026-04-20", "", ""} {
			d := draft(h.Vera, fmt.Sprint(i))
			d.Priority = op.Some([]int{0, 1, 5, 9, 1}[i])
			if due != "" {
				d.Due = op.Some(due)
			}
			if i == 1 {
				d.Tags, d.Assignee = op.Some([]ref.ID{"red"}), op.Some(h.Carl.Member)
			}
			create(t, s, h.Ben, d)
		}
		for want, f := range map[string]Filter{
			"1":         {DueFrom: "2026-03-20", DueBefore: "2026-04-20"},
			"1 2":       {DueFrom: "2026-03-11"},
			"3 4":       {Undated: true},
			"1 4":       {Priority: []int{1}},
			"1 3 4":     {Priority: []int{9, 1}},
			"":          {Priority: []int{4}},
			"0 2 3 4":   {Tag: None},
			"0 3":       {Assignee: None, Priority: []int{0, 9}},
			"4 3 2 1 0": {Sort: "due", Desc: true},
			"4 3 2 1":   {Sort: "title", Desc: true, Priority: []int{1, 5, 9}},
			"0 3 2 4 1": {Sort: "priority", Desc: true},
		} {
			var got []Task
			for f.Limit = 2; ; {
				items, next, err := s.List(t.Context(), h.Ben, f)
				if err != nil {
					t.Fatal(err)
				}
				got = append(got, items...)
				if f.Cursor = next; next == "" {
					break
				}
			}
			if titles(got) != want {
				t.Errorf("%+v: %q, want %q", f, titles(got), want)
			}
		}
	})
}

func BenchmarkEdit(b *testing.B) {
	benchEach(b, 20_000, func(b *testing.B, h *recordtest.House, s *Service, a access.Actor) {
		var picked []Picked
		f := Filter{}
		for f.Limit = 200; len(picked) < MaxBulk; {
			items, next, err := s.List(b.Context(), a, f)
			if err != nil {
				b.Fatal(err)
			}
			for _, t := range items {
				picked = append(picked, Picked{ID: t.ID})
			}
			f.Cursor = next
		}
		n := 0
		for name, edit := range map[string]func() Edit{
			"priority": func() Edit { return Edit{Priority: op.Some([]int{1, 5}[n%2])} },
			"day":      func() Edit { return Edit{Due: op.Some(clock.Date("2026-05-01").AddDays(n))} },
			"tags": func() Edit {
				return Edit{AddTags: []ref.ID{ref.ID(fmt.Sprintf("tag-%02d", n%20))}, RemoveTags: []ref.ID{ref.ID(fmt.Sprintf("tag-%02d", (n+19)%20))}}
			},
		} {
			b.Run(name, func(b *testing.B) {
				for b.Loop() {
					n++
					out, err := s.Edit(b.Context(), a, picked, edit())
					if err != nil || out.Changed == 0 {
						b.Fatal(out, err)
					}
				}
			})
		}
	})
}

const qTrashTag db.SQL = `UPDATE tag SET trashed_us = 1 WHERE org = $1 AND id = $2`

func TestWhatRepeatsComesAgainWithATagThatIsInTheTrash(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		tags(t, h, "red")
		d := draft(h.Vera, "Weekly")
		d.Due, d.Rule, d.Tags = op.Some(clock.Date("2026-03-20")), op.Some("FREQ=WEEKLY"), op.Some([]ref.ID{"red"})
		one, two := create(t, s, h.Ben, d), create(t, s, h.Ben, d)
		_, err := h.Journal.Write(t.Context(), access.Founding(h.Org, h.Ada.Member, access.Job, h.Vera), func(tx *journal.Tx) error {
			_, err := tx.Derive(qTrashTag, h.Org, "red")
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		done, err := s.Complete(t.Context(), h.Ben, one.Task.ID, 0)
		if err != nil || done.Next == nil || fmt.Sprint(done.Next.Tags) != "[red]" {
			t.Errorf("%+v %v", done.Next, err)
		}
		out, err := s.Edit(t.Context(), h.Ben, []Picked{{ID: two.Task.ID}}, Edit{Done: op.Some(true)})
		if err != nil || out.Next != 1 {
			t.Errorf("%+v %v", out, err)
		}
	})
}
