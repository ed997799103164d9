package app

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
	"testing"

	"anteroom/internal/area/simple"
	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/listed"
)

// Lists show of each kind what may be read of it; what each kind shows is held by
// TestListsShowWhatIsReadAndNothingElse.
func listingRules() []rule {
	to := func(column, value string) fields { return fields{"rev": 1, "column": column, "value": value} }
	annas := ofAnna(func(w *world, of string) string { return w.note(of) })
	private := func(w *world) string { return w.note("anna", "private", true) }
	return []rule{
		lists("list.kinds", "/lists"),
		lists("list.rows", "/lists/note?filter=form:is:procedure&sort=review"),
		{"list.rows", "of no kind", plain("/lists/nothing", nil), always(404)},
		{"list.rows", "asked what can't be", plain("/lists/note?filter=body:is:x", nil), always(422)},
		lists("list.export", "/lists/file/table?column=name"),
		{"list.set", "Anna's", on("/lists/note/{}", to("form", "procedure"), annas), hidden(working, 200)},
		{"list.set", "a private note", on("/lists/note/{}", to("pinned", "true"), private), privately(working, 200)},
		{"list.set", "a meeting", on("/lists/event/{}", to("place", "Room 2"), ofAnna(func(w *world, of string) string { return w.event(of) })), inAnnas(working, 200)},
		{"list.set", "a private meeting", on("/lists/event/{}", to("place", "Room 2"), func(w *world) string { return w.event("anna", "class", "private") }), entry(working, 200)},
		{"list.set", "what is only read here", on("/lists/note/{}", to("title", "New"), annas), always(422)},
	}
}

// Whoever asks a list sees the records that they may open, and no others.
func TestListsShowWhatIsReadAndNothingElse(t *testing.T) {
	dbtest.EachAtOnce(t, func(t *testing.T, d *db.DB) {
		w := inhabit(t, d)
		open, private := w.note("anna"), w.note("anna", "private", true)
		for name := range intoAnnas {
			for _, id := range []string{open, private} {
				got := w.send(name, bySession, "GET", "/notes/"+id, nil).status == 200
				rows := w.do(name, "GET", "/lists/note?limit=200", nil)["items"].([]any)
				listed := false
				for _, row := range rows {
					listed = listed || row.(map[string]any)["id"] == id
				}
				if listed != got {
					t.Errorf("%s: listed %v, may be opened %v (private %v)", name, listed, got, id == private)
				}
			}
		}
	})
}

// rows asks for a whole list, page by page.
func (w *world) rows(kind string, page int, query string) (ids []string) {
	w.t.Helper()
	for cursor := ""; ; {
		got := w.do("petra", "GET", fmt.Sprintf("/lists/%s?limit=%d&cursor=%s&%s", kind, page, cursor, query), nil)
		for _, row := range got["items"].([]any) {
			ids = append(ids, row.(map[string]any)["id"].(string))
		}
		next, more := got["next"].(string)
		if !more {
			return ids
		}
		cursor = next
	}
}

func sorted(ids []string) []string { return slices.Sorted(slices.Values(ids)) }

// Whatever a kind declares holds on both engines: pages have every record once in every order, and
// what is asked divides the records.
func TestWhatKindsDeclareOfTheirColumnsHolds(t *testing.T) {
	dbtest.EachAtOnce(t, func(t *testing.T, d *db.DB) {
		w := inhabit(t, d)
		tag := w.tag("petra")
		for i := range 7 {
			id := w.note("anna", "form", []string{"note", "procedure", "template"}[i%3], "pinned", i%2 == 0)
			if i%2 == 1 {
				w.do("petra", "PATCH", "/notes/"+id, fields{"rev": 1, "owner": w.who["petra"].id, "review": fmt.Sprintf("2026-0%d-01", i+1), "tags": []string{tag}})
			}
			w.do("petra", "POST", fmt.Sprintf("/files?name=f%d.txt&about_kind=note&about=%s", i, id), "Text")
		}
		for _, k := range simple.Kinds() {
			for range 3 {
				w.simple("anna", k)
			}
		}
		w.event("anna", "tags", []string{tag}, "place", "Room 1")
		w.event("anna", "rule", "FREQ=DAILY;COUNT=5", "status", "tentative")
		w.event("bela", "start", "2026-03-14", "end", "2026-03-16", "zone", "", "all_day", true)
		for _, k := range w.h.lists.Kinds() {
			kind := string(k.Kind)
			all := sorted(w.rows(kind, 200, ""))
			for _, c := range k.Columns {
				if c.Sorts {
					for _, desc := range []string{"false", "true"} {
						query := "sort=" + c.Name + "&desc=" + desc
						once := w.rows(kind, 200, query)
						if paged := w.rows(kind, 2, query); !slices.Equal(paged, once) || !slices.Equal(sorted(once), all) {
							t.Errorf("%s by %s: in pages %v, at once %v, all %v", kind, c.Name, paged, once, all)
						}
					}
				}
				if c.Asks {
					w.divides(kind, c, all)
				}
				if u := slices.IndexFunc(k.Columns, func(end listed.ListColumn) bool { return end.Name == c.Until && end.Asks && end.Type == c.Type }); c.Until != "" && (u < 0 || !slices.Contains(k.Days, c.Name)) {
					t.Errorf("%s: %s lasts until %s, which can't be asked so", kind, c.Name, c.Until)
				}
			}
		}
		if n := len(w.rows("note", 200, "filter=review:from:2026-04-01&filter=review:to:2026-06-01&filter=owner:is:me")); n != 2 {
			t.Errorf("%d notes to be reviewed in spring, want 2", n)
		}
		if n := len(w.rows("note", 200, "filter=created:is:today&filter=tags:is:"+tag)); n != 3 {
			t.Errorf("%d tagged notes of today, want 3", n)
		}
		if n := len(w.rows("file", 200, "filter=sent:to:today-1")); n != 0 {
			t.Errorf("%d files sent before today, want none", n)
		}
	})
}

// divides checks that what is asked of a column and its opposite are all records.
func (w *world) divides(kind string, c listed.ListColumn, all []string) {
	w.t.Helper()
	asked := func(filters ...string) (ids []string) {
		for _, f := range filters {
			ids = append(ids, w.rows(kind, 200, "filter="+url.QueryEscape(c.Name+":"+f))...)
		}
		return sorted(ids)
	}
	var got []string
	switch c.Type {
	case listed.Choice:
		for _, o := range c.Options {
			got = append(got, asked("is:"+o.Value)...)
		}
		none := asked("empty")
		if len(none) > 0 && !c.Maybe {
			w.t.Errorf("%s: %s always holds something, and %d records have nothing", kind, c.Name, len(none))
		}
		got = append(got, none...)
	case listed.Flag:
		got = asked("is:true", "is:false")
	case listed.Space:
		var spaces []string
		for _, row := range w.do("petra", "GET", "/lists/"+kind+"?limit=200", nil)["items"].([]any) {
			spaces = append(spaces, row.(map[string]any)["space"].(string))
		}
		if len(spaces) == 0 {
			return
		}
		got = asked("is:" + strings.Join(slices.Compact(slices.Sorted(slices.Values(spaces))), ","))
	case listed.Number, listed.Bytes:
		got = asked("empty", "to:0", "from:1")
	default:
		got = asked("set", "empty")
	}
	if got = sorted(got); !slices.Equal(got, all) {
		w.t.Errorf("%s asked for %s: %d of %d records", kind, c.Name, len(got), len(all))
	}
}

func TestATableOfAListIsInert(t *testing.T) {
	w := inhabit(t, dbtest.SQLite(t))
	w.noteIn("petra", w.anna, "title", "=HYPERLINK(1)")
	got := w.send("petra", bySession, "GET", "/lists/note/table?column=title&column=form&filter="+url.QueryEscape("form:is:note"), nil)
	if want := "\ufeffTitle,Kind\r\n'=HYPERLINK(1),Note\r\n"; !strings.HasPrefix(got.body, want) {
		t.Errorf("table %q, want %q", got.body, want)
	}
}

// What stands under headings on the screen stands together in a table, in the same order.
func TestATableOfAListKeepsToItsHeadings(t *testing.T) {
	w := inhabit(t, dbtest.SQLite(t))
	tag := w.tag("petra")
	for i, form := range []string{"template", "note", "procedure", "note"} {
		w.note("anna", "title", fmt.Sprint("N", i), "form", form, "review", []any{"2026-05-20", nil, "2026-04-03", "2026-05-02"}[i], "tags", [][]string{{}, {tag}, {}, {}}[i])
	}
	f := w.made(w.do("olivia", "POST", "/fields", w.toField(string(w.org), "kinds", []string{"note"})), "field")
	for group, want := range map[string]string{"": "N0 N1 N2 N3", "storm": "N0 N1 N2 N3", "form": "N1 N3 N2 N0", "month:review": "N2 N0 N3 N1", "week:review": "N2 N3 N0 N1", "tags": "N1 N0 N2 N3", "own:" + f: "N0 N1 N2 N3"} {
		got := w.send("petra", bySession, "GET", "/lists/note/table?column=title&group="+url.QueryEscape(group), nil)
		if titles := strings.Fields(strings.TrimPrefix(got.body, "\ufeffTitle")); strings.Join(titles, " ") != want {
			t.Errorf("by %s: %q, want %q", group, titles, want)
		}
	}
}
