package app

// Who may change a record shares it; only who it was shared with looks at it that way.

func (w *world) toShare(kind, id string, more ...any) fields {
	return changedBy(fields{"about": []fields{end(kind, id)}, "with": []string{w.who["stan"].id}, "until": "2026-03-20", "note": "Text"}, more)
}

// shared is a record that Anna shares with Stan.
func (w *world) shared(kind, id string, more ...any) string {
	w.t.Helper()
	out, _ := w.do("petra", "POST", "/shares", w.toShare(kind, id, more...))["shares"].([]any)
	one, _ := out[0].(map[string]any)
	made, _ := one["id"].(string)
	return made
}

// stansOnly is for what was shared with Stan alone.
func stansOnly(good int) func(asked) int { return stansAlone(good) }

func annasViewLent(w *world) string {
	w.roomForViews()
	return w.shared("saved_view", w.view("anna"), "over", []string{w.anna})
}

func shareRules() []rule {
	on0 := func(more ...any) func(w *world) string {
		return func(w *world) string { return w.shared("task", w.task("anna", more...)) }
	}
	share := func(kind string, make func(w *world) string, more ...any) func(w *world) (string, any) {
		return func(w *world) (string, any) { return "/shares", w.toShare(kind, make(w), more...) }
	}
	ending := func(make func(w *world) string) func(w *world) (string, any) {
		return func(w *world) (string, any) {
			return "/shares/end", fields{"shares": []fields{{"id": make(w), "rev": 1}}}
		}
	}
	fileOf := func(w *world) (string, any) {
		f := w.file("anna")
		return "/shares/" + w.shared("file", f) + "/files/" + f, nil
	}
	return []rule{
		lists("share.list", "/shares"),
		{"share.of", "Anna's task", func(w *world) (string, any) { return "/shares/of?kind=task&id=" + w.task("anna"), nil }, always(200)},
		{"share.of", "nothing", plain("/shares/of?kind=storm&id=none", nil), always(200)},
		{"share.create", "Anna's task", share("task", annasTask()), hidden(working, 200)},
		{"share.create", "a private task", share("task", annasTask("private", true)), privately(working, 200)},
		{"share.create", "a private event", share("event", annasEvent("class", "private")), privately(working, 200)},
		{"share.create", "Anna's note", share("note", func(w *world) string { return w.note("anna") }), hidden(working, 200)},
		{"share.create", "Bela's task", share("task", func(w *world) string { return w.task("bela") }), stansAlone(422)}, // with himself
		{"share.create", "a colleague", share("member", func(w *world) string { return w.who["vera"].id }), always(422)},
		{"share.create", "with who has left", func(w *world) (string, any) {
			return "/shares", w.toShare("task", w.task("anna"), "with", []string{w.who["dan"].id})
		}, hidden(working, 422)},
		{"share.create", "two, one of them Bela's", func(w *world) (string, any) {
			return "/shares", w.toShare("task", "", "about", []fields{end("task", w.task("anna")), end("task", w.task("bela"))})
		}, hidden(working, 404)},
		{"share.create", "Anna's view, over Anna", func(w *world) (string, any) {
			return "/shares", w.toShare("saved_view", w.view("anna"), "over", []string{w.anna})
		}, hidden(working, 200)},
		{"share.create", "Anna's view, over Bela", func(w *world) (string, any) {
			return "/shares", w.toShare("saved_view", w.view("anna"), "over", []string{w.bela})
		}, hidden(reading, 409)},
		{"share.open", "of a view", on("/shares/{}", nil, annasViewLent), stansOnly(200)},
		{"share.of", "Anna's view", func(w *world) (string, any) { return "/shares/of?kind=saved_view&id=" + w.view("anna"), nil }, always(200)},
		{"share.end", "of a view", ending(annasViewLent), hidden(working, 200)},
		{"history.record", "of a share of a view", pastOf("share", annasViewLent), hidden(reading, 200)},
		{"share.open", "", on("/shares/{}", nil, on0()), stansOnly(200)},
		{"share.open", "of a private task", on("/shares/{}", nil, on0("private", true)), stansOnly(200)},
		{"share.open", "none", on("/shares/{}", nil, someID), always(404)},
		{"share.opened", "", on("/shares/{}/opened", nil, on0()), stansOnly(204)},
		{"share.put_away", "", on("/shares/{}/put-away", fields{"away": false}, on0()), stansOnly(204)},
		{"share.file", "the file itself", fileOf, stansOnly(200)},
		{"share.file", "another of Anna's files", func(w *world) (string, any) {
			return "/shares/" + w.shared("file", w.file("anna")) + "/files/" + w.file("anna"), nil
		}, always(404)},
		{"share.end", "", ending(on0()), hidden(working, 200)},
		{"share.end", "of a private task", ending(on0("private", true)), privately(working, 200)},
		{"history.record", "of a share", pastOf("share", on0()), hidden(reading, 200)},
		{"history.record", "of a share of a private task", pastOf("share", on0("private", true)), privately(reading, 200)},
	}
}
