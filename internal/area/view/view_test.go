package view

import (
	"fmt"
	"strings"
	"testing"

	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/op"
	"anteroom/internal/core/record/recordtest"
	"anteroom/internal/core/ref"
)

var things = Listed{Kind: "thing", Looks: []string{"list", "board"}, Filters: []string{"tag", "own"}, Sorts: []string{"name"}, Groups: []string{"state", Own}, Columns: []string{"name", Own}}

func each(t *testing.T, f func(t *testing.T, h *recordtest.House, s *Service)) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		h := recordtest.Build(t, d)
		f(t, h, New(h.Journal, things))
		h.Sound(Checks()...)
	})
}

func code(t *testing.T, err error, want string) {
	t.Helper()
	if err == nil || errs.Of(err).Code != want {
		t.Errorf("error %v, want code %s", err, want)
	}
}

const field = "01980000-0000-7000-8000-00000000000f"

func draft(space ref.Space, name string) Draft {
	return Draft{Space: space, Name: name, Lists: "thing", Look: "board", Asks: Asks{
		Filters: []Filter{{"tag", field}, {"own", field + ":is:x"}, {"tag", field}}, Sort: "name", Group: Own + field, Columns: []string{"name", Own + field, "name"},
	}}
}

func keep(t *testing.T, s *Service, a access.Actor, d Draft) SavedView {
	t.Helper()
	out, err := s.Create(t.Context(), a, d)
	if err != nil {
		t.Fatal(err)
	}
	return out.View
}

func seen(t *testing.T, s *Service, a access.Actor) string {
	t.Helper()
	all, err := s.List(t.Context(), a, "thing")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, v := range all {
		names = append(names, fmt.Sprint(v.Name, v.MayWrite))
	}
	return strings.Join(names, " ")
}

func TestAViewIsTheirsWhoReadItsSpace(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		mine := keep(t, s, h.Ben, draft(ref.Space(h.Ben.Member), "Mine"))
		keep(t, s, h.Ben, draft(h.Vera, "Vera's"))
		keep(t, s, h.Eve, draft(ref.Space(h.Org), "All's"))
		if len(mine.Filters) != 2 || len(mine.Columns) != 2 {
			t.Errorf("%+v", mine)
		}
		got, err := s.Get(t.Context(), h.Ben, mine.ID)
		if err != nil || fmt.Sprintf("%+v", got.SavedView) != fmt.Sprintf("%+v", mine) {
			t.Errorf("kept %+v, answered %+v", got.SavedView, mine)
		}
		for who, want := range map[*access.Actor]string{&h.Ben: "All'strue Minetrue Vera'strue", &h.Carl: "All'strue Vera'sfalse", &h.Dora: "All'strue", &h.Eve: "All'strue"} {
			if got := seen(t, s, *who); got != want {
				t.Errorf("%s, want %s", got, want)
			}
		}
		_, err = s.Get(t.Context(), h.Carl, mine.ID)
		code(t, err, "saved_view.not_found")
		_, err = s.Create(t.Context(), h.Ben, draft(h.Vera, "VERA'S"))
		code(t, err, "saved_view.name_taken")
		_, err = s.Create(t.Context(), h.Carl, draft(h.Vera, "Carl's"))
		code(t, err, "access.forbidden")
	})
}

func TestAViewIsChangedGivenAwayAndTakenBack(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		v := keep(t, s, h.Ben, draft(ref.Space(h.Ben.Member), "Mine"))
		out, err := s.Update(t.Context(), h.Ben, v.ID, 1, Change{Name: op.Some("Board week"), Pinned: op.Some(true), Asks: &Asks{Desc: true}})
		if err != nil || out.View.Rev != 2 || out.View.Look != "board" || len(out.View.Filters) != 0 {
			t.Fatalf("%+v %v", out, err)
		}
		_, err = s.Update(t.Context(), h.Ben, v.ID, 1, Change{Name: op.Some("Late")})
		code(t, err, "saved_view.stale")
		_, err = s.Move(t.Context(), h.Ben, v.ID, 2, Draft{Space: ref.Space(h.Eve.Member)})
		code(t, err, "saved_view.not_found")
		moved, err := s.Move(t.Context(), h.Ben, v.ID, 2, Draft{Space: h.Vera})
		if err != nil {
			t.Fatal(err)
		}
		if got := seen(t, s, h.Carl); got != "Board weekfalse" {
			t.Error(got)
		}
		_, err = s.Move(t.Context(), h.Ben, v.ID, 3, Draft{Space: h.Vera})
		code(t, err, "saved_view.trashed")
		if _, err := h.Journal.Undo(t.Context(), h.Ben, moved.Act, map[ref.Kind]journal.Reverser{Name: s.Reverse}); err != nil {
			t.Fatal(err)
		}
		if got := seen(t, s, h.Carl) + "|" + seen(t, s, h.Ben); got != "|Board weektrue" {
			t.Error(got)
		}
		if _, err := s.Trash(t.Context(), h.Ben, v.ID, 0); err != nil {
			t.Fatal(err)
		}
		if gone, err := s.Trashed(t.Context(), h.Ben, 10); err != nil || len(gone) != 2 {
			t.Error(gone, err)
		}
		if back, err := s.Restore(t.Context(), h.Ben, v.ID, 0); err != nil || back.View.TrashedUS != 0 {
			t.Error(back, err)
		}
	})
}

func TestWhatIsNoView(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		for where, spoil := range map[string]func(*Draft){
			"name":    func(d *Draft) { d.Name = " \n" },
			"lists":   func(d *Draft) { d.Lists = "member" },
			"look":    func(d *Draft) { d.Look = "calendar" },
			"sort":    func(d *Draft) { d.Sort = "1; DROP TABLE saved_view" },
			"group":   func(d *Draft) { d.Group = "own:x" },
			"columns": func(d *Draft) { d.Columns = []string{"secret"} },
			"filters": func(d *Draft) { d.Filters = []Filter{{"tag", ""}} },
		} {
			d := draft(h.Vera, "A view")
			spoil(&d)
			_, err := s.Create(t.Context(), h.Ben, d)
			code(t, err, "saved_view.invalid")
			if fields := errs.Of(err).Fields; len(fields) != 1 || fields[0].Path != "body."+where {
				t.Errorf("%s: %v", where, fields)
			}
		}
	})
}

func TestAChangeIsToldInWordsWithIDsInBraces(t *testing.T) {
	got := Describe([]byte(`{"name":"A","filters":[],"columns":[]}`), []byte(`{"name":"B","filters":[{"by":"tag","value":"`+field+`"}],"group":"own:`+field+`","columns":["title","own:`+field+`"]}`))
	want := "[{name A B} {filters  tag: {" + field + "}} {group  {" + field + "}} {columns  title, {" + field + "}}]"
	if fmt.Sprint(got) != want {
		t.Errorf("%v\nwant %s", got, want)
	}
}
