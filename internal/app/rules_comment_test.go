package app

import "anteroom/internal/core/ref"

// Who reads a record reads and writes comments on it; a comment is changed by who wrote it alone.

func (w *world) toSay(kind, id string, more ...any) fields {
	return changedBy(fields{"id": string(ref.New()), "about": end(kind, id), "text": "See @vera", "mentions": []string{w.who["vera"].id}}, more)
}

func (w *world) commentOn(kind, id string, more ...any) string {
	w.t.Helper()
	return w.made(w.do("petra", "POST", "/comments", w.toSay(kind, id, more...)), "comment")
}

func commentRules() []rule {
	on0 := func(more ...any) func(w *world) string {
		return func(w *world) string { return w.commentOn("task", w.task("anna", more...)) }
	}
	about := func(path, kind string, make func(w *world) string) func(w *world) (string, any) {
		return func(w *world) (string, any) { return path + "?kind=" + kind + "&id=" + make(w), nil }
	}
	say := func(kind string, make func(w *world) string, more ...any) func(w *world) (string, any) {
		return func(w *world) (string, any) { return "/comments", w.toSay(kind, make(w), more...) }
	}
	petras := func(a asked) int {
		if good := a.hiddenFromTimes(reading, 403); a.who != "petra" || good == 404 {
			return good
		}
		return 200
	}
	petrasSecret := func(a asked) int {
		if good := a.privately(reading, 403); a.who != "petra" || good == 404 {
			return good
		}
		return 200
	}
	changed := fields{"rev": 1, "text": "New"}
	return []rule{
		{"comment.list", "Anna's task", about("/comments", "task", annasTask()), always(200)},
		{"comment.list", "of nothing", plain("/comments?kind=storm&id=none", nil), always(200)},
		{"comment.readers", "Anna's task", about("/comments/readers", "task", annasTask()), hidden(reading, 200)},
		{"comment.readers", "a private event", about("/comments/readers", "event", annasEvent("class", "private")), privately(reading, 200)},
		{"comment.readers", "of a kind without", about("/comments/readers", "storm", someID), always(422)},
		{"comment.create", "Anna's task", say("task", annasTask()), hidden(reading, 200)},
		{"comment.create", "a private task", say("task", annasTask("private", true)), privately(reading, 200)},
		{"comment.create", "a private event", say("event", annasEvent("class", "private")), privately(reading, 200)},
		{"comment.create", "a colleague", say("member", func(w *world) string { return w.who["vera"].id }), always(422)},
		{"comment.create", "Bela's task", say("task", func(w *world) string { return w.task("bela") }, "text", "Text", "mentions", []string{}), stansAlone(200)},
		{"comment.create", "for who does not see it", func(w *world) (string, any) {
			return "/comments", w.toSay("task", w.task("anna"), "text", "@stan", "mentions", []string{w.who["stan"].id})
		}, hidden(reading, 422)},
		{"comment.get", "", on("/comments/{}", nil, on0()), hidden(reading, 200)},
		{"comment.get", "of a private task", on("/comments/{}", nil, on0("private", true)), privately(reading, 200)},
		{"comment.update", "", on("/comments/{}", changed, on0()), petras},
		{"comment.update", "of a private task", on("/comments/{}", changed, on0("private", true)), petrasSecret},
		{"comment.trash", "", on("/comments/{}", nil, on0()), petras},
		lists("mention.list", "/mentions"),
		{"mention.read", "", func(w *world) (string, any) {
			return "/mentions/read", fields{"comments": []string{w.commentOn("task", w.task("anna"))}}
		}, always(204)},
		{"history.record", "of a comment", pastOf("comment", on0()), hidden(reading, 200)},
		{"history.record", "of a comment on a private task", pastOf("comment", on0("private", true)), privately(reading, 200)},
	}
}
