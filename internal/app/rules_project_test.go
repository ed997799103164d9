package app

// Projects are kept like tasks. What somebody spent is theirs alone; they may note it on whatever they read.

func (w *world) project(of string, more ...any) string {
	w.t.Helper()
	return w.made(w.do(makers[of], "POST", "/projects", changedBy(fields{"space": w.space(of), "name": "Move of " + of}, more)), "project")
}

func (w *world) trashedProject(of string) string {
	w.t.Helper()
	id := w.project(of)
	w.do(makers[of], "DELETE", "/projects/"+id, nil)
	return id
}

// spent is what Petra spent on Anna's task.
func (w *world) spent() string {
	w.t.Helper()
	return w.made(w.do("petra", "POST", "/efforts", fields{"about": end("task", w.task("anna")), "minutes": 15}), "effort")
}

func projectRules() []rule {
	anna := ofAnna(func(w *world, of string) string { return w.project(of) })
	bela := ofBela(func(w *world, of string) string { return w.project(of) })
	renamed := fields{"rev": 1, "name": "Renamed"}
	return []rule{
		lists("project.list", "/projects"),
		{"project.get", "Anna's", on("/projects/{}", nil, anna), hidden(reading, 200)},
		{"project.get", "Bela's", on("/projects/{}", nil, bela), stansAlone(200)},
		{"project.create", "in Anna's space", func(w *world) (string, any) { return "/projects", fields{"space": w.anna, "name": "New"} }, hidden(working, 200)},
		{"project.create", "led by a stranger", func(w *world) (string, any) {
			return "/projects", fields{"space": w.anna, "name": "New", "lead": w.who["stan"].id}
		}, hidden(working, 422)},
		{"project.update", "Anna's", on("/projects/{}", renamed, anna), hidden(working, 200)},
		{"project.trash", "Anna's", on("/projects/{}", nil, anna), hidden(working, 200)},
		{"project.restore", "Anna's", on("/projects/{}/restore", nil, ofAnna((*world).trashedProject)), hidden(working, 200)},
		{"task.create", "of Bela's project", func(w *world) (string, any) {
			return "/tasks", fields{"space": w.anna, "title": "New", "of": end("project", w.project("bela"))}
		}, func(a asked) int {
			if a.who == "stan" {
				return 404 // who doesn't see Anna
			}
			return hidden(working, 404)(a)
		}},
		{"history.record", "of a project", pastOf("project", anna), hidden(reading, 200)},
	}
}

func effortRules() []rule {
	on0 := func(kind string, make func(w *world) string) func(w *world) (string, any) {
		return func(w *world) (string, any) { return "/efforts", fields{"about": end(kind, make(w)), "minutes": 15} }
	}
	about := func(path, kind string, make func(w *world) string, more ...any) func(w *world) (string, any) {
		return func(w *world) (string, any) { return path, changedBy(fields{"about": end(kind, make(w))}, more) }
	}
	took := func(kind string, make func(w *world) string) func(w *world) (string, any) {
		return func(w *world) (string, any) { return "/took?kind=" + kind + "&id=" + make(w), nil }
	}
	anna := ofAnna(func(w *world, of string) string { return w.project(of) })
	bela := ofBela(func(w *world, of string) string { return w.project(of) })
	secret := annasTask("private", true)
	petras := func(good int) func(asked) int {
		return func(a asked) int {
			if a.who == "petra" {
				return good
			}
			return 404
		}
	}
	return []rule{
		lists("effort.list", "/efforts?from=2026-03-01"), lists("timer.get", "/timer"),
		lists("waterline.show", "/waterline?whose=all"), lists("forecast.show", "/forecast"),
		{"waterline.show", "of Anna", func(w *world) (string, any) { return "/waterline?space=" + w.anna, nil }, always(200)}, // whoever sees nothing counts nothing
		{"waterline.show", "of too much", plain("/waterline?from=2001-01-01", nil), always(422)},
		{"effort.create", "on Anna's task", on0("task", annasTask()), hidden(reading, 200)},
		{"effort.create", "on a private task", on0("task", secret), privately(reading, 200)},
		{"effort.create", "on Anna's project", on0("project", anna), hidden(reading, 200)},
		{"effort.create", "on what takes none", on0("tag", func(w *world) string { return w.tag("lena") }), always(422)},
		{"effort.update", "Petra's", on("/efforts/{}", fields{"rev": 1, "minutes": 30}, (*world).spent), petras(200)},
		{"effort.trash", "Petra's", on("/efforts/{}", nil, (*world).spent), petras(200)},
		{"effort.took", "Anna's project", took("project", anna), hidden(reading, 200)},
		{"effort.took", "Bela's project", took("project", bela), stansAlone(200)},
		{"effort.took", "a private task", took("task", secret), privately(reading, 200)},
		{"effort.share", "on Anna's task", about("/efforts/share", "task", annasTask(), "shared", true), hidden(reading, 200)},
		{"timer.stop", "that doesn't run", plain("/timer/stop", fields{"keep": true}), always(409)},
		{"timer.start", "on Bela's project", about("/timer/start", "project", bela), stansAlone(200)},
		{"timer.start", "on Anna's task", about("/timer/start", "task", annasTask()), hidden(reading, 200)},
		{"history.record", "of what Petra spent", pastOf("effort", (*world).spent), petras(200)},
	}
}
