package note

import (
	"context"
	"fmt"
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
	"anteroom/internal/core/merge"
	"anteroom/internal/core/op"
	"anteroom/internal/core/record"
	"anteroom/internal/core/record/recordtest"
	"anteroom/internal/core/ref"
)

// london is where everybody in the tests lives.
type london struct{}

func (london) ZoneOf(context.Context, access.Actor) (string, error) { return "Europe/London", nil }

// each runs f on both engines in a furnished house, and looks afterwards whether everything
// holds that must.
func each(t *testing.T, f func(t *testing.T, h *recordtest.House, s *Service)) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		h := recordtest.Build(t, d)
		s := New(h.Journal, h.Clock, london{})
		f(t, h, s)
		h.Sound(s.Checks()...)
	})
}

func titled(title string) NoteFields { return NoteFields{Title: op.Some(title)} }

func made(t *testing.T, s *Service, a access.Actor, d NoteDraft) NoteAnswer {
	t.Helper()
	out, err := s.Create(t.Context(), a, d)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func said(t *testing.T, s *Service, a access.Actor, id ref.ID, base int, body string) NoteAnswer {
	t.Helper()
	out, err := s.Update(t.Context(), a, id, 0, NoteChange{Base: base, Body: op.Some(body)})
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

func TestTwoWriteAtOnce(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		n := made(t, s, h.Ben, NoteDraft{Space: h.Vera, Body: "# List\n\n- bread", NoteFields: titled("Shopping")})
		one := said(t, s, h.Ben, n.Note.ID, 1, "# List\n\n- bread\n- milk")
		two := said(t, s, h.Ada, n.Note.ID, 1, "# List\n\n- bread\n- eggs")
		if want := "# List\n\n- bread\n- milk\n- eggs"; two.Body != want || two.Both != 0 {
			t.Fatalf("%q, want %q", two.Body, want)
		}
		if one.From != 2 || two.From != 3 || two.Note.Version != 4 {
			t.Errorf("from %d and %d to %d", one.From, two.From, two.Note.Version)
		}
		// Ada wrote on while the answer was under way: her next text began with what she sent.
		on := said(t, s, h.Ada, n.Note.ID, two.From, "# List\n\n- bread\n- eggs\n- tea")
		if want := "# List\n\n- bread\n- milk\n- eggs\n- tea"; on.Body != want {
			t.Errorf("%q, want %q", on.Body, want)
		}
		// The answer was lost, and the same is sent again.
		again := said(t, s, h.Ada, n.Note.ID, two.From, "# List\n\n- bread\n- eggs\n- tea")
		if again.Body != on.Body || again.Act != "" {
			t.Errorf("sent again it is %q (%s)", again.Body, again.Act)
		}
		both := said(t, s, h.Ben, n.Note.ID, on.Note.Version, strings.Replace(on.Body, "bread", "rye bread", 1))
		other := said(t, s, h.Ada, n.Note.ID, on.Note.Version, strings.Replace(on.Body, "bread", "toast", 1))
		if other.Both != 1 || !strings.Contains(other.Body, "rye bread "+merge.Mark+" toast)") {
			t.Errorf("%d in %q after %q", other.Both, other.Body, both.Body)
		}
		_, err := s.Update(t.Context(), h.Ada, n.Note.ID, 0, NoteChange{Base: 999, Body: op.Some("x")})
		code(t, err, "note.base")
		_, err = s.Update(t.Context(), h.Ada, n.Note.ID, 0, NoteChange{Body: op.Some("x")})
		code(t, err, "note.base")
	})
}

// TestTwentyWriters lets twenty write into one note at once, each from what they last saw.
func TestTwentyWriters(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		n := made(t, s, h.Ben, NoteDraft{Space: h.Vera, Body: "Everybody writes here:\n", NoteFields: titled("All")})
		var all sync.WaitGroup
		for w := range 20 {
			who := h.Ben
			if w%2 == 0 {
				who = h.Ada
			}
			all.Go(func() {
				from, text := 1, "Everybody writes here:"
				for k := range 5 {
					text += fmt.Sprintf("\nw%dk%d", w, k)
					out, err := s.Update(t.Context(), who, n.Note.ID, 0, NoteChange{Base: from, Body: op.Some(text)})
					if err != nil {
						t.Error(err)
						return
					}
					if k%2 == 0 {
						from, text = out.Note.Version, out.Body
					} else {
						from = out.From
					}
				}
			})
		}
		all.Wait()
		got, err := s.Get(t.Context(), h.Ben, n.Note.ID)
		if err != nil {
			t.Fatal(err)
		}
		for w := range 20 {
			for k := range 5 {
				if word := fmt.Sprintf("w%dk%d", w, k); strings.Count(got.Body+"\n", word+"\n") != 1 {
					t.Errorf("%s is there %d times", word, strings.Count(got.Body+"\n", word+"\n"))
				}
			}
		}
	})
}

// TestLongAfter writes from a text that is long gone, and loses nothing of what came since.
func TestLongAfter(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		n := made(t, s, h.Ben, NoteDraft{Space: h.Vera, Body: "Start", NoteFields: titled("Long")})
		body, version, early := "Start", 1, NoteAnswer{}
		for i := range 100 {
			h.Clock.Move(time.Minute)
			body += fmt.Sprintf("\nline%d.", i)
			out := said(t, s, h.Ben, n.Note.ID, version, body)
			if version = out.Note.Version; i == 3 {
				early = out
			}
		}
		late := said(t, s, h.Ada, n.Note.ID, early.Note.Version, early.Body+"\nsaid late")
		for i := range 100 {
			if strings.Count(late.Body+"\n", fmt.Sprintf("line%d.\n", i)) != 1 {
				t.Errorf("line%d is not there once", i)
			}
		}
		if strings.Count(late.Body, "said late") != 1 {
			t.Errorf("%q", late.Body)
		}
	})
}

func TestVersions(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		n := made(t, s, h.Ben, NoteDraft{Space: h.Vera, Body: "One", NoteFields: titled("Draft")})
		version, body := 1, "One"
		write := func(a access.Actor, more string) {
			body += more
			out := said(t, s, a, n.Note.ID, version, body)
			version = out.Note.Version
		}
		for range 80 { // a burst
			h.Clock.Move(10 * time.Second)
			write(h.Ben, " more")
		}
		h.Clock.Move(time.Minute)
		write(h.Ada, " from Ada")
		h.Clock.Move(time.Hour)
		for range 16 {
			write(h.Ben, " later")
		}
		list, err := s.Versions(t.Context(), h.Carl, n.Note.ID)
		if err != nil {
			t.Fatal(err)
		}
		if len(list) != 3 || list[0].SavedBy != h.Ben.Member || list[1].SavedBy != h.Ada.Member || list[2].Version != 81 || list[2].Burst != 1 {
			t.Fatalf("%+v", list)
		}
		then, err := s.Then(t.Context(), h.Carl, n.Note.ID, list[0].Version, list[1].Version)
		if err != nil {
			t.Fatal(err)
		}
		if last := then.Pieces[len(then.Pieces)-1]; last.Sort != merge.Added || !strings.HasSuffix(last.Text, "later") {
			t.Errorf("%+v", then.Pieces)
		}
		if _, err := s.Then(t.Context(), h.Carl, n.Note.ID, 2, 0); err == nil {
			t.Error("what is inside a burst and long ago is kept for ever")
		}
		// From what is not kept any more one still can write: it is merged with what is nearest.
		late := said(t, s, h.Ada, n.Note.ID, 2, "One more\n\nSaid in the train.")
		if !strings.Contains(late.Body, "Said in the train.") || !strings.Contains(late.Body, "from Ada") {
			t.Errorf("%q", late.Body)
		}
		back, err := s.Update(t.Context(), h.Ben, n.Note.ID, 0, NoteChange{Back: list[1].Version})
		if err != nil || !strings.HasSuffix(back.Body, "from Ada") {
			t.Fatalf("%q %v", back.Body, err)
		}
		if _, err := h.Journal.Undo(t.Context(), h.Ben, back.Act, map[ref.Kind]journal.Reverser{Name: s.Reverse}); err != nil {
			t.Fatal(err)
		}
		if got, _ := s.Get(t.Context(), h.Ben, n.Note.ID); got.Body != late.Body {
			t.Errorf("undone, it says %q", got.Body)
		}
		_, err = s.Update(t.Context(), h.Ben, n.Note.ID, 0, NoteChange{Back: 9999})
		code(t, err, "note.no_version")
	})
}

func TestAccess(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		open := made(t, s, h.Ben, NoteDraft{Space: h.Vera, Body: "Seen", NoteFields: titled("Open")})
		closed := made(t, s, h.Ada, NoteDraft{Space: h.Vera, Body: "Hidden word", NoteFields: NoteFields{Title: op.Some("Closed"), Private: op.Some(true)}})
		if _, err := s.Get(t.Context(), h.Carl, open.Note.ID); err != nil {
			t.Error(err)
		}
		for _, a := range []access.Actor{h.Dora, h.Eve} {
			_, err := s.Get(t.Context(), a, open.Note.ID)
			code(t, err, "note.not_found")
			_, err = s.Versions(t.Context(), a, open.Note.ID)
			code(t, err, "note.not_found")
			_, err = s.Then(t.Context(), a, open.Note.ID, 1, 0)
			code(t, err, "note.not_found")
			_, err = s.Update(t.Context(), a, open.Note.ID, 0, NoteChange{Base: 1, Body: op.Some("x")})
			code(t, err, "note.not_found")
		}
		_, err := s.Update(t.Context(), h.Carl, open.Note.ID, 0, NoteChange{Base: 1, Body: op.Some("x")})
		code(t, err, "access.forbidden")
		for _, a := range []access.Actor{h.Ben, h.Carl} {
			_, err = s.Get(t.Context(), a, closed.Note.ID)
			code(t, err, "note.not_found")
			if items, _, _ := s.List(t.Context(), a, Filter{Text: "hidden"}); len(items) != 0 {
				t.Error("a private note is found")
			}
		}
		_, err = s.Update(t.Context(), h.Ben, open.Note.ID, open.Note.Rev, NoteChange{NoteFields: NoteFields{Private: op.Some(true)}})
		code(t, err, "note.private_forbidden")
		_, err = s.Create(t.Context(), h.Ben, NoteDraft{Space: h.Vera, NoteFields: NoteFields{Title: op.Some("x"), Owner: op.Some(h.Eve.Member)}})
		code(t, err, "note.owner_outside")
		// What the house writes down is everybody's to keep.
		all := made(t, s, h.Eve, NoteDraft{Space: ref.Space(h.Org), Body: "How we do it", NoteFields: NoteFields{Title: op.Some("Travel"), Form: op.Some("procedure")}})
		if all.Note.Owner != h.Eve.Member {
			t.Error("a procedure has somebody who looks after it")
		}
		if out := said(t, s, h.Carl, all.Note.ID, 1, "How we do it well"); out.Body != "How we do it well" {
			t.Error(out.Body)
		}
	})
}

func TestWhatNotesName(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		task := ref.Record{Kind: "task", ID: h.ID()}
		link := "(anteroom:task/" + string(task.ID) + ")"
		n := made(t, s, h.Ben, NoteDraft{Space: h.Vera, Body: "See [Fire the chief]" + link, NoteFields: titled("Names it")})
		if n.Body != "See [task]"+link {
			t.Errorf("the text tells the name of a record: %q", n.Body)
		}
		made(t, s, h.Ada, NoteDraft{Space: h.Vera, Body: "[task]" + link, NoteFields: NoteFields{Title: op.Some("Secretly"), Private: op.Some(true)}})
		names := func(a access.Actor) string {
			items, _, err := s.List(t.Context(), a, Filter{Names: task})
			if err != nil {
				t.Fatal(err)
			}
			var all []string
			for _, one := range items {
				all = append(all, one.Title)
			}
			return strings.Join(all, ", ")
		}
		if got := names(h.Carl); got != "Names it" {
			t.Errorf("Carl is told of %s", got)
		}
		if got := names(h.Ada); got != "Secretly, Names it" {
			t.Errorf("Ada is told of %s", got)
		}
		if got := names(h.Eve); got != "" {
			t.Errorf("Eve is told of %s", got)
		}
		said(t, s, h.Ben, n.Note.ID, 1, "Not any more")
		if got := names(h.Carl); got != "" {
			t.Errorf("Carl is told of %s still", got)
		}
	})
}

func TestTemplates(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		tpl := made(t, s, h.Ben, NoteDraft{Space: h.Vera, Body: "# {{ Guest }}\n\nArrives {{when}}, {{when}}. {{", NoteFields: NoteFields{Title: op.Some("Visit of {{Guest}}"), Form: op.Some("template")}})
		got, err := s.Get(t.Context(), h.Ben, tpl.Note.ID)
		if err != nil || strings.Join(got.Fields, ",") != "Guest,when" {
			t.Fatalf("%v %v", got.Fields, err)
		}
		_, err = s.Create(t.Context(), h.Ben, NoteDraft{Space: h.Vera, From: tpl.Note.ID, Values: []NoteValue{{"Guest", "Gus"}}})
		code(t, err, "note.fields_missing")
		if !strings.Contains(errs.Of(err).Msg, "when") {
			t.Errorf("%v doesn't say what is missing", err)
		}
		n := made(t, s, h.Ben, NoteDraft{Space: h.Vera, From: tpl.Note.ID, Values: []NoteValue{{"Guest", "Gus {{when}}"}, {"when", "at 9"}}})
		if n.Note.Title != "Visit of Gus {{when}}" || n.Body != "# Gus {{when}}\n\nArrives at 9, at 9. {{" || n.Note.Form != Plain {
			t.Errorf("%q: %q", n.Note.Title, n.Body)
		}
		_, err = s.Create(t.Context(), h.Ben, NoteDraft{Space: h.Vera, From: n.Note.ID, NoteFields: titled("x")})
		code(t, err, "note.no_template")
		_, err = s.Create(t.Context(), h.Eve, NoteDraft{Space: recordtest.Own(h.Eve), From: tpl.Note.ID, NoteFields: titled("x")})
		code(t, err, "note.not_found")
	})
}

func TestListsAndStale(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		for i, d := range []NoteFields{
			{Title: op.Some("Oldest, pinned"), Pinned: op.Some(true)},
			{Title: op.Some("Stale"), Form: op.Some("procedure"), Review: op.Some(clock.Date("2026-03-11"))},
			{Title: op.Some("Today"), Form: op.Some("procedure"), Review: op.Some(clock.Date("2026-03-12"))},
			{Title: op.Some("Last")},
		} {
			h.Clock.Move(time.Minute)
			made(t, s, h.Ben, NoteDraft{Space: h.Vera, Body: fmt.Sprintf("Body number%d of it", i), NoteFields: d})
		}
		list := func(f Filter) string {
			var all []string
			for {
				items, next, err := s.List(t.Context(), h.Ben, f)
				if err != nil {
					t.Fatal(err)
				}
				for _, one := range items {
					all = append(all, one.Title)
				}
				if f.Cursor = next; next == "" {
					return strings.Join(all, ", ")
				}
			}
		}
		for want, f := range map[string]Filter{
			"Oldest, pinned, Last, Today, Stale": {Page: record.Page{Limit: 2}},
			"Stale":                              {Stale: true},
			"Stale, Today":                       {Form: Procedure, Sort: "review"},
			"Last, Oldest, pinned, Stale, Today": {Sort: "title", Page: record.Page{Limit: 1}},
			"Last":                               {Text: "number3"},
			"Oldest, pinned":                     {Pinned: true},
			"Today, Stale":                       {Owner: h.Ben.Member},
		} {
			if got := list(f); got != want {
				t.Errorf("%+v: %s, want %s", f, got, want)
			}
		}
	})
}

func TestBounds(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		_, err := s.Create(t.Context(), h.Ben, NoteDraft{Space: h.Vera, Body: strings.Repeat("ü", maxBody/2+1), NoteFields: titled("Long")})
		code(t, err, "note.too_long")
		_, err = s.Create(t.Context(), h.Ben, NoteDraft{Space: h.Vera, Body: "x", NoteFields: titled("  ")})
		code(t, err, "note.invalid")
		n := made(t, s, h.Ben, NoteDraft{Space: h.Vera, Body: strings.Repeat("x", maxBody), NoteFields: titled("Just fits")})
		if _, err := s.Trash(t.Context(), h.Ben, n.Note.ID, 0); err != nil {
			t.Fatal(err)
		}
		_, err = s.Update(t.Context(), h.Ben, n.Note.ID, 0, NoteChange{Base: 1, Body: op.Some("y")})
		code(t, err, "note.trashed")
		_, err = s.Update(t.Context(), h.Ben, n.Note.ID, 1, NoteChange{NoteFields: titled("z")})
		code(t, err, "note.stale")
	})
}
