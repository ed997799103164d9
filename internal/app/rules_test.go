package app

import (
	"strings"

	"anteroom/internal/core/ref"
)

// rule is one way of asking for an operation: with which things, and what should
// come of it. make is called anew after each time it was allowed. An operation
// may have many rules and has at least one.
type rule struct {
	op   string
	with string
	make func(w *world) (path string, body any)
	want func(a asked) int
}

type fields = map[string]any

// plain is a request that needs nothing made.
func plain(path string, body any) func(*world) (string, any) {
	return func(*world) (string, any) { return path, body }
}

// on is a request for a thing: {} in the path is its id.
func on(path string, body any, make func(w *world) string) func(*world) (string, any) {
	return func(w *world) (string, any) { return strings.Replace(path, "{}", make(w), 1), body }
}

func ofAnna(make func(*world, string) string) func(*world) string {
	return func(w *world) string { return make(w, "anna") }
}

func ofBela(make func(*world, string) string) func(*world) string {
	return func(w *world) string { return make(w, "bela") }
}

func annasEvent(more ...any) func(*world) string {
	return func(w *world) string { return w.event("anna", more...) }
}

func annasTask(more ...any) func(*world) string {
	return func(w *world) string { return w.task("anna", more...) }
}

func byLena(make func(*world, string) string) func(*world) string {
	return func(w *world) string { return make(w, "lena") }
}

func someID(*world) string { return string(ref.New()) }

// inAnnas, hidden and the rest turn what the oracle says into a rule's want.
func inAnnas(need reach, good int) func(asked) int {
	return func(a asked) int { return a.inAnnas(need, good) }
}

func hidden(need reach, good int) func(asked) int {
	return func(a asked) int { return a.hiddenFromTimes(need, good) }
}

func privately(need reach, good int) func(asked) int {
	return func(a asked) int { return a.privately(need, good) }
}

func entry(need reach, good int) func(asked) int {
	return func(a asked) int { return a.entry(need, good) }
}

// stansAlone is for what belongs to Bela, whom nobody but Stan supports.
func stansAlone(good int) func(asked) int {
	return func(a asked) int {
		if a.who == "stan" {
			return good
		}
		return 404
	}
}

func lists(op, path string) rule { return rule{op, "", plain(path, nil), always(200)} }

var noon14 = fields{"title": "Lunch", "start": "2026-03-13T12:00", "end": "2026-03-13T13:00", "zone": "Europe/London"}

// meeting asks for a time with somebody.
func meeting(with string) fields {
	return fields{"people": []fields{{"id": with}}, "minutes": 720, "from": "2026-03-12", "until": "2026-03-13"}
}

func withField(of fields, name string, value any) fields {
	all := fields{name: value}
	for k, v := range of {
		all[k] = v
	}
	return all
}

// rules are all of them.
func rules() []rule {
	var all []rule
	for _, some := range [][]rule{
		listRules(), calendarRules(), eventRules(), holdRules(), tellingRules(), bookingRules(), pollRules(), decisionRules(), requestRules(), importRules(), taskRules(), projectRules(), runRules(), effortRules(), tagRules(), placeRules(), peopleRules(), ownRules(),
		pastRules(), guardRules(), rulebookRules(), replanRules(), auditRules(), resourceRules(), fileRules(), fieldRules(), noteRules(), simpleRules(), viewRules(), listingRules(), layoutRules(), tieRules(), commentRules(), noticeRules(), shareRules(), handoverRules(), arrivalRules(), findRules(), welcomeRules(),
	} {
		all = append(all, some...)
	}
	return all
}

func listRules() []rule {
	return []rule{
		lists("access.overview", "/access"), lists("calendar.list", "/calendars"), lists("changes.list", "/changes?zone=UTC"),
		lists("event.list", "/events?from_us=1773273600000000&to_us=1773360000000000"), lists("import.list", "/imports"),
		lists("member.list", "/members"), lists("partnership.list", "/partnerships"), lists("principal.list", "/principals"),
		lists("tag.list", "/tags"), lists("task.list", "/tasks"),
		lists("today.get", "/today?date=2026-03-12&zone=Europe/London"), lists("trash.list", "/trash"), lists("event.trashed", "/trash/events"),
		lists("task.trash.list", "/trash/tasks"), lists("whereabouts.trashed", "/trash/whereabouts"), lists("whereabouts.list", "/whereabouts"),
		lists("me.get", "/me"), lists("device.list", "/me/devices"), lists("token.list", "/me/tokens"), lists("live.stream", "/live"),
		{"invitation.list", "", plain("/invitations", nil), func(a asked) int {
			if a.who == "oscar" || office[a.who] {
				return 200
			}
			return 403
		}},
		{"changes.seen", "", plain("/changes/seen", fields{"seq": 0}), always(204)},
		{"changes.seen", "what is still to come", plain("/changes/seen", fields{"seq": 1 << 40}), always(422)},
		{"changes.say", "", plain("/changes/said", fields{"kind": "event", "id": "0198c0de-0000-7000-8000-000000000001", "seq": 0, "said": "later"}), always(204)},
		{"changes.say", "of a kind that is none", plain("/changes/said", fields{"kind": "storm", "id": "0198c0de-0000-7000-8000-000000000001", "seq": 0, "said": "later"}), always(404)},
		{"capture.preview", "", plain("/quick-add/preview", fields{"text": "Call Anna tomorrow 9am"}), always(200)},
		{"event.list", "in Anna's space", func(w *world) (string, any) {
			return "/events?from_us=1773273600000000&to_us=1773360000000000&spaces=" + w.anna, nil
		}, always(200)},
		{"today.agenda", "of Anna", func(w *world) (string, any) { return "/today/agenda?date=2026-03-12&zone=UTC&principal=" + w.anna, nil }, inAnnas(times, 200)},
		{"slot.read", "", plain("/slots/read", fields{"text": "Half an hour with Anna next week?"}), always(200)},
		{"slot.find", "with Anna", func(w *world) (string, any) { return "/slots/find", meeting(w.anna) }, inAnnas(times, 200)},
		{"slot.find", "with Bela", func(w *world) (string, any) { return "/slots/find", meeting(w.bela) }, stansAlone(200)},
		{"slot.find", "with another member", func(w *world) (string, any) { return "/slots/find", meeting(w.who["dan"].id) }, always(404)},
		{"slot.find", "with outsiders only", plain("/slots/find", fields{
			"outsiders": []fields{{"name": "Nina"}}, "minutes": 30, "from": "2026-03-12", "until": "2026-03-13",
		}), always(200)},
		{"principal.days", "of Anna", func(w *world) (string, any) {
			return "/principals/" + w.anna + "/days?from=2026-03-12&until=2026-03-13", nil
		}, inAnnas(times, 200)},
		{"principal.export", "of Anna", func(w *world) (string, any) { w.event("anna"); return "/principals/" + w.anna + "/export", nil }, inAnnas(reading, 200)},
		{"principal.export", "of a member", func(w *world) (string, any) { return "/principals/" + w.who["petra"].id + "/export", nil }, always(404)},
	}
}

func calendarRules() []rule {
	rev := fields{"rev": 1, "name": "Renamed"}
	return []rule{
		{"calendar.create", "in Anna's space", func(w *world) (string, any) { return "/calendars", fields{"space": w.anna, "name": "New"} }, inAnnas(working, 201)},
		{"calendar.create", "nowhere", plain("/calendars", fields{"space": "", "name": "New"}), always(404)},
		{"calendar.update", "Anna's", on("/calendars/{}", rev, ofAnna((*world).calendar)), inAnnas(working, 200)},
		{"calendar.update", "Bela's", on("/calendars/{}", rev, ofBela((*world).calendar)), stansAlone(200)},
		{"calendar.update", "none", on("/calendars/{}", rev, someID), always(404)},
		{"calendar.update", "an event", on("/calendars/{}", rev, annasEvent()), always(404)},
		{"calendar.trash", "Anna's", on("/calendars/{}?rev=1", nil, ofAnna((*world).calendar)), inAnnas(working, 200)},
		{"calendar.restore", "Anna's", on("/calendars/{}/restore", nil, ofAnna((*world).trashedCalendar)), inAnnas(working, 200)},
		{"calendar.refresh", "Anna's", on("/calendars/{}/refresh", nil, ofAnna((*world).calendar)), inAnnas(working, 409)},
		{"calendar.export", "Anna's", on("/calendars/{}/export", nil, ofAnna((*world).calendar)), inAnnas(reading, 200)},
		{"calendar.export", "Bela's", on("/calendars/{}/export", nil, ofBela((*world).calendar)), stansAlone(200)},
	}
}

func eventRules() []rule {
	rev := fields{"rev": 1, "title": "Renamed"}
	later := fields{"rev": 1, "minutes": 30}
	private := func(w *world) string { return w.event("anna", "class", "private") }
	return []rule{
		{"event.create", "in Anna's calendar", func(w *world) (string, any) {
			return "/events", withField(noon14, "calendar", w.calendar("anna"))
		}, inAnnas(working, 201)},
		{"event.create", "in no calendar", plain("/events", withField(noon14, "calendar", "")), always(404)},
		{"event.create", "with another house's tag", func(w *world) (string, any) {
			return "/events", withField(withField(noon14, "calendar", w.calendar("anna")), "tags", []string{w.tag("oscar")})
		}, inAnnas(working, 422)},
		{"event.get", "Anna's", on("/events/{}", nil, annasEvent()), inAnnas(times, 200)},
		{"event.get", "private", on("/events/{}", nil, private), inAnnas(times, 200)},
		{"event.get", "free and Anna's", on("/events/{}", nil, annasEvent("busy", false)), hidden(reading, 200)},
		{"event.get", "in the trash", on("/events/{}", nil, func(w *world) string { return w.trashedEvent("anna") }), hidden(reading, 200)},
		{"event.get", "a task", on("/events/{}", nil, annasTask()), always(404)},
		{"event.update", "Anna's", on("/events/{}", rev, annasEvent()), inAnnas(working, 200)},
		{"event.update", "Bela's", on("/events/{}", rev, func(w *world) string { return w.event("bela") }), stansAlone(200)},
		{"event.update", "private", on("/events/{}", rev, private), entry(working, 200)},
		{"event.update", "with another house's tag", func(w *world) (string, any) {
			return "/events/" + w.event("anna"), fields{"rev": 1, "tags": []string{w.tag("oscar")}}
		}, inAnnas(working, 422)},
		{"event.move", "Anna's", on("/events/{}/move", later, annasEvent()), inAnnas(working, 200)},
		{"event.move", "private", on("/events/{}/move", later, private), entry(working, 200)},
		{"event.move", "Anna's into Bela's calendar", func(w *world) (string, any) {
			return "/events/" + w.event("anna") + "/move", fields{"rev": 1, "calendar": w.calendar("bela")}
		}, func(a asked) int { return a.inAnnas(working, 404) }},
		{"event.move", "Bela's into Anna's calendar", func(w *world) (string, any) {
			return "/events/" + w.event("bela") + "/move", fields{"rev": 1, "calendar": w.calendar("anna")}
		}, always(404)},
		{"event.trash", "Anna's", on("/events/{}?rev=1", nil, annasEvent()), inAnnas(working, 200)},
		{"event.trash", "private", on("/events/{}?rev=1", nil, private), entry(working, 200)},
		{"event.restore", "Anna's", on("/events/{}/restore", nil, func(w *world) string { return w.trashedEvent("anna") }), inAnnas(working, 200)},
		{"event.restore", "private", on("/events/{}/restore", nil, func(w *world) string { return w.trashedEvent("anna", "class", "private") }), entry(working, 200)},
	}
}

func importRules() []rule {
	into := func(of string) func(w *world) (string, any) {
		return func(w *world) (string, any) { return "/imports?space=" + w.space(of) + "&name=" + of, ics("Board") }
	}
	got := func(w *world) string { return w.imported("anna", "Work", ics("Board")) }
	return []rule{
		{"import.create", "into Anna's space", into("anna"), hidden(working, 200)},
		{"import.create", "into Bela's space", into("bela"), stansAlone(200)},
		{"import.create", "into Anna's calendar", func(w *world) (string, any) { return "/imports?calendar=" + w.calendar("anna"), ics("Board") }, inAnnas(working, 200)},
		{"import.create", "into a calendar of another space", func(w *world) (string, any) {
			return "/imports?calendar=" + w.calendar("anna") + "&space=" + w.bela, ics("Board")
		}, func(a asked) int { return a.inAnnas(working, 404) }},
		{"import.get", "Anna's", on("/imports/{}", nil, got), hidden(reading, 200)},
		{"import.get", "none", on("/imports/{}", nil, someID), always(404)},
		{"import.vanished", "Anna's", on("/imports/{}/vanished", nil, got), hidden(reading, 200)},
		{"import.vanished", "none", on("/imports/{}/vanished", nil, someID), always(404)},
		{"import.remove_vanished", "Anna's", on("/imports/{}/remove-vanished", nil, ofAnna((*world).vanished)), hidden(working, 200)},
	}
}

func taskRules() []rule {
	rev := fields{"rev": 1}
	renamed := fields{"rev": 1, "title": "Renamed"}
	private := annasTask("private", true)
	return []rule{
		{"task.create", "in Anna's space", func(w *world) (string, any) { return "/tasks", fields{"space": w.anna, "title": "New"} }, hidden(working, 200)},
		{"task.create", "in another's own space", func(w *world) (string, any) { return "/tasks", fields{"space": w.who["dan"].id, "title": "New"} }, always(404)},
		{"task.create", "for a stranger to do", func(w *world) (string, any) {
			return "/tasks", fields{"space": w.anna, "title": "New", "assignee": w.who["stan"].id}
		}, hidden(working, 422)},
		{"task.create", "with another house's tag", func(w *world) (string, any) {
			return "/tasks", fields{"space": w.anna, "title": "New", "tags": []string{w.tag("oscar")}}
		}, hidden(working, 422)},
		{"task.get", "Anna's", on("/tasks/{}", nil, annasTask()), hidden(reading, 200)},
		{"task.get", "Bela's", on("/tasks/{}", nil, func(w *world) string { return w.task("bela") }), stansAlone(200)},
		{"task.get", "private", on("/tasks/{}", nil, private), privately(reading, 200)},
		{"task.get", "an event", on("/tasks/{}", nil, annasEvent()), always(404)},
		{"task.update", "Anna's", on("/tasks/{}", renamed, annasTask()), hidden(working, 200)},
		{"task.update", "private", on("/tasks/{}", renamed, private), privately(working, 200)},
		{"task.update", "stale", on("/tasks/{}", fields{"rev": 7, "title": "Renamed"}, annasTask()), hidden(working, 409)},
		{"task.trash", "Anna's", on("/tasks/{}", nil, annasTask()), hidden(working, 200)},
		{"task.trash", "private", on("/tasks/{}", nil, private), privately(working, 200)},
		{"task.create", "as a sub-task", func(w *world) (string, any) {
			return "/tasks", fields{"space": w.anna, "title": "New", "of": fields{"kind": "task", "id": w.task("anna")}}
		}, hidden(working, 200)},
		{"task.create", "as a step of what has none", func(w *world) (string, any) {
			return "/tasks", fields{"space": w.anna, "title": "New", "of": fields{"kind": "tag", "id": w.tag("lena")}}
		}, hidden(working, 422)},
		{"task.move", "Anna's", func(w *world) (string, any) {
			of := w.task("anna")
			first := w.task("anna", "of", fields{"kind": "task", "id": of})
			return "/tasks/" + w.task("anna", "of", fields{"kind": "task", "id": of}) + "/move", fields{"rev": 1, "before": first}
		}, hidden(working, 200)},
		{"task.move", "that is no step", on("/tasks/{}/move", fields{"rev": 1}, annasTask()), hidden(working, 422)},
		{"task.chased", "Anna's", on("/tasks/{}/chased", fields{"rev": 1, "next": "2026-03-20"}, annasTask("wait", fields{"for": "The bank"})), hidden(working, 200)},
		{"task.chased", "that doesn't wait", on("/tasks/{}/chased", rev, annasTask()), hidden(working, 409)},
		{"task.done", "Anna's", on("/tasks/{}/done", rev, annasTask()), hidden(working, 200)},
		{"task.done", "private", on("/tasks/{}/done", rev, private), privately(working, 200)},
		{"task.reopen", "Anna's", on("/tasks/{}/reopen", rev, annasTask()), hidden(working, 200)},
		{"task.restore", "Anna's", on("/tasks/{}/restore", nil, func(w *world) string { return w.trashedTask("anna") }), hidden(working, 200)},
		{"task.restore", "private", on("/tasks/{}/restore", nil, func(w *world) string { return w.trashedTask("anna", "private", true) }), privately(working, 200)},
	}
}

func tagRules() []rule {
	theHouses := func(a asked) int { return a.ofTheHouse(200) }
	return []rule{
		{"tag.create", "for Anna", func(w *world) (string, any) {
			return "/tags", fields{"name": "n" + string(ref.New()), "colour": 1, "space": w.anna}
		}, hidden(working, 200)},
		{"tag.update", "Anna's", on("/tags/{}", fields{"rev": 1, "colour": 2}, (*world).annasTag), hidden(working, 200)},
		{"tag.uses", "of Anna's", on("/tags/{}/uses", nil, (*world).annasTag), hidden(reading, 200)},
		{"tag.trash", "Anna's", on("/tags/{}", nil, (*world).annasTag), hidden(working, 200)},
		{"tag.create", "", func(*world) (string, any) { return "/tags", fields{"name": "n" + string(ref.New()), "colour": 1} }, always(200)},
		{"tag.update", "", func(w *world) (string, any) {
			return "/tags/" + w.tag("lena"), fields{"rev": 1, "name": "u" + string(ref.New())}
		}, theHouses},
		{"tag.trash", "", on("/tags/{}", nil, byLena((*world).tag)), theHouses},
		{"tag.merge", "", func(w *world) (string, any) {
			return "/tags/" + w.tag("lena") + "/merge", fields{"rev": 1, "into": w.tag("lena"), "into_rev": 1}
		}, theHouses},
		{"tag.merge", "into another house's", func(w *world) (string, any) {
			return "/tags/" + w.tag("lena") + "/merge", fields{"rev": 1, "into": w.tag("oscar"), "into_rev": 1}
		}, always(404)},
		{"tag.uses", "", on("/tags/{}/uses", nil, byLena((*world).tag)), theHouses},
		{"tag.restore", "", on("/tags/{}/restore", nil, byLena((*world).trashedTag)), theHouses},
	}
}
