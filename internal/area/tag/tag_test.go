package tag

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"

	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/op"
	"anteroom/internal/core/record/recordtest"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
)

func each(t *testing.T, f func(t *testing.T, h *recordtest.House, s *Service)) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		h := recordtest.Build(t, d)
		s := New(h.Journal, "task")
		f(t, h, s)
		h.Sound(s.Checks()...)
	})
}

func code(t *testing.T, err error, want string) {
	t.Helper()
	if err == nil || errs.Of(err).Code != want {
		t.Errorf("error %v, want code %s", err, want)
	}
}

func create(t *testing.T, s *Service, a access.Actor, name string) Answer {
	t.Helper()
	out, err := s.Create(t.Context(), a, Draft{Name: name, Colour: 3})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func names(t *testing.T, s *Service, a access.Actor) string {
	t.Helper()
	all, err := s.Names(t.Context(), a)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(all, ",")
}

func TestNamesAreOneTagsAmongTheLiving(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		board := create(t, s, h.Eve, "  Board \t meeting ")
		if board.Tag.Name != "Board meeting" {
			t.Errorf("name %q", board.Tag.Name)
		}
		_, err := s.Create(t.Context(), h.Ada, Draft{Name: "BOARD meeting"})
		code(t, err, "tag.name_taken")
		other := create(t, s, h.Ada, "Travel")
		create(t, s, h.Ada, "C++")
		create(t, s, h.Ada, "C#")
		_, err = s.Update(t.Context(), h.Ada, other.Tag.ID, 1, Change{Name: op.Some("board meeting")})
		code(t, err, "tag.name_taken")
		if _, err := s.Trash(t.Context(), h.Ada, board.Tag.ID, 1); err != nil {
			t.Fatal(err)
		}
		create(t, s, h.Ada, "board meeting") // its name is free now
		_, err = s.Restore(t.Context(), h.Ada, board.Tag.ID, 2)
		code(t, err, "tag.name_taken")
		if got := names(t, s, h.Eve); got != "board meeting,C#,C++,Travel" {
			t.Errorf("tags: %s", got)
		}
	})
}

func TestWhatIsNoTag(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		for _, d := range []Draft{{Name: ""}, {Name: " \n"}, {Name: strings.Repeat("x", 61)}, {Name: "#x"}, {Name: "\u200b"}, {Name: "x", Colour: 8}, {Name: "x", Colour: -1}} {
			_, err := s.Create(t.Context(), h.Ada, d)
			code(t, err, "tag.invalid")
		}
		for _, name := range []string{"🎂", "日本", "a'b\"c", "%"} {
			create(t, s, h.Ada, name)
		}
	})
}

func TestStrangersSeeNoTags(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		made := create(t, s, h.Ada, "Board")
		stranger := access.NewActor(h.Org, "stranger", access.Session, false, h.Ada.At, nil)
		if got := names(t, s, stranger); got != "" {
			t.Errorf("a stranger lists %q", got)
		}
		_, err := s.Create(t.Context(), stranger, Draft{Name: "Mine"})
		code(t, err, "tag.not_found")
		_, err = s.Update(t.Context(), stranger, made.Tag.ID, 7, Change{})
		code(t, err, "tag.not_found")
		reader := access.NewActor(h.Org, h.Ada.Member, access.Token, true, h.Ada.At, h.Ada.Grants())
		_, err = s.Trash(t.Context(), reader, made.Tag.ID, 7)
		code(t, err, "access.read_only")
		_, err = s.Trash(t.Context(), h.Eve, made.Tag.ID, 7)
		code(t, err, "tag.stale")
	})
}

const (
	qPutOn db.SQL = `INSERT INTO tagged (org, kind, id, tag) VALUES ($1, $2, $3, $4)`
	qOn    db.SQL = `SELECT COUNT(*) FROM tagged WHERE org = $1 AND tag = $2`
)

func TestATagInTheTrashStaysOnItsRecords(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		made := create(t, s, h.Ada, "Board")
		_, err := h.Journal.Write(t.Context(), access.Founding(h.Org, h.Ada.Member, access.Job, h.Vera), func(tx *journal.Tx) error {
			for i := range 3 {
				if _, err := tx.Derive(qPutOn, h.Org, "note", fmt.Sprint(i), made.Tag.ID); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		gone, err := s.Trash(t.Context(), h.Ada, made.Tag.ID, 1)
		if err != nil {
			t.Fatal(err)
		}
		if n, err := db.One(t.Context(), h.Journal.DB(), db.Scan1[int], qOn, h.Org, made.Tag.ID); n != 3 || err != nil {
			t.Errorf("in the trash it is on %d records, %v", n, err)
		}
		if trash, err := s.Trashed(t.Context(), h.Eve, 10); err != nil || len(trash) != 1 || trash[0].Title != "Board" {
			t.Errorf("trash: %v, %v", trash, err)
		}
		if _, err := h.Journal.Undo(t.Context(), h.Ada, gone.Act, map[ref.Kind]journal.Reverser{Name: s.Reverse}); err != nil {
			t.Fatal(err)
		}
		if n, err := db.One(t.Context(), h.Journal.DB(), db.Scan1[int], qOn, h.Org, made.Tag.ID); n != 3 || err != nil {
			t.Errorf("restored it is on %d records, %v", n, err)
		}
	})
}

func TestUsesAreWhatTheReaderMaySee(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		made := create(t, s, h.Ada, "Board")
		_, err := h.Journal.Write(t.Context(), access.Founding(h.Org, h.Ada.Member, access.Job, h.Vera), func(tx *journal.Tx) error {
			for i := range 3 {
				id := ref.ID(fmt.Sprint(i))
				if _, err := tx.Derive(qPutOn, h.Org, "task", id, made.Tag.ID); err != nil {
					return err
				}
				if err := search.Add(tx, search.Entry{Kind: "task", ID: id, Space: h.Vera, Private: i == 0}); err != nil {
					return err
				}
			}
			_, err := tx.Derive(qPutOn, h.Org, "note", "4", made.Tag.ID)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range []struct {
			who  access.Actor
			uses int
		}{{h.Ada, 3}, {h.Ben, 2}, {h.Carl, 2}, {h.Dora, 0}, {h.Eve, 0}} {
			if all, err := s.List(t.Context(), c.who); err != nil || len(all) != 1 || all[0].Uses != c.uses {
				t.Errorf("%v, %v; want %d uses", all, err, c.uses)
			}
		}
	})
}

func TestNamedMakesWhatIsMissing(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		board := create(t, s, h.Ada, "Board")
		permit, err := access.Authorize(h.Ben, access.On(Name, access.Write), ref.Space(h.Org))
		if err != nil {
			t.Fatal(err)
		}
		var ids []ref.ID
		_, err = h.Journal.Write(t.Context(), permit, func(tx *journal.Tx) (err error) {
			ids, err = s.Named(t.Context(), tx, ref.Space(h.Org), []string{"BOARD", "New", "", "new", strings.Repeat("x", 100)})
			return err
		})
		if err != nil || len(ids) != 3 || ids[0] != board.Tag.ID || ids[1] != ids[2] {
			t.Errorf("%v, %v", ids, err)
		}
		if got := names(t, s, h.Ada); got != "Board,New" {
			t.Errorf("tags: %s", got)
		}
	})
}

func TestTwoWhoMakeOneNameAtOnce(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		var wg sync.WaitGroup
		failed := make([]error, 6)
		for i := range failed {
			wg.Go(func() { _, failed[i] = s.Create(context.Background(), h.Ada, Draft{Name: "Same"}) })
		}
		wg.Wait()
		made := 0
		for _, err := range failed {
			if err == nil {
				made++
			} else {
				code(t, err, "tag.name_taken")
			}
		}
		if made != 1 {
			t.Errorf("made %d times", made)
		}
	})
}

// TestATagOfASpaceIsOnlySeenAndChosenThere: its name is nobody else's to know, not even by being taken.
func TestATagOfASpaceIsOnlySeenAndChosenThere(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		house := create(t, s, h.Ada, "Board")
		own := func(a access.Actor, space ref.Space, name string) Tag {
			t.Helper()
			out, err := s.Create(t.Context(), a, Draft{Name: name, Space: space})
			if err != nil {
				t.Fatal(err)
			}
			return out.Tag
		}
		merger := own(h.Ada, h.Vera, "Merger")
		if got := names(t, s, h.Eve); got != "Board" {
			t.Errorf("Eve, who doesn't see the space, lists %s", got)
		}
		if got := names(t, s, h.Ben); got != "Board,Merger" {
			t.Errorf("Ben, who does, lists %s", got)
		}
		_, err := s.Get(t.Context(), h.Eve, merger.ID)
		code(t, err, "tag.not_found")
		if other := create(t, s, h.Eve, "Merger"); other.Tag.Space != ref.Space(h.Org) {
			t.Error("the house's is in", other.Tag.Space)
		}
		_, err = s.Create(t.Context(), h.Ada, Draft{Name: "board", Space: h.Vera})
		code(t, err, "tag.name_taken")
		_, err = s.Create(t.Context(), h.Eve, Draft{Name: "Mine", Space: h.Vera})
		code(t, err, "tag.not_found")
		_, err = s.Update(t.Context(), h.Ada, merger.ID, 1, Change{Name: op.Some("BOARD")})
		code(t, err, "tag.name_taken")

		// Merged where all who see it see the other, and back.
		_, err = s.Merge(t.Context(), h.Ada, house.Tag.ID, 1, merger.ID, 1)
		code(t, err, "tag.narrower")
		second := own(h.Ada, h.Vera, "Takeover")
		if _, err := s.Merge(t.Context(), h.Ada, second.ID, 1, merger.ID, 1); err != nil {
			t.Fatal(err)
		}
		out, err := s.Merge(t.Context(), h.Ada, merger.ID, 1, house.Tag.ID, 1)
		if err != nil {
			t.Fatal(err)
		}
		if got := names(t, s, h.Ben); got != "Board,Merger" { // the house's of that name, which Eve made
			t.Errorf("after merging: %s", got)
		}
		if _, err := h.Journal.Undo(t.Context(), h.Ada, out.Act, map[ref.Kind]journal.Reverser{Name: s.Reverse}); err != nil {
			t.Fatal(err)
		}
	})
}
