package task

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/op"
	"anteroom/internal/core/record"
	"anteroom/internal/core/record/recordtest"
	"anteroom/internal/core/ref"
)

// london is where everybody in the tests lives.
type london struct{}

func (london) ZoneOf(context.Context, access.Actor) (string, error) { return "Europe/London", nil }

// each runs f on both engines in a furnished house, and looks afterwards whether
// everything holds that must.
func each(t *testing.T, f func(t *testing.T, h *recordtest.House, s *Service)) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		h := recordtest.Build(t, d)
		s := New(h.Journal, london{})
		f(t, h, s)
		h.Sound(s.Checks()...)
	})
}

func draft(space ref.Space, title string) Draft {
	return Draft{Space: space, Change: Change{Title: op.Some(title)}}
}

func create(t *testing.T, s *Service, a access.Actor, d Draft) Answer {
	t.Helper()
	out, err := s.Create(t.Context(), a, d)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func code(t *testing.T, err error, want string) {
	t.Helper()
	if err == nil || errs.Of(err).Code != want {
		t.Errorf("error %v, want code %s", err, want)
	}
}

func titles(tasks []Task) string {
	names := []string{}
	for _, t := range tasks {
		names = append(names, t.Title)
	}
	return strings.Join(names, " ")
}

func list(t *testing.T, s *Service, a access.Actor, f Filter) string {
	t.Helper()
	items, _, err := s.List(t.Context(), a, f)
	if err != nil {
		t.Fatal(err)
	}
	return titles(items)
}

const qTagRow db.SQL = `INSERT INTO tag (org, id, space, rev, created_us, created_by, updated_us, name, name_key, sort_key, colour) VALUES ($1, $2, $1, 1, 1, 'x', 1, $2, $2, $2, 0)`

// tags puts rows into the tag area's table, as its own tests see to their writing.
func tags(t *testing.T, h *recordtest.House, ids ...ref.ID) {
	t.Helper()
	_, err := h.Journal.Write(t.Context(), access.Founding(h.Org, h.Ada.Member, access.Job, h.Vera), func(tx *journal.Tx) error {
		for _, id := range ids {
			if _, err := tx.Derive(qTagRow, h.Org, id); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestATaskIsKeptWhole(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		tags(t, h, "green", "red")
		made := create(t, s, h.Ben, Draft{ID: h.ID(), Space: h.Vera, Change: Change{
			Title: op.Some("Board papers"), Notes: op.Some("two copies\nbound"), Due: op.Some(clock.Date("2026-03-27")), DueTime: op.Some("17:00"),
			Priority: op.Some(1), Rule: op.Some("rrule:freq=monthly;interval=1;bymonthday=27"), Assignee: op.Some(h.Carl.Member),
			Tags: op.Some([]ref.ID{"red", "green", "red"}),
		}})
		got, err := s.Get(t.Context(), h.Carl, made.Task.ID)
		if err != nil {
			t.Fatal(err)
		}
		if fmt.Sprintf("%+v", got) != fmt.Sprintf("%+v", made.Task) {
			t.Errorf("stored:  %+v\nanswered: %+v", got, made.Task)
		}
		if got.Zone != "Europe/London" || got.Rule != "FREQ=MONTHLY;BYMONTHDAY=27" || fmt.Sprint(got.Tags) != "[green red]" || got.CreatedBy != h.Ben.Member {
			t.Errorf("stored: %+v", got)
		}
		rows, err := h.Journal.OfRecord(t.Context(), h.Org, Name, made.Task.ID, 1<<62, 0)
		if err != nil || len(rows) != 1 || rows[0].OnBehalfOf != ref.ID(h.Vera) || rows[0].Op != journal.Create {
			t.Errorf("journal: %+v, %v", rows, err)
		}
	})
}

func TestCreatingTwiceMakesOne(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		d := draft(h.Vera, "Once")
		d.ID = h.ID()
		first := create(t, s, h.Ben, d)
		again := create(t, s, h.Ben, d)
		if again.Act != first.Act || again.Task.ID != first.Task.ID {
			t.Errorf("sent again: %+v, first %+v", again, first)
		}
		_, err := s.Create(t.Context(), h.Ada, d)
		code(t, err, "task.id_taken")
		d.Space = recordtest.Own(h.Ben)
		_, err = s.Create(t.Context(), h.Ben, d)
		code(t, err, "task.id_taken")
		d.ID = "NOT-A-UUID"
		_, err = s.Create(t.Context(), h.Ben, d)
		code(t, err, "id.invalid")
		if got := list(t, s, h.Ben, Filter{}); got != "Once" {
			t.Errorf("listed: %q", got)
		}
	})
}

func TestWhoMayDoWhat(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		id := create(t, s, h.Ben, draft(h.Vera, "Hers")).Task.ID
		reader := access.NewActor(h.Org, h.Ben.Member, access.Token, true, h.Ben.At, h.Ben.Grants())
		uses := map[string]func(a access.Actor) error{
			"update":   func(a access.Actor) error { _, err := s.Update(t.Context(), a, id, 99, Change{}); return err },
			"trash":    func(a access.Actor) error { _, err := s.Trash(t.Context(), a, id, 99); return err },
			"restore":  func(a access.Actor) error { _, err := s.Restore(t.Context(), a, id, 99); return err },
			"complete": func(a access.Actor) error { _, err := s.Complete(t.Context(), a, id, 99); return err },
			"reopen":   func(a access.Actor) error { _, err := s.Reopen(t.Context(), a, id, 99); return err },
			"create":   func(a access.Actor) error { _, err := s.Create(t.Context(), a, draft(h.Vera, "")); return err },
		}
		for name, use := range uses {
			for who, want := range map[*access.Actor]string{&h.Carl: "access.forbidden", &h.Dora: "task.not_found", &h.Eve: "task.not_found", &reader: "access.read_only"} {
				t.Run(name, func(t *testing.T) { code(t, use(*who), want) })
			}
			want := "task.stale" // access is asked before the rev
			if name == "create" {
				want = "task.invalid"
			}
			t.Run(name, func(t *testing.T) { code(t, use(h.Ben), want) })
		}
		_, err := s.Get(t.Context(), h.Eve, id)
		code(t, err, "task.not_found")
		_, err = s.Get(t.Context(), h.Dora, id)
		code(t, err, "task.not_found")
		_, err = s.Get(t.Context(), h.Carl, "01900000-0000-7000-8000-999999999999")
		code(t, err, "task.not_found")
		for who, want := range map[*access.Actor]string{&h.Ada: "Hers", &h.Ben: "Hers", &h.Carl: "Hers", &h.Dora: "", &h.Eve: "", &reader: "Hers"} {
			for _, f := range []Filter{{}, {Spaces: []ref.Space{h.Vera}}, {Text: "hers"}, {State: All, Sort: "title"}} {
				if got := list(t, s, *who, f); got != want {
					t.Errorf("%s lists %q with %+v, want %q", who.Member, got, f, want)
				}
			}
		}
	})
}

func TestPrivateTasksAreMissingForOthers(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		d := draft(h.Vera, "Doctor")
		d.Private = op.Some(true)
		secret := create(t, s, h.Ada, d)
		_, err := s.Create(t.Context(), h.Ben, d)
		code(t, err, "task.private_forbidden")
		_, err = s.Get(t.Context(), h.Ben, secret.Task.ID)
		code(t, err, "task.not_found")
		_, err = s.Complete(t.Context(), h.Ben, secret.Task.ID, 1)
		code(t, err, "task.not_found")
		for _, f := range []Filter{{}, {Text: "doctor"}, {State: All}} {
			if got := list(t, s, h.Ben, f); got != "" {
				t.Errorf("Ben lists %q with %+v", got, f)
			}
			if got := list(t, s, h.Ada, f); got != "Doctor" {
				t.Errorf("Ada lists %q with %+v", got, f)
			}
		}
		if texts, err := s.Texts(t.Context(), h.Ben, []ref.ID{secret.Task.ID}); err != nil || len(texts) != 0 {
			t.Errorf("Ben reads the notes: %v %v", texts, err)
		}
	})
}

// TestSendingAgainShowsNothingThatBecamePrivate holds that whoever made a task can't
// read it by making it again after somebody else kept it to themselves.
func TestSendingAgainShowsNothingThatBecamePrivate(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		d := draft(h.Vera, "Milk")
		d.ID = h.ID()
		made := create(t, s, h.Ben, d)
		_, err := s.Update(t.Context(), h.Ada, made.Task.ID, 1, Change{Title: op.Some("Surgeon"), Private: op.Some(true)})
		if err != nil {
			t.Fatal(err)
		}
		out, err := s.Create(t.Context(), h.Ben, d)
		code(t, err, "task.id_taken")
		if out.Task.Title != "" {
			t.Errorf("Ben reads %+v", out.Task)
		}
	})
}

// TestTheJournalKnowsWhatIsPrivate holds that who follows the journal is not told of
// private tasks that are missing for them, and hears when one is theirs to see.
func TestTheJournalKnowsWhatIsPrivate(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		d := draft(h.Vera, "Doctor")
		d.Private = op.Some(true)
		made := create(t, s, h.Ada, d)
		for rev, c := range []Change{{Title: op.Some("Surgeon")}, {Private: op.Some(false)}, {Title: op.Some("Milk")}, {Private: op.Some(true)}} {
			if _, err := s.Update(t.Context(), h.Ada, made.Task.ID, int64(rev)+1, c); err != nil {
				t.Fatal(err)
			}
		}
		rows, err := h.Journal.OfRecord(t.Context(), h.Org, Name, made.Task.ID, int64(clock.Forever), 0)
		if err != nil {
			t.Fatal(err)
		}
		var told []int64
		for _, r := range rows {
			if !r.ToldTo(h.Ada, access.Read) {
				t.Errorf("Ada is not told of rev %d", r.Rev)
			}
			if r.ToldTo(h.Ben, access.Busy) {
				told = append(told, r.Rev)
			}
		}
		if fmt.Sprint(told) != "[5 4 3]" {
			t.Errorf("Ben is told of revs %v", told)
		}
	})
}

func TestRevsKeepWritersApart(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		id := create(t, s, h.Ben, draft(h.Vera, "Busy")).Task.ID
		var wg sync.WaitGroup
		results := make([]error, 8)
		for i := range results {
			wg.Go(func() {
				_, results[i] = s.Update(context.Background(), h.Ben, id, 1, Change{Notes: op.Some(fmt.Sprint("writer ", i))})
			})
		}
		wg.Wait()
		won := 0
		for _, err := range results {
			if err == nil {
				won++
			} else {
				code(t, err, "task.stale")
			}
		}
		got, err := s.Get(t.Context(), h.Ben, id)
		if won != 1 || err != nil || got.Rev != 2 {
			t.Errorf("%d writers won, rev %d, %v; want one and rev 2", won, got.Rev, err)
		}
	})
}

func TestAPatchTouchesOnlyWhatItNames(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		tags(t, h, "red", "green")
		d := draft(h.Vera, "Call")
		d.Notes, d.Due, d.DueTime, d.Rule = op.Some("long"), op.Some(clock.Date("2026-03-12")), op.Some("09:00"), op.Some("FREQ=DAILY")
		d.Tags = op.Some([]ref.ID{"red"})
		id := create(t, s, h.Ben, d).Task.ID
		now, err := s.Update(t.Context(), h.Ben, id, 1, Change{Title: op.Some("Call back")})
		if err != nil || now.Task.Notes != "long" || now.Task.DueTime != "09:00" || now.Task.Rev != 2 || now.Task.Title != "Call back" || len(now.Task.Tags) != 1 {
			t.Errorf("%+v, %v", now, err)
		}
		_, err = s.Update(t.Context(), h.Ben, id, 2, Change{Due: op.Optional[clock.Date]{Set: true, Null: true}, Tags: op.Some([]ref.ID{"green"})})
		if err != nil {
			t.Fatal(err)
		}
		got, _ := s.Get(t.Context(), h.Ben, id)
		if got.Due != "" || got.DueTime != "" || got.Rule != "" || got.Zone != "" || got.DueUS != 0 || fmt.Sprint(got.Tags) != "[green]" {
			t.Errorf("without a day: %+v", got)
		}
		for want, c := range map[string]Change{
			"task.invalid":          {Title: op.Optional[string]{Set: true, Null: true}},
			"tag.unknown":           {Tags: op.Some([]ref.ID{"blue"})},
			"task.assignee_outside": {Assignee: op.Some(h.Eve.Member)},
		} {
			_, err := s.Update(t.Context(), h.Ben, id, 3, c)
			code(t, err, want)
		}
		_, err = s.Update(t.Context(), h.Ben, id, 3, Change{Assignee: op.Some(h.Dora.Member)})
		code(t, err, "task.assignee_outside") // who only sees when time is taken sees no tasks
		if got, _ := s.Get(t.Context(), h.Ben, id); got.Rev != 3 {
			t.Errorf("a refused change left rev %d", got.Rev)
		}
	})
}

func TestTrashAndRestore(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		id := create(t, s, h.Ben, draft(h.Vera, "Old")).Task.ID
		gone, err := s.Trash(t.Context(), h.Ben, id, 1)
		if err != nil || gone.Task.TrashedUS == 0 || gone.Act == "" {
			t.Fatalf("%+v, %v", gone, err)
		}
		for _, f := range []Filter{{}, {State: All}, {State: Done}, {Text: "old"}} {
			if got := list(t, s, h.Ben, f); got != "" {
				t.Errorf("a task in the trash is listed with %+v", f)
			}
		}
		trash, err := s.Trashed(t.Context(), h.Carl, 10)
		if err != nil || len(trash) != 1 || trash[0].ID != id {
			t.Errorf("trash: %v, %v", trash, err)
		}
		_, err = s.Complete(t.Context(), h.Ben, id, 2)
		code(t, err, "task.trashed")
		again, err := s.Trash(t.Context(), h.Ben, id, 2)
		if err != nil || again.Act != "" || again.Task.Rev != 2 {
			t.Errorf("thrown away twice: %+v, %v", again, err)
		}
		back, err := s.Restore(t.Context(), h.Ben, id, 0)
		if err != nil || back.Task.TrashedUS != 0 {
			t.Errorf("%+v, %v", back, err)
		}
		if got := list(t, s, h.Ben, Filter{Text: "old"}); got != "Old" {
			t.Errorf("restored: %q", got)
		}
	})
}

func TestCompletingARepeatingTaskMakesTheNext(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		tags(t, h, "red")
		d := draft(h.Vera, "Weekly report")
		d.Due, d.Rule, d.Tags = op.Some(clock.Date("2026-03-13")), op.Some("FREQ=WEEKLY"), op.Some([]ref.ID{"red"})
		first := create(t, s, h.Ben, d).Task
		done, err := s.Complete(t.Context(), h.Ben, first.ID, 1)
		if err != nil {
			t.Fatal(err)
		}
		next := done.Next
		if next == nil || next.Due != "2026-03-20" || next.ID == first.ID || next.DoneUS != 0 || fmt.Sprint(next.Tags) != "[red]" || next.Rev != 1 {
			t.Fatalf("next: %+v", next)
		}
		again, err := s.Complete(t.Context(), h.Ben, first.ID, 2)
		if err != nil || again.Next != nil || again.Act != "" {
			t.Errorf("done twice: %+v, %v", again, err)
		}
		undo(t, h, s, h.Ben, done.Act)
		if got := list(t, s, h.Ben, Filter{State: All}); got != "Weekly report" {
			t.Errorf("after undo: %q", got)
		}
		if got, _ := s.Get(t.Context(), h.Ben, first.ID); got.DoneUS != 0 {
			t.Error("after undo it is still done")
		}
	})
}

func undo(t *testing.T, h *recordtest.House, s *Service, a access.Actor, act ref.Act) ref.Act {
	t.Helper()
	back, err := h.Journal.Undo(t.Context(), a, act, map[ref.Kind]journal.Reverser{Name: s.Reverse})
	if err != nil {
		t.Fatal(err)
	}
	return back
}

func TestUndoAndRedo(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		tags(t, h, "red")
		made := create(t, s, h.Ben, draft(h.Vera, "One"))
		id := made.Task.ID
		two, err := s.Update(t.Context(), h.Ben, id, 1, Change{Title: op.Some("Two"), Tags: op.Some([]ref.ID{"red"})})
		if err != nil {
			t.Fatal(err)
		}
		back := undo(t, h, s, h.Ben, two.Act)
		if got, _ := s.Get(t.Context(), h.Ben, id); got.Title != "One" || len(got.Tags) != 0 || got.Rev != 3 {
			t.Errorf("undone: %+v", got)
		}
		_, err = h.Journal.Undo(t.Context(), h.Ben, two.Act, map[ref.Kind]journal.Reverser{Name: s.Reverse})
		code(t, err, "act.undone")
		undo(t, h, s, h.Ben, back) // redo
		if got, _ := s.Get(t.Context(), h.Ben, id); got.Title != "Two" || len(got.Tags) != 1 {
			t.Errorf("redone: %+v", got)
		}
		undo(t, h, s, h.Ben, two.Act)  // it stands again, so it can be taken back again
		undo(t, h, s, h.Ben, made.Act) // and so can what came before
		if got := list(t, s, h.Ben, Filter{State: All}); got != "" {
			t.Errorf("all undone: %q", got)
		}
	})
}

func TestUndoRefusesWhatWasChangedSince(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		made := create(t, s, h.Ben, draft(h.Vera, "One"))
		two, err := s.Update(t.Context(), h.Ben, made.Task.ID, 1, Change{Title: op.Some("Two")})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := s.Update(t.Context(), h.Ada, made.Task.ID, 2, Change{Notes: op.Some("mine")}); err != nil {
			t.Fatal(err)
		}
		reversers := map[ref.Kind]journal.Reverser{Name: s.Reverse}
		_, err = h.Journal.Undo(t.Context(), h.Ben, two.Act, reversers)
		code(t, err, "task.changed_since")
		_, err = h.Journal.Undo(t.Context(), h.Carl, two.Act, reversers)
		code(t, err, "access.forbidden")
		_, err = h.Journal.Undo(t.Context(), h.Eve, two.Act, reversers)
		code(t, err, "act.not_found")
		if got, _ := s.Get(t.Context(), h.Ben, made.Task.ID); got.Title != "Two" || got.Notes != "mine" {
			t.Errorf("a refused undo changed it: %+v", got)
		}
	})
}

func TestPagesLeaveNothingOutAndNothingTwice(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		for i := range 25 {
			d := draft(h.Vera, fmt.Sprintf("Task %d", i%7)) // equal keys
			if i%3 > 0 {
				d.Due = op.Some(clock.Date(fmt.Sprintf("2026-03-%02d", 1+i%5)))
			}
			d.Priority = op.Some([]int{0, 1, 5, 9}[i%4])
			made := create(t, s, h.Ben, d)
			if _, err := s.Complete(t.Context(), h.Ben, made.Task.ID, 1); i%2 == 0 && err != nil {
				t.Fatal(err)
			}
			if i%4 == 0 {
				h.Clock.Move(time.Second)
			}
		}
		for name := range sorts {
			if name == "trashed" {
				continue
			}
			state := All
			whole, _, err := s.List(t.Context(), h.Ben, Filter{State: state, Sort: name, Page: pageOf("", 100)})
			if err != nil {
				t.Fatal(err)
			}
			var pages []Task
			cursor := ""
			for {
				items, next, err := s.List(t.Context(), h.Ben, Filter{State: state, Sort: name, Page: pageOf(cursor, 4)})
				if err != nil {
					t.Fatalf("%s: %v", name, err)
				}
				pages = append(pages, items...)
				if next == "" {
					break
				}
				cursor = next
			}
			same := slices.EqualFunc(whole, pages, func(a, b Task) bool { return a.ID == b.ID })
			if !same || len(whole) == 0 {
				t.Errorf("sort %s: pages give %d tasks, the whole list %d", name, len(pages), len(whole))
			}
		}
	})
}

func TestACursorIsNotToBeTamperedWith(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		for range 3 {
			create(t, s, h.Ben, draft(h.Vera, "x"))
		}
		_, good, err := s.List(t.Context(), h.Ben, Filter{Page: pageOf("", 1)})
		if err != nil || good == "" {
			t.Fatal(good, err)
		}
		for _, bad := range []string{"x", good[1:], good + "A", "!" + good, strings.Repeat("A", 5000), "AAAAAAAA"} {
			_, _, err := s.List(t.Context(), h.Ben, Filter{Page: pageOf(bad, 1)})
			code(t, err, "cursor.invalid")
		}
		_, _, err = s.List(t.Context(), h.Ben, Filter{Sort: "title", Page: pageOf(good, 1)})
		code(t, err, "cursor.invalid")
		items, _, err := s.List(t.Context(), h.Eve, Filter{Page: pageOf(good, 1)})
		if err != nil || len(items) != 0 {
			t.Errorf("somebody else's cursor shows %v, %v", items, err)
		}
	})
}

func TestFilters(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		tags(t, h, "red")
		a, b, c := draft(h.Vera, "Alpha"), draft(h.Vera, "Beta"), draft(recordtest.Own(h.Ben), "Gamma")
		a.Due, a.Tags, a.Priority = op.Some(clock.Date("2026-03-10")), op.Some([]ref.ID{"red"}), op.Some(9)
		b.Due, b.Assignee, b.Priority = op.Some(clock.Date("2026-03-14")), op.Some(h.Carl.Member), op.Some(1)
		c.Notes = op.Some("call the caterer")
		create(t, s, h.Ben, a)
		create(t, s, h.Ben, b)
		last := create(t, s, h.Ben, c)
		if _, err := s.Complete(t.Context(), h.Ben, last.Task.ID, 1); err != nil {
			t.Fatal(err)
		}
		for want, f := range map[string]Filter{
			"Alpha Beta":       {},
			"Alpha":            {DueBefore: "2026-03-14"},
			"Beta Alpha":       {Sort: "priority"},
			"Alpha Beta Gamma": {State: All, Sort: "title"},
			"Gamma":            {State: Done},
			"Beta":             {Assignee: h.Carl.Member},
			"":                 {Spaces: []ref.Space{ref.Space(h.Eve.Member)}},
		} {
			if got := list(t, s, h.Ben, f); got != want {
				t.Errorf("%+v lists %q, want %q", f, got, want)
			}
		}
		for want, f := range map[string]Filter{"Alpha": {Tag: "red"}, "Gamma": {State: All, Text: "cater"}, "": {Text: "caterer"}} {
			if got := list(t, s, h.Ben, f); got != want {
				t.Errorf("%+v lists %q, want %q", f, got, want)
			}
		}
		due, err := s.Due(t.Context(), h.Ben, clock.Of(h.Clock.Now()), 10)
		if err != nil || titles(due) != "Alpha" {
			t.Errorf("due: %q, %v", titles(due), err)
		}
	})
}

func pageOf(cursor string, limit int) record.Page { return record.Page{Cursor: cursor, Limit: limit} }

func TestWhoSeesManySpacesSeesThemAll(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		grants := []access.Grant{}
		for i := range 30 { // more than a list looks through one by one
			role := access.Assistant
			if i%2 == 0 {
				role = access.Owner
			}
			grants = append(grants, h.In(h.Space("principal", fmt.Sprint(i)), role))
		}
		many := h.Member("Max Example", grants...)
		for i, g := range grants {
			d := draft(g.Space, fmt.Sprintf("Task %02d", i))
			d.Private = op.Some(i == 4)
			create(t, s, many, d)
		}
		var all []Task
		for cursor := ""; ; {
			items, next, err := s.List(t.Context(), many, Filter{Sort: "title", Page: pageOf(cursor, 7)})
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, items...)
			if cursor = next; next == "" {
				break
			}
		}
		if len(all) != 30 || all[0].Title != "Task 00" || all[29].Title != "Task 29" {
			t.Errorf("%d tasks: %s", len(all), titles(all))
		}
	})
}
