package app

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
)

// TestNotesOnPaperAndInTheSearch follows a note out of the editor: onto paper, into the search,
// and beside what it names, each as far as the reader sees it.
func TestNotesOnPaperAndInTheSearch(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		w := inhabit(t, d)
		secret := w.task("anna", "private", true, "title", "Fire the chief")
		open := w.task("anna", "title", "Order <flowers>")
		id := w.note("anna", "title", "Brief & more", "body",
			"Terracotta tiles. <script>alert(1)</script> [x](javascript:alert(1))\n\n- [x] [Fire the chief](anteroom:task/"+secret+")\n- [ ] [whatever](anteroom:task/"+open+")")

		page := w.sheet("note/"+id, "aida", bySession, url.Values{})
		if page.status != http.StatusOK {
			t.Fatalf("%d %s", page.status, page.body)
		}
		page.has(t, "<h1>Brief &amp; more</h1>", "Order &lt;flowers&gt;", "something you can’t see", "&lt;script&gt;alert(1)")
		for _, wrong := range []string{"Fire the chief", "javascript:", "<script>"} {
			if strings.Contains(page.body, wrong) {
				t.Errorf("the page has %q", wrong)
			}
		}
		w.sheet("note/"+id, "petra", bySession, url.Values{}).has(t, "Fire the chief")
		for _, who := range []string{"stan", "oscar", "bo"} {
			if got := w.sheet("note/"+id, who, bySession, url.Values{}); got.status != http.StatusNotFound {
				t.Errorf("%s: %d", who, got.status)
			}
		}
		if got := w.sheet("note/none", "aida", bySession, url.Values{}); got.status != http.StatusNotFound {
			t.Error(got.status)
		}

		found := w.send("aida", bySession, "GET", "/search?q=terracotta", nil)
		if !strings.Contains(found.body, id) || !strings.Contains(found.body, "Terracotta tiles") {
			t.Errorf("not found by its text: %s", found.body)
		}
		if got := w.send("stan", bySession, "GET", "/search?q=terracotta", nil); strings.Contains(got.body, id) {
			t.Errorf("Stan finds it: %s", got.body)
		}
		titles := "/titles?of=task/" + secret + "&of=task/" + open
		if got := w.send("aida", bySession, "GET", titles, nil); strings.Contains(got.body, "Fire") || !strings.Contains(got.body, "Order") {
			t.Errorf("Aida is told %s", got.body)
		}
		if got := w.send("petra", bySession, "GET", titles, nil); !strings.Contains(got.body, "Fire") {
			t.Errorf("Petra is told %s", got.body)
		}
		if got := w.send("aida", bySession, "GET", "/notes?names_kind=task&names="+open, nil); !strings.Contains(got.body, id) {
			t.Errorf("the task does not say where it is named: %s", got.body)
		}
		w.sound()
	})
}
