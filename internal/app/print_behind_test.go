package app

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
)

// TestWhatLiesBehindOnPaper: it is on one page, of whoever prints it, and tells nobody what a colleague did not share.
func TestWhatLiesBehindOnPaper(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		w := inhabit(t, d)
		task := w.task("anna")
		for _, minutes := range []int{90, 60} {
			w.do("petra", "POST", "/efforts", fields{"about": end("task", task), "minutes": minutes})
		}
		on := func(name string, q url.Values) answer { return w.sheet("behind", name, bySession, q) }
		on("petra", nil).has(t, "<h1>Behind the scenes</h1>", "2½ hours", `<svg class="depths"`, ">2.5 h</text>", "Anna Example: 2.5\u00a0h")
		if got := on("amir", url.Values{"whose": {"all"}}); got.status != http.StatusOK || strings.Contains(got.body, "2.5 h") {
			t.Errorf("amir: %d %s", got.status, got.body)
		}
		text, _ := w.asPDF("behind", "petra", url.Values{"from": {"2026-01-01"}})
		w.pdfHas(text, "Behind the scenes", "Seen: requests answered", "2.5 h", "Page 1 of 1")
		for _, bad := range []url.Values{{"from": {"soon"}}, {"from": {"2020-01-01"}}, {"from": {"2026-01-01", "2026-01-02"}}} {
			if got := on("petra", bad); got.status != http.StatusUnprocessableEntity {
				t.Errorf("%v: %d", bad, got.status)
			}
		}
	})
}
