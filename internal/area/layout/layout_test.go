package layout

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

func each(t *testing.T, f func(t *testing.T, h *recordtest.House, s *Service)) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		h := recordtest.Build(t, d)
		f(t, h, New(h.Journal))
		h.Sound(Checks()...)
	})
}

func code(t *testing.T, err error, want string) {
	t.Helper()
	if err == nil || errs.Of(err).Code != want {
		t.Errorf("error %v, want code %s", err, want)
	}
}

func draft(space ref.Space, name string) LayoutDraft {
	return LayoutDraft{Space: space, Name: name, Began: "desk", Widgets: []LayoutWidget{
		{ID: "a", Widget: "day", W: 9, H: 20},
		{ID: "b", Widget: "no-longer-there", X: 9, W: 3, H: 8, Options: []LayoutOption{{"rows", "8"}, {"unknown", "<script>alert(1)</script>"}}},
	}}
}

func keep(t *testing.T, s *Service, a access.Actor, d LayoutDraft) Layout {
	t.Helper()
	out, err := s.Create(t.Context(), a, d)
	if err != nil {
		t.Fatal(err)
	}
	return out.Layout
}

// seen are the layouts somebody sees, and which of them they use where.
func seen(t *testing.T, s *Service, a access.Actor) string {
	t.Helper()
	all, err := s.List(t.Context(), a)
	if err != nil {
		t.Fatal(err)
	}
	chosen, gone, err := s.Choices(t.Context(), a, all)
	if err != nil {
		t.Fatal(err)
	}
	names := map[string]string{}
	var words []string
	for _, l := range all {
		names[string(l.ID)] = l.Name
		words = append(words, fmt.Sprint(l.Name, l.MayWrite))
	}
	for _, c := range chosen {
		if names[c.Layout] != "" {
			c.Layout = names[c.Layout]
		}
		words = append(words, c.Device+":"+c.Layout)
	}
	for _, g := range gone {
		words = append(words, g.Device+" lost "+g.Name)
	}
	return strings.Join(words, " ")
}

func TestALayoutIsOnesOwnOrEverybodysToUse(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		mine := keep(t, s, h.Ben, draft(ref.Space(h.Ben.Member), "Mine"))
		shared := keep(t, s, h.Eve, draft(ref.Space(h.Org), "Eve's"))
		got, err := s.Get(t.Context(), h.Ben, mine.ID)
		if err != nil || fmt.Sprintf("%+v", got.Layout) != fmt.Sprintf("%+v", mine) {
			t.Errorf("kept %+v, answered %+v", got.Layout, mine)
		}
		for who, want := range map[*access.Actor]string{&h.Ben: "Eve'sfalse Minetrue", &h.Carl: "Eve'sfalse", &h.Eve: "Eve'strue"} {
			if got := seen(t, s, *who); got != want {
				t.Errorf("%s, want %s", got, want)
			}
		}
		_, err = s.Get(t.Context(), h.Carl, mine.ID)
		code(t, err, "layout.not_found")
		_, err = s.Create(t.Context(), h.Ben, draft(h.Vera, "Vera's"))
		code(t, err, "layout.space")
		_, err = s.Create(t.Context(), h.Carl, draft(ref.Space(h.Ben.Member), "Ben's"))
		code(t, err, "layout.not_found")
		_, err = s.Create(t.Context(), h.Ben, draft(ref.Space(h.Org), "EVE'S"))
		code(t, err, "layout.name_taken")
		_, err = s.Update(t.Context(), h.Ben, shared.ID, 1, LayoutChange{Name: op.Some("Ben's")})
		code(t, err, "layout.not_yours")
		_, err = s.Update(t.Context(), h.Ada, shared.ID, 1, LayoutChange{Name: op.Some("Ada's")})
		code(t, err, "layout.not_yours")
		_, err = s.Trash(t.Context(), h.Ben, shared.ID, 1)
		code(t, err, "layout.not_yours")
		_, err = s.Move(t.Context(), h.Ben, shared.ID, 1, LayoutDraft{Space: ref.Space(h.Ben.Member)})
		code(t, err, "layout.not_yours")
		out, err := s.Trash(t.Context(), h.Ada, shared.ID, 1)
		if err != nil {
			t.Fatal("a lead clears up:", err)
		}
		_, err = h.Journal.Undo(t.Context(), h.Ben, out.Act, map[ref.Kind]journal.Reverser{Name: s.Reverse})
		if err == nil || seen(t, s, h.Carl) != "" {
			t.Error("taken back by somebody else:", err)
		}
		if _, err := h.Journal.Undo(t.Context(), h.Ada, out.Act, map[ref.Kind]journal.Reverser{Name: s.Reverse}); err != nil || seen(t, s, h.Carl) != "Eve'sfalse" {
			t.Error("not taken back:", err)
		}
	})
}

func TestOneOfTwoWinsAndTheOtherIsTold(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		l := keep(t, s, h.Ben, draft(ref.Space(h.Ben.Member), "Mine"))
		out, err := s.Update(t.Context(), h.Ben, l.ID, 1, LayoutChange{Widgets: &[]LayoutWidget{{ID: "a", Widget: "day", W: 12, H: 4}}})
		if err != nil || out.Layout.Rev != 2 || len(out.Layout.Widgets) != 1 || out.Layout.Name != "Mine" {
			t.Fatalf("%+v %v", out, err)
		}
		_, err = s.Update(t.Context(), h.Ben, l.ID, 1, LayoutChange{Widgets: &[]LayoutWidget{}})
		code(t, err, "layout.stale")
		if _, err := h.Journal.Undo(t.Context(), h.Ben, out.Act, map[ref.Kind]journal.Reverser{Name: s.Reverse}); err != nil {
			t.Fatal(err)
		}
		if back, err := s.Get(t.Context(), h.Ben, l.ID); err != nil || fmt.Sprint(back.Widgets) != fmt.Sprint(l.Widgets) {
			t.Error(back, err)
		}
	})
}

func TestWhatOneUsesIsByDeviceAndFollows(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		l := keep(t, s, h.Ben, draft(ref.Space(h.Ben.Member), "Mine"))
		for _, c := range []LayoutChoice{{"desk", string(l.ID)}, {"phone", "phone"}, {"phone", "travel"}} {
			if err := s.Choose(t.Context(), h.Ben, c); err != nil {
				t.Fatal(err)
			}
		}
		code(t, s.Choose(t.Context(), h.Carl, LayoutChoice{"desk", string(l.ID)}), "layout.not_found")
		code(t, s.Choose(t.Context(), h.Ben, LayoutChoice{"desk", "no such; DROP"}), "layout.not_found")
		moved, err := s.Move(t.Context(), h.Ben, l.ID, 1, LayoutDraft{Space: ref.Space(h.Org)})
		if err != nil {
			t.Fatal(err)
		}
		if got := seen(t, s, h.Ben); got != "Minetrue desk:Mine phone:travel" {
			t.Error(got)
		}
		if err := s.Choose(t.Context(), h.Carl, LayoutChoice{"desk", string(moved.Layout.ID)}); err != nil {
			t.Error(err)
		}
		if _, err := h.Journal.Undo(t.Context(), h.Ben, moved.Act, map[ref.Kind]journal.Reverser{Name: s.Reverse}); err != nil {
			t.Fatal(err)
		}
		if got := seen(t, s, h.Ben) + "|" + seen(t, s, h.Carl); got != "Minetrue desk:Mine phone:travel|desk lost Mine" {
			t.Error(got)
		}
		if err := s.Choose(t.Context(), h.Carl, LayoutChoice{"desk", "desk"}); err != nil || seen(t, s, h.Carl) != "desk:desk" {
			t.Error("told again", seen(t, s, h.Carl), err)
		}
		if gone, err := s.Trashed(t.Context(), h.Ben, 10); err != nil || len(gone) != 1 {
			t.Error(gone, err)
		}
		code(t, s.Choose(t.Context(), h.Ben, LayoutChoice{"desk", string(moved.Layout.ID)}), "layout.trashed")
	})
}

func TestWhatIsNoLayout(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		many := make([]LayoutWidget, MaxWidgets+1)
		heavy := make([]LayoutWidget, MaxWidgets)
		for i := range heavy {
			heavy[i] = LayoutWidget{ID: fmt.Sprint("w", i), Widget: "words", W: 1, H: 1, Options: []LayoutOption{{"text", strings.Repeat("ü", maxValue)}}}
		}
		for what, spoil := range map[string]func(*LayoutDraft){
			"name":            func(d *LayoutDraft) { d.Name = " \n" },
			"began":           func(d *LayoutDraft) { d.Began = "Desk!" },
			"widgets":         func(d *LayoutDraft) { d.Widgets = many },
			"widgets heavy":   func(d *LayoutDraft) { d.Widgets = heavy },
			"widgets id":      func(d *LayoutDraft) { d.Widgets[1].ID = "a" },
			"widgets name":    func(d *LayoutDraft) { d.Widgets[0].Widget = "../day" },
			"widgets wide":    func(d *LayoutDraft) { d.Widgets[0].X = 4 },
			"widgets high":    func(d *LayoutDraft) { d.Widgets[0].H = maxHeight + 1 },
			"widgets deep":    func(d *LayoutDraft) { d.Widgets[0].Y = maxRows + 1 },
			"widgets options": func(d *LayoutDraft) { d.Widgets[0].Options = make([]LayoutOption, MaxOptions+1) },
			"widgets twice":   func(d *LayoutDraft) { d.Widgets[0].Options = []LayoutOption{{"rows", "1"}, {"rows", "2"}} },
			"widgets odd":     func(d *LayoutDraft) { d.Widgets[0].Options = []LayoutOption{{"rows", "\x00"}} },
		} {
			d := draft(ref.Space(h.Ben.Member), "A layout")
			spoil(&d)
			_, err := s.Create(t.Context(), h.Ben, d)
			code(t, err, "layout.invalid")
			where, _, _ := strings.Cut(what, " ")
			if fields := errs.Of(err).Fields; len(fields) != 1 || fields[0].Path != "body."+where {
				t.Errorf("%s: %v", what, fields)
			}
		}
		for i := range MaxLayouts {
			keep(t, s, h.Ben, draft(ref.Space(h.Ben.Member), fmt.Sprint("Layout ", i)))
		}
		_, err := s.Create(t.Context(), h.Ben, draft(ref.Space(h.Ben.Member), "One more"))
		code(t, err, "layout.too_many")
	})
}

func TestAChangeIsToldInWords(t *testing.T) {
	got := Describe([]byte(`{"name":"A","widgets":[]}`), []byte(`{"name":"B","widgets":[{"widget":"day","x":0,"y":2,"w":9,"h":20}]}`))
	if fmt.Sprint(got) != "[{name A B} {widgets  day 1/3 9×20}]" {
		t.Error(got)
	}
}
