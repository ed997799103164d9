package app

import (
	"net/url"
	"strings"
	"testing"
	"time"

	"anteroom/internal/app/listings"
	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/ref"
)

// TestTasksOfWhomOneSupportsFollowThePartnerships holds that they are told when they are asked for, in the list, the table, on
// paper and in what is counted and shared of a saved view.
func TestTasksOfWhomOneSupportsFollowThePartnerships(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		w := inhabit(t, d)
		w.task("anna", "title", "Annas")
		w.task("bela", "title", "Belas")
		w.do("amir", "POST", "/tasks", fields{"space": w.who["amir"].id, "title": "Amirs own"})
		amirs := w.made(w.do("amir", "POST", "/views", w.toView(w.who["amir"].id, "filters", []fields{{"by": "who", "value": "supported"}}, "columns", []string{})), "view")
		shared, _ := w.sharedView("amir", amirs, w.anna)
		lists := func(when, who, want string) {
			t.Helper()
			var titles []string
			for _, one := range w.do(who, "GET", "/tasks?supported=true&sort=title", nil)["items"].([]any) {
				titles = append(titles, one.(map[string]any)["title"].(string))
			}
			if got := strings.Join(titles, ", "); got != want {
				t.Errorf("%s: %s is shown %q, not %q", when, who, got, want)
			}
			table := w.send(who, byToken, "GET", "/tasks/export?supported=true&column=title&sort=title", nil).body
			if got := strings.Join(strings.Split(strings.TrimSpace(table), "\r\n")[1:], ", "); got != want {
				t.Errorf("%s: the table of %s has %q, not %q", when, who, got, want)
			}
		}
		viewed := listings.Viewed{Views: w.h.view, Lists: w.h.lists, Tasks: w.h.task, People: w.h.identity, Clock: w.clock}
		amirsView := func(when string, want int) {
			t.Helper()
			a, err := w.h.identity.ActorOf(t.Context(), w.org, ref.Member(w.who["amir"].id), access.Session)
			if err != nil {
				t.Fatal(err)
			}
			count, err := viewed.Count(t.Context(), a, ref.ID(amirs), 0, 10)
			if err != nil || count.All != want {
				t.Errorf("%s: %d in the view, not %d: %v", when, count.All, want, err)
			}
			page := w.sheet("tasks", "amir", bySession, url.Values{"view": {amirs}})
			page.has(t, "for executives whom amir supports")
			if has := strings.Contains(page.body, "Annas"); has != (want > 0) || strings.Contains(page.body, "Amirs own") {
				t.Errorf("%s: on paper %s", when, page.body)
			}
		}
		lists("as it is", "amir", "Annas")
		lists("as it is", "stan", "Belas")
		lists("who is Anna supports nobody", "petra", "")
		lists("who covers next week", "cora", "")
		amirsView("as it is", 1)
		if got := w.stanSees(shared); got != "Annas" {
			t.Errorf("shared: %q", got)
		}

		w.do("lena", "POST", "/partnerships", fields{"principal": w.bela, "member": w.who["amir"].id, "role": "assistant", "from": "2026-03-13"})
		lists("before its first day", "amir", "Annas")
		w.clock.Move(24 * time.Hour)
		lists("on its first day", "amir", "Annas, Belas")
		amirsView("on its first day", 2)
		w.do("lena", "POST", "/partnerships/"+w.partnershipOf("amir")+"/end", fields{"rev": 1})
		lists("ended", "amir", "Belas")
		w.clock.Move(4 * 24 * time.Hour)
		lists("while she covers", "cora", "Annas")
	})
}
