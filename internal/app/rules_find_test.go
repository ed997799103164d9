package app

// findRules say who searches, pins, and is remembered to have opened something.
func findRules() []rule {
	pinned := func(path string, kind string, id func(*world) string) func(*world) (string, any) {
		return func(w *world) (string, any) { return path, fields{"kind": kind, "id": id(w)} }
	}
	secret := annasTask("private", true)
	return []rule{
		lists("find.search", "/search?q=budget"),
		lists("find.search", "/search?q=kind:task+in:anna+by:me+from:last-month+is:open+tag:x+-word"),
		{"find.titles", "of a task", func(w *world) (string, any) { return "/titles?of=task/" + w.task("anna"), nil }, always(200)},
		{"find.titles", "of nothing", plain("/titles?of=task", nil), always(422)},
		lists("pin.list", "/pins"),
		{"pin.put", "Anna's task", pinned("/pins", "task", annasTask()), hidden(reading, 204)},
		{"pin.put", "a private task", pinned("/pins", "task", secret), privately(reading, 204)},
		{"pin.put", "of a kind that is none", plain("/pins", fields{"kind": "storm", "id": "none"}), always(404)},
		{"pin.drop", "what was never pinned", plain("/pins/drop", fields{"kind": "storm", "id": "none"}), always(204)},
		{"opened.note", "Anna's task", pinned("/opened", "task", annasTask()), always(204)},
		{"opened.note", "a private task", pinned("/opened", "task", secret), always(204)},
		{"opened.forget", "", plain("/opened/forget", fields{}), always(204)},
	}
}
