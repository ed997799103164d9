package app

import (
	"anteroom/internal/area/simple"

	"encoding/json"
	"maps"
	"net/url"
	"slices"
	"strings"
	"testing"

	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/op"
	"anteroom/internal/core/ref"
)

// nasty are values that somebody puts where another was expected, as JSON.
var nasty = []string{
	`null`, `true`, `-1`, `9223372036854775807`, `18446744073709551616`, `1e309`, `0.1`, `""`, `"x"`, `[]`, `{}`, `[[null]]`, `[{}]`,
	`"a\u0000b"`, `"\ud800"`, `"line\r\nbreak"`, `"'; DROP TABLE task; --"`, `"\u202e\u0301\ufeff"`, "\"\xff\xfe\"",
	`"2026-02-30"`, `"9999-12-31"`, `"0000-00-00"`, `"FREQ=SECONDLY"`, `"00000000-0000-0000-0000-000000000000"`, `"` + strings.Repeat("ü", 5000) + `"`,
}

// stored are those of the nasty values that a field may let through to the database. What the others meet, the reading of JSON, knows of
// no database.
var stored = []string{`""`, `"x"`, `-1`, `9223372036854775807`, `"a\u0000b"`, `"\u202e\u0301\ufeff"`, `"'; DROP TABLE task; --"`, `"9999-12-31"`, `"0000-00-00"`, nasty[len(nasty)-1]}

// broken are bodies that are no JSON of ours.
var broken = []string{
	"", " ", "{", "}", "[", "null", "[]", `"text"`, "{]", `{"a":1}{"b":2}`, `{"rev":1,"rev":2}`, `{"REV":1,"rev":1}`, `{"no_such_field":1}`, "\xef\xbb\xbf{}", "\xff",
	strings.Repeat("[", 100_000), strings.Repeat(`{"a":`, 100_000), `{"title":"` + strings.Repeat("x", 2<<20) + `"}`, strings.Repeat(" ", 2<<20), `{"__proto__":{}}`,
}

// bodies are valid requests of every operation that takes JSON, with things that are there.
func (w *world) bodies() map[string]func() (path string, body fields) {
	id := func(of any) string { return of.(string) }
	patched := func(path string, make func() string, body fields) func() (string, fields) {
		return func() (string, fields) { return path + make(), withField(body, "rev", 1) }
	}
	return map[string]func() (string, fields){
		"calendar.create": func() (string, fields) { return "/calendars", fields{"space": w.anna, "name": "New", "colour": 1} },
		"calendar.update": patched("/calendars/", func() string { return w.calendar("anna") }, fields{"name": "New", "colour": 1}),
		"event.create": func() (string, fields) {
			return "/events", withField(fields{"title": "New", "start": "2026-03-13T12:00", "end": "2026-03-13T13:00", "zone": "Europe/London", "place": "Here", "link": "https://example.com",
				"description": "Text", "guests": []fields{{"name": "Guest", "email": "guest@example.net"}}, "rule": "FREQ=DAILY;COUNT=3", "class": "public", "status": "confirmed", "busy": true,
				"all_day": false, "tags": []string{}, "blocks": []fields{{"kind": "travel_before", "minutes": 30}}, "needs": w.toNeed()}, "calendar", w.calendar("anna"))
		},
		"event.update": patched("/events/", func() string { return w.event("anna") }, fields{"title": "New", "start": "2026-03-13T12:00", "end": "2026-03-13T13:00", "zone": "Europe/London", "place": "Here",
			"link": "https://example.com", "description": "Text", "guests": []fields{}, "rule": "FREQ=DAILY", "class": "public", "status": "confirmed", "busy": true, "all_day": false, "tags": []string{}, "blocks": []fields{{"kind": "travel_before", "minutes": 30}},
			"recurrence_id": "2026-03-12T15:00", "scope": "all", "needs": fields{"catering": fields{"people": 5, "what": "Text", "when": "Noon", "told": true}, "visitors": "Text"}}),
		"event.move": func() (string, fields) {
			return "/events/" + w.event("anna") + "/move", fields{"rev": 1, "days": 1, "minutes": 30, "end_minutes": 5, "recurrence_id": "2026-03-12T15:00", "scope": "all"}
		},
		"time_rule.create": func() (string, fields) {
			return "/time-rules", w.toProtect("from", "06-01", "until", "08-31", "stay", "place", "place", "Paris")
		},
		"time_rule.update": patched("/time-rules/", func() string { return w.timeRule("anna") }, fields{"label": "New", "sort": "rather", "times": []fields{{"days": []int{1}, "from": "09:00", "until": "10:00"}},
			"from": "2026-06-01", "until": "2026-08-31", "stay": "away", "place": "", "override": "anyone"}),
		"time_rule.restore": func() (string, fields) { return "/time-rules/" + w.timeRule("anna") + "/restore", fields{"rev": 1} },
		"time_rule.meets": func() (string, fields) {
			return "/time-rules/meets", fields{"principal": w.anna, "start": "2026-03-13T10:00", "end": "2026-03-13T11:00", "zone": "Europe/London", "event": w.event("anna")}
		},
		"priority.create": func() (string, fields) { return "/priorities", w.toOrder("from", "2026-01-01", "until", "2026-06-30") },
		"priority.update": patched("/priorities/", func() string { return w.priority("anna") }, fields{"label": "New", "from": "2026-01-01", "until": "2026-06-30",
			"first": []fields{{"by": "guest", "value": "@board.example"}}, "last": []fields{{"by": "words", "value": "press"}}}),
		"priority.restore": func() (string, fields) { return "/priorities/" + w.priority("anna") + "/restore", fields{"rev": 1} },
		"exemption.create": func() (string, fields) { return "/exemptions", w.toExempt("anna") },
		"exemption.agree":  func() (string, fields) { return "/exemptions/" + w.exemption("anna") + "/agree", fields{"rev": 1} },
		"time_target.create": func() (string, fields) {
			return "/time-targets", w.aiming("anna", "people", []string{"Gus"}, "weeks", 2, "alone", true, "from", "2026-01-01", "until", "2026-06-30")
		},
		"time_target.update": patched("/time-targets/", func() string { return w.target("anna") }, fields{"label": "New", "sort": "meet", "by": "", "value": "", "minutes": 0, "people": []string{"Gus"}, "weeks": 2, "alone": true,
			"from": "2026-01-01", "until": "2026-06-30"}),
		"time_target.restore": func() (string, fields) { return "/time-targets/" + w.target("anna") + "/restore", fields{"rev": 1} },
		"audit.categorise":    func() (string, fields) { return "/audit/categorise", w.toCategorise("anna") },
		"hold_set.create": func() (string, fields) {
			return "/hold-sets", w.toHold(w.calendar("anna"), "private", false, "place", "Here", "link", "https://example.com", "notes", "Text", "guests", []fields{{"name": "Guest", "email": "guest@example.net"}},
				"blocks", []fields{{"kind": "preparation", "minutes": 30}}, "rooms", []string{})
		},
		"hold_set.update": patched("/hold-sets/", func() string { return w.holdSet("anna") }, fields{"title": "New", "minutes": 30, "private": false, "place": "Here", "link": "https://example.com", "notes": "Text",
			"guests": []fields{}, "blocks": []fields{}, "rooms": []string{}, "options": []fields{{"start": "2026-03-26T19:00", "zone": "Europe/London"}}, "confirm_by": "2026-03-20T17:00", "zone": "Europe/London"}),
		"hold_set.confirm": func() (string, fields) {
			path, body := firstOption("anna")(w)
			return path, body.(fields)
		},
		"hold_set.release": func() (string, fields) { return "/hold-sets/" + w.holdSet("anna") + "/release", fields{"rev": 1} },
		"hold_set.asked":   func() (string, fields) { return "/hold-sets/" + w.holdSet("anna") + "/asked", fields{"rev": 1} },
		"hold_set.read_answer": func() (string, fields) {
			return "/hold-sets/" + w.holdSet("anna") + "/read-answer", fields{"text": "The second works"}
		},
		"event.check": func() (string, fields) {
			return "/events/check", fields{"event": w.event("anna"), "recurrence_id": "20260312T150000", "calendar": w.calendar("anna"), "start": "2026-03-13T12:00", "end": "2026-03-13T13:00",
				"zone": "Europe/London", "all_day": false, "rule": "FREQ=DAILY", "guests": []string{"guest@example.net"}}
		},
		"notice.mark":     func() (string, fields) { return "/notices/mark", fields{"notices": []string{"none"}, "read": true} },
		"notice.mute":     func() (string, fields) { return "/notices/mutes", fields{"kind": "task", "id": "none"} },
		"notice.set":      func() (string, fields) { return "/notices/settings", toBeTold() },
		"push_device.add": func() (string, fields) { return "/notices/devices", toSubscribe() },
		"telling.told": func() (string, fields) {
			id, state := w.untold("anna")
			return "/tellings/told", fields{"items": []fields{{"id": id, "state": state, "people": []string{"guest@example.net"}}}}
		},
		"booking_page.create": func() (string, fields) {
			return "/booking-pages", w.toOffer("anna", "state", "open", "rooms", []string{})
		},
		"booking_page.restore": func() (string, fields) {
			return "/booking-pages/" + w.trashedPage("anna") + "/restore", fields{"rev": 2}
		},
		"booking_page.update": patched("/booking-pages/", func() string { return w.bookingPage("anna") }, withField(w.toOffer("anna", "rooms", []string{}), "state", "closed")),
		"booking_link.create": func() (string, fields) {
			return "/booking-pages/" + w.bookingPage("anna") + "/links", fields{"label": "Here"}
		},
		"booking.create":  func() (string, fields) { return "/bookings", w.toBook(w.bookingPage("anna")) },
		"booking.confirm": func() (string, fields) { return "/bookings/" + w.waiting() + "/confirm", fields{"rev": 1} },
		"booking.end": func() (string, fields) {
			return "/bookings/" + w.booked("anna") + "/end", fields{"rev": 1, "message": "Sorry"}
		},
		"booking.move": func() (string, fields) {
			return "/bookings/" + w.booked("anna") + "/move", fields{"rev": 1, "start": "2026-03-25T10:00", "zone": "Europe/London", "override": fields{"reason": "So", "rules": []string{"busy", "hours"}}}
		},
		"decision.create": func() (string, fields) {
			return "/decisions", w.toDecide("anna", "why", "Text", "because", "Text", "private", false, "about", fields{"kind": "task", "id": w.task("anna")},
				"options", []fields{{"title": "Yes", "follows": []fields{{"do": "make_task", "title": "New", "text": "Text", "due": "2026-03-24", "assignee": w.who["petra"].id, "of": "", "option": ""}}}, {}})
		},
		"decision.update": patched("/decisions/", func() string { return w.decision("anna") }, fields{"question": "New?", "why": "Text", "form": "choose", "options": []fields{{"title": "One"}, {"title": "Two"}}, "recommend": "1", "because": "Text",
			"by": "2026-03-20T18:00", "zone": "Europe/London", "otherwise": "2", "private": false}),
		"decision.decide": func() (string, fields) {
			return "/decisions/" + w.decision("anna") + "/decide", fields{"rev": 1, "option": "yes", "note": "Text"}
		},
		"decision.later": func() (string, fields) {
			return "/decisions/" + w.decision("anna") + "/later", fields{"rev": 1, "until": "2026-03-13T08:00", "zone": "Europe/London"}
		},
		"decision.withdraw": func() (string, fields) { return "/decisions/" + w.decision("anna") + "/withdraw", fields{"rev": 1} },
		"decision.reopen": func() (string, fields) {
			return "/decisions/" + w.withdrawn("anna") + "/reopen", fields{"rev": 2, "by": "2026-03-21T17:00", "zone": "Europe/London"}
		},
		"decision.restore": func() (string, fields) {
			return "/decisions/" + w.trashedDecision("anna") + "/restore", fields{"rev": 2}
		},
		"decision_link.create": func() (string, fields) {
			return "/decisions/" + w.decision("anna") + "/links", fields{"base": "https://anteroom.example.com"}
		},
		"point.create": func() (string, fields) {
			return "/points", fields{"space": w.anna, "sort": "say", "text": "Text", "until": "2026-03-20", "private": false}
		},
		"point.update":  patched("/points/", func() string { return w.point("anna") }, fields{"sort": "know", "text": "New", "until": "2026-03-20", "private": false, "said": true}),
		"point.restore": func() (string, fields) { return "/points/" + w.trashedPoint("anna") + "/restore", fields{"rev": 2} },
		"authority.create": func() (string, fields) {
			w.roomForRules()
			return "/authority", w.ruling("anna", "why", "Text", "up_to", 60000, "longer", 5, "shorter", 60, "who", "field.example", "tier", "1", "from", "2026-01-01", "until", "2026-12-31", "override", "assistant")
		},
		"authority.update": patched("/authority/", func() string { return w.authority("anna") }, fields{"deed": "tell", "ruling": "never", "why": "Text", "above": -1, "up_to": -1, "currency": "", "longer": 5, "shorter": 60,
			"who": "jo@field.example", "tier": "1", "from": "2026-01-01", "until": "2026-12-31", "override": "principal"}),
		"authority.restore": func() (string, fields) {
			return "/authority/" + w.trashedAuthority("anna") + "/restore", fields{"rev": 2}
		},
		"poll.create": func() (string, fields) {
			return "/polls", w.toAsk("anna", "private", false, "about", "Text", "place", "Here", "link", "https://example.com", "show_votes", true, "propose", true,
				"people", []fields{{"name": "Guest", "email": "guest@example.net", "zone": "Asia/Kolkata", "required": true}})
		},
		"poll.update": patched("/polls/", func() string { return w.poll("anna") }, fields{"title": "New", "about": "Text", "minutes": 30, "place": "Here", "link": "https://example.com",
			"options": []fields{{"start": "2026-03-26T19:00", "zone": "Europe/London"}}, "zone": "Europe/London", "deadline": "2026-03-20T18:00", "show_votes": true, "propose": true}),
		"poll.confirm": func() (string, fields) {
			poll, option, _ := w.shownPoll("anna")
			return "/polls/" + poll + "/confirm", fields{"rev": 1, "option": option, "reason": "Text"}
		},
		"poll.end": func() (string, fields) {
			return "/polls/" + w.poll("anna") + "/end", fields{"rev": 1, "state": "closed"}
		},
		"poll.reopen": func() (string, fields) {
			poll := w.poll("anna")
			w.do("petra", "POST", "/polls/"+poll+"/end", fields{"rev": 1, "state": "cancelled"})
			return "/polls/" + poll + "/reopen", fields{"rev": 2, "deadline": "2026-03-21T17:00", "zone": "Europe/London"}
		},
		"poll.accept": func() (string, fields) {
			poll, voter, proposal := w.proposed()
			return "/polls/" + poll + "/accept", fields{"rev": 1, "voter": voter, "proposal": proposal}
		},
		"poll.ask": func() (string, fields) {
			poll, _, voter := w.shownPoll("anna")
			return "/polls/" + poll + "/ask", fields{"people": []string{voter}, "base": "https://anteroom.example.com"}
		},
		"poll_voter.create": func() (string, fields) {
			return "/polls/" + w.poll("anna") + "/people", fields{"name": "More", "email": "more@example.net", "zone": "Asia/Kolkata", "required": true}
		},
		"poll_voter.update": func() (string, fields) {
			_, option, voter := w.shownPoll("anna")
			return "/poll-people/" + voter, fields{"rev": 1, "name": "New", "email": "new@example.net", "zone": "Asia/Kolkata", "required": true, "votes": []fields{{"option": option, "vote": "yes"}}, "note": "Text"}
		},
		"task.create": func() (string, fields) {
			return "/tasks", fields{"space": w.anna, "title": "New", "notes": "Text", "due": "2026-03-13", "due_time": "09:00", "zone": "Europe/London", "priority": 1, "rule": "FREQ=DAILY",
				"after_done": false, "assignee": id(w.who["amir"].id), "private": false, "tags": []string{}, "of": fields{"kind": "task", "id": w.task("anna")}, "minutes": 30, "milestone": true, "after": []string{w.task("anna")}, "wait": fields{"for": "The bank", "member": id(w.who["amir"].id), "chase_on": "2026-03-16", "escalate_to": "The branch", "escalate_on": "2026-03-20"}}
		},
		"task.update": patched("/tasks/", func() string { return w.task("anna") }, fields{"title": "New", "notes": "Text", "due": "2026-03-13", "due_time": "09:00", "zone": "Europe/London", "priority": 1,
			"rule": "FREQ=DAILY", "after_done": false, "assignee": id(w.who["amir"].id), "private": false, "tags": []string{}, "minutes": 30, "milestone": true, "wait": fields{"for": "The bank", "chase_on": "2026-03-16"}}),
		"project.create": func() (string, fields) {
			return "/projects", fields{"space": w.anna, "name": "New", "about": "Text", "lead": id(w.who["amir"].id), "from": "2026-03-02", "until": "2026-06-30", "state": "active", "colour": 1}
		},
		"project.update": patched("/projects/", func() string { return w.project("anna") }, fields{"name": "New", "about": "Text", "lead": id(w.who["amir"].id), "from": "2026-03-02", "until": "2026-06-30", "state": "active", "colour": 1}),
		"run_template.create": func() (string, fields) {
			return "/run-templates", fields{"space": w.anna, "id": string(ref.New()), "name": "New", "about": "Text", "day_name": "the day", "ready": "board", "branches": []fields{{"name": "Where to", "options": []string{"abroad", "at home"}}}, "steps": []fields{{"title": "One", "notes": "Text", "count": "working", "days": -3, "role": "Assistant", "option": "abroad", "minutes": 5, "milestone": true, "after": true}}}
		},
		"run_template.save": func() (string, fields) {
			return "/run-templates/of-project", fields{"project": w.run("anna"), "space": w.anna, "id": string(ref.New()), "name": "New", "day": "2026-05-12"}
		},
		"run_template.update": patched("/run-templates/", func() string { return w.runTemplate("anna") }, fields{"name": "New", "about": "Text", "day_name": "the day", "branches": []fields{{"name": "Where to", "options": []string{"abroad", "at home"}}}, "steps": []fields{{"title": "One", "notes": "Text", "count": "days", "days": 3, "role": "Assistant", "option": "abroad", "minutes": 5, "milestone": true, "after": true}}}),
		"run_template.restore": func() (string, fields) {
			return "/run-templates/" + w.trashedRunTemplate("anna") + "/restore", fields{"rev": 2}
		},
		"run.start": func() (string, fields) { return "/runs", w.starting("anna", "lead", id(w.who["amir"].id)) },
		"run.shift": func() (string, fields) {
			return "/runs/" + w.run("anna") + "/shift", fields{"rev": 1, "day": "2026-05-19"}
		},
		"project.restore": func() (string, fields) { return "/projects/" + w.trashedProject("anna") + "/restore", fields{"rev": 2} },
		"effort.create": func() (string, fields) {
			return "/efforts", fields{"about": end("task", w.task("anna")), "day": "2026-03-12", "minutes": 15, "shared": true, "note": "Text"}
		},
		"effort.update": patched("/efforts/", w.spent, fields{"day": "2026-03-12", "minutes": 15, "shared": true, "note": "Text"}),
		"effort.share": func() (string, fields) {
			return "/efforts/share", fields{"about": end("task", w.task("anna")), "shared": true}
		},
		"timer.start": func() (string, fields) { return "/timer/start", fields{"about": end("task", w.task("anna"))} },
		"timer.stop": func() (string, fields) {
			w.do("petra", "POST", "/timer/start", fields{"about": end("task", w.task("anna"))})
			return "/timer/stop", fields{"keep": true}
		},
		"task.move": func() (string, fields) {
			of := fields{"kind": "task", "id": w.task("anna")}
			return "/tasks/" + w.task("anna", "of", of) + "/move", fields{"rev": 1, "before": id(w.task("anna", "of", of))}
		},
		"task.chased": func() (string, fields) {
			return "/tasks/" + w.task("anna", "wait", fields{"for": "The bank"}) + "/chased", fields{"rev": 1, "next": "2026-03-20", "escalated": true, "say": "No answer"}
		},
		"task.done":    func() (string, fields) { return "/tasks/" + w.task("anna") + "/done", fields{"rev": 1} },
		"task.reopen":  func() (string, fields) { return "/tasks/" + w.task("anna") + "/reopen", fields{"rev": 1} },
		"task.restore": func() (string, fields) { return "/tasks/" + w.trashedTask("anna") + "/restore", fields{"rev": 2} },
		"finding.answer": func() (string, fields) {
			return "/findings/answers", fields{"principal": w.anna, "finding": "no_agenda.0123", "state": "snoozed", "until": "tomorrow", "zone": "Europe/London", "reason": "Later"}
		},
		"resource.create":  func() (string, fields) { return "/resources", w.toFurnish() },
		"resource.update":  patched("/resources/", func() string { return w.room("lena") }, w.toFurnish()),
		"resource.restore": func() (string, fields) { return "/resources/" + w.trashedRoom("lena") + "/restore", fields{"rev": 2} },
		"request.create": func() (string, fields) {
			return "/requests", w.toRequest("space", w.anna, "id", string(ref.New()), "source", "quick")
		},
		"request.update": func() (string, fields) { return "/requests/" + w.request("anna"), w.toRequest("rev", 1) },
		"request.triage": func() (string, fields) {
			return "/requests/" + w.request("anna") + "/triage", fields{"rev": 1, "to": "delegate", "text": "Yes {{link}}", "member": w.who["petra"].id, "until": "2026-04-01", "service": w.service("anna"), "base": "https://anteroom.example.com"}
		},
		"request.mine_add": func() (string, fields) {
			return "/my-requests/" + w.request("anna", "member", w.who["petra"].id) + "/words", fields{"text": "Or at seven"}
		},
		"request.link":    func() (string, fields) { return "/requests/" + w.request("anna") + "/link", fields{"reset": true} },
		"request.restore": func() (string, fields) { return "/requests/" + w.trashedRequest("anna") + "/restore", fields{"rev": 2} },
		"service.create": func() (string, fields) {
			return "/services", fields{"space": w.anna, "id": string(ref.New()), "title": "New", "covers": "Text", "leaves": "Text", "promise": 60, "steps": []fields{{"title": "One", "minutes": 5}}}
		},
		"service.update": patched("/services/", func() string { return w.service("anna") }, fields{"title": "New", "covers": "Text", "leaves": "Text", "promise": 60, "steps": []fields{{"title": "One", "minutes": 5}}}),
		"service.restore": func() (string, fields) {
			id := w.service("anna")
			w.do("petra", "DELETE", "/services/"+id+"?rev=1", nil)
			return "/services/" + id + "/restore", fields{"rev": 2}
		},
		"request_form.create": func() (string, fields) {
			return "/request-forms", fields{"space": w.anna, "id": string(ref.New()), "title": "New", "about": "Text", "service": w.service("anna"), "members": true, "paused": true}
		},
		"request_form.update": patched("/request-forms/", func() string { return w.requestForm("anna") }, fields{"title": "New", "about": "Text", "service": w.service("anna"), "members": true, "paused": true}),
		"request_form.reset":  func() (string, fields) { return "/request-forms/" + w.requestForm("anna") + "/reset", fields{"rev": 1} },
		"answer_texts.set": func() (string, fields) {
			return "/answer-texts/" + w.anna, fields{"rev": 0, "texts": []fields{{"to": "accept", "text": "Yes {{name}}"}}}
		},
		"note.create": func() (string, fields) {
			return "/notes", fields{"space": w.anna, "title": "New", "body": "Words", "form": "note", "private": false, "pinned": true, "owner": w.who["petra"].id, "review": "2026-06-01", "tags": []string{},
				"from": w.note("anna", "form", "template", "body", "For {{whom}}"), "values": []fields{{"name": "whom", "text": "Gus"}}}
		},
		"note.update":  func() (string, fields) { return "/notes/" + w.note("anna"), w.toChangeNote() },
		"note.restore": func() (string, fields) { return "/notes/" + w.trashedNote("anna") + "/restore", fields{"rev": 2} },
		"record.create": func() (string, fields) {
			return "/records/supplier", fields{"space": w.anna, "values": fields{"name": "New", "standing": "use", "owner": w.who["petra"].id, "review": "2026-06-01"}, "private": false, "tags": []string{}}
		},
		"record.update": patched("/records/supplier/", func() string { return w.simple("anna", simple.Kinds()[0]) }, fields{"values": fields{"name": "New", "review": "2026-06-01", "notes": "Text"}, "private": false, "tags": []string{}}),
		"record.restore": func() (string, fields) {
			return "/records/supplier/" + w.trashedSimple("anna", simple.Kinds()[0]) + "/restore", fields{"rev": 2}
		},
		"file.update":  func() (string, fields) { return "/files/" + w.file("anna"), w.toChangeFile() },
		"file.restore": func() (string, fields) { return "/files/" + w.trashedFile("anna") + "/restore", fields{"rev": 2} },
		"file.forget":  func() (string, fields) { return "/files/" + w.trashedFile("anna") + "/forget", fields{"rev": 2} },
		"resource.check": func() (string, fields) {
			return "/resources/check", fields{"event": w.event("anna"), "start": "2026-03-13T10:00", "end": "2026-03-13T11:00", "zone": "Europe/London", "all_day": false, "rule": "FREQ=DAILY;COUNT=3", "people": 4}
		},
		"principal.video_link": func() (string, fields) {
			return "/principals/" + w.anna + "/video-link", fields{"meeting": "Text", "date": "2026-03-13"}
		},
		"tag.create": func() (string, fields) { return "/tags", fields{"name": "New", "colour": 1} },
		"tag.update": patched("/tags/", func() string { return w.tag("petra") }, fields{"name": "Newer", "colour": 1}),
		"tag.merge": func() (string, fields) {
			return "/tags/" + w.tag("petra") + "/merge", fields{"rev": 1, "into": w.tag("petra"), "into_rev": 1}
		},
		"field.create": func() (string, fields) {
			return "/fields", w.toField(w.anna, "type", "choice", "choices", []fields{{"id": "01980000-0000-7000-8000-000000000001", "name": "New", "colour": 1, "gone": false}}, "currency", "GBP")
		},
		"field.update":  patched("/fields/", w.annasField, fields{"name": "New", "kinds": []string{"task"}, "choices": []fields{}, "currency": "GBP", "listed": true}),
		"field.restore": func() (string, fields) { return "/fields/" + w.trashedField("lena") + "/restore", fields{"rev": 2} },
		"field.order":   func() (string, fields) { return "/fields/order", fields{"ids": []string{w.annasField()}} },
		"field.fill":    func() (string, fields) { return "/own-fields/task/" + w.task("anna"), w.toFill(1) },
		"tie.create": func() (string, fields) {
			return "/ties", w.toTie(end("task", w.task("anna")), end("event", w.event("anna")))
		},
		"tie.update": func() (string, fields) {
			from := end("task", w.task("anna"))
			return "/ties/" + w.tieOf(from, end("event", w.event("anna"))), fields{"rev": 1, "from": from, "means": "blocked_by", "note": "Text"}
		},
		"comment.create": func() (string, fields) { return "/comments", w.toSay("task", w.task("anna")) },
		"comment.update": func() (string, fields) {
			return "/comments/" + w.commentOn("task", w.task("anna")), fields{"rev": 1, "text": "New", "mentions": []string{}}
		},
		"handover.create": func() (string, fields) { return "/handovers", w.toHandOver("with", w.who["vera"].id) },
		"share.end": func() (string, fields) {
			return "/shares/end", fields{"shares": []fields{{"id": w.shared("task", w.task("anna")), "rev": 1}}}
		},
		"share.create": func() (string, fields) { return "/shares", w.toShare("task", w.task("anna")) },
		"share.put_away": func() (string, fields) {
			return "/shares/" + w.shared("task", w.task("anna")) + "/put-away", fields{"away": false}
		},
		"share.opened": func() (string, fields) { return "/shares/" + w.shared("task", w.task("anna")) + "/opened", nil },
		"mention.read": func() (string, fields) {
			return "/mentions/read", fields{"comments": []string{w.commentOn("task", w.task("anna"))}}
		},
		"pin.put": func() (string, fields) {
			return "/pins", fields{"kind": "task", "id": w.task("anna"), "before": fields{"kind": "task", "id": w.task("anna")}}
		},
		"pin.drop":       func() (string, fields) { return "/pins/drop", fields{"kind": "task", "id": w.task("anna")} },
		"opened.note":    func() (string, fields) { return "/opened", fields{"kind": "task", "id": w.task("anna")} },
		"tag.restore":    func() (string, fields) { return "/tags/" + w.trashedTag("petra") + "/restore", fields{"rev": 2} },
		"layout.create":  func() (string, fields) { w.noLayouts("petra"); return "/layouts", w.toLayout(w.who["petra"].id) },
		"layout.update":  patched("/layouts/", func() string { return w.onlyLayout("petra") }, fields{"name": "New", "widgets": w.toLayout("")["widgets"]}),
		"layout.restore": func() (string, fields) { return "/layouts/" + w.onlyLayout("petra") + "/restore", fields{"rev": 1} },
		"layout.move": func() (string, fields) {
			return "/layouts/" + w.onlyLayout("petra") + "/move", fields{"rev": 1, "space": w.org, "new_id": string(ref.New())}
		},
		"layout.choose": func() (string, fields) { return "/layouts/choice", fields{"device": "desk", "layout": "travel"} },
		"list.set": func() (string, fields) {
			return "/lists/note/" + w.note("anna"), fields{"rev": 1, "column": "form", "value": "procedure"}
		},
		"saved_view.follow": func() (string, fields) { return "/views/" + w.view("anna") + "/follow", fields{"every": "week"} },
		"first_steps.show":  func() (string, fields) { return "/first-steps", fields{"shown": true} },
		"sample.remove": func() (string, fields) {
			w.noSample("lena")
			return "/sample/remove", w.sample("lena")
		},
		"saved_view.create":  func() (string, fields) { w.roomForViews(); return "/views", w.toView(w.anna) },
		"saved_view.update":  patched("/views/", func() string { return w.view("anna") }, fields{"name": "New", "look": "list", "pinned": false, "asks": fields{"filters": []fields{}, "sort": "due", "desc": true, "group": "tag", "columns": []string{}}}),
		"saved_view.restore": func() (string, fields) { return "/views/" + w.trashedView("anna") + "/restore", fields{"rev": 2} },
		"saved_view.move": func() (string, fields) {
			return "/views/" + w.view("anna") + "/move", fields{"rev": 1, "space": w.org, "new_id": string(ref.New())}
		},
		"task.bring": func() (string, fields) {
			return "/tasks/bring", fields{"space": w.anna, "table": "Title,Due,Tags,x\nNew,29/03/2026,\"one, two\",=1\n", "columns": []string{"title", "due", "tags", ""}, "dates": "dmy", "dry": false}
		},
		"task.bulk": func() (string, fields) { return "/tasks/bulk", w.toBulk("anna") },
		"whereabouts.create": func() (string, fields) {
			return "/whereabouts", fields{"principal": w.anna, "place": "Oslo", "zone": "Europe/Oslo", "from": "2040-01-01", "until": "2040-01-02", "note": "Text"}
		},
		"whereabouts.update": patched("/whereabouts/", func() string { return w.whereabouts("anna") }, fields{"place": "Oslo", "zone": "Europe/Oslo", "from": "2041-01-01", "until": "2041-01-02", "note": "Text"}),
		"whereabouts.restore": func() (string, fields) {
			return "/whereabouts/" + w.trashedWhereabouts("anna") + "/restore", fields{"rev": 2}
		},
		"principal.create": func() (string, fields) {
			return "/principals", fields{"name": "Cleo", "title": "Chair", "zone": "Europe/London", "place": "London", "colour": 1, "video": "https://meet.example/{token}", "member": "", "assistant": w.who["amir"].id,
				"hours": []fields{{"days": []int{1}, "from": "09:00", "until": "17:00"}}}
		},
		"principal.update": func() (string, fields) {
			return "/principals/" + w.principal("petra"), fields{"rev": 1, "name": "Cleo", "title": "Chair", "zone": "Europe/London", "place": "London", "colour": 1,
				"hours": []fields{{"days": []int{1}, "from": "09:00", "until": "17:00"}}}
		},
		"partnership.create": func() (string, fields) {
			return "/partnerships", fields{"principal": w.anna, "member": w.who["vic"].id, "role": "viewer", "from": "2033-01-03", "until": "2033-01-04", "sees_private": false, "reason": "Text"}
		},
		"partnership.update": patched("/partnerships/", func() string { return w.partnership("anna") }, fields{"role": "viewer", "from": "2033-01-03", "until": "2033-01-04", "sees_private": false, "reason": "Text"}),
		"partnership.end": func() (string, fields) {
			return "/partnerships/" + w.partnership("anna") + "/end", fields{"rev": 1, "on": "2031-01-07"}
		},
		"member.update": func() (string, fields) {
			return "/members/" + w.who["vic"].id, fields{"rev": 1 << 40, "org_role": "viewer", "title": "Clerk", "disabled": false}
		},
		"me.update": func() (string, fields) {
			return "/me", fields{"name": "petra", "zone": "Europe/London", "locale": "en-GB", "week_start": "monday"}
		},
		"invitation.create": func() (string, fields) {
			return "/invitations", fields{"name": "New", "email": "new@example.net", "org_role": "viewer"}
		},
		"token.create": func() (string, fields) {
			return "/me/tokens", fields{"name": "New", "read_only": true, "expires_days": 1}
		},
		"changes.seen": func() (string, fields) { return "/changes/seen", fields{"seq": 0} },
		"changes.say": func() (string, fields) {
			return "/changes/said", fields{"kind": "event", "id": w.event("anna"), "seq": 0, "said": "later"}
		},
		"capture.preview": func() (string, fields) {
			return "/quick-add/preview", fields{"text": "Call Anna", "kind": "task", "space": w.anna}
		},
		"slot.find": func() (string, fields) {
			return "/slots/find", fields{"people": []fields{{"id": w.anna, "optional": false, "beyond": true}}, "outsiders": []fields{{"name": "Guest", "says": "Tue afternoon", "zone": "Asia/Dubai"}},
				"minutes": 30, "from": "2026-03-13", "until": "2026-03-20", "zone": "Europe/London", "gap": 15, "limit": 3, "room": w.toMeetIn()}
		},
		"replan.solve": func() (string, fields) {
			return "/replans/solve", fields{"away": []fields{{"principal": w.anna, "from": "2026-03-13", "until": "2026-03-13"}}, "until": "2026-03-20", "zone": "Europe/London",
				"wishes": []fields{{"key": w.event("anna") + "/", "do": "to", "start": "2026-03-16T10:00"}}, "effort": 1, "best": []fields{{"key": "x", "start_us": 1773741600000000}}}
		},
		"replan.apply": func() (string, fields) {
			path, body := moving("anna", "rule", "FREQ=DAILY;COUNT=3")(w)
			return path, body.(fields)
		},
		"slot.read": func() (string, fields) { return "/slots/read", fields{"text": "Half an hour with Anna next week?"} },
		// A password is tried ten times in a quarter of an hour; these go through none but the broken bodies.
		"password.change":   func() (string, fields) { return "/me/password", nil },
		"device.end":        func() (string, fields) { return "/me/devices/none", nil },
		"device.end_others": func() (string, fields) { return "/me/devices/end-others", nil },
	}
}

// who can do everything that the bodies ask for.
func byWhom(name string) string {
	if strings.HasPrefix(name, "member.") || strings.HasPrefix(name, "invitation.") || strings.HasPrefix(name, "partnership.") {
		return "olivia"
	}
	if strings.HasPrefix(name, "resource.") && name != "resource.check" {
		return "lena"
	}
	return "petra"
}

// TestNothingThatIsSentBreaksTheHouse puts nasty values into every field, parameter and
// path, one at a time, on both databases: whatever comes back is no error of ours. On
// PostgreSQL these are the values that it could get to see. Parameters and paths get every value;
// fields get some, other ones each time, and all of them in `make soak` (see dealer).
func TestNothingThatIsSentBreaksTheHouse(t *testing.T) {
	cards := newDealer(t)
	dbtest.EachAtOnce(t, func(t *testing.T, d *db.DB) {
		w := inhabit(t, d)
		bodies := w.bodies()
		values, texts := nasty, broken
		if d.Engine() == db.Postgres {
			values, texts = stored, nil
		}
		sent := 0
		for _, o := range quietFirst(w.h.ops()) {
			takesJSON := o.Unsafe() && o.Raw == nil && w.described(o).RequestBody != nil
			if make, ok := bodies[o.Name]; ok {
				sent += w.nastyBodies(o, make, texts, func(fields int) [][]string { return cards.deal(o.Name, fields, values) })
			} else if takesJSON {
				t.Errorf("%s takes JSON and no body is known for it: add one to bodies()", o.Name)
			}
			delete(bodies, o.Name)
			sent += w.nastyAddresses(o)
		}
		for name := range bodies {
			t.Errorf("%s is no operation", name)
		}
		t.Logf("%d requests", sent)
		w.sound()
	})
}

// quietFirst puts what looks through calendars or gathers much first, and what fills them, with series that never end too, last: the other way round most
// of the time goes into reading what earlier requests have left.
func quietFirst(ops []op.Operation) []op.Operation {
	weight := func(o op.Operation) int {
		area, _, _ := strings.Cut(o.Name, ".")
		switch {
		case area == "handover": // of all that one looks after
			return -1
		case o.Name == "event.check", o.Name == "time_rule.meets", o.Name == "resource.check", o.Name == "finding.list", o.Name == "principal.export", area == "slot", area == "replan", area == "audit",
			area == "tie", area == "pin", area == "authority", area == "request", area == "finding":
			return 0
		case area == "booking", area == "booking_page", area == "poll", area == "poll_voter":
			return 1
		case area == "event", area == "hold_set":
			return 3
		}
		return 2
	}
	slices.SortStableFunc(ops, func(x, y op.Operation) int { return weight(x) - weight(y) })
	return ops
}

// description is what of the API's own description is needed here.
type description struct {
	Paths map[string]map[string]operation `json:"paths"`
}

type operation struct {
	Parameters []struct {
		Name, In string
		Required bool
		Explode  bool
		Schema   struct {
			Items *struct{} `json:"items"` // of a list
		}
	}
	RequestBody *struct{} `json:"requestBody"`
}

func (w *world) described(o op.Operation) operation {
	w.t.Helper()
	if w.api == nil {
		w.api = &description{}
		if err := json.Unmarshal([]byte(w.send("petra", byToken, "GET", "/openapi.json", nil).body), w.api); err != nil {
			w.t.Fatal(err)
		}
	}
	return w.api.Paths[o.Path][strings.ToLower(o.Method)]
}

// nastyBodies puts the values that each field of an operation's body is dealt into it, and sends the texts as bodies.
func (w *world) nastyBodies(o op.Operation, make func() (string, fields), texts []string, deal func(fields int) [][]string) (sent int) {
	w.t.Helper()
	path, body := make()
	try := func(text string) {
		sent++
		got := w.send(byWhom(o.Name), byToken, o.Method, path, json.RawMessage(text))
		w.noErrorOfOurs(o, path, text, got)
		if got.status < 300 {
			path, body = make()
		}
	}
	for _, text := range texts {
		got := w.sendRaw(byWhom(o.Name), o.Method, path, text)
		w.noErrorOfOurs(o, path, text, got)
		sent++
		if got.status < 300 {
			path, body = make()
		}
	}
	dealt := deal(len(body))
	for i, name := range slices.Sorted(maps.Keys(body)) {
		for _, value := range dealt[i] {
			try(with(w, body, name, value))
		}
	}
	return sent
}

// with is a body's JSON with one field's value replaced, valid or not.
func with(w *world, body fields, name, value string) string {
	w.t.Helper()
	const mark = "the place for it"
	b, err := json.Marshal(withField(body, name, mark))
	if err != nil {
		w.t.Fatal(err)
	}
	return strings.Replace(string(b), `"`+mark+`"`, value, 1)
}

func (w *world) noErrorOfOurs(o op.Operation, path, sent string, got answer) {
	w.t.Helper()
	if got.status >= 500 {
		w.t.Errorf("%s: %s %s with %.120q is %d: %.300s", o.Name, o.Method, path, sent, got.status, got.body)
	}
	if kind := got.header.Get("Content-Type"); got.status >= 400 && kind != "application/problem+json" {
		w.t.Errorf("%s: %s %s with %.120q is refused as %q", o.Name, o.Method, path, sent, kind)
	}
}

// nastyAddresses goes through the parameters of an operation's query and path.
func (w *world) nastyAddresses(o op.Operation) (sent int) {
	w.t.Helper()
	if o.Name == "live.stream" {
		return 0
	}
	values := []string{"", "x", "-1", "9223372036854775808", "a\x00b", "\xff", "%", "'", strings.Repeat("x", 5000), "2026-02-30", "../..", "\"", "("}
	valid := url.Values{}
	for _, p := range w.described(o).Parameters {
		if p.In == "query" && p.Required {
			valid.Set(p.Name, map[string]string{"q": "x", "zone": "UTC", "date": "2026-03-12", "from": "2026-03-12", "until": "2026-03-12", "principal": w.anna, "from_us": "0", "to_us": "1000000"}[p.Name])
		}
	}
	path := strings.NewReplacer("{id}", w.anna, "{kind}", "task", "{act}", w.anna).Replace(o.Path)
	try := func(address string) {
		sent++
		got := w.sendRaw("petra", o.Method, address, "")
		w.noErrorOfOurs(o, address, "", got)
	}
	for _, p := range w.described(o).Parameters {
		for _, v := range values {
			switch p.In {
			case "query":
				q := maps.Clone(valid)
				q[p.Name] = []string{v}
				try(path + "?" + q.Encode())
			case "path":
				if v != "" && v != "../.." {
					try(strings.Replace(o.Path, "{"+p.Name+"}", url.PathEscape(v), 1) + "?" + valid.Encode())
				}
			}
		}
	}
	if o.Method == "GET" {
		try(path + "?no_such_parameter=1&" + valid.Encode())
		try(path + "?%zz&" + valid.Encode())
	}
	return sent
}

// sendRaw sends a text as it is, as JSON.
func (w *world) sendRaw(name, method, path, text string) answer {
	w.t.Helper()
	return w.send(name, byToken, method, path, text, "Content-Type", "application/json")
}
