package app

// Where somebody's time goes is for those who read there; targets are changed by who works there.

func (w *world) aiming(of string, more ...any) fields {
	return changedBy(fields{"principal": w.space(of), "label": "Meetings", "sort": "at_most", "by": "kind", "value": "meetings", "minutes": 1200}, more)
}

func (w *world) target(of string) string {
	w.t.Helper()
	return w.made(w.do(makers[of], "POST", "/time-targets", w.aiming(of)), "time_target")
}

func (w *world) toCategorise(of string) fields {
	w.t.Helper()
	return fields{"principal": w.space(of), "tag": w.tag(makers[of]), "events": []fields{{"event": w.event(of), "rev": 1}}}
}

func auditRules() []rule {
	targets := func(w *world) string { return w.target("anna") }
	rename := fields{"rev": 1, "label": "Renamed"}
	trashed := func(w *world) string {
		id := targets(w)
		w.do(makers["anna"], "DELETE", "/time-targets/"+id, nil)
		return id
	}
	asked := func(path, of string) func(w *world) (string, any) {
		return func(w *world) (string, any) {
			return path + "?from=2026-03-09&until=2026-03-15&principal=" + w.space(of), nil
		}
	}
	return []rule{
		lists("time_target.list", "/time-targets"),
		{"time_target.create", "for Anna", func(w *world) (string, any) { return "/time-targets", w.aiming("anna") }, inAnnas(working, 200)},
		{"time_target.create", "for Bela", func(w *world) (string, any) { return "/time-targets", w.aiming("bela") }, stansAlone(200)},
		{"time_target.create", "for a member", func(w *world) (string, any) { return "/time-targets", w.aiming("anna", "principal", w.who["dan"].id) }, always(404)},
		{"time_target.update", "Anna's", on("/time-targets/{}", rename, targets), inAnnas(working, 200)},
		{"time_target.update", "stale", on("/time-targets/{}", fields{"rev": 7, "label": "Renamed"}, targets), inAnnas(working, 409)},
		{"time_target.update", "Bela's", on("/time-targets/{}", rename, func(w *world) string { return w.target("bela") }), stansAlone(200)},
		{"time_target.trash", "Anna's", on("/time-targets/{}", nil, targets), inAnnas(working, 200)},
		{"time_target.restore", "Anna's", on("/time-targets/{}/restore", nil, trashed), inAnnas(working, 200)},
		{"audit.report", "of Anna", asked("/audit", "anna"), inAnnas(reading, 200)},
		{"audit.report", "of Bela", asked("/audit", "bela"), stansAlone(200)},
		{"audit.meetings", "of Anna", asked("/audit/meetings", "anna"), inAnnas(reading, 200)},
		{"audit.meetings", "of Bela", asked("/audit/meetings", "bela"), stansAlone(200)},
		{"audit.categorise", "Anna's", func(w *world) (string, any) { return "/audit/categorise", w.toCategorise("anna") }, inAnnas(working, 200)},
		{"audit.categorise", "Bela's", func(w *world) (string, any) { return "/audit/categorise", w.toCategorise("bela") }, stansAlone(200)},
		{"history.record", "of a target", pastOf("time_target", targets), inAnnas(reading, 200)},
	}
}
