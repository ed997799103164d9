package app

import (
	"strings"
	"testing"

	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
)

// The names of spaces are kept in memory, and come from records of several kinds.
func TestWhatIsFoundHasTheNameThatItsSpaceHasNow(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		w := inhabit(t, d)
		w.do("petra", "POST", "/tasks", fields{"space": w.anna, "title": "Water the ficus"})
		w.do("petra", "POST", "/tasks", fields{"space": w.who["petra"].id, "title": "Feed the ficus"})
		names := func(want ...string) {
			t.Helper()
			got := w.send("petra", byToken, "GET", "/search?q=ficus", nil).body
			for _, name := range want {
				if !strings.Contains(got, `"space_name":"`+name+`"`) {
					t.Errorf("no hit is in %s: %s", name, got)
				}
			}
		}
		names("Anna Example", "petra")
		w.do("petra", "PATCH", "/principals/"+w.anna, fields{"rev": w.annasRev(), "name": "Annabel"})
		names("Annabel", "petra")
		w.do("petra", "PATCH", "/me", fields{"name": "Petronella", "zone": "Europe/London", "locale": "en-GB", "week_start": "monday"})
		names("Annabel", "Petronella")
	})
}
