package app

import (
	"anteroom/internal/area/simple"
	"anteroom/internal/core/listed"
	"anteroom/internal/core/ref"
)

// Who reads in a space reads its records of every declared kind; who works in it writes them. In the
// organisation's own space suppliers are everybody's to keep.

// values fills what a kind can't be without.
func valuesOf(k *simple.Kind) fields {
	values := fields{}
	for _, f := range k.Fields {
		switch {
		case !f.Needed:
		case f.Type == listed.Choice:
			values[f.Name] = f.Options[0].Value
		case f.Type == listed.Text:
			values[f.Name] = f.Title + " " + string(ref.New())
		case f.Type == listed.Number:
			values[f.Name] = "1"
		case f.Type == listed.Date:
			values[f.Name] = "2026-06-01"
		case f.Type == listed.Flag:
			values[f.Name] = "true"
		}
	}
	return values
}

func (w *world) simpleIn(by, space string, k *simple.Kind, more ...any) string {
	w.t.Helper()
	body := fields{"space": space, "values": valuesOf(k)}
	for i := 0; i+1 < len(more); i += 2 {
		body[more[i].(string)] = more[i+1]
	}
	return w.made(w.do(by, "POST", "/records/"+string(k.Name()), body), "record")
}

func (w *world) simple(of string, k *simple.Kind, more ...any) string {
	w.t.Helper()
	return w.simpleIn(makers[of], w.space(of), k, more...)
}

func (w *world) trashedSimple(of string, k *simple.Kind) string {
	w.t.Helper()
	id := w.simple(of, k)
	w.do(makers[of], "DELETE", "/records/"+string(k.Name())+"/"+id+"?rev=1", nil)
	return id
}

func simpleRules() (all []rule) {
	for _, k := range simple.Kinds() {
		name, path := string(k.Name()), "/records/"+string(k.Name())
		annas := ofAnna(func(w *world, of string) string { return w.simple(of, k) })
		belas := ofBela(func(w *world, of string) string { return w.simple(of, k) })
		private := func(w *world) string { return w.simple("anna", k, "private", true) }
		trashed := ofAnna(func(w *world, of string) string { return w.trashedSimple(of, k) })
		change := func(rev int) fields { return fields{"rev": rev, "values": valuesOf(k)} }
		in := func(space func(w *world) string) func(w *world) (string, any) {
			return func(w *world) (string, any) { return path, fields{"space": space(w), "values": valuesOf(k)} }
		}
		all = append(all, []rule{
			{"record.create", name + " in Anna's space", in(func(w *world) string { return w.anna }), hidden(working, 200)},
			{"record.create", name + " in another's own space", in(func(w *world) string { return w.who["dan"].id }), always(404)},
			{"record.get", "Anna's " + name, on(path+"/{}", nil, annas), hidden(reading, 200)},
			{"record.get", "Bela's " + name, on(path+"/{}", nil, belas), stansAlone(200)},
			{"record.get", "private " + name, on(path+"/{}", nil, private), privately(reading, 200)},
			{"record.get", name + " that is an event", on(path+"/{}", nil, annasEvent()), always(404)},
			{"record.update", "Anna's " + name, on(path+"/{}", change(1), annas), hidden(working, 200)},
			{"record.update", "private " + name, on(path+"/{}", change(1), private), privately(working, 200)},
			{"record.update", "stale " + name, on(path+"/{}", change(7), annas), hidden(working, 409)},
			{"record.trash", "Anna's " + name, on(path+"/{}", nil, annas), hidden(working, 200)},
			{"record.trash", "private " + name, on(path+"/{}", nil, private), privately(working, 200)},
			{"record.restore", "Anna's " + name, on(path+"/{}/restore", nil, trashed), hidden(working, 200)},
			{"history.record", "of Anna's " + name, pastOf(name, annas), hidden(reading, 200)},
			{"history.record", "of a private " + name, pastOf(name, private), privately(reading, 200)},
			{"file.create", "on a private " + name, func(w *world) (string, any) {
				return "/files?name=a.txt&about_kind=" + name + "&about=" + private(w), "Text"
			}, privately(working, 200)},
			lists("list.rows", "/lists/"+name),
		}...)
	}
	return append(all,
		lists("record.kinds", "/records"),
		rule{"record.create", "a supplier for the house", func(w *world) (string, any) {
			return "/records/supplier", fields{"space": string(w.org), "values": fields{"name": "New", "standing": "use"}}
		}, func(a asked) int { return a.ofTheHouse(200) }},
		rule{"record.create", "of no kind", func(w *world) (string, any) { return "/records/nothing", fields{"space": w.anna, "values": fields{}} }, always(404)},
	)
}
