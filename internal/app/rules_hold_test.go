package app

// holdSet is one in a new calendar of somebody, for the 24th and 25th.
func (w *world) holdSet(of string, more ...any) string {
	w.t.Helper()
	return w.made(w.do(makers[of], "POST", "/hold-sets", w.toHold(w.calendar(of), more...)), "hold_set")
}

func (w *world) toHold(calendar string, more ...any) fields {
	body := fields{"calendars": []string{calendar}, "title": "Dinner", "minutes": 60, "confirm_by": "2026-03-20T17:00", "zone": "Europe/London",
		"options": []fields{{"start": "2026-03-24T19:00"}, {"start": "2026-03-25T19:00"}}}
	for i := 0; i+1 < len(more); i += 2 {
		body[more[i].(string)] = more[i+1]
	}
	return body
}

// firstOption asks to confirm the first option of a new set.
func firstOption(of string) func(w *world) (string, any) {
	return func(w *world) (string, any) {
		made := w.do(makers[of], "POST", "/hold-sets", w.toHold(w.calendar(of)))
		set := made["hold_set"].(map[string]any)
		option := set["options"].([]any)[0].(map[string]any)["id"]
		return "/hold-sets/" + set["id"].(string) + "/confirm", fields{"rev": 1, "option": option}
	}
}

func annasHold(more ...any) func(*world) string {
	return func(w *world) string { return w.holdSet("anna", more...) }
}

func holdRules() []rule {
	rev := fields{"rev": 1}
	later := fields{"rev": 1, "confirm_by": "2026-03-21T17:00"}
	private := annasHold("private", true)
	said := fields{"text": "The second works"}
	return []rule{
		lists("hold_set.list", "/hold-sets"),
		{"hold_set.create", "in Anna's calendar", func(w *world) (string, any) { return "/hold-sets", w.toHold(w.calendar("anna")) }, inAnnas(working, 201)},
		{"hold_set.create", "in Bela's calendar", func(w *world) (string, any) { return "/hold-sets", w.toHold(w.calendar("bela")) }, stansAlone(201)},
		{"hold_set.create", "in both calendars", func(w *world) (string, any) {
			return "/hold-sets", w.toHold("", "calendars", []string{w.calendar("anna"), w.calendar("bela")})
		}, func(a asked) int { return a.inAnnas(working, 404) }},
		{"hold_set.create", "in no calendar", func(w *world) (string, any) { return "/hold-sets", w.toHold("") }, always(404)},
		{"hold_set.create", "privately", func(w *world) (string, any) {
			return "/hold-sets", w.toHold(w.calendar("anna"), "private", true)
		}, func(a asked) int {
			if intoAnnas[a.who] == working && !trusted[a.who] {
				return 403
			}
			return a.inAnnas(working, 201)
		}},
		{"hold_set.get", "Anna's", on("/hold-sets/{}", nil, annasHold()), hidden(reading, 200)},
		{"hold_set.get", "Bela's", on("/hold-sets/{}", nil, func(w *world) string { return w.holdSet("bela") }), stansAlone(200)},
		{"hold_set.get", "private", on("/hold-sets/{}", nil, private), privately(reading, 200)},
		{"hold_set.get", "an event", on("/hold-sets/{}", nil, annasEvent()), always(404)},
		{"hold_set.update", "Anna's", on("/hold-sets/{}", later, annasHold()), hidden(working, 200)},
		{"hold_set.update", "private", on("/hold-sets/{}", later, private), privately(working, 200)},
		{"hold_set.update", "stale", on("/hold-sets/{}", fields{"rev": 7, "title": "Renamed"}, annasHold()), hidden(working, 409)},
		{"hold_set.confirm", "Anna's", firstOption("anna"), hidden(working, 200)},
		{"hold_set.confirm", "Bela's", firstOption("bela"), stansAlone(200)},
		{"hold_set.confirm", "an option of none", func(w *world) (string, any) {
			return "/hold-sets/" + w.holdSet("anna") + "/confirm", fields{"rev": 1, "option": w.anna}
		}, hidden(working, 409)},
		{"hold_set.release", "Anna's", on("/hold-sets/{}/release", rev, annasHold()), hidden(working, 200)},
		{"hold_set.release", "private", on("/hold-sets/{}/release", rev, private), privately(working, 200)},
		{"hold_set.asked", "Anna's", on("/hold-sets/{}/asked", rev, annasHold()), hidden(working, 200)},
		{"hold_set.read_answer", "Anna's", on("/hold-sets/{}/read-answer", said, annasHold()), hidden(reading, 200)},
		{"hold_set.read_answer", "private", on("/hold-sets/{}/read-answer", said, private), privately(reading, 200)},
		{"event.update", "held", on("/events/{}", fields{"rev": 1, "title": "Renamed"}, annasHeldEvent), inAnnas(working, 409)},
		{"event.trash", "held", on("/events/{}", nil, annasHeldEvent), inAnnas(working, 409)},
	}
}

func annasHeldEvent(w *world) string {
	made := w.do("petra", "POST", "/hold-sets", w.toHold(w.calendar("anna")))
	option := made["hold_set"].(map[string]any)["options"].([]any)[0].(map[string]any)
	return option["events"].([]any)[0].(string)
}
