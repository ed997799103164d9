package history

import (
	"bytes"
	"context"
	"fmt"
	"testing"
	"time"

	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/record"
	"anteroom/internal/core/record/recordtest"
	"anteroom/internal/core/ref"
)

type names struct{}

func (names) MemberNames(context.Context, access.Actor) (map[ref.Member]string, error) {
	return map[ref.Member]string{"01900000-0000-7000-8000-000000000004": "Ben Example"}, nil
}

type note struct {
	Text   string `json:"text"`
	Secret bool   `json:"secret"`
}

// notes is a kind of record that lives in the journal alone: what a history needs.
func notes(h *recordtest.House) Kind {
	return Kind{
		Seen: func(_ context.Context, a access.Actor, _ ref.ID) (ref.Space, error) {
			_, err := access.Authorize(a, access.On("memo", access.Read), h.Vera)
			return h.Vera, err
		},
		Describe: func(before, after []byte) []record.Field {
			return record.Diff(before, after, []record.Shown{{Name: "text"}})
		},
		Hidden: func(kept []byte) bool { return bytes.Contains(kept, []byte(`"secret":true`)) },
		Reverse: func(_ context.Context, tx *journal.Tx, r journal.Row) error {
			return tx.Tell(journal.Entry{Space: r.Space, Kind: r.Kind, ID: r.ID, Op: journal.Update, Rev: r.Rev + 1, Before: note{"undone", false}, After: note{"back", false}})
		},
		Trashed: func(_ context.Context, a access.Actor, limit int) ([]record.Trashed, error) {
			all := []record.Trashed{}
			for i := range 3 {
				all = append(all, record.Trashed{Kind: "memo", ID: ref.ID(fmt.Sprint(i)), Space: h.Vera, TrashedUS: 100})
			}
			return all[:min(limit, 3)], nil
		},
	}
}

func write(t *testing.T, h *recordtest.House, a access.Actor, op journal.Op, rev int64, before, after any) ref.Act {
	t.Helper()
	h.Clock.Move(time.Minute)
	permit, err := access.Authorize(a, access.On("memo", access.Write), h.Vera)
	if err != nil {
		t.Fatal(err)
	}
	act, err := h.Journal.Write(t.Context(), permit, func(tx *journal.Tx) error {
		return tx.Tell(journal.Entry{Space: h.Vera, Kind: "memo", ID: "n", Op: op, Rev: rev, Before: before, After: after})
	})
	if err != nil {
		t.Fatal(err)
	}
	return act
}

func code(t *testing.T, err error, want string) {
	t.Helper()
	if err == nil || errs.Of(err).Code != want {
		t.Errorf("error %v, want code %s", err, want)
	}
}

func each(t *testing.T, f func(t *testing.T, h *recordtest.House, s *Service)) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		h := recordtest.Build(t, d)
		f(t, h, New(h.Journal, names{}, map[ref.Kind]Kind{
			"memo": notes(h),
			"card": {Trashed: func(context.Context, access.Actor, int) ([]record.Trashed, error) {
				return []record.Trashed{{Kind: "card", ID: "c", TrashedUS: 200}}, nil
			}},
		}))
		h.Sound()
	})
}

func TestTheStoryOfARecord(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		write(t, h, h.Ben, journal.Create, 1, nil, note{"one", false})
		second := write(t, h, h.Ada, journal.Update, 2, note{"one", false}, note{"two", false})
		back, err := s.Undo(t.Context(), h.Ben, second)
		if err != nil {
			t.Fatal(err)
		}
		items, err := s.Of(t.Context(), h.Carl, "memo", "n", 0, 50)
		if err != nil || len(items) != 3 {
			t.Fatalf("%+v, %v", items, err)
		}
		if last := items[0]; last.Undoes != second || last.Act != back || last.Undone {
			t.Errorf("the undo: %+v", last)
		}
		if middle := items[1]; !middle.Undone || middle.OnBehalf || middle.Fields[0] != (record.Field{Name: "text", Before: "one", After: "two"}) {
			t.Errorf("what was undone: %+v", middle)
		}
		if first := items[2]; first.By.Name != "Ben Example" || !first.OnBehalf || first.Op != journal.Create || first.Fields[0].After != "one" {
			t.Errorf("the beginning: %+v", first)
		}
		older, err := s.Of(t.Context(), h.Carl, "memo", "n", items[1].Seq, 50)
		if err != nil || len(older) != 1 {
			t.Errorf("the page after: %+v, %v", older, err)
		}
		if _, err := s.Undo(t.Context(), h.Ben, back); err != nil { // redo
			t.Fatal(err)
		}
		items, _ = s.Of(t.Context(), h.Carl, "memo", "n", 0, 50)
		if items[2].Undone || !items[1].Undone {
			t.Errorf("after doing it again: %+v", items)
		}
	})
}

func TestStrangersLearnNothing(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		act := write(t, h, h.Ben, journal.Create, 1, nil, note{"one", false})
		_, err := s.Of(t.Context(), h.Eve, "memo", "n", 0, 50)
		code(t, err, "memo.not_found")
		_, err = s.Of(t.Context(), h.Dora, "memo", "n", 0, 50) // who sees only times is told of no memo
		code(t, err, "memo.not_found")
		_, err = s.Of(t.Context(), h.Ada, "nothing", "n", 0, 50)
		code(t, err, "record.not_found")
		_, err = s.Of(t.Context(), h.Ada, "card", "n", 0, 50)
		code(t, err, "record.not_found")
		_, err = s.Undo(t.Context(), h.Eve, act)
		code(t, err, "act.not_found")
		_, err = s.Undo(t.Context(), h.Carl, act)
		code(t, err, "access.forbidden")
		_, err = s.Undo(t.Context(), h.Ben, "no-such-act")
		code(t, err, "act.not_found")
	})
}

func TestWhatWasPrivateStaysSo(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		write(t, h, h.Ada, journal.Create, 1, nil, note{"doctor", true})
		opened := write(t, h, h.Ada, journal.Update, 2, note{"doctor", true}, note{"lunch", false})
		write(t, h, h.Ada, journal.Update, 3, note{"lunch", false}, note{"supper", false})
		items, err := s.Of(t.Context(), h.Ben, "memo", "n", 0, 50)
		if err != nil || len(items) != 3 {
			t.Fatal(items, err)
		}
		for i, redacted := range []bool{false, true, true} {
			if items[i].Redacted != redacted || len(items[i].Fields) == 0 != redacted {
				t.Errorf("line %d: %+v", i, items[i])
			}
		}
		_, err = s.Undo(t.Context(), h.Ben, opened)
		code(t, err, "act.not_found")
		if items, _ := s.Of(t.Context(), h.Ada, "memo", "n", 0, 50); len(items) != 3 || items[1].Redacted {
			t.Errorf("who sees private records: %+v", items)
		}
	})
}

func TestTheTrashOfAllKinds(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		for limit, want := range map[int]string{10: "c 0 1 2", 2: "c 0"} {
			items, err := s.Trash(t.Context(), h.Ben, limit)
			got := ""
			for _, i := range items {
				got += " " + string(i.ID)
			}
			if err != nil || got != " "+want {
				t.Errorf("trash:%s, %v; want %s", got, err, want)
			}
		}
	})
}

func TestIdsAreCalledByTheirNames(t *testing.T) {
	k := Kind{Holds: []string{"tags"}, Called: func(context.Context, access.Actor) (map[ref.ID]string, error) {
		return map[ref.ID]string{"1": "Travel", "2": "Board"}, nil
	}}
	got, err := k.calling(t.Context(), access.Actor{})([]record.Field{{Name: "tags", Before: "", After: "1, 2, 3"}, {Name: "text", Before: "1", After: "2"}})
	if want := "[{tags  Board, Travel, one that is gone} {text 1 2}]"; err != nil || fmt.Sprint(got) != want {
		t.Errorf("%v, %v, want %s", got, err, want)
	}
}

func TestNamesStandInWordsInPlaceOfIDs(t *testing.T) {
	const room = "01900000-0000-7000-8000-00000000abcd"
	k := Kind{
		Holds: []string{"resources"}, Mentions: []string{"single dates"},
		Called: func(context.Context, access.Actor) (map[ref.ID]string, error) {
			return map[ref.ID]string{room: "Amber"}, nil
		},
	}
	fields, err := k.calling(t.Context(), access.Actor{})([]record.Field{
		{Name: "resources", After: room},
		{Name: "single dates", Before: "Thu 26 Mar 2026: no room", After: "Thu 26 Mar 2026: {" + room + "}, {01900000-0000-7000-8000-00000000ffff}; visitors: {two}"},
		{Name: "title", After: "{" + room + "}"},
	})
	if err != nil || fields[0].After != "Amber" || fields[1].Before != "Thu 26 Mar 2026: no room" ||
		fields[1].After != "Thu 26 Mar 2026: Amber, one that is gone; visitors: {two}" || fields[2].After != "{"+room+"}" {
		t.Errorf("%+v, %v", fields, err)
	}
}
