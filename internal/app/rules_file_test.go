package app

import "anteroom/internal/core/ref"

// Who sees a record sees its files; who works in its space keeps them. In the organisation's
// own space files are everybody's to keep.

// bringTo keeps a small text on a record.
func (w *world) bringTo(by, kind, id string) string {
	w.t.Helper()
	return w.made(w.do(by, "POST", "/files?name=Notes.txt&about_kind="+kind+"&about="+id, "Bring the "+string(ref.New())), "file")
}

// file is one on a new event of somebody.
func (w *world) file(of string, more ...any) string {
	w.t.Helper()
	return w.bringTo(makers[of], "event", w.event(of, more...))
}

func (w *world) trashedFile(of string) string {
	w.t.Helper()
	id := w.file(of)
	w.do(makers[of], "DELETE", "/files/"+id+"?rev=1", nil)
	return id
}

func (w *world) roomsFile(by string) string {
	w.t.Helper()
	return w.bringTo(by, "resource", w.room(by))
}

func (w *world) toChangeFile() fields {
	return fields{"rev": 1, "name": "Agenda.txt", "owner": w.who["petra"].id, "template": true, "note": "Text", "review": "2026-06-01", "tags": []string{w.tag("petra")}, "version": 1}
}

func fileRules() []rule {
	annas, belas := ofAnna(func(w *world, of string) string { return w.file(of) }), ofBela(func(w *world, of string) string { return w.file(of) })
	private := func(w *world) string { return w.file("anna", "class", "private") }
	secret := func(w *world) string { return w.bringTo("petra", "task", w.task("anna", "private", true)) }
	theHouses := func(a asked) int { return a.ofTheHouse(200) }
	theHousesOwn := func(a asked) int { return a.ofTheHouse(204) }
	onRecord := func(kind string, make func(w *world) string) func(w *world) (string, any) {
		return func(w *world) (string, any) {
			return "/files?name=a.txt&about_kind=" + kind + "&about=" + make(w), "Text"
		}
	}
	in := func(space func(w *world) string) func(w *world) (string, any) {
		return func(w *world) (string, any) { return "/files?name=a.txt&space=" + space(w), "Text" }
	}
	renamed := fields{"rev": 1, "name": "Renamed.txt"}
	again := "Another text"
	annasSpace := func(w *world) string { return w.anna }
	return []rule{
		lists("file.list", "/files"),
		{"file.list", "of Anna's event", func(w *world) (string, any) { return "/files?about_kind=event&about=" + w.event("anna"), nil }, always(200)},
		{"file.create", "on Anna's event", onRecord("event", annasEvent()), hidden(working, 200)},
		{"file.create", "on a private event", onRecord("event", annasEvent("class", "private")), privately(working, 200)},
		{"file.create", "on a private task", onRecord("task", annasTask("private", true)), privately(working, 200)},
		{"file.create", "on Bela's event", onRecord("event", func(w *world) string { return w.event("bela") }), stansAlone(200)},
		{"file.create", "on Anna", onRecord("principal", annasSpace), hidden(working, 200)},
		{"file.create", "on a set of holds", onRecord("hold_set", annasHold()), hidden(working, 200)},
		{"file.create", "on nothing", onRecord("event", someID), always(404)},
		{"file.create", "on a kind without files", onRecord("tag", byLena((*world).tag)), always(422)},
		{"file.create", "on a room", onRecord("resource", byLena((*world).room)), theHouses},
		{"file.create", "in Anna's space", in(annasSpace), hidden(working, 200)},
		{"file.create", "in another's own space", in(func(w *world) string { return w.who["dan"].id }), always(404)},
		{"file.create", "for the house", in(func(w *world) string { return string(w.org) }), theHouses},
		{"file.get", "Anna's", on("/files/{}", nil, annas), hidden(reading, 200)},
		{"file.get", "of a private event", on("/files/{}", nil, private), privately(reading, 200)},
		{"file.get", "of a private task", on("/files/{}", nil, secret), privately(reading, 200)},
		{"file.get", "Bela's", on("/files/{}", nil, belas), stansAlone(200)},
		{"file.get", "of a room", on("/files/{}", nil, byLena((*world).roomsFile)), theHouses},
		{"file.get", "an event", on("/files/{}", nil, annasEvent()), always(404)},
		{"file.content", "Anna's", on("/files/{}/content", nil, annas), hidden(reading, 200)},
		{"file.content", "of a private event", on("/files/{}/content", nil, private), privately(reading, 200)},
		{"file.content", "Bela's", on("/files/{}/content?version=1", nil, belas), stansAlone(200)},
		{"file.content", "of a private task", on("/files/{}/content", nil, secret), privately(reading, 200)},
		{"file.preview", "of a picture", on("/files/{}/preview", nil, func(w *world) string { return w.picture("anna") }), hidden(reading, 200)},
		{"file.preview", "of what is none", on("/files/{}/preview", nil, annas), always(404)},
		{"file.replace", "Anna's", on("/files/{}/versions?name=a.txt&rev=1", again, annas), hidden(working, 200)},
		{"file.replace", "of a private event", on("/files/{}/versions?name=a.txt", again, private), privately(working, 200)},
		{"file.replace", "stale", on("/files/{}/versions?name=a.txt&rev=7", again, annas), hidden(working, 409)},
		{"file.update", "Anna's", on("/files/{}", renamed, annas), hidden(working, 200)},
		{"file.update", "of a private event", on("/files/{}", renamed, private), privately(working, 200)},
		{"file.update", "of a room", on("/files/{}", renamed, byLena((*world).roomsFile)), theHouses},
		{"file.update", "for a stranger to keep", func(w *world) (string, any) {
			return "/files/" + w.file("anna"), fields{"rev": 1, "owner": w.who["stan"].id}
		}, hidden(working, 422)},
		{"file.trash", "Anna's", on("/files/{}", nil, annas), hidden(working, 200)},
		{"file.restore", "Anna's", on("/files/{}/restore", nil, ofAnna((*world).trashedFile)), hidden(working, 200)},
		{"file.forget", "Anna's", on("/files/{}/forget", nil, ofAnna((*world).trashedFile)), hidden(working, 204)},
		{"file.forget", "what is not in the trash", on("/files/{}/forget", nil, annas), hidden(working, 409)},
		{"file.forget", "of a room", func(w *world) (string, any) {
			id := w.roomsFile("lena")
			w.do("lena", "DELETE", "/files/"+id, nil)
			return "/files/" + id + "/forget", nil
		}, theHousesOwn},
		{"history.record", "of a file", pastOf("file", annas), hidden(reading, 200)},
		{"history.record", "of a private event's file", pastOf("file", private), privately(reading, 200)},
	}
}
