package comment

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/record/recordtest"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
)

// things are the records that are talked about.
type things map[ref.Record]Anchor

func (things) Kinds() []ref.Kind { return []ref.Kind{"task"} }

func (t things) Anchor(_ context.Context, _ db.Reader, _ ref.Org, about ref.Record) (Anchor, error) {
	at, ok := t[about]
	if !ok {
		return at, errs.Missing(string(about.Kind))
	}
	return at, nil
}

// MemberNames knows the members by the beginning of the house.
type names map[ref.Member]string

func (n names) MemberNames(context.Context, access.Actor) (map[ref.Member]string, error) {
	return n, nil
}

type house struct {
	*recordtest.House
	*Service
	t      *testing.T
	things things
}

// each runs f on both engines in a furnished house, and looks afterwards whether everything
// holds that must.
func each(t *testing.T, f func(t *testing.T, h *house)) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		h := &house{House: recordtest.Build(t, d), t: t, things: things{}}
		h.Service = New(h.Journal, h.Clock, h.things, names{h.Ada.Member: "Ada Example", h.Ben.Member: "Ben Example", h.Carl.Member: "Carl Example", h.Dora.Member: "Dora Example", h.Eve.Member: "Eve Example"})
		if err := d.Housekeep(t.Context(), "setup", func(tx *db.Tx) error {
			for who, name := range h.people.(names) {
				if _, err := tx.Exec(`INSERT INTO member (org, id, space, rev, created_us, created_by, updated_us, name, email, email_key, org_role, title, zone, locale, week_start)
VALUES ($1, $2, $3, 1, 0, $2, 0, $4, $4, $4, 'viewer', '', 'UTC', 'en-GB', 'monday')`, h.Org, who, h.Org, name); err != nil {
					return err
				}
			}
			return nil
		}); err != nil {
			t.Fatal(err)
		}
		f(t, h)
		h.Sound(append(h.Checks(), search.Checks(d.Engine())...)...)
		h.Sound(search.Follows(search.Source{Kind: Name, Entries: h.Entries}))
	})
}

func code(t *testing.T, err error, want string) {
	t.Helper()
	if err == nil || errs.Of(err).Code != want {
		t.Errorf("error %v, want code %s", err, want)
	}
}

// thing makes a record and has the search know it.
func (h *house) thing(at Anchor) CommentAbout {
	h.t.Helper()
	about := CommentAbout{"task", h.ID()}
	h.becomes(about, at)
	return about
}

// becomes changes how a record stands, as the act of its own kind would.
func (h *house) becomes(about CommentAbout, at Anchor) {
	h.t.Helper()
	permit, err := access.Authorize(h.Ada, access.On(about.Kind, access.Write), at.Space)
	if err != nil {
		h.t.Fatal(err)
	}
	_, err = h.Journal.Write(h.t.Context(), permit, func(tx *journal.Tx) error {
		h.things[about.record()] = at
		if err := tx.Tell(journal.Entry{Space: at.Space, Kind: about.Kind, ID: about.ID, Op: journal.Update, Rev: 2}); err != nil {
			return err
		}
		if err := h.Follow(h.t.Context(), tx, about.record()); err != nil {
			return err
		}
		if at.Dormant {
			return search.Drop(tx, about.Kind, about.ID)
		}
		return search.Put(tx, search.Entry{Kind: about.Kind, ID: about.ID, Space: at.Space, Private: at.Private, Title: "Board papers"})
	})
	if err != nil {
		h.t.Fatal(err)
	}
}

func (h *house) says(a access.Actor, about CommentAbout, text string, whom ...ref.Member) CommentAnswer {
	h.t.Helper()
	out, err := h.Create(h.t.Context(), a, CommentDraft{About: about, Text: text, Mentions: whom})
	if err != nil {
		h.t.Fatal(err)
	}
	return out
}

// hears gives what somebody reads on a record.
func (h *house) hears(a access.Actor, about CommentAbout) string {
	h.t.Helper()
	all, err := h.Of(h.t.Context(), a, about)
	if err != nil {
		h.t.Fatal(err)
	}
	var texts []string
	for _, c := range all.Items {
		texts = append(texts, c.Text)
	}
	return strings.Join(texts, "|")
}

// forHim lists what mentions somebody.
func (h *house) forHim(a access.Actor) string {
	h.t.Helper()
	all, err := h.Mentions(h.t.Context(), a)
	if err != nil {
		h.t.Fatal(err)
	}
	var texts []string
	for _, m := range all {
		texts = append(texts, m.Title+": "+m.Comment.Text)
	}
	return strings.Join(texts, "|")
}

func (h *house) finds(a access.Actor, words string) int {
	h.t.Helper()
	hits, err := search.Find(h.t.Context(), h.Journal.DB(), search.Query{Views: map[ref.Kind]access.View{Name: access.Scope(a, access.On(Name, access.Read))}, Text: words})
	if err != nil {
		h.t.Fatal(err)
	}
	return len(hits)
}

func (h *house) undo(a access.Actor, act ref.Act) error {
	_, err := h.Journal.Undo(h.t.Context(), a, act, map[ref.Kind]journal.Reverser{Name: h.Reverse})
	return err
}

func TestWhoReadsSpeaks(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		about := h.thing(Anchor{Space: h.Vera})
		h.says(h.Ben, about, "  Thursday\r\nworks \x07 ")
		h.says(h.Carl, about, "Friday is better")
		if got := h.hears(h.Carl, about); got != "Thursday\nworks|Friday is better" {
			t.Errorf("%q", got)
		}
		for who, a := range map[string]access.Actor{"Dora": h.Dora, "Eve": h.Eve} {
			if got := h.hears(a, about); got != "" {
				t.Errorf("%s hears %q", who, got)
			}
			_, err := h.Create(t.Context(), a, CommentDraft{About: about, Text: "x"})
			code(t, err, "task.not_found")
			if n := h.finds(a, "thursday"); n != 0 {
				t.Errorf("%s finds %d", who, n)
			}
		}
		for _, d := range []CommentDraft{{About: about}, {About: about, Text: " \u200b\n "}, {About: about, Text: strings.Repeat("ü", maxText+1)}} {
			_, err := h.Create(t.Context(), h.Ben, d)
			code(t, err, "comment.invalid")
		}
		reading := access.NewActor(h.Org, h.Ben.Member, access.Token, true, h.Ben.At, h.Ben.Grants())
		_, err := h.Create(t.Context(), reading, CommentDraft{About: about, Text: "x"})
		code(t, err, "access.read_only")
		id := h.ID()
		var acts []ref.Act
		for range 2 {
			out, err := h.Create(t.Context(), h.Ben, CommentDraft{ID: id, About: about, Text: "Twice"})
			if err != nil {
				t.Fatal(err)
			}
			acts = append(acts, out.Act)
		}
		if acts[0] != acts[1] || strings.Count(h.hears(h.Ben, about), "Twice") != 1 {
			t.Error(acts, h.hears(h.Ben, about))
		}
	})
}

func TestOnlyTheirWriterChangesThem(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		about := h.thing(Anchor{Space: h.Vera})
		one := h.says(h.Ben, about, "Thursday works")
		_, err := h.Update(t.Context(), h.Ada, one.Comment.ID, 1, CommentChange{Text: "Never"})
		code(t, err, "comment.not_yours")
		_, err = h.Trash(t.Context(), h.Ada, one.Comment.ID, 1)
		code(t, err, "comment.not_yours")
		code(t, h.undo(h.Ada, one.Act), "comment.not_yours")
		_, err = h.Update(t.Context(), h.Ben, one.Comment.ID, 7, CommentChange{Text: "Friday works"})
		code(t, err, "comment.stale")
		changed, err := h.Update(t.Context(), h.Ben, one.Comment.ID, 1, CommentChange{Text: "Friday works"})
		if err != nil || h.hears(h.Carl, about) != "Friday works" || h.finds(h.Carl, "thursday") != 0 || h.finds(h.Carl, "frid") != 1 {
			t.Error(err, h.hears(h.Carl, about))
		}
		same, err := h.Update(t.Context(), h.Ben, one.Comment.ID, 2, CommentChange{Text: "Friday works "})
		if err != nil || same.Act != "" {
			t.Errorf("what was the same already: %+v, %v", same, err)
		}
		if err := h.undo(h.Ben, changed.Act); err != nil || h.hears(h.Carl, about) != "Thursday works" {
			t.Error(err, h.hears(h.Carl, about))
		}
		gone, err := h.Trash(t.Context(), h.Ben, one.Comment.ID, 0)
		if err != nil || h.hears(h.Carl, about) != "" || h.finds(h.Ben, "thursday") != 0 {
			t.Error(err, h.hears(h.Carl, about))
		}
		_, err = h.Update(t.Context(), h.Ben, one.Comment.ID, 0, CommentChange{Text: "Again"})
		code(t, err, "comment.gone")
		past, err := h.Past(t.Context(), h.Carl, about.record(), int64(clock.Forever), 50)
		if err != nil || len(past) != 4 || fmt.Sprint(past[3].Fields) != "[]" {
			t.Errorf("what was taken back is told: %+v, %v", past, err)
		}
		if err := h.undo(h.Ben, gone.Act); err != nil || h.hears(h.Carl, about) != "Thursday works" {
			t.Error(err, h.hears(h.Carl, about))
		}
		if past, _ := h.Past(t.Context(), h.Carl, about.record(), int64(clock.Forever), 50); len(past) != 5 || fmt.Sprint(past[4].Fields) != "[{comment  Thursday works}]" {
			t.Errorf("%+v", past)
		}
		if past, err := h.Past(t.Context(), h.Eve, about.record(), int64(clock.Forever), 50); len(past) != 0 || err != nil {
			t.Errorf("told to who sees nothing: %+v, %v", past, err)
		}
	})
}

func TestWhoIsMentionedFindsIt(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		about := h.thing(Anchor{Space: h.Vera})
		readers, err := h.Readers(t.Context(), h.Ben, about)
		if want := []ref.Member{h.Ada.Member, h.Ben.Member, h.Carl.Member}; err != nil || !slices.Equal(readers, want) {
			t.Errorf("%v, %v, want %v", readers, err, want)
		}
		for _, who := range []access.Actor{h.Dora, h.Eve} {
			_, err := h.Create(t.Context(), h.Ben, CommentDraft{About: about, Text: "@Dora Example and @Eve Example?", Mentions: []ref.Member{who.Member}})
			code(t, err, "comment.mention_outside")
		}
		_, err = h.Create(t.Context(), h.Ben, CommentDraft{About: about, Text: "Nobody", Mentions: []ref.Member{h.Carl.Member}})
		code(t, err, "comment.invalid")
		_, err = h.Create(t.Context(), h.Ben, CommentDraft{About: about, Text: "@", Mentions: []ref.Member{"someone"}})
		code(t, err, "comment.invalid")

		own := h.says(h.Ben, about, "@Ben Example: ask again", h.Ben.Member)
		if got := h.forHim(h.Ben); got != "" || len(own.Comment.Mentions) != 1 {
			t.Errorf("told of his own words: %q", got)
		}
		one := h.says(h.Ben, about, "@Carl Example, is Thursday right?", h.Carl.Member, h.Carl.Member)
		if got := h.forHim(h.Carl); got != "Board papers: @Carl Example, is Thursday right?" {
			t.Errorf("%q", got)
		}
		if got := h.forHim(h.Ada); got != "" {
			t.Errorf("%q", got)
		}
		if err := h.Read(t.Context(), h.Ada, []ref.ID{one.Comment.ID}); err != nil || h.forHim(h.Carl) == "" {
			t.Error("read by somebody else", err)
		}
		more, err := h.Update(t.Context(), h.Ben, one.Comment.ID, 1, CommentChange{Text: "@Carl Example, @Ada Example: is Friday right?", Mentions: []ref.Member{h.Carl.Member, h.Ada.Member}})
		if err != nil || h.forHim(h.Ada) == "" {
			t.Error(err, h.forHim(h.Ada))
		}
		if err := h.undo(h.Ben, more.Act); err != nil || h.forHim(h.Ada) != "" || h.forHim(h.Carl) == "" {
			t.Error(err, h.forHim(h.Ada), h.forHim(h.Carl))
		}
		if all, err := h.Of(t.Context(), h.Carl, about); err != nil || !slices.Equal(all.New, []ref.ID{one.Comment.ID}) {
			t.Error(all, err)
		}
		if err := h.Read(t.Context(), h.Carl, []ref.ID{one.Comment.ID, "none"}); err != nil || h.forHim(h.Carl) != "" {
			t.Error(err, h.forHim(h.Carl))
		}
		two := h.says(h.Ada, about, "@Carl Example again", h.Carl.Member)
		gone, err := h.Trash(t.Context(), h.Ada, two.Comment.ID, 0)
		if err != nil || h.forHim(h.Carl) != "" {
			t.Error(err, h.forHim(h.Carl))
		}
		if err := h.undo(h.Ada, gone.Act); err != nil || h.forHim(h.Carl) == "" {
			t.Error(err)
		}
		h.becomes(about, Anchor{Space: h.Vera, Private: true})
		if got := h.forHim(h.Carl); got != "" {
			t.Errorf("mentioned in what he sees no more: %q", got)
		}
	})
}

func TestCommentsFollowTheirRecord(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		about := h.thing(Anchor{Space: h.Vera})
		one := h.says(h.Ben, about, "Thursday works")
		h.becomes(about, Anchor{Space: h.Vera, Private: true})
		if h.hears(h.Ben, about) != "" || h.finds(h.Ben, "thursday") != 0 || h.hears(h.Ada, about) == "" || h.finds(h.Ada, "thursday") != 1 {
			t.Error("private, and yet", h.hears(h.Ben, about), h.finds(h.Ben, "thursday"), h.finds(h.Ada, "thursday"))
		}
		_, err := h.Get(t.Context(), h.Ben, one.Comment.ID)
		code(t, err, "comment.not_found")
		_, err = h.Trash(t.Context(), h.Ben, one.Comment.ID, 0)
		code(t, err, "comment.not_found")
		if err := h.undo(h.Ben, one.Act); err == nil {
			t.Error("undone unseen")
		}
		readers, err := h.Readers(t.Context(), h.Ada, about)
		if err != nil || !slices.Equal(readers, []ref.Member{h.Ada.Member}) {
			t.Error(readers, err)
		}
		h.becomes(about, Anchor{Space: h.Vera, Dormant: true})
		if all, err := h.Of(t.Context(), h.Ben, about); err != nil || len(all.Items) != 1 || all.May || h.finds(h.Ben, "thursday") != 0 {
			t.Error("in the trash:", all, err)
		}
		_, err = h.Create(t.Context(), h.Ben, CommentDraft{About: about, Text: "x"})
		code(t, err, "comment.record_trashed")
		code(t, h.undo(h.Ben, one.Act), "comment.record_trashed")
		h.becomes(about, Anchor{Space: h.Vera})
		if h.finds(h.Ben, "thursday") != 1 {
			t.Error("not found again")
		}

		permit, _ := access.Authorize(h.Ada, access.On("task", access.Write), h.Vera)
		if _, err := h.Journal.Write(t.Context(), permit, func(tx *journal.Tx) error {
			if err := tx.Tell(journal.Entry{Space: h.Vera, Kind: "task", ID: about.ID, Op: journal.Delete, Rev: 3}); err != nil {
				return err
			}
			delete(h.things, about.record())
			return h.Bury(t.Context(), tx, about.record())
		}); err != nil {
			t.Fatal(err)
		}
		if _, err := kind.Get(t.Context(), h.Journal.DB(), h.Org, one.Comment.ID); err == nil || h.finds(h.Ada, "thursday") != 0 {
			t.Error("still there")
		}
	})
}
