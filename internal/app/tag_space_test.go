package app

import (
	"strings"
	"testing"

	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/ref"
)

// annasTag is a tag that only records of Anna's have.
func (w *world) annasTag() string { return w.tagOf(w.anna, "n"+string(ref.New())) }

func (w *world) tagOf(space, name string) string {
	w.t.Helper()
	who := "petra"
	if space == w.bela {
		who = "stan"
	}
	return w.made(w.do(who, "POST", "/tags", fields{"name": name, "colour": 1, "space": space}), "tag")
}

func TestATagOfASpaceIsPutOnWhatIsThereOnly(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		w := inhabit(t, d)
		annas, belas := w.tagOf(w.anna, "Merger"), w.tagOf(w.bela, "Merger")
		code := func(who, method, path string, body fields) string {
			t.Helper()
			got := w.send(who, bySession, method, path, body)
			if got.status < 300 {
				return ""
			}
			code, _ := got.json(t)["code"].(string)
			return code
		}
		task := func(tag string) fields { return fields{"space": w.anna, "title": "Papers", "tags": []string{tag}} }
		for who, want := range map[string]string{"petra": "", "amir": ""} {
			if got := code(who, "POST", "/tasks", task(annas)); got != want {
				t.Errorf("%s puts Anna's on Anna's: %q", who, got)
			}
			if got := code(who, "POST", "/tasks", task(belas)); got != "tag.unknown" {
				t.Errorf("%s puts Bela's on Anna's: %q", who, got)
			}
		}
		own := w.made(w.do("amir", "POST", "/tasks", fields{"space": w.who["amir"].id, "title": "Mine"}), "task")
		there := w.task("anna", "title", "There")
		bulk := w.do("amir", "POST", "/tasks/bulk", fields{"tasks": []fields{{"id": own}, {"id": there}}, "add_tags": []string{annas}})
		if left, _ := bulk["left_out"].([]any); bulk["changed"] != 1.0 || len(left) != 1 {
			t.Errorf("changed together: %v", bulk)
		}
		if got := code("amir", "POST", "/tasks/bulk", fields{"tasks": []fields{{"id": there}}, "add_tags": []string{belas}}); got != "tag.unknown" {
			t.Errorf("a tag that Amir doesn't see: %q", got)
		}

		// What comes in finds the space's own before it makes one for the house.
		w.do("amir", "POST", "/tasks/bring", fields{"space": w.anna, "table": "Title,Tags\nFrom a table,merger\n", "dry": false})
		if tags := w.do("stan", "GET", "/tags", nil)["items"].([]any); len(tags) != 1 || tags[0].(map[string]any)["id"] != belas {
			t.Errorf("Stan sees the tags %v", tags)
		}

		// What moves keeps it, unseen where it isn't known, and brings it back.
		meeting := w.event("anna", "title", "Board", "tags", []string{annas})
		mine := w.made(w.do("amir", "POST", "/calendars", fields{"space": w.who["amir"].id, "name": "Mine"}), "calendar")
		moved := w.do("amir", "POST", "/events/"+meeting+"/move", fields{"calendar": mine, "rev": 1, "copy": false})
		if event, _ := moved["event"].(map[string]any); len(event["tags"].([]any)) != 1 {
			t.Errorf("moved, it is %v", event)
		}
		found, _ := w.do("stan", "GET", "/search?q=merger", nil)["items"].([]any)
		for _, one := range found {
			if id := one.(map[string]any)["id"]; id != belas {
				t.Errorf("Stan finds %v", one)
			}
		}
		for _, who := range []string{"stan", "bo", "olivia"} {
			for _, path := range []string{"/tags", "/search?q=merger", "/search?q=tag:merger"} {
				if got := w.send(who, bySession, "GET", path, nil); strings.Contains(got.body, annas) {
					t.Errorf("%s reads of Anna's tag at %s", who, path)
				}
			}
		}
	})
}
