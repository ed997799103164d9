package search_test

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"testing"

	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/record/recordtest"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
)

const note ref.Kind = "note"

// put writes entries with one journal row, as a use case would.
func put(t *testing.T, h *recordtest.House, entries ...search.Entry) {
	t.Helper()
	spaces := []ref.Space{ref.Space(h.Org), h.Vera, recordtest.Own(h.Eve)}
	_, err := h.Journal.Write(t.Context(), access.Founding(h.Org, h.Ada.Member, access.Job, spaces...), func(tx *journal.Tx) error {
		for _, e := range entries {
			if err := search.Put(tx, e); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func drop(t *testing.T, h *recordtest.House, id ref.ID) {
	t.Helper()
	_, err := h.Journal.Write(t.Context(), access.Founding(h.Org, h.Ada.Member, access.Job, h.Vera), func(tx *journal.Tx) error {
		return search.Drop(tx, note, id)
	})
	if err != nil {
		t.Fatal(err)
	}
}

// find gives the ids that somebody finds, best first.
func find(t *testing.T, h *recordtest.House, a access.Actor, text string) []ref.ID {
	t.Helper()
	hits, err := search.Find(t.Context(), h.Journal.DB(), search.Query{
		Views: map[ref.Kind]access.View{note: access.Scope(a, access.On(note, access.Busy))},
		Text:  text,
	})
	if err != nil {
		t.Fatalf("finding %q: %v", text, err)
	}
	ids := []ref.ID{}
	for _, hit := range hits {
		ids = append(ids, hit.ID)
	}
	return ids
}

func TestWordsAreFound(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		h := recordtest.Build(t, d)
		put(t, h,
			search.Entry{Kind: note, ID: "a", Space: h.Vera, Title: "Flug nach Zürich", Body: "Sitz 4A, with the board's papers; e-mail Anna"},
			search.Entry{Kind: note, ID: "b", Space: h.Vera, Title: "Board papers", Body: "print two copies"},
			search.Entry{Kind: note, ID: "c", Space: h.Vera, Title: "Dinner", Body: "before the board meets, papers to be sent"},
		)
		for text, want := range map[string]string{
			"zurich":         "a",
			"ZÜRI":           "a",
			"flug zurich":    "a",
			`"board papers"`: "b",
			"e-mail":         "a",
			"board papers":   "b a c", // the title counts for more; then the shorter way between the words does not count
			"boar":           "b a c",
			"boar papers":    "",
			"dinner copies":  "",
			"4a":             "a",
			"":               "",
			"!?":             "",
		} {
			got := find(t, h, h.Ben, text)
			sorted := strings.Fields(want)
			if len(got) == 3 && len(sorted) == 3 { // only the first place is promised
				got, sorted = slices.Sorted(slices.Values(got[1:])), sorted[1:]
			}
			if fmt.Sprint(got) != fmt.Sprint(sorted) {
				t.Errorf("%q finds %v, want %v", text, got, sorted)
			}
		}
		h.Sound(search.Checks(d.Engine())...)
	})
}

func TestAnEntryIsReplacedAndDropped(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		h := recordtest.Build(t, d)
		put(t, h, search.Entry{Kind: note, ID: "a", Space: h.Vera, Title: "Lunch"})
		put(t, h, search.Entry{Kind: note, ID: "a", Space: h.Vera, Title: "Supper"})
		if got := find(t, h, h.Ben, "lunch"); len(got) != 0 {
			t.Errorf("the old title still finds %v", got)
		}
		if got := find(t, h, h.Ben, "supper"); len(got) != 1 {
			t.Errorf("the new title finds %v", got)
		}
		drop(t, h, "a")
		drop(t, h, "a") // twice is no error
		if got := find(t, h, h.Ben, "supper"); len(got) != 0 {
			t.Errorf("a dropped entry is found: %v", got)
		}
		h.Sound(search.Checks(d.Engine())...)
	})
}

func TestAnEntryIsFoundByItsWordsWhereItIsNow(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		h := recordtest.Build(t, d)
		lunch := search.Entry{Kind: note, ID: "a", Space: h.Vera, Title: "Lunch", Body: "at noon", At: 1}
		put(t, h, lunch)
		replace := func(was, now search.Entry) {
			t.Helper()
			_, err := h.Journal.Write(t.Context(), access.Founding(h.Org, h.Ada.Member, access.Job, h.Vera), func(tx *journal.Tx) error {
				return search.Replace(tx, was, now)
			})
			if err != nil {
				t.Fatal(err)
			}
		}
		finds := func(a access.Actor, text string, want int) {
			t.Helper()
			if got := find(t, h, a, text); len(got) != want {
				t.Errorf("%q finds %v", text, got)
			}
		}
		private, moved, supper := lunch, lunch, lunch
		private.Private, private.At = true, 2
		replace(lunch, private)
		finds(h.Ben, "lunch noon", 0)
		moved.Space = recordtest.Own(h.Eve)
		replace(private, moved)
		finds(h.Ben, "lunch noon", 0)
		finds(h.Eve, "lunch noon", 1)
		supper.Title = "Supper"
		replace(moved, supper)
		finds(h.Ben, "lunch", 0)
		finds(h.Ben, "supper noon", 1)
		drop(t, h, "a")
		replace(supper, private) // whose words were to follow later
		replace(private, lunch)
		finds(h.Ben, "lunch noon", 1)
		h.Sound(search.Checks(d.Engine())...)
	})
}

func TestNobodyFindsWhatTheyMayNotSee(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		h := recordtest.Build(t, d)
		put(t, h,
			search.Entry{Kind: note, ID: "open", Space: h.Vera, Title: "Review"},
			search.Entry{Kind: note, ID: "private", Space: h.Vera, Private: true, Title: "Review"},
			search.Entry{Kind: note, ID: "eves", Space: recordtest.Own(h.Eve), Private: true, Title: "Review"},
			search.Entry{Kind: "other", ID: "kind", Space: h.Vera, Title: "Review"},
		)
		for who, want := range map[*access.Actor]string{
			&h.Ada: "[open private]", &h.Ben: "[open]", &h.Carl: "[open]", &h.Dora: "[]", &h.Eve: "[eves]",
		} {
			got := find(t, h, *who, "review")
			slices.Sort(got)
			if fmt.Sprint(got) != want {
				t.Errorf("%s finds %v, want %s", who.Member, got, want)
			}
		}
	})
}

func TestWhatIsTypedIsNeverSyntax(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		h := recordtest.Build(t, d)
		put(t, h, search.Entry{Kind: note, ID: "a", Space: h.Vera, Title: "O'Neill & Sons: 50% (NEAR the AND) title"})
		for _, text := range []string{
			`"`, `""`, `"""`, `'`, `\`, `*`, `a*b*`, `title:neill`, `NEAR(a b)`, `NEAR`, `AND`, `OR NOT`, `-neill`, `^o`, `(`, `) OR (`,
			`{title} : x`, `a <-> b`, `!a`, `a | b`, `:*`, `'x':*A`, "\x00", "\xff\xfe", `%`, `_`, `; DROP TABLE search_entry`, "𝕹𝖊𝖎𝖑𝖑",
			strings.Repeat("a ", 5000), strings.Repeat(`"`, 4000), strings.Repeat("ß", 5000), "🎂", "ⅷ ²", "\u0301\u0301",
		} {
			_ = find(t, h, h.Ben, text) // fails the test on an error
		}
		for _, text := range []string{"o'neill", "near", "and", "50%", "(near", `"neill & sons"`} {
			if got := find(t, h, h.Ben, text); len(got) != 1 {
				t.Errorf("%q finds %v", text, got)
			}
		}
	})
}

func TestAnyTextCanBeIndexed(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		h := recordtest.Build(t, d)
		for i, text := range []string{
			"", "'", `\`, "a'b\\c:1A", strings.Repeat("x", 100_000), strings.Repeat("word ", 30_000), "日本語のテキスト", "naïve ﬁancé",
			strings.Repeat("same ", 20_000) + "tail",
		} {
			put(t, h, search.Entry{Kind: note, ID: ref.ID(fmt.Sprint(i)), Space: h.Vera, Title: text, Body: text})
		}
		if got := find(t, h, h.Ben, strings.Repeat("x", 100)); len(got) != 1 {
			t.Errorf("a word longer than a term finds %v", got)
		}
		if got := find(t, h, h.Ben, "日本語"); len(got) != 1 {
			t.Errorf("the beginning of a Japanese text finds %v", got)
		}
	})
}

func TestRebuildBringsBackWhatIsMissing(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		h := recordtest.Build(t, d)
		put(t, h, search.Entry{Kind: note, ID: "gone", Space: h.Vera, Title: "Stale"})
		var entries iter.Seq2[search.Entry, error] = func(yield func(search.Entry, error) bool) {
			for i := range 1200 {
				if !yield(search.Entry{Kind: note, ID: ref.ID(fmt.Sprintf("n%04d", i)), Space: h.Vera, Title: fmt.Sprintf("fresh number%d", i)}, nil) {
					return
				}
			}
		}
		if err := search.Rebuild(t.Context(), d, h.Org, note, entries); err != nil {
			t.Fatal(err)
		}
		if got := find(t, h, h.Ben, "stale"); len(got) != 0 {
			t.Errorf("what is no record any more is found: %v", got)
		}
		if got := find(t, h, h.Ben, "number1199"); len(got) != 1 {
			t.Errorf("the last record finds %v", got)
		}
		if got := find(t, h, h.Ben, "fresh"); len(got) != search.MaxHits {
			t.Errorf("%d hits, want the limit %d", len(got), search.MaxHits)
		}
		h.Sound(search.Checks(d.Engine())...)
	})
}
