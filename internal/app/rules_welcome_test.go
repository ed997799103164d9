package app

import (
	"encoding/json"
	"maps"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
)

// The office makes the sample and takes it away; first steps are everybody's own.

// sample makes the sample, and gives what removes it again.
func (w *world) sample(by string) fields {
	w.t.Helper()
	s, _ := w.do(by, "POST", "/sample", nil)["sample"].(map[string]any)
	return fields{"id": s["id"], "rev": s["rev"], "told": 0}
}

// noSample takes one away that is there.
func (w *world) noSample(by string) {
	w.t.Helper()
	got := w.send(by, bySession, "GET", "/sample", nil)
	if got.status == http.StatusNotFound {
		return
	}
	var out struct {
		Sample struct {
			ID  string
			Rev int
		}
	}
	if err := json.Unmarshal([]byte(got.body), &out); err != nil {
		w.t.Fatal(err)
	}
	w.do(by, "POST", "/sample/remove", fields{"id": out.Sample.ID, "rev": out.Sample.Rev, "told": 1000})
}

func welcomeRules() []rule {
	theOffice := func(good, oscars int) func(a asked) int {
		return func(a asked) int {
			switch {
			case a.who == "oscar":
				return oscars
			case office[a.who]:
				return good
			}
			return 403
		}
	}
	fresh := func(w *world) {
		w.noSample("lena")
		w.noSample("oscar")
	}
	return []rule{
		lists("first_steps.get", "/first-steps"),
		{"first_steps.show", "away", plain("/first-steps", fields{"shown": false}), always(204)},
		{"sample.get", "none", func(w *world) (string, any) { fresh(w); return "/sample", nil }, theOffice(404, 404)},
		{"sample.create", "", func(w *world) (string, any) { fresh(w); return "/sample", nil }, theOffice(200, 200)},
		{"sample.get", "one", func(w *world) (string, any) { fresh(w); w.sample("lena"); return "/sample", nil }, theOffice(200, 404)},
		{"sample.remove", "", func(w *world) (string, any) { fresh(w); return "/sample/remove", w.sample("lena") }, theOffice(200, 404)},
		{"sample.remove", "no sample", func(w *world) (string, any) {
			return "/sample/remove", fields{"id": w.anna, "rev": 1, "told": 0}
		}, theOffice(409, 404)},
	}
}

// TestTheSampleGoesInOneGo: all of it and whatever hangs on it, for everybody, with what was added as far as that was
// told; nothing of anybody else; and undo brings it back as it was.
func TestTheSampleGoesInOneGo(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		w := inhabit(t, d)
		mine := w.task("anna", "title", "Papers of Anna")
		made, _ := w.do("lena", "POST", "/sample", nil)["sample"].(map[string]any)
		id := made["id"].(string)
		for _, kind := range []string{`"event"`, `"task"`, `"note"`, `"hold_set"`, `"whereabouts"`, `"time_rule"`} {
			if b, _ := json.Marshal(made["made"]); !strings.Contains(string(b), kind) {
				t.Errorf("it has no %s: %s", kind, b)
			}
		}
		if made["added_total"].(float64) != 0 {
			t.Errorf("added by nobody: %v", made["added"])
		}
		if got := w.send("olivia", bySession, "POST", "/sample", nil); got.status != http.StatusConflict || !strings.Contains(got.body, "sample_there") {
			t.Errorf("a second one: %d %s", got.status, got.body)
		}
		// What hangs on it: a share, a comment, a poll and a page with links, a room.
		own := w.made(w.do("lena", "POST", "/tasks", fields{"space": id, "title": "Written for Robin"}), "task")
		w.do("lena", "POST", "/shares", w.toShare("task", own))
		room := w.room("lena")
		cal := w.made(w.do("lena", "POST", "/calendars", fields{"space": id, "name": "More"}), "calendar")
		at := fields{"calendar": cal, "title": "Talk", "start": "2026-03-18T10:00", "end": "2026-03-18T11:00", "zone": "Europe/London", "needs": fields{"resources": []fields{{"resource": room}}}}
		w.do("lena", "POST", "/events", at)
		links := w.links(id, cal)
		for _, path := range links {
			if got := w.outside(path); got != http.StatusOK {
				t.Errorf("%s opens with %d", path, got)
			}
		}
		elsewhere := maps.Clone(at)
		elsewhere["calendar"] = w.calendar("anna")
		if got := w.send("petra", bySession, "POST", "/events", elsewhere); got.status != http.StatusConflict {
			t.Errorf("the room was free: %d", got.status)
		}
		if got := w.do("stan", "GET", "/shares", nil); len(got["with"].([]any)) != 1 {
			t.Errorf("Stan is shown %v", got)
		}

		given := w.do("lena", "POST", "/partnerships", fields{"principal": id, "member": w.who["stan"].id, "role": "assistant", "from": "2026-03-01"})["act"].(string)
		taken := w.do("lena", "POST", "/acts/"+given+"/undo", nil)["act"].(string)
		remove := fields{"id": id, "rev": made["rev"], "told": 0}
		if got := w.send("lena", bySession, "POST", "/sample/remove", remove); got.status != http.StatusConflict || !strings.Contains(got.body, "sample.added") {
			t.Errorf("it went without saying what goes with it: %d %s", got.status, got.body)
		}
		seen, _ := w.do("olivia", "GET", "/sample", nil)["sample"].(map[string]any)
		if seen["added_total"].(float64) < 2 {
			t.Errorf("two things were added: %v", seen["added"])
		}
		remove["told"] = seen["added_total"]
		act := w.twoRemoveIt(remove)

		for _, path := range []string{"/tasks", "/principals", "/search?q=robin", "/today?date=2026-03-12&zone=Europe/London", "/search?q=nordwind", "/notes", "/hold-sets"} {
			if got := w.send("lena", bySession, "GET", path, nil); strings.Contains(got.body, "Robin") || strings.Contains(got.body, "Nordwind") || got.status != http.StatusOK {
				t.Errorf("%s: %d %s", path, got.status, got.body)
			}
		}
		if got := w.do("stan", "GET", "/shares", nil); len(got["with"].([]any)) != 0 {
			t.Errorf("Stan is still shown %v", got)
		}
		for _, path := range links {
			if got := w.outside(path); got != http.StatusNotFound {
				t.Errorf("%s still opens with %d", path, got)
			}
		}
		if got := w.send("lena", bySession, "POST", "/partnerships", fields{"principal": id, "member": w.who["lena"].id, "role": "assistant"}); got.status != http.StatusNotFound {
			t.Errorf("somebody may look after who is gone: %d", got.status)
		}
		if got := w.send("lena", bySession, "POST", "/acts/"+taken+"/undo", nil); got.status != http.StatusConflict {
			t.Errorf("somebody looks after who is gone by an undo: %d %s", got.status, got.body)
		}
		if got := w.send("petra", bySession, "GET", "/tasks/"+mine, nil); got.status != http.StatusOK {
			t.Errorf("Anna's went too: %d", got.status)
		}
		w.sound()

		w.do("olivia", "POST", "/acts/"+act+"/undo", nil)
		if got := w.send("lena", bySession, "GET", "/tasks/"+own, nil); got.status != http.StatusOK {
			t.Errorf("undo brought nothing back: %d %s", got.status, got.body)
		}
		if got := w.send("petra", bySession, "POST", "/events", elsewhere); got.status != http.StatusConflict {
			t.Errorf("the room came not back: %d", got.status)
		}
		w.sound()
	})
}

// links gives two that lead to an executive from outside: of a booking page and of a poll.
func (w *world) links(id, calendar string) []string {
	w.t.Helper()
	page := w.made(w.do("lena", "POST", "/booking-pages", w.toOffer("anna", "hosts", []fields{{"principal": id, "calendar": calendar}}, "rooms", []string{}, "state", "open")), "page")
	poll := w.made(w.do("lena", "POST", "/polls", w.toAsk("anna", "calendars", []string{calendar})), "poll")
	of := w.do("lena", "POST", "/booking-pages/"+page+"/links", fields{"label": "Text"})
	open := w.do("lena", "POST", "/polls/"+poll+"/link", nil)
	return []string{of["path"].(string), open["path"].(string)}
}

// outside asks for a page as somebody who has nothing but its link.
func (w *world) outside(path string) int {
	w.t.Helper()
	r := httptest.NewRequestWithContext(w.t.Context(), http.MethodGet, path, nil)
	got := httptest.NewRecorder()
	w.h.handler.ServeHTTP(got, r)
	return got.Code
}

// twoRemoveIt lets two press at once: one act comes of it, and the other is told.
func (w *world) twoRemoveIt(body fields) (act string) {
	w.t.Helper()
	var all [2]answer
	var both sync.WaitGroup
	for i, who := range []string{"lena", "olivia"} {
		both.Go(func() { all[i] = w.send(who, bySession, "POST", "/sample/remove", body) })
	}
	both.Wait()
	won := 0
	for _, got := range all {
		var out struct{ Act string }
		switch got.status {
		case http.StatusOK:
			won++
			if err := json.Unmarshal([]byte(got.body), &out); err != nil {
				w.t.Fatal(err)
			}
			act = out.Act
		case http.StatusNotFound, http.StatusConflict:
		default:
			w.t.Errorf("%d %s", got.status, got.body)
		}
	}
	if won != 1 {
		w.t.Fatalf("%d of two took it away: %v", won, all)
	}
	return act
}

// TestFirstStepsTickThemselves: by what is in the house, never by what was pressed; and each by what is theirs.
func TestFirstStepsTickThemselves(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		w := inhabit(t, d)
		steps := func(who string) (done map[string]bool, body fields) {
			body, _ = w.do(who, "GET", "/first-steps", nil)["steps"].(map[string]any)
			done = map[string]bool{}
			for _, one := range body["items"].([]any) {
				s, _ := one.(map[string]any)
				done[s["name"].(string)] = s["done"].(bool)
			}
			return done, body
		}
		w.do("lena", "POST", "/sample", nil)
		leads, body := steps("lena")
		if body["for"] != "lead" || body["shown"] != true || body["may_sample"] != true || body["sample"] == nil {
			t.Errorf("for a lead: %v", body)
		}
		for name, want := range map[string]bool{"executive": true, "invite": true, "task": false, "meeting": false, "calendar": false, "move": false, "pin": false, "layout": false} {
			if leads[name] != want {
				t.Errorf("%s: %v", name, leads[name])
			}
		}
		if his, body := steps("stan"); body["for"] != "assistant" || !his["executive"] || his["task"] || body["may_sample"] == true {
			t.Errorf("for an assistant: %v", body)
		}
		if hers, body := steps("petra"); body["for"] != "executive" || hers["protect"] || hers["where"] {
			t.Errorf("for an executive: %v", body)
		}
		event := w.event("bela")
		w.task("bela")
		w.do("stan", "POST", "/events/"+event+"/move", fields{"rev": 1, "minutes": 30, "scope": "all"})
		w.do("stan", "POST", "/pins", fields{"kind": "event", "id": event})
		w.do("stan", "POST", "/layouts/choice", fields{"device": "desk", "layout": "travel"})
		his, _ := steps("stan")
		for _, name := range []string{"meeting", "task", "move", "pin", "layout", "calendar"} {
			if !his[name] {
				t.Errorf("Stan did %s", name)
			}
		}
		w.whereabouts("anna")
		w.do("petra", "POST", "/time-rules", w.toProtect())
		if hers, _ := steps("petra"); !hers["protect"] || !hers["where"] {
			t.Errorf("Petra did: %v", hers)
		}
		w.do("stan", "POST", "/first-steps", fields{"shown": false})
		if his, body := steps("stan"); len(his) != 0 || body["shown"] != false {
			t.Errorf("put away: %v", body)
		}
		w.do("stan", "POST", "/first-steps", fields{"shown": true})
		w.clock.Move(40 * 24 * 3600e9)
		for who, want := range map[string]bool{"stan": true, "lena": false} {
			if _, body := steps(who); body["shown"] != want {
				t.Errorf("%s, weeks later: %v", who, body["shown"])
			}
		}
	})
}
