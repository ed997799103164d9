package app

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
)

// told runs what tells members and gives what somebody reads: "kind: title".
func (w *world) toldAll(who string) []string {
	w.t.Helper()
	if err := w.h.notice.Run(w.t.Context()); err != nil {
		w.t.Fatal(err)
	}
	var lines []string
	for _, one := range w.do(who, "GET", "/notices", nil)["items"].([]any) {
		n := one.(map[string]any)
		lines = append(lines, fmt.Sprintf("%s: %s", n["kind"], n["title"]))
	}
	slices.Sort(lines)
	return lines
}

func (w *world) hears(who string, want ...string) {
	w.t.Helper()
	if got := w.toldAll(who); !slices.Equal(got, want) {
		w.t.Errorf("%s hears %q, want %q", who, got, want)
	}
}

func inTwoHouses(t *testing.T, f func(t *testing.T, w *world)) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		w := inhabit(t, d)
		if err := w.h.notice.Run(t.Context()); err != nil { // the house has begun to look
			t.Fatal(err)
		}
		f(t, w)
		w.sound()
	})
}

func TestWhoIsToldWhatOfTasksAndComments(t *testing.T) {
	inTwoHouses(t, func(t *testing.T, w *world) {
		given := w.task("anna", "title", "Board papers", "assignee", w.who["amir"].id, "due", "2026-03-20")
		w.commentOn("task", given, "text", "@amir @vera @petra", "mentions", []string{w.who["amir"].id, w.who["vera"].id, w.who["petra"].id})
		w.task("anna", "title", "My own", "assignee", w.who["petra"].id, "due", "2026-03-20")
		w.hears("amir", "mentioned: Board papers", "task_given: Board papers")
		w.hears("vera", "mentioned: Board papers")
		w.hears("petra") // did all of it herself
		w.hears("vic")
		w.hears("stan")
		w.do("petra", "PATCH", "/tasks/"+given, fields{"rev": 1, "private": true, "title": "Secret papers"})
		w.hears("vera", "mentioned: Secret papers") // sees what is private
		w.do("lena", "PATCH", "/partnerships/"+w.partnershipOf("vera"), fields{"rev": 1, "sees_private": false})
		w.hears("vera")
		w.do("petra", "POST", "/tasks/"+given+"/done", fields{"rev": 2})
		w.hears("amir", "mentioned: Secret papers")
		w.do("petra", "DELETE", "/tasks/"+given, nil)
		w.hears("amir")
	})
}

func TestWhatIsSharedIsToldWhileItIs(t *testing.T) {
	inTwoHouses(t, func(t *testing.T, w *world) {
		id := w.shared("task", w.task("anna", "title", "Seating plan"), "with", []string{w.who["stan"].id})
		w.hears("stan", "shared: Seating plan")
		w.hears("amir")
		w.do("petra", "POST", "/shares/end", fields{"shares": []fields{{"id": id, "rev": 1}}})
		w.hears("stan")
	})
}

// partnershipOf finds the partnership of somebody with Anna.
func (w *world) partnershipOf(who string) string {
	w.t.Helper()
	for _, one := range w.do("lena", "GET", "/partnerships", nil)["items"].([]any) {
		p := one.(map[string]any)
		if p["member"] == w.who[who].id && p["principal"] == w.anna {
			return p["id"].(string)
		}
	}
	w.t.Fatal("no partnership of " + who)
	return ""
}

func TestWhatIsDueIsToldInTime(t *testing.T) {
	inTwoHouses(t, func(t *testing.T, w *world) {
		w.task("anna", "title", "At three", "due", "2026-03-12", "due_time", "15:00", "assignee", w.who["amir"].id)
		w.task("anna", "title", "Tomorrow", "due", "2026-03-13", "assignee", w.who["amir"].id)
		w.event("anna", "title", "Board", "start", "2026-03-12T14:00", "end", "2026-03-12T15:00")
		w.event("anna", "title", "Secret", "start", "2026-03-12T14:00", "end", "2026-03-12T15:00", "class", "private")
		w.event("anna", "title", "All day", "start", "2026-03-12", "end", "2026-03-13", "all_day", true)
		given, clash := []string{"task_given: At three", "task_given: Tomorrow"}, "finding: Two meetings at once"
		w.hears("amir", given...)
		at := func(clock string) {
			t.Helper()
			to, err := time.Parse(time.RFC3339, "2026-03-"+clock+":00Z")
			if err != nil {
				t.Fatal(err)
			}
			w.clock.Move(to.Sub(w.clock.Now()))
		}
		at("12T13:49")
		w.hears("amir", append([]string{clash}, given...)...)
		at("12T13:51")
		w.hears("amir", append([]string{clash, "meeting_soon: Board", "meeting_soon: Secret"}, given...)...)
		w.hears("aida", clash, "meeting_soon: Board") // doesn't see what is private
		w.hears("bo")                                 // nor Bo what it is about
		w.hears("vic")                                // reads and does not support
		w.hears("cora")                               // not yet
		at("12T14:31")
		w.hears("amir", append([]string{clash, "meeting_soon: Board", "meeting_soon: Secret", "task_due: At three"}, given...)...)
		at("12T15:30") // the meetings are over
		w.hears("amir", append([]string{"task_due: At three"}, given...)...)
		at("13T09:01")
		w.hears("amir", append([]string{"task_due: At three", "task_due: Tomorrow"}, given...)...)
		w.hears("petra") // gave them away
	})
}

func TestAMeetingThatMovedIsNotSoonAnyMore(t *testing.T) {
	inTwoHouses(t, func(t *testing.T, w *world) {
		id := w.event("anna", "title", "Board", "start", "2026-03-12T12:08", "end", "2026-03-12T13:00")
		w.clock.Move(time.Minute)
		w.hears("amir", "meeting_soon: Board")
		w.do("petra", "POST", "/events/"+id+"/move", fields{"rev": 1, "minutes": 120})
		w.hears("amir")
	})
}

func TestSettingsOfOnePersonsMeetings(t *testing.T) {
	inTwoHouses(t, func(t *testing.T, w *world) {
		wants := toBeTold()
		wants["leads"] = []fields{{"principal": w.anna, "minutes": 60}}
		w.do("amir", "PUT", "/notices/settings", wants)
		wants["leads"] = []fields{{"principal": w.anna, "minutes": -1}}
		w.do("aida", "PUT", "/notices/settings", wants)
		w.event("anna", "title", "Board", "start", "2026-03-12T13:30", "end", "2026-03-12T14:30")
		w.clock.Move(31 * time.Minute)
		w.hears("amir", "meeting_soon: Board")
		w.clock.Move(50 * time.Minute)
		w.hears("aida")
	})
}

func TestWhatPeopleOutsideDoIsToldToWhoSupportsTheHost(t *testing.T) {
	inTwoHouses(t, func(t *testing.T, w *world) {
		booking := w.waiting()
		var got []string
		for _, line := range w.toldAll("amir") {
			if kind, _, _ := strings.Cut(line, ":"); !slices.Contains(got, kind) {
				got = append(got, kind)
			}
		}
		if !slices.Equal(got, []string{"booking_waits"}) {
			t.Errorf("%q", got)
		}
		if got := w.toldAll("petra"); len(got) != 0 { // she has assistants
			t.Errorf("%q", got)
		}
		w.hears("vic")
		w.do("aida", "POST", "/bookings/"+booking+"/confirm", fields{"rev": 1})
		w.hears("amir") // it waits no more
		id, _, _ := w.proposed()
		w.hears("amir", "poll_answered: "+w.do("petra", "GET", "/polls/"+id, nil)["poll"].(map[string]any)["title"].(string))
	})
}

func TestHoldsUntoldAndReviews(t *testing.T) {
	inTwoHouses(t, func(t *testing.T, w *world) {
		id, _ := w.untold("anna")
		_ = id
		w.do("petra", "POST", "/notes", fields{"space": w.anna, "title": "How we book travel", "form": "procedure", "owner": w.who["amir"].id, "review": "2026-03-13"})
		w.clock.Move(61 * time.Minute)
		if got := w.toldAll("amir"); len(got) != 1 || !strings.HasPrefix(got[0], "untold: ") {
			t.Errorf("%q", got)
		}
		w.clock.Move(20 * time.Hour) // nine in the morning: for the digest of the next
		w.toldAll("amir")
		w.clock.Move(23 * time.Hour)
		if got := w.toldAll("amir"); !slices.Contains(got, "review: How we book travel") {
			t.Errorf("%q", got)
		}
	})
}

func TestAViewIsToldOnTheMorningsItsFollowerWants(t *testing.T) {
	inTwoHouses(t, func(t *testing.T, w *world) {
		tasks, notes, none := w.view("anna", "name", "Open tasks"), w.view("anna", "name", "Procedures", "lists", "note", "filters", []fields{{"by": "form", "value": "is:procedure"}}, "sort", "review", "group", "form", "columns", []string{"title"}),
			w.view("anna", "name", "Nothing", "filters", []fields{{"by": "words", "value": "nowhere"}})
		w.task("anna", "title", "Papers")
		w.note("anna", "form", "procedure")
		for _, id := range []string{tasks, notes, none} {
			w.do("amir", "PUT", "/views/"+id+"/follow", fields{"every": "day"})
		}
		w.do("vera", "PUT", "/views/"+notes+"/follow", fields{"every": "week"})
		if got := w.do("amir", "GET", "/views/"+notes, nil)["view"].(map[string]any)["every"]; got != "day" {
			t.Errorf("followed %v", got)
		}
		w.hears("amir")
		w.clock.Move(22 * time.Hour) // ten on Friday
		w.hears("amir", "view: Open tasks", "view: Procedures")
		w.hears("amir", "view: Open tasks", "view: Procedures") // once
		w.hears("vera")
		if detail := w.do("amir", "GET", "/notices", nil)["items"].([]any)[0].(map[string]any)["detail"]; detail != "1 in it, 1 new or changed" {
			t.Errorf("said %q", detail)
		}
		w.do("amir", "PUT", "/views/"+notes+"/follow", fields{"every": "never"})
		w.clock.Move(73 * time.Hour) // Monday
		w.hears("amir", "view: Open tasks")
		w.hears("vera", "view: Procedures")
		w.do("petra", "DELETE", "/views/"+tasks+"?rev=1", nil)
		w.hears("amir")
	})
}

// What cannot be asked (any more) keeps nobody from being told of anything else.
func TestAViewThatAsksNonsenseSilencesNobody(t *testing.T) {
	inTwoHouses(t, func(t *testing.T, w *world) {
		id := w.view("anna", "lists", "note", "filters", []fields{{"by": "form", "value": "nonsense"}}, "sort", "title", "group", "form", "columns", []string{"title"})
		good := w.view("anna", "name", "Tasks")
		w.task("anna", "title", "Papers", "due", "2026-03-13", "assignee", w.who["amir"].id)
		w.do("vera", "PUT", "/views/"+id+"/follow", fields{"every": "day"})
		w.do("amir", "PUT", "/views/"+good+"/follow", fields{"every": "day"})
		w.clock.Move(22 * time.Hour)
		w.hears("amir", "task_due: Papers", "task_given: Papers", "view: Tasks")
		w.hears("vera")
		w.do("petra", "PATCH", "/views/"+good, fields{"rev": 1, "asks": fields{"filters": []fields{{"by": "own", "value": "nothing"}}, "sort": "due", "desc": false, "group": "priority", "columns": []string{}}})
		w.hears("amir", "task_due: Papers", "task_given: Papers")
	})
}

func TestWhoIsToldWhatOfRequests(t *testing.T) {
	inTwoHouses(t, func(t *testing.T, w *world) {
		id := w.made(w.do("aida", "POST", "/requests", fields{"space": w.anna, "title": "A table for six", "member": w.who["vera"].id}), "request")
		w.hears("amir", "request_new: A table for six")
		w.hears("aida") // wrote it down herself
		w.hears("vera") // reads, and does not support
		w.hears("petra")
		w.hears("stan")
		secret := w.made(w.do("petra", "POST", "/requests", fields{"space": w.anna, "title": "Quietly", "name": "Guest", "private": true}), "request")
		w.hears("aida") // sees nothing private
		w.hears("amir", "request_new: A table for six", "request_new: Quietly")
		w.do("petra", "DELETE", "/requests/"+secret+"?rev=1", nil)
		w.do("aida", "POST", "/requests/"+id+"/triage", fields{"rev": 1, "to": "delegate", "text": "Amir does it", "member": w.who["amir"].id, "base": "https://anteroom.example.com"})
		w.hears("amir", "request_given: A table for six") // it is new no more
		w.hears("vera", "request_answered: A table for six")
		if detail := w.do("vera", "GET", "/notices", nil)["items"].([]any)[0].(map[string]any)["detail"]; detail != "Somebody does it" {
			t.Errorf("said %q", detail)
		}
		w.do("amir", "POST", "/requests/"+id+"/triage", fields{"rev": 2, "to": "done", "base": "https://anteroom.example.com"})
		w.hears("amir")
		w.hears("vera", "request_answered: A table for six", "request_answered: A table for six")
	})
}

func TestWhoAskedHearsTheAnswerAndSeesTheirPageOnly(t *testing.T) {
	inTwoHouses(t, func(t *testing.T, w *world) {
		id := w.made(w.do("aida", "POST", "/requests", fields{"space": w.anna, "title": "A table for six", "body": "Her parents are in town", "member": w.who["stan"].id}), "request")
		unseen := func(method, path string, body any) {
			t.Helper()
			if got := w.send("stan", byToken, method, path, body); got.status != 404 {
				t.Errorf("%s %s is %d: %s", method, path, got.status, got.body)
			}
		}
		unseen("GET", "/requests/"+id, nil)
		w.hears("stan")
		first := func(of string) fields {
			t.Helper()
			return w.do("stan", "GET", of, nil)["items"].([]any)[0].(fields)
		}
		if mine := first("/my-requests"); mine["state"] != "new" || mine["for"] != "Anna Example" {
			t.Errorf("before an answer: %v", mine)
		}
		w.do("aida", "POST", "/requests/"+id+"/triage", fields{"rev": 1, "to": "write", "text": "For which evening? {{link}}", "base": "https://anteroom.example.com"})
		w.hears("stan", "request_answered: A table for six")
		told := first("/notices")
		if told["opens"] != "my_request" || told["text"] != "What you asked is answered" || told["by"] != nil || told["detail"] != "To be put in writing" || told["for"] != "Anna Example" {
			t.Errorf("told %v", told)
		}
		w.do("stan", "POST", "/my-requests/"+id+"/words", fields{"text": "For Friday"})
		w.hears("stan") // it is new again, and he said so himself
		w.do("aida", "POST", "/requests/"+id+"/triage", fields{"rev": 3, "to": "delegate", "member": w.who["amir"].id})
		w.do("amir", "POST", "/requests/"+id+"/triage", fields{"rev": 4, "to": "delegate", "member": w.who["aida"].id, "text": "Aida does it after all"})
		w.hears("stan", "request_answered: A table for six", "request_answered: A table for six", "request_answered: A table for six")
		whole := w.do("stan", "GET", "/my-requests/"+id, nil)
		for _, hidden := range []string{"tier", "points", "assignee", "answered_by", "space", "tags", "fields", "service", "name", "email", "mail"} {
			if _, there := whole[hidden]; there {
				t.Errorf("shows %s: %v", hidden, whole)
			}
		}
		if words := whole["words"].([]any); len(words) != 3 || words[0].(fields)["text"] != "For which evening? (this page)" || words[1].(fields)["answer"] != false || words[2].(fields)["by"] != nil {
			t.Errorf("was said %v", words)
		}
		w.do("aida", "PATCH", "/requests/"+id, fields{"rev": 5, "member": nil, "name": "Guest"})
		w.hears("stan") // he has not asked it after all
		unseen("GET", "/my-requests/"+id, nil)
		unseen("POST", "/my-requests/"+id+"/words", fields{"text": "Hello?"})
	})
}

func TestWhoIsToldWhatOfDecisions(t *testing.T) {
	inTwoHouses(t, func(t *testing.T, w *world) {
		ask := func(question, by string) string {
			return w.made(w.do("aida", "POST", "/decisions", w.toDecide("anna", "question", question, "by", by, "zone", "Europe/London")), "decision")
		}
		id := ask("Dinner with the bank?", "2026-03-20T17:00")
		w.hears("petra", "decision_asked: Dinner with the bank?")
		w.hears("aida")
		w.hears("amir")
		w.hears("vic")
		w.do("petra", "POST", "/decisions/"+id+"/decide", fields{"rev": 1, "option": "yes"})
		w.hears("petra") // it is answered, by herself
		w.hears("aida", "decision_answered: Dinner with the bank?")
		ask("Lunch with the bank?", "2026-03-14T13:00")
		w.clock.Move(26 * time.Hour) // two on Friday
		w.hears("petra", "decision_asked: Lunch with the bank?", "decision_lapses: Lunch with the bank?")
		w.hears("aida", "decision_answered: Dinner with the bank?", "decision_lapses: Lunch with the bank?")
		w.hears("amir")
		w.clock.Move(24 * time.Hour)
		if err := w.h.decision.LapseDue(t.Context()); err != nil {
			t.Fatal(err)
		}
		w.hears("petra", "decision_lapsed: Lunch with the bank?")
		w.hears("aida", "decision_answered: Dinner with the bank?", "decision_lapsed: Lunch with the bank?")
		w.hears("stan")
	})
}

func TestWhoIsToldToAskAgain(t *testing.T) {
	inTwoHouses(t, func(t *testing.T, w *world) {
		id := w.task("anna", "title", "Signed contract", "assignee", w.who["amir"].id, "wait", fields{"for": "Jo Field", "chase_on": "2026-03-13"})
		w.hears("amir", "task_given: Signed contract")
		w.clock.Move(22 * time.Hour) // ten on Friday
		w.hears("amir", "chase: Signed contract", "task_given: Signed contract")
		w.hears("aida")
		w.do("amir", "POST", "/tasks/"+id+"/done", fields{"rev": 1})
		w.hears("amir")
	})
}

func TestWhoIsToldToTurnToSomebodyElse(t *testing.T) {
	inTwoHouses(t, func(t *testing.T, w *world) {
		wait := fields{"for": "Jo Field", "chase_on": "2026-03-30", "escalate_to": "Nina", "escalate_on": "2026-03-13"}
		id := w.task("anna", "title", "Signed contract", "assignee", w.who["amir"].id, "wait", wait)
		w.hears("amir", "task_given: Signed contract")
		w.clock.Move(22 * time.Hour) // ten on Friday
		w.hears("amir", "escalate: Signed contract", "task_given: Signed contract")
		w.clock.Move(24 * time.Hour) // once
		w.hears("amir", "escalate: Signed contract", "task_given: Signed contract")
		w.hears("aida")
		w.do("amir", "POST", "/tasks/"+id+"/chased", fields{"rev": 1, "next": "2026-03-30", "escalated": true})
		w.hears("amir", "task_given: Signed contract")
	})
}
