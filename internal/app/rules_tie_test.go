package app

import "anteroom/internal/core/ref"

// Whoever sees both of two records may learn that they are linked; whoever may change one of them
// may link them.

func end(kind, id string) fields { return fields{"kind": kind, "id": id} }

func (w *world) toTie(from, to fields, more ...any) fields {
	return changedBy(fields{"id": string(ref.New()), "from": from, "to": to, "means": "prepares", "note": "Text"}, more)
}

func (w *world) tieOf(from, to fields) string {
	w.t.Helper()
	return w.made(w.do("petra", "POST", "/ties", w.toTie(from, to)), "tie")
}

func tieRules() []rule {
	task := func(w *world) fields { return end("task", w.task("anna")) }
	secret := func(w *world) fields { return end("task", w.task("anna", "private", true)) }
	colleague := func(w *world) fields { return end("member", w.who["vera"].id) }
	event := func(w *world) fields { return end("event", w.event("anna")) }
	belas := func(w *world) fields { return end("task", w.task("bela")) }
	tie := func(from, to func(w *world) fields) func(w *world) (string, any) {
		return func(w *world) (string, any) { return "/ties", w.toTie(from(w), to(w)) }
	}
	made := func(from, to func(w *world) fields) func(w *world) string {
		return func(w *world) string { return w.tieOf(from(w), to(w)) }
	}
	changed := fields{"rev": 1, "note": "New"}
	return []rule{
		{"tie.list", "of Anna's task", func(w *world) (string, any) { return "/ties?kind=task&id=" + w.task("anna"), nil }, always(200)},
		{"tie.list", "of nothing", plain("/ties?kind=storm&id=none", nil), always(200)},
		{"tie.create", "Anna's task and event", tie(task, event), hidden(working, 200)},
		{"tie.create", "Anna's task and a colleague", tie(task, colleague), hidden(working, 200)},
		{"tie.create", "with a private task", tie(event, secret), func(a asked) int { return a.privately(working, 200) }},
		{"tie.create", "with Bela's task", tie(task, belas), always(404)},
		{"tie.create", "with none", tie(task, func(w *world) fields { return end("task", someID(w)) }), always(404)},
		{"tie.create", "of a kind without", tie(task, func(w *world) fields { return end("tag", w.tag("petra")) }), always(422)},
		{"tie.create", "with itself", func(w *world) (string, any) { one := task(w); return "/ties", w.toTie(one, one) }, always(422)},
		{"tie.update", "", on("/ties/{}", changed, made(task, event)), hidden(working, 200)},
		{"tie.update", "with a colleague", on("/ties/{}", changed, made(colleague, task)), hidden(working, 200)},
		{"tie.update", "of a private task", on("/ties/{}", changed, made(secret, event)), privately(working, 200)},
		{"tie.update", "stale", on("/ties/{}", fields{"rev": 7, "note": "New"}, made(task, event)), hidden(working, 409)},
		{"tie.trash", "", on("/ties/{}", nil, made(event, task)), hidden(working, 200)},
		{"tie.trash", "of a private task", on("/ties/{}", nil, made(event, secret)), privately(working, 200)},
		{"history.record", "of a tie", pastOf("tie", made(task, event)), hidden(reading, 200)},
		{"history.record", "of a tie with a private task", pastOf("tie", made(task, secret)), privately(reading, 200)},
	}
}
