package app

// toAsk is a poll of somebody's in a new calendar of theirs, about the 24th and 25th.
func (w *world) toAsk(of string, more ...any) fields {
	w.t.Helper()
	body := fields{"calendars": []string{w.calendar(of)}, "title": "Dinner", "minutes": 60, "deadline": "2026-03-20T17:00", "zone": "Europe/London",
		"options": []fields{{"start": "2026-03-24T19:00"}, {"start": "2026-03-25T19:00"}}, "people": []fields{{"name": "Guest", "email": "guest@example.net", "required": true}}}
	for i := 0; i+1 < len(more); i += 2 {
		body[more[i].(string)] = more[i+1]
	}
	return body
}

func (w *world) poll(of string, more ...any) string {
	w.t.Helper()
	return w.made(w.do(makers[of], "POST", "/polls", w.toAsk(of, more...)), "poll")
}

// shownPoll is a poll with its first option and who is asked.
func (w *world) shownPoll(of string, more ...any) (id, option, voter string) {
	w.t.Helper()
	id = w.poll(of, more...)
	shown := w.do(makers[of], "GET", "/polls/"+id, nil)
	option = shown["poll"].(map[string]any)["options"].([]any)[0].(map[string]any)["id"].(string)
	return id, option, shown["people"].([]any)[0].(map[string]any)["id"].(string)
}

func (w *world) voter(of string, more ...any) string {
	w.t.Helper()
	_, _, voter := w.shownPoll(of, more...)
	return voter
}

// asking asks with what a new poll has.
func asking(of, path string, body func(option, voter string) fields, more ...any) func(w *world) (string, any) {
	return func(w *world) (string, any) {
		id, option, voter := w.shownPoll(of, more...)
		return "/polls/" + id + path, body(option, voter)
	}
}

func pollRules() []rule {
	annas := func(w *world) string { return w.poll("anna") }
	belas := func(w *world) string { return w.poll("bela") }
	private := func(w *world) string { return w.poll("anna", "private", true) }
	annasVoter := func(w *world) string { return w.voter("anna") }
	belasVoter := func(w *world) string { return w.voter("bela") }
	privateVoter := func(w *world) string { return w.voter("anna", "private", true) }
	later := fields{"rev": 1, "deadline": "2026-03-21T17:00"}
	closed := fields{"rev": 1, "state": "closed"}
	first := func(option, _ string) fields { return fields{"rev": 1, "option": option} }
	letters := func(_, voter string) fields {
		return fields{"people": []string{voter}, "base": "https://anteroom.example.com"}
	}
	counter := func(_, voter string) fields { return fields{"rev": 1, "voter": voter, "proposal": voter} }
	more := fields{"name": "More", "email": "more@example.net"}
	needed := fields{"rev": 1, "required": false}
	return []rule{
		lists("poll.list", "/polls"),
		{"poll.create", "Anna's", func(w *world) (string, any) { return "/polls", w.toAsk("anna") }, inAnnas(working, 201)},
		{"poll.create", "Bela's", func(w *world) (string, any) { return "/polls", w.toAsk("bela") }, stansAlone(201)},
		{"poll.create", "in both calendars", func(w *world) (string, any) {
			return "/polls", w.toAsk("anna", "calendars", []string{w.calendar("anna"), w.calendar("bela")})
		}, func(a asked) int { return a.inAnnas(working, 404) }},
		{"poll.create", "of Anna's holds", func(w *world) (string, any) {
			return "/polls", w.toAsk("anna", "calendars", []string{}, "hold_set", w.holdSet("anna"))
		}, hidden(working, 201)},
		{"poll.create", "of Bela's holds", func(w *world) (string, any) {
			return "/polls", w.toAsk("anna", "calendars", []string{}, "hold_set", w.holdSet("bela"))
		}, stansAlone(201)},
		{"poll.get", "Anna's", on("/polls/{}", nil, annas), hidden(reading, 200)},
		{"poll.get", "Bela's", on("/polls/{}", nil, belas), stansAlone(200)},
		{"poll.get", "private", on("/polls/{}", nil, private), privately(reading, 200)},
		{"poll.update", "Anna's", on("/polls/{}", later, annas), hidden(working, 200)},
		{"poll.update", "private", on("/polls/{}", later, private), privately(working, 200)},
		{"poll.update", "stale", on("/polls/{}", fields{"rev": 7, "title": "Renamed"}, annas), hidden(working, 409)},
		{"poll.confirm", "Anna's", asking("anna", "/confirm", first), hidden(working, 200)},
		{"poll.confirm", "Bela's", asking("bela", "/confirm", first), stansAlone(200)},
		{"poll.confirm", "private", asking("anna", "/confirm", first, "private", true), privately(working, 200)},
		{"poll.end", "Anna's", on("/polls/{}/end", closed, annas), hidden(working, 200)},
		{"poll.end", "private", on("/polls/{}/end", closed, private), privately(working, 200)},
		{"poll.reopen", "one that is open", on("/polls/{}/reopen", later, annas), hidden(working, 409)},
		{"poll.accept", "what was not proposed", asking("anna", "/accept", counter), hidden(working, 409)},
		{"poll.open_link", "Anna's", on("/polls/{}/link", nil, annas), hidden(working, 200)},
		{"poll.open_link", "private", on("/polls/{}/link", nil, private), privately(working, 200)},
		{"poll.end_link", "Anna's", on("/polls/{}/link", nil, annas), hidden(working, 200)},
		{"poll.ask", "Anna's", asking("anna", "/ask", letters), hidden(working, 200)},
		{"poll.ask", "private", asking("anna", "/ask", letters, "private", true), privately(working, 200)},
		{"poll.ask", "somebody of another poll", func(w *world) (string, any) {
			return "/polls/" + w.poll("anna") + "/ask", letters("", w.voter("anna"))
		}, hidden(working, 404)},
		{"poll_voter.create", "in Anna's", on("/polls/{}/people", more, annas), hidden(working, 201)},
		{"poll_voter.create", "in a private one", on("/polls/{}/people", more, private), privately(working, 201)},
		{"poll_voter.update", "in Anna's", on("/poll-people/{}", needed, annasVoter), hidden(working, 200)},
		{"poll_voter.update", "in Bela's", on("/poll-people/{}", needed, belasVoter), stansAlone(200)},
		{"poll_voter.update", "in a private one", on("/poll-people/{}", needed, privateVoter), privately(working, 200)},
		{"poll_voter.end_links", "in Anna's", on("/poll-people/{}/links", nil, annasVoter), hidden(working, 200)},
		{"poll_voter.remove", "in Anna's", on("/poll-people/{}", nil, annasVoter), hidden(working, 200)},
		{"poll_voter.remove", "in a private one", on("/poll-people/{}", nil, privateVoter), privately(working, 200)},
	}
}
