package app

// The rules of somebody's time are read by who reads there, and changed by who works there.

func changedBy(body fields, more []any) fields {
	for i := 0; i+1 < len(more); i += 2 {
		body[more[i].(string)] = more[i+1]
	}
	return body
}

func (w *world) toProtect(more ...any) fields { return w.protecting("anna", more...) }

func (w *world) protecting(of string, more ...any) fields {
	return changedBy(fields{"principal": w.space(of), "sort": "protected", "label": "Focus", "times": []fields{{"days": []int{1, 2, 3, 4, 5}, "from": "09:00", "until": "11:00"}}, "override": "assistant"}, more)
}

func (w *world) timeRule(of string, more ...any) string {
	w.t.Helper()
	return w.made(w.do(makers[of], "POST", "/time-rules", w.protecting(of, more...)), "time_rule")
}

func (w *world) toOrder(more ...any) fields { return w.ordering("anna", more...) }

func (w *world) ordering(of string, more ...any) fields {
	return changedBy(fields{"principal": w.space(of), "label": "Board first", "first": []fields{{"by": "words", "value": "board"}}, "last": []fields{{"by": "guest", "value": "@press.example"}}}, more)
}

func (w *world) priority(of string, more ...any) string {
	w.t.Helper()
	return w.made(w.do(makers[of], "POST", "/priorities", w.ordering(of, more...)), "priority")
}

func (w *world) toExempt(of string, more ...any) fields {
	return changedBy(fields{"principal": w.space(of), "rule": w.timeRule(of), "event": w.event(of), "start_us": 1773396000000000, "reason": "The only time"}, more)
}

func (w *world) exemption(of string) string {
	w.t.Helper()
	return w.made(w.do(makers[of], "POST", "/exemptions", w.toExempt(of)), "exemption")
}

func rulebookRules() []rule {
	annas := func(make func(w *world, of string) string) func(*world) string {
		return func(w *world) string { return make(w, "anna") }
	}
	rules := annas(func(w *world, of string) string { return w.timeRule(of) })
	orders := annas(func(w *world, of string) string { return w.priority(of) })
	exempted := annas((*world).exemption)
	rename := fields{"rev": 1, "label": "Renamed"}
	meets := func(of string) func(w *world) (string, any) {
		return func(w *world) (string, any) {
			return "/time-rules/meets", fields{"principal": w.space(of), "start": "2026-03-13T10:00", "end": "2026-03-13T11:00", "zone": "UTC"}
		}
	}
	trashed := func(path string, make func(*world) string) func(*world) string {
		return func(w *world) string {
			id := make(w)
			w.do(makers["anna"], "DELETE", path+id, nil)
			return id
		}
	}
	return []rule{
		lists("time_rule.list", "/time-rules"), lists("priority.list", "/priorities"), lists("exemption.list", "/exemptions"),
		{"time_rule.create", "for Anna", func(w *world) (string, any) { return "/time-rules", w.toProtect() }, inAnnas(working, 200)},
		{"time_rule.create", "for Bela", func(w *world) (string, any) { return "/time-rules", w.protecting("bela") }, stansAlone(200)},
		{"time_rule.create", "for a member", func(w *world) (string, any) { return "/time-rules", w.toProtect("principal", w.who["dan"].id) }, always(404)},
		{"time_rule.update", "Anna's", on("/time-rules/{}", rename, rules), inAnnas(working, 200)},
		{"time_rule.update", "stale", on("/time-rules/{}", fields{"rev": 7, "label": "Renamed"}, rules), inAnnas(working, 409)},
		{"time_rule.update", "Bela's", on("/time-rules/{}", rename, func(w *world) string { return w.timeRule("bela") }), stansAlone(200)},
		{"time_rule.trash", "Anna's", on("/time-rules/{}", nil, rules), inAnnas(working, 200)},
		{"time_rule.restore", "Anna's", on("/time-rules/{}/restore", nil, trashed("/time-rules/", rules)), inAnnas(working, 200)},
		{"time_rule.meets", "Anna's", meets("anna"), inAnnas(reading, 200)},
		{"time_rule.meets", "Bela's", meets("bela"), stansAlone(200)},
		{"time_rule.drift", "of Anna", func(w *world) (string, any) { return "/time-rules/drift?weeks=2&principal=" + w.anna, nil }, inAnnas(reading, 200)},
		{"time_rule.drift", "of Bela", func(w *world) (string, any) { return "/time-rules/drift?weeks=2&principal=" + w.bela, nil }, stansAlone(200)},
		{"priority.create", "for Anna", func(w *world) (string, any) { return "/priorities", w.toOrder() }, hidden(working, 200)},
		{"priority.create", "for a member", func(w *world) (string, any) { return "/priorities", w.toOrder("principal", w.who["dan"].id) }, always(404)},
		{"priority.update", "Anna's", on("/priorities/{}", rename, orders), hidden(working, 200)},
		{"priority.update", "Bela's", on("/priorities/{}", rename, func(w *world) string { return w.priority("bela") }), stansAlone(200)},
		{"priority.trash", "Anna's", on("/priorities/{}", nil, orders), hidden(working, 200)},
		{"priority.restore", "Anna's", on("/priorities/{}/restore", nil, trashed("/priorities/", orders)), hidden(working, 200)},
		{"exemption.create", "for Anna", func(w *world) (string, any) { return "/exemptions", w.toExempt("anna") }, hidden(working, 200)},
		{"exemption.create", "for another's meeting", func(w *world) (string, any) {
			return "/exemptions", w.toExempt("anna", "event", w.event("bela"))
		}, func(a asked) int { return a.hiddenFromTimes(working, 404) }},
		{"exemption.agree", "Anna's", on("/exemptions/{}/agree", nil, exempted), hidden(working, 200)},
		{"exemption.withdraw", "Anna's", on("/exemptions/{}", nil, exempted), hidden(working, 200)},
		{"history.record", "of a rule", pastOf("time_rule", rules), inAnnas(reading, 200)},
		{"history.record", "of an order", pastOf("priority", orders), hidden(reading, 200)},
		{"history.record", "of an exemption", pastOf("exemption", exempted), hidden(reading, 200)},
	}
}
