package app

// Templates and runs are kept like projects; templates of the house are everybody's. Who starts one chooses people who see the space.

func (w *world) runTemplate(of string, more ...any) string {
	w.t.Helper()
	step := fields{"title": "Pack of " + of, "count": "working", "days": -5, "role": "Assistant"}
	return w.made(w.do(makers[of], "POST", "/run-templates", changedBy(fields{"space": w.space(of), "name": "Board of " + of, "steps": []fields{step}}, more)), "template")
}

func (w *world) trashedRunTemplate(of string) string {
	w.t.Helper()
	id := w.runTemplate(of)
	w.do(makers[of], "DELETE", "/run-templates/"+id, nil)
	return id
}

// starting is what is sent to put a new template to work.
func (w *world) starting(of string, more ...any) fields {
	w.t.Helper()
	people := []fields{{"role": "Assistant", "member": w.who[makers[of]].id}}
	return changedBy(fields{"template": w.runTemplate(of), "space": w.space(of), "name": "Board in May of " + of, "day": "2026-05-12", "people": people}, more)
}

func (w *world) run(of string) string {
	w.t.Helper()
	return w.made(w.do(makers[of], "POST", "/runs", w.starting(of)), "run")
}

func runRules() []rule {
	template := ofAnna(func(w *world, of string) string { return w.runTemplate(of) })
	belas := ofBela(func(w *world, of string) string { return w.runTemplate(of) })
	anna, bela := ofAnna((*world).run), ofBela((*world).run)
	start := func(w *world) (string, any) { return "/runs", w.starting("anna") }
	days := func(make func(*world) string) func(*world) (string, any) {
		return func(w *world) (string, any) {
			return "/run-templates/" + make(w) + "/days?day=2026-05-12&space=" + w.anna, nil
		}
	}
	save := func(w *world) (string, any) {
		return "/run-templates/of-project", fields{"project": w.run("anna"), "space": w.anna, "name": "New"}
	}
	return []rule{
		lists("run_template.list", "/run-templates"), lists("run.list", "/runs"),
		{"run_template.get", "Anna's", on("/run-templates/{}", nil, template), hidden(reading, 200)},
		{"run_template.get", "Bela's", on("/run-templates/{}", nil, belas), stansAlone(200)},
		{"run_template.ask", "Anna's", days(template), hidden(reading, 200)},
		{"run_template.create", "in Anna's space", func(w *world) (string, any) {
			return "/run-templates", fields{"space": w.anna, "ready": "board"}
		}, hidden(working, 200)},
		{"run_template.save", "of Anna's project", save, hidden(working, 200)},
		{"run_template.update", "Anna's", on("/run-templates/{}", fields{"rev": 1, "name": "Renamed"}, template), hidden(working, 200)},
		{"run_template.trash", "Anna's", on("/run-templates/{}", nil, template), hidden(working, 200)},
		{"run_template.restore", "Anna's", on("/run-templates/{}/restore", nil, ofAnna((*world).trashedRunTemplate)), hidden(working, 200)},
		{"run.start", "in Anna's space", start, hidden(working, 200)},
		{"run.start", "with a stranger", func(w *world) (string, any) {
			return "/runs", w.starting("anna", "people", []fields{{"role": "Assistant", "member": w.who["stan"].id}})
		}, hidden(working, 422)},
		{"run.get", "Anna's", on("/runs/{}", nil, anna), hidden(reading, 200)},
		{"run.get", "Bela's", on("/runs/{}", nil, bela), stansAlone(200)},
		{"run.moves", "Anna's", on("/runs/{}/moves?day=2026-05-19", nil, anna), hidden(reading, 200)},
		{"run.shift", "Anna's", on("/runs/{}/shift", fields{"rev": 1, "day": "2026-05-19"}, anna), hidden(working, 200)},
		{"history.record", "of a run", pastOf("run", anna), hidden(reading, 200)},
		{"history.record", "of a template", pastOf("run_template", template), hidden(reading, 200)},
	}
}
