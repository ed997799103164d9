package app

import "anteroom/internal/core/ref"

// Who reads in a space reads what is asked there, and how it is answered; who works in it answers.
// What is offered in the organisation's own space is everybody's to keep.

func filled(body fields, more []any) fields {
	for i := 0; i+1 < len(more); i += 2 {
		body[more[i].(string)] = more[i+1]
	}
	return body
}

func (w *world) request(of string, more ...any) string {
	w.t.Helper()
	return w.made(w.do(makers[of], "POST", "/requests", filled(fields{"space": w.space(of), "title": "Could you just " + string(ref.New()), "name": "Guest", "email": "guest@example.net"}, more)), "request")
}

func (w *world) trashedRequest(of string, more ...any) string {
	w.t.Helper()
	id := w.request(of, more...)
	w.do(makers[of], "DELETE", "/requests/"+id+"?rev=1", nil)
	return id
}

func (w *world) serviceIn(by, space string, more ...any) string {
	w.t.Helper()
	return w.made(w.do(by, "POST", "/services", filled(fields{"space": space, "title": "Trips", "promise": 60, "steps": []fields{{"title": "Ask for dates", "minutes": 10}}}, more)), "service")
}

func (w *world) service(of string) string { return w.serviceIn(makers[of], w.space(of)) }

func (w *world) requestForm(of string) string {
	w.t.Helper()
	return w.made(w.do(makers[of], "POST", "/request-forms", fields{"space": w.space(of), "title": "Ask us"}), "form")
}

func requestRules() []rule {
	annas, belas := func(w *world) string { return w.request("anna") }, func(w *world) string { return w.request("bela") }
	private := func(w *world) string { return w.request("anna", "private", true) }
	service, theirs := func(w *world) string { return w.service("anna") }, func(w *world) string { return w.service("bela") }
	houses := func(w *world) string { return w.serviceIn("lena", string(w.org)) }
	theHouses := func(a asked) int { return a.ofTheHouse(200) }
	form, other := func(w *world) string { return w.requestForm("anna") }, func(w *world) string { return w.requestForm("bela") }
	changed, accepted := fields{"rev": 1, "title": "Another"}, fields{"rev": 1, "to": "accept", "text": "Yes: {{link}}", "base": "https://anteroom.example.com"}
	trashed := func(make func(w *world) string, path string) func(w *world) string {
		return func(w *world) string {
			id := make(w)
			w.do("petra", "DELETE", path+id+"?rev=1", nil)
			return id
		}
	}
	texts := func(of string) func(w *world) (string, any) {
		return func(w *world) (string, any) {
			path := "/answer-texts/" + w.space(of)
			return path, fields{"rev": w.do(makers[of], "GET", path, nil)["rev"], "texts": []fields{{"to": "decline", "text": "No, {{name}}"}}}
		}
	}
	at := func(path string, body any, of string) func(w *world) (string, any) {
		return func(w *world) (string, any) { return path + w.space(of), body }
	}
	asker := func(good int) func(asked) int { // it is for Anna, whom he has nothing to do with
		return func(a asked) int {
			if a.who == "stan" {
				return good
			}
			return 404
		}
	}
	stans := func(w *world) string { return w.request("anna", "member", w.who["stan"].id, "private", true) }
	gone := trashed(stans, "/requests/")
	return []rule{
		lists("request.mine", "/my-requests"),
		{"request.mine_get", "what Stan asked", on("/my-requests/{}", nil, stans), asker(200)},
		{"request.mine_get", "in the trash", on("/my-requests/{}", nil, gone), always(404)},
		{"request.mine_get", "what somebody outside asked", on("/my-requests/{}", nil, annas), always(404)},
		{"request.mine_add", "to what Stan asked", on("/my-requests/{}/words", fields{"text": "Or at seven"}, stans), asker(204)},
		{"request.mine_add", "to what somebody outside asked", on("/my-requests/{}/words", fields{"text": "Or at seven"}, annas), always(404)},
		lists("request.list", "/requests"), lists("service.list", "/services"), lists("request_form.list", "/request-forms"),
		{"request.create", "for Anna", func(w *world) (string, any) {
			return "/requests", fields{"space": w.anna, "title": "New", "name": "Guest"}
		}, hidden(working, 201)},
		{"request.create", "for another's own space", func(w *world) (string, any) {
			return "/requests", fields{"space": w.who["dan"].id, "title": "New", "name": "Guest"}
		}, always(404)},
		{"request.create", "with Bela's service", func(w *world) (string, any) {
			return "/requests", fields{"space": w.anna, "title": "New", "name": "Guest", "service": w.service("bela")}
		}, hidden(working, 422)},
		{"request.get", "Anna's", on("/requests/{}", nil, annas), hidden(reading, 200)},
		{"request.get", "Bela's", on("/requests/{}", nil, belas), stansAlone(200)},
		{"request.get", "private", on("/requests/{}", nil, private), privately(reading, 200)},
		{"request.update", "Anna's", on("/requests/{}", changed, annas), hidden(working, 200)},
		{"request.update", "private", on("/requests/{}", changed, private), privately(working, 200)},
		{"request.update", "stale", on("/requests/{}", fields{"rev": 7, "title": "Another"}, annas), hidden(working, 409)},
		{"request.draft", "Anna's", on("/requests/{}/draft?to=accept", nil, annas), hidden(reading, 200)},
		{"request.draft", "private", on("/requests/{}/draft?to=accept", nil, private), privately(reading, 200)},
		{"request.triage", "Anna's", on("/requests/{}/triage", accepted, annas), hidden(working, 200)},
		{"request.triage", "Bela's", on("/requests/{}/triage", accepted, belas), stansAlone(200)},
		{"request.triage", "private", on("/requests/{}/triage", accepted, private), privately(working, 200)},
		{"request.triage", "to a stranger", func(w *world) (string, any) {
			return "/requests/" + w.request("anna") + "/triage", fields{"rev": 1, "to": "delegate", "member": w.who["stan"].id}
		}, hidden(working, 422)},
		{"request.triage", "reopened while new", on("/requests/{}/triage", fields{"rev": 1, "to": "reopen"}, annas), hidden(working, 409)},
		{"request.link", "Anna's", on("/requests/{}/link", fields{"reset": true}, annas), hidden(working, 200)},
		{"request.link", "private", on("/requests/{}/link", fields{}, private), privately(working, 200)},
		{"request.trash", "Anna's", on("/requests/{}?rev=1", nil, annas), hidden(working, 200)},
		{"request.trash", "private", on("/requests/{}?rev=1", nil, private), privately(working, 200)},
		{"request.restore", "Anna's", on("/requests/{}/restore", fields{"rev": 2}, func(w *world) string { return w.trashedRequest("anna") }), hidden(working, 200)},
		{"service.create", "of Anna", func(w *world) (string, any) { return "/services", fields{"space": w.anna, "title": "Trips"} }, hidden(working, 201)},
		{"service.create", "of the house", func(w *world) (string, any) { return "/services", fields{"space": string(w.org), "title": "Trips"} }, func(a asked) int { return a.ofTheHouse(201) }},
		{"service.get", "Anna's", on("/services/{}", nil, service), hidden(reading, 200)},
		{"service.get", "Bela's", on("/services/{}", nil, theirs), stansAlone(200)},
		{"service.get", "of the house", on("/services/{}", nil, houses), theHouses},
		{"service.update", "Anna's", on("/services/{}", changed, service), hidden(working, 200)},
		{"service.update", "of the house", on("/services/{}", changed, houses), theHouses},
		{"service.trash", "Anna's", on("/services/{}?rev=1", nil, service), hidden(working, 200)},
		{"service.restore", "Anna's", on("/services/{}/restore", fields{"rev": 2}, trashed(service, "/services/")), hidden(working, 200)},
		{"request_form.create", "of Anna", func(w *world) (string, any) { return "/request-forms", fields{"space": w.anna, "title": "Ask us"} }, hidden(working, 201)},
		{"request_form.create", "with a stranger's service", func(w *world) (string, any) {
			return "/request-forms", fields{"space": w.anna, "title": "Ask us", "service": w.service("bela")}
		}, hidden(working, 422)},
		{"request_form.update", "Anna's", on("/request-forms/{}", fields{"rev": 1, "paused": true}, form), hidden(working, 200)},
		{"request_form.update", "Bela's", on("/request-forms/{}", fields{"rev": 1, "paused": true}, other), stansAlone(200)},
		{"request_form.reset", "Anna's", on("/request-forms/{}/reset", fields{"rev": 1}, form), hidden(working, 200)},
		{"request_form.reset", "Bela's", on("/request-forms/{}/reset", fields{"rev": 1}, other), stansAlone(200)},
		{"request_form.end", "Anna's", on("/request-forms/{}", nil, form), hidden(working, 200)},
		{"request_form.end", "Bela's", on("/request-forms/{}", nil, other), stansAlone(200)},
		{"answer_texts.get", "Anna's", at("/answer-texts/", nil, "anna"), hidden(reading, 200)},
		{"answer_texts.get", "Bela's", at("/answer-texts/", nil, "bela"), stansAlone(200)},
		{"answer_texts.set", "Anna's", texts("anna"), hidden(working, 200)},
		{"answer_texts.set", "Bela's", texts("bela"), stansAlone(200)},
		{"history.record", "of a request", pastOf("request", annas), hidden(reading, 200)},
		{"history.record", "of a private request", pastOf("request", private), privately(reading, 200)},
		{"history.record", "of a service", pastOf("service", service), hidden(reading, 200)},
		{"history.record", "of a form", pastOf("request_form", form), hidden(reading, 200)},
		{"file.create", "on a private request", func(w *world) (string, any) {
			return "/files?name=a.txt&about_kind=request&about=" + private(w), "Text"
		}, privately(working, 200)},
	}
}

// toRequest is all that a request can say, with more.
func (w *world) toRequest(more ...any) fields {
	return filled(fields{"title": "New", "body": "Text", "why": "Why", "outcome": "What", "others": "Who", "due": "2026-04-01", "due_time": "09:00", "zone": "Europe/London", "name": "Guest", "email": "guest@example.net",
		"member": w.who["petra"].id, "private": false, "service": w.service("anna"), "tags": []string{w.tag("petra")}}, more)
}
