package app

import (
	"strings"
	"testing"
	"time"

	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
)

// TestAClockIsSeenAtOnce starts and forgets a clock, of which the journal says nothing.
func TestAClockIsSeenAtOnce(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		w := inhabit(t, d)
		task := w.task("anna")
		before := w.get("/timer")
		w.do("petra", "POST", "/timer/start", fields{"about": fields{"kind": "task", "id": task}})
		running := w.get("/timer", "If-None-Match", before.header.Get("ETag"))
		if running.status != 200 || !strings.Contains(running.body, task) {
			t.Errorf("a clock that runs: %d %s", running.status, running.body)
		}
		w.do("petra", "POST", "/timer/stop", fields{"keep": false})
		after := w.get("/timer", "If-None-Match", running.header.Get("ETag"))
		if after.status != 200 || strings.Contains(after.body, task) {
			t.Errorf("a clock that was thrown away: %d %s", after.status, after.body)
		}
	})
}

func TestAClockThatStartsElsewhereSaysWhatItNoted(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		w := inhabit(t, d)
		start := func(task string) fields {
			return w.do("petra", "POST", "/timer/start", fields{"about": fields{"kind": "task", "id": task}})
		}
		first, second := w.task("anna"), w.task("anna")
		if got := start(first); got["effort"] != nil || got["act"] != nil {
			t.Errorf("the first clock noted %v", got)
		}
		w.clock.Move(12 * time.Minute)
		got := start(second)
		noted, _ := got["effort"].(fields)
		if noted["minutes"] != 12.0 || got["timer"].(fields)["about"].(fields)["id"] != second {
			t.Fatalf("the second clock noted %v", got)
		}
		w.do("petra", "POST", "/acts/"+got["act"].(string)+"/undo", nil)
		if left := w.do("petra", "GET", "/took?kind=task&id="+first, nil)["minutes"]; left != 0.0 {
			t.Errorf("after undo it took %v", left)
		}
	})
}
