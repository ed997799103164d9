package tie

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/op"
	"anteroom/internal/core/record/recordtest"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
)

// each runs f on both engines in a furnished house, and looks afterwards whether everything
// holds that must.
func each(t *testing.T, f func(t *testing.T, h *recordtest.House, s *Service)) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		h := recordtest.Build(t, d)
		s := New(h.Journal, []ref.Kind{"task", "event", "file", "member"}, "file")
		f(t, h, s)
		h.Sound(Checks()...)
	})
}

func code(t *testing.T, err error, want string) {
	t.Helper()
	if err == nil || errs.Of(err).Code != want {
		t.Errorf("error %v, want code %s", err, want)
	}
}

// change tells the journal that something happened to a record, and the search with it.
func change(t *testing.T, h *recordtest.House, op journal.Op, e search.Entry) TieEnd {
	t.Helper()
	permit, err := access.Authorize(h.Ada, access.On(e.Kind, access.Write), e.Space)
	if err != nil {
		t.Fatal(err)
	}
	_, err = h.Journal.Write(t.Context(), permit, func(tx *journal.Tx) error {
		if err := tx.Tell(journal.Entry{Space: e.Space, Kind: e.Kind, ID: e.ID, Op: op, Rev: 1}); err != nil {
			return err
		}
		if op == journal.Trash || op == journal.Delete {
			return search.Drop(tx, e.Kind, e.ID)
		}
		return search.Put(tx, e)
	})
	if err != nil {
		t.Fatal(err)
	}
	return TieEnd{e.Kind, e.ID}
}

func thing(t *testing.T, h *recordtest.House, kind ref.Kind, space ref.Space, title string, at clock.Micros) (TieEnd, search.Entry) {
	t.Helper()
	e := search.Entry{Kind: kind, ID: h.ID(), Space: space, Title: title, Private: strings.HasPrefix(title, "Secret"), At: at}
	return change(t, h, journal.Create, e), e
}

func linked(t *testing.T, s *Service, a access.Actor, from TieEnd, m Means, to TieEnd) TieAnswer {
	t.Helper()
	out, err := s.Create(t.Context(), a, TieDraft{From: from, Means: m, To: to})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// shows gives what somebody sees linked with a record: "prepares Board; belongs with Lunch".
func shows(t *testing.T, s *Service, a access.Actor, of TieEnd) string {
	t.Helper()
	all, err := s.Of(t.Context(), a, of)
	if err != nil {
		t.Fatal(err)
	}
	words := make([]string, len(all.Items))
	for i, one := range all.Items {
		words[i] = one.Means.Words() + " " + one.Title
	}
	return strings.Join(words, "; ")
}

func undo(t *testing.T, h *recordtest.House, s *Service, a access.Actor, act ref.Act) error {
	t.Helper()
	_, err := h.Journal.Undo(t.Context(), a, act, map[ref.Kind]journal.Reverser{Name: s.Reverse})
	return err
}

func TestBothEndsTellWhatItMeans(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		papers, _ := thing(t, h, "task", h.Vera, "Papers", 0)
		board, _ := thing(t, h, "event", h.Vera, "Board", 2000)
		lunch, _ := thing(t, h, "event", h.Vera, "Lunch", 1000)
		linked(t, s, h.Ben, lunch, BelongsWith, board)
		linked(t, s, h.Ben, board, PreparedBy, papers)
		linked(t, s, h.Ben, papers, Blocks, lunch)
		linked(t, s, h.Ben, papers, FollowsFrom, lunch)
		for _, c := range []struct {
			of   TieEnd
			want string
		}{
			{papers, "blocks Lunch; prepares Board; follows from Lunch"},
			{board, "prepared by Papers; belongs with Lunch"},
			{lunch, "blocked by Papers; led to Papers; belongs with Board"},
		} {
			if got := shows(t, s, h.Carl, c.of); got != c.want {
				t.Errorf("%s, want %s", got, c.want)
			}
		}
	})
}

func TestATieIsMadeOnceChangedAndEnded(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		papers, _ := thing(t, h, "task", h.Vera, "Papers", 0)
		board, _ := thing(t, h, "event", h.Vera, "Board", 0)
		made, again := TieAnswer{}, TieDraft{ID: h.ID(), From: papers, Means: Prepares, To: board, Note: "  a week\n before "}
		for range 2 {
			out, err := s.Create(t.Context(), h.Ben, again)
			if err != nil || made.Act != "" && out.Act != made.Act {
				t.Fatal(out, err)
			}
			made = out
		}
		if made.Tie.Note != "a week before" {
			t.Errorf("note %q", made.Tie.Note)
		}
		_, err := s.Create(t.Context(), h.Ben, TieDraft{From: board, Means: PreparedBy, To: papers})
		code(t, err, "tie.exists")
		_, err = s.Create(t.Context(), h.Ben, TieDraft{From: board, Means: Prepares, To: papers})
		code(t, err, "tie.exists")
		_, err = s.Create(t.Context(), h.Ben, TieDraft{From: board, Means: Blocks, To: board})
		code(t, err, "tie.invalid")
		_, err = s.Create(t.Context(), h.Ben, TieDraft{From: board, Means: "loves", To: papers})
		code(t, err, "tie.invalid")
		_, err = s.Create(t.Context(), h.Ben, TieDraft{From: board, Means: Blocks, To: papers, Note: strings.Repeat("ü", 501)})
		code(t, err, "tie.invalid")
		_, err = s.Create(t.Context(), h.Ben, TieDraft{From: board, Means: Blocks, To: TieEnd{"tag", papers.ID}})
		code(t, err, "tie.kind")

		_, err = s.Update(t.Context(), h.Ben, made.Tie.ID, 7, TieChange{Note: op.Some("x")})
		code(t, err, "tie.stale")
		_, err = s.Update(t.Context(), h.Ben, made.Tie.ID, 1, TieChange{Means: op.Some("blocks")})
		code(t, err, "tie.invalid")
		turned, err := s.Update(t.Context(), h.Ben, made.Tie.ID, 1, TieChange{From: op.Some(board), Means: op.Some("blocks"), Note: op.Some("")})
		if err != nil || shows(t, s, h.Ben, papers) != "blocked by Board" {
			t.Errorf("%v, %s", err, shows(t, s, h.Ben, papers))
		}
		same, err := s.Update(t.Context(), h.Ben, made.Tie.ID, 2, TieChange{From: op.Some(papers), Means: op.Some("blocked_by")})
		if err != nil || same.Act != "" || same.Tie.Rev != 2 {
			t.Errorf("what was the same already: %+v, %v", same, err)
		}
		if err := undo(t, h, s, h.Ben, turned.Act); err != nil || shows(t, s, h.Ben, papers) != "prepares Board" {
			t.Errorf("%v, %s", err, shows(t, s, h.Ben, papers))
		}
		ended, err := s.Trash(t.Context(), h.Ben, made.Tie.ID, 0)
		if err != nil || shows(t, s, h.Ben, papers) != "" {
			t.Errorf("%v, %s", err, shows(t, s, h.Ben, papers))
		}
		other := linked(t, s, h.Ben, papers, Prepares, board)
		code(t, undo(t, h, s, h.Ben, ended.Act), "tie.exists")
		if err := undo(t, h, s, h.Ben, other.Act); err != nil {
			t.Fatal(err)
		}
		if err := undo(t, h, s, h.Ben, ended.Act); err != nil || shows(t, s, h.Ben, papers) != "prepares Board" {
			t.Errorf("%v, %s", err, shows(t, s, h.Ben, papers))
		}
	})
}

// TestNobodyLearnsOfWhatTheyDoNotSee goes through who sees one end, both, or neither.
func TestNobodyLearnsOfWhatTheyDoNotSee(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		papers, _ := thing(t, h, "task", h.Vera, "Papers", 0)
		secret, _ := thing(t, h, "event", h.Vera, "Secret dinner", 0)
		own, _ := thing(t, h, "task", recordtest.Own(h.Ada), "Mine", 0)
		colleague, _ := thing(t, h, "member", ref.Space(h.Org), "Eve", 0)
		hidden := linked(t, s, h.Ada, papers, Prepares, secret)
		linked(t, s, h.Ada, own, BelongsWith, papers)
		linked(t, s, h.Ben, colleague, DiscussedIn, papers)
		for _, c := range []struct {
			who  string
			a    access.Actor
			of   TieEnd
			want string
		}{
			{"Ada", h.Ada, papers, "prepares Secret dinner; is about Eve; belongs with Mine"},
			{"Ben", h.Ben, papers, "is about Eve"},
			{"Carl", h.Carl, papers, "is about Eve"},
			{"Dora", h.Dora, papers, ""},
			{"Dora", h.Dora, colleague, ""},
			{"Eve", h.Eve, colleague, ""},
			{"Ben", h.Ben, secret, ""},
			{"Ben", h.Ben, own, ""},
			{"Ada", h.Ada, secret, "prepared by Papers"},
		} {
			if got := shows(t, s, c.a, c.of); got != c.want {
				t.Errorf("%s sees %q, want %q", c.who, got, c.want)
			}
			past, err := s.Past(t.Context(), c.a, ref.Record(c.of), int64(clock.Forever), 50)
			if want := strings.Count(c.want, ";") + 1; c.of == papers && c.want != "" && (err != nil || len(past) != want) {
				t.Errorf("%s reads %d lines, want %d (%v)", c.who, len(past), want, err)
			}
		}
		if err := undo(t, h, s, h.Ben, hidden.Act); errs.Of(err).Code != "tie.end_gone" {
			t.Errorf("undone by who doesn't see it: %v", err)
		}
		_, err := s.Trash(t.Context(), h.Ben, hidden.Tie.ID, 0)
		code(t, err, "tie.not_found")
		_, err = s.Seen(t.Context(), h.Ben, hidden.Tie.ID)
		code(t, err, "tie.not_found")
		_, err = s.Create(t.Context(), h.Ben, TieDraft{From: papers, Means: Blocks, To: secret})
		code(t, err, "event.not_found")
		_, err = s.Create(t.Context(), h.Ben, TieDraft{From: papers, Means: Blocks, To: TieEnd{"event", h.ID()}})
		code(t, err, "event.not_found")
		_, err = s.Create(t.Context(), h.Carl, TieDraft{From: papers, Means: Blocks, To: colleague})
		code(t, err, "tie.forbidden")
		reading := access.NewActor(h.Org, h.Ben.Member, access.Token, true, h.Ben.At, h.Ben.Grants())
		_, err = s.Create(t.Context(), reading, TieDraft{From: papers, Means: Blocks, To: colleague})
		code(t, err, "access.read_only")

		// Who only reads the one end may link it with what they may change, and end that again.
		his, _ := thingOf(t, h, h.Carl, "task", recordtest.Own(h.Carl), "Carl's")
		his2 := linked(t, s, h.Carl, papers, LedTo, his)
		if got := shows(t, s, h.Carl, papers); got != "led to Carl's; is about Eve" {
			t.Error(got)
		}
		if got := shows(t, s, h.Ben, papers); got != "is about Eve" {
			t.Error(got)
		}
		if _, err := s.Trash(t.Context(), h.Carl, his2.Tie.ID, 1); err != nil {
			t.Error(err)
		}
	})
}

// thingOf is thing by somebody else.
func thingOf(t *testing.T, h *recordtest.House, a access.Actor, kind ref.Kind, space ref.Space, title string) (TieEnd, search.Entry) {
	t.Helper()
	ada := h.Ada
	h.Ada = a
	defer func() { h.Ada = ada }()
	return thing(t, h, kind, space, title, 0)
}

func TestNothingDeadIsLinked(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		papers, paper := thing(t, h, "file", h.Vera, "Papers", 0)
		board, boards := thing(t, h, "file", h.Vera, "Board", 0)
		made := linked(t, s, h.Ben, papers, Prepares, board)
		change(t, h, journal.Trash, boards)
		if got := shows(t, s, h.Ben, papers); got != "" {
			t.Errorf("what is in the trash is shown: %s", got)
		}
		code(t, undo(t, h, s, h.Ben, made.Act), "tie.end_gone")
		_, err := s.Create(t.Context(), h.Ben, TieDraft{From: papers, Means: Blocks, To: board})
		code(t, err, "file.not_found")
		change(t, h, journal.Restore, boards)
		if got := shows(t, s, h.Ben, papers); got != "prepares Board" {
			t.Errorf("back from the trash: %q", got)
		}
		change(t, h, journal.Delete, boards)
		if _, err := kind.Get(t.Context(), h.Journal.DB(), h.Org, made.Tie.ID); err != nil {
			t.Errorf("gone with one end: %v", err)
		}
		change(t, h, journal.Delete, paper)
		if _, err := kind.Get(t.Context(), h.Journal.DB(), h.Org, made.Tie.ID); err == nil {
			t.Error("still there after both ends")
		}
	})
}

func TestTheStoryIsToldFromBothEnds(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		papers, _ := thing(t, h, "task", h.Vera, "Papers", 0)
		board, _ := thing(t, h, "event", h.Vera, "Board", 0)
		made := linked(t, s, h.Ben, papers, Prepares, board)
		if _, err := s.Update(t.Context(), h.Ben, made.Tie.ID, 1, TieChange{From: op.Some(papers), Means: op.Some("blocked_by"), Note: op.Some("no room")}); err != nil {
			t.Fatal(err)
		}
		if _, err := s.Trash(t.Context(), h.Ben, made.Tie.ID, 2); err != nil {
			t.Fatal(err)
		}
		for end, want := range map[TieEnd]string{
			papers: "[{blocked by Board (no room) }] [{prepares Board } {blocked by  Board (no room)}] [{prepares  Board}]",
			board:  "[{blocks Papers (no room) }] [{prepared by Papers } {blocks  Papers (no room)}] [{prepared by  Papers}]",
		} {
			past, err := s.Past(t.Context(), h.Carl, ref.Record(end), int64(clock.Forever), 50)
			got := make([]string, len(past))
			for i, one := range past {
				got[i] = fmt.Sprint(one.Fields)
			}
			if strings.Join(got, " ") != want || err != nil {
				t.Errorf("%s (%v), want %s", strings.Join(got, " "), err, want)
			}
		}
	})
}

func TestOfManyAtOnceOneLinks(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		papers, _ := thing(t, h, "task", h.Vera, "Papers", 0)
		board, _ := thing(t, h, "event", h.Vera, "Board", 0)
		var all sync.WaitGroup
		var mu sync.Mutex
		codes := map[string]int{}
		for i := range 10 {
			all.Go(func() {
				d := TieDraft{From: papers, Means: Prepares, To: board}
				if i%2 == 0 {
					d = TieDraft{From: board, Means: PreparedBy, To: papers}
				}
				_, err := s.Create(t.Context(), h.Ben, d)
				mu.Lock()
				defer mu.Unlock()
				if err == nil {
					codes["made"]++
				} else {
					codes[errs.Of(err).Code]++
				}
			})
		}
		all.Wait()
		if codes["made"] != 1 || codes["tie.exists"] != 9 {
			t.Errorf("%v", codes)
		}
	})
}

func TestARecordHasBounds(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		h := recordtest.Build(t, d)
		s := New(h.Journal, []ref.Kind{"task", "event"})
		hub, _ := thing(t, h, "task", h.Vera, "Hub", 0)
		for i := range maxOf {
			one, _ := thing(t, h, "task", h.Vera, fmt.Sprintf("Spoke %03d", i), 0)
			linked(t, s, h.Ben, one, BelongsWith, hub)
		}
		one, _ := thing(t, h, "task", h.Vera, "One more", 0)
		_, err := s.Create(t.Context(), h.Ben, TieDraft{From: one, Means: BelongsWith, To: hub})
		code(t, err, "tie.too_many")
		if all, err := s.Of(t.Context(), h.Carl, hub); err != nil || len(all.Items) != maxOf {
			t.Errorf("%d, %v", len(all.Items), err)
		}
	})
}
