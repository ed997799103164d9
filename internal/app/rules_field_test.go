package app

import "anteroom/internal/core/ref"

// Fields for the whole house are kept by those who look after it, those of an executive by who works
// in the executive's space; what a record holds in them is as the record is.

func (w *world) toField(space string, more ...any) fields {
	return changedBy(fields{"space": space, "name": "f" + string(ref.New()), "type": "text", "kinds": []string{"task", "event", "note", "file"}, "listed": true}, more)
}

func (w *world) field(by string) string {
	w.t.Helper()
	return w.made(w.do(by, "POST", "/fields", w.toField(string(w.org))), "field")
}

func (w *world) annasField() string {
	w.t.Helper()
	return w.made(w.do("petra", "POST", "/fields", w.toField(w.anna)), "field")
}

func (w *world) trashedField(by string) string {
	w.t.Helper()
	id := w.field(by)
	w.do(by, "DELETE", "/fields/"+id+"?rev=1", nil)
	return id
}

func (w *world) toFill(rev int) fields {
	return fields{"rev": rev, "fields": []fields{{"field": w.field("lena"), "value": "Text", "currency": "", "was": fields{"value": "", "currency": ""}}}}
}

func fieldRules() []rule {
	kept := func(good int) func(asked) int { return func(a asked) int { return a.inOffice(good) } }
	theHouses := func(a asked) int { return a.ofTheHouse(200) }
	renamed := fields{"rev": 1, "listed": false}
	fill := func(kind string, make func(w *world) string) func(w *world) (string, any) {
		return func(w *world) (string, any) { return "/own-fields/" + kind + "/" + make(w), w.toFill(1) }
	}
	held := func(kind string, make func(w *world) string) func(w *world) (string, any) {
		return func(w *world) (string, any) { return "/own-fields/" + kind + "/" + make(w), nil }
	}
	return []rule{
		lists("field.list", "/fields"),
		{"field.create", "for the house", func(w *world) (string, any) { return "/fields", w.toField(string(w.org)) }, kept(200)},
		{"field.create", "for Anna", func(w *world) (string, any) { return "/fields", w.toField(w.anna) }, hidden(working, 200)},
		{"field.update", "of the house", on("/fields/{}", renamed, byLena((*world).field)), kept(200)},
		{"field.update", "Anna's", on("/fields/{}", renamed, (*world).annasField), hidden(working, 200)},
		{"field.trash", "", on("/fields/{}", nil, byLena((*world).field)), kept(200)},
		{"field.restore", "", on("/fields/{}/restore", nil, byLena((*world).trashedField)), kept(200)},
		{"field.order", "", func(w *world) (string, any) {
			return "/fields/order", fields{"ids": []string{w.field("lena"), w.field("lena")}}
		}, kept(200)},
		{"field.uses", "", on("/fields/{}/uses", nil, byLena((*world).field)), theHouses},
		{"field.uses", "Anna's", on("/fields/{}/uses", nil, (*world).annasField), hidden(reading, 200)},
		{"field.held", "Anna's task", held("task", annasTask()), hidden(reading, 200)},
		{"field.held", "a private task", held("task", annasTask("private", true)), privately(reading, 200)},
		{"field.held", "Anna's event", held("event", annasEvent()), inAnnas(reading, 200)},
		{"field.held", "a private event", held("event", annasEvent("class", "private")), entry(reading, 200)},
		{"field.held", "of a kind without", held("member", someID), always(422)},
		{"field.fill", "Anna's task", fill("task", annasTask()), hidden(working, 200)},
		{"field.fill", "a private task", fill("task", annasTask("private", true)), privately(working, 200)},
		{"field.fill", "Anna's event", fill("event", annasEvent()), inAnnas(working, 200)},
		{"field.fill", "a private event", fill("event", annasEvent("class", "private")), entry(working, 200)},
		{"field.fill", "Anna's file", fill("file", ofAnna(func(w *world, of string) string { return w.file(of) })), hidden(working, 200)},
		{"field.fill", "Anna's note", fill("note", ofAnna(func(w *world, of string) string { return w.note(of) })), hidden(working, 200)},
		{"field.fill", "stale", func(w *world) (string, any) {
			body := w.toFill(7)
			body["fields"].([]fields)[0]["was"] = fields{"value": "other"}
			return "/own-fields/task/" + w.task("anna"), body
		}, hidden(working, 409)},
		{"task.export", "", plain("/tasks/export?state=all", nil), always(200)},
		{"history.record", "of a field", pastOf("field", byLena((*world).field)), theHouses},
	}
}
