package app

import (
	"strings"
	"testing"
	"time"

	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
)

// sharedView is a view that somebody shares with Stan over spaces, or how that is refused.
func (w *world) sharedView(by, view string, over ...string) (id, refused string) {
	w.t.Helper()
	got := w.send(by, bySession, "POST", "/shares", w.toShare("saved_view", view, "over", over))
	if got.status != 200 {
		code, _ := got.json(w.t)["code"].(string)
		return "", code
	}
	shares, _ := got.json(w.t)["shares"].([]any)
	one, _ := shares[0].(map[string]any)
	id, _ = one["id"].(string)
	return id, ""
}

// stanSees is what a sheet of a view shows Stan: "Papers, Lunch"; "nothing of this" when there is no sheet.
func (w *world) stanSees(id string) string {
	w.t.Helper()
	got := w.send("stan", bySession, "GET", "/shares/"+id, nil)
	if got.status != 200 {
		return "nothing of this"
	}
	sheet, _ := got.json(w.t)["sheet"].(map[string]any)
	table, _ := sheet["table"].(map[string]any)
	rows, _ := table["rows"].([]any)
	var titles []string
	for _, r := range rows {
		if cells, _ := r.(map[string]any)["cells"].([]any); len(cells) > 0 {
			titles = append(titles, cells[0].(string))
		}
	}
	return strings.Join(titles, ", ")
}

func TestASharedViewShowsWhatItAsksForNowInItsSpaceAndNothingElse(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		w := inhabit(t, d)
		w.task("bela", "title", "Of Bela")
		w.task("anna", "title", "Secret", "private", true)
		papers := w.task("anna", "title", "Papers", "assignee", w.who["aida"].id)
		w.task("anna", "title", "Lunch")
		amirs := w.made(w.do("amir", "POST", "/views", w.toView(w.who["amir"].id, "name", "What is open", "group", "", "columns", []string{}, "sort", "title")), "view")
		id, _ := w.sharedView("amir", amirs, w.anna)
		sees := func(when, want string) {
			t.Helper()
			if got := w.stanSees(id); got != want {
				t.Errorf("%s: Stan sees %q, not %q", when, got, want)
			}
		}
		sees("shared", "Lunch, Papers")
		w.hears("stan", "shared: What is open")
		w.task("anna", "title", "Tickets")
		sees("more came", "Lunch, Papers, Tickets")
		w.do("petra", "PATCH", "/tasks/"+papers, fields{"rev": 1, "private": true})
		sees("one became private", "Lunch, Tickets")
		w.do("amir", "PATCH", "/views/"+amirs, fields{"rev": 1, "asks": fields{"filters": []fields{{"by": "words", "value": "tickets"}}, "columns": []string{}, "desc": false}})
		sees("asked for less", "Tickets")
		for _, who := range []string{"vic", "bo", "amir"} {
			if got := w.send(who, bySession, "GET", "/shares/"+id, nil).status; got != 404 {
				t.Errorf("%s looks at it: %d", who, got)
			}
		}
		if text, _ := w.asPDF("share/"+id, "stan", nil); !strings.Contains(text, "Tickets") || strings.Contains(text, "Secret") || strings.Contains(text, "Bela") {
			t.Errorf("on paper: %s", text)
		}

		// Whoever may change Anna's records sees that it is shared, and ends it.
		others, _ := w.do("petra", "GET", "/shares", nil)["others"].([]any)
		if len(others) != 1 || others[0].(map[string]any)["of"] == nil {
			t.Fatalf("Petra is told of %v", others)
		}
		rev := others[0].(map[string]any)["rev"]
		act, _ := w.do("petra", "POST", "/shares/end", fields{"shares": []fields{{"id": id, "rev": rev}}})["act"].(string)
		sees("ended", "nothing of this")
		w.do("petra", "POST", "/acts/"+act+"/undo", nil)
		sees("and back", "Tickets")
		w.do("amir", "DELETE", "/views/"+amirs, nil)
		sees("the view is in the trash", "nothing of this")
		w.do("amir", "POST", "/views/"+amirs+"/restore", fields{})
		sees("and out of it", "Tickets")
		w.do("lena", "POST", "/partnerships/"+w.partnershipOf("amir")+"/end", fields{"rev": 1, "on": "2026-03-12"})
		w.clock.Move(24 * time.Hour)
		sees("Amir no longer assists Anna", "nothing of this")
	})
}

// TestAViewIsSharedByWhoDecidesWhatItAsks: else whoever may change it would decide what is shown of others.
func TestAViewIsSharedByWhoDecidesWhatItAsks(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		w := inhabit(t, d)
		own := func(who string) string {
			return w.made(w.do(who, "POST", "/views", w.toView(w.who[who].id)), "view")
		}
		theHouses := w.houseView("lena")
		for name, c := range map[string]struct {
			by, view string
			over     []string
			want     string
		}{
			"one's own over whom one assists":       {"amir", own("amir"), []string{w.anna}, ""},
			"one's own over oneself":                {"amir", own("amir"), []string{w.who["amir"].id}, ""},
			"that of the space":                     {"aida", w.view("anna"), []string{w.anna}, ""},
			"that of the space over another":        {"aida", w.view("anna"), []string{w.who["aida"].id}, "share.not_your_view"},
			"the house's, which all may change":     {"amir", theHouses, []string{w.anna}, "share.not_your_view"},
			"over nobody":                           {"amir", own("amir"), nil, "share.invalid"},
			"over whom one only reads":              {"vic", own("vic"), []string{w.anna}, "access.forbidden"},
			"over whom one doesn't see":             {"amir", own("amir"), []string{w.anna, w.bela}, "task.not_found"},
			"over whom one sees only times":         {"bo", own("bo"), []string{w.anna}, "task.not_found"},
			"another's":                             {"aida", own("amir"), []string{w.anna}, "saved_view.not_found"},
			"of notes, over whom one assists":       {"amir", w.listView("amir", "note"), []string{w.anna}, ""},
			"of rooms, which the house sees anyway": {"amir", w.listView("amir", "resource"), []string{string(w.org)}, "access.forbidden"},
		} {
			id, got := w.sharedView(c.by, c.view, c.over...)
			if got != c.want {
				t.Errorf("%s: %q, not %q", name, got, c.want)
			}
			if got == "" && w.stanSees(id) == "nothing of this" {
				t.Errorf("%s: Stan is shown nothing", name)
			}
		}
	})
}

// listView is somebody's own view of a kind that declares its columns.
func (w *world) listView(who, kind string) string {
	w.t.Helper()
	return w.made(w.do(who, "POST", "/views", fields{"space": w.who[who].id, "name": "All", "lists": kind, "look": "table", "pinned": false,
		"filters": []fields{}, "columns": []string{}, "desc": false}), "view")
}

func TestASharedViewOfNotesMeansByMeWhoeverSharedIt(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		w := inhabit(t, d)
		w.note("anna", "title", "How we travel", "form", "procedure", "owner", w.who["amir"].id)
		w.note("anna", "title", "Of Aida", "form", "procedure", "owner", w.who["aida"].id)
		w.note("anna", "title", "Secret", "private", true, "form", "procedure", "owner", w.who["amir"].id)
		w.noteIn("amir", w.who["amir"].id, "title", "Elsewhere")
		view := w.listView("amir", "note")
		id, _ := w.sharedView("amir", view, w.anna)
		if got := w.stanSees(id); !strings.Contains(got, "How we travel") || !strings.Contains(got, "Of Aida") || strings.Contains(got, "Secret") || strings.Contains(got, "Elsewhere") {
			t.Errorf("Stan sees %q", got)
		}
		w.do("amir", "PATCH", "/views/"+view, fields{"rev": 1, "asks": fields{"filters": []fields{{"by": "owner", "value": "is:me"}}, "columns": []string{}, "desc": false}})
		if got := w.stanSees(id); got != "How we travel" {
			t.Errorf("Stan sees %q", got)
		}
	})
}
