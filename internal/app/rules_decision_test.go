package app

// Decisions, what there is to say, and standing authority are read by who reads there, and kept by who works there.

func (w *world) toDecide(of string, more ...any) fields {
	return changedBy(fields{"space": w.space(of), "question": "Dinner with the board?", "form": "yes_no", "recommend": "yes", "by": "2026-03-20T17:00", "zone": "Europe/London", "otherwise": "no",
		"options": []fields{{"follows": []fields{{"do": "make_task", "title": "Book a table", "due": "2026-03-24"}}}, {"follows": []fields{{"do": "draft_text", "title": "Thanks, but no", "text": "Not this time."}}}}}, more)
}

func (w *world) decision(of string, more ...any) string {
	w.t.Helper()
	return w.made(w.do(makers[of], "POST", "/decisions", w.toDecide(of, more...)), "decision")
}

func (w *world) withdrawn(of string, more ...any) string {
	w.t.Helper()
	id := w.decision(of, more...)
	w.do(makers[of], "POST", "/decisions/"+id+"/withdraw", fields{"rev": 1})
	return id
}

func (w *world) trashedDecision(of string) string {
	w.t.Helper()
	id := w.decision(of)
	w.do(makers[of], "DELETE", "/decisions/"+id+"?rev=1", nil)
	return id
}

func (w *world) decisionLink(of string, more ...any) string {
	w.t.Helper()
	return w.made(w.do(makers[of], "POST", "/decisions/"+w.decision(of, more...)+"/links", fields{"base": "https://anteroom.example.com"}), "link")
}

func (w *world) point(of string, more ...any) string {
	w.t.Helper()
	return w.made(w.do(makers[of], "POST", "/points", changedBy(fields{"space": w.space(of), "sort": "say", "text": "The chair would like a word", "until": "2026-03-20"}, more)), "point")
}

func (w *world) trashedPoint(of string) string {
	w.t.Helper()
	id := w.point(of)
	w.do(makers[of], "DELETE", "/points/"+id+"?rev=1", nil)
	return id
}

func (w *world) ruling(of string, more ...any) fields {
	return changedBy(fields{"space": w.space(of), "deed": "spend", "ruling": "ask", "above": 50000, "currency": "EUR"}, more)
}

// roomForRules puts the rules of Anna's authority away before there are too many.
func (w *world) roomForRules() {
	w.t.Helper()
	all := w.do("petra", "GET", "/authority", nil)["items"].([]any)
	if len(all) < 200 {
		return
	}
	for _, one := range all {
		if r := one.(map[string]any); r["space"] == w.anna {
			w.do("petra", "DELETE", "/authority/"+r["id"].(string), nil)
		}
	}
}

func (w *world) authority(of string, more ...any) string {
	w.t.Helper()
	w.roomForRules()
	return w.made(w.do(makers[of], "POST", "/authority", w.ruling(of, more...)), "rule")
}

func (w *world) trashedAuthority(of string) string {
	w.t.Helper()
	id := w.authority(of)
	w.do(makers[of], "DELETE", "/authority/"+id+"?rev=1", nil)
	return id
}

func decisionRules() []rule {
	annas := func(w *world) string { return w.decision("anna") }
	belas := func(w *world) string { return w.decision("bela") }
	private := func(w *world) string { return w.decision("anna", "private", true) }
	annasPoint := func(w *world) string { return w.point("anna") }
	belasPoint := func(w *world) string { return w.point("bela") }
	privatePoint := func(w *world) string { return w.point("anna", "private", true) }
	annasRule := func(w *world) string { return w.authority("anna") }
	yes := fields{"rev": 1, "option": "yes"}
	later := fields{"rev": 1, "until": "2026-03-13T08:00", "zone": "Europe/London"}
	again := fields{"rev": 2, "by": "2026-03-21T17:00"}
	reworded := fields{"rev": 1, "question": "Lunch instead?"}
	base := fields{"base": "https://anteroom.example.com"}
	said := fields{"rev": 1, "said": true}
	rev := fields{"rev": 2}
	judged := func(of string) func(w *world) (string, any) {
		return func(w *world) (string, any) {
			return "/authority/judge?deed=spend&amount=60000&currency=EUR&space=" + w.space(of), nil
		}
	}
	return []rule{
		lists("decision.list", "/decisions"), lists("point.list", "/points"), lists("authority.list", "/authority"),
		{"decision.create", "for Anna", func(w *world) (string, any) { return "/decisions", w.toDecide("anna") }, hidden(working, 201)},
		{"decision.create", "for Bela", func(w *world) (string, any) { return "/decisions", w.toDecide("bela") }, stansAlone(201)},
		{"decision.create", "private", func(w *world) (string, any) { return "/decisions", w.toDecide("anna", "private", true) }, func(a asked) int {
			if at := a.hiddenFromTimes(working, 201); at != 201 || a.privately(working, 201) == 201 {
				return at
			}
			return 403
		}},
		{"decision.create", "with what follows in Bela's holds", func(w *world) (string, any) {
			return "/decisions", w.toDecide("anna", "options", []fields{{"follows": []fields{{"do": "release_hold", "of": w.holdSet("bela")}}}, {}})
		}, func(a asked) int {
			if at := a.hiddenFromTimes(working, 201); at != 201 || a.who == "stan" {
				return at
			}
			return 404
		}},
		{"decision.get", "Anna's", on("/decisions/{}", nil, annas), hidden(reading, 200)},
		{"decision.get", "Bela's", on("/decisions/{}", nil, belas), stansAlone(200)},
		{"decision.get", "private", on("/decisions/{}", nil, private), privately(reading, 200)},
		{"decision.update", "Anna's", on("/decisions/{}", reworded, annas), hidden(working, 200)},
		{"decision.update", "private", on("/decisions/{}", reworded, private), privately(working, 200)},
		{"decision.update", "stale", on("/decisions/{}", fields{"rev": 7, "question": "Lunch?"}, annas), hidden(working, 409)},
		{"decision.decide", "Anna's", on("/decisions/{}/decide", yes, annas), hidden(working, 200)},
		{"decision.decide", "Bela's", on("/decisions/{}/decide", yes, belas), stansAlone(200)},
		{"decision.decide", "private", on("/decisions/{}/decide", yes, private), privately(working, 200)},
		{"decision.later", "Anna's", on("/decisions/{}/later", later, annas), hidden(working, 200)},
		{"decision.later", "private", on("/decisions/{}/later", later, private), privately(working, 200)},
		{"decision.withdraw", "Anna's", on("/decisions/{}/withdraw", fields{"rev": 1}, annas), hidden(working, 200)},
		{"decision.withdraw", "private", on("/decisions/{}/withdraw", fields{"rev": 1}, private), privately(working, 200)},
		{"decision.reopen", "Anna's", on("/decisions/{}/reopen", again, func(w *world) string { return w.withdrawn("anna") }), hidden(working, 200)},
		{"decision.reopen", "private", on("/decisions/{}/reopen", again, func(w *world) string { return w.withdrawn("anna", "private", true) }), privately(working, 200)},
		{"decision.trash", "Anna's", on("/decisions/{}", nil, annas), hidden(working, 200)},
		{"decision.trash", "private", on("/decisions/{}", nil, private), privately(working, 200)},
		{"decision.restore", "Anna's", on("/decisions/{}/restore", rev, func(w *world) string { return w.trashedDecision("anna") }), hidden(working, 200)},
		{"decision_link.create", "to Anna's", on("/decisions/{}/links", base, annas), hidden(working, 201)},
		{"decision_link.create", "to a private one", on("/decisions/{}/links", base, private), privately(working, 201)},
		{"decision_link.end", "to Anna's", on("/decision-links/{}", nil, func(w *world) string { return w.decisionLink("anna") }), hidden(working, 200)},
		{"decision_link.end", "to a private one", on("/decision-links/{}", nil, func(w *world) string { return w.decisionLink("anna", "private", true) }), privately(working, 200)},

		{"point.create", "for Anna", func(w *world) (string, any) {
			return "/points", fields{"space": w.anna, "sort": "say", "text": "A word"}
		}, hidden(working, 201)},
		{"point.update", "Anna's", on("/points/{}", said, annasPoint), hidden(working, 200)},
		{"point.update", "Bela's", on("/points/{}", said, belasPoint), stansAlone(200)},
		{"point.update", "private", on("/points/{}", said, privatePoint), privately(working, 200)},
		{"point.trash", "Anna's", on("/points/{}", nil, annasPoint), hidden(working, 200)},
		{"point.trash", "private", on("/points/{}", nil, privatePoint), privately(working, 200)},
		{"point.restore", "Anna's", on("/points/{}/restore", rev, func(w *world) string { return w.trashedPoint("anna") }), hidden(working, 200)},

		{"authority.create", "for Anna", func(w *world) (string, any) { return "/authority", w.ruling("anna") }, hidden(working, 201)},
		{"authority.create", "for Bela", func(w *world) (string, any) { return "/authority", w.ruling("bela") }, stansAlone(201)},
		{"authority.update", "Anna's", on("/authority/{}", fields{"rev": 1, "why": "So"}, annasRule), hidden(working, 200)},
		{"authority.update", "Bela's", on("/authority/{}", fields{"rev": 1, "why": "So"}, func(w *world) string { return w.authority("bela") }), stansAlone(200)},
		{"authority.trash", "Anna's", on("/authority/{}", nil, annasRule), hidden(working, 200)},
		{"authority.restore", "Anna's", on("/authority/{}/restore", rev, func(w *world) string { return w.trashedAuthority("anna") }), hidden(working, 200)},
		{"authority.judge", "of Anna", judged("anna"), hidden(reading, 200)},
		{"authority.judge", "of Bela", judged("bela"), stansAlone(200)},
	}
}
