package app

import "anteroom/internal/core/ref"

// Who reads in a space reads its notes; who works in it writes them. In the organisation's own
// space notes are everybody's to keep.

func (w *world) noteIn(by, space string, more ...any) string {
	w.t.Helper()
	body := fields{"space": space, "title": "Note " + string(ref.New()), "body": "# Words\n\n- [ ] One"}
	for i := 0; i+1 < len(more); i += 2 {
		body[more[i].(string)] = more[i+1]
	}
	return w.made(w.do(by, "POST", "/notes", body), "note")
}

func (w *world) note(of string, more ...any) string {
	w.t.Helper()
	return w.noteIn(makers[of], w.space(of), more...)
}

func (w *world) trashedNote(of string, more ...any) string {
	w.t.Helper()
	id := w.note(of, more...)
	w.do(makers[of], "DELETE", "/notes/"+id+"?rev=1", nil)
	return id
}

func (w *world) toChangeNote() fields {
	return fields{"rev": 1, "base": 1, "body": "Other words", "back": 1, "title": "New", "form": "procedure", "private": false, "pinned": true, "owner": w.who["petra"].id, "review": "2026-06-01", "tags": []string{w.tag("petra")}}
}

func noteRules() []rule {
	annas, belas := ofAnna(func(w *world, of string) string { return w.note(of) }), ofBela(func(w *world, of string) string { return w.note(of) })
	private := func(w *world) string { return w.note("anna", "private", true) }
	houses := func(w *world) string { return w.noteIn("lena", string(w.org), "form", "procedure") }
	theHouses := func(a asked) int { return a.ofTheHouse(200) }
	renamed, said := fields{"rev": 1, "title": "Renamed"}, fields{"base": 1, "body": "Other words"}
	template := func(of string) func(w *world) (string, any) {
		return func(w *world) (string, any) {
			return "/notes", fields{"space": w.anna, "from": w.note(of, "form", "template", "body", "For {{whom}}"), "values": []fields{{"name": "whom", "text": "Gus"}}}
		}
	}
	return []rule{
		lists("note.list", "/notes"),
		{"note.list", "that name a task", func(w *world) (string, any) { return "/notes?names_kind=task&names=" + w.task("anna"), nil }, always(200)},
		{"note.create", "in Anna's space", func(w *world) (string, any) { return "/notes", fields{"space": w.anna, "title": "New"} }, hidden(working, 200)},
		{"note.create", "in another's own space", func(w *world) (string, any) { return "/notes", fields{"space": w.who["dan"].id, "title": "New"} }, always(404)},
		{"note.create", "for the house", func(w *world) (string, any) { return "/notes", fields{"space": string(w.org), "title": "New"} }, theHouses},
		{"note.create", "for a stranger to keep", func(w *world) (string, any) {
			return "/notes", fields{"space": w.anna, "title": "New", "owner": w.who["stan"].id}
		}, hidden(working, 422)},
		{"note.create", "from Anna's template", template("anna"), hidden(working, 200)},
		{"note.get", "Anna's", on("/notes/{}", nil, annas), hidden(reading, 200)},
		{"note.get", "Bela's", on("/notes/{}", nil, belas), stansAlone(200)},
		{"note.get", "private", on("/notes/{}", nil, private), privately(reading, 200)},
		{"note.get", "of the house", on("/notes/{}", nil, houses), theHouses},
		{"note.get", "an event", on("/notes/{}", nil, annasEvent()), always(404)},
		{"note.update", "Anna's", on("/notes/{}", renamed, annas), hidden(working, 200)},
		{"note.update", "its text", on("/notes/{}", said, annas), hidden(working, 200)},
		{"note.update", "private", on("/notes/{}", said, private), privately(working, 200)},
		{"note.update", "of the house", on("/notes/{}", said, houses), theHouses},
		{"note.update", "stale", on("/notes/{}", fields{"rev": 7, "title": "Renamed"}, annas), hidden(working, 409)},
		{"note.versions", "Anna's", on("/notes/{}/versions", nil, annas), hidden(reading, 200)},
		{"note.versions", "private", on("/notes/{}/versions", nil, private), privately(reading, 200)},
		{"note.version", "Anna's", on("/notes/{}/versions/1", nil, annas), hidden(reading, 200)},
		{"note.version", "private", on("/notes/{}/versions/1?against=1", nil, private), privately(reading, 200)},
		{"note.version", "none", on("/notes/{}/versions/9", nil, annas), always(404)},
		{"note.trash", "Anna's", on("/notes/{}", nil, annas), hidden(working, 200)},
		{"note.trash", "private", on("/notes/{}", nil, private), privately(working, 200)},
		{"note.restore", "Anna's", on("/notes/{}/restore", nil, ofAnna(func(w *world, of string) string { return w.trashedNote(of) })), hidden(working, 200)},
		{"history.record", "of a note", pastOf("note", annas), hidden(reading, 200)},
		{"history.record", "of a private note", pastOf("note", private), privately(reading, 200)},
		{"file.create", "on a private note", func(w *world) (string, any) { return "/files?name=a.txt&about_kind=note&about=" + private(w), "Text" }, privately(working, 200)},
	}
}
