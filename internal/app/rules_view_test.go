package app

import "anteroom/internal/core/ref"

// A view is as its space is: one's own, an executive's, or the house's, where everybody keeps views.

func (w *world) toView(space string, more ...any) fields {
	return changedBy(fields{"space": space, "name": "v" + string(ref.New()), "lists": "task", "look": "table", "pinned": true, "filters": []fields{{"by": "state", "value": "open"}}, "sort": "due", "desc": false,
		"group": "priority", "columns": []string{"title", "due"}}, more)
}

func (w *world) view(of string, more ...any) string {
	w.t.Helper()
	return w.made(w.do(makers[of], "POST", "/views", w.toView(w.space(of), more...)), "view")
}

func (w *world) houseView(by string) string {
	w.t.Helper()
	return w.made(w.do(by, "POST", "/views", w.toView(string(w.org))), "view")
}

// roomForViews puts the views of Anna's space away before there are too many.
func (w *world) roomForViews() {
	w.t.Helper()
	all := w.do("petra", "GET", "/views", nil)["items"].([]any)
	if len(all) < 200 {
		return
	}
	for _, one := range all {
		if v := one.(map[string]any); v["space"] == w.anna {
			w.do("petra", "DELETE", "/views/"+v["id"].(string), nil)
		}
	}
}

func (w *world) trashedView(of string) string {
	w.t.Helper()
	id := w.view(of)
	w.do(makers[of], "DELETE", "/views/"+id+"?rev=1", nil)
	return id
}

func (w *world) toBulk(of string) fields {
	return fields{"tasks": []fields{{"id": w.task(of), "rev": 1}}, "due": "2026-05-01", "days": 0, "priority": 1, "assignee": nil, "add_tags": []string{}, "remove_tags": []string{}, "fields": []fields{}, "done": true, "trash": false}
}

func simpleIn(path string, body func(w *world) any) func(*world) (string, any) {
	return func(w *world) (string, any) { return path, body(w) }
}

func viewRules() []rule {
	annas := func(w *world) string { return w.view("anna") }
	theHouses := func(a asked) int { return a.ofTheHouse(200) }
	renamed := fields{"rev": 1, "pinned": false}
	return []rule{
		lists("saved_view.list", "/views"),
		{"saved_view.create", "for Anna", func(w *world) (string, any) { return "/views", w.toView(w.anna) }, hidden(working, 200)},
		{"saved_view.create", "for the house", func(w *world) (string, any) { return "/views", w.toView(string(w.org)) }, theHouses},
		{"saved_view.get", "Anna's", on("/views/{}", nil, annas), hidden(reading, 200)},
		{"saved_view.get", "the house's", on("/views/{}", nil, byLena((*world).houseView)), theHouses},
		{"saved_view.update", "Anna's", on("/views/{}", renamed, annas), hidden(working, 200)},
		{"saved_view.update", "the house's", on("/views/{}", renamed, byLena((*world).houseView)), theHouses},
		{"saved_view.move", "Anna's to the house", func(w *world) (string, any) {
			return "/views/" + w.view("anna") + "/move", fields{"rev": 1, "space": w.org}
		}, hidden(working, 200)},
		{"saved_view.follow", "Anna's", on("/views/{}/follow", fields{"every": "day"}, annas), func(a asked) int {
			if a.how == byReading {
				return 403
			}
			return a.hiddenFromTimes(reading, 204)
		}},
		{"saved_view.trash", "", on("/views/{}", nil, annas), hidden(working, 200)},
		{"saved_view.restore", "", on("/views/{}/restore", nil, ofAnna((*world).trashedView)), hidden(working, 200)},
		{"history.record", "of a view", pastOf("saved_view", annas), hidden(reading, 200)},
		{"task.bring", "for Anna", simpleIn("/tasks/bring", func(w *world) any { return fields{"space": w.anna, "table": "Title\nPapers\n", "dry": false} }), hidden(working, 200)},
		{"task.bring", "only to see", simpleIn("/tasks/bring", func(w *world) any { return fields{"space": w.anna, "table": "Title\nPapers\n", "dry": true} }), hidden(working, 200)},
		{"task.bulk", "Anna's", func(w *world) (string, any) { return "/tasks/bulk", w.toBulk("anna") }, hidden(working, 200)},
		{"task.bulk", "a private task", func(w *world) (string, any) {
			return "/tasks/bulk", fields{"tasks": []fields{{"id": w.task("anna", "private", true)}}, "priority": 1}
		}, privately(working, 200)},
	}
}
