package app

import (
	"net/url"
	"strings"
	"testing"

	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
)

// TestOnlySomeTasks asks for tasks of one sort wherever tasks leave the list: on paper, by a saved view, and as a table.
func TestOnlySomeTasks(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		w := inhabit(t, d)
		first := w.task("anna", "title", "First")
		w.task("anna", "title", "Second", "after", []string{first})
		w.task("anna", "title", "Part", "of", fields{"kind": "task", "id": first})
		w.task("anna", "title", "Opening", "milestone", true)
		w.task("anna", "title", "Contract", "wait", fields{"for": "Jo Field", "chase_on": "2026-03-01"})
		w.task("anna", "title", "Quote", "wait", fields{"for": "Jo Field", "chase_on": "2027-03-01"})
		all := []string{"First", "Second", "Part", "Opening", "Contract", "Quote"}

		shows := func(how, body string, want ...string) {
			t.Helper()
			for _, title := range all {
				wanted := false
				for _, one := range want {
					wanted = wanted || one == title
				}
				if strings.Contains(body, title) != wanted {
					t.Errorf("%s: %s is there: %v", how, title, !wanted)
				}
			}
		}
		for _, c := range []struct {
			by, word, table string
			want            []string
		}{
			{"only", "waiting", "waiting=true", []string{"Contract", "Quote"}},
			{"only", "chase", "chase_by=2026-03-17", []string{"Contract"}},
			{"only", "blocked", "blocked=true", []string{"Second"}},
			{"only", "milestone", "milestone=true", []string{"Opening"}},
			{"only", "lead", "lead=true", nil},
			{"of", first, "of=" + first, []string{"Part"}},
		} {
			shows("paper, "+c.word, w.sheet("tasks", "amir", bySession, url.Values{c.by: {c.word}, "look": {"table"}, "columns": {"title"}}).body, c.want...)
			view := w.view("anna", "name", "Some: "+c.word, "filters", []fields{{"by": c.by, "value": c.word}}, "columns", []string{"title"})
			shows("view, "+c.word, w.sheet("tasks", "amir", bySession, url.Values{"view": {view}}).body, c.want...)
			shows("table, "+c.word, w.send("amir", byToken, "GET", "/tasks/export?column=title&"+c.table, nil).body, c.want...)
		}
		mine := w.made(w.do("amir", "POST", "/tasks", fields{"space": w.who["amir"].id, "title": "Own"}), "task")
		if got := w.send("amir", byToken, "GET", "/tasks/export?column=title&spaces="+w.anna+"&spaces="+w.who["amir"].id, nil).body; mine == "" || !strings.Contains(got, "Own") || !strings.Contains(got, "Opening") {
			t.Errorf("of two spaces: %s", got)
		}
	})
}
